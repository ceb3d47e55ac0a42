"""The rule ``generic-opening``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.boilerplate._stock import OPENING, stock_phrases, triggers


@dataclass(frozen=True)
class GenericOpening(DocumentRule):
    """The first paragraph opens with stock phrases: the fast-paced world of today, the report about itself.

    A reader decides by the first paragraph. "In today's rapidly changing world" would fit any report, and "this
    report provides a comprehensive overview" says what the title said.
    Begin with the finding, the question or the number that made you write.
    """

    meta = RuleMeta(
        id="generic-opening",
        message="The opening is made of stock phrases ({phrases}).",
        help="Begin with the finding, the question or the number that made you write.",
        severity=Severity.INFO,
        good=[
            "# Pumps\n\nThe pumps of the lower town failed three times in May; this report says why.\n",
            "# A\n\nIn today's meeting we chose the blue pump, which costs 400 euros less than the red one.\n",
        ],
        bad=[
            Bad(
                "# P\n\nIn today's rapidly changing world, pumps matter. This report provides a comprehensive overview "
                "of them.\n",
                ["In today's rapidly changing world"],
            ),
            Bad(
                "# P\n\nLately, irrigation has seen tremendous growth. As we enter a dry decade, this report "
                "explores the latest pumps.\n",
                ["has seen tremendous growth"],
            ),
        ],
        prefilter=Prefilter(words=triggers(OPENING)),
        see=("generic-closing",),
    )

    min_phrases: Annotated[int, "Fewest different stock phrases in the first two paragraphs."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first stock phrase."""
        opening = [b.text for b in document.blocks if b.kind == "paragraph" and not b.quoted][:2]
        found = stock_phrases(document, OPENING, [Span(*s) for s in opening])
        if len({n for n, _ in found}) < self.min_phrases:
            return
        first, *others = (s for _, s in found)
        yield self.finding(
            first,
            related=[related(s, "and here") for s in others],
            members=self.min_phrases,
            phrases=", ".join(f'"{document.plain(s)}"' for _, s in found[:3]),
        )
