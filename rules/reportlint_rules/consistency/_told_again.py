"""Sentences that open with a known figure, and give it another value: ``With 88,000 visitors in its first year``."""

import re
from collections import Counter
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._echoes import CONTENT_STOPS, differ, read_at, thing
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma

_OPENS = rare(
    r"(?:(?:With|At|The|All|Of|After|For|Its|Our|These|Beyond|From|A|An|Those|Among|Over|Despite|Given|In all,)[ \n]"
    r"(?:(?:its|the|our|of|all|these|those|more than|over|about|just|only|current|total|today's|some)[ \n]){0,3}|"
    r"(?:The|A|An|Its|Our)[ \n](?:[a-z-]+[ \n]){1,3}of[ \n](?:(?:about|over|only|just|more than|some)[ \n])?)"
    r"(?=[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -])"
)
_REST = 260
"""Characters of a sentence after its figure."""
_LEAST, _MOST, _NEAR, _OFTEN = 2, 14, 1.8, 40
_PART = rare(
    r"\b(?:other|others|another|next|remaining|new|additional|premium|larger|smaller|more than one|up to|at least|"
    r"versions?|releases?|example|e\.g|if)\b",
    re.I,
)
"""Beside these words a figure is that of something else."""


def told_again(document: Document) -> Iterator[tuple[Span, Span]]:
    """The figure as it was told, and as it is told again; most words of the second sentence stand in the first."""
    words, places = document.words, document.places
    prose, opens = document.prose, _OPENS.match
    for here, (span, held) in enumerate(document.sentences):
        m = opens(prose, *span)
        if not m or span.end - m.end() > _REST or document.blocks[held].quoted:
            continue
        if document.blocks[held].kind not in ("paragraph", "item"):
            continue
        at = m.end()
        said = {w for w in words.list(span) if len(w) > 3 and w.isalpha() and w not in CONTENT_STOPS}
        if not _LEAST <= len(said) <= _MOST:
            continue
        met: Counter[int] = Counter()
        for word in said:
            if 1 < len(places[word]) < _OFTEN:
                met.update({document.sentence_at(words.starts[place]) for place in places[word]})
        del met[here]
        near_ones = [
            n for n, shared in met.most_common(3) if n >= 0 and shared >= max(_LEAST, 0.5 * len(said))
        ]
        figure = read_at(document, at) if near_ones else None
        what = figure and thing(document, figure)
        if figure and what and figure.low >= 2 and not figure.bound:
            for other in near_ones:
                yield from _compare(document, figure, what, other, here)


def _compare(
    document: Document, figure: Quantity, what: str, other: int, here: int
) -> Iterator[tuple[Span, Span]]:
    span, at = document.sentences[other]
    known, block = document.blocks[at], document.blocks[document.sentences[here].block]
    if known is block or known.quoted or known.kind not in ("paragraph", "item"):
        return
    if known.list >= 0 and known.list == block.list:
        return
    if any(_PART.search(document.prose, *document.sentences[i].span) for i in (other, here)):
        return
    comma = document.once(decimal_comma)
    found = [q for q in quantities(document.prose, *span, comma) if thing(document, q) == what]
    if len(found) != 1 or found[0].bound:
        return
    q = found[0]
    ranges = (q.low != q.high, figure.low != figure.high)
    if ranges[0] != ranges[1] or not 1 / _NEAR < figure.low / max(q.low, 1e-9) < _NEAR:
        return
    same = (q.low == figure.low or q.high == figure.high) if ranges[0] else q.agrees(figure)
    if not same and not differ(document, q.span.start, figure.span.start):
        yield q.span, figure.span
