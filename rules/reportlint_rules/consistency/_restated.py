"""Counts that come back with an article: ``24 bakeries`` first, and ``of the 26 bakeries`` later.

An article says that the number is known. Where the noun is counted twice only, and the second number was never
introduced, one of both is wrong.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._numerals import numbered
from reportlint_rules.consistency._openings import comes_back, holds_money, noun_after
from reportlint_rules.consistency._stems import alike, root, stem
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._units import UNITS

_YEAR = rare(r"\b(?:19|20)\d\d\b")
_COUNT = rare(
    r"(?:(?P<digits>[0-9](?<![\w.,/#'’$€£-].)(?:\d{0,2}(?:,\d{3})+|\d{0,6}))|(?P<word>[a-z]+(?:-[a-z]+)?))"
    r"(?![\w.,%]*[\w%])[ \n]+(?P<adj>(?:[a-z][a-z-]+[ \n]+){0,2}?)(?P<noun>[a-z][a-z-]+[^\W_suia-]s|people|children)\b"
)
_KNOWN = rare(r"\b(?:the|all)[ \n]+$")
_AMOUNT = rare(
    r"[$€£EUGC](?P<unit>(?<=[$€£])|(?<=E)UR |(?<=U)SD |(?<=G)BP |(?<=C)HF )(?P<n>\d[\d.,]*\d|\d)"
    r"(?P<scale>[ -](?:thousand|million|billion|trillion)\b)?"
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_PART = rare(
    r"[ \n]+(?:who|that|which|whose|where|with|without|from|aged|under|over|above|below|not|per|had|were|said|each|"
    r"we|in (?!the (?:survey|study|sample))|of (?!the (?:survey|study|sample))|at|on|for|between|to)\b|[ \n]*\("
)
_NARROW = frozenset(
    "other remaining first last next new additional top largest smallest best worst main key major most least past "
    "previous previously following same different further more such core original initial final current early late "
    "important common general basic only".split()
)
_MEASURES = frozenset(
    "days years hours minutes seconds weeks months times points decades centuries quarters percents dollars euros "
    "cents pounds bytes bits bars lines rows columns pages items words characters versions levels steps digits "
    "states things ways parts sections chapters tables figures aspects types kinds reasons options questions "
    "categories phases stages principles rules criteria factors components values numbers sources series means "
    "always perhaps towards areas groups sets elements features lessons approaches methods cases".split()
) | {name for name in UNITS if len(name) > 3}
"""What is measured, and what many lists of one report count."""


FEW = 5
"""Of smaller numbers a text has many."""
MOST = 40
"""Amounts of money that are compared; where there are more, like ones are no rarity."""


class Count(NamedTuple):
    """A number with the noun that it counts."""

    value: float
    span: Span
    block: int
    adjectives: tuple[str, ...]
    known: bool
    """An article says that the number was told before."""
    part: bool
    """Words after it say which of them are meant."""
    place: int
    """The index of the number among the document's words."""


def restated(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of counts of one noun of which one was introduced and the other is taken as known."""
    # Of pairs there are many.
    every = {
        noun: kept for noun, at in document.once(counts).items() if (kept := [c for c in at if c.value > 2])
    }
    for places in every.values():
        values = {c.value for c in places}
        if len(values) == 2 and len(places) <= 12:
            yield from _pair(document, places, [c for c in places if c.known and not c.part])
        if len(values) in (2, 3):
            yield from _unheard(document, places)
    for places in every.values():
        for count in places:
            # "18 interviews" and "the 17 interviewed growers" count one thing under two nouns.
            nouns = {root(a) for a in count.adjectives if a.endswith("ed")} if count.known else set()
            for noun, others in every.items() if nouns and len(places) == 1 else ():
                if len(others) == 1 and any(alike(noun, x) for x in nouns):
                    yield from _pair(document, others, [count])
    yield from _amounts(document)


def _parted(document: Document, one: Count, other: Count) -> bool:
    """Tell whether both stand in sentences, or under labels, that name years, and none in common."""
    years = []
    for count in (one, other):
        start, end = document.sentences[document.sentence_at(count.span.start)].span
        label = document.blocks[count.block].label
        years.append(set(_YEAR.findall(document.prose, min(start, label.start) if label else start, end)))
    return all(years) and years[0].isdisjoint(years[1])


def _pair(document: Document, places: list[Count], back: list[Count]) -> Iterator[tuple[Span, Span]]:
    told = [c for c in places if not c.known]
    if not told or len({c.value for c in told}) > 1:
        return
    for other in back:
        small, large = sorted((told[0].value, other.value))
        one = next((c for c in told if c.block != other.block), None)
        if (
            one
            and small != large < 2 * small
            and _same(document, one, other)
            and not _parted(document, one, other)
        ):
            first, second = sorted((one.span, other.span))
            yield first, second
            return


def _unheard(document: Document, places: list[Count]) -> Iterator[tuple[Span, Span]]:
    """A number that an article calls known stands nowhere else; the noun was told with one other number like it."""
    times = Counter(c.value for c in places)
    sums = {a + b for a in times for b in times} | {abs(a - b) for a in times for b in times}
    for other in places:
        if not other.known or times[other.value] > 1 or other.value < FEW or other.value in sums:
            continue
        rivals = [
            c
            for c in places
            if c.value != other.value
            and c.block != other.block
            and min(c.value, other.value) >= FEW
            and max(c.value, other.value) < 2 * min(c.value, other.value)
            and (not c.known or times[c.value] > 1)
            # "The 20 mills that still turn" are some of 24; 26 are none.
            and (not other.part or other.value > c.value)
        ]
        if len({c.value for c in rivals}) == 1 and not _heard(document, other):
            if _parted(document, rivals[0], other):
                continue
            first, second = sorted((rivals[0].span, other.span))
            yield first, second


def _heard(document: Document, count: Count) -> bool:
    """Tell whether a number of three digits and more stands elsewhere, of whatever; shorter ones mostly do."""
    written = {f"{count.value:.0f}", f"{count.value:,.0f}"}
    return count.value >= 100 and sum(map(document.prose.count, written)) > 1


def _amounts(document: Document) -> Iterator[tuple[Span, Span]]:
    """``EUR 2.4 million`` first and ``of the EUR 2.6 million`` later, with no third amount of that size."""
    found: list[tuple[float, float, re.Match[str]]] = []
    prose = document.prose
    if not document.once(holds_money):
        return
    for m in _AMOUNT.finditer(prose):
        read = parse_number(m["n"], document.once(decimal_comma))
        if read:
            scale = _SCALES[m["scale"].strip(" -")] if m["scale"] else 1.0
            found.append((read[0] * scale, read[1] * scale, m))
    for value, step, m in found if len(found) <= MOST else ():
        like = [x for x in found if x[2] is not m and x[2][0][0] == m[0][0] and value / 2 < x[0] < 2 * value]
        if len(like) != 1 or like[0][2].start() > m.start() or not _known(document, m):
            continue
        other, give, known = like[0]
        blocks = [document.block_at(x.start()) for x in (known, m)]
        if _known(document, known):
            continue
        if abs(value - other) > step + give and blocks[0] != blocks[1] and _running(document, blocks):
            yield Span(*known.span()), Span(*m.span())


def _known(document: Document, m: re.Match[str]) -> bool:
    return document.folded.endswith("the ", 0, m.start())


def _running(document: Document, blocks: list[int]) -> bool:
    return all(
        document.blocks[b].kind in ("paragraph", "item") and not document.blocks[b].quoted for b in blocks
    )


def _same(document: Document, one: Count, other: Count) -> bool:
    """Tell whether a count that is taken as known may be the one that was told."""
    if one.adjectives == other.adjectives:
        # Of small numbers a text has many.
        return min(one.value, other.value) > 4
    said = {
        root(w) for w in document.words.list(document.sentences[document.sentence_at(one.span.start)].span)
    }
    return all(any(alike(root(adjective), word) for word in said) for adjective in other.adjectives) and (
        min(one.value, other.value) > 4 and bool(other.adjectives or min(one.value, other.value) > 20)
    )


def counts(document: Document) -> dict[str, list[Count]]:
    """The counts of running text by the stem of their noun."""
    found: dict[str, list[Count]] = {}
    prose, texts = document.prose, document.words.texts
    # Only what comes back with an article, or as a total, is compared; most texts hold no such count.
    if not document.once(comes_back):
        return found
    for place in document.once(numbered):
        number = texts[place]
        if not noun_after(texts, place):
            continue
        if number[0] < ":" and not (len(number) < 8 and number.replace(",", "").isdigit()):
            continue
        start = document.words.starts[place]
        if document.folded[start - 1 : start] == "-":
            continue  # the "two" of "forty-two"
        m = _COUNT.match(document.folded, start)
        if not m or m["noun"] in _MEASURES:
            continue
        noun = m["noun"]
        index = document.sentence_at(m.start())
        if index < 0 or m.start() >= document.sentences[index].span.end:
            continue
        block = document.sentences[index].block
        if document.blocks[block].quoted or document.blocks[block].kind not in ("paragraph", "item"):
            continue
        read = parse_number(m["digits"] or m["word"])
        adjectives = tuple(m["adj"].split())
        if not read or read[0] < 2 or (m["digits"] and re.fullmatch(r"(?:19|20)\d\d", m["digits"])):
            continue
        if not _NARROW.isdisjoint(adjectives):
            continue
        before = document.folded[max(0, m.start() - 24) : m.start()]
        known = bool(_KNOWN.search(before))
        part = bool(_PART.match(prose, m.end()))
        found.setdefault(stem(noun), []).append(
            Count(read[0], Span(m.start(), m.end()), block, adjectives, known, part, place)
        )
    return found
