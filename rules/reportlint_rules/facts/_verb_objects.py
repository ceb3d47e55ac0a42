"""Find the names that an active verb of creation has for objects, and whether creation is meant at all."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    DERIVED,
    PREPOSITIONS,
    RELEASE_VERBS,
)
from reportlint_rules.facts._syntax import group_of

OURS = frozenset("our my your her his their".split())
_HEADS = frozenset("concept idea notion technique family framework first algorithm method".split())
"""What may be invented ``of`` a thing and is the thing itself."""
_FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARY


def objects_of(items: Sequence[Item], k: int) -> list[int]:
    """The names that a verb at ``k - 1`` has for objects: ``the speech recognizer X``, ``X and Z``."""
    for ahead in range(k, min(k + 9, len(items))):
        item = items[ahead]
        if item.kind == "E":
            behind = items[ahead + 1] if ahead + 1 < len(items) else None
            if behind is not None and behind.low in AUXILIARY and any(i.text == "," for i in items[k:ahead]):
                return []  # ``When Y developed its tool, X was …``
            return group_of(items, ahead)
        if not _before_object(items, k, ahead):
            return []
    return []


def _before_object(items: Sequence[Item], k: int, at: int) -> bool:
    """Tell whether an item may stand between the verb, behind which is ``k``, and its object."""
    item = items[at]
    if item.kind in "OCYQ":
        return False
    if item.kind == "p":
        return item.text in "-‐‑\"'“”" or (item.text == "," and at > k)
    if item.low in DERIVED:
        return False
    before = items[at - 1].low if at > k else ""
    if (item.low == "as" and before == "known") or (item.low in ("of", "behind") and before in _HEADS):
        return True
    return item.low not in _FUNCTION_WORDS


_PURPOSES = frozenset(
    """help the let make solve attack improve handle speed reduce address study evaluate generate learn explain measure
    test fool replace process predict detect classify produce achieve overcome enable allow compress stabilize simplify
    combine align tackle translate recognize segment""".split()
)
"""What may follow ``introduced X to`` and tell what it was made for."""
_NO_NOUNS = (
    PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARY
    | frozenset("already back together alongside under earlier later last".split())
)  # fmt: skip


def ported(items: Sequence[Item], k: int, verb: str) -> bool:
    """``released X for TensorFlow``, ``launched X on Bedrock``, ``trained X in 47 minutes``: not its creation."""
    if k >= len(items):
        return False
    low = items[k].low
    nxt = items[k + 1] if k + 1 < len(items) else None
    if nxt is not None and (_brought(low, nxt, verb) or _for_another(low, nxt)):
        return True
    if items[k].kind == "w" and low not in _NO_NOUNS:
        return True  # ``released BERT checkpoints``: another noun follows
    if low in ("through", "via", "into") and verb in RELEASE_VERBS:
        return True
    return items[k].text in ("'", "’") or low == "'s"


def _brought(low: str, nxt: Item, verb: str) -> bool:
    """``introduced X in its plants``, ``presented X to its customers``."""
    if verb not in ("introduce", "present", "launch", "release"):
        return False
    own = nxt.low in OURS or nxt.low == "its"
    return (
        (own and low in ("in", "at", "across", "into", "for", "within"))
        or low == "across"
        or (low == "at" and nxt.kind == "O" and verb == "introduce")
        or (low == "to" and nxt.low not in _PURPOSES)
    )


def _for_another(low: str, nxt: Item) -> bool:
    """``on Bedrock``, ``for TensorFlow``: another thing or house follows."""
    if low == "for":
        return nxt.kind in "OC" or (nxt.kind == "E" and nxt.upper)
    return low in ("on", "through", "via", "within", "into", "in", "to") and nxt.kind in "EOC"
