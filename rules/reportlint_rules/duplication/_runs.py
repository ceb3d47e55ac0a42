"""The words of a document as passages are compared: code line by line, and the three-word runs that stand twice.

Most runs of a text stand once. Counting all of them in one go, and looking again only at those that do not, makes
documents without copies nearly free (shingles: Broder 1997).
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, MutableSequence, Sequence
from itertools import chain, combinations, compress, pairwise, repeat
from operator import ne
from typing import NamedTuple

from reportlint import Document, Span

MOST_PLACES = 50
"""A run that stands in more blocks than this pairs each of them with the first three only (large families)."""
LONG = 6
"""Words of a run that two sentences do not share by chance."""
MANY = 100_000
"""Places of repeated runs from which on pairs of blocks are sought by runs of ``LONG`` words: megabytes of one mould
share runs of three everywhere. Of 2,000 documents of people, none holds a third of it."""
MOST_PAIRS = 300_000
"""Pairs that are then tied by runs in few blocks, or one for ``WORDS_A_PAIR`` words; runs in more tie stars."""
WORDS_A_PAIR = 6
MOST_HELD = 20_000
"""Blocks whose runs are kept at hand while pairs of blocks are compared."""
LEAST_TIES = 3
"""Long runs that tie a block to the first one of a star at least."""


class Tokens(NamedTuple):
    """All words in reading order; block ``i`` holds ``words[firsts[i]:firsts[i + 1]]``."""

    words: list[str]
    firsts: list[int]


class Repeats(NamedTuple):
    """The three-word runs that stand more than once: where, as indices of ``Tokens.words``."""

    places: Sequence[int]
    """All places, ascending."""
    runs: Sequence[Sequence[int]]
    """The same places, ascending, for each run, in order of the first."""
    names: Sequence[int]
    """For each place the first one of its run: equal runs bear equal names."""


def tokens(document: Document) -> Tokens:
    """Read the words of all blocks; front matter and rules hold none.

    A line of code is one opaque word, and so is a row of a table: tables that share labels but differ in values
    are data, not copies.
    """
    words: list[str] = []
    firsts = [0]
    texts, starts = document.words.texts, document.words.starts
    at = 0
    for block in document.blocks:
        kind = block.kind
        if kind in ("code", "math"):
            lines = document.text[block.text.start : block.text.end].splitlines()
            words += [f"`{line.strip()}`" for line in lines if line.strip()]
        elif kind == "table":
            words += [f"`{row}" for row in (_row(document, cells) for cells in block.cells) if row]
        elif kind not in ("front-matter", "rule"):
            start, end = block.text
            first = bisect_left(starts, start, at)
            at = bisect_left(starts, end, first)
            words += texts[first:at]
        firsts.append(len(words))
    return Tokens(words, firsts)


def _row(document: Document, cells: Sequence[Span]) -> str:
    """The words of a row; what is set in bold is marked, for that may be all that two tables differ in."""
    words: list[str] = []
    for cell in cells:
        words += document.words.list(cell)
        if document.text[cell.start : cell.start + 2] in ("**", "__"):
            words.append("*")
    return " ".join(words)


def repeats(document: Document) -> Repeats:
    """Find the runs that stand more than once."""
    words = document.once(tokens).words
    large = len(words) >= MANY
    seen: dict[tuple[str, str, str], int] = {}
    # Each run with its first place; a run that stands elsewhere, too, is one whose first place is another one.
    told = map(seen.setdefault, zip(words, words[1:], words[2:], strict=False), range(len(words)))
    firsts = array("i", told) if large else [*told]
    if len(seen) == len(firsts):
        return Repeats([], [], firsts)
    found: dict[int, MutableSequence[int]] = {}
    for at in compress(range(len(firsts)), map(ne, firsts, range(len(firsts)))):
        first = firsts[at]
        if first in found:
            found[first].append(at)
        else:
            found[first] = _places((first, at), large) if large else [first, at]
    runs = [found[first] for first in sorted(found)]
    if not large:
        return Repeats(sorted(chain.from_iterable(runs)), runs, firsts)
    again = bytearray(len(firsts))
    for at in chain.from_iterable(runs):
        again[at] = 1
    return Repeats(array("i", compress(range(len(again)), again)), runs, firsts)


def _places(held: Iterable[int], large: bool) -> MutableSequence[int]:
    """Places as a list, or as an array, which takes a tenth of the space."""
    return array("i", held) if large else [*held]


def long_repeats(document: Document) -> Sequence[int]:
    """The places, ascending, where a run of ``LONG`` words begins that stands elsewhere, too."""
    found = sorted(chain.from_iterable(document.once(long_runs)))
    return array("i", found) if len(found) >= MANY else found


def long_runs(document: Document) -> Sequence[Sequence[int]]:
    """The places of each run of ``LONG`` words that stands more than once, ascending."""
    places = document.once(repeats).places
    span = LONG - 3
    # All three-word runs of such a run stand elsewhere: what this leaves is little.
    starts = [a for a, b in zip(places, places[span:], strict=False) if b - a == span]
    if not starts:
        return []
    named, count = document.once(repeats).names, len(document.once(tokens).words)
    large = count >= MANY
    found: dict[int, MutableSequence[int]] = {}
    for at in starts:
        # Two names of three words each make one of six.
        key = named[at] * count + named[at + 3]
        if key in found:
            found[key].append(at)
        else:
            found[key] = _places((at,), large)
    return [held for held in found.values() if len(held) > 1]


def stretches(document: Document, words: int) -> list[int]:
    """The places where as many ``words`` begin whose runs all stand elsewhere, too: no copy begins anywhere else."""
    short = words < LONG
    places = document.once(repeats).places if short else document.once(long_repeats)
    span = max(3, words) - (3 if short else LONG)
    return [a for a, b in zip(places, places[span:], strict=False) if b - a == span]


def sentences_in_stretches(document: Document, words: int) -> dict[int, list[int]]:
    """The sentences in which such stretches begin, in order, each with the places of these words in it."""
    found = stretches(document, words)
    if not found:
        return {}
    firsts, starts = document.once(tokens).firsts, document.words.starts
    held: dict[int, list[int]] = {}
    first = end = 0
    inside: list[int] = []
    for at in found:
        if at < end:  # in the sentence just seen
            inside.append(at - first)
            continue
        block = bisect_right(firsts, at) - 1
        shift = bisect_left(starts, document.blocks[block].text.start) - firsts[block]
        index = document.sentence_at(starts[min(at + shift, len(starts) - 1)])
        if index >= 0 and document.sentences[index].block == block:
            first, end = (bisect_left(starts, edge) - shift for edge in document.sentences[index].span)
            inside = held.setdefault(index, [])
            inside.append(at - first)
    return held


def shared_runs(document: Document) -> dict[tuple[int, int], int]:
    """Pairs of blocks (lower index first) to the number of three-word runs that stand in both."""
    shared: dict[tuple[int, int], int] = {}
    places, runs, _ = document.once(repeats)
    if not runs:
        return shared
    block_of: list[int] = []
    for index, (first, end) in enumerate(pairwise(document.once(tokens).firsts)):
        block_of += [index] * (end - first)
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
    runs = [held for held in blocks if len(held) > 1]
    most = bound(Counter(map(len, runs)), max(MOST_PAIRS, len(block_of) // WORDS_A_PAIR))
    pairs: set[tuple[int, int]] = set()
    stars: Counter[tuple[int, int]] = Counter()
    for held in runs:
        if len(held) <= most:
            pairs.update(combinations(held, 2))
        else:
            stars.update(zip(repeat(held[0]), held[1:], strict=False))
    pairs.update(pair for pair, n in stars.items() if n >= LEAST_TIES)
    named, firsts = document.once(repeats).names, document.once(tokens).firsts
    inside: dict[int, frozenset[int]] = {}
    shared = {}
    for pair in sorted(pairs):
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


def containment(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """The share of the smaller list's distinct three-word runs that the other one holds, 0 to 1."""
    a = set(zip(left, left[1:], left[2:], strict=False))
    b = set(zip(right, right[1:], right[2:], strict=False))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
