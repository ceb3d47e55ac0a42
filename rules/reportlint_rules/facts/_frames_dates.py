"""Frames of dates: ``the 2017 X paper``, ``2018 saw the release of X``, ``In 2018, X was introduced``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import MAKING, Frame, dated_frame, verb_at
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    WEAK_VERBS,
)
from reportlint_rules.facts._syntax import after_name, group_of, skip
from reportlint_rules.facts._tail import year_at
from reportlint_rules.facts._tails import read_tail

_BROUGHT = frozenset(("saw", "brought", "marked", "witnessed"))
_COMING = frozenset(("arrival", "birth", "advent"))
_EVENTS = frozenset(
    "workshop conference course project study edition challenge competition tutorial summit".split()
)


def dated(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``the 2017 Transformer paper``, ``2018 saw the release of X``, ``In 2018, X was introduced``.

    ``X's 2018 debut``.
    """
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        before = items[at - 1] if at else None
        if (
            before is not None
            and before.kind == "Y"
            and at >= 2
            and items[at - 2].low in ("the", "their", "its", "'s", "original")
            and not (at + 1 < len(items) and items[at + 1].low in _EVENTS)
        ):
            yield dated_frame(items, at, at - 1, "the year", at - 1, at + 1)
        k = at + 1
        if (
            k + 2 < len(items)
            and items[k].low == "'s"
            and items[k + 1].kind == "Y"
            and items[k + 2].low
            in ("debut", "release", "launch", "introduction", "publication", "paper", "announcement")
        ):
            yield dated_frame(items, at, k + 1, "own year", at, k + 3)
        if (
            k + 3 < len(items)
            and items[k].low == "'s"
            and items[k + 1].low in MAKING
            and items[k + 2].low == "in"
        ):
            found = year_at(items, k + 3)
            if found is not None:
                yield dated_frame(items, at, found, "own release", at, found + 1)
    start = 2 if [i.low for i in items[:2]] == ["the", "year"] else 0
    if (
        len(items) > start + 3
        and start
        and items[start].kind == "Y"
        and items[start + 1].low in ("brought", "saw", "gave")
    ):
        name = next((n for n in range(start + 2, min(start + 6, len(items))) if items[n].kind == "E"), None)
        house = name is not None and [i.low for i in items[name + 1 : name + 3]][1:] in (
            ["our"],
            ["the"],
            ["my"],
            ["its"],
            ["their"],
        )
        if (
            name is not None
            and not house
            and all(
                i.low in DETERMINERS or i.low in MAKING | {"of", "us", "arrival", "birth"}
                for i in items[start + 2 : name]
            )
        ):
            yield dated_frame(items, name, start, "year saw", 0, name + 1)
    yield from _brought(items)
    low = [i.low for i in items[:6]]
    if low[:3] == ["it", "was", "in"] or (
        low[:1] == ["since"]
        and len(low) > 3
        and low[1] in ("its", "their", "the")
        and low[2] in MAKING
        and low[3] == "in"
    ):
        found = year_at(items, 3 if low[0] == "it" else 4)
        if found is not None:
            name = next(
                (n for n in range(found + 1, min(found + 8, len(items))) if items[n].kind == "E"), None
            )
            if (
                name is not None
                and (low[0] == "since" or any(i.low in CREATED for i in items[name : name + 6]))
                and not any(i.kind == "w" and i.low in PREPOSITIONS for i in items[found + 1 : name])
            ):
                yield dated_frame(items, name, found, "cleft", 0, name + 1)
    if low[:3] == ["the", "history", "of"] or low[:3] == ["the", "story", "of"]:
        name = next((n for n in range(3, min(6, len(items))) if items[n].kind == "E"), None)
        if (
            name is not None
            and name + 2 < len(items)
            and items[name + 1].low in ("begins", "began", "starts", "started")
            and items[name + 2].low in ("in", "with")
        ):
            found = year_at(items, name + 3)
            if found is not None:
                yield dated_frame(items, name, found, "history", 0, found + 1, "develop")
    # A date at the head of the clause: ``In October 2018, BERT was released``.
    if items and items[0].low in ("in", "on", "during"):
        found = year_at(items, 1)
        if found is not None:
            k = found + 1
            if k < len(items) and items[k].text == ",":
                k += 1
            for at in range(k, min(k + 6, len(items))):
                if items[at].kind == "E":
                    group = group_of(items, at)
                    j = after_name(items, group[-1])
                    j = skip(items, j, ADVERBS)
                    aux = j
                    j = skip(items, j, AUXILIARY | ADVERBS)
                    verb = verb_at(items, j)[0] if j < len(items) else ""
                    if verb and (j > aux) and verb not in WEAK_VERBS:
                        tail = read_tail(items, verb_at(items, j)[1], base)
                        for one in group:
                            if items[one].kind == "E" and not tail.years:
                                yield dated_frame(items, one, found, "in year", 0, j + 1, verb)
                    elif j < len(items) and items[j].low in (
                        "appeared",
                        "debuted",
                        "arrived",
                        "emerged",
                        "launched",
                        "came",
                    ):
                        yield dated_frame(items, group[0], found, "in year", 0, j + 1, "appear")
                    break
                if (
                    items[at].kind != "w"
                    or items[at].low in PREPOSITIONS | AUXILIARY | CONJUNCTIONS
                    or items[at].low in CREATED
                ):
                    break


def _brought(items: Sequence[Item]) -> Iterator[Frame]:
    """``2021 saw the release of X``, ``March 2021 brought the publication of X``."""
    year = 1 if items and items[0].low in MONTHS else 0
    verb = year + 1
    if len(items) <= verb + 2 or items[year].kind != "Y" or items[verb].low not in _BROUGHT:
        return
    for at in range(verb + 1, min(verb + 8, len(items))):
        if items[at].kind == "E" and any(i.low in MAKING or i.low in _COMING for i in items[verb + 1 : at]):
            yield dated_frame(items, at, year, "year saw", 0, at + 1)
            return
