"""Every rule of the core pack, by its own examples and by the laws of the house."""

import json
import re
from pathlib import Path

import pytest

from reportlint.document import Document
from reportlint.finding import Severity
from reportlint.markdown import parse
from reportlint.pack import FAMILIES, load_packs
from reportlint.rule import CorpusRule, PairRule
from reportlint.spec import RuleSpec
from reportlint.testing import check_examples, default_resources

SPECS = load_packs()
RESOURCES = default_resources()


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS.keys())
def test_examples_of_each_rule_are_flagged_and_passed_as_stated(spec: RuleSpec) -> None:
    check_examples(spec, RESOURCES)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS.keys())
def test_each_rule_is_named_documented_and_placed_by_the_house(spec: RuleSpec) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", spec.id)
    assert spec.family in FAMILIES
    assert Path(spec.file).parent.name == spec.family
    assert spec.summary.endswith("."), "the first line of the documentation is a sentence"
    assert spec.docs, "say why it is bad and what to do"
    for option in spec.options():
        assert option.help, f"option {option.name} has no help"
        json.dumps(option.default)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS.keys())
def test_each_rule_passes_over_an_empty_document(spec: RuleSpec) -> None:
    document = Document("", parse(""), RESOURCES)
    rule = spec.make()
    if isinstance(rule, CorpusRule):
        assert not rule.summarise(document)
    elif isinstance(rule, PairRule):
        assert not rule.summarise(document).passages
    elif spec.meta.severity is not Severity.INFO:
        assert not list(rule.check(document))  # type: ignore[attr-defined]
