"""Allow at most, or demand at least, a number of words in a sentence, block, section or document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint.document import Document
from reportlint.finding import Finding
from reportlint.patterns._phrases import blocks_in
from reportlint.rule import DocumentRule
from reportlint.span import Span


@dataclass(frozen=True)
class Limit(DocumentRule):
    """Allow at most or at least so many words."""

    of: Annotated[str, "sentence, block, section or document."] = "sentence"
    at_most: Annotated[int, "Most words; 0 for no limit."] = 0
    at_least: Annotated[int, "Fewest words; 0 for no limit."] = 0

    def __post_init__(self) -> None:
        """Refuse a limit that limits nothing; raises ``ValueError``."""
        if self.of not in ("sentence", "block", "section", "document"):
            raise ValueError(f"'of' is {self.of!r}; one of sentence, block, section, document")
        if not self.at_most and not self.at_least:
            raise ValueError("needs 'at-most' or 'at-least'")

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield a finding for each unit beyond the limit."""
        for span in self._units(document):
            words = len(document.words.within(span))
            if (self.at_most and words > self.at_most) or words < self.at_least:
                yield self.finding(span, words=words, of=self.of, limit=self.at_most or self.at_least)

    def _units(self, document: Document) -> Iterator[Span]:
        if self.of == "sentence":
            yield from (s.span for s in document.sentences)
        elif self.of == "block":
            yield from (b.text for _, b in blocks_in(document, "prose"))
        elif self.of == "section":
            yield from (s.span for s in document.sections[1:])
        elif document.text.strip():
            yield Span(0, len(document.text.rstrip()))
