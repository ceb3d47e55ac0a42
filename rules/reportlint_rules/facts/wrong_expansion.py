"""Flags a short form spelled out as something it does not stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings


@dataclass(frozen=True)
class WrongExpansion(DocumentRule):
    """Flags a short form spelled out as something it does not stand for.

    A wrong long form (``LLMs (Language Learning Models)``) shows that nobody who knows the subject
    read the text, and it is copied on. Only short forms that the knowledge base spells out are
    judged; inflection, hyphens, spelling and known variants are all right, and so is the same short
    form in another field. Short forms of everyday reports (``WHO``, ``GDP``) mean many things, so of them only
    near misses of a known long form are flagged (``International Money Fund (IMF)``). Write the right long form.
    """

    meta = RuleMeta(
        id="wrong-expansion",
        message="{message}",
        severity=Severity.ERROR,
        help="Spell the short form out as its source does.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "Large Language Models (LLMs) are everywhere.",
            "RoBERTa, a robustly optimised BERT approach, is well known.",
            "The museum of digital audio tape (DAT) opened.",
            "Explainable AI (XAI) methods help.",
            "The National Park Service (NPS) counts visitors; a Net Promoter Score (NPS) counts fans.",
        ),
        bad=(
            Bad("Language Learning Models (LLMs) write text.", ["Language Learning Models (LLMs)"]),
            Bad(
                "BERT stands for Basic Encoding Representation Transformer.",
                ["BERT stands for Basic Encoding Representation Transformer"],
            ),
            Bad("The International Money Fund (IMF) lends.", ["International Money Fund (IMF)"]),
        ),
        see=("acronym-two-expansions",),
        known_limits="Short forms unknown to the knowledge base are never judged, however odd the long form.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return findings(self, document)
