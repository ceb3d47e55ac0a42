"""The rule ``byte-order-mark``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span
from reportlint_rules.encoding._chars import by_block, find

_MARK = re.compile("\ufeff")


@dataclass(frozen=True)
class ByteOrderMark(DocumentRule):
    """Drop byte-order marks: U+FEFF at the start of a UTF-8 file or left inside it.

    UTF-8 has no byte order to mark. At the start the mark hides the first heading or the front matter from
    many Markdown tools; inside a file it is what remains of a file that was appended to another one.
    """

    meta = RuleMeta(
        id="byte-order-mark",
        message="Byte-order mark (U+FEFF) {where}.",
        severity=Severity.WARNING,
        help='Delete it; write with encoding="utf-8", not "utf-8-sig".',
        good=("# Report\n\nText.\n", "The `\ufeff` mark is three bytes in UTF-8.\n"),
        bad=(
            Bad("\ufeff# Report\n\nText.\n", flags=["\ufeff"], fixed="# Report\n\nText.\n"),
            Bad("One.\n\n\ufeffTwo.\n", flags=["\ufeff"], fixed="One.\n\nTwo.\n"),
        ),
        prefilter=Prefilter(literals=("\ufeff",)),
        see=("utf-16-file", "invisible-character"),
        known_limits="Marks in code are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each mark."""
        text = document.text
        if any(i.kind in ("utf-16", "utf-32") for i in document.issues):
            return  # there the mark has its place; the file's encoding is another rule's finding
        if text.startswith("\ufeff"):
            yield self._say(Span(0, 1), "at the start of the file")
        for group in by_block(document, find(document, _MARK)):
            for span in group:
                if span.start:
                    yield self._say(span, "inside the text")

    def _say(self, span: Span, where: str) -> Finding:
        return self.finding(
            span, where=where, fix=Fix("Delete the byte-order mark", (Edit(*span, ""),), safe=True)
        )
