"""Fingerprints by which passages of different files meet: a sample of their three-word runs.

A run is kept where its hash is divisible by ``ONE_IN``; the three smallest hashes of a passage are kept in any case,
so that short ones are not left bare. Keys have four characters (24 bits): a false meeting costs one comparison.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import accumulate, combinations
from zlib import crc32

from reportlint import Document, Passage, PassageId, Span
from reportlint_rules.duplication._guards import is_release, is_stock

ONE_IN = 25
ALWAYS = 3
FEW, MANY = 8, 50
"""Keys in at most ``FEW`` passages make a pair a candidate alone; beyond ``MANY`` members meet three anchors only."""


def hashes(words: Sequence[str]) -> list[int]:
    """The hashes of the distinct three-word runs."""
    data = " ".join(words).encode("utf-8", "surrogatepass")
    # Where words begin and end in the joined bytes: a slice per run costs a third of putting it together.
    lengths = (
        list(map(len, words))
        if len(data) == sum(map(len, words)) + max(0, len(words) - 1)
        else [len(w.encode("utf-8", "surrogatepass")) for w in words]
    )
    starts = list(accumulate((n + 1 for n in lengths), initial=0))
    runs = {data[a : b - 1] for a, b in zip(starts, starts[3:], strict=False)}
    return [*map(crc32, runs)]


def key(number: int) -> str:
    """A hash as four characters."""
    return b64encode((number & 0xFFFFFF).to_bytes(3, "big")).decode()


def sample(words: Sequence[str], one_in: int = ONE_IN, always: int = ALWAYS) -> Iterator[str]:
    """The keys of a passage."""
    found = hashes(words)
    yield from {key(n // one_in) for n in found if n % one_in == 0} | {
        key(n) for n in nsmallest(always, found)
    }
    yield "=" + key(crc32(" ".join(words).encode("utf-8", "surrogatepass")))


def passages(document: Document, least: int) -> Iterator[tuple[Passage, Sequence[str]]]:
    """The bodies of sections (subsections, headings, code and quotations at the ends left out) with their words."""
    for section in document.sections:
        if section.index and (is_release(document, section.index) or is_stock(document, section.index)):
            continue
        held = [document.blocks[i] for i in document.blocks_of(section.index)]
        held = [b for b in held if b.kind in ("paragraph", "item", "table") and not b.quoted]
        if held:
            span = Span(held[0].span.start, held[-1].span.end)
            words = document.words.list(span)
            if len(words) >= least:
                yield Passage(span, len(words)), words


def meetings(members: Sequence[PassageId]) -> Iterator[tuple[PassageId, PassageId, float]]:
    """Pairs of passages of different files that share a key, rare keys weighing more."""
    weight = 1.0 if len(members) <= FEW else 0.5 if len(members) <= MANY else 0.34
    pairs: Iterable[tuple[PassageId, PassageId]]
    if len(members) <= MANY:
        pairs = combinations(members, 2)
    else:
        pairs = ((anchor, m) for n, anchor in enumerate(members[:3]) for m in members[n + 1 :])
    for left, right in pairs:
        if left.path != right.path:
            yield left, right, weight
