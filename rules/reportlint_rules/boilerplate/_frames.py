"""Sentences cast in one mould: lead-ins that differ in their topic only, and wording that returns."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat
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
_MOST_ALIKE = 12
"""Sentences of a run that are compared in whole."""
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
    texts, every = document.words.texts, document.once(lines)
    grown = _runs(document)
    grown.sort(key=lambda run: (-len(run.places) * run.length, run.seed))
    taken = bytearray(len(texts))
    starts = document.once(_line_starts)
    found = []
    for run in grown:
        length = run.length
        spots = [at for at in run.places if taken.find(1, at, at + length) < 0]
        held = _homes(document, spots)
        if held < _FEWEST:
            continue
        words = texts[spots[0] : spots[0] + length]
        if not _is_prose(document, document.words.span(spots[0], spots[0] + length)):
            continue
        for at in spots:
            taken[at : at + length] = b"\1" * length
        standing = [every[bisect_right(starts, at) - 1] for at in spots]
        found.append(
            Frame(
                " ".join(words),
                tuple([document.words.span(at, at + length) for at in spots]),
                held,
                len(content(words)),
                length,
                sum(line.at == at for line, at in zip(standing, spots, strict=True)) * 2 > len(spots),
                sum(len(line.words) > length for line in standing) * 2 > len(spots),
                _likeness([line.words for line in standing[:_MOST_ALIKE]]),
            )
        )
    return tuple(found)


class _Run(NamedTuple):
    """A run of words that stands in three units or more: the indices of its first words, and how many it holds."""

    places: Sequence[int]
    length: int
    seed: int
    """The first place of the four words from which it was grown."""


def _runs(document: Document) -> list[_Run]:
    """The runs of at least four words, each once."""
    found: list[_Run] = []
    seeds = sorted(_seeds(document), key=lambda seed: seed[0])
    known: set[tuple[int, int]] = set()
    first = end = uses = 0
    for seed in seeds:
        # Four words inside of a run that stand nowhere else grow to the same run.
        if len(seed) == uses and first <= seed[0] and seed[0] + _RUN <= end:
            continue
        before, after = _grow(document, seed)
        first, end, uses = seed[0] - before, seed[0] + after, len(seed)
        if (first, end) not in known:
            known.add((first, end))
            found.append(_Run(array("i", [at - before for at in seed]), after + before, seed[0]))
    return found


def _seeds(document: Document) -> Iterator[Sequence[int]]:
    """The places of each four words that stand in three units or more."""
    texts = document.words.texts
    opened: dict[str, array[int]] = {}
    for at in _run_places(document):
        word = texts[at]
        if word in opened:
            opened[word].append(at)
        else:
            opened[word] = array("i", (at,))
    # Word after word, so that never more is held than what follows one of them.
    for begun in opened.values():
        if len(begun) < _FEWEST:
            continue
        where: dict[tuple[str, ...], array[int]] = {}
        for at in begun:
            following = tuple(texts[at + 1 : at + _RUN])
            if following in where:
                where[following].append(at)
            else:
                where[following] = array("i", (at,))
        for places in where.values():
            if _FEWEST <= len(places) <= _MOST_LINES and _homes(document, places) >= _FEWEST:
                yield places


def _run_places(document: Document) -> Iterator[int]:
    """The words with which four words of one line begin that stand in a stretch that returns.

    Of the stretches only those that hold a word of judgement, or are long, can be told of.
    """
    every, starts = document.once(lines), document.once(_line_starts)
    texts = document.words.texts
    stock: set[int] | None = None
    for stretch in _STRETCH.finditer(document.once(returning_pairs)):
        first, last = stretch.span()
        if last - first < LONG - 1:
            if stock is None:
                stock = set(document.places_of(STOCK))
            if stock.isdisjoint(range(first, last + 1)):
                continue
        number, coded = bisect_right(starts, first) - 1, any(w[0] == "`" for w in texts[first : last + 1])
        for at in range(first, last - _RUN + 2):
            while number + 1 < len(starts) and starts[number + 1] <= at:
                number += 1
            inside = number >= 0 and at + _RUN <= starts[number] + len(every[number].words)
            if inside and not (coded and any(w[0] == "`" for w in texts[at : at + _RUN])):
                yield at


def _line_starts(document: Document) -> Sequence[int]:
    """The indices of the first words of all lines."""
    return array("i", [line.at for line in document.once(lines)])


def _unit_starts(document: Document) -> list[int]:
    """The indices of the first words of all units with lines."""
    every = document.once(lines)
    return [line.at for n, line in enumerate(every) if not n or line.unit != every[n - 1].unit]


def _homes(document: Document, places: Sequence[int]) -> int:
    """In how many units words stand."""
    return len(set(map(bisect_right, repeat(document.once(_unit_starts)), places)))


def _grow(document: Document, places: Sequence[int]) -> tuple[int, int]:
    """How many words before a place, and after it, are the same at all places, and in its line."""
    every, starts, texts = document.once(lines), document.once(_line_starts), document.words.texts
    room = left = len(texts)
    for at in places:
        line = every[bisect_right(starts, at) - 1]
        room, left = min(room, line.at + len(line.words) - at), min(left, at - line.at)
    one, *others = places
    end, begin = _RUN, 0
    while end < room and all(texts[at + end] == texts[one + end] for at in others):
        end += 1
    while begin < left and all(texts[at - begin - 1] == texts[one - begin - 1] for at in others):
        begin += 1
    return begin, end


def _is_prose(document: Document, span: Span) -> bool:
    """Leave out paths, citations, figures, markup and titles of works: digits, odd signs, the words of links."""
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
    for words in group[1:]:
        blocks = LCSseq.opcodes(common, list(words))
        common = [w for op in blocks if op.tag == "equal" for w in common[op.src_start : op.src_end]]
    return len(common) / max(map(len, group))


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
