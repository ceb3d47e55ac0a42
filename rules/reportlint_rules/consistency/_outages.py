"""Begin, end and length of an outage: in one sentence, in two, or in the fields of a report's head."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._numbers import parse_number

_DOWN = r"(?:outage|downtime|disruption|interruption|incident|degradation|breakdown|blackout|power cut)"
_HELD = frozenset(
    "outage downtime disruption interruption incident degradation breakdown blackout unavailable offline down "
    "interrupted cut".split()
)
_UNITS = frozenset("hour hours minute minutes".split())
_RANGE = rare(
    r"\b(?:from|between)[ \n](?P<h1>[01]?\d|2[0-3]):(?P<m1>[0-5]\d)[ \n](?:to|until|till|and)[ \n]"
    r"(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?![\w:])"
)
_LONG = (
    r"(?:(?P<{0}h>\d{{1,2}}|[a-z]+)[ -]hours?(?:[ \n](?:and[ \n])?(?P<{0}mh>\d{{1,2}})[ -]minutes?)?|"
    r"(?P<{0}m>\d{{1,3}})[ -]minutes?)"
)
_TOLD = rare(
    rf"\b(?:{_DOWN}[ \n](?:of|lasted|lasting|that lasted|took)[ \n](?:about |around |nearly |over )?{_LONG.format('a')}"
    rf"|{_LONG.format('b')}[ -](?:long[ -])?{_DOWN})\b"
)
_AFTER = rare(
    rf"[ \n]?(?:\(|,[ \n]|–[ \n])(?:i\.e\. |that is |a total of |in all |altogether |or |thus |about )?"
    rf"(?P<told>{_LONG.format('a')})(?P<bh>)(?P<bmh>)(?P<bm>)"
)
"""A length right after begin and end."""
_FIELD = rare(
    r"^[ >*+|-]{0,6}(?P<what>start|began|begin|end|ended|finish|duration|downtime)(?:ed)?(?: time)?:?[*_ |:]{1,8}"
    r"(?P<value>\d[^\n|*]{0,30})",
    re.M | re.I,
)
_CLOCK = rare(r"(?P<h>[01]?\d|2[0-3]):(?P<mi>[0-5]\d)(?: ?(?:UTC|CET|CEST|GMT))?\W*")
_SPELL = rare(
    r"(?:(?P<h>\d{1,2}) ?h(?:ours?|rs?)?\b)?(?:,? ?(?:and )?(?P<mi>\d{1,3}) ?m(?:in(?:ute)?s?)?\b)?\W*", re.I
)


class Length(NamedTuple):
    """A length that is told, the begin and end that it does not fit, and what these make, in minutes."""

    told: Span
    ends: tuple[Span, ...]
    minutes: int


def lengths(document: Document) -> Iterator[Length]:
    """The lengths that do not fit their begin and end."""
    yield from _fields(document)
    prose = document.prose
    if ":" not in prose or document.word_set.isdisjoint(_UNITS):
        return
    for sentence in document.sentences_with(_UNITS):
        for m in _RANGE.finditer(prose, *sentence.span):
            after = _AFTER.match(prose, m.end(), sentence.span.end)
            if after and _wrong(after, minutes := _minutes(*m.groups())):
                yield Length(Span(*after.span("told")), (Span(*m.span()),), minutes)
    sentences = document.sentences_with(_HELD)
    ranges = {m.groups(): Span(*m.span()) for s in sentences for m in _RANGE.finditer(prose, *s.span)}
    if len(ranges) == 1:
        ((ends, span),) = ranges.items()
        minutes = _minutes(*ends)
        for sentence in sentences:
            for m in _TOLD.finditer(prose, *sentence.span):
                if _wrong(m, minutes):
                    yield Length(Span(*m.span()), (span,), minutes)


def _minutes(h1: str, m1: str, h2: str, m2: str) -> int:
    minutes = (int(h2) - int(h1)) * 60 + int(m2) - int(m1)
    return minutes + 1440 * (minutes < 0)


def _wrong(m: re.Match[str], minutes: int) -> bool:
    """Tell whether a length is another one: hours without minutes are rounded."""
    hours, more, only = (m["ah"] or m["bh"], m["amh"] or m["bmh"], m["am"] or m["bm"])
    read = parse_number(hours) if hours else None
    if hours and not read:
        return False
    told = read[0] * 60 + int(more or 0) if read else float(only)
    return abs(told - minutes) > (35 if read and not more else 2) + 0.05 * minutes


def _fields(document: Document) -> Iterator[Length]:
    """``**Start:** 14:05``, ``**End:** 16:35`` and ``**Duration:** 3 h 30 min``, each once."""
    text = document.text
    if not {"duration", "downtime"} & document.places.keys():
        return
    found: dict[str, list[re.Match[str]]] = {}
    for m in _FIELD.finditer(text):
        what = m["what"].lower()
        kind = "start" if what in ("start", "began", "begin") else "length" if what[0] == "d" else "end"
        found.setdefault(kind, []).append(m)
    if sorted(found) != ["end", "length", "start"] or any(len(at) != 1 for at in found.values()):
        return
    start, end = (_CLOCK.fullmatch(text, *found[kind][0].span("value")) for kind in ("start", "end"))
    value = found["length"][0].span("value")
    spell = _SPELL.fullmatch(text, *value)
    if start and end and spell and (spell["h"] or spell["mi"]):
        minutes = _minutes(start["h"], start["mi"], end["h"], end["mi"])
        told = int(spell["h"] or 0) * 60 + int(spell["mi"] or 0)
        if abs(told - minutes) > (35 if spell["h"] and not spell["mi"] else 2) + 0.05 * minutes:
            last = spell.end("mi") if spell["mi"] else spell.end("h")
            length = text[value[0] : value[1]].rstrip()
            yield Length(
                Span(value[0], max(last, value[0] + len(length.rstrip("*_ ")))),
                (Span(start.start("h"), start.end("mi")), Span(end.start("h"), end.end("mi"))),
                minutes,
            )
