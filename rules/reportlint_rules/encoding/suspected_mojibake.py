"""The rule ``suspected-mojibake``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span
from reportlint_rules.encoding._repair import read

_LONE = re.compile(r"(?<=[a-z0-9.,;:)])Â(?=[ \t\n])")
"""What is left of a blank that does not break, when the blank became a plain one."""


@dataclass(frozen=True)
class SuspectedMojibake(DocumentRule):
    """Look at text that is probably garbled but no longer tells what it was.

    The characters have the shape of UTF-8 read in another encoding, but a byte is missing or was replaced
    by a blank or a question mark, so nothing can be restored for certain. ftfy would change the line as
    well. Take the words from the source of the text.
    """

    meta = RuleMeta(
        id="suspected-mojibake",
        message='"{seen}" looks like UTF-8 read in another encoding, with a byte lost on the way.',
        severity=Severity.WARNING,
        help="Compare with the source of the text and write the characters anew.",
        good=(
            "A radius of 10 Å is small; SÃO PAULO is large.\n",
            "There are a lot of Ã’s in garbled UTF-8.\n",
        ),
        bad=(
            Bad("The town is 5Â km away.\n", flags=["Â"]),
            Bad("voilÃ le travail\n", flags=["Ã"]),
            Bad("The rating went up to â€œbb+â€? today.\n", flags=["â€"]),
        ),
        prefilter=Prefilter(non_ascii=True),
        see=("mojibake",),
        known_limits="Needs at least one telling pair of characters; a single wrong letter is not noticed.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each suspicious span that no certain finding covers."""
        reading = document.once(read)
        spans = list(reading.suspected)
        if "Â" in document.text:
            lone = (Span(*m.span()) for m in _LONE.finditer(document.text))
            taken = [*spans, *(Span(m.hit.start, m.hit.end) for m in reading.certain)]
            spans += [s for s in lone if not any(s.overlaps(t) for t in taken) and _is_text(document, s)]
        for span in sorted(spans):
            seen = document.text[slice(*span)]
            yield self.finding(
                span, seen="".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in seen[:24])
            )


def _is_text(document: Document, span: Span) -> bool:
    """Tell whether a span stands in running text, and in no code."""
    block = document.blocks[document.block_at(span.start)]
    return block.kind not in ("code", "math") and document.prose[span.start] == "Â"
