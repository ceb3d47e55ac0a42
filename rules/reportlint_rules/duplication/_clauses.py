"""Clauses that stand in two sentences: long runs of words in common, and sentences that restate an earlier one.

Two measures, each with its own guards (counts on the 218 human documents, 74 of them no manuals):
a *verbatim* clause of 12 words; a *restatement*, whose content words are nearly all the other sentence's.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.duplication._guards import is_release, is_stock, size
from reportlint_rules.duplication._manners import is_address, is_citing, is_supposed
from reportlint_rules.duplication._repeats import LONG, long_runs, tokens
from reportlint_rules.duplication._runs import MOST_PAIRS, bound, sentences_in_stretches, shared_runs
from reportlint_rules.duplication._small_words import SMALL
from reportlint_rules.duplication._units import Unit, sentences

LEAST_OF_ITEMS = 18
"""Words in common from which on items of one list are no mere parallels."""
LEAST_OF_PIECES = 12
"""Words of a sentence below which it is not taken for one put together from pieces."""
PIECED = 0.8
"""Share of its words that the pieces make up."""
MOST_SENTENCES = 12
"""A run in more sentences than this is a term or a name."""


class Clause(NamedTuple):
    """Words in common between an earlier and a later sentence (indices into ``sentences``)."""

    left: int
    right: int
    left_span: Span
    right_span: Span
    words: float
    """Size of the longest run in common."""
    restates: float
    """Share of the smaller sentence's content words that the other one holds; 0 where there are fewer than eight."""
    adjacent: bool
    exact: bool


class Piece(NamedTuple):
    """A run of an earlier sentence that a later one takes over."""

    left: Span
    right: Span
    words: float


def stems(words: Sequence[str]) -> frozenset[str]:
    """The content words cut to five letters, a stand-in for stems in the languages that inflect at the end."""
    return frozenset({w[:5] for w in words if len(w) > 2 and w not in SMALL})


def clauses(document: Document) -> tuple[Sequence[Unit], Sequence[Clause]]:
    """The pairs of sentences of different blocks that share a clause, or of which one is a piece, in reading order."""
    candidates = sentences_in_stretches(document, LONG)
    if len(candidates) < 2:
        return (), ()
    linked = {b for pair, n in document.once(shared_runs).items() if n >= LONG - 2 for b in pair}
    inside = [index for index in candidates if document.sentences[index].block in linked]
    units = [u for u in sentences(document, inside) if _counts(document, u)]
    found = []
    content: dict[int, frozenset[str]] = {}
    at: dict[int, range] = {}
    columns = document.words
    for (left, right), (at_left, at_right, length) in _told(units, _hits(document, units)):
        a, b = units[left], units[right]
        for n in (left, right):
            if n not in at:
                at[n] = columns.within(units[n].span)
        run = a.words[at_left : at_left + length]
        meaning = len(stems(run))
        if meaning < 3 or _is_name(document, at[left].start + at_left, length):
            continue
        for n in (left, right):
            if n not in content:
                content[n] = stems(units[n].words)
        both, least = len(content[left] & content[right]), min(len(content[left]), len(content[right]))
        found.append(
            Clause(
                left,
                right,
                columns.span(at[left].start + at_left, at[left].start + at_left + length),
                columns.span(at[right].start + at_right, at[right].start + at_right + length),
                size(run) if meaning >= 5 else 0.0,
                both / least if both >= 8 else 0.0,
                at[right].start - at[left].stop < 5,
                a.words == b.words,
            )
        )
    return units, found


def _counts(document: Document, unit: Unit) -> bool:
    words = unit.words
    letters = "".join(words)
    return (
        document.blocks[unit.first].kind in ("paragraph", "item")
        and not ("`" in letters or (not letters.isalpha() and any(map(str.isdigit, letters))))
        and size(words) >= LONG
        and not is_address(words)
        and not is_citing(document, unit.span)
        and not is_supposed(document, unit.span)
        and not is_release(document, unit.section)
        and not is_stock(document, unit.section)
    )


def _hits(document: Document, units: Sequence[Unit]) -> list[tuple[int, int, int, int]]:
    """Pairs of sentences and where in both a run of ``LONG`` words begins, ascending."""
    firsts, starts = document.once(tokens).firsts, document.words.starts
    begins = [
        firsts[unit.first]
        + bisect_left(starts, unit.span.start)
        - bisect_left(starts, document.blocks[unit.first].text.start)
        for unit in units
    ]
    lasts = [first + len(unit.words) - LONG for first, unit in zip(begins, units, strict=True)]
    places: list[list[tuple[int, int]]] = []
    for run in document.once(long_runs):
        held = []
        for at in run:
            index = bisect_right(begins, at) - 1
            if index >= 0 and at <= lasts[index]:
                held.append((index, at - begins[index]))
        if len(held) > 1:
            places.append(held)
    most = min(MOST_SENTENCES, bound(Counter(map(len, places)), MOST_PAIRS))
    hits: list[tuple[int, int, int, int]] = []
    taken: dict[tuple[int, int], bool] = {}
    for held in places:
        index, at = held[0]
        if len(held) <= most and size(units[index].words[at : at + LONG]) > LONG / 2:
            for n, (left, p) in enumerate(held):
                for right, q in held[n + 1 :]:
                    if units[left].first == units[right].first:
                        continue
                    own = document.blocks[units[right].first].list
                    if own >= 0 and own == document.blocks[units[left].first].list:
                        pair = left, right
                        if pair not in taken:
                            taken[pair] = _takes_over(units[left].words, units[right].words)
                        if not taken[pair]:
                            continue
                    hits.append((left, right, p, q))
    hits.sort()
    return hits


def _takes_over(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether an item takes over the sentence of another; short parallels of one list are meant so."""
    if min(len(one), len(other)) < LEAST_OF_ITEMS:
        return False
    text = f" {' '.join(other)} "
    return any(
        f" {' '.join(one[at : at + LEAST_OF_ITEMS])} " in text for at in range(len(one) - LEAST_OF_ITEMS + 1)
    )


def _told(
    units: Sequence[Unit], hits: Iterable[tuple[int, int, int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int, int]]]:
    """The longest run of each pair, in order, where it is longer than a phrase or may be a piece of the sentence."""
    found = {pair: _longest([hit[2:] for hit in held]) for pair, held in groupby(hits, key=itemgetter(0, 1))}
    covered: Counter[int] = Counter()
    for (_, right), run in found.items():
        covered[right] += run[2]
    for pair, run in found.items():
        words = len(units[pair[1]].words)
        if run[2] > LONG or (words >= LEAST_OF_PIECES and run[2] < covered[pair[1]] >= PIECED * words):
            yield pair, run


def _longest(hits: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    """The longest run: where it begins on both sides, and its length; ``hits`` ascend."""
    best = (0, 0, 0)
    held = frozenset(hits)
    for p, q in hits:
        if (p - 1, q - 1) in held:
            continue
        n = 0
        while (p + n, q + n) in held:
            n += 1
        best = max(best, (p, q, n + LONG - 1), key=lambda run: run[2])
    return best


def _is_name(document: Document, first: int, length: int) -> bool:
    """Tell whether a run is a title or name (most longer words capitalised) or an enumeration (many commas)."""
    starts = [
        document.words.starts[i] for i in range(first, first + length) if len(document.words.texts[i]) > 3
    ]
    if starts and sum(document.text[s].isupper() for s in starts) >= 0.7 * len(starts):
        return True
    span = document.words.span(first, first + length)
    return sum(document.text.count(mark, *span) for mark in ",;、，；") >= 0.28 * length


def pieces(document: Document) -> Iterator[tuple[int, Sequence[Piece]]]:
    """Indices of the sentences that consist of pieces of earlier ones: four fifths of their words, from two of them."""
    units, found = document.once(clauses)
    of: dict[int, list[Clause]] = {}
    for clause in found:
        of.setdefault(clause.right, []).append(clause)
    for right, held in of.items():
        words = units[right].words
        first = document.words.within(units[right].span).start
        covered: set[int] = set()
        taken: list[Piece] = []
        for clause in sorted(held, key=lambda c: (-c.words, c.left)):
            new = set(document.words.within(clause.right_span)) - covered
            if len(new) >= LONG:
                covered |= new
                taken.append(Piece(clause.left_span, clause.right_span, len(new)))
        share = len(covered & set(range(first, first + len(words)))) / len(words)
        if len(taken) > 1 and share >= PIECED and len(words) >= LEAST_OF_PIECES:
            yield right, taken
