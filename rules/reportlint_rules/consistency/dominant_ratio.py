"""The rule ``dominant-ratio``."""

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
from reportlint_rules.consistency._numbers import quantities
from reportlint_rules.consistency._tables import decimal_comma

_NAME = rare(
    r"\W*(?:the )?(?:base[ -]case )?(?:incremental cost[ -]effectiveness ratios?(?: \(ICERs?\))?|ICERs?)"
    r"(?: \([^()]{1,30}\))?\W*$",
    re.I,
)
_TOLD = rare(
    r"\b(?:incremental cost[ -]effectiveness ratio(?: \(ICER\))?|ICER)[*_]{0,2}[ \n](?:is|was|of|=)[ \n]"
    r"(?:about |approximately |estimated at )?(?=[^.;]{0,6}\d)",
    re.I,
)
_DOMINANT = rare(r"\b(?:is |was |were |are )?(?:dominant|cost[- ]saving|dominates)\b", re.I)
_NOT = rare(
    r"\b(?:not|or|if|from|would|could|near|almost|potential\w*|range|scenario|neither|weakly|extended\w*)\b|\d",
    re.I,
)
_MINUS = rare(r"[-−–]\W*$")


@dataclass(frozen=True)
class DominantRatio(DocumentRule):
    """An intervention is called dominant, and its cost-effectiveness ratio is positive.

    What costs less and gives more dominates: its ratio is negative, and is not reported as a price of a year of
    life. A positive ratio says that it costs more. One of the two belongs to another run of the model.
    Compute the ratio anew from the costs and effects that the report states.
    """

    meta = RuleMeta(
        id="dominant-ratio",
        message='The ratio is {value}, so the intervention costs more; line {line} calls it "{word}".',
        help="Compute the ratio anew from the costs and effects that the report states.",
        severity=Severity.WARNING,
        good=[
            "| Result | Value |\n|---|---|\n| ICER | -4,600 |\n\n- **ICER:** dominant\n",
            "| Result | Value |\n|---|---|\n| ICER | 4,600 |\n\n- **ICER:** dominant in the best scenario\n",
            "| Result | Value |\n|---|---|\n| ICER | 4,600 |\n\nMass screening is dominant in the north.\n",
        ],
        bad=[
            Bad(
                "| Result | Value |\n|---|---|\n| Incremental Cost-Effectiveness Ratio | 4,600 |\n\n"
                "- **ICER:** Cost-saving (dominant)\n",
                ["4,600"],
            ),
            Bad(
                "The ICER was $12,300 per QALY gained.\n\n# Results\n\n- **Incremental cost-effectiveness ratio:** "
                "dominant\n",
                ["$12,300"],
            ),
        ],
        prefilter=Prefilter(
            every=(("icer", "icers", "incremental"), ("dominant", "dominates", "saving", "cost-saving"))
        ),
        see=("nnt-mismatch",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the first positive ratio beside a label that calls it dominant."""
        called = next(_called(document), None)
        value = next(_positive(document), None) if called else None
        if called and value:
            yield self.finding(
                value,
                related=[related(called, "called dominant")],
                value=document.plain(value),
                line=document.lines.position(called.start).line,
                word=document.plain(called),
            )


def _called(document: Document) -> Iterator[Span]:
    """What labels of the ratio say of it: dominant, or cost-saving, without any condition."""
    for block in document.blocks:
        if block.label and not block.quoted and _NAME.fullmatch(document.plain(block.label)):
            m = _DOMINANT.search(document.prose, *block.body)
            if m and not _NOT.search(document.prose, *block.body):
                yield Span(*m.span())


def _positive(document: Document) -> Iterator[Span]:
    """The positive ratios of the whole: in a row of a table, or in a sentence."""
    comma = document.once(decimal_comma)
    for block in document.blocks:
        for row in block.cells[1:] if block.kind == "table" and not block.quoted else ():
            if len(row) > 1 and _NAME.fullmatch(document.plain(row[0])):
                cell = document.plain(row[1])
                numbers = quantities(document.text, *row[1], comma)
                if len(numbers) == 1 and numbers[0].low > 0 and not re.search(r"[-−–(]\W*\d", cell):
                    yield numbers[0].span
    for m in _TOLD.finditer(document.prose):
        numbers = quantities(document.prose, m.end(), m.end() + 30, comma)
        if (
            numbers
            and numbers[0].low > 0
            and not _MINUS.search(document.prose[m.end() : numbers[0].span.start])
        ):
            yield numbers[0].span
