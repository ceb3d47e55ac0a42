"""What the rules about leftovers share: the edges of a document, its text without code, mention against
use."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from reportlint import PROSE_KINDS, Block, Document, Span

_SPEAKER = re.compile(
    r"\s*(?:user|human|assistant|chatgpt|gpt|claude|ai|bot|me|q|a|interviewer|customer|agent)\s*\d?\s*:", re.I
)
_DIALOGUE = 3
_OWN = frozenset({"i", "i'm", "i've", "i'd", "my", "me"})
_MANY_OWN, _LEAST_OWN = 0.008, 8
_INK = re.compile(r"\S")
_FIRST_WORD = re.compile(r"\w+(?:['’]\w+)*")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*([\w+-]*)[^\n`]*$", re.M)
"""A line that opens or closes code: its mark, and the language of what it opens."""


def phrase(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a blank means any run of blanks, wraps and masked markup (``" ?"``: or
    none)."""
    return re.compile(spaced(pattern), re.IGNORECASE)


def spaced(pattern: str) -> str:
    """A pattern in which a blank means any run of blanks, as a pattern of ``re``."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def outside_code(document: Document) -> str:
    """The source text with code, maths and comments blanked out; markup and addresses stay."""
    return document.once(_outside_code)


def _outside_code(document: Document) -> str:
    text = document.text
    away = [b.span for b in document.blocks if b.kind in ("code", "math")]
    away += [*document.parsed.code_spans, *document.parsed.comments]
    if not away:
        return text
    parts: list[str] = []
    at = 0
    for span in sorted(away):
        start = max(span.start, at)
        if span.end > start:
            blank = re.sub(r"[^\n]", " ", text[start : span.end])
            parts += (text[at:start], blank)
            at = span.end
    return "".join((*parts, text[at:]))


def prose_blocks(document: Document) -> Iterator[tuple[int, Block]]:
    """Yield the blocks of running text that are no quotation, with their indices."""
    for index, block in enumerate(document.blocks):
        if block.kind in PROSE_KINDS and block.kind != "quote" and not block.quoted:
            yield index, block


def content_start(document: Document, block: Block) -> int:
    """The offset of the first character of a block that is no markup."""
    start, end = block.text
    if start < end and not document.prose[start].isspace():
        return start
    m = _INK.search(document.prose, start, end)
    return m.start() if m else block.text.end


class Opening(NamedTuple):
    """How a block of running text begins."""

    place: int
    """The index of the block."""
    block: Block
    start: int
    """The offset of its first character that is no markup."""


def openings(document: Document) -> Sequence[Opening]:
    """The blocks of running text that are no quotation, in order."""
    return document.once(_openings)


def _openings(document: Document) -> Sequence[Opening]:
    return [Opening(index, block, content_start(document, block)) for index, block in prose_blocks(document)]


def _by_word(document: Document) -> Mapping[str, Sequence[Opening]]:
    found: dict[str, list[Opening]] = {}
    folded = document.folded
    for opening in openings(document):
        m = _FIRST_WORD.match(folded, opening.start, opening.block.text.end)
        found.setdefault(m.group().replace("’", "'") if m else "", []).append(opening)
    return found


def beginning_with(document: Document, words: Set[str]) -> list[Opening]:
    """The blocks of running text whose first word is among ``words`` (lower case; empty: a mark), in order."""
    by_word = document.once(_by_word)
    return sorted((o for word in words & by_word.keys() for o in by_word[word]), key=attrgetter("place"))


def sentence_at(document: Document, index: int, offset: int) -> Span:
    """The sentence of a block that holds ``offset``; the whole content where none does."""
    at = document.sentence_at(offset)
    if at >= 0:
        sentence = document.sentences[at]
        if sentence.block == index and sentence.span.start <= offset < sentence.span.end:
            return sentence.span
    return document.blocks[index].text


def is_dialogue(document: Document) -> bool:
    """Tell whether the document is a transcript: three or more blocks begin with a speaker."""
    return document.once(_is_dialogue)


def _is_dialogue(document: Document) -> bool:
    speakers = 0
    for _, block in prose_blocks(document):
        speakers += bool(_SPEAKER.match(document.prose, block.text.start, block.text.end))
        if speakers >= _DIALOGUE:
            return True
    return False


def is_personal(document: Document) -> bool:
    """Tell whether somebody tells of himself: a letter, a diary, a tutorial, whose author may ask to be told."""
    return document.once(_is_personal)


def _is_personal(document: Document) -> bool:
    own = sum(len(document.places.get(word, ())) for word in _OWN)
    return own > max(_LEAST_OWN, _MANY_OWN * len(document.words))


def with_blanks(document: Document, span: Span) -> Span:
    """A passage to be deleted with the blanks behind it, or those before it where it ends its line or comes before
    a mark of punctuation."""
    text = document.text
    start, end = span
    while end < len(text) and text[end] in " \t":
        end += 1
    if end == span.end and text[end : end + 1] in ("", "\n", "\r", ".", ",", ";", ":", "!", "?", ")"):
        floor = document.blocks[document.block_at(start)].text.start if document.block_at(start) >= 0 else 0
        while start > floor and text[start - 1] in " \t":
            start -= 1
        return Span(start, end)
    at_start = start == 0 or text[start - 1].isspace() or text[start - 1] in "([*_>"
    return Span(start, end if at_start else span.end)


_EDGE = 10
_LONGEST_EDGE_LINE = 400


def edge_lines(document: Document, words: Set[str]) -> list[Span]:
    """The lines of running text in the first and last ten blocks that hold one of the words (lower case), in order.

    There reports are signed and stamped.
    """
    places = document.places_of(words)
    if not places:
        return []
    blocks, prose, starts = document.blocks, document.prose, document.words.starts
    head = blocks[min(_EDGE, len(blocks)) - 1].span.end if blocks else 0
    tail = blocks[-min(_EDGE, len(blocks))].span.start if blocks else 0
    found: dict[Span, None] = {}
    for place in places:
        offset = starts[place]
        if head < offset < tail:
            continue
        block = blocks[document.block_at(offset)]
        if (
            block.kind not in ("paragraph", "item")
            or block.quoted
            or not block.text.start <= offset < block.text.end
        ):
            continue
        nearest = max(offset - _LONGEST_EDGE_LINE, block.text.start)
        farthest = min(offset + _LONGEST_EDGE_LINE, block.text.end)
        start = max(prose.rfind("\n", nearest, offset) + 1, nearest)
        stop = prose.find("\n", offset, farthest)
        line = Span(start, farthest if stop < 0 else stop)
        if line.end - line.start <= _LONGEST_EDGE_LINE:
            found[line] = None
    return list(found)
