"""The rule ``double-escaped-entity``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span
from reportlint_rules.encoding._chars import find, talks_of

_TWICE = re.compile(
    r"&(?:amp;)+(?=(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[lg]t(?=; ?\d)|(?![lg]t;)(?P<name>[a-zA-Z]{2,8}\d{0,2}));)"
)
_ABOUT = re.compile(r"\bentit(?:y|ies)\b|\bescap(?:e[ds]?|ing)\b|ampersand|\bhtml\b|\bxml\b")


@dataclass(frozen=True)
class DoubleEscapedEntity(DocumentRule):
    """Unescape entities that were escaped twice.

    ``&amp;rsquo;`` shows readers the letters "&rsquo;" instead of an apostrophe: text that was already HTML
    went through an escape function again.
    """

    meta = RuleMeta(
        id="double-escaped-entity",
        message='"{seen}" is shown as "{shown}": it was escaped twice.',
        severity=Severity.ERROR,
        help="Escape once, where the text becomes HTML; here write the character itself.",
        good=(
            "R&amp;D costs and AT&amp;T.\n",
            "Write &amp;rsquo; to show the entity for an apostrophe in HTML.\n",
            "In code: `&amp;rsquo;`.\n",
        ),
        bad=(
            Bad("It&amp;rsquo;s done.\n", flags=["&amp;rsquo;"], fixed="It&rsquo;s done.\n"),
            Bad("The team&amp;#39;s plan.\n", flags=["&amp;#39;"], fixed="The team&#39;s plan.\n"),
            Bad("Costs &amp;amp; sales.\n", flags=["&amp;amp;"], fixed="Costs &amp; sales.\n"),
        ),
        prefilter=Prefilter(literals=("&amp;",)),
        see=("literal-escape",),
        known_limits="Twice-escaped angle brackets count in front of a number: pages about HTML are full of them.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each entity outside code and outside passages about entities."""
        for span in find(document, _TWICE, keep_mojibake=True):
            if talks_of(document, document.block_at(span.start), _ABOUT):
                continue
            end = document.text.index(";", span.end) + 1
            if not _is_known(document.text[span.end : end]):
                continue
            seen = document.text[span.start : end]
            yield self.finding(
                Span(span.start, end),
                seen=seen,
                shown="&" + seen[span.end - span.start :],
                fix=Fix("Unescape once", (Edit(span.start, span.end, "&"),), safe=True),
            )


def _is_known(name: str) -> bool:
    """Tell whether the rest of an entity, with its semicolon, is the number or the name of a character."""
    from html.entities import html5  # late: few texts escape twice

    return name.startswith("#") or name in html5
