"""Sentences that open with a known figure, and give it another value: ``With 88,000 visitors in its first year``."""

import re
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._echo_pairs import told_near
from reportlint_rules.consistency._echoes import differ, read_at, thing
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma

_NEAR = 1.8
_PART = rare(
    r"\b(?:other|others|another|next|remaining|new|additional|premium|larger|smaller|more than one|up to|at least|"
    r"versions?|releases?|example|e\.g|if)\b",
    re.I,
)
"""Beside these words a figure is that of something else."""
_SUBJECT = rare(r"\W{0,4}(?:an?|each|every)[ \n]([a-z][\w-]+)[ \n](?P<verb>[a-z]+s)\b", re.I)


def told_again(document: Document) -> Iterator[tuple[Span, Span]]:
    """The figure as it was told, and as it is told again; most words of the second sentence stand in the first."""
    for here, at, near in document.once(told_near):
        figure = read_at(document, at)
        what = figure and thing(document, figure)
        if figure and what and figure.low >= 2 and not figure.bound:
            for other in near:
                yield from _compare(document, figure, what, other, here)


def _compare(
    document: Document, figure: Quantity, what: str, other: int, here: int
) -> Iterator[tuple[Span, Span]]:
    span = document.sentences[other].span
    if any(_PART.search(document.prose, *document.sentences[i].span) for i in (other, here)):
        return
    first, second = (_SUBJECT.match(document.prose, *document.sentences[i].span) for i in (other, here))
    if first and second and first["verb"] == second["verb"] and first[1] != second[1]:
        return  # "A request consists of two fields", "A response consists of three"
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
