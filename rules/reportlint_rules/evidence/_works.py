"""Works that a list of references names twice, in two styles of citation."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare, reference_sections

_BEGINS = rare(
    r"(?:\[\^?\w{1,12}\]:?\s*|\(?\d{1,3}[.)]\s*)?[*_\"“]{0,3}(?:[A-Z]\.[\s-]?){0,3}([A-ZÀ-Þ][\w’'-]+),?\s+"
    r"(?:&|and\b|et\s+al|\(|[A-ZÀ-Þ][\w’'.-]*)"
)
_YEAR = rare(r"(?<![\d.-])(?:19|20)\d\d(?=[a-z]?(?![\d-]|\.\d))")
_ADDRESS = rare(r"(?:https?://|www\.)[^\s<>\")\]]+|\b(?:doi|arxiv)[:.\s]\s?[^\s,;<>\")\]]+", re.I)
_IDENTIFIER = rare(r"10\.\d{4,9}/[^\s,;<>\")\]]+|(?<![\d.])[0-2]\d[01]\d\.\d{4,5}(?!\d|\.\d)")
_WORD = rare(r"[^\W\d_]{3,}")
_NUMBER = rare(r"[A-Za-z]?\d+[A-Za-z]?")
_STOCK = frozenset(
    """
    journal proceedings conference international press university arxiv preprint retrieved accessed available online
    the and for vol volume pages from with chapter section edition editor editors transactions advances workshop annual
    """.split()
)
_LISTS = frozenset(
    "references reference bibliography sources literature citations cited publications papers".split()
)
"""Words one of which stands above a list of works, or in it."""
_LEAST, _SHARE, _LONGEST, _MOST = 4, 0.8, 900, 150
_PLACES = 2
"""Numbers in common (volume, page) with which another may be written otherwise: "436-44" and "436-444"."""


class Work(NamedTuple):
    """An entry that names a work: what it is known by."""

    span: Span
    name: str
    words: frozenset[str]
    years: frozenset[str]
    numbers: frozenset[str]
    identifiers: frozenset[str]
    addresses: frozenset[str]


def named_twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """The first and the second naming of each work that one section names twice."""
    if document.word_set.isdisjoint(_LISTS):
        return
    listed = document.once(reference_sections)
    known: dict[int, list[Work]] = {}
    for block in document.blocks:
        if block.kind not in ("item", "paragraph", "footnote") or block.quoted:
            continue
        # Where no heading announces a list, one may stand under a line: "[References]".
        if block.section not in listed if listed else block.kind != "item":
            continue
        for span in _lines(document, block.text):
            m = _BEGINS.match(document.text, *span)
            if not m or len(document.text[slice(*span)]) > _LONGEST:
                continue
            others = known.setdefault(block.section, [])
            work = _work(document, span, m[1].casefold())
            if not (work.years or work.identifiers) or len(work.words) < _LEAST:
                continue
            same = (other for other in others if listed or other.name == work.name)
            first = next((other for other in same if _are_one(other, work)), None)
            if first:
                yield first.span, span
            elif len(others) < _MOST:
                others.append(work)


def _lines(document: Document, span: Span) -> Iterator[Span]:
    """The entries of a block: its lines, where each begins with a number in brackets, or the whole."""
    at, text = span.start, document.text
    while text.startswith("[", at) and (stop := text.find("\n[", at, span.end)) >= 0:
        yield Span(at, stop)
        at = stop + 1
    yield Span(at, span.end)


def _work(document: Document, span: Span, name: str) -> Work:
    text = document.text[slice(*span)]
    bare = _ADDRESS.sub(" ", text)
    addresses = {m[0].rstrip(".,;/").casefold().removeprefix("https://www.") for m in _ADDRESS.finditer(text)}
    years = frozenset(_YEAR.findall(bare))
    return Work(
        span,
        name,
        frozenset(w.casefold() for w in _WORD.findall(bare)) - _STOCK,
        years,
        frozenset(_NUMBER.findall(bare)) - years,
        frozenset(m.rstrip(".").casefold() for m in _IDENTIFIER.findall(text)),
        frozenset(a for a in addresses if not _IDENTIFIER.search(a)),
    )


def _are_one(one: Work, other: Work) -> bool:
    """Tell whether two entries name one work: one identifier, or the words of one title, and nothing that differs."""
    if one.identifiers and other.identifiers:
        return not one.identifiers.isdisjoint(other.identifiers)
    if one.addresses and other.addresses and one.addresses != other.addresses:
        return False
    if one.years and other.years and one.years.isdisjoint(other.years):
        return False
    apart = one.numbers - other.numbers and other.numbers - one.numbers
    if apart and len(one.numbers & other.numbers) < _PLACES:
        return False
    common = len(one.words & other.words)
    least = _LEAST if one.name == other.name else _LEAST + 1
    return common >= max(least, _SHARE * min(len(one.words), len(other.words)))
