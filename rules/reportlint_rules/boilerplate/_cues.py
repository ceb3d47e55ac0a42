"""The words of a document that speak for something or against it, with their values where they stand.

Denied they speak the other way; what is reduced or overcome counts little or nothing; bare lead-ins do not count.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document
from reportlint_rules.boilerplate._classes import TURNS, classes
from reportlint_rules.boilerplate._polarity import FEWER
from reportlint_rules.boilerplate._shapes import statement_starts
from reportlint_rules.boilerplate._statements import Atom, atoms
from reportlint_rules.boilerplate._words import words

_NOT = words(
    "not no without never nor cannot hardly rarely neither kein keine nicht ohne pas sans sin isn't aren't don't "
    "doesn't won't can't wasn't weren't didn't"
)
_HEED = words(
    "underestimate underestimated overlook overlooked ignore ignored neglect neglected forget forgotten dismissed"
)
"""Words that warn where they are denied, too."""
_CHOICE = frozenset({"trade", "trade-off"})
_SPANS = frozenset({"term", "terms", "run"})
_SMALL = words("a an any the its their be been very much always really ein eine un une una")
_LESS = (FEWER - {"without"}) | words(
    """
    reduce cut cuts minimise minimize minimises minimizes avoid avoids prevent prevents lowers lowering eliminate
    eliminates ease eases easing alleviate alleviates alleviating shorten shortens shortening relieve relieves curb
    curbs curbing remove removes removing
    """
)
"""Words that make a gain of the loss right after them."""
_EASE = words(
    """
    protect protects protecting fight fights fighting address addresses addressing mitigate mitigates
    mitigating mitigation overcome overcomes overcoming tackle tackles tackling navigate navigates navigating manage
    manages managing management handle handles handling solve solves solving resolve resolves resolving combat
    combats combating counter counters countering relieving detect detects detecting identify identifies identifying
    limit limits limiting respond responds safeguard safeguards safeguarding withstand
    """
)
"""Words that take losses away where praise goes before them in the same clause."""
_GOOD_PICTURES, _BAD_PICTURES = "👍➕🟢😀🙂😊🌞☀", "👎➖🔴🙁☹😟🌧⛔"
_PICTURE = re.compile(f"[{_GOOD_PICTURES}{_BAD_PICTURES}]")
_POINTS = {"+": 2.0, "-": -2.0}
"""What lists with these signs say."""
_EASED = 4
"""Words after one of those that are losses taken away."""
_BARE = 2
"""Words of a lead-in such as "Pros:", which honest lists have as well: only its members tell."""


class Cues(NamedTuple):
    """The words that say something, as columns: their indices, ascending, and their values."""

    places: list[int]
    values: list[float]
    """What they say: above 0 for a thing, below against it."""


def cues(document: Document) -> Cues:
    """The places of all words that speak for something or against it, with their values where they stand."""
    texts, told = document.words.texts, dict(document.once(classes).told)
    _deny(document, told)
    for at in document.places_of(_LESS):
        # "fewer sick days", "reduces operating costs"
        near = at + 1 if at + 1 in told else at + 2
        if told.get(near, 0.0) < 0:
            told[near] = 0.5
    for at in document.places_of(_CHOICE):
        if texts[at - 1] == "a":
            told.pop(at - 2, None)
    for at in document.places_of(_SPANS):
        told.pop(at - 1, None)
    places = sorted(told)
    values = [told[at] for at in places]
    _ease(document, places, values)
    _quieten_leads(document, places, values)
    signs = list(_signs(document))
    if signs:
        both = sorted([*zip(places, values, strict=True), *signs])
        places, values = [at for at, _ in both], [points for _, points in both]
    return Cues(places, values)


def _deny(document: Document, told: dict[int, float]) -> None:
    """Turn what is denied: "no benefit", "not a problem"; but not "not without problems"."""
    texts = document.words.texts
    for at in document.places_of(_NOT):
        if texts[at] == "without" and texts[at - 1] == "not":
            continue
        near = at + 1
        while near < min(at + 3, len(texts) - 1) and texts[near] in _SMALL:
            near += 1
        if near in told and texts[near] in _HEED:
            told[near] = -2.0  # "should not be overlooked"
        elif near in told and not (texts[at] == "not" and texts[at + 1] == "without"):
            told[near] = -told[near]


def _ease(document: Document, places: list[int], values: list[float]) -> None:
    """Leave out the losses that something praised before takes away: "improves care by easing shortages"."""
    easing = document.places_of(_EASE)
    if not easing:
        return
    bounds = sorted({0, *document.once(statement_starts), *document.places_of(TURNS)})
    praised = -1
    for n, at in enumerate(places):
        if values[n] > 0:
            praised = at
        elif praised >= 0:
            near = bisect_left(easing, at) - 1
            if near >= 0 and at - easing[near] <= _EASED and praised >= bounds[bisect_right(bounds, at) - 1]:
                values[n] = 0.0


def _quieten_leads(document: Document, places: list[int], values: list[float]) -> None:
    """Let bare lead-ins say little, those without a list nothing."""
    for atom, begin in zip(document.once(atoms), document.once(statement_starts), strict=True):
        if atom.lead - begin <= _BARE and _leads(document, atom):
            for n in range(bisect_left(places, begin), bisect_left(places, atom.lead)):
                values[n] = max(-1.0, min(1.0, values[n])) if atom.items > 1 else 0.0


def _signs(document: Document) -> Iterator[tuple[int, float]]:
    """Where a list of "+" stands beside one of "-", and pictures of thumbs, at the words they stand before."""
    every = document.once(atoms)
    for number, one in enumerate(every[:-1]):
        if one.marker in _POINTS:
            other = every[number + 1]
            if one.section == other.section and {one.marker, other.marker} == _POINTS.keys():
                yield one.words.start, _POINTS[one.marker]
                yield other.words.start, _POINTS[other.marker]
    if not document.text.isascii():
        starts = document.words.starts
        for found in _PICTURE.finditer(document.text):
            at = bisect_left(starts, found.end())
            if at < len(starts):
                yield at, 2.0 if found[0] in _GOOD_PICTURES else -2.0


def _leads(document: Document, atom: Atom) -> bool:
    """Tell whether a short statement leads on to others: a heading, a lead-in."""
    return atom.items > 0 or document.prose[atom.span.end - 3 : atom.span.end + 2].find(":") >= 0
