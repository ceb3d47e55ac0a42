"""A figure told again with a slip: two digits swapped (450, 540 runs), a nought or a scale too many (3, 30 million).

Both sentences must speak of the same in some of the same words, and one of the figures stands but once.
"""

import re
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._echo_pairs import CONTENT_STOPS, other_units, slips
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._told_figures import KINDS

_NEXT = rare(
    r"[ \n)]*(?:(?:of|the|different|new|our|their|all|such|distinct|separate|individual)[ \n]+){0,2}([^\W\d_][\w-]*)"
)

_TONS = frozenset(("metric", "mt", "tons", "tonnes"))
_NAME = rare(
    r"(?<=[a-z,] )[A-Z][\w.]+|\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Q[1-4])\b"
)
_LABEL = rare(
    r"(?:[(§#/]|\b(?:No\.|Nr\.|[Ss]ection|[Ss]tep|[Cc]hapter|[Tt]able|[Ff]igure|[Vv]ersion|[Pp]age|[Ll]ine) ?)[ *_]?$"
)
_BACK = rare(
    r"(?:^[ \t*+-]*|[.:;,][ \n]|\b(?:of|in|for|with|all|from|over|across) )"
    r"(?:[Tt]he|[Oo]ur|[Tt]hese|[Tt]hose|[Aa]ll(?: the)?)[ \n]$",
    re.M,
)
"""A count that comes back with an article has been told before."""


def echoes(document: Document) -> Iterator[tuple[Span, Span]]:
    """Pairs of figures (the one that is right, as far as one can tell, and the slip)."""
    for pairs, tenfold in document.once(slips):
        for right, slip in pairs:
            found = _echo(document, right, slip, tenfold)
            if found:
                yield found
                break
    yield from _other_unit(document)


def _other_unit(document: Document) -> Iterator[tuple[Span, Span]]:
    """``40 GB of memory`` and ``the 40 MB of memory``."""
    for one, other in document.once(other_units):
        a, b = read_at(document, one), read_at(document, other)
        if not a or not b or a.low != b.low or a.unit == b.unit or a.low != a.high or b.low != b.high:
            continue
        if KINDS.get(a.unit, -1) != KINDS.get(b.unit, -2):
            continue
        said = [_words(document, at) for at in (one, other)]
        common = said[0] & said[1] - {str(int(a.low))}
        if common and len(common) >= 0.2 * len(said[1]) and not differ(document, one, other):
            yield a.span, b.span


def _echo(document: Document, right: int, slip: int, tenfold: bool) -> tuple[Span, Span] | None:
    prose = document.prose
    if any(_LABEL.search(prose, max(0, at - 12), at) for at in (right, slip)):
        return None
    a, b = read_at(document, right), read_at(document, slip)
    if a is None or b is None or a.low == b.low or a.low != a.high or b.low != b.high:
        return None
    things = [thing(document, q) for q in (a, b)]
    if things[0] != things[1] or not things[0]:
        return None
    said = [_words(document, at) for at in (right, slip)]
    common = said[0] & said[1]
    share = len(common) / max(1, len(said[1]))
    if tenfold and len(said[1]) < 5:
        return None  # a field of a form
    alike = len(common) >= (3 if tenfold else 2) and share >= (0.6 if tenfold else 0.34)
    if not alike:
        back = _BACK.search(prose, max(0, slip - 24), slip)
        alike = bool(back) and not tenfold and bool(common)
    if differ(document, right, slip):
        return None
    return (a.span, b.span) if alike else None


def differ(document: Document, right: int, slip: int) -> bool:
    """Tell whether both sentences hold a name or a year that the other lacks: "clerks in Olt", "clerks in Brent"."""
    found = []
    for at in (right, slip):
        span = document.sentences[document.sentence_at(at)].span
        found.append({m[0] for m in _NAME.finditer(document.prose, *span)})
    return bool(found[0] - found[1]) and bool(found[1] - found[0])


def read_at(document: Document, at: int) -> Quantity | None:
    found = quantities(document.prose, max(0, at - 8), at + 40, document.once(decimal_comma))
    return next((q for q in found if q.span.start <= at < q.span.end), None)


def thing(document: Document, quantity: Quantity) -> str:
    """The unit of a figure, else what it counts."""
    if quantity.unit:
        return quantity.unit
    m = _NEXT.match(document.prose, quantity.span.end)
    if not m:
        return ""
    word = m[1].casefold()
    return "t" if word in _TONS else stem(word) if len(word) > 2 and word not in CONTENT_STOPS else ""


def _words(document: Document, at: int) -> set[str]:
    sentence = document.sentences[document.sentence_at(at)]
    return {
        stem(w)
        for w in document.words.list(sentence.span)
        if w not in CONTENT_STOPS and (len(w) > 2 if w.isalpha() else len(w) > 1 and w.isdigit())
    }
