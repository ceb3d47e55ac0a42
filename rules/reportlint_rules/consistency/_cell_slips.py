"""Figures of the text that are a slip of the pen away from a cell whose unit stands in the head of its column.

``Germany is the largest market with €385 million`` against ``| Country | 2025 (€m) |``, ``| Germany | 355 |``; a total
is known by its words ("insgesamt", "coste total"), and a row by its label right before the figure ("Revenue of 157.3").
"""

import re
from collections.abc import Iterator, Sequence

from reportlint import Document, rare
from reportlint_rules.consistency._clauses import clauses_of
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._row_values import near
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import PARTIAL, TOTAL, Cell, Grid, decimal_comma
from reportlint_rules.consistency._trends import Claim

_NUMBER = rare(r"\d(?:[\d.,]*\d)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ALL = rare(
    r"\b(?:in total|total(?:l?ed|s)|group (?:revenues?|sales|turnover|profit)|a total of|the total|"
    r"altogether|in all|overall|combined|total (?:costs?|budget|revenues?|sales|"
    r"emissions|investment|funding|volume|amount|population|number|spend(?:ing)?)|insgesamt|gesamt\w*|in summe|"
    r"zusammen|(?:coste|importe|presupuesto|gasto|ingresos?|inversión|población|emisiones|ventas|suma) total(?:es)?|"
    r"en total|un total de|au total|coût total|in totale)\b",
    re.I,
)
_CUES = rare(r"total|all\b|altogether|overall|combined|esamt|summe|zusammen", re.I)
_GIVES = rare(
    r"\W{0,3}(?:of|was|is|were|are|came to|comes to|reached|stood at|stands at|amounted to|amounts "
    r"to|totall?ed|at|von|"
    r"betrug|beträgt|lag bei|liegt bei|erreichte|de|fue de|fueron de|alcanzó|ascendió a|:)?[*_ ]*(?:[$€£]|EUR |USD )?$"
)
_PARTLY = rare(
    r"\b(?:of which|thereof|davon|per|each|about half|excluding|without|ohne|sin|except|before|restated|"
    r"budgeted|planned|target|forecast|guidance|previous\w*|prior|last year|a year earlier|Vorjahr\w*|bisher|anterior|"
    r"first half|quarter|monthly|monat\w*|estimate[sd]?|scenario|would|könnte|würde)\b",
    re.I,
)
"""Such words make another figure of it."""
_MEASURE = rare(r"\b([^\W\d_]{4,})[ \n](?:of|in|for|to|from|by|von|de|en)[ \n](?:the[ \n])?$", re.I)
_BROAD = frozenset(
    "business market markets revenue revenues sales turnover segment region operations volume umsatz geschäft markt "
    "mercado ventas negocio ingresos".split()
)
"""What a table without another word gives of its rows."""
_MOST = 60
_MOST_NEAR = 60


def cell_slips(document: Document, every: Sequence[Grid]) -> Iterator[Claim]:
    """The figures that differ in one digit, or two swapped, from the cell that they tell again."""
    for grid in every:
        if not 1 < len(grid.rows) <= _MOST:
            continue
        labels = [label.strip("*_` ") for label in grid.labels]
        for row, label in enumerate(labels):
            total = bool(TOTAL.match(label))
            if not label or PARTIAL.search(label) or not (total or _named_elsewhere(document, grid, label)):
                continue
            for column, cell in enumerate(grid.rows[row]):
                if cell is None or not column:
                    continue
                sentences = near(document, cell)
                for index in sorted(set(sentences)) if len(sentences) <= _MOST_NEAR else ():
                    yield from _judge(document, grid, (row, column), index, labels)


def _named_elsewhere(document: Document, grid: Grid, label: str) -> bool:
    prose, (start, end) = document.prose, grid.block.span
    return prose.find(label, end) >= 0 or 0 <= prose.find(label) < start


def _judge(
    document: Document,
    grid: Grid,
    at: tuple[int, int],
    index: int,
    labels: list[str],
) -> Iterator[Claim]:
    sentence = document.sentences[index]
    block = document.blocks[sentence.block]
    if (
        block.quoted
        or block.kind not in ("paragraph", "item")
        or sentence.span.end - sentence.span.start > 400
    ):
        return
    row, column = at
    label, cell, head = labels[row], grid.rows[row][column], grid.header[column]
    m = _NUMBER.search(document.text, *cell.span) if cell else None
    if cell is None or m is None:
        return
    table = document.text[slice(*grid.block.span)]
    for clause in clauses_of(document, index):
        text = document.prose[slice(*clause)]
        named = re.search(rf"(?<![\w-]){re.escape(label)}(?![\w-])", text)
        whole = not named and TOTAL.match(label) and _CUES.search(text) and _ALL.search(text)
        if not (named or whole) or _PARTLY.search(text):
            continue
        if named and _another(document, grid, text[: named.start()], labels):
            continue
        if any(other in text for other in labels if other and other != label and other not in label):
            continue
        if any(year not in head and not (whole and year in table) for year in _YEAR.findall(text)):
            continue
        for q in quantities(document.prose, *clause, document.once(decimal_comma)):
            told = _NUMBER.search(document.prose, *q.span)
            if not told or q.bound or q.low != q.high or not _swapped(m[0], told[0]):
                continue
            if told[0] in table or _YEAR.fullmatch(told[0]) or not _fits(document, cell, head, q):
                continue
            beside = named and _GIVES.fullmatch(document.prose, clause.start + named.end(), told.start())
            if (
                (q.unit and q.unit == cell.number.unit)
                or (q.unit and block.section == grid.block.section)
                or beside
                or (whole and len(told[0]) > 3)
                or (whole and block.section == grid.block.section)
            ):
                shown = document.plain(cell.span)
                yield Claim(q.span, cell.span, f'{shown} for "{label}"')


def _another(document: Document, grid: Grid, before: str, labels: list[str]) -> bool:
    """Tell whether a noun before the label measures something that the table does not: ``exports of Germany``."""
    m = _MEASURE.search(before)
    if m is None:
        return False
    if m[1].casefold() in _BROAD:
        return False
    title = document.sections[grid.block.section].title
    return stem(m[1].casefold()) not in {
        stem(w) for w in re.findall(r"[^\W\d_]{3,}", " ".join((title, *grid.header, *labels)).casefold())
    }


def _fits(document: Document, cell: Cell, head: str, q: Quantity) -> bool:
    """Tell whether a figure of the text may have the unit and scale of a cell."""
    share = cell.number.unit == "%" or "%" in head
    if (q.unit == "%") != share or q.unit in ("pp", "bps", "x"):
        return False
    return q.unit in ("", "%", cell.number.unit) or not cell.number.unit


def _swapped(one: str, other: str) -> bool:
    """Tell whether two numerals differ in two digits side by side that changed places, or in one of three and more."""
    if len(one) != len(other) or [i for i, c in enumerate(one) if c in ".,"] != [
        i for i, c in enumerate(other) if c in ".,"
    ]:
        return False
    left, right = (re.sub("[.,]", "", s) for s in (one, other))
    apart = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(apart) == 2 and apart[1] - apart[0] == 1:
        return left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]
    return len(apart) == 1 and len(left.strip("0")) > 2
