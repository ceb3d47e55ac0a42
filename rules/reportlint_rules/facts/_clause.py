"""A clause about a name: what the readers of its predicate share."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame, spread
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._tail import Tail


class Clause(NamedTuple):
    """A passage and the names in it that a predicate is about."""

    items: Sequence[Item]
    everything: Sequence[Item]
    """The items, and the topic behind them where a pronoun stands for it."""
    group: list[int]
    """The places of the names in ``everything``."""
    first: int
    """The first item of the statement."""
    where: str
    """The role of the names: ``subject``, or the preposition before them."""
    base: Knowledge

    def low(self, k: int) -> str:
        """The folded word at ``k``, empty behind the end."""
        return self.items[k].low if 0 <= k < len(self.items) else ""

    def find(self, begin: int, end: int, word: str) -> int | None:
        """The place of a word between two places, the second left out."""
        return next((n for n in range(begin, min(end, len(self.items))) if self.items[n].low == word), None)

    def told(self, verb: str, tail: Tail, pattern: str) -> Iterator[Frame]:
        """The frame of each name."""
        return spread(self.everything, self.group, verb, tail, self.first, pattern, self.where)

    def dated(self, verb: str, tail: Tail, pattern: str) -> Iterator[Frame]:
        """The frame of each name, with the years of a tail alone."""
        return self.told(verb, Tail(years=tail.years, end=tail.end), pattern)

    def in_year(self, verb: str, at: int, pattern: str) -> Iterator[Frame]:
        """The frame of each name, with the year that stands at a place."""
        return self.told(verb, Tail(years=[self.items[at]], end=at + 1), pattern)
