"""Words that are verbs, as far as their form and what stands around them tell."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    PREPOSITIONS,
    THING_NOUNS,
)

_PLAIN_VERBS = frozenset(
    """can do does did will has have had allow use help make enable require only both all also""".split()
)
"""Verbs without an ending, and words that stand before one."""
MODALS = frozenset(
    "can could will would must should may might does do did has have had always never only all also not".split()
)


_LY_VERBS = frozenset("rely apply supply multiply imply comply".split())


def verbal(item: Item) -> bool:
    """Tell whether a word looks like a verb."""
    low = item.low
    return item.kind == "w" and (
        low in CREATED
        or low in _PLAIN_VERBS
        or (low.endswith("s") and len(low) > 3 and item.text.islower() and low not in THING_NOUNS)
        or (low.endswith("ed") and len(low) > 4)
    )


def plural_verb(items: Sequence[Item], k: int) -> bool:
    """Tell whether a plain word behind ``A and B`` is their verb (``A and B rely on …``)."""
    return (
        items[k].kind == "w"
        and items[k].text.islower()
        and items[k].low not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS | ADVERBS | THING_NOUNS
        and k + 1 < len(items)
        and (items[k + 1].low in PREPOSITIONS | DETERMINERS or items[k + 1].low.endswith("s"))
    )


def begins(clause: Sequence[Item], subject: Item, several: bool) -> bool:
    """Tell whether a clause begins with its verb."""
    k = 0
    while (
        k < len(clause)
        and clause[k].kind == "w"
        and (
            clause[k].low in ADVERBS
            or (clause[k].low.endswith("ly") and clause[k].low not in _LY_VERBS)
            or clause[k].low in ("all", "both", "always", "each", "then")
        )
    ):
        k += 1
    if k >= len(clause) or clause[k].kind not in "w":
        return False
    low = clause[k].low
    if (
        low in ("fine", "pre", "re", "down", "co", "cross", "self")
        and k + 2 < len(clause)
        and clause[k + 1].text in "-‐‑"
    ):
        k += 2  # ``fine-tunes``
        low = clause[k].low
    if low == "'s":
        return False
    if low in AUXILIARY or low in MODALS or verbal(clause[k]) or low in ("which", "that"):
        return True
    if low in PREPOSITIONS | CONJUNCTIONS | DETERMINERS or clause[k].upper:
        return False
    plural = several or subject.text.endswith("s")
    return plural or low.endswith("s")
