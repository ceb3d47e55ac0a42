"""The rule ``wrong-direction``."""

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
    mentioned,
    rare,
    related,
)
from reportlint_rules.consistency._asked import DOWN, FALLEN, MOST, MOVED, RISEN, UP, compares, moves, tops
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma

_MOVED = rare(rf"\b(?:(?P<up>{RISEN})|(?P<down>{FALLEN}))\b(?P<gap>[^;:()]{{0,60}}?)[ \n]from[ \n]")
_JOINED = rare(
    r"(?:[ \n](?:in|at|on|during|per|a|the|at the end of)?[ \n]?[\w%€$£/–-]+){0,4},?[ \n]to[ \n]"
    r"(?:about |around |nearly |just |only |almost |roughly )?"
)
_RATE = rare(r"[ \n](?:by[ \n])?(?:about |almost |nearly )?\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)")
_TO = rare(r"[ \n]to[ \n](?=[\d$€£A-Z])")
_BETWEEN = rare(r"[ \n]to[ \n]")
_BESIDE = rare(r"(?:[ \n][a-z][\w-]{0,30}){0,3}[ \n]?[,(–—]?[ \n]?")
"""Between a figure and the "up from" that is said of it."""
_ANOTHER = rare(
    r"\b(?:rank\w*|place|position|age|aged|risk of|year|years|version|level|grade|p|q|odds|score|negative|minus|by)\b|"
    r"\b(?:up|down|rose|fell|increased|decreased|grew|and|but|while)\b"
)


@dataclass(frozen=True)
class WrongDirection(DocumentRule):
    """A figure is said to rise, and falls: "rose from 45 to 38", "38 million, up from 45 million".

    Either the verb or one of the figures is wrong, and the reader cannot tell which.
    So is "A (12 t) is heavier than B (15 t)", and "A, the dearest of the three" of a list in which B costs more.
    Figures with one unit are compared, in one clause; ranks, years and negative numbers are left alone.
    Mend the verb or the figure.
    """

    meta = RuleMeta(
        id="wrong-direction",
        message='"{verb}" from {start} to {end}: that is the other way.',
        help="Mend the verb or the figure.",
        severity=Severity.ERROR,
        good=[
            "The north (410 mm) is wetter than the south (340 mm). Coal is 45% higher than gas at 52%.\n",
            "Sales rose from 38 to 45 tons and fell from 12 % to 9 %, down from 14 %.\n",
            "It rose from 900 to 1.2 million; they climbed from 10th to 5th place.\n",
        ],
        bad=[
            Bad("The north (340 mm) is wetter than the south (410 mm).\n", ["wetter than"]),
            Bad(
                "- **Olt:** $30-$50 a visit\n- **Brent:** $150-$250 a visit\n- **Cree:** free\n\n"
                "Olt, the dearest of the three, is closed.\n",
                ["dearest"],
            ),
            Bad("Losses fell from 18 % to 24 %.\n", ["fell from 18 % to 24 %"]),
            Bad("Output rose from 45 to 38 tons.\n", ["rose from 45 to 38 tons"]),
            Bad(
                "Output rose from 45 tons in 2020 to 38 tons in 2021.\n",
                ["rose from 45 tons in 2020 to 38 tons"],
            ),
            Bad("Output rose to 38 tons, from 45 tons.\n", ["rose to 38 tons, from 45 tons"]),
            Bad(
                "The fair drew 3,800 guests, down from 3,500 last year.\n", ["3,800 guests, down from 3,500"]
            ),
        ],
        prefilter=Prefilter(
            every=(tuple(sorted(MOVED | UP | DOWN | MOST)), ("from", "than", "the")),
            asks="reportlint_rules.consistency._asked:directed",
        ),
        see=("growth-mismatch",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each change that goes the other way than its verb."""
        yield from self._ranked(document)
        for sentence in document.sentences_with(MOVED) if moves(document) else ():
            if document.blocks[sentence.block].quoted or sentence.span.end - sentence.span.start > 500:
                continue
            text = document.blocks[sentence.block].text
            for m in _MOVED.finditer(document.prose, *sentence.span):
                for finding in self._judge(document, sentence.span, m):
                    if not mentioned(document, finding.span, text):
                        yield finding

    def _ranked(self, document: Document) -> Iterator[Finding]:
        """``The north (340 mm) is wetter than the south (410 mm).``"""
        if not (compares(document) or tops(document)):
            return
        from reportlint_rules.consistency._ranked import compared, topped

        for found in (compared, topped):
            for claim in found(document):
                yield self.finding(
                    claim.span,
                    message='"{words}": {one} against {other} is the other way.',
                    related=[related(claim.one, "compared"), related(claim.other, "compared")],
                    words=document.plain(claim.span),
                    one=document.plain(claim.one),
                    other=document.plain(claim.other),
                )

    def _judge(self, document: Document, span: Span, m: re.Match[str]) -> Iterator[Finding]:
        prose = document.prose
        verb = m["up"] or m["down"]
        gap = _RATE.sub("", m["gap"])
        reached = quantities(prose, *m.span("gap"), document.once(decimal_comma)) if _TO.match(gap) else []
        if _ANOTHER.search(gap) or (re.search(r"\d", gap) and not reached):
            return
        read = quantities(prose, m.end(), min(span.end, m.end() + 90), document.once(decimal_comma))
        read = [*_ends(document, read[0]), *read[1:]] if read else read
        after = [q for q in read if q.unit or not 1900 <= q.low <= 2100]
        if not after or after[0].span.start != m.end():
            return
        if reached:
            # "rose to 45 tons, from 38 tons"
            if len(reached) != 1 or prose[reached[0].span.end : m.end("gap")].strip(" ,\n"):
                return
            one, other = after[0], reached[0]
        elif verb in ("up", "down"):
            if gap.strip():
                return
            start = max(span.start, m.start() - 60)
            before = quantities(prose, start, m.start(), document.once(decimal_comma))
            if not before or not _BESIDE.fullmatch(prose, before[-1].span.end, m.start()):
                return
            one, other = after[0], before[-1]
        elif len(after) > 1 and _JOINED.fullmatch(prose, after[0].span.end, after[1].span.start):
            one, other = after[:2]
        else:
            return
        if self._wrong(one, other, bool(m["up"])):
            first, last = min(m.start(), other.span.start), max(one.span.end, other.span.end)
            yield self.finding(
                Span(first, last),
                related=[related(q.span, "compared") for q in (one, other)],
                evidence={"start": one.low, "end": other.low},
                verb=verb,
                start=document.plain(one.span),
                end=document.plain(other.span),
            )

    def _wrong(self, one: Quantity, other: Quantity, up: bool) -> bool:
        """Tell whether two comparable figures go the other way."""
        if (
            one.unit not in ("", other.unit)  # "from 45 to 38 tons": the unit stands once, for both
            or one.low != one.high
            or other.low != other.high
            or min(one.low, other.low) < 0
        ):
            return False
        small, large = sorted((one.low, other.low))
        if large > 10 * small or abs(one.low - other.low) <= one.step * (one.step < 0.5) + other.step * (
            other.step < 0.5
        ):
            return False
        return (other.low < one.low) == up


def _ends(document: Document, figure: Quantity) -> list[Quantity]:
    """The two ends of what reads like a range: "from 18 % to 24 %" is none."""
    prose = document.prose
    joint = _BETWEEN.search(prose, *figure.span) if figure.low != figure.high else None
    if not joint:
        return [figure]
    sides = ((figure.span.start, joint.start()), (joint.end(), figure.span.end))
    return [q for side in sides for q in quantities(prose, *side, document.once(decimal_comma))]
