"""The rule ``restated-sentence``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Good,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_report,
    rare,
    related,
    tongue,
)
from reportlint_rules.duplication._clauses import stems
from reportlint_rules.duplication._compare import families, likeness
from reportlint_rules.duplication._guards import (
    are_entries,
    is_release,
    is_series,
    is_stock,
    is_summary,
    up,
)
from reportlint_rules.duplication._manners import is_citing, is_lead_in, is_supposed
from reportlint_rules.duplication._repeats import repeats, tokens
from reportlint_rules.duplication._runs import shared_runs
from reportlint_rules.duplication._small_words import SMALL

_ONE = (
    "The harbour board demands stronger quay walls that combine steel piles, granite blocks and drainage to withstand "
    "winter storms."
)
_TWO = "Stronger quay walls are what the harbour board demands: drainage, granite blocks and steel piles for storms."
_THREE = (
    "The harbour board demands higher fees from ships that carry granite blocks through the northern locks."
)
_KINDS = ("paragraph", "item")
_FEWEST_RUNS = 3
_SHARE_OF_RUNS = 0.12
"""Runs of three words for each word of the shorter block that two blocks share at least."""
_COPIED_RUNS = 0.7
"""The same from which on the shorter block is a copy, which other rules tell."""
_OFTEN, _FEWEST_RARE = 8, 7
"""Places of a word beyond which it is one of the topic, and words of fewer that two blocks share at least."""
_FEWEST_BARE = 5
"""Words, small ones left out, that two sentences share letter by letter, before their stems are compared."""
_MOST_SENTENCES = 12
"""Sentences of a block that are compared: what is longer is a wall of text, and costs."""
_COPIED = 0.85
"""Similarity of the words in their order from which on near-duplicate-sentence has a say."""
_CLAUSE, _SHORT_CLAUSE = 11, 7
"""Words in a row of which it speaks, and those of which it speaks where little else is said."""
_NO_STATEMENT = rare(r"\((?:19|20)\d\d\)\W*$|\]\(|\]\[|https?:|[`|]|[?？]\W*$")
"""Works cited, links, code, cells and questions."""
_DATED = rare(
    r"[*_~\s]*(?:(?:late|early|mid|end of|by)[ -])?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\b[^:\n]{0,30}[*_]{0,3}\s*[-–—:]",
    re.I,
)
"""The date at which an entry of a calendar stands."""
_DIGIT = rare(r"\d")
_CONDITIONS = frozenset("if when where unless once wenn falls sobald si lorsque se als indien".split())


class _Said(NamedTuple):
    """A sentence: where, its words, and those that may carry meaning."""

    span: Span
    words: Sequence[str]
    bare: frozenset[str]
    """Each word as it stands: most pairs of sentences share too few of them, and their stems are not asked."""
    told: list[frozenset[str]]

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the words, told once."""
        if not self.told:
            self.told.append(stems(self.words))
        return self.told[0]


@dataclass(frozen=True)
class RestatedSentence(DocumentRule):
    """A sentence or item says again, in another order and other small words, what stands in another section.

    Nearly all the words that carry meaning are the same, and so are the figures; only the verbs and the order have
    changed. A report that makes one statement three times has one statement.
    Reports only: summaries and conclusions, questions, lead-ins, change logs, members of a series and entries of one
    kind are left alone, and so is what near-duplicate-sentence tells.
    Say it where it belongs, and refer to it elsewhere.
    """

    meta = RuleMeta(
        id="restated-sentence",
        message='"{excerpt}" says again what stands in line {first} ({common} of {least} words that carry meaning).',
        help="Say it once, where it belongs.",
        severity=Severity.WARNING,
        good=[
            f"# Walls\n\n{_ONE}\n\n# Fees\n\n{_THREE}\n",
            f"# Walls\n\n{_ONE}\n\n# Summary\n\n{_TWO}\n",
            Good(f"# Walls\n\n{_ONE}\n\n# Demands\n\n{_TWO}\n", {"min_words_sure": 20}),
        ],
        bad=[Bad(f"# Walls\n\n{_ONE}\n\n# Demands\n\n{_TWO}\n", [_TWO])],
        prefilter=Prefilter(min_words=30),
        see=("near-duplicate-sentence", "duplicate-item", "near-duplicate-block"),
        known_limits="Synonyms are other words; sentences of fewer than seven words of meaning are not compared.",
    )

    min_words: Annotated[int, "Fewest words that carry meaning and stand in both."] = 8
    min_words_sure: Annotated[int, "Fewest, where the two sentences hold little else."] = 7
    containment: Annotated[float, "Least share of the shorter sentence's words, 0 to 1."] = 0.8
    overlap: Annotated[float, "Least share of the words of both sentences, 0 to 1."] = 0.6
    overlap_sure: Annotated[float, "The same for short sentences."] = 0.65

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of sentences that say the same, at its second place."""
        held: dict[int, list[_Said]] = {}
        apart: dict[tuple[int, int], bool] = {}
        alike: dict[tuple[int, int], int] = {}
        said: dict[int, _Said] = {}
        for left, right in self._pairs(document):
            for block in (left, right):
                if block not in held:
                    held[block] = self._sentences(document, block)
            for one in held[left]:
                for other in held[right]:
                    if len(one.bare & other.bare) < _FEWEST_BARE:
                        continue
                    common = len(one.stems & other.stems)
                    if common < self.min_words_sure or not self._says_again(one, other, common):
                        continue
                    pair = document.blocks[left].section, document.blocks[right].section
                    if pair not in apart:
                        apart[pair] = _are_apart(document, *pair)
                    if apart[pair] and _restates(document, one, other, common):
                        said[one.span.start], said[other.span.start] = one, other
                        alike[one.span.start, other.span.start] = common
        for members, pairs in families(alike):
            first, *others = (said[at] for at in members)
            pair = max(pairs, key=lambda p: alike.get(p, 0))
            text = document.plain(others[0].span).split()
            yield self.finding(
                others[0].span,
                related=[
                    related(first.span, "first here"),
                    *(related(o.span, "and here") for o in others[1:]),
                ],
                members=2,
                evidence={"common": alike[pair], "places": len(members)},
                excerpt=" ".join(text[:9]) + (" …" if len(text) > 9 else ""),
                first=document.lines.position(first.span.start).line,
                common=alike[pair],
                least=min(len(said[at].stems) for at in pair),
            )

    def _sentences(self, document: Document, block: int) -> list[_Said]:
        """The sentences of a block that hold a run of words that stands elsewhere, too."""
        found = []
        repeated = document.once(repeats).places
        shift = document.once(tokens).firsts[block] - document.words.within(document.blocks[block].text).start
        for sentence in document.sentences_of(block)[:_MOST_SENTENCES]:
            inside = document.words.within(sentence.span)
            if len(inside) <= self.min_words_sure:
                continue
            at = bisect_left(repeated, inside.start + shift)
            if at < len(repeated) and repeated[at] < inside.stop + shift - 2:
                words = document.words.texts[inside.start : inside.stop]
                if len(bare := frozenset(words) - SMALL) >= _FEWEST_BARE:
                    found.append(_Said(sentence.span, words, bare, []))
        return found

    def _pairs(self, document: Document) -> Iterator[tuple[int, int]]:
        """Blocks of different sections that share runs, and may say the same."""
        blocks, (words, firsts) = document.blocks, document.once(tokens)
        held: dict[int, frozenset[str]] = {}
        places = document.places
        for (left, right), runs in document.once(shared_runs).items():
            if runs < _FEWEST_RUNS:
                continue
            least = min(firsts[left + 1] - firsts[left], firsts[right + 1] - firsts[right])
            if not _SHARE_OF_RUNS * least <= runs <= _COPIED_RUNS * least or least <= self.min_words_sure:
                continue
            one, other = blocks[left], blocks[right]
            if one.section == other.section or one.quoted or other.quoted:
                continue
            if one.kind not in _KINDS or other.kind not in _KINDS:
                continue
            for block in (left, right):
                if block not in held:
                    held[block] = frozenset(words[firsts[block] : firsts[block + 1]]) - SMALL
            both = held[left] & held[right]
            if len(both) < _FEWEST_RARE:
                continue
            rarely = [word for word in both if len(places.get(word, ())) <= _OFTEN]
            if len(rarely) >= _FEWEST_RARE and is_report(document):
                yield left, right

    def _says_again(self, one: _Said, other: _Said, common: int) -> bool:
        """Tell whether nearly all words and the figures are the same, by their numbers alone."""
        left, right = len(one.stems), len(other.stems)
        if common < self.containment * min(left, right):
            return False
        overlap = common / (left + right - common)
        sure = overlap >= self.overlap_sure or (common >= self.min_words and overlap >= self.overlap)
        return sure and one.words != other.words and _figures(one) == _figures(other)


def _restates(document: Document, one: _Said, other: _Said, common: int) -> bool:
    if (one.words[0] in _CONDITIONS) != (other.words[0] in _CONDITIONS):
        return False
    if _in_calendar(document, one.span) or _in_calendar(document, other.span):
        return False
    if _is_copy(document, one, other, common / min(len(one.stems), len(other.stems))):
        return False
    return _is_one_tongue(document, one, other) and all(
        _is_statement(document, said.span) for said in (one, other)
    )


def _in_calendar(document: Document, span: Span) -> bool:
    """Tell whether a sentence opens an item that begins with a date: a calendar gathers what is told elsewhere."""
    block = document.blocks[document.block_at(span.start)]
    return block.kind == "item" and _DATED.match(document.text, *block.text) is not None


def _is_copy(document: Document, one: _Said, other: _Said, containment: float) -> bool:
    """Tell whether two sentences agree word for word in so much that near-duplicate-sentence has a say."""
    if likeness(one.words, other.words, 0.0).similarity >= _COPIED:
        return True
    if not _share_run(one.words, other.words, _SHORT_CLAUSE):
        return False
    if _share_run(one.words, other.words, _CLAUSE):
        return True
    return containment >= _COPIED and not any(is_citing(document, said.span) for said in (one, other))


def _share_run(one: Sequence[str], other: Sequence[str], words: int) -> bool:
    """Tell whether as many words follow each other in both."""
    text = f" {' '.join(other)} "
    return any(f" {' '.join(one[at : at + words])} " in text for at in range(len(one) - words + 1))


def _figures(said: _Said) -> frozenset[str]:
    letters = "".join(said.words)
    if letters.isalpha():
        return frozenset()
    return frozenset(word for word in said.words if not word.isalpha() and _DIGIT.search(word))


def _is_statement(document: Document, span: Span) -> bool:
    text = document.text[span.start : span.end]
    return not (
        _NO_STATEMENT.search(text)
        or _is_title(text)
        or is_supposed(document, span)
        or is_lead_in(document, span)
    )


def _is_title(text: str) -> bool:
    """Tell whether most of the longer words have a capital: a name, a work that is cited."""
    long = [word for word in text.split() if len(word) > 3]
    return 10 * sum(word.strip("(\"'[*_")[:1].isupper() for word in long) >= 8 * len(long)


def _is_one_tongue(document: Document, one: _Said, other: _Said) -> bool:
    """Translations share names, terms and figures."""
    if tongue(document, one.span) != tongue(document, other.span):
        return False
    if len(SMALL.intersection(one.words).intersection(other.words)) > 1:
        return True
    sections = (document.sections[document.section_at(said.span.start)] for said in (one, other))
    left, right = (tongue(document, section.span) for section in sections)
    return left == right


def _are_apart(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections may be told to repeat each other: no summaries, logs, series, entries of one kind."""
    if any(f(document, s) for s in (one, other) for f in (is_summary, is_release, is_stock)):
        return False
    if document.sections[one].title.casefold() == document.sections[other].title.casefold():
        return False
    if is_series(document, one, other):
        return False
    mine, its = [*up(document, one)][::-1], [*up(document, other)][::-1]
    for a, b in zip(mine, its, strict=False):
        if a != b:
            return not are_entries(document, a, b)
    return True
