"""Slips of the pen in names: two letters swapped (``nlfgame`` among ``nflgame``), one doubled, dropped or mistaken."""

from collections.abc import Iterator, Mapping

from reportlint import Document, Span
from reportlint_rules.consistency._openings import FREQUENT, LONG, OFTEN

_WORDS = frozenset(
    "united untied silver sliver complaint compliant singed signed minute minuet broader boarder perfect "
    "prefect perform preform desert dessert causal casual casually causally martial marital signing "
    "singing trails trials center centre centers centres centered centred percent angels angles boards "
    "broads diaries dairies scared sacred barely barley clauses cluases contra contar turing truing "
    "alexander alexandre theater theatre meters metres performed preformed performing preforming quiet "
    "quite profile profiel unite untie three there these paris pairs teams temas mates micah micha trial "
    "trail angle angel filed field bread beard fibers fibres".split()
)
"""Words of the language that become one another."""
OTHERS = frozenset(
    "openapi openai wikimedia graphiql hypotheses hypothesis stimulation simulation johnston johnson "
    "consent content context making marking licence license defence defense practice practise offence "
    "offense device devise advice advise principals principales principles formatting michel andres "
    "alberto marton savemodel restful".split()
)
"""Names and words near to others."""
_ALIKE = frozenset("cs cz sz ck iy vw dt fv gk mn ae ei eo ou ao ai eu bp kq gj".split())
"""Letters that are mistaken for one another (in the order of the alphabet)."""
_ENGLISH = frozenset(("the", "of", "and", "is"))
_LATIN = "\u024f"
_ADDED = frozenset("dtkghmpbcfvz")
"""Letters that end no inflection after a consonant."""


def swapped_letters(
    document: Document, meant: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[Span, list[Span], str]]:
    """Words that stand once and become a frequent one when two letters are swapped: the place, the others, the word.

    In all documents of people such words are slips, but for those of the language that become one another.
    """
    places, words, known, prose = document.places, document.words, document.word_set, document.prose
    starts = words.starts
    english = known >= _ENGLISH
    for form in sorted(meant):
        word, owner = meant[form]
        told = places.get(form) or places[owner]
        if form in _WORDS or len(told) != 1 or not word.isalpha() or word not in known or word[0] > _LATIN:
            continue
        start = starts[told[0]]
        # A foreign word in English text is inflected by its own grammar, a name is not.
        own = english and (word.isascii() or prose[start].isupper())
        if _inflected(word, form, own) or (len(word) < LONG and not prose[start].isupper()):
            continue  # short words become one another
        meanings = [words.span(i, i + 1) for i in places.get(word, ())]
        yield Span(start, start + len(form)), meanings, prose[slice(*meanings[0])]


def _inflected(word: str, form: str, english: bool) -> bool:
    """Tell whether both may be forms of a word: strong verbs swap "ei" in German, and many languages end so."""
    at = next(i for i, (a, b) in enumerate(zip(word, form, strict=True)) if a != b)
    return word[at : at + 2] in ("ei", "ie") or (at == len(word) - 2 and not english)


def is_added(word: str) -> bool:
    """Tell whether the last letter of a word is none of an inflection."""
    return word[-1] in _ADDED and word[-2] not in "aeiou" and len(word) > LONG


def is_slip(few: str, many: str, often: int) -> bool:
    """Tell whether a name that stands once is a slip of another one that stands ``often`` times.

    They differ in one letter that is exchanged, left out or added.
    """
    one, other = few.casefold(), many.casefold()
    if one == other or often < FREQUENT or len(other) < LONG or one in OTHERS:
        return False
    # A capital inside makes it no word of the language.
    sure = len(other) > LONG or often >= OFTEN or not many[1:].islower()
    if len(one) == len(other):
        at = next(i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
        alike = "".join(sorted(one[at] + other[at])) in _ALIKE
        return sure and (alike or (often > FREQUENT and len(one) > 7) or not many[1:].islower())
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if at == len(short):
        return often > FREQUENT and one == long and is_added(long)
    return sure or long[at] == long[at - 1]
