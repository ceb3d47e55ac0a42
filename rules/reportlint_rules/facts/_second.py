"""The second reader: before a suspect becomes a finding, its sentence is read again with spaCy's tokens.

The tokenizer splits contractions and quotes by its own rules, so a negation that the first reader ran past
(``BERT wasn't …``, ``isn't``, ``no longer``) or a quotation across the claim shows here. It costs a document without
suspects nothing: spaCy is imported when there is something to verify.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from reportlint import Document, Span
from reportlint.prose import tokens
from reportlint_rules.facts._verdict import Verdict

_NEGATIONS = frozenset({"n't", "n’t", "not", "never", "neither"})


_SCOPED = frozenset({"wrong-creator", "wrong-author", "wrong-year", "wrong-kind"})


_REACH = 2000

_QUOTES = frozenset('"“”')


def confirmed(document: Document, verdict: Verdict) -> bool:
    """Tell whether the second reader sees neither a negation inside the claim nor a quotation around it."""
    sentence = _sentence(document, verdict.span)
    text = document.parsed.joined[sentence.start : sentence.end].replace("\0", " ")
    read = tokens(text)
    start, end = verdict.span.start - sentence.start, verdict.span.end - sentence.start
    inside = [t for t in read if start <= t.idx < end]
    if verdict.rule in _SCOPED and any(t.lower_ in _NEGATIONS and not _contrast(read, t.i) for t in inside):
        return False
    before = sum(t.text in _QUOTES for t in read if t.idx < start)
    after = sum(t.text in _QUOTES for t in read if t.idx >= end)
    # An open quotation before the claim that closes behind it, with no quotation mark inside: somebody else's words.
    return not (before % 2 == 1 and after % 2 == 1 and not any(t.text in _QUOTES for t in inside))


def _contrast(read: Sequence[Any], at: int) -> bool:
    """Tell whether a negation denies another agent only (``Google, not Meta, published X``)."""
    return (
        0 < at < len(read) - 1
        and (read[at - 1].text in ",(–—" or read[at - 1].lower_ in ("and", "but"))
        and (read[at + 1].text[:1].isupper() or read[at + 1].lower_ in ("by", "the", "at"))
    )


def _sentence(document: Document, span: Span) -> Span:
    at = bisect_right(document.sentences, span.start, key=lambda s: s.span.start) - 1
    if at >= 0 and document.sentences[at].span.end >= span.end:
        start, end = document.sentences[at].span
        # What is no sentence any more is read around the claim only.
        return Span(max(start, span.start - _REACH), min(end, span.end + _REACH))
    return span
