"""Comparisons in other words, turned into ``X is larger than Y``, which is the one form that is judged."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._syntax import after_name

MORE = frozenset("more larger greater higher bigger longer additional extra deeper".split())
FEWER = frozenset("less fewer smaller lower shorter reduced shallower".split())
SPEED = frozenset("faster quicker slower quickly slowly speedier".split())
_COMPARING = MORE | FEWER | SPEED


def plain_form(passage: Passage) -> tuple[tuple[Item, ...], list[int]]:
    """The items of a passage in the form that is judged, and where its names stand in them."""
    items, names = passage.items, passage.names
    turned = _fronted(items, names)
    if turned is None and "as" in passage.lows:
        turned = _times(items, names)
    if turned is None and "than" in passage.lows:
        turned = _without_relative(items, names)
    return (
        (items, names) if turned is None else (turned, [at for at, i in enumerate(turned) if i.kind == "E"])
    )


_SET_AGAINST = (
    ("compared", "with"), ("compared", "to"), ("in", "comparison", "with"), ("in", "comparison", "to"),
    ("relative", "to"), ("unlike",), ("in", "contrast", "to"), ("in", "contrast", "with"),
)  # fmt: skip
_THAN = Item("w", "than", "than", 0, 0, False)
_OTHER_CLAUSES = frozenset("than while whereas but because and which not".split())


def _fronted(items: Sequence[Item], names: Sequence[int]) -> tuple[Item, ...] | None:
    """``Compared with Y, X needs fewer parameters`` as ``X needs fewer parameters than Y``; None for anything else."""
    low = [i.low for i in items[:3]]
    head = next((len(p) for p in _SET_AGAINST if tuple(low[: len(p)]) == p), 0)
    if not head or len(names) < 2:
        return None
    other, one = names[:2]
    comma = after_name(items, other)
    if comma >= len(items) or items[comma].text != "," or one - comma > 3 or other - head > 2:
        return None
    clause = _clause(items, one)
    said = [n for n, item in enumerate(clause) if item.low in _COMPARING]
    # Only what is compared, and at most two words of what it is needed for.
    return (*clause[: said[-1] + 4], _THAN, items[other]) if said else None


def _clause(items: Sequence[Item], at: int) -> list[Item]:
    """The name at ``at`` and what is said of it before another clause or name; nothing where that is too long."""
    clause = [items[at]]
    for item in items[at + 1 :]:
        if (item.kind == "p" and item.text not in "-‐‑") or item.kind in "EC" or item.low in _OTHER_CLAUSES:
            break
        clause.append(item)
        if len(clause) > 11:
            return []
    return clause


_MULTIPLES = {
    "twice": "more", "double": "more", "thrice": "more", "times": "more", "half": "fewer", "third": "fewer",
    "quarter": "fewer", "tenth": "fewer", "percent": "fewer",
}  # fmt: skip
_SIZES = {"more": "larger", "fewer": "smaller"}


def _times(items: Sequence[Item], names: Sequence[int]) -> tuple[Item, ...] | None:
    """``X has twice as many layers as Y`` as ``X has more layers than Y``; None for anything else."""
    for k in range(names[0] + 1, len(items) - 4):
        if items[k].low not in _MULTIPLES or items[k + 1].low != "as":
            continue
        way = _MULTIPLES[items[k].low]
        last = next((n for n in range(k + 3, min(k + 7, len(items) - 1)) if items[n].low == "as"), None)
        if last is None:
            return None
        word = _SIZES[way] if items[k + 2].low in ("large", "big", "long") else way
        if items[k + 2].low not in ("large", "big", "many", "much", "long"):
            return None
        begin = k - 1 if items[k - 1].low in ("a", "one", "two", "three", "four", "five", "ten") else k
        return (*items[:begin], Item("w", word, word, items[k].start, items[k].end, False), *items[k + 3 : last],
                _THAN, *items[last + 1 :])  # fmt: skip
    return None


def joined(between: Sequence[Item]) -> Sequence[Item]:
    """``larger and slower than`` without the ``and``."""
    for k in range(1, len(between) - 1):
        if between[k].low == "and" and {between[k - 1].low, between[k + 1].low} <= _COMPARING:
            return [*between[:k], *between[k + 1 :]]
    return between


def _without_relative(items: tuple[Item, ...], names: Sequence[int]) -> tuple[Item, ...] | None:
    """``X, which …, is larger than Y`` without its relative clause; None for anything else."""
    at = after_name(items, names[0])
    if at + 2 >= len(items) or items[at].text != ",":
        return None
    head = items[at + 1]
    if head.low != "which" and not (head.low.endswith("ed") and head.text.islower()):
        return None
    end = next((n for n in range(at + 2, min(at + 22, len(items))) if items[n].text == ","), None)
    if end is None or end + 1 >= len(items) or any(i.kind in "EC" for i in items[at:end]):
        return None
    return (*items[:at], *items[end + 1 :])
