"""The rule ``timeline-mismatch``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
from reportlint_rules.consistency._openings import may_be_timeline, may_last

if TYPE_CHECKING:
    from reportlint_rules.consistency._clock import Timeline

_AT = rare(r"(?<![\w:.-])(?P<h>[01]?\d|2[0-3]):(?P<mi>[0-5]\d)(?![\w:]|-\d)")
_OTHER = rare(
    r"\b(?:before|after|until|till|by|since|between|from|about|around|not|planned|should|would|every|daily)[ \n]+$"
)


@dataclass(frozen=True)
class TimelineMismatch(DocumentRule):
    """A timeline is out of order, or the text gives another time for one of its events.

    Of a row that stands after a later one either the time or the place is wrong. A sentence that tells a row in its
    words and gives another time, and an outage "of 11 hours" that lasted from 01:00 to 14:20, cannot be right either.
    Look the time up.
    """

    meta = RuleMeta(
        id="timeline-mismatch",
        message='"{time}" stands after a later time, "{other}".',
        help="Look the time up.",
        severity=Severity.WARNING,
        good=[
            "| Time | Event |\n|---|---|\n| 21:00 | a |\n| 23:10 | b |\n| 01:20 | c |\n| 02:00 | d |\n",
            "| Time | Event |\n|---|---|\n| 09:00 | Sluice opened |\n| 09:40 | Mill stopped |\n| 10:20 | It runs |\n\n"
            "The mill stopped at 09:40. Before 11:00 the mill stopped again.\n",
        ],
        bad=[
            Bad(
                "| Time | Event |\n|---|---|\n| 09:00 | a |\n| 09:40 | b |\n| 11:20 | c |\n| 10:50 | d |\n",
                ["10:50"],
            ),
            Bad(
                "| Time | Event |\n|---|---|\n| 09:00 | Sluice opened |\n| 09:40 | Upper mill wheel stopped |\n"
                "| 10:20 | Wheel runs |\n\nThe upper mill wheel stopped at 10:40.\n",
                ["10:40"],
            ),
            Bad(
                "The works were offline from 01:00 to 14:20.\n\nDuring the outage of 11 hours no pump ran.\n",
                ["outage of 11 hours"],
            ),
            Bad("**Start:** 14:05\n\n**End:** 16:35\n\n**Duration:** 3 h 30 min\n", ["3 h 30 min"]),
            Bad("The sluice was shut from 14:05 to 16:35 (3 hours 30 minutes).\n", ["3 hours 30 minutes"]),
        ],
        prefilter=Prefilter(blocks=("table", "item", "paragraph"), literals=(":", "20", "19")),
        see=("duration-mismatch", "date-conflict", "number-conflict"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each entry out of order, each other time of an event, and each other length of an outage."""
        if may_be_timeline(document):
            yield from self._timelines(document)
        if may_last(document):
            yield from self._lengths(document)

    def _timelines(self, document: Document) -> Iterator[Finding]:
        from reportlint_rules.consistency._clock import misplaced, timelines

        for timeline in timelines(document):
            odd = misplaced(timeline)
            if odd:
                at = timeline.entries.index(odd)
                other = timeline.entries[
                    at - 1 if at and timeline.entries[at - 1].when > odd.when else at + 1
                ]
                later = odd.when < other.when
                yield self.finding(
                    odd.span,
                    message=None if later else '"{time}" stands before an earlier time, "{other}".',
                    related=[related(other.span, "the other time")],
                    time=document.plain(odd.span),
                    other=document.plain(other.span),
                )
            if timeline.clock:
                yield from self._told(document, timeline)

    def _told(self, document: Document, timeline: "Timeline") -> Iterator[Finding]:
        """A sentence with one time, told in the words of a row that gives another."""
        from reportlint_rules.consistency._clock import roots

        times = {e.when for e in timeline.entries}
        rows = [(entry, roots(document, entry.text)) for entry in timeline.entries]
        first, last = timeline.entries[0].span.start, timeline.entries[-1].text.end
        for m in _AT.finditer(document.prose):
            index = document.sentence_at(m.start())
            when = int(m["h"]) * 60 + int(m["mi"])
            if first <= m.start() < last or index < 0 or when in times:
                continue
            sentence = document.sentences[index]
            if (
                not sentence.span.start <= m.start() < sentence.span.end
                or document.blocks[sentence.block].quoted
            ):
                continue
            if len(_AT.findall(document.prose, *sentence.span)) != 1:
                continue
            if _OTHER.search(document.folded, max(sentence.span.start, m.start() - 12), m.start()):
                continue
            said = roots(document, sentence.span)
            near = sorted(((len(said & row), entry) for entry, row in rows if row), key=lambda x: -x[0])
            if not near or near[0][0] < 3 or (len(near) > 1 and near[1][0] * 2 > near[0][0]):
                continue
            entry = near[0][1]
            if 2 * near[0][0] > len(roots(document, entry.text)):
                yield self.finding(
                    Span(*m.span()),
                    message='"{time}" here, "{other}" in the timeline, of the same event.',
                    related=[related(entry.span, "the timeline")],
                    members=2,
                    time=m[0],
                    other=document.plain(entry.span),
                )

    def _lengths(self, document: Document) -> Iterator[Finding]:
        """``unavailable from 01:00 to 14:20`` and ``the outage of 11 hours``."""
        from reportlint_rules.consistency._outages import lengths

        for length in lengths(document):
            yield self.finding(
                length.told,
                message='"{told}" here; {range} is {hours} h {rest} min.',
                related=[related(span, "begin and end") for span in length.ends],
                members=2,
                told=document.plain(length.told),
                range=" to ".join(document.plain(span) for span in length.ends),
                hours=length.minutes // 60,
                rest=length.minutes % 60,
            )
