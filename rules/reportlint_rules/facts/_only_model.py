"""Find the one model that a whole sentence is about, and the part of the sentence that is about it."""

from collections.abc import Sequence

from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import ADVERBS, DETERMINERS, THING_NOUNS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._syntax import role
from reportlint_rules.facts._verdict import entities_of

_STRENGTHS = frozenset(
    """strength strengths power ability abilities skills skill success quality performance fluency capabilities
    capability core heart backbone design architecture training representations training knowledge behavior
    effectiveness popularity distinguishing innovation novelty efficiency robustness features embeddings
    vectors""".split()
)
"""What may be said of a model in its stead: ``the strength of X lies in …``."""


def only_model(passage: Passage, base: Knowledge) -> tuple[Item, Entity, Sequence[Item]] | None:
    """The one model of a sentence, its entry, and the items that speak of it; None where there is none or two."""
    items = passage.items
    models = [at for at in passage.names if _model(items[at], base)]
    if any(i.kind == "C" for i in items) or not items:
        return None
    if not models:
        topic = passage.topic
        if topic is None or topic in items or not _model(topic, base) or items[0].low not in _PRONOUNS:
            return None
        if items[0].low in ("this", "the", "its") and (len(items) < 2 or items[1].low not in _OWN_NOUNS):
            return None
        ones = entities_of(topic, base)
        return (topic, ones[0], _region(items, 0)) if _alike(ones) else None
    first = items[models[0]]
    if any(items[m].refs != first.refs for m in models[1:]):
        return None
    ones = entities_of(first, base)
    if not _alike(ones):
        return None
    begin = _governs(items, models[0])
    return None if begin is None else (first, ones[0], _region(items, begin))


def _alike(ones: Sequence[Entity]) -> bool:
    """Tell whether a name means one thing, or a family and its first member, built and trained alike."""
    return bool(ones) and all(
        e.trained_with == ones[0].trained_with
        and e.properties.get("shape") == ones[0].properties.get("shape")
        for e in ones
    )


_PRONOUNS = frozenset("it its this the".split())
_OWN_NOUNS = THING_NOUNS | _STRENGTHS | frozenset("pretraining pre objective".split())


def _model(item: Item, base: Knowledge) -> bool:
    """Tell whether a name is that of a model, not of a class of models (``transformer``, ``CNN``)."""
    return any(_is_model(base.at(r), base) for r in item.refs)


def _is_model(entity: Entity, base: Knowledge) -> bool:
    if entity.trained_with or {"shape", "density", "generation"} & entity.properties.keys():
        return True
    return any("model" in base.kind_and_parents(k) for k in entity.kinds)


def _governs(items: Sequence[Item], at: int) -> int | None:
    """Where the part of a sentence begins that is about the name at ``at``; None where that is not plain."""
    k = at - 1
    while k >= 0 and items[k].kind in "wO" and (
        items[k].low in DETERMINERS or items[k].low in _PLAIN or items[k].low in ADVERBS
        or items[k].low in THING_NOUNS or items[k].low == "'s" or items[k].kind == "O"
    ):  # fmt: skip
        k -= 1
    if k < 0:
        return 0
    if (
        items[k].low == "of"
        and k
        and items[k - 1].low in _STRENGTHS | {"training", "pretraining", "objective"}
    ):
        return 0 if role(items, k - 1) in ("subject", "at", "of") and k < 8 else None
    if items[k].text == "," and items[k].kind == "p":
        head = items[0].low
        if head in _DROPPED or k > 30:
            return k + 1
        if head in _KEPT or head.endswith(("ed", "ing")):
            return 0
        return k + 1 if k <= 12 and items[0].low in _ADVERBIAL else None
    return 0 if k == 0 and items[0].low in _TO else None


_PLAIN = frozenset("original popular famous standard well known influential pioneering celebrated".split())
_DROPPED = frozenset("while whereas although though unlike because since when as instead rather".split())
_KEPT = frozenset("by with through using to in under trained built pretrained thanks for".split())
_TO = frozenset("in for with to obtain".split())
_ADVERBIAL = frozenset("at under for among on today originally technically internally conceptually".split())


def _region(items: Sequence[Item], begin: int) -> Sequence[Item]:
    """The items up to a word that turns to something else."""
    end = begin + 1
    out: list[Item] = [items[begin]]
    while end < len(items):
        item = items[end]
        if item.low == "unlike" and items[end - 1].text == ",":
            back = next((n for n in range(end + 1, min(end + 12, len(items))) if items[n].text == ","), None)
            if back is not None:
                end = back + 1  # ``X, unlike most of its kind, is``
                continue
        if item.kind == "p" and item.text in ";?!":
            break
        if item.low in ("while", "whereas", "but", "although", "though", "unlike") or (
            item.low in ("instead", "rather", "contrast", "opposed", "compared", "comparison")
        ):
            if item.low in ("contrast", "opposed", "comparison"):
                out.pop()  # the preposition before it
            break
        out.append(item)
        end += 1
    return out
