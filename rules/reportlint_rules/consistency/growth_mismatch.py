"""The rule ``growth-mismatch``."""

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
    mentioned,
    rare,
    related,
)
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._numerals import count_numbers
from reportlint_rules.consistency._rate_cues import (
    DOUBLED,
    FELL,
    MOVED,
    MULTIPLES,
    STEP,
    TAIL,
    TIMES,
    WAYS,
    may_follow,
    may_lie_away,
    may_tell,
)
from reportlint_rules.consistency._shares import percentages
from reportlint_rules.consistency._tables import decimal_comma, show

_POSSIBLE = rare(r"\b(?:can|could|may|might)(?: also| even)? (?:double|triple|quadruple|halve)$", re.I)
_GROWTH = rare(
    r"\b(?:increas\w*|grow\w*|grew|ris(?:e|es|en|ing)|rose|gain\w*|jump\w*|surg\w*|climb\w*|soar\w*|expan\w+|"
    r"up|higher|improve\w*|"
    r"declin\w*|decreas\w*|drop\w*|fall\w*|fell|reduc\w*|shr[aiu]nk\w*|down|lower|cut|CAGR|compound|change)\b",
    re.I,
)
_YEARLY = rare(
    r"\bCAGR\b|compound|\bannual(?:ly|ised|ized)?\b|\bper (?:year|annum)\b|\ba year\b|\byearly\b|\beach year\b",
    re.I,
)

_ANOTHER = rare(
    r"\b(?:while|and|but|whereas)[ \n](?:also[ \n])?(?:reduc|cut|lower|improv|increas|rais|boost|sav)\w*[ \n]"
    r"(?:[\w-]+[ \n]){1,4}by[ \n]+$"
)
"""The rate is said of something else: ``while reducing costs by 80 %``."""
_LISTED = rare(
    r",[ \n](?:(?:and|also)[ \n])?(?:cut|reduc|lower|decreas|improv|increas|rais|boost|sav|slash)\w*[ \n]"
    r"(?:[\w-]+[ \n]){1,4}by[ \n]+$",
    re.I,
)
"""The rate is of another thing in a list of effects: ``raised speed from 5 to 45, cut costs by 40 %``."""
_QUARTERS = rare(r"\bQ[1-4]\b.*\bQ[1-4]\b", re.S)
_OVER_A_YEAR = rare(r"\W{0,3}(?:year[- ](?:over|on)[- ]year|yoy|y/y)\b", re.I)
"""Between two quarters of which neither is that of the year before, a rate over a year is another one."""


@dataclass(frozen=True)
class GrowthMismatch(DocumentRule):
    """A start, an end and a rate of growth in one sentence do not fit each other.

    From 10 to 15 is a growth of 50 %, not of 40 %; rounding, annual rates over the years named, and rates relative to
    either end are allowed for. "121 % of plan" and "10 % above plan" in one row do not fit either. An error where a
    sentence names no years and nothing is said to be about.
    Mend whichever number is wrong.
    """

    meta = RuleMeta(
        id="growth-mismatch",
        message="{statement}, not {stated}.",
        help="Mend whichever number is wrong.",
        severity=Severity.WARNING,
        good=[
            "Sales rose from 10 to 15 million, an increase of 50 %.\n",
            "The market will grow from $10.2 billion in 2020 to $25.4 billion by 2025 at a CAGR of 20 %.\n",
            "The pump raised output from 50 to 450 litres, lowered noise, cut power bills by 40 %.\n",
            "Orders rose from 455 in Q1 to 523 in Q2, which is 90% year-over-year growth.\n",
            "It rose from 3 % to 5 %, and costs fell by 10 %.\n",
            "It doubled from 4 to 8.\n",
            "Faults fell from 63 to 38. This reduction of 40 % is no chance; the rise of 5 % elsewhere is one.\n",
            "Of 400 pumps, 60 failed, which is 15 %, and 12 of 48 (25 %) leaked; 3 of 40 firms (12 % of sales) sell.\n",
        ],
        bad=[
            Bad("Sales rose from 10 to 15 million, an increase of 70 %.\n", ["70 %"]),
            Bad(
                "The market will grow from $10 billion in 2020 to $25 billion by 2025, at a CAGR of 35 %.\n",
                ["35 %"],
            ),
            Bad("From USD 5.2 billion to USD 8.5 billion the market grows by 163% in total.\n", ["163%"]),
            Bad("Assets were $374 million, a 19 % decrease from $410 million.\n", ["19 %"]),
            Bad(
                "It used 1,200 kWh. After the repair, use dropped to 900 kWh, a decrease of 35 %.\n", ["35 %"]
            ),
            Bad("It more than doubled in May. Output tripled from 4,000 to 9,000 tons.\n", ["tripled"]),
            Bad("Of 400 pumps, 60 failed, which is 25 %.\n", ["25 %"]),
            Bad("In all, 12 of 48 pumps (35 %) failed.\n", ["35 %"]),
            Bad("With a discount of 25 %, a pump of EUR 800 costs EUR 500.\n", ["EUR 500"]),
            Bad(
                "Faults fell from 63 in 2021 to 38 in 2022. This reduction of 60 % is no chance.\n", ["60 %"]
            ),
            Bad("It was 8.3 °C in 1990 and 9.9 °C in 2020. The increase of 2.6 °C is large.\n", ["2.6 °C"]),
            Bad("| A | B |\n|---|---|\n| 121% of baseline | 10% above baseline |\n", ["10% above baseline"]),
        ],
        prefilter=Prefilter(
            literals=("%", "percent", "per cent", "doubl", "tripl", "quadrupl", "halv"),
            words=tuple(sorted(WAYS)),
            either=True,
        ),
        see=("table-arithmetic", "number-conflict"),
    )

    slack: Annotated[float, "Relative error of a rate that is passed over."] = 0.03

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each rate that does not fit its start and end."""
        told: set[Span] = set()
        for finding in (*self._told(document), *self._bases(document), *self._followed(document)):
            text = document.blocks[document.block_at(finding.span.start)].text
            if _POSSIBLE.search(document.prose, max(0, finding.span.start - 24), finding.span.end):
                continue  # "but it can also halve the time" is no account of the figures beside it
            if finding.span not in told and not mentioned(document, finding.span, text):
                told.add(finding.span)
                yield finding

    def _told(self, document: Document) -> Iterator[Finding]:
        rates = set(document.once(percentages))
        starts = document.words.starts
        multiplied = {document.sentence_at(starts[place]) for place in document.places_of(MULTIPLES)}
        rates |= multiplied
        rates.discard(-1)
        fell = not document.word_set.isdisjoint(MOVED) and not document.word_set.isdisjoint(WAYS)
        for index in sorted(rates):
            sentence = document.sentences[index]
            # A start, an end and a rate; where it says "doubled", or the start stands in front, two will do.
            numbers = count_numbers(document, *sentence.span)
            if numbers < 2:
                continue
            block = document.blocks[sentence.block]
            text = document.prose[sentence.span.start : sentence.span.end]
            if (
                (numbers > 2 or index in multiplied)
                and len(text) < 2000
                and ("from" in text or "From" in text or TAIL.search(text) or may_tell(text))
                and not block.quoted
                and not text.rstrip().endswith("?")
            ):
                yield from self._sentence(document, sentence.span, document.once(decimal_comma))
            if fell and len(text) < 2000 and index and not block.quoted and (m := FELL.search(text)):
                yield from self._since(document, index, m)

    def _followed(self, document: Document) -> Iterator[Finding]:
        """``fell from 63 to 38. This reduction of 60 %``"""
        if not may_follow(document):
            return
        from reportlint_rules.consistency._follow import sizes

        for size in sizes(document):
            ends = (size.change.start, size.change.end)
            a, b = (document.plain(q.span) if ends[0].span != ends[1].span else show(q.low) for q in ends)
            yield self.finding(
                size.told.span,
                related=[related(size.change.span, "the change")],
                evidence={"stated": size.told.low, "computed": round(size.wanted, 2)},
                statement=f"From {a} to {b} is {size.wanted:.3g} {size.unit}".strip(),
                stated=document.plain(size.told.span),
            )

    def _sentence(self, document: Document, span: Span, comma: bool) -> Iterator[Finding]:
        from reportlint_rules.consistency._changes import YEAR, changes, is_year, rates_of

        prose = document.prose
        numbers = [q for q in quantities(prose, *span, comma) if not is_year(prose, q)]
        yield from self._portions(document, span, numbers)
        found = changes(prose, span, numbers)
        if len(found) != 1:
            return
        change = found[0]
        rates = [q for q in numbers if q.unit == "%" and q.low == q.high and not change.holds(q)]
        doubled = DOUBLED.search(prose, *span)
        ratio = change.end.value / change.start.value if change.start.value else 0
        if doubled and not rates and ratio:
            times = TIMES[doubled[1].lower()]
            more = re.search(
                r"(?:more than|over|nearly|almost|roughly|about)\s*$",
                prose[span.start : doubled.start()],
                re.I,
            )
            if abs(ratio / times - 1) > (0.35 if more else 0.2) and not (
                more and more[0][0] in "mo" and ratio > times > 1
            ):
                a, b = show(change.start.value), show(change.end.value)
                yield self.finding(
                    Span(*doubled.span()),
                    statement=f"From {a} to {b} is {ratio:.2g} times",
                    stated=doubled[0],
                )
        if len(rates) != 1 or not ratio or rates[0].bound in ("least", "most"):
            return
        rate = rates[0]
        around = prose[max(span.start, rate.span.start - 70) : min(span.end, rate.span.end + 40)]
        after = change.span.end, max(rate.span.start, change.span.end)
        if not _GROWTH.search(around) or _ANOTHER.search(prose, *after) or _LISTED.search(prose, *after):
            return
        if _OVER_A_YEAR.match(prose, rate.span.end) and _QUARTERS.search(prose, *span):
            return
        years = [int(m[0]) for m in YEAR.finditer(prose, *span)]
        yearly = bool(_YEARLY.search(around))
        # Told right after both, the rate is of these; both are hardly rounded against each other as far as can be.
        tail = TAIL.match(prose, change.span.end, span.end)
        wanted = rates_of(change, years, yearly, 0.6 if tail and tail.end() > rate.span.start else 1.0)
        if (
            not yearly
            and len(wanted) > 2
            and STEP.search(prose, max(span.start, rate.span.start - 40), rate.span.start)
        ):
            del wanted[1:3]  # "cut by 60 %" says what went of the start, never what stayed
        if not wanted:
            return
        stated = abs(rate.low)
        give = rate.step + (0.15 if rate.bound else self.slack) * stated + 0.3
        if all(low - give > stated or stated > high + give for low, high in wanted):
            low, high = wanted[0]
            told = f"{(low + high) / 2:.3g} %"
            a, b = (
                prose[slice(*q.span)] if change.start.span != change.end.span else show(q.low)
                for q in (change.start, change.end)
            )
            per = " a year" if yearly else ""
            # Over no years, with exact figures, nothing but the rate that is told can be meant.
            exact = not yearly and not years and not any(q.bound for q in (change.start, change.end, rate))
            yield self.finding(
                rate.span,
                severity=Severity.ERROR if exact else None,
                evidence={"stated": rate.low, "computed": round((low + high) / 2, 2)},
                statement=f"From {a.strip()} to {b.strip()} is a change of {told}{per}",
                stated=document.plain(rate.span),
            )

    def _since(self, document: Document, index: int, m: re.Match[str]) -> Iterator[Finding]:
        """``It used 1,200 m³ a day. … dropped to 900 m³, a decrease of 35 %``: the start stands one sentence back."""
        before, here = document.sentences[index - 1], document.sentences[index]
        comma = document.once(decimal_comma)
        read = [
            q
            for q in quantities(document.prose, *here.span, comma)
            if q.span.end > here.span.start + m.start("n")
        ]
        if before.block != here.block or len(read) != 2 or read[1].unit != "%" or not read[0].unit:
            return
        end, rate = read
        starts = [q for q in quantities(document.prose, *before.span, comma) if q.unit == end.unit]
        if (
            len(starts) != 1
            or any(q.low != q.high or q.bound for q in (starts[0], end, rate))
            or not starts[0].low
        ):
            return
        from reportlint_rules.consistency._changes import Change, rates_of

        change = Change(Span(here.span.start, end.span.end), starts[0], end)
        wanted = rates_of(change, [], False, 0.6)[:1]
        give = rate.step + self.slack * rate.low + 0.3
        falls = m["way"].casefold() in ("decrease", "drop", "decline", "reduction", "cut", "fall")
        if falls == (end.low < starts[0].low) and all(
            low - give > rate.low or rate.low > high + give for low, high in wanted
        ):
            a, b = document.plain(starts[0].span), document.plain(end.span)
            low, high = wanted[0]
            yield self.finding(
                rate.span,
                related=[related(starts[0].span, "the start")],
                evidence={"stated": rate.low, "computed": round((low + high) / 2, 2)},
                statement=f"From {a} to {b} is a change of {(low + high) / 2:.3g} %",
                stated=document.plain(rate.span),
            )

    def _portions(self, document: Document, span: Span, numbers: list[Quantity]) -> Iterator[Finding]:
        """``12 of 48 (35 %)``: the share that two counts make is another one."""
        from reportlint_rules.consistency._portions import portions

        for one in portions(document.prose, span, numbers) if len(numbers) > 2 else ():
            stated = one.rate.low
            give = max(1.1 * one.rate.step, self.slack * stated) + (0.15 * stated if one.rate.bound else 0)
            low, high = sorted((one.low, one.high))
            # The share of the others, where the sentence may mean these.
            if low - give <= stated <= high + give or abs(100 - stated - (low + high) / 2) <= give:
                continue
            part, whole = document.plain(one.part.span), document.plain(one.whole.span)
            cut = one.place != one.rate.span
            yield self.finding(
                one.place,
                severity=None if one.rate.bound or one.whole.bound or one.part.bound else Severity.ERROR,
                evidence={"stated": stated, "computed": round((low + high) / 2, 3)},
                statement=(f"From {whole} to {part} is a cut of" if cut else f"{part} of {whole} is")
                + f" {(low + high) / 2:.3g} %",
                stated=document.plain(one.rate.span),
            )

    def _bases(self, document: Document) -> Iterator[Finding]:
        """``121 % of baseline`` beside ``10 % above baseline`` in one sentence or table row."""
        if not may_lie_away(document):
            return
        from reportlint_rules.consistency._baselines import baselines

        for pair in baselines(document):
            yield self.finding(
                pair.away,
                related=[related(pair.share, "the share")],
                statement=f"{document.prose[slice(*pair.share)]} is {pair.apart:.3g} % {pair.side} it",
                stated=f"{pair.step:g} % {pair.way}",
            )
