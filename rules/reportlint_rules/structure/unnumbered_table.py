"""The rule ``unnumbered-table``."""

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

_CAPTION = rare(r"\W{0,8}(?:table|tabelle|tableau|tabla|tabela|tabella)\s{1,3}\d{1,2}\b", re.I)
_TABLE = "| Pump | Price |\n|---|---|\n| A | 1 |\n| B | 2 |\n"


@dataclass(frozen=True)
class UnnumberedTable(DocumentRule):
    """A table has no number and no caption, and the others have both.

    Nobody can point at it, and readers look for the place where it is told of.
    Number it, too.
    """

    meta = RuleMeta(
        id="unnumbered-table",
        message="This table has no number; {count} others have one.",
        help="Give it a number and a caption like the others.",
        severity=Severity.INFO,
        good=[
            f"# Pumps\n\n{_TABLE}\n## Seals\n\n{_TABLE}",
            f"# Pumps\n\n**Table 1: Prices**\n\n{_TABLE}\n*Table 2. Seals*\n\n{_TABLE}\n{_TABLE}\nTable 3: Oil\n",
        ],
        bad=[
            Bad(
                f"# Pumps\n\n**Table 1: Prices**\n\n{_TABLE}\n**Table 2: Seals**\n\n{_TABLE}\n## Oil\n\n{_TABLE}",
                ["| Pump | Price |"],
            ),
            Bad(
                f"# Pumps\n\n{_TABLE}\nTable 1: Prices\n\n## Oil\n\nIt is old.\n\n{_TABLE}\nIt is not.\n\n## Seals\n\n"
                f"{_TABLE}\nTable 2: Seals\n",
                ["| Pump | Price |"],
            ),
        ],
        prefilter=Prefilter(
            blocks=("table",), words=("table", "tabelle", "tableau", "tabla", "tabela", "tabella")
        ),
        see=("dangling-reference",),
    )

    least: Annotated[int, "Fewest tables with a number."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for the tables without a number, where they are the fewer."""
        blocks = document.blocks
        tables = [n for n, b in enumerate(blocks) if b.kind == "table" and len(b.cells) > 1 and not b.quoted]
        if len(tables) <= self.least:
            return
        bare = [n for n in tables if not any(_names(document, m) for m in (n - 1, n + 1))]
        if not bare or len(tables) - len(bare) < max(self.least, len(bare) + 1):
            return
        lines = [_first_line(document, blocks[n].span) for n in bare]
        yield self.finding(
            lines[0],
            count=len(tables) - len(bare),
            related=[related(line, "nor has this one") for line in lines[1:60]],
        )


def _names(document: Document, index: int) -> bool:
    """Tell whether a block is the caption of a table."""
    if not 0 <= index < len(document.blocks):
        return False
    return _CAPTION.match(document.text, *document.blocks[index].text) is not None


def _first_line(document: Document, span: Span) -> Span:
    stop = document.text.find("\n", span.start, span.end)
    end = span.end if stop < 0 else stop
    return Span(span.start, span.start + len(document.text[span.start : end].rstrip()))
