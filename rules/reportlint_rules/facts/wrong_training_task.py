"""Flags a model said to be trained with an objective it was not trained with."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class WrongTrainingTask(DocumentRule):
    """Flags a model said to be trained with an objective it was not trained with.

    What a model was pre-trained to do explains what it can do. The knowledge base lists all
    objectives of a model where an entry says so; fine-tuning on other tasks is not judged. Name the
    right objective.
    """

    meta = RuleMeta(
        id="wrong-training-task",
        message="{message}",
        severity=Severity.ERROR,
        help="Name the objective of the source; tasks a model is fine-tuned or tested on are not what it is pre-trained with.",  # noqa: E501
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "BERT was pre-trained with masked language modeling.",
            "BERT can later be fine-tuned for question answering and tagging.",
            "RoBERTa drops next sentence prediction.",
        ),
        bad=(
            Bad(
                "XLNet was pre-trained with replaced token detection.",
                ["XLNet was pre-trained with replaced token detection"],
            ),
            Bad(
                "ELECTRA was trained to predict the next sentence.",
                ["ELECTRA was trained to predict the next sentence"],
            ),
        ),
        see=("wrong-component",),
        known_limits="Instruction tuning and learning from human feedback are never judged, because later versions of a model have them.",  # noqa: E501
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
