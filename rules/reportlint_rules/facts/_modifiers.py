"""Judge what the words before a class say of its examples: ``decoder-only models such as X``, ``the two-stage X``."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._cues import CLASSED
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._lexicon import AUXILIARY, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, THING_NOUNS
from reportlint_rules.facts._objectives import wrong_tasks
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._properties import implied, names_value, property_table
from reportlint_rules.facts._syntax import after_name, close, group_of, role
from reportlint_rules.facts._verdict import Verdict, entities_of

_OPENERS = frozenset(
    "such example like including include notably especially particularly namely other as being".split()
)
_HEADS = THING_NOUNS | frozenset(
    "llm llms plms lms descendants derivatives retrievers networks detectors attacks".split()
)
_DIRECT = frozenset("shape network direction stages density policy model-use".split())
"""What an adjective right before a name says of the thing itself (``the encoder-only X``)."""
_OPEN = frozenset("inspired style like version variant versions variants tuned distilled quantized".split())
"""Words that make other things of a class than what its adjectives say."""
_BY_WORDS = re.compile(
    r"(?<!\S)(?:auto ?regressive|causal) (?:language )?(?:models?|llms?|transformers?|decoders?|lms?)(?!\S)"
)


def judge_modifiers(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the classes in which a passage puts names."""
    if "respectively" in passage.lows:
        return
    items = passage.items
    for at in passage.names:
        yield from _before(items, at, base)
        if not passage.lows.isdisjoint(_OPENERS):
            yield from _examples(items, at, base)
            yield from _and_other(items, at, base)


def _examples(items: Sequence[Item], at: int, base: Knowledge) -> Iterator[Verdict]:
    """``decoder-only models such as A, B and C``."""
    k = at - 1
    while k > 0 and items[k].low in DETERMINERS:
        k -= 1
    if k > 1 and items[k].text == "," and items[k - 1].low == "example":
        k -= 1
    if k < 1:
        return
    if items[k].low == "as" and items[k - 1].low == "such":
        k -= 2
    elif items[k].low in ("like", "including", "notably", "especially", "particularly", "namely"):
        k -= 1
    elif items[k].low == "example" and items[k - 1].low == "for":
        k -= 2
    else:
        return
    if k >= 0 and items[k].text in ",(":
        k -= 1
    if k > 2 and items[k].kind == "E" and items[k - 1].low == "the" and items[k - 2].low == "of":
        k -= 3  # ``descendants of the Transformer``
    begin = _class_before(items, k, base)
    if begin is None or _contrasted(items, begin):
        return
    phrase = items[begin : k + 1]
    for one in group_of(items, at):
        if one != at and items[one].text.islower():
            break  # ``…, such as X, and convolutional networks, such as Y``: another class
        if items[one].kind == "E" and _ends(items, one):
            yield from _judge(items[one], phrase, phrase[0].start, items[one].end, base, None)


def _class_before(items: Sequence[Item], k: int, base: Knowledge) -> int | None:
    """Where the class begins that ends with a plural noun at ``k``; a name of its own in the middle ends it."""
    if k < 0 or items[k].kind not in "wE" or not items[k].low.endswith("s"):
        return None
    if items[k].kind == "w" and items[k].low not in _HEADS:
        return None
    if items[k].kind == "E" and not (items[k].text[1:].islower() or names_value(items[k], base)):
        return None
    if (
        k
        and items[k - 1].kind == "E"
        and not items[k - 1].text.islower()
        and not names_value(items[k - 1], base)
    ):
        return None
    begin = k
    while begin > 0 and k - begin < 7:
        here = items[begin - 1]
        hyphen = here.kind == "p" and here.text in "-‐‑" and here.glued
        common = here.kind == "w" or (
            here.kind == "E" and (here.text[1:].islower() or names_value(here, base))
        )
        if (
            not (hyphen or common)
            or here.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | DETERMINERS
            or here.low == "'s"
        ):
            break
        begin -= 1
    return begin


def _contrasted(items: Sequence[Item], begin: int) -> bool:
    """Tell whether another class is joined to this one, so that its examples may be those of either."""
    if begin == 0 or not (items[begin - 1].low in CONJUNCTIONS or items[begin - 1].text in ",/&"):
        return False
    before = words_of(items[max(0, begin - 7) : begin]).split()
    return not CLASSED.isdisjoint(before)


def _ends(items: Sequence[Item], at: int) -> bool:
    """Tell whether a name is the whole example, not the beginning of another one (``BERT fine-tuning``)."""
    if at + 1 >= len(items):
        return True
    behind = items[at + 1]
    if behind.text == "(" and (end := close(items, at + 1)) > at + 1:
        inside = items[at + 2 : end]
        return not any(i.low in ("encoder", "decoder", "only", "not", "unlike", "exception") for i in inside)
    if behind.kind != "w":
        return behind.kind == "p" and behind.text not in "-‐‑/+'’"
    return not (
        behind.low == "'s"
        or behind.low.endswith(("ing", "tion", "er", "ers"))
        or behind.low
        in ("with", "for", "in", "without", "version", "versions", "variants", "variant", "fine", "plus")
    )


def _and_other(items: Sequence[Item], at: int, base: Knowledge) -> Iterator[Verdict]:
    """``X and other decoder-only models``, ``X, like other decoder-only models,``."""
    k = after_name(items, at)
    if k < len(items) and items[k].text == ",":
        k += 1
    low = [i.low for i in items[k : k + 3]]
    if low[:1] not in (["and"], ["or"], ["like"], ["as"]):
        return
    step = next((n for n, word in enumerate(low) if word == "other"), None)
    if step is None or low[:step] not in (
        ["and"],
        ["or"],
        ["like"],
        ["as", "with"],
        ["and", "many"],
        ["and", "most"],
    ):
        return
    begin = k + step + 1
    end = begin
    while end < min(begin + 7, len(items)) and not (
        items[end].low in _HEADS and items[end].low.endswith("s")
    ):
        if items[end].kind not in "wE" and items[end].text not in "-‐‑":
            return
        if items[end].low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | DETERMINERS:
            return
        end += 1
    if end < len(items) and items[end].low in _HEADS:
        yield from _judge(items[at], items[begin : end + 1], items[at].start, items[end].end, base, None)


def _before(items: Sequence[Item], at: int, base: Knowledge) -> Iterator[Verdict]:
    """``As an encoder-only model, X …``, ``A two-stage detector, X …``, ``the encoder-only X``."""
    item = items[at]
    if at > 3 and items[at - 1].text == "," and at <= 10:
        first = 1 if items[0].low in ("as", "being") else 0
        phrase = items[first + 1 : at - 1]
        if (
            items[first].low in ("a", "an")
            and phrase
            and phrase[-1].low in _HEADS
            and not any(i.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY or i.text == "," for i in phrase)
            and (first or _verb_follows(items, at))
        ):
            yield from _judge(item, phrase, items[0].start, item.end, base, None)
        return
    k = at - 1
    while k >= 0 and at - k <= 5 and items[k].low not in DETERMINERS and (
        (items[k].kind == "w" and not items[k].upper and items[k].low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARY)
        or (items[k].text in "-‐‑" and items[k].glued)
    ):  # fmt: skip
        k -= 1
    if k < 0 or k >= at - 2 or items[k].low != "the" or item.text.islower() or not _verb_follows(items, at):
        return
    if role(items, at) == "subject":
        phrase = items[k + 1 : at]
        yield from _judge(item, phrase, items[k].start, item.end, base, _DIRECT)


_PAST = frozenset("won came became made took ran gave led set began got can cannot does did will".split())


def _verb_follows(items: Sequence[Item], at: int) -> bool:
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.kind != "w" or not behind.text.islower():
        return False
    verbal = behind.low.endswith(("s", "ed")) and behind.low not in _HEADS
    return verbal or behind.low in AUXILIARY or behind.low in _PAST


def _judge(
    item: Item, phrase: Sequence[Item], start: int, end: int, base: Knowledge, groups: frozenset[str] | None
) -> Iterator[Verdict]:
    words = words_of(phrase)
    if not _OPEN.isdisjoint(words.split()):
        return
    meant = entities_of(item, base)
    found = [_wrong(entity, words, base, groups) for entity in meant]
    if not found or not all(found) or found[0] is None:
        return
    rule, value, holds = found[0]
    span = Span(min(start, item.start), max(end, item.end))
    yield Verdict(
        rule,
        span,
        f'"{item.text}" is called {value}; it is {holds}.',
        meant[0],
        value,
        holds,
        {"place": "class"},
    )


def _wrong(
    entity: Entity, words: str, base: Knowledge, groups: frozenset[str] | None
) -> tuple[str, str, str] | None:
    """The rule, the value claimed and the right one, where a class excludes a thing."""
    known = implied(entity)
    for group, right in known.items():
        spec = property_table(base).get(group)
        if spec is None or (groups is not None and group not in groups) or "generic" in right:
            continue
        rule, patterns, compatible = spec
        hits = [value for value, pattern in patterns.items() if pattern.search(words)]
        if hits and not any(v in right or any({v, r} in compatible for r in right) for v in hits):
            return "wrong-" + rule, hits[0], ", ".join(right)
    if groups is None:
        if (
            _BY_WORDS.search(words)
            and known.get("direction") == ["bidirectional"]
            and known.get("shape") == ["encoder-only"]
        ):
            return "wrong-component", "autoregressive", "bidirectional"
        if "masked language model" in words and "masked-language-modeling" in wrong_tasks(entity, base):
            holds = ", ".join(t.replace("-", " ") for t in entity.trained_with) or "autoregressive"
            return "wrong-training-task", "masked language model", holds
    return None
