"""Batches of sentences in the wording of reports, and the matrix of definitions: what is right stays silent, most of
what is wrong is found."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.testing import default_resources

FOLDER = Path(__file__).parent / "facts"
RESOURCES = default_resources()
FOUND = {
    "reports_1.txt": 0.82,
    "reports_2.txt": 0.7,
    "reports_3.txt": 0.68,
    "reports_4.txt": 0.8,
    "reports_5.txt": 0.82,
    "reports_6.txt": 0.84,
}
"""The share of wrong sentences that must be found, a little below what is found today."""
Definition = tuple[str, str, str, frozenset[str]]


@cache
def _messages(text: str) -> tuple[str, ...]:
    from reportlint_rules.facts._verdicts import verdicts

    return tuple(v.message for v in verdicts(Document(text + "\n", parse(text + "\n"), RESOURCES)))


def _sentences(name: str) -> Iterator[tuple[str, str]]:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            label, _, text = line.split("\t")
            yield label, text


@pytest.mark.parametrize("name", list(FOUND))
def test_right_sentences_pass(name: str) -> None:
    """None of the right sentences is flagged."""
    assert {t: _messages(t) for label, t in _sentences(name) if label == "right" and _messages(t)} == {}


@pytest.mark.parametrize("name", list(FOUND))
def test_wrong_sentences_are_found(name: str) -> None:
    """As many wrong sentences are found as before."""
    wrong = [t for label, t in _sentences(name) if label == "wrong"]
    assert sum(bool(_messages(t)) for t in wrong) >= FOUND[name] * len(wrong)


def _definitions() -> list[Definition]:
    rows = []
    for line in (FOLDER / "definitions.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            family, technique, predicate, also = ([c.strip() for c in line.split("|")] + [""])[:4]
            rows.append(
                (family, technique, predicate, frozenset(a.strip() for a in also.split(",") if a.strip()))
            )
    return rows


def test_definitions_said_of_the_right_technique_pass() -> None:
    """A definition is right of its technique, and of those that share the mark."""
    said = {f"{one} {predicate}." for _, own, predicate, also in _definitions() for one in (own, *also)}
    assert {s: _messages(s) for s in sorted(said) if _messages(s)} == {}


def test_definitions_said_of_another_technique_are_found() -> None:
    """A definition said of another technique of its family is wrong."""
    families: dict[str, dict[str, None]] = defaultdict(dict)
    for family, technique, _, _ in _definitions():
        families[family][technique] = None
    swapped = [
        f"{other} {predicate}."
        for family, own, predicate, also in _definitions()
        for other in families[family]
        if other != own and other not in also
    ]
    assert sum(bool(_messages(s)) for s in swapped) >= 0.95 * len(swapped)
