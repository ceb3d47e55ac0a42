"""Flags an effect that a technique does not have."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class WrongEffect(DocumentRule):
    """Flags an effect that a technique does not have.

    Techniques are credited with the benefits of their neighbours: parameter-efficient tuning makes
    training cheaper, not the model smaller. The knowledge base lists effects that are claimed
    wrongly. State the effect that the source shows.
    """

    meta = RuleMeta(
        id="wrong-effect",
        message="{message}",
        severity=Severity.ERROR,
        help="State the effect that the source shows, or name the technique that has the effect.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "LoRA adapters on a quantized base run on phones.",
            "Quantization lets models run on edge devices.",
        ),
        bad=(
            Bad(
                "Strategies such as low-rank adaptation allow powerful models to run effectively on edge devices.",
                ["low-rank adaptation allow powerful models to run effectively on edge devices"],
            ),
            Bad(
                "LoRA adds inference latency to every request.",
                ["LoRA adds inference latency to every request"],
            ),
        ),
        see=("wrong-definition",),
        known_limits="Only effects that the knowledge base lists explicitly.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
