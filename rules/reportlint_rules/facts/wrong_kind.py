"""Flags a thing called something of another kind (a metric called a model)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings

_CHOSEN = re.compile(
    r" called \"(?:the )?(?:recommended|preferred|suggested|ideal|default|usual|favou?rite|best|main|primary) "
)
"""What somebody recommends something as tells a use of it, not its kind."""


@dataclass(frozen=True)
class WrongKind(DocumentRule):
    """Flags a thing called something of another kind (a metric called a model).

    A metric is no model and an attack is no defence; whoever mixes them up draws wrong conclusions
    from every sentence that follows. Only kinds that exclude each other are judged; loose words such
    as system, method or framework never are. Call the thing what it is.
    """

    meta = RuleMeta(
        id="wrong-kind",
        message="{message}",
        severity=Severity.ERROR,
        help="Call the thing what it is.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "BLEU is a metric for machine translation.",
            "Keras is a library, not a model.",
            "BERT is a framework for language understanding.",
        ),
        bad=(
            Bad("ROUGE is a language model.", ["ROUGE is a language model"]),
            Bad("FGSM is a defence method.", ["FGSM is a defence method"]),
        ),
        see=("wrong-definition",),
        known_limits="Only nouns of the vocabulary; a thing of several kinds passes as any of them.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return (f for f in findings(self, document) if not _CHOSEN.search(f.message))
