"""Items and their labels across sections: how items open, which labels return, and in which lists."""

from collections import Counter
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._sections import units
from reportlint_rules.boilerplate._words import content, stem

_OPENING = 3
_FEWEST = 3
"""Units below which nothing returns."""


class Group(NamedTuple):
    """Items that share an opening or a label: what it reads, where, and in how many units and of how many."""

    text: str
    places: tuple[Span, ...]
    units: int
    of: int
    share: float
    """Share of all items (openings), or of the other labels in the same lists that return nowhere (labels)."""
    slots: bool = False


def item_units(document: Document) -> int:
    """The number of units that hold a list."""
    items = {i for i, block in enumerate(document.blocks) if block.kind == "item"}
    return sum(not items.isdisjoint(u.blocks) for u in document.once(units)) if items else 0


def item_frames(document: Document) -> tuple[Group, ...]:
    """Groups of items whose bodies open with the same three words, none of them of the item's own label or heading."""
    if document.once(item_units) < _FEWEST:
        return ()
    grouped: dict[tuple[str, ...], list[tuple[int, Span]]] = {}
    total = 0
    for number, unit in enumerate(document.once(units)):
        for index in unit.blocks:
            block = document.blocks[index]
            inside = document.words.within(block.body)
            if block.kind != "item" or len(inside) < _OPENING + 2:
                continue
            total += 1
            words = tuple(document.words.texts[inside.start : inside.start + _OPENING])
            own = unit.own | {stem(w) for w in (document.words.list(block.label) if block.label else ())}
            if content(words) and not any(
                w[0] == "`" or w[0].isdigit() or stem(w) in own for w in content(words)
            ):
                span = document.words.span(inside.start, inside.start + _OPENING)
                if document.prose[span.end : span.end + 2].lstrip()[:1] in (":", "："):
                    continue  # a field of a form
                grouped.setdefault(words, []).append((number, span))
    of = document.once(item_units)
    return tuple(
        Group(
            " ".join(words), tuple(s for _, s in places), len({n for n, _ in places}), of, len(places) / total
        )
        for words, places in grouped.items()
        if len({n for n, _ in places}) >= _FEWEST
    )


def label_groups(document: Document) -> tuple[Group, ...]:
    """Groups of items with one label, the words of the own heading exchanged for a slot."""
    if document.once(item_units) < _FEWEST:
        return ()
    grouped: dict[tuple[str, ...], list[tuple[int, int, Span]]] = {}
    labels: Counter[tuple[str, ...]] = Counter()
    lists: dict[int, list[tuple[str, ...]]] = {}
    labelled = set()
    for number, unit in enumerate(document.once(units)):
        for index in unit.blocks:
            block = document.blocks[index]
            if not block.label or block.kind != "item":
                continue
            labelled.add(number)
            words = tuple(document.words.list(block.label))
            slotted = _slotted(words, unit.own)
            labels[slotted] += 1
            lists.setdefault(block.list, []).append(slotted)
            if words and not any(w[0] == "`" for w in words):
                grouped.setdefault(slotted, []).append((number, block.list, block.label))
    found = []
    for words, places in grouped.items():
        held = {n for n, _, _ in places}
        if len(held) < _FEWEST or not content([w for w in words if w != "_"]):
            continue
        others = [w for number in {x for _, x, _ in places} for w in lists[number] if w != words]
        unique = sum(labels[w] == 1 for w in others) / len(others) if others else 0.0
        text = " ".join(words).replace("_", "…")
        found.append(
            Group(text, tuple(s for _, _, s in places), len(held), len(labelled), unique, "_" in words)
        )
    return tuple(found)


def _slotted(words: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    out: list[str] = []
    for word in words:
        if content((word,)) and stem(word) in own and not word.endswith("'s"):
            if not out or out[-1] != "_":
                out.append("_")
        else:
            out.append(word)
    return tuple(out)
