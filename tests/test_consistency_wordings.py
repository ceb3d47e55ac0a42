"""Wordings of the classes that editors mark in reports: each bad one is found, each clean twin draws nothing."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.rule import DocumentRule
from reportlint.testing import default_resources

SPECS = load_packs()
RESOURCES = default_resources()


def flagged(rule: str, text: str) -> list[str]:
    made = SPECS[rule].make()
    assert isinstance(made, DocumentRule)
    document = Document(text, parse(text), RESOURCES)
    return [document.text[slice(*f.span)] for f in made.check(document)]


def _table(head: str, *rows: str) -> str:
    width = head.count("|") - 1
    return "\n".join([head, "|" + "---|" * width, *rows]) + "\n"


SENSITIVITY = _table(
    "| Input | Low | Base case | High |", "| Unit price | $40 | $50 | $60 |", "| Churn rate | 4% | 5% | 6% |"
)

BASE = [
    ("# Base case\n\n- **Unit price:** $55\n- **Staff:** 12\n\n", "$50"),
    ("# Key assumptions\n\n- **Unit price:** $45 per pump\n\n", "$50"),
    ("# Model inputs\n\n* **Average unit price:** $62\n\n", "$50"),
    ("# Baseline\n\n**Unit price:** $48\n\n", "$50"),
    ("The base case has these values:\n\n- **Unit price:** $58\n\n", "$50"),
    ("In the base case, the unit price is $58.\n\n", "$50"),
    ("The baseline assumes a unit price of $58.\n\n", "$50"),
]
BASE_CLEAN = [
    "# Base case\n\n- **Unit price:** $50\n\n",
    "# Base case\n\n- **Unit price:** about $50\n\n",
    "# Best case\n\n- **Unit price:** $60\n\n",
    "# Base case\n\n- **Unit price in Spain:** $50\n- **Unit price in France:** $70\n\n",
    "# History\n\n- **Unit price:** $35\n\n",
    "In the base case, the unit price is $50.\n\n",
    "If the base case fails, the unit price is $70.\n\n",
]


@pytest.mark.parametrize(("text", "flag"), BASE)
def test_a_base_case_that_is_another_one(text: str, flag: str) -> None:
    assert flagged("base-case", text + SENSITIVITY) == [flag]


@pytest.mark.parametrize("text", BASE_CLEAN)
def test_a_base_case_that_is_the_same(text: str) -> None:
    assert flagged("base-case", text + SENSITIVITY) == []


@pytest.mark.parametrize(
    "head",
    [
        "| Input | -20% | Base | +20% |",
        "| Input | Min | Baseline | Max |",
        "| Input | Pessimistic | Base value | Optimistic |",
        "| Input | Lower bound | Central estimate | Upper bound |",
        "| Input | Bear | Base | Bull |",
        "| Input | Base case | Low | High |",
    ],
)
def test_heads_of_sensitivity_tables(head: str) -> None:
    rows = ("| Unit price | $50 | $50 | $50 |", "| Churn rate | 4% | 5% | 6% |")
    text = "# Base case\n\n- **Unit price:** $55\n\n" + _table(head, *rows)
    assert flagged("base-case", text) == ["$50"]


COUNTS = [
    ("We compare four vendors (Olt, Brent, Cree, Dart, Elm).\n", "four vendors"),
    ("The plan rests on three pillars (people, process, data, tools).\n", "three pillars"),
    ("It runs in 5 regions (Leeds, Lyon, Cork, Ulm).\n", "5 regions"),
    ("It scores seven traits (warmth, grit, wit, calm, care, speed).\n", "seven traits"),
    ("The survey covers six countries (Spain, France, Italy, Malta, and Greece).\n", "six countries"),
    ("We used 4 classifiers (trees, forests, ridge/lasso, bayes, rules).\n", "4 classifiers"),
    ("There are two main drivers (price, taste, speed).\n", "two main drivers"),
]
COUNTS_CLEAN = [
    "We compare four vendors (Olt, Brent, Cree, Dart).\n",
    "We compare twelve vendors (Olt, Brent, Cree).\n",
    "We compare four vendors (e.g., Olt, Brent, Cree).\n",
    "We compare four vendors (Olt, Brent, Cree and others).\n",
    "We compare four vendors (Olt, Brent/Cree, Dart).\n",
    "We compare at least four vendors (Olt, Brent, Cree).\n",
    "The two failures (one large, two small, one none) were mended.\n",
    "We met for three days (Olt, Brent, Cree, Dart).\n",
    "We compare four vendors (large, in the north, and old).\n",
    "It took 4 runs (seeds 1, 2, 3).\n",
    "The four teams (see notes, minutes, logs) met.\n",
]


@pytest.mark.parametrize(("text", "flag"), COUNTS)
def test_lists_in_brackets_that_are_longer_or_shorter(text: str, flag: str) -> None:
    assert flagged("count-mismatch", text) == [flag]


@pytest.mark.parametrize("text", COUNTS_CLEAN)
def test_lists_in_brackets_that_fit_or_are_no_lists(text: str) -> None:
    assert flagged("count-mismatch", text) == []


def _guide(title: str, things: int, level: int = 2) -> str:
    heads = "".join(
        f"{'#' * level} Thing {chr(65 + i)}lp\n\nIt is old, and it is red.\n\n" for i in range(things)
    )
    lead = f"# {title}\n\nSome words.\n\n## Introduction\n\nMore words.\n\n## The list\n\n"
    return f"{lead}{heads}## Conclusion\n\nAll are old.\n"


TITLES = [
    "10 Best Tools for Gardeners",
    "Top 10 Trends in Gardening for 2025",
    "The 9 Most Useful Tips for Gardeners",
    "12 Ways to Mend a Pump",
    "Pumps: 10 Lessons from the North",
    "Ten Reasons to Buy a Pump",
    "8 Hidden Beaches You Must See",
    "11 Essential AI Agents for Your Garden",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles_that_promise_more_than_comes(title: str) -> None:
    assert len(flagged("count-mismatch", _guide(title, 6))) == 1
    assert len(flagged("count-mismatch", _guide(title, 6, 3))) == 1


@pytest.mark.parametrize(
    ("title", "things"),
    [
        ("10 Best Tools for Gardeners", 10),
        ("10 Best Tools for Gardeners", 11),
        ("3 Days in Olt", 6),
        ("10 Years of Tools", 6),
        ("Windows 11 Tips", 16),
        ("Gardening in 2025", 6),
        ("Part 12: Tools", 6),
    ],
)
def test_titles_that_keep_their_word(title: str, things: int) -> None:
    assert flagged("count-mismatch", _guide(title, things)) == []


SLIPS = [
    "The 0.63 correlation between age and wear (best r = 0.063) is real.\n",
    "An accuracy of 0.912 (mean = 0.0912) was reached.\n",
    "We saw an effect size of 0.42 (d = 4.2).\n",
    "The loss was 0.35 (validation: 3.5) in the end.\n",
    "With a kappa of 0.081 (κ = 0.81), raters agree.\n",
    "The 0.125 error rate of the old pump (measured as 1.25) is high.\n",
]
SLIPS_CLEAN = [
    "The 0.63 correlation between age and wear (r = 0.63) is real.\n",
    "The 0.63 correlation between age and wear (p = 0.063) is weak.\n",
    "An accuracy of 0.90 (baseline = 0.09) was reached.\n",
    "The loss fell from 3.5 to 0.35 (a tenth).\n",
    "The rate of 0.5 (r = 0.05) is no matter.\n",
    "An error of 0.42 (se = 0.042) is large.\n",
]


@pytest.mark.parametrize("text", SLIPS)
def test_points_that_slipped(text: str) -> None:
    assert len(flagged("decimal-slip", text)) == 1


@pytest.mark.parametrize("text", SLIPS_CLEAN)
def test_points_that_did_not(text: str) -> None:
    assert flagged("decimal-slip", text) == []


EXCESS = [
    ("Sales of $12.1 million exceeded the target of $11 million by 15 %.\n", "15 %"),
    ("The crawler overshoots its limit (500 pages) by 40% (600 pages).\n", "40%"),
    ("Revenue of 84 million euros beat the forecast of 80 million euros by 10 percent.\n", "10 percent"),
    ("The 46 km reached exceed the plan of 40 km by about 25 %.\n", "25 %"),
    ("At 70 tonnes, the harvest missed its target of 100 tonnes by 20 %.\n", "20 %"),
    ("The bill of €5,500 surpasses the budget of €5,000 by 15%.\n", "15%"),
    ("With 1,300 visits we exceeded the goal of 1,000 visits by 50 %.\n", "50 %"),
]
EXCESS_CLEAN = [
    "Sales of $12.1 million exceeded the target of $11 million by 10 %.\n",
    "The crawler overshoots its limit (500 pages) by 20% (600 pages).\n",
    "Sales of $12.1 million exceeded the target by 15 %.\n",
    "Sales exceeded the target of $11 million by 15 % in 2023.\n",
    "At 80 tonnes, the harvest missed its target of 100 tonnes by 20 %.\n",
    "Olt and Brent exceeded targets of 40 and 50 by 10 % and 20 %, respectively.\n",
    "Profit exceeds 5 million, and sales rose by 20 % to 8 million.\n",
]


@pytest.mark.parametrize(("text", "flag"), EXCESS)
def test_shares_of_excess_that_are_others(text: str, flag: str) -> None:
    assert flagged("excess-size", text) == [flag]


@pytest.mark.parametrize("text", EXCESS_CLEAN)
def test_shares_of_excess_that_fit(text: str) -> None:
    assert flagged("excess-size", text) == []


VAGUE = (
    "\n- More mills can lead to more sales.\n- Better pumps can lead to loyal buyers.\n- Trust can lead to a better "
    "name in the market.\n"
)
FIGURES = [
    "ROI Projections",
    "Revenue Forecast",
    "Financial Projections",
    "3. Cost Estimates",
    "Budget Breakdown",
    "Projected Savings",
    "Expected ROI",
    "Market Size and Growth",
    "Key Statistics",
    "By the Numbers",
    "Quantitative Results",
    "Benchmark Results",
    "Sales and Revenue Projections",
    "Five-Year Financial Forecast",
    "Traffic Estimates",
]


@pytest.mark.parametrize("title", FIGURES)
def test_announced_figures_that_never_come(title: str) -> None:
    assert len(flagged("unkept-figures", f"# Plan\n\n## {title}\n{VAGUE}")) == 1
    assert len(flagged("unkept-figures", f"# Plan\n\n**{title}:**\n{VAGUE}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"# Plan\n\n## Revenue Forecast\n{VAGUE}- Sales double.\n",
        f"# Plan\n\n## Revenue Forecast\n{VAGUE}- See the appendix.\n",
        f"# Plan\n\n## Revenue Forecast\n{VAGUE}\n### North\n\nIt sells 40 pumps.\n",
        f"# Plan\n\n## Revenue Model\n{VAGUE}",
        f"# Plan\n\n## Forecasting\n{VAGUE}",
        "# Plan\n\n## Revenue Forecast\n\nTo come.\n",
        "# Plan\n\n**Revenue Forecast:**\n\n| A | B |\n|---|---|\n| c | d |\n\n" + VAGUE,
    ],
)
def test_announced_figures_that_come_or_are_none(text: str) -> None:
    assert flagged("unkept-figures", text) == []


RATINGS = [
    "## High confidence\n\n- Olt sold 4,100 pumps in 63% of its shops.\n\n## Low confidence\n\n"
    "- That Olt sold 4,100 pumps in 63% "
    "of its shops is told by one paper.\n",
    "**High priority:** mend the roof of the north mill\n\n**Low priority:** mend the roof of the north mill\n",
    "## Critical Risk\n\n- Supply of copper ore may end\n\n## Moderate Risk\n\n- Supply of copper ore may end\n",
    "**Confidence: High.** Olt has 4,100 shops and 63% of the market.\n\n**Confidence: Medium.** Olt holds 63% of the "
    "market with 4,100 shops.\n",
]
RATINGS_CLEAN = [
    "## High confidence\n\n- Olt sold 4,100 pumps.\n\n## Low confidence\n\n- Brent sold 4,200 pumps.\n",
    "## High priority\n\n- Mend roofs\n\n## Low priority\n\n- Mend doors\n",
    "## High risk\n\n- Supply of copper ore may end\n\n## High impact\n\n- Supply of copper ore may end\n",
    "**High confidence:** Olt sold 63% more.\n\n**Low confidence:** Brent sold 63% less.\n",
]


@pytest.mark.parametrize("text", RATINGS)
def test_claims_with_two_ratings(text: str) -> None:
    assert len(flagged("two-ratings", text)) == 1


@pytest.mark.parametrize("text", RATINGS_CLEAN)
def test_claims_with_one_rating(text: str) -> None:
    assert flagged("two-ratings", text) == []


GAP = "\n\nSome.\n\nWords.\n\nHere.\n\n"
RANGES = [
    (
        "Pay lies between $40k and $60k at steel mills, and is higher in towns."
        + GAP
        + "- **Steel Mills:** $40k – $75k\n",
        "$40k – $75k",
    ),
    ("A pump costs €20–30 for old houses." + GAP + "- **Old Houses (before the war):** €20–45\n", "€20–45"),
    ("Growth is 4-6 % in dry regions." + GAP + "- **Dry Regions:** 3-6 %\n", "3-6 %"),
    (
        "It takes 10 to 14 days in cold months."
        + GAP
        + "- **Frozen cold pumps:** 1-2 days\n- **Other:** 3\n",
        "",
    ),
    ("Pay is $40k–$60k at steel mills." + GAP + "- **Steel Mills:** $40k – $60k\n", ""),
    ("Pay is $40k–$60k at paper mills." + GAP + "- **Steel Mills:** $40k – $75k\n", ""),
    ("Pay is $40k–$60k at old steel mills." + GAP + "- **New Steel Mills in Towns:** $40k – $75k\n", ""),
]


@pytest.mark.parametrize(("text", "flag"), RANGES)
def test_ranges_that_an_item_gives_otherwise(text: str, flag: str) -> None:
    assert flagged("number-conflict", text) == ([flag] if flag else [])


PLAN = "\n\n# Plan\n\n- Allocate $300,000 to mills.\n- {} $150,000 in bonds.\n- Reserve ${} for oil.\n"


@pytest.mark.parametrize(
    "budget",
    [
        "**Budget:** $500,000",
        "The total budget is $500,000.",
        "We have a $500,000 budget.",
        "Given a budget of $500,000, we buy.",
    ],
)
@pytest.mark.parametrize("verb", ["Invest", "Put", "Commit"])
def test_plans_over_their_budget(budget: str, verb: str) -> None:
    assert len(flagged("over-budget", budget + PLAN.format(verb, "100,000"))) == 1
    assert flagged("over-budget", budget + PLAN.format(verb, "50,000")) == []


KINDS = (
    "\n\n- **Medical Diagnosis:** It reads pictures.\n- **Legal Research:** It finds cases.\n"
    "- **Fraud Detection:** It warns.\n"
)


@pytest.mark.parametrize(
    "lead",
    [
        "Examples of specialised models include:",
        "Some examples of such frameworks are:",
        "Notable platforms include:",
        "Key examples of small LLMs include the following:",
        "Leading startups in this field include:",
        "Examples of chatbots for firms include:",
        "**Popular tools include:**",
    ],
)
def test_examples_that_are_fields_of_use(lead: str) -> None:
    assert len(flagged("unnamed-examples", lead + KINDS)) == 1
    assert flagged("unnamed-examples", lead + KINDS.replace("It warns", "MedOlt warns")) == []
    assert (
        flagged(
            "unnamed-examples", lead.replace("models", "uses") + KINDS.replace("Legal Research", "LexBrent")
        )
        == []
    )


STEPS = [
    (
        "# 90-Day Plan\n\n## Phase 1 (Days 1-30)\n\nA\n\n## Phase 2 (Days 31-60)\n\nB\n\n## Phase 3 (Days {})\n\nC\n",
        "61-90",
        "61-120",
    ),
    (
        "Our 12-month roadmap:\n\n- **Months 1-4:** a\n- **Months 5-8:** b\n- **Months {}:** c\n",
        "9-12",
        "9-18",
    ),
    (
        "A six-week training programme:\n\n1. **Week 1: A**\n2. **Weeks 2-3: B**\n3. **Weeks {}: C**\n",
        "4-6",
        "4-5",
    ),
    (
        "The 8-week course:\n\n| Week | Topic |\n|---|---|\n| 1-3 | a |\n| 4-5 | b |\n| {} | c |\n",
        "6-8",
        "6-7",
    ),
    (
        "The 30-day rollout:\n\n**Phase 1 (Days 1-10):** a\n\n**Phase 2 (Days 11-20):** b\n\n"
        "**Phase 3 (Days {}):** c\n",
        "21-30",
        "21-45",
    ),
]


@pytest.mark.parametrize(("frame", "right", "wrong"), STEPS)
def test_plans_of_another_length_than_their_steps(frame: str, right: str, wrong: str) -> None:
    assert flagged("plan-length", frame.format(right)) == []
    assert len(flagged("plan-length", frame.format(wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Our 12-month roadmap:\n\n- **Months 1-4:** a\n- **Months 5-8:** b\n- **Months 9+:** c\n",
        "Our 12-month roadmap:\n\n- **Months 1-4:** a\n- **Months 5-8:** b\n- **Months 9-14:** c, with a buffer\n",
        "The first 3-month plan:\n\n- **Month 1:** a\n- **Month 2:** b\n- **Month 3:** c\n- **Month 4:** d\n",
        "Our 12-month roadmap:\n\n- **Month 3:** a\n- **Month 6:** b\n- **Month 18:** c\n",
        "Our 12-month roadmap:\n\n- **Week 1:** a\n- **Week 2:** b\n- **Week 3:** c\n",
    ],
)
def test_plans_whose_length_stays_open(text: str) -> None:
    assert flagged("plan-length", text) == []


@pytest.mark.parametrize("word", ["Phase", "Step", "Stage", "Part"])
@pytest.mark.parametrize("count", ["three", "5"])
def test_hyphened_counts_of_headings(word: str, count: str) -> None:
    heads = "".join(f"## {word} {n}: Olt {n}\n\nText.\n\n" for n in range(1, 5))
    assert flagged("count-mismatch", f"# A\n\nHere is a {count}-{word.casefold()} plan.\n\n{heads}") == [
        f"{count}-{word.casefold()}"
    ]
    assert flagged("count-mismatch", f"# A\n\nHere is a four-{word.casefold()} plan.\n\n{heads}") == []
