"""Words that silence a predicate, and its span."""

import re
from collections.abc import Sequence

from reportlint import Span
from reportlint_rules.facts._predicate import Predicate

NEGATING = frozenset(
    """not never no cannot without none neither nor instead avoids avoid avoiding avoided drops dropped dropping drop
    removes removed removing omits omitted omitting omit lacks lack lacking replaces replaced replacing replace discards
    discarded abandons abandoned skips skipped eliminates eliminating eliminated obviates
    displace displaces displaced displacing supplant supplants
    supplanted supplanting dispenses dispensed dispensing dispense away rid abandon forgo forgoes forwent prevents
    prevent preventing isn doesn don wasn aren didn hasn unlike rather ditches ditched foregoes excludes excluding
    disables refrains unable fails longer nothing hardly rarely seldom free""".split()
)


COMPARING = frozenset(
    """like similar similarly unlike than versus vs compared combined combine combines combining along
    together alongside
    extends extend inspired resembles resemble analogous akin equivalent generalizes borrowing borrows complements
    complement complementary alternative replaces differs differ different contrast whereas related relative both
    improves improve improved improving modifies refines addresses overcomes fixes solves outperforms beats surpasses
    including such applications application field growing
    reminiscent successor based builds inspires confused same equivalently version variant special""".split()
)


_ONLY_BEFORE = {
    "along": ("with",), "together": ("with",), "alongside": (), "related": ("to",), "relative": ("to",),
    "builds": ("on", "upon", "from"), "same": ("as", "way", "idea"), "different": ("from", "than", "to"),
    "differs": ("from",), "differ": ("from",), "such": (), "including": (), "both": (),
    "based": ("on", "upon"), "growing": ("field", "body", "interest", "number"),
}  # fmt: skip
"""Words that compare only where one of these follows within two words."""


def compares(words: str, hits: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a clause sets its subject against other things, outside of what was matched.

    ``builds a replica`` compares nothing, ``builds on X`` does; ``stops improving`` is no improvement.
    """
    tokens = words.split()
    if COMPARING.isdisjoint(tokens):
        return False
    start = 0
    for k, token in enumerate(tokens):
        at, start = start, start + len(token) + 1
        if token not in COMPARING or any(first <= at < end for first, end in hits):
            continue
        if token in _ONLY_BEFORE:
            if any(t in _ONLY_BEFORE[token] for t in tokens[k + 1 : k + 3]):
                return True
            if token in ("such", "including") and any(first > at for first, _ in hits):
                return True
            if token == "both" and not any(first < at for first, _ in hits):
                return True
            continue
        if token == "improving" and k and tokens[k - 1].startswith("stop"):
            continue
        if token == "generalizes" and tokens[k + 1 : k + 2] in (
            ["from"],
            ["to"],
            ["across"],
            ["well"],
            ["better"],
        ):
            continue
        if token == "replaces" and ("by" in tokens[k:] or "with" in tokens[k:]):
            continue  # what is replaced is told from what replaces it elsewhere
        if token.startswith("combin") and not _joins(tokens, k):
            continue
        return True
    return False


def _joins(tokens: Sequence[str], k: int) -> bool:
    """Tell whether ``combines`` joins two methods rather than the parts that a method works on."""
    return not any(t in _PARTS for t in tokens[k + 1 : k + 5])


_PARTS = frozenset(
    "learner learners model models prediction predictions tree trees vote votes example examples output outputs".split()
)


def replaced(words: str, hits: Sequence[tuple[int, int]]) -> bool:
    """Tell whether all that was matched is what the subject replaces (``replaces one-hot targets by softer ones``)."""
    m = _REPLACES.search(words)
    return m is not None and not any(end > m.end(1) for _, end in hits)


_REPLACES = re.compile(r"(?<!\S)replac(?:es|e|ing|ed)(?!\S).*?((?<!\S)(?:by|with)(?!\S))")


HEDGED = frozenset(
    "may might could would should perhaps possibly probably hypothetically potentially sometimes".split()
)


USED_IN = re.compile(
    r"(?:(?:can|could|may) be|is|are|was|were) (?:\S+ )?(?:used|employed) (?:as|in|within|inside)(?!\S)"
)
"""``can be used as the encoder of an encoder-decoder model``: what it is part of, not what it is."""


def span_of(predicate: Predicate) -> Span:
    items = [i for i in predicate.items if i.kind != "p"] or list(predicate.items)
    start = min(predicate.first, items[0].start)
    return Span(
        start,
        max(items[-1].end, predicate.subject.end if predicate.subject.start >= start else items[-1].end),
    )
