"""The rule ``overlapping-sections``."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.duplication._guards import is_release, is_stock, is_summary
from reportlint_rules.duplication._small_words import SMALL

_EMPTY = SMALL | frozenset(
    "increased growing development advances advancements emergence rise future use using key main overview "
    "introduction techniques methods approaches improved improving enhanced focus importance role impact current "
    "recent trends challenges benefits".split()
)
"""Words of a heading that name no topic."""


@dataclass(frozen=True)
class OverlappingSections(DocumentRule):
    """Two sections treat the same topic under similar headings.

    Their headings share most of their words, and so do the labels of their lists: the report was put together from
    two answers to one question. Advice only, since a comparison may need both.
    Join the sections, or say in the headings what sets them apart.
    """

    meta = RuleMeta(
        id="overlapping-sections",
        message='Sections "{title}" and "{other}" (line {first}) treat one topic: they share {shared}.',
        help="Join them, or say in the headings what sets them apart.",
        severity=Severity.INFO,
        good=[
            "# Pump costs\n\n* **Power**: high\n* **Repair**: low\n\n"
            "# Boiler costs\n\n* **Gas**: high\n* **Sweep**: low\n",
        ],
        bad=[
            Bad(
                "# Explainability of models\n\n* **Saliency maps**: a\n* **Feature importance**: b\n\n"
                "# New explainability techniques\n\n* **Saliency maps**: c\n* **Feature importance**: d\n",
                ["New explainability techniques"],
            )
        ],
        prefilter=Prefilter(blocks=("item",)),
        see=("near-duplicate-section",),
    )

    min_labels: Annotated[int, "Fewest labels in common."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per pair of sibling sections, at the later one."""
        labels: dict[int, set[tuple[str, ...]]] = {}
        for block in document.blocks:
            if block.label and block.kind == "item" and not block.quoted:
                words = tuple(document.words.list(block.label))
                if words and any(len(w) > 3 for w in words):
                    labels.setdefault(block.section, set()).add(words)
        for one, other in combinations(sorted(labels), 2):
            common = labels[one] & labels[other]
            a, b = document.sections[one], document.sections[other]
            if len(common) < self.min_labels or a.level != b.level or a.parent != b.parent:
                continue
            if any(f(document, s) for s in (one, other) for f in (is_summary, is_release, is_stock)):
                continue
            left, right = (frozenset(document.words.list(s.title_span)) - _EMPTY for s in (a, b))
            if len(left & right) < max(1, 0.5 * min(len(left), len(right))):
                continue
            yield self.finding(
                b.title_span,
                related=[related(a.title_span, "the other section")],
                members=2,
                title=b.title,
                other=a.title,
                first=document.lines.position(a.heading.start).line,
                shared=", ".join(f'"{" ".join(w)}"' for w in sorted(common)[:4]),
            )
