"""The seeds: what is found in them is what was planted, no more and no less."""

import json
from pathlib import Path

import pytest

from tests.seeds import EXPECTED, SEEDS, lint

NAMES = sorted(p.name for p in SEEDS.glob("*.md") if p.name != "README.md")


@pytest.mark.parametrize("name", NAMES)
def test_each_seed_yields_its_expected_findings(name: str) -> None:
    expected = json.loads((EXPECTED / name).with_suffix(".json").read_text(encoding="utf-8"))
    assert lint(SEEDS / name) == expected, "if the change is meant: python -m tests.seeds, and read the diff"


@pytest.mark.parametrize("name", [n for n in NAMES if n.startswith("clean-")])
def test_clean_seeds_yield_no_error_and_no_warning(name: str) -> None:
    assert not [f for f in lint(Path(SEEDS / name)) if f["severity"] != "info"]
