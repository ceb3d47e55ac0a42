"""The second reader: before a suspect becomes a finding, its sentence is read again as plain text.

Contractions are split by rules of their own, so a negation that the first reader ran past (``BERT wasn't …``,
``isn't``) or a quotation across the claim shows here. It needs no library: spaCy's tokens, read here before, overruled
nothing on any corpus that these did not, and cost a document with suspects half a second for their import.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportlint import Document, Span
from reportlint_rules.facts._verdict import Verdict

_TOKEN = re.compile(r"n['’]t\b|\w+?(?=n['’]t\b)|\w+|[^\w\s]")
_NEGATIONS = frozenset({"n't", "n’t", "not", "never", "neither"})
_SCOPED = frozenset({"wrong-creator", "wrong-author", "wrong-year", "wrong-kind"})
_REACH = 2000
_QUOTES = frozenset('"“”')


def confirmed(document: Document, verdict: Verdict) -> bool:
    """Tell whether the second reader sees neither a negation inside the claim nor a quotation around it."""
    sentence = _sentence(document, verdict.span)
    text = document.parsed.joined[sentence.start : sentence.end].replace("\0", " ")
    if not text.isascii() and _foreign(text):
        return False
    read = [(m.start(), m[0]) for m in _TOKEN.finditer(text)]
    start, end = verdict.span.start - sentence.start, verdict.span.end - sentence.start
    inside = [n for n, (at, _) in enumerate(read) if start <= at < end]
    words = [word for _, word in read]
    if verdict.rule in _SCOPED and any(
        words[n].lower() in _NEGATIONS and not _contrast(words, n) for n in inside
    ):
        return False
    before = sum(word in _QUOTES for at, word in read if at < start)
    after = sum(word in _QUOTES for at, word in read if at >= end)
    # An open quotation before the claim that closes behind it, with no quotation mark inside: somebody else's words.
    return not (before % 2 == 1 and after % 2 == 1 and not any(words[n] in _QUOTES for n in inside))


def _foreign(text: str) -> bool:
    """Tell whether a third of the letters are of no Latin script: such a sentence is not read in English."""
    letters = [c for c in text if c.isalpha()]
    return 3 * sum(ord(c) > 0x250 for c in letters) > len(letters)


def _contrast(words: Sequence[str], at: int) -> bool:
    """Tell whether a negation denies another agent only (``Google, not Meta, published X``)."""
    if "but" in (word.lower() for word in words[at + 2 : at + 16]) and words[at + 1].lower() != "only":
        return True  # ``not by Meta but by Google``: the first reader took the second one
    return (
        0 < at < len(words) - 1
        and (words[at - 1] in ",(–—" or words[at - 1].lower() in ("and", "but"))
        and (words[at + 1][:1].isupper() or words[at + 1].lower() in ("by", "the", "at"))
    )


def _sentence(document: Document, span: Span) -> Span:
    at = bisect_right(document.sentences, span.start, key=lambda s: s.span.start) - 1
    if at >= 0 and document.sentences[at].span.end >= span.end:
        start, end = document.sentences[at].span
        # What is no sentence any more is read around the claim only.
        return Span(max(start, span.start - _REACH), min(end, span.end + _REACH))
    return span
