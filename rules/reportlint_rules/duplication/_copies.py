"""Copies among blocks, sentences and items, with the guards that keep honest repetition out."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from reportlint import Document, Span, is_manual
from reportlint_rules.duplication._compare import (
    Difference,
    differences,
    families,
    likeness,
    says_something_else,
)
from reportlint_rules.duplication._guards import (
    is_option,
    is_release,
    is_series,
    is_stock,
    is_summary,
    size,
)
from reportlint_rules.duplication._repeats import tokens
from reportlint_rules.duplication._restated import FEWEST_ANCHORS, LEAST_WORDS, Restated, restated
from reportlint_rules.duplication._runs import closest, shared_runs, stretches
from reportlint_rules.duplication._sections import in_copy
from reportlint_rules.duplication._units import LEAST_BLOCK, Unit, block_ranges, block_unit

_FEWEST_PREFACES = 3
LEAST_NEAR = 20
"""Words of a block below which no copy in other words is sought."""
LEAST_SHARED = 0.2
"""Share of the smaller block's three-word runs below which two blocks are not looked at."""
COPY_OF_SUMMARY = 0.8
"""A paragraph of a summary that is this much like another one is a copy of it."""


class BlockPair(NamedTuple):
    """Two blocks that are alike, and their similarity."""

    left: int
    right: int
    similarity: float
    restated: Restated | None = None
    """Where one paragraph tells the other again in other words."""


def exact_groups(
    document: Document, units: Sequence[Unit], keep: Callable[[Unit], bool]
) -> Iterator[list[Unit]]:
    """Units of equal words, at least two of them, in reading order."""
    found: dict[tuple[str, tuple[str, ...]], list[Unit]] = {}
    for unit in units:
        found.setdefault((unit.kind, unit.words), []).append(unit)
    for group in found.values():
        # The guards cost more than the comparison, so they see only what is repeated at all.
        kept = [u for u in group if keep(u)] if len(group) > 1 else []
        if len(kept) > 1:
            yield sorted(kept, key=lambda u: in_copy(document, u.span))


def runs_of_groups(found: Iterable[list[Unit]]) -> Iterator[list[Unit]]:
    """Join groups whose members follow each other: three paragraphs copied together are one copy."""
    held: list[list[Unit]] = []
    for group in found:
        if held and not (
            len(held[-1]) == len(group)
            and all(a.end == b.first for a, b in zip(held[-1], group, strict=True))
        ):
            yield _one(held)
            held = []
        held.append(group)
    if held:
        yield _one(held)


def _one(held: Sequence[list[Unit]]) -> list[Unit]:
    """Groups whose members follow each other as one group of passages."""
    if len(held) == 1:
        return held[0]
    return [
        side[0]._replace(
            kind="passage",
            span=Span(side[0].span.start, side[-1].span.end),
            words=tuple(chain.from_iterable(unit.words for unit in side)),
            end=side[-1].end,
        )
        for side in zip(*held, strict=True)
    ]


def are_prefaces(document: Document, group: Sequence[Unit]) -> bool:
    """Tell whether a form says one thing before each of its lists: the same note under the same heading, three times
    and more, with a list behind it."""
    titles = Counter(
        document.sections[unit.section].title.casefold()
        for unit in group
        if document.sections[unit.section].first_block == unit.first
        and unit.first + 1 < len(document.blocks)
        and document.blocks[unit.first + 1].kind == "item"
    )
    most = max(titles.values(), default=0)
    return most >= _FEWEST_PREFACES and 2 * most > len(group)


def by_sections(found: Iterable[list[Unit]]) -> list[list[list[Unit]]]:
    """Bring together the groups that stand in the same two sections: they have one cause."""
    together: dict[tuple[int, int], list[list[Unit]]] = {}
    for group in found:
        together.setdefault((group[0].section, group[1].section), []).append(group)
    return list(together.values())


def parallel_lists(document: Document) -> frozenset[tuple[int, int]]:
    """Section and block distance of parallel lists: three and more items of one section pair up at one distance."""
    found = Counter(
        (document.blocks[left].section, right - left)
        for (left, right), n in document.once(shared_runs).items()
        if n >= 4 and document.blocks[left].section == document.blocks[right].section
        if document.blocks[left].kind == document.blocks[right].kind == "item"
    )
    return frozenset(key for key, n in found.items() if n >= 3)


def copied_blocks(document: Document) -> tuple[Unit, ...]:
    """The blocks of which a copy may stand elsewhere: what is copied is a stretch of repeated runs, or a table."""
    starts = stretches(document, LEAST_BLOCK)
    ranges = document.once(block_ranges)
    if not starts and sum(r.kind == "table" for r in ranges) < 2:
        return ()
    firsts = document.once(tokens).firsts
    units = []
    for held in ranges:
        at = bisect_left(starts, firsts[held.first])
        if held.kind == "table" or (at < len(starts) and starts[at] == firsts[held.first]):
            unit = block_unit(document, held)
            if unit:
                units.append(unit)
    return tuple(units)


def near_blocks(document: Document) -> tuple[Mapping[int, Unit], tuple[BlockPair, ...]]:
    """Pairs of blocks of one kind that are alike but not equal; lists of manuals are parallel by design."""
    runs = document.once(shared_runs)
    told = document.once(restated)
    if sum(runs.values()) < LEAST_SHARED * (LEAST_NEAR - 2) and not told:
        return {}, ()
    ranges = document.once(block_ranges)
    range_of = [-1] * len(document.blocks)
    for index, held in enumerate(ranges):
        range_of[held.first : held.end] = [index] * (held.end - held.first)
    shared: dict[tuple[int, int], int] = {}
    for (left, right), n in runs.items():
        one, other = range_of[left], range_of[right]
        if 0 <= one != other >= 0:
            shared[one, other] = shared.get((one, other), 0) + n
    firsts = document.once(tokens).firsts
    sizes = [firsts[r.end] - firsts[r.first] for r in ranges]
    kinds = ("paragraph",) if shared and is_manual(document) else ("paragraph", "list")
    shared = {
        (left, right): n
        for (left, right), n in shared.items()
        if n >= LEAST_SHARED * (min(sizes[left], sizes[right]) - 2)
        and min(sizes[left], sizes[right]) >= LEAST_NEAR
        and ranges[left].kind == ranges[right].kind in kinds
    }
    found = []
    units: dict[int, Unit] = {}
    for left, right in closest(shared, sizes):
        a, b = (block_unit(document, ranges[i]) for i in (left, right))
        if not a or not b or a.words == b.words:
            continue
        like = likeness(a.words, b.words, 0.0, 0.6)
        if like.similarity:
            units[left], units[right] = a, b
            found.append(BlockPair(left, right, like.similarity, told.get((left, right))))
    compared = {(pair.left, pair.right) for pair in found}
    for (left, right), said in told.items():
        a, b = (block_unit(document, ranges[i]) for i in (left, right))
        if (left, right) not in compared and a and b and a.words != b.words:
            units[left], units[right] = a, b
            similarity = likeness(a.words, b.words, 0.0).similarity
            found.append(BlockPair(left, right, similarity, said))
    return units, tuple(sorted(found, key=lambda p: (p.left, p.right)))


def near_groups(
    document: Document, min_words: int, least: float
) -> Iterator[tuple[list[Unit], BlockPair, Sequence[Difference]]]:
    """Groups of blocks alike enough to be versions of one text, the pair that shows it, and where this one differs."""
    units, pairs = document.once(near_blocks)
    kept: dict[tuple[int, int], BlockPair] = {}
    for pair in pairs:
        a, b = units[pair.left], units[pair.right]
        same = pair.restated is not None
        words = min(size(a.words), size(b.words))
        if words < (LEAST_WORDS if same else min_words) or (pair.similarity < least and not same):
            continue
        if any(f(document, u.section) for u in (a, b) for f in (is_release, is_stock)):
            continue
        if pair.similarity < COPY_OF_SUMMARY and any(is_summary(document, u.section) for u in (a, b)):
            continue
        if is_series(document, a.section, b.section) or (
            is_option(document, a.first) and is_option(document, b.first)
        ):
            continue
        titles = [" ".join(document.heading_path(u.section)) for u in (a, b)]
        # What agrees in its figures and names says nothing else.
        sure = pair.restated and pair.restated.anchors >= FEWEST_ANCHORS
        if not sure and says_something_else(differences(a.words, b.words), *titles):
            continue
        kept[pair.left, pair.right] = pair
    for members, keys in families(kept):
        best = max((kept[key] for key in keys), key=lambda p: (p.similarity, -p.left))
        told = differences(units[best.left].words, units[best.right].words)
        yield sorted((units[m] for m in members), key=lambda u: in_copy(document, u.span)), best, told
