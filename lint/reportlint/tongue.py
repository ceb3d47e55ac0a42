"""The language of a passage, as far as its small words tell."""

from reportlint.document import Document
from reportlint.span import Span

_TONGUES = {
    "en": frozenset("the of and to is in that for with this are be".split()),
    "de": frozenset("der die und das ist mit von für den auf sich nicht".split()),
    "fr": frozenset("le la les et des est une pour dans que du sur".split()),
    "es": frozenset("el los las y del una para por con que es en".split()),
    "pt": frozenset("o os as e do da uma para com não em que".split()),
    "nl": frozenset("de het een van en is voor met op niet dat te".split()),
    "it": frozenset("il lo gli e di che una per con non è del".split()),
}
_FEWEST = 3
"""Different small words that tell a language: names hold "de" and "la", too."""


def tongue(document: Document, span: Span) -> str:
    """The language of a passage by the small words that stand in it; English where fewer than three tell."""
    words = set(document.words.list(span))
    counts = {name: len(words & small) for name, small in _TONGUES.items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= _FEWEST else "en"


__all__ = ["tongue"]
