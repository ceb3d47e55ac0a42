"""Tell whether the years that a thing is given are none of its years.

Things are announced, published, released and used in several years: a year is wrong only where it is wrong for all of
these.
"""

import re

from reportlint.knowledge import Entity
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import RELEASE_VERBS, WORK_VERBS
from reportlint_rules.facts._people import plain_name


def arrived(frame: Frame, items: tuple[Item, ...], meant: list[Entity]) -> bool:
    """Tell whether a later year is that of a place where a thing arrived (``introduced at Acme in 2023``)."""
    year = int(frame.years[0].text)
    if any(not e.all_years or year <= max(e.all_years) for e in meant) or frame.pattern == "table":
        return False
    part = items[frame.first : frame.end]
    return any(
        i.low in ("at", "to", "into", "across", "within")
        and n + 1 < len(part)
        and part[n + 1].kind != "Y"
        and part[n + 1].low not in ("be", "appear", "come", "emerge")
        for n, i in enumerate(part)
    )


def wrong_years(entity: Entity, frame: Frame) -> bool:
    """Tell whether no year said is one of the thing's own, and nothing else can be meant by the first of them."""
    right = entity.all_years
    said = [int(y.text) for y in frame.years]
    if not entity.year or any(y in right for y in said):
        return False
    year = said[0]
    distance = min(abs(year - y) for y in right)
    if frame.verb == "cite":
        # The right authors with another year cite another paper or edition of theirs.
        before = year <= min(right) - 2 and frame.where == "subject"
        return _by_an_author(entity, frame) and (distance >= 3 or before)
    if frame.verb == "use":
        # In use since a later year: why not. What bore a product's common name years before is another product.
        another = frame.subject.text in entity.ambiguous_names and not _PRODUCTS.isdisjoint(entity.kinds)
        return year <= min(right) - 2 and not another
    if frame.verb == "coin":
        return entity.sure and distance >= 5
    if frame.verb in WORK_VERBS and year < entity.year:
        return distance >= 2
    if distance >= 2:
        return not (year > max(right) and frame.verb in _REPEATED and frame.pattern not in _OF_ORIGIN)
    if year == entity.year - 1:
        product = frame.verb in RELEASE_VERBS and bool(_PRODUCTS.intersection(entity.kinds))
        return (entity.sure or product) and frame.verb in _FIRST_SHOWN
    return year == entity.year + 1 and _known_to_the_month(entity, frame)


def _by_an_author(entity: Entity, frame: Frame) -> bool:
    own = {plain_name(p) for p in entity.people}
    return any(plain_name(s) in own for group, _ in frame.people for s in group.surnames)


_REPEATED = frozenset("release publish present describe own be".split())
"""What may be done to a thing again, years after its first appearance."""
_OF_ORIGIN = frozenset(
    (
        *"bracket passive active fronted table".split(),
        *("in year", "the year", "making of", "own release", "year saw", "own year"),
    )
)
"""The patterns that date the first appearance whatever their verb."""
_FIRST_SHOWN = frozenset("introduce release propose publish launch unveil".split())
_PRODUCTS = frozenset(
    "chatbot multimodal-model language-model image-generator video-generator service".split()
)
_ARXIV_MONTH = re.compile(r"(\d\d)(0[1-9]|10)\.\d{4,5}\Z")


def _known_to_the_month(entity: Entity, frame: Frame) -> bool:
    """Tell whether a numbered product was launched with its report, months before the next year (``GPT-4``)."""
    m = _ARXIV_MONTH.match(entity.source.arxiv)
    return (
        m is not None
        and 2000 + int(m[1]) == entity.year
        and entity.sure
        and "closed" in entity.properties.get("weights", ())
        and bool(_PRODUCTS.intersection(entity.kinds))
        and any(c.isdigit() for c in frame.subject.text)
        and frame.verb in ("release", "launch", "unveil")
        and frame.pattern in ("active", "passive", "fronted", "in year")
    )
