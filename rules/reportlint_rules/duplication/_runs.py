"""The words of a document as passages are compared: code line by line, and the three-word runs that stand twice.

Most runs of a text stand once. Counting all of them in one go, and looking again only at those that do not, makes
documents without copies nearly free (shingles: Broder 1997).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence
from itertools import combinations
from typing import NamedTuple

from reportlint import Document

MOST_PLACES = 50
"""A run that stands in more blocks than this pairs each of them with the first three only (large families)."""


class Tokens(NamedTuple):
    """All words in reading order; block ``i`` holds ``words[firsts[i]:firsts[i + 1]]``."""

    words: list[str]
    firsts: list[int]


class Repeats(NamedTuple):
    """The three-word runs that stand more than once: where, as indices of ``Tokens.words``."""

    places: list[int]
    """All places, ascending."""
    runs: list[list[int]]
    """The same places, ascending, for each run, in order of the first."""


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
        if block.kind in ("code", "math"):
            lines = document.text[block.text.start : block.text.end].splitlines()
            words += [f"`{line.strip()}`" for line in lines if line.strip()]
        elif block.kind == "table":
            rows = (" ".join(w for cell in row for w in document.words.list(cell)) for row in block.cells)
            words += [f"`{row}" for row in rows if row]
        elif block.kind not in ("front-matter", "rule"):
            first = bisect_left(starts, block.text.start, at)
            at = bisect_left(starts, block.text.end, first)
            words += texts[first:at]
        firsts.append(len(words))
    return Tokens(words, firsts)


def repeats(document: Document) -> Repeats:
    """Find the runs that stand more than once."""
    words = document.once(tokens).words
    runs = list(zip(words, words[1:], words[2:], strict=False))
    # Each run with its last place: a run that stands elsewhere is one whose last place is another one.
    last = dict(zip(runs, range(len(runs)), strict=True))
    if len(last) == len(runs):
        return Repeats([], [])
    found: dict[int, list[int]] = {}
    places = []
    for at, end in enumerate(map(last.__getitem__, runs)):
        if at != end:
            places.append(at)
            if end in found:
                found[end].append(at)
            else:
                found[end] = [at]
    for end, held in found.items():
        held.append(end)
    places += found
    places.sort()
    return Repeats(places, list(found.values()))


def stretches(document: Document, words: int) -> list[int]:
    """The places where as many ``words`` begin whose runs all stand elsewhere, too: no copy begins anywhere else."""
    places = document.once(repeats).places
    span = max(1, words - 2) - 1
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
    firsts = document.once(tokens).firsts
    shared: dict[tuple[int, int], int] = {}
    for places in document.once(repeats).runs:
        held: list[int] = []
        for at in places:
            block = bisect_right(firsts, at) - 1
            # A run that crosses blocks says nothing about either.
            if at + 3 <= firsts[block + 1] and (not held or held[-1] != block):
                held.append(block)
        if len(held) < 2:
            continue
        if len(held) == 2:
            pair = (held[0], held[1])
            shared[pair] = shared.get(pair, 0) + 1
            continue
        few = len(held) <= MOST_PLACES
        for pair in combinations(held, 2) if few else ((a, b) for a in held[:3] for b in held if a < b):
            shared[pair] = shared.get(pair, 0) + 1
    return shared


def containment(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """The share of the smaller list's distinct three-word runs that the other one holds, 0 to 1."""
    a = set(zip(left, left[1:], left[2:], strict=False))
    b = set(zip(right, right[1:], right[2:], strict=False))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
