"""Boilerplate does not depend on the order of sections, on line ends, line breaks or the names of headings."""

import random
import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint.finding import Finding, Severity
from reportlint.pack import load_packs
from reportlint.rule import DocumentRule
from reportlint.testing import findings_of, run_rules

SPECS = load_packs()
FAMILIES = [s for s in SPECS.values() if s.family in ("boilerplate", "style") or s.id == "same-definition"]
RULES = [s.make() for s in FAMILIES if issubclass(type(s.make()), DocumentRule)]
SEED = (Path(__file__).parent.parent / "seeds" / "template.md").read_text("utf-8")
TITLE, *SECTIONS = re.split(r"(?m)^(?=## )", SEED)
LAST, CLOSING = SECTIONS[-1].rsplit("\n\n", 1)
SECTIONS[-1] = LAST + "\n\n"


def seen(text: str) -> set[tuple[str, str, frozenset[str]]]:
    """What is found: rule, severity and the words of all places, wherever they stand."""

    def words(f: Finding) -> frozenset[str]:
        spans = (f.span, *(r.span for r in f.related))
        return frozenset(" ".join(re.findall(r"\w+", text[s.start : s.end])).casefold() for s in spans)

    return {(f.rule, f.severity.value, words(f)) for f in run_rules(RULES, {"a.md": text})}


BASE = seen(SEED)


def test_the_seed_holds_what_the_tests_vary() -> None:
    rules = {rule for rule, _, _ in BASE}
    assert {"benefits-and-challenges", "recycled-item", "item-frame", "generic-closing"} <= rules


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(len(SECTIONS))))
def test_the_order_of_sections_changes_nothing(order: list[int]) -> None:
    assert seen(TITLE + "".join(SECTIONS[i] for i in order) + CLOSING) == BASE


def test_windows_line_ends_change_nothing() -> None:
    assert seen(SEED.replace("\n", "\r\n")) == BASE


@pytest.mark.parametrize("width", [40, 66, 1000])
def test_reflowed_lines_change_nothing(width: int) -> None:
    blocks = []
    for block in SEED.split("\n\n"):
        if block.startswith(("#", "*")):
            blocks.append(block)
        else:
            blocks.append(
                textwrap.fill(" ".join(block.split()), width, break_on_hyphens=False, break_long_words=False)
            )
    assert seen("\n\n".join(blocks)) == BASE


@settings(max_examples=12, deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_renamed_headings_change_nothing(number: int) -> None:
    chance = random.Random(number)
    letters = "bcdfghklmnprstvz"
    text = re.sub(r"(?m)^## .*$", lambda m: "## " + "".join(chance.choices(letters, k=7)).title(), SEED)
    # What is said of the headings themselves moves with them.
    of_text = {
        found
        for found in BASE
        if found[0] not in ("uniform-sections", "low-specificity", "swapped-noun-passage")
    }
    assert of_text <= seen(text)


PRO = st.sampled_from(["benefits", "advantages", "strengths", "merits"])
CON = st.sampled_from(["challenges", "drawbacks", "limitations", "risks", "difficulties"])
ITEMS = [
    "dry cellars",
    "lower bills",
    "quiet streets",
    "old wiring",
    "long queues",
    "missing parts",
    "hot summers",
    "thin walls",
]


@settings(max_examples=25, deadline=None)
@given(PRO, CON, st.integers(3, 6), st.booleans(), st.booleans(), st.integers(0, 2**32))
def test_three_sections_of_one_template_are_found(
    pro: str, con: str, sections: int, reverse: bool, bullets: bool, number: int
) -> None:
    chance = random.Random(number)
    text = ""
    for i in range(sections):
        topic = ["attics", "barns", "chapels", "docks", "farms", "gates"][i]
        sides = []
        for noun in (pro, con):
            a, b, c = chance.sample(ITEMS, 3)
            lead = f"The {noun} of {topic} include"
            sides.append(f"{lead}:\n\n* {a}\n* {b}\n* {c}" if bullets else f"{lead} {a}, {b}, and {c}.")
        sides = sides[::-1] if reverse else sides
        text += (
            f"# Part {i}\n\nThe houses of the quarter were looked at in turn.\n\n"
            + "\n\n".join(sides)
            + "\n\n"
        )
    found = findings_of(SPECS["benefits-and-challenges"].make(), text)
    assert [f.severity for f in found] == [Severity.WARNING]
    assert len(found[0].related) == sections - 1


WORDINGS = {
    "other words each": (
        "Kites win praise for fresh air, steady hands, and better moods. They are dogged by tangled lines, high costs, "
        "and a lack of space.",
        "What rafts add is calm evenings, cheaper travel, and pride. What they take away is dry feet, and with it come "
        "delays, damage, and disputes.",
        "**Assets:** quick starts, clear views, safe stops\n**Liabilities:** rust, noise, theft",
        "The upside of boats: comfort, speed, and reach. The downside: leaks, upkeep, and fees.",
    ),
    "pairs in one frame": tuple(
        f"{topic} promise {a} and {b}. They must, however, contend with {c} and {d}."
        for topic, a, b, c, d in (
            ("Kites", "lift", "colour", "trees", "rain"),
            ("Rafts", "shade", "drift", "reeds", "mud"),
            ("Sleds", "pace", "laughter", "thaw", "stones"),
        )
    ),
    "single members": tuple(
        f"The biggest win from {topic} is {a}. The biggest worry is {b}."
        for topic, a, b in (
            ("kites", "height", "wire"),
            ("rafts", "rest", "reeds"),
            ("sleds", "pace", "thaw"),
        )
    ),
}
HONEST = {
    "headings": "#### Pros and cons\n\nWe compared both and chose the second, as the notes below tell.",
    "answers": "Used in the library: No\n\nRisk of breakage: Low\n\nUsed by others? Yes, in three places.",
    "names": "You can speak, read, and write Common and Dwarvish. You have an advantage against poison and fear.",
}


def _sections(passages: tuple[str, ...]) -> str:
    lead = "The houses of the quarter were looked at in turn by a group of people."
    return "".join(f"## Part {n}\n\n{lead}\n\n{p}\n\n" for n, p in enumerate(passages, 1))


@pytest.mark.parametrize("name", WORDINGS)
def test_wordings_without_the_common_words_are_found(name: str) -> None:
    found = findings_of(SPECS["benefits-and-challenges"].make(), _sections(WORDINGS[name]))
    assert [f.severity for f in found] == [Severity.WARNING]


@pytest.mark.parametrize("name", HONEST)
def test_what_only_looks_alike_stays_silent(name: str) -> None:
    assert not findings_of(SPECS["benefits-and-challenges"].make(), _sections((HONEST[name],) * 4))


@pytest.mark.parametrize(
    "text",
    [
        "a, " * 60_000,
        "benefits such as " * 40_000,
        "not only " * 60_000 + "but",
        "* **A b**: " + "and ".join(["this approach involves a, b, and c "] * 8_000),
        "# A\n\nworld of today, in the ever-changing " * 9_000,
    ],
    ids=["commas", "announcements", "formula", "item", "headings"],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    run_rules(RULES, {"a.md": text})


def test_a_passage_with_its_topic_swapped_is_loud_in_the_we_form_too() -> None:
    """A company's own report speaks of "we" all over; a long passage said of each division is a template there."""
    voice = "We opened our third hall, and we moved our stock there ourselves, which saved us two weeks of our time."
    passage = (
        "The {0} division had a good quarter thanks to steady orders and the care of our people. We remain sure that "
        "{0} is well placed to gain from what customers will ask for in the long run."
    )
    names = ("Lighting", "Glazing", "Joinery")
    sections = [f"## {n}\n\n{passage.format(n)}\n\nIt sold {k + 3} kinds.\n" for k, n in enumerate(names)]
    text = "\n".join(["# Quarter\n", f"{voice}\n", *sections])

    def said(text: str) -> set[str]:
        return {severity for rule, severity, _ in seen(text) if rule == "swapped-noun-passage"}

    assert said(text) == {"warning"}
    advice = "You must open your hall first; you should move your stock yourself."
    # Two sections of a manual may be parallel; three that say several sentences in common are a template.
    assert said("\n".join(["# Quarter\n", f"{advice}\n", *sections[:2]])) == {"info"}
    assert said(text.replace(voice, advice)) == {"warning"}
