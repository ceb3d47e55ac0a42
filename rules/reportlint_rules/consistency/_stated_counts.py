"""Fields that count what the report holds: ``**Stories covered:** 4`` above three stories, each with its source."""

import re
from collections import Counter
from collections.abc import Iterator

from reportlint import Document, Span, rare

NOUNS = frozenset(
    "stories articles findings issues recommendations risks items vulnerabilities reviews cases".split()
)
_NEXT = frozenset("after covered included listed featured selected presented kept described below".split())
_FIELD = rare(
    r"(?P<noun>[a-z]+) (?:after filtering(?: \([^()\n]{0,20}\))?|[a-z]+)[*_ ]{0,3}:[*_ ]{0,4}"
    r"(?P<n>\d{1,2})[*_ \t\r]*$",
    re.I | re.M,
)
_NUMBERED = rare(
    r"(?:article|story|finding|issue|recommendation|risk|case|review|vulnerability) #?(?P<n>\d{1,2})\b", re.I
)
_ORIGIN = rare(
    r"^[ >*+-]{0,6}\*\*(?:source|published by|outlet|publication|link|read more):?\*\*", re.I | re.M
)


def stated(document: Document) -> Iterator[tuple[Span, int, list[Span]]]:
    """The fields whose number is another than that of the numbered headings, or of the headings with a source each."""
    words, fields = document.words, []
    for place in document.places_of(NOUNS):
        if place + 1 < len(words.texts) and words.texts[place + 1] in _NEXT:
            m = _FIELD.match(document.prose, words.starts[place])
            if m:
                fields.append(m)
    if len(fields) != 1:
        return
    heads = [s for s in document.sections[1:] if _NUMBERED.match(s.title)]
    if not heads:
        told = {document.section_at(m.start()) for m in _ORIGIN.finditer(document.text)}
        levels = Counter(document.sections[i].level for i in told)
        level = max(levels, key=lambda k: levels[k], default=0)
        lowest = [s for s in document.sections[1:] if s.level == level]
        # Each heading of one level has its source, and nothing else has one.
        if len(levels) != 1 or len(lowest) != len(told):
            return
        heads = lowest
    m, count = fields[0], len(heads)
    if 1 < count != int(m["n"]) and int(m["n"]) < 3 * count:
        yield Span(m.start("noun"), m.end("n")), count, [s.title_span for s in heads]
