"""Judge what kind of thing a name is called: ``ROUGE is a language model``, ``optimizers such as BLEU``."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold, plural_of
from reportlint_rules.facts._items import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    PREPOSITIONS,
)
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicates import predicates
from reportlint_rules.facts._syntax import group_of
from reportlint_rules.facts._verdicts import Verdict, entities_of

_FORM = re.compile(r"[\w']+")


def _nouns(base: Knowledge) -> dict[tuple[str, ...], frozenset[str]]:
    """Noun phrases (singular and plural, folded) → the kinds they may mean."""
    if "nouns" not in base.memo:
        table: dict[tuple[str, ...], set[str]] = {}
        for kind, spec in (base.vocabulary.get("kinds") or {}).items():
            for noun in (spec or {}).get("nouns") or []:
                words = [fold(w) for w in _FORM.findall(noun)]
                if not words:
                    continue
                table.setdefault(tuple(words), set()).add(kind)
                table.setdefault((*words[:-1], fold(plural_of(words[-1]))), set()).add(kind)
        base.memo["nouns"] = {k: frozenset(v) for k, v in table.items()}
    result: dict[tuple[str, ...], frozenset[str]] = base.memo["nouns"]
    return result


def disjoint(one: str, other: str, base: Knowledge) -> bool:
    """Tell whether two kinds exclude each other, by themselves or through what stands above them."""
    key = ("disjoint", one, other)
    if key not in base.memo:
        kinds = base.vocabulary.get("kinds") or {}
        left, right = base.kind_and_parents(one), base.kind_and_parents(other)
        base.memo[key] = not (set(left[:1]) & set(right) or set(right[:1]) & set(left)) and any(
            b in ((kinds.get(a) or {}).get("unlike") or ()) or a in ((kinds.get(b) or {}).get("unlike") or ())
            for a in left
            for b in right
        )
    result: bool = base.memo[key]
    return result


def judge_kinds(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the kinds that a passage gives to names."""
    for predicate in passage.once(predicates):
        if predicate.how in ("example", "loose", "in", "objective", "design"):
            continue
        phrase = _complement(predicate.items, predicate.how)
        if phrase:
            yield from _judge(predicate.subject, phrase, base, predicate.first)
    if passage.names:
        yield from _examples(passage, base)
        yield from _before(passage, base)


def _complement(items: Sequence[Item], how: str) -> list[Item]:
    """The noun phrase of ``is a …``, or of an apposition or label body that begins with an article."""
    k = 0
    if how in ("apposition", "label") and items and items[0].low in ("a", "an"):
        k = 0
    else:
        while k < len(items) and items[k].low in ADVERBS | {"which", "that"}:
            k += 1
        found = _as_phrase(items, k)
        if found is not None:
            return found
        if k >= len(items) or items[k].low not in ("is", "are", "was", "were", "remains"):
            return []
        k += 1
    while k < len(items) and items[k].low in ADVERBS | {
        "arguably",
        "probably",
        "perhaps",
        "essentially",
        "basically",
        "still",
        "simply",
        "mainly",
        "really",
    }:
        k += 1
    if k >= len(items):
        return []
    if items[k].low == "one" and k + 2 < len(items) and items[k + 1].low == "of":
        k += 2
    article = items[k].low in DETERMINERS
    while k < len(items) and items[k].low in DETERMINERS:
        k += 1
    phrase = _phrase(items, k)
    if not article and not (phrase and phrase[-1].low.endswith("s")):
        return []
    return phrase


_TAKEN_FOR = frozenset(
    "designed introduced known considered regarded classified intended proposed developed".split()
)


def _as_phrase(items: Sequence[Item], k: int) -> list[Item] | None:
    """The noun phrase of ``serves as a …``, ``was designed as a …``, ``belongs to the class of …``."""
    low = [i.low for i in items[k : k + 7]]
    if low[:1] and low[0] in ("is", "are", "was", "were") and low[1:2] and low[1] in _TAKEN_FOR:
        at = 3 if low[2:3] == ["as"] else 2 if low[1] == "considered" else 0
    elif low[:2] in (["serves", "as"], ["serve", "as"], ["acts", "as"], ["functions", "as"]):
        at = 2
    elif low[:3] == ["belongs", "to", "the"] and low[4:5] == ["of"]:
        return _phrase(items, k + 5)
    else:
        return None
    if at and k + at < len(items) and items[k + at].low in ("a", "an"):
        return _phrase(items, k + at + 1)
    return None


def _phrase(items: Sequence[Item], k: int) -> list[Item]:
    out: list[Item] = []
    while k < len(items) and len(out) < 8:
        item = items[k]
        if item.kind == "p" and (item.text in '"“”' or (item.text in "-‐‑" and item.glued)):
            k += 1
            continue
        if item.kind not in "wE" or item.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | {
            "'s",
            "that",
            "designed",
            "trained",
            "based",
        }:
            break
        if item.low in CREATED and out:
            break
        if item.low == "used" and not (out and out[-1].low.endswith("ly")):
            break
        out.append(item)
        k += 1
    return out


_PRECISE = frozenset(
    """optimizer loss-function activation-function attack defense tokenizer clustering-algorithm
    fine-tuning-method explainability-method compression-method regularization-method decoding-method prompting-method
    normalization-method""".split()
)
_HOMONYMS = frozenset("dataset benchmark library framework tool organization environment service".split())
"""Kinds whose names are often short forms that mean something else, too."""


"""Kinds that examples (``optimizers such as X``) decide; looser nouns prove nothing."""


def _judge(
    subject: Item, phrase: Sequence[Item], base: Knowledge, first: int, example: bool = False
) -> Iterator[Verdict]:
    words = [fold(w) for item in phrase for w in _FORM.findall(item.text)]
    if not words or any(
        w in ("no", "not", "like", "style", "fake", "so", "called", "kind", "sort", "former", "based")
        for w in words
    ):
        return
    claimed = _kinds_of(words, base)
    meant = entities_of(subject, base)
    if example and not claimed <= _PRECISE:
        return
    if subject.text.isupper() and len(subject.text) <= 4 and claimed <= _HOMONYMS:
        return  # ``GQA is a dataset``: short capitals are reused for data sets and tools
    if not claimed or not meant or not all(_wrong(e, claimed, base) for e in meant):
        return
    entity = meant[0]
    said = " ".join(i.text for i in phrase)
    spec = (base.vocabulary.get("kinds") or {}).get(entity.kinds[0]) or {}
    holds = (spec.get("nouns") or [entity.kinds[0].replace("-", " ")])[0]
    gist = f" ({entity.gist})" if entity.gist else ""
    span = Span(
        min(first, subject.start, phrase[0].start),
        max(phrase[-1].end, subject.end if subject.start >= first else 0),
    )
    yield Verdict(
        "wrong-kind",
        span,
        f'"{subject.text}" is called "{said}"; it is {_article(holds)} {holds}{gist}.',
        entity,
        said,
        holds,
    )


def _article(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"


def _kinds_of(words: Sequence[str], base: Knowledge) -> frozenset[str]:
    """The kinds of a noun phrase: its longest ending that the vocabulary knows."""
    nouns = _nouns(base)
    for size in range(min(5, len(words)), 0, -1):
        found = nouns.get(tuple(words[-size:]))
        if found:
            return found
    return frozenset()


def _wrong(entity: Entity, claimed: frozenset[str], base: Knowledge) -> bool:
    own = entity.kinds
    denied = set(entity.data.get("not_kind") or ())
    if denied and all(set(base.kind_and_parents(c)) & denied for c in claimed):
        return True
    return bool(own) and all(disjoint(c, k, base) for c in claimed for k in own)


def _before(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``the optimizer X is``, ``As an optimizer, X``."""
    items = passage.items
    if len(items) > 4 and items[0].low == "as" and items[1].low in ("a", "an"):
        comma = next((n for n in range(2, min(8, len(items))) if items[n].text == ","), None)
        if comma is not None and comma + 1 < len(items) and items[comma + 1].kind == "E":
            phrase = [i for i in items[2:comma] if i.kind in "wE"]
            if phrase and not any(i.low in PREPOSITIONS | AUXILIARY | {"'s"} for i in phrase):
                yield from _judge(items[comma + 1], phrase, base, items[0].start)
    for at in passage.names:
        item = items[at]
        after = items[at + 1] if at + 1 < len(items) else None
        if (
            at < 2
            or after is None
            or item.text.islower()
            or not (after.low in AUXILIARY or (after.text in ",.;" and after.kind == "p"))
        ):
            continue
        k = at - 1
        while (
            k > 0
            and items[k].kind == "w"
            and items[k].low not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARY
            and at - k < 5
        ):
            k -= 1
        if k < at - 1 and items[k].low in ("the", "a", "an"):
            yield from _judge(item, items[k + 1 : at], base, items[k].start, example=True)


def _examples(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``fine-tuning techniques such as A and B``, ``optimizers like A``."""
    items = passage.items
    for at in passage.names:
        if at < 2:
            continue
        k = at - 1
        while k > 0 and items[k].low in DETERMINERS:
            k -= 1
        low = items[k].low
        if low == "as" and k > 0 and items[k - 1].low == "such":
            k -= 2
        elif low in ("including", "notably", "like", "especially", "particularly") or (low == "namely"):
            k -= 1
        else:
            continue
        if k >= 0 and items[k].text == ",":
            k -= 1
        phrase: list[Item] = []
        while k >= 0 and len(phrase) < 5:
            here = items[k]
            if here.kind == "p" and here.text in "-‐‑" and here.glued:
                k -= 1
                continue
            common = here.kind == "w" or (here.kind == "E" and here.text.islower())
            if (
                not common
                or here.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | DETERMINERS
                or here.low == "'s"
            ):
                break
            phrase.insert(0, here)
            k -= 1
        if not phrase or not phrase[-1].low.endswith("s"):
            continue
        for one in group_of(items, at):
            if items[one].kind == "E":
                yield from _judge(items[one], phrase, base, phrase[0].start, example=True)
