"""The rule ``unused-suppression``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlint import Bad, Document, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span, SuppressionRule


@dataclass(frozen=True)
class UnusedSuppression(SuppressionRule):
    """A suppression comment silences nothing.

    The text was mended, or the rule no longer says anything here. The comment stays behind, hides the next real
    finding at this place, and tells the reader of an exception that is none. Only rules that ran in this run are
    judged; a family or ``all`` is judged only where every rule of the project ran.
    """

    meta = RuleMeta(
        id="unused-suppression",
        message="This comment silences nothing: no finding of {idle} here.",
        severity=Severity.WARNING,
        help="Delete the comment, or the names that silence nothing.",
        prefilter=Prefilter(literals=("reportlint-",)),
        good=[
            "<!-- reportlint-disable-next-line mojibake -- a rule that did not run is not judged -->\nText.\n",
            "<!-- reportlint-enable -->\nText.\n",
        ],
        bad=[
            Bad(
                "Before.\n\n<!-- reportlint-disable-next-line unused-suppression -- why -->\nText.\n",
                ["<!-- reportlint-disable-next-line unused-suppression -- why -->"],
                fixed="Before.\n\nText.\n",
            ),
            Bad(
                "<!-- reportlint-disable unused-suppression mojibake -- why -->\nText.\n",
                ["<!-- reportlint-disable unused-suppression mojibake -- why -->"],
                fixed="<!-- reportlint-disable mojibake -- why -->\nText.\n",
            ),
        ],
        see=("broken-suppression", "unexplained-suppression"),
    )

    def unused(
        self, document: Document, comment: Span, names: Sequence[str], idle: Sequence[str]
    ) -> Iterable[Finding]:
        """Yield one finding per comment; the fix takes out idle names, or the whole comment with its line."""
        listed = " and ".join(f"'{name}'" for name in dict.fromkeys(idle))
        yield self.finding(comment, idle=listed, fix=_fix(document.text, comment, names, idle))


def _fix(text: str, comment: Span, names: Sequence[str], idle: Sequence[str]) -> Fix:
    if set(names) - set(idle):
        edits = []
        head = text[comment.start : comment.end].partition(" -- ")[0]
        for name in dict.fromkeys(idle):
            found = re.search(rf"[\s,]+{re.escape(name)}(?![\w-])", head, re.IGNORECASE)
            if found:
                edits.append(Edit(comment.start + found.start(), comment.start + found.end(), ""))
        return Fix("Delete the names that silence nothing", tuple(edits), safe=True)
    start, end = comment
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    alone = not text[before:start].strip() and not text[end : after if after >= 0 else len(text)].strip()
    if alone:
        start, end = before, after + 1 if after >= 0 else len(text)
    return Fix("Delete the comment", (Edit(start, end, ""),), safe=True)
