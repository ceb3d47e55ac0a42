"""A sum, a rate of interest, years, and what becomes of it: ``$1,000 at 6% a year is worth $1,600 after one year``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, rare
from reportlint_rules.consistency._asked import WORTH
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._units import CURRENCIES, WORDS

_YEARLY = rare(
    r"\b(?:(?:a|per|each|every|one) (?:year|annum)|p\. ?a\.|annual(?:ly)?|yearly|interest|coupon)\b", re.I
)
_AFTER = rare(r"\b(?:after|in|within|over)[ \n](?P<n>\d{1,2}|[a-z]+)[ \n](?:full[ \n])?years?\b", re.I)
_WORTH = rare(
    r"\b(?:worth|becomes?|grows?[ \n]to|amounts?[ \n]to|turns?[ \n]into|reaches)[ \n](?:about |nearly )?$",
    re.I,
)
_UNLIKE = rare(
    r"\b(?:inflation|fees?|tax(?:es)?|discount\w*|deposits? (?:of )?\d+ (?:a|per) month|each month|monthly|loses?|"
    r"falls?)\b",
    re.I,
)


class Grown(NamedTuple):
    """A sum, its rate, what it is said to become, and what it becomes with simple and with compound interest."""

    start: Quantity
    rate: Quantity
    end: Quantity
    low: float
    high: float
    years: int


def grown(document: Document) -> Iterator[Grown]:
    """The sums that their interest does not make."""
    money = frozenset(CURRENCIES.values())
    prose = document.prose
    for sentence in document.sentences_with(WORTH):
        start, end = sentence.span
        if end - start > 300 or document.blocks[sentence.block].quoted or "%" not in prose[start:end]:
            continue
        after = _AFTER.search(prose, start, end)
        if not after or not _YEARLY.search(prose, start, end) or _UNLIKE.search(prose, start, end):
            continue
        word = after["n"].casefold()
        years = int(word) if word.isdigit() else 1 if word == "a" else WORDS.get(word, 0)
        read = quantities(prose, start, end, document.once(decimal_comma))
        sums = [q for q in read if q.unit in money]
        rates = [q for q in read if q.unit == "%"]
        if len(sums) != 2 or len(rates) != 1 or sums[0].unit != sums[1].unit or not 0 < years < 61:
            continue
        if any(q.low != q.high or q.bound or q.low <= 0 for q in (*sums, *rates)):
            continue
        first, last = sums
        if not _WORTH.search(prose[start : last.span.start]):
            continue
        rate = rates[0].low / 100
        low, high = first.low * (1 + rate * years), first.low * (1 + rate / 12) ** (12 * years)
        give = 0.01 * high + last.step * (last.step < 1)
        if not low - give <= last.low <= high + give and last.low > first.low:
            yield Grown(first, rates[0], last, low, high, years)
