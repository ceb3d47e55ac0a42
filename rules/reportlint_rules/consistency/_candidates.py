"""Which sentences hold a figure that can meet another one: told from its unit alone, before anything is read.

Most figures of a report stand alone with their unit, so their sentences need no clauses, names or words. The keys
here are coarser than units: two figures of one unit share a key, never the other way about.
"""

import re
from collections.abc import Collection, Iterator, Set
from functools import cache

from reportlint import Document, Span
from reportlint_rules.consistency._clauses import PEOPLE, PLURALS, clauses, content
from reportlint_rules.consistency._polarity import stem
from reportlint_rules.consistency._units import CURRENCIES, FRONTS, SCALES, UNITS

PERIODS = frozenset(
    "q1 q2 q3 q4 h1 h2 fy january february march april may june july august september october november "
    "december".split()
)
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


@cache
def _figure() -> re.Pattern[str]:
    scales = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
    nouns = "|".join(PLURALS)
    return re.compile(
        rf"\d(?<!\[.)[\d.,'’]*\+?(?:[{_BLANKS}-]{{0,2}}({scales})(?!\w)\.?)?"
        rf"[\s-]{{0,3}}([%€¥₹₩₽円元원$]|[^\W\d_]+[²³23]?)?(?:\s{{1,3}}([a-z-]{{3,}}s|{nouns})\b)?"
    )


def _keys(m: re.Match[str], fronts: tuple[str, ...]) -> list[str]:
    """The coarse keys of a number: of its unit, or of the words that it may count."""
    scale, one, two = m.groups()
    key = _KEYS.get(one) or (scale if scale in ("t", "m") else None)
    if fronts and m.string[max(0, m.start() - 5) : m.start()].rstrip(_BLANKS).endswith(fronts):
        key = "¤"
    if key:
        return [key]
    nouns = [noun for noun in (one, two) if noun and (noun in PLURALS or (noun[-1] == "s" and len(noun) > 3))]
    return ["#person" if noun in PEOPLE else f"#{stem(noun)}" for noun in nouns]


def candidates(document: Document, cells: Collection[Set[str]]) -> Iterator[tuple[int, Span]]:
    """Yield sentences with the clauses whose figure may agree or disagree with another one.

    It shares its key and two words with a clause of another block, all words of a table's cell (``cells``), or a
    period is named beside it: such a figure may meet one of another document.
    """
    prose, words = document.prose, document.words
    told: list[tuple[int, Span, int, list[str], frozenset[str]]] = []
    groups: dict[str, list[int]] = {}
    kept: set[int] = set()
    for index, figures, whole in _figures(document, bool(cells)):
        span, block = document.sentences[index]
        for clause in clauses(prose, span) if span.end - span.start <= LONGEST else ():
            inside = [keys for at, keys in figures if clause.start <= at < clause.end]
            if not inside:
                continue
            keys = inside[0] if len(inside) == 1 else list({k for some in inside for k in some})
            said = frozenset(map(content, words.list(clause)))
            if whole or any(cell <= said for cell in cells):
                kept.add(len(told))
            for key in keys:
                groups.setdefault(key, []).append(len(told))
            told.append((index, clause, block, keys, said))
    for at, (_, _, block, keys, said) in enumerate(told):
        if at in kept:
            continue
        for other in {o for key in keys if len(groups[key]) <= MOST for o in groups[key]}:
            # The empty word is among them: it stands for all that say nothing.
            theirs = told[other][4]
            if told[other][2] != block and len(said & theirs) - 1 > max(1, 0.5 * min(len(said), len(theirs))):
                kept |= {at, other}
                break
    for at in sorted(kept):
        yield told[at][0], told[at][1]


def _figures(document: Document, tables: bool) -> Iterator[tuple[int, list[tuple[int, list[str]]], bool]]:
    """Yield sentences with their figures (offset, keys) that are not alone with their key, and whether dated."""
    folded, sentences = document.folded, document.sentences
    fronts = tuple(c for c in FRONTS if c in folded)
    first: dict[str, int] = {}
    shared: set[str] = set()
    figures: dict[int, list[tuple[int, list[str]]]] = {}
    dated = {document.sentence_at(document.words.starts[place]) for place in document.places_of(PERIODS)}
    index, block, end = -1, -1, -1
    for m in _figure().finditer(folded):
        start = m.start()
        if start >= end:
            index = document.sentence_at(start)
            if index < 0 or start >= sentences[index].span.end:
                continue
            (_, end), block = sentences[index]
        if folded.startswith(("19", "20"), start):
            dated.add(index)
        keys = _keys(m, fronts)
        if keys:
            figures.setdefault(index, []).append((start, keys))
            for key in keys:
                if first.setdefault(key, block) != block:
                    shared.add(key)
    if "fy" in folded:
        dated.update(document.sentence_at(m.start()) for m in _FISCAL.finditer(folded))
    for index, found in figures.items():
        (start, end), block = sentences[index]
        if index not in dated:
            found = [
                (at, keys)
                for at, keys in found
                if not shared.isdisjoint(keys) or (tables and keys[0][0] != "#")
            ]
        if found and not document.blocks[block].quoted:
            yield index, found, index in dated
