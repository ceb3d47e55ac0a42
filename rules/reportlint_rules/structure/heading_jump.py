"""The rule ``heading-jump``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    is_account,
    is_manual,
    is_report,
    rare,
    related,
)
from reportlint_rules.structure._outline import TAG, TITLE_FIELD, headings

_BOX = rare(
    r"\W*(?:note|tip|warning|important|caution|footnotes?|references|works cited|example|see also)\b", re.I
)
_THROUGH = 2
"""So many jumps over a level that no heading is of go through the whole report."""
_LOWEST_TOP = 2
_LONG = 250
"""Words of a text that needs a title of level 1, though it has one heading only."""


@dataclass(frozen=True)
class HeadingJump(DocumentRule):
    """A heading goes more than one level down at once: level 2 is followed by level 4.

    The outline has a hole; tables of contents and screen readers show a level that is not there.
    It is a warning where the hole goes through a whole report: it has no heading of level 2 at all, or begins with
    level 3; and where one heading alone, in a text that is no manual, is of a level that no other heading is of.
    Use the next level.
    """

    meta = RuleMeta(
        id="heading-jump",
        message='Heading "{title}" is of level {level}, the one above it of level {above}.',
        help="Use level {next}.",
        severity=Severity.INFO,
        good=["# A\n\n## B\n\n### C\n\nText.\n\n## D\n\nText.\n", "## A\n\nText.\n\n# B\n\nText.\n"],
        bad=[
            Bad("# A\n\n### B\n\nText.\n", ["B"]),
            Bad(
                "# A\n\n### B\n\nText.\n\n# C\n\n### D\n\nText.\n\n### E\n\nText.\n",
                ["B"],
                severity=Severity.WARNING,
            ),
            Bad(
                "# A\n\n## B\n\nText.\n\n#### C\n\nText.\n\n## D\n\nText.\n", ["C"], severity=Severity.WARNING
            ),
            Bad("### A\n\nText.\n\n#### B\n\nText.\n\n### C\n", ["A"], severity=Severity.WARNING),
        ],
        prefilter=Prefilter(blocks=("heading",), asks="reportlint_rules.structure._signs:Signs"),
        see=("multiple-h1",),
        source="markdownlint MD001",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the first heading that jumps; the others are related places."""
        real = [s for s in document.once(headings) if s.style != "bold"]
        if _starts_low(document, real) and (
            # In texts that argue a tag in front of the first heading is the work of a site that prints a title.
            is_report(document)
            or (is_account(document) and not TAG.search(document.text, 0, real[0].heading.start))
        ):
            yield self.finding(
                real[0].title_span,
                message='The first heading, "{title}", is of level {level}: levels 1 to {above} are missing.',
                help="Begin with a title of level 1, and move the sections up to level 2.",
                severity=Severity.WARNING,
                title=real[0].title,
                level=real[0].level,
                above=real[0].level - 1,
            )
        jumps = [(s, a.level) for a, s in pairwise(real) if s.level > a.level + 1]
        if jumps:
            (first, above), *others = jumps
            through = len(jumps) >= _THROUGH and all(s.level != above + 1 for s in real)
            yield self.finding(
                first.title_span,
                severity=Severity.WARNING
                if (through and is_report(document))
                or (not others and _is_slip(document, first, above, real))
                else None,
                related=[related(s.title_span, f"level {s.level} after {a}") for s, a in others],
                title=first.title,
                level=first.level,
                above=above,
                next=above + 1,
            )


def _is_slip(document: Document, jump: Section, above: int, real: Sequence[Section]) -> bool:
    """Tell whether the only jump of a text is to a level that no other heading is of: no style, but a slip.

    Manuals set small boxes under such headings.
    """
    return (
        above > 1
        and bool(jump.title)
        and sum(s.level == jump.level for s in real) == 1
        and not _BOX.match(jump.title)
        and not is_manual(document)
    )


def _starts_low(document: Document, real: Sequence[Section]) -> bool:
    """Tell whether all headings are of level 3 and below, and no front matter stands in front of them.

    One heading alone must be the first thing in the text, and the text long enough for a title.
    """
    if not real or min(s.level for s in real) <= _LOWEST_TOP or document.blocks[0].kind == "front-matter":
        return False
    if "." in real[0].number.rstrip(".") or TITLE_FIELD.search(document.text, 0, document.blocks[0].span.end):
        return False  # a page of a book ("### 2.1.4 Valves"), a title that stands in a field
    return len(real) > 1 or (document.blocks[0].kind == "heading" and len(document.words) >= _LONG)
