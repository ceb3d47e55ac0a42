"""Short passages one half of which speaks for a thing and the other against it, each section in words of its own.

Words of praise and of worry are summed over the two halves of a passage (``_cues``). What makes it boilerplate is
told in points (``_points``): halves that differ, lists in both, few other words, no name, number or code. One such
passage is how people weigh things; several in one text are a mould.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import log2
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._classes import classes
from reportlint_rules.boilerplate._points import (
    BREAK,
    FIRST_LIST,
    LEAST_SIDE,
    MARKS,
    NET,
    NEVER,
    NUMBER,
    ORDER,
    OWN,
    PARTING,
    SECOND_LIST,
    TOLD,
    WORD,
    Scale,
    off,
    weigh,
)
from reportlint_rules.boilerplate._sections import any_overlap
from reportlint_rules.boilerplate._words import FUNCTION

_REACH = 4
"""Statements of a passage, at most."""
_LONGEST = 75
"""Words of a passage, at most; longer ones have no chance."""
_ROWS, _COLUMNS = 9, 4
"""Rows and columns of a table that sets sides against each other, at most."""
_FRAMED, _SHARED = 2.5, 4
"""Points for so many pairs of words that passages in three sections share."""
NEEDED = ((3, 8.4), (4, 8.2), (5, 8.0), (6, 8.0))
"""In how many sections passages of so many points make a mould."""
_FAR = 4.0
"""Points below the third best section, from which a passage is none of that mould."""
_LONG, _EACH = 4000, 0.5
"""Words of a text from which chance finds more: so many points for each doubling."""
_MOST = FIRST_LIST + SECOND_LIST + TOLD + 4 * MARKS + 1e-6
"""Points that a single statement may have besides; the last ones since sums in another order differ a little."""


class Stance(NamedTuple):
    """A passage, its section and its points."""

    span: Span
    section: int
    points: float


_Window = tuple[float, int, int]
"""The points that a passage may have at best, its first and its last statement."""


def stances(document: Document) -> tuple[Stance, ...]:
    """The passages of a document that has enough of them, the best where they overlap, in reading order."""
    search = _Search(document)
    found = search.found()
    ranked = _ranked((s.section, s.points) for s in found)
    reached = search.reached(ranked)
    if not reached:
        return ()
    least = max(search.needed[reached[-1]], ranked[reached[0] - 1] - _FAR)
    kept: list[Stance] = []
    taken: list[Span] = []
    for stance in sorted(found, key=lambda s: (-s.points, s.span)):
        if stance.points >= least and not any_overlap(taken, stance.span):
            kept.append(stance)
            insort(taken, stance.span)
    return tuple(sorted(kept))


def _ranked(found: Iterable[tuple[int, float]]) -> list[float]:
    """The best points of each section, descending."""
    best: dict[int, float] = {}
    for section, points in found:
        if points > best.get(section, NEVER):
            best[section] = points
    return sorted(best.values(), reverse=True)


class _Search:
    """The passages of a document, from those that the sums of their words let through to those read closely."""

    def __init__(self, document: Document) -> None:
        """Note how many points are needed in a text of this length."""
        self.document, self.scale = document, Scale(document)
        more = _EACH * max(0.0, log2(max(1, len(document.words)) / _LONG))
        self.needed = {n: points + more for n, points in NEEDED}
        self.least = min(self.needed.values()) - _FRAMED

    def reached(self, ranked: Sequence[float]) -> list[int]:
        """The numbers of sections that have the points needed for so many."""
        return [n for n, points in self.needed.items() if len(ranked) >= n and ranked[n - 1] >= points]

    def found(self) -> list[Stance]:
        """The passages with enough points for some number of sections, where enough sections may have one."""
        scale = self.scale
        found = [s for s in _tables(self.document, scale) if s.points >= min(self.needed.values())]
        # The dearer a question is, the fewer passages are asked; at each step enough sections must be left.
        likely, _ = self.reaching(found, self.likely())
        likely = [(left - 4 * MARKS + scale.marked(one, other), one, other) for left, one, other in likely]
        likely, _ = self.reaching(found, likely)
        likely = [
            (left - sum(map(scale.cost, range(one, other + 1))), one, other) for left, one, other in likely
        ]
        likely, lowest = self.reaching(found, likely)
        read = [(scale.points(one, other), one, other) for _, one, other in likely]
        for points, one, other in self.framed([r for r in read if r[0] >= lowest]):
            if points >= lowest + _FRAMED:
                every = scale.every
                span = Span(every[one].span.start, every[other].span.end)
                found.append(Stance(span, every[one].section, points))
        return found

    def reaching(self, found: Sequence[Stance], likely: Sequence[_Window]) -> tuple[list[_Window], float]:
        """The passages that may count, and the fewest points of one where those at hand reach what is likely."""
        sections = self.scale.sections
        at_best = [(sections[one], left + _FRAMED) for left, one, _ in likely]
        ranked = _ranked([*((s.section, s.points + _FRAMED) for s in found), *at_best])
        lowest = min((self.needed[n] for n in self.reached(ranked)), default=-NEVER) - _FRAMED
        return [w for w in likely if w[0] >= lowest], lowest

    def framed(self, read: Sequence[_Window]) -> Iterator[_Window]:
        """The passages with more points where they share their own words, in order, with others in three sections."""
        texts, scale = self.document.words.texts, self.scale
        held: list[set[tuple[str, str]]] = []
        sections: dict[tuple[str, str], set[int]] = {}
        for _, one, other in read:
            words = texts[scale.begins[one] : scale.stops[other]]
            pairs = {p for p in pairwise(words) if p[0] not in FUNCTION or p[1] not in FUNCTION}
            held.append(pairs)
            for pair in pairs:
                sections.setdefault(pair, set()).add(scale.sections[one])
        for (points, one, other), pairs in zip(read, held, strict=True):
            shared = sum(len(sections[p]) >= NEEDED[0][0] for p in pairs)
            yield points + _FRAMED * (shared >= _SHARED), one, other

    def likely(self) -> list[_Window]:
        """Statements in a row that speak for something and against it, with the points they may reach at best."""
        scale, least = self.scale, self.least
        begins, stops, sections = scale.begins, scale.stops, scale.sections
        # What the words before each statement, and up to its end, say for things and against them.
        good = list(accumulate([v if v > 0 else 0.0 for v in scale.values], initial=0.0))
        bad = list(accumulate([-v if v < 0 else 0.0 for v in scale.values], initial=0.0))
        praised, praised_after = [good[n] for n in scale.firsts], [good[n] for n in scale.ends]
        blamed, blamed_after = [bad[n] for n in scale.firsts], [bad[n] for n in scale.ends]
        costs = list(accumulate(scale.size, initial=0.0))
        found: list[_Window] = []
        last = len(begins) - 1
        for one, before in enumerate(praised):
            far = min(one + _REACH - 1, last)
            if praised_after[far] - before < LEAST_SIDE or blamed_after[far] - blamed[one] < LEAST_SIDE:
                continue
            section, most = sections[one], _MOST + costs[one]
            base, limit = blamed[one], begins[one] + _LONGEST
            for other in range(one, far + 1):
                if sections[other] != section or stops[other] > limit:
                    break
                praise = praised_after[other] - before
                if praise < LEAST_SIDE:
                    continue
                blame = blamed_after[other] - base
                if blame < LEAST_SIDE:
                    continue
                left = most - costs[other + 1]
                if other > one:
                    left += BREAK
                weaker = praise if praise < blame else blame
                if left + ORDER + PARTING * weaker + NET * (praise + blame) >= least:
                    left += scale.split(one, other)
                    if left >= least:
                        left -= FIRST_LIST + SECOND_LIST - self.listed(one, other)
                        if left >= least:
                            found.append((left, one, other))
        return found

    def listed(self, one: int, other: int) -> float:
        """Points that the lists of a passage may bring, by its conjunctions."""
        begin, stop = self.scale.begins[one], self.scale.stops[other]
        found = self.scale.known.joins.count(1, begin, stop)
        if found < 2:
            found += sum(atom.items > 0 for atom in self.scale.every[one : other + 1])
            found += "from" in self.document.words.texts[begin:stop]
        return (0.0, SECOND_LIST, FIRST_LIST + SECOND_LIST)[min(2, found)]


def _tables(document: Document, scale: Scale) -> Iterator[Stance]:
    """Small tables of which one column or row speaks for a thing and another one against it."""
    known = document.once(classes)
    for block in document.blocks:
        if block.kind != "table" or block.quoted or not 1 < len(block.cells) <= _ROWS:
            continue
        if not 1 < len(block.cells[0]) <= _COLUMNS or len({len(row) for row in block.cells}) > 1:
            continue
        inside = document.words.within(block.span)
        if len(inside) > _LONGEST:
            continue
        told = [[scale.told(cell) for cell in row] for row in block.cells]
        vectors = [sum(row) for row in told], [sum(column) for column in zip(*told, strict=True)]
        points = max(map(_parted, vectors)) + FIRST_LIST + SECOND_LIST + BREAK + TOLD
        own = len(inside) - known.fill.count(1, inside.start, inside.stop)
        own -= sum(at in known.told for at in inside)
        exact = known.exact.count(1, inside.start, inside.stop)
        points -= WORD * len(inside) + OWN * own + NUMBER * exact + off(document, block.span, inside)
        yield Stance(block.span, _home(document, block.section), points)


def _parted(held: Sequence[float]) -> float:
    """Points for the two rows or columns that differ most."""
    pairs = ((a, b) for n, a in enumerate(held) for b in held[n + 1 :])
    return max(
        (weigh(a, b) for a, b in pairs if a * b < 0 and min(abs(a), abs(b)) >= LEAST_SIDE), default=NEVER
    )


def _home(document: Document, section: int) -> int:
    """The section that is no bold line of its own."""
    while section and document.sections[section].style == "bold":
        section = document.sections[section].parent
    return section
