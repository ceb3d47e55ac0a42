"""The rule ``truncated-start``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, is_chapter
from reportlint_rules.artifacts._text import content_start

_GOES_ON = re.compile(
    r"(?:and|or|but|which|because|than|of|to|with|by|from|whose|where|while|und|oder|aber|sowie|et|ou|mais|qui|dont|y"
    r"|pero|que|e|mas|ma|che)(?= +[a-zäöüàéèêçñãõ])[^\n]*"
)
_PREAMBLE = frozenset({"front-matter", "rule", "html"})


@dataclass(frozen=True)
class TruncatedStart(DocumentRule):
    """The text begins in the middle: with point 2 of a list, or in mid-sentence.

    The answer of a model was longer than one call allowed, or a program cut it into pieces, and the piece before this
    one was lost.
    Put the missing part back, or begin with a sentence that stands on its own.
    """

    meta = RuleMeta(
        id="truncated-start",
        message="The text begins in the middle: {what}.",
        help="Put the missing part back, or begin with a sentence that stands on its own.",
        severity=Severity.WARNING,
        good=[
            "1. Pumps turn.\n2. Seals hold.\n",
            "libcurl is a library, and and-gates are gates.\n",
            "# Part two\n\n4. Seals hold.\n5. Valves close.\n",
        ],
        bad=[
            Bad("2. **Seals**: They hold for a year.\n3. **Valves**: They close.\n", ["2. **Seals**"]),
            Bad(
                "and the seals hold for a year.\n\n## Valves\n\nThey close.\n",
                ["and the seals hold for a year."],
            ),
        ],
        prefilter=Prefilter(blocks=("item", "paragraph"), asks="reportlint_rules.artifacts._signs:Signs"),
        see=("truncated-end",),
        known_limits="A text that was cut between two sentences is not seen.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the beginning of the text."""
        first = next((b for b in document.blocks if b.kind not in _PREAMBLE), None)
        if first is None or first.quoted or len(document.blocks) < 2:
            return
        start = content_start(document, first)
        if first.kind == "item" and (first.number or 0) > 1 and first.depth == 1 and not is_chapter(document):
            end = first.label.end if first.label else min(start + 40, first.text.end)
            marks = 2 if document.text.startswith("**", end) else 0
            yield self.finding(
                Span(first.span.start, end + marks), what=f"its first line is point {first.number} of a list"
            )
        elif first.kind == "paragraph" and (m := _GOES_ON.match(document.prose, start, first.text.end)):
            yield self.finding(
                Span(*m.span()), what=f'its first word is "{m.group().split()[0]}", in small letters'
            )
