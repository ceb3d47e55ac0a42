"""Dates as people write them, to the precision that they give, and the events they are given for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span

MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?"
)
_ORDER = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = (
    rf"(?:(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<m1>{MONTHS})\b\.?(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?,?)?,? (?:of )?)?"
    r"(?P<year>(?:19|20)\d\d)(?!\d|[–-]\d|s\b)"
)
DATE = re.compile(_DATE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_VERBS = (
    "release: released|launched|unveiled|debuted|shipped",
    "origin: founded|established|incorporated|formed|created|invented|started",
    "idea: introduced|proposed|published|presented|appeared",
    "building: built|erected|constructed",
    "begin: began|begun",
    "deal: acquired|bought|purchased",
    "law: adopted|enacted|signed|ratified|passed",
    "opening: opened|completed|inaugurated",
    "discovery: discovered",
    "birth: born",
    "end: discontinued|closed|dissolved|retired",
)
_CLASS = {verb: row.partition(": ")[0] for row in _VERBS for verb in row.partition(": ")[2].split("|")}
_HAPPENED = frozenset(_CLASS)
_VERB = "|".join(_CLASS)
_ADVERB = r"(?:(?:first|originally|officially|initially|publicly|formally|finally) )?"
_PASSIVE = re.compile(
    rf"(?:\b(?:was|were|is|been) |(?<=\w, )){_ADVERB}(?P<verb>{_VERB})\b"
    rf"(?P<gap>[^.;:()]{{0,60}}?)\b(?:in|on|around) {_DATE}"
)
_ACTIVE = re.compile(
    rf"\b{_ADVERB}(?P<verb>opened|began|appeared|debuted|launched|closed|started)"
    rf"(?P<gap>(?: to the public| officially)?) "
    rf"(?:in|on) {_DATE}"
)
_OBJECT = re.compile(
    rf"(?<=[\w.,] )(?P<verb>acquired|bought|purchased|founded|released|launched|unveiled|published|"
    rf"opened|built|established)"
    rf"(?P<gap>) (?:the )?(?P<name>[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){{0,4}}) (?:in|on) {_DATE}"
)
_TIMELINE = re.compile(
    rf"^[*_]{{0,2}}{_DATE}[*_]{{0,2}}(?::| [–—-]) *(?P<name>[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){{0,5}}) "
    rf"(?:is |was )?{_ADVERB}"
    rf"(?P<verb>{_VERB})\b(?P<gap>)"
)
_OF = re.compile(r"\b((?:first|second|third|fourth|fifth|last|new|[\d]\w+) [a-z]+ (?:of|in|for)) (?:the )?$")
_WITHIN = frozenset(("origin", "birth", "building", "completion", "law"))
"""What happens in one place only, so that the place may stand between: ``founded in Leeds in 1962``."""
_FRONT = re.compile(
    rf"(?<!\w)(?P<verb>(?:{_VERB})|(?:{_VERB.title()}))(?P<gap>(?: [a-z]+)?(?: by [^,.;]{{1,40}})?) (?:in|on) "
    rf"{_DATE}, (?:the )?"
    r"(?P<name>[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,5})"
)
_BRACKET = re.compile(rf"\((?P<verb>{_VERB})(?P<gap>[^()]{{0,20}}?) ?(?:in|on)? ?{_DATE}\)")
_BEFORE = re.compile(
    r"((?:[A-Z][\w.+-]*|\d[\w.]*)(?: (?:(?:of|de|for|the|and|&) )?(?:[A-Z\d][\w.+-]*)){0,6})(?: \([^()]{1,40}\))?,?"
    r"(?: (?:which|that))?(?: (?:had|has))?\s*$"
)
_GENERIC = frozenset(
    "it the this that these he she they we company model report project system product".split()
)
_OTHER = re.compile(r"[A-Z][a-z]+|\d|\bagain\b|\bversion\b|\bwith\b|\bas\b|\bbeta\b|\bpreview\b")


class Event(NamedTuple):
    """A thing, what happened to it, and when: year, month (0 unknown), day (0 unknown)."""

    name: str
    kind: str
    when: tuple[int, int, int]
    span: Span


def read_date(m: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day of a match; 0 for what is not given."""
    month = _ORDER.index(m["m1"][:3].lower()) + 1 if m["m1"] else 0
    return int(m["year"]), month, int(m["d1"] or m["d2"] or 0)


def agree(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Tell whether two dates can be the same: what one of them leaves open fits."""
    return all(a == b or not a or not b for a, b in zip(one, other, strict=True))


def events(document: Document) -> tuple[Event, ...]:
    """The dated events of running text, in reading order."""
    found: list[Event] = []
    for sentence in document.sentences_with(_HAPPENED):
        if not document.blocks[sentence.block].quoted:
            found += list(_sentence(document, sentence.span))
    return tuple(sorted(found, key=lambda e: e.span))


def _sentence(document: Document, span: Span) -> Iterator[Event]:
    prose = document.prose
    if span.end - span.start > 2000 or not _YEAR.search(prose, *span):
        return
    for pattern in (_PASSIVE, _ACTIVE, _FRONT, _BRACKET, _OBJECT, _TIMELINE):
        for m in pattern.finditer(prose, *span):
            of = ""
            if "name" in m.re.groupindex:
                told = m["name"]
            else:
                before = _BEFORE.search(prose[max(span.start, m.start() - 90) : m.start()])
                told = before[1] if before else ""
                # The second edition of a book is another thing than the first.
                if before:
                    at = max(span.start, m.start() - 90) + before.start(1)
                    lead = prose[max(span.start, at - 50) : at]
                    edition = _OF.search(lead)
                    if edition:
                        of = edition[1] + " "
                    elif re.search(r"\b(?:of|in|for|and|at|by|to|on|with|from)(?: the)? $", lead):
                        told = (
                            told
                            if pattern is _PASSIVE and m[0].startswith(("was", "were", "is", "been"))
                            else ""
                        )
            name = re.sub(
                r"^(?:The|A|An|In|While|When|Since|However|Although|After|Before|As|Because|Until|Once|If|Then|But|And|"
                r"Today|Later|Both)\s(?:the\s)?",
                "",
                told,
            ).strip(" .,")
            kind = _CLASS[m["verb"].lower()]
            if kind == "opening" and m["verb"].lower() == "completed":
                kind = "completion"
            gap = m["gap"]
            if kind in _WITHIN:
                gap = re.sub(r"\b(?:in|at|near) [A-Z]\w+(?: [A-Z]\w+)?", "", gap)
            if kind in _WITHIN or kind == "deal":
                gap = re.sub(r"\bby [^,]{1,40}", "", gap)
            if len(name) < 3 or name.casefold() in _GENERIC or _OTHER.search(gap):
                continue
            name = of + name
            first = m.start("d1") if m["d1"] else m.start("m1") if m["m1"] else m.start("year")
            yield Event(name.casefold(), kind, read_date(m), Span(first, m.end("year")))
