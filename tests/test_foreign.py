"""Texts that are no Markdown, and what is no slip in them."""

import pytest

from reportlint import Document, is_console, is_foreign
from reportlint.markdown import parse


def _document(text: str) -> Document:
    return Document(text, parse(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("== Pumps ==\n\nThey turn.\n\n== Gates ==\n\nThey shut.\n", True),
        (
            "Mills\n=====\n\nA `list <https://example.org/mills>`_ of all. So::\n\n    turn\n\nAnd :ref:`more`.\n",
            True,
        ),
        ("{| class=x\n|-\n| Mill\n|}\n", True),
        ("# Mills\n\nA ratio of 1::2, a `list`, and ~~~ nothing ~~~ else.\n", False),
        ("# Mills\n\n~~~\ncode\n~~~\n\n~~~\nmore\n~~~\n", False),
        ("# Mills\n\n```\n.. note:: a\n.. note:: b\n```\n", False),
    ],
)
def test_foreign(text: str, told: bool) -> None:
    """Two marks of another format make a text one of it; those in code make none."""
    assert is_foreign(_document(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# show all mills that\n# turn today\n$ mills\n\n# and those that\n# rest\n$ mills -r\n", True),
        ("# Mills\n\n## Old\n## New\n\nThey turn.\n", False),
        ("# Mills\n# of the north\n\nThey turn.\n", False),
        ("# Mills\n\n```\n# a\n# b\n# c\n# d\n```\n", False),
    ],
)
def test_console(text: str, told: bool) -> None:
    """Comments that go on in the next line are those of a script."""
    assert is_console(_document(text)) is told
