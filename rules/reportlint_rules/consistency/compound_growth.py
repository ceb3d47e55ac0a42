"""The rule ``compound-growth``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

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
from reportlint_rules.consistency._asked import GROWTH, WORTH
from reportlint_rules.consistency._changes import Change, is_year, rates_of
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import Cell, Grid, decimal_comma, grids, show

_NAME = (
    r"(?:CAGR|compound(?:ed)? annual(?: growth)?(?: rate)?|compound annual rate of growth|"
    r"(?:durchschnittliche[nrs]? )?jährliche[nrs]? (?:Wachstumsrate|Wachstum)|"
    r"(?:tasa de crecimiento anual (?:compuest[ao]|media)|tasa (?:media )?anual de crecimiento)|"
    r"crecimiento anual compuesto|TCAC|TCCA)(?:[ \n]\((?:CAGR|TCAC|TCCA)\))?"
)
_RATE = rare(
    rf"\b{_NAME}[ \n]*(?:of|is|was|at|at about|von|de|del|:|around|=|≈)?[ \n](?:about[ \n]|roughly[ \n]|around[ \n]|"
    r"rund[ \n]|etwa[ \n]|un[ \n])?(?P<a>\d{1,3}(?:[.,]\d+)?)(?P<enda>[ \u00a0\n]?(?:%|percent))|"
    rf"(?P<b>\d{{1,3}}(?:[.,]\d+)?)(?P<endb>[ \u00a0\n]?(?:%|percent))[ \n]{_NAME}",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEAD = rare(r"\b(?:CAGR|compound annual|TCAC|TCCA|p\. ?a\.)", re.I)


@dataclass(frozen=True)
class CompoundGrowth(DocumentRule):
    """A compound annual rate of growth does not fit the first and the last value and the years between them.

    From 1,420 in 2025 to 2,290 in 2030 is 10 % a year: five times 1.10. The rate or one of the values is wrong.
    So is what a sum is worth after some years of interest, simple or compound.
    A year more or less, and what rounding explains, is allowed for.
    Compute the rate anew.
    """

    meta = RuleMeta(
        id="compound-growth",
        message="From {a} to {b} in {years} years is {wanted} % a year, not {stated} %.",
        help="Compute the rate anew.",
        severity=Severity.WARNING,
        good=[
            "It was worth €1,420 million in 2025. It will reach €2,290 million in 2030, a CAGR of 10.0 %.\n",
            "It was worth €1,420 million in 2025. The rest of it grows at a CAGR of 24 %.\n",
            "| Kind | 2025 | 2030 | CAGR |\n|---|---|---|---|\n| A | 610 | 1,040 | 11.3% |\n| B | 480 | 730 "
            "| 8.7% |\n",
        ],
        bad=[
            Bad(
                "It was worth €1,420 million in 2025. It will reach €2,290 million in 2030, a CAGR of 14.2 %.\n",
                ["14.2 %"],
            ),
            Bad(
                "A bond bought for $1,000 that pays 6% a year is worth $1,600 after one year.\n",
                ["$1,600"],
                severity=Severity.ERROR,
            ),
            Bad(
                "Der Markt wächst von 1,4 Mrd. Euro im Jahr 2024 auf 2,0 Mrd. Euro im Jahr 2029, eine jährliche "
                "Wachstumsrate von 12,5 %.\n",
                ["12,5 %"],
            ),
            Bad(
                "| Kind | 2025 | 2030 | CAGR |\n|---|---|---|---|\n| A | 610 | 1,040 | 11.3% |\n| B | 480 | 730 "
                "| 8.7% |\n"
                "| C | 200 | 300 | 14.2% |\n",
                ["14.2%"],
            ),
        ],
        prefilter=Prefilter(
            words=(*sorted(GROWTH | WORTH), "cagrs"),
            every=((*sorted(GROWTH), "cagrs", "year", "years"),),
            asks="reportlint_rules.consistency._asked:grows",
        ),
        see=("growth-mismatch", "table-arithmetic"),
    )

    slack: Annotated[float, "Relative error of a rate that is passed over."] = 0.04

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each rate that its values and years do not make."""
        comma = document.once(decimal_comma)
        yield from self._interest(document)
        if document.word_set.isdisjoint(GROWTH):
            return
        for sentence in document.sentences_with(GROWTH):
            block = document.blocks[sentence.block]
            m = _RATE.search(document.prose, *sentence.span)
            if m and not block.quoted and block.kind in ("paragraph", "item"):
                yield from self._told(document, m, document.sentence_at(m.start()), comma)
        for grid in document.once(grids):
            yield from self._table(document, grid)

    def _interest(self, document: Document) -> Iterator[Finding]:
        """``$1,000 at 6% a year is worth $1,600 after one year``"""
        if document.word_set.isdisjoint(WORTH) or document.word_set.isdisjoint(
            ("after", "in", "within", "over")
        ):
            return
        from reportlint_rules.consistency._interest import grown

        for one in grown(document):
            yield self.finding(
                one.end.span,
                severity=Severity.ERROR,
                message="{start} at {rate} makes {wanted} in {years} year(s), not {stated}.",
                related=[related(one.start.span, "the start"), related(one.rate.span, "the rate")],
                evidence={"low": round(one.low, 2), "high": round(one.high, 2), "stated": one.end.low},
                start=document.plain(one.start.span),
                rate=document.plain(one.rate.span),
                wanted=show(one.low) if one.years == 1 else f"{show(one.low)} to {show(one.high)}",
                years=one.years,
                stated=document.plain(one.end.span),
            )

    def _told(self, document: Document, m: re.Match[str], index: int, comma: bool) -> Iterator[Finding]:
        prose, here = document.prose, document.sentences[index]
        group = "a" if m["a"] else "b"
        start = here.span.start
        # "Mrd." may end what is read as a sentence, so three are looked at.
        for back in range(4):
            if back > index or document.sentences[index - back].block != here.block:
                return
            start = document.sentences[index - back].span.start
            end = min(here.span.end, m.end() + 200)
            if end - start > 900:
                return
            # Each value stands with its year; a third one, or a third year, is of something else.
            read = [
                q
                for q in quantities(prose, start, end, comma)
                if q.unit not in ("%", "pp", "x") and not is_year(prose, q) and (q.unit or q.low >= 100)
            ]
            years = [(int(y[0]), y.start()) for y in _YEAR.finditer(prose, start, end)]
            if len(read) > 2 or len({y for y, _ in years}) > 2:
                return
            if len(read) != 2 or len({y for y, _ in years}) != 2 or read[0].unit != read[1].unit:
                continue
            if any(q.low != q.high or q.low <= 0 or q.bound in ("least", "most") for q in read):
                return
            # Year and value come in one order: "3.2 in 2024 and 5.1 in 2030", "2024: 3.2, 2030: 5.1".
            told = [year for year, _ in years]
            if len(told) != 2:
                told = [min((abs(at - q.span.end), year) for year, at in years)[1] for q in read]
            if told[0] == told[1]:
                return
            early, late = read if told[0] < told[1] else read[::-1]
            stated = float(m[group].replace(",", "."))
            place = Span(m.start(group), m.end("end" + group))
            yield from self._judge(document, place, stated, (early, late), sorted(told))
            return

    def _table(self, document: Document, grid: Grid) -> Iterator[Finding]:
        rates = [c for c, head in enumerate(grid.header) if c and _HEAD.search(head)]
        years = [
            (int(when[0]), c)
            for c, head in enumerate(grid.header)
            if c not in rates and (when := _YEAR.search(head))
        ]
        if len(rates) != 1 or len(years) < 2:
            return
        span = _YEAR.findall(grid.header[rates[0]])
        (first, a), (last, b) = min(years), max(years)
        if first == last or (span and {int(y) for y in span} != {first, last}):
            return
        odd: list[tuple[Cell, Cell, Cell]] = []
        fits = 0
        for row in grid.rows:
            x, y, rate = row[a], row[b], row[rates[0]]
            if not (x and y and rate) or x.number.low <= 0 or y.number.low <= 0:
                continue
            found = list(
                self._judge(document, rate.span, abs(rate.number.low), (x.number, y.number), [first, last])
            )
            fits += not found
            if found:
                odd.append((x, y, rate))
        if len(odd) == 1 and fits > 1:
            x, y, rate = odd[0]
            yield from self._judge(
                document, rate.span, abs(rate.number.low), (x.number, y.number), [first, last]
            )

    def _judge(
        self, document: Document, span: Span, stated: float, ends: tuple[Quantity, Quantity], years: list[int]
    ) -> Iterator[Finding]:
        change = Change(span, *ends)
        wanted = rates_of(change, years, True)
        decimals = len(document.plain(span).replace(",", ".").partition(".")[2].rstrip("% "))
        give = 0.5 * 10.0**-decimals + self.slack * stated + 0.1
        if wanted and all(low - give > stated or stated > high + give for low, high in wanted):
            low, high = wanted[0]
            a, b = (document.plain(q.span) for q in ends)
            yield self.finding(
                span,
                related=[related(q.span, "computed from") for q in ends],
                swallows=(span,),
                evidence={"stated": stated, "computed": round((low + high) / 2, 2)},
                a=a,
                b=b,
                years=years[1] - years[0],
                wanted=f"{(low + high) / 2:.3g}",
                stated=f"{stated:g}",
            )
