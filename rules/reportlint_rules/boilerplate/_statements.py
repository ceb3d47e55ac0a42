"""The statements of a document: sentences, lead-ins with their items, and tables that name two sides.

They are read as words and marks only where a rule asks for it; whether one may hold a list is told by its commas and
conjunctions beforehand.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from sys import intern

from reportlint import Document, Span
from reportlint_rules.boilerplate._lexicon import signs
from reportlint_rules.boilerplate._polarity import JOINTS
from reportlint_rules.boilerplate._sections import sentence_words, stock_titles

_TOKEN = re.compile(r"[^\W_][\w'’-]*|[,;:.!?()–—|]")
ITEM = "•"
HEAD = "‣"
"""Stands between a lead-in and its items."""
MARKS = frozenset(",;:.!?()–—|•‣")
_LONGEST_ITEM = 8
"""Words of a member that is a list item of its own; longer ones are sentences."""
_TAIL = 6
"""Characters at the end of a statement among which its last sign is sought."""
# What is rare first, so that "re" can skip.
_NAME = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ,;]\s.)")
_LABEL_LINE = re.compile(r"\n\W{0,9}((?:[^\W\d_][\w'’-]{0,30}\W){1,4}?:)")
_CASE = frozenset({"case", "reason", "reasons", "argument", "arguments", "why"})
_QUESTION = 12
"""Words of a question that the next sentence answers, at most."""
_LABEL = 3
"""Words of a label at the start of a paragraph, at most."""


class Atom:
    """A sentence, a lead-in with its short items, or a table: where, in which section, and what it holds."""

    items = 0
    """Short list items that belong to it."""
    tokens: tuple[str, ...] = ()
    """Its words and marks, once they were read."""
    lists = 0
    """Enumerations in it; one for its items."""
    polar = False
    """It names a side."""

    marker = ""
    """The sign before its first item, where it has no lead-in."""

    parts: Sequence[Span] = ()
    """Its lead-in and its items, where there are any."""

    def __init__(self, span: Span, section: int, block: int, words: range) -> None:
        """Note where a statement stands; it is read only where it may matter."""
        self.span, self.section, self.block, self.words = span, section, block, words
        self.lead = words.stop
        """The index after the last word before its items."""

    def add(self, span: Span, block: int, words: range) -> None:
        """Take in a short item of the list below."""
        if not self.items:
            self.parts = self._held = [self.span]
        self._held.append(span)
        self.items += 1
        self.block, self.span = block, Span(self.span.start, span.end)
        self.words = range(self.words.start, words.stop)

    def read(self, document: Document) -> None:
        """Read its words and marks, once."""
        if self.tokens:
            return
        first, *items = (read_tokens(document, part) for part in self.parts or (self.span,))
        self.polar = any(map(signs, first))
        self.tokens = tuple(chain(first, (HEAD,) if items else (), *((*item, ITEM) for item in items)))
        self.lists = int(self.items > 1) if items else enumerations_in(first)

    def forget(self) -> None:
        """Drop what was read."""
        del self.tokens, self.lists, self.polar


def atoms(document: Document) -> tuple[Atom, ...]:
    """The sentences, lists and tables in reading order; bold paragraphs taken for headings are lead-ins here."""
    found: list[Atom] = []
    prose, words = document.prose, document.words
    stocks = document.once(stock_titles)
    home, stock, fresh, started = 0, False, False, -1
    for index, block in enumerate(document.blocks):
        if block.quoted:
            continue
        kind, text = block.kind, block.text
        if kind == "heading":
            section = document.sections[block.section]
            if section.style != "bold":
                home, fresh = block.section, False
                stock = block.section in stocks
                title = document.words.list(section.title_span)
                told = {signs(w) for w in title} - {0}
                # "Potential challenges": where both are there, the last word names the side, unless "and" joins them.
                named = told in ({1}, {2}) or (len(told) == 2 and JOINTS.isdisjoint(title))
                side = section.parent > 0 and (named or not _CASE.isdisjoint(title))
                if side:  # "The case against it" below its topic is a lead-in
                    home = section.parent
            else:
                side = True
            if side and not stock:
                found.append(Atom(block.span, home, index, words.within(block.span)))
                fresh = True
            continue
        if stock:
            continue
        if kind == "table":
            found.append(_table(document, index, home))
        elif kind == "item" and found and found[-1].section == home:
            last = found[-1]
            inside = words.within(text)
            opens = fresh or (last.items and (not last.marker or block.list == started))
            opens = opens or (last.items == 0 and _colon(prose, last.span))
            if (
                opens
                and not document.text.startswith("[", text.start)
                and prose.find(":", *text) < 0
                and _is_short(document, text, inside)
            ):
                last.add(text, index, inside)
                fresh = False
                continue
            if block.list != started and _opens_list(document, index, inside):
                started = block.list
                found.append(
                    Atom(Span(text.start, text.start), home, index, range(inside.start, inside.start))
                )
                found[-1].add(text, index, inside)
                found[-1].marker = document.text[block.span.start]
                continue
            _sentences(document, index, home, found)
        elif kind in ("paragraph", "item"):
            _sentences(document, index, home, found)
        fresh = False
    return tuple([a for a in found if a.words or a.tokens])


def _opens_list(document: Document, index: int, inside: range) -> bool:
    """Tell whether an item without a lead-in is the first of a list of short ones."""
    block, following = document.blocks[index], document.blocks[index + 1 : index + 2]
    if not following or following[0].list != block.list or following[0].kind != "item":
        return False
    text = block.text
    return (
        document.text[text.start] != "["
        and document.prose.find(":", *text) < 0
        and len(inside) > 0
        and _is_short(document, text, inside)
    )


def _colon(prose: str, span: Span) -> bool:
    """Tell whether the last sign of a statement is a colon or a question mark."""
    begin = max(span.start, span.end - _TAIL)
    at = max(prose.rfind(":", begin, span.end), prose.rfind("?", begin, span.end))
    return at >= 0 and not _TOKEN.search(prose, at + 1, span.end)


def _is_short(document: Document, text: Span, inside: range) -> bool:
    if len(inside) <= _LONGEST_ITEM:
        return True
    return len(inside) <= 2 * _LONGEST_ITEM and len(_words(read_tokens(document, text))) <= _LONGEST_ITEM


def _sentences(document: Document, index: int, home: int, found: list[Atom]) -> None:
    bounds, sentences, prose = document.once(sentence_words), document.sentences, document.prose
    first, end = bounds.first[index], bounds.first[index + 1]
    if first == end:
        text = document.blocks[index].text
        if len(text):
            found.append(Atom(text, home, index, document.words.within(text)))
        return
    begins, ends = bounds.begin, bounds.end
    start = at = -1
    for number in range(first, end):
        span = sentences[number].span
        begin, stop = span
        if start < 0:
            start, at = begin, begins[number]
        last = ends[number]
        if last - at <= _QUESTION and number < end - 1 and (last - at <= _LABEL or prose[stop - 1] == "?"):
            continue  # "Upsides. A, b, c." is one statement
        if prose.find("\n", start, stop) > 0 and prose.find(":", start, stop) > 0:
            for cut in _label_lines(prose, start, stop):
                middle = bisect_left(document.words.starts, cut, at, last)
                found.append(Atom(Span(start, cut - 1), home, index, range(at, middle)))
                start, at = cut, middle
        whole = span if start == begin else Span(start, stop)
        found.append(Atom(whole, home, index, range(at, last)))
        start = -1


def _label_lines(prose: str, start: int, end: int) -> list[int]:
    """Where lines of a sentence begin with a label: "Gains: a, b" above "Pains: c, d"."""
    return [m.start(1) for m in _LABEL_LINE.finditer(prose, start, end)]


def read_tokens(document: Document, span: Span) -> tuple[str, ...]:
    return tuple(map(intern, _TOKEN.findall(document.folded, *span)))


def _words(tokens: tuple[str, ...]) -> list[str]:
    return [t for t in tokens if t not in MARKS]


def _table(document: Document, index: int, home: int) -> Atom:
    """A table whose header names both sides; any other is left out."""
    block = document.blocks[index]
    tokens: list[str] = []
    for cell in block.cells[0][:4] if block.cells else ():
        tokens += [*read_tokens(document, cell)[:12], "|"]
    atom = Atom(block.span, home, index, document.words.within(block.span))
    if not both(tokens):
        atom.words = range(atom.words.start, atom.words.start)
        return atom
    atom.tokens = (*tokens, *["|"] * len(block.cells[:9]))
    atom.lists, atom.polar = 2, True
    return atom


def enumerations_in(tokens: tuple[str, ...]) -> int:
    """Enumerations: runs of short pieces between commas, the last one joined by a conjunction or not."""
    found = pieces = length = 0
    for token in (*tokens, "."):
        if token in (",", ";"):
            pieces = pieces + 1 if length <= _LONGEST_ITEM or not pieces else 1
            length = 0
        elif token in MARKS:
            found += pieces >= 2
            pieces = length = 0
        else:
            length += 1
            if token in JOINTS and pieces:
                found += 1
                pieces = 0
    return found


_GERMAN = frozenset(
    "und oder der die das des dem den von mit für bei durch zwischen nicht vorteile nachteile".split()
)
_GERMAN_ENDS = ("ung", "ungen", "keit", "keiten", "heit", "heiten", "schaft", "ß", "täten", "tät")


def is_german(words: Sequence[str]) -> bool:
    """Tell whether words, case-folded, are German, where a capital begins every noun."""
    if not _GERMAN.isdisjoint(words):
        return True
    return sum(w.endswith(_GERMAN_ENDS) or "ü" in w or "ä" in w for w in words) > 1


def names(document: Document, span: Span) -> int:
    """The capitals inside the sentences of a passage (in German they tell nothing)."""
    return len(_NAME.findall(document.prose, *span))


def both(tokens: Sequence[str]) -> bool:
    held = set(map(signs, tokens))
    return 3 in held or {1, 2} <= held
