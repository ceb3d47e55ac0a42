"""The units in which a template can repeat: sections with running text, their sentences, lead-ins and labels."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._words import stem

STOCK_TITLE = re.compile(
    r"copyright|licen[cs]e|references|bibliography|\bsources\b|further reading|see also|table of contents|^contents$|"
    r"acknowledg|about the author|change ?log|release notes|quellen|literatur|références|referencias",
    re.I,
)
_SUMMARY = re.compile(
    r"summary|conclusion|introduction|takeaways|abstract|overview|recap|key findings|zusammenfassung|fazit|einleitung|"
    r"überblick|résumé|synthèse|resumen|conclusi|introducci",
    re.I,
)
_RELEASE = re.compile(
    r"^\W*(?:v(?:ersion)?\.?\s*)?\d+(?:\.\d+)+\W|\b(?:19|20)\d\d-\d\d-\d\d\b|^\W*unreleased", re.I
)
_LEAST_WORDS = 12


class Unit(NamedTuple):
    """A section with running text of its own."""

    section: int
    title: frozenset[str]
    """Stems of the words of its heading and of the one above."""
    own: frozenset[str]
    """Stems of the words of its heading alone."""
    blocks: tuple[int, ...]
    """Its paragraphs and items outside quotes."""


class Line(NamedTuple):
    """A sentence, or a lead-in: a sentence that ends in a colon at the end of its block."""

    span: Span
    unit: int
    block: int
    words: tuple[str, ...]
    lead: bool
    first: bool
    """Whether it opens its block (after the label)."""


def units(document: Document) -> tuple[Unit, ...]:
    """The sections that hold at least a dozen words of running text; references, licences and change logs left out."""
    found = []
    for section in document.sections:
        title = document.plain(section.title_span)
        if section.index and (STOCK_TITLE.search(title) or _RELEASE.search(title)):
            continue
        blocks = tuple(
            i
            for i in document.blocks_of(section.index)
            if document.blocks[i].kind in ("paragraph", "item") and not document.blocks[i].quoted
        )
        if sum(len(document.words.within(document.blocks[i].text)) for i in blocks) < _LEAST_WORDS:
            continue
        above = document.sections[section.parent].title_span if section.parent else Span(0, 0)
        own, parent = (frozenset(map(stem, document.words.list(s))) for s in (section.title_span, above))
        found.append(Unit(section.index, own | parent, own, blocks))
    return tuple(found)


def lines(document: Document) -> tuple[Line, ...]:
    """The sentences of all units in reading order, labels left out; code in a sentence stays as an opaque word."""
    found = []
    for number, unit in enumerate(document.once(units)):
        for index in unit.blocks:
            block = document.blocks[index]
            body = block.body
            sentences = document.sentences_of(index)
            for sentence in sentences:
                span = Span(max(sentence.span.start, body.start), sentence.span.end)
                inside = document.words.within(span)
                if not len(inside):
                    continue
                span = Span(document.words.starts[inside.start], span.end)
                last = sentence is sentences[-1]
                lead = last and document.prose[span.start : block.text.end].rstrip()[-1:] in (":", "：")
                words = tuple(document.words.list(span))
                found.append(Line(span, number, index, words, lead, sentence.span.start <= body.start))
    return tuple(found)


def any_overlap(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether a span touches one of ``spans``, which come sorted and disjoint."""
    at = bisect_left(spans, (span.end, 0)) - 1
    return at >= 0 and spans[at].end > span.start


def is_summary(document: Document, unit: int) -> bool:
    """Tell whether a unit restates others by its nature."""
    return bool(_SUMMARY.search(document.sections[document.once(units)[unit].section].title))


def next_kind(document: Document, block: int) -> str:
    """The kind of the block after this one, empty at the end."""
    return document.blocks[block + 1].kind if block + 1 < len(document.blocks) else ""
