"""Lead-ins: the bold label of an item or paragraph, and bold lines that serve as headings."""

import re
from typing import NamedTuple

from reportlint.span import Span

_MOST_WORDS = 15
_MOST_WORDS_BEFORE_STOP = 8
_MOST_WORDS_OF_HEADING = 12
_AFTER = re.compile(r"[ \t]*(?:\([^()\n]{1,80}\)[ \t]*)?(?:[:：]|[–—](?=\s)|(?<=[ \t])-{1,3}(?=[ \t]))")
_NO_HEADING = re.compile(
    r"(?:fig(?:ure|\.)?|tab(?:le|\.)?|listing|image|photo|chart|diagram|exhibit|box|example|note|notes|source|sources"
    r"|warning|caution|tip|important|nb|n\.b\.|disclaimer|update|edit|answer|question|q|a)\b[ \t]*(?:[\d.:-]|$)",
    re.I,
)


class Label(NamedTuple):
    """A lead-in: the span of its words (no markup, no colon) and the offset at which the body begins."""

    span: Span
    body: int


def bold_run(text: str, start: int, strongs: dict[int, int]) -> tuple[int, int, int, int] | None:
    """Return the bold run at ``start``: outer start and end, inner start and end; also inside emphasis."""
    if start in strongs:
        end = strongs[start]
        return start, end, start + 2, end - 2
    if start + 1 in strongs and text[start : start + 1] in ("*", "_"):
        end = strongs[start + 1]
        if text[end : end + 1] == text[start]:
            return start, end + 1, start + 3, end - 2
    return None


def find_label(text: str, start: int, end: int, item: bool, strongs: dict[int, int]) -> Label | None:
    """Return the label of the item or paragraph whose content is ``text[start:end]``."""
    run = bold_run(text, start, strongs)
    if run is None:
        return None
    _, outer, first, last = run
    inner = Span(first, last)
    words = len(text[first:last].split())
    if words > _MOST_WORDS or not words:
        return None
    stripped = text[first:last].rstrip()
    if stripped[-1] in ":：":
        return Label(_trim(text, first, first + len(stripped) - 1), outer)
    after = _AFTER.match(text, outer, end)
    if after:
        return Label(_trim(text, *inner), after.end())
    if outer >= end:
        return Label(_trim(text, *inner), end) if item else None
    rest = text[outer : outer + 3].lstrip(" \t\\")
    if rest[:1] in ("\n", "\r"):
        return Label(_trim(text, *inner), outer)
    if stripped[-1] in ".?!" and words <= _MOST_WORDS_BEFORE_STOP:
        keep = len(stripped) - (1 if stripped[-1] == "." else 0)
        return Label(_trim(text, first, first + keep), outer)
    return None


def heading_line(text: str, start: int, end: int, strongs: dict[int, int]) -> Span | None:
    """Return the words of a paragraph that is one bold run and reads like a heading, else None."""
    run = bold_run(text, start, strongs)
    if run is None or text[run[1] : end].strip(" \t\\:：") or "\n" in text[start:end]:
        return None
    span = _trim(text, run[2], run[3])
    words = text[span.start : span.end]
    if not words or words[-1] in ".!?…;,。！？" or len(words.split()) > _MOST_WORDS_OF_HEADING:
        return None
    first = next((c for c in words if c.isalnum()), "-")
    if (
        _NO_HEADING.match(words)
        or first.islower()
        or words[0] in "-–—="
        or not any(c.isalpha() for c in words)
    ):
        return None
    return span


def announces(text: str, start: int, end: int) -> bool:
    """Tell whether a bold line ends with a colon: before a list it is rather a lead-in than a heading."""
    return text[start:end].rstrip(" \t\\*_")[-1:] in (":", "：")


def _trim(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
