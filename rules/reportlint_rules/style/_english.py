"""Where English is read: what is wrong in English may be a word of another language."""

from reportlint import Block, Document, tongue

_LEAST = 0.008
"""English texts hold "the" once in 15 to 60 words."""
_SMALL = frozenset(
    "the of is are was and for with to that this in it be has have by from you we can will".split()
)


def is_english(document: Document) -> bool:
    """Tell whether a document is written in English for the most part."""
    return document.once(_is_english)


def _is_english(document: Document) -> bool:
    count = len(document.places["the"]) if "the" in document.word_set else 0
    return count > _LEAST * len(document.words)


def speaks_english(document: Document, block: Block) -> bool:
    """Tell whether a block of running text holds small words of English, and no other language tells itself."""
    return not _SMALL.isdisjoint(document.words.list(block.text)) and tongue(document, block.text) == "en"
