"""Pairs of figures that may be one that is told again with a slip; few reports hold any, so that the rest waits."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import product

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._numerals import has_number, written
from reportlint_rules.consistency._openings import MOST, repeated, swapped
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._units import UNITS, WORDS

CONTENT_STOPS = frozenset(
    "about after again all also another are because been before being between both but can could did does each even "
    "every first for from had has have her here his how into its just last less like made make many more most much "
    "must need next not now off once one only other our out over own per said same second see shall should since some "
    "such than that the their them then there these they this those through too two under until up upon use used very "
    "was way well were what when where which while who will with within without would year years percent million "
    "billion thousand hundred you your".split()
)
_PLACES = 14
_MONEY = frozenset("$€£")
_SIGNS = frozenset("%‰°¥₹₩₽円원元²³µ") | _MONEY
_TON_HEADS = frozenset(("t", "to", "me", "mt"))
_BEHIND = rare(r"[\d.,]+[ \n]?([^\W\d_]{1,2}|%)")
_SHORT = rare(r"[ \n-]?([^\W\d_]+[²³]?(?:/[a-z])?|°[CF])")
_SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion"))
Slips = tuple[list[tuple[int, int]], bool]
"""Where a figure that is right and its slip may stand, likeliest first, and whether one is ten times the other."""


def slips(document: Document) -> list[Slips]:
    """The figures that differ by two digits swapped, a nought or a scale, and count alike."""
    places = document.once(written)
    if len(places) > MOST:
        return []
    found = [(_pairs(document, places[one], places[other]), False) for one, other in document.once(swapped)]
    for number, at in places.items():
        if number + "0" in places and number[0] != "0" and "." not in number:
            found.append((_pairs(document, at, places[number + "0"]), True))
    if len(document.word_set & _SCALES) > 1:
        found += [(pairs, False) for pairs in _scaled(document)]
    return [slip for slip in found if slip[0]]


def _near(prose: str, right: int, slip: int) -> bool:
    """Tell whether what stands right behind (or before, of money) two figures begins alike."""
    if prose[right - 1 : right] in _MONEY or prose[slip - 1 : slip] in _MONEY:
        return prose[right - 1 : right] == prose[slip - 1 : slip]
    one, other = _BEHIND.match(prose, right), _BEHIND.match(prose, slip)
    if not one or not other:
        return False
    heads = (one[1].casefold(), other[1].casefold())
    return heads[0] == heads[1] or (heads[0] in _TON_HEADS and heads[1] in _TON_HEADS)


def _pairs(
    document: Document, one: list[int], other: list[int], scaled: bool = False
) -> list[tuple[int, int]]:
    if min(len(one), len(other)) != 1 or len(one) + len(other) > _PLACES:
        return []
    many, few = (one, other) if len(one) > len(other) else (other, one)
    if len(one) == len(other):
        many, few = sorted((one, other))
    prose = document.prose
    # Most figures that look alike count something else: that is cheaper told from the next letters.
    return [
        (right, slip)
        for right, slip in product(many, few)
        if scaled or (_near(prose, right, slip) and _kin(document, right, slip))
        if apart(document, right, slip)
    ]


def _kin(document: Document, one: int, other: int) -> bool:
    """Tell whether two figures may count the same: a word after both is one, or units stand there."""
    things = _things(document, one)
    others = things and _things(document, other)
    return things is None or others is None or not things.isdisjoint(others or ())


def _things(document: Document, at: int) -> set[str] | None:
    """The stems of the words after a figure; none where a unit may stand there."""
    words, prose = document.words, document.prose
    place = bisect_left(words.starts, at)
    first, *after = words.texts[place : place + 8] or ("-",)
    if "-" in first or not _SIGNS.isdisjoint(prose[max(0, at - 4) : at + 40]):
        return None
    if after and after[0] in UNITS:
        return None
    after = [word for word in after if word not in _BETWEEN and not word[0].isdigit() and word not in WORDS]
    if after and (after[0] in UNITS or after[0] in _UNIT_FRONTS):
        return None
    return {stem(word) for word in after[:1] if len(word) > 2 and word not in CONTENT_STOPS}


_UNIT_FRONTS = frozenset(
    "per pour por percentage basis square cubic metric degrees light fluid sq cu".split()
)
"""With these begin units of two words."""
_BETWEEN = _SCALES | frozenset(
    "m bn mn k billions millions thousands to and or bis of the different new our their all such distinct separate "
    "individual".split()
)
"""Words between a figure and what it counts."""


def apart(document: Document, right: int, slip: int) -> bool:
    """Tell whether both stand in running text, in two blocks that are no items of one list."""
    return _parted(*[document.blocks[document.block_at(at)] for at in (right, slip)])


def _parted(one: Block, other: Block) -> bool:
    if any(b.quoted or b.kind not in ("paragraph", "item") for b in (one, other)):
        return False
    return one is not other and (one.list < 0 or one.list != other.list)


def _scaled(document: Document) -> Iterator[list[tuple[int, int]]]:
    """``over two hundred options`` and ``two thousand options``, ``2.6 billion`` and ``2.6 million``."""
    words = document.words
    told: dict[str, dict[str, list[int]]] = {}
    for place in document.places_of(_SCALES):
        if not place:
            continue
        start = words.starts[place - 1]
        number = document.prose[start : words.starts[place]].strip(" -\n").casefold()
        if number and (number in WORDS or number[0].isdigit()):
            told.setdefault(number, {}).setdefault(words.texts[place], []).append(start)
    for scales in told.values():
        if len(scales) == 2:
            one, other = scales.values()
            yield _pairs(document, one, other, scaled=True)


def other_units(document: Document) -> list[tuple[int, int]]:
    """The two places of a figure that may have two units there: ``40 GB of memory``, ``the 40 MB of memory``."""
    prose = document.prose
    if len(document.once(written)) > MOST:
        return []
    return [
        (one, other)
        for number, (one, other) in document.once(repeated)
        if _unit(prose, one, number) and _unit(prose, other, number) and apart(document, one, other)
    ]


def _unit(prose: str, at: int, number: str) -> bool:
    """Tell whether a unit or a sign of money may stand beside a number."""
    if prose[at - 1 : at] in _MONEY:
        return True
    m = _SHORT.match(prose, at + len(number))
    return m is not None and m[1].casefold() in UNITS


_OPENS = rare(
    r"(?:(?:With|At|The|All|Of|After|For|Its|Our|These|Beyond|From|A|An|Those|Among|Over|Despite|Given|In all,)[ \n]"
    r"(?:(?:its|the|our|of|all|these|those|more than|over|about|just|only|current|total|today's|some)[ \n]){0,3}|"
    r"(?:The|A|An|Its|Our)[ \n](?:[a-z-]+[ \n]){1,3}of[ \n](?:(?:about|over|only|just|more than|some)[ \n])?)"
    r"(?=[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -])"
)
_REST = 260
"""Characters of a sentence after its figure."""
_LEAST, _MANY, _OFTEN = 2, 14, 40
_CAPITALS = frozenset("ABDFGIOTW")
"""Letters with which such sentences begin."""


def told_near(document: Document) -> list[tuple[int, int, list[int]]]:
    """The sentences that open with a figure: where it stands, and the sentences that may have told it before."""
    words, places, sentences = document.words, document.places, document.sentences
    prose, blocks, opens, starts = document.prose, document.blocks, _OPENS.match, document.words.starts
    found = []
    for here, (span, held) in enumerate(sentences):
        if prose[span.start] not in _CAPITALS:
            continue
        m = opens(prose, *span)
        if not m or span.end - m.end() > _REST or blocks[held].quoted:
            continue
        things = _things(document, m.end())
        if things is not None and not things:
            continue
        said = {w for w in words.list(span) if len(w) > 3 and w.isalpha() and w not in CONTENT_STOPS}
        least = max(_LEAST, (len(said) + 1) // 2)
        shared = sorted([(len(at), w) for w in said if 1 < len(at := places[w]) < _OFTEN])
        if len(shared) < least or len(said) > _MANY:
            continue
        # A sentence that lacks all of the rarest words, but for so many, shares too few.
        few = shared[: len(shared) - least + 1]
        usual = {word for _, word in shared}
        rated = []
        for n in {document.sentence_at(starts[place]) for _, word in few for place in places[word]}:
            if n in (here, -1) or not _counts(document, things, sentences[n].span):
                continue  # most lack what the figure counts
            often = len(usual.intersection(words.list(sentences[n].span)))
            if often >= least and _parted(blocks[sentences[n].block], blocks[held]):
                rated.append((-often, n))
        near = [n for _, n in sorted(rated)[:3]]
        if near:
            found.append((here, m.end(), near))
    return found


def _counts(document: Document, things: set[str] | None, span: Span) -> bool:
    """Tell whether a sentence may hold a number (``two-year`` too) and a word for what a figure counts."""
    if things is not None and all(
        "ss" not in thing and document.folded.find(thing, *span) < 0 for thing in things
    ):
        return False
    return has_number(document, *span) or document.prose.find("-", *span) >= 0
