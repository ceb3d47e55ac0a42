"""The units that copies come in: sections, blocks (paragraph, list, table), sentences.

Most units of a document are no copies of anything. So each kind comes as ranges of blocks or indices first, which
cost next to nothing, and becomes a ``Unit`` with words where something repeated stands in it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportlint import Block, Document, Span
from reportlint_rules.duplication._guards import are_neighbours, in_variant, is_legal, is_release
from reportlint_rules.duplication._repeats import tokens

LEAST_BLOCK = 10
"""Words of a block below which no rule compares it."""


class Unit(NamedTuple):
    """A passage that may be a copy: what it is, where, and its words (code lines and table rows opaque)."""

    kind: str
    span: Span
    section: int
    words: tuple[str, ...]
    title: str = ""
    first: int = 0
    end: int = 0
    """``document.blocks[first:end]`` make up the unit (sentences leave it open)."""


class Range(NamedTuple):
    """A unit to be: ``document.blocks[first:end]``."""

    kind: str
    section: int
    first: int
    end: int

    def size(self, document: Document) -> int:
        """The number of its words."""
        firsts = document.once(tokens).firsts
        return firsts[self.end] - firsts[self.first]


def section_ranges(document: Document) -> tuple[Range, ...]:
    """The sections with all that stands under them, and those with subsections also without; the root left out."""
    found = []
    parents = {section.parent for section in document.sections[1:]}
    for section in document.sections[1:]:
        index, first, end = section.index, section.first_block, section.end_block
        if index in parents:
            deep = document.blocks_of(index, deep=True).stop
            if deep > first and deep != end:
                found.append(Range("section", index, first, deep))
        if end > first:
            found.append(Range("section", index, first, end))
    return tuple(found)


def is_compared(document: Document, section: int) -> bool:
    """Tell whether a section is one that may be a copy: no entry of a change log, no licence, no tab of several."""
    return not (
        is_release(document, section)
        or is_legal(document, section)
        or in_variant(document, document.sections[section].heading.start)
    )


def section_unit(document: Document, held: Range) -> Unit:
    """The section as a unit, heading included in its span but not in its words."""
    section = document.sections[held.section]
    words, firsts = document.once(tokens)
    span = Span(section.heading.start, document.blocks[held.end - 1].span.end)
    inside = tuple(words[firsts[held.first] : firsts[held.end]])
    return Unit("section", span, section.index, inside, section.title, held.first, held.end)


def block_ranges(document: Document) -> tuple[Range, ...]:
    """Paragraphs, whole lists and tables outside quotes."""
    found = []
    index = 0
    blocks = document.blocks
    while index < len(blocks):
        block = blocks[index]
        end = index + 1
        if block.kind == "item" and block.list >= 0:
            while end < len(blocks) and _same_list(block, blocks[end]):
                end += 1
        if not block.quoted and block.kind in ("paragraph", "item", "table"):
            kind = "list" if block.kind == "item" else block.kind
            found.append(Range(kind, block.section, index, end))
        index = end
    return tuple(found)


def block_unit(document: Document, held: Range) -> Unit | None:
    """The block as a unit; None for what is too short and for one of several versions."""
    words, firsts = document.once(tokens)
    start = document.blocks[held.first].text.start
    if (held.size(document) < LEAST_BLOCK and held.kind != "table") or in_variant(document, start):
        return None
    inside = tuple(words[firsts[held.first] : firsts[held.end]])
    span = Span(start, document.blocks[held.end - 1].text.end)
    return Unit(held.kind, span, held.section, inside, "", held.first, held.end)


def are_definitions(document: Document, one: Unit, other: Unit) -> bool:
    """Tell whether two blocks make up neighbouring sections, and each holds a word of its own heading alone."""
    if not are_neighbours(document, *sorted((one.section, other.section))):
        return False
    sections = [document.sections[unit.section] for unit in (one, other)]
    if any(
        unit.end - unit.first < s.end_block - s.first_block
        for unit, s in zip((one, other), sections, strict=True)
    ):
        return False
    titles = [frozenset(document.words.list(s.title_span)) for s in sections]
    return not (titles[0] - titles[1]).isdisjoint(one.words) and not (titles[1] - titles[0]).isdisjoint(
        other.words
    )


def _same_list(first: Block, other: Block) -> bool:
    in_list = other.depth >= 1 and other.list >= first.list and other.kind in ("item", "paragraph")
    return in_list and other.section == first.section


def sentences(document: Document, indices: Iterable[int]) -> Iterator[Unit]:
    """These sentences of running text, without those of quotes and footnotes; ``first`` is the index of the block."""
    for index in indices:
        sentence = document.sentences[index]
        block = document.blocks[sentence.block]
        if block.quoted or block.kind == "footnote" or in_variant(document, sentence.span.start):
            continue
        words = tuple(document.words.list(sentence.span))
        at = sentence.block
        yield Unit("sentence", sentence.span, block.section, words, "", at, at + 1)
