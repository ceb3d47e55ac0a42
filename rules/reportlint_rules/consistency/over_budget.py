"""The rule ``over-budget``."""

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
    rare,
    related,
)
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma, show

_BUDGET = rare(
    r"\b(?:(?:total|overall|available|client['’]s|whole|entire|initial|marketing|project) )?budget\b[*_]*",
    re.I,
)
_HERE = rare(r"[*_ ]{0,3}(?:of|is|:|=)[*_ ]{0,4}$", re.I)
_VERBS = "allocate allocated invest spend reserve earmark dedicate commit aside assign use within deploy put".split()
_SPENT = rare(rf"\b(?:{'|'.join(_VERBS)})\b[^.;:]{{0,60}}$", re.I)
_PER = rare(
    r"[ ]?(?:/|per |a |each|every|annually|monthly|yearly|m²|or |to be raised|in (?:year|month|phase|q\d))",
    re.I,
)


@dataclass(frozen=True)
class OverBudget(DocumentRule):
    """What a plan allots adds up to more than the budget that it states.

    Each item looks affordable; together they are not. The reader who signs the plan signs a budget that nobody
    has.
    Cut an item, or raise the budget.
    """

    meta = RuleMeta(
        id="over-budget",
        message="What is allotted adds up to {sum}, and the budget is {budget}.",
        help="Cut an item, or raise the budget.",
        severity=Severity.WARNING,
        good=[
            "**Budget:** $500,000\n\n- Allocate $300,000 to pumps.\n- Allocate $150,000 to sieves.\n"
            "- Spend $50,000 on oil.\n",
            "**Budget:** $500,000\n\n- Allocate $300,000-350,000 to pumps.\n- Allocate $100,000-150,000 to sieves.\n",
            "**Budget:** $500,000\n\n- Allocate $300,000 per year to pumps.\n- Allocate $400,000 to sieves.\n",
        ],
        bad=[
            Bad(
                "**Budget:** $500,000\n\n# Plan\n\n- Allocate $300,000 to pumps.\n- Allocate $150,000 to sieves.\n"
                "- Spend $100,000 on oil.\n",
                ["$300,000"],
            ),
            Bad(
                "The total budget is USD 500,000 for this year.\n\n# Plan\n\n1. **Mills:**\n   - Buy two mills within "
                "USD 300,000–350,000.\n   - Allocate USD 100,000–150,000 for a third one.\n2. **Bonds:**\n"
                "   - Put 20-30% (~USD 100,000–150,000) into bonds.\n",
                ["USD 300,000–350,000"],
            ),
        ],
        prefilter=Prefilter(
            every=(
                ("budget",),
                tuple(_VERBS),
            ),
            blocks=("item",),
        ),
        see=("sum-mismatch", "table-total"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the first item of a plan that costs more than its budget."""
        comma = document.once(decimal_comma)
        budgets = list(_budgets(document, comma))
        if not budgets or len({(b.low, b.unit) for b in budgets}) > 1:
            return
        budget = budgets[0]
        groups: dict[int, list[Quantity]] = {}
        for section, quantity in _allotted(document, budget, comma):
            groups.setdefault(section, []).append(quantity)
        if len(groups) != 1:
            return
        (items,) = groups.values()
        low, high = sum(q.low for q in items), sum(q.high for q in items)
        # A range that only its lowest ends keep is no plan.
        if 1 < len(items) < 12 and low >= budget.low and high > 1.001 * budget.low and high < 4 * budget.low:
            total = show(low) if low == high else f"{show(low)}-{show(high)}"
            yield self.finding(
                items[0].span,
                related=[
                    related(budget.span, "the budget"),
                    *(related(q.span, "and this") for q in items[1:]),
                ],
                sum=f"{total} {budget.unit}",
                budget=document.plain(budget.span),
            )


def _budgets(document: Document, comma: bool) -> Iterator[Quantity]:
    """The amounts that the text calls the budget."""
    prose = document.prose
    for m in _BUDGET.finditer(prose):
        numbers = quantities(prose, m.end(), m.end() + 30, comma)
        if numbers and _HERE.fullmatch(prose, m.end(), numbers[0].span.start) and _money(numbers[0]):
            yield numbers[0]
            continue
        before = quantities(prose, max(0, m.start() - 30), m.start(), comma)
        if not before or not _money(before[-1]) or prose[before[-1].span.end : m.start()].strip(" *_"):
            continue
        # "within a $300,000 budget" is one of its items.
        if not _SPENT.search(prose, max(0, before[-1].span.start - 40), before[-1].span.start):
            yield before[-1]


def _allotted(document: Document, budget: Quantity, comma: bool) -> Iterator[tuple[int, Quantity]]:
    """The amounts that items of lists allot, with the section of each."""
    prose = document.prose
    for block in document.blocks:
        if block.kind != "item" or block.quoted:
            continue
        found = [
            q for q in quantities(prose, *block.text, comma) if q.unit == budget.unit and q.low < budget.low
        ]
        found = [q for q in found if 100 * q.low > budget.low]
        if len(found) != 1 or _PER.match(prose, found[0].span.end):
            continue
        if _SPENT.search(prose, max(block.text.start, found[0].span.start - 90), found[0].span.start):
            yield block.section, found[0]


def _money(q: Quantity) -> bool:
    return len(q.unit) == 3 and q.unit.isupper() and q.low == q.high and q.low >= 100 and q.bound != "least"
