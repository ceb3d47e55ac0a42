"""The rule ``cut-cell``."""

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
    Span,
    rare,
    related,
)
from reportlint_rules.artifacts._columns import Column, columns

_ENDS = (".", "…")
_CUT = rare(r"[^\s,.…](?:\.{3,4}|…)$")
_ADDRESS = rare(r"10\.\d{4,9}/\S*$|(?:https?://|www\.|doi\.org/)\S*$", re.I)
_SLACK = 2
"""Characters by which lengths may differ: blanks at the cut, and letters that take two."""
_SHORTEST = 16
_ROWS = "| {0} | {1} |\n|---|---|\n| Pumps that run at night in t... | A |\n| Valves and what they stand f... | B |\n"


@dataclass(frozen=True)
class CutCell(DocumentRule):
    """The cells of a table column are cut off by a program: they end in dots, all at the same length.

    The reader gets half a title, and half an identifier leads nowhere at all: that is an error.
    Write the cells out, or shorten them by hand.
    """

    meta = RuleMeta(
        id="cut-cell",
        message="{count} cells of this table are cut off ({columns} characters).",
        help="Write the cells out; a cut address or DOI leads nowhere.",
        severity=Severity.WARNING,
        good=[
            f"{_ROWS.format('Study', 'N')}| Pipes | C |\n",
            "| Use | N |\n|---|---|\n| pumps, valves, and more pipes ... | 1 |\n| steam, water, and oil ... | 2 |\n"
            "| heat, cold, light, wind, dust, rain and more ... | 3 |\n",
            "| Call | N |\n|---|---|\n| `pump.oil(first, ...)` | 1 |\n| `pump.ice(first, ...)` | 2 |\n"
            "| `pump.run(first, ...)` | 3 |\n",
        ],
        bad=[
            Bad(
                f"{_ROWS.format('Study', 'N')}| Pipes in the cellars of old... | C |\n",
                ["Pumps that run at night in t..."],
            ),
            Bad(
                "| DOI | N |\n|---|---|\n| 10.5555/pumps.2021.0... | A |\n| 10.5555/valves-2020-1... | B |\n"
                "| 10.5555/S0012-3456(1... | C |\n",
                ["10.5555/pumps.2021.0..."],
                severity=Severity.ERROR,
            ),
        ],
        prefilter=Prefilter(blocks=("table",), literals=("...", "…")),
        see=("truncated-end",),
    )

    min_cells: Annotated[int, "Fewest cells of a column that are cut."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per table."""
        tables: dict[Span, list[tuple[Column, list[Span]]]] = {}
        for column in columns(document, self.min_cells):
            cut = self._cut(document.text, column)
            if cut:
                tables.setdefault(column.block.span, []).append((column, cut))
        for cuts in tables.values():
            lost = [cut for _, cut in cuts if all(_ADDRESS.match(document.text, *cell) for cell in cut)]
            first = (lost[0] if lost else cuts[0][1])[0]
            places = sorted(cell for _, cut in cuts for cell in cut)
            lengths = {document.plain(c.header): max(e - s for s, e in cut) for c, cut in cuts}
            yield self.finding(
                first,
                severity=Severity.ERROR if lost else None,
                related=[related(cell, "cut off") for cell in places if cell != first],
                members=self.min_cells,
                evidence={"cells": len(places), **lengths},
                count=len(places),
                columns=" and ".join(f'"{title}" at {length}' for title, length in lengths.items()),
            )

    def _cut(self, text: str, column: Column) -> list[Span]:
        """The cells of a column that end in dots, if they are cut at one length."""
        cut = [
            _bare(text, cell)
            for cell in column.cells
            if cell.end - cell.start >= _SHORTEST
            and text[cell.start : cell.end].rstrip("*_ ").endswith(_ENDS)
        ]
        # "pumps, valves ..." is a list that goes on; a cut seldom falls behind a blank.
        if (
            len({text[c.start : c.end] for c in cut if _CUT.search(text, max(c.start, c.end - 6), c.end)})
            < self.min_cells
        ):
            return []
        lengths = sorted(cell.end - cell.start for cell in cut)
        # What is longer than the cut was not cut by length.
        longest = max(cell.end - cell.start for cell in column.cells)
        return cut if lengths[-1] - lengths[0] <= _SLACK and longest <= lengths[-1] + 8 else []


def _bare(text: str, cell: Span) -> Span:
    """A cell without the marks of emphasis around it."""
    start, end = cell
    while start < end and text[start] in "*_ ":
        start += 1
    while end > start and text[end - 1] in "*_ ":
        end -= 1
    return Span(start, end)
