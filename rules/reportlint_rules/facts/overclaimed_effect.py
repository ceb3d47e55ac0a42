"""Flags an effect that a technique has in part, claimed without any limit."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class OverclaimedEffect(DocumentRule):
    """Flags an effect that a technique has in part, claimed without any limit.

    Retrieval lowers the number of invented answers, it does not end them; a blockchain keeps a record from being
    altered unnoticed, it does not make the record true. The knowledge base lists such claims and what holds instead.
    Say how far the effect goes, or by what measurement it was seen.
    """

    meta = RuleMeta(
        id="overclaimed-effect",
        message="{message}",
        severity=Severity.INFO,
        help="Say how far the effect goes, and how it was measured.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "Retrieval-augmented generation lowers the rate of hallucinations.",
            "Federated learning alone does not guarantee privacy.",
        ),
        bad=(
            Bad(
                "Retrieval-augmented generation completely eliminates hallucinations.",
                ["Retrieval-augmented generation completely eliminates hallucinations"],
            ),
            Bad(
                "A blockchain guarantees the accuracy of every record.",
                ["blockchain guarantees the accuracy of every record"],
            ),
        ),
        see=("wrong-effect", "absolute-claim"),
        known_limits="Only claims that the knowledge base lists explicitly.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
