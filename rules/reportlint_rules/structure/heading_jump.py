"""The rule ``heading-jump``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.structure._outline import headings


@dataclass(frozen=True)
class HeadingJump(DocumentRule):
    """A heading goes more than one level down at once: level 2 is followed by level 4.

    The outline has a hole; tables of contents and screen readers show a level that is not there.
    Use the next level.
    """

    meta = RuleMeta(
        id="heading-jump",
        message='Heading "{title}" is of level {level}, the one above it of level {above}.',
        help="Use level {next}.",
        severity=Severity.INFO,
        good=["# A\n\n## B\n\n### C\n\nText.\n\n## D\n\nText.\n", "## A\n\nText.\n\n# B\n\nText.\n"],
        bad=[Bad("# A\n\n### B\n\nText.\n", ["B"])],
        prefilter=Prefilter(blocks=("heading",)),
        see=("multiple-h1",),
        source="markdownlint MD001",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the first heading that jumps; the others are related places."""
        above = 0
        jumps = []
        for section in document.once(headings):
            if section.style == "bold":
                continue
            if above and section.level > above + 1:
                jumps.append((section, above))
            above = section.level
        if jumps:
            (first, above), *others = jumps
            yield self.finding(
                first.title_span,
                related=[related(s.title_span, f"level {s.level} after {a}") for s, a in others],
                title=first.title,
                level=first.level,
                above=above,
                next=above + 1,
            )
