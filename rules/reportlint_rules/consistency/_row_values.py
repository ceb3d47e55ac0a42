"""A figure of the text that is a slip of the pen away from the cell of the row which its sentence names."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Document, rare
from reportlint_rules.consistency._clauses import clauses_of
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._numerals import written
from reportlint_rules.consistency._tables import TOTAL, Cell, Grid, decimal_comma
from reportlint_rules.consistency._trends import Claim

_NUMBER = rare(r"\d(?:[\d.,]*\d)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_ALL = rare(r"\b(?:[Ii]n total|[Aa] total of|[Tt]he total|[Aa]ltogether|[Ii]n all|[Oo]verall)\b")
_MOST = 60
"""Rows of a table that are sought in the text; more are data."""
_MOST_NEAR = 200
"""Sentences with a number like those of a row; more are megabytes, in which any number stands."""


def row_values(document: Document, every: Sequence[Grid]) -> Iterator[Claim]:
    """The figures that a table gives with one digit, or two swapped, of the row that is named beside them."""
    prose = document.prose
    for grid in every:
        labels = {label.strip("*_` "): row for row, label in enumerate(grid.labels)}
        if len(labels) != len(grid.labels) or not 1 < len(labels) <= _MOST:
            continue
        known = {cell.number.low for row in grid.rows for cell in row if cell}
        start, end = grid.block.span
        for label, row in labels.items():
            # Most rows are not named in the text, or have no number like theirs there: reading sentences is dear.
            if not label or not (
                prose.find(label, end) >= 0 or 0 <= prose.find(label) < start or TOTAL.match(label)
            ):
                continue
            cells = [c for c in grid.rows[row] if c and len(_digits(c.number)) > 1]
            close = {index for c in cells for index in near(document, c)}
            for index in sorted(close) if len(close) <= _MOST_NEAR else ():
                if label not in document.prose[slice(*document.sentences[index].span)] and not TOTAL.match(
                    label
                ):
                    continue
                yield from _judge(document, grid, index, label, labels, cells, known)


def _written(document: Document) -> dict[str, list[str]]:
    """The numbers of the text, by what is left of them without one digit, and by their digits in order."""
    found: dict[str, list[str]] = {}
    for text in document.once(written):
        for key in _keys(text) if len(text) > 1 else ():
            found.setdefault(key, []).append(text)
    return found


def _keys(text: str) -> list[str]:
    """The digits in order, and, of three and more, the number without each one."""
    every = ["".join(sorted(text))]
    if len(text) > 2 and text[1] != ".":
        every += [f"{text[:i]}_{text[i + 1 :]}" for i in range(min(len(text), 12))]
    return every


def _asked(document: Document) -> dict[str, list[int]]:
    return {}


def near(document: Document, cell: Cell) -> list[int]:
    """The sentences (indices) with a number that is written nearly as a cell's; asked by two readers."""
    m = _NUMBER.search(document.text, *cell.span)
    if m is None:
        return []
    asked = document.once(_asked)
    text = m[0]
    if text not in asked:
        asked[text] = list(_sentences(document, text))
    return asked[text]


def _sentences(document: Document, number: str) -> Iterator[int]:
    by_key, places = document.once(_written), document.once(written)
    for key in _keys(number):
        for text in by_key.get(key, ()):
            for start in places[text] if text != number else ():
                index = document.sentence_at(start)
                if index >= 0 and start < document.sentences[index].span.end:
                    yield index


def _judge(
    document: Document,
    grid: Grid,
    index: int,
    label: str,
    labels: dict[str, int],
    cells: list[Cell],
    known: set[float],
) -> Iterator[Claim]:
    sentence = document.sentences[index]
    block = document.blocks[sentence.block]
    if (
        block.quoted
        or block.kind not in ("paragraph", "item")
        or sentence.span.end - sentence.span.start > 400
    ):
        return
    for clause in clauses_of(document, index):
        text = document.prose[slice(*clause)]
        named = re.search(rf"(?<![\w-]){re.escape(label)}(?![\w-])", text)
        if not (named or (TOTAL.match(label) and _IN_ALL.search(text))) or any(
            other in text for other in labels if other and other != label and other not in label
        ):
            continue
        # A year that the table does not know is that of other figures.
        if any(year not in " ".join(grid.header) for year in _YEAR.findall(text)):
            continue
        for q in quantities(document.prose, *clause, document.once(decimal_comma)):
            if (
                q.low in known
                or q.bound
                or q.low != q.high
                or (not q.unit and _YEAR.fullmatch(document.prose[slice(*q.span)]))
            ):
                continue
            close = [c for c in cells if c.number.unit == q.unit and _slip(c.number, q)]
            if len(close) == 1 and (q.unit or block.section == grid.block.section):
                shown = document.plain(close[0].span)
                yield Claim(q.span, close[0].span, f'{shown} for "{label}"')


def _digits(q: Quantity) -> str:
    return f"{q.low:.6g}".replace(".", "").strip("0-")


def _slip(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures of one size differ in two digits that changed places, or in one of three and more."""
    left, right = (f"{q.low:.6g}" for q in (one, other))
    if len(left) != len(right) or left.find(".") != right.find(".") or "e" in left + right:
        return False
    apart = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(apart) == 2 and apart[1] - apart[0] == 1:
        return left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]
    return len(apart) == 1 and len(_digits(one)) > 2
