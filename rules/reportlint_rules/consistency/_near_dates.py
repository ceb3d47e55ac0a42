"""Dates that differ in one part only, told of one event: a verb here (``adopted in May 2019``), its noun there.

What a report says twice it says in other words: ``the adoption of the plan in August 2019``. So the words are compared
by their roots, and the dates must be the same but for the day, the month or (in spans with one equal end) the year.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportlint import Document, Sentence, Span, rare
from reportlint_rules.consistency._clauses import CONTRAST, STOP
from reportlint_rules.consistency._dates import DATE, MONTHS, read_date
from reportlint_rules.consistency._happened import ENDS, MONTH_WORDS, dated_with
from reportlint_rules.consistency._stems import alike, root

_SPAN = rare(
    rf"\b(?:from|between)\s+(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<m1>{MONTHS})\b(?:\s+(?P<y1>(?:19|20)\d\d))?\s+"
    rf"(?:to|until|and|through)\s+(?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<m2>{MONTHS})\b\s+(?P<y2>(?:19|20)\d\d)\b"
)
_EVENTS = tuple(
    "adopt open approv publish public launch found establish merg acqui releas introduc derail collid collis crash "
    "flood ramm elect appoint land touch hand handov inaugur commiss demolish evacu ratif sign signat enact "
    "pass passag repeal ban rename renam resign expir termin dissol sink sank explo erupt strik struck arriv depart "
    "convict arrest accident outage breach earthquake derailment elect vot referend deliver complet ceas shut clos "
    "began begin start join complet switch mov relocat takeover announc present decid decis cancel suspend "
    "forc effect".split()
)
"""How the words begin that say what happened once, as verb or noun."""
_SERIES = frozenset(
    "meeting session quarter month week day report issue edition update version release draft round phase wave survey "
    "again second another further also next following revised amended later earlier originally planned delayed "
    "postponed instead hearing stage review data figures balance price prices rate index ended "
    "ending".split()
)
"""Beside these a like date is told of another one of many."""
_ONE_ACT = {"vote": "decid", "voted": "decid", "resolve": "decid", "resolved": "decid", "resolution": "decid"}
"""A council decides once, by a vote."""
_KEPT = ("maintain", "support")
_TIMES = frozenset("after before previous prior first ago once new".split())
"""These set no event apart from its other date: ``before the opening of 9 May``."""
_BEGAN = frozenset("began begun start started launched introduced opened founded established".split())
_NAME = rare(
    r"\b[A-Z][a-z]+[A-Z]\w*|\b(?:[A-Z][a-z]+[ \n]){1,3}(?:\d{1,2}(?:\.\d+)?|v\d[\w.]*)\b(?![ ,]+(?:19|20)\d\d)"
)
_ALONE = rare(
    r"\b[Tt]he ((?!decision|vote|announce|signing|arriv|depart|order|deliver)[a-z]{4,}) (?:of|in|on) $"
)
_TAKEN_UP = rare(r"(?:\b[Tt]he|['’]s)[ \n][a-z]+[ \n]of[ \n](?:the[ \n])?$")
_SINCE = rare(r"\b[Ss]ince\s+(?:the\s+)?$")


_End = tuple[str, str, str]
"""Day (may be empty), month and year of one end of a period."""


class Told(NamedTuple):
    """A date of month and year at least, where it stands, and the roots of the words around it."""

    when: tuple[int, int, int]
    span: Span
    block: int
    roots: frozenset[str]
    words: frozenset[str]
    since: bool
    alone: str
    """The root of the noun right before the date: ``the merger of June 2017``."""
    names: frozenset[str]
    """The words that are names beyond doubt, with capitals or digits inside or a number behind them."""


def conflicts(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of dates of one event that differ in one part, the earlier first."""
    if document.word_set.isdisjoint(MONTH_WORDS):
        return
    # It takes two sentences with a year, and most reports have fewer.
    near = dated_with(document, MONTH_WORDS)
    if len(near) > 1:
        told = _told(document, near)
        if 1 < len(told) <= 200:
            yield from _events(document, told)
    near = dated_with(document, ENDS)
    if near:
        yield from _spans(document, near)


def _told(document: Document, sentences: list[Sentence]) -> list[Told]:
    found: list[Told] = []
    prose = document.prose
    for span, block in sentences:
        kind = document.blocks[block]
        if kind.quoted or kind.kind not in ("paragraph", "item") or span.end - span.start > 600:
            continue
        dates = [m for m in DATE.finditer(prose, *span) if m["m1"]]
        if len(dates) != 1:
            continue  # what is told of two dates is not told of one
        m = dates[0]
        start = m.start("d1") if m["d1"] else m.start("m1")
        near = Span(max(span.start, start - 130), min(span.end, m.end() + 90))
        words = frozenset(w for w in document.words.list(near) if w[0].isalpha())
        roots = frozenset(_ONE_ACT.get(w) or root(w) for w in words - MONTH_WORDS - STOP if len(w) > 2)
        since = bool(_SINCE.search(prose, max(span.start, start - 12), start))
        noun = _ALONE.search(prose, max(span.start, start - 40), start)
        alone = root(noun[1].casefold()) if noun else ""
        found.append(
            Told(
                read_date(m),
                Span(start, m.end()),
                block,
                roots,
                words,
                since,
                alone,
                _names(prose[slice(*near)]),
            )
        )
    return found


def _names(text: str) -> frozenset[str]:
    return frozenset(m[0].casefold() for m in _NAME.finditer(text))


def _events(document: Document, told: Sequence[Told]) -> Iterator[tuple[Span, Span]]:
    for one, other in combinations(told, 2):
        begun = (one.since and (other.since or other.words & _BEGAN)) or (other.since and one.words & _BEGAN)
        slip = _slip(one, other)
        if not (slip or _near(one.when, other.when)):
            continue
        # In one paragraph "the vote of 24 May" takes up what was told; other dates are of a story that goes on.
        if one.block == other.block and (slip or not _taken_up(document, other.span.start)):
            continue
        if one.names and other.names and one.names.isdisjoint(other.names):
            continue  # of two things, each called by its name
        if _listed(document, one.block, other.block) or (one.words ^ other.words) & (CONTRAST - _TIMES):
            continue
        if (one.words | other.words) & _SERIES:
            continue
        common = [root for root in one.roots if any(alike(root, x) for x in other.roots)]
        event = [root for root in common if root.startswith(_EVENTS)]
        # What is no longer maintained stops once.
        begun = begun or ("longer" in one.words & other.words and any(r.startswith(_KEPT) for r in common))
        if begun:
            event, common = common, [*common, "begin"]
        # "The merger of June 2017" needs no other word; of decisions and votes there are many.
        if len(common) == 1 and event and not slip and (one.alone or other.alone) in event:
            common = [*common, "the"]
        # Years differ where a thing happens every year: there more of the words must be the same.
        if not event or len(common) < 2 + 2 * (slip and not begun):
            continue
        # A third date of the same event makes it a series.
        if any(
            x is not one
            and x is not other
            and x.when not in (one.when, other.when)
            and any(alike(root, r) for root in event for r in x.roots)
            for x in told
        ):
            continue
        yield one.span, other.span


def _taken_up(document: Document, start: int) -> bool:
    return bool(_TAKEN_UP.search(document.prose, max(0, start - 30), start))


def _near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Tell whether two dates give the same parts and differ in the day or the month only."""
    if one[0] != other[0] or bool(one[2]) != bool(other[2]):
        return False
    return (one[1] != other[1]) + (one[2] != other[2]) == 1


def _slip(one: Told, other: Told) -> bool:
    """Tell whether two dates without a day are the same month of two years."""
    return one.when[1:] == other.when[1:] and 0 < abs(one.when[0] - other.when[0]) < 3


def _spans(document: Document, near: list[Sentence]) -> Iterator[tuple[Span, Span]]:
    """``from April 2021 to May 2022`` and ``from April 2020 to May 2022``: one end is the same, the other nearly."""
    found: list[tuple[tuple[_End, _End], Span, int, frozenset[str]]] = []
    for sentence in near:
        if document.blocks[sentence.block].quoted or sentence.span.end - sentence.span.start > 600:
            continue
        for m in _SPAN.finditer(document.prose, *sentence.span):
            ends = _end(m, 1), _end(m, 2)
            words = document.words.list(sentence.span)
            roots = frozenset(root(w) for w in words if len(w) > 3 and w not in STOP and w[0].isalpha())
            found.append((ends, Span(*m.span()), sentence.block, roots - {root(w) for w in MONTH_WORDS}))
    for one, other in combinations(found, 2) if len(found) <= 40 else ():
        apart = [
            sum(a != b for a, b in zip(x, y, strict=True)) for x, y in zip(one[0], other[0], strict=True)
        ]
        if sorted(apart) != [0, 1] or one[2] == other[2] or _listed(document, one[2], other[2]):
            continue
        if any(alike(a, b) for a in one[3] for b in other[3]) and len(found) == 2:
            yield one[1], other[1]


def _end(m: re.Match[str], which: int) -> _End:
    return m[f"d{which}"] or "", m[f"m{which}"][:3].casefold(), m[f"y{which}"] or m["y2"]


def _listed(document: Document, one: int, other: int) -> bool:
    """Tell whether two blocks are items of one list."""
    first, second = document.blocks[one], document.blocks[other]
    return first.list >= 0 and first.list == second.list
