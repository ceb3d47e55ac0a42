"""Subjects and verbs of different number, and near misses that draw nothing."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint_rules.style._agreement import disagreements

WRONG = [
    "These results shows that the pump is old.",
    "The new rules applies to all.",
    "Many users has complained.",
    "Several studies has found it.",
    "The three pumps needs repair.",
    "Such tools is rare.",
    "Our customers wants more.",
    "Large models is expensive.",
    "Both methods gives the same.",
    "The results of the survey is clear.",
    "The costs of the project has risen.",
    "The implementation of these methods are slow.",
    "This results are good.",
    "This metrics is useful.",
    "Each user have a key.",
    "Every test were run twice.",
    "A model require data.",
    "The system have two parts.",
    "The parser don't know it.",
    "They is late.",
    "It have a cost.",
    "We was there.",
    "The reasons for this is plain.",
    "These rules also applies to guests.",
    "The tool help you to write.",
    "This method provide a way.",
    "The algorithm always find the best.",
    "Recent studies suggests otherwise.",
    "Different countries uses different rules.",
    "All members was there.",
    "The blue, red and green lines shows the trend.",
    "We know that these pumps is old.",
    "The pump usually need a check.",
    "The quality of the pumps are low.",
    "The data the users gives is old.",
]
RIGHT = [
    "Reading these files is easy.",
    "The number of users is high.",
    "One of these tools is new.",
    "The news is good.",
    "In many cases is it right.",
    "The Windows driver has bugs.",
    "Two weeks is a long time.",
    "Each of the users has a key.",
    "The way models is used matters.",
    "The team have agreed.",
    "What users needs is care.",
    "The function that reads files is slow.",
    "The United States has fifty states.",
    "I suggest this tool help you.",
    "The pump and valve are old.",
    "A number of users have left.",
    "Does this tool help you?",
    "Economics is hard.",
    "The poor are always with us.",
    "How these models works is unclear.",
    "A few users have left.",
]


def _told(text: str) -> list[str]:
    document = Document(text, parse(text))
    return [document.plain(document.words.span(w.first, w.end)) for w in disagreements(document)]


@pytest.mark.parametrize("sentence", WRONG)
def test_a_verb_in_the_wrong_number_is_told_once(sentence: str) -> None:
    assert len(_told(sentence + "\n")) == 1


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_is_right_or_open_is_not_told(sentence: str) -> None:
    assert _told(sentence + "\n") == []
