"""Compare the words of a claimed long form with right ones: whole, in part, or cut off."""

from collections.abc import Sequence

from reportlint.knowledge import Entity
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._wordings import FILLERS, agrees, stems, words_in


def goes_on(items: Sequence[Item], at: int, words: Sequence[str], rights: Sequence[str]) -> bool:
    """Tell whether the right long form stands there, though the run was cut at a verb or a preposition in it."""
    raw = [w for i in items[at + 1 : at + 40] for w in words_in(i.text)]
    start = next((k for k, w in enumerate(raw) if w == words[0]), None)
    if start is None:
        return False
    return any(agrees(raw[start : start + len(words_in(long))], long, whole=False) for long in rights)


def contains(words: Sequence[str], long: str, backwards: bool) -> bool:
    """Tell whether the words are the right long form, or it and more words on the far side."""
    if agrees(words, long):
        return True
    size = len(words_in(long))
    for length in range(max(2, size - 1), size + 3):
        if length < len(words) and agrees(
            words[-length:] if backwards else words[:length], long, whole=False
        ):
            return True
    return False


def shared_words(words: Sequence[str], rights: Sequence[tuple[Entity, str]]) -> int:
    mine = set(stems(words))
    return max((len(mine & set(stems(words_in(long)))) for _, long in rights), default=0)


def of_the_field(rights: Sequence[tuple[Entity, str]]) -> list[tuple[Entity, str]]:
    """The long forms of the entity itself: what the short form stands for elsewhere shares no word with its first."""
    firsts: dict[str, set[str]] = {}
    return [
        (entity, long)
        for entity, long in rights
        if set(stems(words_in(long))) & firsts.setdefault(entity.id, set(stems(words_in(long))))
    ]


_ALIKE = 0.7
"""The share of letters, so to speak, by which a wording must resemble a long form of at least three words."""


def looks_alike(words: Sequence[str], long: str) -> bool:
    """Tell whether a wording is a garbled long form: ``convolved neuron networks``, ``variable auto-estimators``.

    Word by word: equal ones and such as begin with the same four letters count whole, the same initial half.
    """
    said = [fold(w) for w in words if fold(w) not in FILLERS]
    want = [fold(w) for w in words_in(long) if fold(w) not in FILLERS]
    if len(said) != len(want) or len(said) < 3 or stems(said) == stems(want):
        return False
    score = 0.0
    for mine, right in zip(said, want, strict=True):
        if mine[:1] != right[:1]:
            return False
        score += 1 if mine == right or (min(len(mine), len(right)) > 3 and mine[:4] == right[:4]) else 0.5
    return score >= _ALIKE * len(said)


def titled(words: Sequence[str]) -> bool:
    content = [w for w in words if fold(w) not in FILLERS]
    return len(content) >= 2 and sum(w[:1].isupper() for w in content) >= len(content) - 1


def dropped(short: str, words: Sequence[str], long: str) -> list[str]:
    """The long form without its first word (``AI language models (LLMs)``), where something else stands for it."""
    right = stems(words_in(long))
    if len(right) < 3:
        return []
    mine = [stems([w]) for w in words]
    tail = len(right) - 1
    run = [s for w in words[-tail:] for s in stems([w])]
    if run != right[1:] or any(right[0] in m for m in mine):
        return []
    lead = words[-tail - 1].lower() if len(words) > tail else ""
    if lead in ("ai", "intelligence", "artificial"):
        start = len(words) - tail - (2 if lead == "intelligence" else 1)
        return list(words[max(0, start) :])
    return []
