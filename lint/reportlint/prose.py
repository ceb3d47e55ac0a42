"""Words, sentences, enumerations and tokens of the masked prose; spaCy enters here and nowhere else."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from reportlint.document import PROSE_KINDS, Document, Masked, Sentence, Words
from reportlint.enumeration import Enumeration, enumerations
from reportlint.sentences import split
from reportlint.span import Span

__all__ = ["Enumeration", "enumerations", "matcher", "read_sentences", "read_words", "tokens"]

if TYPE_CHECKING:
    from spacy.language import Language

_CJK = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+(?:(?:\0*['’]\0*|\0+)[^\W_{_CJK}]+)*")
_FOLDED = str.maketrans({"’": "'", "\0": None})


def read_words(parsed: Masked, text: str) -> Words:
    """Read the words of a parsed ``text``; code and formulas become opaque words in their places."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    joined = parsed.joined
    for span in (*parsed.code_spans, Span(len(joined), len(joined))):
        for m in _WORD.finditer(joined, at, span.start):
            texts.append(m[0])
            starts.append(m.start())
            ends.append(m.end())
        if span.start < span.end:
            texts.append("`" + text[span.start : span.end].strip("`$ \r\n") + "`")
            starts.append(span.start)
            ends.append(span.end)
        at = span.end
    return Words(_fold(texts), starts, ends)


def _fold(texts: list[str]) -> list[str]:
    # One pass over one string is four times as fast as one call per word; no word holds a line break
    # that survives, because code spans are the only words with blanks in them.
    whole = "\n".join([t if t[0] != "`" else t.replace("\n", " ") for t in texts])
    return whole.casefold().translate(_FOLDED).split("\n") if texts else []


def read_sentences(document: Document) -> tuple[Sentence, ...]:
    """Split the prose blocks into sentences; a sentence never crosses a block, a label counts with its item."""
    prose, text = document.prose, document.text
    return tuple(
        [
            Sentence(Span(start, end), index)
            for index, block in enumerate(document.blocks)
            if block.kind in PROSE_KINDS
            for start, end in split(prose, text, *block.text)
        ]
    )


def tokens(text: str) -> Any:
    """Return the spaCy tokens of ``text`` (a ``Doc`` of the blank English pipeline: no model, no network)."""
    return _pipeline()(text)


def matcher(patterns: Sequence[Sequence[Mapping[str, Any]]]) -> Any:
    """Return a spaCy Matcher for token patterns over what ``tokens`` returns."""
    from spacy.matcher import Matcher

    found = Matcher(_pipeline().vocab)
    found.add("pattern", [list(pattern) for pattern in patterns])
    return found


@cache
def _pipeline() -> "Language":
    # Importing spaCy takes most of a second, so only rules that verify a suspect by tokens pay for it.
    import spacy

    pipeline = spacy.blank("en")
    pipeline.max_length = 2**31
    return pipeline
