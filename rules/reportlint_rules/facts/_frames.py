"""Read who made a thing, and when: every way in which English credits a name of the base.

A frame is one statement: the name, the organisations and persons it is credited to, the years it is given.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._items import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    CREATING,
    DERIVED,
    DETERMINERS,
    HEAD_NOUNS,
    HEDGES,
    PREPOSITIONS,
    PRESENT,
    RELEASE_VERBS,
    THING_NOUNS,
    WEAK_VERBS,
)
from reportlint_rules.facts._people import People, people_at
from reportlint_rules.facts._syntax import (
    _FORMER,
    Tail,
    _is_person,
    _is_rival,
    after_name,
    close,
    group_of,
    negated,
    read_tail,
    role,
    skip,
    year_at,
)

_ORIGIN = frozenset(
    "comes come came stems stemmed originates originated emerged hails hailed arose originate stem emerges".split()
)
_APPEARED = frozenset(
    """appeared debuted followed arrived emerged premiered surfaced dates originated existed appears came began started
    launched hatched goes harks date go""".split()
)
_MAKERS = frozenset(
    """creator creators developer developers maker makers inventor inventors author authors company lab team startup
    publisher organization group firm laboratory researchers people pioneer pioneers father fathers originator
    originators co-creator designer designers architect architects mind minds engineers owner""".split()
)
_MAKING = frozenset(
    """release introduction invention launch development creation announcement unveiling publication debut
    proposal""".split()
)
_WORK_OF = frozenset(
    "work brainchild creation product invention project contribution development innovation idea baby model".split()
)
_LIST_OPENERS = frozenset("as like including include includes are e.g notably namely especially".split())
_OWN_VERSION = frozenset(
    "version retraining reimplementation implementation port fork clone adaptation variant".split()
)


_INFINITIVES = {
    "propose": "propose", "introduce": "introduce", "develop": "develop", "create": "create", "release": "release",
    "publish": "publish", "present": "introduce", "invent": "invent", "describe": "propose", "unveil": "release",
    "launch": "release", "devise": "propose", "formulate": "propose", "suggest": "propose",
}  # fmt: skip


@dataclass(slots=True)
class Frame:
    """One credit or date: ``subject`` is the name it is about, ``verb`` the stem of the verb or the pattern's name."""

    subject: Item
    verb: str
    orgs: list[Item] = field(default_factory=list)
    people: list[tuple[People, Item]] = field(default_factory=list)
    years: list[Item] = field(default_factory=list)
    places: list[Item] = field(default_factory=list)
    open: bool = False
    other: bool = False
    first: int = 0
    end: int = 0
    """Items of the statement, for the span."""
    pattern: str = ""
    where: str = ""
    """The role of the name in its clause."""


def frames_of(items: Sequence[Item], base: Knowledge, topic: Item | None = None) -> list[Frame]:
    """All frames of one passage; ``topic`` is the name that a pronoun or a missing subject stands for."""
    found: list[Frame] = []
    if not any(i.kind in "E" for i in items) and topic is None:
        return found
    for reader in (
        _passive,
        _fronted,
        _active,
        _possessive,
        _prepositional,
        _bracketed,
        _nominal,
        _first_to,
        _credited,
        _dated,
    ):
        found += reader(items, base, topic)
    return [f for f in found if f.orgs or f.people or f.years or f.places]


def _spread(
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
            items[at], verb, orgs, [(g, items[k]) for g, k in tail.people], list(tail.years), list(tail.places), tail.open,
            tail.other, min(first, at), max(tail.end, at + 1), pattern, where,
        )  # fmt: skip


def _verb_at(items: Sequence[Item], k: int) -> tuple[str, int]:
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
            and items[end + 1].low in CREATED
        ):
            end += 2
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
    if low == "put" and k + 1 < len(items) and items[k + 1].low in ("forward", "forth", "together"):
        return "propose", k + 2
    if low == "brought" and k + 1 < len(items) and items[k + 1].low in ("out", "forth"):
        return "release", k + 2
    if (
        low == "brought"
        and k + 2 < len(items)
        and items[k + 1].low in ("to", "into", "onto")
        and items[k + 2].low in ("market", "life", "the")
    ):
        return "release", k + (4 if items[k + 2].low == "the" else 3)
    if low == "rolled" and k + 1 < len(items) and items[k + 1].low == "out":
        return "release", k + 2
    if low == "came" and k + 2 < len(items) and items[k + 1].low == "up" and items[k + 2].low == "with":
        return "invent", k + 3
    if (
        low == "made"
        and k + 1 < len(items)
        and items[k + 1].low in ("public", "available", "possible", "popular", "easy", "famous")
    ):
        return "", k
    return "", k


def _topic_subject(items: Sequence[Item]) -> int | None:
    """Where the predicate begins when the passage opens with a pronoun (``It was …``) or with no subject at all."""
    if not items:
        return None
    low = items[0].low
    if low == "it" or low == "they":
        return 1
    if low in ("this", "the", "these") and len(items) > 2:
        k = 1
        while k < min(4, len(items)) and items[k].kind == "w" and items[k].low not in THING_NOUNS:
            if items[k].low in AUXILIARY or items[k].low in CREATED:
                return None
            k += 1
        if k < len(items) and items[k].low in THING_NOUNS:
            return after_name(items, k)
    return None


def _passive(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X was introduced by Y in Z``, ``X, developed by Y``, ``X (released by Y)``, ``X: a model by Y``."""
    starts: list[tuple[list[int], int, str]] = []
    done: set[int] = set()
    for at, item in enumerate(items):
        if item.kind == "E" and at not in done:
            group = group_of(items, at)
            done.update(group)
            if len(group) > 1 and role(items, at) not in ("subject",):
                # ``such as A, B and C, released by Y``: only the last one is meant for sure.
                for one in group:
                    starts.append(([one], after_name(items, one), role(items, at)))
            else:
                starts.append((group, after_name(items, group[-1]), role(items, at)))
                for one in group[:-1]:
                    starts.append(([one], after_name(items, one), role(items, at)))
    everything = [*items, topic] if topic is not None else items
    if topic is not None and (begin := _topic_subject(items)) is not None:
        starts.append(([len(items)], begin, "subject"))
    for group, k, where in starts:
        yield from _predicate(items, everything, group, k, where, base)


def _predicate(
    items: Sequence[Item], everything: Sequence[Item], group: list[int], k: int, where: str, base: Knowledge
) -> Iterator[Frame]:
    first = group[0] if group[0] < len(items) else 0
    reduced = True
    marked = False
    if k < len(items) and items[k].kind == "p" and items[k].text in ",:–—-(|":
        if items[k].text == "(":
            pass
        k += 1
        marked = True
    if k < len(items) and items[k].low in ("which", "that", "who"):
        k += 1
        marked = True
    k = skip(items, k, ADVERBS)
    begin = k
    while k < len(items) and items[k].kind == "w" and items[k].low in AUXILIARY:
        reduced = False
        k += 1
        k = skip(items, k, ADVERBS)
    if k >= len(items):
        return
    if not reduced and where not in ("subject", "like", "as", "including", "include", "unlike", "than"):
        if not (marked and items[begin - 1].low in ("which", "that")):
            return
    idiom = " ".join(i.low for i in items[k : k + 5])
    if idiom.startswith(
        (
            "made its debut",
            "made its appearance",
            "made its first appearance",
            "saw the light",
            "had its debut",
            "had its premiere",
        )
    ):
        tail = read_tail(items, k + 2, base)
        yield from _spread(
            everything, group, "appear", Tail(years=tail.years, end=tail.end), first, "debut", where
        )
        return
    verb, end = _verb_at(items, k)
    if (
        verb
        and reduced
        and where in ("with", "by", "for", "through", "via", "in", "on", "using")
        and items[k - 1].text == ","
    ):
        # ``evolves networks with genetic algorithms, proposed by …``: whose participle?
        return
    if verb:
        end = skip(items, end, ADVERBS)
        nxt = items[end].low if end < len(items) else ""
        if reduced and not marked and nxt not in ("by", "in", "at", "jointly"):
            return
        if (
            reduced
            and marked
            and nxt
            not in (
                "by",
                "in",
                "at",
                "as",
                "on",
                "jointly",
                "for",
                "from",
                "with",
                "to",
                "after",
                "back",
                "around",
            )
        ):
            return
        tail = read_tail(items, end, base)
        said_first = verb == "present" or (
            verb in ("describe", "suggest", "discover")
            and items[k - 1].low in ("first", "originally", "initially")
        )
        if verb in WEAK_VERBS and not tail.orgs and not tail.people and not tail.places and not said_first:
            return
        yield from _spread(everything, group, verb, tail, first, "passive", where)
        return
    low = items[k].low
    if not reduced or marked:
        # ``X is a model (developed) by Y``, ``X, a technique from Y``, ``X is Y's model``, ``X was a Y invention``.
        yield from _copular(items, everything, group, k, first, where, base, copula=not reduced)
    if low in _ORIGIN and not (
        low in ("emerged", "arose", "originated", "came") and k + 1 < len(items) and items[k + 1].low == "as"
    ):
        j = k + 1
        if j < len(items) and items[j].low in ("out", "originally", "directly"):
            j += 1
        if j < len(items) and items[j].low in ("of", "from", "at", "with"):
            tail = read_tail(items, j + 1, base, agent=True)
            yield from _spread(everything, group, "come", tail, first, "origin", where)
            return
    if not reduced and low in ("around", "available", "known", "with", "in", "public", "out"):
        since = next((n for n in range(k + 1, min(k + 5, len(items))) if items[n].low == "since"), None)
        found = year_at(items, since + 1) if since is not None else None
        if found is not None:
            yield from _spread(
                everything, group, "appear", Tail(years=[items[found]], end=found + 1), first, "since", where
            )
        return
    if low == "owes" or low == "traces":
        to = next((n for n in range(k + 1, min(k + 7, len(items))) if items[n].low == "to"), None)
        if to is not None:
            yield from _spread(
                everything, group, "credit", read_tail(items, to + 1, base, agent=True), first, "owes", where
            )
        return
    if (not reduced and low == "from") or (not reduced and low == "born"):
        found = year_at(items, k + 1)
        if found is not None:
            yield from _spread(
                everything,
                group,
                "appear",
                Tail(years=[items[found]], end=found + 1),
                first,
                "is from year",
                where,
            )
            return
    if low in _APPEARED or (low in ("has", "have") and k + 1 < len(items)):
        tail = read_tail(items, k + 1, base)
        if low in ("dates", "goes", "harks", "date", "go"):
            tail.years = tail.years or _years_after(items, k + 1)
            to = next((n for n in range(k + 1, min(k + 4, len(items))) if items[n].low == "to"), None)
            if to is not None and not tail.years:
                origin = read_tail(items, to + 1, base, agent=True)
                yield from _spread(everything, group, "credit", origin, first, "goes back to", where)
                return
        yield from _spread(
            everything, group, "appear", Tail(years=tail.years, end=tail.end), first, "appeared", where
        )


def _years_after(items: Sequence[Item], k: int) -> list[Item]:
    while k < len(items) and items[k].low in ("from", "back", "to", "the", "year", "all", "way"):
        k += 1
    found = year_at(items, k)
    return [items[found]] if found is not None else []


def _copular(
    items: Sequence[Item],
    everything: Sequence[Item],
    group: list[int],
    k: int,
    first: int,
    where: str,
    base: Knowledge,
    copula: bool,
) -> Iterator[Frame]:
    if copula and where not in ("subject", "like", "as", "including", "unlike"):
        return
    if k >= len(items):
        return
    low = items[k].low
    if copula and low == "by":
        yield from _spread(
            everything, group, "be", read_tail(items, k + 1, base, agent=True), first, "is by", where
        )
        return
    if copula and low == "from":
        tail = read_tail(items, k + 1, base, agent=True)
        yield from _spread(everything, group, "be", tail, first, "is from", where)
        return
    if low in ("due", "credited", "attributed", "owed") and k + 1 < len(items) and items[k + 1].low == "to":
        yield from _spread(
            everything, group, "credit", read_tail(items, k + 2, base, agent=True), first, "due to", where
        )
        return
    # An owner: ``X is Y's model``, ``X, Y's model``.
    owner = k
    if items[owner].low in ("one",) and owner + 1 < len(items) and items[owner + 1].low == "of":
        owner += 2
    if (
        owner < len(items)
        and items[owner].kind == "O"
        and owner + 1 < len(items)
        and items[owner + 1].low in ("'s", "’", "'")
    ):
        head = _head_noun(items, owner + 2)
        if head is not None and not _is_rival(items, owner):
            tail = Tail(orgs=[items[owner]], end=head + 1)
            yield from _spread(everything, group, "own", tail, first, "is own", where)
        return
    if items[k].low not in DETERMINERS and items[k].kind != "O":
        return
    work = k
    while (
        work < len(items)
        and work - k < 4
        and (
            items[work].low in DETERMINERS
            or items[work].low in ("joint", "original", "early", "later", "seminal")
        )
    ):
        work += 1
    if (
        work + 1 < len(items)
        and items[work].low in _WORK_OF
        and items[work + 1].low == "of"
        and items[work].low not in ("model", "idea")
    ):
        yield from _spread(
            everything, group, "own", read_tail(items, work + 2, base, agent=True), first, "work of", where
        )
        return
    # A noun phrase that ends in ``by Y``, ``from Y``, ``developed by Y``, or begins with the maker (``a Google model``).
    for ahead in range(k, min(k + 14, len(items))):
        item = items[ahead]
        if item.kind == "p" and item.text not in "-‐‑\"'“”":
            return
        if (item.kind in "EC" and not item.text.islower()) or (
            item.low in ("than", "like", "but") and ahead > k
        ):
            return
        if item.kind == "O" and ahead - k <= 3:
            after = items[ahead + 1] if ahead + 1 < len(items) else None
            head = _head_noun(items, ahead + 1)
            if (
                after is not None
                and after.low not in ("'s",)
                and head is not None
                and head - ahead <= 4
                and items[ahead - 1].low in DETERMINERS | {"new"}
            ) and not any(i.text in "-‐‑" and i.glued for i in items[ahead + 1 : ahead + 2]):
                yield from _spread(
                    everything, group, "own", Tail(orgs=[item], end=head + 1), first, "maker noun", where
                )
            return
        if item.low in ("by", "from") and ahead > k:
            ok = items[ahead - 1].kind in "wE" and items[ahead - 1].low not in AGENT_NOUNS | {
                "colleague",
                "friend",
                "guest",
                "speaker",
                "talk",
            }
            tail = read_tail(items, ahead + 1, base, agent=True)
            direct = ahead + 1 < len(items) and (
                items[ahead + 1].kind == "O"
                or items[ahead + 1].upper
                or items[ahead + 1].low in AGENT_NOUNS | DETERMINERS
            )
            if ok and direct and (tail.orgs or tail.people):
                yield from _spread(everything, group, "own", tail, first, "noun by", where)
            return
        verb, end = _verb_at(items, ahead)
        if verb and ahead > k:
            end = skip(items, end, ADVERBS)
            if end < len(items) and items[end].low in ("by", "in", "at", "jointly"):
                tail = read_tail(items, end, base)
                yield from _spread(everything, group, verb, tail, first, "noun passive", where)
            return


def _head_noun(items: Sequence[Item], k: int) -> int | None:
    """The head of a noun phrase at ``k`` that means the thing itself (``first optimized version``), or None."""
    head = None
    for ahead in range(k, min(k + 9, len(items))):
        item = items[ahead]
        if item.low in HEAD_NOUNS or item.low == "retrained":
            head = ahead
            if item.low in ("answer", "response"):
                return head
        elif item.kind == "p" and item.text in '-‐‑"':
            continue
        elif item.glued and items[ahead - 1].text in "-‐‑" and ahead > k:
            continue  # ``text-to-text``
        elif (
            item.kind == "w" and item.low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARY and item.low != "'s"
        ):
            continue
        elif item.kind == "E" and ahead > k and items[ahead - 1].low in DERIVED:
            return ahead
        else:
            break
    return head


def _fronted(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Developed by Y in Z, X …``: a participle before its subject."""
    k = skip(items, 0, ADVERBS)
    if k >= len(items):
        return
    verb, end = _verb_at(items, k)
    if not verb:
        return
    comma = next(
        (
            n
            for n in range(end, min(end + 30, len(items)))
            if items[n].text == "," and _subject_follows(items, n + 1) is not None
        ),
        None,
    )
    if comma is None:
        if topic is not None:
            tail = read_tail(items, end, base)
            everything = [*items, topic]
            yield from _spread(everything, [len(items)], verb, tail, 0, "fronted")
        return
    at = _subject_follows(items, comma + 1)
    tail = read_tail(items[:comma], end, base)
    if at is None or not (tail.orgs or tail.people or tail.years or tail.places):
        return
    if items[at].kind == "E":
        yield from _spread(items, group_of(items, at), verb, tail, 0, "fronted")
    elif topic is not None:
        yield from _spread([*items, topic], [len(items)], verb, tail, 0, "fronted")


def _subject_follows(items: Sequence[Item], k: int) -> int | None:
    for ahead in range(k, min(k + 6, len(items))):
        if items[ahead].kind == "E":
            return ahead
        if items[ahead].low == "it" and ahead == k:
            return ahead
        if items[ahead].kind != "w" or items[ahead].low in PREPOSITIONS | AUXILIARY | CONJUNCTIONS:
            return None
        if items[ahead].low in ("by", "in"):
            return None
    return None


def _agent_before(items: Sequence[Item], k: int, base: Knowledge) -> tuple[Tail, int] | None:
    """The agent that ends right before ``k`` (``Researchers at Google and Kingma``), and where it begins."""
    start = k
    seen = False
    steps = 0
    while start > 0 and steps < 26:
        item = items[start - 1]
        low = item.low
        if item.text == ")":
            opened = next(
                (n for n in range(start - 2, max(start - 14, -1), -1) if items[n].text == "("), None
            )
            if opened is None:
                break
            start = opened
        elif item.text == "," and start - 1 > 0:
            # An apposition or a list: go on only where a name of an agent stands before.
            before = items[start - 2]
            if before.kind == "O" or before.upper or before.text == ")" or before.low in AGENT_NOUNS:
                start -= 1
            else:
                inner = next(
                    (n for n in range(start - 2, max(start - 9, 0), -1) if items[n].text == ","), None
                )
                if (
                    inner is not None
                    and not seen
                    and items[inner - 1].kind == "O"
                    and all(i.kind in "wp" for i in items[inner:start])
                ):
                    start = inner
                else:
                    break
        elif item.kind == "O":
            seen = True
            start -= 1
        elif item.kind == "p":
            if item.text in "-‐‑.&'’":
                start -= 1
            else:
                break
        elif item.kind == "Y":
            break
        elif item.kind in "EC":
            if item.orgs and item.kind == "E":
                start -= 1
            else:
                break
        elif (
            (
                low in AGENT_NOUNS
                or low in ("and", "et", "al", "at", "from", "of", "'s", "with", "led", "by", "under")
                or low in DETERMINERS
            )
            or item.upper
            or low
            in (
                "several",
                "two",
                "three",
                "other",
                "his",
                "her",
                "both",
                "large",
                "small",
                "joint",
                "young",
                "leading",
                "giant",
                "search",
                "chip",
                "grassroots",
            )
        ):
            start -= 1
        else:
            break
        steps += 1
    while start < k and (
        items[start].low in ("and", "by", "of", "with", "at", "from", ",") or items[start].kind == "p"
    ):
        start += 1
    if start >= k:
        return None
    tail = Tail(end=k)
    at = start
    while at < k:
        item = items[at]
        if item.kind == "O" or (item.kind == "E" and item.orgs):
            if at > 0 and items[at - 1].low in _FORMER:
                tail.open = True
            elif not _is_rival(items, at):
                tail.orgs.append(item)
            at += 1
        elif item.upper and item.kind == "w" and (group := people_at(items, at)) and group.end <= k:
            if _is_person(group, base):
                tail.people.append((group, at))
            elif (item.low not in AGENT_NOUNS and item.low not in DETERMINERS and at > start) or (
                item.low not in AGENT_NOUNS and item.low not in DETERMINERS
            ):
                tail.open = True
            at = group.end
        else:
            at += 1
    return (tail, start) if tail.orgs or tail.people else None


def _active(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y introduced X``, ``X, which Y had released``, ``Y's team came up with X``."""
    for k in range(1, len(items)):
        verb, end = _verb_at(items, k)
        if not verb and items[k].low in PRESENT:
            verb, end = PRESENT[items[k].low], k + 1
        if not verb and items[k].low == "gave" and k + 1 < len(items) and items[k + 1].low in ("us", "the"):
            verb, end = "invent", k + 2
        if not verb:
            continue
        left = k
        while left > 0 and (
            items[left - 1].low in ADVERBS or items[left - 1].low in ("has", "have", "had", "did")
        ):
            left -= 1
        if left > 0 and (items[left - 1].low in AUXILIARY or items[left - 1].low in HEDGES):
            continue
        # ``Schulman et al. (2017) proposed``: the year in brackets is the paper's.
        year: list[Item] = []
        probe = left
        if probe > 0 and items[probe - 1].text in ")]":
            opened = next(
                (n for n in range(probe - 2, max(probe - 8, -1), -1) if items[n].text in "(["), None
            )
            if opened is not None and all(
                i.kind == "Y" or i.kind == "p" or len(i.text) == 1 for i in items[opened + 1 : probe - 1]
            ):
                year = [i for i in items[opened + 1 : probe - 1] if i.kind == "Y"]
        joined = left > 1 and items[left - 1].low in ("that", "which", "who")
        agent = None if joined else _agent_before(items, left, base) or _agent_at_front(items, left, base)
        if joined:
            # ``the paper by Devlin et al. that introduced X``, ``OpenAI, which developed X``
            back = left - 1
            if items[back - 1].text == ",":
                back -= 1
            agent = _agent_before(items, back, base)
            if (
                agent is not None
                and agent[1] > 1
                and items[agent[1] - 1].low
                in ("of", "for", "to", "with", "than", "like", "on", "in", "about")
            ):
                agent = None
        if agent is None:
            continue
        tail, start = agent
        before = items[start - 1] if start else None
        if (
            not joined
            and before is not None
            and before.low in ("of", "for", "to", "by", "with", "than", "like", "from", "on", "at", "in")
        ):
            # ``the work of Google introduced``: the agent is not the subject, unless the clause begins here.
            at_front = before.low == "at" and start == 1 and any(i.text == "," for i in items[start:left])
            if not at_front and not (
                before.low in ("at", "from") and start >= 2 and items[start - 2].low in AGENT_NOUNS
            ):
                continue
        if verb in WEAK_VERBS and not (verb in ("describe", "present", "suggest") and tail.people):
            if verb not in ("build", "make") or tail.people:
                continue
        # The object, or the name before ``which``.
        objects = _objects(items, end)
        if objects:
            last = after_name(items, objects[-1])
            rest = read_tail(items, last, base)
            if _ported(items, last, verb) and not (
                joined and last < len(items) and items[last].low.endswith("ed")
            ):
                continue
            fronted = _front_year(items, start)
            years = year or rest.years or fronted
            full = Tail(
                tail.orgs,
                tail.people,
                years,
                [],
                tail.open,
                max(rest.end, last),
                tail.respectively or rest.respectively,
                rest.other,
            )
            yield from _spread(items, objects, verb, full, start, "active", "object")
        elif (
            before is not None
            and before.low in ("which", "that")
            and (end >= len(items) or items[end].kind == "p" or items[end].low in PREPOSITIONS)
        ):
            at = start - 2
            if at >= 0 and items[at].text == ",":
                at -= 1
            while at > 0 and items[at].low in THING_NOUNS:
                at -= 1
            if at >= 0 and items[at].kind == "E":
                rest = read_tail(items, end, base)
                full = Tail(tail.orgs, tail.people, rest.years, [], tail.open, max(rest.end, end))
                yield from _spread(items, [at], verb, full, at, "relative", "subject")
        elif topic is not None and end < len(items) and items[end].low in ("it", "this", "the"):
            if items[end].low == "it":
                rest = read_tail(items, end + 1, base)
                full = Tail(tail.orgs, tail.people, rest.years, [], tail.open, max(rest.end, end))
                yield from _spread([*items, topic], [len(items)], verb, full, start, "active")


def _agent_at_front(items: Sequence[Item], k: int, base: Knowledge) -> tuple[Tail, int] | None:
    """``At Google, engineers built X``: the organisation stands before, the agent is nobody by name."""
    if (
        k < 4
        or items[0].low not in ("at", "within")
        or not all(i.low in AGENT_NOUNS | DETERMINERS for i in items[k - 1 : k])
    ):
        return None
    comma = next((n for n in range(1, k) if items[n].text == ","), None)
    if (
        comma is None
        or k - comma > 5
        or not all(i.low in AGENT_NOUNS | DETERMINERS | ADVERBS for i in items[comma + 1 : k])
    ):
        return None
    orgs = [i for i in items[1:comma] if i.kind == "O"]
    return (Tail(orgs=orgs, end=k), 0) if orgs and comma <= 4 else None


def _front_year(items: Sequence[Item], start: int) -> list[Item]:
    """The year of ``In 2018, Y introduced``, which stands right before the agent."""
    at = start - 1
    if at >= 0 and items[at].text == ",":
        at -= 1
    if at >= 1 and items[at].kind == "Y":
        for back in range(at - 1, max(at - 5, -1), -1):
            if items[back].low == "in" and back <= 1:
                return [items[at]]
            if items[back].low in ("after", "before", "since", "until", "by", "from"):
                return []
    return []


def _ported(items: Sequence[Item], k: int, verb: str) -> bool:
    """``released X for TensorFlow``, ``launched X on Bedrock``, ``trained X in 47 minutes``: not its creation."""
    if k >= len(items):
        return False
    low = items[k].low
    nxt = items[k + 1] if k + 1 < len(items) else None
    if (
        low in ("on", "through", "via", "within", "into", "in", "to")
        and nxt is not None
        and nxt.kind in "EOC"
    ):
        return True
    if low == "for" and nxt is not None and (nxt.kind in "OC" or (nxt.kind == "E" and nxt.upper)):
        return True
    if (
        items[k].kind == "w"
        and low not in PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARY
        and low not in ("already", "back")
    ):
        # ``released BERT checkpoints``: another noun follows.
        return True
    if low in ("through", "via", "into") and verb in RELEASE_VERBS:
        return True
    return items[k].text in ("'", "’") or low == "'s"


def _objects(items: Sequence[Item], k: int) -> list[int]:
    """The names that a verb at ``k - 1`` has for objects: ``the speech recognizer X``, ``X and Z``."""
    for ahead in range(k, min(k + 9, len(items))):
        item = items[ahead]
        if item.kind == "E":
            group = [ahead]
            for other in group_of(items, ahead)[1:]:
                group.append(other)
            return group
        if item.kind in "OCYQ":
            return []
        if item.kind == "p":
            if item.text in "-‐‑\"'“”" or (item.text == "," and ahead > k):
                continue
            return []
        if item.low in DERIVED:
            return []
        if item.low in ("called", "named", "dubbed", "titled", "christened"):
            continue
        if item.low == "known" and ahead + 1 < len(items) and items[ahead + 1].low == "as":
            continue
        if item.low == "as" and ahead > k and items[ahead - 1].low == "known":
            continue
        if (
            item.low in ("of", "behind")
            and ahead > k
            and items[ahead - 1].low
            in (
                "concept",
                "idea",
                "notion",
                "technique",
                "family",
                "framework",
                "first",
                "algorithm",
                "method",
            )
        ):
            continue
        if item.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY:
            return []
    return []


def _possessive(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y's X``, ``Y's open-source library X``, ``Kingma and Ba's X``, ``Google's 2018 BERT``."""
    for k, item in enumerate(items):
        if item.low not in ("'s", "’", "'") or k == 0 or k + 1 >= len(items):
            continue
        owner = items[k - 1]
        if item.low != "'s" and not (owner.text.endswith("s") and item.glued):
            continue
        tail = Tail(end=k + 1)
        first = k - 1
        if owner.kind == "O":
            tail.orgs = [owner]
            # ``Stanford and Google's ELECTRA``
            if k >= 3 and items[k - 2].low in ("and", "&") and items[k - 3].kind == "O":
                tail.orgs.append(items[k - 3])
                first = k - 3
            if first > 0 and (items[first - 1].low in _FORMER):
                continue
        elif owner.kind == "w" and owner.upper:
            begin = k - 1
            while (
                begin > 0
                and (items[begin - 1].upper or items[begin - 1].low in ("and", ",", "et", "al", ".", "-"))
                and k - begin < 9
            ):
                begin -= 1
            while begin < k and not items[begin].upper:
                begin += 1
            group = people_at(items, begin)
            if (
                group is None
                or group.end != k
                or (group.lone and group.surnames[0].lower() in ("today", "europe", "china"))
            ):
                continue
            if not _is_person(group, base):
                continue
            tail.people = [(group, begin)]
            first = begin
        else:
            continue
        target = None
        years: list[Item] = []
        for ahead in range(k + 1, min(k + 8, len(items))):
            here = items[ahead]
            if here.kind == "E":
                target = ahead
                break
            if here.kind == "Y":
                years.append(here)
                continue
            if here.kind == "p" and (
                here.text in "-‐‑\"'“”"
                or (here.text in ",(" and ahead > k + 1 and items[ahead - 1].low in HEAD_NOUNS)
            ):
                continue
            if (
                here.kind != "w"
                or here.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | DERIVED
                or here.low in CREATED
            ):
                break
            if here.low in AGENT_NOUNS and here.low not in (
                "ai",
                "language",
                "research",
                "deep",
                "machine",
                "learning",
                "nlp",
                "based",
                "search",
                "chip",
            ):
                break
            if here.upper and here.low not in HEAD_NOUNS and here.low not in ADVERBS:
                break
            if here.low.endswith("ing") and here.low not in (
                "learning",
                "existing",
                "leading",
                "groundbreaking",
                "pioneering",
                "processing",
                "modeling",
                "reasoning",
                "language-modeling",
                "underlying",
                "winning",
                "training",
                "going",
                "upcoming",
                "outstanding",
            ):
                break
        if target is None:
            continue
        behind = items[target + 1] if target + 1 < len(items) else None
        if (
            behind is not None
            and behind.kind == "w"
            and _another_noun(behind, items[target + 2] if target + 2 < len(items) else None)
        ):
            continue
        if False:
            continue
        group = group_of(items, target)
        # ``Google's BERT and GPT-3``: only the first is surely owned.
        tail.years = years
        yield from _spread(items, group[:1], "own", tail, first, "possessive", role(items, target))


_IMPLEMENTED = frozenset(
    """implementation implementations port ports checkpoint checkpoints integration integrations support api apis
    plugin plugins wrapper wrappers usage use deployment deployments experiments fork clone finetune finetunes fine
    finetuning tokenizer tokenizers pipeline pipelines classifier classifiers variant variants derivative derivatives
    course tutorial tutorials experience customers users strategy kernels kernel scripts script repository repo
    notebook notebooks weights demo recipe recipes replication reproduction release""".split()
)


def _another_noun(word: Item, after: Item | None) -> bool:
    """Tell whether the word behind a name makes another thing of it (``BERT implementation``)."""
    return word.low in _IMPLEMENTED and not (
        word.low in ("release", "use", "support", "weights")
        and after is not None
        and after.low not in PREPOSITIONS
    )


def _prepositional(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X by Y``, ``X, from Y``, ``X of Vaswani et al.``, gapped ``X from Y, Z from W``."""
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        k = after_name(items, at)
        comma = k < len(items) and items[k].text in (",", ":", "–", "—", "-", "(")
        if comma:
            k += 1
        if k + 1 >= len(items):
            continue
        low = items[k].low
        if low not in ("by", "from", "of", "at"):
            continue
        nxt = items[k + 1]
        if low == "at" or (low == "of" and not nxt.upper):
            continue
        if nxt.low.endswith("ing") and nxt.kind == "w" and not nxt.upper:
            continue
        direct = nxt.kind == "O" or (
            nxt.kind == "w" and (nxt.upper or nxt.low in AGENT_NOUNS or nxt.low in DETERMINERS)
        )
        if not direct:
            continue
        # ``downloaded BERT from Hugging Face``, ``the results on BERT by Y``, ``BERT is beaten by Y``.
        if low == "from" and _taken(items, at):
            continue
        tail = read_tail(items, k + 1, base, agent=True)
        if low == "of":
            tail.orgs = []
        if not (tail.orgs or tail.people):
            continue
        where = role(items, at)
        if low == "by" and where == "from":
            continue
        if where in (
            "on",
            "over",
            "against",
            "than",
            "to",
            "of",
            "with",
            "for",
            "using",
            "via",
            "through",
            "into",
        ) and not (low == "from" or (comma and low == "by")):
            # ``experiments with BERT by Google``: who made what is open.
            if not (where in ("than", "with", "using", "to") and low == "by" and nxt.kind == "O"):
                continue
        if low == "by" and where == "object" and at > 0 and not comma and _verb_before(items, at):
            continue
        tail.years = []
        yield from _spread(items, [at], "by", tail, at, "by" if low == "by" else low, where)


_TAKING = frozenset(
    """download downloaded downloading load loaded loading import imported importing take taken took taking get got
    obtain obtained borrowed borrow fetch fetched pulled use used uses using initialize initialized starting start
    available accessed distilled distill transfer transferred move moved switch switched migrate migrated shift
    progressed evolved evolution separate separated differs different distinguish""".split()
)


def _taken(items: Sequence[Item], at: int) -> bool:
    return any(i.low in _TAKING for i in items[max(0, at - 7) : at])


def _verb_before(items: Sequence[Item], at: int) -> bool:
    return any(i.low in CREATED or i.low in ("use", "uses", "used") for i in items[max(0, at - 5) : at])


def _bracketed(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X (Y, 2019)``, ``X (Devlin et al., 2019)``, ``X (2018)``, ``X [Vaswani et al. 2017]``."""
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        k = skip(items, at + 1, THING_NOUNS)
        if k >= len(items) or items[k].text not in "([":
            continue
        end = close(items, k)
        # A first bracket may hold the short or long form: ``Low-Rank Adaptation (LoRA) (Hu et al., 2021)``.
        if (
            end + 1 < len(items)
            and items[end + 1].text in "(["
            and not any(i.kind in "YO" for i in items[k:end])
        ):
            k = end + 1
            end = close(items, k)
        if end == k:
            continue
        inside = items[k + 1 : end]
        tail = Tail(end=end + 1)
        known = True
        pos = k + 1
        while pos < end:
            here = items[pos]
            if here.kind == "O":
                if items[pos + 1].low == "'s":
                    known = False
                tail.orgs.append(here)
            elif here.kind == "Y":
                nxt = items[pos + 1]
                if nxt.text in "-–—/" and items[pos + 2].text[:1].isdigit():
                    known = False
                if pos > k + 1 and items[pos - 1].text in "-–—/'’":
                    known = False
                tail.years.append(here)
            elif (
                here.kind == "w"
                and here.upper
                and (group := people_at(items[:end], pos))
                and not (group.lone and not _is_person(group, base))
            ):
                tail.people.append((group, pos))
                pos = group.end
                continue
            elif here.kind == "E" and here.orgs:
                tail.orgs.append(here)
            elif here.kind in "EC":
                if any(i.text == ";" for i in inside) or pos == k + 1:
                    pass
                else:
                    known = False
            elif here.text in ";" and tail.people:
                # A second citation: the first one stands for the name.
                break
            elif here.kind == "w" and here.low not in (
                "by",
                "from",
                "in",
                "and",
                "et",
                "al",
                "released",
                "introduced",
                "developed",
                "proposed",
                "created",
                "a",
                "b",
                "c",
                "the",
                "published",
                "research",
                "ai",
                "team",
                "arxiv",
                "first",
                "originally",
                "researchers",
                "at",
            ):
                known = False
                if here.low in (
                    "via",
                    "used",
                    "using",
                    "on",
                    "e",
                    "see",
                    "cf",
                    "now",
                    "uses",
                    "based",
                    "fine",
                    "acquired",
                    "hosted",
                    "like",
                    "such",
                    "with",
                    "for",
                    "version",
                ):
                    tail = Tail()
                    break
            pos += 1
        if not known and not tail.people:
            # ``T5 (Text-to-Text Transfer Transformer, Google, 2019)``: names after a comma still count.
            if not (tail.orgs and len(inside) <= 12 and any(i.text in ",;" for i in inside)):
                continue
            if any(
                i.kind == "w" and i.low in PREPOSITIONS and i.low not in ("by", "from", "in", "to")
                for i in inside
            ) and not any(i.text == ";" for i in inside):
                continue
        if any(i.low in ("cf", "see") for i in inside):
            continue
        if tail.people and tail.orgs:
            pass
        where = role(items, at)
        if where in ("of", "for", "on", "in", "about") and not tail.people:
            # ``Convergence of Adam (2018)``, ``Networks from scratch in Python (YouTube)``: about something else.
            continue
        if where in ("with", "to") and not tail.orgs and not tail.people:
            continue
        yield from _spread(items, [at], "cite" if tail.people else "bracket", tail, at, "bracket", where)


def _nominal(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y, the company behind X``, ``the creators of X at Y``, ``Y's release of X``, ``X maker Y``, ``credited with inventing X``."""
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        before = items[at - 1] if at else None
        k = after_name(items, at)
        # ``ChatGPT maker OpenAI``, ``BERT's creator, Google``
        j = at + 1
        if j < len(items) and items[j].low == "'s":
            j += 1
        if j < len(items) and (items[j].text in "-‐‑" and j + 1 < len(items)):
            j += 1
        if (
            j < len(items)
            and items[j].low in _MAKERS
            and items[j].low not in ("team", "group", "people", "company")
        ):
            ahead = j + 1
            ahead = ahead + 1 if ahead < len(items) and items[ahead].text in ",:" else ahead
            if ahead < len(items) and items[ahead].low in ("is", "was", "are", "were", "at", "from"):
                ahead += 1
            if ahead < len(items) and (items[ahead].kind == "O" or items[ahead].upper):
                tail = read_tail(items, ahead, base, agent=True)
                tail.years = []
                yield from _spread(items, [at], "make", tail, at, "maker", "subject")
        if before is None:
            continue
        left = at - 1
        while left >= 0 and (
            items[left].low in DETERMINERS
            or items[left].low in THING_NOUNS
            or items[left].low in ("original", "popular", "famous", "powerful", "ai", "language")
        ):
            left -= 1
        if left < 1:
            continue
        low = items[left].low
        noun = items[left - 1]
        if low == "behind" or (
            low in ("of", "for")
            and noun.low in _MAKERS
            and noun.low
            not in (
                "team",
                "group",
                "company",
                "researchers",
                "people",
                "engineers",
                "developers" if low == "for" else "",
            )
        ):
            # Right: ``the creators of X at Y``, ``the company behind X is Y``.
            j = k
            if j < len(items) and items[j].low in ("at", "from", "is", "was", "are", "were", ","):
                if items[j].low in ("is", "was", "are", "were"):
                    j = skip(items, j + 1, ADVERBS)
                else:
                    j += 1
                if j < len(items) and (items[j].kind == "O" or items[j].upper) and noun.low in _MAKERS:
                    tail = read_tail(items, j, base, agent=True)
                    tail.years = []
                    yield from _spread(items, [at], "make", tail, at, "maker of", "subject")
                    continue
            # Left: ``Y, the company behind X``, ``Y is the creator of X``, ``the Y team behind X``.
            start = left - 1
            while start >= 0 and (
                items[start].kind == "w"
                and items[start].low
                in _MAKERS
                | DETERMINERS
                | AGENT_NOUNS
                | {
                    "original",
                    "main",
                    "leading",
                    "first",
                    "famous",
                    "well",
                    "known",
                    "american",
                    "french",
                    "and",
                    "san",
                    "francisco",
                }
            ):
                start -= 1
            if start >= 0 and (
                items[start].text == "," or items[start].low in ("is", "was", "as", "are", "were", "being")
            ):
                start -= 1
            start += 1
            agent = _agent_before(items, start, base)
            if agent is None and noun.kind == "O":
                agent = _agent_before(items, left, base)
            if agent is not None and not negated(items[agent[1] : at]):
                tail, begin = agent
                tail.end = at + 1
                yield from _spread(items, [at], "make", tail, begin, "behind", "subject")
        elif low == "of" and noun.low in _MAKING:
            # ``Y's release of X (in 2018)``, ``the release of X by Y in 2018``.
            by = k < len(items) and items[k].low == "by"
            rest = read_tail(items, k + by, base, agent=by)
            owner = left - 2
            while (
                owner > 0
                and items[owner].kind == "w"
                and items[owner].low not in ("'s",)
                and left - owner < 5
            ):
                owner -= 1
            agent = None
            if owner > 0 and items[owner].low == "'s":
                agent = _agent_before(items, owner, base)
            tail = Tail([*rest.orgs], [*rest.people], rest.years, rest.places, rest.open, max(k, rest.end))
            if agent is not None:
                tail.orgs += agent[0].orgs
                tail.people += agent[0].people
                tail.open |= agent[0].open
            verb = "develop" if noun.low in ("development",) else "release"
            yield from _spread(items, [at], verb, tail, max(0, owner), "making of", "subject")
        elif low in CREATING and noun.low in ("with", "for", "of", "in"):
            # ``Y is credited with inventing X``
            agent_end = left - 1
            while agent_end > 0 and items[agent_end - 1].low in AUXILIARY | ADVERBS | {
                "credited",
                "responsible",
                "known",
                "famous",
                "widely",
                "often",
                "best",
                "recognized",
                "generally",
            }:
                agent_end -= 1
            if agent_end != left - 1:
                agent = _agent_before(items, agent_end, base)
                if agent is not None:
                    agent[0].end = k
                    yield from _spread(items, [at], CREATING[low], agent[0], agent[1], "credited", "subject")


def _first_to(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y was the first to propose X``, ``X – Y, 2019``."""
    for k in range(3, len(items)):
        if (
            items[k].low in _INFINITIVES
            and items[k - 1].low == "to"
            and items[k - 2].low in ("first", "ones", "one")
        ):
            left = k - 2
            while left > 0 and (
                items[left - 1].low in AUXILIARY | DETERMINERS | {"among", "first", "ones", "very"}
            ):
                left -= 1
            agent = _agent_before(items, left, base)
            objects = _objects(items, k + 1)
            if agent is not None and objects and not negated(items[agent[1] : k]):
                tail = agent[0]
                tail.end = objects[-1] + 1
                yield from _spread(
                    items, objects, _INFINITIVES[items[k].low], tail, agent[1], "first to", "object"
                )
    if len(items) <= 12:
        for at, item in enumerate(items[:4]):
            if item.kind != "E":
                continue
            k = after_name(items, at)
            if (
                k + 1 < len(items)
                and (items[k].text in "–—:|" or (items[k].text == "-" and not items[k].glued))
                and items[k + 1].kind == "O"
            ):
                after = items[k + 2] if k + 2 < len(items) else None
                if after is None or after.kind == "Y" or after.text in ",(;.":
                    year = next((i for i in items[k + 2 : k + 5] if i.kind == "Y"), None)
                    if all(i.kind in "OYp" or i.low == "and" for i in items[k + 1 :]):
                        tail = Tail(
                            orgs=[i for i in items[k + 1 :] if i.kind == "O"],
                            years=[year] if year else [],
                            end=len(items),
                        )
                        yield from _spread(items, [at], "release", tail, at, "dash")
            break


_CONTRIBUTIONS = frozenset(
    "contributions inventions products creations models systems releases achievements developments offerings contribution invention".split()
)


def _credited(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y is responsible for X``, ``credit for X goes to Y``, ``thanks to Y that we have X``, ``among Y's models is X``."""
    low = [i.low for i in items]
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        left = at - 1
        while left > 0 and items[left].low in DETERMINERS:
            left -= 1
        behind = low[after_name(items, at) : after_name(items, at) + 3]
        if left >= 3 and low[left] == "for" and low[left - 1] == "responsible" and low[left - 2] in AUXILIARY:
            agent = _agent_before(items, left - 2, base)
            if agent is not None and (at + 1 >= len(items) or items[at + 1].kind == "p"):
                agent[0].end = at + 1
                yield from _spread(items, [at], "make", agent[0], agent[1], "responsible", "subject")
        elif (
            left >= 1
            and low[left] == "for"
            and "credit" in low[max(0, left - 2) : left]
            and behind[:1] in (["goes"], ["belongs"])
            and "to" in behind
        ):
            k = after_name(items, at) + behind.index("to") + 1
            yield from _spread(
                items, [at], "credit", read_tail(items, k, base, agent=True), at, "credit to", "subject"
            )
        elif low[:3] == ["it", "is", "thanks"] or low[:3] == ["it", "was", "thanks"]:
            that = next((n for n in range(3, at) if low[n] == "that"), None)
            if that is not None and low[that + 1 : that + 3] == ["we", "have"] and at - that <= 4:
                yield from _spread(
                    items,
                    [at],
                    "credit",
                    read_tail(items[:that], 4, base, agent=True),
                    0,
                    "thanks to",
                    "subject",
                )
        elif (
            low[:1] == ["among"]
            and (verb := next((n for n in range(2, at) if low[n] in ("is", "are", "was", "were")), None))
            is not None
        ):
            own = next((n for n in range(1, verb) if low[n] == "'s"), None)
            if (
                own is not None
                and low[verb - 1] in _CONTRIBUTIONS
                and at - verb <= 3
                and items[own - 1].kind == "O"
            ):
                yield from _spread(
                    items, [at], "own", Tail(orgs=[items[own - 1]], end=at + 1), 0, "among", "subject"
                )
        elif (
            left >= 2
            and low[left] == "with"
            and low[left - 1] in ("followed", "responded", "countered")
            and items[left - 2].kind == "O"
        ):
            yield from _spread(
                items,
                [at],
                "release",
                Tail(orgs=[items[left - 2]], end=at + 1),
                left - 2,
                "followed with",
                "subject",
            )


def _dated(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``the 2017 Transformer paper``, ``2018 saw the release of X``, ``In 2018, X was introduced``, ``X's 2018 debut``."""
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        before = items[at - 1] if at else None
        if (
            before is not None
            and before.kind == "Y"
            and at >= 2
            and items[at - 2].low in ("the", "their", "its", "'s", "original")
        ):
            yield Frame(
                item, "release", years=[before], first=at - 1, end=at + 1, pattern="the year", where="subject"
            )
        k = at + 1
        if (
            k + 2 < len(items)
            and items[k].low == "'s"
            and items[k + 1].kind == "Y"
            and items[k + 2].low
            in ("debut", "release", "launch", "introduction", "publication", "paper", "announcement")
        ):
            yield Frame(
                item,
                "release",
                years=[items[k + 1]],
                first=at,
                end=k + 3,
                pattern="own year",
                where="subject",
            )
        if (
            k + 3 < len(items)
            and items[k].low == "'s"
            and items[k + 1].low in _MAKING
            and items[k + 2].low == "in"
        ):
            found = year_at(items, k + 3)
            if found is not None:
                yield Frame(
                    item,
                    "release",
                    years=[items[found]],
                    first=at,
                    end=found + 1,
                    pattern="own release",
                    where="subject",
                )
    start = 2 if [i.low for i in items[:2]] == ["the", "year"] else 0
    if (
        len(items) > start + 3
        and start
        and items[start].kind == "Y"
        and items[start + 1].low in ("brought", "saw", "gave")
    ):
        at = next((n for n in range(start + 2, min(start + 6, len(items))) if items[n].kind == "E"), None)
        if at is not None and all(
            i.low in DETERMINERS or i.low in _MAKING | {"of", "us", "arrival", "birth"}
            for i in items[start + 2 : at]
        ):
            yield Frame(
                items[at],
                "release",
                years=[items[start]],
                first=0,
                end=at + 1,
                pattern="year saw",
                where="subject",
            )
    if len(items) > 3 and items[0].kind == "Y" and items[1].low in ("saw", "brought", "marked", "witnessed"):
        for at in range(2, min(9, len(items))):
            if items[at].kind == "E" and any(
                i.low in _MAKING or i.low in ("arrival", "birth", "advent") for i in items[2:at]
            ):
                yield Frame(
                    items[at],
                    "release",
                    years=[items[0]],
                    first=0,
                    end=at + 1,
                    pattern="year saw",
                    where="subject",
                )
                break
    low = [i.low for i in items[:6]]
    if low[:3] == ["it", "was", "in"] or (
        low[:1] == ["since"]
        and len(low) > 3
        and low[1] in ("its", "their", "the")
        and low[2] in _MAKING
        and low[3] == "in"
    ):
        found = year_at(items, 3 if low[0] == "it" else 4)
        if found is not None:
            at = next((n for n in range(found + 1, min(found + 8, len(items))) if items[n].kind == "E"), None)
            if at is not None and (low[0] == "since" or any(i.low in CREATED for i in items[at : at + 6])):
                if not any(i.kind == "w" and i.low in PREPOSITIONS for i in items[found + 1 : at]):
                    yield Frame(
                        items[at],
                        "release",
                        years=[items[found]],
                        first=0,
                        end=at + 1,
                        pattern="cleft",
                        where="subject",
                    )
    if low[:3] == ["the", "history", "of"] or low[:3] == ["the", "story", "of"]:
        at = next((n for n in range(3, min(6, len(items))) if items[n].kind == "E"), None)
        if (
            at is not None
            and at + 2 < len(items)
            and items[at + 1].low in ("begins", "began", "starts", "started")
            and items[at + 2].low in ("in", "with")
        ):
            found = year_at(items, at + 3)
            if found is not None:
                yield Frame(
                    items[at],
                    "develop",
                    years=[items[found]],
                    first=0,
                    end=found + 1,
                    pattern="history",
                    where="subject",
                )
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
                    verb = _verb_at(items, j)[0] if j < len(items) else ""
                    if verb and (j > aux) and verb not in WEAK_VERBS:
                        tail = read_tail(items, _verb_at(items, j)[1], base)
                        for one in group:
                            if items[one].kind == "E" and not tail.years:
                                yield Frame(
                                    items[one],
                                    verb,
                                    years=[items[found]],
                                    first=0,
                                    end=j + 1,
                                    pattern="in year",
                                    where="subject",
                                )
                    elif j < len(items) and items[j].low in (
                        "appeared",
                        "debuted",
                        "arrived",
                        "emerged",
                        "launched",
                        "came",
                    ):
                        yield Frame(
                            items[group[0]],
                            "appear",
                            years=[items[found]],
                            first=0,
                            end=j + 1,
                            pattern="in year",
                            where="subject",
                        )
                    break
                if (
                    items[at].kind != "w"
                    or items[at].low in PREPOSITIONS | AUXILIARY | CONJUNCTIONS
                    or items[at].low in CREATED
                ):
                    break
