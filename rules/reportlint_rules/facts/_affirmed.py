"""What a sentence affirms, without what it denies beside it: ``not by A but by B``, ``…, not Z``."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, PREPOSITIONS

_REACH = 16
_FOCUS = frozenset(
    "only just merely simply necessarily always yet even solely alone so too very quite".split()
)
"""Words behind "not" that deny less than what follows."""
_ARTICLES = frozenset("a an the".split())
_CLAUSES = frozenset(
    "because since although though if when which that who it they we he she this these".split()
)


def affirmed(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without what is denied beside what is said; the same items where nothing is."""
    out = _without_opening(items)
    at = next((k for k, item in enumerate(out) if item.low == "not"), -1)
    if at == 0:
        but = next((k for k in range(2, min(6, len(out) - 1)) if out[k].low == "but"), -1)
        return out[but + 1 :] if but > 0 and out[but + 1].kind in "EO" and out[1].kind in "EOw" else out
    if at < 1 or at + 2 >= len(out) or out[at + 1].low in _FOCUS:
        return out
    but = next((k for k in range(at + 2, min(at + _REACH, len(out) - 1)) if out[k].low == "but"), -1)
    if but > 0:
        return _replaced(out, at, but)
    if out[at - 1].text == ",":
        return _cut(out, at)
    return out


def _without_opening(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """``Contrary to what many believe, X …``: what follows is meant."""
    if len(items) < 5 or items[0].low != "contrary" or items[1].low != "to":
        return items
    comma = next((k for k in range(2, min(10, len(items))) if items[k].text == ","), None)
    plain = comma is not None and all(i.kind == "w" for i in items[2:comma])
    return items[comma + 1 :] if plain and comma is not None else items


def _replaced(items: tuple[Item, ...], at: int, but: int) -> tuple[Item, ...]:
    """``was not made by A but by B`` as ``was made by B``; ``is not a Z but a Y`` as ``is a Y``."""
    behind = items[but + 1]
    denied = items[at + 1 : but - 1 if items[but - 1].text == "," else but]
    if not denied or any(i.text in ";:" for i in denied):
        return items
    if behind.low in PREPOSITIONS:
        same = next((k for k in range(at + 1, but) if items[k].low == behind.low), None)
        return items[:at] + items[at + 1 : same] + items[but + 1 :] if same is not None else items
    alike = (
        (behind.low in _ARTICLES and denied[0].low in _ARTICLES)
        or (behind.kind in "EO" and len(denied) <= 3 and denied[-1].kind in "EO" and _closed(items, but + 2))
        or (behind.low.endswith("ed") and denied[0].low.endswith("ed"))
    )
    return items[:at] + items[but + 1 :] if alike else items


def _closed(items: Sequence[Item], k: int) -> bool:
    return k >= len(items) or items[k].kind == "p" or items[k].low in PREPOSITIONS


def _cut(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """``X is a Y, not a Z.`` as ``X is a Y.``"""
    end = len(items) - 1 if items[-1].text in ".;!" else len(items)
    rest = items[at + 1 : end]
    if len(rest) > 12 or any(i.text in ",;:" or i.low in AUXILIARY or i.low in _CLAUSES for i in rest):
        return items
    return items[: at - 1] + items[end:]
