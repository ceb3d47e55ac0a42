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
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "BERT is built from a bidirectional Transformer encoder.",
            "GPT-2 is a decoder-only Transformer, unlike BERT, which is encoder-only.",
            "BERT reads both ways, and GPT-2 reads from left to right.",
        ),
        bad=(
            Bad("DeBERTa is a decoder-only model.", ["DeBERTa is a decoder-only model"]),
            Bad("VGG is a recurrent network.", ["VGG is a recurrent network"]),
        ),
        see=("wrong-definition",),
        known_limits="Hybrids and later variants are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
