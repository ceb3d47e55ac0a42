"""Years that are told again differently: two digits swapped, the report's own year, one day in two years."""

import re
from collections import Counter
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._asked import APPEARED, year_slips
from reportlint_rules.consistency._dates import DATE, read_date
from reportlint_rules.consistency._numerals import written
from reportlint_rules.consistency._openings import swapped

_YEAR = re.compile(r"(?:19|20)\d\d")
_IN = rare(r"\b(?:in|by|since|during|of|year|until|as of|for|throughout)[ \n]$", re.I)
_AHEAD = rare(
    r"\b(?:will|would|may|might|could|should|shall|expect\w*|project(?:ed|ions?)|forecast\w*|plan(?:s|ned)?|"
    r"likely|target\w*|"
    r"goals?|predict\w*|anticipat\w*|scenario\w*|by (?:the )?(?:year )?20|horizon|long-term|until|aims?|commit\w*|"
    r"pledge\w*)\b",
    re.I,
)
_OWN = rare(
    r"\b(?P<y1>20\d\d), (?:the current year|the year of this (?:report|study|paper|review|edition|document|article|"
    r"survey|analysis))\b|"
    r"\b[Tt]his (?P<y2>20\d\d) (?:report|study|review|edition|article|survey|analysis|guide|update|paper)\b|"
    r"\b(?:[Ii]n|[Ff]or) this year's (?:report|study|review|edition|survey)[ ,(]+(?P<y3>20\d\d)\b"
)
_OWN_WORDS = frozenset(
    "report study paper review edition document article survey analysis guide update current".split()
)
_DATED = rare(
    r"^[ \t*_#>|-]*(?:(?:report|publication|pub|published|prepared|issue)[ _-]?)?(?:date|on)[*_]*[ \t]*[:|][*_ \t|]*"
    r"[^\n]{0,20}?\b(?P<year>20\d\d)\b",
    re.I | re.M,
)
_NAME = rare(r"\b[A-Z][\w’'-]{3,}\b")
_VENUE = rare(
    r"\b(?:appeared|published)[ \n]in[ \n](?:the[ \n])?"
    r"(?P<venue>[A-Za-z][\w&-]+(?:[ \n](?:[A-Z][\w&-]+|of|and|"
    r"on)){0,4}?),?"
    r"[ \n]in[ \n](?:the[ \n]year[ \n])?(?P<year>(?:19|20)\d\d)\b"
)
_AFTER = rare(r"[*_\])]{0,4}[.,]?[ \t]*\(?(?P<year>(?:19|20)\d\d)\b")
_ENDS = frozenset(((12, 31), (1, 1), (6, 30), (3, 31), (9, 30), (4, 1), (7, 1), (10, 1), (12, 30), (2, 28)))
"""Ends and beginnings of years, quarters and months come back each year."""
_MONTHS = frozenset(
    "january february march april june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday date update edit added updated published version release "
    "released meeting minutes context notes agenda this that from with the".split()
)


def slips(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """The other year, the one that is told of the same, and what both are of, as the end of a message."""
    possible = document.once(year_slips)
    for kind, read in (("swapped", _swapped), ("own", _own), ("day", _one_day), ("venue", _venues)):
        if kind in possible:
            yield from read(document)


def _swapped(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """``in 2042`` once among many of 2024, where nothing is said to lie ahead."""
    places = document.once(written)
    for pair in document.once(swapped):
        if not all(_YEAR.fullmatch(number) for number in pair):
            continue
        often, once = sorted(pair, key=lambda number: -len(places[number]))
        if len(places[often]) < 3 or len(places[once]) != 1 or int(once) - int(often) < 15:
            continue
        at = places[once][0]
        block = document.blocks[document.block_at(at)]
        sentence = document.sentences[document.sentence_at(at)].span
        if (
            block.kind in ("paragraph", "item")
            and not block.quoted
            and _IN.search(document.prose, max(0, at - 12), at)
            and not _AHEAD.search(document.prose, *sentence)
        ):
            told = places[often][0]
            yield Span(at, at + 4), Span(told, told + 4), "; two digits are swapped"


def own_year(document: Document) -> tuple[int, Span] | None:
    """The year of the report: in its title, else of its "Date:" line, in front matter too."""
    title = next((s.title_span for s in document.sections[1:2] if s.level < 3), None)
    found = list(_YEAR.finditer(document.text, *title)) if title else []
    if len(found) == 1:
        return int(found[0][0]), Span(*found[0].span())
    m = _DATED.search(document.text, 0, 1500)
    return (int(m["year"]), Span(*m.span("year"))) if m else None


def _own(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """``2028, the year of this report``"""
    own = None
    for sentence in document.sentences_with(_OWN_WORDS):
        m = _OWN.search(document.prose, *sentence.span)
        if not m or document.blocks[sentence.block].quoted:
            continue
        own = own or own_year(document)
        if own is None:
            return
        name = next(name for name in ("y1", "y2", "y3") if m[name])
        if int(m[name]) != own[0] and (name != "y2" or abs(int(m[name]) - own[0]) < 30):
            yield Span(*m.span(name)), own[1], ", the year of this report"


def _one_day(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """``Devcon SEA, Nov 15, 2024`` and ``Devcon SEA, Nov 15, 2023``"""
    days: dict[tuple[int, int], list[tuple[int, Span]]] = {}
    text = document.text
    for at in sorted(
        {at for number, told in document.once(written).items() if _YEAR.fullmatch(number) for at in told}
    ):
        m = next(
            (m for m in DATE.finditer(text, max(0, at - 20), at + 4) if m.end() == at + 4 and m["m1"]), None
        )
        if m:
            year, month, day = read_date(m)
            if day and (month, day) not in _ENDS:
                days.setdefault((month, day), []).append((year, Span(*m.span())))
    for told in days.values():
        years = Counter(year for year, _ in told)
        if len(years) != 2 or len(told) > 4:
            continue
        first = told[0]
        other = next(one for one in told if one[0] != first[0])
        block = document.block_at(first[1].start)
        if document.blocks[block].kind == "table" and block == document.block_at(other[1].start):
            continue  # each row is another thing
        names = [_names(document, span) for _, span in (first, other)]
        if names[0] and names[0] == names[1]:
            yield other[1], first[1], ", of one " + " ".join(sorted(names[0]))


def _venues(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """``appeared in Mill News in 2015``, where the reference says ``Mill News. 2018``"""
    text = document.text
    for sentence in document.sentences_with(APPEARED):
        m = _VENUE.search(document.prose, *sentence.span)
        if not m or document.blocks[sentence.block].quoted or len(m["venue"]) < 4:
            continue
        told: list[re.Match[str]] = []
        at = text.find(m["venue"])
        while at >= 0 and len(told) < 9:
            end = at + len(m["venue"])
            if at != m.start("venue") and (found := _AFTER.match(text, end)):
                told.append(found)
            at = text.find(m["venue"], end)
        if told and len({y["year"] for y in told}) == 1 and told[0]["year"] != m["year"]:
            yield (
                Span(*m.span("year")),
                Span(*told[0].span("year")),
                ", of " + document.plain(Span(*m.span("venue"))),
            )


def _names(document: Document, span: Span) -> frozenset[str]:
    """The names right before a date: in its line, up to 30 characters."""
    start = max(document.text.rfind("\n", 0, span.start) + 1, span.start - 30)
    found = _NAME.findall(document.text, start, span.start)
    return frozenset(name for name in found if name.casefold() not in _MONTHS)
