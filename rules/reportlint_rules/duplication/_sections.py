"""Groups of sections that repeat each other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportlint import Document
from reportlint_rules.duplication._compare import (
    Difference,
    Likeness,
    differences,
    groups,
    likeness,
    says_something_else,
    show,
)
from reportlint_rules.duplication._guards import is_summary, up
from reportlint_rules.duplication._runs import containment, shared_runs
from reportlint_rules.duplication._units import Unit, sections

LEAST_CONTAINMENT = 0.12
"""Pairs that share fewer of their shingles are not looked at: at 30 % edited words the 5th percentile is 0.30."""
LEAST_SIMILARITY = 0.55
FEWEST_WORDS = 25
JUDGED_FROM = 0.6
SURE_FROM = 0.7
COPY_OF_SUMMARY = 0.75
"""A summary that is this much like the section it sums up is a copy of it."""


class Pair(NamedTuple):
    """Two sections with their likeness and where they differ."""

    left: int
    right: int
    likeness: Likeness
    differences: Sequence[Difference]


class Group(NamedTuple):
    """Sections that repeat each other, in reading order; figures are those of the second member's best pair."""

    units: Sequence[Unit]
    similarity: float
    containment: float
    identical: bool
    differences: Sequence[str]


def section_pairs(document: Document) -> tuple[tuple[Unit, ...], tuple[Pair, ...]]:
    """All pairs of sections that are alike, with what differs; neither holds the other."""
    units = tuple(u for u in sections(document) if len(u.words) >= FEWEST_WORDS)
    holders: dict[int, list[int]] = {}
    for index, unit in enumerate(units):
        for block in range(unit.first, unit.end):
            holders.setdefault(block, []).append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for (one, other), n in document.once(shared_runs).items():
        for left in holders.get(one, ()):
            for right in holders.get(other, ()):
                if left != right:
                    shared[min(left, right), max(left, right)] += n
    found = []
    for (left, right), n in sorted(shared.items()):
        a, b = units[left], units[right]
        if n < LEAST_CONTAINMENT * min(len(a.words), len(b.words)):
            continue
        if a.span.contains(b.span) or b.span.contains(a.span):
            continue
        like = likeness(a.words, b.words, containment(a.words, b.words), LEAST_SIMILARITY)
        if like.similarity or like.containment >= LEAST_SIMILARITY:
            found.append(Pair(left, right, like, differences(a.words, b.words)))
    return units, tuple(found)


def alike_sections(document: Document) -> dict[tuple[int, int], float]:
    """Pairs of sections that the section rules report by default, with their likeness."""
    return {
        (one.section, other.section): max(group.similarity, group.containment)
        for group in section_groups(document, 40, JUDGED_FROM, 2.0)
        for one, other in combinations(group.units, 2)
    }


def common_blocks(document: Document) -> Counter[tuple[int, int]]:
    """Pairs of sections to the number of pairs of their blocks that share six three-word runs and more."""
    at = document.blocks
    return Counter(
        (at[a].section, at[b].section) for (a, b), n in document.once(shared_runs).items() if n >= 6
    )


def are_alike(document: Document, one: int, other: int) -> bool:
    """Tell whether what two sections (or sections above them) share is a matter of the section rules.

    Either these are sure of their copy, or the sections are parallel entries, alike in four blocks and more.
    """
    found = document.once(alike_sections)
    if not found or one == other:
        return False
    if (one, other) in found and document.once(common_blocks)[one, other] >= 4:
        return True
    right = list(up(document, other))
    return any(
        found.get((min(a, b), max(a, b)), 0) >= SURE_FROM for a in up(document, one) for b in right if a != b
    )


def section_groups(
    document: Document, min_words: int, least: float, below: float, moved_from: float = 2.0
) -> Iterator[Group]:
    """Yield groups of sections whose similarity lies in ``[least, below)``, or whose containment is high enough."""
    units, pairs = document.once(section_pairs)
    kept: dict[tuple[int, int], Pair] = {}
    for pair in pairs:
        a, b = units[pair.left], units[pair.right]
        if min(len(a.words), len(b.words)) < min_words or pair.likeness.similarity >= below:
            continue
        near = max(pair.likeness) < COPY_OF_SUMMARY
        moved = pair.likeness.containment >= moved_from and _of_one_size(a, b)
        if pair.likeness.similarity < least and not moved:
            continue
        if near and (is_summary(document, a.section) or is_summary(document, b.section)):
            continue
        if not moved and says_something_else(pair.differences, a.title, b.title):
            continue
        kept[pair.left, pair.right] = pair
    for members in groups(kept):
        best = max(
            (p for (left, right), p in kept.items() if members[1] in (left, right)),
            key=lambda p: (max(p.likeness), -p.left),
            default=next(p for key, p in kept.items() if key[0] in members),
        )
        same = all(units[m].words == units[members[0]].words for m in members)
        text = [document.text[units[m].span.start : units[m].span.end] for m in members]
        yield Group(
            [units[m] for m in members],
            best.likeness.similarity,
            best.likeness.containment,
            same and len(set(text)) == 1,
            show(best.differences),
        )


def _of_one_size(a: Unit, b: Unit) -> bool:
    return 0.5 <= len(a.words) / len(b.words) <= 2.0
