"""Where figures are written in digits: one scan of the prose serves all rules that compare figures."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportlint import Document
from reportlint_rules.consistency._units import WORDS

_NUMERAL = re.compile(r"[0-9][\d,.]*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def numerals(document: Document) -> list[tuple[int, str]]:
    """The runs of digits, commas and points that begin with a digit, each with its offset; ask it with ``once``."""
    return [(m.start(), m[0]) for m in _NUMERAL.finditer(document.prose)]


def written(document: Document) -> dict[str, list[int]]:
    """The numerals without what ends a clause, each with its offsets, ascending; ask it with ``once``."""
    found: dict[str, list[int]] = {}
    for start, number in document.once(numerals):
        if number[-1] in ".,":
            number = number.rstrip(".,")
        if number in found:
            found[number].append(start)
        else:
            found[number] = [start]
    return found


def numbered(document: Document) -> Sequence[int]:
    """The indices, ascending, of the words that begin a numeral or are number words; ask it with ``once``."""
    starts = document.words.starts
    found = document.places_of(WORDS.keys())
    for at, _ in document.once(numerals):
        index = bisect_left(starts, at)
        if index < len(starts) and starts[index] == at:
            found.append(index)
    found.sort()
    return found


def worded(document: Document) -> list[int]:
    """Where number words begin, ascending; ask it with ``once``."""
    starts = document.words.starts
    return [starts[place] for place in document.places_of(WORDS.keys())]


def has_number(document: Document, start: int, end: int) -> bool:
    """Tell whether a number, in digits or in words, begins in a part of the text."""
    digits = document.once(numerals)
    place = bisect_left(digits, (start, ""))
    if place < len(digits) and digits[place][0] < end:
        return True
    words = document.once(worded)
    place = bisect_left(words, start)
    return place < len(words) and words[place] < end


def count_numbers(document: Document, start: int, end: int) -> int:
    """How many numbers, in digits or in words, begin in a part of the text, at most."""
    digits, words = document.once(numerals), document.once(worded)
    return (
        bisect_left(digits, (end, ""))
        - bisect_left(digits, (start, ""))
        + bisect_left(words, end)
        - bisect_left(words, start)
    )


def dated(document: Document) -> frozenset[int]:
    """The sentences (indices) before or in which a year may stand, 1500 to 2099; ask it with ``once``."""
    years = [at for text, at in document.once(written).items() if len(text) > 3 and _YEAR.search(text)]
    return frozenset([document.sentence_at(place) for at in years for place in at])
