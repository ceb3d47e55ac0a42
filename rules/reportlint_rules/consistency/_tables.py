"""Tables of numbers: columns read with one unit each, and the sums and differences that hold in most rows."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._numbers import Quantity, count, quantities, uses_decimal_comma

TOTAL = rare(
    r"^\W*(?:(?:grand|overall)\s+)?(?:(?:totals?|sum)(?:\s(?:costs?|hours|amount|budget|expenses|expenditure|"
    r"points|time|units|weight|area|volume|number|count|price|staff|visits?|visitors|members|duration|revenues?|sales|income|"
    r"headcount|employees|spend(?:ing)?|savings|emissions|consumption|capacity|funding|investments?|population|votes|tickets|"
    r"incidents|issues|tests|cases|orders|customers|users|days|weeks|months))?|all|gesamt(?:summe)?|summe|insgesamt|somme|suma|totale|합계|总计|合計|"
    r"合计)\W*(?:[(:].{0,40})?$",
    re.I,
)
PARTIAL = rare(
    r"sub-?total|of which|thereof|including|davon|net\b|average|mean|median|avg|difference|change|\bratio|margin",
    re.I,
)
_GROUPED = rare(r"(?<![\d.,])\d{1,3},\d{3}(?![\d,.])")
_DIGIT = rare(r"[0-9]")
_EMPTY = rare(r"[\s\-–—*_]*$|n/?a\W*$", re.I)


class Cell(NamedTuple):
    """A cell with one number and hardly anything else."""

    span: Span
    number: Quantity


class Grid(NamedTuple):
    """A table: the words of its labels and headers, and its numbers by row and column (header left out)."""

    block: Block
    header: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]


def decimal_comma(document: Document) -> bool:
    """Tell whether the document writes decimal commas."""
    return uses_decimal_comma(document.text)


def grids(document: Document) -> tuple[Grid, ...]:
    """The tables of the document that hold numbers."""
    whole = document.once(decimal_comma)
    found = []
    for block in document.blocks:
        if block.kind == "table" and not block.quoted and len(block.cells) > 2:
            width = len(block.cells[0])
            # "1,234" groups thousands where the table itself writes no decimal comma.
            own = document.text[block.span.start : block.span.end]
            comma = uses_decimal_comma(own) if _GROUPED.search(own) else whole
            rows = tuple(
                [
                    tuple([_cell(document, c, comma) for c in row])
                    for row in block.cells[1:]
                    if len(row) == width
                ]
            )
            if len(rows) == len(block.cells) - 1 and any(any(row) for row in rows):
                header = tuple([document.plain(c) for c in block.cells[0]])
                # "| | Total | | 12 |": a row whose number or first cell is blank is named by the next one.
                labels = tuple([next(filter(None, map(document.plain, row)), "") for row in block.cells[1:]])
                found.append(Grid(block, header, labels, rows))
    return tuple(found)


def _cell(document: Document, span: Span, comma: bool) -> Cell | None:
    text = document.text
    start, end = span
    # Most cells with a number hold nothing else.
    if end - start < 10 and (bare := text[start:end]).isdigit() and bare.isascii():
        return Cell(span, count(int(bare), span))
    # No number in words is that long.
    if end - start > 40 and not _DIGIT.search(text, start, end):
        return None
    numbers = quantities(text, start, end, comma)
    if len(numbers) != 1 or numbers[0].bound or numbers[0].low != numbers[0].high:
        return None
    number = numbers[0]
    around = text[span.start : number.span.start] + text[number.span.end : span.end]
    around = re.sub(r"[\s*_()+−\-–~$€£]|&nbsp;", "", around)
    sign = text[span.start : number.span.start].strip(" *_")
    negative = sign in ("-", "−", "–") or (
        "(" in text[span.start : number.span.start] and ")" in text[number.span.end : span.end]
    )
    if len(around) > 4 or any(c.isdigit() for c in around):
        return None
    if negative and number.low > 0:
        number = number._replace(low=-number.low, high=-number.high)
    return Cell(number.span, number)


def is_blank(document: Document, span: Span) -> bool:
    """Tell whether a cell says that there is nothing: empty, a dash, n/a."""
    return bool(_EMPTY.match(document.text, span.start, span.end))


def units(cells: list[Cell]) -> set[str]:
    """The units of some cells; a cell without one takes that of its column."""
    return {c.number.unit for c in cells if c.number.unit}


def rounding(cells: Iterable[Cell]) -> float:
    """What rounding explains of a sum of cells; whole numbers are exact."""
    return sum(c.number.step for c in cells if c.number.low != int(c.number.low)) + 1e-9


def show(value: float) -> str:
    """A number for messages, without needless digits."""
    if abs(value - round(value)) < 1e-6:
        return f"{round(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")
