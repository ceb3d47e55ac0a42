"""The rule ``contrast-formula-density``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare, related
from reportlint_rules.style._places import hits

_FORMULAS = rare(
    "|".join(
        (
            # the classic pair, in the languages of the reports
            r"\bnot\s+(?:only|just|merely|simply|solely)\b[^.!?]{3,120}?\b(?:but|it|they|also)\b",
            r"\bnicht\s+nur\b[^.!?]{3,120}?\bsondern\b",
            r"\bnon\s+seulement\b[^.!?]{3,120}?\bmais\b",
            r"\bno\s+s[óo]lo\b[^.!?]{3,120}?\bsino\b",
            # the same with a contracted verb: "isn't just a tool"
            r"\b(?:is|are|was|were|does|do|did)n['’]t\s+(?:just|merely|simply|only)\b",
            # "no longer a tool but a partner" denies a past that nobody described
            r"\bno\s+longer\s+(?:just|merely|simply|only|a|an|the|about|what)\b",
            # "more than just a tool", "goes beyond mere tools"
            r"\bmore\s+than\s+(?:just|merely|simply)\b",
            r"\bbeyond\s+(?:mere|just|simply)\b",
            # one sentence denies and the next one says: "It is not just a car. It's a promise."
            r"\bnot\s+(?:only|just|merely|simply)\b[^.!?]{3,80}[.!]\s+(?:it|they|this|that)(?:['’]s|['’]re|\s+is|\s+are)\b",
            r"\b(?:is|are|was|were)(?:n['’]t|\s+not)\s+(?:an?|about|merely|to|[a-z]{3,12}ing)\b[^.!?;:—–]{3,120}"
            r"[.;:—–,]+\s*(?:rather,?\s)?(?:it|they|this|that)(?:['’]s|['’]re|\s+is|\s+are)\b",
            r"\b(?:is|are)(?:n['’]t|\s+not)(?:\s+[a-z-]{2,20}){1,4}\s*[;—–]\s*(?:it|they)(?:['’]s|['’]re|\s+is|\s+are)\b",
            r"\bdo(?:es)?(?:n['’]t|\s+not)\s+(?:just|merely|simply|replace)\b[^.!?;:—–]{3,80}[.;:—–]+\s*(?:it|they|this)\s",
            r"\b(?:is|are)\s+(?:far\s+|much\s+)?more\s+than\s+an?\s",
            r"\bfar\s+from\s+(?:replacing|being|just|merely)\b",
            r"\brather\s+than\s+(?:replacing|merely|simply|just)\b",
        )
    )
)

_SECOND = frozenset(
    ("only", "just", "merely", "simply", "solely", "nur", "seulement", "solo", "sólo", "longer", "mere")
)
"""Words of which each formula of one sentence holds one, as its second or third."""
_DENYING = frozenset(("not", "more"))
_OPENING = frozenset(
    f"{verb}n{mark}t" for verb in ("is", "are", "was", "were", "do", "does") for mark in "'’"
) | {"far", "rather"}
"""The same of those that deny first, and then say: as the second word, and as the first."""
_NEXT = {"more": "than", "far": "from", "rather": "than"}
"""What must follow some of them: "far more than a" is known by its second word."""


@dataclass(frozen=True)
class ContrastFormulaDensity(DocumentRule):
    """The formula "not only X but also Y" and its relatives return again and again.

    Its relatives deny first, and then say: "It is not a car; it is a promise", "Rather than replacing …".
    One contrast sharpens a thought; the tenth is a tic, and its first half denies what nobody had claimed.
    Single uses are left alone: the rule counts uses per 1,000 words over the document, and is a warning from five
    uses up. Quotations do not count.
    Say the second half.
    """

    meta = RuleMeta(
        id="contrast-formula-density",
        message='The contrast formula "not only … but" and its like stand {uses} times ({rate} per 1,000 words).',
        help="Say what is the case; leave out what nobody had claimed.",
        severity=Severity.INFO,
        good=[
            "The bridge carries not only trains but also cars.\n",
            'The guide warns of "not only X but Y", of "not just X but Y", and of "no longer a tool".\n',
        ],
        bad=[
            Bad(
                "A tram is not just a vehicle, it is a room. The stop is more than just a bench.\n\n"
                "A ticket not only opens doors but also shows the way.\n",
                ["not just a vehicle, it"],
                severity=Severity.INFO,
            ),
            Bad(
                "A tram isn't just a bus. The stop is more than just a bench.\n\nIt is no longer a pole.\n\n"
                "A ticket not only opens doors but shows the way. The map goes beyond mere paper.\n",
                ["isn't just"],
                severity=Severity.WARNING,
            ),
            Bad(
                "A tram is not a bus; it is a room. This isn't a stop. It's a square.\n\nRather than replacing "
                "the bus, it waits. The map does not replace the sign; it explains it. The bell is more than "
                "a noise.\n",
                ["is not a bus; it is"],
                severity=Severity.WARNING,
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_SECOND | _DENYING | _OPENING))),
        known_limits="Denials of what somebody did claim are counted, too; five of them in one text are rare.",
        see=("puffery-density",),
    )

    min_uses: Annotated[int, "Fewest uses."] = 3
    per_thousand: Annotated[float, "Fewest uses per 1,000 words."] = 2.5
    uses_of_warning: Annotated[int, "Fewest uses for a warning."] = 5

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first use."""
        texts = document.words.texts
        second, first = (
            [i for i in document.places_of(words) if _NEXT.get(texts[i], "") in ("", *texts[i + 1 : i + 2])]
            for words in (_SECOND | _DENYING, _OPENING)
        )
        if len(second) + len(first) < self.min_uses:
            return
        begins = sorted({*first, *(i - back for i in second for back in (0, 1, 2) if i >= back)})
        uses = [span for _, span in hits(document, _FORMULAS, begins)]
        rate = 1000 * len(uses) / max(1, len(document.words))
        if len(uses) < self.min_uses or rate < self.per_thousand:
            return
        yield self.finding(
            uses[0],
            severity=Severity.WARNING if len(uses) >= self.uses_of_warning else None,
            related=[related(u, "and here") for u in uses[1:]],
            members=self.min_uses,
            evidence={"uses": len(uses), "per thousand": round(rate, 1)},
            uses=len(uses),
            rate=f"{rate:.1f}",
        )
