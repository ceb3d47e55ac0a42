"""The rule ``constant-column``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare, related
from reportlint_rules.artifacts._columns import columns

_WORD = rare(r"[^\W\d_]{2,}")
_STATE = rare(
    r"status|state|result|outcome|pass|verdict|progress|type|unit|currency|date|year|version|licen[cs]e|owner|company|"
    r"estado|resultado|statut|stand|状态|结果|상태",
    re.I,
)
"""Headers of columns that each row must answer for itself."""
_ANSWER = rare(r"[^\w\s.,;:()'’&/%+-]|\b(?:n/?a|not|none|no|yes|per|supported|complete[d]?|done)\b|\d", re.I)
"""A mark, a number or a standing answer."""
_STOPGAP = rare(
    r"\W*(?:various|varied|multiple|several|different|general|relevant|diverse|miscellaneous|assorted|numerous|many)"
    r" [a-z]+s?(?: [a-z]+s?)?\W*$|\W*(?:see (?:the )?(?:text|paper|study|report|source|article|abstract|full text)"
    r"|as (?:described|mentioned|discussed) (?:above|in the text)|varies(?: by [a-z]+)?|depends on [a-z ]{3,30})\W*$",
    re.I,
)
"""What says nothing of any row."""
_FEWEST_STOPGAPS = 4
_TABLE = "| Part | Basis | Age |\n|---|---|---|\n"


@dataclass(frozen=True)
class ConstantColumn(DocumentRule):
    """A column of a table says the same phrase in every row: it tells nothing about any of them.

    Columns of states, units, dates, numbers and answers such as "not applicable" are left alone.
    A phrase that could stand anywhere ("various factors", "see text") is a warning: a program found nothing to say.
    Say it once above the table, or fill in what differs.
    """

    meta = RuleMeta(
        id="constant-column",
        message='All {count} rows say "{value}" under "{title}".',
        help="Say it once above the table, or fill in what differs from row to row.",
        severity=Severity.INFO,
        good=[
            f"{_TABLE}" + "".join(f"| {p} | not applicable | 1 |\n" for p in "ABCDE"),
            f"{_TABLE}"
            + "".join(f"| {p} | several causes | 1 |\n" for p in "ABCD")
            + "| E | one cause | 2 |\n",
            "| Part | Status | Age |\n|---|---|---|\n" + "".join(f"| {p} | in use | 1 |\n" for p in "ABCDE"),
        ],
        bad=[
            Bad(f"{_TABLE}" + "".join(f"| {p} | made of steel | 1 |\n" for p in "ABCDE"), ["made of steel"]),
            Bad(
                f"{_TABLE}" + "".join(f"| {p} | several causes | 1 |\n" for p in "ABCDE"),
                ["several causes"],
                severity=Severity.WARNING,
            ),
            Bad(
                f"{_TABLE}" + "".join(f"| {p} | *Many reasons* | 1 |\n" for p in "ABCDEF"), ["*Many reasons*"]
            ),
        ],
        prefilter=Prefilter(blocks=("table",)),
        see=("missing-values",),
    )

    min_rows: Annotated[int, "Fewest rows of a table."] = 5

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per column."""
        text = document.text
        for column in columns(document, min(self.min_rows, _FEWEST_STOPGAPS)):
            first, *others = column.cells
            value = text[first.start : first.end]
            if any(text[c.start : c.end] != value for c in others):
                continue
            plain, title = document.plain(first), document.plain(column.header)
            if len(column.block.cells[0]) < 3 or len(_WORD.findall(plain)) < 2:
                continue
            if (
                "`" in value
                or "](" in value
                or "://" in value
                or _ANSWER.search(plain)
                or _STATE.search(title)
            ):
                continue
            stopgap = _STOPGAP.match(plain)
            if not stopgap and len(column.cells) < self.min_rows:
                continue
            yield self.finding(
                first,
                severity=Severity.WARNING if stopgap else None,
                related=[related(c, "the same") for c in others],
                members=min(self.min_rows, _FEWEST_STOPGAPS),
                count=len(column.cells),
                value=plain,
                title=title,
            )
