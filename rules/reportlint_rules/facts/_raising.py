"""Judge what turning a knob is said to do: ``Raising the sampling temperature makes the output more deterministic``.

A table says of each knob which quantities rise with it and which fall; a sentence says which way the knob is turned,
and then first of one of these quantities which way it goes. Everything here is from memory: a warning at most.
"""

import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Knowledge
from reportlint_rules.facts._cues import LOWERED, RAISED, TURNED
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._verdict import Verdict, entities_of

_RANDOM = (
    r"random|randomness|diverse|diversity|creative|creativity|varied|variety|unpredictable|erratic|surprising"
)
_CERTAIN = r"deterministic|determinism|predictable|predictability|conservative|repetitive|repetition"
_OVERFIT = r"overfitting|overfit"
_TIME = r"slower|slow|compute|computation|computations"
_EFFECTS: dict[str, tuple[str, str]] = {
    # knob: (what rises with it, what falls)
    "sampling-temperature": (_RANDOM, _CERTAIN),
    "top-p-value": (_RANDOM + r"|tokens|candidates", _CERTAIN),
    "learning-rate": (r"(?:weight|parameter) updates|steps?(?= *$)|update steps|step size", r""),
    "dropout-rate": (r"(?:neurons|units) (?:are|is) (?:dropped|switched off)|switches off|switch off|switching off",
                     _OVERFIT + r"|co adaptation|neurons active|units active|active neurons|active units"),
    "regularization-strength": (r"bias(?= |$)|underfitting|underfit|simpler models",
                                _OVERFIT + r"|variance|complexity|weights|coefficients"),
    "weight-decay": (r"underfitting|underfit", _OVERFIT + r"|weights|coefficients"),
    "batch-size": (r"memory(?= *$| usage| use| consumption| requirements?| footprint| demand| than)",
                   r"noisier|noisy|noise|(?:gradient )?variance"),
    "tree-depth": (_OVERFIT + r"|complex|complexity|variance", r"simpler|simple"),
    "neighbor-count": (r"smoother|smooth", _OVERFIT + r"|complex|noise"),
    "context-window": (
        r"(?:input )?(?:text|tokens)|memory(?= *$| usage| use| consumption)|(?:longer|long) (?:documents|inputs)", r""
    ),
    "beam-width": (r"memory|hypotheses|candidates|" + _TIME, r"faster"),
    "epoch-number": (_OVERFIT, r"underfitting|underfit"),
    "lora-rank": (r"trainable parameters|(?:adapter )?parameters|memory", r""),
    "decision-threshold": (r"false negatives", r"recall|sensitivity|false positives|positive predictions"),
    "privacy-budget": (r"accuracy|utility", r"privacy|noise"),
    "discount-factor": (r"far sighted|farsighted|long term|future rewards", r"short sighted|shortsighted|myopic"),
    "exploration-rate": (r"explores?|exploration|exploring|random actions", r"greedy|greedier|exploits?|exploitation"),
    "cluster-number": (r"", r"inertia|(?:within cluster )?variance|distortion"),
    "repetition-penalty": (r"", r"(?:repeated|repetitive) \S+|repetitions?|repetitive"),
    "significance-level": (r"false positives|type (?:i|1) errors?|power", r"type (?:ii|2) errors?|false negatives"),
    "sample-size": (
        r"power|precise", r"(?:confidence )?intervals?|standard errors?|margin of error|variance"
    ),
    "forest-size": (r"compute|training time|memory", r"variance"),
    "vocabulary-size": (r"embedding (?:matrix|table|layer)|parameters", r"sequences|sequence length"),
    "chunk-overlap": (r"redundancy|redundant|duplicat\S+|storage", r""),
    "bit-width": (r"precision|precise|memory|larger", r"quantization errors?"),
}  # fmt: skip
_MORE = frozenset(
    """more increase increases increasing raise raises raising higher greater larger bigger boost boosts boosting
    encourage encourages encouraging promote promotes promoting widen widens widening longer
    strengthens strengthen strengthening grows grow""".split()
)
_LESS = frozenset(
    """less fewer lower lowers lowering reduce reduces reducing decrease decreases decreasing smaller shrink shrinks
    shrinking shorter limits limit limiting restricts restrict restricting weakens weaken weakening narrows narrow
    narrowing narrower prevents prevent preventing mitigates mitigate mitigating curbs curb discourages discourage
    suppresses suppress suppressing penalizes penalize combats combat counteract counteracts smoother weaker
    unlikely avoid avoids avoiding against cut cuts cutting shortens""".split()
)
_NARROWING = frozenset(
    "restricts restrict restricting limits limit limiting narrows narrow narrowing".split()
)
_PLAIN = frozenset(
    """makes make making leads lead leading results causes cause causing means mean gives give yields yield
    produces produce lets let letting allows allow allowing keeps keep become becomes drives pushes
    get obtain ensure ensures ensuring achieve""".split()
) | _MORE | _LESS  # fmt: skip
_SILENT = frozenset(
    """not no never without cannot may might could would sometimes unless until despite although though even
    surprisingly paradoxically counterintuitively unexpectedly however still while whereas but neither nor only too
    instead rather trade tradeoff trade-off balance between versus or unlike than because since did was were
    previously experiment experiments found observed we our reduced increased led made raised lowered improved
    increased annealing anneal schedule compensate compensates offset offsets counter question false myth
    wrong""".split()
)
_STATES = {"increased": True, "raised": True, "high": True, "lowered": False, "reduced": False, "low": False}
_BETWEEN = frozenset(
    "the a an of its in this your model's softmax maximum for sampling average initial l1 l2".split()
)


def judge_raising(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the effects that turning the knobs of a passage is said to have."""
    items = passage.items
    for at in passage.names:
        entities = [e for e in entities_of(items[at], base) if e.id in TURNED]
        if not entities:
            continue
        turned = _turned(items, at)
        if turned is None:
            continue
        up, first, last = turned
        clause = _clause(items, at, first, last)
        told = _told(words_of(clause), *_EFFECTS[entities[0].id])
        if told is None or told[0] == up:
            continue
        end = max(i.end for i in (*clause, items[at]))
        way = "more" if told[2] else "less"
        yield Verdict(
            "wrong-effect", Span(min(items[first].start, clause[0].start), end),
            f'Turning "{items[at].text}" {"up" if up else "down"} works the other way round on "{told[1]}".',
            entities[0], told[1], f"the higher it is, the {way} of this", {}, sure=False,
        )  # fmt: skip
        return


def _turned(items: Sequence[Item], at: int) -> tuple[bool, int, int] | None:
    """Whether the knob at ``at`` is turned up, and from where to where this is said; None where it is not turned."""
    k = at - 1
    while k >= 0 and items[k].low in _BETWEEN and at - k < 5:
        k -= 1
    if k >= 0 and items[k].low in RAISED | LOWERED and items[k].kind == "w":
        if k and items[k - 1].low in ("and", "or", "not", "without", "avoid", "less"):
            return None
        return items[k].low in RAISED, k, at
    low = [i.low for i in items[at + 1 : at + 4]]
    if low[:1] in (["is"], ["are"]) and low[1:2] and low[1] in _STATES:
        return _STATES[low[1]], at, at + 2
    return None


def _clause(items: Sequence[Item], at: int, first: int, last: int) -> Sequence[Item]:
    """What is said of the knob: behind it, or between ``To`` and the comma before it."""
    if items[0].low in ("to", "for") and first >= 3 and items[first - 1].text == ",":
        return items[1 : first - 1]
    end = last + 1
    while end < len(items) and items[end].text not in (";", ":", "?", ".", "("):
        end += 1
    return items[last + 1 : end] or items[at : at + 1]


def _told(words: str, rises: str, falls: str) -> tuple[bool, str, bool] | None:
    """Which way the knob would have to be turned for what is said first; the words for it; whether it rises with it."""
    hits = []
    for pattern, up in ((rises, True), (falls, False)):
        if pattern and (m := re.search(rf"(?<!\S)(?:{pattern})(?!\S)", words)):
            hits.append((m.start(), -m.end(), m[0], up))
    if not hits:
        return None
    start, _, said, up = min(hits)
    before = words[:start].split()
    joint = max((n for n, w in enumerate(before) if w == "and"), default=-1)
    if joint >= 0 and not _PLAIN.isdisjoint(before[joint:]):
        before = before[joint + 1 :]  # ``lowers precision and raises recall``
    if not before or len(before) > 14 or not _SILENT.isdisjoint(before) or _PLAIN.isdisjoint(before):
        return None
    behind = words[start + len(said) :].split()[:5]
    if not _NARROWING.isdisjoint(before) and "to" in before:
        before = [w for w in before if w not in ("fewer", "smaller", "less")]
    less = sum(w in _LESS for w in (*before, *(w for w in behind if w == "unlikely")))
    if less == 0 and behind[:2] == ["less", "likely"]:
        less = 1
    if "at" in before and "cost" in before:
        return None
    return up == (less % 2 == 0), said, up
