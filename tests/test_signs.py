"""What is asked of a document before rules are imported: the questions know all that the rules flag."""

from importlib import import_module

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint_rules.artifacts._chat import _words_of
from reportlint_rules.artifacts._sayings import _FOREIGN

_FAMILIES = ("artifacts", "encoding", "structure")


def test_the_words_of_all_languages_are_asked_for() -> None:
    assert frozenset().union(*map(_words_of, ("de", "fr", "es", "pt", "it"))) <= _FOREIGN


@pytest.mark.parametrize("family", _FAMILIES)
def test_a_clean_report_concerns_few_rules(family: str) -> None:
    text = (
        "# Pumps\n\nThe old pumps turn in the mill.\n\n## Use\n\nThey drain the northern fields in spring.\n"
    )
    document = Document(text, parse(text))
    asked = {s.meta.prefilter.asks for s in load_packs().values() if s.family == family} - {""}
    assert asked
    for question in asked:
        module, _, function = question.partition(":")
        holds = getattr(import_module(module), function)(document)
        ids = [s.id for s in load_packs().values() if s.meta.prefilter.asks == question]
        assert ids
        assert [i for i in ids if i in holds] == []
