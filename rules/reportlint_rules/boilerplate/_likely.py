"""Where passages of one mould may stand: of what must return in them, enough returns.

A word for a thing and one against it stand together in three sections, or two lists in three sections.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from reportlint import Document
from reportlint_rules.boilerplate._classes import classes
from reportlint_rules.boilerplate._lexicon import signs
from reportlint_rules.boilerplate._polarity import frame_sign
from reportlint_rules.boilerplate._returns import FEWEST, returning_pairs, returning_words
from reportlint_rules.boilerplate._shapes import columns, shape, statement_starts
from reportlint_rules.boilerplate._statements import atoms

_LONGEST_PAIR = 32
"""Words of a statement that holds a pair of members, and no list."""
_STRONG = 4
"""The bit of ``frame_sign`` for words that are more than faint."""

Pair = tuple[int, int]
"""The first and the last statement of a passage."""
_Sided = dict[int, list[tuple[str, int]]]
"""By statements, the words in them that speak for or against, and which of it (``frame_sign``)."""


def likely(document: Document) -> list[Pair]:
    """First and last statement of passages that may have a mould, none where they fill fewer than three sections."""
    sided = _sided(document)
    found = _enough(document, {*_polar_windows(document, sided), *_listed_windows(document, sided)})
    return sorted(found)


def _enough(document: Document, found: Iterable[Pair]) -> list[Pair]:
    """Those without numbers, since two make a passage particular; none where they fill fewer than three sections."""
    exact, (begins, stops, sections) = document.once(classes).exact, document.once(columns)
    kept = [(one, other) for one, other in found if exact.count(1, begins[one], stops[other]) < 2]
    return kept if len({sections[one] for one, _ in kept}) >= FEWEST else []


def _sided(document: Document) -> _Sided:
    """The words that return and speak for a thing or against it, by the statements that hold them."""
    begins = document.once(statement_starts)
    held: _Sided = {}
    for word, places in document.once(returning_words).items():
        sign = frame_sign(word)
        if sign:
            told = word, sign
            for place in places:
                number = bisect_right(begins, place) - 1
                if number in held:
                    held[number].append(told)
                else:
                    held[number] = [told]
    held.pop(-1, None)  # before all statements
    return held


def _polar_windows(document: Document, held: _Sided) -> Iterator[Pair]:
    """Statements that hold a word for a thing and one against it, both of which meet in three sections."""
    told: dict[int, int] = {}
    for number, spoken in held.items():
        sides = 0
        for _, sign in spoken:
            sides |= sign
        told[number] = sides
    if reduce(or_, told.values(), 0) & 3 != 3:
        return
    joints, (_, _, sections) = document.once(shape).joints, document.once(columns)
    windows: dict[Pair, list[tuple[str, str]]] = {}
    met: dict[tuple[str, str], set[int]] = {}
    for one, first in held.items():
        section = sections[one]
        for other in range(one, min(one + 3, len(sections))):
            if sections[other] != section:
                break
            if other not in told:
                continue
            sides = told[one] | told[other]
            # Two faint words tell only where pairs of members stand beside them.
            faint = joints[one] > 0 and joints[other] > 0
            if sides & 3 != 3 or not (faint or sides & _STRONG):
                continue
            words = first if one == other else first + held[other]
            least = 2 if faint else 5
            pairs = [
                (p, c) for p, s in words if s & 1 for c, t in words if t & 2 and c != p and s + t > least
            ]
            if pairs:
                windows[one, other] = pairs
                for pair in pairs:
                    met.setdefault(pair, set()).add(section)
    often = {pair for pair, held_in in met.items() if len(held_in) >= FEWEST}
    if often:
        yield from (window for window, pairs in windows.items() if not often.isdisjoint(pairs))


def _listed_windows(document: Document, sided: _Sided) -> Iterator[Pair]:
    """Statements with two lists and words around them that return."""
    every, (_, _, listed) = document.once(atoms), document.once(shape)
    begins, stops, _ = document.once(columns)
    near = _enough(document, _alike(document, sided, _near(document)))
    if not near:
        return
    light, heavy = _told(document)
    for one, other in near:
        if every[one].tokens and one == other:
            yield one, other  # a table
            continue
        # A short sentence before belongs to them.
        before = one - 1 if one != other and one and every[one - 1].block == every[one].block else one
        fixed = weighty = 0
        for number in {before, one, other}:
            told = heavy.count(1, begins[number], stops[number])
            weighty += told
            fixed += told + light.count(1, begins[number], stops[number])
        if one == other:
            if weighty and fixed >= 5:
                yield one, other
            continue
        lists = listed[one] and listed[other]
        bad = lists and any(signs(w) & 2 for n in (one, other) for w, _ in sided.get(n, ()))
        if bad or (lists and weighty and fixed >= 5) or (weighty >= 2 and fixed >= 8):
            yield one, other


def _near(document: Document) -> list[Pair]:
    """Single statements with two lists or a table, and neighbours that hold a list or a pair of members each."""
    every, (joints, commas, listed) = document.once(atoms), document.once(shape)
    begins, stops, sections = document.once(columns)
    brief = [
        j > 0 and stop - begin <= _LONGEST_PAIR for j, begin, stop in zip(joints, begins, stops, strict=True)
    ]
    near: list[Pair] = []
    last = len(every) - 1
    for one, section in enumerate(sections):
        if not (listed[one] or brief[one]):
            continue
        if every[one].tokens or (listed[one] and commas[one] + joints[one] >= 3):
            near.append((one, one))
        for other in range(one + 1, min(one + 2, last) + 1):
            if sections[other] != section:
                break
            lists = listed[one] and listed[other]
            if other - one == 2 and joints[one + 1] and not lists:
                continue  # what stands between is a statement of its own
            if lists or (brief[one] and brief[other]):
                near.append((one, other))
    return near


def _alike(document: Document, sided: _Sided, near: list[Pair]) -> list[Pair]:
    """Of pairs of statements those of which one begins as others do in three sections, or that hold a word of loss.

    The topic stands in one of the two at most; the other one begins with words of the mould.
    """
    texts, (begins, _, sections) = document.words.texts, document.once(columns)
    begun = {n: tuple(texts[begins[n] : begins[n] + 2]) for pair in near for n in pair}
    firsts: dict[tuple[str, ...], set[int]] = {}
    lasts: dict[tuple[str, ...], set[int]] = {}
    for one, other in near:
        firsts.setdefault(begun[one], set()).add(sections[one])
        lasts.setdefault(begun[other], set()).add(sections[other])
    return [
        (one, other)
        for one, other in near
        if one == other
        or len(firsts[begun[one]]) >= FEWEST
        or len(lasts[begun[other]]) >= FEWEST
        or any(s & 2 for n in (one, other) for _, s in sided.get(n, ()))
    ]


def _told(document: Document) -> tuple[bytes, bytes]:
    """Planes of the words in pairs that return: of those without a meaning of their own, and of the others."""
    function, pairs = document.once(classes).function, document.once(returning_pairs)
    size = len(pairs)
    # As one number each, planes are moved and met in C: a pair is its first word and the one behind it.
    opened, plain = int.from_bytes(pairs, "big"), int.from_bytes(function, "big")
    held = opened | opened >> 8
    light = held & plain
    return light.to_bytes(size, "big"), (held ^ light).to_bytes(size, "big")
