"""Find the agent that stands before a verb: ``Researchers at Google``, ``Kingma and Ba``, ``At Meta, engineers``."""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import ADVERBS, AGENT_NOUNS, DETERMINERS
from reportlint_rules.facts._people import PLACES, people_at
from reportlint_rules.facts._tail import FORMER, Tail, is_person, is_rival

_LATER = ADVERBS | frozenset(
    """meanwhile afterwards similarly likewise additionally moreover furthermore however next thereafter today
    consequently accordingly notably interestingly importantly also besides nevertheless nonetheless thus hence
    therefore""".split()
)
"""Words that open a sentence before a comma, and are no part of an agent."""
_APPOSED = frozenset(
    """founded backed led run owned funded bought acquired started created formed headed supported advised based
    established launched financed set""".split()
)
_OF_AGENTS = (
    AGENT_NOUNS
    | DETERMINERS
    | frozenset(
        """and et al at from of 's with led by under several two three other his her both large small joint young
    leading giant search chip grassroots co working others""".split()
    )
)
"""What may stand in an agent besides its names."""
_OPENERS = frozenset(
    "and by of with at from , after once before because whereas while since although though as".split()
)
_ROLES = frozenset("data software ml platform infrastructure applied".split())
"""What may stand before ``scientists``, ``engineers``, ``team`` and names nobody."""
_STEPS = 26


def agent_before(items: Sequence[Item], k: int, base: Knowledge) -> tuple[Tail, int] | None:
    """The agent that ends right before ``k`` (``Researchers at Google and Kingma``), and where it begins."""
    start, hidden = _begin(items, k)
    while start < k and (items[start].low in _OPENERS or items[start].kind == "p"):
        start += 1
    tail = _named(items, start, k, hidden, base)
    return (tail, start) if tail.orgs or tail.people else None


def _begin(items: Sequence[Item], k: int) -> tuple[int, range]:
    """Where the agent may begin at the most, and the items in it that speak of others."""
    start, seen, hidden = k, False, range(0)
    for _ in range(_STEPS):
        if not start:
            break
        inner: int | None
        if items[start - 1].text == "," and start > 1:
            inner = None if seen else _participle_apposition(items, start - 1)
            if inner is not None:
                hidden = range(inner, start)
            else:
                inner = _before_comma(items, start, seen)
        else:
            seen = seen or items[start - 1].kind == "O"
            inner = _before_item(items, start)
        if inner is None:
            break
        start = inner
    return start, hidden


def _participle_apposition(items: Sequence[Item], comma: int) -> int | None:
    """Where ``, founded by former employees of Y,`` begins, which ends at ``comma``; None for anything else."""
    for k in range(comma - 2, max(comma - 18, 0), -1):
        if items[k].text in ".;:":
            return None
        if items[k].text == ",":
            agent = items[k - 1].kind == "O" or items[k - 1].upper
            return k if agent and items[k + 1].low in _APPOSED else None
    return None


def _before_comma(items: Sequence[Item], start: int, seen: bool) -> int | None:
    """Where an agent goes on before the comma at ``start - 1``: in a list, or before an apposition."""
    before = items[start - 2]
    if before.kind == "w" and before.low in _LATER:
        return None
    if before.kind == "O" or before.upper or before.text == ")" or before.low in AGENT_NOUNS:
        return start - 1
    inner = next((n for n in range(start - 2, max(start - 9, 0), -1) if items[n].text == ","), None)
    if inner is None or seen or items[inner - 1].kind != "O":
        return None
    return inner if all(i.kind in "wp" for i in items[inner:start]) else None


def _before_item(items: Sequence[Item], start: int) -> int | None:
    """Where an agent goes on before the item at ``start - 1``, or None where that is no part of it."""
    item = items[start - 1]
    if item.text == ")":
        return next((n for n in range(start - 2, max(start - 14, -1), -1) if items[n].text == "("), None)
    if item.kind in "OYEC":
        part = item.kind == "O" or (item.kind == "E" and bool(item.orgs))
    elif item.kind == "p":
        part = item.text in "-‐‑.&'’"
    else:
        employer = item.low == "for" and items[start - 2].low == "working"
        part = employer or item.low in _OF_AGENTS or item.upper
    return start - 1 if part else None


def _named(items: Sequence[Item], start: int, end: int, hidden: range, base: Knowledge) -> Tail:
    """The organisations and persons between two places; ``open`` where somebody unknown takes part."""
    tail = Tail(end=end)
    at = start
    while at < end:
        item = items[at]
        if at in hidden:
            pass
        elif item.kind == "O" or (item.kind == "E" and item.orgs):
            if at > 0 and items[at - 1].low in FORMER:
                tail.open = True
            elif not is_rival(items, at):
                tail.orgs.append(item)
        elif item.upper and item.kind == "w" and (group := people_at(items, at)) and group.end <= end:
            if is_person(group, base):
                tail.people.append((group, at))
            elif item.low not in AGENT_NOUNS | DETERMINERS | PLACES and not (
                item.low in _ROLES and at + 1 < end and items[at + 1].low in AGENT_NOUNS
            ):
                tail.open = True
            at = group.end
            continue
        at += 1
    return tail


def agent_at_front(items: Sequence[Item], k: int) -> tuple[Tail, int] | None:
    """``At Google, engineers built X``: the organisation stands before, the agent is nobody by name."""
    if k < 4 or items[0].low not in ("at", "within") or items[k - 1].low not in AGENT_NOUNS | DETERMINERS:
        return None
    comma = next((n for n in range(1, k) if items[n].text == ","), None)
    if comma is None or comma > 4 or k - comma > 5:
        return None
    if not all(i.low in AGENT_NOUNS | DETERMINERS | ADVERBS for i in items[comma + 1 : k]):
        return None
    orgs = [i for i in items[1:comma] if i.kind == "O"]
    return (Tail(orgs=orgs, end=k), 0) if orgs else None
