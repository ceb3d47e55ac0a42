"""Figures that are each other with two digits swapped, or two values of one rate, of what seems to be one thing."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Set
from operator import ne
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._candidates import keys_at
from reportlint_rules.consistency._clauses import CONTRAST, EMPTY, STOP, clauses_of, content
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._numerals import numerals
from reportlint_rules.consistency._openings import swapped
from reportlint_rules.consistency._statements import kind_of
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma, grids

_YEAR = re.compile(r"(?:19|20)\d\d")
_PERIOD = rare(
    r"\b(?:(?<!than in )(?:19|20)\d\d|Q[1-4]|January|February|March|April|June|July|August|September|October|"
    r"November|December)\b"
)
_COUNTED = rare(r"[ \n]+(?:[a-z]+(?:ed|ing|al|ive|ic) )?([a-z][a-z-]{3,}s|people|children|staff)\b")
_NAME = rare(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
_OTHER = rare(
    r"\b(?:if|unless|assum\w+|scenario|instead|rather|compared|versus|against|respectively|other|another|example|"
    r"suppose)\b",
    re.I,
)
_SHARED = rare(r"\b(?:each|per|from)\b")
"""Words that both figures have, or neither."""
_MEASURES = frozenset(
    map(
        stem,
        "characters lines words pages tokens steps points days hours minutes weeks months times parameters".split(),
    )
)
"""What many things of a report have so and so many of."""
_RATES = frozenset(("rate",))
_RATE = rare(
    r"\b(?P<the>[Tt]he|[Aa]n?) (?P<what>response|participation|completion|vacancy|occupancy|unemployment|attendance|"
    r"turnout|inflation) rate of (?P<n>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)"
)
_GLUED = ("/", "-", ".", ",", "#", "_")
_LABEL = rare(r"[a-z][\w-]{3,}")
_PLACES = range(1, 100)
"""How often the label of a row may stand in the text; more often it is a common word."""


class Figure(NamedTuple):
    """A number with its unit, or with what it counts, and the words and names around it."""

    quantity: Quantity
    noun: str
    words: frozenset[str]
    names: frozenset[str]
    periods: frozenset[str]
    block: int
    near: frozenset[str]
    """The words right around it that set it apart from others of its kind."""


def twins(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of figures of one thing that a slip of the pen sets apart, the earlier first."""
    prose = document.prose
    for one, other in document.once(swapped):
        if _YEAR.fullmatch(one) or _YEAR.fullmatch(other):
            continue
        here = _places(prose, one)
        there = _places(prose, other) if 1 <= len(here) <= 2 else []
        if not 1 <= len(there) <= 2 or not _like(document, here, there, len(one)):
            continue
        found = [[f for at in told if (f := _figure(document, at))] for told in (here, there)]
        for left in found[0]:
            for right in found[1]:
                if _same(document, left, right):
                    first, second = sorted((left.quantity.span, right.quantity.span))
                    yield first, second
                    break
            else:
                continue
            break


def _like(document: Document, here: list[int], there: list[int], length: int) -> bool:
    """Tell whether two numbers may have one unit somewhere, or count one thing: clauses are dear to read."""
    left, right = ([keys for at in told if (keys := _kinds(document, at, length))] for told in (here, there))
    return any("?" in one or "?" in other or not one.isdisjoint(other) for one in left for other in right)


def _kinds(document: Document, at: int, length: int) -> Set[str]:
    """What a number may have as its unit, or count; "?" for what the coarse keys cannot tell."""
    index = document.sentence_at(at)
    if index < 0 or at >= document.sentences[index].span.end:
        return frozenset()
    keys = keys_at(document, at, length)
    if keys:
        return frozenset(keys)
    end = at + length
    prose = document.prose
    unclear = "-" in prose[end : end + 40] or _COUNTED.match(prose, end)
    return frozenset("?" if unclear else ())


def _places(prose: str, number: str) -> list[int]:
    """Where a number stands, as a whole and as no part of a name or date."""
    found: list[int] = []
    at = prose.find(number)
    while at >= 0 and len(found) < 3:
        end = at + len(number)
        before, after = prose[max(0, at - 1) : at], prose[end : end + 2]
        if not (before.isalnum() or before in _GLUED) and not (
            after[:1].isalnum()
            or after[:1] in _GLUED[:2]
            or (after[:1] in _GLUED[2:] and after[1:].isdigit())
        ):
            found.append(at)
        at = prose.find(number, end)
    return found


def rates(document: Document) -> Iterator[tuple[Span, Span]]:
    """``a response rate of 60 %`` and ``the response rate of 65 %``, where no other value is given."""
    found: dict[str, list[tuple[re.Match[str], int]]] = {}
    if "rate of " not in document.folded:
        return
    for sentence in document.sentences_with(_RATES):
        if not document.blocks[sentence.block].quoted:
            for m in _RATE.finditer(document.prose, *sentence.span):
                found.setdefault(m["what"], []).append((m, sentence.block))
    for told in found.values():
        if len(told) != 2 or told[0][0]["n"] == told[1][0]["n"] or told[0][1] == told[1][1]:
            continue
        (one, _), (other, _) = told
        left, right = (_around(document, m.start()) for m in (one, other))
        if other["the"].lower() != "the" or not _agree(left, right):
            continue
        after = document.prose[other.end() : other.end() + 5]
        if not re.match(r" (?:in|of|for|am)", after) and abs(float(one["n"]) - float(other["n"])) >= 1:
            yield Span(one.start("n"), one.end()), Span(other.start("n"), other.end())


def cells(document: Document) -> Iterator[tuple[Span, Span]]:
    """A cell and the sentence that names its row and what its column counts, with one digit or two another."""
    for grid in document.once(grids):
        labels = [label.casefold() for label in grid.labels]
        heads: list[str] = []
        for row, label in enumerate(labels):
            if len(document.places.get(label, ())) not in _PLACES or not _LABEL.fullmatch(label):
                continue
            large = [
                document.text[slice(*c.span)]
                for c in grid.rows[row]
                if c and not c.number.unit and c.number.low > 100
            ]
            if not large:
                continue
            for sentence in document.sentences_with(frozenset((label,))):
                numbers = _numbers_in(document, sentence.span)
                if not any(_differ_little(cell, number) for cell in large for number in numbers):
                    continue
                said = document.prose[slice(*sentence.span)].casefold()
                block = document.blocks[sentence.block]
                if (
                    block.kind == "table"
                    or block.quoted
                    or any(x in said for x in labels if x and x != label)
                ):
                    continue
                heads = heads or [
                    stem(w[0]) if (w := head.casefold().split()) else "" for head in grid.header
                ]
                for clause in clauses_of(document, document.sentence_at(sentence.span.start)):
                    for q in quantities(document.prose, *clause, document.once(decimal_comma)):
                        noun = _COUNTED.match(document.prose, q.span.end, clause.end)
                        column = heads.index(stem(noun[1])) if noun and stem(noun[1]) in heads else 0
                        cell = grid.rows[row][column] if column else None
                        if cell and not q.bound and not cell.number.unit and _near(cell.number, q):
                            yield cell.span, q.span


def _numbers_in(document: Document, span: Span) -> list[str]:
    """The numbers of a sentence, as they are written."""
    found = document.once(numerals)
    at = bisect_left(found, (span.start, ""))
    numbers = []
    while at < len(found) and found[at][0] < span.end:
        numbers.append(found[at][1].rstrip(".,"))
        at += 1
    return numbers


def _differ_little(one: str, other: str) -> bool:
    """Tell whether two numbers are written alike but for one or two digits."""
    return len(one) == len(other) and 0 < sum(map(ne, one, other)) < 3


def _near(one: Quantity, other: Quantity) -> bool:
    left, right = (f"{q.low:.6g}" for q in (one, other))
    apart = sum(a != b for a, b in zip(left, right, strict=False))
    same = sorted(left) == sorted(right) and apart == 2
    return len(left) == len(right) > 2 and one.low > 100 and (same or (apart == 1 and len(left) > 3))


def _figure(document: Document, at: int) -> Figure | None:
    index = document.sentence_at(at)
    if index < 0:
        return None
    sentence = document.sentences[index]
    block = document.blocks[sentence.block]
    if not sentence.span.start <= at < sentence.span.end or sentence.span.end - sentence.span.start > 600:
        return None
    if block.quoted or block.kind not in ("paragraph", "item"):
        return None
    prose = document.prose
    clause = next((c for c in clauses_of(document, index) if c.start <= at < c.end), None)
    if clause is None:
        return None
    read = quantities(prose, *clause, document.once(decimal_comma))
    q = next((q for q in read if q.span.start <= at < q.span.end), None)
    if q is None or q.low != q.high or q.bound not in ("", "about") or kind_of(prose, clause, q):
        return None
    noun = _COUNTED.match(prose, q.span.end, clause.end) if not q.unit else None
    # Every field of a format has its length in characters.
    if not (
        q.unit or (noun and noun[1] not in STOP and noun[1] not in ("characters", "chars", "bytes", "bits"))
    ):
        return None
    words = frozenset(content(w) for w in document.words.list(clause)) - {""} - EMPTY
    names, periods = _around(document, at)
    close = Span(max(clause.start, q.span.start - 45), min(clause.end, q.span.end + 25))
    if _OTHER.search(prose, *close):
        return None
    near = frozenset(w for w in document.words.list(close) if w in CONTRAST or _SHARED.fullmatch(w))
    names, periods = _around(document, at)
    return Figure(q, stem(noun[1]) if noun else "", words, names, periods, sentence.block, near)


def _around(document: Document, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """The names and periods of the sentence at an offset."""
    span = document.sentences[document.sentence_at(at)].span
    periods = frozenset(_PERIOD.findall(document.prose, *span))
    return frozenset(_NAME.findall(document.prose, *span)) - periods, periods


def _agree(left: tuple[frozenset[str], frozenset[str]], right: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether two sentences may speak of one thing in one period."""
    # "Europe" and "European" are one.
    heads = [[{word[:5] for word in part} for part in side] for side in (left, right)]
    return all(not (a and b) or bool(a & b) for a, b in zip(*heads, strict=True))


def _same(document: Document, one: Figure, other: Figure) -> bool:
    blocks = [document.blocks[f.block] for f in (one, other)]
    if (
        one.block == other.block
        or one.quantity.unit != other.quantity.unit
        or one.noun != other.noun
        or (blocks[0].list >= 0 and blocks[0].list == blocks[1].list)
        or not _agree((one.names, one.periods), (other.names, other.periods))
    ):
        return False
    digits = min(len(str(f.quantity.low).strip("0.").replace(".", "")) for f in (one, other))
    if one.near != other.near and (digits < 3 or (one.near and other.near)):
        return False
    common = one.words & other.words
    if one.noun:
        listed = any(block.kind == "item" for block in blocks) or one.noun in _MEASURES
        return (
            len(common) > 2 if listed else min(one.quantity.low, other.quantity.low) >= 20 or len(common) > 2
        )
    shared = (
        len(common)
        + len(one.periods & other.periods)
        + bool(one.names & other.names)
        + bool(one.near & other.near)
    )
    if one.quantity.unit in ("%", "x", "pp"):
        return len(common) > 1 and shared > 3
    digits = min(len(str(f.quantity.low).strip("0.").replace(".", "")) for f in (one, other))
    return (
        shared > 0
        if digits > 2
        else len(common) > 1 and (shared > 2 or min(len(one.words), len(other.words)) < 4)
    )
