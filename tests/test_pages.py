"""What is generated: fresh, and true to the rules and verdicts it is made from."""

from pathlib import Path

import pytest

from reportlint.pack import load_packs
from reportlint.pages import Precision, catalogue, configuration_page, rule_json, rule_page
from tests.docs import CONFIGURATION, PRECISION
from tests.verdicts import count, text


def test_the_reference_of_the_configuration_is_fresh() -> None:
    assert CONFIGURATION.read_text("utf-8") == configuration_page(), "run: python -m tests.docs"


def test_the_measured_precision_is_fresh() -> None:
    assert PRECISION.read_text("utf-8") == text(), "run: python -m tests.docs"


def test_every_rule_has_a_page_and_a_line_in_the_catalogue() -> None:
    specs = load_packs()
    listed = catalogue(specs)
    for rule, spec in specs.items():
        page = rule_page(spec)
        assert page.startswith(f"# {rule}\n")
        assert spec.summary in page
        assert "## Flagged" in page
        assert f"  {rule} " in listed
        assert rule_json(spec)["summary"] == spec.summary


def test_later_verdicts_replace_earlier_ones(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"rule": "r", "fingerprint": "1", "file": "x", "verdict": "wrong"}\n'
        '{"rule": "r", "fingerprint": "2", "file": "x", "verdict": "doubtful"}\n\n'
        '{"rule": "r", "fingerprint": "1", "file": "x", "verdict": "right"}\n'
    )
    assert count(tmp_path) == {"r": {"right": 1, "wrong": 0, "doubtful": 1}}
    (tmp_path / "b.jsonl").write_text('{"rule": "r", "verdict": "good"}\n')
    with pytest.raises(ValueError, match=r"b\.jsonl:1: verdict 'good'"):
        count(tmp_path)


def test_the_interval_is_wilsons() -> None:
    low, high = Precision(19, 20).interval
    assert (round(low, 3), round(high, 3)) == (0.764, 0.991)
    assert str(Precision(20, 20)) == (
        "20 of 20 judged findings on real documents were right (100 %; 95 % interval 84 to 100 %)."
    )


def test_mended_and_planted_findings_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"rule": "r", "fingerprint": "1", "file": "x", "verdict": "right"}\n'
        '{"rule": "r", "fingerprint": "2", "file": "x", "verdict": "wrong", "mended": true}\n'
        '{"rule": "r", "fingerprint": "3", "file": "bench/ours.py#4", "verdict": "right"}\n'
        '{"rule": "r", "fingerprint": "4", "file": "tests/ours.txt:9", "verdict": "wrong"}\n'
    )
    row = {"right": 1, "wrong": 0, "doubtful": 0, "mended": 1, "planted": 2, "planted_right": 1}
    assert count(tmp_path) == {"r": row}
    assert str(Precision(0, 0, 1, 2, 1)) == (
        "Not counted: 1 judged wrong that the rule no longer reports as loudly.\n"
        "On sentences written for this project 1 of 2 were right."
    )
