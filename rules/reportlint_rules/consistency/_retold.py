"""Figures and dates that are told again, elsewhere and in other words, with another value.

Two sentences share rare words beside figures of one kind: ``it has a capacity of 75 kWh``, ``a battery of 85 kWh``.
Which of such pairs cannot both be right is for ``_retold_words`` to say; few reports hold any.
"""

from collections.abc import Sequence
from itertools import chain, combinations, product

from reportlint import Document, Span
from reportlint_rules.consistency._clauses import STOP
from reportlint_rules.consistency._echo_pairs import CONTENT_STOPS
from reportlint_rules.consistency._numerals import numbered
from reportlint_rules.consistency._told_figures import KINDS, MONTHS, Figure, figure_at
from reportlint_rules.consistency._units import SCALES, UNITS, WORDS

_RARE, _MANY, _MOST = 12, 6, 1200
"""Places of a rare word, sentences with figures that hold it, and figures of a document, at most."""
_COMMON = CONTENT_STOPS | MONTHS.keys() | UNITS.keys() | SCALES.keys() | WORDS.keys()
_ENGLISH = 150
"""In English one word of so many is "the", at least."""
_FAR = 3.5
"""Figures further apart than so many times are of different things."""
_SLIPS = (1e3, 1e6, 1e9)

OTHER_VALUE, OTHER_YEAR, OTHER_UNIT = 1, 2, 3


def retold(document: Document) -> list[tuple[Figure, Figure]]:
    """The pairs of figures that cannot both be right, the earlier first; ask it with ``once``."""
    read: dict[int, Figure | None] = {}
    pairs: list[tuple[int, Figure, Figure]] = []
    for places in _near_pairs(document):
        for place in places:
            if place not in read:
                read[place] = figure_at(document, place)
        one, other = read[places[0]], read[places[1]]
        if one and other and one.sentence != other.sentence and (kind := apart(one, other)):
            pairs.append((kind, one, other))
    if not pairs:
        return []
    from reportlint_rules.consistency._retold_words import contradicts

    every = [figure for figure in read.values() if figure]
    return [(one, other) for kind, one, other in pairs if contradicts(document, kind, one, other, every)]


def told_dates(document: Document) -> list[tuple[Span, Span]]:
    """The pairs of dates among them."""
    return [(one.span, other.span) for one, other in document.once(retold) if one.quantity is None]


def told_figures(document: Document) -> list[tuple[Span, Span]]:
    """The pairs of all other figures."""
    return [(one.span, other.span) for one, other in document.once(retold) if one.quantity is not None]


def _near_pairs(document: Document) -> list[tuple[int, int]]:
    """The pairs of places of numbers of one kind in two sentences that share two rare words, or one still rarer."""
    numbers = document.once(numbered)
    places, texts = document.places, document.words.texts
    if not 1 < len(numbers) < _MOST or _ENGLISH * len(places.get("the", ())) < len(document.words):
        return []
    told = _by_sentence(document, numbers)
    rare = {word for word, at in places.items() if 1 < len(at) <= _RARE} - _COMMON
    held: dict[str, list[int]] = {}
    for index in told:
        for word in rare.intersection(document.words.list(document.sentences[index].span)):
            if word in held:
                held[word].append(index)
            else:
                held[word] = [index]
    shared: dict[tuple[int, int], int] = {}
    for word, near in held.items():
        if 1 < len(near) <= _MANY and len(word) > 2 and (word.isalpha() or _is_year(word)):
            points = 1 + (len(places[word]) < 4 or len(near) == 2)
            for pair in combinations(near, 2):
                shared[pair] = shared.get(pair, 0) + points
    kinds: dict[int, set[str]] = {}
    found = []
    months = _months(document)
    sentences, blocks = document.sentences, document.blocks
    for (first, second), points in shared.items():
        if points >= _LEAST or (first in months and months[first] == months.get(second)):
            one_block, other_block = sentences[first].block, sentences[second].block
            if one_block == other_block or -1 < blocks[one_block].list == blocks[other_block].list:
                continue
            for pair in product(told[first], told[second]):
                one, other = pair
                if texts[one] == texts[other] and texts[one + 1 : one + 2] == texts[other + 1 : other + 2]:
                    continue  # the same figure, mostly
                for place in pair:
                    if place not in kinds:
                        kinds[place] = _kinds(document, place)
                if not kinds[one].isdisjoint(kinds[other]):
                    found.append(pair)
    same: dict[str, list[int]] = {}
    for place in chain(*told.values()):
        if (number := document.words.texts[place])[0].isdigit():
            same.setdefault(number.rstrip(_LETTERS), []).append(place)
    for near in same.values():
        if 1 < len(near) <= _TWICE:
            found += [
                (one, other) for one, other in combinations(near, 2) if _units_differ(texts, one, other)
            ]
    return sorted(set(found))


def _months(document: Document) -> dict[int, str]:
    """The sentences that name a month."""
    words = document.words
    return {document.sentence_at(words.starts[i]): words.texts[i] for i in document.places_of(MONTHS.keys())}


def _units_differ(texts: Sequence[str], one: int, other: int) -> bool:
    """Tell whether units or scales that differ stand behind the same number: ``1MB`` and ``1GB``."""
    if texts[one] != texts[other]:
        return True
    after = [texts[place + 1] if place + 1 < len(texts) else "" for place in (one, other)]
    return after[0] != after[1] and _UNITED.issuperset(after)


_LEAST, _SHORT = 3, 28
"""Points of two sentences that share words, and code points of a field or a label."""
_ONE = frozenset(("one", "zero"))
_UNITED = UNITS.keys() | SCALES.keys()
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TWICE = 5


def _by_sentence(document: Document, numbers: Sequence[int]) -> dict[int, list[int]]:
    """The places of numbers by the index of their sentence; where a sentence holds many, it is data."""
    sentences, starts, texts = document.sentences, document.words.starts, document.words.texts
    told: dict[int, list[int]] = {}
    end, inside = -1, [0]
    for place in numbers:
        if texts[place] in _ONE:
            continue
        start = starts[place]
        if start >= end:
            index = document.sentence_at(start)
            if index < 0 or start >= sentences[index].span.end:
                continue
            begin, end = sentences[index].span
            inside = []
            if end - begin > _SHORT:
                told[index] = inside
        inside.append(place)
    return {index: inside for index, inside in told.items() if len(inside) < _DATA}


_DATA = 9


def _kinds(document: Document, place: int) -> set[str]:
    """What a number may be of, coarsely: the words after it, those before it, or its sign."""
    texts = document.words.texts
    start = document.words.starts[place]
    number = texts[place]
    if (
        texts[place - 1] in MONTHS
        or not MONTHS.keys().isdisjoint(texts[place + 1 : place + 3])
        or _is_year(number)
    ):
        return {"@"}
    prose = document.prose
    found = set()
    if prose[start - 1 : start] in ("$", "€", "£"):
        found.add("$")
    elif number[0].isdigit():
        after = prose[start : start + 12].lstrip("0123456789.,-– \n")[:1]
        if after in ("%", "/"):
            found.add(after)
    found.update(texts[place + 1 : place + 4])
    found.update(["<" + word for word in texts[max(0, place - 3) : place]])
    return found - _UNKIND


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20") and number.isdigit()


_UNKIND = frozenset(
    {word for word in CONTENT_STOPS | STOP if word not in UNITS}
    | {"<" + word for word in (*CONTENT_STOPS, *STOP)}
    | {"and", "or", "to", "of"}
)


def apart(one: Figure, other: Figure) -> int:
    """How two figures of one kind differ, so that both cannot be of one thing; 0 where they do not."""
    if one.quantity is None or other.quantity is None:
        return _dates_apart(one, other) if one.quantity is other.quantity else 0
    a, b = one.quantity, other.quantity
    points = a.low == a.high and b.low == b.high
    if not set(one.keys) & set(other.keys):
        kind = KINDS.get(one.keys[0], -1)
        return OTHER_UNIT * (a.low == b.low and points and kind == KINDS.get(other.keys[0], -2))
    times = max(a.low, b.low) / min(a.low, b.low)
    if times in _SLIPS and points and one.keys[0] in _SCALED and not a.bound and not b.bound:
        return OTHER_UNIT
    if points != (a.low == a.high or b.low == b.high) or (a.bound == b.bound in ("least", "most")):
        return 0  # a range and a value, or two bounds
    small, large = (a, b) if a.high < b.high else (b, a)
    if small.bound == "least" or large.bound == "most":
        return 0
    if not points and (a.low == b.low or a.high == b.high):
        return 0
    counted = points and not a.bound and not b.bound and max(a.high, b.high) < 1000 and not a.unit
    if a.bound == b.bound == "about" and one.keys[0][0] == "<" and large.low > 1.2 * small.high:
        a = a._replace(bound="")
    if large.high > _FAR * small.high or (points and a.agrees(b) and not (counted and a.low != b.low)):
        return 0
    return OTHER_VALUE


_SCALED = frozenset(("USD", "EUR", "GBP", "JPY", "INR", "CHF"))


def _dates_apart(one: Figure, other: Figure) -> int:
    differ = [a != b for a, b in zip(one.when, other.when, strict=True) if a and b]
    if sum(differ) != 1:
        return 0
    return OTHER_VALUE if one.when[1] and other.when[1] and one.when[2] + other.when[2] else OTHER_YEAR
