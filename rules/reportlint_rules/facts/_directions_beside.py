"""Which way a metric is said to be good, told beside it: ``X (lower is better)``, ``to maximize X``, ``as X rises``."""

from collections.abc import Sequence

from reportlint_rules.facts._cues import DOWN, UP
from reportlint_rules.facts._item import Item

Told = tuple[bool, bool, int]
"""Whether it is high, whether that is called good, and where this is said."""

_SCORES = frozenset("score scores value values number numbers figure figures rate rates".split())
_GOOD = frozenset("better best preferable preferred desirable good".split())
_BAD = frozenset("worse worst poorer".split())
_AIMS = {w + e: w == "maximi" for w in ("maximi", "minimi") for e in ("ze", "zes", "zed", "zing")}
_ARTICLES = frozenset("the a an its their this test validation average mean expected".split())
_RISES = {"rises": True, "increases": True, "grows": True, "falls": False, "decreases": False, "drops": False}
_QUALITY = frozenset("quality performance model translation recognition".split())
_TURNS = {"improves": True, "improve": True, "degrades": False, "deteriorates": False, "worsens": False}
_DENIED = frozenset(
    """not never no nor without attack attacks attacker attackers adversary adversarial adversarially discriminator
    unless instead than wrong mistaken myth false despite although fool fools inner min-max minimax worst whose
    unlike constrained constraint subject""".split()
)


def elsewhere(items: Sequence[Item], at: int) -> Told | None:
    """What is said beside the metric at ``at`` of its good end."""
    if any(i.low in _DENIED for i in items):
        return None
    return (
        _noted(items, at)
        or _aimed(items, at)
        or _following(items, at)
        or _chosen(items, at)
        or _rate(items, at)
    )


def _noted(items: Sequence[Item], at: int) -> Told | None:
    """``X (higher is better)``, ``X, where lower values are better``."""
    k = at + 1
    while k < len(items) and items[k].low in _SCORES:
        k += 1
    if k + 3 >= len(items) or items[k].text not in "(,–—:":
        return None
    k += 1
    while k < len(items) and items[k].low in ("where", "for", "which", "with", "a", "here", "the"):
        k += 1
    if k + 2 >= len(items) or items[k].low not in UP | DOWN:
        return None
    up = items[k].low in UP
    k += 1
    while k < len(items) and (
        items[k].low in _SCORES or items[k].low in ("is", "are", "being", "means", ",", "the")
    ):
        k += 1
    if k >= len(items) or items[k].low not in ("better", "best", "worse", "worst"):
        return None
    closed = k + 1 >= len(items) or items[k + 1].kind == "p"
    return (up, items[k].low in _GOOD, k) if closed else None


def _aimed(items: Sequence[Item], at: int) -> Told | None:
    """``The goal is to minimize X``: the aim is the good end."""
    k = at - 1
    while k >= 0 and items[k].low in _ARTICLES:
        k -= 1
    if k < 1 or items[k].low not in _AIMS or items[k].kind != "w":
        return None
    behind = items[at + 1] if at + 1 < len(items) else None
    plain = (
        behind is None or (behind.kind == "p" and behind.text in ".,;") or behind.low in ("on", "of", "score")
    )
    if not plain or items[at].text == "loss" or items[k - 1].low in ("and", "or", "by", "that"):
        return None
    return _AIMS[items[k].low], True, k


def _following(items: Sequence[Item], at: int) -> Told | None:
    """``Quality improves as the X rises``, ``as X falls, performance degrades``."""
    if at + 1 >= len(items) or items[at + 1].low not in _RISES:
        return None
    k = at - 1
    while k >= 0 and items[k].low in _ARTICLES:
        k -= 1
    if k < 0 or items[k].low != "as":
        return None
    for n in range(1, len(items)):
        if (
            items[n].low in _TURNS
            and items[n - 1].low in _QUALITY
            and (n < k or (items[at + 2 : at + 3] and items[at + 2].text == ","))
        ):
            return _RISES[items[at + 1].low], _TURNS[items[n].low], n
    return None


def _chosen(items: Sequence[Item], at: int) -> Told | None:
    """``The model with the lowest X performs best``."""
    if at < 2 or items[at - 1].low not in ("highest", "lowest") or items[at - 2].low != "the":
        return None
    low = [i.low for i in items[at + 1 : at + 4]]
    found = low[:2] in (["performs", "best"], ["is", "best"], ["wins", "."]) or low[:3] == [
        "is",
        "the",
        "best",
    ]
    if at > 3 and items[at - 3].low in ("with", "has") and found:
        return items[at - 1].low == "highest", True, at + 2
    return None


def _rate(items: Sequence[Item], at: int) -> Told | None:
    """``… by X; the higher the rate, the better the transcription``."""
    for k in range(at + 1, min(at + 5, len(items) - 6)):
        if items[k].text in (";", ":", ",") and items[k].kind == "p" and items[k + 1].low == "the":
            low = [i.low for i in items[k + 2 : k + 8]]
            up = low[0] in UP
            if low[0] not in UP | DOWN:
                return None
            rest = low[1:]
            while rest and (rest[0] in _SCORES or rest[0] in ("the", "it", "is", "this")):
                rest = rest[1:]
            if rest[:2] == [",", "the"] and rest[2:3] and rest[2] in _GOOD | _BAD:
                return up, rest[2] in _GOOD, k + 5
            return None
        if items[k].kind in "EC":
            return None
    return None
