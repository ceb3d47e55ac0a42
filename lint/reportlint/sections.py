"""Leaves become blocks, headings of all kinds become a tree of sections."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reportlint.document import PROSE_KINDS, Block, HeadingStyle, Section
from reportlint.labels import announces, find_label, heading_line
from reportlint.leaves import Leaf
from reportlint.span import Span

_NUMBER = re.compile(
    r"(?:(?:section|chapter|part|appendix|step|phase|stage|module|unit|volume|article|annex|kapitel|abschnitt|teil)"
    r"[ \t]+(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLC]{1,7}|[A-Z])(?![\w.-]*\w)[ \t]*[:.)\-–—|]*[ \t]*"
    r"|(\d{1,3}(?:\.\d{1,3}){1,5})[.):]?[ \t]+"
    r"|(\d{1,3})(?:[.):]|[ \t]+[-–—])[ \t]+"
    r"|([IVXLC]{1,7}|[A-Z])[.)][ \t]+"
    r"|\((\d{1,3}|[ivx]{1,5}|[a-zA-Z])\)[ \t]+)",
    re.I,
)
_BARE = re.compile(r"(\d{1,2})[ \t]+(?=[^\W\d_])")
_ATTRIBUTES = re.compile(r"\[[^\]\n]*\]")
"""A line of AsciiDoc attributes over a block of dashes (``[source,yaml]``) looks like an underlined heading."""
_BODIES = frozenset({"paragraph", "item", "quote", "table", "math"})
"""What may follow a bold line that acts as a heading; before code or a rule such a line is a caption or an end."""


@dataclass(slots=True)
class _Heading:
    at: int
    """Index of its leaf."""
    span: Span
    words: Span
    level: int
    style: HeadingStyle
    title: str = ""
    number: str = ""


def read_sections(
    text: str,
    joined: str,
    pieces: tuple[Sequence[int], Sequence[int]],
    code: Sequence[Span],
    leaves: Sequence[Leaf],
    strongs: dict[int, int],
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Build blocks and sections; offsets of ``leaves`` and ``pieces`` (starts, ends) are code points."""
    for leaf in leaves:
        if leaf.kind == "heading" and not leaf.html:
            _narrow(leaf, pieces, code)
            if text[leaf.start] != "#" and _is_underlined_text(text[leaf.text_start : leaf.text_end]):
                leaf.kind = "paragraph"
    headings = _headings(text, joined, code, leaves, strongs)
    opened = {heading.at: (number, heading) for number, heading in enumerate(headings, 1)}
    blocks: list[Block] = []
    section = 0
    for at, leaf in enumerate(leaves):
        if at in opened:
            section, heading = opened[at]
            blocks.append(Block("heading", heading.span, heading.words, section))
        else:
            blocks.append(_block(text, leaf, section, strongs))
    return tuple(blocks), _tree(len(text), len(leaves), headings)


def _is_underlined_text(words: str) -> bool:
    """Tell whether a setext heading is rather a paragraph above a rule, from which no blank line parts it."""
    count = len(words.split())
    return count > 20 or (count > 8 and words[-1] in ".!:")


def _block(text: str, leaf: Leaf, section: int, strongs: dict[int, int]) -> Block:
    span, content = Span(leaf.start, leaf.end), Span(leaf.text_start, leaf.text_end)
    kind = leaf.kind
    label, body = None, -1
    if text[content.start : content.start + 1] in ("*", "_") and kind in PROSE_KINDS:
        found = find_label(text, content.start, content.end, kind == "item", strongs)
        if found:
            label, body = found
    cells: tuple[tuple[Span, ...], ...] = ()
    if kind == "table" and leaf.rows:
        cells = tuple(tuple(Span(*cell) for cell in row) for row in leaf.rows)
    return Block(
        kind, span, content, section, label, leaf.quoted, leaf.depth, leaf.ordinal, leaf.number, leaf.lang, cells, body
    )  # fmt: skip


def _narrow(leaf: Leaf, pieces: tuple[Sequence[int], Sequence[int]], code: Sequence[Span]) -> None:
    """Set the text of a heading to its words: from its first piece of text or code to its last."""
    starts, ends = pieces
    first, last = bisect_left(starts, leaf.start), bisect_left(starts, leaf.end)
    found = [(starts[first], ends[last - 1])] if last > first else []
    at = bisect_left(code, (leaf.start, 0))
    while at < len(code) and code[at].start < leaf.end:
        found.append(code[at])
        at += 1
    if found:
        leaf.text_start, leaf.text_end = min(a for a, _ in found), max(b for _, b in found)
    else:
        leaf.text_start = leaf.text_end


def _headings(
    text: str, joined: str, code: Sequence[Span], leaves: Sequence[Leaf], strongs: dict[int, int]
) -> list[_Heading]:
    """Find the headings that open sections: real ones outside quotations, and bold lines that act as headings."""
    bold: dict[int, Span] = {}
    real = sum(leaf.kind == "heading" and not leaf.quoted for leaf in leaves)
    for at, leaf in enumerate(leaves):
        at_mark = text[leaf.text_start : leaf.text_start + 1] in ("*", "_")
        if at_mark and leaf.kind == "paragraph" and not leaf.depth and not leaf.quoted:
            words = heading_line(text, leaf.text_start, leaf.text_end, strongs)
            if words:
                bold[at] = words
    found: list[_Heading] = []
    level = 0
    for at, leaf in enumerate(leaves):
        if leaf.kind == "heading" and not leaf.quoted:
            underlined = text[leaf.start] != "#" and not leaf.html
            if underlined and _ATTRIBUTES.fullmatch(text, leaf.text_start, leaf.text_end):
                continue
            level = leaf.level
            style: HeadingStyle = "html" if leaf.html else "atx" if text[leaf.start] == "#" else "setext"
            words = Span(leaf.text_start, leaf.text_end)
            found.append(_Heading(at, Span(leaf.start, leaf.end), words, level, style))
        elif at in bold and at + 1 not in bold and at + 1 < len(leaves):
            after = leaves[at + 1].kind
            if after not in _BODIES:
                continue
            words = bold[at]
            leads = after == "item" and real > 1 and announces(text, leaf.text_start, leaf.text_end)
            if leads and not _NUMBER.match(text[words.start : words.end]):
                # "**Key techniques:**" and its list, under real headings, is a lead-in.
                continue
            found.append(_Heading(at, Span(leaf.start, leaf.end), words, level + 1, "bold"))
    for heading in found:
        _name(heading, joined, code, text)
    _number_bare(found)
    return found


def _name(heading: _Heading, joined: str, code: Sequence[Span], text: str) -> None:
    """Set title and number from the words of the heading."""
    start, end = heading.words
    parts: list[str] = []
    at = bisect_left(code, (start, 0))
    while at < len(code) and code[at].end <= end:
        parts += (joined[start : code[at].start], text[code[at].start : code[at].end].strip("`"))
        start = code[at].end
        at += 1
    parts.append(joined[start:end])
    title = " ".join("".join(parts).replace("\0", "").split())
    m = _NUMBER.match(title + " ")
    if m and (title[m.end() :] or m[1]):
        heading.number = next(group for group in m.groups() if group)
        # "Section 3" alone is its own title.
        title = title[m.end() :].strip() or title
    heading.title = title.rstrip(":：") if heading.style == "bold" else title


def _number_bare(headings: list[_Heading]) -> None:
    """Read ``1 Introduction`` as numbered where a neighbour of the same level goes on with ``2``."""
    bare: dict[int, list[tuple[int, _Heading, int]]] = {}
    for heading in headings:
        m = None if heading.number else _BARE.match(heading.title)
        if m:
            bare.setdefault(heading.level, []).append((int(m[1]), heading, m.end()))
    for same in bare.values():
        values = {value for value, _, _ in same}
        for value, heading, end in same:
            if value - 1 in values or value + 1 in values:
                heading.number, heading.title = str(value), heading.title[end:]


def _tree(length: int, count: int, headings: list[_Heading]) -> tuple[Section, ...]:
    """Build the sections; a section ends where a heading of its level or above begins."""
    ends = [length] * (len(headings) + 1)
    parents = [0] * (len(headings) + 1)
    opened: list[int] = []
    for number, heading in enumerate(headings, 1):
        while opened and headings[opened[-1] - 1].level >= heading.level:
            ends[opened.pop()] = heading.span.start
        parents[number] = opened[-1] if opened else 0
        opened.append(number)
    starts = [heading.span.start for heading in headings] + [length]
    at = [heading.at for heading in headings] + [count]
    empty = Span(0, 0)
    root = Section(0, "", 0, "", empty, empty, Span(0, length), Span(0, starts[0]), 0, "", 0, at[0])
    return (
        root,
        *(
            Section(
                number, h.title, h.level, h.style, h.span, h.words, Span(h.span.start, ends[number]),
                Span(h.span.end, starts[number]), parents[number], h.number, h.at + 1, at[number],
            )
            for number, h in enumerate(headings, 1)
        ),
    )  # fmt: skip
