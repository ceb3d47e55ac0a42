"""What stands around a report: front matter, and a code fence that wraps the whole file."""

import re
from typing import NamedTuple

from reportlint.span import Span

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^\n`]*)$", re.M)
_HEADING = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+\S|[^\s#>|`~*+-][^\n]*\n {0,3}(?:=+|-{3,})[ \t]*\r?$)", re.M)
_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n"
    r"((?:(?!(?:---|\.\.\.)[ \t]*\r?$)"
    r"(?:[ \t][^\n]*|[\w\"'.-][^\n:]{0,80}:(?:[ \t][^\n]*)?|-(?:[ \t][^\n]*)?|[#\]}][^\n]*|)\r?\n)+)"
    r"(?:---|\.\.\.)[ \t]*\r?$",
    re.M,
)
_LICENCE = re.compile(r"^#[ \t]*(?:SPDX-|Copyright\b)[^\n]*\n(?:#[^\n]*\n|\s*\n)*$")
"""Nothing but comments, which say whose the file is."""
_KEY = re.compile(r"^[\w\"'.-][^\n:]{0,80}:(?:[ \t\r]|$)", re.M)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n((?:(?!\+\+\+)[^\n]*\n)+?)\+\+\+[ \t]*\r?$", re.M)
_TOML_KEY = re.compile(r"^[\w\"'.-]+[ \t]*=[ \t]*\S", re.M)
_WRAPPERS = frozenset({"", "markdown", "md", "mdx", "text", "txt", "plaintext"})
_CHAT_LINES = 2
_CHAT_LENGTH = 480


class FrontMatter(NamedTuple):
    """YAML or TOML before the report: with its two marks, and the lines between them."""

    span: Span
    text: Span


class Wrapping(NamedTuple):
    """A whole-file fence: its opening line, its closing line (empty at the end of the text if there is none)."""

    opening: Span
    closing: Span


def find_front_matter(text: str, start: int) -> FrontMatter | None:
    """Return the front matter that begins at ``start``, or None.

    Reports often begin with a rule and hold more of them: between two marks, every line must look like YAML and
    one must have a key. (The parser's own option takes whatever stands between any two rules for metadata.)
    Between two lines of ``+++``, which mean nothing else, it is TOML.
    """
    if m := _TOML.match(text, start):
        return FrontMatter(Span(*m.span()), Span(*m.span(1))) if _TOML_KEY.search(m[1]) else None
    m = _FRONT_MATTER.match(text, start)
    if m is None or not (_KEY.search(m[1]) or _LICENCE.match(m[1])):
        return None
    return FrontMatter(Span(*m.span()), Span(*m.span(1)))


def find_wrapping(text: str) -> Wrapping | None:
    """Return the fence around a whole report, or None.

    At most two lines of chat may stand before the fence and after it. The inside must hold a heading, and no
    closing fence may come before the last one: a file that begins and ends with a code block is no wrapped file.
    """
    if text.startswith("\ufeff"):
        text = " " + text[1:]
    opening = _FENCE.search(text, 0, 2 * _CHAT_LENGTH)
    if (
        opening is None
        or opening[2].strip().lower() not in _WRAPPERS
        or not _is_chat(text[: opening.start()])
    ):
        return None
    mark = opening[1]
    inner = False
    closing = Span(len(text), len(text))
    for fence in _FENCE.finditer(text, opening.end()):
        if fence[1][0] != mark[0] or (len(fence[1]) < len(mark) and not inner):
            continue
        if inner:
            inner = bool(fence[2].strip())
        elif fence[2].strip():
            inner = True
        elif _is_chat(text[fence.end() :]):
            closing = Span(fence.start(), fence.end())
            break
        else:
            return None
    if not _HEADING.search(text, opening.end(), closing.start):
        return None
    return Wrapping(Span(opening.start(1), opening.end()), closing)


def _is_chat(around: str) -> bool:
    lines = [line for line in around.splitlines() if line.strip()]
    if not lines:
        return True
    return (
        len(lines) <= _CHAT_LINES
        and len(around) <= _CHAT_LENGTH
        and not any(x.startswith("#") for x in lines)
    )
