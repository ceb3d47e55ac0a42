"""Flags a comparison of two things that stands on its head."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class WrongComparison(DocumentRule):
    """Flags a comparison of two things that stands on its head.

    That one model came before another, is larger or saw more data is easily checked and often turned
    round. Years, sizes and the comparisons that the knowledge base lists are judged; anything else is
    left alone. Turn the comparison round, or drop it.
    """

    meta = RuleMeta(
        id="wrong-comparison",
        message="{message}",
        severity=Severity.ERROR,
        help="Turn the comparison round, or drop it.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "RoBERTa was trained for longer than BERT, on more data.",
            "BERT came after the Transformer.",
            "GPT-3 is larger than GPT-2.",
        ),
        bad=(
            Bad("BERT predates the Transformer.", ["BERT predates the Transformer"]),
            Bad("RoBERTa saw less training data than BERT.", ["RoBERTa saw less training data than BERT"]),
        ),
        see=("wrong-year",),
        known_limits="Two names in one clause; speed, quality and cost are not compared.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
