"""Spans and edits in code points, and the only arithmetic that turns offsets into lines and columns."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code-point offsets into a document's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """A place for people: line and column, both counted from 1, the column in code points."""

    line: int
    column: int


class Edit(NamedTuple):
    """One replacement: the code points ``[start, end)`` become ``text``."""

    start: int
    end: int
    text: str


class LineIndex:
    """Turns offsets of one text into positions; a line ends after ``\\n`` (so CRLF belongs to its line)."""

    __slots__ = ("_starts", "length")

    def __init__(self, text: str) -> None:
        """Index ``text`` once; every later question costs a binary search."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._starts = starts
        self.length = len(text)

    @property
    def lines(self) -> int:
        """The number of lines; a text that ends with a line break has an empty last line."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return the position of a code-point offset (0 to the length of the text, inclusive)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """Return the span of a line counted from 1, its line break included."""
        end = self._starts[line] if line < len(self._starts) else self.length
        return Span(self._starts[line - 1], end)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with non-overlapping ``edits`` applied.

    Raises ``ValueError`` when two edits overlap or one lies outside the text.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start < done or edit.end < edit.start or edit.end > len(text):
            raise ValueError(f"edit {edit} overlaps another one or lies outside the text")
        pieces += (text[done : edit.start], edit.text)
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)
