"""The rule ``replacement-character``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_LOST = re.compile("\ufffd+")


@dataclass(frozen=True)
class ReplacementCharacter(DocumentRule):
    """Restore characters that a decoder could not read.

    U+FFFD (a question mark in a diamond) stands where a program met bytes it could not decode and wrote the
    file anyway. The original is gone from this file; take the passage from its source. One finding per
    block, however many were lost in it.
    """

    meta = RuleMeta(
        id="replacement-character",
        message="{count} lost here: U+FFFD stands where a decoder met bytes it could not read.",
        severity=Severity.ERROR,
        help="Copy the passage from its source again, reading that source in its own encoding.",
        good=(
            "A caf\u00e9 with no damage, really?\n",
            "Decoders write `\ufffd` for a byte they cannot read.\n",
            "The replacement character (\ufffd) is U+FFFD.\n",
        ),
        bad=(
            Bad("A caf\ufffd in town.\n", flags=["\ufffd"]),
            Bad("\ufffd\ufffdber d\ufffde L\u00e4nder\n", flags=["\ufffd\ufffdber d\ufffd"]),
        ),
        prefilter=Prefilter(literals=("\ufffd",)),
        see=("invalid-utf8", "mojibake"),
        known_limits="Passages that name U+FFFD or replacement characters are left alone, and so is code.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per block that holds lost characters."""
        undecoded = {i.span.start for i in document.issues if i.kind in ("invalid-byte", "lone-surrogate")}
        spans = [Span(*m.span()) for m in _LOST.finditer(document.prose) if m.start() not in undecoded]
        for at, group in groupby(spans, key=lambda s: document.block_at(s.start)):
            places = list(group)
            block = document.folded[slice(*document.blocks[at].span)] if at >= 0 else ""
            if "replacement char" in block or "u+fffd" in block or "ufffd" in block:
                continue
            lost = sum(s.end - s.start for s in places)
            count = f"{lost} characters are" if lost > 1 else "A character is"
            yield self.finding(Span(places[0].start, places[-1].end), count=count, evidence={"lost": lost})
