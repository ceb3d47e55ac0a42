"""From byte offsets of the encoded text to code-point offsets, without a table entry per character."""

import re
from bisect import bisect_right
from collections.abc import Callable

_WIDE = re.compile("[\u0080-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


def locator(text: str) -> Callable[[int], int] | None:
    """Return a function from UTF-8 byte offsets to code-point offsets; None where they are the same.

    Only the runs of characters of equal width are remembered, so a mostly-ASCII text costs next to nothing.
    """
    if text.isascii():
        return None
    # Parallel columns: first byte of a run, first code point of a run, bytes per character in it.
    first_byte, first_point, width = [0], [0], [1]
    byte = point = 0
    for m in _WIDE.finditer(text):
        start, end = m.span()
        byte += start - point
        size = 2 if text[start] < "\u0800" else 3 if text[start] < "\U00010000" else 4
        if start != point or len(first_byte) == 1:
            point = start
        first_byte.append(byte)
        first_point.append(start)
        width.append(size)
        byte += (end - start) * size
        point = end
        first_byte.append(byte)
        first_point.append(end)
        width.append(1)

    def locate(offset: int) -> int:
        run = bisect_right(first_byte, offset) - 1
        return first_point[run] + (offset - first_byte[run]) // width[run]

    return locate
