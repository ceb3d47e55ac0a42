"""Frames of looser wordings: ``X, an idea traced back to Y``, ``X, a method that Y put forward``, ``Y made X public``."""  # noqa: E501

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._agents import agent_before
from reportlint_rules.facts._frame import MAKING, Frame, dated_frame, spread, verb_at
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import ADVERBS, CREATED, DETERMINERS, THING_NOUNS, WEAK_VERBS
from reportlint_rules.facts._syntax import after_name, negated, role
from reportlint_rules.facts._tail import Tail, year_at
from reportlint_rules.facts._tails import read_tail
from reportlint_rules.facts._verb_objects import objects_of

_HEADS = THING_NOUNS | frozenset(
    "idea invention innovation contribution work creation regularizer trick".split()
)
_TRACED = {"traced": 2, "attributed": 1, "credited": 1, "owed": 1, "due": 1, "ascribed": 1}
_PAPERS = frozenset("paper study article preprint publication report manuscript work".split())
_PUBLIC = frozenset("public available".split())
_FIRST = frozenset("appearance arrival inception publication debut birth".split()) | MAKING
_SINCE = frozenset("since before until".split())


def stated(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """All frames of these wordings."""
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        noun = _apposed_noun(items, at)
        if noun is not None and role(items, at) == "subject":
            yield from _behind_noun(items, at, noun, base)
        yield from _to_thank(items, at, base)
        yield from _owes(items, at, base)
    yield from _made_public(items, base)
    yield from _paper_of(items)
    yield from _since(items)
    yield from _landmark(items, base)


def _apposed_noun(items: Sequence[Item], at: int) -> int | None:
    """The index behind the head noun of ``X, a clever technique …``."""
    k = after_name(items, at)
    if k + 3 >= len(items) or items[k].text != "," or items[k + 1].low not in ("a", "an", "the"):
        return None
    for n in range(k + 2, min(k + 7, len(items))):
        if items[n].low in _HEADS and not (n + 1 < len(items) and items[n + 1].low in _HEADS):
            return n + 1
        if items[n].kind != "w" and items[n].text not in "-‐‑":
            return None
    return None


def _behind_noun(items: Sequence[Item], at: int, k: int, base: Knowledge) -> Iterator[Frame]:
    """``that Y put forward``, ``usually traced back to Y`` behind an apposed noun."""
    if k < len(items) and items[k].low in ("that", "which"):
        for n in range(k + 2, min(k + 16, len(items))):
            if items[n].kind == "p" and items[n].text in ",;.(":
                return
            verb, end = verb_at(items, n)
            if not verb or verb in WEAK_VERBS:
                continue
            left = n
            while left > k and (
                items[left - 1].low in ADVERBS or items[left - 1].low in ("has", "had", "have")
            ):
                left -= 1
            agent = agent_before(items, left, base)
            if agent is None or agent[1] < k or negated(items[k:n]):
                return
            rest = read_tail(items, end, base)
            yield from spread(
                items, [at], verb, Tail(agent[0].orgs, agent[0].people, rest.years, [], agent[0].open, end), at, "relative"  # noqa: E501
            )  # fmt: skip
            return
        return
    while k < len(items) and items[k].kind == "w" and (items[k].low in ADVERBS or items[k].low in _OFTEN):
        k += 1
    if k + 2 >= len(items) or items[k].low not in _TRACED:
        return
    to = next((n for n in range(k + 1, min(k + 4, len(items))) if items[n].low == "to"), None)
    if to is not None:
        tail = read_tail(items, to + 1, base, agent=True)
        yield from spread(items, [at], "credit", tail, at, "due to")


_OFTEN = frozenset("usually often commonly generally widely typically frequently".split())


def _to_thank(items: Sequence[Item], at: int, base: Knowledge) -> Iterator[Frame]:
    """``X, for which we have Y to thank``."""
    k = at + 1
    if k < len(items) and items[k].text == ",":
        k += 1
    if [i.low for i in items[k : k + 4]] not in (
        ["for", "which", "we", "have"],
        ["for", "which", "one", "has"],
    ):
        return
    thanks = next((n for n in range(k + 5, min(k + 16, len(items))) if items[n].low == "thank"), None)
    if thanks is not None:
        tail = read_tail(items[: thanks - 1], k + 4, base, agent=True)
        yield from spread(items, [at], "credit", tail, at, "due to")


_PUBLISHES = frozenset("publishes releases develops maintains".split())
_LABS = frozenset(
    "lab labs laboratory laboratories research researchers team engineers office offices".split()
)
_OWED = frozenset("existence origin origins creation birth".split())


def _owes(items: Sequence[Item], at: int, base: Knowledge) -> Iterator[Frame]:
    """``X owes its existence to Y``, ``X has its roots in work at Y``, ``X, which Y publishes``, ``from Y's labs came X``."""  # noqa: E501
    k = after_name(items, at)
    low = [i.low for i in items[k : k + 7]]
    subject = role(items, at) == "subject"
    owed = (
        low[:2] in (["owes", "its"], ["owe", "their"]) and low[2:3] and low[2] in _OWED and low[3:4] == ["to"]
    )
    rooted = low[:2] == ["has", "its"] and low[2:3] and low[2] in ("roots", "origin", "origins")
    if subject and owed:
        yield from spread(items, [at], "credit", read_tail(items, k + 4, base, agent=True), at, "due to")
    elif (
        subject
        and rooted
        and low[3:5] in (["in", "work"], ["in", "research"])
        and low[5:6] in (["at"], ["by"])
    ):
        yield from spread(items, [at], "credit", read_tail(items, k + 6, base, agent=True), at, "due to")
    elif (
        low[:2] == [",", "which"] and k + 4 < len(items) and items[k + 2].kind == "O" and low[3] in _PUBLISHES
    ):
        yield from spread(items, [at], "develop", Tail(orgs=[items[k + 2]], end=k + 4), at, "relative")
    first = [i.low for i in items[:3]]
    if at > 3 and items[at - 1].low in ("came", "comes") and first[:1] in (["out"], ["from"]):
        start = 2 if first[:2] == ["out", "of"] else 1
        if start < at and items[start].kind == "O" and items[start + 1].low == "'s" and at - start <= 5:  # noqa: SIM102
            if any(i.low in _LABS for i in items[start + 2 : at - 1]):
                yield from spread(
                    items, [at], "develop", Tail(orgs=[items[start]], end=at + 1), 0, "from labs"
                )


def _made_public(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``When Y made X public``, ``Y made X available``."""
    for k in range(1, len(items) - 2):
        if items[k].low != "made":
            continue
        objects = objects_of(items, k + 1)
        end = after_name(items, objects[-1]) if objects else 0
        while end and end < len(items) and items[end].low in ADVERBS | {"publicly", "freely", "openly"}:
            end += 1
        if not end or end >= len(items) or items[end].low not in _PUBLIC:
            continue
        if items[end].low == "available" and items[end - 1].low not in ("publicly", "freely", "openly"):
            continue  # ``made X available on its platform``
        agent = agent_before(items, k, base)
        if agent is not None and agent[0].orgs and not negated(items[agent[1] : k]):
            rest = read_tail(items, end + 1, base)
            tail = Tail(agent[0].orgs, agent[0].people, rest.years, [], agent[0].open, end + 1)
            yield from spread(items, objects, "release", tail, agent[1], "active", "object")


def _paper_of(items: Sequence[Item]) -> Iterator[Frame]:
    """``First described in a 2014 paper, X …``."""
    k = 0
    while k < len(items) and items[k].low in ADVERBS:
        k += 1
    if k + 6 >= len(items) or items[k].low not in CREATED or items[k + 1].low != "in":
        return
    year = k + 3
    if items[k + 2].low not in ("a", "an", "the", "their") or items[year].kind != "Y":
        return
    if items[year + 1].low not in _PAPERS:
        return
    comma = next((n for n in range(year + 2, min(year + 14, len(items) - 1)) if items[n].text == ","), None)
    if comma is None:
        return
    name = comma + 1
    while name < len(items) - 1 and items[name].low in DETERMINERS:
        name += 1
    if items[name].kind == "E":
        yield dated_frame(items, name, year, "fronted", 0, name + 1, CREATED[items[k].low])


def _since(items: Sequence[Item]) -> Iterator[Frame]:
    """``Since its appearance in 2017, X …``."""
    low = [i.low for i in items[:4]]
    if (
        len(low) < 4
        or low[0] not in _SINCE
        or low[1] not in ("its", "their", "the")
        or low[2] not in _FIRST - MAKING
    ):
        return
    found = year_at(items, 4) if low[3] == "in" else None
    if found is None or found + 2 >= len(items) or items[found + 1].text != ",":
        return
    name = found + 2
    while name < len(items) - 1 and items[name].low in DETERMINERS:
        name += 1
    if items[name].kind == "E":
        yield dated_frame(items, name, found, "cleft", 0, name + 1)


_FAMOUS = frozenset(
    "seminal landmark groundbreaking pioneering original famous influential foundational".split()
)


def _landmark(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``In their landmark study on …, Y and co-authors presented X``."""
    low = [i.low for i in items[:6]]
    if (
        low[:1] != ["in"]
        or low[1:2] not in (["their"], ["a"], ["the"], ["his"])
        or _FAMOUS.isdisjoint(low[2:4])
    ):
        return
    comma = next((n for n in range(4, min(20, len(items))) if items[n].text == ","), None)
    if comma is None or _PAPERS.isdisjoint(i.low for i in items[3:comma]):
        return
    for k in range(comma + 2, min(comma + 16, len(items))):
        verb, end = verb_at(items, k)
        if verb not in ("present", "describe"):
            continue
        agent = agent_before(items, k, base)
        objects = objects_of(items, end)
        if agent is not None and agent[1] == comma + 1 and objects and agent[0].people:
            tail = Tail(agent[0].orgs, agent[0].people, [], [], agent[0].open, objects[-1] + 1)
            yield from spread(items, objects, "introduce", tail, agent[1], "active", "object")
        return
