"""The rule ``stale-today``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    Span,
    rare,
    related,
)

_MONTHS = {
    name: n
    for n, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep sept,october oct,"
        "november nov,december dec".split(","),
        1,
    )
    for name in names.split()
}
_STATED = rare(
    r"\b(?:date|generated|published|report date|updated|as of|edition)[*_]*:[*_ ]*(?:[A-Za-z]+,[ ])?"
    r"(?:(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? "
    r"(?P<year>20\d\d)|(?P<day2>\d{1,2})(?:st|nd|rd|th)? (?P<month2>[A-Za-z]{3,9})\.? (?P<year2>20\d\d))",
    re.I,
)
_TODAY = rare(r"\btoday(?:['’]s)?\b|\bbreaking\b|\bthis morning\b|\blast 24 hours\b", re.I)
_ADDRESS = rare(
    r"(?<![\d])(?P<y>20[12]\d)[-/](?P<m>0[1-9]|1[0-2]|[1-9])[-/](?P<d>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)"
)


@dataclass(frozen=True)
class StaleToday(DocumentRule):
    """What is headed "today's" or "breaking" rests on sources that are weeks older than the report.

    The addresses of the sources hold their dates, and the report states its own. A reader of news is told that
    something happened now that happened last month.
    Give the day of the event, or leave the word out.
    """

    meta = RuleMeta(
        id="stale-today",
        message='"{title}" of {day} rests on a source of {old}, {count} days older.',
        help="Give the day of the event, or leave the word out.",
        severity=Severity.WARNING,
        good=[
            "# News\n\n**Date:** 2025-11-12\n\n## Today's lead\n\nA mill burned. [Olt](https://olt.example/2025/11/11/mill)\n",
            "# News\n\n**Date:** 2025-11-12\n\n## Background\n\nA mill burned. [Olt](https://olt.example/2025/09/24/mill)\n",
            "# News\n\n## Today's lead\n\nA mill burned. [Olt](https://olt.example/2025/09/24/mill)\n",
        ],
        bad=[
            Bad(
                "# News\n\n**Date:** 2025-11-12\n\n## Today's lead\n\nA mill burned.\n\n"
                "[Olt](https://olt.example/2025/09/24/mill)\n",
                ["Today's lead"],
            ),
            Bad(
                "# News\n\n**Date:** November 12, 2025\n\n## Breaking news\n\n### Mill burned\n\nIt is gone. "
                "[Olt](https://olt.example/press/2025-09-24-mill)\n",
                ["Breaking news"],
            ),
        ],
        prefilter=Prefilter(
            words=("today", "today's", "today’s", "breaking", "morning", "hours"), literals=("://",)
        ),
        see=("overdue-plan", "report-date"),
    )

    days: Annotated[int, "Days that a source may be older than the report."] = 14

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the first heading whose every dated source is too old; the others are its related places."""
        own = _own(document)
        if not own:
            return
        found = [
            (s, *old)
            for s in document.sections[1:]
            if _TODAY.search(s.title)
            for old in _old(document, s, own)
        ]
        found = [f for f in found if (own - f[1]).days > self.days]
        if found:
            section, day, span = found[0]
            yield self.finding(
                section.title_span,
                related=[
                    related(span, "its source"),
                    *(related(s.title_span, "so here") for s, _, _ in found[1:]),
                ],
                title=section.title,
                day=own.isoformat(),
                old=day.isoformat(),
                count=(own - day).days,
            )


def _own(document: Document) -> date | None:
    """The day that the report gives itself near its top."""
    days = {d for m in _STATED.finditer(document.prose, 0, 1200) if (d := _day(m))}
    return days.pop() if len(days) == 1 else None


def _day(m: re.Match[str]) -> date | None:
    try:
        if m["y"]:
            return date(int(m["y"]), int(m["m"]), int(m["d"]))
        month = _MONTHS.get((m["month"] or m["month2"]).casefold(), 0)
        return date(int(m["year"] or m["year2"]), month, int(m["day"] or m["day2"]))
    except ValueError:
        return None


def _old(document: Document, section: Section, own: date) -> Iterator[tuple[date, Span]]:
    """The youngest dated source of a section, where all sources of it have dates that are not after the report."""
    dated = []
    for link in document.links:
        if section.span.start <= link.span.start < section.span.end and "://" in link.target:
            m = _ADDRESS.search(link.target)
            try:
                day = date(int(m["y"]), int(m["m"]), int(m["d"])) if m else None
            except ValueError:
                day = None
            if not day or day > own:
                return
            dated.append((day, link.span))
    if dated:
        yield max(dated)
