"""What kind of text a document is, as far as its words tell: manuals and rule books repeat themselves on purpose."""

from reportlint.document import Document

MANY_CODE_WORDS = 0.005
"""Share of code spans among the words from which on a document is a manual: two thirds of the human corpus, 1 in 13
of the generated one."""
MANY_CODE_BLOCKS = 0.002
"""Code blocks per word that make a manual, too."""
MANY_RULES = 0.005
"""Share of "must", "shall" and "should" among the words from which on a document lays down rules, and repeats provisos
from clause to clause: 1 in 4 of the human corpus, 1 in 30 of the generated one."""
MANY_ADDRESSES = 0.008
"""Share of "you" and "your" among the words from which on a document instructs: 1 in 3 of the human corpus, 1 in 14 of
the generated one."""


def is_manual(document: Document) -> bool:
    """Tell whether a document is a manual or lays down rules: it repeats itself from entry to entry on purpose."""
    return document.once(_is_manual)


def _is_manual(document: Document) -> bool:
    count = max(1, len(document.words))
    places = document.places
    spans = sum(s.start < s.end for s in document.parsed.code_spans)  # each is one opaque word
    if len(places.get("you", ())) + len(places.get("your", ())) >= MANY_ADDRESSES * count:
        return True
    if sum(len(places.get(word, ())) for word in ("must", "shall", "should")) >= MANY_RULES * count:
        return True
    blocks = sum(block.kind in ("code", "math") for block in document.blocks)
    return spans >= MANY_CODE_WORDS * count or blocks >= MANY_CODE_BLOCKS * count
