"""Timelines: rows or items that begin with a clock time or a date, and what stands beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._clauses import STOP
from reportlint_rules.consistency._dates import DATE, read_date
from reportlint_rules.consistency._stems import root

_TIME = r"(?P<h>[01]?\d|2[0-4])[:.](?P<mi>[0-5]\d)"
_STARTS = rare(rf"[\s*_~|]{{0,6}}{_TIME}(?::[0-5]\d)?(?![\d:.%])(?: ?(?P<half>[ap])\.?m\b\.?)?", re.I)
_DATED = rare(r"[\s*_|]{0,6}")
_ISO = rare(r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)")
_DAY = 1440


class Entry(NamedTuple):
    """An entry of a timeline: when, in minutes or days, where that stands, and what it says."""

    when: float
    span: Span
    text: Span


class Timeline(NamedTuple):
    """Entries in the order of the text; of clock times, or of dates."""

    entries: tuple[Entry, ...]
    clock: bool


def timelines(document: Document) -> tuple[Timeline, ...]:
    """The tables and lists of which each row or item begins with a time, or each with a date; three at least."""
    found: list[Timeline] = []
    lists: dict[int, list[tuple[Span, Span]]] = {}
    for block in document.blocks:
        if block.quoted:
            continue
        if block.kind == "table":
            rows = [(row[0], Span(row[1].start, row[-1].end)) for row in block.cells[1:] if len(row) > 1]
            found += _read(document, rows)
        elif block.kind == "item" and block.depth == 1:
            lists.setdefault(block.list, []).append((block.text, block.text))
    for items in lists.values():
        found += _read(document, items)
    return tuple(found)


def _read(document: Document, rows: list[tuple[Span, Span]]) -> Iterator[Timeline]:
    if len(rows) < 3 or len(rows) > 200:
        return
    for clock, read in ((True, _time), (False, _date)):
        if not read(document, *rows[0]):
            continue
        entries = [entry for row in rows if (entry := read(document, *row))]
        if len(entries) == len(rows):
            yield Timeline(tuple(entries), clock)
        return


def _time(document: Document, cell: Span, text: Span) -> Entry | None:
    m = _STARTS.match(document.text, cell.start, cell.end)
    if not m:
        return None
    hour = int(m["h"]) % 12 + 12 * (m["half"] in "pP") if m["half"] else int(m["h"])
    span = Span(m.start("h"), m.end("mi"))
    return Entry(hour * 60 + int(m["mi"]), span, Span(max(m.end(), text.start), text.end))


def _date(document: Document, cell: Span, text: Span) -> Entry | None:
    lead = _DATED.match(document.text, cell.start, cell.end)
    at = lead.end() if lead else cell.start
    if iso := _ISO.match(document.text, at, cell.end):
        when = int(iso["year"]) * 372 + int(iso["m"]) * 31 + int(iso["d"])
        return Entry(when, Span(*iso.span()), Span(max(iso.end(), text.start), text.end))
    m = DATE.match(document.text, at, cell.end)
    if not m:
        return None
    year, month, day = read_date(m)
    if not month:
        return None  # years of a table are what it counts
    return Entry(year * 372 + month * 31 + day, Span(*m.span()), Span(max(m.end(), text.start), text.end))


def misplaced(timeline: Timeline) -> Entry | None:
    """The one entry that is earlier than the one before it, where all others are in order."""
    whens: list[float] = []
    days = 0
    for n, entry in enumerate(timeline.entries):
        when = entry.when + days
        # From the evening to the morning it is the next day.
        if timeline.clock and n and entry.when <= 600 and whens[-1] % _DAY >= 960:
            days += _DAY
            when += _DAY
        whens.append(when)
    back = [n for n in range(1, len(whens)) if whens[n] < whens[n - 1]]
    least = 4 if timeline.clock else 5
    if len(back) != 1 or len(whens) < least:
        return None
    at = back[0]
    # One of the two is out of place: without it the others are in order.
    for odd in (at, at - 1):
        rest = whens[:odd] + whens[odd + 1 :]
        if rest == sorted(rest):
            return timeline.entries[odd]
    return None


def roots(document: Document, span: Span) -> frozenset[str]:
    """The roots of the words that say what happens."""
    return frozenset(
        root(w) for w in document.words.list(span) if w not in STOP and w[0].isalpha() and len(w) > 2
    )
