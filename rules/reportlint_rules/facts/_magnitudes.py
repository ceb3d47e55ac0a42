"""Compare two things by the figures in their names and by their depth: ``ResNet-50 is deeper than ResNet-152``."""

import re
from collections.abc import Sequence

from reportlint.knowledge import Entity
from reportlint_rules.facts._item import Item

_MORE = frozenset("more larger bigger greater deeper heavier".split())
_FEWER = frozenset("fewer less smaller shallower lighter".split())
_OTHERS = frozenset(
    "data corpus corpora context vocabulary batch speed faster memory dataset window tokens".split()
)
_RANKS = {
    w: rank
    for rank, group in enumerate(
        (
            "nano pico",
            "micro tiny",
            "mini",
            "small",
            "base medium",
            "large",
            "xl xlarge huge",
            "xxl xxlarge giant",
        )
    )
    for w in group.split()
}
_BILLIONS = re.compile(r"(\d+(?:\.\d+)?)\s?([BbMm])\b")
_LAYERS = re.compile(r"(?<=[-A-Za-z])(\d{2,3})\Z")


def by_name(one: Entity, other: Entity, left: Item, right: Item, words: Sequence[str]) -> str:
    """What the names and the depths say against a comparison, or an empty string."""
    told = set(words)
    if (
        "than" not in words
        or words.index("than") < len(words) - 3
        or told & _OTHERS
        or bool(told & _MORE) == bool(told & _FEWER)
    ):
        return ""
    more = bool(told & _MORE)
    layers = bool(told & {"layers", "layer", "deeper", "shallower", "depth"})
    size = bool(told & {"parameters", "parameter", "weights"}) or (
        bool(told & {"is", "are"}) and bool(told & {"larger", "bigger", "smaller", "heavier", "lighter"})
    )
    mine: list[float]
    theirs: list[float]
    if layers:
        mine, theirs = _depths(one, left), _depths(other, right)
    elif size:
        mine, theirs = _parameters(one, left), _parameters(other, right)
    elif told & {"classes", "categories"}:
        here, there = _trailing(left), _trailing(right)
        if not here or not there or left.text.rstrip("0123456789") != right.text.rstrip("0123456789"):
            return ""
        wrong = here < there if more else here > there
        return f"{left.text} has {here} classes, {right.text} {there}" if wrong else ""
    else:
        return ""
    if mine and theirs:
        wrong = max(mine) < min(theirs) if more else min(mine) > max(theirs)
        noun = "layers" if layers else "parameters"
        return f"{left.text} has {_said(mine)} {noun}, {right.text} {_said(theirs)}" if wrong else ""
    if one.id == other.id and (layers or size):
        small, big = _rank(left), _rank(right)
        if small is not None and big is not None and small != big and (small < big) == more:
            return f"{left.text if small < big else right.text} is the smaller one"
    if size and one.id == other.id:
        first, second = _depths_in(one, left), _depths_in(other, right)
        if first and second and ((first < second) if more else (first > second)):
            return f"{left.text} has {first} layers, {right.text} {second}"
    return ""


def _trailing(item: Item) -> int:
    m = re.search(r"-(\d+)\Z", item.text)
    return int(m[1]) if m else 0


def _said(values: Sequence[float]) -> str:
    def one(value: float) -> str:
        for unit, scale in (("B", 1e9), ("M", 1e6)):
            if value >= scale:
                return f"{value / scale:g}{unit}"
        return f"{value:g}"

    low, high = min(values), max(values)
    return one(low) if low == high else f"{one(low)} to {one(high)}"


def _rank(item: Item) -> int | None:
    tail = re.split(r"[-\s_]", item.text.lower())[-1]
    return _RANKS.get(tail)


def _depths_in(entity: Entity, item: Item) -> int:
    m = _LAYERS.search(item.text)
    return int(m[1]) if m and m[1] in entity.properties.get("depth", ()) else 0


def _depths(entity: Entity, item: Item) -> list[float]:
    """Layers by the number in the name, else all depths of the entry."""
    own = _depths_in(entity, item)
    if own:
        return [float(own)]
    return [float(d) for d in entity.properties.get("depth", ()) if str(d).isdigit()]


def _parameters(entity: Entity, item: Item) -> list[float]:
    """Parameters by the number in the name, else all sizes of the entry."""
    from reportlint_rules.facts._properties import sizes

    m = _BILLIONS.search(item.text)
    if m:
        return [float(m[1]) * (1e9 if m[2] in "Bb" else 1e6)]
    return [] if _rank(item) is not None else sizes(entity.properties.get("parameters", ()))
