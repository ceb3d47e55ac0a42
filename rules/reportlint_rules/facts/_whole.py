"""Read a whole sentence for the one model it speaks of: how it is built, and what it is trained with.

Reports put these facts into words that no pattern foresees (``X owes its strength to …``, ``X, whose signal comes from
…``). Where a sentence names one model only, denies, compares and hedges nothing, what it says of objectives and
architecture is about that model. Either is judged in a module that only its words bring in.
"""

import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._cues import BUILDING, TRAINING, whole
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._only_model import only_model
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate_words import HEDGED, NEGATING
from reportlint_rules.facts._verdict import Verdict

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
    found = only_model(passage, base) if whole(passage) else None
    if found is None:
        return
    subject, entity, region = found
    words, span = words_of(region), _span(region, subject, passage)
    denied = _denied_part(entity, words)
    if denied is not None:
        part, value = denied
        message = f'"{subject.text}" is said to do without {part}; it is {value}.'
        yield Verdict("wrong-component", span, message, entity, f"no {part}", value, {"property": "shape"})
        return
    verdict = _judge(entity, subject, _DISPENSES.sub(" ", words), span, base)
    if verdict is not None:
        yield verdict


def _judge(entity: Entity, subject: Item, words: str, span: Span, base: Knowledge) -> Verdict | None:
    """The verdict on the training, or else on the building, of the one model."""
    tokens = words.split()
    if any(t in NEGATING or t in HEDGED or t in _OTHERS for t in tokens):
        return None
    verdict = None
    if not TRAINING.isdisjoint(tokens):
        from reportlint_rules.facts._whole_training import judge_training

        verdict = judge_training(entity, subject, words, span, base)
    if verdict is None and not BUILDING.isdisjoint(tokens):
        from reportlint_rules.facts._whole_building import judge_building

        verdict = judge_building(entity, subject, words, span)
    return verdict


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
