"""One figure with two units: ``320 kW`` here and ``320 kWh`` there, in the same words."""

import re
from collections.abc import Iterator

from reportlint import Document, Span
from reportlint_rules.consistency._clauses import CONTRAST, EMPTY, clauses_of, content
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._numerals import written
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._units import SCALES, UNITS

_GLUED = re.compile(r"[\w.,/#-]")
_ROUND = re.compile(r"(?:19|20)\d\d|1?00+|\d0")
_NEXT = re.compile(r"[\s-]{0,3}([^\W\d_]+|[%°])")
_SIZES = frozenset(
    "kg g mg km m cm mm km/h mph GB MB TB KB GHz MHz Hz kW MW GW kWh MWh GWh TWh ms °C °F ha km² m² m³ l t mi "
    "s min h d wk mo yr % pp".split()
)
_BEGIN = frozenset(
    m[1]
    for name in (*SCALES, *(n for n, unit in UNITS.items() if unit in _SIZES))
    if (m := _NEXT.match(name))
)
"""The first word of what follows a figure with a unit that counts here."""
_SAME = 14
"""Code points after a figure in which any two units differ."""
_NAMES = {stem for unit in (*UNITS, *UNITS.values()) for stem in (content(unit.casefold()),) if stem}


def twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of equal figures of two units that are said of one thing, the earlier first."""
    prose, folded = document.prose, document.folded
    for number, told in document.once(written).items():
        if len(told) < 2 or len(number) < 2 or _ROUND.fullmatch(number):
            continue
        at = [start for start in told if not _GLUED.match(prose, start - 1, start)]
        if len(at) != 2:
            continue
        ends = [start + len(number) for start in at]
        if folded[ends[0] : ends[0] + _SAME] == folded[ends[1] : ends[1] + _SAME]:
            continue
        # Reading a clause is dear, and most numbers have no unit.
        if any(not (m := _NEXT.match(folded, end)) or m[1] not in _BEGIN for end in ends):
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
    words = frozenset(map(content, document.words.list(clause))) - {""} - EMPTY - _NAMES
    return q, words, block
