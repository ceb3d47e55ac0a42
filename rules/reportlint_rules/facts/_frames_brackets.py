"""Frames of brackets: ``X (Y, 2019)``, ``X (Devlin et al., 2019)``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame, spread
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, CREATED, MONTHS, PREPOSITIONS, THING_NOUNS
from reportlint_rules.facts._people import known_surnames, people_at, plain_name
from reportlint_rules.facts._syntax import close, role, skip
from reportlint_rules.facts._tail import Tail, is_person

_BEFORE = frozenset(
    "and or as like including include includes included are is was namely while but that to from".split()
)
"""Words that may stand right before a name which a year in brackets dates."""


def _stands_alone(items: Sequence[Item], at: int) -> bool:
    """Tell whether no words before a name make it part of a title (``Least squares GANs (2016)``)."""
    k = at - 1
    while k >= 0 and items[k].low in ("the", "a", "an", "original", "model", "both"):
        k -= 1
    if k > 0 and items[k].low in ("and", "or") and items[k - 1].kind == "w" and items[k - 1].upper:
        return False  # ``Machine Translation and X (2017)``: a title
    return k < 0 or items[k].kind == "p" or items[k].low in _BEFORE


def _title_goes_on(items: Sequence[Item], end: int) -> bool:
    """Tell whether a title or its authors follow a bracket (``X (2015), S. Han et al.``, ``X(2017): A Tutorial``)."""
    low = [i.text for i in items[end + 1 : end + 5]]
    if len(low) > 1 and low[0] in ",.:" and items[end + 2].kind == "Q":
        return True  # ``Ray (2025), "A Title of Many Words"``: an author
    if len(low) < 3:
        return False
    initial = low[0] == "," and len(low[1]) == 1 and low[1].isupper() and low[2] == "."
    return initial or (low[0] == ":" and low[1] in ("A", "An", "The") and low[2][:1].isupper())


_KINDRED = frozenset("family families line lines variants style school".split())
_ELSEWHERE = frozenset(
    """on by from using uses use used via following see after as based applied applies trained evaluated tested compared
    implemented implements extends extending introduced builds inspired cf that which runs run""".split()
)
"""Words of an entry behind which its last bracket may be about something else."""


def _entry(items: Sequence[Item]) -> tuple[int, int] | None:
    """The name and the last bracket of an entry ``X: detection without anchors (Y, 2020)``, which is about X."""
    at = next((k for k, i in enumerate(items[:3]) if i.kind == "E"), None)
    if at is None or any(i.kind == "w" for i in items[:at]) or at + 5 >= len(items):
        return None
    if items[at + 1].text not in ":–—" or items[at + 1].kind != "p":
        return None
    last = len(items) - 1
    if items[last].text in ".;":
        last -= 1
    if items[last].text != ")":
        return None
    begin = next((k for k in range(last - 1, max(last - 14, at), -1) if items[k].text == "("), None)
    if begin is None or not 1 < begin - at <= 14:
        return None
    between = items[at + 2 : begin]
    plain = all(
        (i.kind == "w" or (i.kind == "E" and i.text.islower()) or i.text in "-‐‑,")
        and i.low not in _ELSEWHERE
        and i.low not in AUXILIARY
        for i in between
    )
    return (at, begin) if plain else None


def _in_pairs(items: Sequence[Item], base: Knowledge) -> bool:
    """Tell whether a sentence lists names with their makers: ``A (OpenAI), B (Google) and C (Meta)``."""
    pairs = [
        items[k]
        for k in range(len(items) - 3)
        if items[k].kind == "E"
        and items[k + 1].text == "("
        and items[k + 2].kind == "O"
        and items[k + 3].text == ")"
    ]
    surnames = known_surnames(base)
    return len(pairs) > 1 and any(plain_name(i.text) not in surnames for i in pairs)


def _lists_bearers(inside: Sequence[Item], tail: Tail) -> bool:
    """Tell whether a bracket lists what bears a thing, one of which has the name of its maker: ``X (A, B, Y)``."""
    commas = sum(i.text == "," for i in inside)
    others = sum(i.kind in "EC" or (i.kind == "w" and i.upper) for i in inside)
    return (
        commas > 1
        and not tail.years
        and not tail.people
        and others > 1
        and all(i.kind in "EOC" or i.text in ",-/." or (i.kind == "w" and i.upper) for i in inside)
        and any(i.kind in "EC" for i in inside)
    )


def bracketed(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X (Y, 2019)``, ``X (Devlin et al., 2019)``, ``X (2018)``, ``X [Vaswani et al. 2017]``."""
    entry = _entry(items)
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        k = skip(items, at + 1, THING_NOUNS)
        if entry is not None:
            if at == entry[0]:
                k = entry[1]
            elif k == entry[1]:
                continue  # what the last bracket says is said of the entry
        if k >= len(items) or items[k].text not in "([":
            continue
        end = close(items, k)
        # A first bracket may hold the short or long form: ``Low-Rank Adaptation (LoRA) (Hu et al., 2021)``.
        if (
            end + 1 < len(items)
            and items[end + 1].text in "(["
            and not any(i.kind in "YO" or i.text.isdigit() for i in items[k:end])
        ):
            k = end + 1
            end = close(items, k)
        if end == k:
            continue
        inside = items[k + 1 : end]
        if any(i.text in "+→⇒" for i in inside) or any(i.low in _KINDRED for i in items[at + 1 : k]):
            continue  # ``X (Lang + Task)``: its parts; ``the X family (Y et al., 2023)``: one of its kind
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
                and not (group.lone and not is_person(group, base))
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
            elif here.kind == "w" and here.low in MONTHS and len(inside) <= 5:
                pass
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
                "since",
                "launched",
                "announced",
                "invented",
                "designed",
                "unveiled",
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
        if _lists_bearers(inside, tail):
            continue
        if any(i.low in ("cf", "see") for i in inside) or _title_goes_on(items, end):
            continue
        if tail.people and any(
            i.kind == "w" and i.text.islower() and i.low.endswith("ed") and i.low not in CREATED
            for i in inside
        ):
            continue  # ``GPT-3 (evaluated by Y et al., 2021)``
        if (
            tail.people
            and not tail.years
            and not any(group.others for group, _ in tail.people)
            and any(i.kind == "w" and i.text.islower() and i.low not in ("by", "and", "from") for i in inside)
        ):
            continue  # ``GAN (gallium nitride, written GaN)``
        lone = (
            tail.orgs
            and not tail.people
            and not tail.years
            and not item.text.isupper()
            and not _in_pairs(items, base)
        )
        if lone and plain_name(item.text) in known_surnames(base):
            continue  # ``Tay (Google)``: a person and their affiliation
        where = role(items, at)
        if where in ("of", "for", "on", "in", "about") and not tail.people:
            # ``Convergence of Adam (2018)``, ``Networks from scratch in Python (YouTube)``: about something else.
            continue
        if tail.years and not tail.orgs and not tail.people and not _stands_alone(items, at):
            continue
        if where in ("with", "to") and not tail.orgs and not tail.people:
            continue
        yield from spread(items, [at], "cite" if tail.people else "bracket", tail, at, "bracket", where)
