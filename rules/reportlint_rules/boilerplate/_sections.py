"""The units in which a template can repeat: sections with running text, their sentences, lead-ins and labels."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from reportlint import Document, Section, Span
from reportlint_rules.boilerplate._words import stem

_STOCK_TITLE = re.compile(
    r"copyright|licen[cs]e|references|bibliography|\bsources\b|further reading|see also|table of contents|^contents$|"
    r"acknowledg|about the author|change ?log|release notes|quellen|literatur|références|referencias"
)
"""Read in lower case, as the others below."""
_SUMMARY = re.compile(
    r"summary|conclusion|introduction|takeaways|abstract|overview|recap|key findings|zusammenfassung|fazit|einleitung|"
    r"überblick|résumé|synthèse|resumen|conclusi|introducci"
)
_RELEASE = re.compile(
    r"^\W*(?:v(?:ersion)?\.?\s*)?\d+(?:\.\d+)+\W|\b(?:19|20)\d\d-\d\d-\d\d\b|^\W*unreleased"
)
_LEAST_WORDS = 12
_TAIL = 8
"""Characters at the end of a block among which its last sign mostly stands."""


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
    at: int
    """The index of its first word among the words of the document."""


def units(document: Document) -> tuple[Unit, ...]:
    """The sections that hold at least a dozen words of running text; references, licences and change logs left out."""
    found = []
    starts, blocks = document.words.starts, document.blocks
    stems: list[frozenset[str]] = []
    alike: dict[frozenset[str], frozenset[str]] = {}  # one object for all titles of the same words
    for section in document.sections:
        title = frozenset(map(stem, document.words.list(section.title_span)))
        stems.append(alike.setdefault(title, title))
        held: list[int] = []
        words = 0
        for index in document.blocks_of(section.index):
            block = blocks[index]
            if block.kind in ("paragraph", "item") and not block.quoted:
                held.append(index)
                if words < _LEAST_WORDS:
                    first = bisect_left(starts, block.text.start)
                    words += bisect_left(starts, block.text.end, first) - first
        if words < _LEAST_WORDS:
            continue
        if section.index and is_stock_title(document, section):
            continue
        own, parent = stems[section.index], stems[section.parent] if section.parent else frozenset()
        both = own | parent
        found.append(Unit(section.index, alike.setdefault(both, both), own, tuple(held)))
    return tuple(found)


def is_stock_title(document: Document, section: Section) -> bool:
    """Tell whether a heading opens references, a licence, a table of contents or an entry of a change log."""
    return section.index in document.once(stock_titles) or section.index in document.once(_releases)


def stock_titles(document: Document) -> frozenset[int]:
    """The sections headed by references, a licence or a table of contents; several analyses ask."""
    folded = document.folded
    return frozenset(
        [s.index for s in document.sections if _STOCK_TITLE.search(folded[slice(*s.title_span)])]
    )


def _releases(document: Document) -> frozenset[int]:
    folded = document.folded
    return frozenset([s.index for s in document.sections if _RELEASE.search(folded[slice(*s.title_span)])])


class Bounds(NamedTuple):
    """Where sentences stand, as columns."""

    first: list[int]
    """For each block the index of its first sentence, and one number more."""
    begin: list[int]
    """For each sentence the index of its first word."""
    end: list[int]
    """For each sentence the index after its last word."""


def sentence_words(document: Document) -> Bounds:
    """The words of all sentences and the sentences of all blocks, by their indices."""
    starts = document.words.starts
    first = [0] * (len(document.blocks) + 1)
    for sentence in document.sentences:
        first[sentence.block + 1] += 1
    begin = [bisect_left(starts, span[0]) for span, _ in document.sentences]
    end = [bisect_left(starts, span[1]) for span, _ in document.sentences]
    return Bounds(list(accumulate(first)), begin, end)


def lines(document: Document) -> tuple[Line, ...]:
    """The sentences of all units in reading order, labels left out; code in a sentence stays as an opaque word."""
    found = []
    bounds, sentences = document.once(sentence_words), document.sentences
    starts, texts, prose = document.words.starts, document.words.texts, document.prose
    blocks, begins, ends = document.blocks, bounds.begin, bounds.end
    for number, unit in enumerate(document.once(units)):
        for index in unit.blocks:
            first, last = bounds.first[index], bounds.first[index + 1]
            if first == last:
                continue
            block = blocks[index]
            begin, close = block.text
            body = begin if block.body_start < 0 else block.body_start
            for n in range(first, last):
                span = sentences[n].span
                start, end = span
                at = begins[n] if start >= body else bisect_left(starts, body)
                stop = ends[n]
                if at < stop:
                    if starts[at] != start:
                        span = Span(starts[at], end)
                    found.append(Line(span, number, index, tuple(texts[at:stop]), False, start <= body, at))
            tail = prose[max(begin, close - _TAIL) : close].rstrip() or prose[begin:close].rstrip()
            if tail.endswith((":", "：")) and found and found[-1].span.end == sentences[last - 1].span.end:
                found[-1] = found[-1]._replace(lead=True)
    return tuple(found)


def any_overlap(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether a span touches one of ``spans``, which come sorted and disjoint."""
    at = bisect_left(spans, (span.end, 0)) - 1
    return at >= 0 and spans[at].end > span.start


def is_summary(document: Document, unit: int) -> bool:
    """Tell whether a unit restates others by its nature."""
    return bool(_SUMMARY.search(document.sections[document.once(units)[unit].section].title.lower()))


def next_kind(document: Document, block: int) -> str:
    """The kind of the block after this one, empty at the end."""
    return document.blocks[block + 1].kind if block + 1 < len(document.blocks) else ""
