"""Judge what a thing is said to be and do: definitions, kinds, properties, components, training, comparisons."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import Groups, compile_expression, matches, negates, spans
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._comparing import judge_comparisons
from reportlint_rules.facts._items import Item, words_of
from reportlint_rules.facts._kinds import judge_kinds
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicates import Predicate, predicates
from reportlint_rules.facts._verdicts import Verdict, entities_of

_RULES = {
    "definition": "wrong-definition", "component": "wrong-component", "effect": "wrong-effect",
    "training": "wrong-training-task", "kind": "wrong-kind", "comparison": "wrong-comparison",
    "creator": "wrong-creator", "author": "wrong-author", "year": "wrong-year", "expansion": "wrong-expansion",
}  # fmt: skip
_NEGATING = frozenset(
    """not never no cannot without none neither nor instead avoids avoid avoiding avoided drops dropped dropping drop
    removes removed removing omits omitted omitting omit lacks lack lacking replaces replaced replacing replace discards
    discarded abandons abandoned skips skipped eliminates eliminating eliminated obviates dispenses forgoes prevents
    prevent preventing isn doesn don wasn aren didn hasn unlike rather ditches ditched foregoes excludes excluding
    disables refrains unable fails longer nothing hardly rarely seldom free""".split()
)
_COMPARING = frozenset(
    """like similar similarly unlike than versus vs compared combined combine combines combining along together alongside
    extends extend inspired resembles resemble analogous akin equivalent generalizes borrowing borrows complements
    complement complementary alternative replaces differs differ different contrast whereas related relative both
    improves improve improved improving modifies refines addresses overcomes fixes solves outperforms beats surpasses
    reminiscent successor based builds inspires confused same equivalently version variant special""".split()
)
_HEDGED = frozenset(
    "may might could would should perhaps possibly probably hypothetically potentially sometimes".split()
)


def judge_predicates(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the predicates of one passage."""
    mentioned = {r for i in passage.items for r in i.refs}
    for predicate in predicates(passage):
        meant = entities_of(predicate.subject, base)
        if not meant:
            continue
        words = predicate.words
        if not words:
            continue
        if predicate.how == "objective":
            words = "trained with " + words
        checks = [_verdict_on(entity, predicate, words, mentioned, base) for entity in meant]
        if all(checks):
            yield from checks[0][:1] if len(meant) > 1 else checks[0]
    yield from judge_kinds(passage, base)
    yield from judge_comparisons(passage, base)


def _verdict_on(
    entity: Entity, predicate: Predicate, words: str, mentioned: set[int], base: Knowledge
) -> list[Verdict]:
    if predicate.how == "objective":
        return list(_training(entity, predicate, words, base))
    if predicate.how == "design":
        return list(_properties(entity, predicate, words, base))
    found = list(_denied(entity, predicate, words, base))
    if predicate.how not in ("example", "loose"):
        found += _training(entity, predicate, words, base)
        found += _components(entity, predicate, words, base)
        found += _properties(entity, predicate, words, base)
        found += _quantities(entity, predicate, base)
        found += _confused(entity, predicate, words, mentioned, base)
    return found


def _span(predicate: Predicate) -> Span:
    items = [i for i in predicate.items if i.kind != "p"] or list(predicate.items)
    start = min(predicate.first, items[0].start)
    return Span(
        start,
        max(items[-1].end, predicate.subject.end if predicate.subject.start >= start else items[-1].end),
    )


def _silenced(words: str, hit: Sequence[tuple[int, int]], groups: Groups) -> bool:
    """Tell whether a negation or a hedge stands before what was matched, and is no part of it."""
    if any(wanted and negates(pattern) for wanted, pattern in groups):
        return False
    end = max((e for _, e in hit), default=0)
    before = words[:end].split()
    inside = set()
    for s, e in hit:
        inside.update(words[s:e].split())
    return any(w in _NEGATING and w not in inside for w in before) or any(
        w in _HEDGED for w in words[: hit[0][0]].split() if hit
    )


def _denied(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    for groups, truth, rule, text in entity.denies:
        if matches(groups, words) and not _silenced(words, spans(groups, words), groups):
            said = _said(predicate)
            yield Verdict(
                _RULES[rule],
                _span(predicate),
                f'"{predicate.subject.text}": {truth}.',
                entity,
                said,
                truth,
                {"expression": text},
            )
            return


def _said(predicate: Predicate) -> str:
    text = predicate.words
    return text if len(text) <= 90 else text[:87] + "..."


def _confused(
    entity: Entity, predicate: Predicate, words: str, mentioned: set[int], base: Knowledge
) -> Iterator[Verdict]:
    if not entity.confused_with or any(matches(f, words) for f in entity.features):
        return
    tokens = words.split()
    if _COMPARING.intersection(tokens):
        return
    for name in entity.confused_with:
        sibling = base.get(name)
        if sibling is None or base._ids[name] in mentioned:
            continue
        if name in entity.components or name in entity.derived_from or entity.id in sibling.derived_from:
            continue
        for groups in sibling.features:
            if matches(groups, words):
                hit = spans(groups, words)
                if _silenced(words, hit, groups) or len(hit) < 1:
                    continue
                gist = f"; {_quote_gist(entity)}" if entity.gist else ""
                yield Verdict(
                    "wrong-definition", _span(predicate), f'What is said of "{predicate.subject.text}" describes {sibling.name}{gist}.',
                    entity, _said(predicate), entity.gist, {"describes": sibling.id}, sure=sibling.sure,
                )  # fmt: skip
                return


def _quote_gist(entity: Entity) -> str:
    return f"{entity.name}: {entity.gist}"


def _table(base: Knowledge) -> dict[str, Any]:
    """Property groups compiled: group → (rule, {value: regex}, compatible pairs)."""
    if "properties" not in base.memo:
        table: dict[str, Any] = {}
        for group, spec in (base.vocabulary.get("properties") or {}).items():
            if not isinstance(spec, dict):
                continue
            values = spec.get("values") if isinstance(spec.get("values"), dict) else {}
            patterns = {}
            for value, phrases in (values or {}).items():
                if isinstance(phrases, list) and phrases:
                    forms = sorted(
                        {
                            re.sub(r"\bnon ", "non", " ".join(fold(w) for w in re.findall(r"[\w']+", p)))
                            for p in phrases
                        },
                        key=len,
                        reverse=True,
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


def _names_value(item: Item, base: Knowledge) -> bool:
    """Tell whether a name is also what a value is called (``a convolutional network``, ``a Transformer``)."""
    words = words_of([item])
    return any(
        m is not None and m.end() - m.start() >= len(words) - 1
        for _, ps, _ in _table(base).values()
        for p in ps.values()
        for m in [p.search(words)]
    )


_STATES = frozenset(
    """is are was were be uses use employs employ has have relies rely features adopts adopt processes process reads read
    works work scales scale scans consists operates computes applies runs happens happen occurs occur takes attacks
    requires assumes needs updates update trains modifies follows performs perturbs manipulates explains provides
    produces means remains stays grows tunes retrains builds keeps contains comprises combines perturb interferes strikes
    changes alters poisons belongs qualifies counts represents processes describes""".split()
)


def _implied(entity: Entity) -> dict[str, list[str]]:
    """The properties of an entry, and those that follow: a causal decoder reads from left to right."""
    known = dict(entity.properties)
    if (
        "direction" not in known
        and set(entity.trained_with) == {"causal-language-modeling"}
        and "encoder" not in " ".join(known.get("shape", ()))
    ):
        known["direction"] = ["left-to-right"]
    return known


def _properties(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    others = [
        i for i in predicate.items
        if i.kind in "EC" and not i.text.islower() and not set(i.refs) & set(predicate.subject.refs) and not _names_value(i, base)
    ]  # fmt: skip
    text = words
    if others:
        # Only what stands before another name is surely about this one.
        text = words_of(predicate.items[: predicate.items.index(others[0])])
    tokens = text.split()
    for group, right in _implied(entity).items():
        spec = _table(base).get(group)
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
                near = len(before) <= 8
            else:
                verbs = [k for k, w in enumerate(before) if w in _STATES]
                own = m[0].split()[0] in _STATES or m[0].split()[0].endswith(
                    ("ates", "ains", "ales", "unes", "ows")
                )
                near = (bool(verbs) and len(before) - verbs[-1] <= 8 and verbs[0] <= 3) or (
                    own and len(before) <= 3
                )
            if not near or any(w in _NEGATING for w in before) or any(w in _HEDGED for w in before):
                continue
            if _COMPARING.intersection(before) - {"based"} or "trained" in before or "fine" in before:
                continue
            after = text[m.end() :].split()[:1]
            if after and after[0] in (
                "by",
                "counterpart",
                "counterparts",
                "baseline",
                "baselines",
                "competitors",
            ):
                continue
            if group in ("direction",) and len(tokens) > len(before) + 1 and after and after[0] in ("and",):
                continue
            holds = ", ".join(right)
            yield Verdict(
                "wrong-" + rule, _span(predicate), f'"{predicate.subject.text}" is called {value}; it is {holds}.', entity, value, holds,
                {"property": group},
            )  # fmt: skip
            return


_FAMILIES = (
    {"masked-language-modeling", "span-corruption", "denoising", "translation-language-modeling"},
    {"contrastive-learning", "contrastive-image-text", "image-text-matching"},
    {"diffusion-denoising", "denoising"},
    {"skip-gram", "cbow"},
)
_NEVER_JUDGED = frozenset({"instruction-tuning", "rlhf", "supervised-classification", "adversarial-loss"})


def _tasks(base: Knowledge) -> list[tuple[str, re.Pattern[str] | None, list[Groups]]]:
    if "tasks" not in base.memo:
        table = []
        for task, spec in (base.vocabulary.get("tasks") or {}).items():
            spec = spec if isinstance(spec, dict) else {}
            names = [" ".join(fold(w) for w in re.findall(r"[\w']+", n)) for n in spec.get("names") or []]
            pattern = (
                re.compile(
                    r"(?<!\S)(?:"
                    + "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
                    + r")(?!\S)"
                )
                if names
                else None
            )
            table.append((task, pattern, [compile_expression(p) for p in spec.get("phrases") or []]))
        base.memo["tasks"] = table
    result: list[tuple[str, re.Pattern[str] | None, list[Groups]]] = base.memo["tasks"]
    return result


_TRAINED = re.compile(
    r"(?<!\S)(?:pretrained|trained|pre trained|learns|learned|pretraining|pre training|objective|objectives|pretrains|training)(?!\S)"
)
_EMPLOYED = re.compile(
    r"(?<!\S)(?:uses|used|employs|keeps|kept|relies on|adopts|retains|introduced|introduces|is based on|optimizes|combines|follows)(?!\S)"
)
_TUNED = re.compile(
    r"(?<!\S)(?:fine tuned|finetuned|fine tuning|finetuning|evaluated|tested|applied|adapted|can be|used for|downstream|transferred|transfer|further|continued|compared|outperforms)(?!\S)"
)


def _training(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    if not entity.trained_with:
        return
    trained = _TRAINED.search(words)
    verb = trained or _EMPLOYED.search(words)
    if not verb or (
        _TUNED.search(words)
        and not re.search(r"(?<!\S)(?:pre ?trained|pretraining|pre training)(?!\S)", words)
    ):
        return
    if predicate.how in ("topic",) and not trained:
        return
    right = set(entity.trained_with)
    for family in _FAMILIES:
        if right & family:
            right |= family
    for task, pattern, phrases in _tasks(base):
        if task in right or task in _NEVER_JUDGED:
            continue
        hit = pattern.search(words) if pattern else None
        place = hit.span() if hit else None
        if place is None and trained and {"to", "by"} & set(words.split()):
            for groups in phrases:
                if matches(groups, words):
                    place = (min(s for s, _ in spans(groups, words)), max(e for _, e in spans(groups, words)))
        if place is None or any(w in _NEGATING for w in words[: place[0]].split()):
            continue
        if any(
            p is not None
            and t in entity.trained_with
            and (m := p.search(words))
            and m.start() < place[1]
            and place[0] < m.end()
            for t, p, _ in _tasks(base)
        ):
            continue
        if any(
            i.kind == "E"
            and not set(i.refs) & set(predicate.subject.refs)
            and "model" in " ".join(base.at(i.refs[0]).kinds)
            for i in predicate.items
        ):
            continue
        if place[0] < verb.start() and not trained:
            continue
        holds = ", ".join(t.replace("-", " ") for t in entity.trained_with)
        said = task.replace("-", " ")
        yield Verdict(
            "wrong-training-task",
            _span(predicate),
            f'"{predicate.subject.text}" is not trained with {said}, but with {holds}.',
            entity,
            said,
            holds,
        )
        return
    if not trained or "encoder-decoder" in entity.properties.get("shape", ()):
        return
    for name in base.vocabulary.get("downstream_tasks") or []:
        m = re.search(rf"(?<!\S){re.escape(fold(name))}(?!\S)", words)
        if m and m.start() > trained.start() and not any(w in _NEGATING for w in words[: m.end()].split()):
            between = words[: m.start()]
            if re.search(r"(?<!\S)(?:tasks?|objectives?)(?!\S)", words) and re.search(
                r"(?<!\S)(?:on|with|using|including|via|through)(?!\S)", between
            ):
                holds = ", ".join(t.replace("-", " ") for t in entity.trained_with)
                yield Verdict(
                    "wrong-training-task", _span(predicate),
                    f'"{predicate.subject.text}" is not trained on {name}, a task it is fine-tuned for; it is trained with {holds}.', entity, name, holds,
                )  # fmt: skip
                return


_USES = re.compile(
    r"(?<!\S)(?:uses|use|employs|incorporates|relies on|relies upon|features|adopts|combines|includes|introduces|adds|applies|"
    r"utilizes|tokenizes|is based on|is built on|built with|is trained with|has|contains|encodes|with|via|using)(?!\S)"
)


def _components(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    if not entity.components_not:
        return
    verb = _USES.search(words)
    if verb is None:
        return
    for name in entity.components_not:
        part = base.get(name)
        forms = [*part.names, *part.ambiguous_names] if part else [name.replace("-", " ")]
        for form in forms:
            text = " ".join(fold(w) for w in re.findall(r"[\w']+", form))
            m = re.search(rf"(?<!\S){re.escape(text)}s?(?!\S)", words)
            if m and m.start() >= verb.end() and not any(w in _NEGATING for w in words[: m.start()].split()):
                have = [c.name for c in (base.get(n) for n in entity.components) if c is not None]
                holds = f"; it uses {', '.join(have[:4])}" if have else ""
                yield Verdict(
                    "wrong-component",
                    _span(predicate),
                    f'"{predicate.subject.text}" does not use {form}{holds}.',
                    entity,
                    form,
                    ", ".join(have),
                )
                return


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


def _quantities(entity: Entity, predicate: Predicate, base: Knowledge) -> Iterator[Verdict]:
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
        r"(?<![\d.])(\d+(?:[.,]\d+)?)\s*-?\s*(b|m|million|billion|trillion)\s*-?\s*(?:trainable |learnable |model |total )?parameters?\b",
        text,
    )
    if m is None or any(w in _NEGATING for w in text[: m.start()].split()):
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
        _span(predicate),
        f'"{predicate.subject.text}" is given {said}; it has {holds}.',
        entity,
        said,
        holds,
        {"property": "parameters"},
    )
