"""Frames of active verbs: ``Y introduced X``, ``X, which Y released``, ``Y released it``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._agents import agent_at_front, agent_before
from reportlint_rules.facts._frame import Frame, spread, verb_at
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    HEDGES,
    PREPOSITIONS,
    PRESENT,
    THING_NOUNS,
    WEAK_VERBS,
)
from reportlint_rules.facts._syntax import after_name
from reportlint_rules.facts._tail import Tail
from reportlint_rules.facts._tails import read_tail
from reportlint_rules.facts._verb_objects import OURS, objects_of, ported

_LED = frozenset("lead footsteps work paper study example ideas".split())
_PAST = frozenset("won is was has are were had left got".split())
_GOVERNING = frozenset("of for to by with than like from on at in including as".split())
"""Words before a name that keep it from being a subject."""


class _Statement(NamedTuple):
    """A verb of creation with its agent."""

    items: Sequence[Item]
    base: Knowledge
    verb: str
    end: int
    """Behind the verb."""
    left: int
    """Where the verb begins, with its adverbs and auxiliaries."""
    tail: Tail
    """The agent."""
    start: int
    """Where the agent begins."""
    joined: bool
    """The verb is that of a relative clause behind its agent: ``Y, which introduced X``."""

    @property
    def before(self) -> Item | None:
        """The item before the agent."""
        return self.items[self.start - 1] if self.start else None


def active(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y introduced X``, ``X, which Y had released``, ``Y's team came up with X``."""
    for k in range(1, len(items)):
        verb, end = _verb(items, k)
        said = _statement(items, base, verb, k, end) if verb else None
        if said is None or _weak(said):
            continue
        objects = objects_of(items, end)
        if objects:
            yield from _with_objects(said, objects)
        elif said.before is not None and said.before.low in ("which", "that") and _clause_ends(items, end):
            yield from _relative(said)
        elif topic is not None and end < len(items) and items[end].low == "it":
            yield from _of_topic(said, topic)


def _verb(items: Sequence[Item], k: int) -> tuple[str, int]:
    """An active verb of creation at ``k``: its stem and the index behind it; no stem where there is none."""
    verb, end = verb_at(items, k)
    if not verb and items[k].low in PRESENT:
        return PRESENT[items[k].low], k + 1
    if not verb and items[k].low == "gave" and k + 1 < len(items) and items[k + 1].low in ("us", "the"):
        return "invent", k + 2
    return verb, end


def _statement(items: Sequence[Item], base: Knowledge, verb: str, k: int, end: int) -> _Statement | None:
    """The verb at ``k`` with its agent, or None where it has none or is passive, hedged, or a participle."""
    left = k
    while left > 0 and (
        items[left - 1].low in ADVERBS or items[left - 1].low in ("has", "have", "had", "did")
    ):
        left -= 1
    low = items[left - 1].low if left else ""
    if low == "'s" or low in AUXILIARY or low in HEDGES:
        return None  # ``Google's recently released X``
    joined = left > 1 and low in ("that", "which", "who")
    if joined:
        agent = _agent_of_relative(items, left - 1, base)
    else:
        agent = agent_before(items, left, base) or agent_at_front(items, left)
    if agent is None:
        return None
    said = _Statement(items, base, verb, end, left, *agent, joined)
    if any(i.low in OURS for i in items[said.start : left]) and not _own_colleagues(items, said.start, left):
        return None  # ``which our team introduced``
    return said if joined or _is_subject(said) else None


def _own_colleagues(items: Sequence[Item], start: int, end: int) -> bool:
    """Tell whether all owners in an agent are of persons named before: ``Jane Doe and her colleagues``."""
    owners = [k for k in range(start, end) if items[k].low in OURS]
    return all(k > start and items[k - 1].low in ("and", "with") for k in owners)


def _agent_of_relative(items: Sequence[Item], k: int, base: Knowledge) -> tuple[Tail, int] | None:
    """``the paper by Devlin et al. that introduced X``, ``OpenAI, which developed X``: ``which`` stands at ``k``."""
    agent = agent_before(items, k - 1 if items[k - 1].text == "," else k, base)
    if agent is None or agent[1] < 2:
        return agent
    low, lower = items[agent[1] - 1].low, items[agent[1] - 2].low
    if (low == "to" and lower == "according") or (low == "of" and lower in _LED):
        return agent
    return None if low in ("of", "for", "to", "with", "than", "like", "on", "in", "about") else agent


def _is_subject(said: _Statement) -> bool:
    """Tell ``Google introduced`` from ``the work of Google introduced``, where the agent is not the subject."""
    before, start = said.before, said.start
    if before is None or before.low not in _GOVERNING:
        return True
    if before.low == "at" and start == 1 and any(i.text == "," for i in said.items[start : said.left]):
        return True  # the clause begins here
    return before.low in ("at", "from") and start >= 2 and said.items[start - 2].low in AGENT_NOUNS


def _weak(said: _Statement) -> bool:
    """Tell whether the verb credits nobody: who builds, presents or describes a thing need not have made it."""
    if said.verb not in WEAK_VERBS:
        return False
    if said.tail.people:
        return said.verb not in ("describe", "present", "suggest")
    dated = said.verb == "present" and (
        _front_year(said.items, said.start) or any(i.kind == "Y" for i in said.items[said.end :])
    )
    return not dated and said.verb not in ("build", "make")


def _clause_ends(items: Sequence[Item], k: int) -> bool:
    if k >= len(items) or items[k].kind == "p" or items[k].low in PREPOSITIONS:
        return True
    if items[k].low != "and":
        return False
    k += 1
    while k < len(items) and (items[k].low in ADVERBS or items[k].low in ("still", "has", "is", "was")):
        k += 1
    return k < len(items) and items[k].text.islower() and items[k].low.endswith(("s", "ed"))


def _with_objects(said: _Statement, objects: list[int]) -> Iterator[Frame]:
    items, tail = said.items, said.tail
    last = after_name(items, objects[-1])
    if ported(items, last, said.verb):
        goes_on = last < len(items) and (items[last].low.endswith("ed") or items[last].low in _PAST)
        if not (said.joined and goes_on):
            return
    rest = read_tail(items, last, said.base)
    years = _bracketed_year(items, said.left) or rest.years or _front_year(items, said.start)
    respectively = tail.respectively or rest.respectively
    full = Tail(tail.orgs, tail.people, years, [], tail.open, max(rest.end, last), respectively, rest.other)
    yield from spread(items, objects, said.verb, full, said.start, "active", "object")


def _relative(said: _Statement) -> Iterator[Frame]:
    """``X, which Y released``."""
    items, at = said.items, said.start - 2
    if at >= 0 and items[at].text == ",":
        at -= 1
    if at > 2 and items[at].text == ")":
        at = next((n - 1 for n in range(at - 1, max(at - 8, 0), -1) if items[n].text == "("), at)
    while at > 0 and items[at].low in THING_NOUNS:
        at -= 1
    if at >= 0 and items[at].kind == "E":
        yield from spread(items, [at], said.verb, _with_years(said, said.end), at, "relative", "subject")


def _of_topic(said: _Statement, topic: Item) -> Iterator[Frame]:
    """``Y released it``."""
    # ``Haystack is older; deepset released it``: the subject of this sentence is meant, not the topic.
    if not any(i.kind in "wEC" and i.low not in PREPOSITIONS for i in said.items[: said.start]):
        items, full = [*said.items, topic], _with_years(said, said.end + 1)
        yield from spread(items, [len(said.items)], said.verb, full, said.start, "active")


def _with_years(said: _Statement, k: int) -> Tail:
    """The agent, with the years that stand behind ``k``."""
    tail, rest = said.tail, read_tail(said.items, k, said.base)
    return Tail(tail.orgs, tail.people, rest.years, [], tail.open, max(rest.end, said.end))


def _bracketed_year(items: Sequence[Item], left: int) -> list[Item]:
    """The year of ``Schulman et al. (2017) proposed``, which is that of the paper."""
    if not left or items[left - 1].text not in ")]":
        return []
    opened = next((n for n in range(left - 2, max(left - 8, -1), -1) if items[n].text in "(["), None)
    if opened is None:
        return []
    inside = items[opened + 1 : left - 1]
    plain = all(i.kind == "Y" or i.kind == "p" or len(i.text) == 1 for i in inside)
    return [i for i in inside if i.kind == "Y"] if plain else []


def _front_year(items: Sequence[Item], start: int) -> list[Item]:
    """The year of ``In 2018, Y introduced``, which stands right before the agent."""
    at = start - 1
    if at >= 0 and items[at].text == ",":
        at -= 1
    if at >= 1 and items[at].kind == "Y":
        for back in range(at - 1, max(at - 5, -1), -1):
            if items[back].low == "in" and back <= 1:
                return [items[at]]
            if items[back].low in ("after", "before", "since", "until", "by", "from"):
                return []
    return []
