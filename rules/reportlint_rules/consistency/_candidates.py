"""Which sentences hold a figure that can meet another one: told from its unit alone, before anything is read.

Most figures of a report stand alone with their unit, so their sentences need no clauses, names or words. The keys
here are coarser than units: two figures of one unit share a key, never the other way about.
"""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from functools import cache, lru_cache

from reportlint import Document, Span
from reportlint_rules.consistency._clauses import PEOPLE, PLURALS, clauses_of, content
from reportlint_rules.consistency._numbers import longest_first
from reportlint_rules.consistency._polarity import stem
from reportlint_rules.consistency._units import CURRENCIES, FRONTS, SCALES, UNITS

PERIODS = frozenset(
    "q1 q2 q3 q4 h1 h2 fy january february march april may june july august september october november "
    "december".split()
)
_DIGITS = re.compile(r"\d[\d.,]*")
_FISCAL = re.compile(r"\bfy\d\d(?:\d\d)?\b")
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
_LAST = frozenset((*_BLANKS, *(c[-1] for c in FRONTS)))
"""What may stand before a number of money and one blank."""
_MONEY = ("¤",)


@cache
def _figure() -> re.Pattern[str]:
    """A figure: whether it may be a year, its scale, its unit, and a word that it may count. "[1" is a note's mark."""
    scales = longest_first(SCALES)
    nouns = longest_first(PLURALS)
    return re.compile(
        rf"[0-9](?<!\[.)((?:(?<=1)9|(?<=2)0)\d\d(?!\w))?[\d.,'’]*\+?"
        rf"(?:[{_BLANKS}-]{{0,2}}({scales})(?!\w)\.?)?"
        rf"[\s-]{{0,3}}([%€¥₹₩₽円元원$]|°[cf]?|[^\W\d_]+[²³23]?)?(?:\s{{1,3}}([a-z-]{{3,}}s|{nouns})\b)?"
    )


@lru_cache(maxsize=1 << 10)
def _keys(scale: str | None, one: str | None, two: str | None) -> tuple[str, ...]:
    """The coarse keys of a number that no currency precedes: of its unit, or of the words that it may count."""
    key = _KEYS.get(one or "") or (scale if scale in ("t", "m") else None)
    if key:
        return (key,)
    nouns = [noun for noun in (one, two) if noun and (noun in PLURALS or (noun[-1] == "s" and len(noun) > 3))]
    return tuple("#person" if noun in PEOPLE else f"#{stem(noun)}" for noun in nouns)


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
    index, block, end = -1, -1, -1
    for m in _figure().finditer(folded):
        start = m.start()
        if start >= end:
            index = document.sentence_at(start)
            if index < 0 or start >= sentences[index].span.end:
                continue
            (_, end), block = sentences[index]
        year, scale, one, two = m.groups()
        if year:
            dated.add(index)
        before = folded[start - 1 : start]
        if before in _BLANK:
            before = folded[start - 2 : start - 1]
        keys = _MONEY if before in _LAST and _is_money(folded, start) else _keys(scale, one, two)
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


def keys_at(document: Document, at: int) -> Sequence[str]:
    """The coarse keys of the figure at an offset; empty where it has no unit and counts nothing."""
    m = _figure().match(document.folded, at)
    return () if m is None else _MONEY if _is_money(document.folded, at) else _keys(*m.groups()[1:])
