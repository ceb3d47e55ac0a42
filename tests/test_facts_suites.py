"""The must-fire and must-pass suites: one sentence per test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.testing import default_resources

FOLDER = Path(__file__).parent / "facts"
RESOURCES = default_resources()


def _lines(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.replace("\\n", "\n")


def _rules(text: str) -> list[tuple[str, str]]:
    from reportlint_rules.facts._verdicts import verdicts

    document = Document(text + "\n", parse(text + "\n"), RESOURCES)
    return [(v.rule, v.message) for v in verdicts(document)]


@pytest.mark.parametrize("line", list(_lines("must_fire.txt")))
def test_must_fire(line: str) -> None:
    """A wrong claim is found by the rule that says what is wrong with it."""
    rule, text = line.split("\t")
    assert rule in {r for r, _ in _rules(text)}


@pytest.mark.parametrize("line", list(_lines("must_pass.txt")))
def test_must_pass(line: str) -> None:
    """A right claim, or none, is never flagged."""
    found: list[Any] = _rules(line)
    assert found == []


def test_the_suites_are_large_enough() -> None:
    """At least 150 sentences each."""
    assert len(list(_lines("must_fire.txt"))) >= 150
    assert len(list(_lines("must_pass.txt"))) >= 150
