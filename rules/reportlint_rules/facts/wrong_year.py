"""Flags a thing or an event given a year in which it did not appear (``BERT was introduced in 2015``)."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


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
        prefilter=Prefilter(names=True),
        good=(
            "BERT (2018) was published at NAACL 2019.",
            "Two years after GPT-3, in November 2022, ChatGPT was launched.",
            "In 2023 we fine-tuned BERT on reviews.",
        ),
        bad=(
            Bad("BERT was introduced in 2015.", ["BERT was introduced in 2015"]),
            Bad("OpenAI released GPT-3 in 2017.", ["OpenAI released GPT-3 in 2017"]),
        ),
        see=("wrong-creator", "wrong-author", "stale-novelty"),
        known_limits="Decades, spans and years of later versions are not read.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
