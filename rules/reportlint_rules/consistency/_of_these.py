"""The parts of a number that a sentence hands out: ``Of these 17, nine fell on the ring and ten inside it``."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._numbers import Quantity, parse_number, quantities
from reportlint_rules.consistency._openings import handed_out
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._units import WORDS

_OPENING = rare(
    r"Of[ \n](?:all[ \n])?(?:the|these|those|its|our|their)[ \n](?:[a-z]+[ \n])?(?=\d|[a-z]+(?:-[a-z]+)?\b)"
)
_NOUN = rare(r"(?:[ \n][a-z][\w-]*){0,5},[ \n]")
_FIRST = rare(
    r"[ \n](?:(?:were|was|are|is|came|come|occurred|happened|took place|lived?|died|fell|went|lie|lay|stands?|stood|"
    r"belong(?:ed)?|began|ended|remained|originated)\b)"
)
"""Whoever came from one place came from no other; what people own or name may be several things."""
_REST = rare(r"\b(?:the|all)[ \n](?:other|others|remaining|rest,?)[ \n]$", re.I)
_NEXT = rare(
    r"[^\d.;:()]{0,60}?(?:,[ \n](?:and[ \n])?|[ \n]and[ \n])(?:another |the other |the remaining |all other |"
    r"only |just )?"
)
_SEVERAL = rare(
    r"\b(?:both|also|either|several|multiple|overlap\w*|at least|more than|over|under|aged?|older|younger|above|"
    r"below|"
    r"per|each|every|times|first|last)\b"
)


class Parts(NamedTuple):
    """A whole, the parts that are told of it, and what they add up to."""

    whole: Quantity
    parts: list[Quantity]
    total: float

    @property
    def place(self) -> Span:
        """From the first part to the last."""
        return Span(self.parts[0].span.start, self.parts[-1].span.end)


def too_many(document: Document) -> Iterator[Parts]:
    """The wholes of which more parts are told than there are."""
    prose, comma = document.prose, document.once(decimal_comma)
    for m in _OPENING.finditer(prose) if document.sentences else ():
        sentence = document.sentences[max(0, document.sentence_at(m.start()))]
        start, end = sentence.span
        if not start <= m.start() <= start + 3 or m.end() > end:
            continue
        if end - start > 300 or document.blocks[sentence.block].quoted:
            continue
        read = quantities(prose, m.end(), end, comma)
        if (
            len(read) < 3
            or read[0].span.start != m.end()
            or any(q.unit or q.bound or q.low != q.high for q in read)
        ):
            continue
        whole, parts = read[0], read[1:]
        if not _NOUN.fullmatch(prose, whole.span.end, parts[0].span.start):
            continue
        rest = bool(_REST.search(prose, parts[-1].span.start - 24, parts[-1].span.start))
        if not (rest or _FIRST.match(prose, parts[0].span.end, end)) or _SEVERAL.search(
            prose, whole.span.end, end
        ):
            continue
        if not all(_NEXT.fullmatch(prose, a.span.end, b.span.start) for a, b in pairwise(parts)):
            continue
        total = sum(q.low for q in parts)
        if rest and len(parts) == 2 and total != whole.low and 0.6 < total / whole.low < 1.5:
            yield Parts(whole, parts, total)  # the others are all that there are besides
            continue
        # Far more of them are counted by another question, each of several answers.
        if 0 < total - whole.low <= max(3, 0.15 * whole.low):
            yield Parts(whole, parts, total)


_NUMBERS = "|".join(sorted((w for w, n in WORDS.items() if n > 1), key=lambda w: (-len(w), w)))
_N = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{_NUMBERS})"
_OTHERS = rare(
    rf"\b(?:(?P<a>{_N})[ \n](?:out[ \n])?of[ \n]"
    r"(?:(?:the|our|all|its|these|those|their)[ \n]){0,2}"
    rf"(?P<n>{_N})[ \n]|(?P<whole>{_N})[ \n][a-z][^\d.;:]{{2,60}}?,[ \n](?:and[ \n])?of[ \n]"
    rf"(?:which|these|them|whom)[ \n](?P<part>{_N})[ \n])"
    rf"[^\d.;:()]{{2,80}}?\b(?:the|all)[ \n](?:other|others|remaining|rest,?)[ \n](?P<b>{_N})\b(?!%|[ \n]?(?:%|"
    rf"percent|per cent))",
    re.I,
)
_OTHER = frozenset(("other", "others", "remaining", "rest"))


def others(document: Document) -> Iterator[Parts]:
    """``120 of the 200 pumps are old, the other 90 new``: a part and all the others make the whole."""
    prose = document.prose
    for sentence in document.sentences_with(_OTHER):
        if document.blocks[sentence.block].quoted:
            continue
        m = _OTHERS.search(prose, *sentence.span)
        if not m:
            continue
        names = ("n", "a", "b") if m["a"] else ("whole", "part", "b")
        read = []
        for name in names:
            value = parse_number(m[name])
            if value is None:
                break
            read.append(Quantity(Span(*m.span(name)), value[0], value[0], "", 0.0, ""))
        if len(read) < 3:
            continue
        whole, *parts = read
        total = parts[0].low + parts[1].low
        if parts[0].low < whole.low and total != whole.low and 0.6 < total / whole.low < 1.5:
            yield Parts(whole, parts, total)


_LIST = rare(
    r"(?P<noun>(?:[ \n](?!(?:is|are|was|were)\b)[a-z][\w-]*){0,4})"
    r"(?:[ \n]?[:(–—]|,?[ \n](?:which|that|who|it|they)[ \n](?:[a-z]+[ \n])?of|,|;|"
    r"(?=[ \n](?:is|are|was|were|consists|comprises)\b))"
    r"[ \n]?(?:(?:it|they|which)[ \n])?"
    r"(?P<made>(?:(?:is|are|was|were)[ \n])?"
    r"(?:(?:consist(?:s|ing)?|made up|composed)[ \n]of[ \n]|compris(?:es|ing)[ \n]|"
    r"(?:divided|split|broken down)[ \n](?:into|between|among)[ \n]))?"
    r"(?=(?:an?|the|[$€£]?\d|[A-Z]{3}[ \n]?\d|[a-z]+)\b|[$€£]\d)"
)
_MARK = rare(rf"[:(–—][ \n]?(?:(?:{'|'.join(WORDS)}|an?|the)\b|[$€£]?\d)")
_ONE = rare(r"(?:and[ \n])?(?:an?|the|one)[ \n]")
_CUT = rare(r",[ \n](?:and[ \n])?|[ \n]and[ \n](?=(?:an?|the|[$€£]?\d[\d.,]*|[a-z]+)[ \n])")


def listed(document: Document) -> Iterator[Parts]:
    """Parts in words: ``27 experts: eleven from works, nine from farms and seven from offices``."""
    prose, comma = document.prose, document.once(decimal_comma)
    near, made = document.once(handed_out)
    for index in near:
        sentence = document.sentences[index]
        start, end = sentence.span
        if end - start > 500 or document.blocks[sentence.block].quoted:
            continue
        if index not in made and not _MARK.search(prose, start, end):
            continue
        read = quantities(prose, start, end, comma)
        for whole in read[:-1]:
            m = _LIST.match(prose, whole.span.end, end)
            if (
                not m
                or whole.unit == "%"
                or whole.bound
                or whole.low != whole.high
                or not (m["made"] or m[0].rstrip().endswith((":", "(", "–", "—")))
            ):
                continue
            stop = min((i for i in (prose.find(c, m.end(), end) for c in ".;:)–—") if i >= 0), default=end)
            parts = _parts(prose, Span(m.end(), stop), read, bool(m["made"]), whole.unit)
            if len(parts) < 2 or _SEVERAL.search(prose, m.end(), stop):
                continue
            total = sum(q.low for q in parts)
            # Two parts that fall short leave a rest; a part as large as the whole counts something else.
            if (
                abs(total - whole.low) <= sum(q.step for q in (whole, *parts) if q.step != 0.5)
                or max(q.low for q in parts) >= whole.low
                or not 0.6 <= total / whole.low <= 1.4
            ):
                continue
            if len(parts) > 2 or total > whole.low:
                yield Parts(whole, parts, total)


def _parts(prose: str, span: Span, read: list[Quantity], ones: bool, unit: str) -> list[Quantity]:
    """The numbers that begin the parts of a list; none where a part begins without one."""
    begins = [span.start, *(m.end() for m in _CUT.finditer(prose, *span))]
    found = []
    for at in begins:
        number = next((q for q in read if q.span.start == at), None)
        if number is None and ones and (m := _ONE.match(prose, at, span.end)):
            number = Quantity(Span(at, m.end() - 1), 1.0, 1.0, "", 0.0, "")
        if number is None or number.unit != unit or number.low != number.high:
            return []
        found.append(number)
    return found
