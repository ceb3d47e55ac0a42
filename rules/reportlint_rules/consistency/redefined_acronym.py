"""The rule ``redefined-acronym``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.consistency._acronyms import Expansion, expansions


@dataclass(frozen=True)
class RedefinedAcronym(DocumentRule):
    """An acronym is spelled out again after it was introduced.

    Sections that were written apart each introduce it anew. Advice only: long reports may repeat it on purpose.
    Spell it out once, and use the acronym from then on.
    """

    meta = RuleMeta(
        id="redefined-acronym",
        message='"{acronym}" was spelled out in line {line} already.',
        help="Spell it out once, and use the acronym from then on.",
        severity=Severity.INFO,
        good=["# Large Language Models (LLMs)\n\nLarge language models (LLMs) write. LLMs read.\n"],
        bad=[
            Bad(
                "A Pump Control Unit (PCU) is here.\n\nThe Pump Control Unit (PCU) is there.\n",
                ["Pump Control Unit"],
            )
        ],
        prefilter=Prefilter(literals=("(",)),
        see=("acronym-two-expansions",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per acronym, at its second expansion in running text."""
        groups: dict[str, list[Expansion]] = {}
        for expansion in document.once(expansions):
            block = document.blocks[document.block_at(expansion.long.start)]
            if block.kind in ("paragraph", "item"):
                groups.setdefault(expansion.acronym, []).append(expansion)
        for acronym, members in groups.items():
            first, *others = members
            again = [o for o in others if o.words == first.words and o.long.start - first.long.start > 20]
            if again:
                yield self.finding(
                    again[0].long,
                    related=[
                        related(first.long, "first here"),
                        *(related(o.long, "again") for o in again[1:]),
                    ],
                    members=2,
                    acronym=acronym,
                    line=document.lines.position(first.long.start).line,
                )
