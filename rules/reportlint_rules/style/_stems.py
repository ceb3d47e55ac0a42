"""Stems, as the rules on empty explanations compare them."""

from reportlint import rare


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FUNCTION = frozenset(
    _words("""
    a an the this that these those it its of in on at to for from by with within into and or is are was
    were be been being can could may might will would has have had which who how their they as such
    where when more most not also
    """)
)
_EMPTY = _words(
    """
    approach involv develop techni method model train us process system generat creat produc provid
    perform improv enhanc increas reduc better high advanc new various different specific help enabl
    allow ensur mak focus refer practice abilit capab thing way task area type kind form concept idea
    act
    """
)
"""Stems that add nothing to a definition: everything is an approach that involves techniques."""
_EMPTY_STEM = rare("|".join(sorted(_EMPTY)))
_TOKEN = rare(r"[^\W\d_]+")


def stems(text: str) -> list[str]:
    """The words of a text that mean something, in lower case."""
    return [w for w in (m[0].casefold() for m in _TOKEN.finditer(text)) if w not in _FUNCTION and len(w) > 1]


def same(one: str, other: str) -> bool:
    """Tell whether two words share a stem of four letters or more, a short ending apart."""
    if one[:4] != other[:4]:
        return False
    short = min(len(one), len(other))
    common = next((i for i in range(short) if one[i] != other[i]), short)
    return one == other or (common >= 4 and common >= short - 3)


def is_empty(word: str) -> bool:
    """Tell whether a word adds nothing to a definition."""
    shape = _EMPTY_STEM.match(word)
    return shape is not None and any(word.startswith(stem) and len(word) - len(stem) <= 4 for stem in _EMPTY)
