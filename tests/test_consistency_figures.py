"""Figures that are told again: another value is found, a figure of something else is not."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.rule import DocumentRule
from reportlint.testing import default_resources

SPECS = load_packs()
RESOURCES = default_resources()


def flagged(one: str, other: str) -> int:
    made = SPECS["number-conflict"].make()
    assert isinstance(made, DocumentRule)
    text = f"# A\n\n{one}\n\n## B\n\nText goes on here.\n\n{other}\n"
    return len(list(made.check(Document(text, parse(text), RESOURCES))))


AGAIN = [
    (
        "The survey covered 1,200 households in the valley.",
        "All 1,500 households of the survey heat with wood.",
    ),
    ("The basic plan costs $49 per month.", "At $59 per month, the basic plan is cheap."),
    (
        "The model has 7 billion parameters and runs on one card.",
        "With its 9 billion parameters, the model fits on one card.",
    ),
    (
        "A team of 12 engineers built the pump in two years.",
        "The 14 engineers who built the pump were tired.",
    ),
    (
        "- **Professional Visit:** Higher price tier; recommended range $150-$250, depending on the case.",
        "At $250-$350, the recommended range for a professional visit is fair.",
    ),
    (
        "The pump was tested for 48 hours at full load.",
        "After the 36 hours of testing at full load, the pump was still cool.",
    ),
    (
        "The museum drew 82,000 visitors in the first year.",
        "With 88,000 visitors in its first year, the museum did well.",
    ),
    ("The bridge is 340 metres long.", "At 350 metres, the bridge is the longest of the land."),
    (
        "The company employs 3,400 people in nine countries.",
        "The 3,600 people whom the company employs work in nine countries.",
    ),
    ("It took 14 weeks to build the dam.", "The 16 weeks that it took to build the dam were wet."),
    ("The dataset holds 50,000 images of birds.", "Of the 60,000 images in the dataset, most show sparrows."),
    (
        "Our service handles 2,000 requests per second.",
        "At 3,000 requests per second, our service is fast enough.",
    ),
    ("The trial enrolled 212 patients.", "The 221 patients of the trial were followed for a year."),
    ("Response times dropped to 120 ms.", "Response times of 210 ms are good enough for most users."),
    ("The town has 18,000 inhabitants.", "For its 81,000 inhabitants the town has one school."),
    ("The farm has 40 cows and 12 goats.", "The 50 cows of the farm are milked by hand."),
    ("In total, 64% of the respondents said yes.", "That 46% of the respondents said yes is no surprise."),
]
ANOTHER = [
    (
        "The survey covered 1,200 households in the valley.",
        "In the hills, 1,500 households were asked later.",
    ),
    ("The basic plan costs $49 per month.", "The premium plan costs $59 per month."),
    ("The model has 7 billion parameters.", "The larger model has 9 billion parameters."),
    ("The bridge is 340 metres long.", "The tunnel is 350 metres long."),
    ("Unemployment fell to 4.2% in March.", "In April, unemployment was 4.7%."),
    ("The farm has 40 cows.", "Fifty cows would be too many for the farm."),
    ("The API allows 100 calls per minute.", "With a key, 1,000 calls per minute are allowed."),
    ("In 2020, 64% of the respondents said yes.", "In 2024, 46% of the respondents said yes."),
]


@pytest.mark.parametrize(("one", "other"), AGAIN)
def test_a_figure_told_again_with_another_value(one: str, other: str) -> None:
    assert flagged(one, other) == 1


@pytest.mark.parametrize(("one", "other"), ANOTHER)
def test_a_figure_of_something_else(one: str, other: str) -> None:
    assert flagged(one, other) == 0
