"""What the rules about single characters share: where to look, and one finding per block."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reportlint import Document, Span
from reportlint_rules.encoding._scripts import script
from reportlint_rules.encoding._signs import strange

_ABOUT = re.compile(
    r"zero[- ]width|invisible|u\+[0-9a-f]{4}|unicode|code ?points?|control (?:code|char)|byte[- ]order|\bbom\b|bidi"
    r"|escape (?:code|sequence|char)|private[- ]use|homoglyph|non-?printing|soft hyphen|ansi"
)
_RTL = frozenset({"Hebrew", "Arabic", "Syriac", "Thaana", "NKo"})


def outside_code(document: Document) -> str:
    """The text with code and maths blanked out, markup left in place (invisible characters hide in markup
    too)."""
    return document.once(_outside_code)


def _outside_code(document: Document) -> str:
    text = document.text
    away = [b.span for b in document.blocks if b.kind in ("code", "math")]
    away += document.parsed.code_spans
    if not away:
        return text
    parts: list[str] = []
    at = 0
    for span in sorted(away):
        if span.end <= at:
            continue
        start = max(span.start, at)
        parts += (text[at:start], " " * (span.end - start))
        at = span.end
    return "".join((*parts, text[at:]))


def find(document: Document, pattern: re.Pattern[str], keep_mojibake: bool = False) -> list[Span]:
    """Find a pattern outside code; what belongs to mojibake is left to those rules."""
    spans = [Span(*m.span()) for m in pattern.finditer(outside_code(document))]
    if not spans or keep_mojibake:
        return spans
    from reportlint_rules.encoding._repair import read  # late: most texts hold nothing that is sought here

    reading = document.once(read)
    taken = sorted([*(Span(m.hit.start, m.hit.end) for m in reading.certain), *reading.suspected])
    return [s for s in spans if not any(s.overlaps(t) for t in taken)] if taken else spans


def talks_of(document: Document, block: int, about: re.Pattern[str]) -> bool:
    """Tell whether a block (by index; -1: none) talks about such characters: mention is not use."""
    return block >= 0 and bool(about.search(document.folded, *document.blocks[block].span))


def by_block(document: Document, spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Group spans by block, those in front of all blocks first.

    Passages that talk about such characters go, and so do those that lost characters already.
    """
    for at, group in groupby(spans, key=lambda s: document.block_at(s.start)):
        if at >= 0:
            block = document.blocks[at].span
            if talks_of(document, at, _ABOUT) or document.text.find("\ufffd", *block) >= 0:
                continue
        yield list(group)


def is_rtl(text: str) -> bool:
    """Tell whether a text holds letters that run from right to left."""
    return any(script(c) in _RTL for c in text if c > "\u0590")


def name(char: str) -> str:
    """``U+200B (zero width space)``."""
    import unicodedata

    known = unicodedata.name(char, "").lower()
    return f"U+{ord(char):04X}" + (f" ({known})" if known else "")


__all__ = ["by_block", "find", "is_rtl", "name", "outside_code", "strange", "talks_of"]
