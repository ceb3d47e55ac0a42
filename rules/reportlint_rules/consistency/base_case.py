"""The rule ``base-case``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    rare,
    related,
)
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import Cell, Grid, decimal_comma, grids

_BASE = rare(
    r"\W*(?:base(?:[ -]?line)?|central|reference|default|deterministic|most likely)(?:[ -](?:case|value|estimate|"
    r"scenario|assumption|input))?s?\W*(?:\([^()]*\)\W*)?$",
    re.I,
)
_EDGE = rare(
    r"\b(?:low(?:er)?|high(?:er)?|min(?:imum)?|max(?:imum)?|worst|best|bear|bull|optimistic|pessimistic|upside|"
    r"downside|range|sensitivity|upper|conservative|aggressive)\b|[+−–-] ?\d+ ?%",
    re.I,
)
_MEAN = rare(
    r"\((?:mean|average|base(?:[ -]?(?:line|case))?|default|central)[ :=]{1,3}(?=[^()]{1,20}\))", re.I
)
_CUE = rare(
    r"\bbase[ -]?(?:case|line)\b|\bmodel (?:parameters|inputs|assumptions)\b|\bkey (?:parameters|assumptions|inputs)\b|"
    r"\binput (?:parameters|values)\b",
    re.I,
)
_OTHER = rare(
    r"\b(?:scenario|best|worst|bear|bull|optimistic|pessimistic|upside|downside|sensitivity|alternative|stress|vary|"
    r"varied|varying|threshold|break-?even|target|before|after|pilot|phase|year|previous|historical|if)\b",
    re.I,
)
_WORD = rare(r"[^\W\d_]{2,}")
_SMALL = frozenset(
    "of the per for in and an or to value values case base baseline parameter rate rates".split()
)
_VALUE = rare(r"[:*_\s]{0,6}(?:[$€£₹¥]|USD |EUR |INR |Rs\.? ?)?\d")


class Row(NamedTuple):
    """A row of a sensitivity table: its label as stems, and the cell of its base case."""

    stems: frozenset[str]
    label: str
    cell: Cell


@dataclass(frozen=True)
class BaseCase(DocumentRule):
    """The base case of a sensitivity table is not the one that the report states.

    A sensitivity analysis moves each input up and down from its base value. Where the table starts from another
    value than the parameters or the result of the base case, one of the two was computed for another model, and its
    conclusions are not about this one.
    Take the values of the base case into the table, and compute it anew.
    """

    meta = RuleMeta(
        id="base-case",
        message='The base case of "{label}" is {value} here and {other} in line {line}.',
        help="Take the values of the base case into the table, and compute it anew.",
        severity=Severity.WARNING,
        good=[
            "# Base case\n\n- **Pump price:** $900\n\n| Input | Low | Base case | High |\n|---|---|---|---|\n"
            "| Pump price | $720 | $900 | $1,080 |\n| Pump life | 4 | 5 | 6 |\n",
            "# Worst case\n\n- **Pump price:** $990\n\n| Input | Low | Base case | High |\n|---|---|---|---|\n"
            "| Pump price | $720 | $900 | $1,080 |\n| Pump life | 4 | 5 | 6 |\n",
            "# Base case\n\n- **Pump price in Olt:** $990\n- **Pump price in Cork:** $890\n\n"
            "| Input | Low | Base case | High |\n|---|---|---|---|\n| Pump price | $720 | $900 | $1,080 |\n"
            "| Pump life | 4 | 5 | 6 |\n",
        ],
        bad=[
            Bad(
                "# Base case\n\n- **Pump price per mill:** $990\n\n| Input | Low | Base case | High |\n"
                "|---|---|---|---|\n| Pump price | $720 | $900 | $1,080 |\n| Pump life | 4 | 5 | 6 |\n",
                ["$900"],
            ),
            Bad(
                "# Model parameters\n\n- **Working share:** range 60-85% (mean 72%)\n\n"
                "| Input | -20% | Baseline | +20% |\n|---|---|---|---|\n| Working share | 48% | 60% | 72% |\n"
                "| Pump life | 4 | 5 | 6 |\n",
                ["60%"],
            ),
            Bad(
                "In the base case, the pump price is $990 and all mills buy.\n\n| Input | Min | Base | Max |\n"
                "|---|---|---|---|\n| Pump price | $720 | $900 | $1,080 |\n| Pump life | 4 | 5 | 6 |\n",
                ["$900"],
            ),
        ],
        prefilter=Prefilter(
            blocks=("table",),
            words=("base", "baseline", "central", "reference", "default", "deterministic", "likely"),
        ),
        see=("number-conflict", "table-claim"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each row whose base value is another one elsewhere."""
        for grid in document.once(grids):
            rows = list(_rows(grid))
            if not rows:
                continue
            found: dict[str, tuple[Row, list[Quantity]]] = {}
            for row, value in _told(document, grid, rows):
                found.setdefault(row.label, (row, []))[1].append(value)
            for row, values in found.values():
                if any(v.agrees(row.cell.number) for v in values):
                    continue
                if any(not v.agrees(values[0]) for v in values[1:]):
                    continue
                yield self.finding(
                    row.cell.span,
                    related=[related(v.span, "the other value") for v in values],
                    label=row.label,
                    value=document.plain(row.cell.span),
                    other=document.plain(values[0].span),
                    line=document.lines.position(values[0].span.start).line,
                )


def _rows(grid: Grid) -> Iterator[Row]:
    """The rows of a table that has a column of base values between lower and higher ones."""
    at = [i for i, head in enumerate(grid.header) if _BASE.match(head)]
    edges = [i for i, head in enumerate(grid.header) if i not in at and _EDGE.search(head)]
    if len(at) != 1 or len(edges) < 2 or not at[0]:
        return
    stems = [_stems(label) for label in grid.labels]
    for label, own, cells in zip(grid.labels, stems, grid.rows, strict=True):
        cell = cells[at[0]]
        if cell and len(own) > 1 and stems.count(own) == 1 and not cell.number.bound:
            yield Row(own, label, cell)


def _told(document: Document, grid: Grid, rows: list[Row]) -> Iterator[tuple[Row, Quantity]]:
    """What the text gives as base values: labelled figures under a base case, and its sentences."""
    comma, prose = document.once(decimal_comma), document.prose
    for block in document.blocks:
        if block.quoted or block.kind not in ("paragraph", "item"):
            continue
        mean = _MEAN.search(prose, *block.text)
        if block.label and (mean or _VALUE.match(prose, block.body.start)):
            row = _row(rows, _stems(document.plain(block.label)))
            start = mean.end() if mean else block.body.start
            if row and _under_base(document, block):
                numbers = quantities(prose, start, min(block.text.end, start + 60), comma)
                if numbers and _comparable(numbers[0], row):
                    yield row, numbers[0]
        elif block.kind == "paragraph":
            yield from _sentences(document, block, rows, comma)


def _sentences(
    document: Document, block: Block, rows: list[Row], comma: bool
) -> Iterator[tuple[Row, Quantity]]:
    """``In the base case, the pump price is $990``: the words of the row, then the figure, nothing between."""
    prose = document.prose
    for sentence in document.sentences_of(document.block_at(block.text.start)):
        span = sentence.span
        cue = _CUE.search(prose, *span)
        if not cue or _OTHER.search(prose, *span):
            continue
        for q in quantities(prose, *span, comma):
            before = prose[max(span.start, q.span.start - 60) : q.span.start]
            m = re.search(r"((?:[^\W\d_]+[ \n]){1,4}?)(?:is|was|of|at|equals|:|=)[ \n]?$", before)
            row = _row(rows, _stems(re.sub(r"(?i).*\bthe\b", "", m[1]))) if m else None
            if row and _comparable(q, row):
                yield row, q


def _under_base(document: Document, block: Block) -> bool:
    """Tell whether a labelled figure is one of the base case: its headings say so, and nothing says otherwise."""
    title = document.sections[block.section].title
    if _OTHER.search(title) or (block.label and _OTHER.search(document.plain(block.label))):
        return False
    if _CUE.search(" / ".join(document.heading_path(block.section))):
        return True
    first = document.blocks_of(block.section).start
    for index in range(document.block_at(block.text.start) - 1, first - 1, -1):
        lead = document.blocks[index]
        if lead.kind != "item":
            return lead.kind == "paragraph" and bool(_CUE.search(document.plain(lead.text)[-160:]))
    return False


def _row(rows: list[Row], stems: frozenset[str]) -> Row | None:
    """The one row whose words all stand in a label."""
    fitting = [r for r in rows if r.stems <= stems and len(stems) <= len(r.stems) + 3]
    return fitting[0] if len(fitting) == 1 else None


def _comparable(q: Quantity, row: Row) -> bool:
    own = row.cell.number
    return q.unit == own.unit and not q.bound and q.low == q.high and q.low > 0 and own.low > 0


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(text.casefold()) if w not in _SMALL)
