"""What a section names: names, numbers, dates, sources, code per 100 words."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportlint import Block, Document, Span

# What is rare first, so that "re" can skip.
_CAPITAL = re.compile(r"[A-ZÀ-Þ](?<=\s.)(?<![.!?:\"“(\n*_-].)(?<![.!?:\"“(\n*_-]\s.)[\w’'-]*[a-zß-ÿ0-9A-Z]")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{1,7}s?\b")
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|thousand|million)\b"
)
_SIGN = re.compile(r"\w")


class Specifics(NamedTuple):
    """How many names, numbers and sources (links, notes, code) stand in so many words of running text."""

    words: int
    names: int
    numbers: int
    sources: int

    @property
    def per_hundred(self) -> float:
        """Specific things per 100 words."""
        return 100 * (self.names + self.numbers + self.sources) / max(1, self.words)


def specifics(document: Document, span: Span, named: Iterable[str]) -> Specifics:
    """Count what is particular inside ``span``; ``named`` are its names, those of the topic left out."""
    words = numbers = 0
    for block in _blocks(document, span):
        words += len(document.words.within(block.text))
        numbers += sum(1 for _ in _NUMBER.finditer(document.prose, *block.body))
    held = list(named)
    starts = document.once(_source_starts)
    sources = bisect_left(starts, span.end) - bisect_left(starts, span.start)
    return Specifics(words, len(held), numbers, sources)


def words_of(document: Document, span: Span) -> int:
    """The words of running text and tables inside ``span``, as ``specifics`` counts them."""
    return sum([len(document.words.within(block.text)) for block in _blocks(document, span)])


def names_nothing(document: Document, span: Span) -> bool:
    """Tell whether a span holds neither a number nor a source."""
    if any(_NUMBER.search(document.prose, *block.body) for block in _blocks(document, span)):
        return False
    starts = document.once(_source_starts)
    return bisect_left(starts, span.end) == bisect_left(starts, span.start)


def _source_starts(document: Document) -> list[int]:
    """Where links, notes and code begin, ascending."""
    return sorted((*(n.span.start for n in document.links), *(s[0] for s in document.parsed.code_spans)))


def names(document: Document, span: Span) -> set[str]:
    """The capitalised words inside sentences and the acronyms inside ``span``, case-folded.

    The first word of a sentence or item is not read, nor are headings.
    """
    found = set()
    for block in _blocks(document, span):
        first = _SIGN.search(document.prose, *block.body)
        if first:
            # Markers of items are blanks here: what stands before the first word does not tell that it is the first.
            found |= {m[0].casefold() for m in _CAPITAL.finditer(document.prose, first.end(), block.body.end)}
            found |= {m[0].casefold() for m in _ACRONYM.finditer(document.prose, *block.body)}
    return found


def _blocks(document: Document, span: Span) -> Iterator[Block]:
    for index in range(max(0, document.block_at(span.start)), len(document.blocks)):
        block = document.blocks[index]
        if block.span.start >= span.end:
            break
        if block.kind in ("paragraph", "item", "table", "footnote") and block.span.start >= span.start:
            yield block


def per_hundred(document: Document, spans: Sequence[Span]) -> float:
    """Names, numbers and sources in 100 words of all spans; names in two fifths of them are the topic's own."""
    named = [names(document, span) for span in spans]
    uses = Counter(name for held in named for name in held)
    known = {name for name, n in uses.items() if n >= 0.4 * len(spans)}
    found = [specifics(document, span, held - known) for span, held in zip(spans, named, strict=True)]
    return 100 * sum(f.names + f.numbers + f.sources for f in found) / max(1, sum(f.words for f in found))
