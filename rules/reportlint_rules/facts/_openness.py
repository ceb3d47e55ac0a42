"""Judge who is said to have opened a model: ``X's weights are openly available``, ``Y open-sourced X``."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate_words import HEDGED, NEGATING
from reportlint_rules.facts._syntax import after_name
from reportlint_rules.facts._verdict import Verdict, entities_of

_PARTS = re.compile(r"(?<!\S)(?:weights|checkpoints|source code|codebase|training data)(?!\S)")
_OPEN = re.compile(
    r"(?:(?:is|are|was|were|has been|have been) )(?:\S+ ){0,2}?"
    r"(?:open sourced?|openly available|freely available|publicly available|publicly released|openly released)(?!\S)"
)
_MADE_OPEN = re.compile(
    r"(?<!\S)(?:openly available|freely available|publicly available|open source|under an open \S+|to the public)(?!\S)"
)
_OPENING = frozenset("made released releases published publishes shared opened makes".split())
_VERBS = frozenset("is are was were has have".split())
_OTHERWISE = NEGATING | HEDGED | frozenset("via api apis if whether once will plans planned leaked".split())


def judge_openness(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on closed models whose weights, code or data are said to be open."""
    items = passage.items
    if any(item.low in _OTHERWISE for item in items):
        return
    for at in passage.names:
        meant = entities_of(items[at], base)
        if not meant or not all(list(e.properties.get("weights", ())) == ["closed"] for e in meant):
            continue
        found = _owned(items, at) or _of(items, at) or _opened(items, at)
        if found is not None:
            first, last, said = found
            yield _verdict(items, at, first, last, said, meant[0])


def _verdict(items: Sequence[Item], at: int, first: int, last: int, said: str, entity: Entity) -> Verdict:
    return Verdict(
        "wrong-definition",
        Span(items[first].start, max(items[last].end, items[at].end)),
        f'"{items[at].text}" is said to have been opened; it was released closed.',
        entity,
        said,
        "closed",
        {"property": "weights"},
        sure=False,
    )


def _owned(items: Sequence[Item], at: int) -> tuple[int, int, str] | None:
    """``X's weights are openly available``."""
    if at + 2 >= len(items) or items[at + 1].low != "'s":
        return None
    verb = next((n for n in range(at + 3, min(at + 9, len(items))) if items[n].low in _VERBS), None)
    if verb is None:
        return None
    return _stated(items, at, words_of(items[at + 2 : verb]), at, verb)


def _of(items: Sequence[Item], at: int) -> tuple[int, int, str] | None:
    """``the source code of X is publicly available``, ``made the weights of X openly available``."""
    k = at - 1 if at and items[at - 1].low == "of" else at - 2
    if k < 1 or items[k].low != "of":
        return None
    first = max(0, k - 4)
    parts = words_of(items[first:k])
    behind = after_name(items, at)
    if behind < len(items) and items[behind].low in _VERBS:
        return _stated(items, at, parts, first, behind)
    if not _PARTS.search(parts) or _OPENING.isdisjoint(i.low for i in items[max(0, k - 5) : k]):
        return None
    said = words_of(items[behind : behind + 6])
    return (first, min(behind + 1, len(items) - 1), said) if _MADE_OPEN.search(said) else None


def _stated(items: Sequence[Item], at: int, parts: str, first: int, verb: int) -> tuple[int, int, str] | None:
    part = _PARTS.search(parts)
    said = words_of(items[verb : verb + 7])
    hit = _OPEN.match(said) if part else None
    if part is None or hit is None or ("data" in part[0] and "open source" not in hit[0]):
        return None  # data that is "publicly available" may be what a closed model was trained on
    return first, min(verb + len(hit[0].split()), len(items) - 1), hit[0]


_BEFORE = frozenset("has have had recently later also then and fully finally".split())
_BEHIND = frozenset("in under on for as and to so with by last this at".split())


def _opened(items: Sequence[Item], at: int) -> tuple[int, int, str] | None:
    """``Y open-sourced X in 2023``; ``the first open-sourced X-level model`` opens nothing."""
    k = at - 2 if at > 1 and items[at - 1].low in ("the", "its") else at - 1
    while k > 0 and (items[k].low == "sourced" or items[k].text in "-‐‑"):
        k -= 1
    if k < 1 or not (items[k].low == "open-sourced" or (items[k].low == "open" and k < at - 1)):
        return None
    if not (items[k - 1].kind in "EO" or items[k - 1].low in _BEFORE):
        return None
    behind = after_name(items, at)
    ends = behind >= len(items) or items[behind].kind == "p" or items[behind].low in _BEHIND
    return (k - 1, at, "open-sourced") if ends and items[behind - 1].text not in "-‐‑" else None
