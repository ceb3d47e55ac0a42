"""Lists of which nearly all items are cast in one frame behind their subject: "X can lead to more Y", three times.

A list is parallel on purpose where its items open alike. That they also promise alike ("…, contributing to the …",
"… is crucial for …") says nothing of the single item.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._words import words

_FEWEST = 3
_SHARE = 0.75
_MOST_WORDS = 40
"""Words of an item beyond which it holds more than its promise."""
_LEAST_BEFORE = 2
"""Words of an item in front of the frame at least."""
_MODALS = words("can could may might will would")
_LEADING = words("lead leads leading result results resulting")
_GAINING = words(
    """
    improve enhance increase boost ensure help provide enable create strengthen support foster drive reduce
    """
)
_BEING = words("is are remains becomes be remain become")
_WEIGHTY = words(
    "crucial essential critical vital key important necessary pivotal fundamental paramount imperative"
)
_AIMED = words("for to in")
_EXPECTED = words("expected poised set projected")
_BETWEEN = words("also significantly greatly help further then ultimately to")


class ListFrame(NamedTuple):
    """A frame of one list: where it stands in each item, and how many items there are."""

    places: tuple[Span, ...]
    of: int


Words = Sequence[str]


def _after_modal(told: Words, i: int) -> int:
    """The word behind a modal that stands here or before the words between; -1 where there is none."""
    back = i - 1
    while back > 0 and told[back] in _BETWEEN:
        back -= 1
    return back if told[back] in _MODALS else -1


def _leads(told: Words, i: int) -> tuple[int, int]:
    if told[i + 1] not in ("to", "in"):
        return -1, 0
    modal = _after_modal(told, i)
    if told[i].endswith("ing") or told[i].endswith("s"):
        return i, i + 2
    return modal, i + 2


def _contributes(told: Words, i: int) -> tuple[int, int]:
    return (i, i + 2) if told[i + 1] == "to" else (-1, 0)


def _gains(told: Words, i: int) -> tuple[int, int]:
    return _after_modal(told, i), i + 1


def _weighs(told: Words, i: int) -> tuple[int, int]:
    begin = next((k for k in (i - 1, i - 2) if told[k] in _BEING), -1)
    return (begin, i + 2) if told[i + 1] in _AIMED else (-1, 0)


def _plays(told: Words, i: int) -> tuple[int, int]:
    begin = next((k for k in (i - 3, i - 2) if told[k] in ("play", "plays", "playing")), -1)
    return begin, i + 1


def _awaits(told: Words, i: int) -> tuple[int, int]:
    return (i - 1, i + 2) if told[i + 1] == "to" and told[i - 1] in ("is", "are") else (-1, 0)


def _may(told: Words, i: int) -> tuple[int, int]:
    return (i - 2, i + 2) if told[i + 1] == "to" and told[i - 1] == "the" else (-1, 0)


_KINDS: dict[str, tuple[frozenset[str], Callable[[Words, int], tuple[int, int]]]] = {
    "lead": (_LEADING, _leads),
    "contribute": (words("contribute contributes contributing"), _contributes),
    "gain": (_GAINING, _gains),
    "weight": (_WEIGHTY, _weighs),
    "role": (words("role part"), _plays),
    "forecast": (_EXPECTED, _awaits),
    "potential": (words("potential"), _may),
}
"""For each kind the words that tell where to look, and from where to where the frame goes; -1 where it is none."""


def list_frames(document: Document) -> tuple[ListFrame, ...]:
    """The frames of single lists, in order."""
    near = {kind: at for kind, (told, _) in _KINDS.items() if len(at := document.places_of(told)) >= _FEWEST}
    if not near:
        return ()
    blocks, texts, starts = document.blocks, document.words.texts, document.words.starts
    last, sizes = len(texts) - 1, _sizes(document)
    held: dict[tuple[str, int, int], dict[int, Span]] = {}
    for kind, places in near.items():
        fits = _KINDS[kind][1]
        for i in places:
            block = blocks[document.block_at(starts[i])]
            key = kind, block.list, block.depth
            if block.kind != "item" or block.quoted or sizes.get(key[1:], 0) < _FEWEST or not 2 < i < last:
                continue
            begin, end = fits(texts, i)
            inside = document.words.within(block.body)
            if inside.start + _LEAST_BEFORE <= begin and end <= inside.stop and len(inside) <= _MOST_WORDS:
                verb = texts[i] if kind == "gain" else texts[i][:4] if kind == "lead" else ""
                held.setdefault((f"{kind} {verb}", *key[1:]), {}).setdefault(
                    block.span.start, document.words.span(begin, end)
                )
    found: dict[int, ListFrame] = {}
    for (_, *where), items in held.items():
        of = sizes[where[0], where[1]]
        # Of two frames in one list ("will help ensure") the one of more items is told.
        if len(items) >= max(_FEWEST, _SHARE * of) and (
            where[0] not in found or len(items) > len(found[where[0]].places)
        ):
            found[where[0]] = ListFrame(tuple(sorted(items.values())), of)
    return tuple(sorted(found.values()))


def _sizes(document: Document) -> dict[tuple[int, int], int]:
    sizes: dict[tuple[int, int], int] = {}
    for block in document.blocks:
        if block.kind == "item":
            key = block.list, block.depth
            sizes[key] = sizes.get(key, 0) + 1
    return sizes
