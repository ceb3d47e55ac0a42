"""What makes a passage a mould of praise and worry, in points: of its halves, its lists, its words, its particulars.

The points were fitted to passages written for this project and to documents of people, then rounded.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._classes import JOINS, TURNS, classes
from reportlint_rules.boilerplate._cues import cues
from reportlint_rules.boilerplate._polarity import CON, PRO
from reportlint_rules.boilerplate._shapes import columns
from reportlint_rules.boilerplate._statements import atoms, is_german, names
from reportlint_rules.boilerplate._words import words

_MARK = re.compile(r"[,;:(—–]")
LEAST_SIDE = 1.5
"""What each half of a passage, or of a table, says at least."""
_TURN_REACH = 6
"""Words after the cut between the halves, among which a word of contrast stands."""

PARTING, NET = 0.7, 0.75
"""Points for what the weaker half says, and for what both say, each less what it says against its own grain."""
_ENOUGH = 5.0
"""What one half says counts as far as this."""
FIRST_LIST, SECOND_LIST, MARKS = 1.8, 2.1, 0.5
"""Points for members that are joined in each half, and for a comma or colon in it (two at most)."""
ORDER, BREAK, TOLD = 2.6, 2.0, 1.0
"""Points for praise first (trouble and its cure are told the other way), for a new sentence between the halves, and
for a word of contrast there or names of both sides."""
CONCEDED = 2.6
"""Points for trouble first where a word of concession opens: "Despite fog and noise, kites promise …"."""
WORD, OWN = 0.12, 0.2
"""Points off for each word, and for each one that neither judges nor joins."""
NUMBER, _NAME, _QUOTE, _LINK, _SPOKEN = 3.0, 2.2, 2.7, 3.0, 1.0
"""Points off for what is particular, numbers and code first; the last one for brackets, calls, "you" and "we"."""
_ITEM = 1.0
"""Points off for each item without a label that is a statement of its own."""
NEVER = -99.0
_PRAISE = PRO | words(
    """
    upside appeal promise promises supporters proponents fans advocates gain gains boon virtue virtues asset assets
    potential opportunity good positive popular valued praised likes like attractive worth success
    """
)
_WORRY = CON | words(
    """
    downside critics skeptics sceptics opponents detractors catch price cost costs hitch snag snags loss losses
    pains headaches liability liabilities flaw flaws trade-off trade-offs fears worries vices misgivings doubts bad
    negative grumbles complaints outweigh weighed caution threats vulnerabilities stumbling undermine hamper hampered
    hinder hindered slowed held
    """
)
"""Words that name a side."""
_CONCESSIONS = words(
    "although though despite spite notwithstanding while without granted admittedly certes malgré trotz obwohl zwar "
    "pese pesar aunque si"
)
_BOTH = frozenset({"trade", "trade-off", "trade-offs", "tradeoff", "tradeoffs", "double-edged"})
"""Words that name both sides."""


class _Side(NamedTuple):
    """What the points of a passage need of one statement."""

    marks: list[int]
    """The words after commas, colons, dashes and brackets."""
    turns: list[int]
    """The words of contrast."""
    joins: list[int]
    """Where members are joined: conjunctions, "from … to", items."""


class Scale:
    """The statements of a document with what their words say; each is read once, and only where it may matter."""

    def __init__(self, document: Document) -> None:
        """Note what the words say; no statement is read yet."""
        self.document, self.every, self.known = document, document.once(atoms), document.once(classes)
        self.begins, self.stops, self.sections = document.once(columns)
        self.where, self.values = document.once(cues)
        self.firsts = list(map(bisect_left, repeat(self.where), self.begins))
        """For each statement the number of its first cue."""
        self.ends = list(map(bisect_left, repeat(self.where), self.stops))
        self.size = self._sizes()
        """Points off for the words of each statement, its numbers and its code."""
        self.sums = list(accumulate(self.values, initial=0.0))
        """What the cues before each one say in all."""
        self._offs: dict[int, float] = {}
        self._sides: dict[int, _Side] = {}

    def _sizes(self) -> list[float]:
        fill, exact = self.known.fill.count, self.known.exact.count
        every = zip(self.begins, self.stops, self.firsts, self.ends, strict=True)
        return [
            WORD * (stop - begin)
            + OWN * (stop - begin - fill(1, begin, stop) - end + first)
            + NUMBER * min(3, exact(1, begin, stop))
            for begin, stop, first, end in every
        ]

    def cost(self, number: int) -> float:
        """Points off for what is particular in a statement."""
        if number not in self._offs:
            document, atom = self.document, self.every[number]
            loose = 0
            if atom.marker:
                loose = 2 * (atom.marker != "+")
            elif not atom.items:
                block = document.blocks[atom.block]
                loose = block.kind == "item" and not block.label
            self._offs[number] = off(document, atom.span, atom.words) + _ITEM * loose
        return self._offs[number]

    def split(self, one: int, other: int) -> float:
        """The most points that the values of both halves may bring, wherever they are parted."""
        first, end = self.firsts[one], self.ends[other]
        held = self.sums[first : end + 1]
        before, after = held[0], held[-1]
        # The more one half says, the more the other one says against it: only the extremes matter.
        high, low, best = max(held), min(held), NEVER
        if high > before and high > after:
            best = weigh(high - before, after - high)
        if low < before and low < after:
            best = max(best, weigh(low - before, after - low) + self.conceded(one))
        return best

    def conceded(self, one: int) -> float:
        """The points of a statement that concedes something first, where it begins a passage."""
        begin = self.begins[one]
        return CONCEDED * (not _CONCESSIONS.isdisjoint(self.document.words.texts[begin : begin + 4]))

    def marked(self, one: int, other: int) -> float:
        """The most points that the marks of a passage may bring."""
        every = self.every
        span = every[one].span.start, every[other].span.end
        return MARKS * min(4, len(_MARK.findall(self.document.prose, *span)))

    def told(self, span: Span) -> float:
        """What the words of a span say."""
        inside = self.document.words.within(span)
        first, end = bisect_left(self.where, inside.start), bisect_left(self.where, inside.stop)
        return sum(self.values[first:end])

    def _side(self, number: int) -> _Side:
        """Where a statement is parted, turned and joined."""
        if number not in self._sides:
            document, atom = self.document, self.every[number]
            start, stop = self.begins[number], self.stops[number]
            texts, starts = document.words.texts, document.words.starts
            marks = [
                min(bisect_right(starts, m.start(), start, stop), stop - 1)
                for m in _MARK.finditer(document.prose, *atom.span)
            ]
            turns, joins = [], []
            for n in range(start, stop):
                word = texts[n]
                if word in TURNS:
                    turns.append(n)
                if word in JOINS or (word == "to" and "from" in texts[max(start, n - 7) : n]):
                    joins.append(n)
            if atom.items:
                joins.append(stop - 1)
            self._sides[number] = _Side(marks, turns, joins)
        return self._sides[number]

    def points(self, one: int, other: int) -> float:
        """The points of a passage at the place where its halves differ most."""
        held = [self._side(n) for n in range(one, other + 1)]
        start, stop = self.begins[one], self.stops[other]
        marks = [n for s in held for n in s.marks]
        turns = [n for s in held for n in s.turns]
        joins = [n for s in held for n in s.joins]
        breaks = set(self.begins[one + 1 : other + 1])
        texts = self.document.words.texts
        conceded = self.conceded(one)
        at, end = self.firsts[one], self.ends[other]
        total = sum(self.values[at:end])
        best, before = NEVER, 0.0
        for cut in sorted(breaks.union(turns, marks)):
            while at < end and self.where[at] < cut:
                before += self.values[at]
                at += 1
            after = total - before
            if cut <= start + 1 or before * after >= 0:
                continue
            turned = conceded > 0 or any(0 <= t - cut < _TURN_REACH for t in turns)
            if cut not in breaks and not turned and "," in self.document.prose[slice(*self._gap(cut))]:
                continue  # a comma parts no halves by itself: "profit, loss, and risk" is one list
            points = weigh(before, after)
            if before < 0:
                points += conceded
            first, parted = bisect_left(joins, cut), bisect_left(marks, cut)
            points += FIRST_LIST * (first > 0) + SECOND_LIST * (first < len(joins)) + BREAK * (cut in breaks)
            points += MARKS * (min(2, parted) + min(2, len(marks) - parted))
            if points + TOLD > best:
                turned = any(0 <= t - cut < _TURN_REACH or t - start < 3 for t in turns)
                turned = turned or texts[start : start + 2] == texts[cut : cut + 2]
                turned = turned or not _BOTH.isdisjoint(texts[start:stop])
                sides = texts[start:cut], texts[cut:stop]
                best = max(best, points + TOLD * (turned or _are_named(*sides[:: 1 if before > 0 else -1])))
        return best - sum(self.cost(n) + self.size[n] for n in range(one, other + 1))

    def _gap(self, cut: int) -> tuple[int, int]:
        """What stands between a word and the one before it."""
        words = self.document.words
        return words.ends[cut - 1], words.starts[cut]


def weigh(before: float, after: float) -> float:
    """Points for what two halves say, the first one before the second."""
    one, other = abs(before), abs(after)
    weaker, both = one if one < other else other, one + other
    points = PARTING * (weaker if weaker < _ENOUGH else _ENOUGH) + NET * (
        both if both < 2 * _ENOUGH else 2 * _ENOUGH
    )
    return points + ORDER if before > 0 else points


def _are_named(praise: Sequence[str], worry: Sequence[str]) -> bool:
    return not (_PRAISE.isdisjoint(praise) or _WORRY.isdisjoint(worry))


def off(document: Document, span: Span, inside: range) -> float:
    """The points off for what a mould has not, but for numbers and code: names, quotes, links, talk."""
    raw, known = document.text[slice(*span)], document.once(classes)
    named = min(4, names(document, span))
    points = 0.0
    if named and not is_german(document.words.texts[inside.start : inside.stop]):
        points += _NAME * named
    points += _QUOTE * min(2, raw.count('"') + raw.count("“")) + _LINK * min(2, raw.count("]("))
    points += _SPOKEN * (min(2, raw.count("?") + raw.count("!")) + min(2, raw.count("(")))
    you, we = known.you.count(1, inside.start, inside.stop), known.we.count(1, inside.start, inside.stop)
    return points + _SPOKEN * (min(2, you) + min(2, we))
