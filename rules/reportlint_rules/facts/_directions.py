"""Judge which way a metric is better: ``higher perplexity indicates a better model``, ``the lower the BLEU, the better``."""  # noqa: E501

from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._cues import DOWN, UP
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import ADVERBS, AUXILIARY, DETERMINERS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._verdict import Verdict, entities_of

_GOOD = frozenset(
    "better good best superior improved stronger desirable preferable excellent preferred".split()
)
_PRAISED = frozenset("realistic accurate fluent natural faithful sharp".split())
"""Praise where a noun follows that can be judged (``signals realistic samples``)."""
_BAD = frozenset("worse bad worst inferior poorer poor weaker undesirable".split())
_TELLS = frozenset(
    """is are means mean indicates indicate implies imply suggests suggest signals signal reflects reflect signifies
    signify denotes denote corresponds correspond shows show""".split()
)
_SCORES = frozenset("score scores value values number numbers figure figures rate rates".split())
_JUDGED = frozenset(
    """model models classifier classifiers quality performance fit translation translations summary summaries system
    systems detector detectors segmentation result results recognition recognizer prediction predictions generator
    generators image images reconstruction reconstructions output outputs retrieval regressor match agreement
    discrimination separation ability accuracy calibration similarity realism correspondence fidelity recogniser
    recognizers captions caption speech synthesis forecaster estimator
    transcription transcriptions transcript transcripts segmentations rankings clusterings regressors summarization
    retrievers retriever transcribers quality
    overlap clustering clusters samples sample generation forecasts forecast ranking synthesis""".split()
)
_HAS = frozenset("has have achieves achieve yield yields get gets receive receives obtain obtains".split())
_FRONTING = frozenset("for with by using in of as on".split())
_WELL = frozenset("better well accurately reliably".split())
_ILL = frozenset("worse poorly badly".split())
_WHERE = frozenset("on held - out test unseen the a text data set corpus samples images".split())
_BETWEEN = frozenset(
    "a an the language overall of more image generated text speech predictive trained sign indicator indication".split()
)
_DENIED = frozenset(
    """not never necessarily always no cannot may might could would sometimes unless than worse trade traded compared
    hardly rarely""".split()
)


def judge_directions(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the direction in which a metric is said to be better."""
    items = passage.items
    for at in passage.names:
        item = items[at]
        entities = [e for e in entities_of(item, base) if e.properties.get("better")]
        if not entities or len(entities) < len(item.refs):
            continue
        entity = entities[0]
        told = _fronted(items, at) or _ideal(items, at) or _near_end(items, at)
        if told is None:
            from reportlint_rules.facts._directions_beside import elsewhere

            told = elsewhere(items, at)
        up = told[0] if told else _before(items, at) if at else None
        if up is None:
            continue
        read = told[1:] if told else _verdict_behind(items, at) or _owner_before(items, at)
        if read is None:
            continue
        good, last = read
        wants = entity.properties["better"][0]
        if wants not in ("higher", "lower") or (up == good) == (wants == "higher"):
            continue
        yield _verdict(entity, items, at, last, up, good, wants)


def _verdict(
    entity: Entity, items: Sequence[Item], at: int, last: int, up: bool, good: bool, wants: str
) -> Verdict:
    first = max(0, min(at - 1, last))
    end = max(at, last)
    said = f"{'higher' if up else 'lower'} is {'better' if good else 'worse'}"
    return Verdict(
        "wrong-effect",
        Span(items[first].start, items[end].end),
        f'"{items[at].text}" is said to be {"better" if good else "worse"} the {"higher" if up else "lower"} it is; '
        f"{wants} is better.",
        entity,
        said,
        f"{wants} is better",
        {"property": "better"},
    )


def _before(items: Sequence[Item], at: int) -> bool | None:
    """Whether the words before a name say that it is high (True) or low (False)."""
    k = at - 1
    while k > 0 and (
        items[k].low in DETERMINERS or items[k].low in ("average", "mean", "test", "validation")
    ):
        k -= 1
    low = items[k].low
    if low not in UP | DOWN or items[k].kind != "w":
        return None
    if k > 0 and items[k - 1].low in _DENIED | {"less", "at", "despite", "with"}:
        return None
    return low in UP


def _verdict_behind(items: Sequence[Item], at: int) -> tuple[bool, int] | None:
    """Whether what stands behind the name calls it good (True) or bad (False), and where."""
    k = at + 1
    while k < len(items) and items[k].low in _SCORES:
        k += 1
    if k + 2 < len(items) and items[k].text == "," and items[k + 1].low == "the":
        # ``the lower the X, the better …``
        if (
            not any(i.low == "the" for i in items[max(0, at - 3) : at])
            or items[k + 2].low not in _GOOD | _BAD
        ):
            return None
        return items[k + 2].low in _GOOD, k + 2
    while k < len(items) and items[k].low in ADVERBS | {"generally", "usually", "typically", "thus", "hence"}:
        k += 1
    while k < len(items) and k - at < 6 and items[k].low in _WHERE:
        k += 1  # ``a higher X on held-out text means``
    if k >= len(items) or items[k].low not in _TELLS:
        return None
    verb = k
    k += 1
    if k + 3 < len(items) and items[k].low == "that" and (end := _does_well(items, k + 1)) is not None:
        return items[end].low in _WELL, end
    steps = 0
    while k < len(items) and steps < 5:
        low = items[k].low
        if low in _GOOD | _BAD | _PRAISED:
            ahead = k + 1
            while ahead < min(len(items), k + 3) and items[ahead].low in _BETWEEN:
                ahead += 1
            behind = items[k + 1] if k + 1 < len(items) else None
            closed = behind is None or behind.kind == "p"
            noun = ahead < len(items) and items[ahead].low in _JUDGED
            plain = items[verb].low in ("is", "are") and low not in _PRAISED | {
                "good",
                "bad",
                "best",
                "worst",
                "poor",
            }
            if (closed and plain) or noun:
                return low in _GOOD | _PRAISED, ahead if noun else k
            return None
        if items[k].kind != "w" or low in _DENIED or low not in _BETWEEN | {"that", "is", "to"}:
            return None
        k += 1
        steps += 1
    return None


def _does_well(items: Sequence[Item], k: int) -> int | None:
    """Where ``that the model predicts the text better`` says so; None where it says something else."""
    if not any(i.low in _JUDGED for i in items[k : k + 4]):
        return None
    for n in range(k + 2, min(k + 12, len(items))):
        if items[n].kind not in "wE" and items[n].text not in "-‐‑":
            return None
        if items[n].low in _DENIED or items[n].low in ("more", "less"):
            return None
        closed = n + 1 == len(items) or items[n + 1].kind == "p"
        if items[n].low in _WELL | _ILL and closed:
            return n
    return None


def _fronted(items: Sequence[Item], at: int) -> tuple[bool, bool, int] | None:
    """``For X, a higher value is better``, ``when using X, …, a lower value means …``: way, verdict, place."""
    if not at or items[at - 1].low not in _FRONTING or at > 8:
        return None
    comma = at + 1
    while comma < len(items) and items[comma].low in _SCORES:
        comma += 1
    if comma >= len(items) or items[comma].text != "," or any(i.low in _DENIED for i in items[:comma]):
        return None
    for k in range(comma + 1, min(comma + 10, len(items) - 2)):
        low = items[k].low
        if items[k].kind in "EC" or low in _DENIED:
            return None
        if low in UP | DOWN and items[k + 1].low in _SCORES:
            read = _verdict_behind(items, k)
            return None if read is None else (low in UP, *read)
        if low in UP | DOWN and items[k + 1].low in ("is", "are") and items[k + 2].low in _GOOD | _BAD:
            return low in UP, items[k + 2].low in _GOOD, k + 2
    return None


def _ideal(items: Sequence[Item], at: int) -> tuple[bool, bool, int] | None:
    """``X should be as large as possible``, ``X should be high``: the way that is said to be good."""
    low = [i.low for i in items[at + 1 : at + 7]]
    if at > 1 or low[:2] not in (["should", "be"], ["must", "be"]):
        return None
    if low[2:3] == ["as"] and low[4:6] == ["as", "possible"] and low[3] in UP | DOWN:
        return low[3] in UP, True, at + 6
    closed = len(low) > 3 and low[3] in (".", ",", ";")
    return (low[2] in UP, True, at + 3) if closed and low[2] in UP | DOWN else None


def _near_end(items: Sequence[Item], at: int) -> tuple[bool, bool, int] | None:
    """``an F1 score closer to zero means a better classifier``: which end of its scale is said to be good."""
    k = at + 1
    while k < len(items) and items[k].low in _SCORES | {"of", "that", "is", "close", "closer", "near"}:
        k += 1
    if (
        k + 2 >= len(items)
        or k < at + 2
        or not any(i.low in ("close", "closer", "near") for i in items[at:k])
    ):
        return None
    k += items[k].low == "to"
    end = {"0": False, "zero": False, "1": True, "one": True}.get(items[k].low)
    read = None if end is None else _verdict_behind(items, k)
    return None if read is None or end is None else (end, *read)


def _owner_before(items: Sequence[Item], at: int) -> tuple[bool, int] | None:
    """``a good language model has a high X``: whether the owner is called good."""
    verb = next((k for k in range(at - 1, max(at - 5, -1), -1) if items[k].low in _HAS), None)
    if verb is None or verb < 2 or items[verb - 1].low not in _JUDGED:
        return None
    for k in range(verb - 2, max(verb - 6, -1), -1):
        low = items[k].low
        if low in _GOOD | _BAD:
            if any(i.low in _DENIED for i in items[:at] if i.kind == "w" and i.low != "worse"):
                return None
            return low in _GOOD, k
        if items[k].kind != "w" or low in AUXILIARY:
            return None
    return None
