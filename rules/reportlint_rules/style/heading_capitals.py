"""The rule ``heading-capitals``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_report,
    rare,
    related,
)
from reportlint_rules.style._english import is_english

_SMALL = frozenset(
    "a an and as at but by en for from if in into nor of off on onto or out over per so than the to up upon via vs "
    "with within without yet after before between beyond through toward towards under until about against along among "
    "around during across behind below beneath beside like near since is are be was were it its your our their this "
    "that not do does can what how when why which who you we them de la le el und der die das von van et".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_PARTED = rare(r"[:–—(|/]|\s-\s|[`\"“”?]")


@dataclass(frozen=True)
class HeadingCapitals(DocumentRule):
    """One word of a heading in title case is written small: "Firms leading the Charge".

    All headings of the report have capitals, and in this one a word was forgotten. Headings of one manner only are
    compared, and reports only. Advice.
    Write the word with a capital.
    """

    meta = RuleMeta(
        id="heading-capitals",
        message='"{word}" is written small in a heading in title case.',
        help="Write the word with a capital, as in the other headings.",
        severity=Severity.INFO,
        good=[
            "# The Pumps of Olt\n\nThe pumps are old.\n\n## What the Board Said\n\nThe board was glad.\n\n"
            "## Costs and Delays in the Works\n\nThe works are late.\n",
            "# The pumps of Olt\n\nThe pumps are old.\n\n## Firms leading the Charge\n\nThe board was glad.\n",
        ],
        bad=[
            Bad(
                "# The Old Pumps of Olt\n\nThe pumps are old.\n\n## What the Board Said\n\nThe board was glad.\n\n"
                "## Costs and Delays\n\nAll are late.\n\n## Firms leading the Charge\n\nThe firms are of the town.\n",
                ["leading"],
            )
        ],
        prefilter=Prefilter(blocks=("heading",)),
        see=("term-variant",),
    )

    least: Annotated[int, "Fewest other headings in title case."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per heading."""
        found: list[tuple[Span, Span]] = []
        titled = plain = 0
        for section in document.sections[1:]:
            span = section.title_span
            words = [m for m in _WORD.finditer(document.prose, *span) if m[0].casefold() not in _SMALL]
            if len(words) < 2:
                continue
            small = [m for m in words if m[0][0].islower()]
            if not small:
                titled += 1
            elif len(small) == 1 and len(words) > 2 and small[0] is not words[0] and len(small[0][0]) > 3:
                if (
                    not _PARTED.search(document.text, *span)
                    and small[0][0].isalpha()
                    and small[0][0].islower()
                ):
                    found.append((Span(*small[0].span()), span))
            else:
                plain += 1
        if not found or titled < max(self.least, 3 * len(found)) or plain:
            return
        if is_english(document) and is_report(document):
            for span, title in found:
                yield self.finding(span, related=[related(title, "the heading")], word=document.plain(span))
