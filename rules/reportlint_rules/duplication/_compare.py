"""Compare two passages word by word: how much they share, what differs, and whether the difference is the point.

Candidates meet by three-word shingles (Broder 1997); pairs are verified on words by the Indel similarity
(1 - insertions and deletions / total length) or by containment, so that reordered sentences count too.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, Opcodes

MOST_MEMBERS = 50
"""A shingle that stands in more units than this pairs each unit with the first three only (large families)."""

Shingle = tuple[str, str, str]


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


def shingles(words: Sequence[str]) -> set[Shingle]:
    """The distinct runs of three words."""
    return set(zip(words, words[1:], words[2:], strict=False))


def candidate_pairs(units: Sequence[set[Shingle]], least: float) -> list[tuple[int, int, float]]:
    """Pairs of units that share at least ``least`` of the smaller one's shingles, with that share, in order."""
    holders: dict[Shingle, list[int]] = {}
    for index, unit in enumerate(units):
        for shingle in unit:
            holders.setdefault(shingle, []).append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if len(members) < 2:
            continue
        lefts = members if len(members) <= MOST_MEMBERS else members[:3]
        for at, left in enumerate(lefts):
            for right in members[at + 1 :]:
                shared[left, right] += 1
    found = []
    for (left, right), count in sorted(shared.items()):
        smaller = min(len(units[left]), len(units[right]))
        if smaller and count >= least * smaller:
            found.append((left, right, count / smaller))
    return found


def likeness(left: Sequence[str], right: Sequence[str], containment: float, cutoff: float = 0.0) -> Likeness:
    """Measure two word lists; a similarity below ``cutoff`` comes back as 0 and costs less."""
    return Likeness(Indel.normalized_similarity(left, right, score_cutoff=cutoff), containment)


def differences(left: Sequence[str], right: Sequence[str]) -> list[Difference]:
    """The places where two word lists differ, replacements paired up."""
    codes: Opcodes = Indel.opcodes(left, right)
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


def says_something_else(diffs: Iterable[Difference], topics: frozenset[str]) -> bool:
    """Tell whether a difference is the point: numbers, code, or the words of the two headings exchanged."""
    diffs = list(diffs)
    if not diffs:
        return False
    told = sum(
        1
        for d in diffs
        if any(w[:1].isdigit() or w[:1] == "`" or w in topics for w in (*d.left, *d.right))
    )
    pairs = Counter(d for d in diffs if d.left and d.right)
    systematic = sum(n for n in pairs.values() if n > 1)
    return max(told, systematic) >= 0.5 * len(diffs) or told + systematic >= 0.7 * len(diffs)


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
