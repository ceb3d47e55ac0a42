"""Words, sentences, enumerations and tokens of the masked prose; spaCy enters here and nowhere else."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reportlint.document import PROSE_KINDS, Document, Masked, Sentence, Words
from reportlint.enumeration import Enumeration, enumerations
from reportlint.sentences import split
from reportlint.span import Span

__all__ = ["Enumeration", "enumerations", "matcher", "read_sentences", "read_words", "tokens"]

if TYPE_CHECKING:
    from spacy.language import Language

_CJK = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_ANY_CJK = re.compile(f"[{_CJK}]")
# An apostrophe or markup joins letters. Possessive, so that "re" keeps no places to come back to: twice as fast.
# Groups are not: Python 3.11.2 takes what a possessive group held when it failed for part of the match.
_JOINED = r"(?:['’]\0*+|\0++(?:['’]\0*+)?)"
_WORD_OR_SIGN = re.compile(rf"([{_CJK}]|[^\W_{_CJK}]++(?:{_JOINED}[^\W_{_CJK}]++)*)")
_WORD = re.compile(rf"([^\W_]++(?:{_JOINED}[^\W_]++)*)")


def read_words(parsed: Masked, text: str) -> Words:
    """Read the words of a parsed ``text``; code and formulas become opaque words in their places."""
    joined = parsed.joined
    pattern = _WORD if joined.isascii() or not _ANY_CJK.search(joined) else _WORD_OR_SIGN
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for code in (*parsed.code_spans, Span(len(joined), len(joined))):
        # Blanks and words take turns in what split returns, so lengths summed up in C are the offsets;
        # a match object per word costs three times as much.
        parts = pattern.split(joined[at : code.start])
        edges = list(accumulate(map(len, parts), initial=at))
        texts += parts[1::2]
        starts += edges[1:-1:2]
        ends += edges[2::2]
        if code.start < code.end:
            inside = text[code.start : code.end].strip("`$ \r\n")
            texts.append(f"`{' '.join(inside.split())}`")
            starts.append(code.start)
            ends.append(code.end)
        at = code.end
    # One pass over one string instead of a call per word; no word holds a line break.
    whole = "\n".join(texts).casefold().replace("\0", "").replace("’", "'")
    return Words(whole.split("\n") if texts else [], starts, ends)


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
    return _pipeline(_chosen)(text)


def matcher(patterns: Sequence[Sequence[Mapping[str, Any]]]) -> Any:
    """Return a spaCy Matcher for token patterns over what ``tokens`` returns."""
    from spacy.matcher import Matcher

    found = Matcher(_pipeline(_chosen).vocab)
    found.add("pattern", [[dict(token) for token in pattern] for pattern in patterns])
    return found


_chosen = ""


def choose_pipeline(name: str) -> None:
    """Make ``tokens`` and ``matcher`` use a trained pipeline (an installed package); empty: the blank one.

    Set once per run from the configuration, never by rules, so that findings do not depend on what is installed.
    """
    global _chosen
    _chosen = name


@cache
def _pipeline(name: str) -> "Language":
    # Importing spaCy takes most of a second, so only rules that verify a suspect by tokens pay for it.
    import spacy

    pipeline = spacy.load(name) if name else spacy.blank("en")
    pipeline.max_length = 2**31
    return pipeline
