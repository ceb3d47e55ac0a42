"""The rule ``benefit-versus-challenge``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.consistency._polarity import Claim, benefits, challenges, members, opposed


@dataclass(frozen=True)
class BenefitVersusChallenge(DocumentRule):
    """One passage names a thing among the benefits and its opposite among the challenges.

    Lower costs cannot be the benefit and high costs the challenge of the same thing, unless the text says when which
    holds.
    Say under which conditions each holds, or drop one.
    """

    meta = RuleMeta(
        id="benefit-versus-challenge",
        message='"{benefit}" is a benefit here and "{challenge}" a challenge: {what}.',
        help="Say under which conditions each holds, or drop one.",
        severity=Severity.WARNING,
        good=[
            "The benefits of pumps include lower costs and less noise. They also pose challenges such as dust "
            "and heat.\n",
        ],
        bad=[
            Bad(
                "The benefits of pumps include reduced costs and less noise. However, they also pose significant "
                "challenges, such as dust, heat, and high costs.\n",
                ["reduced costs"],
            )
        ],
        prefilter=Prefilter(
            every=(
                ("benefits", "advantages"),
                ("challenges", "drawbacks", "limitations", "difficulties"),
            )
        ),
        see=("benefit-of-harm", "self-challenge"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each pair of a benefit and a challenge of one passage that exclude each other."""
        claims = document.once(benefits)
        against = (
            [other for other in document.once(challenges) if _may_oppose(document, other)] if claims else []
        )
        for claim in claims:
            section = document.blocks[claim.block].section
            for other in against:
                near = document.blocks[other.block].section == section and 0 <= other.block - claim.block <= 3
                if not near or other.lead.start < claim.lead.end:
                    continue
                for member in members(document, claim.block, claim.lead.end):
                    for rival in other.members:
                        what = opposed(document.plain(member), document.plain(rival))
                        if what:
                            yield self.finding(
                                member,
                                related=[related(rival, "the challenge")],
                                benefit=document.plain(member),
                                challenge=document.plain(rival),
                                what=what,
                            )


_CUES = (
    *(
        "shift",
        "distribution",
        "cost",
        "expens",
        "comput",
        "energy",
        "resource",
        "memory",
        "transparency",
        "opacity",
    ),
    *(
        "black",
        "interpretab",
        "explainab",
        "scalab",
        "overfit",
        "privacy",
        "security",
        "training",
        "development",
    ),
    "response",
)
"""One of these stands in each challenge that a benefit can exclude."""


def _may_oppose(document: Document, claim: Claim) -> bool:
    """Tell whether a challenge is of a kind that a benefit can exclude: reading the benefits is dear."""
    said = " ".join([document.folded[start:end] for start, end in claim.members])
    return any(cue in said for cue in _CUES)
