"""The units that copies come in: sections, blocks (paragraph, list, table), sentences; and what is passed over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportlint import Block, Document, Span

from reportlint_rules.duplication._runs import tokens

_SUMMARY = re.compile(
    r"summary|conclusion|key (?:takeaways|points|findings)|takeaways|abstract|tl;?dr|overview|recap|in short|wrap up|"
    r"zusammenfassung|fazit|überblick|résumé|conclusion|synthèse|resumen|conclusi|riassunto|resumo|摘要|总结|结论|まとめ",
    re.I,
)
_RELEASE = re.compile(
    r"^\W*(?:v(?:ersion)?\.?\s*)?\d+(?:\.\d+)+|\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b|^\W*unreleased|changelog|change ?log|"
    r"release notes|what's new|history",
    re.I,
)
_STOCK = re.compile(r"copyright|licen[cs]e|references|bibliography|sources|further reading|see also|table of contents", re.I)

LEAST_BLOCK = 10
"""Words of a block below which no rule compares it."""


@dataclass(frozen=True)
class Unit:
    """A passage that may be a copy: what it is, where, and its words (code lines opaque)."""

    kind: str
    span: Span
    section: int
    words: tuple[str, ...]
    title: str = ""
    first: int = 0
    end: int = 0
    """``document.blocks[first:end]`` make up the unit (sentences leave it open)."""


def is_summary(document: Document, section: int) -> bool:
    """Tell whether a section restates others by its nature."""
    return any(_SUMMARY.search(title) for title in document.heading_path(section)[-2:])


def is_release(document: Document, section: int) -> bool:
    """Tell whether a section is an entry of a change log: it or one above is headed by a version or date."""
    return any(_RELEASE.search(_full_title(document, s)) for s in _up(document, section))


def is_stock(document: Document, section: int) -> bool:
    """Tell whether a section holds what every document repeats: licences, references."""
    return bool(_STOCK.search(document.sections[section].title))


def _up(document: Document, section: int) -> Iterator[int]:
    while section > 0:
        yield section
        section = document.sections[section].parent


def _full_title(document: Document, section: int) -> str:
    return document.plain(document.sections[section].title_span)


def sections(document: Document) -> tuple[Unit, ...]:
    """The sections with all that stands under them, the root left out; a lone subsection counts as its parent."""
    found = []
    spans = set()
    all_words, firsts = document.once(tokens)
    for section in document.sections[1:]:
        blocks = document.blocks_of(section.index, deep=True)
        if not len(blocks) or is_release(document, section.index) or is_stock(document, section.index):
            continue
        last = document.blocks[blocks.stop - 1].span.end
        body = (document.blocks[blocks.start].span.start, last)
        if body in spans:
            continue
        spans.add(body)
        words = tuple(all_words[firsts[blocks.start] : firsts[blocks.stop]])
        span = Span(section.heading.start, last)
        found.append(Unit("section", span, section.index, words, section.title, blocks.start, blocks.stop))
    return tuple(found)


def blocks(document: Document) -> tuple[Unit, ...]:
    """Paragraphs, whole lists and tables outside quotes and change logs."""
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
            if len(words) >= LEAST_BLOCK:
                found.append(Unit(kind, Span(block.text.start, last), block.section, words, "", index, end))
        index = end
    return tuple(found)


def _same_list(first: Block, other: Block) -> bool:
    return other.depth >= 1 and other.section == first.section and other.list >= first.list and other.kind in ("item", "paragraph")


def sentences(document: Document) -> tuple[Unit, ...]:
    """The sentences of running text outside quotes, summaries and change logs."""
    found = []
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if block.quoted or block.kind == "footnote":
            continue
        words = tuple(document.words.list(sentence.span))
        found.append(Unit("sentence", sentence.span, block.section, words))
    return tuple(found)
