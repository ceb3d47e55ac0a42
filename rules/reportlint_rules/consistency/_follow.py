"""A change in one sentence and its size in the next: ``fell from 63 to 38. This reduction of 60 %``."""

from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._changes import Change, is_year
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._rate_cues import VERBS, WAYS
from reportlint_rules.consistency._tables import decimal_comma

_SIZE = rare(
    r"\W{0,3}(?P<the>This|That|It|The|Such an?|An?)[ \n](?:(?:is|was|means|meant|represents|corresponds to|amounts to|"
    r"equals|makes)[ \n])?(?:an?[ \n])?(?:[a-z-]+[ \n])?"
    r"(?P<way>increase|rise|growth|gain|jump|decrease|decline|drop|fall|reduction|cut|improvement|difference|saving)"
    r"[ \n]of[ \n]"
    r"(?:about |around |roughly |nearly |almost |some |approximately |more than |over |just )?(?=[\d$€£])"
)
_BY = rare(
    r"\W{0,3}(?P<the>It|They|The (?:figure|number|total|value|rate|share|sum|average))[ \n](?:has |have )?"
    r"(?:thus|therefore|hence)[ \n](?P<way>increased|rose|risen|grew|grown|fell|fallen|dropped|declined|decreased)"
    r"[ \n]by[ \n](?:about |around |roughly |nearly |almost |just )?(?=[\d$€£])"
)
_SIGNED = rare(
    r"\W{0,3}(?P<the>This|That|The|A|An)[ \n](?:(?:is|was|means|represents)[ \n](?:an?[ \n])?)?"
    r"(?=\d[\d.,]{0,8}[ -]?(?:%|per ?cent)[ \n]"
    r"(?P<way>increase|rise|growth|gain|jump|decrease|decline|drop|fall|reduction|cut)\b)"
)
_TAIL = rare(
    r"[,;(–—][ \n]?(?:(?:which|that)[ \n](?:is|was|means|represents|corresponds to)[ \n]|i\.e\.,?[ \n]|or[ \n]|"
    r"thus[ \n])?(?P<the>an?|the)[ \n](?:[a-z-]+[ \n])?"
    r"(?P<way>increase|rise|growth|gain|jump|decrease|decline|drop|fall|reduction|cut|improvement|difference|saving)"
    r"[ \n]of[ \n](?:about |around |roughly |nearly |almost |some |approximately |just )?(?=[\d$€£])"
)
"""In the sentence of the change itself."""
_FROM = rare(r"\bfrom[ \n](?:about |around |roughly |nearly |almost |just )?$")
_TO = rare(r"[^;()]{0,60}\bto[ \n](?:about |around |roughly |nearly |almost |just )?")
_AGAINST = rare(
    r"[^;()]{0,60}\b(?:compared (?:with|to)|against|up from|down from|versus|as opposed to)[ \n](?:about |only |just )?"
)
_THEN = rare(r",?[ \n](?:in|from|for|between|during)[ \n](?:the[ \n])?[\w –-]{0,18}(?:19|20)\d\d")
_AND = rare(r"[^;()]{0,60}\band[ \n](?:about |around |roughly |nearly |almost |just |only )?")
_IN_YEAR = rare(r"\b[Ii]n[ \n](?:19|20)\d\d\b")
_DEGREES = rare(r"[ \n]degrees?\b")


class Size(NamedTuple):
    """The size that is told of a change, what it should be, and the change."""

    told: Quantity
    wanted: float
    unit: str
    change: Change


def sizes(document: Document) -> Iterator[Size]:
    """The sizes that do not fit the change in the sentence before."""
    if document.word_set.isdisjoint(WAYS | VERBS):
        return
    prose, comma = document.prose, document.once(decimal_comma)
    for here in document.sentences_with(WAYS | VERBS):
        start, end = here.span
        index = document.sentence_at(start)
        m = _SIZE.match(prose, start, end) or _BY.match(prose, start, end) or _SIGNED.match(prose, start, end)
        if document.blocks[here.block].quoted or end - start > 400:
            continue
        if m:
            before = document.sentences[index - 1] if index else here
            if before is here or before.block != here.block or before.span.end - before.span.start > 400:
                continue
            told = before.span
        else:
            m = _TAIL.search(prose, start, end)
            if not m:
                continue
            told = Span(start, m.start())
        read = quantities(prose, m.end() - 1, min(end, m.end() + 40), comma)
        change = _change(document, told) if read else None
        if change and read[0].low == read[0].high and read[0].bound not in ("least", "most"):
            size = _judge(document, change, read[0], m["the"] in ("This", "That", "It", "a", "an"))
            if size:
                yield size


def _change(document: Document, span: Span) -> Change | None:
    """The one change that a sentence tells of two figures of one unit."""
    prose = document.prose
    numbers = [q for q in quantities(prose, *span, document.once(decimal_comma)) if not is_year(prose, q)]
    # Counted things have no unit and small numbers are words; what has a unit, or digits, is told apart from them.
    kinds = [numbers, [q for q in numbers if prose[q.span.start].isdigit()], [q for q in numbers if q.unit]]
    read = next((kind for kind in kinds if len(kind) == 2), numbers)
    if len(read) == 1 and read[0].low != read[0].high and not read[0].bound:
        # "from 200 to 250" is read as a range.
        q = read[0]
        lead = _FROM.search(prose[max(span.start, q.span.start - 16) : q.span.start])
        return Change(q.span, q._replace(high=q.low), q._replace(low=q.high)) if lead else None
    if len(read) != 2 or read[0].unit != read[1].unit or any(q.low != q.high or q.bound for q in read):
        return None
    one, other = read
    between = prose[one.span.end : other.span.start]
    if _FROM.search(prose[max(span.start, one.span.start - 16) : one.span.start]) and _TO.fullmatch(between):
        return Change(Span(one.span.start, other.span.end), one, other)
    if _AGAINST.fullmatch(between):
        return Change(Span(one.span.start, other.span.end), other, one)
    dates = [m.start() for m in _IN_YEAR.finditer(prose, *span)]
    if len(dates) == 2 and dates[0] < one.span.start < dates[1] < other.span.start:
        return Change(Span(one.span.start, other.span.end), one, other)
    then = [_THEN.match(prose, q.span.end, min(span.end, q.span.end + 40)) for q in read]
    if all(then) and _AND.fullmatch(between):
        return Change(Span(one.span.start, other.span.end), one, other)
    return None


def _judge(document: Document, change: Change, told: Quantity, this: bool) -> Size | None:
    a, b = change.start, change.end
    apart, give = abs(a.low - b.low), a.step * (a.low % 1 > 0) + b.step * (b.low % 1 > 0) + told.step
    degrees = bool(_DEGREES.match(document.prose, told.span.end)) and "°" in a.unit
    if told.unit == "%":
        if not a.low or not b.low or min(a.low, b.low) < 0:
            return None
        near = max(told.step, 0.03 * told.low) + 0.3
        rates = [100 * apart / abs(x.low) for x in (a, b)]
        slack = 100 * (a.step + b.step) / min(a.low, b.low) * 0.6
        # The difference of two shares is often called by their sign.
        fits = any(abs(told.low - r) <= near + slack for r in rates) or (
            a.unit == "%" and abs(told.low - apart) <= give
        )
        return None if fits else Size(told, rates[0], "%", change)
    same = told.unit == a.unit or degrees or (told.unit == "pp" and a.unit == "%")
    if not same or (not told.unit and not degrees and not this):
        return None
    return None if abs(apart - told.low) <= give + 1e-9 else Size(told, apart, told.unit or a.unit, change)
