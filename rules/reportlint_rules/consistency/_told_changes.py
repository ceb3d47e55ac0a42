"""The change of a row, told again with the other sign or another size: ``Calibration grew by 3.9 %`` against −3.9 %."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Document, rare
from reportlint_rules.consistency._clauses import clauses_of
from reportlint_rules.consistency._numbers import quantities
from reportlint_rules.consistency._tables import TOTAL, Cell, Grid, decimal_comma
from reportlint_rules.consistency._trends import Claim

_UP = (
    "grew rose increased gained climbed expanded advanced growth increase rise gain stieg stiegen wuchs wuchsen "
    "zugenommen gestiegen gewachsen anstieg zunahme wachstum zuwachs creció crecieron aumentó aumentaron "
    "subió subieron aumento crecimiento subida"
).split()
_DOWN = (
    "fell declined decreased dropped shrank contracted slipped decline decrease drop fall reduction sank sanken fiel "
    "fielen gesunken gefallen rückgang abnahme minderung senkung reduktion cayó cayeron disminuyó disminuyeron bajó "
    "bajaron descendió reducción descenso caída disminución bajada"
).split()
CUES = frozenset((*_UP, *_DOWN))
_CHANGE = rare(
    r"\b(?:change|growth|trend|development|increase|decrease|decline|reduction|yoy|y/y|veränderung|"
    r"entwicklung|wachstum|"
    r"rückgang|variación|cambio|crecimiento|reducción|evolución)\b|Δ|±|\+/[-−–]",
    re.I,
)
_BOUND = r"(?:(?:about|around|roughly|just|nearly|rund|etwa|knapp|ca\.|casi|unos|un|el|einen|von|um|insgesamt)[ \n])?"
_BARE = rare(
    r"(?:\b(?:the|die|der|das|la|el)[ \n](?:total[ \n]|overall[ \n])?(?P<noun>[^\W\d_]{3,})[ \n](?:reached|was|is|"
    r"came to|amounted to|alcanzó|fue|es|fue de|llegó a|llegó al|betrug|beträgt|erreichte|lag bei)|"
    r"\b(?P<verb>[^\W\d_]{3,})(?:[ \n](?:again|also))?(?:[ \n](?:by|um|en|un|el|de|hasta))?)[ \n]"
    rf"{_BOUND}(?P<n>[−-]?\d)",
    re.I,
)
"""The change alone is told, right before its figure: ``the reduction reached 32 %``, ``grew by 3.9 %``."""
_OTHER = rare(
    r"\b(?:organic\w*|currency|constant|quarter|month|week|day|since|before|per|annual\w*|average|"
    r"mean|than|volume|units?|"
    r"real terms|inflation|adjusted|like-for-like|seit|monat\w*|quartal\w*|jährlich\w*|durchschnitt\w*|desde|mes|"
    r"trimestre|anual\w*|media|expect\w*|forecast\w*|will|would|could|plan\w*|target\w*|if|erwart\w*|soll\w*|wird)\b",
    re.I,
)
"""Beside these another period, kind or case of change is meant."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def told_changes(document: Document, every: Sequence[Grid]) -> Iterator[Claim]:
    """The changes told of a named row that its cell contradicts."""
    columns = [(grid, c) for grid in every if 1 < len(grid.rows) <= 60 and (c := _column(document, grid))]
    for sentence in document.sentences_with(CUES) if columns else ():
        block = document.blocks[sentence.block]
        if (
            block.quoted
            or block.kind not in ("paragraph", "item")
            or "%" not in document.prose[sentence.span.start : sentence.span.end]
        ):
            continue
        if sentence.span.end - sentence.span.start > 400:
            continue
        index = document.sentence_at(sentence.span.start)
        for clause in clauses_of(document, index):
            m = _BARE.search(document.prose, *clause)
            text = document.prose[slice(*clause)]
            if not m or _OTHER.search(text):
                continue
            word = (m["noun"] or m["verb"]).casefold()
            if word not in CUES:
                continue
            told = [
                q for q in quantities(document.prose, *clause, document.once(decimal_comma)) if q.unit == "%"
            ]
            if (
                len(told) != 1
                or told[0].bound
                or told[0].low != told[0].high
                or told[0].span.start > m.end("n")
            ):
                continue
            q, sign = told[0], 1 if word in _UP else -1
            for grid, column in columns:
                here, there = block.section, grid.block.section
                if any(year not in " ".join(grid.header) for year in _YEAR.findall(text)):
                    continue
                named = [(row, cell) for row in _rows(grid, text) if (cell := grid.rows[row][column])]
                for row, cell in named:
                    given = cell.number.low
                    same = abs(abs(q.low) - abs(given)) <= q.step + cell.number.step
                    turned = same and given * sign < 0
                    other = (
                        len(named) == 1
                        and not same
                        and given * sign > 0
                        and there == here
                        and abs(abs(q.low) - abs(given)) > 0.1 * abs(given)
                        and not _elsewhere(grid, q.low)
                    )
                    if turned or other:
                        whole = next(s for s in grid.block.cells[row + 1] if s.contains(cell.span))
                        label = grid.labels[row].strip("*_` ")
                        yield Claim(q.span, cell.span, f'{document.plain(whole)} for "{label}"')
                        break


def _column(document: Document, grid: Grid) -> int:
    """The one column of changes in percent, with signs; 0 where there is none."""
    found = []
    for column, head in enumerate(grid.header):
        cells = [cell for row in grid.rows if (cell := row[column])]
        if column and len(cells) > 1 and _CHANGE.search(head):
            if not all(c.number.unit == "%" or "%" in head for c in cells):
                continue
            signs = [document.text[max(0, c.span.start - 1) : c.span.start + 1] for c in cells]
            if sum(s.strip("|* ")[:1] in ("+", "-", "−", "–") for s in signs) * 2 >= len(cells):
                found.append(column)
    return found[0] if len(found) == 1 else 0


def _rows(grid: Grid, text: str) -> list[int]:
    """The rows that a clause names."""
    return [
        i
        for i, label in enumerate(grid.labels)
        if len(bare := label.strip("*_` ")) > 2
        and not TOTAL.match(label)
        and re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", text)
    ]


def _elsewhere(grid: Grid, value: float) -> bool:
    """Tell whether a figure stands in the table: then another cell may be meant."""
    cells: list[Cell] = [c for cells in grid.rows for c in cells if c]
    return any(abs(abs(c.number.low) - abs(value)) <= c.number.step for c in cells)
