"""Judge comparisons: older, newer, larger, smaller, more or less data, derived from whom.

What is compared decides which part of the base is asked: each part is imported where it is.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._comparison_forms import joined, plain_form
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._magnitudes import by_name
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._syntax import negated, role
from reportlint_rules.facts._verdict import Verdict, entities_of


def judge_comparisons(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on comparisons of two names in one passage."""
    if len(passage.names) < 2:
        return
    items, names = plain_form(passage)
    for left, right in itertools.pairwise(names):
        between = _between(items, left, right)
        if between is None:
            continue
        ones, others = entities_of(items[left], base), entities_of(items[right], base)
        if len(ones) == len(others) == 1:
            verdict = _judge(ones[0], others[0], between, items, left, right)
            if verdict is not None:
                yield verdict


_RELATIVES = frozenset(
    "predecessor successor precursor descendant extension improvement refinement offshoot version variant".split()
)
_OTHER_CLAUSES = frozenset("while whereas but unlike who compared and".split())


def _between(items: Sequence[Item], left: int, right: int) -> Sequence[Item] | None:
    """What stands between two names, where it can be a comparison of the first with the second; else None."""
    if role(items, left) != "subject" or items[left + 1].low == "'s":
        return None
    if right + 1 < len(items) and items[right + 1].low == "'s":
        return None
    between = _last_clause(joined(items[left + 1 : right]))
    if len(between) > 12 or negated(between) or any(i.text in ";:" for i in between if i.kind == "p"):
        return None
    if between and between[-1].low in ("a", "an") and not any(i.low == "than" for i in between):
        return None  # ``is preceded by an encoder-decoder model``: one of its kind
    if any(
        i.low in ("for", "from", "that", "which") or (i.low == "of" and between[n - 1].low not in _RELATIVES)
        for n, i in enumerate(between[:4])
    ):
        return None
    return None if any(i.low in _OTHER_CLAUSES for i in between) else between


_GOING_ON = frozenset(
    "has have had is are was were needs need uses use contains contain requires require runs".split()
)


def _last_clause(between: Sequence[Item]) -> Sequence[Item]:
    """The last of several verbs with one subject: ``(X) was built for phones and has more parameters than``."""
    if len(between) < 5 or between[-1].low != "than":
        return between
    for k in range(len(between) - 3, 1, -1):
        if between[k].low in _GOING_ON and between[k - 1].low in ("and", "but"):
            plain = all(i.kind == "w" or i.text in ",-‐‑" for i in between[:k]) and not negated(between[:k])
            return between[k:] if plain else between
    return between


def _judge(
    one: Entity, other: Entity, between: Sequence[Item], items: Sequence[Item], left: int, right: int
) -> Verdict | None:
    words = words_of(between).split()
    said = " ".join(words)
    mine, theirs = items[left], items[right]
    span = Span(min(mine.start, theirs.start), max(mine.end, theirs.end))
    sure = one.sure and other.sure

    def wrong(message: str, holds: str, certain: bool = True) -> Verdict:
        return Verdict(
            "wrong-comparison", span, message, one, said, holds, {"other": other.id}, sure and certain
        )

    reversed_ = f'"{mine.text}" and "{theirs.text}" are compared the wrong way round'
    if named := by_name(one, other, mine, theirs, words):
        return wrong(f"{reversed_}: {named}.", named)
    if one.id == other.id or _variant(mine, one) or _variant(theirs, other):
        return None
    if "than" in words and words.index("than") >= len(words) - 4:
        from reportlint_rules.facts._amounts import bigger, deeper, listed

        amount, certain = listed(one, other, words)
        if amount:
            message = f'"{mine.text}" has {amount} than "{theirs.text}", not the other way round.'
            return wrong(message, amount, certain)
        if layers := deeper(one, other, mine.text, theirs.text, words):
            return wrong(f"{reversed_}: {layers}.", layers)
        if sizes := bigger(one, other, words):
            return wrong(f"{reversed_}: {sizes}.", sizes)
    if one.derived_from and _MADE_FROM.search(said) and _stranger(one, other):
        own = one.derived_from[0]
        return wrong(f'"{mine.text}" was not derived from "{theirs.text}", but from {own}.', own, False)
    if one.year and other.year:
        from reportlint_rules.facts._succession import out_of_order

        order = out_of_order(one, other, between, items, left)
        if order is not None:
            return wrong(f'"{mine.text}" {order[0]} "{theirs.text}": {order[1]}.', order[1])
    return None


_MADE_FROM = re.compile(
    r"(?:obtained|created|made|produced|built|developed) by (?:(?:fine|instruction) tuning|finetuning|distilling)"
    r"(?: the)?\Z|(?:fine tuned|finetuned|distilled) (?:from|(?:version|variant) of)(?: the)?\Z"
)
_MODELS = frozenset("language-model chatbot code-model model-family".split())


def _stranger(one: Entity, other: Entity) -> bool:
    """Tell whether a model cannot be what another was tuned from: none of its ancestors, nor of their families."""
    families = {name.split("-")[0] for name in (*one.derived_from, one.id)}
    return (
        not _MODELS.isdisjoint(other.kinds)
        and other.id.split("-")[0] not in families
        and not _MODELS.isdisjoint(one.kinds)
    )


def _variant(item: Item, entity: Entity) -> bool:
    """Tell whether a name is the entry's with a word before it (``Gated DeltaNet``): perhaps a later variant."""
    return item.text.lower().endswith((" " + entity.name.lower(), "-" + entity.name.lower()))
