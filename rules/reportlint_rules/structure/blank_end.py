"""The rule ``blank-end``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span

_LONGEST = 200
"""Characters of the last line that are shown."""


@dataclass(frozen=True)
class BlankEnd(DocumentRule):
    """The file ends with a row of empty lines.

    They are what a template or a program left behind the text; somewhere a part may be missing there.
    Delete them; one line break ends a file.
    """

    meta = RuleMeta(
        id="blank-end",
        message="{count} empty lines stand at the end of the file.",
        help="Delete them; one line break ends a file.",
        severity=Severity.INFO,
        good=["# Pumps\n\nThey turn.\n", "# Pumps\n\nThey turn.\n\n\n"],
        bad=[
            Bad("# Pumps\n\nThey turn.\n\n\n\n\n\n\n", ["They turn."], fixed="# Pumps\n\nThey turn.\n"),
            Bad(
                "# Pumps\n\nThey turn.\r\n \r\n\r\n\r\n\r\n\r\n",
                ["They turn."],
                fixed="# Pumps\n\nThey turn.\r\n",
            ),
        ],
        prefilter=Prefilter(asks="reportlint_rules.structure._signs:Signs"),
        see=("truncated-end",),
    )

    most: Annotated[int, "Most empty lines at the end."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the last line of the text."""
        text = document.text
        if not text.endswith(("\n", " ", "\t")):
            return
        end = len(text.rstrip())
        count = text.count("\n", end) - 1
        if end and count > self.most:
            start = text.rfind("\n", 0, end) + 1
            keep = text.find("\n", end) + 1
            yield self.finding(
                Span(start, min(end, start + _LONGEST)),
                count=count,
                fix=Fix("Delete the empty lines", (Edit(keep, len(text), ""),), safe=True),
            )
