"""The units that copies come in: sections, blocks (paragraph, list, table), sentences."""

from dataclasses import dataclass

from reportlint import Block, Document, Span
from reportlint_rules.duplication._guards import in_variant, is_legal, is_release
from reportlint_rules.duplication._runs import tokens

LEAST_BLOCK = 10
"""Words of a block below which no rule compares it."""


@dataclass(frozen=True)
class Unit:
    """A passage that may be a copy: what it is, where, and its words (code lines and table rows opaque)."""

    kind: str
    span: Span
    section: int
    words: tuple[str, ...]
    title: str = ""
    first: int = 0
    end: int = 0
    """``document.blocks[first:end]`` make up the unit (sentences leave it open)."""


def sections(document: Document) -> tuple[Unit, ...]:
    """The sections with all that stands under them, and those with subsections also without; the root left out.

    A section that holds nothing but one subsection counts once.
    """
    found = []
    spans = set()
    all_words, firsts = document.once(tokens)
    for section in document.sections[1:]:
        if (
            is_release(document, section.index)
            or is_legal(document, section.index)
            or in_variant(document, section.heading.start)
        ):
            continue
        for deep in (True, False):
            blocks = document.blocks_of(section.index, deep=deep)
            if not len(blocks):
                continue
            last = document.blocks[blocks.stop - 1].span.end
            body = (document.blocks[blocks.start].span.start, last)
            if body in spans:
                continue
            spans.add(body)
            words = tuple(all_words[firsts[blocks.start] : firsts[blocks.stop]])
            span = Span(section.heading.start, last)
            found.append(
                Unit("section", span, section.index, words, section.title, blocks.start, blocks.stop)
            )
    return tuple(found)


def blocks(document: Document) -> tuple[Unit, ...]:
    """Paragraphs, whole lists and tables outside quotes."""
    found = []
    index = 0
    all_words, firsts = document.once(tokens)
    while index < len(document.blocks):
        block = document.blocks[index]
        end = index + 1
        if block.kind == "item" and block.list >= 0:
            while end < len(document.blocks) and _same_list(block, document.blocks[end]):
                end += 1
        if not block.quoted and block.kind in ("paragraph", "item", "table"):
            kind = {"item": "list"}.get(block.kind, block.kind)
            last = document.blocks[end - 1].text.end
            words = tuple(all_words[firsts[index] : firsts[end]])
            if in_variant(document, block.text.start):
                pass
            elif len(words) >= LEAST_BLOCK or kind == "table":
                found.append(Unit(kind, Span(block.text.start, last), block.section, words, "", index, end))
        index = end
    return tuple(found)


def _same_list(first: Block, other: Block) -> bool:
    in_list = other.depth >= 1 and other.list >= first.list and other.kind in ("item", "paragraph")
    return in_list and other.section == first.section


def sentences(document: Document) -> tuple[Unit, ...]:
    """The sentences of running text outside quotes and footnotes; ``first`` is the index of the block."""
    found = []
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if block.quoted or block.kind == "footnote" or in_variant(document, sentence.span.start):
            continue
        words = tuple(document.words.list(sentence.span))
        at = sentence.block
        found.append(Unit("sentence", sentence.span, block.section, words, "", at, at + 1))
    return tuple(found)
