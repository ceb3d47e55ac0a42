"""Frames of years in noun phrases and at the head of a clause: ``X, a 2013 invention,``, ``the X model of 2016``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame, dated_frame
from reportlint_rules.facts._instances import generic, indefinite
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DETERMINERS, HEAD_NOUNS, THING_NOUNS
from reportlint_rules.facts._syntax import role
from reportlint_rules.facts._tail import year_at

_INVENTED = HEAD_NOUNS | frozenset(
    "invention proposal idea winner autoencoder development breakthrough".split()
)
_EARLY = frozenset("already back".split())
_DID = frozenset(
    "was were learned beat defeated played reached outperformed became could had showed achieved solved used".split()
)


def years_of_nouns(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X, a 2013 invention,``, ``X, an autoencoder of 2013,``, ``the X model of 2016``."""
    for at, item in enumerate(items):
        if item.kind != "E" or role(items, at) not in ("subject", "with"):
            continue
        year = _apposed(items, at) or _of_year(items, at)
        if year is not None:
            yield dated_frame(items, at, year, "in year", at, year + 1, "appear")
    yield from _at_the_head(items, base)


def _apposed(items: Sequence[Item], at: int) -> int | None:
    """The year in ``X, a 2013 invention`` or ``X, a discrete autoencoder of 2013,``."""
    if at + 4 >= len(items) or items[at + 1].text != "," or items[at + 2].low not in ("a", "an", "the"):
        return None
    if items[at + 3].kind == "Y":
        return at + 3 if items[at + 4].low in _INVENTED else None
    for k in range(at + 4, min(at + 10, len(items) - 1)):
        if items[k].kind == "Y":
            said = items[k - 1].low in ("of", "from") and items[k - 2].low in _INVENTED
            return k if said and items[k + 1].text in ",." else None
        if items[k].kind != "w" and items[k].text not in "-‐‑" and not items[k].text.islower():
            return None
    return None


def _of_year(items: Sequence[Item], at: int) -> int | None:
    """The year in ``the X model of 2016 handles``, where the name is not one of its kind."""
    k = at + 1
    if k + 2 < len(items) and items[k].low in THING_NOUNS and items[k].low not in ("series", "family"):
        k += 1
    if k == at + 1 or k + 1 >= len(items) or items[k].low not in ("of", "from") or items[k + 1].kind != "Y":
        return None
    return None if indefinite(items, at) else k + 1


def _at_the_head(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """``As early as 2005, X learned …``: a thing did something before there was such a thing."""
    low = [i.low for i in items[:4]]
    start = (
        3
        if low[:3] == ["as", "early", "as"]
        else 2
        if low[:1] and low[0] in _EARLY and low[1:2] == ["in"]
        else 0
    )
    if not start:
        return
    found = year_at(items, start)
    if found is None or found + 3 >= len(items) or items[found + 1].text != ",":
        return
    name = found + 2
    while name < len(items) - 1 and items[name].low in DETERMINERS:
        name += 1
    if items[name].kind == "E" and not generic(items[name], base) and name + 1 < len(items):
        verb = items[name + 1]
        if verb.kind == "w" and (verb.low in _DID or verb.low.endswith("ed")):
            yield dated_frame(items, name, found, "early", 0, name + 1, "use")
