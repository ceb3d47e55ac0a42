"""The rule ``lost-apostrophe``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span

_SHORT = re.compile(
    r"\b(?:(?:don|doesn|didn|isn|aren|wasn|weren|couldn|won|wouldn|shouldn|hasn|haven|hadn)[?õ\x92]t"
    r"|(?:it|that|there|here|what|who|he|she|let)[?õ\x92]s|(?:i|you|we|they)[?õ\x92](?:ve|ll|d|re|m))\b"
)
"""Contractions whose apostrophe became another character, in lower case."""
_OWNER = re.compile(r"\b[a-z]{3,}(?:\?s(?= [a-z])|Õ(?:s|t|re|ve|ll)\b)", re.I)
"""A possessive: taken where a contraction or a second one stands in the text, too."""
_MARK = re.compile(r"[?Õ\x92]")


@dataclass(frozen=True)
class LostApostrophe(DocumentRule):
    """Restore apostrophes that a conversion turned into question marks or other letters.

    "don?t" and "itÕs" come from text that was written in one encoding and read in another (Windows-1252 as ASCII,
    Mac Roman as Latin-1). Readers stumble at each of them.
    Write the apostrophe.
    """

    meta = RuleMeta(
        id="lost-apostrophe",
        message='"{seen}" has lost its apostrophe{more}.',
        severity=Severity.ERROR,
        help="Write the apostrophe, and write and read the file as UTF-8.",
        good=(
            "Do you know it? That is so. Is it? So it is.\n",
            "The pattern `don?t` matches both; so do files named option?s.\n",
            "The name OÕSullivan stands alone.\n",
        ),
        bad=(
            Bad("They don?t know.\n", flags=["don?t"], fixed="They don’t know.\n"),
            Bad("It is late, and the townÕs pump, which isnÕt new, hums.\n", flags=["isnÕt"]),
            Bad("The mill?s wheel and the town?s pump are old.\n", flags=["mill?s"]),
        ),
        prefilter=Prefilter(
            literals=("?t", "?s", "?re", "?ve", "?ll", "?d", "?m", "õs", "õt", "õre", "õve", "õll")
        ),
        see=("mojibake", "replacement-character"),
        known_limits="Question marks inside other words are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all places, at the first sure one."""
        prose = document.prose
        sure = [Span(*m.span()) for m in _SHORT.finditer(document.folded)]
        sure = [s for s in sure if "õ" not in document.folded[slice(*s)] or "Õ" in prose[slice(*s)]]
        owners = [Span(*m.span()) for m in _OWNER.finditer(prose)]
        if not sure and len(owners) > 1:
            sure = owners[:1]
        places = [
            s
            for s in sorted({*sure, *(owners if sure else ())})
            if document.block_at(s.start) >= 0 and not document.blocks[document.block_at(s.start)].quoted
        ]
        if not sure or not places:
            return
        edits = []
        for span in places:
            at = _MARK.search(prose, *span)
            if at:
                edits.append(Edit(*at.span(), "\u2019"))
        seen = prose[slice(*sure[0])]
        yield self.finding(
            sure[0],
            seen=seen,
            more=f" (and {len(places) - 1} more)" if len(places) > 1 else "",
            evidence={"count": len(places)},
            fix=Fix("Restore the apostrophes", tuple(edits)),
        )
