"""Frames of verbs without a maker: ``X came from Y``, ``X appeared in Z``, ``X has been in use since Z``."""

from collections.abc import Iterator, Sequence

from reportlint_rules.facts._clause import Clause
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DETERMINERS, PREPOSITIONS
from reportlint_rules.facts._tail import year_at
from reportlint_rules.facts._tails import read_tail

ORIGIN = frozenset(
    "comes come came stems stemmed originates originated emerged hails hailed arose originate stem emerges".split()
)
APPEARED = frozenset(
    """appeared debuted followed arrived emerged premiered surfaced dates originated existed appears came began started
    launched hatched goes harks date go""".split()
)
_REACHING_BACK = frozenset("dates goes harks date go".split())
_ABOUT = frozenset("around available known with in public out".split())
_IN_USE = frozenset(
    "used popular applied deployed employed common standard studied adopted widespread".split()
)
_DEBUTS = (
    "made its debut", "made its appearance", "made its first appearance", "saw the light", "had its debut",
    "had its premiere", "went online", "went live", "went public", "entered the scene", "entered the stage",
    "entered the market",
)  # fmt: skip


def debut(clause: Clause, k: int) -> Iterator[Frame] | None:
    """``X made its debut in Z``; None where no such idiom stands at ``k``."""
    idiom = " ".join(item.low for item in clause.items[k : k + 5])
    if not idiom.startswith(_DEBUTS):
        return None
    return clause.dated("appear", read_tail(clause.items, k + 2, clause.base), "debut")


def appearing(clause: Clause, k: int, finite: bool) -> Iterator[Frame]:
    """Origins and dates told by a verb at ``k`` that is no participle of making; ``finite``: behind an auxiliary."""
    items, low, base = clause.items, clause.low(k), clause.base
    if low in ("began", "started") and clause.low(k + 1) in ("as", "life"):
        place = next((n for n in range(k + 1, min(k + 8, len(items))) if items[n].low in ("at", "in")), None)
        if place is not None:
            yield from clause.told("start", read_tail(items, place, base), "began at")
        return
    if low in ORIGIN and not (
        low in ("emerged", "arose", "originated", "came") and clause.low(k + 1) == "as"
    ):
        j = k + 2 if clause.low(k + 1) in ("out", "originally", "directly") else k + 1
        if clause.low(j) in ("of", "from", "at", "with"):
            yield from clause.told("come", read_tail(items, j + 1, base, agent=True), "origin")
            return
    if finite and (low in _ABOUT or low in _IN_USE):
        yield from _since(clause, k)
        return
    if finite and items[k - 1].low == "been" and low in DETERMINERS:
        since = clause.find(k + 1, min(k + 10, len(items) - 1), "since")
        found = year_at(items, since + 1) if since is not None else None
        if found is not None and all(item.kind in "wE" for item in items[k:since]):
            yield from clause.in_year("use", found, "since")
            return
    if low == "owes" or low == "traces":
        to = clause.find(k + 1, k + 7, "to")
        if to is not None:
            yield from clause.told("credit", read_tail(items, to + 1, base, agent=True), "owes")
    elif finite and low in ("from", "born") and (found := year_at(items, k + 1)) is not None:
        yield from clause.in_year("appear", found, "is from year")
    elif low == "became" and clause.low(k + 1) in ("available", "public"):
        yield from clause.dated("appear", read_tail(items, k + 2, base), "became")
    elif low == "followed" and finite and clause.low(k + 1) == "by":
        return  # ``X was followed by Z in 2018`` dates Z
    elif low in APPEARED or (low in ("has", "have") and k + 1 < len(items)):
        yield from _appeared(clause, k)


def _since(clause: Clause, k: int) -> Iterator[Frame]:
    """``X has been around since Z``: it is as old as that; ``X has been used here since Z``: it is no younger."""
    since = clause.find(k + 1, k + 6, "since")
    found = year_at(clause.items, since + 1) if since is not None else None
    if found is not None:
        here = any(item.low in PREPOSITIONS for item in clause.items[k:since])
        verb = "use" if clause.low(k) in _IN_USE or here else "appear"
        yield from clause.in_year(verb, found, "since")


def _appeared(clause: Clause, k: int) -> Iterator[Frame]:
    """``X appeared in Z``, ``X dates back to Z``, ``X goes back to Y``."""
    items = clause.items
    tail = read_tail(items, k + 1, clause.base)
    if clause.low(k) in _REACHING_BACK:
        tail.years = tail.years or _years_after(items, k + 1)
        to = clause.find(k + 1, k + 4, "to")
        if to is not None and not tail.years:
            yield from clause.told(
                "credit", read_tail(items, to + 1, clause.base, agent=True), "goes back to"
            )
            return
    yield from clause.dated("appear", tail, "appeared")


def _years_after(items: Sequence[Item], k: int) -> list[Item]:
    while k < len(items) and items[k].low in ("from", "back", "to", "the", "year", "all", "way"):
        k += 1
    found = year_at(items, k)
    return [items[found]] if found is not None else []
