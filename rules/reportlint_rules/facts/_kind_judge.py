"""Judge whether a noun phrase names a kind that the base excludes."""

from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._kind_examples import cannot_be, model_only, plainly_software, too_wide
from reportlint_rules.facts._kind_nouns import FORM, is_far, is_wrong, kinds_of
from reportlint_rules.facts._verdict import Verdict, entities_of

_PRECISE = frozenset(
    """optimizer loss-function activation-function attack defense tokenizer clustering-algorithm
    fine-tuning-method explainability-method compression-method regularization-method decoding-method prompting-method
    normalization-method benchmark library language-model dataset metric""".split()
)
_COMMON = frozenset("benchmark library language-model dataset metric activation-function".split())
"""Kinds that lists use loosely: only an example of quite another sort is wrong."""

_HOMONYMS = frozenset("dataset benchmark library framework tool organization environment service".split())
"""Kinds whose names are often short forms that mean something else, too."""


_TUNED = frozenset(
    "inference query compiler graph code cost route performance model deployment runtime".split()
)


def judge_kind(
    subject: Item,
    phrase: Sequence[Item],
    base: Knowledge,
    first: int,
    example: bool = False,
    behind: Sequence[Item] = (),
) -> Iterator[Verdict]:
    words = [fold(w) for item in phrase for w in FORM.findall(item.text)]
    if not words or any(
        w in ("no", "not", "like", "style", "fake", "so", "called", "kind", "sort", "former", "based")
        for w in words
    ):
        return
    if " " in subject.text and subject.text.lower().endswith((" " + words[-1], " " + words[-1].rstrip("s"))):
        return  # ``a global surrogate model is an interpretable model``
    if words[-1].startswith("optimizer") and not _TUNED.isdisjoint(words[:-1]):
        return  # ``an inference optimizer``: software
    if words[-1] in ("plot", "plots", "curve", "curves"):
        return  # ``ICE plots are all the curves of …``: how a method is drawn
    claimed = kinds_of(words, base)
    cut = next((n for n, w in enumerate(words) if n and w.endswith(("ed", "able"))), 0)
    if not claimed and cut:
        claimed = kinds_of(words[:cut], base)  # ``a language model specialized …``
    meant = entities_of(subject, base)
    if subject.orgs and claimed == {"organization"}:
        return  # ``DeepSeek, a company in Hangzhou``: a lab and its model share the name
    if example and meant:
        if all(too_wide(e, words) for e in meant):
            found = _verdict(subject, phrase, first, meant[0], base)
            message = f'"{subject.text}" is named among "{found.claimed}"; it is {meant[0].gist}.'
            yield found._replace(message=message, holds=meant[0].gist, sure=False)
            return
        strange = plainly_software(words) and all(model_only(e, words[-1]) for e in meant)
        if strange or (claimed and all(cannot_be(e, claimed, words, base) for e in meant)):
            found = _verdict(subject, phrase, first, meant[0], base)
            message = found.message.replace("is called", "is named among", 1)
            yield found._replace(message=message, sure=False)
            return
    if example and not claimed <= _PRECISE:
        return
    if (
        example
        and all("software" in base.kind_and_parents(k) for e in meant for k in e.kinds)
        and all("technique" in base.kind_and_parents(c) for c in claimed)
    ):
        return  # ``optimizers like bitsandbytes``: the ones of this library
    if example and claimed == {"loss-function"} and any("activation-function" in e.kinds for e in meant):
        return  # ``losses such as softmax``
    if example and claimed <= _COMMON and not all(is_far(e, claimed, base) for e in meant):
        return
    if (
        subject.text.isupper()
        and len(subject.text) <= 4
        and claimed <= _HOMONYMS
        and not _meant_here(meant, behind)
    ):
        return  # ``GQA is a dataset``: short capitals are reused for data sets and tools
    if not claimed or not meant or not all(is_wrong(e, claimed, base, words) for e in meant):
        return
    yield _verdict(subject, phrase, first, meant[0], base)


def _verdict(subject: Item, phrase: Sequence[Item], first: int, entity: Entity, base: Knowledge) -> Verdict:
    said = " ".join(i.text for i in phrase)
    spec = (base.vocabulary.get("kinds") or {}).get(entity.kinds[0]) or {}
    holds = (spec.get("nouns") or [entity.kinds[0].replace("-", " ")])[0]
    gist = f" ({entity.gist})" if entity.gist else ""
    span = Span(
        min(first, subject.start, phrase[0].start),
        max(phrase[-1].end, subject.end if subject.start >= first else 0),
    )
    return Verdict(
        "wrong-kind",
        span,
        f'"{subject.text}" is called "{said}"; it is {_article(holds)} {holds}{gist}.',
        entity,
        said,
        holds,
    )


def _meant_here(meant: Sequence[Entity], items: Sequence[Item]) -> bool:
    """Tell whether a sentence speaks of what the thing is about (``PPO is a dataset for reinforcement learning``)."""
    said = {word for i in items if i.kind in "wE" for word in i.low.split() if len(word) > 5}
    return bool(meant) and all(
        said.intersection([*e.gist.lower().split(), *e.kinds[0].split("-")]) for e in meant
    )


def _article(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"
