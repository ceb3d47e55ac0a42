"""The rule ``whole-file-fence``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)
from reportlint_rules.artifacts._text import FENCE


@dataclass(frozen=True)
class WholeFileFence(DocumentRule):
    """Take the code fence away that wraps the whole report.

    The answer of a model arrived as a Markdown code block and was saved with its fence: everything in it,
    headings and tables included, is shown as code. The fix removes the two fence lines and nothing else.
    """

    meta = RuleMeta(
        id="whole-file-fence",
        message="The whole report stands in a code fence, so it is shown as code.",
        severity=Severity.ERROR,
        help="Delete the fence lines; strip fences from a model's answer before saving it.",
        good=(
            "# Guide\n\n```markdown\n# Title\n```\n\nText.\n",
            "```python\n# a comment\nprint(1)\n```\n",
        ),
        bad=(
            Bad(
                "```markdown\n# Wind\n\nIt grows.\n```\n",
                flags=["```markdown"],
                fixed="# Wind\n\nIt grows.\n",
            ),
            Bad(
                "```\n# Wind\n\nIt grows.\n```\n\nDone.\n",
                flags=["```"],
                fixed="# Wind\n\nIt grows.\n\nDone.\n",
            ),
        ),
        prefilter=Prefilter(literals=("```", "~~~")),
        see=("stray-fence",),
        known_limits="Fences in another language than Markdown, and those around less than the file, are let pass.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding at the opening fence."""
        opening = document.parsed.fence
        if opening is None:
            return
        text = document.text
        mark = text[opening.start : opening.end].lstrip()[0]
        fences = (m for m in FENCE.finditer(text, opening.end) if m.group().strip() == m[1])
        closing = [m.span() for m in fences if m[1][0] == mark][-1:]
        lines = [_line(text, Span(*opening)), *(_line(text, Span(*s)) for s in closing)]
        yield self.finding(
            opening,
            related=[related(Span(*s), "closing fence") for s in closing],
            fix=Fix("Delete the fence lines", tuple(Edit(*line, "") for line in lines), safe=True),
        )


def _line(text: str, span: Span) -> Span:
    """The line of a fence with its line break; at the end of the text, with the break before it."""
    end = text.find("\n", span.end)
    if end >= 0:
        return Span(span.start, end + 1)
    start = span.start
    return Span(start, len(text))
