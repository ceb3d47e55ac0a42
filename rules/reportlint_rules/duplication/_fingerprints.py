"""Fingerprints by which passages of different files meet: the smallest hashes of their three-word runs.

Two passages that share a quarter of their runs (30 % of the words changed) have two of their 24 smallest hashes in
common in all of 6,000 generated cases (bottom-k sketches: Broder 1997). Keys have four characters (24 bits), so that
some meet by chance; two do so rarely.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from struct import pack
from zlib import crc32

from reportlint import Document, Passage, PassageId, Span
from reportlint_rules.duplication._guards import is_release, is_stock

WIDTH = 4
"""Characters of a key."""
MOST = 24
"""Keys of a passage."""
LEAST, WORDS = 10, 5
"""Short passages have one key for ``WORDS`` words, but ``LEAST`` in any case: the index is to stay small."""
_COMPARED = frozenset({"paragraph", "item", "table"})
WEIGHTS = (1.0, 1.0, 1.0, 0.8, 0.8, 0.6, 0.6, 0.6, 0.6, 0.4, 0.4, 0.4, 0.4)
"""What a key in so many passages says. Of 704 pairs that shared two in 1,000 reports, none alike, 32 meet."""
COMMON = 0.34
HOSTS = 60
"""Beyond so many members, or those of ``WEIGHTS``, one anchor meets the others, or three: a house text, or a phrase."""


def hashes(document: Document) -> list[int]:
    """The hash of the three-word run that begins at each word of the document."""
    words = document.words.texts
    try:
        return [*map(crc32, map(str.encode, _runs(words)))]
    except UnicodeEncodeError:  # half a character
        return [crc32(run.encode("utf-8", "surrogatepass")) for run in _runs(words)]


def _runs(words: Sequence[str]) -> Iterator[str]:
    return map(" ".join, zip(words, words[1:], words[2:], strict=False))


def sketch(found: Sequence[int], most: int) -> str:
    """The smallest hashes as keys of four characters, one after the other."""
    # Hashes are spread evenly, so that of many only the low ones need sorting.
    bound = (2 * most << 32) // max(1, len(found))
    low = sorted({n for n in found if n < bound})
    if len(low) < most:
        low = sorted({*found})
    del low[most:]
    data = bytearray(pack(f"<{len(low)}I", *low))
    del data[3::4]  # the bits that are the same in small numbers
    return b64encode(data).decode()


def passages(document: Document, least: int) -> Iterator[tuple[Passage, range]]:
    """The bodies of sections (subsections, headings, code and quotations at the ends left out) and their words."""
    for section in document.sections:
        held = document.blocks[section.first_block : section.end_block]
        inside = [b for b in held if b.kind in _COMPARED and not b.quoted]
        if not inside:
            continue
        span = Span(inside[0].span.start, inside[-1].span.end)
        words = document.words.within(span)
        if len(words) < least:
            continue
        if section.index and (is_release(document, section.index) or is_stock(document, section.index)):
            continue
        yield Passage(span, len(words)), words


def meetings(members: Sequence[PassageId]) -> Iterator[tuple[PassageId, PassageId, float]]:
    """Pairs of passages of different files that share a key, rare keys weighing more."""
    many = len(members) >= len(WEIGHTS)
    weight = COMMON if many else WEIGHTS[len(members)]
    pairs: Iterable[tuple[PassageId, PassageId]]
    if many:
        anchors = members[: 3 if len(members) <= HOSTS else 1]
        pairs = ((anchor, m) for n, anchor in enumerate(anchors) for m in members[n + 1 :])
    else:
        pairs = combinations(members, 2)
    for left, right in pairs:
        if left.path != right.path:
            yield left, right, weight
