"""The rule ``generic-closing``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.boilerplate._stock import CLOSING, stock_phrases, triggers


@dataclass(frozen=True)
class GenericClosing(DocumentRule):
    """The report ends in stock phrases: poised for growth, as technology continues to evolve, endless possibilities.

    The last paragraph is what a reader takes home. An outlook that fits every topic takes the place of a finding.
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
        ],
        prefilter=Prefilter(words=triggers(CLOSING)),
        see=("generic-opening",),
    )

    min_phrases: Annotated[int, "Fewest different stock phrases in the last two paragraphs."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first stock phrase."""
        closing = [b.text for b in document.blocks if b.kind in ("paragraph", "item") and not b.quoted][-2:]
        found = stock_phrases(document, CLOSING, closing)
        if len({n for n, _ in found}) < self.min_phrases:
            return
        first, *others = (s for _, s in found)
        yield self.finding(
            first,
            related=[related(s, "and here") for s in others],
            members=self.min_phrases,
            phrases=", ".join(f'"{document.plain(s)}"' for _, s in found[:3]),
        )
