"""Read what stands behind a verb of creation: who, where and when."""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CREATED,
    DETERMINERS,
    MONTHS,
    STOP_CLAUSE,
)
from reportlint_rules.facts._people import PLACES, People, known_surnames, people_at, plain_name
from reportlint_rules.facts._syntax import close

_RIVALS = frozenset(
    """competitor rival challenger partner backer backed investor parent owner subsidiary spinoff spin-off alumni
    alumnus veterans alums funded owned supported inspired competitors rivals""".split()
)


FORMER = frozenset("former ex formerly then-former once previously".split())


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


def year_at(items: Sequence[Item], k: int) -> int | None:
    """The index of the year of a date that begins at ``k`` (``in early 2018``, ``on 11 June 2018``), or None."""
    steps = 0
    while k < len(items) and steps < 7:
        item = items[k]
        if item.kind == "Y":
            nxt = items[k + 1] if k + 1 < len(items) else None
            if nxt is not None and nxt.text in "-–—/" and nxt.glued:
                return None
            return k
        ok = (
            item.low in MONTHS
            or item.low in ("the", "of", "year", "of", "as", "back", "in", "to")
            or item.text == ","
        )
        ok = ok or (item.kind == "w" and item.text.isdigit() and len(item.text) <= 2)
        ok = (
            ok
            or item.low in ("st", "nd", "rd", "th")
            or (item.text[:1].isdigit() and item.low[-2:] in ("st", "nd", "rd", "th"))
        )
        if not ok:
            return None
        k += 1
        steps += 1
    return None


def read_tail(items: Sequence[Item], k: int, base: Knowledge, *, agent: bool = False) -> Tail:
    """Read agents, places and years from ``k`` to the end of the clause; ``agent``: an agent begins at once."""
    tail = Tail()
    mode = "agent" if agent else ""
    seen_agent = False
    while k < len(items):
        item = items[k]
        low, text = item.low, item.text
        nxt = items[k + 1] if k + 1 < len(items) else None
        if item.kind == "p":
            if text in ".;?!|" or text in (")", "]"):
                if text == "." and nxt is not None and nxt.glued:
                    k += 1
                    continue
                break
            if text in "([":
                end = close(items, k)
                _bracket(items, k + 1, end, tail, base)
                k = max(end, k) + 1
                continue
            if text == ",":
                if nxt is None:
                    break
                joins = nxt.kind in "OY" or nxt.low in (
                    "by",
                    "in",
                    "at",
                    "with",
                    "together",
                    "led",
                    "jointly",
                    "along",
                    "from",
                    "on",
                )
                after = items[k + 2] if k + 2 < len(items) else None
                if (
                    mode == "agent"
                    and nxt.low in ("and", "&")
                    and after is not None
                    and (after.kind == "O" or after.upper)
                ):
                    joins = True
                if mode == "agent" and nxt.low == "the" and after is not None and after.kind == "O":
                    joins = True
                if mode == "agent" and not joins and nxt.upper and nxt.kind == "w":
                    tail.open = True
                if not joins and nxt.low == "respectively":
                    joins = True
                if not joins:
                    break
                k += 1
                continue
            if text in "–—":
                break
            k += 1
            continue
        if low == "respectively":
            tail.respectively = True
        elif (
            low in STOP_CLAUSE
            or low in ("which", "who", "that", "where", "when")
            or (low in AUXILIARY and low not in ("being",))
        ):
            break
        elif low == "by":
            if nxt is not None and nxt.low.endswith("ing") and nxt.text.islower():
                mode = ""
            elif items[k - 1].kind == "E" and mode == "" and not agent:
                tail.open = True  # ``an alternative to GPT-3 by OpenAI``: whose?
                break
            elif not seen_agent or mode == "agent":
                mode = "agent"
        elif item.kind == "O" or (item.kind == "E" and item.orgs and mode in ("agent", "place")):
            skip_it = is_rival(items, k)
            if k > 0 and items[k - 1].low in FORMER:
                skip_it = True
                tail.open = True
            if skip_it:
                pass
            elif mode == "agent":
                tail.orgs.append(item)
                seen_agent = True
            elif mode == "place":
                tail.places.append(item)
        elif item.kind in "EC":
            if mode == "agent" and item.kind == "C":
                tail.open = True
            mode = ""
        elif low in ("at", "within", "inside"):
            if mode != "agent":
                mode = "place"
        elif low == "minutes" or low == "hours" or low == "days":
            tail.other = True
        elif low in ("in", "on", "during", "around", "circa", "since", "early", "late") or item.kind == "Y":
            found = year_at(items, k + 1) if item.kind != "Y" else None
            if found is not None:
                tail.years.append(items[found])
                k = found
            elif (
                low == "in"
                and nxt is not None
                and (
                    nxt.kind == "O" or (nxt.low == "the" and k + 2 < len(items) and items[k + 2].kind == "O")
                )
            ):
                mode = "place" if mode != "agent" else mode
            elif (
                low == "in"
                and nxt is not None
                and nxt.low in ("collaboration", "partnership", "cooperation", "conjunction")
            ) or (mode == "agent" and low == "in" and nxt is not None and nxt.upper):
                pass
            elif item.kind != "Y":
                mode = "" if mode == "place" else ("seen" if mode == "agent" else mode)
        elif mode == "agent" and (group := people_at(items, k)) and is_person(group, base):
            tail.people.append((group, k))
            seen_agent = True
            k = group.end
            continue
        elif mode in ("agent", "place"):
            if (
                item.upper
                and item.kind == "w"
                and low not in AGENT_NOUNS
                and low not in DETERMINERS
                and low not in ("and",)
            ):
                tail.open = True
            elif (
                low == "and"
                and nxt is not None
                and not (
                    nxt.kind in "OE"
                    or nxt.upper
                    or nxt.low in AGENT_NOUNS
                    or nxt.low in DETERMINERS
                    or nxt.low in ("by", "in", "at", "others", "elsewhere", "his", "her", "their")
                )
            ):
                break
            elif low in ("others", "elsewhere") or (
                low in AGENT_NOUNS
                or low in DETERMINERS
                or low in ADVERBS
                or low
                in (
                    "and",
                    "from",
                    "of",
                    "with",
                    "led",
                    "headed",
                    "under",
                    "'s",
                    "co",
                    "together",
                    "along",
                    "joint",
                    "jointly",
                    "collaboration",
                    "partnership",
                    "cooperation",
                    "conjunction",
                    "including",
                    "both",
                    "small",
                    "large",
                    "based",
                    "giant",
                    "other",
                    "several",
                    "respectively",
                    "chiefly",
                    "mostly",
                    "largely",
                    "rather",
                    "or",
                    "two",
                    "three",
                    "four",
                    "young",
                    "working",
                    "then",
                    "mainly",
                )
            ):
                pass
            elif low in ("as", "for", "to", "that", "using", "on", "than", "after", "before"):
                mode = "seen" if mode == "agent" else ""
            elif mode == "agent" and not seen_agent:
                mode = "agent"
                if k - 6 > 0 and not tail.orgs and low not in AGENT_NOUNS and item.kind == "w":
                    # An unknown lower-case word inside the agent (``by Swiss researchers``) is harmless.
                    pass
            else:
                mode = "seen"
        elif low == "and" and _another_verb(items, k + 1):
            break  # ``in this paper and later popularized by Y``
        elif (
            low == "and"
            and nxt is not None
            and nxt.kind == "w"
            and nxt.low not in DETERMINERS
            and nxt.low not in ("by", "in", "at", "first", "then")
            and not nxt.upper
        ):
            if nxt.low in CREATED:
                k += 1
                continue
            break
        k += 1
    tail.end = k
    if not tail.respectively:
        tail.respectively = any(i.low == "respectively" for i in items[k : k + 3])
    return tail


def _another_verb(items: Sequence[Item], k: int) -> bool:
    """Tell whether an adverb and a participle of no creation follow: a statement of its own."""
    begin = k
    while k < len(items) and items[k].low in ADVERBS:
        k += 1
    return begin < k < len(items) and items[k].low.endswith("ed") and items[k].low not in CREATED


def is_person(group: People, base: Knowledge) -> bool:
    known = any(
        plain_name(s).split()[-1:] and plain_name(s).split()[-1] in known_surnames(base)
        for s in group.surnames
    )
    if group.lone:
        return known and group.surnames[0].lower() not in PLACES
    return group.others or known


def is_rival(items: Sequence[Item], k: int) -> bool:
    ahead = k + 1
    if ahead < len(items) and items[ahead].low == "'s":
        ahead += 1
    for step in range(ahead, min(ahead + 3, len(items))):
        if items[step].low in _RIVALS:
            return any(i.kind == "O" or (i.kind == "w" and i.upper) for i in items[step + 1 : step + 5])
        if items[step].kind not in "w" and items[step].text not in "-‐‑":
            return False
    return False


def _bracket(items: Sequence[Item], k: int, end: int, tail: Tail, base: Knowledge) -> None:
    now = any(
        i.low in ("now", "later", "formerly", "then", "today", "currently", "previously")
        for i in items[k:end]
    )
    if (
        end - k > 8
        or any(i.kind in "EC" for i in items[k:end])
        or (k < end and items[k].low in ("from", "via", "using", "with", "on", "e"))
    ):
        return
    for at in range(k, end):
        if items[at].kind == "Y" and at - k < 4:
            tail.years.append(items[at])
        elif items[at].kind == "O" and not now:
            tail.orgs.append(items[at])
        elif items[at].kind == "O" and now:
            tail.open = True
