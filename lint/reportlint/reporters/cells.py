"""How wide text is at a terminal, and text made safe for one: no escapes, no reordering, no tabs."""

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)

_ODD = re.compile("[\xad\u0300-\U0010ffff]")
"""What may take another number of cells than one."""


def safe(text: str) -> str:
    """Return ``text`` without characters that would move the cursor, change colours or reorder the line."""
    return _UNSAFE.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def safe_name(path: str) -> str:
    """Return the name of a file made safe, a line break or a tab in it as an escape: a line stays a line."""
    return safe(path).replace("\n", "\\x0a").replace("\t", "\\x09")


def one_line(text: str) -> str:
    """Return ``text`` on one line, made safe."""
    return safe(" ".join(text.split()))


def cells(text: str) -> int:
    """Return the number of terminal cells that ``text`` takes: wide characters take two, marks none."""
    if text.isascii():
        return len(text)
    return len(text) + sum(_cell(c) - 1 for c in _ODD.findall(text))


def _cell(char: str) -> int:
    if char < "\u0300":
        return 0 if char == "\xad" else 1
    import unicodedata  # late: most reports hold no such character

    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, width: int) -> str:
    """Return the longest beginning of ``text`` that fits into ``width`` cells."""
    if not _ODD.search(text, 0, max(width, 0) + 1):
        return text[: max(width, 0)]
    used = 0
    for i, char in enumerate(text):
        used += _cell(char)
        if used > width:
            return text[:i]
    return text


def cut_left(text: str, width: int) -> str:
    """Return the longest end of ``text`` that fits into ``width`` cells."""
    if not _ODD.search(text, max(0, len(text) - max(width, 0) - 1)):
        return text[max(0, len(text) - max(width, 0)) :]
    used = 0
    for i in range(len(text), 0, -1):
        used += _cell(text[i - 1])
        if used > width:
            return text[i:]
    return text
