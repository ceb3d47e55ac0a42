"""When two figures or dates are said of the same thing: in other words, in a summary, with slips, or not at all."""

import pytest

from reportlint.pack import load_packs
from reportlint.testing import findings_of

PACKS = load_packs()


def flagged(rule: str, *parts: str) -> list[str]:
    """What a rule flags in a report of these parts, each under a heading of its own (``Title: text``)."""
    text = "# Report on wells\n\n" + "".join(
        f"## {p.partition(': ')[0]}\n\n{p.partition(': ')[2]}\n\n" for p in parts
    )
    return [text[f.span.start : f.span.end] for f in findings_of(PACKS[rule].make(), text)]


CONFLICTS = [
    # a summary says in short what the body says at length
    (
        "Summary: The drought lasted 31 days.",
        "Course: Rain came late. In the end the drought lasted 48 days.",
        "48 days",
    ),
    (
        "Key figures: The fund holds €4.1 million.",
        "Money: The fund holds €5.7 million for repairs.",
        "€5.7 million",
    ),
    # other words for how a figure is told
    (
        "Overview: In 2021 the Osaka seed market was valued at $3.4 billion.",
        "Trade: The Osaka seed market size was estimated at $4.3 billion in 2021.",
        "$4.3 billion",
    ),
    # a count without a name, by a slip of two digits
    (
        "Sample: The archive contains 12,840 scanned letters of sailors.",
        "Method: The archive consists of 18,240 scanned letters of sailors.",
        "18,240",
    ),
]
NO_CONFLICTS = [
    # another kind, said with one more word in each
    (
        "Sales: Revenue of the seed segment was $5 million in 2023.",
        "More: Revenue of the tool segment was $7 million in 2023.",
    ),
    # a narrower thing
    (
        "Sales: Sales of pumps reached 5 million units of kit in 2023.",
        "More: Sales of garden pumps reached 2 million units of kit in 2023.",
    ),
    # how much it changed is not how much there is
    (
        "Summary: The Lima fund holds $40 million in 2023.",
        "Growth: The Lima fund grew by $5 million in 2023.",
    ),
    # cases of a rule
    (
        "A: If you carry more than 5 times your weight, you are slow.",
        "B: If you carry more than 10 times your weight, you are very slow.",
    ),
    # a form that is filled in under each heading
    (
        "North: The first 9 minutes of the trial are for setting up gear.",
        "South: The first 5 minutes of the trial are for setting up gear.",
    ),
    # the subject stands in the sentence before
    (
        "Zinc: This saved 7.5 tonnes of packing material on the ships.",
        "Lead: This saved 4 tonnes of packing material on the ships.",
    ),
    # under labels of their own
    (
        "Poisons: **Ink.** The victim is asleep for 8 hours at most.",
        "More poisons: **Tar.** The victim is asleep for 1 hour at most.",
    ),
]


@pytest.mark.parametrize(("one", "other", "wanted"), CONFLICTS)
def test_a_figure_said_again_in_other_words_is_compared(one: str, other: str, wanted: str) -> None:
    assert flagged("number-conflict", one, other) == [wanted]


@pytest.mark.parametrize(("one", "other"), NO_CONFLICTS)
def test_figures_of_other_things_are_not_compared(one: str, other: str) -> None:
    assert flagged("number-conflict", one, other) == []


DATES = [
    ("Past: The east tower opened in 1911.", "Now: Since the east tower opened in 1919, it leans.", "1919"),
    (
        "Past: The fishing act of Lund was adopted in 2004.",
        "Now: The fishing act of Lund, adopted in 2006, holds.",
        "2006",
    ),
    (
        "Past: Weir Ltd. was founded in Leeds in 1962.",
        "Dates: * **1926** – Weir Ltd. is founded in Leeds",
        "1926",
    ),
    (
        "Past: Ferro Inc. acquired the Alder brand in 2019.",
        "Now: Alder was acquired by Ferro Inc. in 2017.",
        "2017",
    ),
    (
        "Past: Gull was released in 2010.",
        "Dates: | Year | Event |\n|---|---|\n| 2008 | Gull released |\n| 2014 | Gull 2 released |",
        "2008",
    ),
]
NO_DATES = [
    ("Past: The first version was released in 2010.", "Now: The version was released in 2012."),
    ("Past: The Ministry of Fishing was founded in 1920.", "Now: The Ministry of Trade was founded in 1950."),
    ("Past: The old bridge was built in 1911.", "Now: The new bridge was built in 1990."),
]


@pytest.mark.parametrize(("one", "other", "wanted"), DATES)
def test_an_event_is_known_again(one: str, other: str, wanted: str) -> None:
    assert flagged("date-conflict", one, other) == [wanted]


@pytest.mark.parametrize(("one", "other"), NO_DATES)
def test_other_events_are_left_alone(one: str, other: str) -> None:
    assert flagged("date-conflict", one, other) == []
