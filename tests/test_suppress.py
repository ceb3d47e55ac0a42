"""Suppression comments: what they silence, where, and which of them are mistakes."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.result import Suppressed
from reportlint.suppress import read_problems, read_suppressions


def read(text: str) -> Document:
    """Parse a text as the engine does."""
    return Document(text, parse(text))


def silenced(text: str) -> list[tuple[str, tuple[str, ...], str, str]]:
    """Kind, rules, target text and reason of each suppression."""
    found: tuple[Suppressed, ...] = read_suppressions(read(text))
    return [(s.kind, s.rules, text[s.target.start : s.target.end], s.reason) for s in found]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_next_line_is_the_next_line_that_is_not_blank(line_end: str) -> None:
    text = line_end.join(
        ["<!-- reportlint-disable-next-line mojibake -- a quotation -->", "", "## Heading", "body", ""]
    )
    assert silenced(text) == [("next-line", ("mojibake",), f"## Heading{line_end}", "a quotation")]


def test_a_range_ends_at_its_own_enable() -> None:
    text = (
        "<!-- reportlint-disable a, b -- why -->\none\n\n<!-- reportlint-enable b -->\ntwo\n\n"
        "<!-- reportlint-enable a -->\nthree\n"
    )
    assert silenced(text) == [
        ("range", ("b",), "\none\n\n", "why"),
        ("range", ("a",), "\none\n\n<!-- reportlint-enable b -->\ntwo\n\n", "why"),
    ]


def test_a_range_without_enable_reaches_the_end_and_all_enables_everything() -> None:
    assert silenced("<!-- reportlint-disable all -->\nx\n") == [("range", ("all",), "\nx\n", "")]
    text = "<!-- reportlint-disable encoding a -->\nx\n\n<!-- reportlint-enable -->\ny\n"
    assert silenced(text) == [("range", ("encoding", "a"), "\nx\n\n", "")]


def test_a_file_is_silenced_from_anywhere() -> None:
    text = "one\n\n<!-- reportlint-disable-file duplicate-section -- generated -->\n"
    assert silenced(text) == [("file", ("duplicate-section",), text, "generated")]


def test_comments_within_a_line_count() -> None:
    text = "one <!-- reportlint-disable a -->two<!-- reportlint-enable a --> three\n"
    assert silenced(text) == [("range", ("a",), "two", "")]


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- reportlint-disable a -->`\n",
        "```\n<!-- reportlint-disable a -->\n```\n",
        "    <!-- reportlint-disable a -->\n",
    ],
)
def test_comments_in_code_are_no_suppressions(text: str) -> None:
    assert silenced(text) == []
    assert read_problems(read(text)) == ()


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("<!-- reportlint-disable -->", "names no rule"),
        ("<!-- reportlint-disable-line a -->", "unknown suppression"),
        ("<!-- reportlint-disable this is why it is so! -->", "no rule name"),
        ("<!-- reportlint-disable-next-line -- a reason -->", "names no rule"),
    ],
)
def test_mistakes_are_returned_as_problems(comment: str, message: str) -> None:
    document = read(f"{comment}\ntext\n")
    (problem,) = read_problems(document)
    assert message in problem.message
    assert document.text[problem.span.start : problem.span.end] == comment
    assert read_suppressions(document) == ()


def test_other_comments_are_left_alone() -> None:
    document = read("<!-- a note about reportlint-disable -->\n<!-- markdownlint-disable -->\n")
    assert read_suppressions(document) == ()
    assert read_problems(document) == ()


def test_a_next_line_comment_at_the_end_silences_nothing() -> None:
    assert silenced("x\n\n<!-- reportlint-disable-next-line a -->") == [("next-line", ("a",), "", "")]


def test_many_comments_are_read_at_once() -> None:
    text = "<!-- reportlint-disable a -->\n" * 5000
    assert len(read_suppressions(read(text))) == 5000
