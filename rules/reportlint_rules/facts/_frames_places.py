"""Frames of places: ``Y (X)``, ``X is a model that Y built``, ``With X, Y showed that``, ``we owe X to Y``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._agents import agent_before
from reportlint_rules.facts._frame import Frame, spread, verb_at
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DETERMINERS, PREPOSITIONS, THING_NOUNS
from reportlint_rules.facts._syntax import close, role
from reportlint_rules.facts._tail import Tail
from reportlint_rules.facts._tails import read_tail

_SHOWED = frozenset("demonstrated showed proved".split())
_MODELS = frozenset(
    """language-model chatbot multimodal-model image-generator video-generator speech-model code-model model-family
    vision-model""".split()
)
_OFFERERS = frozenset(
    "microsoft amazon apple nvidia ibm oracle huggingface databricks snowflake samsung".split()
)
"""Organisations that offer the models of others under their own roof."""


_USING = frozenset(
    """use uses used using host hosts hosted offer offers offered adopt adopts adopted deploy deploys deployed run runs
    resell resells tuned tune tunes finetuned customers customized integrate integrates integrated support supports
    serve serves evaluated evaluate tested compared""".split()
)


_KINDS = frozenset("family series kind type class set collection suite".split())


def placed(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """All frames of this module."""
    yield from _makers_with_products(items, base)
    yield from _with_name(items, base)
    yield from _relative_of_noun(items, base)
    yield from _owed(items, base)


def _makers_with_products(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``companies like Mistral AI (Falcon) and Cohere (Command R)``: models behind their makers."""
    if any(i.low in _USING for i in items):
        return
    for at, item in enumerate(items):
        if item.kind != "O" or at + 3 > len(items) - 1 or items[at + 1].text != "(":
            continue
        if (
            not item.orgs
            or _OFFERERS.intersection(item.orgs)
            or (at and items[at - 1].low in ("by", "at", "from"))
        ):
            continue
        end = close(items, at + 1)
        inside = items[at + 2 : end]
        names = [k for k in range(at + 2, end) if items[k].kind == "E"]
        if not names or any(i.kind not in "E" and i.text not in ",/&" and i.low != "and" for i in inside):
            continue
        for k in names:
            meant = [base.at(r) for r in items[k].refs]
            if items[k].upper and meant and all(_MODELS.intersection(e.kinds[:1]) for e in meant):
                yield from spread(
                    items, [k], "make", Tail(orgs=[item], end=end + 1), at, "maker bracket", "subject"
                )


def _with_name(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``With X, Y demonstrated that …``: the findings are those of its makers."""
    if len(items) < 6 or items[0].low != "with" or items[1].kind != "E" or items[2].text != ",":
        return
    for k in range(4, min(14, len(items) - 1)):
        if items[k].low in _SHOWED and items[k + 1].low in ("that", "how"):
            agent = agent_before(items, k, base)
            if agent is not None and agent[1] == 3 and (agent[0].orgs or agent[0].people):
                agent[0].end = k
                yield from spread(items, [1], "propose", agent[0], 0, "with name", "subject")
            return


def _relative_of_noun(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``X is a reading comprehension dataset that Y built from …``."""
    for at, item in enumerate(items):
        if item.kind != "E" or at + 6 > len(items) or items[at + 1].low not in ("is", "was", "are", "were"):
            continue
        if items[at + 2].low not in ("a", "an", "the", "one") or role(items, at) != "subject":
            continue
        k = at + 3
        while k < len(items) and (
            (items[k].kind == "w" and items[k].low not in PREPOSITIONS | DETERMINERS and items[k].low != "'s")
            or items[k].text in "-‐‑"
            or (items[k].kind == "E" and items[k].text.islower())
            or items[k].low == "for"
            or (items[k].low == "of" and items[k - 1].low in _KINDS)
        ):
            if items[k].low in ("that", "which"):
                break
            k += 1
        if (
            k >= len(items) - 2
            or items[k].low not in ("that", "which")
            or items[k - 1].low not in THING_NOUNS
        ):
            continue
        for verb_place in range(k + 2, min(k + 8, len(items))):
            verb, end = verb_at(items, verb_place)
            if not verb:
                continue
            agent = agent_before(items, verb_place, base)
            behind = items[end] if end < len(items) else None
            free = behind is None or behind.kind in "pY" or behind.low in PREPOSITIONS
            if agent is not None and agent[1] in (k, k + 1) and free and agent[0].orgs:
                rest = read_tail(items, end, base)
                tail = Tail(agent[0].orgs, agent[0].people, rest.years, [], agent[0].open, max(rest.end, end))
                yield from spread(items, [at], verb, tail, at, "relative", "subject")
            break


def _owed(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``we owe X to Y``."""
    for at in range(2, len(items) - 2):
        if items[at].kind == "E" and items[at - 1].low in ("owe", "owes") and items[at + 1].low == "to":
            tail = read_tail(items, at + 2, base, agent=True)
            if tail.orgs or tail.people:
                yield from spread(items, [at], "credit", tail, at - 1, "owed", "subject")
