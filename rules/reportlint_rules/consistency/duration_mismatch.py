"""The rule ``duration-mismatch``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

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
from reportlint_rules.consistency._dates import MONTHS
from reportlint_rules.consistency._numbers import longest_first, parse_number
from reportlint_rules.consistency._units import WORDS

_UNITS = frozenset("year years month months week weeks day days minute minutes hour hours".split())
_POINT = (
    rf"(?:at (?P<h{{0}}>\d\d?):(?P<mi{{0}}>\d\d)|(?:in |on |at )?(?:the )?(?:(?P<d{{0}}>\d\d?)(?:st|nd|rd|th)? )?"
    rf"(?:(?P<m{{0}}>{MONTHS})\b ?)?(?P<y{{0}}>(?:19|20)\d\d)?)"
)
_BEGIN = r"\b(?:from|between|began|begun|started|starting|opened|founded|broke out)[ \n]+"
_END = (
    r"(?:[ \n]+(?:and|to|until|till)|,)(?:[ \n]+(?:it |they )?(?:was |were )?"
    r"(?:ended|ending|finished|closed|completed|stopped|over|lasted until))?[ \n]+"
)
_LONG = (
    r"[ \n]?[,;(–—]?[ \n]?(?:(?:and|that is|i\.e\.|or|which is|lasting|lasted|took|it lasted|it took|after|for|"
    r"which lasted|which took)[ \n]+){1,3}(?:exactly |a total of |a period of )?"
    rf"(?P<n>\d{{1,3}}|{longest_first(WORDS)})[ \n-]"
    r"(?P<unit>years?|months?|weeks?|days?|minutes?|hours?)\b"
    r"(?![ \n]+(?:of|earlier|later|before|after|old|each|per|in total|ago|on average|a))"
)
_TOLD = rare(_BEGIN + _POINT.format(1) + _END + _POINT.format(2) + _LONG, re.I)
_ORDER = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class DurationMismatch(DocumentRule):
    """A sentence gives a start, an end and a length that do not fit.

    "From 1 March to 31 August, that is eight months": one of the three is wrong. Whether both ends are counted is left
    open, and so is what rounding hides; "after seven years of planning" is another span.
    Mend whichever is wrong.
    """

    meta = RuleMeta(
        id="duration-mismatch",
        message='The dates are {computed} apart, not "{stated}".',
        help="Mend the dates or the length.",
        severity=Severity.WARNING,
        good=[
            "The mill ran from 1 March 2022 to 31 August 2022, that is six months.\n",
            "The works started in 2014 and ended in 2019, after seven years of planning.\n",
            "The board sat from 2008 to 2016, for nine years.\n",
        ],
        bad=[
            Bad(
                "The mill ran from 1 March 2022 to 31 August 2022, that is eight months.\n", ["eight months"]
            ),
            Bad("The works started in 2014 and ended in 2019, after seven years.\n", ["seven years"]),
            Bad("The outage began at 09:10 and ended at 10:40; it lasted 70 minutes.\n", ["70 minutes"]),
        ],
        prefilter=Prefilter(
            every=(
                tuple(sorted(_UNITS)),
                ("from", "between", "began", "begun", "started", "opened", "founded"),
            )
        ),
        see=("impossible-date", "date-conflict"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each length that does not fit its start and end."""
        for sentence in document.sentences_with(_UNITS):
            if document.blocks[sentence.block].quoted or sentence.span.end - sentence.span.start > 600:
                continue
            for m in _TOLD.finditer(document.prose, *sentence.span):
                read = parse_number(m["n"])
                fits = _fits(m)
                if read and fits and not fits[0] <= read[0] <= fits[1]:
                    low, high = fits
                    unit = m["unit"].rstrip("s")
                    middle = f"{(low + high) / 2:.3g}" if high - low < 2 else f"{low:.3g} to {high:.3g}"
                    yield self.finding(
                        Span(m.start("n"), m.end("unit")),
                        related=[related(Span(m.start(), m.start("n")), "the dates")],
                        evidence={"stated": read[0], "least": low, "most": high},
                        computed=f"{middle} {unit}s",
                        stated=document.plain(Span(m.start("n"), m.end("unit"))),
                    )


def _fits(m: re.Match[str]) -> tuple[float, float] | None:
    """The least and the most of the unit that may be said of two points in time; None where it cannot be told."""
    unit = m["unit"].rstrip("s").lower()
    if m["h1"] and m["h2"]:
        minutes = (int(m["h2"]) - int(m["h1"])) * 60 + int(m["mi2"]) - int(m["mi1"])
        minutes += 1440 * (minutes < 0)
        if unit == "minute":
            return minutes - 1, minutes + 1
        return (minutes / 60 - 0.6, minutes / 60 + 0.6) if unit == "hour" else None
    if (
        m["h1"]
        or m["h2"]
        or unit in ("minute", "hour")
        or not (m["y2"] or (m["m1"] and m["m2"] and not m["y1"]))
    ):
        return None
    first, last = int(m["y1"] or m["y2"] or 0), int(m["y2"] or 0)
    if m["m1"] and m["m2"]:
        months = (last - first) * 12 + _month(m["m2"]) - _month(m["m1"])
        if m["d1"] and m["d2"]:
            low = high = months + (int(m["d2"]) - int(m["d1"])) / 30.4
            low, high = low - 0.1, high + 0.1
        else:
            low, high = float(months), months + 1.0
        if not 0 < high < 1200:
            return None
        spare = {"month": 0.5, "year": 0.6, "week": 1.0, "day": 2.0}[unit]
        scale = {"month": 1.0, "year": 1 / 12, "week": 4.35, "day": 30.44}[unit]
        return low * scale - spare - 0.02 * low * scale, high * scale + spare + 0.02 * high * scale
    if unit != "year" or not (m["y1"] and m["y2"]) or last <= first or m["m1"] or m["m2"]:
        return None
    return last - first - 1.0, last - first + 1.0


def _month(name: str) -> int:
    return _ORDER.index(name[:3].lower()) + 1
