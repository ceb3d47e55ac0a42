"""Frames of participles before their subject: ``Developed by Y in Z, X …``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame, spread, verb_at
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    THING_NOUNS,
)
from reportlint_rules.facts._syntax import group_of, skip
from reportlint_rules.facts._tails import read_tail


def fronted(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Developed by Y in Z, X …``: a participle before its subject."""
    k = skip(items, 0, ADVERBS)
    if k >= len(items):
        return
    verb, end = verb_at(items, k)
    if not verb:
        return
    comma = next(
        (
            n
            for n in range(end, min(end + 30, len(items)))
            if items[n].text == "," and _subject_follows(items, n + 1) is not None
        ),
        None,
    )
    if comma is None:
        if topic is not None and not _own_subject(items, end):
            tail = read_tail(items, end, base)
            everything = [*items, topic]
            yield from spread(everything, [len(items)], verb, tail, 0, "fronted")
        return
    at = _subject_follows(items, comma + 1)
    tail = read_tail(items[:comma], end, base)
    if at is None or not (tail.orgs or tail.people or tail.years or tail.places):
        return
    if items[at].kind == "E":
        yield from spread(items, group_of(items, at), verb, tail, 0, "fronted")
    elif topic is not None:
        yield from spread([*items, topic], [len(items)], verb, tail, 0, "fronted")


def _own_subject(items: Sequence[Item], k: int) -> bool:
    """Tell whether a comma opens a clause with a subject of its own (``Developed by Y, Foo reads …``)."""
    for at in range(k, len(items) - 1):
        if items[at].text != ",":
            continue
        n = at + 1
        the = items[n].low in ("the", "this", "a", "an")
        while n < len(items) and items[n].low in DETERMINERS:
            n += 1
        if n < len(items) and items[n].upper and items[n].kind != "O":
            return True
        if the and n < len(items) and items[n].kind == "w" and items[n].low not in THING_NOUNS:
            return True
    return False


def _subject_follows(items: Sequence[Item], k: int) -> int | None:
    for ahead in range(k, min(k + 6, len(items))):
        if items[ahead].kind == "E":
            return ahead
        if items[ahead].low == "it" and ahead == k:
            return ahead
        verbal = items[ahead].low.endswith("s") and items[ahead].low not in THING_NOUNS
        if items[ahead].text.islower() and (
            verbal or items[ahead].low in AGENT_NOUNS - {"ai", "language", "deep"}
        ):
            return None  # ``Founded by Y, the company uses X``
        if items[ahead].kind != "w" or items[ahead].low in PREPOSITIONS | AUXILIARY | CONJUNCTIONS:
            return None
        if items[ahead].low in ("by", "in"):
            return None
    return None
