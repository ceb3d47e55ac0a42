"""The rule ``unlisted-citation``."""

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
    rare,
    reference_sections,
    related,
)
from reportlint_rules.evidence._authors import FEWEST, Cited, cited, key, leads_to, listed, style

_LIST = (
    "## References\n\nHolm, A. (2019). Pumps.\n\nIversen, B. (2020). Valves.\n\nKrogh, C. (2021). Pipes.\n"
)

_HEADS = rare(r"[ \t]*\*\*[^*\n]+\)\*\*[ \t]*(?:\n|\Z)")


@dataclass(frozen=True)
class UnlistedCitation(DocumentRule):
    """A citation by author and year whose author is nowhere in the list of references.

    The reader cannot look the source up, and invented sources begin like this. A single name counts where the
    document cites by author and year throughout, two authors or "et al." everywhere; a citation that is a link, or
    has one in its sentence, has its source.
    Add the entry, or take the citation out.
    """

    meta = RuleMeta(
        id="unlisted-citation",
        message='"{label}" has no entry in the list of references.',
        help="Add the entry, or take the citation out.",
        severity=Severity.WARNING,
        good=[
            f"# A\n\nPumps last (Holm, 2019; Krogh, 2021), as Iversen (2020) says.\n\n{_LIST}",
            f"# A\n\nSales fell in spring (Q2 2023), and Lund et al. (2018) said so [here](https://b.org/x).\n\n{_LIST}",
            "# A\n\nPumps last (Holm et al., 2019).\n",
        ],
        bad=[
            Bad(f"# A\n\nPumps last, as Lund et al. (2018) have shown.\n\n{_LIST}", ["Lund et al. (2018)"]),
            Bad(
                "# A\n\nPumps last (Holm, 2019), valves too (Iversen, 2020), and pipes (Krogh, 2021; Moe, 2017).\n\n"
                + _LIST,
                ["Moe, 2017"],
            ),
        ],
        prefilter=Prefilter(
            every=(("references", "bibliography", "sources", "literature", "cited", "literatur"),)
        ),
        see=("dangling-citation", "uncited-entry"),
        known_limits="A citation whose author is listed with another year is left alone.",
    )

    most: Annotated[int, "So many missing entries are reported one by one; more of them in one finding."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per missing author and year, or one for all where they are many."""
        entries = document.once(listed)
        if len(entries) < FEWEST:
            return
        throughout = style(document)
        names = document.words.texts
        sources = {w for s in document.once(reference_sections) for w in names[slice(*_bounds(document, s))]}
        missing: dict[tuple[str, str], list[Cited]] = {}
        for one in document.once(cited):
            if _HEADS.match(document.text, document.text.rfind("\n", 0, one.span.start) + 1):
                continue  # a line in bold that ends in a year is a heading
            sure = one.several or (throughout and not one.name.isupper())
            if sure and key(one.name) not in sources and not any(leads_to(one, e) for e in entries):
                missing.setdefault((key(one.name), one.year), []).append(one)
        if len(missing) > self.most:
            first, *others = sorted(c for group in missing.values() for c in group)
            yield self.finding(
                first.span,
                message='{count} citations by author and year, from "{label}" on, are not in the list of references.',
                related=[related(c.span, "not listed, too") for c in others],
                count=len(missing),
                label=document.plain(first.span),
            )
            return
        for first, *others in missing.values():
            again = [related(c.span, "cited again") for c in others]
            yield self.finding(first.span, related=again, label=document.plain(first.span))


def _bounds(document: Document, section: int) -> tuple[int, int]:
    inside = document.words.within(document.sections[section].span)
    return inside.start, inside.stop
