"""What the text says of the changes in a table: all rows rose, one row rose most, a score that no row has."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Sentence, Span, rare
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import PARTIAL, TOTAL, Cell, Grid, decimal_comma
from reportlint_rules.consistency._units import WORDS

_ROSE = "increased|grew|rose|gained|climbed|expanded"
_FELL = "decreased|declined|fell|dropped|shrank|lost"
CUES = frozenset(
    f"{_ROSE}|{_FELL}|more|less|fewer|fastest|most|strongest|greatest|largest|biggest|steepest|sharpest|highest".split(
        "|"
    )
)
SCORES = frozenset("score scores rating ratings mark marks grade grades".split())
_ALL = rare(
    rf"\b[Aa]ll[ \n](?:of[ \n])?(?:the[ \n])?(?P<n>\w+[ \n])?(?P<noun>[a-z-]{{3,20}}s)[ \n](?:have[ \n])?"
    rf"(?:(?P<up>{_ROSE})|(?P<down>{_FELL}))\b"
)
_MORE = rare(
    r"\b[Aa]ll[ \n](?:of[ \n])?(?:the[ \n])?(?P<n>\w+[ \n])?(?P<noun>[a-z-]{3,20}s)[ \n][a-z]+[ \n]"
    r"(?:(?P<up>more)|(?P<down>less|fewer))\b(?:[ \n][a-z]+)?[ \n]than[ \n](?:in|the)\b"
)
_EVERY = rare(
    rf"\b(?:(?P<up>{_ROSE})|(?P<down>{_FELL}))[ \n](?:again[ \n])?(?:at|in|for|across|with)[ \n]"
    r"(?:all(?P<n>[ \n]\w+)?|every|each)[ \n](?:of[ \n]the[ \n])?(?P<noun>[a-z-]{3,20})\b"
)
_FASTEST = rare(
    rf"(?P<before>[^.;:()]{{2,40}}?)[ \n](?:(?P<up>{_ROSE})|(?P<down>{_FELL}))[ \n](?:the[ \n])?"
    r"(?:fastest|most|strongest)\b"
)
_KINDS = (
    r"(?P<how>strongest|greatest|largest|biggest|steepest|sharpest|highest)[ \n](?:relative[ \n]|percentage[ \n])?"
    r"(?:(?P<up>increase|rise|growth|gain)|(?P<down>decrease|decline|drop|fall|reduction|loss))\b"
)
_SAW = rare(
    rf"(?P<before>[^.;:()]{{2,40}}?)[ \n](?:recorded|had|saw|showed|shows|achieved|posted|experienced|registered)[ \n]"
    rf"the[ \n]{_KINDS}"
)
_SEEN = rare(
    rf"\b[Tt]he[ \n]{_KINDS}(?:[ \n]of all)?[ \n](?:was|is)[ \n]"
    r"(?:(?:measured|recorded|seen|observed|found|registered)[ \n])?"
    r"(?:that[ \n])?(?:in|at|by|for|with|of|on)[ \n](?P<after>[^.;:()]{2,50})"
)
_SCORE = rare(
    r"\b(?P<what>weighted|overall|average|mean|final|composite|combined|median)[ \n](?:score|rating|mark|grade)s?[ \n]"
    r"of[ \n](?P<n>\d{1,3}\.\d{1,2})(?![\d%])"
)
_CHANGE = rare(
    r"\b(?:change|growth|trend|development|increase|difference|vs\.?|yoy|y/y)\b|Δ|±|\+/[-−–]", re.I
)


class Claim(NamedTuple):
    """What is said, the cell that says otherwise, and how."""

    span: Span
    cell: Span
    fact: str


def claims(document: Document, near: list[Grid]) -> Iterator[Claim]:
    """The statements about changes and scores that a table contradicts."""
    sections: dict[int, list[Grid]] = {}
    for grid in near:
        if any(_CHANGE.search(head) for head in grid.header):
            sections.setdefault(grid.block.section, []).append(grid)
    for sentence in document.sentences_with(CUES) if sections else ():
        if _speaks(document, sentence):
            for grid in sections.get(document.blocks[sentence.block].section, ()):
                yield from _all(document, grid, sentence)
                yield from _most(document, grid, sentence)
    for sentence in document.sentences_with(SCORES) if near else ():
        if _speaks(document, sentence):
            yield from _score(document, near, sentence)


def _speaks(document: Document, sentence: Sentence) -> bool:
    block = document.blocks[sentence.block]
    short = sentence.span.end - sentence.span.start <= 400
    return short and not block.quoted and block.kind in ("paragraph", "item")


def _changes(document: Document, grid: Grid) -> dict[int, Cell]:
    """The cells of the one column of changes, by row, totals left out; empty where there is none."""
    rows = [
        i
        for i, label in enumerate(grid.labels)
        if not TOTAL.match(label)
        and not PARTIAL.search(label)
        and "**" not in document.text[slice(*grid.block.cells[i + 1][0])]
    ]
    columns = [
        c
        for c, head in enumerate(grid.header)
        if c and _CHANGE.search(head) and len(rows) > 1 and all(grid.rows[i][c] for i in rows)
    ]
    if len(columns) != 1:
        return {}
    found = {i: cell for i in rows if (cell := grid.rows[i][columns[0]])}
    signs = [document.text[c.span.start - 1 : c.span.start + 1] for c in found.values()]
    # A column of changes shows their signs, or speaks of percent.
    return found if any(s.strip("|* ")[:1] in ("+", "-", "−", "–") for s in signs) else {}


def _all(document: Document, grid: Grid, sentence: Sentence) -> Iterator[Claim]:
    found = (pattern.search(document.prose, *sentence.span) for pattern in (_ALL, _MORE, _EVERY))
    m = next((m for m in found if m), None)
    cells = _changes(document, grid) if m else {}
    if not m or not cells:
        return
    told = (m["n"] or "").strip().casefold()
    number = WORDS.get(told, int(told) if told.isdigit() else 0)
    if number != len(cells) and (
        told or stem(m["noun"].removesuffix("s")) != stem(grid.header[0].casefold().removesuffix("s"))
    ):
        return
    sign = 1 if m["up"] else -1
    odd = [(i, cell) for i, cell in cells.items() if cell.number.low * sign < 0]
    if 0 < len(odd) < len(cells):
        i, cell = odd[0]
        yield Claim(
            Span(*m.span()), cell.span, f'{document.plain(_whole(grid, i, cell))} for "{grid.labels[i]}"'
        )


def _most(document: Document, grid: Grid, sentence: Sentence) -> Iterator[Claim]:
    for pattern, side in ((_SAW, "before"), (_FASTEST, "before"), (_SEEN, "after")):
        m = pattern.search(document.prose, *sentence.span)
        cells = _changes(document, grid) if m else {}
        if not m or len(cells) < 3:
            continue
        found = {
            i: place
            for i in cells
            if grid.labels[i] and (place := re.search(rf"(?<!\w){re.escape(grid.labels[i])}(?!\w)", m[side]))
        }
        if len(found) != 1:
            continue
        ((row, place),) = found.items()
        start, end = m.span()
        if side == "before":
            start = m.start(side) + place.start()
        else:
            end = m.start(side) + place.end()
        sign = 1 if m["up"] else -1
        best = max(cells, key=lambda i: sign * cells[i].number.low)
        if cells[best].number.low != cells[row].number.low:
            if not _largest(grid, cells, row, sign):
                fact = f'{document.plain(_whole(grid, best, cells[best]))} for "{grid.labels[best]}"'
                yield Claim(Span(start, end), cells[best].span, fact)
            return
        cell = cells[row].number
        told = [
            q
            for q in quantities(document.prose, m.end(), sentence.span.end, document.once(decimal_comma))
            if q.unit == "%" == cell.unit
        ]
        if (
            len(told) == 1
            and not told[0].bound
            and abs(told[0].low - abs(cell.low)) > told[0].step + cell.step
        ):
            fact = f'{document.plain(_whole(grid, row, cells[row]))} for "{grid.labels[row]}"'
            yield Claim(told[0].span, cells[row].span, fact)


def _largest(grid: Grid, cells: dict[int, Cell], row: int, sign: int) -> bool:
    """Tell whether a row changed most in absolute figures: the text may mean these."""
    columns = [
        c
        for c in range(1, len(grid.header))
        if all(grid.rows[i][c] and grid.rows[i][c] is not cells[i] for i in cells)
    ]
    for a in columns:
        for b in columns:
            apart = {i: abs(_low(grid.rows[i][a]) - _low(grid.rows[i][b])) for i in cells}
            if a < b and max(apart, key=lambda i: apart[i]) == row:
                return True
    return False


def _low(cell: Cell | None) -> float:
    return cell.number.low if cell else 0.0


def _whole(grid: Grid, row: int, cell: Cell) -> Span:
    """The whole cell, its sign included."""
    return next((span for span in grid.block.cells[row + 1] if span.contains(cell.span)), cell.span)


def _score(document: Document, near: list[Grid], sentence: Sentence) -> Iterator[Claim]:
    """``a weighted score of 8.1`` where the table has one row of weighted scores, and none is 8.1."""
    for m in _SCORE.finditer(document.prose, *sentence.span):
        lines: list[list[Quantity]] = []
        spans: list[Span] = []
        for grid in near:
            for i, label in enumerate(grid.labels):
                if m["what"] in label.casefold().split() or label.casefold() == m["what"]:
                    lines.append([c.number for c in grid.rows[i] if c])
                    spans.append(grid.block.cells[i + 1][0])
            for c, head in enumerate(grid.header):
                if c and m["what"] in head.casefold().split():
                    lines.append([cell.number for row in grid.rows if (cell := row[c])])
                    spans.append(grid.block.cells[0][c])
        told = float(m["n"])
        if len(lines) != 1 or len(lines[0]) < 2 or any(abs(q.low - told) <= q.step for q in lines[0]):
            continue
        if min(q.low for q in lines[0]) / 2 < told < 2 * max(q.low for q in lines[0]):
            shown = ", ".join(f"{q.low:g}" for q in lines[0][:6])
            yield Claim(Span(m.start("what"), m.end("n")), spans[0], f"it gives {shown}")
