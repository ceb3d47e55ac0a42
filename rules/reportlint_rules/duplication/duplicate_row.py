"""The rule ``duplicate-row``."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related


@dataclass(frozen=True)
class DuplicateRow(DocumentRule):
    """A table holds the same row twice.

    A row that says word for word what another one says was pasted twice, or one of the two was meant to say
    something else. Measurements may come out equal: rows of numbers are left alone.
    Delete one row, or correct it.
    """

    meta = RuleMeta(
        id="duplicate-row",
        message="This row stands in line {first}, too.",
        help="Delete one of the rows, or correct it.",
        severity=Severity.WARNING,
        good=[
            "| Town | Homes |\n|---|---|\n| Alm | 3 |\n| Bach | 4 |\n| Alm | 5 |\n",
            "| a | b |\n|---|---|\n| 12 | 3 |\n| 12 | 3 |\n",
        ],
        bad=[
            Bad(
                "| Name | Task |\n|---|---|\n| Ann Bell | keeps the pumps |\n| Bo Cole | writes |\n"
                "| Ann Bell | keeps the pumps |\n",
                ["Ann Bell | keeps the pumps"],
            )
        ],
        prefilter=Prefilter(blocks=("table",)),
        see=("duplicate-item",),
    )

    min_cells: Annotated[int, "Fewest cells of a row that hold something."] = 2
    min_letters: Annotated[int, "Fewest letters of a row."] = 12

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each row that stands above, too."""
        for block in document.blocks:
            if block.kind != "table" or block.quoted:
                continue
            rows: dict[tuple[str, ...], list[Span]] = defaultdict(list)
            for cells in block.cells[1:]:
                key = tuple(document.text[slice(*cell)].strip() for cell in cells)
                if "`" in "".join(key):
                    continue  # fields of a record may be reserved twice
                if (
                    sum(map(bool, key)) >= self.min_cells
                    and sum(map(str.isalpha, "".join(key))) >= self.min_letters
                ):
                    rows[key].append(Span(cells[0].start, cells[-1].end))
            for first, *others in rows.values():
                for span in others:
                    yield self.finding(
                        span,
                        first=document.lines.position(first.start).line,
                        related=[related(first, "first here")],
                        members=2,
                    )
