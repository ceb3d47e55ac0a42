"""A frame: one credit or date that a passage states, and what all its readers share."""

from collections.abc import Iterator, Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import ADVERBS, CREATED
from reportlint_rules.facts._people import People
from reportlint_rules.facts._tail import Tail

MAKERS = frozenset(
    """creator creators developer developers maker makers inventor inventors author authors company lab team startup
    publisher organization group firm laboratory researchers people pioneer pioneers father fathers originator
    originators co-creator designer designers architect architects mind minds engineers owner""".split()
)


MAKING = frozenset(
    """release introduction invention launch development creation announcement unveiling publication debut
    proposal""".split()
)


class Frame:
    """One credit or date: ``subject`` is the name it is about, ``verb`` the stem of the verb or the pattern's name.

    ``first`` and ``end``: items of the statement, for the span. ``where``: the role of the name in its clause.
    """

    __slots__ = (
        "end", "first", "open", "orgs", "other", "pattern", "people", "places", "subject", "verb", "where", "years",
    )  # fmt: skip

    def __init__(
        self,
        subject: Item,
        verb: str,
        orgs: list[Item],
        people: list[tuple[People, Item]],
        years: list[Item],
        places: list[Item],
        open: bool,
        other: bool,
        first: int,
        end: int,
        pattern: str,
        where: str,
    ) -> None:
        """Take what a reader found."""
        self.subject, self.verb = subject, verb
        self.orgs, self.people, self.years, self.places = orgs, people, years, places
        self.open, self.other, self.first, self.end = open, other, first, end
        self.pattern, self.where = pattern, where


def spread(
    items: Sequence[Item],
    subjects: Sequence[int],
    verb: str,
    tail: Tail,
    first: int,
    pattern: str,
    where: str = "subject",
) -> Iterator[Frame]:
    """Give each of several subjects its frame; ``respectively`` deals the agents out in order."""
    names = [s for s in subjects if items[s].kind == "E"]
    orgs = [*tail.orgs]
    if tail.respectively:
        agents = tail.orgs or tail.places
        if len(subjects) != len(agents):
            return
        for at, org in zip(subjects, agents, strict=True):
            if items[at].kind == "E":
                yield Frame(
                    items[at], verb, [org], [], [], [], False, tail.other, first, tail.end, pattern, where
                )
        return
    for at in names:
        yield Frame(
            items[at], verb, orgs, [(g, items[k]) for g, k in tail.people], list(tail.years), list(tail.places), tail.open,  # noqa: E501
            tail.other, min(first, at), max(tail.end, at + 1), pattern, where,
        )  # fmt: skip


def dated_frame(
    items: Sequence[Item], name: int, year: int, pattern: str, first: int, end: int, verb: str = "release"
) -> Frame:
    """The frame of a date alone: the name at ``name`` is given the year at ``year``."""
    return Frame(items[name], verb, [], [], [items[year]], [], False, False, first, end, pattern, "subject")


_PUBLIC = frozenset("market world public masses".split())
_KEPT = frozenset(
    "maintained offered operated sold marketed distributed supported provided patented refined hosted "
    "popularized".split()
)
"""Participles that stand beside one of creation and credit nobody by themselves: ``developed and maintained by``."""


def verb_at(items: Sequence[Item], k: int) -> tuple[str, int]:
    """A past participle of creation at ``k``: its stem and the index behind it (``open-sourced``, ``put forward``)."""
    item = items[k]
    if item.kind != "w":
        return "", k
    low = item.low
    if low in CREATED:
        end = k + 1
        while (
            end + 1 < len(items)
            and items[end].low in ("and", ",", "/", "or")
            and (items[end + 1].low in CREATED or items[end + 1].low in _KEPT)
        ):
            end += 2
        if end + 2 < len(items) and items[end].text == "," and items[end + 1].low == "and":
            end += 3 if items[end + 2].low in CREATED or items[end + 2].low in _KEPT else 0
        while (
            end + 2 < len(items)
            and items[end].low == "and"
            and items[end + 1].low in ADVERBS
            and items[end + 2].low in CREATED
        ):
            end += 3
        return CREATED[low], end
    if low == "open" and k + 2 < len(items) and items[k + 1].text in "-‐‑" and items[k + 2].low == "sourced":
        return "release", k + 3
    if low == "pre" and k + 2 < len(items) and items[k + 1].text in "-‐‑" and items[k + 2].low == "trained":
        return "pretrain", k + 3
    if low == "worked" and k + 1 < len(items) and items[k + 1].low == "out":
        return "propose", k + 2
    if low == "put" and k + 1 < len(items) and items[k + 1].low in ("forward", "forth", "together"):
        return "propose", k + 2
    if low == "brought" and k + 1 < len(items) and items[k + 1].low in ("out", "forth"):
        return "release", k + 2
    if (
        low == "brought"
        and k + 2 < len(items)
        and items[k + 1].low in ("to", "into", "onto")
        and (
            items[k + 2].low in ("market", "life")
            or (items[k + 2].low == "the" and k + 3 < len(items) and items[k + 3].low in _PUBLIC)
        )
    ):
        return "release", k + (4 if items[k + 2].low == "the" else 3)
    if low == "rolled" and k + 1 < len(items) and items[k + 1].low == "out":
        return "release", k + 2
    if low == "came" and k + 2 < len(items) and items[k + 1].low == "up" and items[k + 2].low == "with":
        return "invent", k + 3
    if low == "made" and k and items[k - 1].low in ("was", "were", "been") and k + 1 < len(items):  # noqa: SIM102
        if items[k + 1].low == "public":
            return "release", k + 2
    if (
        low == "made"
        and k + 1 < len(items)
        and items[k + 1].low in ("public", "available", "possible", "popular", "easy", "famous")
    ):
        return "", k
    return "", k
