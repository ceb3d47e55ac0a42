"""Formulas that fit every section: the year, the commitment, what is crucial, what improves, what is stunning.

Each kind has its words, which tell where to look, and a look at their neighbours. A kind is told of where it
returns in section after section; a single use says nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.boilerplate._frames import lead_frames, leading_units
from reportlint_rules.boilerplate._sections import lines, next_kind, units
from reportlint_rules.boilerplate._words import words

_FEWEST = 4
_UNIT_WORDS = 20
"""Words of a section below which it has no room for a formula."""
_FIRST_SENTENCES = 3
"""Sentences at the head of a section in which the year is told."""
_MOST_LEAD = 14


class Formula(NamedTuple):
    """One kind of formula: what it is called, where it stands in each section, and how often in all."""

    kind: str
    places: tuple[Span, ...]
    """The first place of each section, in order."""
    uses: int
    of: int
    """Sections with room for it."""


_JUDGED = words("crucial critical vital essential pivotal paramount imperative indispensable important")
_WEIGHTY = _JUDGED | words("key significant central")
_BEING = words("is are be become becomes becoming remain remains was prove proves")
_AIMED = words("for to in")
_MILESTONES = words(
    "step leap milestone shift advance advancement breakthrough transformation turning evolution"
)
_GAINED = words(
    """
    outcome outcomes efficiency efficiencies accuracy productivity satisfaction safety experience experiences
    performance quality decision-making engagement reliability transparency trust accessibility sustainability
    capabilities workflows
    """
)
_GREAT = words("the immense great significant tremendous enormous vast huge a an")
_HOLDING = words("hold holds holding have has offer offers offering")
_MAKING = words("making make makes")
_LISTING = words("such like including")
_OWNING = words("the their its overall both and patient customer user")

Words = Sequence[str]


def _is_aim(told: Words, i: int) -> bool:
    return told[i + 1] == "to"


def _is_importance(told: Words, i: int) -> bool:
    if told[i] == "role":
        return told[i - 1] in _WEIGHTY
    return told[i + 1] in _AIMED and not _BEING.isdisjoint(told[max(0, i - 2) : i])


def _is_forecast(told: Words, i: int) -> bool:
    return told[i + 1] == "to" and told[i - 1] in ("is", "are")


def _is_milestone(told: Words, i: int) -> bool:
    return told[i + 1] in ("a", "an") and not _MILESTONES.isdisjoint(told[i + 2 : i + 5])


def _is_fitness(told: Words, i: int) -> bool:
    return not _MAKING.isdisjoint(told[max(0, i - 5) : i])


def _is_potential(told: Words, i: int) -> bool:
    if told[i] in ("avenues", "possibilities"):
        return not {"open", "opens", "opening", "opened"}.isdisjoint(told[max(0, i - 3) : i])
    if told[i] == "way":
        return told[i - 1] == "the" and told[i - 2].startswith("pav")
    back = i - 1
    while back > 0 and told[back] in _GREAT:
        back -= 1
    return told[back] in _HOLDING


def _is_improvement(told: Words, i: int) -> bool:
    for word in told[i + 1 : i + 5]:
        if word in _GAINED:
            return True
        if word not in _OWNING and not word.endswith("al"):
            return False
    return False


def _is_brochure(told: Words, i: int) -> bool:
    if told[i] == "crystal":
        return told[i + 1] == "clear"
    return told[i] not in ("gem", "gems") or told[i - 1] == "hidden"


def _is_example(told: Words, i: int) -> bool:
    return told[i + 1] in _LISTING


def _is_consequence(told: Words, i: int) -> bool:
    return told[i + 1].endswith("ing")


_KINDS: dict[str, tuple[frozenset[str], Callable[[Words, int], bool] | None]] = {
    "commitment": (words("commitment dedication committed dedicated"), _is_aim),
    "importance": (_JUDGED | {"role"}, _is_importance),
    "forecast": (words("expected poised projected anticipated"), _is_forecast),
    "milestone": (words("represents represent representing marks marked marking signifies"), _is_milestone),
    "fitness": (
        words("suitable suited ideal valuable invaluable accessible adaptable versatile"),
        _is_fitness,
    ),
    "potential": (words("potential promise way avenues possibilities"), _is_potential),
    "improvement": (
        words(
            """
            improve improves improved improving enhance enhances enhanced enhancing increase increases increased
            increasing boost boosts boosting optimize optimizes optimizing optimise optimising streamline streamlines
            streamlining maximize maximizing elevate elevating
            """
        ),
        _is_improvement,
    ),
    "brochure": (
        words(
            """
            breathtaking stunning vibrant pristine crystal crystal-clear picturesque must-see must-visit must-try
            paradise gem gems lush bustling unforgettable mesmerizing mesmerising captivating enchanting awe-inspiring
            incredible spectacular
            """
        ),
        _is_brochure,
    ),
    "fostering": (words("foster fosters fostered fostering"), None),
    "revolution": (
        words(
            """
            revolutionize revolutionizes revolutionized revolutionizing revolutionise revolutionising revolutionised
            transformative groundbreaking ground-breaking game-changing game-changer unprecedented
            """
        ),
        None,
    ),
    "means": (
        words(
            """
            leverage leverages leveraged leveraging utilize utilizes utilized utilizing utilise utilises utilised
            utilising harnesses harnessed harnessing
            """
        ),
        None,
    ),
    "assurance": (words("ensure ensures ensuring"), None),
    "examples": (
        words("field fields area areas sector sectors industries domains applications tasks"),
        _is_example,
    ),
    "consequence": (words("thereby ultimately thus"), _is_consequence),
}
"""For each kind the words that tell where to look, and what must stand beside them."""
_YEARS = frozenset(str(year) for year in range(2010, 2050))
_YEAR = rare(
    r"\b(?:in|by|as of|during|throughout|im jahr|en|em|nel) (?:early |late |mid-?)?(20[1-4]\d)\b(?!\s*[-–/.]\d|s\b)"
    r"|\bthe year (20[1-4]\d)\b"
    r"|\b(?<![/-])(20[1-4]\d) (?:has|is|was|will|saw|sees|see|witness\w*|mark\w*|bring\w*|brought|promis\w*|show\w*)\b",
    re.I,
)
_STUB = rare(
    r"(?:^|\b)(?:includ\w+|involv\w+|encompass\w*|are|such as|due to|driven by|through|fuel\w+|focus\w* on|as|by)\W*$",
    re.I,
)


def formulas(document: Document) -> Iterator[Formula]:
    """The kinds of formula that stand in four sections or more, in the order of the table; then year and lead-ins."""
    texts, starts = document.words.texts, document.words.starts
    last = len(texts) - 1
    for kind, (told, fits) in _KINDS.items():
        places = document.places_of(told)
        if len(places) < _FEWEST:
            continue
        found = [i for i in places if fits is None or (0 < i < last and fits(texts, i))]
        if len(found) >= _FEWEST:
            round_it = int(fits is not None)
            at = ((document.words.span(i - round_it, i + round_it + 1), starts[i]) for i in found)
            yield from _formula(document, kind, [(span, document.block_at(start)) for span, start in at])
    yield from _years(document)
    yield from _lead_ins(document)


def _years(document: Document) -> Iterator[Formula]:
    """The year that the heads of the sections tell, where it is one and the same."""
    places = document.places
    often = {y: len(places[y]) for y in _YEARS & document.word_set}
    if not often:
        return
    year = max(sorted(often), key=lambda y: often[y])
    if often[year] < _FEWEST:
        return
    found = []
    for sentence in document.sentences_with({year}):
        for m in _YEAR.finditer(document.prose, *sentence.span):
            if year in m.groups():
                if _is_early(document, sentence.block, sentence.span):
                    found.append((Span(*m.span()), sentence.block))
                break
    if len(found) >= _FEWEST:
        yield from _formula(document, "year", found)


def _is_early(document: Document, block: int, span: Span) -> bool:
    """Tell whether a sentence is one of the first of its section."""
    number = document.once(owners).get(block, -1)
    if number < 0:
        return False
    before = 0
    for index in document.once(units)[number].blocks:
        for sentence in document.sentences_of(index):
            if sentence.span == span:
                return True
            before += 1
            if before >= _FIRST_SENTENCES:
                return False
    return False


def _lead_ins(document: Document) -> Iterator[Formula]:
    """Lead-ins that say no more than "include:", where no frame of words has been found in them."""
    blocks, prose = document.blocks, document.prose
    heads = [
        before
        for before, after in pairwise(blocks)
        if after.kind == "item" and prose[before.text.start : before.text.end].rstrip().endswith((":", "："))
    ]
    if len(heads) < _FEWEST:
        return
    found = [
        (line.span, line.block)
        for line in document.once(lines)
        if line.lead
        and len(line.words) <= _MOST_LEAD
        and next_kind(document, line.block) == "item"
        and _STUB.search(document.prose, *line.span)
    ]
    if len(found) < _FEWEST:
        return
    framed = max((frame.units for frame in document.once(lead_frames)), default=0)
    if 2 * framed < document.once(leading_units):
        yield from _formula(document, "lead-in", found)


def owners(document: Document) -> dict[int, int]:
    """For each block of running text the number of its unit."""
    return {index: number for number, unit in enumerate(document.once(units)) for index in unit.blocks}


def _formula(document: Document, kind: str, found: list[tuple[Span, int]]) -> Iterator[Formula]:
    owner, roomy = document.once(owners), document.once(_roomy)
    first: dict[int, Span] = {}
    for span, block in found:
        number = owner.get(block, -1)
        if number in roomy:
            first.setdefault(number, span)
    if len(first) >= _FEWEST:
        yield Formula(kind, tuple(sorted(first.values())), len(found), len(roomy))


def _roomy(document: Document) -> frozenset[int]:
    """The units with enough words for a formula to return in them."""
    blocks, inside = document.blocks, document.words.within
    return frozenset(
        number
        for number, unit in enumerate(document.once(units))
        if sum(len(inside(blocks[index].text)) for index in unit.blocks) >= _UNIT_WORDS
    )
