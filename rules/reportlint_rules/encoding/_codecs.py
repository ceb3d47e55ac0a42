"""Tables of the single-byte encodings in which UTF-8 is misread, and the patterns of UTF-8 seen through
them."""

import re
from functools import cache
from typing import NamedTuple

CODECS = {
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "mac-roman": "Mac Roman",
    "cp1254": "Windows-1254",
    "cp1257": "Windows-1257",
    "cp1253": "Windows-1253",
    "iso8859-2": "ISO-8859-2",
    "cp437": "code page 437",
    "cp850": "code page 850",
    "cp1258": "Windows-1258",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
}
"""Encodings by the name Python knows, most frequent first, and as people call them."""

LATIN = frozenset({"cp1252", "latin-1", "cp1250", "cp1254", "cp1257", "iso8859-2", "cp1258"})
"""Encodings of Latin script: a capital with diacritics that is followed by a symbol, twice, is no word in
them."""


class Table(NamedTuple):
    """One encoding: the byte of each character, and the pattern of valid UTF-8 as it looks when misread."""

    codec: str
    byte: dict[str, int]
    pattern: re.Pattern[str]
    single: re.Pattern[str]

    def decode(self, seen: str) -> str:
        """Return what ``seen`` (a match of ``pattern``) says when its bytes are read as UTF-8."""
        return bytes([self.byte[c] for c in seen]).decode("utf-8")


def high_half(codec: str) -> list[str]:
    """Return the characters of the bytes 80 to FF; unassigned bytes become C1 controls, as browsers have
    it."""
    return [
        c if (c := bytes([b]).decode(codec, "replace")) != "\ufffd" else chr(b) for b in range(0x80, 0x100)
    ]


def _members(chars: list[str], first: int, last: int) -> str:
    return "[" + "".join(re.escape(c) for c in chars[first - 0x80 : last - 0x80 + 1]) + "]"


@cache
def table(codec: str) -> Table:
    """Build the table of an encoding (half a millisecond, on first need)."""
    chars = high_half(codec)

    def of(first: int, last: int) -> str:
        return _members(chars, first, last)

    tail = of(0x80, 0xBF)
    single = "|".join((
        of(0xC2, 0xDF) + tail,
        of(0xE0, 0xE0) + of(0xA0, 0xBF) + tail,
        of(0xE1, 0xEC) + tail + tail,
        of(0xED, 0xED) + of(0x80, 0x9F) + tail,
        of(0xEE, 0xEF) + tail + tail,
        of(0xF0, 0xF0) + of(0x90, 0xBF) + tail + tail,
        of(0xF1, 0xF3) + tail + tail + tail,
        of(0xF4, 0xF4) + of(0x80, 0x8F) + tail + tail,
    ))  # fmt: skip
    byte = {c: b for b, c in enumerate(chars, 0x80)}
    return Table(codec, byte, re.compile(f"(?:{single})+"), re.compile(single))


@cache
def pair() -> re.Pattern[str]:
    """The cheap first look: some lead byte's character followed by some continuation byte's, in any
    encoding."""
    leads, tails = set(), set()
    for codec in CODECS:
        chars = high_half(codec)
        leads.update(chars[0x42:0x75])
        tails.update(chars[:0x40])
    return re.compile(f"[{''.join(map(re.escape, sorted(leads)))}][{''.join(map(re.escape, sorted(tails)))}]")


def describe(chain: tuple[str, ...]) -> str:
    """Say the mechanism: ``UTF-8 read as Windows-1252, twice``; ``chain`` names the last misreading first."""
    names = [CODECS.get(codec, codec) for codec in reversed(chain)]
    if len(set(names)) == 1:
        return f"UTF-8 read as {names[0]}" + ("", ", twice", ", three times")[min(len(names), 3) - 1]
    return "UTF-8 read as " + ", then as ".join(names)
