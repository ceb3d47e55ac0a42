"""Frames of nouns: ``Y, the company behind X``, ``Y's release of X``, ``credit for X goes to Y``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._agents import agent_before
from reportlint_rules.facts._frame import MAKERS, MAKING, Frame, spread
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CREATING,
    DETERMINERS,
    THING_NOUNS,
)
from reportlint_rules.facts._syntax import after_name, negated, skip
from reportlint_rules.facts._tail import Tail
from reportlint_rules.facts._tails import read_tail


def nominal(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y, the company behind X``, ``the creators of X at Y``, ``Y's release of X``, ``X maker Y``.

    ``credited with inventing X``.
    """
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        before = items[at - 1] if at else None
        k = after_name(items, at)
        # ``ChatGPT maker OpenAI``, ``BERT's creator, Google``
        j = at + 1
        if j < len(items) and items[j].low == "'s":
            j += 1
        if j < len(items) and (items[j].text in "-‐‑" and j + 1 < len(items)):
            j += 1
        if (
            j < len(items)
            and items[j].low in MAKERS
            and items[j].low not in ("team", "group", "people", "company")
        ):
            ahead = j + 1
            ahead = ahead + 1 if ahead < len(items) and items[ahead].text in ",:" else ahead
            if ahead < len(items) and items[ahead].low in ("is", "was", "are", "were", "at", "from"):
                ahead += 1
            if ahead < len(items) and (items[ahead].kind == "O" or items[ahead].upper):
                tail = read_tail(items, ahead, base, agent=True)
                tail.years = []
                yield from spread(items, [at], "make", tail, at, "maker", "subject")
        if before is None:
            continue
        left = at - 1
        while left >= 0 and (
            items[left].low in DETERMINERS
            or items[left].low in THING_NOUNS
            or items[left].low in ("original", "popular", "famous", "powerful", "ai", "language")
        ):
            left -= 1
        if left < 1:
            continue
        low = items[left].low
        noun = items[left - 1]
        if low == "behind" or (
            low in ("of", "for")
            and noun.low in MAKERS
            and noun.low
            not in (
                "team",
                "group",
                "company",
                "researchers",
                "people",
                "engineers",
                "developers" if low == "for" else "",
            )
        ):
            # Right: ``the creators of X at Y``, ``the company behind X is Y``.
            j = k
            if j < len(items) and items[j].low in ("at", "from", "is", "was", "are", "were", ","):
                if items[j].low in ("is", "was", "are", "were"):
                    j = skip(items, j + 1, ADVERBS)
                else:
                    j += 1
                if j < len(items) and (items[j].kind == "O" or items[j].upper) and noun.low in MAKERS:
                    tail = read_tail(items, j, base, agent=True)
                    tail.years = []
                    yield from spread(items, [at], "make", tail, at, "maker of", "subject")
                    continue
            # Left: ``Y, the company behind X``, ``Y is the creator of X``, ``the Y team behind X``.
            start = left - 1
            while start >= 0 and (
                items[start].kind == "w"
                and items[start].low
                in MAKERS
                | DETERMINERS
                | AGENT_NOUNS
                | {
                    "original",
                    "main",
                    "leading",
                    "first",
                    "famous",
                    "well",
                    "known",
                    "american",
                    "french",
                    "and",
                    "san",
                    "francisco",
                }
            ):
                start -= 1
            if start >= 0 and (
                items[start].text == "," or items[start].low in ("is", "was", "as", "are", "were", "being")
            ):
                start -= 1
            start += 1
            agent = agent_before(items, start, base)
            if agent is None and noun.kind == "O":
                agent = agent_before(items, left, base)
            if agent is not None and not negated(items[agent[1] : at]):
                tail, begin = agent
                tail.end = at + 1
                yield from spread(items, [at], "make", tail, begin, "behind", "subject")
        elif low == "of" and noun.low in MAKING:
            # ``Y's release of X (in 2018)``, ``the release of X by Y in 2018``.
            by = k < len(items) and items[k].low == "by"
            rest = read_tail(items, k + by, base, agent=by)
            owner = left - 2
            while (
                owner > 0
                and items[owner].kind == "w"
                and items[owner].low not in ("'s",)
                and left - owner < 5
            ):
                owner -= 1
            agent = None
            if owner > 0 and items[owner].low == "'s":
                agent = agent_before(items, owner, base)
            tail = Tail([*rest.orgs], [*rest.people], rest.years, rest.places, rest.open, max(k, rest.end))
            if agent is not None:
                tail.orgs += agent[0].orgs
                tail.people += agent[0].people
                tail.open |= agent[0].open
            verb = "develop" if noun.low in ("development",) else "release"
            yield from spread(items, [at], verb, tail, max(0, owner), "making of", "subject")
        elif low in CREATING and noun.low in ("with", "for", "of", "in"):
            # ``Y is credited with inventing X``
            agent_end = left - 1
            while agent_end > 0 and items[agent_end - 1].low in AUXILIARY | ADVERBS | {
                "credited",
                "responsible",
                "known",
                "famous",
                "widely",
                "often",
                "best",
                "recognized",
                "generally",
            }:
                agent_end -= 1
            if agent_end != left - 1:
                agent = agent_before(items, agent_end, base)
                if agent is not None:
                    agent[0].end = k
                    yield from spread(items, [at], CREATING[low], agent[0], agent[1], "credited", "subject")


_CONTRIBUTIONS = frozenset(
    "contributions inventions products creations models systems releases achievements developments offerings contribution invention".split()  # noqa: E501
)


def credited(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y is responsible for X``, ``credit for X goes to Y``, ``thanks to Y that we have X``.

    ``among Y's models is X``.
    """
    low = [i.low for i in items]
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        left = at - 1
        while left > 0 and items[left].low in DETERMINERS:
            left -= 1
        behind = low[after_name(items, at) : after_name(items, at) + 3]
        if left >= 3 and low[left] == "for" and low[left - 1] == "responsible" and low[left - 2] in AUXILIARY:
            agent = agent_before(items, left - 2, base)
            if agent is not None and (at + 1 >= len(items) or items[at + 1].kind == "p"):
                agent[0].end = at + 1
                yield from spread(items, [at], "make", agent[0], agent[1], "responsible", "subject")
        elif (
            left >= 1
            and (
                (low[left] == "for" and "credit" in low[max(0, left - 2) : left])
                or (
                    "credit" in low[:left]
                    and low[low.index("credit") + 1] == "for"
                    and left - low.index("credit") < 7
                )
            )
            and behind[:1] in (["goes"], ["belongs"])
            and "to" in behind
        ):
            k = after_name(items, at) + behind.index("to") + 1
            yield from spread(
                items, [at], "credit", read_tail(items, k, base, agent=True), at, "credit to", "subject"
            )
        elif (
            left >= 1
            and low[left] in ("on", "about", "introducing", "describing", "behind", "proposing", "presenting")
            and low[left - 1] in ("paper", "article", "work", "publication")
            and any(w in ("the", "original", "first", "seminal") for w in low[max(0, left - 4) : left - 1])
            and behind[:1] in (["was"], ["is"], ["were"])
            and any(w in ("written", "authored", "published") for w in behind[1:])
            and "by" in low[at : at + 8]
        ):
            tail = read_tail(items, low.index("by", at) + 1, base, agent=True)
            known = [g for g, _ in tail.people if not g.lone]
            if known and not tail.orgs:
                full = Tail(people=tail.people, open=True, end=tail.end)
                yield from spread(items, [at], "write", full, max(0, left - 2), "paper on", "subject")
        elif low[:3] == ["it", "is", "thanks"] or low[:3] == ["it", "was", "thanks"]:
            that = next((n for n in range(3, at) if low[n] == "that"), None)
            if that is not None and low[that + 1 : that + 3] == ["we", "have"] and at - that <= 4:
                yield from spread(
                    items,
                    [at],
                    "credit",
                    read_tail(items[:that], 4, base, agent=True),
                    0,
                    "thanks to",
                    "subject",
                )
        elif (
            low[:1] == ["among"]
            and (verb := next((n for n in range(2, at) if low[n] in ("is", "are", "was", "were")), None))
            is not None
        ):
            own = next((n for n in range(1, verb) if low[n] == "'s"), None)
            if (
                own is not None
                and low[verb - 1] in _CONTRIBUTIONS
                and at - verb <= 3
                and items[own - 1].kind == "O"
            ):
                yield from spread(
                    items, [at], "own", Tail(orgs=[items[own - 1]], end=at + 1), 0, "among", "subject"
                )
        elif (
            left >= 2
            and low[left] == "with"
            and low[left - 1] in ("followed", "responded", "countered")
            and items[left - 2].kind == "O"
        ):
            yield from spread(
                items,
                [at],
                "release",
                Tail(orgs=[items[left - 2]], end=at + 1),
                left - 2,
                "followed with",
                "subject",
            )
