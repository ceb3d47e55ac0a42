"""More or less of something: comparisons against the amounts that the base lists for two things."""

import re
from collections.abc import Sequence

from reportlint.knowledge import Entity
from reportlint_rules.facts._comparison_forms import FEWER, MORE


def listed(one: Entity, other: Entity, words: Sequence[str]) -> tuple[str, bool]:
    """What the base lists against a comparison (``more training data``), and whether a source says so; else nothing."""
    more, fewer = not MORE.isdisjoint(words), not FEWER.isdisjoint(words)
    said = "more" if more else "fewer" if fewer else ""
    pace = _pace(words)
    if not pace and more == fewer:
        return "", True
    for this, that, flip in ((one, other, False), (other, one, True)):
        for entry in this.compare:
            kind = next((k for k in ("more", "fewer", "less") if k in entry), "")
            noun = str(entry.get(kind, "")).lower().replace("-", " ").split()
            if entry.get("than") != that.id or not noun:
                continue
            holds = "more" if (kind == "more") != flip else "fewer"
            claimed = pace if noun[-1] == "speed" else said if _same_noun(noun, words) else ""
            if claimed and holds != claimed:
                what = str(entry[kind])
                less = holds == "fewer" and not what.endswith("s")
                return f"{'less' if less else holds} {what}", "checked" not in entry
    return "", True


def _pace(words: Sequence[str]) -> str:
    """``more`` for faster, ``fewer`` for slower, nothing where neither or both are said."""
    fast = bool({"faster", "quicker", "quickly", "speedier"} & set(words))
    slow = bool({"slower", "slowly"} & set(words))
    less = "less" in words
    if fast == slow:
        return ""
    return "more" if fast != less else "fewer"


def _same_noun(noun: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether the words are about a noun of the base; what is larger alone has more parameters."""
    head = noun[-1].rstrip("s")
    return any(w.rstrip("s") == head for w in words) or (
        head in ("parameter", "size")
        and bool({"larger", "smaller", "bigger"} & set(words))
        and not {"data", "corpus", "dataset"} & set(words)
    )


def deeper(one: Entity, other: Entity, mine: str, theirs: str, words: Sequence[str]) -> str:
    """What the base knows about the layers of two things, where ``deeper`` or ``shallower`` contradicts it."""
    if not {"deeper", "shallower"} & set(words):
        return ""
    depths = [_layers(one, mine), _layers(other, theirs)]
    if not all(depths):
        return ""
    more = "deeper" in words
    facts = f"{mine} has {'/'.join(map(str, depths[0]))} layers, {theirs} {'/'.join(map(str, depths[1]))}"
    if (more and max(depths[0]) < min(depths[1])) or (not more and min(depths[0]) > max(depths[1])):
        return facts
    return ""


def _layers(entity: Entity, name: str) -> list[int]:
    """The numbers of layers of a thing; the one in its name (``VGG-16``) where that is one of them."""
    known = [int(value) for value in entity.properties.get("depth", ()) if value.isdigit()]
    own = [int(number) for number in _NUMBER.findall(name)]
    return [n for n in known if n in own] or known


_NUMBER = re.compile(r"\d+")


def bigger(one: Entity, other: Entity, words: Sequence[str]) -> str:
    """What the base knows about the parameters of two things, where it contradicts the words; else nothing."""
    from reportlint_rules.facts._properties import sizes

    mine, theirs = sizes(one.properties.get("parameters", ())), sizes(other.properties.get("parameters", ()))
    if not mine or not theirs:
        return ""
    about = {"parameters", "parameter"} & set(words) or (
        words and words[-1] == "than" and {"larger", "bigger", "smaller"} & set(words) and "is" in words
    )
    if not about or {"data", "corpus", "context", "vocabulary"} & set(words):
        return ""
    have = [", ".join(e.properties["parameters"]) for e in (one, other)]
    facts = f"{one.name} has {have[0]} parameters, {other.name} {have[1]}"
    if MORE.intersection(words) and max(mine) < min(theirs):
        return facts
    if FEWER.intersection(words) and min(mine) > max(theirs):
        return facts
    return ""
