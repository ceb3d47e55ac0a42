"""Older, newer, derived from whom: comparisons against the years and months in which two things appeared."""

import re
from collections.abc import Sequence

from reportlint.knowledge import Entity
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._lexicon import ADVERBS, AUXILIARY, CONJUNCTIONS, PREPOSITIONS, THING_NOUNS

_OLDER = (
    ("predates",),
    ("predated",),
    ("preceded",),
    ("precedes",),
    ("older", "than"),
    ("came", "before"),
    ("before",),
    ("predecessor", "of"),
    ("predecessor", "to"),
    ("earlier", "than"),
    ("precursor", "of"),
    ("precursor", "to"),
)
_NEWER = (
    ("postdates",),
    ("newer", "than"),
    ("came", "after"),
    ("succeeded",),
    ("succeeds",),
    ("later", "than"),
    ("successor", "to"),
    ("successor", "of"),
    ("after",),
    ("younger", "than"),
    ("supersedes",),
    ("superseded",),
)
_DERIVED = (
    ("based", "on"), ("built", "on"), ("builds", "on"), ("derived", "from"), ("built", "upon"), ("builds", "upon"), ("built", "on", "top", "of"),  # noqa: E501
    ("fine", "tuned", "from"), ("finetuned", "from"), ("extension", "of"), ("extends",), ("variant", "of"), ("version", "of"), ("descendant", "of"),  # noqa: E501
    ("improvement", "over"), ("improves", "on"), ("improves", "upon"), ("distilled", "from"), ("refinement", "of"), ("adapted", "from"),  # noqa: E501
    ("fork", "of"), ("offshoot", "of"), ("inspired", "by"),
)  # fmt: skip
_APPEARANCE = frozenset(
    "released introduced published appeared launched came proposed announced invented".split()
)
_AGE = frozenset("older newer predates predated preceded precedes younger postdates succeeded".split())
_SUCCEEDED_BY = frozenset((verb, "by") for verb in ("succeeded", "superseded", "followed", "postdated"))
_STEPS = frozenset(
    "trained tuned fine-tuned finetuned pretrained pre-trained aligned using with via then".split()
)


def out_of_order(
    one: Entity, other: Entity, between: Sequence[Item], items: Sequence[Item], left: int
) -> tuple[str, str] | None:
    """What is to be said against an order of two things (``does not precede``) and their dates; None if nothing is.

    The name of ``one`` stands at ``left``, the items ``between`` stand behind it and before the other.
    """
    words = words_of(between).split()
    older, newer = _order(words)
    derived = _derivation(words, between, items, left)
    appears = not _APPEARANCE.isdisjoint(words)
    if not derived and (older or newer) and (months := _months(one, other)):
        said = f"{one.name} is from {months[0]}, {other.name} from {months[1]}"
        if not appears and _AGE.isdisjoint(words):
            return None
        if older and months[0] > months[1]:
            return "does not precede", said
        return ("cannot be later than", said) if newer and months[0] < months[1] else None
    said = f"{one.name} is from {one.year}, {other.name} from {other.year}"
    mine, theirs = min(one.all_years), min(other.all_years)
    precedes = appears if older == "before" else bool(older) and not newer
    if precedes and mine > theirs:
        return "does not precede", said
    if newer == "after" and not appears:
        newer = ""
    if (newer or derived) and not older and mine < theirs:
        return "cannot be later than", said
    return None


def _order(words: Sequence[str]) -> tuple[str, str]:
    """The phrases that say that the first thing is older, and that it is newer."""
    older, newer = _phrase(words, _OLDER), _phrase(words, _NEWER)
    if tuple(words[-2:]) in _SUCCEEDED_BY:
        # "tuned with examples followed by RLHF" tells the steps of the work.
        steps = not _STEPS.isdisjoint(words) and words[-2] == "followed"
        return ("" if steps else "succeeded by"), ""
    return ("", "preceded by") if older and "by" in words[-3:] else (older, newer)


def _phrase(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> str:
    """The first of the phrases that stands among the words, not far from their end."""
    for phrase in phrases:
        size = len(phrase)
        for at in range(len(words) - size + 1):
            if tuple(words[at : at + size]) == phrase and len(words) - at - size <= 4:
                return " ".join(phrase)
    return ""


_SIZED = frozenset("smaller larger bigger tiny scaled-down scaled simpler".split())
"""``a smaller version of Y`` may be meant of the kind, not of the order in time."""


def _derivation(words: Sequence[str], between: Sequence[Item], items: Sequence[Item], left: int) -> str:
    """The phrase that says that the thing at ``left`` itself was made from the other one."""
    derived = _phrase(words, _DERIVED)
    if not derived or (derived == "version of" and not _SIZED.isdisjoint(words)):
        return ""
    if derived.endswith(" of") and words[0] not in AUXILIARY and words[0] not in ("a", "an", "the"):
        return ""  # ``runs on X by bundling the latest version of Y``
    if items[left].text.islower() and between[0].low not in AUXILIARY:
        return ""  # ``a python library based on Y``
    if _noun_follows(between[0]) or _modifies(items, left, between[0]):
        return ""  # ``a ViT speed-up tool based on Y``
    return derived


def _noun_follows(word: Item) -> bool:
    """Tell whether the word behind a name makes another thing of it: no verb, no participle, nothing that joins."""
    return (
        word.kind == "w"
        and word.text.islower()
        and word.low not in AUXILIARY
        and word.low not in ADVERBS
        and word.low not in PREPOSITIONS
        and word.low not in CONJUNCTIONS
        and word.low not in THING_NOUNS
        and (not word.low.endswith(("s", "ed", "ly")) or word.low in ("speed", "feed", "seed"))
        and word.low not in ("built", "which", "that", "can", "itself")
    )


def _modifies(items: Sequence[Item], at: int, behind: Item) -> bool:
    """Tell whether a name is a modifier: ``an open-source Java framework based on Y``."""
    if behind.low not in THING_NOUNS:
        return False
    k = at - 1
    while k >= 0 and at - k < 5 and items[k].kind in "wp" and items[k].low not in ("a", "an", "the"):
        k -= 1
    return k >= 0 and items[k].low in ("a", "an")


_ARXIV = re.compile(r"(\d\d)(\d\d)\.\d{4,5}\Z")


def _months(one: Entity, other: Entity) -> tuple[str, str] | None:
    """The months of two things of one year, where both first appeared on arXiv, at least two months apart."""
    found = []
    for entity in (one, other):
        m = _ARXIV.match(entity.source.arxiv)
        if (
            m is None
            or 2000 + int(m[1]) != entity.year
            or not entity.sure
            or min(entity.all_years) != entity.year
        ):
            return None
        found.append((entity.year, int(m[2])))
    if found[0][0] != found[1][0] or abs(found[0][1] - found[1][1]) < 2:
        return None
    return f"{found[0][0]}-{found[0][1]:02}", f"{found[1][0]}-{found[1][1]:02}"
