"""Judge closed properties (encoder or decoder, one stage or two) and sizes."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._lexicon import THING_NOUNS
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._predicate_words import COMPARING, HEDGED, NEGATING, USED_IN, span_of
from reportlint_rules.facts._verdict import Verdict

_MORE_FORMS = {
    "encoder-decoder": ("encoder and a decoder", "encoder and decoder"),
    "decoder-only": ("only an autoregressive decoder", "just an autoregressive decoder"),
}
"""Wordings of values that the vocabulary does not list."""


def property_table(base: Knowledge) -> dict[str, Any]:
    """Property groups compiled: group → (rule, {value: regex}, compatible pairs)."""
    if "properties" not in base.memo:
        table: dict[str, Any] = {}
        for group, spec in (base.vocabulary.get("properties") or {}).items():
            if not isinstance(spec, dict):
                continue
            values = spec.get("values") if isinstance(spec.get("values"), dict) else {}
            patterns = {}
            for value, phrases in (values or {}).items():
                phrases = [*phrases, *_MORE_FORMS.get(value, ())] if isinstance(phrases, list) else phrases
                if isinstance(phrases, list) and phrases:
                    forms = sorted(
                        {
                            re.sub(r"\bnon ", "non", " ".join(fold(w) for w in re.findall(r"[\w']+", p)))
                            for p in phrases
                        },
                        key=lambda form: (
                            -len(form),
                            form,
                        ),  # one text in every process: translations are kept
                    )
                    patterns[value] = re.compile(
                        r"(?<!\S)(?:" + "|".join(map(re.escape, forms)) + r")s?(?!\S)"
                    )
            table[group] = (
                spec.get("rule", "definition"),
                patterns,
                [set(p) for p in spec.get("compatible") or []],
            )
        base.memo["properties"] = table
    result: dict[str, Any] = base.memo["properties"]
    return result


def names_value(item: Item, base: Knowledge) -> bool:
    """Tell whether a name is also what a value is called (``a convolutional network``, ``a Transformer``)."""
    words = words_of([item])
    return any(
        m is not None and m.end() - m.start() >= len(words) - 1
        for _, ps, _ in property_table(base).values()
        for p in ps.values()
        for m in [p.search(words)]
    )


_STATES = frozenset(
    """is are was were be uses use employs employ has have relies rely features adopts adopt processes
    process reads read
    works work scales scale scans consists operates computes applies runs happens happen occurs occur takes attacks
    requires assumes needs updates update trains modifies follows performs perturbs manipulates explains provides
    generates generate predicts predict writes looks look sees see encodes decodes conditions attends produces means
    remains stays grows tunes retrains builds keeps contains comprises combines perturb
    interferes strikes  # noqa: E501
    changes alters poisons belongs qualifies counts represents processes describes""".split()
)


def implied(entity: Entity) -> dict[str, list[str]]:
    """The properties of an entry, and those that follow: a causal decoder reads from left to right."""
    known = dict(entity.properties)
    if (
        "direction" not in known
        and set(entity.trained_with) == {"causal-language-modeling"}
        and "encoder" not in " ".join(known.get("shape", ()))
    ):
        known["direction"] = ["left-to-right"]
    return known


def judge_properties(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    others = [
        i for i in predicate.items
        if i.kind in "EC" and not i.text.islower() and not set(i.refs) & set(predicate.subject.refs) and not names_value(i, base)  # noqa: E501
    ]  # fmt: skip
    text = words
    if others:
        # Only what stands before another name is surely about this one.
        text = words_of(predicate.items[: predicate.items.index(others[0])])
    comma = next((n for n, i in enumerate(predicate.items) if i.text == "," and n > 2), None)
    if comma is not None and predicate.how != "label":
        end = min(comma, predicate.items.index(others[0])) if others else comma
        text = words_of(predicate.items[:end]) + _noun_of_adjectives(predicate.items, comma)
    for group, right in implied(entity).items():
        spec = property_table(base).get(group)
        if spec is None:
            continue
        rule, patterns, compatible = spec
        hits = {value: m for value, pattern in patterns.items() if (m := pattern.search(text))}
        if not hits or any(v in hits for v in right):
            continue
        for value, m in hits.items():
            if value in right or any({value, r} in compatible for r in right):
                continue
            before = text[: m.start()].split()
            if predicate.how in ("label", "apposition"):
                near, verbs = len(before) <= 8, []
            else:
                verbs = [k for k, w in enumerate(before) if w in _STATES]
                own = m[0].split()[0] in _STATES or m[0].split()[0].endswith(
                    ("ates", "ains", "ales", "unes", "ows")
                )
                near = (bool(verbs) and len(before) - verbs[-1] <= 8 and verbs[0] <= 3) or (
                    own and (len(before) <= 3 or before[-1] in ("therefore", "thus", "hence"))
                )
            between = before[verbs[-1] + 1 :] if verbs else []
            if value == "left-to-right" and between[-1:] == ["from"]:
                between = between[:-1]  # ``reads from left to right``
            if _ELSEWHERE.intersection(between):
                continue
            if USED_IN.match(text):
                continue
            if not near or any(w in NEGATING for w in before) or any(w in HEDGED for w in before):
                continue
            joins = {"based", "combines"} if " and " in m[0] else {"based"}
            if COMPARING.intersection(before) - joins or "trained" in before or "fine" in before:
                continue
            if _VIEWS.intersection(before) and not {"is", "are"} & set(before[:1]):
                continue
            after = text[m.end() :].split()[:1]
            if (
                after
                and (after[0] != "by" or predicate.how == "subject")
                and after[0]
                in (
                    "by",
                    "counterpart",
                    "counterparts",
                    "baseline",
                    "baselines",
                    "competitors",
                )
            ):
                continue
            if (
                group in ("direction",)
                and after == ["and"]
                and _BACK.intersection(text[m.end() :].split()[:8])
            ):
                continue  # ``left to right and right to left``
            holds = ", ".join(right)
            yield Verdict(
                "wrong-" + rule, span_of(predicate), f'"{predicate.subject.text}" is called {value}; it is {holds}.', entity, value, holds,  # noqa: E501
                {"property": group},
            )  # fmt: skip
            return


def _noun_of_adjectives(items: Sequence[Item], comma: int) -> str:
    """The noun of ``a model-based, on-policy algorithm``, for the adjective before the comma; else nothing."""
    article = next((k for k in range(min(3, comma)) if items[k].low in ("a", "an")), None)
    if article is None or comma - article > 4:
        return ""
    if items[comma - 1].low in THING_NOUNS or not all(i.kind in "wp" for i in items[article + 1 : comma]):
        return ""
    for k in range(comma + 1, min(comma + 8, len(items))):
        if items[k].low in THING_NOUNS:
            return " " + items[k].low
        if items[k].text not in "-‐‑" and items[k].kind != "w":
            return ""
    return ""


_BACK = frozenset("right left back backwards bidirectional both vice reverse encoder".split())

_ELSEWHERE = frozenset(
    "to from beyond over against with than into by before after behind beside between preceded followed".split()
)
"""Words behind which something else is named than the thing itself."""

_VIEWS = frozenset(
    """thought viewed seen understood interpreted regarded treated described unrolled unfolded unrolling turned
    converted rewritten cast reformulated expressed formulated approximated simulated""".split()
)
"""``can be thought of as feed-forward``: a way to look at a thing, not what it is."""


_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(k|m|b|t|thousand|million|billion|trillion)\b", re.IGNORECASE)


_SCALE = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "million": 1e6,
    "b": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "trillion": 1e12,
}


def sizes(values: Sequence[str]) -> list[float]:
    """Parameter counts as numbers (``175B``)."""
    found = []
    for value in values:
        for m in _SIZE.finditer(str(value)):
            found.append(float(m[1].replace(",", "")) * _SCALE[m[2].lower()])
    return found


def judge_quantities(entity: Entity, predicate: Predicate, base: Knowledge) -> Iterator[Verdict]:
    """``GPT-3 has 1.5 billion parameters``; approximations within a fifth pass, as does any released size."""
    known = sizes(entity.properties.get("parameters", ()))
    if not known:
        return
    items = [i for i in predicate.items if i.kind != "p" or i.text in ".,"]
    text = " ".join(i.low for i in predicate.items)
    if (
        not re.search(r"\b(?:has|have|with|contains|comprises|of|is a|is an|boasts|features|its)\b", text)
        or len(items) < 3
    ):
        return
    if any(i.kind in "EC" for i in predicate.items):
        return
    m = re.search(
        r"(?<![\d.])(\d+(?:[.,]\d+)?)\s*-?\s*(b|m|million|billion|trillion)\s*-?\s*(?:trainable |learnable |model |total )?parameters?\b",  # noqa: E501
        text,
    )
    if m is None or any(w in NEGATING for w in text[: m.start()].split()):
        return
    if re.search(
        r"\b(?:more than|over|up to|less than|fewer|from|between|to|version|variant|versions|active|activated|or)\b",
        text[: m.end()],
    ):
        return
    value = float(m[1].replace(",", "")) * _SCALE[m[2]]
    if any(abs(value - k) <= 0.2 * k for k in known):
        return
    holds = ", ".join(entity.properties["parameters"])
    said = m[0]
    yield Verdict(
        "wrong-definition",
        span_of(predicate),
        f'"{predicate.subject.text}" is given {said}; it has {holds}.',
        entity,
        said,
        holds,
        {"property": "parameters"},
    )
