"""Frames of nominal predicates: ``X is a model (developed) by Y``, ``X, a technique from Y``, ``X is Y's model``."""

from collections.abc import Iterator, Sequence

from reportlint_rules.facts._clause import Clause
from reportlint_rules.facts._frame import Frame, verb_at
from reportlint_rules.facts._instances import generic
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CONJUNCTIONS,
    DERIVED,
    DETERMINERS,
    HEAD_NOUNS,
    PREPOSITIONS,
)
from reportlint_rules.facts._syntax import skip
from reportlint_rules.facts._tail import Tail, is_rival
from reportlint_rules.facts._tails import read_tail

_WORK_OF = frozenset(
    "work brainchild creation product invention project contribution development innovation baby".split()
)
_EARLIER = frozenset("joint original early later seminal".split())
_FRONTED = frozenset(
    "before after since until despite unlike besides with without following alongside against during by".split()
)
_GUESTS = frozenset("colleague friend guest speaker talk".split())
_HYPHENS_AND_QUOTES = "-‐‑\"'“”"


def copular(clause: Clause, k: int, copula: bool) -> Iterator[Frame]:
    """Credits of a nominal predicate at ``k``; ``copula``: behind a form of "to be", otherwise an apposition."""
    items, low = clause.items, clause.low(k)
    if k >= len(items) or (copula and clause.where not in ("subject", "like", "as", "including", "unlike")):
        return
    if copula and low in ("by", "from"):
        yield from clause.told("be", read_tail(items, k + 1, clause.base, agent=True), f"is {low}")
    elif low in ("due", "credited", "attributed", "owed") and clause.low(k + 1) == "to":
        yield from clause.told("credit", read_tail(items, k + 2, clause.base, agent=True), "due to")
    elif (
        copula or clause.where not in _FRONTED or items[k - 1].text != ","
    ):  # ``Before ChatGPT, Anthropic's …``
        owner = k + 2 if low == "one" and clause.low(k + 1) == "of" else k
        if owner < len(items) and items[owner].kind == "O" and clause.low(owner + 1) in ("'s", "’", "'"):
            yield from _owned(clause, owner)
        elif (
            items[k].low in DETERMINERS
            or items[k].kind == "O"
            or (copula and items[k - 1].low in ("are", "were"))
        ):
            yield from _noun_phrase(clause, k)


def _owned(clause: Clause, owner: int) -> Iterator[Frame]:
    """``X is Y's model``, ``X, Y's model``."""
    head = head_noun(clause.items, owner + 2)
    if head is not None and not is_rival(clause.items, owner):
        yield from clause.told("own", Tail(orgs=[clause.items[owner]], end=head + 1), "is own")


def _noun_phrase(clause: Clause, k: int) -> Iterator[Frame]:
    """A noun phrase that ends in ``by Y``, ``from Y``, ``developed by Y``, or begins with its maker."""
    items, base = clause.items, clause.base
    work = k
    while work < min(len(items), k + 4) and (items[work].low in DETERMINERS or items[work].low in _EARLIER):
        work += 1
    if clause.low(work) in _WORK_OF and clause.low(work + 1) == "of":
        yield from clause.told("own", read_tail(items, work + 2, base, agent=True), "work of")
        return
    for ahead in range(k, min(k + 14, len(items))):
        item = items[ahead]
        if item.kind == "p" and item.text not in _HYPHENS_AND_QUOTES:
            return
        if _other_thing(clause, ahead, k):
            return
        if item.kind == "O" and ahead - k <= 3:
            yield from _maker_noun(clause, ahead, k)
            return
        if item.low == "of" and ahead > k and _names_somebody(clause, ahead):
            yield from _noun_of(clause, ahead, k)
            return
        if item.low in ("by", "from") and ahead > k:
            yield from _noun_by(clause, ahead)
            return
        if item.low in AUXILIARY and items[ahead - 1].low not in ("that", "which", "who"):
            return  # ``our team was trained``: a clause with a subject of its own
        verb, end = verb_at(items, ahead)
        if verb and ahead > k:
            before = items[ahead - 1]
            if before.kind != "O" and not before.upper and before.low not in AGENT_NOUNS:
                end = skip(items, end, ADVERBS)
                if clause.low(end) in ("by", "in", "at", "jointly"):
                    yield from clause.told(verb, read_tail(items, end, base), "noun passive")
            return  # also ``the thesis that Jonas Weber wrote``


def _other_thing(clause: Clause, ahead: int, k: int) -> bool:
    """Tell whether another name, or a comparison, stands inside the phrase."""
    item = clause.items[ahead]
    if item.kind in "EC" and not item.text.islower():
        return not (ahead > k and item.kind == "E" and generic(item, clause.base))
    return ahead > k and item.low in ("than", "like", "but")


def _maker_noun(clause: Clause, at: int, k: int) -> Iterator[Frame]:
    """``a Google model``, ``the new OpenAI method``; of several things also ``Google models``."""
    items = clause.items
    head = head_noun(items, at + 1)
    if head is None or head - at > 4 or clause.low(at + 1) == "'s":
        return
    behind = items[at + 1]
    several = len(clause.group) > 1 and at == k and items[head].low.endswith("s")
    if (items[at - 1].low in DETERMINERS | {"new"} or several) and not (
        behind.text in "-‐‑" and behind.glued
    ):
        yield from clause.told("own", Tail(orgs=[items[at]], end=head + 1), "maker noun")


def _names_somebody(clause: Clause, of: int) -> bool:
    """Tell whether ``of Y`` behind a noun for a thing may name its maker."""
    items = clause.items
    if clause.where != "subject" or items[of - 1].low not in HEAD_NOUNS or of + 1 >= len(items):
        return False
    behind = items[of + 1]
    return clause.low(of + 2) != "'s" and (behind.kind == "O" or (behind.kind == "w" and behind.upper))


def _noun_of(clause: Clause, of: int, k: int) -> Iterator[Frame]:
    """``X is the model of Y``."""
    tail = read_tail(clause.items, of + 1, clause.base, agent=True)
    if (tail.people or clause.items[of + 1].kind == "O") and clause.low(k) in ("the", "a", "an"):
        yield from clause.told("own", tail, "noun by")


def _noun_by(clause: Clause, by: int) -> Iterator[Frame]:
    """``X is a model by Y``, ``X, a technique from Y``."""
    items = clause.items
    before = items[by - 1]
    if by + 1 >= len(items) or before.kind not in "wE" or before.low in AGENT_NOUNS or before.low in _GUESTS:
        return
    behind = items[by + 1]
    if behind.kind == "O" or behind.upper or behind.low in AGENT_NOUNS | DETERMINERS:
        tail = read_tail(items, by + 1, clause.base, agent=True)
        if tail.orgs or tail.people:
            yield from clause.told("own", tail, "noun by")


def head_noun(items: Sequence[Item], k: int) -> int | None:
    """The head of a noun phrase at ``k`` that means the thing itself (``first optimized version``), or None."""
    head = None
    for ahead in range(k, min(k + 9, len(items))):
        item = items[ahead]
        if item.low in HEAD_NOUNS or item.low == "retrained":
            head = ahead
            if item.low in ("answer", "response"):
                return head
        elif item.kind == "p" and item.text in '-‐‑"':
            continue
        elif item.glued and items[ahead - 1].text in "-‐‑" and ahead > k:
            continue  # ``text-to-text``
        elif (
            item.kind == "w" and item.low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARY and item.low != "'s"
        ):
            continue
        elif item.kind == "E" and ahead > k and items[ahead - 1].low in DERIVED:
            return ahead
        elif item.kind == "E" and item.text.islower():
            if item.low.split(" ")[-1] in HEAD_NOUNS:
                head = ahead
            continue  # ``Y's deep learning framework``
        else:
            break
    return head
