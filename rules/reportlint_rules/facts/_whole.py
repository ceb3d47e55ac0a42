"""Read a whole sentence for the one model it speaks of: how it is built, and what it is trained with.

Reports put these facts into words that no pattern foresees (``X owes its strength to …``, ``X, whose signal comes from
…``). Where a sentence names one model only, denies, compares and hedges nothing, what it says of objectives and
architecture is about that model.
"""

import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import compile_expression, matches, spans
from reportlint_rules.facts._cues import BUILDING, TRAINING, whole
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._lexicon import ADVERBS, DETERMINERS, THING_NOUNS
from reportlint_rules.facts._objectives import right_tasks, task_table, wrong_tasks
from reportlint_rules.facts._opposites import OTHERWISE
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate_words import HEDGED, NEGATING
from reportlint_rules.facts._syntax import role
from reportlint_rules.facts._verdict import Verdict, entities_of

_STRENGTHS = frozenset(
    """strength strengths power ability abilities skills skill success quality performance fluency capabilities
    capability core heart backbone design architecture training representations training knowledge behavior
    effectiveness popularity distinguishing innovation novelty efficiency robustness features embeddings
    vectors""".split()
)
"""What may be said of a model in its stead: ``the strength of X lies in …``."""
_OTHERS = frozenset(
    """than other others another versions variant variants later successor successors predecessor predecessors previous
    prior traditional conventional similar similarly like whereas while although though both either either or combined
    combine combining plus additional additionally alternative alternatively downstream classifier baseline baselines
    based we our us i my you your they their users user practitioners one can may might could would should must
    if unless until when compared comparison versus vs extension extensions extended extends modified modification
    initialized initialize teacher student former latter respectively hybrid ensemble bert's gpt's optionally sometimes
    again back head heads replaced replacing outperforms outperform outperformed beats beat surpasses surpassed
    initializes initialized initializing powers serves serve served""".split()
)
"""Words that bring another model in, or a way of use: such sentences are left alone."""


def judge_whole(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on objectives and architecture of the one model that a sentence is about."""
    if not whole(passage):
        return
    found = _only_model(passage, base)
    if found is None:
        return
    subject, entity, region = found
    words = words_of(region)
    denied = _denied_part(entity, words)
    if denied is not None:
        part, value = denied
        yield Verdict(
            "wrong-component", _span(region, subject, passage), f'"{subject.text}" is said to do without {part}; it is {value}.',  # noqa: E501
            entity, f"no {part}", value, {"property": "shape"},
        )  # fmt: skip
        return
    words = _DISPENSES.sub(" ", words)
    tokens = words.split()
    if any(t in NEGATING or t in HEDGED or t in _OTHERS for t in tokens):
        return
    span = _span(region, subject, passage)
    if not TRAINING.isdisjoint(tokens):
        verdict = _training(entity, subject, words, span, base)
        if verdict is not None:
            yield verdict
            return
    if not BUILDING.isdisjoint(tokens):
        verdict = _building(entity, subject, words, span)
        if verdict is not None:
            yield verdict


def _span(region: Sequence[Item], subject: Item, passage: Passage) -> Span:
    parts = [i for i in region if i.kind != "p"] or list(region)
    if subject in passage.items:
        parts = [*parts, subject]
    return Span(min(p.start for p in parts), max(p.end for p in parts))


_DISPENSES = re.compile(
    r"(?<!\S)(?:dispens(?:es|ed|ing) with|does away with|do away with|doing away with|gets rid of|abandons|discards|lacks|"  # noqa: E501
    r"has no|does without|omits|eliminates|drops)(?: an?| the| any| its)? "
    r"(encoders?|decoders?|recurrence|convolutions?|self attention|attention)"
    r"(?= (?:entirely|altogether|completely|and|or|in favor)(?!\S)|\Z)"
)
_PARTS = {
    "encoder": ("shape", frozenset({"encoder-only", "encoder-decoder"})),
    "decoder": ("shape", frozenset({"decoder-only", "encoder-decoder"})),
    "recurrence": ("network", frozenset({"recurrent"})),
    "convolution": ("network", frozenset({"convolutional"})),
    "attention": ("network", frozenset({"transformer"})),
    "self attention": ("network", frozenset({"transformer"})),
}


def _denied_part(entity: Entity, words: str) -> tuple[str, str] | None:
    """What a model is said to do without, though it is made of it, and what it is."""
    m = _DISPENSES.search(words)
    if m is None or any(w in NEGATING or w in HEDGED for w in words[: m.start()].split()):
        return None
    part = m[1].rstrip("s") if m[1] != "recurrence" else m[1]
    group, values = _PARTS[part]
    right = entity.properties.get(group, ())
    return (part, ", ".join(right)) if right and values.issuperset(right) else None


def _only_model(passage: Passage, base: Knowledge) -> tuple[Item, Entity, Sequence[Item]] | None:
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
_GENERIC = frozenset("generic architecture attention-mechanism".split())


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


def _training(entity: Entity, subject: Item, words: str, span: Span, base: Knowledge) -> Verdict | None:
    labels = _labels(entity, words)
    if labels:
        return Verdict(
            "wrong-training-task", span, f'"{subject.text}" is said to learn from labels; it is self-supervised.', entity,  # noqa: E501
            labels, "self-supervised", {"property": "supervision"},
        )  # fmt: skip
    right, wrong = right_tasks(entity), wrong_tasks(entity, base)
    if not wrong:
        return None
    said = ""
    for task, pattern, phrases in task_table(base):
        if task not in right and task not in wrong:
            continue
        hit = pattern.search(words) if pattern else None
        found = hit is not None or any(matches(groups, words) for groups in phrases)
        if found and task in right:
            return None
        if found and not said:
            said = task.replace("-", " ")
    if not said:
        return None
    holds = ", ".join(t.replace("-", " ") for t in entity.trained_with) or entity.gist or "other objectives"
    return Verdict(
        "wrong-training-task", span, f'"{subject.text}" is not trained with {said}, but with {holds}.',
        entity, said, holds,
    )  # fmt: skip


_FROM_LABELS = re.compile(
    r"(?<!\S)(?:trained|pretrained|pre trained|learns?|learned|taught)(?: \S+){0,4}? (?:on|with|from|using|by)"
    r"(?: \S+){0,4}? ((?:class |human |manual |ground truth )?labels|labeled \S+|(?:human |manually |hand )annotated \S+)(?!\S)"  # noqa: E501
)


def _labels(entity: Entity, words: str) -> str:
    """The labels that a thing which learns without any is said to learn from."""
    known = set(entity.properties.get("supervision", ()))
    m = _FROM_LABELS.search(words)
    if (
        m is None
        or not known
        or not known <= {"self-supervised", "unsupervised"}
        or OTHERWISE.intersection(words.split())
    ):
        return ""
    return m[1]


_SAYINGS = {
    "shape": {
        "decoder-only": (
            "stack*|series|pile|layers|composed|consist*|built|made & transformer decoders|decoder blocks|decoder layers"  # noqa: E501
            "|transformer decoder|decoder alone",
            "decoder only|decoder alone|only the decoder|solely a decoder|just the decoder",
        ),
        "encoder-only": (
            "stack*|series|pile|layers|composed|consist*|built|made & transformer encoders|encoder blocks|encoder layers"  # noqa: E501
            "|transformer encoder|encoder alone",
            "encoder only|encoder alone|only the encoder|solely an encoder|just the encoder",
        ),
        "encoder-decoder": (
            "encoder decoder|sequence to sequence|encoder and decoder|encoder and a decoder|encoder and an autoregressive",  # noqa: E501
        ),
    },
    "direction": {
        "left-to-right": (
            "attend*|look*|see*|read*|condition*|process* & only earlier|earlier positions|earlier tokens|previous tokens"  # noqa: E501
            "|preceding tokens|preceding words|left to right|to the left|left context",
        ),
        "bidirectional": (
            "attend*|look*|see*|read*|condition*|process* & both sides|both directions|left and right|to the right"
            "|preceding and following",
            "bidirectional encoder|bidirectional attention|bidirectional stack|fully bidirectional",
        ),
    },
    "network": {
        "recurrent": (
            "relies|rely|relying|built|build*|uses|using|based|consist*|composed|stack* & recurrent|recurrence|lstm|gru"
            "|rnn|gated memory",
            "recurrent network|recurrent architecture|recurrent neural|gated memory cells",
        ),
        "convolutional": (
            "relies|rely|relying|built|uses|using|based|consist*|composed|stack* & convolutional layers|convolutions"
            "|convolutional filters|convolutional kernels|convolutional blocks",
            "slides|slide|sliding|scans|scan|sweeps & convolution kernels|convolutional kernels|convolutional filters"
            "|kernels|filters & image*|input*|picture*",
        ),
        "transformer": (
            "relies|rely|relying|built|uses|using|based|consist*|composed|stack* & transformer layers|transformer blocks"  # noqa: E501
            "|transformer encoder|transformer decoder|self attention",
        ),
    },
    "density": {
        "dense": (
            "activat*|uses|use|using|engag*|run*|pass*|process* & all of its|all its|every one of its|all parameters|all "  # noqa: E501
            "experts|all of the experts|entire parameter & parameters|experts|weights & token*|input*",
            "every expert|all experts|all of its experts & active|activated|consulted|used|run|runs|engaged & token*|input*",  # noqa: E501
            "dense model|densely activated",
        ),
        "mixture-of-experts": (
            "mixture of experts|routes|routing|router|gating & token*|experts",
        ),
    },
    "generation": {
        "gan": ("generator & discriminator", "adversarial game|adversarial contest|adversarially trained generator"),
        "diffusion": ("denois*|remov* & noise|noisy & step*|gradual*|iterat*",),
    },
}  # fmt: skip
_MADE = {
    group: {value: [compile_expression(e) for e in texts] for value, texts in values.items()}
    for group, values in _SAYINGS.items()
}
_MIXED = frozenset(
    frozenset(pair)
    for pair in (("convolutional", "transformer"), ("recurrent", "state-space"), ("gan", "vae"))
)


def _building(entity: Entity, subject: Item, words: str, span: Span) -> Verdict | None:
    for group, values in _MADE.items():
        right = entity.properties.get(group)
        if not right or "generic" in right:
            continue
        hits = {v: next((g for g in gs if matches(g, words)), None) for v, gs in values.items()}
        if any(hits.get(v) for v in right):
            continue
        for value, groups in hits.items():
            if groups is None or value in right:
                continue
            if group == "network" and not _plain_network(value, right):
                continue
            if any(s > len(words) for s, _ in spans(groups, words)):
                continue
            holds = ", ".join(right)
            return Verdict(
                "wrong-component", span, f'"{subject.text}" is described as {value}; it is {holds}.', entity, value,
                holds, {"property": group},
            )  # fmt: skip
    return None


def _plain_network(value: str, right: Sequence[str]) -> bool:
    """Tell whether a kind of network excludes the right ones: transformers may hold convolutions at their stem."""
    return len(right) == 1 and not (
        value == "convolutional" and right[0] in ("graph", "capsule", "feed-forward")
    )
