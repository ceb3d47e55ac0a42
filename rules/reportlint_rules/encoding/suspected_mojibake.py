"""The rule ``suspected-mojibake``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity
from reportlint_rules.encoding._repair import read


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
            Bad("voilÃ le travail\n", flags=["Ã"]),
            Bad("The rating went up to â€œbb+â€? today.\n", flags=["â€"]),
        ),
        prefilter=Prefilter(non_ascii=True),
        see=("mojibake",),
        known_limits="Needs at least one telling pair of characters; a single wrong letter is not noticed.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each suspicious span that no certain finding covers."""
        for span in document.once(read).suspected:
            seen = document.text[slice(*span)]
            yield self.finding(
                span, seen="".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in seen[:24])
            )
