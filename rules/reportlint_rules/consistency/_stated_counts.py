"""Fields that count what the report holds: ``**Stories covered:** 4`` above three stories, each with its source."""

import re
from collections import Counter
from collections.abc import Iterator

from reportlint import Document, Span, rare

NOUNS = frozenset(
    "stories articles findings issues recommendations risks items vulnerabilities reviews cases".split()
)
_FIELD = rare(
    r"(?:total |number of )?(?P<noun>stories|articles|findings|issues|recommendations|risks|vulnerabilities|"
    r"reviews|cases) (?:after filtering(?: \([^()\n]{0,20}\))?|covered|included|listed|featured|selected|"
    r"presented|kept|described|below)[*_ ]{0,3}:[*_ ]{0,4}(?P<n>\d{1,2})[*_ \t\r]*$",
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
    if NOUNS.isdisjoint(document.word_set):
        return
    fields = list(_FIELD.finditer(document.prose, 0, 3000))
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
