"""Shares that a sentence works out itself: ``12 of 48 (25 %)``, ``a discount of 25 % makes 48 of 64``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Span, rare
from reportlint_rules.consistency._numbers import Quantity

_ALL = r"(?:the |all |these |those |our |a total of |some )*"
_SAID = r"(?:about |around |roughly |approximately |nearly |almost |just |only |around |~ ?)?"
_RATE = (
    rf"[ \n]?(?:\((?:i\.e\.,? |or )?|, (?:or|which is|that is|i\.e\.,?|equal to|which makes|"
    rf"(?:giving |for |which is |corresponding to )?(?:an?|the) (?:[a-z]+ )?(?:rate|share|proportion) of) ){_SAID}$"
)
_OF = rare(rf"(?:[ \n][a-z][\w-]*){{0,3}}[ \n](?:out )?of {_ALL}$")
_TO = rare(
    r"[ \n](?:[a-z]+[ \n])?(?:replies|answers|responses|returns|forms)[ \n](?:to|from|for|on)[ \n](?:the[ \n])?$"
)
_GIVES = rare(rf"(?:[ \n][\w’'-]+){{0,5}}{_RATE}")
_FRONT = rare(rf"\b(?:[Oo]ut of|[Oo]f|[Aa]mong) {_ALL}$")
_PARTS = rare(r"(?:[ \n][\w’'-]+){0,7},[ \n](?:only |just )?$")
_WHICH = rare(r"(?:[ \n][\w’'-]+){1,5},[ \n]of[ \n](?:which|whom|them)[ \n](?:only |just )?$")
_THESE = rare(rf"[ \n](?:out )?of[ \n](?:these|those|them|which|whom){_RATE}")
_MEANS = rare(
    rf"(?:[ \n][\w’'-]+){{0,4}}[ \n](?:means that|means|is|are|equals|represents|corresponds to|amounts to|makes)"
    rf"[ \n]{_SAID}$"
)
_ENDS = rare(r"[ \n]?(?:[),;.]|$|of (?:them|all|those|these|the total)\b)")
_CUT = rare(r"\b(?:discount|rebate|grant|subsidy|price cut)\b[^.;%]{0,60}$", re.I)
_COSTS = rare(
    r"[ \n](?:[a-z]+ )?(?:costs?|becomes?|drops? to|falls? to|comes? down to|is reduced to)[ \n](?:only )?$"
)


class Portion(NamedTuple):
    """A share in percent that is stated, and the range that the figures beside it allow."""

    rate: Quantity
    part: Quantity
    whole: Quantity
    low: float
    high: float
    place: Span
    """The figure to mend."""


def portions(prose: str, span: Span, numbers: list[Quantity]) -> Iterator[Portion]:
    """The shares of a sentence with the two counts they are made of, and the prices with the discount taken."""
    for a, b, p in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if p.unit != "%" or any(q.low != q.high or q.low <= 0 for q in (a, b, p)) or a.bound or b.bound:
            continue
        if p.bound in ("least", "most") or (a.unit != b.unit and a.unit) or "%" in (a.unit, b.unit):
            continue
        first, second = prose[a.span.end : b.span.start], prose[b.span.end : p.span.start]
        if _OF.fullmatch(first) and _MEANS.fullmatch(second) and a.low <= b.low:
            yield _portion(a, b, p)
            continue
        if (
            _THESE.fullmatch(second)
            and len(first) < 40
            and b.low <= a.low
            and _ENDS.match(prose, p.span.end, span.end)
        ):
            yield _portion(b, a, p)
            continue
        if not (_ENDS.match(prose, p.span.end, span.end) and _GIVES.fullmatch(second)):
            continue
        if _OF.fullmatch(first) or _TO.fullmatch(first):
            part, whole = a, b
        elif (
            _PARTS.fullmatch(first)
            and _FRONT.search(prose[max(span.start, a.span.start - 30) : a.span.start])
        ) or _WHICH.fullmatch(first):
            part, whole = b, a
        else:
            continue
        if part.low <= whole.low:
            yield _portion(part, whole, p)
    for p, a, b in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if (
            p.unit == "%"
            and a.unit == b.unit != ""
            and a.unit != "%"
            and not (p.bound or a.bound or b.bound)
            and all(q.low == q.high > 0 for q in (a, b, p))
            and len(numbers) == 3
            and _COSTS.fullmatch(prose[a.span.end : b.span.start])
            and _CUT.search(prose[span.start : p.span.start])
        ):
            low, high = _range(b, a)
            yield Portion(p, b, a, 100 - high, 100 - low, b.span)


def _portion(part: Quantity, whole: Quantity, rate: Quantity) -> Portion:
    low, high = _range(part, whole)
    return Portion(rate, part, whole, low, high, rate.span)


def _range(part: Quantity, whole: Quantity) -> tuple[float, float]:
    """The percentages that two figures allow: counts are exact, rounded figures are not."""
    give, wide = _step(part), _step(whole)
    return 100 * (part.low - give) / (whole.low + wide), 100 * (part.low + give) / max(whole.low - wide, 1e-9)


def _step(q: Quantity) -> float:
    return q.step if q.step != 0.5 else 0.0
