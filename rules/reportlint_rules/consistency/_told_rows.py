"""Rows of a table that a section tells again: the date until which a measure is done, how long a reagent keeps."""

import re
from collections.abc import Callable, Iterator

from reportlint import Document, Sentence, Span, rare
from reportlint_rules.consistency._clauses import STOP
from reportlint_rules.consistency._dates import DATE, agree, read_date
from reportlint_rules.consistency._numbers import parse_number, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._trends import Claim

CUES = frozenset(
    "completed finished ready delivered done operational concluded built implemented opened launched due live stable "
    "keeps kept stored lasts usable cost costs budget price".split()
)
_UNTIL = rare(
    r"\W*(?:until|due(?: date)?|deadline|complet(?:ion|ed)(?: by| date)?|finish(?:ed)?(?: by)?|end(?: date)?|by|"
    r"target(?: date)?|ready(?: by)?|delivery|planned for|when)\W*",
    re.I,
)
_COSTS = rare(
    r"\W*(?:total |estimated |planned )?(?:costs?|budget|price|funding|investment)\b[^%]{0,24}", re.I
)
_KEEPS = rare(r"\W*(?:shelf[ -]life|stability|storage (?:life|time)|stable for|keeps)\W*", re.I)
_DONE = rare(
    r"\b(?:completed|finished|ready|delivered|done|operational|concluded|built|implemented|opened|launched|due|live)"
    r"[ \n](?:by|in|until|before|for|on)[ \n](?:the[ \n]end[ \n]of[ \n])?(?=[\dA-Z])"
)
_PRICE = rare(
    r"\b(?:[Cc]osts?|[Bb]udget|[Pp]rice)[ \n](?:(?:of|is|are|was|will be|comes? to|amounts? to|at)[ \n])?"
    r"(?:about |around |roughly |nearly )?(?=[$€£\d]|[A-Z]{3}[ \n]?\d)"
)
_PART = rare(r"[ \n](?:a|an|per|each|every|for|in|more|less|of which|from|on)\b")
_SCALES = (("million", 1e6), ("mio", 1e6), ("thousand", 1e3), ("billion", 1e9))
_STABLE = rare(
    r"\b(?:stable|keeps|(?:be )?(?:kept|stored)|lasts|usable)[ \n](?:for[ \n])?(?:up to[ \n]|at least[ \n])?"
    r"(?P<n>\d{1,3}|an?|[a-z]+)[ \n](?P<unit>hours?|days?|weeks?|months?|years?)\b"
)
_LENGTH = rare(r"\W*(?P<n>\d{1,3})[ -]?(?P<unit>hours?|h|days?|d|weeks?|months?|years?)\b\W*", re.I)
_DAYS = {"h": 1 / 24, "d": 1.0, "w": 7.0, "m": 30.4, "y": 365.0}


def told_rows(document: Document) -> Iterator[Claim]:
    """The sentences of a section that give another date or time than the row which the section is named after."""
    sentences = document.sentences_with(CUES)
    columns = list(_columns(document)) if sentences else []
    for sentence in sentences if columns else ():
        block = document.blocks[sentence.block]
        if block.quoted or block.kind not in ("paragraph", "item"):
            continue
        title = _words(document.sections[block.section].title)
        for compare, head, rows in columns:
            fitting = [row for row in rows if title and (title <= row[0] or row[0] <= title)]
            if len(fitting) == 1:
                yield from compare(document, sentence, fitting[0], head)


Row = tuple[frozenset[str], Span, str]
"""The words of a row's label, the cell, and the label."""


Compare = Callable[[Document, Sentence, Row, str], Iterator[Claim]]


def _columns(document: Document) -> Iterator[tuple[Compare, str, list[Row]]]:
    for block in document.blocks:
        if block.kind != "table" or block.quoted or len(block.cells) < 3:
            continue
        heads = [document.plain(cell) for cell in block.cells[0]]
        for c, head in enumerate(heads):
            kinds = ((_UNTIL, _until), (_KEEPS, _keeps), (_COSTS, _costs))
            compare = next((do for pattern, do in kinds if pattern.fullmatch(head)), None)
            if not c or compare is None:
                continue
            # A first column of numbers labels nothing.
            first = 1 if re.fullmatch(r"\W*(?:no|nr|id|item)?\W*", heads[0], re.I) and c > 1 else 0
            rows = []
            for row in block.cells[1:]:
                if len(row) > c and (words := _words(label := document.plain(row[first]))):
                    rows.append((words, row[c], label))
            yield compare, head, rows


def _words(label: str) -> frozenset[str]:
    return frozenset(stem(w) for w in re.findall(r"[^\W\d_]{3,}", label.casefold()) if w not in STOP)


def _until(document: Document, sentence: Sentence, row: Row, _: str) -> Iterator[Claim]:
    cell = DATE.search(document.text, *row[1])
    for m in _DONE.finditer(document.prose, *sentence.span) if cell else ():
        date = DATE.match(document.prose, m.end(), sentence.span.end)
        if cell and date and not agree(read_date(cell), read_date(date)):
            yield Claim(Span(*date.span()), row[1], f'{document.plain(row[1])} for "{row[2]}"')


def _keeps(document: Document, sentence: Sentence, row: Row, _: str) -> Iterator[Claim]:
    cell = _LENGTH.fullmatch(document.text, *row[1])
    for m in _STABLE.finditer(document.prose, *sentence.span) if cell else ():
        told = (1.0, 0.0) if m["n"] in ("a", "an") else parse_number(m["n"])
        if not cell or not told:
            continue
        days = [
            n * _DAYS[unit[0].lower()] for n, unit in ((float(cell["n"]), cell["unit"]), (told[0], m["unit"]))
        ]
        if abs(days[0] - days[1]) > 0.1 * max(days):
            yield Claim(Span(m.start("n"), m.end("unit")), row[1], f'{document.plain(row[1])} for "{row[2]}"')


def _costs(document: Document, sentence: Sentence, row: Row, head: str) -> Iterator[Claim]:
    comma = document.once(decimal_comma)
    cells = quantities(document.text, *row[1], comma)
    scale = next((value for name, value in _SCALES if name in head.casefold()), 1.0)
    for m in _PRICE.finditer(document.prose, *sentence.span) if len(cells) == 1 else ():
        told = quantities(document.prose, m.end(), min(sentence.span.end, m.end() + 30), comma)
        cell = cells[0]
        if not told or not told[0].unit or any(q.low != q.high or q.bound for q in (told[0], cell)):
            continue
        # A part of the costs, and a price a year, are other amounts.
        if _PART.match(document.prose, told[0].span.end, sentence.span.end):
            continue
        wanted, give = scale * cell.low, scale * cell.step + told[0].step
        if abs(told[0].low - wanted) > give and 0.4 < told[0].low / max(wanted, 1e-9) < 2.5:
            yield Claim(told[0].span, row[1], f'{document.plain(row[1])} for "{row[2]}"')
