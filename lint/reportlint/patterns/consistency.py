"""Keep one of several spellings inside a document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from reportlint.document import Document
from reportlint.finding import Finding, Fix, Related
from reportlint.patterns._phrases import Match, blocks_in, phrase_table
from reportlint.quoting import mentioned
from reportlint.rule import DocumentRule, Prefilter
from reportlint.span import Edit


@dataclass(frozen=True)
class Consistency(DocumentRule):
    """Keep one of several spellings."""

    either: Annotated[
        tuple[tuple[str, ...], ...], "Groups of spellings, one of which a document should keep."
    ]
    scope: Annotated[str, "prose, heading, table or all."] = "prose"

    def __post_init__(self) -> None:
        """Refuse groups of fewer than two; raises ``ValueError``."""
        if not self.either or any(isinstance(g, str) or len(g) < 2 for g in self.either):
            raise ValueError("'either' is a list of lists of at least two spellings")
        for group in self.either:
            phrase_table(tuple(group))

    @staticmethod
    def prefilter_for(values: Mapping[str, Any]) -> Prefilter:
        """A document without any spelling's first word is passed over."""
        try:
            return Prefilter(words=phrase_table(tuple(p for g in values["either"] for p in g)).words())
        except (ValueError, TypeError):
            return Prefilter()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield a finding for each use of a rarer spelling; the commonest one, or the first of equals, is kept."""
        blocks = list(blocks_in(document, self.scope))
        for group in self.either:
            table = phrase_table(tuple(group))
            uses: dict[str, list[Match]] = {}
            for _, block in blocks:
                for match in table.find(document, document.words.within(block.text)):
                    if not mentioned(document, match.span, block.text):
                        uses.setdefault(match.phrase, []).append(match)
            if len(uses) < 2:
                continue
            kept = min(uses, key=lambda p: (-len(uses[p]), uses[p][0].span))
            first = Related(uses[kept][0].span, f"'{kept}' here")
            for phrase, matches in uses.items():
                for match in matches if phrase != kept else ():
                    fix = Fix(f"Write '{kept}'", (Edit(*match.span, kept),), safe=False)
                    yield self.finding(match.span, match=phrase, kept=kept, related=[first], fix=fix)
