"""Flag sequences of tokens, written as spaCy Matcher patterns; a literal prefilter keeps spaCy away from clean text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any

from reportlint.document import Document
from reportlint.finding import Finding
from reportlint.patterns._phrases import blocks_in
from reportlint.quoting import mentioned
from reportlint.rule import DocumentRule, Prefilter
from reportlint.span import Span


@dataclass(frozen=True)
class Tokens(DocumentRule):
    """Flag sequences of tokens (spaCy Matcher patterns)."""

    patterns: Annotated[tuple[Any, ...], "Lists of token descriptions, as spaCy's Matcher takes them."]
    literals: Annotated[tuple[str, ...], "Words, one of which every match holds: the prefilter."]
    scope: Annotated[str, "prose, heading, table or all."] = "prose"
    quotes: Annotated[bool, "Look inside block quotes and quotation marks, too."] = False

    def __post_init__(self) -> None:
        """Refuse what cannot be a pattern; raises ``ValueError``."""
        if not self.patterns or any(not isinstance(p, (tuple, list)) or not p for p in self.patterns):
            raise ValueError("'patterns' is a list of lists of token descriptions")
        if any(not isinstance(t, Mapping) for p in self.patterns for t in p):
            raise ValueError("a token is described by a mapping such as {LOWER: word}")
        if not self.literals:
            raise ValueError("'literals' names at least one word that every match holds")

    @staticmethod
    def prefilter_for(values: Mapping[str, Any]) -> Prefilter:
        """The literals, as words."""
        return Prefilter(words=tuple(str(w).casefold() for w in values.get("literals") or ()))

    @cached_property
    def _matcher(self) -> Any:
        from reportlint.prose import matcher

        return matcher([[dict(t) for t in p] for p in self.patterns])

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield a finding for each match in a sentence that holds a literal; the longest of overlapping ones."""
        literals = {w.casefold() for w in self.literals}
        tokens = document.resource("tokens")
        for index, block in blocks_in(document, self.scope, self.quotes):
            units = [s.span for s in document.sentences_of(index)] or [block.text]
            for unit in units:
                if literals.isdisjoint(document.words.list(unit)):
                    continue
                doc = tokens(document.prose[unit.start : unit.end])
                done = -1
                for first, end in sorted(
                    ((a, b) for _, a, b in self._matcher(doc)), key=lambda m: (m[0], -m[1])
                ):
                    if first < done:
                        continue
                    done = end
                    piece = doc[first:end]
                    span = Span(unit.start + piece.start_char, unit.start + piece.end_char)
                    if self.quotes or not mentioned(document, span, block.text):
                        yield self.finding(span, match=document.plain(span))
