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
    words, prose, blocks = document.words, document.prose, document.blocks
    every = document.once(units)
    opened: dict[tuple[str, ...], list[tuple[int, int, int]]] = {}
    total = 0
    for number, unit in enumerate(every):
        for index in unit.blocks:
            block = blocks[index]
            if block.kind == "item":
                inside = words.within(block.body)
                if len(inside) >= _OPENING + 2:
                    total += 1
                    opening = tuple(words.texts[inside.start : inside.start + _OPENING])
                    opened.setdefault(opening, []).append((number, index, inside.start))
    found = []
    for opening, items in opened.items():
        told = content(opening)
        # Most openings return nowhere: only of the others the topics are asked.
        if len(items) < _FEWEST or not told or any(w[0] == "`" or w[0].isdigit() for w in told):
            continue
        roots = set(map(stem, told))
        places = []
        for number, index, begin in items:
            label = blocks[index].label
            own = every[number].own.union(map(stem, words.list(label)) if label else ())
            span = words.span(begin, begin + _OPENING)
            # What a colon follows is a field of a form.
            if roots.isdisjoint(own) and prose[span.end : span.end + 2].lstrip()[:1] not in (":", "："):
                places.append((number, span))
        held = len({n for n, _ in places})
        if held >= _FEWEST:
            spans = tuple(s for _, s in places)
            of = document.once(item_units)
            found.append(Group(" ".join(opening), spans, held, of, len(places) / total))
    return tuple(found)


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
