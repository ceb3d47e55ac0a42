"""Judge what denies a thing its own parts, or gives it labels that it does without: ``DINO requires class labels``."""

import re
from collections.abc import Iterator

from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._predicate_words import HEDGED, NEGATING, span_of
from reportlint_rules.facts._verdict import Verdict

_LABELS = re.compile(
    r"(?<!\S)(?:(?:(?:class|human|ground truth|manual|correct|expert) )?labels|"
    r"labeled (?:data|datasets?|examples?|images?|documents?|texts?|samples?|speech|audio|sentences?)|"
    r"labeled (?:instances|inputs|corpus|corpora|training data)|"
    r"(?:manually |human |hand |expert |carefully )+(?:labeled|annotated|transcribed) \S+|"
    r"annotated (?:data|datasets?|examples?|images?|corpus|corpora|sentences))(?!\S)"
)
_LEARNS = re.compile(
    r"(?:(?:was|were|is|are|been|be) (?:\S+ )?(?:pretrained|trained|pre trained)(?: \S+)? (?:on|with|using|from|by)|"
    r"(?:needs?|requires?|relies on|rely on|depends on|depend on|learns? (?:\S+ ){0,3}?from|trains? (?:\S+ )?on|"
    r"uses?))(?!\S)"
)
OTHERWISE = frozenset(
    """few fewer less little small smaller evaluate evaluated evaluation fine tuned finetuned tuning downstream probe
    linear classifier classification supervised baseline unlike optional later additional subset pseudo soft own
    unlabeled self generated synthetic cluster clusters noisy weak weakly predicted optionally if when unless afterwards
    then after transfer test validation either or also plus semi""".split()
)
_SELF = frozenset(
    """masked-language-modeling next-sentence-prediction sentence-order-prediction causal-language-modeling
    permutation-language-modeling replaced-token-detection span-corruption denoising masked-image-modeling
    masked-speech-prediction contrastive-learning skip-gram cbow cooccurrence-factorization""".split()
)


def judge_opposites(entity: Entity, predicate: Predicate, words: str, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on labels, parts, feedback and layers."""
    if "label" in words or "annotated" in words or "transcribed" in words:
        yield from judge_supervision(entity, predicate, words)
    yield from judge_denied_parts(entity, predicate, words, base)
    if "feedback" in words or "preference" in words or "input" in words:
        yield from judge_denied_training(entity, predicate, words)
    if "layers" in words or "blocks" in words:
        yield from judge_layers(entity, predicate, words)


def judge_supervision(entity: Entity, predicate: Predicate, words: str) -> Iterator[Verdict]:
    """``DINO is trained with class labels``: a thing that learns without labels is said to need them."""
    known = set(entity.properties.get("supervision", ()))
    unlabeled = bool(known) and known <= {"self-supervised", "unsupervised"}
    pretrained = not known and bool(entity.trained_with) and _SELF.issuperset(entity.trained_with)
    if not unlabeled and not (pretrained and re.search(r"(?<!\S)(?:pretrained|pre trained)(?!\S)", words)):
        return
    learns = _LEARNS.match(words)
    labels = _LABELS.search(words)
    if learns is None or labels is None or labels.start() < learns.end() - 1:
        return
    said = set(words.split())
    if said & (NEGATING | HEDGED) or said & OTHERWISE:
        return
    if labels.start() - learns.end() > 40:
        return
    holds = ", ".join(sorted(known)) or "self-supervised"
    yield Verdict(
        "wrong-training-task", span_of(predicate),
        f'"{predicate.subject.text}" is said to learn from labels; it is {holds}.', entity, labels[0], holds,
        {"property": "supervision"},
    )  # fmt: skip


_WITHOUT = re.compile(
    r"(?:(?:has|have|had|contains?|includes?|uses?|employs?|possess(?:es)?) no|lacks?(?: any| an| a| the)?|"
    r"(?:do|does|did) not (?:use|have|contain|include|employ|possess|rely on|make use of)"
    r"(?: any| an| a| the)?|"
    r"(?:works?|operates?|functions?|manages?|runs?|is built|is designed|was designed|gets? by|gets? along|comes?) "
    r"without(?: any| an| a| the)?|"
    r"(?:dispenses? with|does away with|do away with|does without|do without|omits?|forgoes?|abandons?|eschews?|"
    r"(?:is|are) free of|gets rid of|avoids?)(?: any| an| a| the| all)?)(?!\S)"
)
_QUALIFIED = frozenset(
    """only longer standard ordinary separate explicit fixed additional extra single own learned learnable trainable
    more other such global full dense special at during inference test when if by default unless until anymore variant
    version versions original originally simplified""".split()
)


def judge_denied_parts(
    entity: Entity, predicate: Predicate, words: str, base: Knowledge
) -> Iterator[Verdict]:
    """``DeepLab works without atrous convolution``: a thing is denied what the base says it has."""
    if not entity.components:
        return
    denied = _WITHOUT.match(words)
    if denied is None or _QUALIFIED.intersection(words.split()) or HEDGED.intersection(words.split()):
        return
    rest = words[denied.end() :].strip()
    for name in entity.components:
        part = base.get(name)
        forms = [*part.names, *part.ambiguous_names] if part else [name.replace("-", " ")]
        for form in forms:
            text = " ".join(fold(w) for w in re.findall(r"[\w']+", form))
            if len(text) > 3 and re.match(rf"(?:\S+ )?{re.escape(text)}s?(?!\S)", rest):
                yield Verdict(
                    "wrong-component", span_of(predicate),
                    f'"{predicate.subject.text}" is said to do without {form}; it uses it.', entity, f"no {form}", form,
                )  # fmt: skip
                return
    last = [name.rsplit("-", 1)[-1] for name in entity.components]
    head = next((h for h in last if last.count(h) > 1 and rest in (h + "s", h + "s at all")), None)
    if head is not None:
        yield Verdict(
            "wrong-component", span_of(predicate),
            f'"{predicate.subject.text}" is said to do without {head}s; it has them.', entity, f"no {head}s", head,
        )  # fmt: skip


_FEEDBACK = re.compile(
    r"(?<!\S)without(?: any)? (?:human (?:or ai )?feedback|human preferences?|human input)(?!\S)"
)


def judge_denied_training(entity: Entity, predicate: Predicate, words: str) -> Iterator[Verdict]:
    """``InstructGPT was trained without human feedback``."""
    if "rlhf" not in (*entity.trained_with, *entity.components):
        return
    if _FEEDBACK.search(words) and re.match(r"(?:was|were|is|are) (?:\S+ )?(?:trained|aligned|tuned)", words):
        yield Verdict(
            "wrong-training-task", span_of(predicate),
            f'"{predicate.subject.text}" is said to be trained without human feedback; it was trained with it.', entity,
            "no human feedback", "reinforcement learning from human feedback",
        )  # fmt: skip


_LAYERS = re.compile(
    r"(?:has|have|had|consists of|contains|comprises|counts|uses|with|is built from|stacks) (?:exactly |only |just )?"
    r"(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:transformer |hidden )?(?:layers|blocks)(?!\S)"
)
_NUMBERS = dict(
    zip(
        "two three four five six seven eight nine ten twelve".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 12),
        strict=True,
    )
)


def judge_layers(entity: Entity, predicate: Predicate, words: str) -> Iterator[Verdict]:
    """``DistilBERT has 24 layers``; of a family with several sizes every depth of the base passes."""
    depths = [int(d) for d in entity.properties.get("depth", ()) if str(d).isdigit()]
    m = _LAYERS.match(words)
    if not depths or m is None or {"not", "more", "per", "each", "or"} & set(words.split()):
        return
    said = _NUMBERS.get(m[1]) or int(m[1])
    if said in depths or (len(depths) > 1 and min(depths) < said < max(depths)):
        return
    tail = re.search(r"(\d{2,3})\Z", predicate.subject.text)
    if tail and int(tail[1]) == said:
        return
    holds = ", ".join(map(str, depths))
    yield Verdict(
        "wrong-definition", span_of(predicate), f'"{predicate.subject.text}" is given {said} layers; it has {holds}.',
        entity, f"{said} layers", holds, {"property": "depth"},
    )  # fmt: skip
