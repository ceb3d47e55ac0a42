"""Orders told in other words: ``replaced X with its successor Y``, ``FP8 takes more memory than FP16``."""

import itertools
import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._cues import BITS
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate_words import HEDGED
from reportlint_rules.facts._verdict import Verdict, entities_of

_DENIED = frozenset("not never no nor neither without unlike instead rather than".split())
_OWN = frozenset("its their".split())


def judge_orders(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on successors and predecessors, and on the room that number formats take."""
    items, names = passage.items, passage.names
    for left, right in itertools.pairwise(names):
        ones, others = entities_of(items[left], base), entities_of(items[right], base)
        if len(ones) != 1 or len(others) != 1 or ones[0].id == others[0].id:
            continue
        if ones[0].id in BITS and others[0].id in BITS:
            verdict = _room(items, left, right, ones[0], others[0])
        else:
            verdict = _succession(items, left, right, ones[0], others[0])
        if verdict is not None:
            yield verdict
            return


def _succession(items: Sequence[Item], left: int, right: int, one: Entity, other: Entity) -> Verdict | None:
    newer = _newer(items, left, right)
    if newer is None or not one.year or not other.year:
        return None
    between = items[left + 1 : right]
    if len(between) > 10 or any(i.low in _DENIED or i.text in ";:" for i in between):
        return None
    behind = items[right + 1] if right + 1 < len(items) else None
    if behind is not None and (behind.low == "'s" or behind.text in "-‐‑"):
        return None
    before, after = (one, other) if newer else (other, one)
    if min(before.all_years) <= min(after.all_years):
        return None
    said = f"{before.name} is from {before.year}, {after.name} from {after.year}"
    heir, ancestor = (right, left) if newer else (left, right)
    return Verdict(
        "wrong-comparison", _span(items, left, right),
        f'"{items[heir].text}" is no successor of "{items[ancestor].text}": {said}.',
        one, words_of(between), said, {"other": other.id}, one.sure and other.sure,
    )  # fmt: skip


def _newer(items: Sequence[Item], left: int, right: int) -> bool | None:
    """Whether the second of two names is said to be the later one; None where nothing is said of it."""
    before = [i.low for i in items[left + 1 : right]]
    if len(before) > 1 and before[-2] in _OWN and before[-1] in ("successor", "predecessor"):
        return before[-1] == "successor"
    closed = right + 1 >= len(items) or (items[right + 1].kind == "p" and items[right + 1].text in ".,;")
    if before == ["followed"] and closed:
        return False
    if before == ["came"] and closed and left == 1 and items[0].low == "after":
        return True
    return None


_ROOM = r"(?:memory|bits?|bytes?|space|storage|room|disk space)"
_THAN = re.compile(
    rf"(?<!\S)(?:(more|less|fewer) {_ROOM}|(larger|bigger|smaller)(?! (?:range|exponent))|(more|less) precise)"
    r"(?: \S+){0,3}? than(?!\S)"
)
_FROM = re.compile(r"(?:going|switching|moving|quantizing|converting|casting|dropping) (?:\S+ ){0,3}?from ")
_SAVES = re.compile(
    r"(?<!\S)(?:(saves?|reduces?|shrinks?|halves|cuts?|lowers?|less|fewer)|(increases?|doubles?|raises?|grows?|more))"
    rf" (?:the )?(?:\S+ )?(?:{_ROOM}|model|size|footprint)(?!\S)"
)


def _room(items: Sequence[Item], left: int, right: int, one: Entity, other: Entity) -> Verdict | None:
    """``X takes more memory than Y``, ``going from X to Y saves memory``, for two number formats."""
    mine, theirs = BITS[one.id], BITS[other.id]
    lows = {i.low for i in items}
    if mine == theirs or not lows.isdisjoint(
        HEDGED | (_DENIED - {"than"}) | {"wrong", "myth", "overhead", "slower"}
    ):
        return None
    between, before = words_of(items[left + 1 : right]), words_of(items[:left]) + " "
    said: str | None = None
    more = False
    if (m := _THAN.search(between)) and len(between[m.end() :].split()) < 5:
        word = m[1] or m[2] or m[3]
        more, said = word in ("more", "larger", "bigger"), m[0]
        if m[3] and not (one.id[:2] in ("fp", "bf") and other.id[:2] in ("fp", "bf")):
            return None
    elif (
        " to" in " " + between
        and between.split() in (["to"], ["down", "to"], ["up", "to"])
        and (_FROM.search(before.removesuffix("from ") + "from ") or before.endswith(" from "))
    ) or before in ("compared with ", "compared to "):
        m = _SAVES.match(words_of(items[right + 1 :])) if right + 1 < len(items) else None
        if m is None:
            return None
        more, said = m[1] is not None, m[0]
    if said is None or (mine > theirs) == more:
        return None
    holds = f"{items[left].text} has {mine} bits, {items[right].text} {theirs}"
    return Verdict(
        "wrong-comparison", _span(items, left, right),
        f'"{items[left].text}" and "{items[right].text}" are compared the wrong way round: {holds}.',
        one, said, holds, {"other": other.id}, sure=False,
    )  # fmt: skip


def _span(items: Sequence[Item], left: int, right: int) -> Span:
    return Span(items[left].start, items[right].end)
