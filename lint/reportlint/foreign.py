"""Texts that are no Markdown: reStructuredText, AsciiDoc, MediaWiki, and what a terminal showed."""

import re
from itertools import chain

from reportlint.document import Document

_FOREIGN = re.compile(
    r"\n(?:\.\. [\w:-]+::|={2,}[^=\n]{1,120}={2,}[ \t]*$|\[source[,\]]|={1,5} (?![\\({$+-])[^=\n]{1,120}$|\|={3,}|"
    r":(?!warning|memo|construction|star|rocket|bulb|fire|bug|sparkles|book|x:|pencil|wrench|gear|link|lock)[a-z]"
    r"[a-z-]{1,20}: |'{3}|\{\|[ \t\w]|\|\}$|"
    r"\[\[[\w-]+\]\]$|\.\. _)",
    re.M,
)
_MARKED = re.compile(
    r"::[ \t]*\n[ \t]*\n[ \t]|(?<![\w`]):\w[\w:-]{0,30}:`[^`\n]{1,120}`|`[^`<>\n]{0,80}[ \n]?<[^<>\s]{1,300}>`_"
    r"|^(?:~{3,}|\^{3,}|\"{3,})[ \t]*$|^={3,}\n[^=\n]{1,120}\n={3,}[ \t]*$",
    re.M,
)
"""Literal blocks, roles, links and underlined headings as reStructuredText writes them."""
_MAY_BE_MARKED = ("::", ":`", ">`_", "\n~~~", "\n^^^", '\n"""', "===\n")
_CONSOLE = re.compile(r"\n# [^\n]*\n(?=#(?:\n| [a-z]))")
"""A line with a mark of a heading that goes on in the next: a comment of a script, as headings stand apart."""
_FEW_COMMENTS = 2


def is_foreign(document: Document) -> bool:
    """Tell whether the text is reStructuredText, AsciiDoc or MediaWiki: its marks mean something else."""
    return document.once(_is_foreign)


def _is_foreign(document: Document) -> bool:
    hits = 0
    # A search for a line break is faster than one for the head of a line; so the first line gets one of its own.
    first = _FOREIGN.match("\n" + document.text[: document.text.find("\n") + 1 or None])
    for m in chain([first] if first else (), _FOREIGN.finditer(document.text)):
        at = m.start() + 1 if m is not first else 0
        hits += not _is_code(document, at)
        if hits > 1:
            return True
    if any(mark in document.text for mark in _MAY_BE_MARKED):
        for m in _MARKED.finditer(document.text):
            hits += not _is_code(document, m.start())
            if hits > 1:
                return True
    return False


def is_console(document: Document) -> bool:
    """Tell whether the lines that look like headings are the comments of a script: several stand in a row."""
    return document.once(_is_console)


def _is_console(document: Document) -> bool:
    if "\n# " not in document.text and not document.text.startswith("# "):
        return False
    hits = 0
    for m in _CONSOLE.finditer("\n" + document.text):
        hits += not _is_code(document, m.start())
        if hits >= _FEW_COMMENTS:
            return True
    return False


def _is_code(document: Document, at: int) -> bool:
    """Tell whether a place is in code, in a formula or in the head matter."""
    return bool(document.blocks) and document.blocks[document.block_at(at)].kind in (
        "code",
        "math",
        "front-matter",
    )
