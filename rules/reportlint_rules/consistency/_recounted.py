"""Counts that are told again as a whole: ``This review covers 38 studies`` and, later, ``of the 42 studies``."""

from collections.abc import Iterator
from itertools import combinations

from reportlint import Document, Span
from reportlint_rules.consistency._clauses import STOP
from reportlint_rules.consistency._restated import Count, counts
from reportlint_rules.consistency._stems import alike, root

_NEAR = 0.6
"""A number below this part of the other is the number of something else."""
_FEW = 4
_APART = frozenset(
    "other others first last next both another up maximum minimum least most each every".split()
)
"""Words before a number that say which ones."""


def recounted(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of counts of one noun that cannot both be right, the earlier first."""
    for every in document.once(counts).values():
        places = [c for c in every if _APART.isdisjoint(_words(document, c, 3, 0))]
        if len(places) < 2 or len({c.value for c in places}) < 2 or len(places) > 30:
            continue
        for pair in (_firm(document, places), _same_words(document, places), _total(document, places)):
            if pair:
                first, second = sorted(c.span for c in pair)
                yield first, second
                break


def _words(document: Document, count: Count, before: int, after: int) -> list[str]:
    return document.words.texts[max(0, count.place - before) : count.place + after]


def _firm(document: Document, places: list[Count]) -> tuple[Count, Count] | None:
    """A value that is told twice and more, and another one that is told once, of all of them."""
    plain = [c for c in places if not c.adjectives and c.value > _FEW]
    told: dict[float, list[Count]] = {}
    for count in plain:
        told.setdefault(count.value, []).append(count)
    firm = [value for value, at in told.items() if len(at) > 1 and any(_is_whole(document, c) for c in at)]
    if len(firm) != 1:
        return None
    for value, (other, *more) in told.items():
        if more or value == firm[0] or other.part or not _is_whole(document, other):
            continue
        if min(value, firm[0]) > _NEAR * max(value, firm[0]) and told[firm[0]][0].block != other.block:
            return told[firm[0]][0], other
    return None


def _is_whole(document: Document, count: Count) -> bool:
    """Tell whether a number is that of all: ``29 of the 38 studies``, ``all 38 studies``."""
    before = _words(document, count, 2, 0)
    return (
        before[-1:] == ["all"]
        or before[-2:] in (["of", "the"], ["all", "the"], ["among", "the"])
        or (before[-1:] == ["of"] and before[0][:1].isdigit())
    )


def _same_words(document: Document, places: list[Count]) -> tuple[Count, Count] | None:
    """Two counts with the same words after their noun, of which the second is taken as known: ``engineers on duty``."""
    for one, other in combinations(places, 2):
        if one.value == other.value or not other.known or one.adjectives != other.adjectives:
            continue
        width = len(one.adjectives) + 2
        tails = [_words(document, c, 0, width + 6)[width:] for c in (one, other)]
        same = tails[0][:2] == tails[1][:2] and one.known and not STOP.issuperset(tails[0][:2])
        said = [{root(w) for w in tail if w not in STOP and len(w) > 3} for tail in tails]
        if not (same or len(said[0] & said[1]) > 2):
            continue
        near = min(one.value, other.value) >= 0.5 * max(one.value, other.value)
        if near and {c.value for c in places} == {one.value, other.value}:
            return one, other
    return None


def _total(document: Document, places: list[Count]) -> tuple[Count, Count] | None:
    """``We interviewed 27 experts`` and ``a total of 29 experts were interviewed``: one verb, no part."""
    totals = [c for c in places if _words(document, c, 2, 0) == ["total", "of"] and not c.adjectives]
    if len(totals) != 1 or totals[0].value <= _FEW:
        return None
    total = totals[0]
    for other in places:
        if other.block == total.block or other.part or other.adjectives or other.value == total.value:
            continue
        if min(other.value, total.value) <= _NEAR * max(other.value, total.value):
            continue
        said = [
            {
                root(w)
                for w in (*_words(document, c, 3, 0), *_words(document, c, 0, 6)[2:])
                if w not in STOP and len(w) > 4
            }
            for c in (other, total)
        ]
        if any(alike(a, b) for a in said[0] for b in said[1]):
            return other, total
    return None
