"""What blocks and sentences share: stretches of repeated runs, and pairs of blocks that hold the same runs."""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, MutableSequence, Sequence
from itertools import combinations, islice, pairwise, repeat

from reportlint import Document
from reportlint_rules.duplication._repeats import LONG, MANY, long_repeats, long_runs, repeats, tokens

MOST_PLACES = 50
"""A run that stands in more blocks than this pairs each of them with the first three only (large families)."""
MOST_PAIRS = 300_000
"""Pairs that are then tied by runs in few blocks, or one for ``WORDS_A_PAIR`` words; runs in more tie stars."""
WORDS_A_PAIR = 6
MANY_PAIRS = 20_000
"""Pairs from which on passages meet their closest partners only: in 760 reports and documents of people, 1,819."""
MOST_PARTNERS = 10
MOST_HELD = 20_000
"""Blocks whose runs are kept at hand while pairs of blocks are compared."""
LEAST_TIES = 3
"""Long runs that tie a block to the first one of a star at least."""


def stretches(document: Document, words: int) -> Sequence[int]:
    """The places where as many ``words`` begin whose runs all stand elsewhere, too: no copy begins anywhere else."""
    short = words < LONG
    places = document.once(repeats).places if short else document.once(long_repeats)
    span = max(3, words) - (3 if short else LONG)
    found = (a for a, b in zip(places, islice(places, span, None), strict=False) if b - a == span)
    return array("i", found) if len(places) >= MANY else [*found]


def sentences_in_stretches(document: Document, words: int) -> Sequence[int]:
    """The sentences in which such stretches begin, in order."""
    found = stretches(document, words)
    if not found:
        return []
    firsts, starts = document.once(tokens).firsts, document.words.starts
    held: list[int] = []
    end = 0
    for at in found:
        if at < end:  # in the sentence just seen
            continue
        block = bisect_right(firsts, at) - 1
        shift = bisect_left(starts, document.blocks[block].text.start) - firsts[block]
        index = document.sentence_at(starts[min(at + shift, len(starts) - 1)])
        if index >= 0 and document.sentences[index].block == block:
            end = bisect_left(starts, document.sentences[index].span.end) - shift
            held.append(index)
    return held


def shared_runs(document: Document) -> dict[tuple[int, int], int]:
    """Pairs of blocks (lower index first) to the number of three-word runs that stand in both."""
    shared: dict[tuple[int, int], int] = {}
    places, runs, _ = document.once(repeats)
    if not places:
        return shared
    block_of: MutableSequence[int] = array("i") if len(places) > MANY else []
    for index, (first, end) in enumerate(pairwise(document.once(tokens).firsts)):
        block_of.extend([index] * (end - first))
    if len(places) > MANY:
        return _tied(document, block_of)
    for found in runs:
        a, b = found[0], found[-1]
        if len(found) == 2:  # most of them
            if (
                block_of[a] != block_of[b]
                and block_of[a] == block_of[a + 2]
                and block_of[b] == block_of[b + 2]
            ):
                pair = (block_of[a], block_of[b])
                shared[pair] = shared.get(pair, 0) + 1
            continue
        if block_of[a] == block_of[b]:
            continue
        held = _blocks(found, block_of, 2)
        if len(held) > 1:
            few = len(held) <= MOST_PLACES
            for pair in combinations(held, 2) if few else ((a, b) for a in held[:3] for b in held if a < b):
                shared[pair] = shared.get(pair, 0) + 1
    return shared


def _blocks(places: Iterable[int], block_of: Sequence[int], last: int) -> list[int]:
    """The blocks in which a run stands, in order, each once; where it crosses blocks it says nothing about either."""
    held: list[int] = []
    for at in places:
        block = block_of[at]
        if block_of[at + last] == block and (not held or held[-1] != block):
            held.append(block)
    return held


def _tied(document: Document, block_of: Sequence[int]) -> dict[tuple[int, int], int]:
    """The same for megabytes: pairs that share long runs, rare ones first, and stars of what stands in many blocks."""
    blocks = (_blocks(places, block_of, LONG - 1) for places in document.once(long_runs))
    runs = [array("i", held) for held in blocks if len(held) > 1]
    most = bound(Counter(map(len, runs)), max(MOST_PAIRS, len(block_of) // WORDS_A_PAIR))
    count = len(document.blocks)
    # A pair as one number takes a third of the space.
    pairs: set[int] = set()
    stars: Counter[int] = Counter()
    for held in runs:
        if len(held) <= most:
            pairs.update([one * count + other for one, other in combinations(held, 2)])
        else:
            stars.update([held[0] * count + other for other in held[1:]])
    pairs.update(pair for pair, n in stars.items() if n >= LEAST_TIES)
    ordered = array("q", sorted(pairs))
    del runs, pairs, stars
    named, firsts = document.once(repeats).names, document.once(tokens).firsts
    inside: dict[int, frozenset[int]] = {}
    shared = {}
    numbers = [*range(count)]  # one object for each, however many pairs name it
    for one, other in map(divmod, ordered, repeat(count)):
        pair = numbers[one], numbers[other]
        if len(inside) > MOST_HELD:
            inside.clear()
        for block in pair:
            if block not in inside:
                inside[block] = frozenset(named[firsts[block] : firsts[block + 1] - 2])
        shared[pair] = len(inside[pair[0]] & inside[pair[1]])
    return shared


def bound(sizes: Mapping[int, int], most: int) -> int:
    """The largest size of group up to which all groups (size to number) make no more pairs than ``most``."""
    total = 0
    for size in sorted(sizes):
        total += sizes[size] * size * (size - 1) // 2
        if total > most:
            return size - 1
    return max(sizes, default=0)


def closest(shared: Mapping[tuple[int, int], int], sizes: Sequence[int]) -> Sequence[tuple[int, int]]:
    """The pairs in order; of very many those that are among the closest ones of a member, which are linear in number.

    Close is what shares most runs for its size; of equally close pairs the first, so that copies make stars.
    """
    pairs = sorted(shared)
    if len(pairs) <= MANY_PAIRS:
        return pairs
    pairs.sort(key=lambda pair: -shared[pair] / (sizes[pair[0]] + sizes[pair[1]]))
    partners = [0] * len(sizes)
    kept = []
    for pair in pairs:
        one, other = pair
        if partners[one] < MOST_PARTNERS or partners[other] < MOST_PARTNERS:
            partners[one] += 1
            partners[other] += 1
            kept.append(pair)
    kept.sort()
    return kept


def containment(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """The share of the smaller list's distinct three-word runs that the other one holds, 0 to 1."""
    a = set(zip(left, left[1:], left[2:], strict=False))
    b = set(zip(right, right[1:], right[2:], strict=False))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
