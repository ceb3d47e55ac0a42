"""Which sentences hold a figure that can meet another one: told from its unit alone, before anything is read.

Most figures of a report stand alone with their unit, so their sentences need no clauses, names or words. The keys
here are coarser than units: two figures of one unit share a key, never the other way about.
"""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from functools import lru_cache

from reportlint import Document, Span, rare
from reportlint_rules.consistency._clauses import PEOPLE, PLURALS, clauses_of, content
from reportlint_rules.consistency._numerals import numerals
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._units import CURRENCIES, FRONTS, SCALES, UNITS

PERIODS = frozenset(
    "q1 q2 q3 q4 h1 h2 fy january february march april may june july august september october november "
    "december".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\w)")
_DIGITS = re.compile(r"\d[\d.,]*")
_FISCAL = rare(r"\bfy\d\d(?:\d\d)?\b")
_KEYS = (
    dict.fromkeys(CURRENCIES, "¤")
    # Names that begin with a word that several units share ("square metres") are told by that word.
    | {name: {"km²": "²", "m²": "²", "m³": "²", "kWh": "²"}.get(unit, unit) for name, unit in UNITS.items()}
    | {"per": "%", "pour": "%", "por": "%", "percentage": "pp", "basis": "bps", "fold": "x"}
    | dict.fromkeys(("square", "cubic", "kilowatt"), "²")
)
LONGEST = 2000
"""Code points of a sentence; what is longer is no prose."""
MOST = 400
"""Figures of one unit that are compared, each with each; where there are more, the document is data."""
_BLANKS = " \n\u00a0\u202f\u2009"
_BLANK = frozenset(_BLANKS)
_LAST = frozenset(c[-2:] for c in FRONTS if c[-2:].isalpha() or c[-1] == ".")
_SIGNS = frozenset((*_BLANKS, *(c[-1] for c in FRONTS if not c[-1].isalpha() and c[-1] != ".")))
"""How what stands before a number of money and one blank ends."""
_MONEY = ("¤",)
_TAIL = re.compile(
    r"['’]?\+?[\s-]{0,4}(?:([^\W\d_]+[²³23]?|[%€¥₹₩₽円元원$]|°[cf]?)"
    r"(?:(\.?[\s-]{0,3})([^\W\d_]+(?:-[a-z-]+)?|[%€¥₹₩₽円元원$])(?:\s{1,3}([a-z][a-z-]{2,}))?)?)?"
)
"""What follows a number in digits: scale, unit, and the words that it may count."""
_COUNTED = re.compile(rf"([a-z-]{{3,}}s|{'|'.join(sorted(PLURALS))})\b")


@lru_cache(maxsize=1 << 11)
def _keys(one: str | None, gap: str | None, two: str | None, three: str | None) -> tuple[str, ...]:
    """The coarse keys of a number that no currency precedes: of its unit, or of the words that it may count."""
    scale = ""
    if one in SCALES:
        scale, one, two = one, two and two.partition("-")[0], three if two and "-" not in two else None
    elif gap and not gap.isspace():
        two = None
    key = _KEYS.get(one or "") or (scale if scale in ("t", "m") else None)
    if key:
        return (key,)
    counted = [m[1] for word in (one, two) if word and (m := _COUNTED.match(word))]
    return tuple(["#person" if noun in PEOPLE else f"#{stem(noun)}" for noun in counted])


def candidates(document: Document, cells: Collection[Set[str]]) -> Iterator[tuple[int, Span]]:
    """Yield sentences with the clauses whose figure may agree or disagree with another one.

    It shares its key and two words with a clause of another block, all words of a table's cell (``cells``), or a
    period is named beside it: such a figure may meet one of another document.
    """
    words = document.words
    told: list[tuple[int, Span, int, set[str]]] = []
    groups: dict[str, list[int]] = {}
    kept: set[int] = set()
    for index, figures, dated in _figures(document, bool(cells)):
        span, block = document.sentences[index]
        if span.end - span.start > LONGEST:
            continue
        for clause in clauses_of(document, index):
            start, end = clause
            inside = {key for at, keys in figures if start <= at < end for key in keys}
            if not inside:
                continue
            said = set(map(content, words.list(clause)))
            said.discard("")
            if (dated and _named(document, max(start, span.start + 1), end, len(said))) or (
                cells and any(cell <= said for cell in cells)
            ):
                kept.add(len(told))
            for key in inside:
                groups.setdefault(key, []).append(len(told))
            told.append((index, clause, block, said))
    for group in groups.values():
        if not 1 < len(group) <= MOST:
            continue
        for place, at in enumerate(group):
            _, _, block, said = told[at]
            for other in group[:place]:
                if at in kept and other in kept:
                    continue
                _, _, near, theirs = told[other]
                if near != block and 2 * len(said & theirs) > max(2, min(len(said), len(theirs)) + 1):
                    kept |= {at, other}
    for at in sorted(kept):
        yield told[at][0], told[at][1]


def _named(document: Document, start: int, end: int, words: int) -> bool:
    """Tell whether a clause may name something, in four words: it holds a capital, or a third number."""
    prose = document.prose
    more = len(_DIGITS.findall(prose, start, end)) - 1
    return words + more > 3 and (more > 1 or prose[start:end] != document.folded[start:end])


def _figures(document: Document, tables: bool) -> Iterator[tuple[int, list[tuple[int, Sequence[str]]], bool]]:
    """Yield sentences with their figures (offset, keys) that are not alone with their key, and whether dated."""
    folded, sentences = document.folded, document.sentences
    first: dict[str, int] = {}
    shared: set[str] = set()
    figures: dict[int, list[tuple[int, Sequence[str]]]] = {}
    starts = document.words.starts
    # "may" and "march" are periods with a capital only.
    dated = {
        document.sentence_at(starts[place])
        for place in document.places_of(PERIODS)
        if document.prose[starts[place]].isupper()
    }
    index, block, end, done = -1, -1, -1, 0
    for start, number in document.once(numerals):
        if start < done:
            continue  # "m2"
        if start >= end:
            index = document.sentence_at(start)
            if index < 0 or start >= sentences[index].span.end:
                continue
            (_, end), block = sentences[index]
        found = _TAIL.match(folded, start + len(number))
        assert found  # every part of it may be empty
        done = found.end()
        before = folded[start - 2 : start]
        if len(number) > 3 and _YEAR.match(folded, start) and before[-1:] != "[":
            dated.add(index)
        if before[-1:] in _BLANK:
            before = folded[start - 3 : start - 1]
        money = (before in _LAST or before[-1:] in _SIGNS) and _is_money(folded, start)
        keys = _MONEY if money else _keys(*found.groups())
        if keys:
            figures.setdefault(index, []).append((start, keys))
            for key in keys:
                if first.setdefault(key, block) != block:
                    shared.add(key)
    if "fy" in folded:
        dated.update(document.sentence_at(m.start()) for m in _FISCAL.finditer(folded))
    for index, told in figures.items():
        if index not in dated:
            told = [
                (at, keys)
                for at, keys in told
                if not shared.isdisjoint(keys) or (tables and keys[0][0] != "#")
            ]
        if told and not document.blocks[sentences[index].block].quoted:
            yield index, told, index in dated


def _is_money(folded: str, start: int) -> bool:
    return folded[max(0, start - 5) : start].rstrip(_BLANKS).endswith(FRONTS)


def keys_at(document: Document, at: int, length: int) -> Sequence[str]:
    """The coarse keys of the number at an offset; empty where it has no unit and counts nothing."""
    if _is_money(document.folded, at):
        return _MONEY
    m = _TAIL.match(document.folded, at + length)
    return _keys(*m.groups()) if m else ()
