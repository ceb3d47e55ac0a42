"""Frames of set phrases: the wordings of ``_phrases``, read over a passage spelled in tokens."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._agents import agent_before
from reportlint_rules.facts._frame import Frame, spread
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import HEDGES
from reportlint_rules.facts._people import people_at
from reportlint_rules.facts._phrases import compiled, phrases
from reportlint_rules.facts._syntax import group_of, head_of_group, negated, role
from reportlint_rules.facts._tail import Tail, is_person
from reportlint_rules.facts._tails import read_tail

_TAKEN = frozenset("if unless whether like unlike".split())
_NOT_YET = frozenset("yet still unknown away before nobody nothing".split())
_OPENERS = frozenset("and but while whereas that because since as when".split())
_OF_YEARS = frozenset(("years", "opening"))
_MARKS = {kind: kind for kind in "EOYCQ"}


def phrased(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """The frames of all phrases that a passage holds."""
    if len(items) > 120:
        return
    by_word, rows = base.table(phrases)
    words = {item.low for item in items if item.kind == "w"}
    rows = [*rows, *(row for word in words.intersection(by_word) for row in by_word[word])]
    kinds = {item.kind for item in items}
    tokens = [_MARKS.get(item.kind, item.low) for item in items]
    text = " ".join([*tokens, ""])
    starts = [0, *accumulate(len(token) + 1 for token in tokens)]
    seen: set[str] = set()
    for table, verb, pattern, marks in rows:
        if (table in _OF_YEARS and "Y" not in kinds) or pattern in seen:
            continue
        if marks and not any(mark in text for mark in marks):
            continue
        seen.add(pattern)
        find = compiled(pattern)
        hit = find.match(text) if table == "opening" else find.search(text)
        if hit is not None:
            yield from _frames(hit, table, verb, items, starts, base)


def _frames(
    hit: re.Match[str], table: str, verb: str, items: Sequence[Item], starts: Sequence[int], base: Knowledge
) -> Iterator[Frame]:
    def at(offset: int) -> int:
        return bisect_right(starts, offset) - 1

    groups = hit.re.groupindex
    name, first, end = at(hit.start("x")), at(hit.start()), at(max(hit.end() - 2, hit.start())) + 1
    if not _plain(items, first, end):
        return
    relative = bool(groups.get("w")) and (hit["w"] or "").endswith(("which", "that"))
    if table == "subject" and not relative and role(items, name) != "subject":
        return
    names = [name]
    if table == "subject":
        names = group_of(items, head_of_group(items, name))
    elif table in ("years", "opening"):
        names = group_of(items, name)
        names = names if items[names[-1]].end <= items[end - 1].end else [name]
    if "p" in groups:
        begin = at(hit.start("p"))
        group = people_at(items, begin)
        if verb == "named" and group is not None and (group.others or len(group.surnames) < 2):
            return  # ``the U-Net of Isola et al.`` may be their own
        if group is None or not is_person(group, base) or (table == "front" and not _opens(items, first)):
            return
        years = [items[at(hit.start("y"))]] if groups.get("y") and hit["y"] else []
        persons = Tail(people=[(group, begin)], years=years, end=max(end, group.end))
        yield from spread(items, names, verb, persons, first, "phrase")
        return
    if groups.get("y") and hit["y"]:
        year = items[at(hit.start("y"))]
        if any(i.low in _NOT_YET for i in items[:end]):
            return
        yield from spread(items, names, verb, Tail(years=[year], end=end), first, "year saw")
        return
    if "b" in groups:
        agent = agent_before(items, at(hit.start("b")), base)
        if agent is None or not _opens(items, agent[1]):
            return
        tail, first = agent
        tail.end = end
    else:
        begin = at(hit.start("a"))
        tail = read_tail(items, begin, base, agent=True)
        if table != "apposed":
            tail.years = []
        if "o" in groups:
            tail = Tail(orgs=[items[at(hit.start("o"))]], open=tail.open, end=end)
            tail.open = any(i.kind == "O" for i in items[begin + 1 : end] if i is not tail.orgs[0])
    if tail.orgs or tail.people:
        yield from spread(items, names, verb, tail, first, "possessive" if verb == "own" else "phrase")


def _plain(items: Sequence[Item], first: int, end: int) -> bool:
    """Tell whether a phrase is stated: nothing before it denies, hedges or supposes it."""
    return not negated(items[:end]) and not any(
        i.low in HEDGES or i.low in _TAKEN for i in items[:end] if i.kind == "w" and i.low != "may"
    )


def _opens(items: Sequence[Item], start: int) -> bool:
    """Tell whether an agent opens its clause."""
    if start == 0:
        return True
    before = items[start - 1]
    return before.kind == "p" or before.low in _OPENERS
