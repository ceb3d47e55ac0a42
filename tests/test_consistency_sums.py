"""Wholes and their parts, shares of a whole, rates: each wording is found, each clean twin draws nothing."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.rule import DocumentRule
from reportlint.testing import default_resources

SPECS = load_packs()
RESOURCES = default_resources()


def flagged(rule: str, text: str) -> int:
    made = SPECS[rule].make()
    assert isinstance(made, DocumentRule)
    return len(list(made.check(Document(text, parse(text), RESOURCES))))


SUMS = [
    "Of our 200 mills, 120 run in the north and the other 90 in the south.\n",
    "Of the 50 pumps, 30 are old and the remaining 25 are new.\n",
    "Here 120 of the 200 pumps are of steel, the other 90 of brass.\n",
    "Some 30 of the 48 towns said yes and the remaining 20 said no.\n",
    "The works own 60 boats, of which 40 are old and the other 30 are new.\n",
    "We have 200 pumps: 120 in the north and 90 in the south.\n",
    "Of the 12 jurors, seven said yes and the other six said no.\n",
]
SUMS_CLEAN = [
    "Of our 200 mills, 120 run in the north and the other 80 in the south.\n",
    "Here 120 of the 200 pumps are of steel, the other 40% are old.\n",
    "Some 30 of the 48 towns said yes, and 12 of the other 40 said no.\n",
]


@pytest.mark.parametrize("text", SUMS)
def test_parts_that_make_another_whole(text: str) -> None:
    assert flagged("sum-mismatch", text) == 1


@pytest.mark.parametrize("text", SUMS_CLEAN)
def test_parts_that_make_their_whole(text: str) -> None:
    assert flagged("sum-mismatch", text) == 0


SHARES = [
    "A balanced purse could hold 40% steel, 35% wood, 25% stone and 15% glass.\n",
    "We spend 50% on rent, 30% on food, and 30% on wine.\n",
    "The budget goes 50 % to wages, 25 % to rent and 35 % to tools.\n",
    "The mix is 45% coal, 40% gas and 25% wind.\n",
    "Of all trips, 45% are made by train, 40% by car and 25% on foot.\n",
    "The vote was split: 48% for Olt, 37% for Brent, 25% for Cree.\n",
    "## Budget\n\n### Wood (30%)\n\nText.\n\n### Stone (35%)\n\nText.\n\n### Glass (45%)\n\nText.\n",
    "# Plan\n\n## Wood: 40%\n\nText.\n\n## Stone: 40%\n\nText.\n\n## Glass: 35%\n\nText.\n",
    "## Budget split\n\n- **Wood (30%):** old\n- **Stone (35%):** new\n- **Glass (45%):** thin\n",
    "Budget allocation:\n\n- Wood: 30%\n- Stone: 35%\n- Glass: 45%\n",
    "## Weights\n\n1. Wood (30 %)\n2. Stone (35 %)\n3. Glass (45 %)\n",
]
SHARES_CLEAN = [
    "A balanced purse could hold 40% steel, 35% wood, 15% stone and 10% glass.\n",
    "Wages rose by 40%, rents by 35% and tools by 35%.\n",
    "In Olt 45% heat with coal, in Brent 40% and in Cree 35%.\n",
    "Some 60% like coal, 40% like gas and 25% like both.\n",
    "### Wood (30% off)\n\nText.\n\n### Stone (35% off)\n\nText.\n\n### Glass (45% off)\n\nText.\n",
    "## Chances\n\n### Rain (30%)\n\nText.\n\n### Snow (10%)\n\nText.\n\n### Hail (5%)\n\nText.\n",
    "## Tests\n\n- Olt (90%)\n- Brent (95%)\n- Cree (85%)\n",
]


@pytest.mark.parametrize("text", SHARES)
def test_shares_that_make_another_whole(text: str) -> None:
    assert flagged("percent-sum", text) == 1


@pytest.mark.parametrize("text", SHARES_CLEAN)
def test_shares_that_make_a_whole_or_none(text: str) -> None:
    assert flagged("percent-sum", text) == 0


RATES = [
    "From 5.2 to 8.5 billion, the market grows by 163% in total.\n",
    "The target is to grow sales from $40,000 to $50,000, an increase of 40%.\n",
    "A bond bought for $1,000 that pays 6% a year is worth $1,600 after one year.\n",
    "At 5% interest a year, $200 become $230 after one year.\n",
    "A deposit of €10,000 at 3 % per year grows to €13,000 after two years.\n",
    "Output went from 80 to 100 tons, up 40%.\n",
    "Revenue fell from $80 million to $60 million, a drop of 35%.\n",
]
RATES_CLEAN = [
    "From 5.2 to 8.5 billion, the market grows by 63% in total.\n",
    "A bond bought for $1,000 that pays 6% a year is worth $1,060 after one year.\n",
    "A deposit of €10,000 at 3 % per year grows to €10,609 after two years.\n",
    "A deposit of €10,000 at 3 % per year grows to €13,439 after ten years.\n",
]


@pytest.mark.parametrize("text", RATES)
def test_rates_that_their_ends_do_not_make(text: str) -> None:
    assert flagged("growth-mismatch", text) + flagged("compound-growth", text) == 1


@pytest.mark.parametrize("text", RATES_CLEAN)
def test_rates_that_their_ends_make(text: str) -> None:
    assert flagged("growth-mismatch", text) + flagged("compound-growth", text) == 0
