"""The rule ``table-arithmetic``."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare, related
from reportlint_rules.consistency._tables import TOTAL, Cell, Grid, grids, rounding, show

_RELATIONS: tuple[tuple[str, Callable[[float, float], float | None], bool], ...] = (
    ("{a} + {b}", lambda a, b: a + b, True),
    ("{b} - {a}", lambda a, b: b - a, False),
    ("{a} - {b}", lambda a, b: a - b, False),
    ("{a} × {b}", lambda a, b: a * b, True),
    ("the change from {a} to {b} in %", lambda a, b: 100 * (b - a) / a if a else None, False),
    ("the change from {b} to {a} in %", lambda a, b: 100 * (a - b) / b if b else None, False),
    ("{a} as % of {b}", lambda a, b: 100 * a / b if b else None, False),
    ("{b} as % of {a}", lambda a, b: 100 * b / a if a else None, False),
)

_RESULT = rare(
    r"\b(?:difference|change|left|free|remaining|rest|net|balance|profit|margin|gap|increase|decrease|"
    r"delta|diff|variance|vacant|available|open)\b|Δ|±",
    re.I,
)
_SUM = rare(r"\b(?:totals?|sum|all|both|together|overall|passengers|gross|amount)\b", re.I)
_LEAST_PRODUCT = 20
_RATE = rare(
    r"\b(?:change|growth|rate|share|increase|decrease|rise|margin|ratio|yield|percent\w*|variance|difference|delta)\b",
    re.I,
)
_MEAN = rare(r"\b(?:mean|average|avg|Ø)\b", re.I)


@dataclass(frozen=True)
class TableArithmetic(DocumentRule):
    """One row of a table breaks the arithmetic that holds in all the others.

    Where a column is the sum, difference, product or percentage of two others in every row but one, that row holds
    a wrong number.
    Mend the row.
    """

    meta = RuleMeta(
        id="table-arithmetic",
        message='"{column}" is {relation} in the other {fits} rows; here that gives {wanted}, not {value}.',
        help="Mend the row.",
        severity=Severity.ERROR,
        good=[
            "| A | In | Out | Left |\n|---|---|---|---|\n| x | 9 | 4 | 5 |\n| y | 8 | 2 | 6 |\n| z | 7 | 6 | 1 |\n"
            "| w | 17 | 6 | 11 |\n",
            "| A | B | C | D |\n|---|---|---|---|\n| x | 1 | 1 | 2 |\n| y | 5 | 7 | 3 |\n| z | 7 | 2 | 1 |\n| "
            "w | 1 | 6 | 4 |\n",
        ],
        bad=[
            Bad(
                "| A | In | Out | Left |\n|---|---|---|---|\n| x | 19 | 4 | 15 |\n| y | 28 | 12 | 16 |\n"
                "| z | 37 | 6 | 31 |\n| w | 17 | 6 | 12 |\n",
                ["12"],
            ),
            Bad(
                "| A | Units | Price | Value |\n|---|---|---|---|\n| x | 15.0 | 4.0 | 60.0 |\n| y | 18.5 | 5.0 |"
                " 92.5 |\n"
                "| z | 22.0 | 5.5 | 112.0 |\n",
                ["112.0"],
            ),
            Bad(
                "| A | Open | New | Shut | Open now |\n|---|---|---|---|---|\n| x | 3 | 2 | 4 | 1 |\n"
                "| y | 9 | 7 | 5 | 11 |\n| z | 18 | 3 | 6 | 16 |\n",
                ["16"],
            ),
            Bad(
                "| A | kg | Taste | Looks | Smell | Mean |\n|---|---|---|---|---|---|\n"
                "| x | 9 | 4.2 | 4.1 | 4.3 | 4.2 |\n"
                "| y | 7 | 3.0 | 3.5 | 4.0 | 3.5 |\n| z | 12 | 2.1 | 2.9 | 2.5 | 2.5 |\n"
                "| w | 3 | 4.3 | 4.0 | 4.0 | 4.5 |\n",
                ["4.5"],
            ),
        ],
        prefilter=Prefilter(blocks=("table",)),
        see=("table-total",),
    )

    min_fits: Annotated[int, "Fewest rows in which the relation must hold."] = 3
    max_rows: Annotated[int, "Most rows of a table; longer ones are data."] = 200

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the odd row of each relation; a row is named once."""
        for grid in document.once(grids):
            if len(grid.rows) > self.max_rows:
                continue
            named: set[int] = set()
            for row, finding in chain(
                self._odd(document, grid), self._balance(document, grid), self._means(grid)
            ):
                if row not in named:
                    named.add(row)
                    yield finding

    def _balance(self, document: Document, grid: Grid) -> Iterator[tuple[int, Finding]]:
        """``open + new - closed = open now`` in all rows but one: three columns side by side make the fourth."""
        rows = [i for i, label in enumerate(grid.labels) if not TOTAL.match(label)]
        for d in range(4, min(len(grid.header), 12)):
            columns = (d - 3, d - 2, d - 1, d)
            whole = [i for i in rows if all(grid.rows[i][x] for x in columns)]
            if len(whole) < self.min_fits or not _RESULT.search(grid.header[d]) or len(whole) != len(rows):
                continue
            wanted = {
                i: _value(grid, i, d - 3) + _value(grid, i, d - 2) - _value(grid, i, d - 1) for i in whole
            }
            wrong = [
                i for i in whole if abs(wanted[i] - _value(grid, i, d)) > rounding(_cells(grid, i, columns))
            ]
            if len(wrong) != 1 or any(len({_value(grid, i, x) for i in whole}) < 2 for x in columns):
                continue
            row = wrong[0]
            a, b, c = (f'"{grid.header[x]}"' for x in columns[:3])
            cell = grid.rows[row][d]
            if cell is None or abs(wanted[row] - cell.number.low) > max(0.5 * abs(wanted[row]), 2):
                continue
            yield (
                row,
                self.finding(
                    cell.span,
                    related=[related(x.span, "computed from") for x in _cells(grid, row, columns[:3])],
                    swallows=(cell.span,),
                    evidence={"stated": cell.number.low, "computed": round(wanted[row], 4)},
                    column=grid.header[d],
                    relation=f"{a} + {b} - {c}",
                    fits=len(whole) - 1,
                    wanted=show(wanted[row]),
                    value=show(cell.number.low),
                ),
            )

    def _means(self, grid: Grid) -> Iterator[tuple[int, Finding]]:
        """A column of means that is the mean of some columns right before it in all rows but one."""
        last = len(grid.header) - 1
        rows = [i for i, cells in enumerate(grid.rows) if len(cells) > last and cells[last]]
        if last < 3 or not _MEAN.search(grid.header[last]) or len(rows) <= self.min_fits:
            return
        odd: list[tuple[int, int]] = []
        for first in range(1, last - 1):
            whole = [i for i in rows if all(grid.rows[i][first:last])]
            wrong = [i for i in whole if not self._is_mean(grid, i, first, last)]
            if len(whole) == len(rows) and not wrong:
                return
            if len(whole) == len(rows) and len(wrong) == 1:
                odd.append((wrong[0], first))
        for row, first in odd[:1]:
            cell, columns = grid.rows[row][last], tuple(range(first, last))
            wanted = sum(_value(grid, row, x) for x in columns) / len(columns)
            if cell is None:
                continue
            yield (
                row,
                self.finding(
                    cell.span,
                    related=[related(x.span, "computed from") for x in _cells(grid, row, columns)],
                    swallows=(cell.span,),
                    evidence={"stated": cell.number.low, "computed": round(wanted, 4)},
                    column=grid.header[last],
                    relation=f"the mean of the {len(columns)} columns before it",
                    fits=len(rows) - 1,
                    wanted=show(round(wanted, 2)),
                    value=show(cell.number.low),
                ),
            )

    def _is_mean(self, grid: Grid, row: int, first: int, last: int) -> bool:
        cells = _cells(grid, row, tuple(range(first, last + 1)))
        wanted = sum(c.number.low for c in cells[:-1]) / (last - first)
        give = cells[-1].number.step * 0.51 + max(c.number.step for c in cells[:-1]) / 2 + 1e-9
        return abs(wanted - cells[-1].number.low) <= give

    def _told(
        self,
        grid: Grid,
        row: int,
        columns: tuple[int, int, int],
        compute: Callable[[float, float], float | None],
        words: str,
    ) -> bool:
        """Tell whether the last column says what it is computed of, and is nearly that: two rows may fit by chance."""
        a, b, c = columns
        wanted, given = compute(_value(grid, row, a), _value(grid, row, b)), _value(grid, row, c)
        if (
            wanted is None
            or c != len(grid.header) - 1
            or (a, b) != (c - 2, c - 1)
            or not re.search("[-+×]", words)
        ):
            return False
        if "×" in words:
            # Products of three digits do not fit by chance; noughts and ones make no products.
            factors = [abs(_value(grid, i, x)) for i in range(len(grid.rows)) for x in (a, b)]
            return min(factors) > 1 and abs(wanted - given) <= 0.25 * abs(wanted) and abs(given) >= 20
        told = _SUM if "+" in words else _RESULT
        return bool(told.search(grid.header[c])) and abs(wanted - given) <= max(0.5 * abs(wanted), 2)

    def _odd(self, document: Document, grid: Grid) -> Iterator[tuple[int, Finding]]:
        apart = [i for i, label in enumerate(grid.labels) if not TOTAL.match(label)]
        width = range(min(len(grid.header), 12))
        full = [c for c in width if sum(grid.rows[i][c] is not None for i in apart) >= self.min_fits]
        for c in reversed(full):
            for a, b in combinations([x for x in full if x != c], 2):
                for words, compute, both in _RELATIONS:
                    # The total of a share is computed as the shares are; a sum adds up as well without its row.
                    rows = range(len(grid.rows)) if "as %" in words else apart
                    whole = [i for i in rows if all(grid.rows[i][x] for x in (a, b, c))]
                    if len(whole) < self.min_fits:
                        continue
                    # "a + b" and "c - a" are one relation: the last column is the one that was computed.
                    if both and c < a:
                        continue
                    if "×" in words and max(abs(_value(grid, i, c)) for i in whole) < _LEAST_PRODUCT:
                        continue  # small numbers are products of others by chance
                    wrong = [i for i in whole if not _fits(grid, i, (a, b, c), compute)]
                    if len(wrong) != 1 or len({_value(grid, i, c) for i in whole}) < self.min_fits:
                        continue
                    if len(whole) == self.min_fits and not self._told(
                        grid, wrong[0], (a, b, c), compute, words
                    ):
                        continue
                    if not _meant(grid, (a, b, c), words, len(whole)):
                        continue
                    if any(len({_value(grid, i, x) for i in whole}) < 3 for x in (a, b)):
                        continue
                    cell = grid.rows[wrong[0]][c]
                    wanted = compute(_value(grid, wrong[0], a), _value(grid, wrong[0], b))
                    if cell is None or wanted is None:
                        continue
                    names = [grid.header[x] or f"column {x + 1}" for x in (a, b)]
                    yield (
                        wrong[0],
                        self.finding(
                            cell.span,
                            related=[
                                related(x.span, "computed from") for x in _cells(grid, wrong[0], (a, b))
                            ],
                            swallows=(cell.span,),
                            evidence={"stated": cell.number.low, "computed": round(wanted, 4)},
                            column=grid.header[c] or f"column {c + 1}",
                            relation=words.format(a=f'"{names[0]}"', b=f'"{names[1]}"'),
                            fits=len(whole) - 1,
                            wanted=show(wanted),
                            value=show(cell.number.low),
                        ),
                    )


def _meant(grid: Grid, columns: tuple[int, int, int], words: str, rows: int) -> bool:
    """Tell whether a relation can be meant: columns that stand together, or a head that says so, or many rows.

    A few small numbers add up or divide by chance.
    """
    a, b, c = columns
    head = grid.header[c]
    if "%" in words and not ("%" in head or _RATE.search(head) or _unit(grid, c) == "%"):
        return False
    told = _SUM if "+" in words else _RESULT
    return (a, b) == (c - 2, c - 1) or bool(told.search(head) or "%" in words) or rows > 7


def _unit(grid: Grid, column: int) -> str:
    return next((cell.number.unit for row in grid.rows if (cell := row[column]) and cell.number.unit), "")


def _cells(grid: Grid, row: int, columns: tuple[int, ...]) -> list[Cell]:
    return [c for c in (grid.rows[row][x] for x in columns) if c]


def _value(grid: Grid, row: int, column: int) -> float:
    cell = grid.rows[row][column]
    return cell.number.low if cell else 0.0


def _fits(
    grid: Grid, row: int, columns: tuple[int, int, int], compute: Callable[[float, float], float | None]
) -> bool:
    """Tell whether the relation holds in a row, given how its numbers are rounded."""
    a, b, c = _cells(grid, row, columns)
    wanted = compute(a.number.low, b.number.low)
    if wanted is None:
        return False
    give = c.number.step * 1.02 + 1e-9
    # What the rounding of the inputs does to the result.
    for da, db in ((a.number.step, 0.0), (0.0, b.number.step)):
        if da != int(da * 2) / 2 or db != int(db * 2) / 2 or abs(wanted) < 1e15:
            moved = compute(a.number.low + da, b.number.low + db)
            exact = a.number.low == int(a.number.low) and b.number.low == int(b.number.low)
            give += abs(moved - wanted) if moved is not None and not exact else 0.0
    return abs(wanted - c.number.low) <= give
