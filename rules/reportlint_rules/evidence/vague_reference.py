"""The rule ``vague-reference``."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Link,
    Prefilter,
    RuleMeta,
    Severity,
    rare,
    reference_sections,
    related,
)

_TRACE = rare(
    r"\b(?:1[89]|20)\d\d\b|\bdoi\b|\bisbn\b|\barxiv\b|\bpp?\.|\bvol\b|et al|\b[\w-]{2,40}\.(?:txt|pdf|docx?|"
    r"md|html?|csv|com|org|net|edu|"
    r"gov|io|ai|info)\b|@|§|"
    r"\b(?:RFC|ISO|IEC|DIN|EN|IEEE)[ -]?\d|\d{3,}",
    re.I,
)

_FILE = rare(r"\W{0,6}(?:\d{1,3}\W{1,3})?[\w-]{1,60}\.(?:txt|pdf|docx?|md|html?|json|csv)\W{0,4}", re.I)
_FILES = 'The {count} entries of "{title}" are names of files: no author, title, year or address.'
"""An entry that is the name of a file and nothing else."""
_A_SENTENCE = 8


def _start(link: Link) -> int:
    return link.span.start


@dataclass(frozen=True)
class VagueReference(DocumentRule):
    """A list of references names nothing that can be looked up: no address, year, number or identifier.

    "Official website of the tourist board" is the appearance of a source; nobody can follow it.
    Give each entry what it takes to find it: author, title, year, address.
    """

    meta = RuleMeta(
        id="vague-reference",
        message='None of the {count} entries of "{title}" has an address, a year or an identifier.',
        help="Give each entry what it takes to find it: author, title, year, address.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## References\n\n* B. Miller: Pumps, 2019\n* The pump council\n",
            "# A\n\n## Reference\n\nThis part says what the pump council must do.\n\n* keep pumps\n* paint pumps\n",
            "# A\n\n## Sources of error\n\n* Heat\n* Dust\n* Noise\n",
        ],
        bad=[
            Bad(
                "# A\n\nText.\n\n## References\n\n* Pump Council: official site\n* Journal of Pumps\n* Pumps Today\n",
                ["References"],
            ),
            Bad("# A\n\nText.\n\n## Sources\n\n* [pumps_1.txt]\n* pumps_2.pdf\n", ["Sources"]),
        ],
        prefilter=Prefilter(blocks=("item",)),
        see=("no-sources",),
    )

    min_entries: Annotated[int, "Fewest entries of a list."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per reference list without a trace to follow."""
        for index in sorted(document.once(reference_sections)):
            section = document.sections[index]
            blocks = [document.blocks[i] for i in document.blocks_of(index, deep=True)]
            items = [b for b in blocks if b.kind == "item"]
            first, end = (bisect_left(document.links, edge, key=_start) for edge in section.span)
            inside = any(
                section.span.contains(x.span) and not x.target.startswith("#")
                for x in document.links[first:end]
            )
            # A sentence that introduces it makes a handbook's "Reference".
            if (
                blocks
                and blocks[0].kind == "paragraph"
                and len(document.words.within(blocks[0].text)) >= _A_SENTENCE
            ):
                continue
            if inside or len(items) < self.min_entries or len(items) < len(blocks) / 2:
                continue
            files = all(_FILE.fullmatch(document.text, *b.text) for b in items) and len(items) == len(blocks)
            if files or not any(_TRACE.search(document.text, *b.text) for b in blocks):
                yield self.finding(
                    section.title_span,
                    message=_FILES if files else None,
                    related=[related(b.text, "without a trace") for b in items],
                    count=len(items),
                    title=section.title,
                )
