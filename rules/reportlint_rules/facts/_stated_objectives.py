"""Predicates that say what a thing is trained with: ``The pre-training objective of X is …``."""

import re
from collections.abc import Iterator, Sequence

from reportlint_rules.facts._clause_items import clause_items
from reportlint_rules.facts._cues import OBJECTIVES
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._syntax import after_name

_TASKS = frozenset("objective task pretraining objectives tasks".split())
_DESIGN = frozenset("architecture design structure backbone".split())
_STATED = ("is", "are", "was", "were", "relies", "uses", "consists", "combines", "involves", "employs", "includes",
           "centers", "revolves", "follows", "rests", "combined", "relied", "used", "involved")  # fmt: skip
_SERVES = re.compile(
    r"(?<!\S)(?:is|are|was|were|serves?|served|acts?|acted|forms?|formed|constitutes?)(?: \S+){0,4}?"
    r" (?:(?:pre[- ]?training|training|learning|self supervised) (?:objectives?|tasks?|goals?|loss|signals?)"
    r"|objectives?)"
    r" (?:of|for|behind|used by|used for|used in|used to train|in)(?: the| original)*\Z"
    r"|(?<!\S)(?:is|are|was|were) (?:used|employed|applied|adopted)(?: \S+)?"
    r" (?:to|for|in|during|when) (?:the )?(?:pre[- ]?train(?:ing)?|training|train)(?: of| the| both| original)*\Z"
)
"""``… is the pre-training objective of``, ``… was used to train``: what stands before trains the name."""


def objective(passage: Passage) -> Iterator[Predicate]:
    """``The pre-training objective of X is …``, ``X's training objective is …``: what it is trained with."""
    items = passage.items
    if not passage.names or OBJECTIVES.isdisjoint(passage.lows):
        return
    for at in passage.names:
        before = words_of(items[max(0, at - 7) : at]).split()
        end = after_name(items, at)
        of = before[-1:] == ["of"] and not {*_TASKS, "training"}.isdisjoint(before[-4:])
        own = _owned(items, at)
        if own:
            end = next(
                (n for n in range(at + 1, min(at + 9, len(items))) if items[n].low in _STATED), len(items)
            )
        said = items[end].low if end < len(items) else ""
        if before[-1:] == ["of"] and not _DESIGN.isdisjoint(before[-3:]) and said in ("is", "was"):
            yield from _stated(items, at, end, "design")
        if (own or of) and said in _STATED:
            yield from _stated(items, at, end, "objective")
        elif at > 3:
            yield from _serving(items, at)


def _owned(items: Sequence[Item], at: int) -> bool:
    """Tell whether an objective of the name follows it: ``X's training objective``."""
    behind = [
        "pretraining" if i.low == "pre-training" else i.low
        for i in items[at + 1 : at + 7]
        if i.kind == "w" or (i.kind == "E" and i.text.islower())
    ]
    return behind[:1] == ["'s"] and (not _TASKS.isdisjoint(behind[1:5]) or "training" in behind[1:4])


def _stated(items: Sequence[Item], at: int, verb: int, how: str) -> Iterator[Predicate]:
    clause, _ = clause_items(items, verb)
    if clause:
        yield Predicate(items[at], clause, how, items[0].start)


def _serving(items: Sequence[Item], at: int) -> Iterator[Predicate]:
    """``Y is the pre-training objective of X``: what stands before."""
    words = words_of(items[:at])
    found = _SERVES.search(words)
    if found is None or not found.start():
        return
    verb = len(words[: found.start()].split())
    if verb <= 12 and items[0].low not in ("in", "for", "while", "although", "whether", "if"):
        yield Predicate(items[at], tuple(items[:at]), "objective", items[0].start)
