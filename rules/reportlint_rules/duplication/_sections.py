"""Groups of sections that repeat each other."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, islice
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.duplication._compare import (
    Likeness,
    differences,
    families,
    is_quick,
    likeness,
    may_be_alike,
    says_something_else,
    show,
)
from reportlint_rules.duplication._guards import is_entry, is_summary, up
from reportlint_rules.duplication._repeats import repeats, tokens
from reportlint_rules.duplication._runs import closest, shared_runs
from reportlint_rules.duplication._units import Range, Unit, is_compared, section_ranges, section_unit

LEAST_CONTAINMENT = 0.12
"""Pairs that share fewer of their shingles are not looked at: at 30 % edited words the 5th percentile is 0.30."""
LEAST_SIMILARITY = 0.55
FEWEST_WORDS = 25
JUDGED_FROM = 0.6
SURE_FROM = 0.7
SAME_LIST = 0.97
"""Lists of references that are less alike than this share some entries, no more."""
ENTRIES_FROM = 0.9
"""Entries of a reference (headed by code) that are less alike than this are parallel by design."""
MOST_HELD = 5_000
"""Sections whose words are kept at hand while pairs are compared."""
MANY = 20_000
"""Pairs of sections that share a run from which on those that share next to nothing are left out at once."""
COPY_OF_SUMMARY = 0.75
"""A summary that is this much like the section it sums up is a copy of it."""


class Pair(NamedTuple):
    """Two sections with their likeness."""

    left: int
    right: int
    likeness: Likeness


class Group(NamedTuple):
    """Sections that repeat each other, in reading order; figures are those of the second member's best pair."""

    units: Sequence[Unit]
    similarity: float
    containment: float
    identical: bool
    differences: Sequence[str]
    sections: int = 1
    """How many neighbouring sections each member consists of."""


def section_pairs(document: Document) -> tuple[Mapping[int, Unit], tuple[Pair, ...]]:
    """All pairs of sections that are alike; neither holds the other."""
    words, firsts = document.once(tokens)
    ranges, shared = _candidates(document)
    lengths = [firsts[r.end] - firsts[r.first] for r in ranges]
    named = document.once(repeats).names
    inside: dict[int, list[str]] = {}
    bags: dict[int, Counter[str]] = {}
    runs: dict[int, set[int]] = {}
    found = []
    units: dict[int, Unit] = {}
    for left, right in closest(shared, lengths):
        one, other = ranges[left], ranges[right]
        sizes = lengths[left], lengths[right]
        near, moved = _may_be(one, other, sizes, shared[left, right])
        if len(inside) > MOST_HELD:
            for held in (inside, bags, runs):
                held.clear()
        for i in (left, right):
            if i not in inside:
                inside[i] = words[firsts[ranges[i].first] : firsts[ranges[i].end]]
        if near and not is_quick(sum(sizes)):
            for i in (left, right):
                if i not in bags:
                    bags[i] = Counter(inside[i])
            near = may_be_alike(bags[left], bags[right], *sizes, LEAST_SIMILARITY)
        if not (near or moved):
            continue
        if not (is_compared(document, one.section) and is_compared(document, other.section)):
            continue
        like = likeness(inside[left], inside[right], 0.0, LEAST_SIMILARITY) if near else Likeness(0.0, 0.0)
        if like.similarity or moved:
            for i in (left, right):
                if i not in runs:
                    runs[i] = set(named[firsts[ranges[i].first] : firsts[ranges[i].end] - 2])
            both = len(runs[left] & runs[right])
            like = like._replace(containment=both / min(len(runs[left]), len(runs[right])))
        if like.similarity or like.containment >= LEAST_SIMILARITY:
            for i in (left, right):
                if i not in units:
                    units[i] = section_unit(document, ranges[i])
            found.append(Pair(left, right, like))
    return units, tuple(found)


def _candidates(document: Document) -> tuple[Sequence[Range], Mapping[tuple[int, int], int]]:
    """The sections that are long enough, and the pairs of them that share a run or two, with how many."""
    runs = document.once(shared_runs)
    # Sections that share less in all share less in each of their pairs.
    fewest = LEAST_CONTAINMENT * FEWEST_WORDS
    if sum(runs.values()) < fewest:
        return (), {}
    section_of = [block.section for block in document.blocks]
    common: dict[tuple[int, int], int] = {}
    for (one, other), n in runs.items():
        # All units that hold the one section hold each other.
        if section_of[one] != section_of[other]:
            key = (section_of[one], section_of[other])
            common[key] = common.get(key, 0) + n
    if not common:
        return (), {}
    firsts = document.once(tokens).firsts
    if len(common) > MANY:
        own = [firsts[s.end_block] - firsts[s.first_block] for s in document.sections]
        weak = LEAST_CONTAINMENT / 2
        common = {(a, b): n for (a, b), n in common.items() if n >= weak * min(own[a], own[b])}
    ranges = [r for r in section_ranges(document) if firsts[r.end] - firsts[r.first] >= FEWEST_WORDS]
    if len(ranges) < 2:
        return (), {}
    # What begins before every other one ends, and ends after every other one begins, holds them all.
    last, first = max(r.first for r in ranges), min(r.end for r in ranges)
    holders: dict[int, list[int]] = {}
    for index, held in enumerate(ranges):
        if held.first >= first or held.end <= last:
            for inner in range(held.section, section_of[held.end - 1] + 1):
                holders.setdefault(inner, []).append(index)
    shared: dict[tuple[int, int], int] = {}
    for (one, other), n in common.items():
        for left in holders.get(one, ()):
            for right in holders.get(other, ()):
                if left != right:
                    key = (left, right) if left < right else (right, left)
                    shared[key] = shared.get(key, 0) + n
    lengths = [firsts[r.end] - firsts[r.first] for r in ranges]
    return ranges, {
        (a, b): n
        for (a, b), n in shared.items()
        if n >= fewest and any(_may_be(ranges[a], ranges[b], (lengths[a], lengths[b]), n))
    }


def _may_be(one: Range, other: Range, sizes: tuple[int, int], n: int) -> tuple[bool, bool]:
    """Tell whether sections of these sizes that share ``n`` runs may be alike in order, and in another order."""
    least = min(sizes)
    if n < LEAST_CONTAINMENT * least or (one.first < other.end and other.first < one.end):
        return False, False  # they share next to nothing, or one holds the other
    # Runs across the borders of blocks are not among those that were counted.
    most = n + 2 * min(one.end - one.first, other.end - other.first)
    return 2 * least >= (LEAST_SIMILARITY - 1e-9) * sum(sizes), most >= 0.5 * LEAST_SIMILARITY * least


def copies(document: Document) -> tuple[list[int], list[int]]:
    """Where the later members of section groups that are sure copies begin, and the last end of these and earlier."""
    spans = sorted(u.span for group in section_groups(document, 40, SURE_FROM, 2.0) for u in group.units[1:])
    return [span.start for span in spans], list(accumulate((span.end for span in spans), max))


def in_copy(document: Document, span: Span) -> bool:
    """Tell whether a place lies in the later copy of a section: such a place never leads a group."""
    starts, ends = document.once(copies)
    at = bisect_right(starts, span.start)
    return at > 0 and ends[at - 1] >= span.end


def alike_sections(document: Document) -> dict[int, set[int]]:
    """Each section that the section rules report by default with the numbers of its groups."""
    found: dict[int, set[int]] = {}
    for number, group in enumerate(section_groups(document, 40, JUDGED_FROM, 2.0)):
        for unit in group.units:
            found.setdefault(unit.section, set()).add(number)
    return found


def common_blocks(document: Document) -> Counter[tuple[int, int]]:
    """Pairs of alike sections to the number of pairs of their blocks that share six three-word runs and more."""
    at, alike = document.blocks, document.once(alike_sections)
    pairs = ((at[a].section, at[b].section) for (a, b), n in document.once(shared_runs).items() if n >= 6)
    return Counter(pair for pair in pairs if pair[0] in alike and pair[1] in alike)


def are_alike(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections are parallel entries, alike in four blocks and more: the section rules judge these."""
    found = document.once(alike_sections)
    if one >= other or one not in found or other not in found or found[one].isdisjoint(found[other]):
        return False
    return document.once(common_blocks)[one, other] >= 4


def section_groups(
    document: Document, min_words: int, least: float, below: float, moved_from: float = 2.0
) -> Iterator[Group]:
    """Yield groups of sections whose similarity lies in ``[least, below)``, or whose containment is high enough."""
    units, pairs = document.once(section_pairs)
    apart = document.once(_apart)
    kept: dict[tuple[int, int], Pair] = {}
    for pair in pairs:
        a, b = units[pair.left], units[pair.right]
        if min(len(a.words), len(b.words)) < min_words or pair.likeness.similarity >= below:
            continue
        near = pair.likeness.similarity < COPY_OF_SUMMARY and pair.likeness.containment < 0.9
        moved = pair.likeness.containment >= moved_from and _of_one_size(a, b)
        if pair.likeness.similarity < least and not moved:
            continue
        if near and (is_summary(document, a.section) or is_summary(document, b.section)):
            continue
        if (
            pair.likeness.similarity < ENTRIES_FROM
            and is_entry(document, a.section)
            and is_entry(document, b.section)
        ):
            continue
        key = pair.left, pair.right
        if not moved:
            if key not in apart:
                apart[key] = says_something_else(differences(a.words, b.words), a.title, b.title)
            if apart[key]:
                continue
        kept[key] = pair
    found = [
        _group(document, units, members, [kept[key] for key in keys]) for members, keys in families(kept)
    ]
    yield from _joined(document, _outermost(document, [group for group in found if group]))


def _apart(_: Document) -> dict[tuple[int, int], bool]:
    """Which pairs say something else, filled when asked: each rule asks, and where they differ takes much space."""
    return {}


def _group(
    document: Document, units: Mapping[int, Unit], members: Sequence[int], pairs: Sequence[Pair]
) -> Group | None:
    """Make a group; where a section is in it with and without its subsections, the better fitting of both stays."""
    fit = dict.fromkeys(members, 0.0)
    for pair in pairs:
        for m in (pair.left, pair.right):
            fit[m] = max(fit[m], *pair.likeness)
    # Sections hold each other or lie apart, so that those that overlap follow each other by their beginnings.
    taken: list[tuple[int, int]] = []
    ours: set[int] = set()
    for m in sorted(members, key=lambda m: (-fit[m], m)):
        span = units[m].span
        at = bisect_right(taken, span)
        before, after = taken[at - 1 : at], taken[at : at + 1]
        if not (before and before[0][1] > span.start) and not (after and after[0][0] < span.end):
            taken.insert(at, span)
            ours.add(m)
    pairs = [p for p in pairs if p.left in ours and p.right in ours]
    if not pairs:
        return None
    first, second, *_ = sorted(ours)
    best = max(pairs, key=lambda p: (second in (p.left, p.right), max(p.likeness), -p.left))
    text = document.text[slice(*units[first].span)]
    same = all(document.text[slice(*units[m].span)] == text for m in ours)
    held = tuple(units[m] for m in sorted(ours))
    told = show(differences(units[best.left].words, units[best.right].words))
    return Group(held, best.likeness.similarity, best.likeness.containment, same, told)


def _outermost(document: Document, found: Sequence[Group]) -> list[Group]:
    """Leave out groups that lie in a larger one, member by member; the rest in order of their second member."""
    kept: list[Group] = []
    holding: dict[int, list[tuple[int, Span]]] = {}
    for group in sorted(found, key=lambda g: (-len(g.units[1].span), g.units[1].span)):
        # What holds a section is the section itself, or one above it.
        hosts: set[int] | None = None
        for unit in group.units:
            here = {
                number
                for section in up(document, unit.section)
                for number, span in holding.get(section, ())
                if span.contains(unit.span)
            }
            hosts = here if hosts is None else hosts & here
            if not hosts:
                break
        if any(len(kept[number].units) >= len(group.units) for number in hosts or ()):
            continue
        for unit in group.units:
            holding.setdefault(unit.section, []).append((len(kept), unit.span))
        kept.append(group)
    return sorted(kept, key=lambda g: g.units[1].span)


def _joined(document: Document, found: Iterable[Group]) -> Iterator[Group]:
    """Join pairs of sections that follow each other on both sides: a report pasted twice is one copy."""
    held: list[Group] = []
    for group in found:
        if held and not _follow(document, held[-1], group):
            yield _one(held)
            held = []
        held.append(group)
    if held:
        yield _one(held)


def _follow(document: Document, one: Group, other: Group) -> bool:
    return len(one.units) == len(other.units) == 2 and all(
        a.span.end <= b.span.start and document.text[a.span.end : b.span.start].isspace()
        for a, b in zip(one.units, other.units, strict=True)
    )


def _one(held: Sequence[Group]) -> Group:
    """Groups of two that follow each other as one."""
    first, *others = held
    if not others:
        return first
    similarity, containment = first.similarity, first.containment
    words = len(first.units[1].words)
    for group in others:
        more = len(group.units[1].words)
        similarity = (similarity * words + group.similarity * more) / (words + more)
        containment = (containment * words + group.containment * more) / (words + more)
        words += more
    units = []
    for side, unit in enumerate(first.units):
        last = held[-1].units[side]
        inside = tuple(chain.from_iterable(group.units[side].words for group in held))
        units.append(unit._replace(span=Span(unit.span.start, last.span.end), words=inside, end=last.end))
    told = list(islice(chain.from_iterable(group.differences for group in held), 12))
    same = all(group.identical for group in held)
    return Group(tuple(units), similarity, containment, same, told, len(held))


def _of_one_size(a: Unit, b: Unit) -> bool:
    return 0.5 <= len(a.words) / len(b.words) <= 2.0
