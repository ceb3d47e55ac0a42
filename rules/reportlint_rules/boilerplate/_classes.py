"""What the words of a document are, one byte each, so that they are counted in C and not sought word by word.

Each class of words has a plane: as many bytes as there are words, 1 where a word is of that class.
"""

from typing import NamedTuple

from reportlint import Document
from reportlint_rules.boilerplate._polarity import CONTRAST, JOINTS, TURN
from reportlint_rules.boilerplate._valence import value
from reportlint_rules.boilerplate._words import FUNCTION, words

JOINS = JOINTS | words("plus along together alongside well followed")
"""Words that join the members of a list."""
TURNS = (TURN | CONTRAST | words("even practice reality then")) - words("auch aussi also también same time")
"""Words that turn from one side to the other."""
_EXACT = frozenset("0123456789`")
"""With these numbers and code begin."""
_YOU, _WE = frozenset({"you", "your", "yours", "i", "my", "me"}), frozenset({"we", "our", "us"})
_SIZE = 8

_VALUES: dict[str, float] = {}


class _Codes(dict[str, int]):
    """The classes of words as bits, in the order of ``Classes``; a new word is learned, with its value."""

    def __missing__(self, word: str) -> int:
        """Learn a word."""
        points = value(word)
        function = word in FUNCTION
        if points:
            _VALUES[word] = points
        code = self[word] = (
            (word in JOINTS)
            + 2 * (word in JOINS)
            + 4 * function
            + 8 * ((function or word in TURNS) and not points)
            + 16 * (word[0] in _EXACT)
            + 32 * (word in _YOU)
            + 64 * (word in _WE)
        )
        return code


_CODES = _Codes()
_MOST = 1 << 16
"""Words that are remembered from document to document."""


class Classes(NamedTuple):
    """The planes of a document, and which of its words say something by themselves."""

    joints: bytes
    """Conjunctions between members."""
    joins: bytes
    """Those, and other words that join members (``JOINS``)."""
    function: bytes
    """Words without a topic of their own."""
    fill: bytes
    """Words that join others and say nothing by themselves."""
    exact: bytes
    """Numbers and code."""
    you: bytes
    we: bytes
    told: dict[int, float]
    """Places of words that speak for a thing (above 0) or against it, with their values; not ordered."""


def classes(document: Document) -> Classes:
    """The classes of all words."""
    places = document.places
    if len(_CODES) > _MOST:
        _CODES.clear()
        _VALUES.clear()
    every = bytes(map(_CODES.__getitem__, document.words.texts))
    told = {at: _VALUES[word] for word in places.keys() & _VALUES.keys() for at in places[word]}
    joints, joins, function, fill, exact, you, we = map(every.translate, _PLANES)
    return Classes(joints, joins, function, fill, exact, you, we, told)


_PLANES = [bytes([code >> bit & 1 for code in range(1 << _SIZE)]) for bit in range(len(Classes._fields) - 1)]
