"""The rule ``synonym-pair``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    is_report,
    rare,
)
from reportlint_rules.style._english import is_english
from reportlint_rules.style._places import hits

_GROUPS = """
benefits advantages upsides
benefit advantage
drawbacks disadvantages downsides
drawback disadvantage
obstacles hurdles barriers
issues problems
difficulties troubles hardships
crucial essential vital critical indispensable paramount imperative
important significant
various diverse different varied
fast quick rapid swift speedy
quickly rapidly swiftly speedily
faster quicker
huge vast immense enormous massive
small little tiny
thorough comprehensive exhaustive
unique distinctive
new novel
novel innovative
exact precise
simple straightforward
effortless easy
easily effortlessly
adaptable flexible
flexibility adaptability
reliability dependability
reliable dependable
collaboration cooperation
transparency openness
improve enhance better
improves enhances betters
improving enhancing
improved enhanced
improvement enhancement
improvements enhancements
reduce lower decrease diminish lessen
reduces lowers decreases diminishes
reducing lowering decreasing diminishing
foster promote encourage
fosters promotes encourages
fostering promoting encouraging
start begin commence
help assist aid
gather collect
gathering collecting
modify alter change
streamline simplify
streamlines simplifies
streamlining simplifying
continuous ongoing constant
continually constantly
prompt timely
prosper thrive flourish
practicality feasibility achievability practicability
future upcoming
ultimately eventually
growing increasing rising
growth increase
strategies tactics
expertise know-how
understand comprehend
understanding comprehension
unparalleled unmatched unrivaled unrivalled
pivotal crucial
desire wish
"""
_OF: dict[str, frozenset[str]] = {}
for _line in _GROUPS.split("\n"):
    for _word in _line.split():
        _OF[_word] = _OF.get(_word, frozenset()) | frozenset(_line.split()) - {_word}
del _OF["strategies"], _OF["tactics"]
_WORDS = frozenset(_OF)
_COMPOUND = {
    "performance": "efficacy",
    "efficiency": "effectiveness",
    "accuracy": "precision",
    "cost": "pricing",
    "speed": "velocity",
    "growth": "expansion",
    "success": "achievement",
    "risk": "hazard",
    "trend": "tendency",
    "challenge": "difficulty",
}
"""Nouns that say one thing and stand side by side: "performance efficacy"."""
_MORE = r"(?:improved|increased|higher|better|greater|enhanced|more|superior)"
_LESS = r"(?:reduced|lower|decreased|less|fewer|minimal|minimi[sz]ed|cut)"
_QUICK = r"(?:faster|quicker|shorter|speedier|improved|reduced|rapid|quick)"
_SENSES = (
    (
        rf"{_QUICK} (?:response|reply|reaction|answer|loading|load|waiting|wait|turnaround|processing)"
        r"(?: ?(?:times?|speeds?))?",
        rf"(?:{_LESS}|low|shorter|reducing) (?:latency|latencies|delays?|lag|lag times?|waiting times?)",
        rf"(?:{_MORE}|faster) (?:speeds?|responsiveness)",
    ),
    (
        rf"{_LESS} (?:costs?|expenses|expenditures?|spending)",
        r"(?:cost|monetary|financial) (?:savings?|reductions?)",
        r"saving (?:money|costs)",
    ),
    (rf"{_LESS} (?:errors?|mistakes|error rates?)", rf"{_MORE} (?:accuracy|correctness)"),
    (
        rf"{_MORE} (?:productivity|efficiency)",
        r"(?:increased|higher|greater|more) (?:output per (?:hour|worker)|efficient work)",
    ),
    (
        r"(?:saving|saves?|saved) time",
        r"(?:reducing|reduces?|reduced|cutting|cuts) (?:the )?(?:time (?:spent|needed|required)|hours)",
    ),
    (rf"{_MORE} (?:reliability|uptime|availability)", rf"{_LESS} (?:downtime|outages|failures)"),
)
_SENSE = rare(
    "|".join(
        rf"(?:{one})(?:,? (?:and|as well as|or|along with|while|thereby) |, )(?:{other})\b"
        for group in _SENSES
        for one in group
        for other in group
        if one != other
    )
)
_BEGIN = frozenset(
    "faster quicker shorter speedier improved reduced rapid quick lower decreased fewer minimal minimized "
    "minimised reducing increased higher better greater enhanced superior cost monetary financial "
    "saving saves saved reduces reduce cutting cuts".split()
)
_SAID = frozenset(
    "latency latencies delay delays lag times waiting wait costs expenses savings saving reduction reductions "
    "errors accuracy downtime outages hours time speed speeds responsiveness".split()
)
_THINGS = frozenset(
    "response reply reaction answer loading load waiting wait turnaround processing latency latencies delay delays lag "
    "speed speeds responsiveness cost costs expense expenses expenditure expenditures spending savings saving "
    "reduction reductions money error errors mistake mistakes accuracy correctness productivity efficiency output "
    "efficient time the hours reliability uptime availability downtime outages failures".split()
)
"""The second words of such phrases."""


@dataclass(frozen=True)
class SynonymPair(DocumentRule):
    """Two words of one meaning are joined: "benefits and advantages", "faster replies and lower latency".

    The pair promises two things and holds one; a reader who looks for the difference finds none. Reports only, as
    advice: speakers pair words for the sound.
    Keep the more exact of the two.
    """

    meta = RuleMeta(
        id="synonym-pair",
        message='"{match}" says one thing twice.',
        help="Keep the more exact of the two.",
        severity=Severity.INFO,
        good=[
            "The pump is fast and cheap. The costs fall, and the latency, too; it has risks and benefits.\n",
            "The new and improved pump gives faster replies at lower cost, and more accuracy.\n",
        ],
        bad=[
            Bad(
                "The pump has many benefits and advantages for the town.\n",
                ["benefits and advantages"],
            ),
            Bad(
                "With the new pump comes a faster response time and lower latency for the town.\n",
                ["faster response time and lower latency"],
            ),
            Bad("The board asked for the performance efficacy of the pump.\n", ["performance efficacy"]),
        ],
        prefilter=Prefilter(words=tuple(sorted(_WORDS | _BEGIN | frozenset(_COMPOUND)))),
        see=("pleonasm",),
    )

    allow: Annotated[tuple[str, ...], "Pairs that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per pair."""
        spans = sorted({*_pairs(document), *_senses(document)})
        if not spans or not is_english(document) or not is_report(document):
            return
        allowed = {a.casefold() for a in self.allow}
        for span in spans:
            match = document.plain(span)
            if match.casefold() not in allowed:
                yield self.finding(span, match=match)


def _pairs(document: Document) -> Iterator[Span]:
    """Words of one meaning with "and" or "or" between them, and compounds of two."""
    words = document.words
    texts = words.texts
    held = document.word_set & _WORDS
    paired = {word for word in held if not held.isdisjoint(_OF[word])}
    for first in document.places_of(paired) if paired else ():
        if first + 2 >= len(texts) or texts[first + 1] not in _JOINS:
            continue
        if texts[first + 2] not in _OF[texts[first]]:
            continue
        span = words.span(first, first + 3)
        if _is_running(document, span):
            yield span
    for place in document.places_of(_NOUNS):
        if place and _COMPOUND.get(texts[place - 1]) == texts[place]:
            span = words.span(place - 1, place + 1)
            if _is_running(document, span):
                yield span


_JOINS, _NOUNS = frozenset(("and", "or")), frozenset(_COMPOUND.values())
_GAPS = rare(r"[a-z-]+(?:[ \n]+[a-z-]+){1,2}", 2)


def _is_running(document: Document, span: Span) -> bool:
    block = document.blocks[document.block_at(span.start)]
    if block.kind not in ("paragraph", "item", "heading") or block.quoted:
        return False
    # A third member, or one of more words, makes a list: "new, fast and rapid-fire".
    after, before = document.prose[span.end : span.end + 1], document.prose[span.start - 1 : span.start]
    return (
        after not in ("-", "/") and before not in ("-", "/") and bool(_GAPS.fullmatch(document.prose, *span))
    )


def _senses(document: Document) -> Iterator[Span]:
    """Phrases of one meaning: "faster response times and lower latency"."""
    if document.word_set.isdisjoint(_SAID):
        return
    texts = document.words.texts
    near = [
        i
        for i in document.places_of(_BEGIN)
        if not _THINGS.isdisjoint(texts[i + 1 : i + 2]) and not _SAID.isdisjoint(texts[i + 1 : i + 10])
    ]
    if not near:
        return
    for _, span in hits(document, _SENSE, near):
        yield span
