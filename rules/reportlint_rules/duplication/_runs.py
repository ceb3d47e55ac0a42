"""The words of a document as passages are compared: code line by line, and the three-word runs that stand twice.

Most runs of a text stand once. Counting all of them in one go, and looking again only at those that do not, makes
documents without copies nearly free (shingles: Broder 1997).
"""

from collections import Counter
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


def tokens(document: Document) -> Tokens:
    """Read the words of all blocks; front matter and rules hold none.

    A line of code is one opaque word, and so is a row of a table: tables that share labels but differ in values
    are data, not copies.
    """
    words: list[str] = []
    firsts = [0]
    for block in document.blocks:
        if block.kind in ("code", "math"):
            lines = document.text[block.text.start : block.text.end].splitlines()
            words += [f"`{line.strip()}`" for line in lines if line.strip()]
        elif block.kind == "table":
            rows = (" ".join(w for cell in row for w in document.words.list(cell)) for row in block.cells)
            words += [f"`{row}" for row in rows if row]
        elif block.kind not in ("front-matter", "rule"):
            words += document.words.list(block.text)
        firsts.append(len(words))
    return Tokens(words, firsts)


def shared_runs(document: Document) -> dict[tuple[int, int], int]:
    """Pairs of blocks (lower index first) to the number of three-word runs that stand in both."""
    words, firsts = document.once(tokens)
    counts = Counter(zip(words, words[1:], words[2:], strict=False))
    repeated = {run for run, n in counts.items() if n > 1}
    if not repeated:
        return {}
    places: dict[tuple[str, str, str], list[int]] = {}
    block = 0
    for at, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if run not in repeated:
            continue
        while firsts[block + 1] <= at:
            block += 1
        if at + 3 > firsts[block + 1]:
            continue  # a run that crosses blocks says nothing about either
        held = places.setdefault(run, [])
        if not held or held[-1] != block:
            held.append(block)
    shared: Counter[tuple[int, int]] = Counter()
    for held in places.values():
        if len(held) <= MOST_PLACES:
            shared.update(combinations(held, 2))
        else:
            shared.update((a, b) for a in held[:3] for b in held if a < b)
    return dict(shared)


def containment(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """The share of the smaller list's distinct three-word runs that the other one holds, 0 to 1."""
    a = set(zip(left, left[1:], left[2:], strict=False))
    b = set(zip(right, right[1:], right[2:], strict=False))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
