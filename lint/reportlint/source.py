"""Bytes become text: exact offsets, line ends untouched, and a note of everything that was no clean UTF-8."""

import codecs
import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reportlint.hashing import blake2b
from reportlint.paths import AnyPath, read_bytes
from reportlint.span import LineIndex, Span

IssueKind = Literal["bom", "utf-16", "utf-32", "invalid-byte", "lone-surrogate", "binary"]

_BOMS: tuple[tuple[bytes, str, IssueKind], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_CESU = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_DOUBLE = (
    ("shift_jis", re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff9f]")),
    ("euc_jp", re.compile("[\u3000-\u30ff]")),
    ("euc_kr", re.compile("[\uac00-\ud7a3\u3000-\u303f]")),
    ("gbk", re.compile("[\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e\u2014\u2018-\u201d\u2026]")),
    ("big5", re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]")),
)
_LONGEST_GUESS = 4000
_MOST_ISSUES = 100_000
_BINARY_LOOK = 8192
"""Bytes that are looked at to tell UTF-16 without a mark from a binary file."""
_MOST_GUESSES = 200
"""Lines whose encoding is guessed; a file with more bad lines gets the guess of the earlier ones."""


class Issue(NamedTuple):
    """Something the decoder noticed.

    ``span``, ``line`` and ``column`` are places in the decoded text (code points; line and column from 1),
    ``byte`` is the offset into the file. ``guess`` names the encoding in which the line would be readable.
    ``value`` is the undecodable byte itself (128 to 255), -1 where the issue is no single byte.
    """

    kind: IssueKind
    span: Span
    line: int
    column: int
    byte: int
    guess: str = ""
    value: int = -1


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its path as given, its bytes, their digest, the text and what was odd about them."""

    path: str
    data: bytes
    digest: str
    text: str
    issues: tuple[Issue, ...] = ()


def digest(data: bytes) -> str:
    """Return the content digest (BLAKE2b, 16 bytes, hex) that names a file's content everywhere."""
    return blake2b(data, digest_size=16).hexdigest()


def from_bytes(path: str, data: bytes) -> Source:
    """Decode ``data`` and bundle it with its digest; never raises."""
    text, issues = decode(data)
    return Source(path, data, digest(data), text, issues)


def read(path: AnyPath) -> Source:
    """Read one file; raises ``OSError`` as ``open`` does."""
    return from_bytes(str(path), read_bytes(path))


def decode(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of a file and what was odd about its bytes; never raises.

    A byte-order mark stays as U+FEFF at offset 0. Each byte that is no UTF-8 becomes one U+FFFD.
    UTF-16 and UTF-32 are decoded by their mark or their pattern of NUL bytes.
    """
    wide = _wide(data)
    if wide:
        return _decode_wide(data, *wide)
    issues: list[Issue] = []
    if data.startswith(codecs.BOM_UTF8):
        issues.append(Issue("bom", Span(0, 1), 1, 1, 0, "utf-8"))
    nul = data.find(b"\0")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        # surrogateescape keeps one code point per bad byte, which is what makes all offsets exact.
        text = data.decode("utf-8", "surrogateescape")
        if nul < 0:
            issues += _invalid(text, data)
        text = _ESCAPED.sub("\ufffd", text)
    if nul >= 0:
        at = len(data[:nul].decode("utf-8", "replace"))
        place = LineIndex(text).position(min(at, len(text)))
        issues.append(Issue("binary", Span(at, at + 1), place.line, place.column, nul))
    return text, tuple(issues)


def _wide(data: bytes) -> tuple[str, IssueKind] | None:
    """Return the encoding of ``data``, with its family, where it is UTF-16 or UTF-32."""
    for mark, encoding, kind in _BOMS:
        if data.startswith(mark) and (kind == "utf-16" or len(data) % 4 == 0):
            return encoding, kind
    head = data[: min(len(data) & ~1, _BINARY_LOOK)]
    half = len(head) // 2
    if half < 2 or b"\0" not in head:
        return None
    # Mostly Latin text in UTF-16 has a NUL in nearly every second byte and almost none in the others.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    for many, few, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if many > 0.4 * half and few < 0.02 * half:
            text = head.decode(encoding, "replace")
            if sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text):
                return encoding, "utf-16"
    return None


def _decode_wide(data: bytes, encoding: str, kind: IssueKind) -> tuple[str, tuple[Issue, ...]]:
    """Decode UTF-16 or UTF-32; surrogates without a partner are noted and become U+FFFD."""
    try:
        text = data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    issues = [Issue(kind, Span(0, int(text.startswith("\ufeff"))), 1, 1, 0, encoding)]
    index = LineIndex(text)
    at = byte = 0
    for m in _SURROGATE.finditer(text):
        byte += len(text[at : m.start()].encode(encoding, "surrogatepass"))
        at = m.start()
        issues.append(Issue("lone-surrogate", Span(at, at + 1), *index.position(at), byte))
        if len(issues) > _MOST_ISSUES:
            break
    return _SURROGATE.sub("\ufffd", text), tuple(issues)


def _invalid(text: str, data: bytes) -> list[Issue]:
    """Note each byte that ``surrogateescape`` carried into ``text``, with its place and a guess for its line."""
    issues: list[Issue] = []
    index = LineIndex(text)
    guesses: dict[int, str] = {}
    guess, at, byte = "", 0, 0
    for m in _ESCAPED.finditer(text):
        byte += len(text[at : m.start()].encode("utf-8", "surrogateescape"))
        at = m.start()
        line, column = index.position(at)
        if line not in guesses and len(guesses) < _MOST_GUESSES:
            start = data.rfind(b"\n", 0, byte) + 1
            end = data.find(b"\n", byte)
            guesses[line] = guess = _guess(data[start : end if end >= 0 else len(data)])
        surrogate = any(
            data[first : first + 1] == b"\xed" and _CESU.match(data, first) and byte < first + 3
            for first in range(max(byte - 2, 0), byte + 1)
        )
        kind: IssueKind = "lone-surrogate" if surrogate else "invalid-byte"
        value = ord(m.group()) - 0xDC00
        issues.append(Issue(kind, Span(at, at + 1), line, column, byte, guesses.get(line, guess), value))
        if len(issues) == _MOST_ISSUES:
            break
    return issues


def _guess(line: bytes) -> str:
    """Return the encoding in which this line would be readable, most likely first; empty where none is.

    Double-byte encodings accept nearly anything, so they are believed only where all bytes above ASCII pair up
    and the result is mostly the letters of that script.
    """
    line = line[:_LONGEST_GUESS]
    high = sum(b > 127 for b in line)
    if high >= 4:
        for encoding, letters in _DOUBLE:
            try:
                found = line.decode(encoding)
            except UnicodeDecodeError:
                continue
            foreign = [c for c in found if c > "\x7f"]
            if len(foreign) * 1.8 <= high and sum(bool(letters.match(c)) for c in foreign) > 0.9 * len(
                foreign
            ):
                return encoding
    try:
        found = line.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1" if not any(128 <= b < 160 for b in line) else ""
    return "cp1252" if any(128 <= b < 160 for b in line) else "latin-1"
