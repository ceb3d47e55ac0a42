"""Which rules about the outline a document concerns: asked before they are imported, and most are well built.

Each question is a necessary condition of what its rule flags, whatever its options.
"""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from reportlint import Document

_UNUSUAL = ("{%", ":::", "$$")
"""Marks of what makes headings none."""
_ITEM = re.compile(r"[ \t]*(\d{1,3})[.)]")
_DIGIT = re.compile(r"\d")
_FEWEST_NAMED = 3
_LOWEST_TOP = 2
_FIRST = (
    "executive summary", "introduction", "overview", "abstract", "summary", "background", "key ", "table of contents",
    "contents", "einleitung", "zusammenfassung", "überblick", "introducción", "introdução", "résumé", "resumen",
    "sommaire",
)  # fmt: skip
"""So begins the title of a section that stands where the title should."""


def _blank_end(document: Document) -> bool:
    text = document.text
    return text.endswith(("\n", " ", "\t")) and text.count("\n", len(text.rstrip())) > 1


def _empty(document: Document) -> bool:
    return any(s.end_block <= s.first_block and s.index > 1 for s in document.sections)


def _jump(document: Document) -> bool:
    levels = [s.level for s in document.sections[1:] if s.style != "bold"]
    if not levels:
        return False
    if min(levels) > _LOWEST_TOP or any(b > a + 1 for a, b in pairwise(levels)):
        return True
    # Headings that are none leave a gap between their neighbours.
    return any(mark in document.text for mark in _UNUSUAL) and max(levels) > min(levels) + 1


def _tops(document: Document) -> bool:
    return sum(s.level == 1 and s.style != "bold" for s in document.sections) > 1


def _untitled(document: Document) -> bool:
    first = next((b for b in document.blocks if b.kind not in ("rule", "html")), None)
    if first is None:
        return False
    if first.kind != "heading" or not first.section:
        return True
    return document.sections[first.section].title.lstrip(" *_").casefold().startswith(_FIRST)


def _numbered(document: Document) -> bool:
    if any(s.number or _DIGIT.search(s.title) for s in document.sections[1:]):
        return True
    labels = 0
    if "(1) " in document.text:
        return True
    last: dict[int, int] = {}
    for block in document.blocks:
        if block.kind == "item" and block.number is not None and not block.quoted:
            m = _ITEM.match(document.text, block.span.start)
            number = int(m[1]) if m else -1
            if last.get(block.list, 0) != number - 1:
                return True
            last[block.list] = number
        labels += block.label is not None and bool(_DIGIT.search(document.text, *block.label))
    return labels >= _FEWEST_NAMED


def _swallowed(document: Document) -> bool:
    text = document.text
    return any(b.kind == "item" and text.find("\n", *b.text) >= 0 for b in document.blocks)


_POINTING = frozenset(
    """
    section sections chapter chapters appendix annex table figure fig chart graph diagram plot infographic photo
    picture screenshot
    """.split()
)
_POINTED = (
    "section", "chapter", "§", "appendix", "annex", "table ", "figure ", "fig. ", "](#", " below", " above",
)  # fmt: skip


def _points(document: Document) -> bool:
    named = not document.word_set.isdisjoint(_POINTING) or "§" in document.prose
    if not named and not any(link.target[:1] == "#" and link.kind == "link" for link in document.links):
        return False
    low = document.text.lower()
    return any(literal in low for literal in _POINTED)


_FEW_SECTIONS = 4
_CONCLUDING = ("conclu", "sum up", "summar", "in closing", "overall", "zusammenfassend")


def _unheaded(document: Document) -> bool:
    if len(document.sections) < _FEW_SECTIONS:
        return False
    last = document.blocks_of(document.sections[-1].index)
    final = [document.blocks[i] for i in last[1:][-3:]]
    begun = [document.folded[slice(*b.text)].lstrip()[:1] for b in final if b.kind == "paragraph"]
    if not any(letter and letter in "iıtoze" for letter in begun):
        return False
    low = document.text.lower()
    return any(literal in low for literal in _CONCLUDING)


_ASKED: Mapping[str, Callable[[Document], bool]] = {
    "blank-end": _blank_end,
    "dangling-reference": _points,
    "empty-section": _empty,
    "heading-jump": _jump,
    "multiple-h1": _tops,
    "no-title": _untitled,
    "numbering-gap": _numbered,
    "swallowed-line": _swallowed,
    "unheaded-conclusion": _unheaded,
}


class Signs:
    """The rules that have something to look at in a document: each is asked for when it is looked up."""

    def __init__(self, document: Document) -> None:
        """Keep the document."""
        self._document = document

    def __contains__(self, rule: object) -> bool:
        """Tell whether a rule (its id) has anything to look at."""
        return _ASKED[str(rule)](self._document)
