"""The rule ``unheaded-conclusion``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity

_OPENER = re.compile(
    r"(?:in conclusion|to conclude|to sum up|in summary|to summarize|in closing|overall, (?:the|these|this)|"
    r"zusammenfassend|"
    r"en conclusion|en conclusión|em conclusão|in conclusione)\b",
    re.I,
)
_HEADED = re.compile(
    r"conclu|summary|outlook|closing|final|takeaway|fazit|zusammenfassung|résumé|résumen|overall|end\b", re.I
)


@dataclass(frozen=True)
class UnheadedConclusion(DocumentRule):
    """The conclusion of the report stands inside its last topical section.

    A reader who looks for the conclusion does not find it, and the section ends with what does not belong to it.
    Give the conclusion a heading of its own.
    """

    meta = RuleMeta(
        id="unheaded-conclusion",
        message='The conclusion of the report stands under the heading "{title}".',
        help="Give the conclusion a heading of its own.",
        severity=Severity.INFO,
        good=[
            "# R\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n\n## Conclusion\n\nIn conclusion, all is "
            "well.\n",
            "# R\n\nText.\n\nIn conclusion, all is well.\n",
        ],
        bad=[
            Bad(
                "# R\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n\nIn conclusion, all is well.\n",
                ["In conclusion, all is well."],
            )
        ],
        prefilter=Prefilter(blocks=("heading",), asks="reportlint_rules.structure._signs:Signs"),
        see=("empty-section",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the last blocks of the last section."""
        last = document.sections[-1]
        if len(document.sections) < 4 or any(_HEADED.search(s.title) for s in document.sections[-3:]):
            return
        blocks = [document.blocks[i] for i in document.blocks_of(last.index)]
        for block in blocks[1:][-3:]:
            if block.kind == "paragraph" and not block.depth and _OPENER.match(document.plain(block.text)):
                inside = document.sentences_of(document.block_at(block.span.start))
                if inside:
                    yield self.finding(inside[0].span, title=last.title)
                return
