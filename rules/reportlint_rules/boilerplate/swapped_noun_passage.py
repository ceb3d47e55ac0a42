"""The rule ``swapped-noun-passage``."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Annotated

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
    is_account,
    is_binding,
    is_report,
    related,
)
from reportlint_rules.boilerplate._sections import Line, any_overlap, lines, units
from reportlint_rules.boilerplate._sides import passages
from reportlint_rules.boilerplate._words import JUDGEMENT, content, stem

_TOPICS = ("Saunas", "Gyms", "Pools", "Courts")
_TEXT = "The {} of the district offer a wide choice of courses for all ages, from beginners to members of old clubs."
_OTHER = "They were built in {} and cost little."
_ADDRESS = frozenset("you your você vocês seu sua vous votre vos usted su sie ihr ihre u uw jij je".split())
"""A manual tells its reader the same of each of its tools."""
_MOST_LINES = 30
_SHORT = 6
"""Words of a sentence that opens a longer passage."""
_LIKE = 0.8
"""Least share of the words, in order, of sentences that go on alike."""


@dataclass(frozen=True)
class SwappedNounPassage(DocumentRule):
    """Sentences of different sections are equal but for the words of their own topic.

    A sentence in which the heading's noun can be exchanged says nothing about that noun. Only differences that are
    words of the own heading or label count; sentences with code or numbers are left alone, and exact copies are the
    business of the duplication rules. In other texts than reports the finding is advice, unless three sections share
    several sentences that neither address the reader nor link.
    Say what sets this topic apart, or say the common part once for all.
    """

    meta = RuleMeta(
        id="swapped-noun-passage",
        message="{places} sections say this {what} of {words} words, each with its own topic put in ({topics}).",
        help="Say what sets each topic apart, or say the common part once for all.",
        good=[
            "".join(
                f"# {t}\n\n{_OTHER.format(y)}\n\n"
                for t, y in zip(_TOPICS, ("May", "June", "April", "fall"), strict=True)
            ),
            Good("".join(f"# {t}\n\n{_TEXT.format(t.lower())}\n\n" for t in _TOPICS[:2]), {"min_places": 3}),
        ],
        bad=[
            Bad(
                "".join(f"# {t}\n\n{_TEXT.format(t.lower())}\n\n" for t in _TOPICS), [_TEXT.format("saunas")]
            ),
            Bad(
                "".join(f"# {t}\n\n{_TEXT.format(t.lower())}\n\n" for t in _TOPICS[:2]),
                [_TEXT.format("saunas")],
            ),
        ],
        prefilter=Prefilter(min_words=24),
        see=("repeated-skeleton", "near-duplicate-block"),
    )

    min_words: Annotated[int, "Fewest words of a sentence."] = 11
    min_common: Annotated[
        float, "Least share of its words, in order, that stand in the other one, 0 to 1."
    ] = 0.6
    min_words_pair: Annotated[int, "Fewest words where two sections share it."] = 15
    min_words_sure: Annotated[
        int, "Fewest words where two sections of a report share it and no word of it judges."
    ] = 20
    min_words_account: Annotated[
        int,
        "Fewest words in a text that argues or speaks of we, for a warning; in three sections, in any text.",
    ] = 25
    min_places: Annotated[int, "Fewest sections."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of sentences, at the first one."""
        every = document.once(lines)
        swaps: dict[int, dict[int, tuple[str, str]]] = {}
        for one, other in self._pairs(document):
            topics = self._swap(document, every[one], every[other])
            if topics:
                swaps.setdefault(one, {})[other] = topics
        said: set[int] = set()
        for one in sorted(swaps):
            group = {n: t for n, t in swaps[one].items() if n not in said}
            held = {every[one].unit, *(every[n].unit for n in group)}
            # What follows both sentences alike belongs to the passage: its words count.
            after = {n: _goes_on(every, one, n) for n in group}
            least = min(len(every[n].words) for n in (one, *group))
            told = least + sum(
                len(every[one + k].words) for k in range(1, 1 + min(after.values(), default=0))
            )
            enough = len(held) > 2 or told >= self.min_words_pair
            if least < self.min_words and told < self.min_words_sure:
                continue  # a short sentence opens a passage, or says nothing
            if document.text[every[one].span.end - 1] == "?":
                continue  # questions asked alike are asked so on purpose
            if one in said or len(held) < self.min_places or not enough or len(held) < 2:
                continue
            said |= {one, *group}
            names = list(dict.fromkeys(w for pair in group.values() for w in pair))
            # Parallel facts of a reference work read alike by design; praise that is passed round is a template, and
            # so is what three sections of a report say, or two at length.
            judged = not JUDGEMENT.isdisjoint(every[one].words)
            long = len(held) > 2 or max(told, len(every[one].words)) >= self.min_words_sure
            points = "](" in document.text[slice(*every[one].span)]  # to a place of its own
            # "We" and "our" make no account an exception, where the passage is long.
            told_of = is_report(document) or (is_account(document) and told >= self.min_words_account)
            grave = told_of and (judged or long) and not points
            more = min(after.values(), default=0)
            # Three sections that say several sentences in common are no entries of a reference.
            whole = Span(every[one].span.start, every[one + more].span.end)
            grave |= more > 0 and len(held) > 2 and self._is_mould(document, whole)
            said |= {m + k for m in (one, *group) for k in range(1, more + 1)}
            yield self.finding(
                Span(every[one].span.start, every[one + more].span.end),
                severity=None if grave else Severity.INFO,
                related=[
                    related(Span(every[n].span.start, every[n + more].span.end), "and here")
                    for n in sorted(group)
                ],
                members=2,
                evidence={"places": len(group) + 1, "topics": names[:6]},
                what="passage" if more else "sentence",
                places=len(held),
                words=sum(len(every[one + k].words) for k in range(more + 1)),
                topics=", ".join(f'"{n}"' for n in names[:4]),
            )

    def _pairs(self, document: Document) -> Iterator[tuple[int, int]]:
        """Pairs of sentences of different units that share at least three runs of three words."""
        every = document.once(lines)
        # Both sentences hold words of their own topics: most have none, and need no look.
        candidates = self._candidates(document, every)
        if len({every[n].unit for n in candidates}) < 2:
            return
        read = {
            n: set(zip(every[n].words, every[n].words[1:], every[n].words[2:], strict=False))
            for n in candidates
        }
        counts = Counter(chain.from_iterable(read.values()))
        often = {run for run, n in counts.items() if n > 1}
        where: dict[tuple[str, ...], list[int]] = {}
        for number, runs in read.items():
            held = runs & often
            if len(held) >= 3 and not any(w[0] == "`" or w[0].isdigit() for w in every[number].words):
                for run in held:
                    where.setdefault(run, []).append(number)
        # Most runs stand in sentences of one unit, and most sentences have fewer than three others: they form no pairs.
        places = [at for at in where.values() if every[at[0]].unit != every[at[-1]].unit]
        uses = Counter(chain.from_iterable(places))
        shared: dict[tuple[int, int], int] = {}
        for at in places:
            numbers = [n for n in at if uses[n] >= 3][:_MOST_LINES]
            for i, one in enumerate(numbers):
                unit = every[one].unit
                for other in numbers[i + 1 :]:
                    if every[other].unit != unit:
                        shared[one, other] = shared.get((one, other), 0) + 1
        pairs = sorted(pair for pair, common in shared.items() if common >= 3)
        if not pairs:
            return
        found = document.once(passages)
        said = [p.span for p in found] if len(found) > 2 else []  # these have a rule of their own
        yield from (p for p in pairs if not any(any_overlap(said, every[n].span) for n in p))

    def _candidates(self, document: Document, every: Sequence[Line]) -> list[int]:
        """The sentences that are long enough and hold a word of their topics."""
        begins = [line.at for line in every]
        own = [unit.own for unit in document.once(units)]
        least, blocks = min(_SHORT, self.min_words), document.blocks
        topics: dict[int, frozenset[str]] = {}
        found: set[int] = set()
        for word in document.once(_topical):
            root = stem(word)
            for place in document.places[word]:
                number = bisect_right(begins, place) - 1
                if number < 0 or number in found:
                    continue
                line = every[number]
                words = len(line.words)
                if words < least or place >= line.at + words or line.lead:
                    continue  # lead-ins have a rule of their own
                if root in own[line.unit]:
                    found.add(number)
                elif blocks[line.block].label:
                    if line.block not in topics:
                        topics[line.block] = self._topic(document, line)
                    if root in topics[line.block]:
                        found.add(number)
        return sorted(found)

    def _swap(self, document: Document, one: Line, other: Line) -> tuple[str, str] | None:
        """The words exchanged, where the two sentences differ in words of their own topics only."""
        if one.words == other.words:
            return None
        least = self.min_common * max(len(one.words), len(other.words))
        from rapidfuzz.distance import LCSseq  # late: it takes 10 ms

        if LCSseq.similarity(one.words, other.words) < least:
            return None
        codes = LCSseq.opcodes(one.words, other.words)
        own = [w for c in codes if c.tag != "equal" for w in content(one.words[c.src_start : c.src_end])]
        its = [w for c in codes if c.tag != "equal" for w in content(other.words[c.dest_start : c.dest_end])]
        topic, its_topic = self._topic(document, one), self._topic(document, other)
        mine = [w for w in own if stem(w) in topic]
        theirs = [w for w in its if stem(w) in its_topic]
        if not mine or not theirs or len(mine) + len(theirs) < 0.6 * (len(own) + len(its)):
            return None
        return " ".join(dict.fromkeys(mine)), " ".join(dict.fromkeys(theirs))

    def _is_mould(self, document: Document, span: Span) -> bool:
        """Tell whether a passage is a text of its own: long, without links, code and figures, no clause."""
        text = document.text[slice(*span)]
        words = document.words.list(span)
        if len(words) < self.min_words_account or is_binding(document) or not _ADDRESS.isdisjoint(words):
            return False
        return not any(sign in text for sign in "[]`<>{}|") and not any(map(str.isdigit, text))

    @staticmethod
    def _topic(document: Document, line: Line) -> frozenset[str]:
        label = document.blocks[line.block].label
        return document.once(units)[line.unit].own | {
            stem(w) for w in (document.words.list(label) if label else ())
        }


def _goes_on(every: Sequence[Line], one: int, other: int) -> int:
    """The number of sentences after both that are nearly equal, in the blocks of both."""
    from rapidfuzz.distance import LCSseq  # late: it takes 10 ms

    count = 0
    while other + count + 1 < len(every) and one + count + 1 < other:
        left, right = every[one + count + 1], every[other + count + 1]
        if left.block != every[one].block or right.block != every[other].block:
            break
        if LCSseq.normalized_similarity(left.words, right.words) < _LIKE:
            break
        count += 1
    return count


def _topical(document: Document) -> frozenset[str]:
    """The words that may belong to a topic: they begin like one of a heading or label (stems keep four letters)."""
    titles = chain.from_iterable(u.own for u in document.once(units))
    labels = (w for b in document.blocks if b.label for w in document.words.list(b.label))
    heads = {w[:4] for w in chain(titles, labels)}
    return frozenset(w for w in document.word_set if w[:4] in heads or "'" in w)
