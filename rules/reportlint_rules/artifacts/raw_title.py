"""The rule ``raw-title``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_TITLE = re.compile(
    r"(?<![\w.])(?:[A-Z0-9][\w’'&:.+-]* "
    r"(?:(?:[A-Z0-9][\w’'&:.+-]*|of|the|and|for|with|in|to|at|a|vs\.?|on|by|-|–)"
    r" ){0,13})?[\w’'&:.+!?)-]+ \| [A-Z0-9][^|.!?\n]{1,60}? \| (?:[A-Z0-9][\w’'&:+-]*(?: (?=[A-Z0-9]))?){1,10}"
)
_ENTRY = re.compile(r"^\W*\[\^?\d+\]|https?://")
"""In a list of sources a page title keeps its separators."""
_FIELD = re.compile(r"(?:^|\| )[ \t>*_]*[^\W\d][\w ]{1,24}[*_]*:[*_]* ", re.M)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LOWER = re.compile(r"[a-z]{2,}")


@dataclass(frozen=True)
class RawTitle(DocumentRule):
    """Quote or link a page title that was pasted into a sentence.

    "The talk Modern Wind Part 3 | Turbines | Energy Channel shows" carries the separators of a web page or
    video title: the program pasted the field it had scraped.
    """

    meta = RuleMeta(
        id="raw-title",
        message='"{title}" is a page title with its separators, pasted into a sentence.',
        severity=Severity.WARNING,
        help="Name the work in words and link it.",
        good=(
            "Home | About | Contact\n",
            "As [Wind | Sun | Water](https://example.org) shows, it grows.\n",
            "We read these:\n\nThe wind list as we found it on the way to the north and to the sea\n"
            "[1] https://b.org/x - How the Wind | Turbines | Energy Channel\n",
            "The probability p(a | b) is not p(b | a).\n",
        ),
        bad=(
            Bad(
                "In short, Modern Wind Use Part 3 | Large Turbines | Energy Channel shows how the blades of a turbine"
                " grow.\n",
                flags=["Modern Wind Use Part 3 | Large Turbines | Energy Channel"],
            ),
            Bad(
                "We looked at the video Sun at Night | Storage Explained | Solar TV and found it useful for"
                " beginners.\n",
                flags=["Sun at Night | Storage Explained | Solar TV"],
            ),
        ),
        prefilter=Prefilter(literals=(" | ",)),
        known_limits="Needs two separators and a sentence around the title.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each title inside a sentence of a paragraph."""
        for index, block in enumerate(document.blocks):
            if block.kind != "paragraph" or block.quoted:
                continue
            for sentence in document.sentences_of(index):
                start, end = sentence.span
                if document.prose.count(" | ", start, end) < 2:
                    continue
                for m in _TITLE.finditer(document.prose, start, end):
                    if any(link.span.start <= m.start() < link.span.end for link in document.links):
                        continue
                    line = document.prose.rfind("\n", 0, m.start()) + 1
                    stop = document.text.find("\n", m.end())
                    stop = stop if stop >= 0 else len(document.text)
                    parts = m.group().split(" | ")
                    if document.text[line:stop].lstrip().startswith("|") or "_" in m.group():
                        continue  # a table in another dialect, the names of a grammar
                    if _FIELD.search(document.text, line, stop) or not all(map(_LETTERS.search, parts)):
                        continue  # fields of a line of metadata, cells of a table
                    if _ENTRY.search(document.text[line:stop]) or document.text.count(" | ", line, stop) > 2:
                        continue  # an entry of a list of sources, or a row of facts
                    if not document.prose[line : m.start()].strip() or document.prose.count(
                        " | ", m.end(), m.end() + 80
                    ):
                        continue
                    if (
                        document.prose[m.start() - 1 : m.start()] == "("
                        or document.prose[m.end() : m.end() + 1] == ")"
                    ):
                        continue  # one of several states: "(Accepted | Rejected | Withdrawn)"
                    around = document.prose[start : m.start()] + document.prose[m.end() : end]
                    if len(_LOWER.findall(around)) >= 6:
                        yield self.finding(Span(*m.span()), title=document.plain(Span(*m.span()))[:80])
