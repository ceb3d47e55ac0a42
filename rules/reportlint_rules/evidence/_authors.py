"""Citations by author and year, and the lists of sources that they lead to."""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from reportlint import Document, Span, rare, reference_sections

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,40}+"
_YEAR = r"(?:19|20)\d\d[a-z]?"
_ET_AL = r"(?:[ \n]et[ \n]al\b\.?|[ \n]and[ \n](?:others|colleagues)\b)"
_NARRATIVE = rare(
    rf"(?<![\w-])({_WORD})((?:,[ \n]{_WORD}){{0,6}},?[ \n](?:and|&)[ \n]{_WORD}|{_ET_AL})?(?:’s|'s|s’)?"
    rf",?[ \n]\(({_YEAR})\b\)?"
)
_BRACKET = rare(rf"\((?=[^()]{{0,120}}[ \n]{_YEAR}\b)[^()]{{4,240}}\)")
_PART = rare(
    rf"^\W*(?:(?:see(?:[ \n]also)?|e\.g\.|cf\.|also|and|as[ \n]in|reviewed[ \n]in),?[ \n])*"
    rf"({_WORD})((?:,[ \n]{_WORD}){{0,6}},?[ \n](?:and|&)[ \n]{_WORD}|{_ET_AL})?,?[ \n]({_YEAR})"
    rf"((?:,[ \n](?:{_YEAR}|[a-z])\b){{0,6}})(?:[,:][ \n]?(?:pp?\.?[ \n]?)?\d[\d–-]*)?\W*$"
)
_ENTRY_YEAR = rare(rf"\b{_YEAR}\b")
_NAME = rare(_WORD)
_GIVEN = rare(rf"{_WORD}(?:[ \n][A-Z]\.)+[ \n]({_WORD})")
"""The author of an entry by given and family name: "Ann C. Moe"."""
_FIRST = rare(r"[,&;(]| and | et |\.[ \n](?=[A-Z][a-z])")
_CAPITALS = rare(r"\b[A-ZÀ-Þ]")
_AUTHORS = 300
"""Characters at the start of an entry in which its authors and its year are sought."""
FEWEST = 3
"""Entries of a list, and citations that it explains, from which a missing one says something."""
_NO_AUTHORS = frozenset(
    """
    january february march april may june july august september october november december spring summer autumn fall
    winter since until during before after between around about early late mid from figure table section chapter
    appendix annex phase version release report survey census edition total year fiscal quarter week day monday tuesday
    wednesday thursday friday saturday sunday the this that these those in on at by for of with and or but as article
    regulation directive act law decree resolution standard iso protocol agreement treaty conference olympics cup
    """.split()
)
"""Words in capitals before a year that are nobody's name."""


class Listed(NamedTuple):
    """An entry of a list of sources: its place, the first author, all names before the year and the years in it."""

    span: Span
    first: str
    author: frozenset[str]
    """The words of the first author's name."""
    names: frozenset[str]
    years: frozenset[str]
    initials: str


class Cited(NamedTuple):
    """A citation: its place, the first author as written, whether others are named too, and the year."""

    span: Span
    name: str
    several: bool
    year: str


def listed(document: Document) -> tuple[Listed, ...]:
    """The entries that begin with an author and hold a year, of all lists of sources."""
    sections = document.once(reference_sections)
    found: list[Listed] = []
    for block in document.blocks if sections else ():
        if block.kind not in ("paragraph", "item", "footnote") or block.section not in sections:
            continue
        at = block.text.start
        for line in document.prose[block.text.start : block.text.end].split("\n\n"):
            found += _entry(document, Span(at, at + len(line)))
            at += len(line) + 2
    return tuple(found)


def _entry(document: Document, span: Span) -> Iterator[Listed]:
    head = document.prose[span.start : min(span.end, span.start + _AUTHORS)]
    year = _ENTRY_YEAR.search(head)
    first = _NAME.search(head)
    if not year or not first or first.start() > 12:
        return
    authors = head[: year.start()] if year.start() > first.start() else head
    author = frozenset(
        map(str.casefold, _NAME.findall(_FIRST.split(authors[first.start() :], maxsplit=1)[0]))
    )
    if given := _GIVEN.match(head, first.start()):
        author |= {given[1].casefold()}
    author |= {key(n) for n in author}
    author |= {n.partition("-")[0] for n in author if n.partition("-")[2]}  # words end at a hyphen
    names = frozenset(key(n) for n in _NAME.findall(authors))
    years = frozenset(_ENTRY_YEAR.findall(document.prose[span.start : span.end]))
    yield Listed(span, first[0], author, names, years, "".join(_CAPITALS.findall(authors)))


def cited(document: Document) -> tuple[Cited, ...]:
    """The citations by author and year in running text, those that are links left out."""
    sections = document.once(reference_sections)
    found: list[Cited] = []
    for block in document.blocks:
        # What another work cites, stands in its list.
        prose = block.kind in ("paragraph", "item", "footnote") and not block.quoted
        if prose and block.section not in sections:
            found += _narrative(document, block.text)
            found += _bracketed(document, block.text)
    return tuple(sorted({c for c in found if not _linked(document, c.span)}))


def _linked(document: Document, span: Span) -> bool:
    """Tell whether the citation is a link, or one follows in its sentence: that is its source."""
    sentence = document.sentences[max(0, document.sentence_at(span.start))].span
    return any(span.start < x.span.end and x.span.start < max(sentence.end, span.end) for x in document.links)


def _narrative(document: Document, span: Span) -> Iterator[Cited]:
    for m in _NARRATIVE.finditer(document.prose, *span):
        if m[1].casefold() not in _NO_AUTHORS:
            yield Cited(Span(m.start(1), m.end()), m[1], bool(m[2]), m[3])


def _bracketed(document: Document, span: Span) -> Iterator[Cited]:
    for m in _BRACKET.finditer(document.prose, *span):
        at = m.start() + 1
        for part in m[0][1:-1].split(";"):
            held = _PART.match(part)
            if held and held[1].casefold() not in _NO_AUTHORS:
                yield Cited(Span(at + held.start(1), at + held.end(3)), held[1], bool(held[2]), held[3])
            at += len(part) + 1


def key(name: str) -> str:
    """A name as it is compared: without its accents, which many leave out."""
    if not name.isascii():
        name = "".join(c for c in normalize("NFKD", name) if not combining(c))
    return name.casefold().removesuffix("'s").removesuffix("’s")


def leads_to(citation: Cited, entry: Listed) -> bool:
    """Tell whether an entry may be what a citation means, whatever the year."""
    name = key(citation.name)
    return name in entry.names or (name.isalpha() and name.upper() == entry.initials[: len(name)])


def style(document: Document) -> bool:
    """Tell whether a document cites by author and year: three citations or more, most of which its list explains."""
    every, entries = document.once(cited), document.once(listed)
    right = sum(any(leads_to(c, e) for e in entries) for c in every)
    return right >= FEWEST and 2 * right > len(every)


__all__ = ["FEWEST", "Cited", "Listed", "cited", "key", "leads_to", "listed", "style"]
