"""Words and pairs of words that return in three sections: what holds none of them is cast in no mould.

A cheap question, asked once and mostly in C, before the dear ones.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

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


def returning_pairs(document: Document) -> bytes:
    """A plane of the words, 1 where a word opens a pair of words which may stand in three sections or more."""
    bounds, texts = document.once(edges), document.words.texts
    plane = bytearray(len(texts))
    # Word after word, so that never more is held than what follows one of them.
    following = [*texts[1:], ""]
    for places in document.once(returning_words).values():
        held = itemgetter(*places)(following)
        distinct = len(set(held))
        if distinct > len(held) - FEWEST + 1:
            continue
        if distinct == 1:
            for at in places:
                plane[at] = 1
            continue
        where: dict[str, list[int]] = {}
        for word, at in zip(held, places, strict=True):
            if word in where:
                where[word].append(at)
            else:
                where[word] = [at]
        for found in where.values():
            if len(found) >= FEWEST and spread(bounds, found[0], found[-1]):
                for at in found:
                    plane[at] = 1
    return bytes(plane)
