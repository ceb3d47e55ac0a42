"""Predicates of what a passage is about: ``In X, …``, ``By removing weights, X …``, ``It …``, ``This technique …``."""

from collections.abc import Iterator, Sequence

from reportlint_rules.facts._clause_items import clause_items
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, DETERMINERS, THING_NOUNS
from reportlint_rules.facts._passages import Passage, one_of_two
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._syntax import after_name
from reportlint_rules.facts._verbal import begins

_TOPIC_NOUNS = THING_NOUNS | frozenset(
    "capability ability feature property selective process step practice".split()
)


_PARTS = frozenset("block blocks cell cells unit units setup setting system pipeline".split())
_ORDINARY = frozenset("standard ordinary classical typical plain".split())
_SUBJECTS = frozenset(
    "the a an every each all only one no there several many two models inputs malicious".split()
)
"""Words that begin a clause behind ``In X`` where no comma stands."""


def of_topic(passage: Passage) -> Iterator[Predicate]:
    """What is said of the topic of a passage: behind a pronoun, or without any subject."""
    topic, items = passage.topic, passage.items
    if topic is None or not items or items[0].start <= topic.start <= items[-1].start:
        return
    begin = _opening(items, passage.labelled)
    if begin is not None:
        clause, _ = clause_items(items, begin)
        if clause:
            yield Predicate(topic, clause, "topic", items[0].start)
    elif items[0].low in ("this", "these", "the", "it") or passage.labelled:
        clause, _ = clause_items(items, 0)
        if clause and not any(i.kind == "E" for i in clause[:8]) and _refers(items):
            yield Predicate(topic, clause, "loose", items[0].start)


def _refers(items: Sequence[Item]) -> bool:
    return items[0].low in ("this", "these", "it") and len(items) > 1 and items[1].low in _TOPIC_NOUNS


def in_name(items: Sequence[Item]) -> Iterator[Predicate]:
    """``In X, the weights are …``; ``The weights are … using X`` has no comma and is none."""
    k = 1
    while k < min(5, len(items)) and items[k].kind == "w" and items[k].low in DETERMINERS | _ORDINARY:
        k += 1
    if k >= len(items) or items[k].kind != "E":
        return
    end = after_name(items, k)
    if end < len(items) and items[end].low in _PARTS:
        end += 1
    if end < len(items) and items[end].text == ",":
        end += 1
    elif end >= len(items) or items[0].low != "in" or items[end].low not in _SUBJECTS:
        return
    if items[0].low in ("using", "by", "via") and end < len(items):
        return
    clause, _ = clause_items(items, end)
    if clause:
        yield Predicate(items[k], clause, "in", items[k].start)


def by_doing(items: Sequence[Item]) -> Iterator[Predicate]:
    """``By removing small weights, X makes …``: the means before the name belong to what is said of it."""
    if len(items) < 6 or items[0].low not in ("by", "through") or not items[1].low.endswith("ing"):
        return
    comma = next((n for n in range(3, min(30, len(items) - 2)) if items[n].text == ","), None)
    while comma is not None and items[comma + 1].kind != "E":
        if items[comma + 1].low in DETERMINERS and items[comma + 2].kind == "E":
            break
        comma = next((n for n in range(comma + 1, min(30, len(items) - 2)) if items[n].text == ","), None)
    if comma is None or any(i.kind in "EC" and not i.text.islower() for i in items[:comma]):
        return
    at = comma + 1 if items[comma + 1].kind == "E" else comma + 2
    k = after_name(items, at)
    clause, how = clause_items(items, k)
    if clause and how == "subject" and begins(clause, items[at], items[at].text.endswith("s")):
        yield Predicate(items[at], (*items[1:comma], *clause), "means", items[0].start)


def _expletive(items: Sequence[Item]) -> bool:
    """Tell whether ``it`` stands for nothing (``It is generally difficult to …``, ``It was shown that …``)."""
    if len(items) < 4 or items[1].low not in ("is", "was", "seems", "becomes", "remains"):
        return False
    return (
        any(items[k].low in ("to", "that") for k in range(3, min(6, len(items))))
        and all(i.kind == "w" for i in items[1:3])
        and items[2].low
        not in ("a", "an", "the", "used", "trained", "able", "designed", "applied", "similar", "based")
    )


def _opening(items: Sequence[Item], labelled: bool) -> int | None:
    """Where the predicate of a topic begins: behind ``It``, ``This technique``, ``In this approach, the model``."""
    low = items[0].low
    if low == "it" and _expletive(items):
        return None
    if low in ("it", "they") and len(items) > 1 and items[1].low != "'s":
        return 1
    if low == "here" and len(items) > 1:
        return 1
    if one_of_two(tuple(items)) is not None:
        return 2
    if low in ("this", "the", "these", "such") and len(items) > 2:
        k = 1
        while (
            k < min(5, len(items))
            and items[k].kind == "w"
            and items[k].low not in THING_NOUNS
            and items[k].low not in AUXILIARY
            and not items[k].upper
        ):
            k += 1
        if (
            k < len(items)
            and items[k].kind == "w"
            and not items[k].upper
            and items[k].low in THING_NOUNS
            and " " not in items[k].text
            and k <= 3
            and (low != "the" or k == 1)
        ):
            k = after_name(items, k)
            return (
                k
                if k < len(items)
                and items[k].kind == "w"
                and items[k].low not in ("of", "for", "in", "on", "with", "'s", "from", "by")
                else None
            )
        return None
    if (
        low in ("in", "with", "under")
        and len(items) > 3
        and items[1].low in ("this", "these", "such")
        and items[2].low in _TOPIC_NOUNS
    ):
        return 4 if items[3].text == "," else 3
    return None
