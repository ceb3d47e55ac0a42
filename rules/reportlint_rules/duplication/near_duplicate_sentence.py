"""The rule ``near-duplicate-sentence``."""

from collections import Counter
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
    is_manual,
    is_report,
    related,
)
from reportlint_rules.duplication._clauses import Clause, clauses, pieces
from reportlint_rules.duplication._compare import differences, families, likeness, says_something_else
from reportlint_rules.duplication._copies import parallel_lists
from reportlint_rules.duplication._guards import (
    are_answers,
    are_counterparts,
    are_ends,
    is_digest,
    is_series,
    is_summary,
)
from reportlint_rules.duplication._manners import is_policy
from reportlint_rules.duplication._sections import are_alike, in_copy
from reportlint_rules.duplication._stray_sentences import stray_sentences
from reportlint_rules.duplication._tails import is_hollow
from reportlint_rules.duplication._units import Unit

_ONE = "The old pump was replaced because its bearing had worn out after nine years of continuous service underground."
_TWO = (
    "Tenants complained less often once the old pump was replaced because its bearing had worn out after nine years of "
    "continuous service."
)
_LONG, _MOST = 2000, 0.7
"""Words of a document in which a part of a sentence comes back by itself; share of a sentence that is most of it."""
_CONDITIONS = frozenset(
    ("if", "when", "where", "unless", "wenn", "falls", "si", "lorsque", "se", "als", "indien")
)


@dataclass(frozen=True)
class NearDuplicateSentence(DocumentRule):
    """A sentence repeats a long clause of an earlier one, or says nearly the same in nearly the same words.

    Copied clauses are how a report fills a section about which it has nothing to say. In reports, clauses of seven
    words count that would fit many sentences: what a participle opens behind a comma ("…, raising questions about
    …"), and praise.
    Instructions, citations, names, figures, summaries, the scenes of examples, members of a series, and manuals
    (documents with much code) are left alone; in texts that argue, terms of use and codes of conduct the finding is
    advice, and so is a part of a sentence said twice in a document of more than 2,000 words. In any text a sentence
    counts that returns with a word or two exchanged among matters that have nothing in common.
    Say it once, and write here what is particular to this place.
    """

    meta = RuleMeta(
        id="near-duplicate-sentence",
        message='"{excerpt}" stands in line {first}, too ({words} words in common).',
        help="Say it once, and write here what is particular to this place.",
        severity=Severity.WARNING,
        good=[
            f"# Abstract\n\n{_ONE}\n\n# Pumps\n\n{_TWO}\n",
            f"# A\n\n{_ONE}\n\n# B\n\nThe old boiler was replaced after nine years, too, but for another reason.\n",
        ],
        bad=[
            Bad(
                f"# A\n\n{_ONE}\n\n# B\n\n{_TWO}\n",
                ["the old pump was replaced...service"],
            ),
            Bad(
                "# Report\n\n## Water\n\nThe ferry line added two boats, reflecting a shift towards more flexible "
                "modes of transport.\n\n## Roads\n\nNobody counted the cyclists at the southern bridge, "
                "reflecting a shift towards more flexible modes of transport.\n",
                ["reflecting a shift...transport"],
            ),
        ],
        prefilter=Prefilter(min_words=30),
        see=("duplicate-sentence", "near-duplicate-block"),
        known_limits="Paraphrase in other words is not found; sentences with figures or links are not compared.",
    )

    min_words: Annotated[int, "Fewest words of a clause that two sentences share word for word."] = 12
    min_words_formula: Annotated[
        int, "The same of a clause that would fit many sentences: a participle behind a comma, praise."
    ] = 7
    restated: Annotated[
        float, "Share of content words from which on a sentence restates another, 0 to 1."
    ] = 0.88
    exact_from: Annotated[int, "From this many words on equal sentences are left to duplicate-sentence."] = 15

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of sentences that share their words."""
        strays = document.once(stray_sentences)
        for stray in strays:
            yield self._report(document, stray.again, [stray.first], stray.words, sure=True)
        if is_manual(document):
            return
        units, found = document.once(clauses)
        if not found:
            return
        again = {stray.again for stray in strays}
        kept = {(c.left, c.right): c for c in self._kept(document, units, found)}
        told = set()
        for members, pairs in _families(units, kept):
            told.update(members)
            inside = [kept[pair] for pair in pairs if pair in kept]
            if any(units[m].span in again for m in members):
                continue
            best = max(inside, key=lambda c: (not in_copy(document, c.right_span), c.words, -c.right))
            spans = [best.right_span, *_others(units, members, best)]
            first = min(inside, key=lambda c: c.left)
            roots = {c.left for c in inside} - {c.right for c in inside}
            slight = len(members) == 2 and _is_slight(document, units[best.left], units[best.right], best)
            yield self._report(
                document, spans[0], [first.left_span, *spans[1:]], best.words, len(roots) + 1, slight
            )
        for index, taken in pieces(document):
            unit = units[index]
            if index not in told and not is_digest(document, unit.section):
                yield self._report(document, unit.span, [p.left for p in taken], sum(p.words for p in taken))

    def _report(
        self,
        document: Document,
        span: Span,
        places: Sequence[Span],
        words: float,
        members: int = 2,
        slight: bool = False,
        sure: bool = False,
    ) -> Finding:
        text = document.plain(span).split()
        here, there = (document.section_at(place.start) for place in (span, places[0]))
        # Definitions of two terms are made alike.
        slight = slight or all(_defines(document, place.start) for place in (span, places[0]))
        aside = slight or not is_report(document) or is_policy(document) or are_answers(document, here, there)
        return self.finding(
            span,
            severity=Severity.INFO if aside and not sure else None,
            related=[related(places[0], "first here"), *(related(p, "and here") for p in places[1:])],
            # Where the copies lie in what is explained elsewhere, the originals alone are no group.
            members=members,
            evidence={"words": int(words), "places": len(places) + 1},
            excerpt=" ".join(text[:9]) + (" …" if len(text) > 9 else ""),
            first=document.lines.position(places[0].start).line,
            words=int(words),
        )

    def _kept(self, document: Document, units: Sequence[Unit], found: Sequence[Clause]) -> Iterator[Clause]:
        found = [
            c
            for c in found
            if c.words >= self.min_words
            or self._restates(document, units[c.left], units[c.right], c)
            or self._is_formula(document, units[c.left], units[c.right], c)
        ]
        if not found:
            return
        parallel = document.once(parallel_lists)
        equal = Counter(unit.words for unit in units)
        for c in found:
            a, b = units[c.left], units[c.right]
            if c.exact and (len(a.words) >= self.exact_from or equal[a.words] >= 3):
                continue
            if (a.section, b.first - a.first) in parallel:
                continue
            if a.words[0] == b.words[0] in _CONDITIONS and not c.exact:
                continue  # the cases of one matter
            # A summary repeats the body; an abstract and a conclusion need not repeat each other.
            if any(is_digest(document, u.section) for u in (a, b)) and not are_ends(
                document, a.section, b.section
            ):
                continue
            if is_series(document, a.section, b.section):
                continue
            if are_counterparts(document, a.first, b.first) or are_alike(document, a.section, b.section):
                continue
            if not _exchanged(document, a, b):
                yield c

    def _is_formula(self, document: Document, a: Unit, b: Unit, c: Clause) -> bool:
        """Tell whether two sentences of a report share a clause that would fit many others, too."""
        if not self.min_words_formula <= c.words < self.min_words or not is_report(document):
            return False
        return is_hollow(document, c.left_span, c.right_span)

    def _restates(self, document: Document, a: Unit, b: Unit, c: Clause) -> bool:
        """Tell whether a sentence restates another: not beside it, and neither of them in a conclusion."""
        if c.words < 7 or min(len(a.words), len(b.words)) < 12 or c.adjacent:
            return False
        if c.restates < self.restated and not _padded(a, b):
            return False
        return a.section > 0 < b.section and not any(is_summary(document, u.section) for u in (a, b))


def _defines(document: Document, at: int) -> bool:
    """Tell whether a sentence opens a definition: it stands behind the colon at the beginning of its line."""
    return document.text[max(0, at - 6) : at].rstrip(" ").endswith("\n:")


def _is_slight(document: Document, a: Unit, b: Unit, c: Clause) -> bool:
    """Tell whether a long document says one part of a sentence twice: 6 of 13 warnings on people's texts were that,
    1 of 27 on generated ones."""
    return len(document.words) > _LONG and c.words < _MOST * max(len(a.words), len(b.words))


def _padded(a: Unit, b: Unit) -> bool:
    """Tell whether two sentences are equal but for a word or two put in: "has [consistently] been shown"."""
    if not 0 < abs(len(a.words) - len(b.words)) <= 2 or likeness(a.words, b.words, 0.0, 0.9).similarity < 0.9:
        return False
    return not any(d.left and d.right for d in differences(a.words, b.words))


def _exchanged(document: Document, a: Unit, b: Unit) -> bool:
    """Tell whether two sentences differ in little but the words of their headings: "the pump", "the boiler"."""
    if a.words == b.words or likeness(a.words, b.words, 0.0, 0.8).similarity < 0.8:
        return False
    titles = [document.sections[u.section].title for u in (a, b)]
    return says_something_else(differences(a.words, b.words), *titles)


def _families(
    units: Sequence[Unit], kept: dict[tuple[int, int], Clause]
) -> list[tuple[list[int], list[tuple[int, int]]]]:
    """Join sentences that share words; all that two sections share is one matter from three sentences on."""
    between: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for left, right in kept:
        between.setdefault((units[left].section, units[right].section), []).append((left, right))
    chains = [
        (one[0], other[0])
        for (a, b), pairs in between.items()
        if len(pairs) >= 3 and a != b
        for one, other in pairwise(pairs)
    ]
    return families([*kept, *(pair for pair in chains if pair not in kept)])


def _others(units: Sequence[Unit], members: Sequence[int], best: Clause) -> list[Span]:
    return [units[m].span for m in members[1:] if m != best.right]
