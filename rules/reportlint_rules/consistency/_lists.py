"""Lists that say the same things twice: labels with a figure each (``Bear case: $18-28``), paired over sections."""

import re
from collections.abc import Iterator
from itertools import combinations

from reportlint import Document, rare
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma

_LABEL = rare(r"[^\w\n]{0,6}((?:[^\W_][^:\n()]{1,60}?))(?: ?\([^()\n]{1,80}\))?[*_\s]*:[*_\s]*")
_FIGURE = re.compile(r":[*_\s]*[^\d\n]{0,12}\d")
"""Two lists of two labels each hold four of these."""
_SCENARIO = rare(
    r"\b(bull|bear|base|best|worst|optimistic|pessimistic|upside|downside)\b(?=[\w /-]{0,30}?\b(?:case|"
    r"scenario)s?\b)",
    re.I,
)


def conflicts(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield pairs of figures of one label in two lists that agree on their other labels (earlier, later)."""
    lists = document.once(_lists)
    values: dict[str, set[tuple[float, float]]] = {}
    for listed in lists:
        for key, quantity in listed.items():
            values.setdefault(key, set()).add((quantity.low, quantity.high))
    for one, other in combinations(lists, 2):
        common = one.keys() & other.keys()
        agreeing = [k for k in common if _equal(one[k], other[k])]
        wrong = [k for k in common if one[k].unit == other[k].unit and not _equal(one[k], other[k])]
        scenario = all(k.startswith("~") for k in common)
        # Another list may be about another thing; one that agrees on most labels is about the same.
        if (
            len(wrong) == 1
            and len(values[wrong[0]]) == 2  # more values of one label are a series: progress, week by week
            and len(agreeing) >= (1 if scenario else 2)
            and len(common) == len(wrong) + len(agreeing)
        ):
            yield one[wrong[0]], other[wrong[0]]


def _equal(one: Quantity, other: Quantity) -> bool:
    give = one.step + other.step if one.low != int(one.low) or other.low != int(other.low) else 0.0
    return one.unit == other.unit and abs(one.low - other.low) <= give and abs(one.high - other.high) <= give


def _lists(document: Document) -> list[dict[str, Quantity]]:
    comma = document.once(decimal_comma)
    groups: dict[int, dict[str, Quantity]] = {}
    near = {document.block_at(m.start()) for m in _FIGURE.finditer(document.prose)}
    for index in sorted(near) if len(near) > 3 else ():
        block = document.blocks[index]
        if block.kind != "item" or block.quoted or block.list < 0:
            continue
        m = _LABEL.match(document.prose, block.text.start, min(block.text.end, block.text.start + 150))
        if not m:
            continue
        found = quantities(document.prose, m.end(), min(block.text.end, m.end() + 40), comma)
        if not found or found[0].span.start - m.end() > 12 or not found[0].unit:
            continue
        groups.setdefault(block.list, {}).setdefault(_key(m[1]), found[0])
    return [g for g in groups.values() if len(g) > 1][:60]


def _key(label: str) -> str:
    scenario = _SCENARIO.search(label) or re.match(r"(bull|bear)\b", label, re.I)
    if scenario:
        return "~" + scenario[1].casefold()
    return " ".join(stem(w) for w in re.findall(r"[^\W\d_]+|\d+", label.casefold()))
