"""Dates as people write them, to the precision that they give, and the events they are given for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._happened import CLASS, NOUNS, VERBS, told_events

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
DATE = rare(_DATE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_VERB = "|".join(row.partition(": ")[2] for row in VERBS)
_NOUN = "|".join(row.partition(": ")[2] for row in NOUNS)
_ADVERB = r"(?:(?:first|originally|officially|initially|publicly|formally|finally) )?"
_PASSIVE = rare(
    rf"(?:\b(?:was|were|is|been) |(?<=\w, )){_ADVERB}(?P<verb>{_VERB})\b"
    rf"(?P<gap>(?:[^.;:()]|\b(?:Inc|Ltd|Corp|Co|No|St|Dr)\.){{0,60}}?)\b(?:in|on|around) {_DATE}"
)
_ACTIVE = rare(
    rf"\b{_ADVERB}(?P<verb>opened|began|appeared|debuted|launched|closed|started|collapsed|sank|merged|commenced|"
    rf"burned down|burnt down|came into force|entered into force|took effect|came into effect|went live|shut down|"
    rf"occurred|happened|took place|died|passed away|ended|concluded|expired|went public)"
    rf"(?P<gap>(?: to the public| officially)?) "
    rf"(?:in|on) {_DATE}"
)
_OBJECT = rare(
    rf"(?<=[\w.,] )(?P<verb>acquired|bought|purchased|took over|founded|co-founded|started|created|invented|"
    rf"released|launched|unveiled|published|"
    rf"opened|built|established)"
    rf"(?P<gap>) (?:the )?(?P<name>[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){{0,4}})"
    rf"(?: (?:brand|company|firm|group|business|start-?up|division|unit|platform|label|chain))? (?:in|on) {_DATE}"
)
_LIFE = rare(
    r"(?P<name>[A-Z][\w.'’-]+(?: (?:(?:van|von|de|der|af|di|du|la) )?[A-Z][\w.'’-]+){1,4}) "
    r"\((?P<born>1[5-9]\d\d|20\d\d) ?[–-] ?(?P<died>1[5-9]\d\d|20\d\d)\)"
)
"""The years of a life in brackets: a name of two words at least."""
_SHORTEST_LIFE = 15
_NAME = r"[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,5}"
_TIMELINE = rare(rf"[*_ ]{{0,4}}{_DATE}[*_ ]{{0,4}}(?::| [–—-]|(?<=:)[*_ ]{{0,4}}) *")
_HAPPENS = rare(
    rf"[*_ ]{{0,4}}(?:(?:The |the )?(?P<name>(?:[a-z]+ (?:of|between) )?{_NAME}(?: (?:and {_NAME}|[a-z]+))??) "
    rf"(?:is |was |has been )?{_ADVERB}(?P<verb>{_VERB})\b|"
    rf"(?P<noun>(?i:{_NOUN})) of (?:the )?(?P<whose>{_NAME}))"
)
"""What a line of a timeline or a row of a table says of its date."""
_OF = rare(r"\b((?:first|second|third|fourth|fifth|last|new|[\d]\w+) [a-z]+ (?:of|in|for)) (?:the )?$")
_WITHIN = frozenset(("origin", "birth", "building", "completion", "law"))
"""What happens in one place only, so that the place may stand between: ``founded in Leeds in 1962``."""
_FRONT = rare(
    rf"(?<!\w)(?P<verb>(?:{_VERB})|(?:{_VERB.title()}))(?P<gap>(?: [a-z]+)?(?: by [^,.;]{{1,40}})?) (?:in|on) "
    rf"{_DATE}, (?:the )?"
    r"(?P<name>[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,5})"
)
_BRACKET = rare(rf"\((?P<verb>{_VERB})(?P<gap>[^()]{{0,20}}?) ?(?:in|on)? ?{_DATE}\)")
_BEFORE = rare(
    r"((?:[A-Z][\w.+-]*|\d[\w.]*)(?: (?:(?:of|de|for|the|and|&) )?(?:[A-Z\d][\w.+-]*)){0,6})(?: \([^()]{1,40}\))?,?"
    r"(?: (?:which|that))?(?: (?:had|has))?\s*$"
)
_DEFINITE = rare(
    r"\b[Tt]he ((?:[\w&-]+ ){0,4}(?!of|for|in|and)[a-z][a-z-]+"
    r"(?: (?:of|in|at|on|between) [A-Z][\w.-]+(?: (?:(?:and|of|&) )?[A-Z][\w.-]+)*)?),?"
    r"(?: (?:which|that))?(?: (?:had|has))?\s*$"
)
"""A subject that is no name: ``the second terminal``, ``the clean air act of Tarnow``."""
_NUMBERED = rare(r"([A-Z][\w.]*(?: [A-Z][\w.]*){0,3} \d[\w/-]*) (?:on|for|about|against) [a-z][a-z -]{2,40}$")
_VAGUE = frozenset(
    "version edition release update draft paper model report study book project system product company firm tool "
    "library framework language team group method approach algorithm program programme article post one year series "
    "feature service standard specification protocol website app game band film proposal "
    "meeting conference session review workshop call election audit sprint interview event training trial round visit "
    "technology concept idea term field work result data dataset".split()
)
"""Heads of subjects of which a report may mean several in turn."""
_GENERIC = frozenset(
    "it the this that these he she they we company model report project system product".split()
)
_LEADING = rare(
    r"^(?:The|A|An|In|While|When|Since|However|Although|After|Before|As|Because|Until|Once|If|Then|But|And|"
    r"Today|Later|Both)\s(?:the\s)?"
)
_OTHER = rare(r"[A-Z][a-z]+|\d|\bagain\b|\bversion\b|\bwith\b|\bas\b|\bbeta\b|\bpreview\b")


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
    for index in document.once(told_events):
        sentence = document.sentences[index]
        if not document.blocks[sentence.block].quoted:
            found += _sentence(document, sentence.span)
    found += _rows(document)
    return tuple(sorted(found, key=lambda e: e.span))


def _sentence(document: Document, span: Span) -> Iterator[Event]:
    prose = document.prose
    if span.end - span.start > 2000 or not _YEAR.search(prose, *span):
        return
    timeline = _TIMELINE.match(prose, span.start, span.end)
    if timeline and (found := _told(timeline, _HAPPENS.match(prose, timeline.end(), span.end))):
        yield found
    for pattern in (_PASSIVE, _ACTIVE, _FRONT, _BRACKET, _OBJECT):
        for m in pattern.finditer(prose, *span):
            told = m["name"] if "name" in m.re.groupindex else _subject(prose, span, m, pattern is _PASSIVE)
            kind = _kind(m["verb"])
            gap = m["gap"]
            if kind in _WITHIN:
                gap = re.sub(r"\b(?:in|at|near) [A-Z]\w+(?: [A-Z]\w+)?", "", gap)
            if kind in _WITHIN or kind == "deal":
                gap = re.sub(r"\bby [^,]{1,40}", "", gap)
            if not _OTHER.search(gap) and (event := _event(told, kind, m)):
                yield event
    for life in _LIFE.finditer(prose, *span):
        if int(life["died"]) - int(life["born"]) < _SHORTEST_LIFE:
            continue  # the years that figures cover
        for kind, group in (("birth", "born"), ("death", "died")):
            yield Event(life["name"].casefold(), kind, (int(life[group]), 0, 0), Span(*life.span(group)))


def _rows(document: Document) -> Iterator[Event]:
    """The events of tables whose first column holds dates."""
    for block in document.blocks:
        for row in block.cells[1:] if block.kind == "table" and not block.quoted else ():
            if len(row) > 1 and (date := DATE.fullmatch(document.text, *row[0])):
                event = _told(date, _HAPPENS.match(document.text, *row[1]))
                if event:
                    yield event


def _told(date: re.Match[str], m: re.Match[str] | None) -> Event | None:
    return _event(m["name"] or m["whose"], _kind(m["verb"] or m["noun"]), date) if m else None


def _kind(verb: str) -> str:
    verb = verb.lower()
    return "completion" if verb == "completed" else CLASS[verb]


def _event(told: str, kind: str, date: re.Match[str]) -> Event | None:
    """The event of a subject, what happened, and a match with a date; None where the subject is no name."""
    name = _LEADING.sub("", told).strip(" .,")
    if len(name) < 3 or name.casefold() in _GENERIC:
        return None
    first = date.start("d1") if date["d1"] else date.start("m1") if date["m1"] else date.start("year")
    return Event(name.casefold(), kind, read_date(date), Span(first, date.end("year")))


def _subject(prose: str, span: Span, m: re.Match[str], passive: bool) -> str:
    """The name, or the thing named with an article, that stands before a verb; empty where none does."""
    start = max(span.start, m.start() - 90)
    before = prose[start : m.start()]
    if numbered := _NUMBERED.search(before.rstrip()):
        return numbered[1]
    named = _BEFORE.search(before)
    if named:
        # The second edition of a book is another thing than the first.
        lead = prose[max(span.start, start + named.start(1) - 50) : start + named.start(1)]
        if edition := _OF.search(lead):
            return f"{edition[1]} {_LEADING.sub('', named[1])}"
        if not re.search(r"\b(?:of|in|for|and|at|by|to|on|with|from)(?: the)? $", lead):
            return named[1]
    definite = _DEFINITE.search(before)
    if definite and " " in definite[1]:
        head = re.split(r" (?:of|in|at|on) ", definite[1])[0].rpartition(" ")[2].casefold()
        if head.rstrip("s") not in _VAGUE or re.search(r"[A-Z]", definite[1]):
            return definite[1]
    return named[1] if named and passive and m[0].startswith(("was", "were", "is", "been")) else ""
