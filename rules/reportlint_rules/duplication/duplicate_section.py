"""The rule ``duplicate-section``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    is_account,
    is_binding,
    is_report,
    related,
)
from reportlint_rules.duplication._guards import (
    are_answers,
    are_entries,
    are_twins,
    is_catalogue,
    is_digest,
    is_named_by_code,
)
from reportlint_rules.duplication._sections import Group, section_groups

_PARAGRAPH = (
    "The pump was replaced in March because its bearing had worn out after nine years of service. "
    "Since then the pressure in the upper floors has been stable, and the complaints of the tenants have stopped. "
    "The old pump stays in the cellar as a spare until the guarantee of the new one ends."
)
_OTHER = (
    _PARAGRAPH.replace("pump", "boiler")
    .replace("March", "June")
    .replace("nine", "21")
    .replace("pressure", "heat")
    .replace("tenants", "owners")
)


@dataclass(frozen=True)
class DuplicateSection(DocumentRule):
    """A section repeats an earlier one, word for word or nearly so.

    The reader reads the same thing twice and looks for the difference in vain; when one copy is corrected the other
    is not. Sections are compared with all their subsections, code line by line; the headings need not agree.
    A summary that is a copy of the section it sums up is a warning, unless it copies a long one of a report word for
    word; in manuals, what differs in a word
    or two under another heading is a warning, and advice where the two stand side by side, are named by code, or are
    parts of entries made alike.
    In specifications, statutes and contracts nothing is an error, and what is short is advice, as are links.
    Delete one copy, or write what the second one was meant to say.
    """

    meta = RuleMeta(
        id="duplicate-section",
        message='Section "{title}"{more} repeats lines {first}-{last} ({percent} % of {words} words).',
        help="Delete one copy, or write what this section was meant to say.",
        severity=Severity.ERROR,
        good=[
            f"# A\n\n{_PARAGRAPH}\n\n# B\n\n{_OTHER}\n",
            f"# 1.0.1 (2024-01-01)\n\n{_PARAGRAPH}\n\n# 1.0.2 (2024-02-01)\n\n{_PARAGRAPH}\n",
        ],
        bad=[
            Bad(f"# A\n\n{_PARAGRAPH}\n\n# B\n\nOther text.\n\n# C\n\n{_PARAGRAPH}\n", ["# C...ends."]),
            Bad(f"# A\n\n{_PARAGRAPH}\n\n# C\n\n{_PARAGRAPH}\n\n# D\n\n{_PARAGRAPH}\n", ["# C...ends."]),
        ],
        prefilter=Prefilter(min_words=80),
        see=("near-duplicate-section", "duplicate-block"),
        known_limits="Paraphrase that keeps fewer than three words in a row is not found; it needs a language model.",
        source="Broder 1997 (shingling); Henzinger 2006 (evaluation).",
    )

    min_words: Annotated[int, "Fewest words of a section to be compared."] = 40
    similarity: Annotated[
        float, "Least share of words in common and in order (Indel similarity), 0 to 1."
    ] = 0.9
    min_words_manual: Annotated[
        int, "Fewest words for an error in manuals, rule books and texts that argue."
    ] = 100
    min_words_copy: Annotated[int, "Likewise, where not a word differs."] = 60
    exact: Annotated[
        float, "In manuals, below this similarity sections with different headings are no errors, 0 to 1."
    ] = 0.98

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of copies, at the second one."""
        for group in section_groups(document, self.min_words, self.similarity, 1.01):
            first, *others = group.units
            line = document.lines.position(first.span.start).line
            last = document.lines.position(first.span.end).line
            places = [
                related(first.span, "first copy"),
                *(related(u.span, "further copy") for u in others[1:]),
            ]
            fix = None
            if group.identical and len(others) == 1:
                fix = Fix("Delete the later copy", (Edit(*others[0].span, ""),), safe=False)
            yield self.finding(
                others[0].span,
                severity=self._severity(document, group),
                related=places,
                members=2,
                swallows=[u.span for u in others],
                evidence={
                    "similarity": round(group.similarity, 3),
                    "words": len(others[0].words),
                    "differences": list(group.differences),
                },
                fix=fix,
                title=others[0].title,
                more=f" ({group.sections} sections in a row)" if group.sections > 1 else "",
                first=line,
                last=last,
                percent=int(100 * group.similarity),
                words=len(others[0].words),
            )

    def _severity(self, document: Document, group: Group) -> Severity | None:
        """In manuals and the like copies are errors where they are long, equal, and not headed by the names of code."""
        ours = [u.section for u in group.units]
        if any(is_digest(document, s) for s in ours):
            same = group.identical and len(group.units[0].words) >= self.min_words_copy
            return None if same and is_report(document) else Severity.WARNING
        if is_catalogue(document, group.units[1].span):
            return Severity.INFO
        if is_report(document):
            return None
        named = all(is_named_by_code(document, s) for s in ours)
        titles = {" ".join(document.words.list(document.sections[s].title_span)) for s in ours}
        equal = group.similarity >= self.exact or len(titles) == 1
        if is_binding(document) and len(group.units[0].words) < self.min_words_manual:
            return Severity.INFO
        if not equal and is_account(document):
            return Severity.WARNING
        # Two systems, two commands: what differs is what the reader looks for.
        if (named and len(titles) > 1) or are_twins(document, *ours[:2]):
            return Severity.INFO
        if not equal and are_entries(document, *ours[:2]):
            return Severity.INFO
        sure = (
            equal
            and not named
            and not are_answers(document, *ours[:2])
            and len(group.units[0].words)
            >= (self.min_words_manual if group.similarity < 1 else self.min_words_copy)
            and not is_binding(document)
        )
        return None if sure else Severity.WARNING
