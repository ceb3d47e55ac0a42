"""Suppression comments: ``<!-- reportlint-disable-next-line RULE -- reason -->`` and its kin."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint.document import Document
from reportlint.result import Suppressed
from reportlint.span import Span

_COMMENT = re.compile(r"<!--+\s*reportlint-([\w-]*)(?:\s*[:=]\s*|\s+|(?=--))?(.*?)\s*(?:--+>|$)", re.S | re.I)
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_VERBS = ("disable", "enable", "disable-next-line", "disable-file")


class Problem(NamedTuple):
    """A suppression comment that cannot be understood: its span and what is wrong with it."""

    span: Span
    message: str


class _Comment(NamedTuple):
    span: Span
    verb: str
    rules: tuple[str, ...]
    reason: str


def read_suppressions(document: Document) -> tuple[Suppressed, ...]:
    """Return what the comments of a document silence, in order; malformed comments are left out.

    ``target`` is the span in which a place must begin to be silenced: the next line that is not blank (``kind``
    ``next-line``), everything up to the matching ``enable`` or the end (``range``), or the document (``file``).
    Rules of one comment that are enabled again at different places come as several suppressions.
    """
    found: list[Suppressed] = []
    length = len(document.text)
    enabled: dict[str, int] = {}  # where each rule is enabled next; comments are read from the last one up
    for comment in reversed([c for c in _read(document) if isinstance(c, _Comment)]):
        if comment.verb == "enable":
            if "all" in comment.rules:
                enabled = {"all": comment.span.start}
            enabled.update(dict.fromkeys(comment.rules, comment.span.start))
        elif comment.verb == "disable-file":
            found.append(Suppressed(comment.rules, Span(0, length + 1), comment.span, comment.reason, "file"))
        elif comment.verb == "disable-next-line":
            target = _next_line(document, comment.span.end)
            found.append(Suppressed(comment.rules, target, comment.span, comment.reason, "next-line"))
        else:
            ends: dict[int, list[str]] = {}
            everything = enabled.get("all", length + 1)
            for rule in comment.rules:
                ends.setdefault(enabled.get(rule, everything), []).append(rule)
            found += [
                Suppressed(tuple(rules), Span(comment.span.end, end), comment.span, comment.reason, "range")
                for end, rules in sorted(ends.items(), reverse=True)
            ]
    return tuple(reversed(found))


def read_problems(document: Document) -> tuple[Problem, ...]:
    """Return the comments that begin like a suppression and are none: unknown verb, no rule, an odd name."""
    return tuple(c for c in _read(document) if isinstance(c, Problem))


def _read(document: Document) -> Iterator[_Comment | Problem]:
    if "reportlint-" not in document.text:
        return
    for span in document.parsed.comments:
        m = _COMMENT.match(document.text, span.start, span.end)
        if m is None:
            continue
        verb = m[1].casefold()
        if verb not in _VERBS:
            yield Problem(span, f"unknown suppression 'reportlint-{m[1]}'; use one of {', '.join(_VERBS)}")
            continue
        names, _, reason = f" {m[2]} ".partition(" -- ")
        rules = tuple(dict.fromkeys(name.casefold() for name in re.split(r"[\s,]+", names) if name))
        odd = [name for name in rules if not _NAME.match(name)]
        if odd:
            yield Problem(span, f"'{odd[0]}' is no rule name; a reason stands after ' -- '")
        elif not rules and verb != "enable":
            yield Problem(span, f"'reportlint-{verb}' names no rule; 'all' silences every rule")
        else:
            yield _Comment(span, verb, rules or ("all",), reason.strip())


def _next_line(document: Document, after: int) -> Span:
    """Return the span of the next line that is not blank, with its line break."""
    lines = document.lines
    line = lines.position(after).line + 1
    while line <= lines.lines:
        span = lines.line_span(line)
        if document.text[span.start : span.end].strip():
            return span
        line += 1
    return Span(len(document.text), len(document.text))
