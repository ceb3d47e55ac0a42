"""``All five action items`` in a section "Action items" whose only table has four rows, or whose only list four."""

import re
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._openers import VALUES
from reportlint_rules.consistency._tables import PARTIAL, TOTAL

_WORD = rare(r"[^\W\d_]+")
_NUMBERS = "|".join(sorted((w for w, n in VALUES.items() if 2 <= n <= 20), key=lambda w: (-len(w), w)))
_COUNTED = rare(
    r"\b(?:all(?:[ \n](?:of[ \n])?(?:the|these))?|the|these|alle|die|todas[ \n]las|todos[ \n]los|las|los)[ \n]"
    rf"(?P<n>{_NUMBERS}|\d{{1,2}})[ \n]"
    r"(?P<noun>[^\W\d_]{3,}(?:[ \n][^\W\d_]{3,})?)",
    re.I,
)
_PART = rare(
    r"\b(?:first|last|other|remaining|main|most|top|open|next|ersten|letzten|übrigen|primer\w*|otr\w+)\b",
    re.I,
)


def beside(document: Document) -> Iterator[tuple[Span, str, Span]]:
    """The counts of what a section is named after that its one table or list has not: place, what, table."""
    for table in document.blocks:
        if table.kind != "table" or table.quoted or len(table.cells) < 3 or not table.section:
            continue
        words = _words(document.sections[table.section].title)
        blocks = [document.blocks[i] for i in document.blocks_of(table.section)]
        if not 0 < len(words) < 3 or any(
            b.kind == "item" or (b.kind == "table" and b is not table) for b in blocks
        ):
            continue
        labels = [document.plain(row[0]) for row in table.cells[1:] if row]
        if any(TOTAL.match(label) or PARTIAL.search(label) for label in labels):
            continue
        rows = len(labels)
        for block in blocks:
            if block.kind != "paragraph" or block.quoted:
                continue
            for m in _COUNTED.finditer(document.prose, *block.text):
                told = _words(m["noun"])
                word = m["n"].casefold()
                value = int(word) if word.isdigit() else VALUES[word]
                if told[: len(words)] != words or value == rows or abs(value - rows) > 2 or value < 2:
                    continue
                if not _PART.search(m[0]):
                    yield (
                        Span(m.start("n"), m.start("noun") + _length(m["noun"], len(words))),
                        f"{rows} rows",
                        table.span,
                    )


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text)]


def _length(text: str, count: int) -> int:
    """Where the first words of a text end."""
    return list(_WORD.finditer(text))[count - 1].end()
