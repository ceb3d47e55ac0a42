"""Flags a thing credited to persons who did not write it (``BERT (Vaswani et al., 2018)``)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.facts._verdicts import findings

_TITLED = re.compile(
    r"(?:^|[\s(\[])[_*\"“]{1,2}(?!(?:the|an?|our|in|on)\s)[\w'’-]+(?: [\w'’-]+){0,4} \Z", re.I
)
"""A title has begun whose last words are the name: *Mastering Pumps*."""


@dataclass(frozen=True)
class WrongAuthor(DocumentRule):
    """Flags a thing credited to persons who are not among its authors.

    A citation that names the wrong people sends readers to the wrong paper. The knowledge base lists all authors
    where an entry says so; a citation behind a name counts only where the name is the subject and the year is the
    thing's own, because studies *of* a model are cited in the same place. Cite the authors of the source.
    """

    meta = RuleMeta(
        id="wrong-author",
        message="{message}",
        severity=Severity.ERROR,
        help="Cite the authors of the source, or drop the credit.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._verdicts:told"),
        good=(
            "TCN (Time-Contrastive Networks, Sermanet et al., 2018) learns from films.\n",
            "Raffel et al. build on the Transformer of Vaswani et al.",
            "BERT (Devlin et al., 2019) reads both ways.",
            "Read *Mastering BERT* by A. Miller and B. Jones.",
            "What BERT knows about syntax was studied later (Rogers et al., 2020).",
        ),
        bad=(
            Bad("BERT (Vaswani et al., 2018) reads both ways.", ["BERT (Vaswani et al., 2018)"]),
            Bad(
                "The Transformer was proposed by Devlin et al. in 2017.",
                ["Transformer was proposed by Devlin et al. in 2017"],
            ),
        ),
        see=("wrong-creator", "wrong-year"),
        known_limits="A surname shared by two authors passes; initials and given names are not compared.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the verdicts of the shared claim reader that belong to this rule."""
        return (
            f
            for f in findings(self, document)
            if not _TITLED.search(document.text, max(f.span.start - 80, 0), f.span.start)
            and "](" not in document.text[f.span.start : f.span.end]  # "[Git is ...](https://...) by Ann Olt"
        )
