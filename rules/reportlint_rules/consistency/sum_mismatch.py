"""The rule ``sum-mismatch``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import prod
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
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._numerals import numerals
from reportlint_rules.consistency._openings import handed_out, opens_with_whole
from reportlint_rules.consistency._tables import decimal_comma, show

if TYPE_CHECKING:
    from reportlint_rules.consistency._of_these import Parts

_CUES = frozenset("total totals totalling totaling totalled totaled altogether all".split())
_TOTALS = _CUES - {"all"}
_REST = frozenset(("other", "others", "remaining", "rest"))
_SIGNS = ("s: ", "s (", "s – ", "s — ")
"""One of these, or of the totals, stands where parts in digits are listed."""
_BEFORE = rare(
    r"\b(?:(?:totals?|totall?ing|totall?ed|altogether|in all|in total|sum)(?: of| is| was)?)[,:]?[ \n]+$",
    re.I,
)
_AFTER = rare(r"(?:[ \n]+[a-z][\w'’-]*){0,3}[ \n]+(?:in total|in all|altogether|overall)\b", re.I)
_BETWEEN = rare(
    r"(?:[ \n]+[^\W\d_][\w'’-]*){0,5}(?:,|,?[ \n]+(?:and|plus|&))(?:[ \n]+(?:and|plus|another))?[ \n]+"
)
_LEADING = rare(
    r"(?:[ \n]+[^\W\d_][\w'’-]*){0,5}[ \n]*[,;:(–—-]?[ \n]*(?:(?:for|making|giving|which makes|adding up to|that is|or|"
    r"with|so)[ \n]+)?(?:an?[ \n]+|the[ \n]+)?(?:grand|combined|overall)?[ \n]*(?:in[ \n]+)?$"
)
_MARK = re.compile(r"[:(–—-](?<![^\s-]-)")
_PARTS = rare(
    r"[0-9](?<![\w.,/#'’-].)(?P<total>\d{0,2}(?:,\d{3})+|\d{0,6})(?![.,]?\d)[ \n]+(?:[a-z][\w-]*[ \n]+){0,3}?"
    r"(?P<noun>[a-z][a-z-]+s)"
    r"(?:[ \n]+[a-z][\w-]*){0,2}[ \n]?(?:[:(–—]|[ \n]-[ \n])[ \n]?(?P<list>[^.:;!?()\n]{10,300})"
)
"""``26 interviews: 12 with teachers, 8 with cooks and 6 with parents``"""
_PART = rare(r"(?:and |& )?(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7})(?![.,]?\d|\s?%)[ \n]+(?P<of>[^\d]{2,60}?)")
_SPLIT = rare(r",[ \n]+(?:and[ \n]+)?|[ \n]+(?:and|&)[ \n]+(?=\d)")
_NO_SUM = rare(
    r"\b(?:of which|including|such as|e\.g|among them|or|per|each|every|times|between|average)\b", re.I
)


@dataclass(frozen=True)
class SumMismatch(DocumentRule):
    """The parts that a sentence names do not add up to the total that it gives.

    "40 maps, 25 letters and 15 prints, 90 items in total": one of the numbers is wrong, and the reader does not know
    which. Only parts that stand side by side, with one unit or none, are added; "including" and "per" announce no sum.
    Mend the part or the total.
    """

    meta = RuleMeta(
        id="sum-mismatch",
        message="The parts add up to {sum}, not to {total}.",
        help="Mend the part or the total.",
        severity=Severity.ERROR,
        good=[
            "We held 26 interviews: 12 with smiths, 8 with cooks and 6 with bakers.\n",
            "It holds 40 maps, 25 letters and 15 prints, 80 items in total.\n",
            "Of the 24 mills, 17 were of stone and 5 of wood. Of the 50 smiths, 30 own a mill and 28 own a horse.\n",
            "There were 90 items in total, including 40 maps and 25 letters.\n",
            "We ran 3 tests and 5 variants, 15 runs in total.\n",
        ],
        bad=[
            Bad(
                "We held 28 interviews: 12 with smiths, 8 with cooks and 6 with bakers.\n", ["28 interviews"]
            ),
            Bad("It holds 40 maps, 25 letters and 15 prints, 90 items in total.\n", ["90 items in total"]),
            Bad("We met 29 smiths: eleven from Olt, nine from Brent, and seven from Cree.\n", ["29"]),
            Bad("Of the 24 mills, 17 were of stone and nine of wood.\n", ["24"]),
            Bad(
                "The trip cost $1,200 for trains and $350 for meals, a total of $1,650.\n",
                ["total of $1,650"],
            ),
        ],
        prefilter=Prefilter(words=(*sorted(_TOTALS), "of"), literals=_SIGNS, either=True),
        see=("table-total", "percent-sum"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each total of a sentence that its parts do not add up to."""
        prose = document.prose
        summed_up = not document.word_set.isdisjoint(_TOTALS)
        if _may_list(document, summed_up):
            yield from self._listed(document)
        for told in _handed_out(document):
            yield self.finding(
                told.whole.span,
                related=[related(told.place, "the parts")],
                evidence={"stated": told.whole.low, "sum": told.total},
                sum=show(told.total),
                total=show(told.whole.low),
            )
        cued = summed_up or ("all" in document.word_set and any(sign in document.folded for sign in _SIGNS))
        for sentence in document.sentences_with(_CUES) if cued else ():
            start, end = sentence.span
            if end - start > 600 or document.blocks[sentence.block].quoted:
                continue
            found = [
                q
                for q in quantities(prose, start, end, document.once(decimal_comma))
                if q.unit or not re.fullmatch(r"(?:19|20)\d\d", prose[slice(*q.span)])
            ]
            totals = [
                q
                for q in found
                if _AFTER.match(prose, q.span.end, end) or _BEFORE.search(prose[start : q.span.start])
            ]
            if len(totals) != 1 or len(found) < 3 or found[-1] is not totals[0]:
                continue
            total, parts = totals[0], found[:-1]
            if not _is_sum(prose, parts, total):
                continue
            summed = sum(q.low for q in parts)
            after = _AFTER.match(prose, total.span.end, end)
            before = _BEFORE.search(prose[start : total.span.start])
            where = (
                Span(total.span.start, after.end())
                if after
                else Span(start + before.start(), total.span.end)
                if before
                else total.span
            )
            yield self.finding(
                where,
                related=[related(q.span, "added") for q in parts],
                evidence={"stated": total.low, "sum": round(summed, 6)},
                sum=show(summed),
                total=show(total.low),
            )

    def _listed(self, document: Document) -> Iterator[Finding]:
        """``26 interviews: 12 with teachers, 8 with cooks and 6 with parents``: all parts are counts, one of each."""
        for m in _PARTS.finditer(document.prose):
            block = document.blocks[document.block_at(m.start())]
            if block.kind not in ("paragraph", "item") or block.quoted or m.end() > block.text.end:
                continue
            parts = [_PART.fullmatch(p.strip()) for p in _SPLIT.split(m["list"].strip(" )\n"))]
            read = [int(p["n"].replace(",", "")) for p in parts if p]
            whole = document.text[m.start() : m.end("total")]
            total = int(whole.replace(",", ""))
            if len(read) < 2 or len(read) < len(parts) or _NO_SUM.search(m["list"]) or 1900 <= total < 2100:
                continue
            # A part as large as the whole, or a sum far from it, counts something else.
            if sum(read) == total or max(read) >= total or not 0.5 <= sum(read) / total <= 1.5:
                continue
            if prod(read) == total or (len(read) == 2 and sum(read) < total):
                continue
            span = Span(m.start(), m.end("noun"))
            yield self.finding(
                span,
                related=[related(Span(*m.span("list")), "the parts")],
                evidence={"stated": total, "sum": sum(read)},
                sum=show(sum(read)),
                total=show(total),
            )


def _handed_out(document: Document) -> "Iterable[Parts]":
    """The wholes whose parts are told in words, or after "Of these": few reports tell such."""
    rest = not document.word_set.isdisjoint(_REST)
    if not (rest or document.once(handed_out)[0] or opens_with_whole(document)):
        return ()
    from reportlint_rules.consistency._of_these import listed, others, too_many

    found = [*too_many(document), *listed(document)]
    return found + [one for one in others(document) if all(one.whole.span != f.whole.span for f in found)]


def _may_list(document: Document, totals: bool) -> bool:
    """Tell whether parts in digits may be listed: a mark, after a plural mostly, with a number before and two after."""
    prose, numbers = document.prose, document.once(numerals)
    for m in _MARK.finditer(prose):
        at = m.start()
        if totals or prose[at - 1] == "s" or prose[at - 2 : at] == "s ":
            place = bisect_left(numbers, (at, ""))
            if place and place + 1 < len(numbers) and numbers[place + 1][0] < at + 310:
                return True
    return False


def _is_sum(prose: str, parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether the parts stand side by side before their total, are of one kind, and miss it."""
    every = [*parts, total]
    if (
        len({q.unit for q in every}) > 1
        or total.unit == "%"
        or any(q.bound or q.low != q.high for q in every)
    ):
        return False
    if _NO_SUM.search(prose, parts[0].span.start, total.span.end):
        return False
    if not all(_BETWEEN.fullmatch(prose, a.span.end, b.span.start) for a, b in pairwise(parts)):
        return False
    gap = prose[parts[-1].span.end : total.span.start]
    told = _BEFORE.search(gap)
    if not _LEADING.fullmatch(gap[: told.start()] if told else gap):
        return False
    give = sum(q.step for q in every if q.step != 0.5) + 1e-9
    summed = sum(q.low for q in parts)
    if abs(summed - total.low) <= give or abs(prod(q.low for q in parts) - total.low) <= give:
        return False
    return total.low > max(q.low for q in parts) and 0.5 <= summed / total.low <= 2
