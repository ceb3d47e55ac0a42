"""Frames without a verb of their own: ``Y was the first to propose X``, ``X – Y, 2019``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._agents import agent_before
from reportlint_rules.facts._frame import Frame, spread
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, DETERMINERS
from reportlint_rules.facts._syntax import after_name, negated
from reportlint_rules.facts._tail import Tail
from reportlint_rules.facts._verb_objects import objects_of

_INFINITIVES = {
    "propose": "propose", "introduce": "introduce", "develop": "develop", "create": "create", "release": "release",
    "publish": "publish", "present": "introduce", "invent": "invent", "describe": "propose", "unveil": "release",
    "launch": "release", "devise": "propose", "formulate": "propose", "suggest": "propose",
}  # fmt: skip
_BEFORE_TO = AUXILIARY | DETERMINERS | {"among", "first", "ones", "very"}


def first_to(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y was the first to propose X``, ``Y was among the first to release X``."""
    for k in range(3, len(items)):
        verb = _INFINITIVES.get(items[k].low)
        if verb is None or items[k - 1].low != "to" or items[k - 2].low not in ("first", "ones", "one"):
            continue
        left = k - 2
        while left > 0 and items[left - 1].low in _BEFORE_TO:
            left -= 1
        agent = agent_before(items, left, base)
        objects = objects_of(items, k + 1)
        if agent is not None and objects and not negated(items[agent[1] : k]):
            tail, start = agent
            tail.end = objects[-1] + 1
            yield from spread(items, objects, verb, tail, start, "first to", "object")


def dashed(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X – Y, 2019``: an entry of a list, with nothing but organisations and years behind the first name."""
    if len(items) > 12:
        return
    at = next((at for at, item in enumerate(items[:4]) if item.kind == "E"), None)
    if at is None:
        return
    k = after_name(items, at)
    dash = k + 1 < len(items) and (items[k].text in "–—:|" or (items[k].text == "-" and not items[k].glued))
    behind = items[k + 1 :]
    if not dash or behind[0].kind != "O" or not all(i.kind in "OYp" or i.low == "and" for i in behind):
        return
    if len(behind) < 2 or behind[1].kind == "Y" or behind[1].text in ",(;.":
        years = [i for i in behind[1:4] if i.kind == "Y"][:1]
        tail = Tail(orgs=[i for i in behind if i.kind == "O"], years=years, end=len(items))
        yield from spread(items, [at], "release", tail, at, "dash")
