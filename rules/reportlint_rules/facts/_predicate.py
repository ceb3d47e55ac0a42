"""A predicate: what one clause says of a name."""

from reportlint_rules.facts._item import Item, words_of


class Predicate:
    """A clause about ``subject``: its items, and how the subject was found.

    ``how``: ``subject``, ``label``, ``in`` (``In X, …``), ``topic`` (a pronoun), ``example`` (``methods such as X``).
    ``first``: where the clause begins in the text, for the span. ``set_apart``: the sentence opens with what it sets
    the subject apart from (``Unlike Y, X …``).
    """

    __slots__ = ("_words", "first", "how", "items", "set_apart", "subject")

    def __init__(
        self, subject: Item, items: tuple[Item, ...], how: str, first: int, set_apart: bool = False
    ) -> None:
        """Take what was read; nobody changes it."""
        self.subject, self.items, self.how, self.first, self.set_apart = subject, items, how, first, set_apart
        self._words: str | None = None

    @property
    def words(self) -> str:
        """The folded words of the clause."""
        if self._words is None:
            self._words = words_of(self.items)
        return self._words
