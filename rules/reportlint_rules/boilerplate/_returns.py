"""Words and pairs of words that return in three sections: what holds none of them is cast in no mould.

A cheap question, asked once and mostly in C, before the dear ones.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import count

from reportlint import Document

FEWEST = 3
"""Sections below which nothing returns."""


def edges(document: Document) -> list[int]:
    """The indices of the words with which headings begin, bold ones too."""
    starts = document.words.starts
    return [bisect_left(starts, b.span.start) for b in document.blocks if b.kind == "heading"]


def spread(bounds: Sequence[int], first: int, last: int) -> bool:
    """Tell whether two headings at least (``edges``) begin between a word and a later one."""
    second = bisect_right(bounds, first) + FEWEST - 2
    return second < len(bounds) and bounds[second] <= last


def returning_words(document: Document) -> dict[str, Sequence[int]]:
    """The words that may stand in three sections or more, with their places."""
    bounds = document.once(edges)
    if len(bounds) < FEWEST - 1:
        return {}
    return {
        word: at
        for word, at in document.places.items()
        if len(at) >= FEWEST and spread(bounds, at[0], at[-1])
    }


def returning_pairs(document: Document) -> tuple[int, ...]:
    """The indices, ascending, of words that open a pair of words which may stand in three sections or more."""
    bounds, returning = document.once(edges), document.once(returning_words)
    if not returning:
        return ()
    # A pair is one number: of words that return themselves, numbered from 1; the others are 0.
    numbers = dict.fromkeys(document.places, 0)
    numbers.update(zip(returning, count(1), strict=False))
    base = len(returning) + 1
    where: dict[int, list[int]] = {}
    one = 0
    for at, two in enumerate(map(numbers.__getitem__, document.words.texts), -1):
        if one and two:
            pair = one * base + two
            if pair in where:
                where[pair].append(at)
            else:
                where[pair] = [at]
        one = two
    found: list[int] = []
    for held in where.values():
        if len(held) >= FEWEST and spread(bounds, held[0], held[-1]):
            found += held
    found.sort()
    return tuple(found)
