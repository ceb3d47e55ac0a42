"""Judge dated events other than the release: ``AlphaGo beat Lee Sedol in 2011``, ``ResNet won ILSVRC in 2012``."""

from collections.abc import Iterator

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import matches
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._syntax import role
from reportlint_rules.facts._verdict import Verdict, entities_of


def judge_events(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the event that a passage of one or two years dates."""
    items = passage.items
    years = [k for k, i in enumerate(items) if i.kind == "Y"]
    if not years or len(years) > 2:
        return
    orgs = [k for k, i in enumerate(items) if i.kind == "O"]
    for k in passage.names[:3] or orgs[:1]:
        if items[k].refs and _is_dated(passage, k, years[0]):
            for entity in entities_of(items[k], base):
                verdict = _misdated(entity, items, k, years)
                if verdict is not None:
                    yield verdict


_TURNS = frozenset("when where which while whereas after before since until because".split())
"""Words between a name and a year that give the year to another clause."""


def _is_dated(passage: Passage, k: int, year: int) -> bool:
    """Tell whether the year at ``year`` is said of the name at ``k``."""
    items = passage.items
    if any(i.low in _TURNS for i in items[min(k, year) : max(k, year)]):
        return False
    where = role(items, k)
    if items[k].kind == "E" and where not in ("subject", "between", "of"):
        return False
    return where == "subject" or len({items[n].refs for n in passage.names}) <= 1


def _misdated(entity: Entity, items: tuple[Item, ...], k: int, years: list[int]) -> Verdict | None:
    """The verdict on an event of ``entity`` that the items speak of, where no year said is one of its years."""
    if not entity.events:
        return None
    words = words_of(items)
    held = [year for groups, year, _ in entity.events if matches(groups, words)]
    said = [int(items[y].text) for y in years if _dates(items, y)]
    if not held or not said or any(y in held or y in entity.all_years for y in said):
        return None
    span = Span(items[min(k, years[0])].start, items[max(k, years[-1])].end)
    holds = ", ".join(str(y) for y in held)
    message = f'this event of "{items[k].text}" is dated {said[0]}; it took place in {holds}.'
    return Verdict("wrong-year", span, message, entity, str(said[0]), holds)


def _dates(items: tuple[Item, ...], y: int) -> bool:
    """Tell whether the year at ``y`` dates the clause (``in 2012``, not ``ILSVRC 2012``)."""
    k = y - 1
    steps = 0
    while k >= 0 and steps < 5:
        low = items[k].low
        if low in ("in", "during", "on", "back", "until", "of"):
            return low in ("in", "during", "on") or (low == "of" and items[k - 1].low in _CONTESTS)
        if items[k].kind != "w":
            return False
        k -= 1
        steps += 1
    return False


_CONTESTS = frozenset("challenge competition contest tournament edition match".split())
