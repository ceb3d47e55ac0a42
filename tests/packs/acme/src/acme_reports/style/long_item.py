"""The rule ``long-item``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, RuleMeta, Severity


@dataclass(frozen=True)
class LongItem(DocumentRule):
    """A list item runs past the limit.

    Readers scan lists. An item of many words hides the list.
    """

    meta = RuleMeta(
        id="long-item",
        message="This item has {words} words; the limit is {most}.",
        severity=Severity.INFO,
        good=["* short\n"],
        bad=[Bad("* one two three four\n", ["one two three four"], {"most": 3})],
    )

    most: Annotated[int, "Most words of an item."] = 60

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each item over the limit."""
        for block in document.blocks:
            words = len(document.words.within(block.text))
            if block.kind == "item" and words > self.most:
                yield self.finding(block.text, words=words)
