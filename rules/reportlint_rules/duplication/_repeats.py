"""The words of a document as passages are compared, code line by line, and the runs of words that stand twice.

Most runs of a text stand once. Counting all of them in one go, and looking again only at those that do not, makes
documents without copies nearly free (shingles: Broder 1997). Documents of megabytes are counted by parts, and their
runs lie in arrays: as objects they take gigabytes.
"""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, compress, islice
from typing import NamedTuple

from reportlint import Document, Span

LONG = 6
"""Words of a run that two sentences do not share by chance."""
MANY = 100_000
"""Words, and places of repeated runs, from which on a document is large. Of 2,000 documents of people, none holds a
third of these places."""
_PARTS = 8
"""Parts in which the runs of a large document are counted, one after the other."""


class Tokens(NamedTuple):
    """All words in reading order; block ``i`` holds ``words[firsts[i]:firsts[i + 1]]``."""

    words: list[str]
    firsts: list[int]


class Runs(Collection[Sequence[int]]):
    """The places of many runs in one array: an array for each of them takes ten times as much."""

    __slots__ = ("_ends", "_places")

    def __init__(self, places: Sequence[int], ends: Sequence[int]) -> None:
        """Keep the places of all runs, one run after the other, and where each of them ends."""
        self._places, self._ends = places, ends

    def __len__(self) -> int:
        """The number of runs."""
        return len(self._ends)

    def __iter__(self) -> Iterator[Sequence[int]]:
        """Each run as a list of its places."""
        first = 0
        for end in self._ends:
            yield self._places[first:end]
            first = end

    def __contains__(self, run: object) -> bool:
        """Tell whether there is such a run."""
        return any(held == run for held in self)


class Repeats(NamedTuple):
    """The three-word runs that stand more than once: where, as indices of ``Tokens.words``."""

    places: Sequence[int]
    """All places, ascending."""
    runs: Collection[Sequence[int]]
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
    if len(words) >= MANY:
        return _many(words)
    seen: dict[tuple[str, str, str], int] = {}
    # Each run with its first place; a run that stands elsewhere, too, is one whose first place is another one.
    names = [*map(seen.setdefault, zip(words, words[1:], words[2:], strict=False), range(len(words)))]
    if len(seen) == len(names):
        return Repeats([], [], names)
    found: dict[int, list[int]] = {}
    again = [at for at, first in enumerate(names) if at != first]
    for at in again:
        first = names[at]
        if first in found:
            found[first].append(at)
        else:
            found[first] = [first, at]
    firsts = sorted(found)
    return Repeats(sorted(again + firsts), [found[first] for first in firsts], names)


def _many(words: Sequence[str]) -> Repeats:
    """The same for a large document: a part of the runs at a time, by what their first words hash to."""
    count = len(words) - 2
    names = array("i", range(count))
    part_of = bytes([hash(word) % _PARTS for word in islice(words, count)])
    for part in range(_PARTS):
        inside = part_of.translate(bytes([number == part for number in range(256)]))
        seen: dict[tuple[str, str, str], int] = {}
        triples = compress(zip(words, islice(words, 1, None), islice(words, 2, None), strict=False), inside)
        told = map(seen.setdefault, triples, compress(range(count), inside))
        for at, first in zip(compress(range(count), inside), told, strict=True):
            names[at] = first
    runs, again = _grouped(names)
    return Repeats(array("i", compress(range(count), again)), runs, names)


def _grouped(names: Sequence[int], places: Sequence[int] | None = None) -> tuple[Runs, bytearray]:
    """Bring together the indices of one name that are several, or what stands there in ``places``; and mark them.

    A name is the first index that bears it.
    """
    following = array("i", bytes(4 * len(names)))
    again = bytearray(len(names))
    for at, first in enumerate(names):
        if at != first:
            following[first] += 1
            again[at] = again[first] = 1
    ends = array("i")
    total = 0
    for first in compress(range(len(names)), following):
        total, following[first] = total + 1 + following[first], total
        ends.append(total)
    held = array("i", bytes(4 * total))
    for at in compress(range(len(names)), again):
        first = names[at]
        held[following[first]] = places[at] if places else at
        following[first] += 1
    return Runs(held, ends), again


def long_repeats(document: Document) -> Sequence[int]:
    """The places, ascending, where a run of ``LONG`` words begins that stands elsewhere, too."""
    runs = document.once(long_runs)
    found = sorted(chain.from_iterable(runs))
    return array("i", found) if isinstance(runs, Runs) else found


def long_runs(document: Document) -> Collection[Sequence[int]]:
    """The places of each run of ``LONG`` words that stands more than once, ascending."""
    places = document.once(repeats).places
    span = LONG - 3
    # All three-word runs of such a run stand elsewhere: what this leaves is little.
    named, count = document.once(repeats).names, len(document.once(tokens).words)
    found = (a for a, b in zip(places, islice(places, span, None), strict=False) if b - a == span)
    starts = array("i", found) if count >= MANY else [*found]
    if not starts:
        return []
    # Two names of three words each make one of six.
    keys = (named[at] * count + named[at + 3] for at in starts)
    if count >= MANY:
        known: dict[int, int] = {}
        told = array("i", map(known.setdefault, keys, range(len(starts))))
        return _grouped(told, starts)[0]
    runs: dict[int, list[int]] = {}
    for at, key in zip(starts, keys, strict=True):
        if key in runs:
            runs[key].append(at)
        else:
            runs[key] = [at]
    return [held for held in runs.values() if len(held) > 1]
