"""Compare two passages word by word: how much they share, what differs, and whether the difference is the point.

Pairs are measured by the Indel similarity (1 - insertions and deletions / total length) of their words, and by the
containment of three-word runs, so that reordered sentences count too.
"""

import re
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

SHORT = 2_000
_TITLE_WORD = re.compile(r"\w{3,}")


class Likeness(NamedTuple):
    """How alike two word lists are, each between 0 and 1.

    ``similarity``: Indel similarity of the sequences. ``containment``: share of the smaller one's shingles that the
    other holds, too.
    """

    similarity: float
    containment: float


class Difference(NamedTuple):
    """A place where two word lists differ: the words on both sides (either may be empty)."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def may_be_alike(
    left: Mapping[Any, int], right: Mapping[Any, int], one: int, other: int, cutoff: float
) -> bool:
    """Tell whether passages with these counts of words, ``one`` and ``other`` in all, may reach a similarity.

    However the words stand, no more of them can agree than both hold: four of five pairs end here, and most documents
    need no rapidfuzz, whose import takes 10 ms.
    """
    least = (cutoff - 1e-9) * (one + other)
    if 2 * min(one, other) < least:
        return False
    both = left.keys() & right.keys()
    # What stands once counts once, so that a large share of pairs needs no second look.
    if 2 * (len(both) + min(one - len(left), other - len(right))) < least:
        return False
    return 2 * sum(map(min, map(left.__getitem__, both), map(right.__getitem__, both))) >= least


def is_quick(words: int) -> bool:
    """Tell whether measuring two passages of so many words costs less than counting them: rapidfuzz is there."""
    return words < SHORT and "rapidfuzz.distance" in sys.modules


def likeness(
    left: Sequence[Hashable], right: Sequence[Hashable], containment: float, cutoff: float = 0.0
) -> Likeness:
    """Measure two word lists; a similarity below ``cutoff`` comes back as 0 and costs less."""
    one, other = len(left), len(right)
    if (
        cutoff
        and not is_quick(one + other)
        and not may_be_alike(Counter(left), Counter(right), one, other, cutoff)
    ):
        return Likeness(0.0, containment)
    from rapidfuzz.distance import Indel

    return Likeness(Indel.normalized_similarity(left, right, score_cutoff=cutoff), containment)


def differences(left: Sequence[str], right: Sequence[str]) -> list[Difference]:
    """The places where two word lists differ, replacements paired up."""
    from rapidfuzz.distance import Indel

    codes = Indel.opcodes(left, right)
    found: list[Difference] = []
    lost: list[str] = []
    new: list[str] = []
    for code in codes:
        if code.tag == "equal":
            # A single equal word between two changes belongs to one replaced phrase.
            if lost or new:
                found.append(Difference(tuple(lost), tuple(new)))
            lost, new = [], []
            continue
        lost += left[code.src_start : code.src_end]
        new += right[code.dest_start : code.dest_end]
    if lost or new:
        found.append(Difference(tuple(lost), tuple(new)))
    return found


def says_something_else(diffs: Iterable[Difference], left_title: str, right_title: str) -> bool:
    """Tell whether a difference is the point: figures or code exchanged, or the words of the two headings."""
    diffs = list(diffs)
    if not diffs:
        return False
    one, other = (frozenset(_TITLE_WORD.findall(title.casefold())) for title in (left_title, right_title))
    told = sum(_is_told(d, one - other, other - one) for d in diffs)
    pairs = Counter(d for d in diffs if d.left and d.right)
    systematic = sum(n for n in pairs.values() if n > 1)
    return max(told, systematic) >= 0.5 * len(diffs) or told + systematic >= 0.7 * len(diffs)


def _is_told(d: Difference, one: frozenset[str], other: frozenset[str]) -> bool:
    left, right = d
    if left and right and not (one.isdisjoint(left) and other.isdisjoint(right)):
        return True
    old, new = _marks(left), _marks(right)
    return bool(old and new) or 2 * (old + new) > len(left) + len(right)


def _marks(side: Sequence[str]) -> int:
    """How many words are figures or code."""
    return len([w for w in side if w[:1].isdigit() or w[:1] == "`"])


def show(diffs: Sequence[Difference], most: int = 12) -> list[str]:
    """The differences as text for the evidence: ``old words -> new words``."""
    rows = [f"{' '.join(d.left) or '∅'} → {' '.join(d.right) or '∅'}" for d in diffs[:most]]
    if len(diffs) > most:
        rows.append(f"and {len(diffs) - most} more")
    return rows


def groups(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Join pairs into groups; each group and the list of groups in order."""
    parent: dict[int, int] = {}

    def find(x: int) -> int:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for left, right in pairs:
        a, b = find(left), find(right)
        if a != b:
            parent[max(a, b)] = min(a, b)
    found: dict[int, list[int]] = {}
    for x in sorted(parent):
        found.setdefault(find(x), []).append(x)
    return [members for members in found.values() if len(members) > 1]


def families(pairs: Iterable[tuple[int, int]]) -> list[tuple[list[int], list[tuple[int, int]]]]:
    """The groups that pairs make, each with its pairs in the order given."""
    ordered = list(pairs)
    found = groups(ordered)
    number = {x: n for n, members in enumerate(found) for x in members}
    held: list[list[tuple[int, int]]] = [[] for _ in found]
    for pair in ordered:
        if pair[0] != pair[1]:
            held[number[pair[0]]].append(pair)
    return list(zip(found, held, strict=True))
