"""Flags a technique described as another one, or against its definition."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class WrongDefinition(DocumentRule):
    """Flags a technique described as another one, or against its definition.

    Techniques of one family are easily mixed up: dropout is given the job of batch normalization,
    pruning that of quantization. The knowledge base lists what is said of one thing and of none of
    its siblings; where a clause about one holds the mark of another, or a statement that is false by
    definition, the readers learn it wrongly. Describe the technique as its source does.
    """

    meta = RuleMeta(
        id="wrong-definition",
        message="{message}",
        severity=Severity.ERROR,
        help="Describe the technique as its source does, or name the technique that the sentence describes.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "**Top-k sampling**: only the top $$k$$ most likely tokens are selected, and share the probability mass.\n",
            "Dropout switches units off at random during training.",
            "Unlike dropout, batch normalization uses the statistics of the mini-batch.",
            "Domain-adversarial training is not the same as adversarial training.",
        ),
        bad=(
            Bad(
                "Dropout normalizes activations with the statistics of the mini-batch.",
                ["Dropout normalizes activations with the statistics of the mini-batch"],
            ),
            Bad(
                "LoRA updates every weight of the pre-trained model.",
                ["LoRA updates every weight of the pre-trained model"],
            ),
        ),
        see=(
            "wrong-kind",
            "wrong-effect",
            "wrong-component",
        ),
        known_limits="Only definitions that the knowledge base anticipates; a clause that also names the other technique is left alone.",  # noqa: E501
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
