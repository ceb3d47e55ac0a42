"""Double-byte text (Shift JIS, GBK) read in a single-byte Latin encoding, and UTF-8 read as double-byte text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from reportlint import Document
from reportlint_rules.encoding._beyond import runs, signs
from reportlint_rules.encoding._codecs import high_half
from reportlint_rules.encoding._repair import Subject
from reportlint_rules.encoding._scripts import script
from reportlint_rules.encoding._wide_utf8 import utf8_read_wide

_KANA = re.compile("(?:[\u201a\u0192\x82\x83][\x40-\x7e\x80-\u2122]){4,}")
"""Bytes 82 and 83 lead the kana of Shift JIS; as a low quote or an f with hook they never alternate."""
_LEAST = 8
_HAN = re.compile(f"[\xa1-\xfe]{{{_LEAST},}}")
_LEVEL_ONE = range(0xB0, 0xD8)
"""First bytes of the 3,755 usual characters of GB 2312."""
_SINGLE = {c: b for b, c in enumerate(high_half("cp1252"), 0x80)}


class Wide(NamedTuple):
    """A span, what it says, and in which encoding it was written and read."""

    start: int
    end: int
    text: str
    written: str
    read: str


def wide(document: Document) -> tuple[Wide, ...]:
    """Find runs of kana or usual Chinese characters behind Latin letters; two runs, or a long one, are proof."""
    prose = document.prose
    if prose.isascii():
        return ()
    here = signs(document)
    found = [*(() if here.isdisjoint("\u201a\u0192\x82\x83") else _kana(prose)), *_han(runs(document))]
    if any("\u2e80" <= sign <= "\uffdf" for sign in here):
        subject = Subject(document)
        for start, end, said, name in utf8_read_wide(prose, runs(document)):
            if not subject.is_about(start):
                found.append(Wide(start, end, said, "UTF-8", name))
    return tuple(sorted(w for w in found if document.text[w.start : w.end] == prose[w.start : w.end]))


def _bytes(seen: str) -> bytes | None:
    """The bytes of characters read as Windows-1252 or Latin-1; None where one belongs to neither."""
    data = bytearray()
    for c in seen:
        code = ord(c) if ord(c) < 0x80 or 0xA0 <= ord(c) <= 0xFF else _SINGLE.get(c, ord(c))
        if code > 0xFF:
            return None
        data.append(code)
    return bytes(data)


def _kana(prose: str) -> Iterator[Wide]:
    for m in _KANA.finditer(prose):
        data = _bytes(m.group())
        try:
            text = data.decode("shift_jis") if data else ""
        except UnicodeDecodeError:
            continue
        if text and all("\u3040" <= c <= "\u30ff" for c in text):
            yield Wide(m.start(), m.end(), text, "Shift JIS", "Windows-1252")


def _han(beyond: Iterable[tuple[int, str]]) -> Iterator[Wide]:
    found: list[Wide] = []
    for start, m in ((start, m) for start, run in beyond if len(run) >= _LEAST for m in _HAN.finditer(run)):
        seen = m.group()
        data = seen.encode("latin-1")
        # Alphabets and tables of letters run upwards; text does not.
        steps = [b - a for a, b in pairwise(data)]
        if len(data) % 2 or len(set(seen)) < 6 or sum(0 < s <= 2 for s in steps) > len(steps) / 2:
            continue
        if all(b in _LEVEL_ONE or b in (0xA1, 0xA3) for b in data[0::2]):
            text = data.decode("gb2312", "replace")
            if "\ufffd" not in text and sum(script(c) == "CJK" for c in text) >= 0.8 * len(text):
                found.append(Wide(start + m.start(), start + m.end(), text, "GBK", "Latin-1"))
    if len(found) >= 2 or any(len(r.text) >= 8 for r in found):
        yield from found
