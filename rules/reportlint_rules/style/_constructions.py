"""Constructions that no English has: pairs of words, and what must or must not stand around them."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Wrong(NamedTuple):
    """A construction found: where its words begin and end (indices), and what to write."""

    first: int
    end: int
    advice: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONES = _words(
    "application technology technique organization organisation industry algorithm advantage disadvantage developer "
    "researcher strategy opportunity possibility advancement improvement country institution component parameter "
    "expert patient solution innovation initiative stakeholder consumer limitation system tool method sector region "
    "scenario vulnerability category policy capability challenge feature benefit model issue approach"
)
"""Nouns of reports; those that are verbs, too, stand in ``_VERBS`` with their plurals."""
_VERBS = _words("challenge feature benefit model issue approach tool")
_MANY = frozenset(
    n[:-1] + "ies" if n.endswith("y") else n + "es" if n.endswith("h") else n + "s" for n in _ONES
)
_VERBS_MANY = _words("challenges features benefits models issues approaches tools")
_SURE_ONES, _SURE_MANY = _ONES - _VERBS, _MANY - _VERBS_MANY
_GOES_ON = _words("is are was were has have had can will should may must could would of that which")
"""After these the noun was the last word of its group: "these application of", not "these application forms"."""
_THIRD = _words(
    "includes requires provides allows becomes contains ensures enables improves reduces makes takes goes gives "
    "seems appears supports helps works uses leads offers"
)
_BARE = _words("make improve achieve apply provide implement create integrate reduce utilize utilise find")
_MODALS = _words("should could would must can will may might")
_ARTICLES = _words("the a an this that my your his her its our their each every no any")
_TAKES = _words(
    "in into out through to away along from up down toward towards past inside onto off back over"
)
_HAVE = _words("has have had")
_BETTER = _words("better easier faster cheaper simpler safer smarter stronger bigger")
_COUNTS = _words("one two three four five few some many several any no even much and once ever")

_AFTER: dict[str, tuple[frozenset[str], str]] = {}
"""Words with those that may not follow them, and what to write."""
for _first, _second, _advice in (
    ("discuss discusses discussing", "about", 'it without "about"'),
    ("mention mentions mentioning", "about", 'it without "about"'),
    ("emphasize emphasizes emphasise emphasises emphasizing emphasising", "on", 'it without "on"'),
    ("despite", "of", '"despite" or "in spite of"'),
    ("comprise comprises comprising", "of", '"comprises" or "consists of"'),
    ("depend depends depending", "of", '"on"'),
    ("accordance", "to", '"in accordance with"'),
    ("comply complies complying", "to", '"with"'),
    ("capable", "to", '"able to" or "capable of"'),
    ("responsible", "of", '"for"'),
    ("superior inferior", "than", '"to"'),
    ("rather", "then", '"rather than"'),
):
    for _word in _first.split():
        _AFTER[_word] = _words(_second), _advice


def _follows(texts: Sequence[str], at: int) -> str:
    return texts[at] if at < len(texts) else ""


def _modal(texts: Sequence[str], at: int) -> Wrong | None:
    second = _follows(texts, at + 1)
    if second == "been" or (second == "of" and texts[at] in ("should", "could", "would")):
        course = _follows(texts, at + 2) == "course"
        return None if course else Wrong(at, at + 2, '"have"' if second == "of" else '"be" or "have been"')
    if second == "able" or (second == "to" and texts[at] in ("should", "could", "would", "must", "can")):
        return Wrong(at, at + 2, '"be able to" or the bare verb') if second == "able" else None
    if second in _THIRD and (at == 0 or texts[at - 1] not in _ARTICLES):
        return Wrong(at, at + 2, "the bare verb after an auxiliary")
    return None


def _negated(texts: Sequence[str], at: int) -> Wrong | None:
    if texts[at] == "not" and (
        at == 0 or texts[at - 1] not in ("does", "do", "did", "can", "could", "should")
    ):
        return None
    return (
        Wrong(at, at + 2, "the bare verb after an auxiliary") if _follows(texts, at + 1) in _THIRD else None
    )


def _be(texts: Sequence[str], at: int) -> Wrong | None:
    before = texts[at - 1] if at else ""
    if _follows(texts, at + 1) in _BARE and (before in _MODALS or before == "not"):
        return Wrong(at, at + 2, "the participle")
    return None


def _these(texts: Sequence[str], at: int) -> Wrong | None:
    plural = texts[at] in ("this", "each", "every")
    nouns = _SURE_MANY if plural else _SURE_ONES
    if _follows(texts, at + 1) in nouns and _follows(texts, at + 2) in _GOES_ON:
        return Wrong(at, at + 2, "both words in one number")
    return None


def _many(texts: Sequence[str], at: int) -> Wrong | None:
    if texts[at - 2 : at] == ["there", "is"] and _follows(texts, at + 1)[-1:] == "s":
        return Wrong(at - 2, at + 1, '"there are"')
    return _these(texts, at)


def _theirs(texts: Sequence[str], at: int) -> Wrong | None:
    articles = ("a", "an") if texts[at] in ("this", "its", "the") else ("a", "an", "the")
    return Wrong(at - 1, at + 1, "one determiner only") if at and texts[at - 1] in articles else None


def _more(texts: Sequence[str], at: int) -> Wrong | None:
    if _follows(texts, at + 1) not in _BETTER or (at and texts[at - 1] in _COUNTS):
        return None
    return None if _follows(texts, at + 2)[-1:] == "s" else Wrong(at, at + 2, "one comparative only")


def _ushered(texts: Sequence[str], at: int) -> Wrong | None:
    if not at or texts[at - 1] not in _HAVE or not _TAKES.isdisjoint(texts[at + 1 : at + 7]):
        return None
    return Wrong(at - 1, at + 2, '"usher in"')


def _lead(texts: Sequence[str], at: int) -> Wrong | None:
    if at and texts[at - 1] in _HAVE and _follows(texts, at + 1) == "to":
        return Wrong(at - 1, at + 2, '"led to"')
    return None


def _after(texts: Sequence[str], at: int) -> Wrong | None:
    second, advice = _AFTER[texts[at]]
    return Wrong(at, at + 2, advice) if _follows(texts, at + 1) in second else None


def _own(texts: Sequence[str], at: int) -> Wrong | None:
    return Wrong(at, at + 2, '"its own"') if _follows(texts, at + 1) == "own" else None


def _none(texts: Sequence[str], at: int) -> Wrong | None:
    return Wrong(at, at + 1, "the singular, or other words")


READERS: Mapping[str, Callable[[Sequence[str], int], Wrong | None]] = {
    **dict.fromkeys(_MODALS, _modal),
    **dict.fromkeys(("not", "doesn't", "don't", "didn't", "doesn’t", "don’t", "didn’t", "cannot"), _negated),
    "be": _be,
    **dict.fromkeys(("this", "these", "those", "each", "every"), _these),
    **dict.fromkeys(("many", "several", "various", "numerous"), _many),
    **dict.fromkeys(("their", "our"), _theirs),
    "more": _more,
    "ushered": _ushered,
    "lead": _lead,
    **dict.fromkeys(("it's", "it’s"), _own),
    **dict.fromkeys(("informations", "knowledges", "furnitures", "equipments"), _none),
    **dict.fromkeys(_AFTER, _after),
}
"""The words by which constructions are known, with what reads them."""

BEFORE = _HAVE | {"a", "an", "the", "is"}
AFTER = _THIRD | _BARE | _BETTER | _SURE_ONES | _SURE_MANY | {"been", "of", "able", "own", "to"}
AFTER |= frozenset(word for second, _ in _AFTER.values() for word in second)
ALONE = frozenset(word for word, reader in READERS.items() if reader is _none)
"""Words of which one stands before or after those in ``READERS`` wherever they make a construction, and those that
need none."""
