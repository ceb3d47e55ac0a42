"""The rule ``absolute-claim``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.style._places import hits

_QUALITY = (
    r"(?:accuracy|performance|quality|speed|security|safety|reliability|efficiency|precision|functionality)"
)
_CLAIMS = re.compile(
    "|".join(
        (
            # the trade-off that is said not to exist; a figure after it excuses the claim
            r"\bwithout\s+(?:sacrificing|compromising|losing|any\s+loss\s+(?:of|in))\s+(?:on\s+)?(?:\w+\s+)?"
            rf"{_QUALITY}\b(?![^.!?\n]{{0,80}}\d)",
            # whole classes of trouble done away with
            r"\b(?:completely|fully|totally|entirely)\s+(?:eliminat|eradicat|solv)\w+\s+(?:\w+\s+){0,3}"
            r"(?:problem|error|risk|bias|challenge|issue)(?:s|es)?\b",
            # promises of an outcome
            r"\bguarantee[sd]?\s+(?:success|(?:(?:complete|full|total|perfect)\s+)?(?:accuracy|quality|fairness|satisfaction"
            r"|safety|privacy))\b",
            r"\bensur(?:es?|ing)\s+(?:complete|total|absolute|perfect)\b",
            # potential without end
            r"\b(?:is|are)\s+(?:boundless|limitless|endless|unlimited|infinite)\b(?=[.!])",
            r"\b(?:zero|no)\s+(?:downtime|latency|risk|errors|bias)\s+(?:whatsoever|at\s+all|guaranteed)\b",
            r"\b100\s?%\s+(?:accura\w+|secure|safe|reliable|effective|guaranteed)\b",
            r"\bohne\s+(?:einbußen|abstriche)\s+(?:bei|an)\b|\bsans\s+(?:compromis|sacrifier)\b"
            r"|\bsin\s+(?:sacrificar|comprometer)\b",
        )
    )
)

_ENDLESS = ("boundless", "limitless", "endless", "unlimited", "infinite")
_BEGIN = (
    *(
        "without",
        "completely",
        "fully",
        "totally",
        "entirely",
        "guarantee",
        "guarantees",
        "guaranteed",
        "ensure",
    ),
    *("ensures", "ensuring", "zero", "no", "100", "ohne", "sans", "sin"),
)
"""The words with which claims begin, those apart that begin with "is"."""


@dataclass(frozen=True)
class AbsoluteClaim(DocumentRule):
    """A claim admits no exception and gives no measure.

    "Without sacrificing quality" and "guarantees success" are promises that engineering rarely keeps: every saving
    has its price. Unmeasured, they cost the report its credit; a figure right after excuses the claim.
    Say how much is lost, on what, and by whose measurement.
    """

    meta = RuleMeta(
        id="absolute-claim",
        message='"{match}" admits no exception and gives no measure.',
        help="Say how much is lost or gained, on what, and by whose measurement.",
        severity=Severity.INFO,
        good=[
            "The filter halves the cost without sacrificing quality on our 40 samples.\n",
            "The archive is guaranteed by law, and the lock opens without a key.\n",
        ],
        bad=[
            Bad(
                "Pruning makes the model smaller without sacrificing accuracy.\n",
                ["without sacrificing accuracy"],
            ),
            Bad(
                "The new lock guarantees complete safety, and its potential is limitless.\n",
                ["guarantees complete safety", "is limitless"],
            ),
        ],
        prefilter=Prefilter(words=(*_BEGIN, *_ENDLESS)),
        see=("vague-attribution",),
    )

    allow: Annotated[tuple[str, ...], "Claims that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per claim."""
        allowed = {a.casefold() for a in self.allow}
        begin = {*_BEGIN}
        if not document.word_set.isdisjoint(_ENDLESS):
            begin |= {"is", "are"}
        for _, span in hits(document, _CLAIMS, document.places_of(begin)):
            match = document.plain(span)
            if match.casefold() not in allowed:
                yield self.finding(span, match=match)
