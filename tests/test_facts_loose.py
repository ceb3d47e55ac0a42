"""Credits and years that are read in other words, by the words between two names, or by the rows beside them."""

import re

import pytest

from tests.test_facts_suites import _lines, _rules

HEAD = "# Models\n\nWe compare models.\n\n"


@pytest.mark.parametrize("line", list(_lines("loose.txt")))
def test_wordings(line: str) -> None:
    """A wrong credit or year is found, whatever its words; a near miss is not."""
    rule, text = line.split("\t")
    assert {r for r, _ in _rules(text)} == ({rule} if rule != "-" else set())


def test_every_wording_can_be_said() -> None:
    """The groups that a template names stand in its pattern."""
    from reportlint_rules.facts._loose_credits import CREDITS
    from reportlint_rules.facts._loose_wordings import INSERTIONS, WORDINGS, compiled
    from reportlint_rules.facts._loose_years import YEARS

    for marks, pattern, parts in (*INSERTIONS, *WORDINGS, *CREDITS, *YEARS):
        groups = compiled(pattern).groupindex
        assert marks, pattern
        assert all(
            p[1:-1] in groups or p in ("{topic}", "{@d}") for p in parts if re.fullmatch(r"\{[\w@]+\}", p)
        ), pattern


@pytest.mark.parametrize(
    ("table", "rules"),
    [
        ("| Model | Who |\n|---|---|\n| BERT | OpenAI |\n", {"wrong-creator"}),
        ("| Name | Since |\n|---|---|\n| DETR | 2014 |\n", {"wrong-year"}),
        (
            "| Model | x |\n|---|---|\n| GPT-2 | OpenAI |\n| BERT | Google |\n| XLNet | CMU |\n| DETR | IBM |\n",
            {"wrong-creator"},
        ),
        ("| Model | Used by |\n|---|---|\n| BERT | Microsoft |\n| GPT-2 | OpenAI |\n", set()),
        ("| Model | x |\n|---|---|\n| BERT | Microsoft |\n| GPT-2 | OpenAI |\n", set()),
        ("| Model | Tested |\n|---|---|\n| BERT | 2023 |\n| GPT-2 | 2019 |\n", set()),
    ],
)
def test_columns(table: str, rules: set[str]) -> None:
    """A column is one of makers, or years, where its header or most of its rows say so."""
    assert {r for r, _ in _rules(HEAD + table)} == rules
