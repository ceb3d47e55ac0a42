"""The columns of tables, as rules about what they hold read them."""

from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Block, Document, Span


class Column(NamedTuple):
    """A column: its table, its place in the row, the span of its header and those of its cells, the header left out."""

    block: Block
    place: int
    header: Span
    cells: tuple[Span, ...]


def columns(document: Document, rows: int) -> Iterator[Column]:
    """Yield each column of the tables that have as many rows below the header, and as many cells in each row."""
    for block in document.blocks:
        if block.kind == "table" and not block.quoted and len(block.cells) > rows:
            header, *body = block.cells
            if all(len(row) == len(header) for row in body):
                for index, name in enumerate(header):
                    yield Column(block, index, name, tuple([row[index] for row in body]))
