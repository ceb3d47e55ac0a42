"""The rule ``short-row``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    is_report,
    rare,
)

_HEAD = "| Pump | Price | Age |\n|---|---|---|\n| A | 1 | 3 |\n| B | 2 | 4 |\n"
_GROUP = rare(r"\W*(?:\*\*|__|<b>|<strong>|\*|_)[^|]*\|?\s*\Z|\W*\Z")
"""A row whose only cell is stressed, or holds nothing: the title of the rows below it."""
_RULE = rare(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*")
_SPLIT = rare(r"(?<!\\)\|")
_LEAST = 2
"""Columns of a table whose rows can lack one."""


@dataclass(frozen=True)
class ShortRow(DocumentRule):
    """One row of a table has fewer cells than all others, or more.

    The page fills a short row with empty cells on the right, so values may stand under the wrong heading; what a row
    has too much is not shown at all. Without a line of dashes below the header the whole table is shown as plain text.
    Add the cell that is missing (an empty one has bars on both sides), or escape a bar in the text (``\\\\|``).
    """

    meta = RuleMeta(
        id="short-row",
        message='The row "{row}" has {cells}; the table has {columns} columns.',
        help="Add the cell that is missing; escape a bar that belongs to the text.",
        severity=Severity.WARNING,
        good=[
            f"{_HEAD}| C | | 5 |\n",
            f"{_HEAD}| **Old ones** |\n| C | 3 | 5 |\n",
            f"{_HEAD}| C | 3 |\n| D | 4 |\n| E | 5 |\n",
            f"{_HEAD}| C | 3 | 5 | |\n",
        ],
        bad=[
            Bad(
                "| Pump | Oil | Age |\n|---|---|---|\n| A | 2 l | 4 |\n| B | 3 l |\n| C | 1 l | 9 |\n",
                ["| B | 3 l |"],
                severity=Severity.WARNING,
            ),
            Bad(f"{_HEAD}| C | 3 |\n| D | 4 | 6 |\n", ["| C | 3 |"]),
            Bad(f"{_HEAD}| C | 3 | 5 | 7 |\n", ["| C | 3 | 5 | 7 |"]),
            Bad("# Pumps\n\n| Pump | Age |\n| A | 1 |\n| B | 2 |\n", ["| Pump | Age |"]),
        ],
        prefilter=Prefilter(literals=("\n|", "|\n")),
        see=("missing-values", "cut-cell"),
        known_limits="Tables of which several rows lack cells are let pass: their authors leave them out on purpose.",
    )

    min_rows: Annotated[int, "Fewest rows below the header."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per table, at the only row of another length."""
        text = document.text
        for block in document.blocks:
            if block.kind == "paragraph" and text.startswith("|", block.span.start) and not block.quoted:
                yield from self._unread(document, block)
            if block.kind != "table" or block.quoted or len(block.cells) <= self.min_rows:
                continue
            lines = text[slice(*block.span)].splitlines(keepends=True)
            if len({line.count("|") for line in lines}) == 1:
                continue
            counts = [_count(line) for line in lines]
            columns = counts[0]
            odd = [n for n, count in enumerate(counts) if count != columns and lines[n].strip(" \t>\r\n")]
            if len(odd) != 1 or columns < _LEAST or odd[0] < _LEAST:
                continue
            line, count = lines[odd[0]], counts[odd[0]]
            said = line.strip()
            if count > columns and not "".join(_SPLIT.split(said.removeprefix("|"))[columns:]).strip():
                continue  # what is not shown is empty
            if "|" not in said or (count == 1 and _GROUP.match(said)):
                continue
            start = block.span.start + sum(map(len, lines[: odd[0]])) + len(line) - len(line.lstrip())
            yield self.finding(
                Span(start, start + len(said)),
                # What is too much is not shown at all; what lacks is shown as empty, and may be meant so,
                # unless all other rows fill their last cell.
                severity=None
                if (count > columns and is_report(document))
                or (count < columns and _are_full(document, block, odd[0]))
                else Severity.INFO,
                row=clipped(said, 60),
                cells="1 cell" if count == 1 else f"{count} cells",
                columns=columns,
            )

    def _unread(self, document: Document, block: Block) -> Iterable[Finding]:
        """Lines that were meant as a table, and that no reader of Markdown takes for one."""
        lines = document.text[slice(*block.span)].splitlines()
        rows = [line.strip() for line in lines]
        if len(rows) <= self.min_rows or not all(
            row[:1] == row[-1:] == "|" and len(row) > _LEAST for row in rows
        ):
            return
        ruled = _RULE.fullmatch(rows[1])
        columns = {_count(row) for row in (rows[:_LEAST] if ruled else rows)}
        # A line of dashes that fits was not read for another reason; and wikis write their headers with "|=".
        if (len(columns) > 1) != bool(ruled) or max(columns) < _LEAST or rows[0].startswith("|="):
            return
        why = "the line of dashes has another number of columns" if ruled else "the line of dashes is missing"
        yield self.finding(
            Span(block.span.start, block.span.start + len(lines[0].rstrip())),
            message="This table of {rows} lines is shown as plain text: {why}.",
            help="Put a line of dashes (|---|---|) below the header, with a cell for each column.",
            rows=len(rows),
            why=why,
        )


def _are_full(document: Document, block: Block, odd: int) -> bool:
    """Tell whether the last cell of each other row holds something, and no link, which a row may do without."""
    rows = [row for n, row in enumerate(block.cells) if n != odd - 1]  # the line of dashes is no row
    last = [document.text[slice(*row[-1])].strip() for row in rows]
    return len(rows) >= _LEAST and all(cell and "](" not in cell for cell in last)


def _count(line: str) -> int:
    """The cells of a row, as the bars divide it."""
    row = line.strip(" \t>\r\n").replace("\\\\", "").replace("\\|", "")
    return row.removeprefix("|").removesuffix("|").count("|") + 1
