"""A range that an item and a sentence give: ``**Steel mills:** 5-8.5`` and ``between 5 and 10 at steel mills``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma

_ITEM = re.compile(r":(?=[*_ ]{0,6}(?:[$€£₹¥]|USD |EUR |INR |Rs\.? ?)?\d[^\n]{0,22}?(?:[–—-]|\bto\b))")
_WITH = rare(
    r"[*_ ]{0,4}(?:per (?:year|month|annum|hour|day|user|unit) )?(?:at|for|in|among|within) (?:the |most |an? )?",
    re.I,
)
_WORD = rare(r"[^\W\d_]+")
_END = rare(r"[,;:.()]|\b(?:and|while|but|with|who|which|that|depending|versus|vs|if|when|or|to)\b", re.I)
_BRACKETS = rare(r"\([^()]*\)")
_AFTER = rare(r"[*_ ]{0,3}([A-Za-z²%/]{1,12})")
_JOINED = rare(r"([ ][A-Z%/]{1,12})?[*_]{0,2}[ ]?(?:[–—-]|to|and)[ ]?[*_]{0,2}")
_GENERIC = frozenset(
    map(
        stem,
        "company companies firm firms major majors player players provider providers range ranges typical average the "
        "of and for in at level levels role roles position positions cost costs price prices rate rates year years "
        "month months weeks days time phase step total estimated expected new based small large most case".split(),
    )
)


class Range(NamedTuple):
    """A range with the stems of what it is the range of, and where it stands."""

    quantity: Quantity
    after: str
    stems: frozenset[str]
    block: int


def ranges_twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of ranges of one thing that share one end and not the other, the earlier first."""
    starts = [m.start() for m in _ITEM.finditer(document.prose)]
    if not starts:
        return
    comma = document.once(decimal_comma)
    items = [r for start in starts if (r := _item(document, start, comma))]
    if not items or len(items) > 60:
        return
    told = list(_told(document, {r.quantity.unit for r in items}, comma))
    for item in items:
        fitting = [t for t in told if abs(t.block - item.block) > 3 and _one(item, t)]
        if (
            len(fitting) == 1
            and sum(_one(other, fitting[0]) for other in items) == 1
            and _differ(item, fitting[0])
        ):
            first, second = sorted((item.quantity.span, fitting[0].quantity.span))
            yield first, second


def _item(document: Document, colon: int, comma: bool) -> Range | None:
    index = document.block_at(colon)
    block = document.blocks[index]
    if (
        block.kind != "item"
        or not block.label
        or block.quoted
        or not block.label.start < colon < block.label.end + 4
    ):
        return None
    read = list(_ranges(document, Span(colon, min(block.text.end, colon + 60)), comma))
    if not read or not read[0].unit or read[0].bound:
        return None
    label = _BRACKETS.sub(" ", document.plain(block.label))
    return Range(read[0], _after(document, read[0]), _stems(label), index)


def _ranges(document: Document, span: Span, comma: bool) -> Iterator[Quantity]:
    """The ranges of a part of the text, also those whose unit stands after both ends: ``5 LPA to 10 LPA``."""
    read = quantities(document.prose, *span, comma)
    for at, q in enumerate(read):
        if q.low < q.high:
            yield q
        elif at + 1 < len(read) and q.low < read[at + 1].low:
            after = read[at + 1]
            m = _JOINED.fullmatch(document.prose, q.span.end, after.span.start)
            if (
                m
                and q.unit == after.unit
                and (m[1] or "").strip() == _after(document, after)
                and after.low == after.high
            ):
                yield q._replace(span=Span(q.span.start, after.span.end), high=after.high, bound=after.bound)


def _told(document: Document, units: set[str], comma: bool) -> Iterator[Range]:
    """The ranges of sentences with what they are said of: ``between 5 and 10 at IT service firms``."""
    prose = document.prose
    for index, block in enumerate(document.blocks):
        if block.kind != "paragraph" or block.quoted:
            continue
        for q in _ranges(document, block.text, comma):
            if q.unit not in units or q.bound in ("about", "most"):
                continue
            after = _after(document, q)
            start = q.span.end + (
                prose[q.span.end : q.span.end + 16].find(after) + len(after) if after else 0
            )
            m = _WITH.match(prose, start)
            if m:
                end = _END.search(prose, m.end(), min(block.text.end, m.end() + 60))
                yield Range(q, after, _stems(prose[m.end() : end.start() if end else m.end() + 60]), index)


def _after(document: Document, q: Quantity) -> str:
    """The word behind a range that may be its unit (``LPA``), in capitals; else nothing."""
    m = _AFTER.match(document.prose, q.span.end)
    return m[1] if m and m[1].isupper() else ""


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(text.casefold()))


def _one(item: Range, told: Range) -> bool:
    """Tell whether both are of one thing: two words at least, all that are not generic but one."""
    if item.quantity.unit != told.quantity.unit or item.after != told.after:
        return False
    left, right = item.stems - _GENERIC, told.stems - _GENERIC
    common = left & right
    return len(common) > 1 and common == min(left, right, key=len) and len(left | right) - len(common) < 2


def _differ(item: Range, told: Range) -> bool:
    """Tell whether one end is the same and the other is not."""
    one, other = item.quantity, told.quantity
    low, high = abs(one.low - other.low) < 1e-9, abs(one.high - other.high) < 1e-9
    left, right = (one.high, other.high) if low else (one.low, other.low)
    return low != high and abs(left - right) > 0.04 * max(left, right)
