"""Dates of what has happened, in tables and in notes of access, that lie after the date of the report."""

import re
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._dates import DATE, read_date

When = tuple[int, int, int]
_ISO = rare(r"(?<![\d/-])(20\d\d)-(\d\d)-(\d\d)(?![\d-])")
_DONE = rare(
    r"(?:date )?(?:granted|published|filed|released|announced|approved|issued|acquired|founded|opened|closed|accessed|"
    r"retrieved|completed|reported|signed|updated|sold)(?: (?:on|date|in))?|"
    r"(?:grant|publication|filing|release|issue|access|acquisition|approval|priority|sale|last update)(?: date)?"
)
_THINGS = rare(
    r"\b(?:patents?|publications?|articles?|news|papers|studies|filings|incidents?|transactions?|history|sources|"
    r"references|headlines|press|sales|acquisitions?|results|measurements?|observations?|changelog|releases)\b"
)
_AHEAD = rare(
    r"upcoming|plan|schedule|deadline|due|target|forecast|roadmap|milestone|timeline|expect|next|future|expir|calendar"
)
_NOTED = rare(
    r"\b(?:accessed|retrieved|granted|published|last (?:visited|checked|viewed)|filed|released|announced)"
    r"(?: on| in)?:? {0,2}(?P<date>20\d\d-\d\d-\d\d|(?:\d{1,2} )?[a-z]{3,9}\.?(?: \d{1,2},?)? 20\d\d)(?![\d-])"
)
NOTES = frozenset(
    "accessed retrieved granted published visited checked viewed filed released announced".split()
)


def read(text: str) -> When | None:
    """The one date of a short text, to the precision given."""
    if iso := _ISO.search(text):
        return int(iso[1]), int(iso[2]), int(iso[3])
    m: re.Match[str] | None = DATE.search(text)
    return read_date(m) if m else None


def rows(document: Document) -> Iterator[tuple[Span, When]]:
    """The dates in columns of what has been done: "Granted", or "Date" in a table of patents."""
    for block in document.blocks:
        if block.kind != "table" or block.quoted or not block.cells:
            continue
        title = document.sections[block.section].title.casefold()
        heads = [document.plain(cell).casefold().strip("*_ ") for cell in block.cells[0]]
        if _AHEAD.search(title) or any(map(_AHEAD.search, heads)):
            continue
        for column, head in enumerate(heads):
            told = head == "date" and (_THINGS.search(title) or any(map(_THINGS.search, heads)))
            if not told and not _DONE.fullmatch(head):
                continue
            for row in block.cells[1:]:
                if len(row) > column and 4 <= row[column].end - row[column].start <= 24:
                    when = read(document.prose[slice(*row[column])])
                    if when:
                        yield row[column], when


def notes(document: Document) -> Iterator[tuple[Span, When]]:
    """Notes of what was done: "accessed 2025-03-02", "granted on June 24, 2025"."""
    for sentence in document.sentences_with(NOTES):
        if document.blocks[sentence.block].quoted or sentence.span.end - sentence.span.start > 2000:
            continue
        for m in _NOTED.finditer(document.folded, *sentence.span):
            if _AHEAD.search(document.folded, max(sentence.span.start, m.start() - 40), m.start()):
                continue
            if re.search(
                r"\b(?:to|will|would|should|may) be $", document.folded[max(0, m.start() - 10) : m.start()]
            ):
                continue
            when = read(document.prose[slice(*m.span("date"))])
            if when:
                yield Span(*m.span("date")), when
