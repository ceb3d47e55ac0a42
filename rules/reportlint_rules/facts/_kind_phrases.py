"""The noun phrase that says what kind of thing a subject is: ``is a …``, ``serves as a …``."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    PREPOSITIONS,
)


def complement(items: Sequence[Item], how: str) -> list[Item]:
    """The noun phrase of ``is a …``, or of an apposition or label body that begins with an article."""
    k = 0
    if how in ("apposition", "label") and items and items[0].low in ("a", "an"):
        k = 0
    else:
        while k < len(items) and items[k].low in ADVERBS | {"which", "that"}:
            k += 1
        found = _as_phrase(items, k)
        if found is not None:
            return found
        if k >= len(items) or items[k].low not in ("is", "are", "was", "were", "remains"):
            return []
        k += 1
    while k < len(items) and items[k].low in ADVERBS | {
        "arguably",
        "probably",
        "perhaps",
        "essentially",
        "basically",
        "still",
        "simply",
        "mainly",
        "really",
    }:
        k += 1
    if k >= len(items):
        return []
    if items[k].low == "one" and k + 2 < len(items) and items[k + 1].low == "of":
        k += 2
    article = items[k].low in DETERMINERS
    while k < len(items) and items[k].low in DETERMINERS:
        k += 1
    phrase = noun_phrase(items, k)
    if phrase and phrase[-1].low in ("family", "line", "series"):
        behind = next((n for n, i in enumerate(items) if i.start > phrase[-1].start), len(items))
        if behind + 1 < len(items) and items[behind].low == "of":
            return noun_phrase(items, behind + 1)  # ``a family of language models``
    if not article and not (phrase and phrase[-1].low.endswith("s")):
        return []
    return phrase


_TAKEN_FOR = frozenset(
    "designed introduced known considered regarded classified intended proposed developed".split()
)


_PRAISE = frozenset(
    "most popular widely used known best common important influential powerful successful".split()
)


def _as_phrase(items: Sequence[Item], k: int) -> list[Item] | None:
    """The noun phrase of ``serves as a …``, ``was designed as a …``, ``belongs to the class of …``."""
    low = [i.low for i in items[k : k + 7]]
    if low[:1] and low[0] in ("is", "are", "was", "were") and low[1:2] and low[1] in _TAKEN_FOR:
        at = 3 if low[2:3] == ["as"] else 2 if low[1] == "considered" else 0
    elif low[:2] == ["is", "best"] and low[2:4] in (
        ["understood", "as"],
        ["described", "as"],
        ["seen", "as"],
    ):
        at = 4
    elif low[:2] in (["counts", "among"], ["ranks", "among"], ["count", "among"], ["rank", "among"]):
        begin = k + 2
        while begin < len(items) and (items[begin].low in DETERMINERS or items[begin].low in _PRAISE):
            begin += 1
        phrase = noun_phrase(items, begin)
        return phrase if phrase and phrase[-1].low.endswith("s") else None
    elif low[:2] in (["serves", "as"], ["serve", "as"], ["acts", "as"], ["functions", "as"]):
        at = 2
    elif low[:3] == ["belongs", "to", "the"] and low[4:5] == ["of"]:
        return noun_phrase(items, k + 5)
    else:
        return None
    if at and k + at < len(items) and items[k + at].low in ("a", "an"):
        return noun_phrase(items, k + at + 1)
    return None


def noun_phrase(items: Sequence[Item], k: int) -> list[Item]:
    out: list[Item] = []
    while k < len(items) and len(out) < 8:
        item = items[k]
        if item.kind == "p" and (item.text in '"“”' or (item.text in "-‐‑" and item.glued)):
            k += 1
            continue
        if item.glued and out and items[k - 1].text in "-‐‑" and item.low == "to":
            k += 1  # ``text-to-image``
            out.append(item)
            continue
        if item.kind in "CO":
            return []  # ``a multi-layer Universal Transformer``: the noun is part of a name
        if item.kind not in "wE" or item.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | {
            "'s",
            "that",
            "designed",
            "trained",
            "based",
        }:
            break
        if item.low in CREATED and out:
            break
        if item.low == "used" and not (out and out[-1].low.endswith("ly")):
            break
        out.append(item)
        k += 1
    return out
