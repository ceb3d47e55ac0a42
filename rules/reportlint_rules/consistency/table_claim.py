"""The rule ``table-claim``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._cell_slips import cell_slips
from reportlint_rules.consistency._clauses import clauses
from reportlint_rules.consistency._everywhere import everywhere
from reportlint_rules.consistency._numbers import quantities
from reportlint_rules.consistency._row_values import row_values
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import PARTIAL, TOTAL, Cell, Grid, decimal_comma, grids, show
from reportlint_rules.consistency._told_changes import told_changes
from reportlint_rules.consistency._told_rows import told_rows
from reportlint_rules.consistency._trends import claims

_MOST = dict.fromkeys(
    "highest largest biggest greatest longest deepest heaviest tallest widest dearest costliest slowest".split(),
    1,
) | dict.fromkeys("lowest smallest cheapest shortest shallowest lightest fewest least fastest".split(), -1)
_MEASURED = {
    "cheapest": "price cost fee rent",
    "dearest": "price cost fee rent",
    "costliest": "price cost fee rent",
    "longest": "length duration time",
    "shortest": "length duration time",
    "fastest": "time duration latency runtime",
    "slowest": "time duration latency runtime",
    "deepest": "depth",
    "shallowest": "depth",
    "heaviest": "weight mass",
    "lightest": "weight mass",
    "tallest": "height",
    "widest": "width",
}
"""What the columns are called by which these are told."""
_SUPERLATIVES = "|".join(_MOST)
_WORDS = frozenset(_MOST)
_CLAIM = rare(
    rf"(?P<before>[\w.+&/ -]{{2,40}}?)[ \n]+(?:is|was|are|has|had|have|reach(?:es|ed)|shows?|showed|achiev(?:es|ed)|"
    rf"offers?|offered|record(?:s|ed)|gives?|gave|needs?|needed|costs?)[ \n]+(?:by far[ \n]+)?the[ \n]+"
    rf"(?P<how>{_SUPERLATIVES})\b(?:[ \n]+(?P<what>[a-z][a-z-]+))?(?:[ \n]+(?P<more>[a-z][a-z-]+))?"
)
_PREDICATE = rare(
    rf"\b[Tt]he[ \n]+(?P<how>{_SUPERLATIVES})[ \n]+(?P<what>[a-z][a-z-]+)(?:[ \n]+(?P<more>[a-z][a-z-]+))?[ \n]+"
    rf"(?:is|was)[ \n]+(?:that[ \n]+(?:of|in|at)[ \n]+|in[ \n]+|at[ \n]+|the[ \n]+)?(?P<after>[\w.+&/ -]{{2,40}})"
)
_APART = rare(
    r"\b(?:second|third|fourth|one of|among|except|besides|apart from|after|per|growth|increase|rise|since|than|if|"
    r"when|not|no longer|other|both|together|(?:19|20)\d\d)\b"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_AMOUNTS = frozenset("highest largest biggest greatest lowest smallest".split())
_TOTALS = frozenset("total totals altogether overall together all sum counts".split())
_CUE = rare(
    r"\b(?:in total|a total of|altogether|in all|all told|in sum|sums? up to|adds? up to|table counts)\b|"
    r"^\W*together,?[ \n](?:the|all|these)\b",
    re.I,
)


_TABLE = "# A\n\n| Mill | Pumps |\n|---|---|\n| Olt | 31 |\n| Brent | 54 |\n| Cree | 22 |\n\n"

_SALES = (
    "# A\n\n| Mill | Sales (€m) | Change |\n|---|---|---|\n| Olt | 355 | +4.1 % |\n| Brent | 270 | -2.0 % |\n"
    "| Cree | 122 | -9.0 % |\n| Total | 747 | +0.6 % |\n\n"
)


_BARS = 3


@dataclass(frozen=True)
class TableClaim(DocumentRule):
    """The text says of a table what the table does not say: another row is the largest, another total comes out.

    "The largest port is Arhus" below a table in which Bremen handles more: the sentence or the table is old.
    Only rows and columns that the sentence names in the words of the table are compared.
    Mend the sentence or the table.
    """

    meta = RuleMeta(
        id="table-claim",
        message="The table says otherwise: {fact}.",
        help="Mend the sentence or the table.",
        severity=Severity.WARNING,
        good=[
            _TABLE + "The largest mill is Brent, and the pumps number 107 in total.\n",
            _SALES + "Olt grew by 4.1 %, Cree fell by 9 %, and with Brent they made €747 million in all.\n",
            _SALES + "Olt grew by 6.5 % at constant currency. Exports of Olt are €385 million.\n",
            _TABLE + "Olt is the second largest mill. After Brent, Olt has the largest yard.\n",
        ],
        bad=[
            Bad(
                _TABLE + "The largest mill is Olt.\n",
                ["largest mill is Olt"],
            ),
            Bad(
                _TABLE.replace("Pumps", "Price") + "Olt is the cheapest.\n",
                ["Olt is the cheapest"],
            ),
            Bad(
                "# A\n\n| Mill | 2022 | Change |\n|---|---|---|\n| Olt | 31 | +4 % |\n| Brent | 54 | -2 % |\n"
                "| Cree | 22 | +9 % |\n\nAll three mills grew, and Olt saw the strongest growth.\n",
                ["All three mills grew", "Olt saw the strongest growth"],
            ),
            Bad(
                "# A\n\n| Measure | Cost | Until |\n|---|---|---|\n| New weir at Olt | €24,000 | 2029 |\n"
                "| Path | €9,000 | 2027 |\n\n## Weir at Olt\n\n"
                "The weir is to be completed by 2031 and costs €42,000.\n",
                ["2031", "€42,000"],
            ),
            Bad(
                "# A\n\n| | Olt | Brent | Cree |\n|---|---|---|---|\n| Time (s) | 31 | 54 | 22 |\n"
                "| Score | 3 | 2 | 4 |\n\nOlt was the fastest mill.\n",
                ["Olt was the fastest"],
            ),
            Bad(
                _TABLE + "In total, the mills run 117 pumps.\n",
                ["117"],
            ),
            Bad(_TABLE + "Together the three mills run 170 pumps.\n", ["170"]),
            Bad(_SALES + "Olt comes first with €385 million.\n", ["€385 million"]),
            Bad(
                _SALES + "Los tres molinos suman un total de 774 millones de euros.\n",
                ["774 millones"],
            ),
            Bad(
                _SALES + "In Cree the decline was 17 %, and sales in Olt fell by 4.1 %.\n", ["17 %", "4.1 %"]
            ),
            Bad(
                _TABLE.replace("Pumps |", "North | South |")
                .replace("---|---|", "---|---|---|")
                .replace("31 |", "31 | 12 |")
                .replace("54 |", "54 | 9 |")
                .replace("22 |", "22 | 5 |")
                + "Brent is better than Olt in both regions.\n",
                ["in both regions"],
            ),
        ],
        prefilter=Prefilter(blocks=("table",), min_words=12),
        see=("table-total", "number-conflict"),
        known_limits="Only superlatives, totals and changes; what a column means is told from its head.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each superlative and total of the text that a table contradicts."""
        every = document.once(grids)
        told = set()
        for claim in (
            *claims(document, list(every)),
            *told_rows(document),
            *row_values(document, every),
            *cell_slips(document, every),
            *told_changes(document, every),
            *everywhere(document, every),
        ):
            block = document.blocks[document.block_at(claim.span.start)]
            if claim.span in told or document.text[slice(*block.text)].count(" | ") >= _BARS:
                continue  # a row of its own, told without a table
            told.add(claim.span)
            yield self.finding(
                claim.span, related=[related(claim.cell, "the table")], members=2, fact=claim.fact
            )
        if document.word_set.isdisjoint(_WORDS | _TOTALS):
            return
        # Products often stand side by side, and what is measured of them below each other.
        found = [g for g in (*every, *map(_turned, every)) if len(g.rows) > 2]
        if not found:
            return
        for sentence in document.sentences_with(_WORDS):
            block = document.blocks[sentence.block]
            if block.quoted or block.kind not in ("paragraph", "item"):
                continue
            for clause in clauses(document.prose, sentence.span):
                # A year that heads a column says which one.
                years = _YEARS.findall(document.prose, *clause)
                apart = _APART.search(document.folded, *clause)
                if not apart or (len(years) == 1 and apart[0] == years[0]):
                    yield from self._ranks(document, found, clause, block.section, *years)
        found = [g for g in every if len(g.rows) > 2]
        for sentence in document.sentences_with(_TOTALS):
            block = document.blocks[sentence.block]
            if (
                not block.quoted
                and block.kind == "paragraph"
                and _CUE.search(document.prose[slice(*sentence.span)])
            ):
                yield from self._totals(document, found, sentence.span, block.section)

    def _ranks(
        self, document: Document, found: list[Grid], clause: Span, section: int, year: str = ""
    ) -> Iterator[Finding]:
        for pattern, side in ((_CLAIM, "before"), (_PREDICATE, "after")):
            m = pattern.search(document.prose, *clause)
            if not m:
                continue
            for grid in found:
                rows = _rows(grid)
                named = [row for row in rows if _is(grid.labels[row], m[side], side)]
                near = _near(document, grid, section)
                column = _column(grid, m, near, year) if len(named) == 1 else 0
                if not column or any(grid.rows[row][column] is None for row in rows) or len(rows) < 3:
                    continue
                sign = _MOST[m["how"]]
                values = {row: _value(grid.rows[row][column]) for row in rows}
                best = max(rows, key=lambda row: sign * values[row])
                if (
                    values[best] != values[named[0]]
                    and len({c.number.unit for c in _cells(grid, column)}) == 1
                ):
                    cells = [grid.rows[row][column] for row in (best, named[0])]
                    label, told = grid.labels[best], [document.plain(c.span) for c in cells if c]
                    start = m.start("before") if side == "before" else m.start("how")
                    text = document.prose[start : m.end()]
                    end = (
                        m.end("how")
                        if side == "before"
                        else m.start("after") + len(_strip(m["after"], grid, named[0]))
                    )
                    lead = len(text) - len(text.lstrip())
                    yield self.finding(
                        Span(start + lead, end),
                        related=[related(c.span, "the table") for c in cells if c],
                        members=2,
                        fact=f'{told[0]} for "{label}", {told[1]} for "{grid.labels[named[0]]}"',
                    )
                    return

    def _totals(self, document: Document, found: list[Grid], span: Span, section: int) -> Iterator[Finding]:
        read = [
            q
            for q in quantities(document.prose, *span, document.once(decimal_comma))
            if not re.fullmatch(r"(?:19|20)\d\d", document.prose[slice(*q.span)])
        ]
        # "the four trials" are the rows.
        if len(read) == 2 and not read[0].unit and any(read[0].low == len(_rows(grid)) for grid in found):
            del read[0]
        if len(read) != 1 or read[0].bound or read[0].low != read[0].high:
            return
        q = read[0]
        noun = re.compile(r"[ \n]+(?:[a-z][a-z-]+[ \n]+)?([a-z][a-z-]+s)\b").match(
            document.prose, q.span.end, span.end
        )
        sums = []
        for grid in found:
            rows = _rows(grid)
            for column, head in enumerate(grid.header):
                cells = [c for row in rows if (c := grid.rows[row][column])]
                heads = {stem(w) for w in re.findall(r"[^\W\d_]+", head.casefold())}
                units = {c.number.unit for c in cells} | {
                    u for u in ("EUR", "USD", "GBP", "CHF") if u in head
                }
                if column == 0 or len(cells) != len(rows) or len(rows) < 3 or len(units - {""}) > 1:
                    continue
                unit = next(iter(units - {""}), "")
                counted = noun is not None and stem(noun[1]) in heads and not q.unit
                if unit in ("%", "x", "pp") or not (
                    counted or (q.unit and q.unit == unit and _near(document, grid, section))
                ):
                    continue
                sums.append(
                    (
                        sum(c.number.low for c in cells),
                        sum(c.number.step for c in cells if c.number.step != 0.5),
                        grid,
                    )
                )
        if len(sums) == 1:
            (total, give, grid) = sums[0]
            if (
                abs(total - q.low) > give + q.step * (q.step != 0.5) + 1e-9
                and 0.5 < q.low / max(total, 1e-9) < 2
            ):
                yield self.finding(
                    q.span,
                    related=[related(grid.block.span, "the table")],
                    members=2,
                    evidence={"stated": q.low, "sum": total},
                    fact=f"its rows add up to {show(total)}",
                )


def _turned(grid: Grid) -> Grid:
    """A table with its rows as columns; its head cells become labels."""
    columns = range(1, len(grid.header))
    rows = tuple((None, *(row[c] for row in grid.rows)) for c in columns)
    return Grid(grid.block, ("", *grid.labels), grid.header[1:], rows)


def _rows(grid: Grid) -> list[int]:
    """The rows that are no total."""
    return [i for i, label in enumerate(grid.labels) if not TOTAL.match(label) and not PARTIAL.search(label)]


def _cells(grid: Grid, column: int) -> list[Cell]:
    return [c for row in _rows(grid) if (c := grid.rows[row][column])]


def _value(cell: Cell | None) -> float:
    return cell.number.low if cell else 0.0


def _is(label: str, told: str, side: str) -> bool:
    """Tell whether a row's label is what a sentence names, right before or after its verb."""
    label, told = label.strip("*_` "), re.sub(r"\s+", " ", told).strip()
    if len(label) < 2 or label.isdigit():
        return False
    return bool(
        re.search(rf"(?:^|\bthe ){re.escape(label)}$", told, re.I)
        if side == "before"
        else re.match(rf"{re.escape(label)}(?![\w-])", told, re.I)
    )


def _strip(told: str, grid: Grid, row: int) -> str:
    return told[: len(grid.labels[row].strip("*_` "))]


def _near(document: Document, grid: Grid, section: int) -> bool:
    """Tell whether a table stands in a section, or is the only one of the document."""
    return grid.block.section == section or len(document.once(grids)) == 1


def _column(grid: Grid, m: re.Match[str], near: bool, year: str) -> int:
    """The column of which a superlative speaks; 0 where it cannot be told."""
    heads = [{stem(w) for w in re.findall(r"[^\W\d_]+", head.casefold())} for head in grid.header]
    numeric = [i for i in range(1, len(heads)) if any(row[i] for row in grid.rows)]
    said = {stem(w) for w in (m["what"], m["more"]) if w}
    if year:
        dated = [i for i in numeric if re.search(rf"\b{year}\b", grid.header[i])]
        return dated[0] if near and len(dated) == 1 and m["how"] in _AMOUNTS else 0
    if measured := _MEASURED.get(m["how"]):
        fitting = [i for i in numeric if heads[i] & {stem(w) for w in measured.split()}]
    else:
        fitting = [i for i in numeric if heads[i] & said]
        if not fitting and near and len(numeric) == 1 and m["how"] in ("largest", "biggest", "smallest"):
            fitting = numeric if said <= heads[0] else []
    return fitting[0] if len(fitting) == 1 else 0
