"""Wordings of empty explanations, doubled words and hyphens, and near misses that draw nothing."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.rule import DocumentRule
from reportlint.testing import default_resources

SPECS = load_packs()
RESOURCES = default_resources()


def fires(rule: str, text: str) -> int:
    made = SPECS[rule].make()
    assert isinstance(made, DocumentRule)
    return len(list(made.check(Document(text, parse(text), RESOURCES))))


BAD = [
    (
        "circular-definition",
        "- **Staggered Fare System:** Adopt a staggered fare system that suits commuters of the region.\n",
    ),
    (
        "circular-definition",
        "- **User Testing:** Conduct user testing with twelve people of each age to find what is wrong.\n",
    ),
    (
        "circular-definition",
        "- **Partner with local mills:** Start partnering with local mills in the north and the south of the region.\n",
    ),
    (
        "circular-definition",
        "- **Staff training programs:** Offering staff training programs for all who work at the lock by the river.\n",
    ),
    (
        "circular-definition",
        "- **Loyalty Program:** Introduce a loyalty program in which buyers gather points for bread and oats.\n",
    ),
    (
        "circular-definition",
        "- **Energy audits:** Perform regular energy audits in the three halls by the river each May.\n",
    ),
    (
        "circular-definition",
        "Understanding how such tariffs behave in daily life will improve comprehension.\n",
    ),
    ("circular-definition", "Better collaboration between mills fosters collaboration.\n"),
    ("circular-definition", "Wearable fact-checking is new, improving fact-checking.\n"),
    ("circular-definition", "The training of staff will improve staff training.\n"),
    ("circular-definition", "Innovation in retail promotes retail innovation.\n"),
    ("circular-definition", "Sustainable farming practices promote sustainable farming.\n"),
    ("circular-definition", "Digital literacy courses strengthen digital literacy.\n"),
    ("circular-definition", "Trust among the users leads to increased user trust.\n"),
    (
        "synonym-pair",
        "The mill is run by the board for the town. The benefits and advantages of it are told.\n",
    ),
    ("synonym-pair", "The mill is run by the board for the town. It is crucial and essential for us.\n"),
    ("synonym-pair", "The mill is run by the board for the town. It has drawbacks and disadvantages.\n"),
    (
        "synonym-pair",
        "The mill is run by the board for the town. Users get faster response times and lower latency.\n",
    ),
    (
        "synonym-pair",
        "The mill is run by the board for the town. We look at the performance efficacy of models.\n",
    ),
    ("synonym-pair", "The mill is run by the board for the town. It serves various and diverse users.\n"),
    (
        "synonym-pair",
        "The mill is run by the board for the town. It helps to improve and enhance the service.\n",
    ),
    ("synonym-pair", "The mill is run by the board for the town. It is reducing and lowering the waste.\n"),
    ("synonym-pair", "The mill is run by the board for the town. There are issues and problems with it.\n"),
    ("synonym-pair", "The mill is run by the board for the town. They face obstacles and hurdles.\n"),
    ("synonym-pair", "The mill is run by the board for the town. A quick and rapid answer is needed.\n"),
    ("synonym-pair", "The mill is run by the board for the town. The tool fosters and promotes trust.\n"),
    (
        "synonym-pair",
        "The mill is run by the board for the town. There is flexibility and adaptability in it.\n",
    ),
    (
        "synonym-pair",
        "The mill is run by the board for the town. It brings reduced costs and cost savings.\n",
    ),
    ("stray-hyphen", "The mill stands by the river and is old. We discuss the pumps in-depth.\n"),
    ("stray-hyphen", "The mill stands by the river and is old. The board met in-person.\n"),
    ("stray-hyphen", "The mill stands by the river and is old. It runs on-demand, too.\n"),
    (
        "stray-hyphen",
        "The mill stands by the river and is old. Price and need go hand-in-hand with the state of the town.\n",
    ),
    (
        "stray-hyphen",
        "The mill stands by the river and is old. Explore the strategies in-depth to see them.\n",
    ),
]
CLEAN = [
    ("circular-definition", "- **Tiered Pricing:** Three tiers at 5, 9 and 20 euros a month.\n"),
    ("circular-definition", "- **User Testing:** Twelve people try it in May.\n"),
    ("circular-definition", "- **Steel:** Use steel of two kinds.\n"),
    (
        "circular-definition",
        "- **Loyalty Program:** Points for bread and oats, which buyers gather by phone.\n",
    ),
    ("circular-definition", "- **Cloud migration:** Move the old ledgers by May.\n"),
    ("circular-definition", "- **Risks:** Maintain a list of risks.\n"),
    ("circular-definition", "Training improves the yield of the mill.\n"),
    ("circular-definition", "The new pump leads to lower costs and more bread.\n"),
    ("circular-definition", "Collaboration between mills fosters trust.\n"),
    ("circular-definition", "Higher wages lead to higher prices.\n"),
    ("circular-definition", "Better lamps improve safety at night.\n"),
    ("circular-definition", "Courses strengthen the skills of the staff.\n"),
    ("synonym-pair", "The mill is run by the board for the town. It has risks and benefits.\n"),
    ("synonym-pair", "The mill is run by the board for the town. Faster replies and lower cost.\n"),
    ("synonym-pair", "The mill is run by the board for the town. It is fast and cheap.\n"),
    ("synonym-pair", "The mill is run by the board for the town. The costs and expenses-paid trips.\n"),
    ("synonym-pair", "The mill is run by the board for the town. New and improved pumps.\n"),
    ("synonym-pair", "The mill is run by the board for the town. Issues and pull requests are open.\n"),
    ("synonym-pair", "The mill is run by the board for the town. Higher accuracy and lower latency.\n"),
    (
        "synonym-pair",
        "The mill is run by the board for the town. Improved accuracy and lower costs are seen.\n",
    ),
    ("synonym-pair", "The mill is run by the board for the town. Collect and share data.\n"),
    ("synonym-pair", "The mill is run by the board for the town. It is important and urgent.\n"),
    (
        "synonym-pair",
        "The mill is run by the board for the town. The performance and efficacy are measured.\n",
    ),
    ("synonym-pair", "The mill is run by the board for the town. Small and medium firms.\n"),
    ("stray-hyphen", "The mill stands by the river and is old. It is an in-depth look.\n"),
    ("stray-hyphen", "The mill stands by the river and is old. The in-person meeting is over.\n"),
    ("stray-hyphen", "The mill stands by the river and is old. It works as on-demand service.\n"),
    ("stray-hyphen", "The mill stands by the river and is old. We offer in-person and on-demand classes.\n"),
]
BODY = "\n\nThe board of the town was glad of the pumps in the mill.\n\n"
TITLED = [
    *("Companies leading the Charge", "The Role of data in Health Care", "Top Trends shaping the Market"),
    *("Risks and mitigation Strategies", "Tools for better Planning", "Lessons learned from Pilots"),
    *("Data Sources and methods", "Wind power in Spain", "How Mills make Flour", "Supply Chain resilience"),
]
MIXED = [
    *("State of the Art", "What Is Next for the Town", "Using `grep` in Shells", "Work with iPhone Apps"),
    *("Setup of npm Packages", "On the Way to Work", "Key figures"),
]
OTHERS = "".join(f"## {title}{BODY}" for title in ("Key Findings", "Market Overview", "Costs and Delays"))
BAD += [("heading-capitals", f"{OTHERS}## {title}{BODY}") for title in TITLED]
CLEAN += [("heading-capitals", f"{OTHERS}## {title}{BODY}") for title in MIXED]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_what_says_nothing_new(rule: str, text: str) -> None:
    assert fires(rule, text) == 1


@pytest.mark.parametrize(("rule", "text"), CLEAN)
def test_what_says_something(rule: str, text: str) -> None:
    assert fires(rule, text) == 0
