"""Counts that are announced, and what is listed: each wording is found, each clean twin draws nothing."""

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


def _items(count: int, body: str = "is old.") -> str:
    return "\n\n" + "".join(f"- **Thing {'ABCDEFGHIJ'[n]}:** {body}\n" for n in range(count)) + "\nText.\n"


def _steps(count: int) -> str:
    return "\n\n" + "".join(f"### {n}. Thing {n}\n\nText.\n\n" for n in range(1, count + 1))


LISTED = [
    ("These seven gauges will tell us how the mill and its people fare through the year:", "seven gauges"),
    ("The mill is run on a plan that combines the following five elements:", "five elements"),
    ("This memo describes three changes that we would like to make to the pumps:", "three changes"),
    ("The seven folders are as follows:", "seven folders"),
    ("The 6 folders are listed below:", "6 folders"),
    ("Below are the five gauges:", "five gauges"),
    ("Version 4 introduced 6 features.", "6 features"),
    ("Pump 4 brings the following six valves to the yard:", "six valves"),
    ("We looked at five mills in the north of the land:", "five mills"),
    ("The plan rests on three pillars:", "three pillars"),
    ("Seven forces shape the market for pumps today:", "Seven forces"),
    ("The audit turned up six problems with the pumps, listed here:", "six problems"),
    ("The release contains nine fixes that came from readers:", "nine fixes"),
    ("A good mill has six parts:", "six parts"),
    ("There are six mills on the river:", "six mills"),
    ("Success will be measured with these five indicators:", "five indicators"),
    ("The board agreed on 3 measures to cut the loss of water:", "3 measures"),
    ("In this part we cover seven topics:", "seven topics"),
    ("We make five recommendations, each with its costs:", "five recommendations"),
    ("Two kinds of pump are in use:", "Two kinds"),
    ("The following three mills took part in the trial:", "three mills"),
]
CLEAN = [
    "These four gauges will tell us how the mill fares:",
    "Each of the six mills has its own rules:",
    "At least three things are needed:",
    "The two owners share the following goals:",
    "After two weeks the team had this to show:",
    "Three people met to talk about the plan:",
    "Some of the seven mills are old, for example:",
    "The other three mills have these flaws:",
    "The top ten mills of the land include:",
    "In 12 months we will see:",
    "We have two mills and three dams; the needs are:",
    "For all six mills the rules are:",
    "Both teams have three wishes each:",
]


@pytest.mark.parametrize(("lead", "flag"), LISTED)
def test_a_list_of_four_under_another_number(lead: str, flag: str) -> None:
    assert flagged("count-mismatch", f"# Mills\n\n{lead}{_items(4)}") == [flag]


@pytest.mark.parametrize("lead", CLEAN)
def test_a_list_of_four_under_what_promises_none(lead: str) -> None:
    assert flagged("count-mismatch", f"# Mills\n\n{lead}{_items(4)}") == []


SECTIONS = [
    ("The mill is run on a plan that combines the following five elements:", "five elements"),
    ("We recommend the following four measures.", "four measures"),
]


@pytest.mark.parametrize(("lead", "flag"), SECTIONS)
def test_headings_under_another_number(lead: str, flag: str) -> None:
    assert flagged("count-mismatch", f"# Mills\n\n## Plan\n\n{lead}{_steps(3)}") == [flag]


INLINE = [
    (
        'The box above holds seven tools, which you switch with the tabs: "Saw", "Plane", "File" and "Drill".\n',
        "seven tools",
    ),
    ("Use one of the four letters `T`, `U`, or `V`.\n", "four letters"),
    ("The five states are `new`, `open` and `shut`.\n", "five states"),
    ("The tool knows three modes: `fast`, `slow`, `calm` and `still`.\n", "three modes"),
    ("Three towns took part: Olt, Brent, Cree and Dart.\n", "Three towns"),
]


@pytest.mark.parametrize(("text", "flag"), INLINE)
def test_names_in_a_sentence_under_another_number(text: str, flag: str) -> None:
    assert flagged("count-mismatch", text) == [flag]


INLINE_CLEAN = [
    "Use one of the three letters `T`, `U`, or `V`.\n",
    "The two commands `git add` and `git commit` take four flags: `-a`, `-b`, `-c`, `-d`.\n",
    "Of the four letters, `T`, `U` and `V` are used.\n",
    "The five states include `new`, `open` and `shut`.\n",
    "The four states are `new`, `open`, `shut`, and `old`.\n",
]


@pytest.mark.parametrize("text", INLINE_CLEAN)
def test_names_in_a_sentence_that_are_as_many(text: str) -> None:
    assert flagged("count-mismatch", text) == []


TABLE = "\n\n| Phase | Sign |\n|---|---|\n| Sow | a |\n| Grow | b |\n| Mow | c |\n| Rest | d |\n\nText.\n"
TABLES = [
    ("The table below describes the seven phases of the year.", "seven phases"),
    ("Table 1 sums up the five phases.", "five phases"),
    ("The following table shows the six phases:", "six phases"),
    ("The five phases are shown in the table below.", "five phases"),
    ("The year has six phases, as the table shows:", "six phases"),
]


@pytest.mark.parametrize(("lead", "flag"), TABLES)
def test_a_table_of_four_under_another_number(lead: str, flag: str) -> None:
    assert flagged("count-mismatch", f"# Mills\n\n{lead}{TABLE}") == [flag]
    assert flagged("count-mismatch", f"# Mills\n\n{lead}\n\n## The year{TABLE}") == [flag]
