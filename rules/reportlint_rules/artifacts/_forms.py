"""Documents whose blanks are meant: templates, model contracts, and forms that are nothing but open slots."""

import re
from collections import Counter

from reportlint import Document, Span, is_binding, is_chapter
from reportlint_rules.artifacts import _placeholders as table

_LEGAL = frozenset(
    {"hereby", "herein", "hereof", "hereto", "thereof", "undersigned", "parties", "party", "shall"}
)
_LEGAL |= {"pursuant", "agreement", "stockholders", "shareholders", "witness", "whereas", "provisions"}
_HEREBY = frozenset({"hereby", "herein", "hereof", "hereto", "hereinafter"})
_MUCH_LAW, _BLANKS = 3, re.compile(r"_{4,}|\[_+\]|\[[A-Z][^\]\n]{0,60}\](?![(\[:])")
_SLOT = re.compile(
    r"\[(?![Ii]nsert|[Aa]dd\b|[Pp]lease|TODO|TB[AD]\b)(?:[A-Z]|your |name |date |number |amount |list )"
    r"[^\]\[\n]{0,60}\](?![(\[:])"
)
"""A blank named in brackets; notes that say what to write there are leftovers, however many they are."""
_SLOTS, _WORDS_A_SLOT = 5, 150
_HINT = re.compile(r"\[(?![Ii]nsert|[Aa]dd\b|[Pp]lease|TODO|TB[AD]\b|[ xX]?\])[^\[\]]{8,400}\](?![(\[:])\W*")
_HINTS = 4
"""Paragraphs and items that are nothing but a hint in brackets, one in four: nobody has begun to fill in the form."""
_VERSION = re.compile(r"\btemplate\s+version\b")
_SAYS_SO = re.compile(
    r"\bthis (?:document|file|page|manuscript|report|text) is (?:an? |the )?(?:[\w-]+ ){0,2}template\b"
)
_BRACES = re.compile(r"\{\{?[A-Za-z][\w ]{1,40}\}")
_DIRECTIVES, _NOTATION, _A_CHECKLIST = 3, 12, 8
"""Braces that begin with one word, and different braces, from which on they are markup of the text."""
_ISSUE = re.compile(r"^about:.*\n(?:.*\n){0,8}?(?:labels|assignees):", re.M)
"""The head of a form for issues, as hosts of repositories read it."""


def is_form(document: Document) -> bool:
    """Tell whether a document is full of different blanks with names: 5 of them, and one in 150 words."""
    return document.once(_is_form)


def _is_form(document: Document) -> bool:
    prose = document.prose
    if prose.count("[") < _HINTS:
        return False
    links = {link.span.start for link in document.links}
    slots = [m[0] for m in _SLOT.finditer(prose) if m.start() not in links]
    told = [b for b in document.blocks if b.kind in ("paragraph", "item")]
    hints = sum(bool(_HINT.fullmatch(prose, *b.text)) and b.text.start not in links for b in told)
    if hints >= max(_HINTS, len(told) / 4):
        return True
    return len(set(slots)) >= _SLOTS and len(slots) * _WORDS_A_SLOT >= len(document.words)


def is_template(document: Document, found: list[Span]) -> bool:
    """Tell whether the document is a template: its title or its head says so, or its text does beside the
    placeholders ``found``."""
    titles = " ".join(s.title for s in document.sections[1:3])
    if table.template().search(titles) or _SAYS_SO.search(document.folded):
        return True
    if len(found) >= 3 and table.template().search(document.prose):
        return True
    if _VERSION.search(document.folded):
        return True
    head = document.blocks[0]
    if head.kind == "front-matter" and _ISSUE.search(document.text, *head.span):
        return True
    # A model contract is made of blanks, lines to write on among them.
    blanks = len(set(_BLANKS.findall(document.text)))
    if blanks >= 2 and (is_binding(document) or not document.word_set.isdisjoint(_HEREBY)):
        return True
    return "___" in document.text and len(_LEGAL & document.word_set) >= _MUCH_LAW and blanks >= 3


def is_markup(document: Document, found: list[Span]) -> bool:
    """Tell whether braces are the markup of a build: directives ("{{index pump}}"), names of sections, or a notation.

    A program that fills variables writes each of a few of them; where the braces begin with one word again and again,
    name an anchor of the text, or are many and various, they belong to the text.
    """
    inside = [document.text[slice(*span)].strip("${} ") for span in found]
    firsts = Counter(words.split()[0] for words in inside if " " in words)
    if document.text.count("[ ] ") >= _A_CHECKLIST:
        return True
    if (
        is_chapter(document)
        or any(n >= _DIRECTIVES for n in firsts.values())
        or (len(set(_BRACES.findall(document.prose))) > _NOTATION)
    ):
        return True
    return any(f"{{#{word}" in document.text or f'id="{word}"' in document.text for word in inside)


__all__ = ["is_form", "is_markup", "is_template"]
