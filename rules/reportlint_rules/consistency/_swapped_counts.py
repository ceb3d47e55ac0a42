"""A count told several times, and once with two digits swapped: 1,248 took part, and later "1,284 participants".

Large counts that are not round meet by chance in no document that people wrote (0 of 3,499): so their words need not
be the same.
"""

import re
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._numerals import written
from reportlint_rules.consistency._openings import swapped

_LARGE = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_COUNTED = rare(r"[ \n](?:[^\W\d_]{3,}[ \n])?(?:of[ \n][\d.,]+[ \n])?[^\W\d_]{4,}(?![\w-])")
_BEFORE = rare(r"(?:[$€£#/–-]|No\. ?|Nr\. ?)$")


def swapped_counts(document: Document) -> Iterator[tuple[Span, Span]]:
    """The count that stands twice or more, and the one that stands once, where it differs by two digits swapped."""
    places = document.once(written)
    for pair in document.once(swapped):
        if not all(_LARGE.fullmatch(number) and number[-1] != "0" for number in pair):
            continue
        often, once = sorted(pair, key=lambda number: -len(places[number]))
        if len(places[once]) != 1 or len(places[often]) < 2:
            continue
        span = Span(places[once][0], places[once][0] + len(once))
        known = [Span(at, at + len(often)) for at in places[often]]
        told = [one for one in known if _told(document, one)]
        if (
            not told
            or not _told(document, span)
            or any(_block(document, one) == _block(document, span) for one in known)
        ):
            continue
        yield told[0], span


def _block(document: Document, span: Span) -> int:
    return document.block_at(span.start)


def _told(document: Document, span: Span) -> bool:
    """Tell whether a number stands in running text and counts what the next word names."""
    block = document.blocks[_block(document, span)]
    prose = document.prose
    return (
        not block.quoted
        and block.kind in ("paragraph", "item")
        and bool(_COUNTED.match(prose, span.end))
        and not _BEFORE.search(prose[max(0, span.start - 5) : span.start])
    )
