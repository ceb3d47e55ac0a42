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

_CODES: dict[str, int] = {}
_VALUES: dict[str, float] = {}
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
    if not places.keys() <= _CODES.keys():
        for word in places:
            if word not in _CODES:
                _learn(word)
    told = {at: _VALUES[word] for word in places.keys() & _VALUES.keys() for at in places[word]}
    every = bytes(map(_CODES.__getitem__, document.words.texts))
    joints, joins, function, fill, exact, you, we = map(every.translate, _PLANES)
    return Classes(joints, joins, function, fill, exact, you, we, told)


def _learn(word: str) -> None:
    """Note the classes of a word as bits, in the order of ``Classes``, and its value."""
    points = value(word)
    function = word in FUNCTION
    if points:
        _VALUES[word] = points
    _CODES[word] = (
        (word in JOINTS)
        + 2 * (word in JOINS)
        + 4 * function
        + 8 * ((function or word in TURNS) and not points)
        + 16 * (word[0] in _EXACT)
        + 32 * (word in _YOU)
        + 64 * (word in _WE)
    )


_PLANES = [bytes([code >> bit & 1 for code in range(1 << _SIZE)]) for bit in range(len(Classes._fields) - 1)]
