"""Promises in one frame: the items of a list, the last sentences of sections, the turns to trouble."""

import pytest

from reportlint.pack import load_packs
from reportlint.testing import run_rules

_SPECS = load_packs()
_RULES = [_SPECS[rule].make() for rule in ("item-frame", "repeated-closing")]
_TOPICS = ("Deeper locks", "Wider quays", "Lower cranes", "Longer trains", "Early ferries")
_BODIES = (
    "The northern board measured the depth with a pole and two boats.",
    "Stones from the old chapel were laid again by three masons.",
    "A cable snapped on a windy day, and the crew went home.",
    "Wagons for grain were coupled behind the mail for a month.",
    "Bakers cross the river before dawn with warm bread.",
)


def said(text: str) -> list[str]:
    """The rules that find something in a report."""
    return [f.rule for f in run_rules(_RULES, {"a.md": text})]


@pytest.mark.parametrize(
    ("frame", "cast"),
    [
        ("can lead to more {}", True),
        ("could also lead to better {}", True),
        ("please many, resulting in higher {}", True),
        ("bring calm, contributing to the growth of {}", True),
        ("may significantly improve {}", True),
        ("will help ensure {}", True),
        ("are crucial for {}", True),
        ("remain absolutely essential to {}", True),
        ("play a vital role in {}", True),
        ("are expected to double {}", True),
        ("have the potential to change {}", True),
        ("can contribute to {}", True),
        ("were built for {}", False),
        ("can be seen from {}", False),
        ("led the council to {}", False),
        ("are a part of {}", False),
        ("need no {}", False),
        ("result from {}", False),
    ],
)
def test_items_of_one_list_that_promise_alike(frame: str, cast: bool) -> None:
    gains = ("barges", "fees", "sleep", "grain", "bread")
    items = "".join(f"* {t} {frame.format(g)}.\n" for t, g in zip(_TOPICS, gains, strict=True))
    text = (
        f"# Report on the port\n\nThe survey names five works, and the council has heard of each.\n\n{items}"
    )
    assert said(text) == (["item-frame"] if cast else [])


def _sections(closings: tuple[str, ...], after: str = "") -> str:
    parts = zip(_TOPICS, _BODIES, closings, strict=True)
    return "# Report on the port\n\n" + "".join(
        f"## {topic}\n\n{body} Nothing like it was seen before. {close}{after}\n\n"
        for topic, body, close in parts
    )


def test_sections_that_close_on_what_this_will_do() -> None:
    closings = (
        "This will improve the trade of the town.",
        "This would strengthen the trust of the skippers.",
        "It can help to reduce the noise at night.",
        "Ultimately, this could boost the sale of grain.",
        "Doing so will ensure fresh bread for all.",
    )
    assert said(_sections(closings)) == ["repeated-closing"]
    assert not said(_sections((*closings[:2], "The pole broke.", "It rained in May.", "The bread was cold.")))


def test_sections_that_turn_to_trouble_and_go_on() -> None:
    turns = (
        "However, significant gaps exist.",
        "However, progress is hindered by the mud.",
        "However, concerns arise over the cost.",
        "However, the benefit is diminished by strong winds.",
        "However, the plan lacks detail.",
    )
    after = " The mayor read it aloud. Two clerks wrote down each word of it. Lunch was served at noon."
    assert said(_sections(turns, after)) == ["repeated-closing"]
    assert not said(_sections((*turns[:3], "The wind is strong.", "The plan was printed."), after))
    assert not said(_sections(tuple(t.replace("However, ", "So ") for t in turns), after))
