"""Sentences cast in one mould: lead-ins that differ in their topic only, and wording that returns."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Link, Span
from reportlint_rules.boilerplate._returns import FEWEST as _FEWEST
from reportlint_rules.boilerplate._returns import returning_pairs
from reportlint_rules.boilerplate._sections import Line, lines, next_kind, units
from reportlint_rules.boilerplate._words import STOCK, content, stem

_SENTENCE = 6
"""Words of a sentence whose opening is compared."""
_RUN = 4
"""Words of the runs that are counted; longer ones are put together from them."""
LONG = 8
"""Words of a run that needs no word of judgement to be told of."""
_STRETCH = re.compile(rb"\x01{%d,}" % (_RUN - 1))
"""Pairs that overlap, as many as a run holds at least; the last one ends one word later."""
_MOST_LINES = 400
"""A run in more lines than this is a formula of the whole text (a dialogue, a log), not looked at."""


_SIGNS = re.compile(r"[\d/\\_{}<>=|#@$^~\[\]]")
_IDENTIFIER = re.compile(r"(?=\S*[a-z.][A-Z_(]|[a-z]+[_.(])[\w.]+(?:\([^\n]{0,80}\))?")


class Frame(NamedTuple):
    """One mould: how it reads with its slots, where, and how many words are fixed."""

    text: str
    places: tuple[Span, ...]
    units: int
    content: int
    literals: int
    opening: bool
    """It opens its sentences."""
    slots: bool
    """Its sentences go on, or differ inside: a mould, not a mere copy."""
    likeness: float = 0.0
    """How much of its longest sentence all its sentences have in common, in the same order, 0 to 1."""


def lead_frames(document: Document) -> tuple[Frame, ...]:
    """Lead-ins of lists and sections that are equal but for the words of their heading and words of their own."""
    leads = [
        line
        for line in document.once(lines)
        if line.lead
        and 3 <= len(line.words) <= 20
        and next_kind(document, line.block) not in ("code", "math", "table", "")
        and not any(w[0] == "`" for w in line.words)
    ]
    uses = Counter(word for word, _ in {(word, line.unit) for line in leads for word in line.words})
    grouped: dict[tuple[str, ...], list[Line]] = {}
    for line in leads:
        grouped.setdefault(_skeleton(document, line, uses), []).append(line)
    found = []
    for skeleton, members in grouped.items():
        literals = [w for w in skeleton if w != "_"]
        held = {m.unit for m in members}
        if len(held) >= 3:
            text = " ".join(skeleton).replace("_", "…")
            found.append(
                Frame(
                    text,
                    _spans(members),
                    len(held),
                    len(content(literals)),
                    len(literals),
                    True,
                    "_" in skeleton,
                )
            )
    return tuple(found)


def leading_units(document: Document) -> int:
    """How many units hold a lead-in of a list at all."""
    return len(
        {
            x.unit
            for x in document.once(lines)
            if x.lead and next_kind(document, x.block) not in ("code", "math", "")
        }
    )


def _skeleton(document: Document, line: Line, uses: Counter[str]) -> tuple[str, ...]:
    title = document.once(units)[line.unit].own
    out: list[str] = []
    for word in line.words:
        slot = (stem(word) in title and bool(content((word,)))) or uses[word] < 3
        if not slot:
            out.append(word)
        elif not out or out[-1] != "_":
            out.append("_")
    return tuple(out)


def _spans(members: list[Line]) -> tuple[Span, ...]:
    return tuple(m.span for m in members)


def run_frames(document: Document) -> tuple[Frame, ...]:
    """Runs of at least four words that stand in three units or more, the longest and most frequent first, disjoint."""
    every = document.once(lines)
    places = _run_places(document, every)
    if not places:
        return ()
    where: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, at in places:
        where.setdefault(every[number].words[at : at + _RUN], []).append((number, at))
    seeds = [v for v in where.values() if _FEWEST <= len(v) <= _MOST_LINES]
    seeds = [v for v in seeds if len({every[n].unit for n, _ in v}) >= _FEWEST]
    grown = sorted((_grow(every, v) for v in seeds), key=lambda g: (-len(g[0]) * (g[1] - g[2]), g[0]))
    taken: set[tuple[int, int]] = set()
    found = []
    for places, end, begin in grown:
        spots = [(n, at) for n, at in places if not any((n, i) in taken for i in range(at + begin, at + end))]
        held = {every[n].unit for n, _ in spots}
        if len(held) < _FEWEST:
            continue
        number, at = spots[0]
        words = every[number].words[at + begin : at + end]
        if not _is_prose(document, every[number], at + begin, at + end):
            continue
        taken.update((n, i) for n, at in spots for i in range(at + begin, at + end))
        found.append(
            Frame(
                " ".join(words),
                tuple(sorted(_part(document, every[n], a + begin, a + end) for n, a in spots)),
                len(held),
                len(content(words)),
                len(words),
                sum(a + begin == 0 for _, a in spots) * 2 > len(spots),
                sum(len(every[n].words) > end - begin for n, _ in spots) * 2 > len(spots),
                _likeness([every[n].words for n, _ in spots]),
            )
        )
    return tuple(found)


def _run_places(document: Document, every: tuple[Line, ...]) -> list[tuple[int, int]]:
    """Where four words stand in a stretch that returns: the line, and the first word in it.

    Of the stretches only those that hold a word of judgement, or are long, can be told of.
    """
    found = []
    starts = [line.at for line in every]
    texts = document.words.texts
    stock = set(document.places_of(STOCK))
    for stretch in _STRETCH.finditer(document.once(returning_pairs)):
        first, last = stretch.span()
        if last - first < LONG - 1 and stock.isdisjoint(range(first, last + 1)):
            continue
        number, coded = bisect_right(starts, first) - 1, any(w[0] == "`" for w in texts[first : last + 1])
        for at in range(first, last - _RUN + 2):
            while number + 1 < len(starts) and starts[number + 1] <= at:
                number += 1
            inside = number >= 0 and at + _RUN <= starts[number] + len(every[number].words)
            if inside and not (coded and any(w[0] == "`" for w in texts[at : at + _RUN])):
                found.append((number, at - starts[number]))
    return found


def _is_prose(document: Document, line: Line, first: int, end: int) -> bool:
    """Leave out paths, citations, figures, markup and titles of works: digits, odd signs, the words of links."""
    span = _part(document, line, first, end)
    if _SIGNS.search(document.text, *span):
        return False
    if document.prose[span.end : span.end + 3].lstrip(" *_")[:1] in tuple(":：–—-~≈="):
        return False  # the name of a field
    return not any(
        span.overlaps(link.text) or link.text.contains(span) for link in _links_near(document, span)
    )


def _links_near(document: Document, span: Span) -> list[Link]:
    at = bisect_left(document.once(_link_starts), span.start)
    return list(document.links[max(0, at - 1) : at + 2])


def _link_starts(document: Document) -> list[int]:
    return [link.span.start for link in document.links]


def _likeness(group: list[tuple[str, ...]]) -> float:
    """The longest common subsequence of all sentences, folded pairwise, as a share of the longest one."""
    from rapidfuzz.distance import LCSseq

    common = list(group[0])
    for words in group[1:12]:
        blocks = LCSseq.opcodes(common, list(words))
        common = [w for op in blocks if op.tag == "equal" for w in common[op.src_start : op.src_end]]
    return len(common) / max(map(len, group[:12]))


def _grow(every: tuple[Line, ...], places: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int, int]:
    """Extend a run to both sides while all its places agree; the new end and begin are relative to the old begin."""
    end, begin = _RUN, 0
    while True:
        following = {every[n].words[at + end] if at + end < len(every[n].words) else "" for n, at in places}
        if len(following) != 1 or "" in following:
            break
        end += 1
    while True:
        before = {every[n].words[at + begin - 1] if at + begin else "" for n, at in places}
        if len(before) != 1 or "" in before:
            break
        begin -= 1
    return places, end, begin


def _part(document: Document, line: Line, first: int, end: int) -> Span:
    inside: Iterator[int] = iter(document.words.within(line.span))
    start = next(inside)
    return document.words.span(start + first, start + end)


def _is_entry(document: Document, line: Line) -> bool:
    """Tell whether the section is an entry of a reference: its heading is one identifier (``assertOk``)."""
    section = document.sections[document.once(units)[line.unit].section]
    return section.span.start < section.body.start and bool(_IDENTIFIER.fullmatch(section.title.strip("`# ")))


def openings(document: Document) -> tuple[Frame, ...]:
    """The word that opens most sections: twenty sections that begin "Located …"."""
    firsts: dict[int, Line] = {}
    for line in document.once(lines):
        firsts.setdefault(line.unit, line)
    grouped: dict[str, list[Line]] = {}
    for line in firsts.values():
        if len(line.words) < _SENTENCE or document.prose.startswith(":", document.words.ends[line.at]):
            continue  # the name of a field, or of a link
        grouped.setdefault(line.words[0], []).append(line)
    found = []
    for word, members in grouped.items():
        if 2 * sum(_is_entry(document, m) for m in members) > len(members):
            continue
        if content((word,)) and not any(stem(word) in document.once(units)[m.unit].title for m in members):
            places = tuple(_part(document, m, 0, min(4, len(m.words))) for m in members)
            found.append(Frame(word, places, len(members), 1, 1, True, True))
    return tuple(found)
