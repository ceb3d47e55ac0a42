"""Paragraphs of several sections that are one text with another noun put in."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlint import Document, is_binding
from reportlint_rules.duplication._compare import Difference, differences, families
from reportlint_rules.duplication._copies import near_blocks
from reportlint_rules.duplication._manners import is_address, is_lead_in
from reportlint_rules.duplication._strangers import are_strangers
from reportlint_rules.duplication._units import Unit

_FEWEST, _LEAST_WORDS = 3, 20
"""Paragraphs of such a text, and the words of each."""
_ALIKE = 0.72
"""Least similarity of two of them, 0 to 1."""
_LONGEST_NAME = 4
"""Words of what is put in."""


class Mould(NamedTuple):
    """The paragraphs in order, the least similarity of two of them, and what is put in."""

    units: Sequence[Unit]
    similarity: float
    names: Sequence[str]


def moulds(document: Document) -> tuple[Mould, ...]:
    """Three paragraphs and more that stand among matters that have nothing in common."""
    units, pairs = document.once(near_blocks)
    if len(pairs) < _FEWEST or is_binding(document):
        return ()
    swaps: dict[tuple[int, int], Difference] = {}
    alike: dict[tuple[int, int], float] = {}
    for pair in pairs:
        one, other = units[pair.left], units[pair.right]
        if is_lead_in(document, one.span) or is_address(one.words):
            continue  # what a manual says of each of its tools
        if pair.similarity >= _ALIKE and min(len(one.words), len(other.words)) >= _LEAST_WORDS:
            told = differences(one.words, other.words)
            if _is_swap(told) and are_strangers(document, one.span, other.span):
                swaps[pair.left, pair.right] = told[0]
                alike[pair.left, pair.right] = pair.similarity
    return tuple(
        Mould(
            [units[m] for m in members],
            min(alike[key] for key in keys),
            [*dict.fromkeys(" ".join(side) for key in keys for side in swaps[key])],
        )
        for members, keys in families(swaps)
        if len(keys) >= len(members) >= _FEWEST
    )


def _is_swap(told: Sequence[Difference]) -> bool:
    """Tell whether one thing was put in place of another, and nothing else was changed."""
    if len(set(told)) != 1 or not told[0].left or not told[0].right:
        return False
    return max(map(len, told[0])) <= _LONGEST_NAME and all(
        word.replace("-", "").isalpha() for side in told[0] for word in side
    )
