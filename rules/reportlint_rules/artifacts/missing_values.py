"""The rule ``missing-values``."""

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
    is_report,
    rare,
    related,
)
from reportlint_rules.artifacts._columns import Column, columns

_MISSING = rare(
    r"\W*(?:n/a|n\.a\.?|tb[adc]|to be (?:determined|announced|confirmed|decided)|unknown|undisclosed|unspecified|"
    r"unavailable|(?:data |information )?not (?:yet )?(?:publicly )?(?:available|disclosed|specified|stated|reported|"
    r"provided|known|given|found|published|public|determined)|no (?:data|information)(?: available| found)?)\W*",
    re.I,
)
_AMBIGUOUS = rare(r"\W*n[/.]a\W*", re.I)
_LONGEST = 40
_BEGINS = frozenset("nNtTuUdDiI*_([<-–—")
_TABLE = "| Pump | Price | Age |\n|---|---|---|\n| A | N/A | 3 |\n| B | N/A | 4 |\n| C | {} | 5 |\n| D | 12 | 6 |\n"


@dataclass(frozen=True)
class MissingValues(DocumentRule):
    """Most cells of one column say that the value is not known, while the other columns are filled in.

    Such a column promises a comparison that the report cannot make.
    Find the values, or leave the column out and say in a sentence what could not be found.
    """

    meta = RuleMeta(
        id="missing-values",
        message='{missing} of {count} values under "{title}" are missing ("{value}").',
        help="Find the values, or leave the column out and say what could not be found.",
        severity=Severity.INFO,
        good=[
            _TABLE.format("14"),
            "| Pump | Oil | Ice |\n|---|---|---|\n" + "".join(f"| {p} | N/A | unknown |\n" for p in "ABCD"),
            "| Pump | Known |\n|---|---|\n" + "".join(f"| {p} | not known to leak |\n" for p in "ABCD"),
        ],
        bad=[
            Bad(_TABLE.format("N/A"), ["N/A"]),
            Bad(_TABLE.replace("N/A", "*not disclosed*").format("unknown"), ["*not disclosed*"]),
        ],
        prefilter=Prefilter(
            blocks=("table",),
            words=tuple(
                "n tbd tba tbc unknown undisclosed unspecified unavailable available disclosed specified stated "
                "reported provided known given found published public determined announced confirmed decided data "
                "information".split()
            ),
        ),
        see=("stated-gap", "placeholder", "constant-column"),
        known_limits="Where several columns lack values the table may say what does not apply: it is left alone.",
    )

    min_missing: Annotated[int, "Fewest missing values of a column."] = 3
    min_share: Annotated[float, "Least share of the column's cells that are missing, 0 to 1."] = 0.6

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per table."""
        found: dict[int, list[tuple[Column, list[int]]]] = {}
        for column in columns(document, self.min_missing):
            missing = [i for i, c in enumerate(column.cells) if _is_missing(document.text, *c)]
            if missing:
                found.setdefault(column.block.span.start, []).append((column, missing))
        for (column, missing), *others in found.values():
            if others or len(missing) < self.min_missing or not column.place:
                continue
            if len(missing) < self.min_share * len(column.cells):
                continue
            # Manuals and rankings write "N/A" where a value does not apply.
            if _AMBIGUOUS.fullmatch(document.text, *column.cells[missing[0]]) and not is_report(document):
                continue
            first, *rest = (column.cells[i] for i in missing)
            yield self.finding(
                first,
                related=[related(c, "missing") for c in rest],
                members=self.min_missing,
                missing=len(missing),
                count=len(column.cells),
                title=document.plain(column.header),
                value=document.plain(first),
            )


def _is_missing(text: str, start: int, end: int) -> bool:
    return (
        2 < end - start <= _LONGEST and text[start] in _BEGINS and bool(_MISSING.fullmatch(text, start, end))
    )
