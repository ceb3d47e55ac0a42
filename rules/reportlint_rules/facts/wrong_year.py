"""Flags a thing or an event given a year in which it did not appear (``ELMo was introduced in 2012``)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings

_SURVEY = re.compile(
    r"[ \n](?:[a-z]+ )?(?:reports?|survey|study|poll|census|summit|conference|workshop|roadmap)\b"
)
"""The year in front of a name may be that of a survey on it: "Acme's 2026 OpenTelemetry survey"."""


@dataclass(frozen=True)
class WrongYear(DocumentRule):
    """Flags a year of appearance that no source gives.

    A wrong year breaks every argument about what came first. Preprint, conference and journal years are all
    right, and a year next to a right one passes for works that took time. Give the year of the source.
    """

    meta = RuleMeta(
        id="wrong-year",
        message="{message}",
        severity=Severity.ERROR,
        help="Give the year of the first publication (or of the version meant).",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "# Templates\n\n### C++, 1991\n\nTemplates came.\n",
            "ChatGPT Agent, introduced in July 2025, plans trips.",
            '1. Adam (2025), "Do the languages of the north shape what is said of pumps?"\n',
            "ELMo (2018) was presented at NAACL 2018.",
            "Two years after GPT-3, ChatGPT was launched in November 2022.",
            "In 2023 we fine-tuned BERT on reviews.",
        ),
        bad=(
            Bad("ELMo was introduced in 2012.", ["ELMo was introduced in 2012"]),
            Bad("OpenAI released GPT-2 in 2014.", ["OpenAI released GPT-2 in 2014"]),
        ),
        see=("wrong-creator", "wrong-author", "stale-novelty"),
        known_limits="Decades, spans and years of later versions are not read.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return (f for f in findings(self, document) if not _SURVEY.match(document.prose, f.span.end))
