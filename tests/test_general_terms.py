"""Short forms of all fields: near misses are found, other meanings and coined uses pass, entries are well made."""

from pathlib import Path

import pytest

from reportlint.document import Document
from reportlint.knowledge import load
from reportlint.markdown import parse
from reportlint.pack import knowledge_folders
from reportlint.testing import default_resources
from reportlint_rules.facts._expanding import judge_expansions
from reportlint_rules.facts._nearforms import is_general
from reportlint_rules.facts._verdict import Verdict
from reportlint_rules.facts._verdicts import verdicts

SUITE = Path(__file__).parent / "facts" / "general_terms.txt"
RESOURCES = default_resources()
LINES = [line.split("\t") for line in SUITE.read_text("utf-8").splitlines() if not line.startswith("#")]


def _found(text: str) -> list[tuple[str, bool]]:
    text = text.replace("\\n", "\n") + "\n"
    return [(v.rule, v.sure) for v in verdicts(Document(text, parse(text), RESOURCES))]


@pytest.mark.parametrize(("verdict", "text"), LINES)
def test_the_suite(verdict: str, text: str) -> None:
    """A near miss is a finding of ``wrong-expansion`` at most a warning; anything else is silent."""
    found = _found(text)
    if verdict == "wrong":
        assert ("wrong-expansion", False) in found
    else:
        assert found == []


def test_every_long_form_is_right_where_it_stands() -> None:
    """No long form of the base is a near miss of another one (every fifth sentence, to be quick)."""
    base = load(knowledge_folders())
    general = [e for e in base if is_general(e)]
    assert len(general) >= 300
    texts = [
        text
        for entity in general
        for short, longs in entity.expands.items()
        for long in longs
        for text in (f"It is the {long} ({short}).", f"{short} ({long}) is meant.")
    ]
    wrong = [v.message for text in texts[::5] for v in _judged(text + "\n") if v.entity in general]
    assert wrong == []


def _judged(text: str) -> list[Verdict]:
    from reportlint_rules.facts._named import named
    from reportlint_rules.facts._passages import passages

    document = Document(text, parse(text), RESOURCES)
    base = named(document).base
    return [v for p in passages(document) for v in judge_expansions(p, document, base)]
