"""Copies in texts that repeat themselves on purpose: loud among other matters, quiet in parallel ones."""

import pytest

from reportlint.testing import load_packs, run_rules

_FACT = "The keeper of the upper lock writes the level of the water into the blue book every evening."
_SWAPPED = "The keeper of the upper lock notes the level of the water in the blue book every evening."
_PARAGRAPH = (
    "A gate that does not close within nine minutes is a danger for the boats below it. Whoever sees such a gate "
    "calls the office in the mill, and the office sends two people with a winch before the night."
)
_AGAIN = (
    "A gate that fails to close within nine minutes is a hazard for the boats below it. Whoever notices such a gate "
    "phones the office in the mill, and the office dispatches two people with a winch before dark."
)
_MANUAL = (
    "# Boats\n\nYou need `boat.toml` before you begin. {0}Turn the key twice so that the motor starts without smoke."
    "\n\n## Fuel\n\nYour tank holds forty litres. Fill it at the pier, where the pump takes coins only.\n\n"
    "## Paint\n\nScrape the hull in March. {1}Two coats of green suffice for your summer on the lake.\n\n{2}"
)
_PARALLEL = (
    "# Use\n\n## Start in summer\n\nYou open `valve.a` first. {0} Then you wait for the bell.\n\n"
    "## Oil\n\nYour pump needs oil.\n\n"
    "## Start in winter\n\nYou open `valve.b` first. {1} Then you wait for the bell.\n"
)


_SKELETON = (
    "The outlook for {0} is good. Demand is stable, and new ways open up every spring. Those who plan with {0} in mind "
    "can keep their place on the lake for many years."
)


def _spread(*names: str) -> str:
    texts = [_SKELETON.format(name) for name in names]
    return _MANUAL.format("", "", "## Rest\n\nBring cake, tea and a rug.\n\n## Boards\n\n") + (
        f"Nobody may leave a board on the pier.\n\n{texts[0]}\n\n## Keys\n\nLost ones cost two crowns each.\n\n"
        f"{texts[1]}\n\n## Nights\n\nLamps burn until ten in summer.\n\n{texts[2]}\n"
    )


def _found(text: str) -> list[tuple[str, str]]:
    rules = [spec.make({}) for spec in load_packs().values() if spec.family == "duplication"]
    return [(f.rule, str(f.severity)) for f in run_rules(rules, {"a.md": text})]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("duplicate-sentence", _MANUAL.format(_FACT + " ", _FACT + " ", "")),
        (
            "near-duplicate-block",
            _MANUAL.format("", "", f"{_PARAGRAPH}\n\n## Guests\n\nBring cake.\n\n## Rest\n\n{_AGAIN}\n"),
        ),
        (
            "near-duplicate-section",
            _MANUAL.format("", "", f"## Gates\n\n{_PARAGRAPH} {_FACT}\n\n## Rest\n\n{_AGAIN} {_SWAPPED}\n"),
        ),
        ("near-duplicate-block", _spread("ferries", "canoes", "rafts")),
    ],
)
def test_strays_are_warnings_in_manuals(rule: str, text: str) -> None:
    assert (rule, "warning") in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        _PARALLEL.format(_FACT, _FACT),
        _PARALLEL.format(_FACT, _SWAPPED),
        _MANUAL.format(_FACT + " ", "", "## Summary\n\n" + _FACT + "\n"),
        _MANUAL.format(
            "", "", f"## Gates\n\n{_PARAGRAPH}\n\n## Doors\n\n{_PARAGRAPH.replace('gate', 'door')}\n"
        ),
        _MANUAL.format("", "", f"{_PARAGRAPH}\n\n## Guests\n\nCake.\n\n{_PARAGRAPH.replace('nine', '9')}\n"),
    ],
)
def test_parallel_texts_are_left_alone(text: str) -> None:
    assert not [found for found in _found(text) if found[1] != "info"]
