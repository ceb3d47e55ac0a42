"""Short sentences that say one figure twice: ``The test run takes twelve minutes`` and ``takes four minutes``.

Two words, the subject and its verb, are little to go by; so nothing else may set the sentences apart, and no third
figure of the unit may be told of the subject.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reportlint import Document, Sentence, Span, rare
from reportlint_rules.consistency._clauses import CONTRAST, clauses_of
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._openings import SHORT_VERBS
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma

_SAID = rare(
    r"\W{0,4}(?:(?:since|as|because|in [a-z]+,)[ \n])?(?:the |its |our )?"
    r"(?P<subject>[a-z][a-z-]{3,}(?:[ \n][a-z][a-z-]{2,}){0,2}?)[ \n]"
    r"(?P<verb>takes?|took|lasts?|lasted|reache[sd]|stood at|stands at|amounts? to|amounted to|measures?|measured|"
    r"weighs?|weighed|holds?|has|had|is|was|costs?|runs? for|ran for)[ \n]"
    r"(?:about |around |roughly |only |just )?"
    r"(?=[\d$€£]|[a-z]+[ \n](?:hours|minutes|seconds|days|weeks|months|years)\b)",
    re.I,
)
_FIGURE = re.compile(
    r"[0-9hmsdwy](?:(?<=[0-9])|(?<=h)ours|(?<=m)(?:inutes|onths)|(?<=s)econds|(?<=d)ays|(?<=w)eeks|(?<=y)ears)"
)
"""Stands in each sentence that is read: a digit, or a unit that a number in words may have."""
_SAME = {"took": "take", "lasted": "last", "reached": "reache", "reaches": "reache", "stood": "stand"}
_VAGUE = frozenset(
    "this that these those each every other another first second third step phase session meeting model time "
    "version case example option which there what value rate price number size length duration period default timeout "
    "limit maximum minimum window interval process it they he she we you i one some most many".split()
)
_PERIOD = rare(
    r"\b(?:(?:19|20)\d\d|q[1-4]|january|february|march|april|june|july|august|september|october|november|december)\b"
)


class Said(NamedTuple):
    """A figure told of a subject by a verb."""

    quantity: Quantity
    block: int
    words: frozenset[str]
    periods: frozenset[str]


def short(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of figures that one subject is told to have by one verb, the earlier first."""
    groups: dict[tuple[str, str, str], list[Said]] = {}
    folded = document.folded
    told = [
        s
        for s in document.sentences_with(SHORT_VERBS)
        if s.span.end - s.span.start <= 260 and _FIGURE.search(folded, *s.span)
    ]
    for sentence in _alike(document, told) if len(told) > 1 else ():
        start, end = sentence.span
        block = document.blocks[sentence.block]
        if block.quoted or block.kind != "paragraph":
            continue
        for clause in clauses_of(document, document.sentence_at(start)):
            m = _SAID.match(folded, *clause)
            if not m:
                continue
            subject = m["subject"].split()
            read = quantities(document.prose, m.end(), clause.end, document.once(decimal_comma))
            if not read or read[0].span.start != m.end() or not _VAGUE.isdisjoint(subject):
                continue
            q = read[0]
            if not q.unit or q.bound or q.low != q.high:
                continue
            key = (" ".join(map(stem, subject)), _verb(m["verb"].split()[0]), q.unit)
            words = frozenset(document.words.list(clause))
            periods = frozenset(_PERIOD.findall(folded, start, end))
            groups.setdefault(key, []).append(Said(q, sentence.block, words, periods))
    for pair in groups.values():
        if len(pair) != 2:
            continue
        one, other = pair
        small, large = sorted((one.quantity.low, other.quantity.low))
        if one.quantity.agrees(other.quantity) or one.block == other.block or large > 3 * small:
            continue
        if one.periods == other.periods and not (one.words ^ other.words) & CONTRAST:
            yield one.quantity.span, other.quantity.span


def _alike(document: Document, told: list[Sentence]) -> list[Sentence]:
    """The sentences that have a verb, and the beginning of the word before it, in common with one of another block."""
    words = document.words
    first: dict[tuple[str, str], int] = {}
    shared: set[tuple[str, str]] = set()
    found: list[tuple[Sentence, list[tuple[str, str]]]] = []
    for sentence in told:
        inside = words.within(sentence.span)
        said = words.texts[inside.start : inside.stop]
        keys = [(one[:3], _verb(verb)) for one, verb in pairwise(said) if verb in _ALL]
        for key in keys:
            if first.setdefault(key, sentence.block) != sentence.block:
                shared.add(key)
        found.append((sentence, keys))
    return [sentence for sentence, keys in found if not shared.isdisjoint(keys)]


def _verb(verb: str) -> str:
    return _SAME.get(verb, verb.rstrip("s"))


_ALL = SHORT_VERBS | frozenset("stands amount measure weigh hold has had is was cost run runs ran".split())
"""The first words of all verbs that are read."""
