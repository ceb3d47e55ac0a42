"""Acronyms and the words they are said to stand for: ``Long Form (LF)`` and ``LF (Long Form)``."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reportlint import Block, Document, Span, rare

_SHORT = rare(r"\(([A-Z][A-Za-z0-9&-]{1,9})(?:s|['’]s)?\)")
_AFTER = rare(r"([A-Z](?<![\w-].)[A-Z0-9&-]{1,8}[A-Z0-9])s? \(([A-Z]?[a-z][^()\n]{4,90})\)")
_MIXED = rare(
    r"([A-Z](?<![\w-].)(?=[A-Z0-9]*[a-z])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{2,8}[A-Z]) "
    r"\(([A-Z][a-z][^()\n]{4,90})\)"
)
"""``LiDAR (Light Detection and Ranging)``: three capitals at least, among small letters."""
_LISTED = rare(
    r"([A-Z](?<![\w-].)[A-Z0-9&-]{1,8}[A-Z0-9])[*_ ]{0,3}(?::[*_]{0,3} | [–—-] |"
    r",?[ ]{1,4}(?:stands for|is short for|means|abbreviates) (?:the )?)"
    r"([A-Z]?[a-z][^()\n.,;:]{4,90})"
)
_CAPITALS = rare(r"[A-Z](?<![\w-].)(?:[A-Z0-9&-]|[a-z]{1,8}+[A-Z])")
"""What the three above begin with, so that one search serves them all."""
_OR = rare(r", (?:or|abbreviated|called|known as|short) ([A-Z][A-Z0-9&-]{1,8}[A-Z0-9])(?=[,.;])")
_WORD = rare(r"[^\W_]+(?:['’][^\W_]+)?")
_WHOLE = rare(r"[A-Z][A-Z0-9&-]{1,8}[A-Z0-9]")
_CITED = rare(r"\[\d{1,3}\]:? ")
_SOURCES = rare(r"^\W*(?:references|sources|bibliography|works cited|literature|further reading)\b", re.I)
_SMALL = frozenset(
    "a an and as at by for from in of on or the to via with de der die das du la le et und y".split()
)


class Expansion(NamedTuple):
    """An acronym with a long form: both spans, the acronym without plural, and the long form as words."""

    short: Span
    long: Span
    acronym: str
    words: tuple[str, ...]
    whole: bool
    """Each letter begins a word."""


def expansions(document: Document) -> tuple[Expansion, ...]:
    """The expansions in running text, headings and tables, in reading order."""
    found: list[Expansion] = []
    prose = document.prose
    for m in _SHORT.finditer(prose):
        acronym = _bare(m[1])
        block = _block(document, m.start())
        if block is None or sum(c.isupper() for c in acronym) < 2:
            continue
        long = _align(prose, max(block.text.start, m.start() - 160), m.start(), acronym)
        if long:
            found.append(_made(prose, Span(*m.span(1)), long, acronym))
    for m in _CAPITALS.finditer(prose):
        found += _after(document, m.start())
    for m in _OR.finditer(prose):
        block = _block(document, m.start())
        if block is None:
            continue
        long = _align(prose, max(block.text.start, m.start() - 160), m.start(), _bare(m[1]))
        if long:
            found.append(_made(prose, Span(*m.span(1)), long, _bare(m[1])))
    for block in document.blocks:
        if block.kind == "table" and not block.quoted:
            found += _cells(document, block)
    return tuple(sorted(found))


def _after(document: Document, at: int) -> Iterator[Expansion]:
    """The acronyms at an offset whose long form comes after them: in brackets, or after a colon or dash."""
    prose = document.prose
    if m := _AFTER.match(prose, at):
        acronym = _bare(m[1])
        long = _align(prose, m.start(2), m.end(2), acronym)
        if long and long.start == m.start(2) and _block(document, at):
            yield _made(prose, Span(*m.span(1)), long, acronym)
    if m := _MIXED.match(prose, at):
        long = _align(prose, m.start(2), m.end(2), m[1])
        fits = (long and long.start == m.start(2)) or _spells(m[2], m[1])
        if fits and _block(document, at):
            yield _made(prose, Span(*m.span(1)), Span(*m.span(2)), m[1])
    if m := _LISTED.match(prose, at):
        long = _first(prose, *m.span(2), _bare(m[1]))
        if long and _block(document, at):
            made = _made(prose, Span(*m.span(1)), long, _bare(m[1]))
            # Before a colon stand speakers and codes, too: there each letter must begin a word.
            if made.whole:
                yield made


def _spells(long: str, acronym: str) -> bool:
    """Tell whether the words of a long form begin, in order, with letters of a mixed acronym, from first to last."""
    words = [w.casefold() for w in _WORD.findall(long)]
    initials = [w[0] for w in words if w not in _SMALL]
    letters = iter(acronym.casefold())
    return (
        len(initials) > 2
        and initials[-1] == acronym[-1].casefold()
        and initials[0] == acronym[0].casefold()
        and all(c in letters for c in initials)
    )


def _block(document: Document, offset: int) -> Block | None:
    """The block that holds an offset, where it is one in which acronyms are introduced."""
    index = document.block_at(offset)
    if index < 0:
        return None
    block = document.blocks[index]
    if block.quoted or block.kind in ("code", "math", "front-matter", "rule", "html"):
        return None
    if _CITED.match(document.text, block.text.start) or _SOURCES.search(
        document.sections[block.section].title
    ):
        return None  # titles of other works
    return block if block.text.start <= offset < block.text.end else None


def _cells(document: Document, block: Block) -> Iterator[Expansion]:
    """``| PCU | pump control unit |``"""
    for row in block.cells:
        for one, other in pairwise(row):
            acronym = _bare(document.plain(one).strip("*_ "))
            if not _WHOLE.fullmatch(acronym):
                continue
            told = document.plain(other)
            if told and len(told) < 90:
                at = document.text.find(told, *other)
                long = _align(document.text, at, at + len(told), acronym) if at >= 0 else None
                if long and long.start == at:
                    yield _made(document.text, one, long, acronym)


def _first(prose: str, start: int, end: int, acronym: str) -> Span | None:
    """The long form that begins at ``start``: the fewest words that spell the acronym."""
    for word in list(_WORD.finditer(prose, start, end))[: len(acronym) + 4]:
        long = _align(prose, start, word.end(), acronym)
        if long and long.start == start:
            return long
    return None


def _made(prose: str, short: Span, long: Span, acronym: str) -> Expansion:
    words = tuple(_stem(w) for w in _WORD.findall(prose[slice(*long)].casefold()) if w not in _SMALL)
    letters = [c for c in acronym.casefold() if c.isalpha()]
    every = [w[0] for w in _WORD.findall(prose[slice(*long)].casefold())]
    whole = letters == [w[0] for w in words] or letters == every
    return Expansion(short, long, acronym, words, whole)


def _stem(word: str) -> str:
    """Without plural and accents, and with one spelling of ``-ise``."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    word = word.replace("isation", "ization").replace("ise", "ize")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _bare(text: str) -> str:
    return text[:-1] if len(text) > 2 and text.endswith("s") and text[:-1].isupper() else text


def _align(prose: str, start: int, end: int, acronym: str) -> Span | None:
    """Find the long form that ends at ``end``: its words' initials (or letters) spell the acronym.

    The rule of Schwartz and Hearst (2003), asking that more than half of the letters be initials.
    """
    cut = max(prose.rfind(c, start, end) for c in ".;:()\n|") + 1
    if cut > start:
        start = cut
    words = list(_WORD.finditer(prose, start, end))[-min(len(acronym) + 5, 2 * len(acronym)) :]
    if not words:
        return None
    letters = [c.casefold() for c in acronym if c.isalnum() and not c.isdigit()]
    at, initials = len(letters) - 1, 0
    for word in reversed(words):
        if at < 0:
            break
        text = word[0].casefold()
        spot = len(text) - 1
        # The first letter of a word counts as initial; earlier letters of the acronym may sit inside the word.
        while at >= 0:
            place = text.rfind(letters[at], 0, spot + 1)
            if place < 0:
                break
            if place == 0:
                initials += 1
                at -= 1
                break
            if text[0] == letters[at]:
                initials += 1
                at -= 1
                break
            at, spot = at - 1, place - 1
            if at < 0 or spot < 0:
                break
        if at < 0 and text[0] == letters[0]:
            first = word.start()
            if 2 * initials > len(letters) and len(words) > 1 and first < words[-1].start():
                return Span(first, words[-1].end())
            return None
        if at < 0:
            return None
    return None
