"""A tail: who, where and when, as read around a verb of creation, and the small questions its readers share."""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import MONTHS
from reportlint_rules.facts._people import PLACES, People, known_surnames, plain_name

_RIVALS = frozenset(
    """competitor rival challenger partner backer backed investor parent owner subsidiary spinoff spin-off alumni
    alumnus veterans alums funded owned supported inspired competitors rivals""".split()
)
FORMER = frozenset("former ex formerly then-former once previously".split())
"""Words before an organisation that say where somebody worked before."""


class Tail:
    """Who, where and when, as read behind a verb of creation.

    ``open``: somebody else takes part whom the base does not know. ``other``: the words behind the verb speak of
    something else (``in 47 minutes``, ``for mobile phones``).
    """

    __slots__ = ("end", "open", "orgs", "other", "people", "places", "respectively", "years")

    def __init__(
        self,
        orgs: list[Item] | None = None,
        people: list[tuple[People, int]] | None = None,
        years: list[Item] | None = None,
        places: list[Item] | None = None,
        open: bool = False,
        end: int = 0,
        respectively: bool = False,
        other: bool = False,
    ) -> None:
        """Begin with what is known."""
        self.orgs = [] if orgs is None else orgs
        self.people = [] if people is None else people
        self.years = [] if years is None else years
        self.places = [] if places is None else places
        self.open, self.end, self.respectively, self.other = open, end, respectively, other


_OF_DATES = MONTHS | frozenset("the of year as back in to , st nd rd th".split())


def year_at(items: Sequence[Item], k: int) -> int | None:
    """The index of the year of a date that begins at ``k`` (``in early 2018``, ``on 11 June 2018``), or None."""
    for at in range(k, min(k + 7, len(items))):
        item = items[at]
        if item.kind == "Y":
            nxt = items[at + 1] if at + 1 < len(items) else None
            return None if nxt is not None and nxt.text in "-–—/" and nxt.glued else at
        day = item.kind == "w" and item.text.isdigit() and len(item.text) <= 2
        if not day and item.low not in _OF_DATES and not _ordinal(item):
            return None
    return None


def _ordinal(item: Item) -> bool:
    return item.text[:1].isdigit() and item.low[-2:] in ("st", "nd", "rd", "th")


def is_person(group: People, base: Knowledge) -> bool:
    """Tell whether names are those of persons: of authors that the base knows, or with others (``et al.``)."""
    known = any(
        plain_name(s).split()[-1:] and plain_name(s).split()[-1] in known_surnames(base)
        for s in group.surnames
    )
    if group.lone:
        return known and group.surnames[0].lower() not in PLACES
    return group.others or known


def is_rival(items: Sequence[Item], k: int) -> bool:
    """Tell whether the organisation at ``k`` is there to introduce another: ``Google rival OpenAI``."""
    ahead = k + 1
    if ahead < len(items) and items[ahead].low == "'s":
        ahead += 1
    for step in range(ahead, min(ahead + 3, len(items))):
        if items[step].low in _RIVALS:
            return any(i.kind == "O" or (i.kind == "w" and i.upper) for i in items[step + 1 : step + 5])
        if items[step].kind not in "w" and items[step].text not in "-‐‑":
            return False
    return False
