"""The rule ``invalid-utf8``."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Any

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)

_NAMES = {
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
    "shift_jis": "Shift JIS",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "gbk": "GBK",
    "big5": "Big5",
}
_LONGEST_WORD = 30


@dataclass(frozen=True)
class InvalidUtf8(DocumentRule):
    """Store the file as UTF-8: it holds bytes that are none.

    Each line with such bytes is named, with the column of every byte and the encoding in which the line
    would be readable. One line among many was usually pasted by a program that writes the platform's
    encoding; a whole file was saved in it. Convert it once (``iconv -f windows-1252 -t utf-8``) and write
    UTF-8 from then on.
    """

    meta = RuleMeta(
        id="invalid-utf8",
        message="{what} not UTF-8{guess}{more}.",
        severity=Severity.ERROR,
        help='Convert the file to UTF-8 (iconv -f {codec} -t utf-8), and write it with encoding="utf-8".',
        good=("Caf\u00e9 in clean UTF-8.\n", "A lost \ufffd character is another matter.\n"),
        bad=(Bad("A \ud800 surrogate.\n", flags=["\ud800..."]),),
        prefilter=Prefilter(literals=("\ufffd", "\ud800", "\udc00")),
        see=("replacement-character", "utf-16-file"),
        known_limits=(
            "The encoding is a guess by line: single-byte encodings look alike. The fix is therefore never a safe one."
        ),
    )

    most: Annotated[int, "Lines named one by one; where a file has more, one finding names them all."] = 5

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield a finding per line, or one for the file where most of it is in another encoding."""
        bad = [i for i in document.issues if i.kind in ("invalid-byte", "lone-surrogate")]
        usual = Counter(i.guess for i in bad if i.guess).most_common(1)
        lines = [list(group) for _, group in groupby(bad, key=lambda i: i.line)]
        for number, line in enumerate(lines):
            if len(lines) > self.most and number:
                return
            rest = lines[1:] if len(lines) > self.most else []
            first, last = line[0], line[-1]
            codec = first.guess or (usual[0][0] if usual else "")
            columns = ", ".join(str(i.column) for i in line[:8]) + (", …" if len(line) > 8 else "")
            where = f"in column {columns}" if len(line) == 1 else f"in columns {columns}"
            what = f"{len(line)} byte{'s' * (len(line) > 1)} {where} {'is' if len(line) == 1 else 'are'}"
            if rest:
                total = len(bad)
                what = f"{total} bytes in {len(lines)} lines (first {where}) are"
            yield self.finding(
                _words(document, Span(first.span.start, last.span.end)),
                what=what,
                guess=f"; the line would be readable as {_NAMES.get(codec, codec)}" if codec else "",
                more="",
                codec=codec or "windows-1252",
                related=[related(Span(r[0].span.start, r[-1].span.end), f"{len(r)} more") for r in rest],
                evidence={
                    "bytes": len(bad) if rest else len(line),
                    "columns": [i.column for i in line[:100]],
                    "offsets": [i.byte for i in line[:100]],
                    "encoding": codec,
                },
                fix=None if rest else _fix(document, line, codec),
            )


def _words(document: Document, span: Span) -> Span:
    """The words around the bytes: an editor looks for them, a byte alone is seldom shown."""
    start, end, text = span.start, span.end, document.text
    while start and span.start - start < _LONGEST_WORD and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - span.end < _LONGEST_WORD and not text[end].isspace():
        end += 1
    return Span(start, end)


def _fix(document: Document, line: list[Any], codec: str) -> Fix | None:
    """Read the bad bytes of a line in the guessed encoding; a guess, so the fix is not safe."""
    if not codec or any(i.value < 0 or i.kind != "invalid-byte" for i in line):
        return None
    title = f"Read the bytes as {_NAMES.get(codec, codec)}"
    if codec in ("cp1252", "latin-1"):
        try:
            edits = tuple(Edit(i.span.start, i.span.end, bytes([i.value]).decode(codec)) for i in line)
        except UnicodeDecodeError:
            return None
        return Fix(title, edits)
    span = document.lines.line_span(line[0].line)
    value = {i.span.start: i.value for i in line}
    text = document.text
    data = b"".join(
        bytes([value[at]]) if at in value else text[at].encode("utf-8") for at in range(span.start, span.end)
    )
    try:
        return Fix(title, (Edit(span.start, span.end, data.decode(codec)),))
    except UnicodeDecodeError:
        return None
