"""The rule ``cross-document-number``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    JSON,
    Bad,
    CorpusRule,
    Document,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    Summary,
    related,
)  # fmt: skip
from reportlint_rules.consistency._numbers import Quantity
from reportlint_rules.consistency._statements import statements


@dataclass(frozen=True)
class CrossDocumentNumber(CorpusRule):
    """Two reports give two values for one figure.

    Only figures said of the same thing in the same words count: equal names, period, unit and words.
    Look the figure up, and mend the report that is wrong.
    """

    meta = RuleMeta(
        id="cross-document-number",
        message='"{value}" here, "{other}" in {path}, of the same thing.',
        help="Look the figure up, and mend the report that is wrong.",
        severity=Severity.WARNING,
        good=[
            {
                "a.md": "The Norwegian pump market was worth $4.2 billion in 2023.\n",
                "b.md": "The Norwegian pump market was worth $5.2 billion in 2024.\n",
            }
        ],
        bad=[
            Bad(
                {
                    "a.md": "In 2023 the large Norwegian pump market was worth $4.2 billion.\n",
                    "b.md": "The large Norwegian pump market was worth $5.2 billion in 2023.\n",
                },
                {"b.md": ["$5.2 billion"]},
            )
        ],
        prefilter=Prefilter(literals=tuple("123456789")),
        see=("number-conflict",),
    )

    min_words: Annotated[int, "Fewest words and names that both must share."] = 4

    def summarise(self, document: Document) -> Mapping[str, JSON]:
        """Keep each figure of a named thing and period under its words."""
        kept: dict[str, JSON] = {}
        for s in document.once(statements):
            if s.table or len(s.words) + len(s.names) < self.min_words or not s.years or not s.names:
                continue
            key = "|".join(
                (s.unit, " ".join(sorted(s.words)), " ".join(sorted(s.names)), " ".join(sorted(s.years)))
            )
            q = s.quantity
            text = document.plain(q.span)
            kept.setdefault(key, [q.span.start, q.span.end, q.low, q.high, q.unit, q.step, q.bound, text])
        return kept

    def combine(self, key: str, summaries: Sequence[Summary]) -> Iterable[Finding]:
        """Yield each figure that contradicts that of the first report."""
        first, *others = summaries
        for other in others:
            if not _quantity(first.value).agrees(_quantity(other.value)):
                yield self.finding(
                    _quantity(other.value).span,
                    path=other.path,
                    related=[related(_quantity(first.value).span, "the other value", first.path)],
                    members=2,
                    value=other.value[7],
                    other=first.value[7],
                )


def _quantity(value: JSON) -> Quantity:
    start, end, low, high, unit, step, bound, _ = value
    return Quantity(Span(start, end), low, high, unit, step, bound)
