"""Frames of passives and what stands for them: ``X was introduced by Y``, ``X, developed by Y``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._clause import Clause
from reportlint_rules.facts._frame import Frame, verb_at
from reportlint_rules.facts._frames_appearing import APPEARED, ORIGIN, appearing, debut
from reportlint_rules.facts._frames_copular import copular
from reportlint_rules.facts._instances import generic
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    PREPOSITIONS,
    THING_NOUNS,
    WEAK_VERBS,
)
from reportlint_rules.facts._passages import one_of_two
from reportlint_rules.facts._syntax import after_name, group_of, role, skip
from reportlint_rules.facts._tail import Tail
from reportlint_rules.facts._tails import read_tail

_STARTING = frozenset("subject like as including".split())
"""Roles of names of which a finite verb may be said."""
_BEHIND = _STARTING | {"include", "unlike", "than"}
_ALOOF = frozenset("with by for through via in on using".split())
"""Prepositions before a name behind which a participle may belong to something else."""
_LINKS = frozenset("by in at as on jointly for from with to after back around".split())
"""Words behind a participle set off by a comma."""
_CLOSE_LINKS = frozenset("by in at jointly".split())

_OTHER = frozenset(
    """second other new same third last final first next resulting whole entire current previous following our latter
    former proposed present above""".split()
)
_HOUSE = frozenset(
    "system systems project projects tool tools platform service product program programs suite series test".split()
)
"""Nouns for what a report is about as well: no pronouns for a name before."""


def _topic_subject(items: Sequence[Item]) -> int | None:
    """Where the predicate begins when the passage opens with a pronoun (``It was …``) or with no subject at all."""
    if not items:
        return None
    low = items[0].low
    if low == "it" or low == "they":
        return 1
    if one_of_two(tuple(items)) is not None:
        return 2
    if low in ("this", "the", "these") and len(items) > 2:
        k = 1
        while k < min(4, len(items)) and items[k].kind == "w" and items[k].low not in THING_NOUNS:
            if (
                items[k].low in AUXILIARY
                or items[k].low in CREATED
                or items[k].upper
                or items[k].low in _OTHER
            ):
                return None
            k += 1
        if k < len(items) and items[k].kind == "w" and items[k].low in THING_NOUNS and not items[k].upper:
            return None if items[k].low in _HOUSE else after_name(items, k)
    return None


def passive(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
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
    vague = (
        topic is not None and topic.text.islower() and generic(topic, base)
    )  # ``it`` is hardly the transformer
    if topic is not None and not vague and (begin := _topic_subject(items)) is not None:
        starts.append(([len(items)], begin, "subject"))
    for group, k, where in list(starts):
        if (
            where == "subject"
            and group[0] < len(items)
            and (behind := _behind_apposition(items, k)) is not None
        ):
            starts.append((group, behind, where))
    for group, k, where in starts:
        yield from _predicate(items, everything, group, k, where, base)
        # ``X builds on older ideas and was proposed by Y``: a second verb of the same subject.
        for at in (
            range(k + 1, min(k + 16, len(items) - 2)) if where == "subject" and group[0] < len(items) else ()
        ):
            if (
                items[at].kind in "EOC"
                or items[at].text in ".;:"
                or items[at].low in ("which", "that", "while", "but")
            ):
                break
            if items[at].low == "and" and items[at + 1].low in ("was", "were"):
                yield from _predicate(items, everything, group, at + 1, where, base)
                break


def _to_somebody(items: Sequence[Item], k: int) -> bool:
    """Tell whether ``to the board``, ``into our process``, ``in the plants`` follows: a thing comes to its users."""
    return k + 1 < len(items) and (
        items[k].low in ("to", "into")
        or (
            items[k].low in ("in", "at", "across")
            and items[k + 1].low in ("our", "their", "its", "my", "your")
        )
    )


def _behind_apposition(items: Sequence[Item], comma: int) -> int | None:
    """Where the verb stands in ``X, a set of problems, was …`` and ``X, which solves problems, was …``."""
    mark = items[comma].text if comma < len(items) else ""
    if comma + 3 >= len(items) or mark not in (",", "–", "—"):
        return None
    opening = items[comma + 1].low
    if opening not in (
        "a",
        "an",
        "the",
        "which",
        "one",
        "their",
        "its",
        "short",
        "abbreviated",
        "also",
        "formerly",
    ):
        return None
    for end in range(comma + 3, min(comma + 18, len(items) - 1)):
        if items[end].text in ".;:()" and items[end].kind == "p":
            return None
        if items[end].text == mark:
            behind = items[end + 1]
            verbal = behind.low in AUXILIARY or behind.low in ORIGIN or behind.low in APPEARED
            return end + 1 if verbal else None
    return None


def _predicate(
    items: Sequence[Item], everything: Sequence[Item], group: list[int], k: int, where: str, base: Knowledge
) -> Iterator[Frame]:
    """What is said of names from ``k`` on: by a finite verb, or by a participle or an apposition behind a comma."""
    clause = Clause(items, everything, group, group[0] if group[0] < len(items) else 0, where, base)
    marked = k < len(items) and items[k].kind == "p" and items[k].text in ",:–—-(|"
    k += marked
    if marked and items[k - 1].text == ":" and where not in _STARTING:
        return  # the title of a text about it
    if clause.low(k) in ("which", "that", "who"):
        k += 1
        marked = True
    if not marked and where == "subject" and clause.low(k) in ("for", "of", "on"):
        over = _over_purpose(items, group, k)
        if over == k:
            yield from _year_of_application(clause, k)
        k = over
    k = skip(items, k, ADVERBS)
    if marked and clause.low(k) == "as" and k + 1 < len(items) and verb_at(items, k + 1)[0]:
        k += 1
    begin = k
    while k < len(items) and items[k].kind == "w" and items[k].low in AUXILIARY:
        k = skip(items, k + 1, ADVERBS)
    if k >= len(items):
        return
    finite = k > begin
    if finite and where not in _BEHIND and not (marked and items[begin - 1].low in ("which", "that")):
        return
    if (idiom := debut(clause, k)) is not None:
        yield from idiom
        return
    if len(group) > 1 and items[k].low in ("both", "all", "each"):
        k += 1
        if k >= len(items):
            return
    verb, end = verb_at(items, k)
    if verb:
        yield from _participle(clause, k, verb, end, marked, finite)
        return
    if finite or marked:
        yield from copular(clause, k, finite)
    if finite or not marked or items[k - 1].text != ",":
        # Otherwise the verb has another subject: ``our service, which uses X, came out``.
        yield from appearing(clause, k, finite)


def _participle(clause: Clause, k: int, verb: str, end: int, marked: bool, finite: bool) -> Iterator[Frame]:
    """``was introduced by Y``; ``developed by Y`` behind a comma, where it is said of the names for sure."""
    items, where = clause.items, clause.where
    beside = where == "with" and items[0].low == "with" and clause.group[0] <= 2
    if not finite and where in _ALOOF and items[k - 1].text == "," and not beside:
        return  # ``evolves networks with genetic algorithms, proposed by …``: whose participle?
    end = skip(items, end, ADVERBS)
    link = clause.low(end)
    if verb == "make" and link not in PREPOSITIONS:
        return  # ``made smaller by Y``
    if verb in ("introduce", "present") and _to_somebody(items, end):
        return  # ``was introduced to the students``
    if not finite and marked and end < len(items) and items[end].kind == "Y" and verb not in WEAK_VERBS:
        if where == "subject" and items[k - 1].kind == "p" and end - k == 1:
            yield from clause.in_year(verb, end, "passive")  # ``X | published 2018``
        return
    if not finite and link not in (_LINKS if marked else _CLOSE_LINKS):
        return
    tail = read_tail(items, end, clause.base)
    first = items[k - 1].low in ("first", "originally", "initially")
    said_first = verb in ("present", "coin") or (verb in ("describe", "suggest", "discover") and first)
    if verb not in WEAK_VERBS or tail.orgs or tail.people or tail.places or said_first:
        yield from clause.told(verb, tail, "passive")
    elif finite and tail.years:
        # Nobody described or trained a thing before there was one; later is always possible.
        yield from clause.told("use", Tail(years=tail.years, end=tail.end, other=tail.other), "since")


_NAMED_TOOLS = frozenset(
    "library framework toolkit dataset benchmark corpus algorithm optimizer platform".split()
)


def _over_purpose(items: Sequence[Item], group: list[int], k: int) -> int:
    """Step over ``for similarity search`` in ``the Faiss library for similarity search was …``."""
    last = group[-1]
    if last + 1 >= len(items) or items[last + 1].low not in _NAMED_TOOLS:
        return k
    for ahead in range(k + 1, min(k + 8, len(items))):
        item = items[ahead]
        if item.kind == "w" and item.low in AUXILIARY:
            return ahead
        if item.kind not in "wE" and item.text not in "-‐‑":
            return k
        if item.upper or item.low in PREPOSITIONS | DETERMINERS | {"that", "which"}:
            return k
    return k


def _year_of_application(clause: Clause, k: int) -> Iterator[Frame]:
    """``X for neural models was published in 2012``: whoever it was, not before there was X."""
    items = clause.items
    for ahead in range(k + 1, min(k + 10, len(items) - 2)):
        if items[ahead].low in ("was", "were") and (verb := verb_at(items, ahead + 1))[0]:
            tail = read_tail(items, verb[1], clause.base)
            yield from clause.told("use", Tail(years=tail.years, end=tail.end, other=tail.other), "since")
            return
        if items[ahead].kind in "OYQ" or (items[ahead].kind == "p" and items[ahead].text not in "-‐‑"):
            return
        if items[ahead].low in AUXILIARY | CONJUNCTIONS | {"that", "which"}:
            return
