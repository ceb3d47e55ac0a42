"""What says that its input is missing from "your request" is told; what manuals say of requests stands."""

import pytest

from reportlint.testing import findings_of
from reportlint_rules.artifacts.chat_residue import ChatResidue


def _report(sentence: str) -> str:
    return f"# Mills\n\nOld.\n\nNew.\n\n## Use\n\n{sentence}\n\n## Ends\n\nA.\n\nB.\n\nC.\n\nD.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm sorry, but the transcript you want translated was not included in your message.",
        "Unfortunately, no minutes or other documents were provided in your request.",
        "It appears that you haven't attached the survey.",
        "It looks like your message was cut off.",
        "I don't see any attachment in your message.",
        "Please share the whole chapter so that I can summarize it.",
        "Could you please provide more details about the mill so I can write this section?",
        "It seems like the link you provided is missing the article.",
        "No source text has been provided with your request.",
    ],
)
def test_a_plea_for_input_is_told(sentence: str) -> None:
    text = _report(sentence)
    assert [text[slice(*f.span)].strip() for f in findings_of(ChatResidue(), text)] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the token is missing from your request, the server answers 401.",
        "The key was not included in your request headers.",
        "Please provide your name so that we can contact you.",
        "You did not provide a password.",
        "If you provide a patch, we can review it.",
        "The section is incomplete, and help is welcome.",
    ],
)
def test_manuals_may_speak_of_requests(sentence: str) -> None:
    assert findings_of(ChatResidue(), _report(sentence)) == []
