"""Where percentages stand: the one reading that rules of shares and rates begin with."""

import re
from collections import Counter

from reportlint import Document, rare

_SIGN = re.compile("%")
_WORD = rare("per ?cent")


def percentages(document: Document) -> Counter[int]:
    """How many percentages each sentence holds, by the sentence's index, in reading order."""
    folded, sentences = document.folded, document.sentences
    places = [m.start() for m in _SIGN.finditer(folded)]
    if "percent" in document.word_set or "cent" in document.word_set:
        places = sorted(places + [m.start() for m in _WORD.finditer(folded)])
    found: Counter[int] = Counter()
    for place in places:
        index = document.sentence_at(place)
        if index >= 0 and place < sentences[index].span.end:
            found[index] += 1
    return found
