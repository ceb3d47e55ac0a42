"""Tallies beside what they tally: ``| Passed | 3 |`` above four entries with ``**Result:** Passed``."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Block, Document, Span, rare

_COUNTED = rare(
    r"(?:count|number|no\.?|#|n|total|quantity|anzahl|how many|findings|issues|claims|items|cases|entries)\W*$",
    re.I,
)
_NUMBER = rare(r"[\s*_]*(?P<n>\d{1,3})[\s*_]*$")
_ENTRY = rare(
    r"^[ \t>*+-]{0,6}\*\*(?P<head>[^*:\n]{2,30}?):?\*\*:?[ \t]*(?P<value>[^\n(]{2,40}?)[ \t]*(?:\(|[.;|—–]|- |$)",
    re.M,
)
_LABELLED = rare(
    r"\W{0,6}(?P<label>[A-Za-z][\w-]+)(?:[ \t][a-z]\w*){0,2}[*_]{0,3}:[*_\s]{0,4}"
    r"(?P<n>\d{1,3})\b(?![.,/%]|[ \t]?(?:%|/))",
    re.I,
)
_TOTALS = frozenset(("total", "sum", "all", "overall", "gesamt"))


class Tally(NamedTuple):
    """A number that is told of a kind, where; how many of it there are, and whether the other kinds agree."""

    span: Span
    kind: str
    told: int
    found: int
    places: list[Span]
    sure: bool


def tallied(document: Document) -> Iterator[Tally]:
    """The tallies that miss, of tables of two columns and of fields under a table of kinds."""
    tables = [b for b in document.blocks if b.kind == "table" and len(b.cells) > 2]
    for table in tables:
        if len(table.cells[0]) == 2 and _COUNTED.match(document.plain(table.cells[0][1])):
            yield from _entries(document, table)
        elif len(table.cells) > 4:
            yield from _fields(document, table)


def _judge(told: dict[str, tuple[int, Span]], held: dict[str, list[Span]], fewest: int) -> Iterator[Tally]:
    """Most kinds are tallied right, or all of them are told and none is."""
    known = {kind: value for kind, value in told.items() if kind in held or value[0] == 0}
    if len(known) < 2 or set(held) - set(told) or sum(map(len, held.values())) < fewest:
        return
    wrong = [kind for kind, (n, _) in told.items() if n != len(held.get(kind, ()))]
    right = [kind for kind in told if kind not in wrong and kind in held]
    if not wrong or len(wrong) > max(1, len(right)) or not right:
        return
    for kind in wrong:
        n, span = told[kind]
        yield Tally(span, kind, n, len(held.get(kind, ())), held.get(kind, []), len(right) > 1)


def _entries(document: Document, table: Block) -> Iterator[Tally]:
    head = document.plain(table.cells[0][0]).casefold()
    told: dict[str, tuple[int, Span]] = {}
    for row in table.cells[1:]:
        m = _NUMBER.match(document.plain(row[1])) if len(row) == 2 else None
        kind = _kind(document.plain(row[0]))
        if len(row) < 2 or not document.plain(row[1]):
            continue
        if not m or kind in told:
            return
        if kind not in _TOTALS:
            told[kind] = int(m["n"]), Span(row[0].start, row[1].end)
    held: dict[str, list[Span]] = {}
    for m in _ENTRY.finditer(document.text):
        if m["head"].strip().casefold() == head and not table.span.start <= m.start() < table.span.end:
            held.setdefault(_kind(m["value"]), []).append(Span(m.start("head"), m.end("value")))
    yield from _judge(told, held, 3)


def _fields(document: Document, table: Block) -> Iterator[Tally]:
    """``**Approved uses:** 10`` under a table whose column of states says "Approved" five times."""
    blocks = document.blocks
    told: dict[str, tuple[int, Span]] = {}
    index = document.block_at(table.span.start)
    for block in blocks[index + 1 : index + 14]:
        if block.kind == "table" or block.quoted:
            break
        m = _LABELLED.match(document.text, *block.text) if block.kind == "item" else None
        if m:
            told.setdefault(m["label"].casefold(), (int(m["n"]), Span(m.start("label"), m.end("n"))))
    if len(told) < 2:
        return
    width = len(table.cells[0])
    rows = [row for row in table.cells[1:] if len(row) == width]
    for column in range(1, width):
        held: dict[str, list[Span]] = {}
        for row in rows:
            kind = _kind(document.plain(row[column])).split(" ")[0]
            held.setdefault(kind, []).append(row[column])
        if 2 <= len(held) <= 5 and set(held) == set(told) and Counter(map(len, held.values())).total() > 1:
            for kind, (n, span) in told.items():
                if n != len(held[kind]):
                    yield Tally(span, kind, n, len(held[kind]), held[kind], True)
            return


def _kind(text: str) -> str:
    text = re.sub(r"\([^)]*\)|[^\w\s/-]", " ", text)
    return " ".join(text.casefold().split())
