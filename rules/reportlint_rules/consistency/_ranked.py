"""Figures in an order that the words deny: ``A (0.33) is larger than B (0.67)``, ``A, the dearest of the three``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._asked import DOWN, MOST, UP, UPMOST
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._units import CURRENCIES

_BRACKET = rare(r"\([^()\d]{0,6}$")
_BESIDE = rare(
    r"\b(?:at|with|of|costs?|has|holds?|measures?|weighs?|reaches)[ \n](?:only |about |just |its |the )?$",
    re.I,
)
_FREE = rare(r":[*_]*[ \t]*(?:free\b|no charge|included\b)", re.I)
_NOT = rare(
    r"\b(?:not|no|never|less|if|would|could|may|might|should|relative|per|than expected|growth|times|second|third)\b",
    re.I,
)


_PRICED = frozenset(("dearest", "priciest", "costliest", "cheapest"))
_LENGTHS = frozenset(("m", "km", "mi", "cm", "mm", "h", "min", "d", "wk", "mo", "yr", "s", "ms"))
_Items = dict[str, tuple[Span, tuple[float, float]]]
"""Labels with where their figure stands, and its lower and upper end."""


class Ranked(NamedTuple):
    """The claim, and the figures that deny it."""

    span: Span
    one: Span
    other: Span


def compared(document: Document) -> Iterator[Ranked]:
    """``The north (340 mm) is wetter than the south (410 mm).``"""
    prose, words = document.prose, document.words
    for place in document.places_of(UP | DOWN):
        after = words.texts[place + 1 : place + 3]
        if "than" not in after:
            continue
        at = words.starts[place]
        index = document.sentence_at(at)
        start, end = document.sentences[index].span
        block = document.blocks[document.sentences[index].block]
        if not start <= at < end or end - start > 300 or block.quoted or _NOT.search(prose, start, end):
            continue
        read = quantities(prose, start, end, document.once(decimal_comma))
        if len(read) != 2:
            continue
        one, other = read
        than = words.ends[place + 1 + after.index("than")]
        if not (one.span.end < at and other.span.start > than) or not _like(one, other):
            continue
        if not all(_told(prose, q, start) for q in read) or prose[one.span.end : at].strip() == "":
            continue
        if (one.low < other.low) if words.texts[place] in UP else (one.low > other.low):
            yield Ranked(Span(at, than), one.span, other.span)


def _like(one: Quantity, other: Quantity) -> bool:
    exact = one.low == one.high and other.low == other.high and not one.bound and not other.bound
    return exact and one.unit == other.unit and one.low != other.low


def _told(prose: str, q: Quantity, start: int) -> bool:
    """Tell whether a figure stands in brackets behind what has it, or after "at" and its kind."""
    before = prose[max(start, q.span.start - 24) : q.span.start]
    return bool(_BRACKET.search(before) or _BESIDE.search(before))


def topped(document: Document) -> Iterator[Ranked]:
    """``Olt, the dearest of the three`` where the list gives Brent a higher price."""
    if document.word_set.isdisjoint(MOST):
        return
    lists = _lists(document)
    prose, words = document.prose, document.words
    for place in document.places_of(MOST) if lists else ():
        at = words.starts[place]
        index = document.sentence_at(at)
        start, end = document.sentences[index].span
        if not start <= at < end or document.blocks[document.sentences[index].block].quoted:
            continue
        before = prose[max(start, at - 60) : at].casefold()
        m = re.search(r"(?:,| is| was|,? being) the $", before)
        if not m or _NOT.search(prose, start, end):
            continue
        up = words.texts[place] in UPMOST
        for items, unit in lists:
            name = next((n for n in items if before[: m.start()].endswith(n) or before.startswith(n)), None)
            if name is None or not _fits(words.texts[place], unit):
                continue
            span, mine = items[name]
            for rival, (where, value) in items.items():
                if rival != name and (value[0] > mine[1] if up else value[1] < mine[0]):
                    yield Ranked(Span(at, words.ends[place]), span, where)
                    break


def _fits(word: str, unit: str) -> bool:
    """Tell whether figures of a unit say what is the dearest, the longest, the largest."""
    if word in _PRICED:
        return unit in CURRENCIES.values()
    if word in ("longest", "shortest"):
        return unit in _LENGTHS
    return unit not in ("", *CURRENCIES.values()) or word in ("highest", "lowest")


def _lists(document: Document) -> list[tuple[_Items, str]]:
    """The lists of labelled items with one figure each, of one unit, by label."""
    comma = document.once(decimal_comma)
    held: dict[int, _Items] = {}
    units: dict[int, set[str]] = {}
    bad: set[int] = set()
    for block in document.blocks:
        if block.kind != "item" or block.quoted or block.label is None:
            continue
        label = document.plain(block.label).casefold().rstrip(":").strip()
        read = quantities(document.prose, *block.body, comma)
        if len(read) == 1 and not read[0].bound:
            held.setdefault(block.list, {})[label] = (read[0].span, (read[0].low, read[0].high))
            units.setdefault(block.list, set()).add(read[0].unit)
        elif _FREE.search(document.text, block.label.end - 1, block.label.end + 24):
            held.setdefault(block.list, {})[label] = (block.label, (0.0, 0.0))
        elif len(read) > 1:
            bad.add(block.list)
    return [
        (items, min(units[number]))
        for number, items in held.items()
        if len(items) > 1 and len(units.get(number, ())) == 1 and number not in bad
    ]
