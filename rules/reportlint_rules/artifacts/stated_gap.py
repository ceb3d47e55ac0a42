"""The rule ``stated-gap``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_minutes,
    rare,
    related,
)
from reportlint_rules.artifacts._gaps import ANCHORS, COMPANY, gaps

_OF_ANOTHER = rare(r"\b(?:reviewer|referee|peer review)\b", re.I)


@dataclass(frozen=True)
class StatedGap(DocumentRule):
    """The text says itself that its content is missing: no data for this section, replace with real figures.

    A model that found nothing writes that down where the finding should stand, often under a confident heading, and
    a figure that is to be replaced was made up.
    Find the content out, or drop the section.
    """

    meta = RuleMeta(
        id="stated-gap",
        message='"{said}": the text says that its content is missing.',
        help="Find it out, or drop the passage.",
        severity=Severity.ERROR,
        good=[
            "# Pumps\n\nWe cannot produce more than two pumps a week.\n\nReplace the seal with a real one.\n",
            "# Pumps\n\nThere is not enough information on old pumps, so we asked the plumbers.\n",
            "# Style\n\nNobody reads “insufficient data to complete this section”.\n",
            "# Oil\n\n- **Drawbacks:**\n    - Requires analysis of the oil, and needs research on wells.\n",
            "# Bees\n\nMore research is needed to learn why they swarm, and data on rain are missing.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n## Prices\n\n*(Insufficient data to complete this section)*\n",
                ["Insufficient data to complete this section"],
            ),
            Bad(
                "# Pumps\n\nSales grew by 12 % (replace with actual data).\n",
                ["replace with actual data"],
            ),
            Bad(
                "I cannot create a full report based on the text provided.\n\n# Pumps\n\nThey turn.\n",
                ["I cannot create a full report"],
            ),
            Bad(
                "# Pumps\n\n## Prices\n\nNo data on prices were found.\n\n## Yield\n\nTen litres an hour.\n",
                ["No data on prices were found."],
                severity=Severity.WARNING,
            ),
            Bad(
                "# Pumps\n\n- **Yield:** N/A (requires research with the meters of the town)\n",
                ["N/A (requires research"],
                severity=Severity.WARNING,
            ),
            Bad(
                "# Pumps\n\n- **Market Analysis:**\n    - Requires analysis of the prices of other towns. Ask them.\n",
                ["Requires analysis of"],
                severity=Severity.WARNING,
            ),
        ],
        prefilter=Prefilter(
            every=(tuple(sorted(ANCHORS)), tuple(sorted(COMPANY))),
            asks="reportlint_rules.artifacts._signs:Signs",
        ),
        see=("placeholder", "provided-input"),
        known_limits="Sections that say in other words that nothing was found are not seen; nor are table cells.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per wording, at its first place."""
        places: dict[str, list[tuple[Span, bool]]] = {}
        for span, certain in document.once(gaps):
            places.setdefault(document.folded[slice(*span)], []).append((span, certain))
        if not places or is_minutes(document):
            return
        first_title = document.sections[1].title if len(document.sections) > 1 else ""
        if _OF_ANOTHER.search(first_title):
            return  # a reviewer asks the author of another text for what is missing there
        for (first, certain), *others in places.values():
            yield self.finding(
                first,
                severity=None if certain else Severity.WARNING,
                related=[related(span, "and here") for span, _ in others],
                said=document.plain(first),
            )
