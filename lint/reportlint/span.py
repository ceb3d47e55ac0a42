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


def close_gaps(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """Widen deletions of whole lines by the blank lines that one blank line makes superfluous.

    Where a blank line stands above, those below go, too; at the beginning of the text all of them, at its end those
    above. Nothing but blank lines is taken, no edit grows into another one, and a second call changes nothing.
    """
    ordered = sorted(edits)
    closed: list[Edit] = []
    for i, edit in enumerate(ordered):
        floor = closed[-1].end if closed else 0
        ceiling = ordered[i + 1].start if i + 1 < len(ordered) else len(text)
        closed.append(edit if edit.text else _close(text, edit, floor, ceiling))
    return closed


def _close(text: str, edit: Edit, floor: int, ceiling: int) -> Edit:
    start, end = edit.start, edit.end
    if not any(c.isprintable() and not c.isspace() for c in text[start:end]):
        return edit  # an invisible character on a blank line is no line of text
    top = _line_start(text, start)
    stop = end if text[end - 1] == "\n" else _line_end(text, end)
    if top < floor or not 0 <= stop <= ceiling:  # more stands on its lines, or changes there
        return edit
    above, below = top, stop
    while above and (line := _line_start(text, above - 1)) >= 0:
        above = line
    while below < len(text) and (line := _line_end(text, below)) >= 0:
        below = line
    if not above or below == len(text):
        start, end = above, below
    elif above < top:
        start, end = top, below
    elif stop < below:
        start, end = top, stop
    return Edit(min(edit.start, max(start, floor)), max(edit.end, min(end, ceiling)), "")


def _line_start(text: str, at: int) -> int:
    """Return where the line begins on which ``at`` stands, if nothing but blanks stands before it; else -1."""
    while at and text[at - 1] != "\n":
        if not text[at - 1].isspace():
            return -1
        at -= 1
    return at


def _line_end(text: str, at: int) -> int:
    """Return the end of the line, its break included, if nothing but blanks stands behind ``at``; else -1."""
    while at < len(text) and text[at] != "\n":
        if not text[at].isspace():
            return -1
        at += 1
    return min(at + 1, len(text))
