"""Sentences that return with a word or two exchanged, where their surroundings have nothing in common."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from reportlint import Document, Span, is_binding, is_minutes, is_report, tongue
from reportlint_rules.duplication._compare import differences, likeness
from reportlint_rules.duplication._guards import (
    are_answers,
    are_entries,
    are_twins,
    is_named_by_code,
    is_release,
    is_series,
    is_stock,
    is_summary,
)
from reportlint_rules.duplication._manners import is_lead_in, is_policy
from reportlint_rules.duplication._repeats import repeats, tokens
from reportlint_rules.duplication._reworded import is_reworded
from reportlint_rules.duplication._runs import shared_runs
from reportlint_rules.duplication._strangers import MOST_RUNS, are_strangers, common_runs

_FEWEST_WORDS = 12
_FEWEST_RUNS = 7
"""Runs of three words that two paragraphs share at least."""
_ALIKE = 0.78
"""Least similarity of two sentences, word by word, 0 to 1."""
_COMMON = 0.6
"""Share of the words of the longer one that both hold at least."""
_MOST_CHANGES, _LONGEST = 4, 3
"""Places where they differ at most, and the words of one."""
_LONG = 25
"""Words of a sentence in which one exchange is a slip."""
_WHOLE = 0.8
"""Runs for each word of the shorter paragraph from which on it is a copy."""
_MOST_SENTENCES = 12
"""Sentences of a paragraph that are compared."""
_MOST = 4
"""Pairs of one document from which on they are its manner."""
_STOPS = (".", "!", "。", "！")
_MARKS = ("*", "_")
"""What stands before a label or a note."""


class Stray(NamedTuple):
    """A sentence that was said before with other words here and there, and how many are the same."""

    first: Span
    again: Span
    words: int


class _Said(NamedTuple):
    """A sentence, its words, and each of them once."""

    span: Span
    words: Sequence[str]
    bare: frozenset[str]


def stray_sentences(document: Document) -> tuple[Stray, ...]:
    """The pairs of sentences of different sections that differ in a word or two, each alone among other matters."""
    found = []
    held: dict[int, list[_Said]] = {}
    for left, right in _pairs(document):
        for block in (left, right):
            if block not in held:
                held[block] = _told(document, block)
        for one, other in product(held[left], held[right]):
            # Most pairs share a few words, and need no look at their order.
            least = _COMMON * max(len(one.bare), len(other.bare))
            if len(one.bare & other.bare) >= least and (stray := _stray(document, one, other)):
                found.append(stray)
    if not found or any(f(document) for f in (is_binding, is_policy, is_minutes)):
        return ()
    told = Counter(span for stray in found for span in (stray.first, stray.again))
    found = [stray for stray in found if told[stray.first] == told[stray.again] == 1]
    return tuple(found) if len(found) <= _MOST else ()


def _pairs(document: Document) -> Iterator[tuple[int, int]]:
    """The paragraphs that hold nearly all the runs that their sections have in common."""
    runs, blocks = document.once(shared_runs), document.blocks
    firsts = document.once(tokens).firsts
    held = {
        (left, right): (blocks[left].section, blocks[right].section)
        for (left, right), n in runs.items()
        if n >= _FEWEST_RUNS
        and blocks[left].kind == blocks[right].kind == "paragraph"
        and blocks[left].section != blocks[right].section
        # What is copied as a whole is the business of other rules.
        and n < _WHOLE * max(_LONG, min(firsts[left + 1] - firsts[left], firsts[right + 1] - firsts[right]))
    }
    if not held:
        return
    between = document.once(common_runs)
    apart: dict[tuple[int, int], bool] = {}
    for (left, right), ours in held.items():
        if between[ours] - runs[left, right] > MOST_RUNS or blocks[left].quoted or blocks[right].quoted:
            continue
        if ours not in apart:
            apart[ours] = _are_apart(document, *ours)
        if apart[ours]:
            yield left, right


def _are_apart(document: Document, one: int, other: int) -> bool:
    if is_series(document, one, other) or any(
        told(document, s)
        for s in (one, other)
        for told in (is_summary, is_release, is_stock, is_named_by_code)
    ):
        return False
    return not any(told(document, one, other) for told in (are_answers, are_entries, are_twins))


def _told(document: Document, block: int) -> list[_Said]:
    """The sentences of a block that begin or go on with runs that stand elsewhere, too."""
    found = []
    places, words, text = document.once(repeats).places, document.words, document.text
    shift = document.once(tokens).firsts[block] - words.within(document.blocks[block].text).start
    for sentence in document.sentences_of(block)[:_MOST_SENTENCES]:
        start, end = sentence.span
        inside = words.within(sentence.span)
        if len(inside) < _FEWEST_WORDS or not text.endswith(_STOPS, start, end):
            continue
        first, last = inside.start + shift, inside.stop + shift - 2
        if bisect_left(places, last) - bisect_left(places, first) >= _FEWEST_RUNS:
            told = words.texts[inside.start : inside.stop]
            found.append(_Said(sentence.span, told, frozenset(told)))
    return found


def _stray(document: Document, one: _Said, other: _Said) -> Stray | None:
    words, its = one.words, other.words
    if any(document.text[said.span.start - 1 : said.span.start] in _MARKS for said in (one, other)):
        return None
    if words == its or likeness(words, its, 0.0, _ALIKE).similarity < _ALIKE:
        return None
    told = differences(words, its)
    if len(told) > _MOST_CHANGES or any(max(map(len, place)) > _LONGEST for place in told):
        return None
    ours = document.section_at(one.span.start), document.section_at(other.span.start)
    if not is_reworded(document, told, ours, 1) or is_lead_in(document, other.span):
        return None
    if not are_strangers(document, one.span, other.span):
        return None
    if tongue(document, one.span) != tongue(document, other.span):
        return None
    # One word for another may be the point ("building", "developing"), where a text instructs or argues.
    if len(told) == 1 and told[0].left and told[0].right and len(words) < _LONG and not is_report(document):
        return None
    return Stray(one.span, other.span, len(words) - sum(len(place.left) for place in told))
