"""Flags an architecture or a part that a thing does not have."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class WrongComponent(DocumentRule):
    """Flags an architecture or a part that a thing does not have.

    Whether a model is an encoder or a decoder, recurrent or convolutional, decides what it can be
    used for. The values of such properties exclude one another, and the knowledge base lists parts
    that are often ascribed wrongly. Name the right architecture or part.
    """

    meta = RuleMeta(
        id="wrong-component",
        message="{message}",
        severity=Severity.ERROR,
        help="Name the architecture or part that the source names.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True),
        good=(
            "BERT uses a multi-layer bidirectional Transformer encoder.",
            "GPT-3 is a decoder-only Transformer, unlike BERT, which is encoder-only.",
            "BERT reads in both directions, GPT-3 from left to right.",
        ),
        bad=(
            Bad("BERT is a decoder-only model.", ["BERT is a decoder-only model"]),
            Bad("AlexNet is a recurrent network.", ["AlexNet is a recurrent network"]),
        ),
        see=("wrong-definition",),
        known_limits="Hybrids and later variants are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
