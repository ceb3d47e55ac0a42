"""Changes that a sentence tells: a start, an end, and the rates that they allow."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Span, rare
from reportlint_rules.consistency._numbers import Quantity
from reportlint_rules.consistency._rate_cues import NOUN, TAIL

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ABOUT = r"(?:about |roughly |nearly |approximately |just )?[*_]{0,2}"
_THEN = rare(
    r"(?: in [A-Z]?\w+(?: \d{4})?)?[*_]{0,2} ?[,(;–—-] ?[*_]{0,2}"
    rf"(?:which is |marking |representing |reflecting )?(?:an? |up |down )(?:by )?{_ABOUT}"
)
_FROM = rare(rf"[*_]{{0,2}} ?(?:(?:year-over-year |annual )?{NOUN}|lower|higher)?[*_]{{0,2}} ?from {_ABOUT}")


class Change(NamedTuple):
    """A start and an end of one thing, and where they are told."""

    span: Span
    start: Quantity
    end: Quantity

    def holds(self, q: Quantity) -> bool:
        """Tell whether a number is the start or the end, or stands in what is told of both."""
        return self.span.overlaps(q.span)


def is_year(text: str, q: Quantity) -> bool:
    """Tell whether a number is a year or a span of years."""
    return (
        not q.unit
        and 1900 <= q.low <= 2100
        and bool(re.fullmatch(r"\d{4}(?:\D+\d{4})?", text[slice(*q.span)]))
    )


def _from_to(prose: str, span: Span, numbers: list[Quantity]) -> Iterator[Change]:
    """``from A … to B`` with one unit; shares are left out, for their change may be told in points."""
    for at, q in enumerate(numbers):
        if not re.search(
            r"\bfrom\s+(?:about|around|approximately|roughly|nearly|just|an estimated|a|over|under)?\s*$",
            prose[max(span.start, q.span.start - 26) : q.span.start],
            re.I,
        ):
            continue
        if q.unit == "%":
            continue
        if q.low != q.high and re.search(r"\bto\b", prose[slice(*q.span)]):
            yield Change(q.span, q._replace(high=q.low), q._replace(low=q.high))
        elif q.low == q.high and at + 1 < len(numbers):
            other = numbers[at + 1]
            between = prose[q.span.end : other.span.start]
            joined = re.search(
                r"\bto\s+(?:about|around|approximately|roughly|nearly|just|an estimated|over|reach)?\s*$",
                between,
                re.I,
            )
            same = other.unit == q.unit or not (q.unit and other.unit)
            if (
                joined
                and same
                and len(between) < 70
                and other.low == other.high
                and not re.search(r"[;()]|\bfrom\b", between)
            ):
                start = q
                scale = other.low / q.low if q.low else 0
                # "from 10 to 15 million": the scale stands at the end only.
                if scale >= 1000 and not q.unit and other.step >= 500:
                    continue
                yield Change(Span(q.span.start, other.span.end), start, other)


def _two_years(prose: str, span: Span, numbers: list[Quantity]) -> Iterator[Change]:
    """``400 ships in 2020, 500 in 2023, an increase of 25 %``; ``to 45 from 60``: two figures, the rate at the end."""
    plain = [q for q in numbers if q.unit != "%" and q.low == q.high and not q.bound]
    if len(plain) != 2:
        return
    one, other = plain
    between = prose[one.span.end : other.span.start]
    if (one.unit != other.unit and one.unit and other.unit) or re.search(r"[.!?]\s", between):
        return
    if re.search(r"\bto\s*$", prose[max(span.start, one.span.start - 5) : one.span.start]) and re.fullmatch(
        r"\s*(?:in \d{4},? )?(?:\w+ )?from\s*", between
    ):
        yield Change(Span(one.span.start, other.span.end), other, one)
        return
    tail = TAIL.search(prose, other.span.end, span.end)
    ends = (prose[span.start : other.span.start], prose[one.span.end : tail.start() if tail else span.end])
    years = [int(m[0]) for m in YEAR.finditer(prose, span.start, tail.start() if tail else span.end)]
    if tail and len(years) == 2 and years[0] < years[1] and all(YEAR.search(e) for e in ends):
        small, large = sorted((one.value, other.value))
        if not small or large / small > 20 or re.search(r"\beach\b", between):
            return
        yield Change(Span(one.span.start, other.span.end), one, other)


def _reached(prose: str, numbers: list[Quantity]) -> Iterator[Change]:
    """``were 374 million, a 9 % decrease from 410 million``: the end, the rate, the start."""
    for end, rate, start in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if (
            rate.unit != "%"
            or "%" in (end.unit, start.unit)
            or end.unit != start.unit
            or end.step > 0.05 * end.value
        ):
            continue
        if any(q.low != q.high or q.bound for q in (end, start)):
            continue
        before, after = prose[end.span.end : rate.span.start], prose[rate.span.end : start.span.start]
        if _THEN.fullmatch(before) and _FROM.fullmatch(after):
            yield Change(end.span, start, end)


def rates_of(change: Change, years: list[int], yearly: bool, share: float = 1.0) -> list[tuple[float, float]]:
    """The rates in percent that a start and an end allow, the likeliest first.

    ``share`` says how much of their rounding is granted to both at once.
    """
    a, b = change.start, change.end
    if a.value <= 0 or b.value <= 0:
        return []
    da, db = share * a.step, share * b.step
    ratios = (max(b.value - db, 1e-12) / (a.value + da), (b.value + db) / max(a.value - da, 1e-12))
    if yearly:
        if len(set(years)) < 2:
            return []
        span = max(years) - min(years)
        made = []
        for n in (span, span + 1, span - 1):
            if n > 0:
                low, high = sorted(abs(100 * (r ** (1 / n) - 1)) for r in ratios)
                made.append((low, high))
        return made
    whole = [
        sorted(abs(100 * (r - 1)) for r in ratios),
        sorted(abs(100 * (1 - 1 / r)) for r in ratios),
        sorted(100 * r for r in ratios),
    ]
    found = [(low, high) for low, high in whole]
    if len(set(years)) > 1:
        # A rate over several years may be an annual one though nobody says so.
        found += rates_of(change, years, True, share)
    return found


def changes(prose: str, span: Span, numbers: list[Quantity]) -> list[Change]:
    """The changes that a sentence tells, by the first way of telling that fits."""
    return (
        list(_from_to(prose, span, numbers))
        or list(_two_years(prose, span, numbers))
        or list(_reached(prose, numbers))
    )
