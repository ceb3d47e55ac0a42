"""The rule ``report-date``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._dates import DATE, MONTHS, read_date
from reportlint_rules.consistency._later_rows import notes, rows

_DATED = rare(
    r"^[\s*_#>|-]*(?:(?:report|publication|published|prepared|issue|last updated|effective)\s+)?(?:date|on|"
    r"updated|as of)\s*(?:of (?:report|publication|issue))?"
    r"[*_\s]*[:：][*_\s|]*(?P<rest>[^\n]{4,60})",
    re.I | re.M,
)
_EVENT = rare(
    r"[*_\s]*(?:launched|released|announced|founded|introduced|opened|acquired|signed|first|GA)\b", re.I
)
_YEAR = rare(r"[\s*_|]*(20\d\d)[\s*_|.]*$")
_ISO = rare(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_LIMIT = rare(
    r"(?:knowledge|training data|information|data|cut-?off)\b[^.\n]{0,60}?\b(?:available |current |updated |"
    r"ends? |extends? |goes |dated? )?"
    r"(?:up to|until|through|as of|in|to|is|was)\s+(?:early |mid-?|late |the end of )?(?P<when>"
    + f"(?:(?:{MONTHS})\\b\\.? )?"
    + r"20\d\d)",
    re.I,
)
_PAST = rare(
    rf"(?:^|(?<=[\s(]))(?:in|as of|by|since|on|during)\s+(?:early |mid-?|late "
    rf")?(?P<date>(?:(?:{MONTHS})\b\.?(?: \d{{1,2}}(?:st|nd|rd|th)?,?)?,? )?20\d\d),?\s"
    r"(?P<rest>[^.;]{0,120})",
    re.I,
)
_DONE = rare(
    r"\b(?:was|were|had|did|launched|released|announced|introduced|reached|published|reported|rose|fell|grew|became|"
    r"(?:has|have) (?:\w+ )?(?:seen|become|been|\w+ed))\b"
)
_OPEN = rare(
    r"\b(?:will|would|may|might|could|should|expected|projected|forecast\w*|plan(?:s|ned)?|likely|"
    r"anticipat\w+|aims?|scheduled|predict\w*|"
    r"estimated to|poised|set to|if|target|goal)\b",
    re.I,
)
_TITLE = rare(r"\b(20\d\d)\b")
_AHEAD = rare(
    r"trend|outlook|forecast|predict|projection|plan|roadmap|strategy|budget|vision|future|proposal|agenda|to "
    r"watch|by 20|guide|calendar|preview|20\d\d\W{1,3}20\d\d",
    re.I,
)
_STATUS = rare(
    r"\b(?:current status|real[- ]time|actual|results? of|achieved|annual report|year in review)\b", re.I
)
_FILLER = rare(
    r"(?<![\w-])(?:(?:19|20)\d\d-[xX]{2}-[xX]{2}|(?:19|20)\d\d-(?:MM|mm)-(?:DD|dd)|"
    + f"(?:{MONTHS}) [xX]{{2}},? (?:19|20)\\d\\d)(?![\\w-])"
)


_ARXIV = rare(
    r"\barxiv(?:\.org/(?:abs|pdf|html)/|:[ \t]?)(?P<number>(?P<year>[012]\d)(?P<month>\d\d)\.\d{4,5})(?!\d)",
    re.I,
)


class _Dated(NamedTuple):
    span: Span
    when: tuple[int, int, int]
    limit: bool


@dataclass(frozen=True)
class ReportDate(DocumentRule):
    """The report tells as past what lies after its own date, or its date is a blank form.

    A report of October 2024 cannot know what happened in 2025; either the date or the content was made up. The date
    is read from a "Date:" line, or from what the text says of the limit of its knowledge.
    Columns of what has been done ("Granted") and notes such as "accessed 2025-03-02" are read, too.
    An arXiv number says the month of its paper. Plans and forecasts are left alone.
    Mend the date, or say that it is a forecast.
    """

    meta = RuleMeta(
        id="report-date",
        message='"{date}" lies after {what} ({other}).',
        help="Mend the date, or say that it is a forecast.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n**Date:** October 26, 2024\n\nIn 2025, sales will rise. In 2023, sales rose.\n",
            "# Pumps\n\n**Date:** 2024\n\n## Planned sales\n\n| No. | Date |\n|---|---|\n| 7 | 2025-05-02 |\n",
            "# Pump trends 2025\n\n**Date:** October 26, 2024\n\nAll is well.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n**Date:** October 26, 2024\n\nIn March 2025, the council launched a pump.\n",
                ["March 2025"],
            ),
            Bad(
                "# Pumps\n\n**Date:** October 26, 2024\n\nOthers agree (arXiv:2410.01234, arXiv:2503.01234).\n",
                ["2503.01234"],
            ),
            Bad(
                "# Pumps\n\n**Date:** 2024\n\n## Patents\n\n| No. | Date |\n|---|---|\n| 7 | 2024-05-02 |\n"
                "| 8 | 2025-06-24 |\n\nAll were granted on June 24, 2025.\n",
                ["2025-06-24"],
            ),
            Bad("# Pumps\n\nDate: 2024-xx-xx\n\nAll is well.\n", ["2024-xx-xx"]),
            Bad(
                "# Status of the 2025 pump works\n\n**Date:** October 26, 2024\n\nThe current status is good.\n",
                ["2025"],
            ),
        ],
        prefilter=Prefilter(
            words=("xx", "mm", "knowledge", "acknowledge", "cutoff", "cut", "date"),
            literals=("date", "as of", "up to"),
            either=True,
        ),
        see=("impossible-date", "cutoff-disclaimer"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield blank dates, and statements of the past that lie after the report's date."""
        blank = "xx" in document.folded or "-mm-" in document.folded
        for m in _FILLER.finditer(document.prose) if blank else ():
            yield self.finding(Span(*m.span()), message='"{date}" is a blank form, no date.', date=m[0])
        dated = next(iter(self._dates(document)), None)
        if dated is None:
            return
        what = "the knowledge that the report claims" if dated.limit else "the date of the report"
        later = [*self._past(document, dated), *_later_papers(document, dated)]
        if not dated.limit:
            told = (*rows(document), *notes(document))
            later += [span for span, when in told if _after(when, dated.when)]
        later.sort()
        title = self._title(document, dated)
        if title:
            later.insert(0, title)
        if later:
            yield self.finding(
                later[0],
                related=[related(dated.span, "the date"), *(related(s, "and this") for s in later[1:20])],
                date=document.plain(later[0]) or document.text[later[0].start : later[0].end],
                other=document.plain(dated.span),
                what=what,
            )

    def _dates(self, document: Document) -> Iterator[_Dated]:
        head = min(len(document.text), 3000)
        for m in _DATED.finditer(document.prose, 0, head):
            if _EVENT.match(document.prose, *m.span("rest")):
                continue  # when that was which the field stands under
            date, iso = (
                DATE.search(document.prose, *m.span("rest")),
                _ISO.search(document.prose, *m.span("rest")),
            )
            if iso:
                yield _Dated(Span(*iso.span()), (int(iso[1]), int(iso[2]), int(iso[3])), False)
            elif date and date["m1"]:
                start = date.start("d1") if date["d1"] else date.start("m1")
                yield _Dated(Span(start, date.end()), read_date(date), False)
            elif year := _YEAR.match(document.prose, *m.span("rest")):
                yield _Dated(Span(*year.span(1)), (int(year[1]), 0, 0), False)
        for m in _LIMIT.finditer(document.prose, 0, head):
            if re.search(
                r"\b(?:i |my |latest|knowledge|training data)",
                document.prose[max(0, m.start() - 40) : m.end()],
                re.I,
            ):
                date = DATE.search(document.prose, *m.span("when"))
                if date:
                    yield _Dated(Span(*m.span("when")), read_date(date), True)

    def _past(self, document: Document, dated: _Dated) -> Iterator[Span]:
        for sentence in document.sentences:
            if document.blocks[sentence.block].quoted or sentence.span.end - sentence.span.start > 2000:
                continue
            for m in _PAST.finditer(document.prose, *sentence.span):
                date = DATE.search(document.prose, *m.span("date"))
                whole = document.prose[sentence.span.start : sentence.span.end]
                if (
                    date
                    and _after(read_date(date), dated.when)
                    and _DONE.search(m["rest"])
                    and not _OPEN.search(whole)
                ):
                    yield Span(*m.span("date"))

    def _title(self, document: Document, dated: _Dated) -> Span | None:
        """The year of a title that reports on a later year than the report's date, of what is, not of what will be."""
        first = next((s for s in document.sections[1:] if s.level < 3), None)
        if first is None or dated.limit or _AHEAD.search(first.title):
            return None
        m = _TITLE.search(document.prose, *first.title_span)
        opening = document.prose[: first.heading.end + 1200]
        if m and int(m[1]) > dated.when[0] and _STATUS.search(opening):
            return Span(*m.span(1))
        return None


def _later_papers(document: Document, dated: _Dated) -> Iterator[Span]:
    """The arXiv numbers of a month after the report's date: they begin with year and month."""
    for m in _ARXIV.finditer(document.text):
        block = document.blocks[document.block_at(m.start())]
        when = (2000 + int(m["year"]), int(m["month"]), 0)
        if (
            block.kind not in ("code", "html", "front-matter")
            and 1 <= when[1] <= 12
            and _after(when, dated.when)
        ):
            yield Span(*m.span("number"))


def _after(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Tell whether a date lies after another for certain: what is not given may be the same."""
    for a, b in zip(one, other, strict=True):
        if not a or not b:
            return False
        if a != b:
            return a > b
    return False
