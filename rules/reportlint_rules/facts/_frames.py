"""Read who made a thing, and when: every way in which English credits a name of the base.

A frame is one statement: the name, the organisations and persons it is credited to, the years it is given.
"""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import MAKERS, MAKING, Frame
from reportlint_rules.facts._frames_active import active
from reportlint_rules.facts._frames_brackets import bracketed
from reportlint_rules.facts._frames_dates import dated
from reportlint_rules.facts._frames_first import dashed, first_to
from reportlint_rules.facts._frames_fronted import fronted
from reportlint_rules.facts._frames_owners import possessive, prepositional
from reportlint_rules.facts._frames_passive import passive
from reportlint_rules.facts._frames_phrases import phrased
from reportlint_rules.facts._frames_places import placed
from reportlint_rules.facts._frames_stated import stated
from reportlint_rules.facts._frames_titles import credited, nominal
from reportlint_rules.facts._frames_years import years_of_nouns
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import CREATED, CREATING, FIRST_WORDS, PRESENT
from reportlint_rules.facts._passages import Passage

_READERS = (
    passive,
    fronted,
    active,
    possessive,
    prepositional,
    bracketed,
    nominal,
    first_to,
    dashed,
    credited,
    dated,
    years_of_nouns,
    placed,
    stated,
)
_OF_YEARS = frozenset((dated, years_of_nouns))
"""The readers of dates alone."""
_CUES = {
    possessive: frozenset(("'s", "’", "'")),
    prepositional: frozenset(("by", "from", "of")),
    active: frozenset((*CREATED, *PRESENT, *"open pre worked put brought rolled came made gave".split())),
    nominal: frozenset((*MAKERS, *MAKING, *CREATING, "behind")),
    credited: frozenset(
        "responsible credit paper article work publication thanks among followed responded countered".split()
    ),
}
"""Words and signs of which readers need one."""


def frames_in(passage: Passage, base: Knowledge) -> list[Frame]:
    """All frames of a passage, read once."""
    if "frames" not in passage.memo:
        passage.memo["frames"] = frames_of(passage.items, base, passage.topic)
    found: list[Frame] = passage.memo["frames"]
    return found


def frames_of(items: Sequence[Item], base: Knowledge, topic: Item | None = None) -> list[Frame]:
    """All frames of one passage; ``topic`` is the name that a pronoun or a missing subject stands for."""
    found: list[Frame] = []
    if not _creditable(items) or (topic is None and not any(i.kind == "E" for i in items)):
        return found
    lows = {i.low for i in items}
    if "neither" in lows:
        return found  # ``neither A nor B``
    year = any(i.kind == "Y" for i in items)
    for reader in _READERS:
        if (year or reader not in _OF_YEARS) and not (reader in _CUES and lows.isdisjoint(_CUES[reader])):
            found += reader(items, base, topic)
    # What is credited and dated already needs no phrase.
    owned, when = any(f.orgs or f.people or f.places for f in found), any(f.years for f in found)
    if not (owned and (when or not year)) or _untold(items, found):
        found += phrased(items, base, topic)
    return [f for f in found if f.orgs or f.people or f.years or f.places]


def _untold(items: Sequence[Item], found: Sequence[Frame]) -> bool:
    """Tell whether an apposition stands behind a name that no frame is about."""
    told = {id(frame.subject) for frame in found}
    return any(
        item.kind == "E" and id(item) not in told and items[k + 1].text == ","
        for k, item in enumerate(items[:-4])
        if items[k + 2].low in _APPOSING
    )


_APPOSING = frozenset("a an the which with one".split())


def _creditable(items: Sequence[Item]) -> bool:
    """Tell whether a passage holds anybody or any year that something might be credited to."""
    for item in items:
        if item.kind in "OY" or item.orgs:
            return True
        if item.low == "et" or (item.kind == "w" and item.text[:1].isupper() and item.low not in FIRST_WORDS):
            return True
    return False
