"""The rule ``date-conflict``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.consistency._asked import year_slips
from reportlint_rules.consistency._happened import MONTH_WORDS, may_be_near, may_happen
from reportlint_rules.consistency._retold import told_dates


@dataclass(frozen=True)
class DateConflict(DocumentRule):
    """One event is given two dates: released in 2019 here, in 2021 there.

    The thing and what happened to it must be the same; "2019" and "March 2019" agree, and so do a proposal and a later
    release. "Adopted in May 2019" and "the adoption in August 2019" meet where their objects share words, too, and so
    do two periods of which one end is the same. An error where two digits of a year are swapped, where the year of the
    report is told as another one, and where one day stands with two years. Dates of two sentences that share rare words
    are compared as well, where nothing in them sets one apart.
    Look the date up, and give it once.
    """

    meta = RuleMeta(
        id="date-conflict",
        message='{name}: "{date}" here, "{other}" in line {line}.',
        help="Look the date up, and give the same one everywhere.",
        severity=Severity.WARNING,
        good=[
            "# Mills in 2024\n\nIn 2024, mills run well.\n\nBy 2024, dams are old.\n\nPumps will be dear in 2042.\n",
            "PumpNet was released in 2019. In short: PumpNet was released in March 2019.\n",
            "The board of the mill accepts plans until August 4.\n\n# B\n\nThe board of the dam accepts plans until "
            "August 9, as it has more of them.\n",
            "PumpNet was proposed in 2018. PumpNet was released in 2019. PumpNet 2 was released in 2021.\n",
            "PumpNet was released in Europe in 2019. PumpNet was released in Asia in 2021.\n",
            "The board adopted its pump plan in May 2019.\n\n# B\n\nThe plan for wells was dropped in June 2019.\n",
        ],
        bad=[
            Bad(
                "# Mills in 2024\n\nIn 2024, mills run well.\n\nBy 2024, dams are old.\n\nPumps are dear in 2042, and "
                "loud.\n",
                ["2042"],
                severity=Severity.ERROR,
            ),
            Bad(
                "# Mills in 2026\n\nMills are common in 2028, the year of this report, and loud.\n",
                ["2028"],
                severity=Severity.ERROR,
            ),
            Bad(
                "# Mills in 2026\n\nBy 2036, the current year, mills are common and loud.\n",
                ["2036"],
                severity=Severity.ERROR,
            ),
            Bad(
                "## Millcon - Nov 15, 2024\n\nNotes (Millcon, Nov 15, 2023): all smiths were here.\n",
                ["Nov 15, 2023"],
                severity=Severity.ERROR,
            ),
            Bad(
                "Since the text appeared in Mill News in 2015, much changed.\n\nOlt, A. Dams. Mill News. 2018;7:3.\n",
                ["2015"],
                severity=Severity.ERROR,
            ),
            Bad(
                "PumpNet was released in 2019.\n\n# B\n\nPumpNet was first released in May 2021.\n",
                ["May 2021"],
            ),
            Bad(
                "Founded in 1998, Pump Works grew.\n\n# B\n\nPump Works was founded in 1989 by two men.\n",
                ["1989"],
            ),
            Bad(
                "Plans for the dam are due by August 4.\n\n# B\n\nAs told, the due date of plans for the dam "
                "is August 9.\n",
                ["August 9"],
            ),
            Bad(
                "The board adopted its pump plan in May 2019.\n\n# B\n\nSince the adoption of the pump plan in June "
                "2019, all is well.\n",
                ["June 2019"],
            ),
            Bad(
                "We counted pumps from May 2019 to June 2021.\n\n# B\n\nThe counting of pumps from May 2018 to June "
                "2021 was dear.\n",
                ["from May 2018 to June 2021"],
            ),
        ],
        prefilter=Prefilter(
            literals=(" 20", " 19", "(20", "(19"),
            words=tuple(sorted(MONTH_WORDS)),
            either=True,
            asks="reportlint_rules.consistency._asked:dates",
        ),
        see=("number-conflict", "wrong-year"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each date that contradicts the first one of its event."""
        said: list[Span] = []
        if may_happen(document):
            for finding in self._events(document):
                said.append(finding.span)
                yield finding
        for slip, told, name in _slips(document):
            if not any(span.overlaps(slip) for span in said):
                said.append(slip)
                yield self.finding(
                    slip,
                    severity=Severity.ERROR,
                    message='"{date}" here, "{other}" in line {line}{name}.',
                    related=[related(told, "the other date")],
                    members=2,
                    date=document.plain(slip),
                    other=document.plain(told),
                    name=name,
                    line=document.lines.position(told.start).line,
                )
        for one, other in chain(_near(document), document.once(told_dates)):
            if not any(span.overlaps(one) or span.overlaps(other) for span in said):
                said += (one, other)
                yield self.finding(
                    other,
                    message='"{date}" here, "{other}" in line {line}, of the same event.',
                    related=[related(one, "the other date")],
                    members=2,
                    date=document.plain(other),
                    other=document.plain(one),
                    line=document.lines.position(one.start).line,
                )

    def _events(self, document: Document) -> Iterator[Finding]:
        from reportlint_rules.consistency._dates import Event, agree, events

        first: dict[tuple[str, str], Event] = {}
        for event in document.once(events):
            known = first.setdefault((event.name, event.kind), event)
            if not agree(known.when, event.when):
                yield self.finding(
                    event.span,
                    related=[related(known.span, "the other date")],
                    members=2,
                    name=event.name.title() if event.name.islower() and " " in event.name else event.name,
                    date=document.plain(event.span),
                    other=document.plain(known.span),
                    line=document.lines.position(known.span.start).line,
                )


def _near(document: Document) -> Iterator[tuple[Span, Span]]:
    if may_be_near(document):
        from reportlint_rules.consistency._near_dates import conflicts

        yield from conflicts(document)


def _slips(document: Document) -> Iterator[tuple[Span, Span, str]]:
    if document.once(year_slips):
        from reportlint_rules.consistency._year_slips import slips  # few reports tell a year twice

        yield from slips(document)
