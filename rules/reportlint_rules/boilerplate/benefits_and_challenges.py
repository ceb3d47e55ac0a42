"""The rule ``benefits-and-challenges``."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_foreign,
    related,
)
from reportlint_rules.boilerplate._sections import units
from reportlint_rules.boilerplate._sides import Passage, passages

_BOTH = (
    "The benefits of {} include lower costs, {}, and happier visitors. However, it also poses challenges, such as "
    "{}, trained staff, and data protection."
)
_MUCH_CODE = 5
"""Pieces of code from which on a text weighs designs, each by itself."""
_NEUTRAL = "{count} sections set one list beside another in one frame."


@dataclass(frozen=True)
class BenefitsAndChallenges(DocumentRule):
    """Section after section closes with the same passage: the benefits of X include …; however, challenges such as ….

    With the topic exchanged the passage fits anything, and so it says nothing. Prose, lists and labels are read,
    either side first, in one sentence or two. One or two honest passages are no template; bare lists headed "Pros"
    and "Cons" count only where their items recur, and then as advice; lists full of numbers are taken for data.
    Say what follows from the topic, once, with a figure or a source; or compare the topics in one table.
    """

    meta = RuleMeta(
        id="benefits-and-challenges",
        message="{count} sections list benefits and challenges by one pattern{common}.",
        help="Say what is particular to each topic, with a figure or a source, or compare them in one table.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n" + _BOTH.format("tour guides", "longer visits", "rising rents") + "\n",
            "# A\n\nPros:\n\n* cheap\n* light\n\nCons:\n\n* slow\n* loud\n\n"
            "# B\n\nPros:\n\n* quick\n* calm\n\nCons:\n\n* dear\n* heavy\n\n"
            "# C\n\nPros:\n\n* tested\n* known\n\nCons:\n\n* old\n* closed\n",
        ],
        bad=[
            Bad(
                f"# Guides\n\n{_BOTH.format('guides', 'longer visits', 'rents')}\n\n"
                f"# Tables\n\n{_BOTH.format('tables', 'deeper interest', 'spare parts')}\n\n"
                f"# Apps\n\n{_BOTH.format('apps', 'shorter queues', 'old phones')}\n",
                ["The benefits of guides include...trained staff, and data protection."],
            ),
            Bad(
                "# Ferries\n\nFerries face obstacles like fog, shallow water, and strikes. Among their advantages are "
                "fresh air, low fares, and a view.\n\n"
                "# Trams\n\nTrams face obstacles like narrow streets, old wires, and strikes. Among their advantages "
                "are low noise, low fares, and comfort.\n\n"
                "# Buses\n\nBuses face obstacles like traffic, old engines, and strikes. Among their advantages are "
                "many stops, low fares, and flexibility.\n",
                ["Ferries face obstacles...low fares, and a view."],
            ),
        ],
        prefilter=Prefilter(min_words=60),
        see=("recycled-item", "repeated-skeleton"),
        known_limits="Passages that name neither side are seen only where one frame returns in three sections.",
    )

    min_passages: Annotated[
        int, "Fewest passages for a warning; two are advice where the document has few sections."
    ] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first passage."""
        found = () if is_foreign(document) else document.once(passages)
        uses = Counter(k for p in found for k in p.keys)
        kept = [p for p in found if not p.plain or 2 * sum(uses[k] > 1 for k in p.keys) > len(p.keys)]
        if len(kept) < self.min_passages or len({p.section for p in kept}) < min(
            self.min_passages, len(kept)
        ):
            return
        top = [" ".join(k) for k, n in sorted(uses.items(), key=lambda e: (-e[1], e[0])) if n > 2][:3]
        first, *others = kept
        neutral = all(p.neutral for p in kept)
        # Two bare lists under labels of the author's own are the order of a plan: "Goals:", "Steps:".
        mild = 2 * sum(p.plain or (neutral and _holds_lists(document, p.span)) for p in kept) > len(kept)
        yield self.finding(
            first.span,
            message=_NEUTRAL if neutral else None,
            severity=Severity.INFO if mild or len(document.parsed.code_spans) >= _MUCH_CODE else None,
            related=[related(p.span, "and here") for p in others],
            members=self.min_passages,
            evidence={"passages": len(kept), "sections": len(document.once(units)), "recurring": top},
            count=len({p.section for p in kept}),
            common=f" and share items ({', '.join(top)})" if top else "",
        )


def _holds_lists(document: Document, span: Span) -> bool:
    first, last = document.block_at(span.start), document.block_at(span.end - 1)
    return sum(b.kind == "item" for b in document.blocks[first : last + 1]) > 3


__all__ = ["BenefitsAndChallenges", "Passage"]
