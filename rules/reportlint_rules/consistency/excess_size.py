"""The rule ``excess-size``."""

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
    Sentence,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma, show

_UP = (
    "exceeds exceed exceeded exceeding overshoots overshoot overshot overshooting surpasses surpass surpassed "
    "surpassing beats beat beating tops topped outperforms outperformed"
)
_DOWN = "undershoots undershoot undershot undershooting misses miss missed missing trails trailed"
_VERBS = frozenset((_UP + " " + _DOWN).split())
_RAISING = frozenset(_UP.split())
_VERB = re.compile(rf"\b(?P<verb>{'|'.join(sorted(_VERBS, key=lambda w: (-len(w), w)))})\b", re.I)
_SHARE = re.compile(r"\bby[ \n](?:[a-z]+ (?:than )?)?[~≈]? ?\d[\d.,]*[ \u00a0]?(?:%|per ?cent)")
_BY = rare(
    r"\bby[ \n](?:about |around |roughly |approximately |nearly |almost |some |more than |over |~ ?|≈ ?)?$",
    re.I,
)
_ROUGH = rare(r"(?:about|around|roughly|approximately|nearly|almost|some|more than|over|~|≈)[ \n]?$", re.I)
_EXACT = rare(
    r"\b(?:targets?|goals?|plans?|budgets?|limits?|quotas?|thresholds?|forecasts?|caps?|ceilings?)\b", re.I
)
"""What somebody has set is meant to the last digit."""
_INSIDE = rare(r"[ \n]\([^()]{0,12}$")
_YEAR = rare(r"(?:19|20)\d\d")
_MIXED = rare(
    r"\b(?:respectively|each|while|whereas|both|per|year|average|and (?:by|the)|than|if|would|could)\b", re.I
)


@dataclass(frozen=True)
class ExcessSize(DocumentRule):
    """A figure is said to be so many per cent above or below another, and is not.

    "Sales of 12.1 million exceeded the target of 11 million by 15 %": they did so by 10 %. Often the share is of
    a third figure that the sentence does not name.
    Mend the percentage, or name the figure that it is a share of.
    """

    meta = RuleMeta(
        id="excess-size",
        message="{value} against {base} is {made} %, not {stated}.",
        help="Mend the percentage, or name the figure that it is a share of.",
        severity=Severity.WARNING,
        good=[
            "Sales of 12.1 million exceeded the target of 11 million by 10 %.\n",
            "The prompts overshoot the limit (250,000) by about 6 % (265 K).\n",
            "Sales exceeded the target of 11 million by 15 %, and the shop sold 4 pumps.\n",
            "In 2023, sales of $90 missed the target of $100 by 10 %.\n",
        ],
        bad=[
            Bad("Sales of $12.1 million exceeded the target of $11 million by 15 %.\n", ["15 %"]),
            Bad("The prompts overshoot the limit (250,000) by about 9 % (265 K in all).\n", ["9 %"]),
            Bad("At 90 tonnes, the harvest missed the plan of 120 tonnes by 40 %.\n", ["40 %"]),
        ],
        prefilter=Prefilter(words=tuple(sorted(_VERBS))),
        see=("change-size", "growth-mismatch"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each percentage that its two figures do not make."""
        if "by" not in document.word_set:
            return
        prose = document.prose
        for sentence in document.sentences_with(_VERBS):
            # The letters are looked for first: few sentences of these verbs have a "by" and a share.
            if (
                prose.find("by", *sentence.span) >= 0
                and _SHARE.search(prose, *sentence.span)
                and not document.blocks[sentence.block].quoted
            ):
                yield from self._sentence(document, sentence, document.once(decimal_comma))

    def _sentence(self, document: Document, sentence: Sentence, comma: bool) -> Iterator[Finding]:
        # Numbers stand in the text where code spans are no prose: "`n_ctx` (250,112)" reads alike.
        prose, span = document.prose, sentence.span
        verbs = list(_VERB.finditer(prose, *span))
        if len(verbs) != 1 or span.end - span.start > 320:
            return
        numbers = [q for q in quantities(prose, *span, comma) if not _YEAR.fullmatch(prose, *q.span)]
        shares = [
            q for q in numbers if q.unit == "%" and _BY.search(prose, max(0, q.span.start - 24), q.span.start)
        ]
        others = [q for q in numbers if q.unit != "%"]
        if (
            len(shares) != 1
            or not 1 < len(others) < 6
            or _MIXED.search(prose, span.start, shares[0].span.end)
        ):
            return
        share, verb = shares[0], verbs[0]
        # "(265 K in all)" right behind the share is the figure, whatever else the sentence counts.
        inside = [q for q in others if _INSIDE.fullmatch(prose, share.span.end, q.span.start)]
        if inside:
            others = [q for q in others if verb.end() <= q.span.start < share.span.start] + inside
        elif len(others) != 2:
            return
        base = [q for q in others if verb.end() <= q.span.start < share.span.start]
        value = [q for q in others if q.span.start < verb.start() or q.span.start >= share.span.end]
        if len(base) != 1 or len(value) != 1 or not _plain(share, base[0], value[0]):
            return
        if _EXACT.search(prose, verb.end(), base[0].span.start):
            base = [base[0]._replace(step=0.0)]
        found = self._odd(share, base[0], value[0], verb["verb"].casefold() in _RAISING, prose)
        if found:
            yield self.finding(
                share.span,
                related=[related(base[0].span, "the base"), related(value[0].span, "the figure")],
                value=document.plain(value[0].span),
                base=document.plain(base[0].span),
                made=show(round(found, 1)),
                stated=document.plain(share.span),
            )

    def _odd(self, share: Quantity, base: Quantity, value: Quantity, raising: bool, prose: str) -> float:
        """What the figures make, in per cent, where it is another share than the one said; else 0."""
        if base.low <= 0 or value.low <= 0 or (value.low > base.low) != raising:
            return 0.0
        made = abs(value.low / base.low - 1) * 100
        least = abs((value.low - value.step) / (base.low + base.step) - 1) * 100
        most = abs((value.low + value.step) / (base.low - base.step) - 1) * 100
        give = share.step + 0.05 + (0.12 * made if _ROUGH.search(prose[: share.span.start]) else 0.02 * made)
        low, high = min(least, most, made) - give, max(least, most, made) + give
        # Of the larger one, it is another share.
        turned = abs(1 - base.low / value.low) * 100
        if low <= share.low <= high or abs(turned - share.low) <= give:
            return 0.0
        return made if made < 300 else 0.0


def _plain(share: Quantity, base: Quantity, value: Quantity) -> bool:
    return (
        base.unit == value.unit
        and all(q.low == q.high for q in (share, base, value))
        and base.bound not in ("most", "least")
        and value.bound not in ("most", "least")
        and Span(*base.span).end <= share.span.start
    )
