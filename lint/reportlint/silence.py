"""Writes suppression comments: each finding is silenced at its place, the text itself stays as it is."""

import re
from collections.abc import Mapping, Sequence

from reportlint.document import Document
from reportlint.finding import Finding
from reportlint.span import Edit, Span

_NEXT = "reportlint-disable-next-line"
Places = Mapping[str, Sequence[tuple[str, Span]]]
"""By path, the rule and span of each place to be silenced."""


def places_to_silence(findings: Sequence[Finding]) -> dict[str, list[tuple[str, Span]]]:
    """Return the places whose silence makes all findings go: of a group, all but one less than it needs."""
    places: dict[str, list[tuple[str, Span]]] = {}
    for f in findings:
        wanted = [(f.path, f.span)]
        if f.members:
            others = [(r.path or f.path, r.span) for r in f.related]
            wanted += others[: max(0, len(others) + 1 - f.members)]
        for path, span in wanted:
            places.setdefault(path, []).append((f.rule, span))
    return places


def comments(
    document: Document, places: Sequence[tuple[str, Span]], reason: str, *, file: bool = False
) -> list[Edit]:
    """Return the insertions that silence these places.

    A comment stands before the block, never inside it: it would end a paragraph or split a list. Where a place
    begins on a later line of its block, the block is enclosed by a pair of comments. With ``file`` the rules are
    silenced for the whole document; so they are in front matter, which holds no comments.
    """
    lines = document.lines
    single: dict[int, set[str]] = {}
    ranges: dict[tuple[int, int], set[str]] = {}
    whole: set[str] = set()
    for rule, span in places:
        region = _region(document, span)
        line = lines.position(min(span.start, lines.length)).line
        if file or region is None:
            whole.add(rule)
        elif line == lines.position(region.start).line:
            single.setdefault(lines.line_span(line).start, set()).add(rule)
        else:
            ranges.setdefault(
                (lines.line_span(lines.position(region.start).line).start, _line_end(document, region)), set()
            ).add(rule)
    # At one offset the order matters: what ends there, then what holds for the file or a range, and the comment for
    # the next line directly above it.
    edits: list[Edit] = []
    for (_, end), rules in sorted(ranges.items()):
        lead = "" if document.text[end - 1 : end] == "\n" else "\n"
        edits.append(Edit(end, end, f"{lead}<!-- reportlint-enable {' '.join(sorted(rules))} -->\n"))
    if whole:
        at = _after_front_matter(document)
        edits.append(Edit(at, at, _comment("disable-file", whole, reason) + "\n\n"))
    for (start, _), rules in sorted(ranges.items()):
        top, _ = _above(document, start)
        edits.append(Edit(top, top, _comment("disable", rules, reason) + "\n"))
    for start, rules in sorted(single.items()):
        _, slot = _above(document, start)
        if slot >= 0:  # a second comment would take the line away from the first one
            edits.append(Edit(slot, slot, "".join(f" {rule}" for rule in sorted(rules))))
        else:
            edits.append(Edit(start, start, _comment("disable-next-line", rules, reason) + "\n"))
    return _merge(edits)


def _above(document: Document, at: int) -> tuple[int, int]:
    """Look above the line at ``at``: where our own comments begin, and where a name fits into the last one.

    The second number is -1 where the line above is no comment for the next line.
    """
    lines, text = document.lines, document.text
    number = lines.position(at).line
    start, slot = at, -1
    while number > 1:
        span = lines.line_span(number - 1)
        line = text[span.start : span.end]
        if not line.lstrip().startswith("<!-- reportlint-"):
            break
        if start == at and (found := line.find(_NEXT)) >= 0:
            slot = span.start + found + len(_NEXT)
        start, number = span.start, number - 1
    return start, slot


def _comment(verb: str, rules: set[str], reason: str) -> str:
    plain = re.sub(r"[-<>]{2,}|[<>]", "-", " ".join(reason.split()))
    return f"<!-- reportlint-{verb} {' '.join(sorted(rules))} -- {plain} -->"


def _region(document: Document, span: Span) -> Span | None:
    """The top-level block around a place: its paragraph, its whole list, its quote; None in front matter."""
    at = document.block_at(span.start)
    if at < 0:
        return span
    blocks = document.blocks
    if blocks[at].kind == "front-matter" or document.parsed.fence is not None:
        return None

    def inside(i: int) -> bool:
        return blocks[i].depth > 0 or blocks[i].quoted

    first = last = at
    if inside(at):
        while first > 0 and inside(first - 1):
            first -= 1
        while last + 1 < len(blocks) and inside(last + 1):
            last += 1
    return Span(blocks[first].span.start, max(blocks[last].span.end, span.start + 1))


def _line_end(document: Document, region: Span) -> int:
    lines = document.lines
    return lines.line_span(lines.position(min(max(region.start, region.end - 1), lines.length)).line).end


def _after_front_matter(document: Document) -> int:
    for block in document.blocks[:1]:
        if block.kind == "front-matter":
            return _line_end(document, block.span)
    return 1 if document.text.startswith("\ufeff") else 0


def _merge(edits: Sequence[Edit]) -> list[Edit]:
    """Join insertions at one place into one edit."""
    joined: dict[int, str] = {}
    for edit in edits:
        joined[edit.start] = joined.get(edit.start, "") + edit.text
    return [Edit(at, at, text) for at, text in sorted(joined.items())]
