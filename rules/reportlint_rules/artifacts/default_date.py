"""The rule ``default-date``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_DATED = re.compile(
    r"(?:^|\n)[ \t]*(?:\W{0,4})(?:(?:report |publication |generated |last )?date(?: of report| prepared| generated)?"
    r"|generated(?: on)?|prepared(?: on)?|as of|datum|fecha|data|日期|日付)"
    r"[ \t*_]*[:：]?[ \t*_]*(?P<date>(?:october|oct\.?) 2[67](?:th)?,? (?P<y1>20\d\d)|2[67](?:th|\.)? (?:october"
    r"|oct\.?|oktober) (?P<y2>20\d\d)|(?P<y3>20\d\d)-10-2[67]|10/2[67]/(?P<y4>20\d\d))",
    re.I,
)
_YEAR = re.compile(r"(?<![\w./-])(20[2-4]\d)(?![\w/-])")


@dataclass(frozen=True)
class DefaultDate(DocumentRule):
    """Check the date that language models make up.

    Asked for a report, some models date it 26 or 27 October, mostly of 2023: the day is an invention, not
    the day of the report. Where a text dated 2023 speaks of later years the date is wrong for certain.
    """

    meta = RuleMeta(
        id="default-date",
        message='"{date}" is a date that language models put on reports{why}.',
        severity=Severity.INFO,
        help="Put the real date of the report, or leave it out.",
        good=(
            "**Date:** November 3, 2024\n\nWind grew in 2024.\n",
            "On October 26, 2023 the council met.\n",
        ),
        bad=(
            Bad(
                "# Wind\n\n**Date:** October 26, 2023\n\nWind grew.\n",
                flags=["October 26, 2023"],
                severity=Severity.INFO,
            ),
            Bad(
                "# Wind in 2025\n\n**Date:** October 26, 2023\n\nIn 2025 it grew.\n",
                flags=["October 26, 2023"],
                severity=Severity.WARNING,
            ),
        ),
        prefilter=Prefilter(
            words=("october", "oct", "oktober", "10"), asks="reportlint_rules.artifacts._signs:Signs"
        ),
        see=("placeholder",),
        known_limits="A report that really was written on that day is named as well; later years in its text decide.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the dated line, a warning where the text speaks of a later year as well."""
        for m in _DATED.finditer(document.prose):
            year = int(next(g for g in m.groups()[1:] if g))
            if not 2022 <= year <= 2026:
                continue
            later = [
                int(y) for y in _YEAR.findall(document.prose[:4000] + document.prose[-2000:]) if int(y) > year
            ]
            late = len(later) >= 2
            if year != 2023 and not late:
                continue
            span = Span(*m.span("date"))
            yield self.finding(
                span,
                date=document.plain(span),
                why=f", and the text speaks of {max(later)}" if late else "",
                severity=Severity.WARNING if late and year == 2023 else Severity.INFO,
                evidence={"year": year, "later": sorted(set(later))[:5]},
            )
            return
