"""What a reader of facts needs is asked for before it is imported: the questions may never miss what it would find."""

import re
from pathlib import Path

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.testing import default_resources
from reportlint_rules.facts import _comparison_forms, _cues, _kind_nouns, _succession, _tables

BASE = default_resources()["knowledge"]()


def test_every_noun_phrase_of_a_kind_ends_in_a_cue() -> None:
    """The reader of kinds judges only phrases of its table."""
    ends = _cues._last_words(BASE)
    assert {phrase[-1] for phrase in _kind_nouns.kind_nouns(BASE)} <= ends
    assert all(re.fullmatch(r"[^\W_]+", end) for end in ends), "words_inside gives pieces without signs"


def test_every_comparison_holds_a_cue() -> None:
    """Comparisons need ``than``, a phrase of the lists, or an opening that is turned into one of them."""
    phrases = (*_succession._OLDER, *_succession._NEWER, *_succession._DERIVED)
    assert {phrase[0] for phrase in phrases} | _comparison_forms._MULTIPLES.keys() <= _cues._COMPARED
    assert all(not _cues._COMPARED.isdisjoint(phrase) for phrase in _comparison_forms._SET_AGAINST)
    assert {
        _comparison_forms._THAN.low,
        "succeeded",
        "superseded",
        "followed",
        "postdated",
    } <= _cues._COMPARED


def test_every_label_of_a_fact_begins_with_a_cue() -> None:
    """Labels of makers, years and long forms, as the reader of lists of facts knows them."""
    for pattern in (_tables._MAKER, _tables._WHEN, _tables._LONG):
        inside = pattern.pattern.removeprefix("(?i)^(?:").removesuffix("$").split(")s?")[0].removesuffix(")")
        for label in re.sub(r"\[sz\]", "s", inside).split("|"):
            plain = re.sub(r"\((?:\?:)?[^)]*\)\?|.\?|\\", "", label).strip()
            assert pattern.match(plain), plain
            text = f"- **{plain.title()}:** OpenAI\n"
            assert _cues.rows(Document(text, parse(text))), plain


def test_nothing_is_said_where_no_predicate_may_be() -> None:
    """Over all sentences of the suites, the cheap question is right wherever it says no."""
    from reportlint_rules.facts._passages import passages
    from reportlint_rules.facts._predicates import predicates

    asked = denied = 0
    for file in sorted((Path(__file__).parent / "facts").glob("*.txt")):
        text = "\n\n".join(line.split("\t")[-1] for line in file.read_text("utf-8").splitlines())
        for passage in passages(Document(text, parse(text), default_resources())):
            asked += 1
            if not _cues.predicates(passage):
                denied += 1
                assert not list(predicates(passage))
    assert denied > asked // 20


def test_inert_sentences_hold_no_name_and_spell_nothing_out() -> None:
    """A long text of everyday words around ``AI`` and ``API`` makes no passage, a cue or a bracket makes one."""
    from reportlint_rules.facts._passages import passages

    filler = "The plant on the river was painted last week by four people from the town. " * 8
    for sentence, count in (
        ("We asked AI about the weather.", 0),
        ("The API has been down all day.", 0),
        ("The API (Application Program Interface) has been down all day.", 1),
        ("We asked AI about the neural weather.", 1),
    ):
        text = f"{filler}\n\n{sentence}\n"
        assert len(passages(Document(text, parse(text), default_resources()))) == count, sentence
