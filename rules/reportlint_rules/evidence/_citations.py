"""Citations and the lists they lead to: numbered markers in the text, entries of reference lists, footnotes."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from reportlint import Block, Document, Span, rare, reference_sections

_ENTRY = rare(r"\[(\d{1,3})\]:?[ \t]")
_LISTED_LINE = rare(r"\n(?=\[\d{1,3}\]:?[ \t]+<?https?://)")
_MARKER = rare(r"\[(?<![_\d].)(?<!\b[A-Za-z].)(\d{1,3}(?:[ ]?[,;–-][ ]?\d{1,3}){0,12})\](?!\[[^\d]|[(:\w])")
_NAMED = rare(
    r"\[(?:sources?|refs?\.?|references?|citations?)[ ]?#?(\d{1,3}(?:[ ]?[,;–-][ ]?\d{1,3}){0,12})\](?![\[(:])",
    re.I,
)
_PART = rare(r"(\d+)(?:[ ]?[–-][ ]?(\d+))?")
_SEVERAL = 2
"""Citations of a paragraph of running text below a list."""
_PROSE = ("paragraph", "item", "footnote")


class Entry(NamedTuple):
    """An entry of a numbered reference list."""

    number: int
    span: Span
    section: int
    bracketed: bool


class Marker(NamedTuple):
    """A citation in the text and the numbers that it names."""

    numbers: tuple[int, ...]
    span: Span
    section: int
    named: bool


def entries(document: Document) -> tuple[Entry, ...]:
    """The numbered entries of all reference lists: ``[3] Title`` at the start of a block, ``3. Title`` in a list."""
    listed = document.once(reference_sections)
    found: list[Entry] = []
    prose = document.prose
    lines = "\n[" in document.text
    for block in document.blocks:
        if block.kind not in _PROSE or block.quoted:
            continue
        at, end = block.text
        m = _ENTRY.match(prose, at, end) if prose.startswith("[", at) else None
        if not m and lines and block.kind == "paragraph":
            # A list under a title that is no heading: "Sources:", and "[1] https://..." in the next line.
            begin = _LISTED_LINE.search(document.text, at, end)
            if begin:
                at = begin.end()
                m = _ENTRY.match(prose, at, end)
        if m:
            line = at
            while m:
                stop = document.text.find("\n[", m.end(), end)
                found.append(Entry(int(m[1]), Span(line, stop if stop >= 0 else end), block.section, True))
                if stop < 0:
                    break
                line = stop + 1
                m = _ENTRY.match(prose, line, end)
        elif block.section in listed and block.number is not None and block.depth == 1:
            found.append(Entry(block.number, block.text, block.section, False))
    found += _definitions(document)
    return tuple(sorted(found, key=lambda e: e.span))


def _definitions(document: Document) -> Iterator[Entry]:
    for link in document.links:
        if link.kind == "definition":
            m = re.match(r"\[(\d{1,3})\]:", document.text[link.span.start : link.span.end])
            if m:
                yield Entry(int(m[1]), link.span, document.section_at(link.span.start), True)


def markers(document: Document) -> tuple[Marker, ...]:
    """The citations by number in running text, those that begin an entry left out."""
    listed = document.once(reference_sections)
    starts = {e.span.start for e in document.once(entries)}
    found: list[Marker] = []
    for pattern, named in ((_MARKER, False), (_NAMED, True)):
        for m in pattern.finditer(document.prose):
            if m.start() in starts or document.text[m.start() : m.end()] != m[0]:
                continue
            block = document.blocks[document.block_at(m.start())]
            if block.kind not in _PROSE or block.quoted:
                continue
            if block.section in listed and not _follows(document, block, starts):
                continue
            numbers = tuple(_numbers(m[1]))
            if numbers and numbers[0] > 0 and m.end() <= block.text.end:
                found.append(Marker(numbers, Span(*m.span()), block.section, named))
    found += _ranges(document, found)
    for link in document.links:
        label = document.text[link.text.start : link.text.end]
        if link.kind == "link" and label.isdecimal() and len(label) < 4:
            found.append(Marker((int(label),), link.span, document.section_at(link.span.start), False))
    return tuple(sorted(found, key=lambda f: f.span))


def _follows(document: Document, block: Block, starts: Collection[int]) -> bool:
    """Tell whether a paragraph below a list of references is running text: several numbers stand in it."""
    if (
        block.kind != "paragraph"
        or block.text.start in starts
        or not any(s < block.text.start for s in starts)
    ):
        return False
    return (
        len(_MARKER.findall(document.prose, *block.text)) >= _SEVERAL
        and "://" not in document.text[slice(*block.text)]
    )


def _ranges(document: Document, found: list[Marker]) -> Iterator[Marker]:
    """What ``[1]–[4]`` cites without naming it."""
    for one, other in pairwise(sorted(found, key=lambda f: f.span)):
        first, last = one.numbers[-1] + 1, other.numbers[0]
        if document.text[one.span.end : other.span.start] in ("-", "–", "—") and first < last <= first + 40:
            yield Marker(tuple(range(first, last)), other.span, other.section, other.named)


def _numbers(text: str) -> Iterator[int]:
    if text.isdecimal():
        yield int(text)
        return
    for m in _PART.finditer(text):
        first, last = int(m[1]), int(m[2] or m[1])
        if first <= last <= first + 40:
            yield from range(first, last + 1)


def scope(document: Document, section: int) -> int:
    """The section whose text a list of references in ``section`` serves: its parent, unless it closes the report."""
    parents = document.once(_parents)
    parent = document.sections[section].parent
    several = len(parents) > 1 or (len(parents) == 1 and parent not in parents)
    return parent if several and section in document.once(reference_sections) else 0


def _parents(document: Document) -> frozenset[int]:
    """The parents of the sections that list references."""
    return frozenset(document.sections[s].parent for s in document.once(reference_sections))
