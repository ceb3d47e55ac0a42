"""Frames of active verbs: ``Y introduced X``, ``X, which Y released``, ``Y was the first to propose X``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame, spread, verb_at
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CONJUNCTIONS,
    DERIVED,
    DETERMINERS,
    HEDGES,
    PREPOSITIONS,
    PRESENT,
    RELEASE_VERBS,
    THING_NOUNS,
    WEAK_VERBS,
)
from reportlint_rules.facts._people import PLACES, people_at
from reportlint_rules.facts._syntax import after_name, group_of, negated
from reportlint_rules.facts._tail import FORMER, Tail, is_person, is_rival
from reportlint_rules.facts._tails import read_tail

_INFINITIVES = {
    "propose": "propose", "introduce": "introduce", "develop": "develop", "create": "create", "release": "release",
    "publish": "publish", "present": "introduce", "invent": "invent", "describe": "propose", "unveil": "release",
    "launch": "release", "devise": "propose", "formulate": "propose", "suggest": "propose",
}  # fmt: skip


_LED = frozenset("lead footsteps work paper study example ideas".split())


_OURS = frozenset("our my your her his their".split())


_PAST = frozenset("won is was has are were had left got".split())


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


def _participle_apposition(items: Sequence[Item], comma: int) -> int | None:
    """Where ``, founded by former employees of Y,`` begins, which ends at ``comma``; None for anything else."""
    for k in range(comma - 2, max(comma - 18, 0), -1):
        if items[k].text in ".;:":
            return None
        if items[k].text == ",":
            agent = items[k - 1].kind == "O" or items[k - 1].upper
            return k if agent and items[k + 1].low in _APPOSED else None
    return None


def agent_before(items: Sequence[Item], k: int, base: Knowledge) -> tuple[Tail, int] | None:
    """The agent that ends right before ``k`` (``Researchers at Google and Kingma``), and where it begins."""
    start = k
    seen = False
    steps = 0
    hidden = range(0)
    while start > 0 and steps < 26:
        item = items[start - 1]
        low = item.low
        if item.text == ")":
            opened = next(
                (n for n in range(start - 2, max(start - 14, -1), -1) if items[n].text == "("), None
            )
            if opened is None:
                break
            start = opened
        elif item.text == "," and start - 1 > 0:
            # An apposition or a list: go on only where a name of an agent stands before.
            before = items[start - 2]
            opened = _participle_apposition(items, start - 1) if not seen else None
            if opened is not None:
                hidden = range(opened, start)
                start = opened
            elif before.kind == "w" and before.low in _LATER:
                break
            elif before.kind == "O" or before.upper or before.text == ")" or before.low in AGENT_NOUNS:
                start -= 1
            else:
                inner = next(
                    (n for n in range(start - 2, max(start - 9, 0), -1) if items[n].text == ","), None
                )
                if (
                    inner is not None
                    and not seen
                    and items[inner - 1].kind == "O"
                    and all(i.kind in "wp" for i in items[inner:start])
                ):
                    start = inner
                else:
                    break
        elif item.kind == "O":
            seen = True
            start -= 1
        elif item.kind == "p":
            if item.text in "-‐‑.&'’":
                start -= 1
            else:
                break
        elif item.kind == "Y":
            break
        elif item.kind in "EC":
            if item.orgs and item.kind == "E":
                start -= 1
            else:
                break
        elif (
            (
                low in AGENT_NOUNS
                or low in ("and", "et", "al", "at", "from", "of", "'s", "with", "led", "by", "under")
                or low in DETERMINERS
            )
            or item.upper
            or low
            in (
                "several",
                "two",
                "three",
                "other",
                "his",
                "her",
                "both",
                "large",
                "small",
                "joint",
                "young",
                "leading",
                "giant",
                "search",
                "chip",
                "grassroots",
                "co",
                "working",
                "others",
            )
            or (low == "for" and items[start - 2].low == "working")
        ):
            start -= 1
        else:
            break
        steps += 1
    while start < k and (
        items[start].low in ("and", "by", "of", "with", "at", "from", ",") or items[start].kind == "p"
    ):
        start += 1
    if start >= k:
        return None
    tail = Tail(end=k)
    at = start
    while at < k:
        item = items[at]
        if at in hidden:
            at += 1
        elif item.kind == "O" or (item.kind == "E" and item.orgs):
            if at > 0 and items[at - 1].low in FORMER:
                tail.open = True
            elif not is_rival(items, at):
                tail.orgs.append(item)
            at += 1
        elif item.upper and item.kind == "w" and (group := people_at(items, at)) and group.end <= k:
            if is_person(group, base):
                tail.people.append((group, at))
            elif item.low not in AGENT_NOUNS | DETERMINERS | PLACES:
                tail.open = True
            at = group.end
        else:
            at += 1
    return (tail, start) if tail.orgs or tail.people else None


def active(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y introduced X``, ``X, which Y had released``, ``Y's team came up with X``."""
    for k in range(1, len(items)):
        verb, end = verb_at(items, k)
        if not verb and items[k].low in PRESENT:
            verb, end = PRESENT[items[k].low], k + 1
        if not verb and items[k].low == "gave" and k + 1 < len(items) and items[k + 1].low in ("us", "the"):
            verb, end = "invent", k + 2
        if not verb:
            continue
        left = k
        while left > 0 and (
            items[left - 1].low in ADVERBS or items[left - 1].low in ("has", "have", "had", "did")
        ):
            left -= 1
        if left > 0 and items[left - 1].low == "'s":
            continue  # ``Google's recently released X``
        if left > 0 and (items[left - 1].low in AUXILIARY or items[left - 1].low in HEDGES):
            continue
        # ``Schulman et al. (2017) proposed``: the year in brackets is the paper's.
        year: list[Item] = []
        probe = left
        if probe > 0 and items[probe - 1].text in ")]":
            opened = next(
                (n for n in range(probe - 2, max(probe - 8, -1), -1) if items[n].text in "(["), None
            )
            if opened is not None and all(
                i.kind == "Y" or i.kind == "p" or len(i.text) == 1 for i in items[opened + 1 : probe - 1]
            ):
                year = [i for i in items[opened + 1 : probe - 1] if i.kind == "Y"]
        joined = left > 1 and items[left - 1].low in ("that", "which", "who")
        agent = None if joined else agent_before(items, left, base) or _agent_at_front(items, left, base)
        if joined:
            # ``the paper by Devlin et al. that introduced X``, ``OpenAI, which developed X``
            back = left - 1
            if items[back - 1].text == ",":
                back -= 1
            agent = agent_before(items, back, base)
            if (
                agent is not None
                and agent[1] > 1
                and items[agent[1] - 1].low
                in ("of", "for", "to", "with", "than", "like", "on", "in", "about")
                and not (items[agent[1] - 1].low == "to" and items[agent[1] - 2].low == "according")
                and not (items[agent[1] - 1].low == "of" and items[agent[1] - 2].low in _LED)
            ):
                agent = None
        if agent is None:
            continue
        tail, start = agent
        if any(i.low in _OURS for i in items[start:left]):
            continue  # ``which our team introduced``
        before = items[start - 1] if start else None
        if (
            not joined
            and before is not None
            and before.low
            in ("of", "for", "to", "by", "with", "than", "like", "from", "on", "at", "in", "including", "as")
        ):
            # ``the work of Google introduced``: the agent is not the subject, unless the clause begins here.
            at_front = before.low == "at" and start == 1 and any(i.text == "," for i in items[start:left])
            if not at_front and not (
                before.low in ("at", "from") and start >= 2 and items[start - 2].low in AGENT_NOUNS
            ):
                continue
        if verb in WEAK_VERBS and not (verb in ("describe", "present", "suggest") and tail.people):
            dated = verb == "present" and (
                _front_year(items, start) or any(i.kind == "Y" for i in items[end:])
            )
            if not dated and (verb not in ("build", "make") or tail.people):
                continue
        # The object, or the name before ``which``.
        objects = objects_of(items, end)
        if objects:
            last = after_name(items, objects[-1])
            rest = read_tail(items, last, base)
            if _ported(items, last, verb) and not (
                joined and last < len(items) and (items[last].low.endswith("ed") or items[last].low in _PAST)
            ):
                continue
            fronted = _front_year(items, start)
            years = year or rest.years or fronted
            full = Tail(
                tail.orgs,
                tail.people,
                years,
                [],
                tail.open,
                max(rest.end, last),
                tail.respectively or rest.respectively,
                rest.other,
            )
            yield from spread(items, objects, verb, full, start, "active", "object")
        elif (
            before is not None
            and before.low in ("which", "that")
            and (end >= len(items) or items[end].kind == "p" or items[end].low in PREPOSITIONS)
        ):
            at = start - 2
            if at >= 0 and items[at].text == ",":
                at -= 1
            while at > 0 and items[at].low in THING_NOUNS:
                at -= 1
            if at >= 0 and items[at].kind == "E":
                rest = read_tail(items, end, base)
                full = Tail(tail.orgs, tail.people, rest.years, [], tail.open, max(rest.end, end))
                yield from spread(items, [at], verb, full, at, "relative", "subject")
        elif (
            topic is not None
            and end < len(items)
            and items[end].low == "it"
            # ``Haystack is older; deepset released it``: the subject of this sentence is meant, not the topic.
            and not any(i.kind in "wEC" and i.low not in PREPOSITIONS for i in items[:start])
        ):
            rest = read_tail(items, end + 1, base)
            full = Tail(tail.orgs, tail.people, rest.years, [], tail.open, max(rest.end, end))
            yield from spread([*items, topic], [len(items)], verb, full, start, "active")


def _agent_at_front(items: Sequence[Item], k: int, base: Knowledge) -> tuple[Tail, int] | None:
    """``At Google, engineers built X``: the organisation stands before, the agent is nobody by name."""
    if (
        k < 4
        or items[0].low not in ("at", "within")
        or not all(i.low in AGENT_NOUNS | DETERMINERS for i in items[k - 1 : k])
    ):
        return None
    comma = next((n for n in range(1, k) if items[n].text == ","), None)
    if (
        comma is None
        or k - comma > 5
        or not all(i.low in AGENT_NOUNS | DETERMINERS | ADVERBS for i in items[comma + 1 : k])
    ):
        return None
    orgs = [i for i in items[1:comma] if i.kind == "O"]
    return (Tail(orgs=orgs, end=k), 0) if orgs and comma <= 4 else None


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


_PURPOSES = frozenset(
    """help the let make solve attack improve handle speed reduce address study evaluate generate learn explain measure
    test fool replace process predict detect classify produce achieve overcome enable allow compress stabilize simplify
    combine align tackle translate recognize segment""".split()
)
"""What may follow ``introduced X to`` and tell what it was made for."""


def _ported(items: Sequence[Item], k: int, verb: str) -> bool:
    """``released X for TensorFlow``, ``launched X on Bedrock``, ``trained X in 47 minutes``: not its creation."""
    if k >= len(items):
        return False
    low = items[k].low
    nxt = items[k + 1] if k + 1 < len(items) else None
    if verb in ("introduce", "present", "launch", "release") and nxt is not None:
        own = nxt.low in _OURS or nxt.low == "its"
        house = own and low in ("in", "at", "across", "into", "for", "within")
        house = house or low == "across" or (low == "at" and nxt.kind == "O" and verb == "introduce")
        if house or (low == "to" and nxt.low not in _PURPOSES):
            return True  # ``introduced X in its plants``, ``presented X to its customers``
    if (
        low in ("on", "through", "via", "within", "into", "in", "to")
        and nxt is not None
        and nxt.kind in "EOC"
    ):
        return True
    if low == "for" and nxt is not None and (nxt.kind in "OC" or (nxt.kind == "E" and nxt.upper)):
        return True
    if (
        items[k].kind == "w"
        and low not in PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARY
        and low not in ("already", "back", "together", "alongside", "under", "earlier", "later", "last")
    ):
        # ``released BERT checkpoints``: another noun follows.
        return True
    if low in ("through", "via", "into") and verb in RELEASE_VERBS:
        return True
    return items[k].text in ("'", "’") or low == "'s"


def objects_of(items: Sequence[Item], k: int) -> list[int]:
    """The names that a verb at ``k - 1`` has for objects: ``the speech recognizer X``, ``X and Z``."""
    for ahead in range(k, min(k + 9, len(items))):
        item = items[ahead]
        if item.kind == "E":
            behind = items[ahead + 1] if ahead + 1 < len(items) else None
            if behind is not None and behind.low in AUXILIARY and any(i.text == "," for i in items[k:ahead]):
                return []  # ``When Y developed its tool, X was …``
            group = [ahead]
            for other in group_of(items, ahead)[1:]:
                group.append(other)
            return group
        if item.kind in "OCYQ":
            return []
        if item.kind == "p":
            if item.text in "-‐‑\"'“”" or (item.text == "," and ahead > k):
                continue
            return []
        if item.low in DERIVED:
            return []
        if item.low in ("called", "named", "dubbed", "titled", "christened"):
            continue
        if item.low == "known" and ahead + 1 < len(items) and items[ahead + 1].low == "as":
            continue
        if item.low == "as" and ahead > k and items[ahead - 1].low == "known":
            continue
        if (
            item.low in ("of", "behind")
            and ahead > k
            and items[ahead - 1].low
            in (
                "concept",
                "idea",
                "notion",
                "technique",
                "family",
                "framework",
                "first",
                "algorithm",
                "method",
            )
        ):
            continue
        if item.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY:
            return []
    return []


def first_to(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y was the first to propose X``, ``X – Y, 2019``."""
    for k in range(3, len(items)):
        if (
            items[k].low in _INFINITIVES
            and items[k - 1].low == "to"
            and items[k - 2].low in ("first", "ones", "one")
        ):
            left = k - 2
            while left > 0 and (
                items[left - 1].low in AUXILIARY | DETERMINERS | {"among", "first", "ones", "very"}
            ):
                left -= 1
            agent = agent_before(items, left, base)
            objects = objects_of(items, k + 1)
            if agent is not None and objects and not negated(items[agent[1] : k]):
                tail = agent[0]
                tail.end = objects[-1] + 1
                yield from spread(
                    items, objects, _INFINITIVES[items[k].low], tail, agent[1], "first to", "object"
                )
    if len(items) <= 12:
        for at, item in enumerate(items[:4]):
            if item.kind != "E":
                continue
            k = after_name(items, at)
            if (
                k + 1 < len(items)
                and (items[k].text in "–—:|" or (items[k].text == "-" and not items[k].glued))
                and items[k + 1].kind == "O"
            ):
                after = items[k + 2] if k + 2 < len(items) else None
                if after is None or after.kind == "Y" or after.text in ",(;.":
                    year = next((i for i in items[k + 2 : k + 5] if i.kind == "Y"), None)
                    if all(i.kind in "OYp" or i.low == "and" for i in items[k + 1 :]):
                        tail = Tail(
                            orgs=[i for i in items[k + 1 :] if i.kind == "O"],
                            years=[year] if year else [],
                            end=len(items),
                        )
                        yield from spread(items, [at], "release", tail, at, "dash")
            break
