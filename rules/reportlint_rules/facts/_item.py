"""An item: a word, a sign, a year, or a name of the base, with its place in the text."""

import re
from collections.abc import Sequence

from reportlint.knowledge.spelling import fold


class Item:
    """A word, a sign, a year, or a name of the base.

    ``kind``: ``w`` word, ``p`` punctuation, ``Y`` year, ``E`` entity, ``O`` organisation, ``C`` a compound or an
    unknown version made with a name of the base, about which nothing is known. Equal where all fields are.
    """

    __slots__ = ("end", "glued", "kind", "low", "orgs", "refs", "start", "text")

    def __init__(
        self,
        kind: str,
        text: str,
        low: str,
        start: int,
        end: int,
        glued: bool,
        refs: tuple[int, ...] = (),
        orgs: tuple[str, ...] = (),
    ) -> None:
        """Take the word as written and folded, its span, and whether nothing stands before it."""
        self.kind, self.text, self.low = kind, text, low
        self.start, self.end, self.glued = start, end, glued
        self.refs, self.orgs = refs, orgs

    def _fields(self) -> tuple[object, ...]:
        return self.start, self.end, self.kind, self.text, self.low, self.glued, self.refs, self.orgs

    def __eq__(self, other: object) -> bool:
        """Compare all fields: a name is read in its heading, and again as the topic of what stands below."""
        return self is other or (
            isinstance(other, Item) and self.start == other.start and self._fields() == other._fields()
        )

    def __hash__(self) -> int:
        """Equal items have equal hashes."""
        return hash((self.start, self.end, self.kind))

    def but(
        self,
        kind: str | None = None,
        text: str | None = None,
        low: str | None = None,
        end: int | None = None,
        refs: tuple[int, ...] | None = None,
    ) -> "Item":
        """The item with other fields."""
        return Item(
            self.kind if kind is None else kind,
            self.text if text is None else text,
            self.low if low is None else low,
            self.start,
            self.end if end is None else end,
            self.glued,
            self.refs if refs is None else refs,
            self.orgs,
        )

    @property
    def upper(self) -> bool:
        """Tell whether the word begins with a capital."""
        return self.text[:1].isupper()


def words_of(items: Sequence[Item]) -> str:
    """The folded words of items, hyphens as blanks, for expressions."""
    parts: list[str] = []
    for item in items:
        if parts and parts[-1] == "non" and item.kind == "w":
            # ``non-uniform`` is no ``uniform``.
            parts[-1] += item.low
            continue
        if item.kind in "EOC":
            parts += [fold(p) for p in re.findall(r"[^\W_]+", item.text)]
        elif item.kind in "wY":
            if item.low == "'s":
                continue
            parts.append(item.low)
        elif item.text in "%$":
            parts.append(item.text)
    return " ".join(parts)
