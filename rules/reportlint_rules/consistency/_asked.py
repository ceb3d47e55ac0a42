"""Questions of prefilters: what a document must hold for a rule to say anything, before the rule is even imported."""

import re
from collections.abc import Iterable

from reportlint import Document
from reportlint_rules.consistency._happened import may_be_near, may_happen
from reportlint_rules.consistency._numerals import written
from reportlint_rules.consistency._openings import swapped
from reportlint_rules.consistency._retold import told_dates
from reportlint_rules.consistency._units import WORDS

_NOTHING: frozenset[str] = frozenset()
GROWTH = frozenset("cagr compound compounded wachstumsrate wachstum crecimiento tcac tcca".split())
WORTH = frozenset("worth becomes become grows grow amounts turns turn reaches".split())


def grows(document: Document) -> frozenset[str]:
    """A rate of growth has a name, or one sentence holds years, a rate of interest and what a sum becomes."""
    if document.word_set.isdisjoint(GROWTH):
        prose, folded = document.prose, document.folded
        if "%" not in prose or not any(
            prose.find("%", *s.span) >= 0 and folded.find("year", *s.span) >= 0
            for s in document.sentences_with(WORTH)
        ):
            return _NOTHING
    return frozenset(("compound-growth",))


RISEN = "rose|risen|rises|increased|increases|grew|grown|grows|climbed|climbs|jumped|surged|soared|up"
FALLEN = (
    "fell|fallen|falls|decreased|decreases|dropped|drops|declined|declines|shrank|shrunk|shrinks|sank|plunged|down|"
    "slumped|plummeted"
)
MOVED = frozenset(f"{RISEN}|{FALLEN}".split("|"))
UP = frozenset(
    "larger higher greater bigger dearer pricier costlier heavier longer taller wider deeper wetter".split()
)
DOWN = frozenset("smaller lower cheaper lighter shorter narrower".split())
UPMOST = frozenset(
    "largest highest greatest biggest dearest priciest costliest heaviest longest tallest".split()
)
DOWNMOST = frozenset("smallest lowest cheapest lightest shortest".split())
MOST = UPMOST | DOWNMOST
_MONEY = frozenset("usd eur gbp chf inr rs us a c".split())
"""Words, and the letters before a sign, that may stand between "from" and the digits of an amount of money."""
_REACH = 30
"""Words between a verb and its "from", 60 characters apart at most."""


def directed(document: Document) -> frozenset[str]:
    """Something moves from a figure, two figures are compared, or one of several labelled items is the most."""
    if moves(document) or compares(document) or tops(document):
        return frozenset(("wrong-direction",))
    return _NOTHING


def moves(document: Document) -> bool:
    """Tell whether a verb stands before "from" and a figure."""
    if document.word_set.isdisjoint(MOVED):
        return False
    texts = document.words.texts
    return any(
        not MOVED.isdisjoint(texts[max(0, place - _REACH) : place])
        for place in document.places.get("from", ())
        if place + 1 < len(texts) and (texts[place + 1] in _MONEY or _is_figure(texts[place + 1]))
    )


def compares(document: Document) -> bool:
    """Tell whether "larger than" and the like stand in a sentence with two figures."""
    if "than" not in document.word_set:
        return False
    words = document.words
    for place in document.places_of(UP | DOWN):
        if "than" in words.texts[place + 1 : place + 3]:
            span = document.sentences[document.sentence_at(words.starts[place])].span
            if _several(words.list(span)):
                return True
    return False


def tops(document: Document) -> bool:
    """Tell whether "the largest" and the like stand beside a list with labels."""
    if document.word_set.isdisjoint(MOST):
        return False
    texts = document.words.texts
    if not any(texts[place - 1] == "the" for place in document.places_of(MOST)):
        return False
    return sum(block.kind == "item" and block.label is not None for block in document.blocks) > 1


def _several(texts: Iterable[str]) -> bool:
    return sum(map(_is_figure, texts)) > 1


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word.partition("-")[0] in WORDS or any(map(str.isdigit, word))


_OVER = re.compile(r"(?<!\d)\d{3,4}(?:[.,]\d{1,2})?(?=\D{0,8}$)")


def exceeds(document: Document) -> frozenset[str]:
    """More than 100 % stands somewhere."""
    signs, known = [("%", document.text)], document.word_set
    if "percent" in known or "cent" in known:
        signs += [(sign, document.text.lower()) for sign in ("percent", "per cent")]
    for sign, text in signs:
        at = text.find(sign)
        while at >= 0:
            m = _OVER.search(text, max(0, at - 16), at)
            if m and 100 < float(m[0].replace(",", ".")) < 1000:
                return frozenset(("impossible-share",))
            at = text.find(sign, at + 1)
    return _NOTHING


def dates(document: Document) -> frozenset[str]:
    """One event may be given two dates."""
    if (
        may_happen(document)
        or document.once(year_slips)
        or may_be_near(document)
        or document.once(told_dates)
    ):
        return frozenset(("date-conflict",))
    return _NOTHING


OWN = ("the current year", "year of this ", "this 20", "this year's ")
_MONTH = re.compile("Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec")
_DAY = re.compile(r"\d{1,2}")
APPEARED = frozenset(("appeared", "published"))


def year_slips(document: Document) -> frozenset[str]:
    """Which slips in years are possible: digits swapped, the own year, one day in two years, a venue in two."""
    found = set()
    if any(is_year(one) and is_year(other) for one, other in document.once(swapped)):
        found.add("swapped")
    folded = document.folded
    if any(words in folded for words in OWN):
        found.add("own")
    if _same_days(document):
        found.add("day")
    texts = document.words.texts
    if any(texts[place + 1 : place + 2] == ["in"] for place in document.places_of(APPEARED)):
        found.add("venue")
    return frozenset(found)


def is_year(number: str) -> bool:
    """Tell whether a number in digits may be a year, 1900 to 2099."""
    return len(number) == 4 and number[:2] in ("19", "20") and number.isdigit()


def _same_days(document: Document) -> bool:
    """Tell whether a month and a number of one or two digits stand before two years."""
    text = document.text
    days: dict[tuple[str, int], str] = {}
    for number, told in document.once(written).items():
        if not is_year(number):
            continue
        for at in told:
            before = text[max(0, at - 20) : at]
            for month in _MONTH.findall(before):
                for day in _DAY.findall(before):
                    if days.setdefault((month, int(day)), number) != number:
                        return True
    return False
