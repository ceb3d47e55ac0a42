"""Words, sentences, enumerations and tokens of the masked prose; spaCy enters here and nowhere else."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reportlint.document import PROSE_KINDS, Document, Masked, Sentence, Words
from reportlint.enumeration import Enumeration, enumerations
from reportlint.sentences import split, stops
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
_BEYOND_LATIN = re.compile(r"[^\0-\xff\W]")
_INSIDE = re.compile(r"\0(?:(?<=[^\W_].)|(?<=[^\W_]['’].))\0*+['’]?+\0*+[^\W_]", re.S)
"""Markup between two letters."""
_QUOTE = re.compile(r"'(?:(?<![^\W_].)|(?![^\W_]))")
"""An apostrophe that joins nothing."""


LARGE = 2_000_000
"""Characters from which on words are read by pieces and kept compactly: a word takes 16 bytes instead of 130."""
_PIECE = 500_000


def read_words(parsed: Masked, text: str) -> Words:
    """Read the words of a parsed ``text``; code and formulas become opaque words in their places."""
    if len(text) >= LARGE:
        return _read_many(parsed, text)
    plain = _plain(parsed)
    if plain is not None:
        return _read_plain(plain, text, parsed.code_spans)
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    _read(parsed.joined, text, 0, len(parsed.joined), parsed.code_spans, (texts, starts, ends))
    return Words(_folded(texts), starts, ends)


def _plain(parsed: Masked) -> str | None:
    """The joined text in lower case, with apostrophes inside words only; None where words are not so plain.

    Five texts of six hold Latin letters and no markup inside words.
    """
    joined = parsed.joined
    if not joined.isascii():
        joined = joined.replace("’", "'")
        if "ß" in joined or "µ" in joined or _BEYOND_LATIN.search(joined):
            return None
    if "\0" in joined:
        if _INSIDE.search(joined):
            return None
        joined = joined.replace("\0", " ")
    if "'" in joined:
        joined = _QUOTE.sub(" ", joined)
    if not all(joined[a:b].isspace() for a, b in parsed.code_spans if a < b):
        return None
    low = joined.lower()
    return low if low and len(low) == len(joined) else None


@cache
def _tables() -> tuple[bytes, bytes]:
    """What makes blanks of all but words, and of words alone; one byte stands for a character of Latin-1."""
    every = bytes(range(256))
    letters = [c for c in every if chr(c).isalnum() or c == 39]
    others = bytes(set(every).difference(letters))
    # Blanks of all kinds are between words as well.
    between = bytes.maketrans(bytes(letters) + others, b" " * len(letters) + b"-" * len(others))
    return bytes.maketrans(others, b" " * len(others)), between


def _read_plain(plain: str, text: str, code_spans: Sequence[Span]) -> Words:
    """Read words between blanks, and blanks between words: both are split in C, lengths summed up are the offsets."""
    data = plain.encode("latin-1", "replace")
    words, gaps = _tables()
    texts = data.translate(words).decode("latin-1").split()
    between = [*map(len, data.translate(gaps).split()), 0]
    # The text begins with a word, or with what stands before it.
    first = between.pop(0) if gaps[data[0]] != 32 else 0
    lengths = [0] * (2 * len(texts))
    lengths[::2] = map(len, texts)
    lengths[1::2] = between[: len(texts)]
    edges = list(accumulate(lengths, initial=first))
    starts, ends = edges[:-1:2], edges[1::2]
    if not code_spans:
        return Words(texts, starts, ends)
    into: tuple[list[str], list[int], list[int]] = ([], [], [])
    done = 0
    for code in code_spans:
        if code.start < code.end:
            at = bisect_left(starts, code.start, done)
            into[0].extend(texts[done:at])
            into[0].append(_opaque(text, code).casefold().replace("\0", "").replace("’", "'"))
            into[1].extend(starts[done:at])
            into[1].append(code.start)
            into[2].extend(ends[done:at])
            into[2].append(code.end)
            done = at
    return Words(into[0] + texts[done:], into[1] + starts[done:], into[2] + ends[done:])


def _opaque(text: str, code: Span) -> str:
    """The one word that a span of code or a formula is."""
    inside = text[code.start : code.end].strip("`$ \r\n")
    return f"`{' '.join(inside.split())}`"


def _read_many(parsed: Masked, text: str) -> Words:
    """The same by pieces that end with a line; equal words are one object, and offsets no objects at all."""
    joined, spans = parsed.joined, parsed.code_spans
    texts: list[str] = []
    starts, ends = array("i"), array("i")
    known: dict[str, str] = {}
    at = first = 0
    while at < len(joined):
        end = joined.find("\n", at + _PIECE) + 1 or len(joined)
        last = first
        while last < len(spans) and spans[last].start < end:
            end = max(end, spans[last].end)
            last += 1
        here: tuple[list[str], list[int], list[int]] = ([], [], [])
        _read(joined, text, at, end, spans[first:last], here)
        words = _folded(here[0])
        texts += map(known.setdefault, words, words)
        starts.extend(here[1])
        ends.extend(here[2])
        at, first = end, last
    return Words(texts, starts, ends)


def _read(
    joined: str,
    text: str,
    at: int,
    end: int,
    code_spans: Sequence[Span],
    into: tuple[list[str], list[int], list[int]],
) -> None:
    """Read the words of ``joined[at:end]`` as they are written."""
    piece = joined if end - at == len(joined) else joined[at:end]
    pattern = _WORD if piece.isascii() or not _ANY_CJK.search(piece) else _WORD_OR_SIGN
    texts, starts, ends = into
    for code in (*code_spans, Span(end, end)):
        # Blanks and words take turns in what split returns, so lengths summed up in C are the offsets;
        # a match object per word costs three times as much.
        parts = pattern.split(joined[at : code.start])
        edges = list(accumulate(map(len, parts), initial=at))
        texts += parts[1::2]
        starts += edges[1:-1:2]
        ends += edges[2::2]
        if code.start < code.end:
            texts.append(_opaque(text, code))
            starts.append(code.start)
            ends.append(code.end)
        at = code.end


def _folded(texts: list[str]) -> list[str]:
    """The words case-folded: one pass over one string instead of a call per word; no word holds a line break."""
    whole = "\n".join(texts).casefold().replace("\0", "").replace("’", "'")
    return whole.split("\n") if texts else []


def compact_places(texts: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """Each distinct word with the indices of the words that are it, as arrays."""
    places: dict[str, array[int]] = {}
    for index, word in enumerate(texts):
        if word in places:
            places[word].append(index)
        else:
            places[word] = array("i", (index,))
    return places


def read_sentences(document: Document) -> tuple[Sentence, ...]:
    """Split the prose blocks into sentences; a sentence never crosses a block, a label counts with its item."""
    prose, text = document.prose, document.text
    ends = stops(prose)
    new = tuple.__new__  # half of the time of the classes' own, and every report has a hundred sentences
    return tuple(
        [
            new(Sentence, (new(Span, place), index))
            for index, block in enumerate(document.blocks)
            if block.kind in PROSE_KINDS
            for place in split(prose, text, *block.text, ends)
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
