"""The rule ``duplicate-block``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, related

from reportlint_rules.duplication._copies import block_units, exact_groups
from reportlint_rules.duplication._units import Unit, is_release, is_stock

_TEXT = (
    "The pump was replaced in March because its bearing had worn out after nine years of service, "
    "and the pressure in the upper floors has been stable since then."
)


@dataclass(frozen=True)
class DuplicateBlock(DocumentRule):
    """A paragraph, list or table stands twice, word for word.

    A copy says nothing new, and when one is corrected the other is forgotten.
    Delete one, or write what was meant to stand there. Entries of change logs are left alone.
    """

    meta = RuleMeta(
        id="duplicate-block",
        message="This {kind} of {words} words stands in line {first}, too.",
        help="Delete one copy, or write what was meant to stand here.",
        severity=Severity.ERROR,
        good=[
            f"# A\n\n{_TEXT}\n\n# B\n\n> {_TEXT}\n",
            "# A\n\nSee the manual.\n\n# B\n\nSee the manual.\n",
        ],
        bad=[Bad(f"# A\n\n{_TEXT}\n\n# B\n\nFirst.\n\n{_TEXT}\n", [_TEXT])],
        prefilter=Prefilter(min_words=40),
        see=("duplicate-section", "duplicate-sentence"),
    )

    min_words: Annotated[int, "Fewest words of a block."] = 20

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of equal blocks, at the second one."""
        units = document.once(block_units)

        def counts(unit: Unit) -> bool:
            return (
                len(unit.words) >= self.min_words
                and not is_release(document, unit.section)
                and not is_stock(document, unit.section)
            )

        for first, *others in exact_groups(units, counts):
            same = document.text[slice(*first.span)] == document.text[slice(*others[0].span)]
            fix = Fix("Delete this copy", (Edit(*others[0].span, ""),)) if same and len(others) == 1 else None
            yield self.finding(
                others[0].span,
                related=[related(first.span, "first copy"), *(related(u.span, "further copy") for u in others[1:])],
                members=2,
                swallows=[u.span for u in others],
                evidence={"words": len(first.words), "copies": len(others) + 1},
                fix=fix,
                kind=first.kind,
                words=len(first.words),
                first=document.lines.position(first.span.start).line,
            )
