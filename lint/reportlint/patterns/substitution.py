"""Flag a phrase and offer another one in its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from reportlint.document import Document
from reportlint.finding import Finding, Fix
from reportlint.patterns._phrases import blocks_in, phrase_table
from reportlint.quoting import mentioned
from reportlint.rule import DocumentRule, Prefilter
from reportlint.span import Edit


@dataclass(frozen=True)
class Substitution(DocumentRule):
    """Flag a phrase and offer a replacement."""

    swap: Annotated[dict[str, str], "Phrase to replacement."]
    scope: Annotated[str, "prose, heading, table or all."] = "prose"
    quotes: Annotated[bool, "Look inside block quotes and quotation marks, too."] = False
    safe: Annotated[bool, "The replacement keeps the meaning for certain."] = False

    def __post_init__(self) -> None:
        """Refuse an empty table; raises ``ValueError``."""
        if not isinstance(self.swap, Mapping) or not self.swap:
            raise ValueError("'swap' maps phrases to replacements and needs at least one")
        phrase_table(tuple(self.swap))

    @staticmethod
    def prefilter_for(values: Mapping[str, Any]) -> Prefilter:
        """A document without any phrase's first word is passed over."""
        try:
            return Prefilter(words=phrase_table(tuple(values["swap"])).words())
        except (ValueError, TypeError, AttributeError):
            return Prefilter()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield a finding with a fix for each match; the case of the first letter is kept."""
        table = phrase_table(tuple(self.swap))
        for _, block in blocks_in(document, self.scope, self.quotes):
            for match in table.find(document, document.words.within(block.text)):
                if not self.quotes and mentioned(document, match.span, block.text):
                    continue
                old = document.text[match.span.start : match.span.end]
                new = self.swap[match.phrase]
                if old[:1].isupper() and new[:1].islower():
                    new = new[:1].upper() + new[1:]
                if old == new:
                    continue
                fix = Fix(f"Replace with '{new}'", (Edit(*match.span, new),), self.safe)
                yield self.finding(match.span, match=old, replacement=new, fix=fix)
