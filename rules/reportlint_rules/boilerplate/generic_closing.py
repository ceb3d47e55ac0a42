"""The rule ``generic-closing``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    is_manual,
    rare,
    related,
)
from reportlint_rules.boilerplate._stock import CLOSING, SELF_WORDS, about_itself, stock_phrases, triggers

_PART = rare(r"\bpart (?:one|two|three|four|five|i{1,3}|[1-9])\b")
"""A part of a series leads to the next one."""
_MANY = 3
"""Different phrases from which a closing is made of nothing else."""
_REPORT = 4
"""Paragraphs from which a text is a report: a note of three may well end on what it is."""


@dataclass(frozen=True)
class GenericClosing(DocumentRule):
    """The report ends in stock phrases: poised for growth, as technology continues to evolve, endless possibilities.

    The last paragraph is what a reader takes home. An outlook that fits every topic takes the place of a finding, and
    so does a sentence about the report itself: "This comprehensive report details …", "This concludes the report". Such
    a sentence, or three different phrases, are a warning; two phrases are advice, and so is all in manuals.
    End with what was found, what is open, and who does what next.
    """

    meta = RuleMeta(
        id="generic-closing",
        message="The closing is made of stock phrases ({phrases}).",
        help="End with what was found, what is open, and who does what next.",
        severity=Severity.INFO,
        good=[
            "# Pumps\n\nThey go.\n\n# Next\n\nThe council decides on 4 May. Further research is needed on the valve.\n",
            "# Pumps\n\nAs these pumps continue to age, the leaks will double by 2030.\n",
        ],
        bad=[
            Bad(
                "# P\n\nThey leak.\n\nPumps are poised for growth. As technology continues to evolve, they "
                "will shape the future of farming.\n",
                ["poised for"],
            ),
            Bad(
                "# P\n\nThey leak.\n\n# End\n\nPumps pave the way for greener farms, underscoring the need for "
                "innovation.\n",
                ["pave the way"],
            ),
            Bad(
                "# P\n\nThey leak.\n\nThe red one runs.\n\nThe blue one was sold in May.\n\n"
                "This detailed report outlines the state of the pumps. It is complete.\n",
                ["This detailed report outlines the state of the pumps."],
                severity=Severity.WARNING,
            ),
        ],
        prefilter=Prefilter(words=(*triggers(CLOSING), *SELF_WORDS)),
        see=("generic-opening",),
    )

    min_phrases: Annotated[int, "Fewest different stock phrases in the last two paragraphs."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first stock phrase, or at the sentence about the report."""
        prose = [n for n, b in enumerate(document.blocks) if b.kind in ("paragraph", "item") and not b.quoted]
        found = stock_phrases(document, CLOSING, [document.blocks[n].text for n in prose[-2:]])
        if len({n for n, _ in found}) >= self.min_phrases:
            first, *others = (s for _, s in found)
            yield self.finding(
                first,
                severity=Severity.WARNING if len({n for n, _ in found}) >= _MANY else None,
                related=[related(s, "and here") for s in others],
                members=self.min_phrases,
                phrases=", ".join(f'"{document.plain(s)}"' for _, s in found[:3]),
            )
        elif len(prose) >= _REPORT:
            itself = about_itself(document, prose[-1])
            if itself and not _PART.search(document.folded, *document.blocks[prose[-1]].text):
                yield self.finding(
                    itself,
                    severity=None if is_manual(document) else Severity.WARNING,
                    message="The report ends on a sentence about itself, which tells no finding.",
                )
