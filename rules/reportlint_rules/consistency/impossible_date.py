"""The rule ``impossible-date``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from types import ModuleType

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, rare
from reportlint_rules.consistency._numerals import written

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?"
)
_ORDER = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = rare(
    rf"(?<!\w)(?=[A-Z\d])(?:(?P<w>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday|\.|s\.?|rs\.?|(?=, )),? "
    rf"(?:the )?)?"
    rf"(?:\b(?P<m1>{_MONTHS})\.? (?P<d1>\d{{1,2}})(?P<o1>st|nd|rd|th)?(?:,? (?P<y1>(?:19|20)\d\d))?|"
    rf"(?<![\d.,/:-])(?P<d2>\d{{1,2}})(?P<o2>st|nd|rd|th)? (?:of )?(?P<m2>{_MONTHS})\b\.?(?:,? (?P<y2>(?:19|"
    rf"20)\d\d))?)(?![\w%])"
)
_TIME = rare(r"\b(?:on|to|until|till|by|before|after|from|since|of|and|to the|on the)\s+$", re.I)
_SLASHED = rare(r"(?<![\w./-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\w/-]|\.\d)")
_MONTH_WORDS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december".split()
)
_TALK = rare(
    r"\bleap\b|invalid|\bnot (?:an? )?(?:\w+ )?valid\b|does(?:n't| not) exist|non-?existent|impossible|fictional|"
    r"\bthere (?:is|was) (?:no|not an?)\b|\bbug\b",
    re.I,
)
_DOTTED = re.compile(r"\.(?:19|20)\d\d")
_ISO = rare(r"(?<![\w./-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-]|\.\d)")


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
            Bad("On 31 June the pump fair closes the road.\n", ["31 June"]),
        ],
        prefilter=Prefilter(
            words=tuple(sorted(_MONTH_WORDS)), literals=("/20", "/19", ".20", ".19", "-0", "-1"), either=True
        ),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each date that does not exist."""
        talks: dict[Span, bool] = {}  # by sentence: one of a megabyte may hold a thousand dates
        for span, reason in sorted((*_named(document), *_numeric(document))):
            index = document.block_at(span.start)
            at = document.sentence_at(span.start)
            around = document.sentences[at].span if at >= 0 else span
            around = around if around.contains(span) else span
            if around not in talks:
                talks[around] = bool(_TALK.search(document.prose, *around)) or _announced(document, index)
            if not document.blocks[index].quoted and not talks[around]:
                yield self.finding(span, date=document.plain(span), reason=reason)


def _announced(document: Document, index: int) -> bool:
    """Tell whether the heading, or the line before the list, says that these dates are invalid."""
    block = document.blocks[index]
    if _TALK.search(document.sections[block.section].title):
        return True
    at = index
    while block.kind == "item" and 0 < at > index - 50 and document.blocks[at].kind == "item":
        at -= 1
    lead = document.blocks[at]
    return at < index and lead.section == block.section and bool(_TALK.search(document.prose, *lead.text))


def _beside_months(document: Document) -> Iterator[Span]:
    """Where a month stands beside a number: most months do not, and the expression is long."""
    words = document.words
    texts = words.texts
    around: Span | None = None
    for place in document.places_of(_MONTH_WORDS):
        if not any(word[0].isdigit() for word in texts[max(0, place - 2) : place + 2]):
            continue
        start, end = max(0, words.starts[place] - 40), words.ends[place] + 20
        if around and start <= around.end:
            around = Span(around.start, end)
            continue
        if around:
            yield around
        around = Span(start, end)
    if around:
        yield around


def _named(document: Document) -> Iterator[tuple[Span, str]]:
    prose = document.prose
    for m in chain.from_iterable(_NAMED.finditer(prose, *around) for around in _beside_months(document)):
        month = _ORDER.index((m["m1"] or m["m2"])[:3].lower()) + 1
        day, year = int(m["d1"] or m["d2"]), int(m["y1"] or m["y2"] or 0)
        ordinal = m["o1"] or m["o2"]
        last = _calendar().monthrange(year or 2024, month)[1]
        name = (m["m1"] or m["m2"]).rstrip(".")
        if not 1 <= day <= last:
            # "May 40 people", "Mar 42": only what can be nothing but a day counts.
            whole = (
                year
                or ordinal
                or (30 <= day <= 31 and m["d2"] and _TIME.search(prose, max(0, m.start() - 12), m.start()))
            )
            if day and day < 40 and whole:
                yield (
                    Span(*m.span()),
                    f"{name} has {last} days" + (f" in {year}" if month == 2 and year else ""),
                )
        elif m["w"] and year:
            real = _DAYS[_calendar().weekday(year, month, day)]
            if not real.startswith(m["w"]):
                yield Span(*m.span()), f"it is a {real}"


def _numeric(document: Document) -> Iterator[tuple[Span, str]]:
    """Dates in digits: most reports have no year beside a sign."""
    prose = document.prose
    years = [(number, at) for number, at in document.once(written).items() if len(number) > 3]
    if any(prose[place + 4 : place + 5] == "-" for _, at in years for place in at):
        yield from _iso(prose)
    if any(_DOTTED.search(number) or prose[place - 1 : place] == "/" for number, at in years for place in at):
        yield from _slashed(prose)


def _iso(prose: str) -> Iterator[tuple[Span, str]]:
    for m in _ISO.finditer(prose):
        year, month, day = (int(g) for g in m.groups())
        if month > 12 and 1 <= day <= 12:
            yield Span(*m.span()), f"there is no month {month}"
        elif 1 <= month <= 12 and _calendar().monthrange(year, month)[1] < day < 40:
            yield Span(*m.span()), f"that month has {_calendar().monthrange(year, month)[1]} days"


def _slashed(prose: str) -> Iterator[tuple[Span, str]]:
    """``31/04/2023`` and ``04/31/2023`` exist in neither order; ``30.13.2025`` has the day first."""
    for m in _SLASHED.finditer(prose):
        one, sign, other, year = int(m[1]), m[2], int(m[3]), int(m[4])
        orders = [(one, other)] if sign == "." else [(one, other), (other, one)]
        # Day and month must look like such: "24/48/2020" is a row of figures.
        if not (1 <= one <= 31 and 1 <= other <= 31) or (sign == "." and other > 13):
            continue
        if not any(
            1 <= month <= 12 and day <= _calendar().monthrange(year, month)[1] for day, month in orders
        ):
            month = next((k for _, k in orders if k <= 12), orders[0][1])
            reason = (
                f"there is no month {month}"
                if month > 12
                else f"that month has {_calendar().monthrange(year, month)[1]} days"
            )
            yield Span(*m.span()), reason


def _calendar() -> ModuleType:
    import calendar  # 2 ms: only where there is a date

    return calendar
