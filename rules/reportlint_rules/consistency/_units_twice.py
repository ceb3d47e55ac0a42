"""One figure with two units: ``320 kW`` here and ``320 kWh`` there, in the same words."""

import re
from collections.abc import Iterator
from functools import cache

from reportlint import Document, Span
from reportlint_rules.consistency._clauses import CONTRAST, EMPTY, clauses_of, content
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._openings import repeated
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._units import SCALES, UNITS

_ROUND = re.compile(r"(?:19|20)\d\d|1?00+|\d0")
_NEXT = re.compile(r"[\s-]{0,3}([^\W\d_]+|[%°])")
_SIZES = frozenset(
    "kg g mg km m cm mm km/h mph GB MB TB KB GHz MHz Hz kW MW GW kWh MWh GWh TWh ms °C °F ha km² m² m³ l t mi "
    "s min h d wk mo yr % pp".split()
)


@cache
def _begin() -> frozenset[str]:
    """The first words of what follows a figure with a unit that counts here."""
    names = (*SCALES, *(name for name, unit in UNITS.items() if unit in _SIZES))
    return frozenset(m[1] for name in names if (m := _NEXT.match(name)))


@cache
def _names() -> frozenset[str]:
    """The stems of the units: they say how much, not of what."""
    return frozenset(content(unit.casefold()) for unit in (*UNITS, *UNITS.values()))


def twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of equal figures of two units that are said of one thing, the earlier first."""
    folded = document.folded
    for number, at in document.once(repeated):
        if _ROUND.fullmatch(number):
            continue
        ends = [start + len(number) for start in at]
        # Reading a clause is dear, and most numbers have no unit.
        if any(not (m := _NEXT.match(folded, end)) or m[1] not in _begin() for end in ends):
            continue
        read = [_read(document, offset) for offset in at]
        if read[0] and read[1]:
            (one, left, first), (other, right, second) = read[0], read[1]
            common = left & right
            if (
                one.unit != other.unit
                and one.low == other.low
                and first != second
                and 2 * len(common) > min(len(left), len(right))
                and len(common) > 1
                and not (left ^ right) & CONTRAST
            ):
                yield one.span, other.span


def _read(document: Document, at: int) -> tuple[Quantity, frozenset[str], int] | None:
    """The figure at an offset with its unit, the words of its clause and its block."""
    index = document.sentence_at(at)
    if index < 0 or at >= document.sentences[index].span.end:
        return None
    span, block = document.sentences[index]
    kind = document.blocks[block]
    if kind.quoted or kind.kind not in ("paragraph", "item") or span.end - span.start > 600:
        return None
    clause = next((c for c in clauses_of(document, index) if c.start <= at < c.end), None)
    found = quantities(document.prose, *clause, document.once(decimal_comma)) if clause else []
    q = next((q for q in found if q.span.start <= at < q.span.end), None)
    if clause is None or q is None or q.unit not in _SIZES or q.low != q.high:
        return None
    words = frozenset(map(content, document.words.list(clause))) - {""} - EMPTY - _names()
    return q, words, block
