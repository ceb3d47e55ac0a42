"""Figures and dates told again in other words: pairs that cannot both be right, and near misses."""

import pytest

from reportlint import Document
from reportlint.markdown import parse
from reportlint_rules.consistency._retold import retold

_BETWEEN = "\n\n# Next\n\nThe weather was good.\n\n"


def _told(one: str, other: str) -> int:
    text = f"# Report\n\n{one}{_BETWEEN}{other}\n"
    return len(retold(Document(text, parse(text))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The city operates 320 electric buses.", "The 230 electric buses of the city are charged at night."),
        ("Interest on the bond is fixed at 4.75%.", "At 7.45% interest, the bond is attractive to funds."),
        (
            "The pilot ran in 14 schools of the county.",
            "The results of the pilot in 17 schools were sent out.",
        ),
        ("The upload limit is 25 MB per file.", "Files above the upload limit of 50 MB are rejected."),
        ("The farm keeps 640 ewes and 25 rams.", "With 460 ewes, the farm is the largest in the valley."),
        ("The pilot line opened in June 2019.", "Since the pilot line opened in July 2019, all is well."),
        (
            "The moratorium on pumps ends on 3 June 2027.",
            "Until the moratorium on pumps runs out on 9 June 2027, wait.",
        ),
        (
            "The project was started by Ann Clay in 2013.",
            "The layout is as old as the project that Ann Clay started in 2015.",
        ),
    ],
)
def test_two_values_of_one_thing(one: str, other: str) -> None:
    assert _told(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2021 the city operated 180 electric buses.", "By 2024 the city operated 320 electric buses."),
        ("Members pay an annual fee of $120.", "Students pay an annual fee of $60."),
        (
            "The trial enrolled 412 adults with asthma.",
            "Of the 388 adults who completed the trial, most live in towns.",
        ),
        ("The bridge carries some 21,800 vehicles a day.", "About 22,000 vehicles a day use the bridge."),
        ("The battery has a capacity of 75 kWh.", "The larger battery has a capacity of 98 kWh."),
        ("The pilot line opened in June 2019.", "The second line opened in July 2021."),
        ("Plans are due by August 1st.", "The deadline was extended, so that plans are due by August 3rd."),
        ("The pump plan asks for 14 schools.", "* **Duration**: 8 weeks with the pump plan in 17 schools"),
    ],
)
def test_figures_of_two_things(one: str, other: str) -> None:
    assert _told(one, other) == 0
