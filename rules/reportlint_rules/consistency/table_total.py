"""The rule ``table-total``."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare, related
from reportlint_rules.consistency._tables import (
    PARTIAL,
    TOTAL,
    Cell,
    Grid,
    grids,
    is_blank,
    rounding,
    show,
    units,
)

_DURATIONS = frozenset(("d", "wk", "mo", "yr"))
_WORD = rare(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class TableTotal(DocumentRule):
    """The total of a table is not the sum of its rows.

    One of the numbers is wrong, and the reader does not know which.
    Columns of shares are summed as well; averages, ratios and tables with subtotals are left alone, and so is what
    rounding explains. A total that is far off another way of counting is a warning, one that is nearly right an
    error.
    Mend the total or the row.
    """

    meta = RuleMeta(
        id="table-total",
        message='The total of "{column}" is given as {total}; the rows add up to {sum}.',
        help="Mend the total or the row.",
        severity=Severity.ERROR,
        good=[
            "| A | B |\n|---|---|\n| x | 10 |\n| y | 20.5 |\n| Total | 30.5 |\n",
            "| A | B |\n|---|---|\n| x | 33 % |\n| y | 33 % |\n| z | 33 % |\n| Total | 100 % |\n",
            "| Class | Tests |\n|---|---|\n| Gains (main) | 13 |\n| Losses (main) | 4 |\n| Gains (other) | 4 |\n"
            "| All (main) | 17 |\n",
            "| A | Average |\n|---|---|\n| x | 10 |\n| y | 20 |\n| Total | 15 |\n",
        ],
        bad=[
            Bad("| A | B |\n|---|---|\n| x | 10 |\n| y | 20 |\n| z | 30 |\n| **Total** | **65** |\n", ["65"]),
            Bad(
                "| kEUR | 2021 | 2022 | 2023 |\n|---|---|---|---|\n| Rent | 210 | 340 | 460 |\n"
                "| Sales | 80 | 31 | 35 |\n"
                "| Income | 290 | 371 | 595 |\n| Costs | 72 | 90 | 40 |\n",
                ["595"],
            ),
        ],
        prefilter=Prefilter(blocks=("table",)),
        see=("table-arithmetic", "percent-sum"),
    )

    min_rows: Annotated[int, "Fewest rows above the total."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each column whose total is wrong."""
        for grid in document.once(grids):
            yield from self._rows(document, grid)
            yield from self._parts(document, grid)
            at = [i for i, label in enumerate(grid.labels) if TOTAL.match(label)]
            if len(at) != 1 or at[0] < self.min_rows or any(PARTIAL.search(label) for label in grid.labels):
                continue
            results = [
                r for r in (self._column(document, grid, at[0], c) for c in range(1, len(grid.header))) if r
            ]
            fits = sum(ok for _, _, ok in results)
            for column, total, ok in results:
                if ok:
                    continue
                cells = [row[column] for row in grid.rows[: at[0]]]
                summed = sum(c.number.low for c in cells if c)
                close = abs(summed - total.number.low) <= 0.25 * abs(summed)
                far = not 0.6 <= summed / total.number.low <= 1.7 or len(cells) < 3 or len(results) > 1
                if not fits and not close and far:
                    continue
                yield self.finding(
                    total.span,
                    severity=Severity.ERROR if close else Severity.WARNING,
                    related=[related(c.span, "added") for c in cells if c],
                    evidence={"stated": total.number.low, "sum": round(summed, 6), "rows": len(cells)},
                    column=grid.header[column] or "the column",
                    total=document.plain(total.span),
                    sum=show(summed),
                )

    def _rows(self, document: Document, grid: Grid) -> Iterator[Finding]:
        """The last column adds up the others in each row but one."""
        width = len(grid.header)
        if width < 4 or not TOTAL.match(grid.header[-1]) or any(map(PARTIAL.search, grid.header)):
            return
        # A first column of numbers is a label (a year), where its head is none of amounts.
        wrong, fits = [], 0
        for row in grid.rows:
            cells = [c for c in row[1:-1] if c]
            total = row[-1]
            if total is None or len(cells) != width - 2 or len(units([*cells, total])) > 1:
                return
            give = sum(c.number.step for c in cells if c.number.step < 0.5) + 1e-9
            summed = sum(c.number.low for c in cells)
            if abs(summed - total.number.low) <= give:
                fits += 1
            elif _adds_up_some(grid.header[1:-1], cells, total):
                return
            else:
                wrong.append((cells, total, summed))
        if len(wrong) == 1 and fits:
            cells, total, summed = wrong[0]
            yield self.finding(
                total.span,
                severity=Severity.ERROR if fits > 1 else Severity.WARNING,
                message='"{column}" is given as {total}; the row adds up to {sum}.',
                related=[related(c.span, "added") for c in cells],
                evidence={"stated": total.number.low, "sum": round(summed, 6), "cells": len(cells)},
                column=grid.header[-1],
                total=document.plain(total.span),
                sum=show(summed),
            )

    def _parts(self, document: Document, grid: Grid) -> Iterator[Finding]:
        """A row that adds up the rows right above it in all columns but one, whatever it is called ("Revenue")."""
        columns = range(1, len(grid.header))
        for at in range(2, len(grid.rows)):
            if TOTAL.match(grid.labels[at]) or len(columns) < 3 or not all(grid.rows[at][1:]):
                continue
            for first in range(at - 2, -1, -1):
                if not all(grid.rows[first][1:]):
                    break
                wrong, fits = [], set()
                for c in columns:
                    cells = [cell for row in grid.rows[first:at] if (cell := row[c])]
                    total = grid.rows[at][c]
                    if total and abs(sum(x.number.low for x in cells) - total.number.low) <= rounding(
                        [*cells, total]
                    ):
                        fits.add(total.number.low)
                    elif total:
                        wrong.append((c, cells, total))
                # Small numbers and noughts add up by chance.
                if len(wrong) == 1 and len(fits) == len(columns) - 1 and min(fits) >= 10:
                    c, cells, total = wrong[0]
                    summed = sum(x.number.low for x in cells)
                    if (
                        abs(summed - total.number.low) <= 0.25 * abs(summed)
                        and len(units([*cells, total])) < 2
                    ):
                        yield self.finding(
                            total.span,
                            message='"{row}" of "{column}" is given as {total}; the {rows} rows above add up to {sum}.',
                            related=[related(x.span, "added") for x in cells],
                            evidence={
                                "stated": total.number.low,
                                "sum": round(summed, 6),
                                "rows": at - first,
                            },
                            row=grid.labels[at],
                            rows=at - first,
                            column=grid.header[c] or "the column",
                            total=document.plain(total.span),
                            sum=show(summed),
                        )
                    break

    def _column(self, document: Document, grid: Grid, at: int, column: int) -> tuple[int, Cell, bool] | None:
        """Column, total and whether it fits; None where the column is none of amounts."""
        total = grid.rows[at][column]
        if (
            total is None
            or PARTIAL.search(grid.header[column])
            or (TOTAL.match(grid.header[column]) and at < 2)
        ):
            return None
        cells: list[Cell] = []
        for row, spans in zip(grid.rows[:at], grid.block.cells[1:], strict=False):
            cell = row[column]
            if cell:
                cells.append(cell)
            elif not is_blank(document, spans[column]):
                return None
        if len(cells) < self.min_rows or len(units([*cells, total])) > 1 or not total.number.low:
            return None
        numbers = [c.number for c in cells]
        summed = sum(n.low for n in numbers)
        give = sum(n.step for n in numbers) + total.number.step + 1e-9
        share = "%" in units([*cells, total]) or "%" in grid.header[column]
        if share and abs(total.number.low - 100) < 1e-9:
            # Shares of a whole; other percentages (rates of growth) have no sum.
            return (
                (column, total, True)
                if not 85 <= summed <= 115
                else (column, total, abs(summed - 100) <= give)
            )
        if share:
            return None
        if all(n.low == numbers[0].low for n in numbers) and total.number.low == numbers[0].low:
            return None
        if total.number.unit in _DURATIONS and total.number.low <= max(n.low for n in numbers):
            return None  # what is done at the same time takes as long as its longest part
        average = summed / len(numbers)
        # Rounding of many numbers evens out: what it could explain at most, it hardly ever does.
        likely = 2.5 * sqrt(sum(n.step**2 for n in (*numbers, total.number)) / 3) + 1e-9
        ok = abs(summed - total.number.low) <= min(give, likely)
        if not ok and (
            abs(average - total.number.low) <= give
            or total.number.low < max(n.low for n in numbers)
            or _adds_up_some(grid.labels[:at], [row[column] for row in grid.rows[:at]], total)
        ):
            return None
        return column, total, ok


def _adds_up_some(labels: Sequence[str], cells: Sequence[Cell | None], total: Cell) -> bool:
    """Tell whether the total is that of some of the amounts.

    They share a word ("All (primary)" after "Gains (primary)" and "Gains (other)"), share its unit, or stand right
    before it, below what is no part of it.
    """
    said = [frozenset(_WORD.findall(label.casefold())) for label in labels]
    groups = [
        [c for c, words in zip(cells, said, strict=False) if word in words]
        for word in sorted(set().union(*said))
    ]
    groups.append([c for c in cells if c and c.number.unit == total.number.unit])
    groups += [list(cells[first:]) for first in range(1, len(cells) - 1)]
    for group in groups:
        some = [c.number for c in group if c]
        give = sum(n.step for n in some) + total.number.step + 1e-9
        if 1 < len(some) < len(cells) and abs(sum(n.low for n in some) - total.number.low) <= give:
            return True
    return False
