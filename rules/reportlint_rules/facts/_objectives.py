"""Judge training objectives and parts that a thing does not have."""

import re
from collections.abc import Iterator

from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import Groups, compile_expression, matches, spans
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._predicate_words import NEGATING, span_of
from reportlint_rules.facts._verdict import Verdict

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
    r"(?<!\S)(?:pretrained|trained|pre trained|learns|learned|pretraining|pre training|objective|objectives|pretrains|training)(?!\S)"  # noqa: E501
)


_EMPLOYED = re.compile(
    r"(?<!\S)(?:uses|used|employs|keeps|kept|relies on|depends on|leans on|adopts|retains|introduced|introduces|is based on|optimizes|combines|follows)(?!\S)"  # noqa: E501
)


_TUNED = re.compile(
    r"(?<!\S)(?:fine tuned|finetuned|fine tuning|finetuning|evaluated|tested|applied|adapted|can be|used for|downstream|transferred|transfer|further|continued|compared|outperforms)(?!\S)"  # noqa: E501
)


def task_table(base: Knowledge) -> list[tuple[str, re.Pattern[str] | None, list[Groups]]]:
    """Training tasks with the pattern of their names and the expressions of their paraphrases."""
    return _tasks(base)


def right_tasks(entity: Entity) -> set[str]:
    """The tasks a thing is trained with, and those that are hardly told from them."""
    right = set(entity.trained_with)
    for family in _FAMILIES:
        if right & family:
            right |= family
    return right


_BY_SHAPE = {
    "decoder-only": frozenset(
        "masked-language-modeling next-sentence-prediction sentence-order-prediction replaced-token-detection".split()
    ),
    "encoder-only": frozenset(["causal-language-modeling"]),
}
"""Tasks that a language model of this shape is surely not trained with, though its own are not stated."""


def wrong_tasks(entity: Entity, base: Knowledge) -> frozenset[str]:
    """The tasks a thing is surely not trained with: all others of a complete list, or those that its shape excludes."""
    if entity.trained_with:
        return frozenset(t for t, _, _ in _tasks(base)) - right_tasks(entity) - _NEVER_JUDGED
    shape = entity.properties.get("shape", ())
    if len(shape) != 1 or not any("language-model" in base.kind_and_parents(k) for k in entity.kinds):
        return frozenset()
    return _BY_SHAPE.get(shape[0], frozenset())


def judge_training(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    if not wrong_tasks(entity, base):
        return
    if "encoder-only" in entity.properties.get("shape", ()) and "causal-language-modeling" in wrong_tasks(
        entity, base
    ):
        m = _NEXT.match(words)
        if m is not None and not any(w in NEGATING for w in m[0].split()):
            holds = ", ".join(t.replace("-", " ") for t in entity.trained_with) or "other objectives"
            yield Verdict(
                "wrong-training-task", span_of(predicate),
                f'"{predicate.subject.text}" is not trained to predict the next token, but with {holds}.',
                entity, "causal language modeling", holds,
            )  # fmt: skip
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
    wrong = wrong_tasks(entity, base)
    for task, pattern, phrases in _tasks(base):
        if task not in wrong:
            continue
        hit = pattern.search(words) if pattern else None
        place = hit.span() if hit else None
        if place is None and trained and {"to", "by", "from", "is"} & set(words.split()):
            for groups in phrases:
                if matches(groups, words):
                    place = (min(s for s, _ in spans(groups, words)), max(e for _, e in spans(groups, words)))
        if place is None or any(w in NEGATING for w in words[: place[0]].split()):
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
            span_of(predicate),
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
        if m and m.start() > trained.start() and not any(w in NEGATING for w in words[: m.end()].split()):
            between = words[: m.start()]
            if re.search(r"(?<!\S)(?:tasks?|objectives?)(?!\S)", words) and re.search(
                r"(?<!\S)(?:on|with|using|including|via|through)(?!\S)", between
            ):
                holds = ", ".join(t.replace("-", " ") for t in entity.trained_with)
                yield Verdict(
                    "wrong-training-task", span_of(predicate),
                    f'"{predicate.subject.text}" is not trained on {name}, a task it is fine-tuned for; it is trained with {holds}.', entity, name, holds,  # noqa: E501
                )  # fmt: skip
                return


_NEXT = re.compile(
    r"(?:\S+ )?(?:predicts?|guess(?:es)?|generates?) (?:\S+ ){0,2}?next (?:words?|tokens?)(?!\S)"
)
_USES = re.compile(
    r"(?<!\S)(?:uses|use|employs|incorporates|relies on|relies upon|depends on|depends upon|owes|contain|features|adopts|combines|includes|introduces|adds|applies|"  # noqa: E501
    r"utilizes|tokenizes|is based on|is built on|built with|is trained with|has|contains|encodes|with|via|using)(?!\S)"
)


def judge_components(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
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
            if m and m.start() >= verb.end() and not any(w in NEGATING for w in words[: m.start()].split()):
                have = [c.name for c in (base.get(n) for n in entity.components) if c is not None]
                holds = f"; it uses {', '.join(have[:4])}" if have else ""
                yield Verdict(
                    "wrong-component",
                    span_of(predicate),
                    f'"{predicate.subject.text}" does not use {form}{holds}.',
                    entity,
                    form,
                    ", ".join(have),
                )
                return
