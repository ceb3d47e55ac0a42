"""Two short lists in a row whose openings speak for a thing and against it, each section in words of its own.

In the 236 documents of people no more than one such pair stands in any document; three make a pattern, whatever
their wording.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from reportlint import Document, Span
from reportlint_rules.boilerplate._casts import ITEM, JOINTS, MARKS, atoms, may_list
from reportlint_rules.boilerplate._polarity import signs

_LONGEST, _LONGEST_OPENING, _LONGEST_MEMBER = 40, 18, 6
_BARE = 2
"""Words of a label; an opening has more, or it is an honest list of pros and cons."""
_COMMAS = frozenset((",", ";", ITEM))


def turns(document: Document) -> tuple[tuple[Span, int], ...]:
    """Places of such pairs of lists with their sections, in one sentence or in two."""
    every, listed, texts = document.once(atoms), document.once(may_list), document.words.texts
    signed: dict[int, int] = {}

    def sign(number: int) -> int:
        """What the words of a statement speak for, 3 where for both sides; a list of one side alone turns nowhere."""
        if number not in signed:
            held = set(map(signs, texts[every[number].words.start : every[number].words.stop]))
            signed[number] = 3 if {1, 2} <= held else max(held, default=0)
        return signed[number]

    def is_held(number: int) -> bool:
        every[number].read(document)
        return bool(every[number].lists) and len(every[number].tokens) <= 2 * _LONGEST

    found = []
    for one, first in enumerate(every):
        if not listed[one] or not sign(one):
            continue
        if sign(one) == 3 and is_held(one) and first.lists >= 2 and _opposed(*_halves(first.tokens)):
            found.append((first.span, first.section))
        for other in range(one + 1, min(one + 3, len(every))):
            last = every[other]
            if last.section != first.section:
                break
            if listed[other] and sign(other) | sign(one) == 3 and is_held(one) and is_held(other):
                if other - one == 2 and listed[one + 1] and is_held(one + 1):
                    continue
                if _opposed(first.tokens, last.tokens):
                    found.append((Span(first.span.start, last.span.end), first.section))
    return tuple(sorted(found))


def _halves(tokens: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The two lists of one sentence: the first one ends with the member after its conjunction."""
    first = next((n for n, t in enumerate(tokens) if t in _COMMAS), 0)
    at = next((n for n, t in enumerate(tokens) if n > first and t in JOINTS), len(tokens))
    return tokens[: at + 2], tokens[at + 2 :]


def _opposed(one: Sequence[str], other: Sequence[str]) -> bool:
    if not (_is_short(one) and _is_short(other)):
        return False
    first, second = (list(takewhile(lambda t: t not in _COMMAS, part)) for part in (one, other))
    if not all(_BARE < sum(t not in MARKS for t in o) <= _LONGEST_OPENING for o in (first, second)):
        return False
    (good, bad), (well, ill) = (
        [any(signs(t) & side for t in part) for side in (1, 2)] for part in (first, second)
    )
    return (good and not bad and ill) or (bad and not good and well and not ill)


def _is_short(tokens: Sequence[str]) -> bool:
    """Tell whether all members between the commas are short, and the last one ends soon."""
    if len(tokens) > _LONGEST or sum(t in _COMMAS for t in tokens) < 1:
        return False
    ends = [n for n, t in enumerate(tokens) if t in _COMMAS]
    return all(b - a - 1 <= _LONGEST_MEMBER for a, b in pairwise(ends)) and len(tokens) - ends[-1] <= 10
