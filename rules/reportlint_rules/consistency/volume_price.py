"""The rule ``volume-price``."""

import re
from collections.abc import Iterable, Iterator
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
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._tables import decimal_comma, show

_TIMES = {
    "second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0,
    "sekunde": 1 / 3600, "minute ": 1 / 60, "stunde": 1.0, "tag": 24.0, "minuto": 1 / 60, "hora": 1.0,
}  # fmt: skip
_PERIODS = {
    "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0, "tag": 1.0, "woche": 7.0, "monat": 30.4, "jahr": 365.0,
    "día": 1.0, "semana": 7.0, "mes": 30.4, "año": 365.0,
}  # fmt: skip
_PERIOD = r"(?P<period>day|week|month|year|Tag|Woche|Monat|Jahr|día|semana|mes|año)\b"
_PER = r"(?:per|a|an|each|pro|im|por|al)"
_PRICE = rare(
    r"(?P<sign>[$€£])(?P<n>\d[\d.,]*\d|\d)[ \n](?:per|a|an|each|pro|je|por)[ \n](?P<one>[a-zäöüA-Zñí]{3,16})\b|"
    r"(?P<n2>\d[\d.,]*\d|\d)[ \n]?(?P<sign2>[$€£]|Euro|euros)[ \n](?:pro|je|por)[ \n](?P<one2>[^\W\d_]{3,16})\b",
    re.I,
)
_SUM = re.compile(
    r"\b(?:volume|usage|load|Volumen|Menge|volumen)\b[^.;]{0,40}?\b(?:makes|is|means|comes to|"
    r"amounts to|adds up to|costs?|ergibt|"
    r"sind|macht|entspricht|supone|equivale a|son)[ \n](?:about[ \n]|around[ \n]|rund[ \n]|unos[ \n]|das[ \n])?"
    rf"(?P<sign>[$€£])?(?P<sum>\d[\d.,]*\d|\d)(?:[ \n](?P<back>€|Euro|euros|dollars))?[ \n]{_PER}[ \n]{_PERIOD}",
    re.I,
)
_SLIPS = (0.1, 10.0, 0.01, 100.0, 1 / 60, 60.0, 1000.0, 0.001, 1 / 12, 12.0)
_WORDS = frozenset("volume usage load volumen menge".split())


@dataclass(frozen=True)
class VolumePrice(DocumentRule):
    """A price for one, times the volume that the report names, does not make the sum that it gives.

    At 12,000 hours a month and €0.006 per minute the bill is €4,320, not €43,200: 12,000 times 60 times 0.006.
    Compute it anew.
    """

    meta = RuleMeta(
        id="volume-price",
        message="{volume} {what} at {price} make {made} {period}, not {stated}.",
        help="Compute it anew.",
        severity=Severity.WARNING,
        good=[
            "We have 12,000 hours of calls a month.\n\nThe service costs €0.006 per minute. At our volume "
            "that makes €4,320 a "
            "month.\n",
            "We have 12,000 hours of calls a month.\n\nThe service costs €5 per page. At our volume that makes €900 a "
            "month.\n",
        ],
        bad=[
            Bad(
                "We have 12,000 hours of calls a month.\n\nThe service costs €0.006 per minute. At our volume "
                "that makes "
                "€43,200 a month.\n",
                ["€43,200"],
            ),
            Bad(
                "We read 40,000 pages a month.\n\nThe service costs €0.02 per page. At this volume it costs "
                "€960 a year.\n",
                ["€960"],
            ),
        ],
        prefilter=Prefilter(
            words=tuple(sorted(_WORDS)), every=(tuple(sorted({*_PERIODS} | {"monat", "jahr"})),)
        ),
        see=("wrong-equation",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each sum that price and volume do not make."""
        comma = document.once(decimal_comma)
        for sentence in document.sentences_with(_WORDS):
            block = document.blocks[sentence.block]
            m = _SUM.search(document.prose, *sentence.span)
            if not m or block.quoted or block.kind not in ("paragraph", "item"):
                continue
            start = max(block.span.start, sentence.span.start - 300)
            prices = list(_PRICE.finditer(document.prose, start, m.start("sum") - 1))
            stated = parse_number(m["sum"], comma)
            if len(prices) == 1 and stated and (m["sign"] or m["back"]):
                yield from self._judge(document, m, prices[0], stated, comma)

    def _judge(
        self,
        document: Document,
        m: re.Match[str],
        price: re.Match[str],
        stated: tuple[float, float],
        comma: bool,
    ) -> Iterator[Finding]:
        one = (price["one"] or price["one2"]).casefold()
        each = parse_number(price["n"] or price["n2"], comma)
        if not each or not each[0]:
            return
        period = m["period"].casefold()
        slips: dict[float, tuple[Span, str]] = {}
        for value, days, span, what in _volumes(document, one, comma):
            made = value * each[0] * _PERIODS[period] / days
            if abs(made - stated[0]) <= 0.08 * made + stated[1]:
                return
            # A discount or a fee makes another sum; ten times as much, or a period taken for another, is a slip.
            if any(abs(stated[0] / made / slip - 1) < 0.03 for slip in _SLIPS):
                slips.setdefault(round(made, 4), (span, what))
        if len(slips) != 1:
            return
        ((made, (span, what)),) = slips.items()
        place = Span(m.start("sign") if m["sign"] else m.start("sum"), m.end("sum"))
        sign = m["sign"] or ""
        yield self.finding(
            place,
            related=[related(span, "the volume"), related(Span(*price.span()), "the price")],
            evidence={"stated": stated[0], "computed": round(made, 4)},
            volume=document.plain(span),
            what=what,
            price=document.plain(Span(*price.span())),
            made=f"{sign}{show(made)}",
            period=f"a {period}",
            stated=document.plain(place),
        )


def _volumes(document: Document, one: str, comma: bool) -> Iterator[tuple[float, float, Span, str]]:
    """The volumes of a period in the unit of the price: value, days of the period, span of the number, unit."""
    names = "|".join(sorted(_names(one)))
    pattern = re.compile(
        rf"(?<![\d.,])(?P<n>\d{{1,3}}(?:[.,]\d{{3}})+|"
        rf"\d{{2,7}})[ \n](?P<unit>{names})\b[^.;:?!\d]{{0,60}}?[ \n]{_PER}[ \n]{_PERIOD}",
        re.I,
    )
    for m in pattern.finditer(document.prose):
        read = parse_number(m["n"], comma)
        unit = m["unit"].casefold()
        if read:
            factor = _factor(unit, one)
            yield read[0] * factor, _PERIODS[m["period"].casefold()], Span(*m.span("n")), m["unit"]


def _names(one: str) -> set[str]:
    """The plurals of a unit, and of all units of time where it is one."""
    units = [one] if one not in _TIMES else [name.strip() for name in _TIMES]
    return {re.escape(unit) + ending for unit in units for ending in ("", "s", "es", "n", "en")}


def _factor(unit: str, one: str) -> float:
    """How many of the unit of the price a unit of the volume holds."""
    if one not in _TIMES:
        return 1.0
    hours = next(value for name, value in _TIMES.items() if unit.startswith(name.strip()))
    return hours / _TIMES[one]
