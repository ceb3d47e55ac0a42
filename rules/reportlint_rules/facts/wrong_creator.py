"""Flags a thing credited to an organisation that did not make it (``OpenAI's BERT``)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, is_minutes
from reportlint_rules.facts._verdicts import findings

_MADE_IN = re.compile(
    r"\b(?:written|built|coded|implemented|developed|programmed|ported) (?:\w+ )?in \Z", re.I
)
"""A tool written in a language and given away by somebody."""
_HOSTED = re.compile(
    r"\b(?:CNCF|NumFOCUS|(?:Linux|Apache|Eclipse|OpenJS|Cloud Native Computing) Foundation)(?: [a-z]+){0,2} projects?\b"
)
"""Foundations give a home to what others made, also to things of the same name."""


@dataclass(frozen=True)
class WrongCreator(DocumentRule):
    """Flags a thing credited to an organisation that did not make it.

    A wrong maker misleads readers about licences, dependence and who may be asked, and it is the first thing an
    expert notices. The knowledge base lists every organisation that may be credited, renames and mergers
    included; what it does not list as complete is never flagged. Credit the right organisation, or drop the claim.
    """

    meta = RuleMeta(
        id="wrong-creator",
        message="{message}",
        severity=Severity.ERROR,
        help="Name the organisation of the source, or drop the credit.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "The Upper Confidence Bounds (UCB) algorithm measures what an arm may bring.\n",
            "- New: 74% to 81% on ImageNet ([OpenAI](https://openai.com/news/scores))\n",
            "Unlike BERT, GPT-3 by OpenAI is autoregressive.",
            "Microsoft's integration of GPT-4 in Bing was announced early.",
            "GPT-4 and Gemini, developed by OpenAI and Google respectively, are models.",
            "A pump monitor written in Rust from Nokia.",
            "Grouped-query attention (Llama 3, Mistral, Gemma) saves memory.",
            "*Flux is a CNCF project, so nobody owns it.",
            "A common mistake is to credit BERT to OpenAI.",
        ),
        bad=(
            Bad("BERT, developed by OpenAI, reads in both directions.", ["BERT, developed by OpenAI"]),
            Bad("Google's GPT-4 writes code.", ["Google's GPT-4"]),
        ),
        see=("wrong-author", "wrong-year"),
        known_limits="Only organisations and things that the knowledge base names; hosting and resale are no credit.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return (
            f
            for f in findings(self, document)
            if not _MADE_IN.search(document.prose, max(f.span.start - 40, 0), f.span.start)
            and not _HOSTED.search(document.prose, f.span.start, f.span.end + 24)
            and not is_minutes(document)  # "Ann Olt - Mozilla (AO)"
        )
