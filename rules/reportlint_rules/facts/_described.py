"""Judge what is said of a thing: against its definition, with the marks of another, against its properties."""

import re
from collections.abc import Iterator, Sequence

from reportlint import clipped
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import Groups, matches, negates, spans
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._predicate_words import HEDGED, NEGATING, USED_IN, compares, replaced, span_of
from reportlint_rules.facts._verdict import Verdict, entities_of

_RULES = {
    "definition": "wrong-definition", "component": "wrong-component", "effect": "wrong-effect",
    "training": "wrong-training-task", "kind": "wrong-kind", "comparison": "wrong-comparison",
    "creator": "wrong-creator", "author": "wrong-author", "year": "wrong-year", "expansion": "wrong-expansion",
    "overclaim": "overclaimed-effect",
}  # fmt: skip


def judge_described(passage: Passage, found: Sequence[Predicate], base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on what the predicates of one passage say of their subjects."""
    mentioned = {r for i in passage.items for r in i.refs}
    for predicate in found:
        meant = entities_of(predicate.subject, base)
        if not meant:
            continue
        words = predicate.words
        if not words:
            continue
        if predicate.how == "objective":
            words = "trained with " + words
        elif predicate.how == "learns":
            words = "pretrained to " + words
        checks = [_verdict_on(entity, predicate, words, mentioned, base) for entity in meant]
        if all(checks):
            yield from checks[0][:1] if len(meant) > 1 else checks[0]


def _verdict_on(
    entity: Entity, predicate: Predicate, words: str, mentioned: set[int], base: Knowledge
) -> list[Verdict]:
    if predicate.how in ("objective", "learns"):
        return _training(entity, predicate, words, base)
    if predicate.how == "design":
        return _properties(entity, predicate, words, base)
    found = list(_denied(entity, predicate, words, base))
    if predicate.how == "means":
        found += _confused(entity, predicate, words, mentioned, base)
    elif predicate.how not in ("example", "loose"):
        found += _training(entity, predicate, words, base)
        if predicate.how != "relative" and entity.components_not:
            from reportlint_rules.facts._objectives import judge_components

            found += judge_components(entity, predicate, words, base)
        found += _properties(entity, predicate, words, base)
        if "parameters" in entity.properties:
            from reportlint_rules.facts._properties import judge_quantities

            found += judge_quantities(entity, predicate, base)
        if entity.components or entity.trained_with or entity.properties:
            from reportlint_rules.facts._opposites import judge_opposites

            found += judge_opposites(entity, predicate, words, base)
        found += _confused(entity, predicate, words, mentioned, base)
    return found


def _training(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> list[Verdict]:
    if not (entity.trained_with or "shape" in entity.properties):
        return []
    from reportlint_rules.facts._objectives import judge_training

    return list(judge_training(entity, predicate, words, base))


def _properties(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> list[Verdict]:
    if not (entity.properties or entity.trained_with):
        return []
    from reportlint_rules.facts._properties import judge_properties

    return list(judge_properties(entity, predicate, words, base))


_REPLACING = frozenset("replaces replace replacing replaced".split())
_REPLACED_BY = re.compile(r"(?<!\S)replac(?:es|e|ing|ed)(?!\S).*?(?<!\S)(?:by|with)(?!\S)")


def _silenced(words: str, hit: Sequence[tuple[int, int]], groups: Groups) -> bool:
    """Tell whether a negation or a hedge stands before what was matched, and is no part of it."""
    if any(wanted and negates(pattern) for wanted, pattern in groups):
        return False
    end = max((e for _, e in hit), default=0)
    before = words[:end].split()
    passing = _REPLACING if not replaced(words, hit) and _REPLACED_BY.search(words[:end]) else frozenset()
    inside = set()
    for s, e in hit:
        inside.update(words[s:e].split())
    return any(w in NEGATING and w not in inside and w not in passing for w in before) or any(
        w in HEDGED for w in words[: hit[0][0]].split() if hit
    )


_RELATES = re.compile(
    r"(?:(?:often|usually|also|generally|typically|greatly|significantly|clearly|easily|still) )*"
    r"(?:(?:outperform|differ|complement|counter|struggl|suffer|diverge|fail|improve|surpass|beat|exceed|compete|resembl"
    r"|extend|generaliz|avoid|prevent|address|mitigat|alleviat|reduc|help|benefit|overcom|circumvent|eliminat|remov"
    r"|replac|contrast|inspir|motivat|predat|preced|influenc)\S*(?!\S)"
    r"|(?:can|could) (?:also )?be (?:turned|converted|combined|extended|used|applied|seen|viewed|interpreted|distilled"
    r"|reduced)(?!\S)"
    r"|can (?:also )?(?:approximate|imitate|help|fail)(?!\S)"
    r"|(?:is|are|was|were|remains?) (?:\S+ )?(?:sensitive|vulnerable|prone|susceptible|robust|suited|suitable|unsuited"
    r"|inferior|superior|comparable|related|similar|equivalent|complementary|orthogonal|opposed) (?:to|for|with)(?!\S))"
)
"""What sets a thing beside others or tells of its weak points: what follows is about these."""


def _relates(words: str, hit: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a predicate sets its subject beside others, and what was matched is not this very statement."""
    opening = _RELATES.match(words)
    return opening is not None and all(start >= opening.end() for start, _ in hit)


def _denied(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    for groups, truth, rule, text in entity.denies:
        if (
            matches(groups, words)
            and not _silenced(words, hit := spans(groups, words), groups)
            and not _compared(words, hit)
            and not _relates(words, hit)
            and not USED_IN.match(words)
            and _in_one_part(predicate, groups)
        ):
            said = _said(predicate)
            yield Verdict(
                _RULES[rule],
                span_of(predicate),
                f'"{predicate.subject.text}": {truth}.',
                entity,
                said,
                truth,
                {"expression": text},
                sure=text not in entity.unsure_denies,
            )
            return


def _in_one_part(predicate: Predicate, groups: Groups) -> bool:
    """Tell whether an expression fits one part of what a colon explains (``pairs: similar ones …, others …``)."""
    if not any(i.text == ":" for i in predicate.items[1:]):
        return True
    part: list[Item] = []
    for item in (*predicate.items, None):
        if item is None or item.text in (",", ":", ";"):
            if part and matches(groups, words_of(part)):
                return True
            part = []
        else:
            part.append(item)
    return False


_OVER = re.compile(
    r"(?<!\S)(?:advantage|improv|prefer|benefit|gain|choice|chosen|superior|edge|progress|win|favor|lead|take)\S* (?:\S+ )?over(?!\S)"  # noqa: E501
)


def _compared(words: str, hit: Sequence[tuple[int, int]]) -> bool:
    """Tell whether all that was matched stands behind ``higher than`` or ``advantages over``: its other side."""
    over = _OVER.search(words)
    places = [at for at in (words.find(" than "), over.start() if over else -1) if at >= 0]
    return bool(places) and all(start > min(places) for start, _ in hit)


def _said(predicate: Predicate) -> str:
    text = predicate.words
    return clipped(text, 90)


def _confused(
    entity: Entity, predicate: Predicate, words: str, mentioned: set[int], base: Knowledge
) -> Iterator[Verdict]:
    if not entity.confused_with or any(matches(f, words) for f in entity.features):
        return
    for name in entity.confused_with:
        sibling = base.get(name)
        if sibling is None or (
            base._ids[name] in mentioned
            and not (predicate.set_apart and not any(base._ids[name] in i.refs for i in predicate.items))
        ):
            continue
        fitting = [g for g in sibling.features if matches(g, words)]
        if not fitting or _related(entity, sibling):
            continue
        for groups in fitting:
            hit = spans(groups, words)
            if _silenced(words, hit, groups) or compares(words, hit) or _relates(words, hit):
                continue
            gist = f"; {_quote_gist(entity)}" if entity.gist else ""
            yield Verdict(
                "wrong-definition", span_of(predicate), f'What is said of "{predicate.subject.text}" describes {sibling.name}{gist}.',  # noqa: E501
                entity, _said(predicate), entity.gist, {"describes": sibling.id}, sure=sibling.sure and groups not in sibling.unsure_features,  # noqa: E501
            )  # fmt: skip
            return


def _related(entity: Entity, sibling: Entity) -> bool:
    """Tell whether one thing is part or parent of the other, or bears its name (``inverse reinforcement learning``)."""
    if (
        sibling.id in entity.components
        or sibling.id in entity.derived_from
        or entity.id in sibling.derived_from
    ):
        return True
    return any(
        f" {n.lower()} " in f" {own.lower()} " for n in sibling.names for own in entity.names if len(n) > 5
    )


def _quote_gist(entity: Entity) -> str:
    return f"{entity.name}: {entity.gist}"
