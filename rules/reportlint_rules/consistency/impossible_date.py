"""The rule ``impossible-date``."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?"
)
_ORDER = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    rf"(?<!\w)(?=[A-Z\d])(?:(?P<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
    rf"(?:\b(?P<m1>{_MONTHS})\.? (?P<d1>\d{{1,2}})(?P<o1>st|nd|rd|th)?(?:,? (?P<y1>(?:19|20)\d\d))?|"
    rf"(?<![\d.,/:-])(?P<d2>\d{{1,2}})(?P<o2>st|nd|rd|th)? (?:of )?(?P<m2>{_MONTHS})\b\.?(?:,? (?P<y2>(?:19|"
    rf"20)\d\d))?)(?![\w%])"
)
_TALK = re.compile(
    r"\bleap\b|invalid|does(?:n't| not) exist|non-?existent|impossible|fictional|\bbug\b", re.I
)
_ISO = re.compile(r"(?<![\w./-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-]|\.\d)")


@dataclass(frozen=True)
class ImpossibleDate(DocumentRule):
    """A date does not exist: 31 June, 29 February of a common year, or a weekday that the day is not.

    Such a date was not looked up anywhere.
    Look the date up.
    """

    meta = RuleMeta(
        id="impossible-date",
        message='"{date}" does not exist: {reason}.',
        help="Look the date up.",
        severity=Severity.ERROR,
        good=[
            "On Sunday, November 22, 2026 and 29 February 2024, on 2024-02-29; in May 40 people came. Sun 31 "
            "is a book.\n",
            "Release 2024-13-01-rc in `2024-02-30`.\n",
        ],
        bad=[
            Bad(
                "On Monday, November 22, 2026 and February 30, 2024.\n",
                ["Monday, November 22, 2026", "February 30, 2024"],
            ),
            Bad("Held on 31 June 2023 and 2023-02-29.\n", ["31 June 2023", "2023-02-29"]),
        ],
        prefilter=Prefilter(
            literals=(*_ORDER, "-02-", "-04-", "-06-", "-09-", "-11-", "-13-", "-14-", "-15-")
        ),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each date that does not exist."""
        starts = [s.span.start for s in document.sentences]
        talks: dict[Span, bool] = {}  # by sentence: one of a megabyte may hold a thousand dates
        for span, reason in sorted((*_named(document.prose), *_iso(document.prose))):
            index = document.block_at(span.start)
            at = bisect_right(starts, span.start) - 1
            around = document.sentences[at].span if at >= 0 else span
            around = around if around.contains(span) else span
            if around not in talks:
                talks[around] = bool(_TALK.search(document.prose, *around))
            if not document.blocks[index].quoted and not talks[around]:
                yield self.finding(span, date=document.plain(span), reason=reason)


def _named(prose: str) -> Iterator[tuple[Span, str]]:
    for m in _NAMED.finditer(prose):
        month = _ORDER.index((m["m1"] or m["m2"])[:3].lower()) + 1
        day, year = int(m["d1"] or m["d2"]), int(m["y1"] or m["y2"] or 0)
        ordinal = m["o1"] or m["o2"]
        last = _calendar().monthrange(year or 2024, month)[1]
        name = (m["m1"] or m["m2"]).rstrip(".")
        if not 1 <= day <= last:
            # "May 40 people", "Mar 42": only what can be nothing but a day counts.
            whole = year or ordinal
            if day and day < 40 and whole:
                yield (
                    Span(*m.span()),
                    f"{name} has {last} days" + (f" in {year}" if month == 2 and year else ""),
                )
        elif m["w"] and year:
            real = _DAYS[_calendar().weekday(year, month, day)]
            if not real.startswith(m["w"]):
                yield Span(*m.span()), f"it is a {real}"


def _iso(prose: str) -> Iterator[tuple[Span, str]]:
    for m in _ISO.finditer(prose):
        year, month, day = (int(g) for g in m.groups())
        if month > 12 and 1 <= day <= 12:
            yield Span(*m.span()), f"there is no month {month}"
        elif 1 <= month <= 12 and _calendar().monthrange(year, month)[1] < day < 40:
            yield Span(*m.span()), f"that month has {_calendar().monthrange(year, month)[1]} days"


def _calendar() -> ModuleType:
    import calendar  # 2 ms: only where there is a date

    return calendar
