"""Two short lists in a row of which one speaks for a thing and one against it, each section in words of its own.

What a list speaks for is told by its opening or by most of its members ("lower costs", "a lack of staff"). In the 236
documents of people no more than one such pair stands in any document; three make a pattern, whatever their wording.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise, takewhile
from operator import or_
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._casts import ITEM, MARKS, atoms, may_list
from reportlint_rules.boilerplate._polarity import CONTRAST, JOINTS, either_sign, member_sign, signs
from reportlint_rules.boilerplate._sections import units

_LONGEST, _LONGEST_OPENING, _LONGEST_MEMBER = 40, 18, 6
_FEWEST, _FULL = 3, 0.15
"""Sections, and their share, from which pairs count of which one side is told."""
_FIRST_MEMBER, _LONGEST_END = 3, 14
_BARE = 2
"""Words of a label; an opening has more, or it is an honest list of pros and cons."""
_COMMAS = frozenset((",", ";", ITEM))
_TURNING = (3, 5, 6, 7)
"""Signs of statements that can turn: both sides, or one and a word of contrast."""
_ENDS = MARKS | JOINTS | {"but", "yet", "while", "whereas"}
_OPENERS = frozenset((":", "–", "—", "(", "?", "."))
_INTRODUCTION = 4
"""Words before a first comma that open a sentence, rather than a list: "However, they …", "At the same time, …"."""


class Turn(NamedTuple):
    """One such pair of lists: its place, its section, and whether both sides are told."""

    span: Span
    section: int
    both: bool


def turns(document: Document) -> tuple[Turn, ...]:
    """The pairs of lists, in one sentence or in two.

    Where a word of contrast alone tells the second side, they count in a document only that is full of them.
    """
    every, listed, texts = document.once(atoms), document.once(may_list), document.words.texts
    signed: dict[int, int] = {}

    def sign(number: int) -> int:
        """What the words of a statement speak for, in bits; 4 stands for a word of contrast."""
        if number not in signed:
            held = texts[every[number].words.start : every[number].words.stop]
            signed[number] = reduce(or_, map(either_sign, held), 0)
        return signed[number]

    def is_held(number: int) -> bool:
        every[number].read(document)
        return bool(every[number].lists) and len(every[number].tokens) <= 2 * _LONGEST

    found: list[Turn] = []
    for one, first in enumerate(every):
        if not listed[one] or not sign(one):
            continue
        if sign(one) in _TURNING and is_held(one) and first.lists >= 2:
            opposed = _opposed(*_halves(first.tokens))
            if opposed:
                found.append(Turn(first.span, first.section, opposed > 1))
        for other in range(one + 1, min(one + 3, len(every))):
            last = every[other]
            if last.section != first.section:
                break
            turning = listed[other] and sign(other) | sign(one) in _TURNING
            if turning and is_held(one) and is_held(other):
                if other - one == 2 and listed[one + 1] and is_held(one + 1):
                    continue
                opposed = _opposed(first.tokens, last.tokens)
                if opposed:
                    found.append(Turn(Span(first.span.start, last.span.end), first.section, opposed > 1))
    full = len({t.section for t in found}) >= max(_FEWEST, _FULL * len(document.once(units)))
    return tuple(sorted(t for t in found if full or t.both))


def _halves(tokens: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The two lists of one sentence: the first one ends with the member after its conjunction."""
    first = next((n for n, t in enumerate(tokens) if t in _COMMAS and n > _INTRODUCTION), 0)
    at = next((n for n, t in enumerate(tokens) if n > first and t in JOINTS), len(tokens))
    end = next(
        (n for n, t in enumerate(tokens[: at + _LONGEST_MEMBER + 2]) if n > at + 1 and t in _ENDS), at + 2
    )
    return tokens[:end], tokens[end + (tokens[end : end + 1] in ((",",), (";",), (":",))) :]


def _opposed(one: Sequence[str], other: Sequence[str]) -> int:
    """Tell whether two lists speak for a thing and against it: 2 if both do, 1 if a word of contrast must help."""
    turned = not CONTRAST.isdisjoint((*one[:_INTRODUCTION], *other[:_INTRODUCTION]))
    one, other = _begun(one), _begun(other)
    if not all(_is_short(part) and _enumerates(part) for part in (one, other)):
        return 0
    first, second = _side(one), _side(other)
    # Where a word of contrast stands, one side that is told tells the other.
    return 2 if first * second < 0 else int(turned and first != second)


def _begun(part: Sequence[str]) -> Sequence[str]:
    """A statement without a word or two of introduction."""
    commas = [n for n, t in enumerate(part[: _INTRODUCTION + 40]) if t in (",", ";")]
    more = len(commas) > 1 or (commas and not JOINTS.isdisjoint(part[commas[0] :]))
    return part[commas[0] + 1 :] if more and commas[0] <= _INTRODUCTION and ITEM not in part else part


def _side(part: Sequence[str]) -> int:
    """What a list speaks for: 1 for a thing, -1 against it; by its opening, or by most of its members."""
    opening = list(takewhile(lambda t: t not in _COMMAS, part))
    if not _BARE < sum(t not in MARKS for t in opening) <= _LONGEST_OPENING:
        return 0
    held = [member_sign(m) for m in _members(part) if m]
    most = sum(held)
    if abs(most) > 1 and 3 * abs(most) >= 2 * len(held):
        return 1 if most > 0 else -1
    good, bad = (any(signs(t) & side for t in opening) for side in (1, 2))
    if good != bad:
        return 1 if good else -1
    return (most > 0) - (most < 0) if 2 * abs(most) >= len(held) and abs(most) > 1 else 0


def _members(part: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The members of a list, the first one with the opening before it cut to its last words."""
    member: list[str] = []
    first = True
    for token in (*part, ","):
        if token in _COMMAS or token in JOINTS:
            yield tuple(member[-_FIRST_MEMBER:] if first else member)
            member, first = [], False
        elif token not in MARKS:
            member.append(token)


def _enumerates(part: Sequence[str]) -> bool:
    """Tell whether commas part members rather than clauses: items, a conjunction after a comma, or a colon before."""
    first = next((n for n, t in enumerate(part) if t in _COMMAS), len(part))
    return ITEM in part or not JOINTS.isdisjoint(part[first:]) or not _OPENERS.isdisjoint(part[:first])


def _is_short(tokens: Sequence[str]) -> bool:
    """Tell whether all members between the commas are short, and the last one ends soon."""
    if len(tokens) > _LONGEST or sum(t in _COMMAS for t in tokens) < 1:
        return False
    ends = [n for n, t in enumerate(tokens) if t in _COMMAS]
    return (
        all(b - a - 1 <= _LONGEST_MEMBER for a, b in pairwise(ends))
        and len(tokens) - ends[-1] <= _LONGEST_END
    )
