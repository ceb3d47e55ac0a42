"""The rule ``repeated-output``."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    is_chapter,
    related,
)

_LONGEST = 40
_ROUNDS, _SENTENCE = 3, 6
"""Equal sentences in a row, and their words, from which on nobody meant it."""
_SOUNDS = frozenset({"blah", "bla", "ha", "la", "na", "foo", "bar", "baz", "yada", "beep"})
_STRESSED = frozenset(
    {"very", "really", "so", "too", "much", "many", "more", "long", "never", "ever", "far", "no"}
)
"""Words that people say again and again for emphasis."""


def _length(span: Span) -> int:
    return span.end - span.start


def _is_uneven(document: Document, span: Span) -> bool:
    """Tell whether the rounds are cut into sentences of three lengths or more: a pattern that somebody drew."""
    first, last = document.sentence_at(span.start), document.sentence_at(span.end - 1)
    lengths = {len(document.words.within(s.span)) for s in document.sentences[max(first, 0) : last + 1]}
    return last - first >= _ROUNDS and len(lengths) >= _ROUNDS


@dataclass(frozen=True)
class RepeatedOutput(DocumentRule):
    """Cut output that runs in a loop, or that was written twice.

    A model got stuck and repeated a phrase or a line until its limit, or the program appended the same
    answer to the file again. Keep one copy; what should have followed a loop is missing.
    """

    meta = RuleMeta(
        id="repeated-output",
        message="{what}.",
        severity=Severity.ERROR,
        help="Delete the repetition; generate the passage again if the report should have gone on.",
        good=(
            f"# Wind\n\nA storm is {', '.join(['very'] * 11)} unlikely.\n",
            "# Wind\n\nIt blew and blew and blew.\n\n- yes\n- no\n- yes\n- no\n",
            "# Rates\n\n| a | b |\n|---|---|\n| 0 | 0 |\n| 0 | 0 |\n| 0 | 0 |\n| 0 | 0 |\n",
        ),
        bad=(
            Bad(
                "# Wind\n\nThe grid is stable and the grid is stable and the grid is stable and the grid is stable"
                " and the grid is stable and\n",
                flags=["The grid is stable...stable and"],
            ),
            Bad(
                "# Wind\n\nThe grid is stable in the north. The grid is stable in the north. The grid is stable in the"
                " north. It holds.\n",
                flags=["The grid is stable...the north."],
                severity=Severity.WARNING,
            ),
            Bad(
                "# Wind\n\nIt grows.\n\nSun is next.\n\n# Wind\n\nIt grows.\n\nSun is next.\n",
                flags=["# Wind...Sun is next."],
                options={"shortest": 6},
            ),
        ),
        prefilter=Prefilter(min_words=8),
        see=("duplicate-section", "truncated-end"),
        known_limits="Copies of single sections are the business of the duplication rules.",
    )

    times: Annotated[int, "How often a phrase must follow itself to count as a loop."] = 5
    shortest: Annotated[int, "Words of a report that must stand twice to count as written twice."] = 40

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield loops, and a report that stands twice in one file."""
        yield from self._twice(document)
        yield from self._sentences(document)
        words = document.words
        texts = words.texts
        done = 0
        for start, stop in self._suspects(document):
            last: dict[tuple[str, ...], int] = {}
            for here in range(start, stop - 2):
                gram = (texts[here], texts[here + 1], texts[here + 2])
                at = last.get(gram, -_LONGEST - 1)
                last[gram] = here
                if here - at > _LONGEST or at < done:
                    continue
                period, end = self._loop(texts, at, here - at)
                if not period:
                    continue
                done = end
                span = words.span(at, end)
                if (
                    self._in_prose(document, span)
                    and not self._is_marked(document, span, texts[at:end])
                    and self._says_the_same(document, at, end, period)
                    and not _is_uneven(document, span)
                ):
                    phrase = " ".join(document.text[slice(*words.span(at, at + period))].split())
                    count = (end - at) // period
                    shown = clipped(phrase, 50)
                    yield self.finding(
                        span,
                        what=f'"{shown}" is repeated {count} times in a row',
                        evidence={"times": count},
                        swallows=[span],
                    )

    def _sentences(self, document: Document) -> Iterator[Finding]:
        """A sentence that follows itself twice or more often, in running text."""
        sentences, prose = document.sentences, document.prose
        lengths = [end - start for (start, end), _ in sentences]
        if not any(a == b == c for a, b, c in zip(lengths, lengths[1:], lengths[2:], strict=False)):
            return
        at = 0
        while at + 2 < len(sentences):
            first = sentences[at]
            end = at + 1
            while end < len(sentences) and _length(sentences[end].span) == _length(first.span):
                if prose[slice(*sentences[end].span)] != prose[slice(*first.span)]:
                    break
                end += 1
            length = len(document.words.within(first.span)) if end - at >= _ROUNDS else 0
            if length >= _SENTENCE and (end - at < self.times or length > _LONGEST):  # more rounds are a loop
                block = document.blocks[first.block]
                last = sentences[end - 1]
                if block.kind == "paragraph" and not block.quoted and last.block == first.block:
                    span = Span(first.span.start, last.span.end)
                    shown = document.plain(first.span)
                    yield self.finding(
                        span,
                        severity=Severity.WARNING,
                        what=f'"{clipped(shown, 50)}" stands {end - at} times in a row',
                        evidence={"times": end - at},
                        swallows=[span],
                    )
            at = end

    def _suspects(self, document: Document) -> Iterator[tuple[int, int]]:
        """Stretches of frequent words in which three words come again, as ranges of words.

        A probe every few words suffices: a loop of five rounds holds one in its first three, and the next round says
        the same words again. (To look at each word takes longer than all the rest of the rule.)
        """
        texts, places = document.words.texts, document.places
        stride = max(1, 3 * (self.times - 1) - 2)
        seen = 0
        for at in range(stride - 1, len(texts) - 2, stride):
            again = places[texts[at]]
            if at < seen or len(again) < self.times or not self._returns(texts, at, again):
                continue
            start = stop = at
            while start > seen and len(places[texts[start - 1]]) >= self.times:
                start -= 1
            while stop < len(texts) and len(places[texts[stop]]) >= self.times:
                stop += 1
            yield start, stop
            seen = stop

    @staticmethod
    def _returns(texts: list[str], at: int, again: Sequence[int]) -> bool:
        """Tell whether the three words at a place come again soon, or one word stood there thrice."""
        if texts[at - 1] == texts[at] == texts[at - 2] and at > 1:
            return True
        for place in range(bisect_right(again, at), len(again)):
            there = again[place]
            if there - at > _LONGEST:
                break
            if texts[there + 1 : there + 3] == texts[at + 1 : at + 3]:
                return True
        return False

    def _loop(self, texts: list[str], at: int, period: int) -> tuple[int, int]:
        """Return the period of a loop that begins at a word, and the word after its end; 0 where there is
        none."""
        # A loop of one or two words needs more rounds: "very, very, very" and "ha ha ha" are style.
        rounds = self.times if period > 2 else 2 * self.times
        first = texts[at : at + period]
        if any(texts[at + period * k : at + period * (k + 1)] != first for k in range(rounds - 1, 0, -1)):
            return 0, 0
        end = at + period * rounds
        while end < len(texts) and texts[end] == texts[end - period]:
            end += 1
        return len(set(first)) and period, end

    @staticmethod
    def _says_the_same(document: Document, at: int, end: int, period: int) -> bool:
        """Tell whether the rounds are equal in the source, too: addresses, which are no words, may differ."""
        starts = document.words.starts
        edges = [starts[n] for n in range(at, end, period)]
        rounds = ["".join(filter(str.isalnum, document.text[a:b])).casefold() for a, b in pairwise(edges)]
        return max(map(rounds.count, rounds[:3])) > len(rounds) / 2

    @staticmethod
    def _is_marked(document: Document, span: Span, words: Sequence[str]) -> bool:
        """Tell whether marks of a typeset work say a term again in the next blocks, or sounds stand for words."""
        if not set(words) - _SOUNDS or (len(set(words)) == 1 and words[0] in _STRESSED):
            return True
        return document.block_at(span.start) != document.block_at(span.end - 1) and is_chapter(document)

    @staticmethod
    def _in_prose(document: Document, span: Span) -> bool:
        first, last = document.block_at(span.start), document.block_at(span.end - 1)
        kinds = {b.kind for b in document.blocks[max(first, 0) : last + 1]}
        text = document.text[slice(*span)]
        return not kinds & {"table", "html", "math"} and sum(c.isalpha() for c in text) > 0.5 * len(text)

    def _twice(self, document: Document) -> Iterable[Finding]:
        """A report written twice: its words are some words and then the same words again."""
        texts = document.words.texts
        half, odd = divmod(len(texts), 2)
        if odd or half < self.shortest or texts[0] != texts[half] or texts[:half] != texts[half:]:
            return
        first, second = document.words.span(0, half), document.words.span(half, len(texts))
        start = document.text.rfind("\n", 0, second.start) + 1
        end = len(document.text.rstrip())
        yield self.finding(
            Span(start, end),
            what=f"The whole report stands twice in the file ({half} words)",
            related=[related(first, "first copy")],
            swallows=[Span(start, end)],
            evidence={"words": half},
        )
