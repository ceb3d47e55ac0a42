"""The rule ``near-duplicate-section``."""

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
    is_account,
    is_binding,
    is_report,
    related,
    tongue,
)
from reportlint_rules.duplication._compare import differences
from reportlint_rules.duplication._guards import (
    are_answers,
    are_entries,
    are_neighbours,
    are_twins,
    is_catalogue,
    is_series,
)
from reportlint_rules.duplication._reworded import is_reworded
from reportlint_rules.duplication._sections import Group, section_groups

_FEWEST_CHANGES = 4
"""Places where a text said again in other words differs at least; one or two are the thing that was exchanged."""
_ONE = (
    "The pump was replaced in March because its bearing had worn out after nine years of service. "
    "Since then the pressure in the upper floors has been stable, and the complaints of the tenants have stopped. "
    "The old pump stays in the cellar as a spare until the guarantee of the new one ends."
)
_REWORDED = (
    "The pump was exchanged in March since its bearing had worn out after nine years of use. "
    "From then on the pressure in the upper floors was stable, and complaints of the tenants have ceased. "
    "The old pump remains in the cellar as a spare part until the guarantee of the new one expires."
)
_SUMMED_UP = (
    "The pump was replaced in March because its bearing had worn out. "
    "Since then the pressure in the upper floors has been stable, and no tenant has complained. "
    "The old pump stays as a spare until the guarantee of the new one ends, which will be in four years from now."
)


@dataclass(frozen=True)
class NearDuplicateSection(DocumentRule):
    """A section says the same as an earlier one in slightly other words.

    Two versions of one passage survive side by side, often after a second draft was pasted below the first.
    Pairs that differ in numbers, in code, or by the words of their own headings are left alone: that is how
    references and comparisons are written. What stands side by side under two headings (ranks, cases), in members of
    a series, in the answers to two questions, in specifications, statutes and contracts, is advice, and so are links.
    In reports a long section that says the same with words exchanged here and there is an error; in any text it is a
    warning where no figure, no code and nothing that the headings name is exchanged.
    Keep the better version.
    """

    meta = RuleMeta(
        id="near-duplicate-section",
        message='Section "{title}"{more} says the same as lines {first}-{last} ({percent} % of the words in common).',
        help="Keep the better version and move what is new in the other one into it.",
        severity=Severity.WARNING,
        good=[
            f"# The pump\n\n{_ONE}\n\n# The boiler\n\n{_ONE.replace('pump', 'boiler')}\n",
            f"# Summary\n\n{_SUMMED_UP}\n\n# Pumps\n\n{_ONE}\n",
        ],
        bad=[
            Bad(f"# A\n\n{_ONE}\n\n# B\n\nOther text.\n\n# C\n\n{_REWORDED}\n", ["# C...expires."]),
            Bad(
                "# A\n\n"
                + _ONE
                + "\n\n# B\n\n"
                + " ".join(reversed(_ONE.replace(". ", ".|").split("|")))
                + "\n",
                ["# B...service."],
            ),
        ],
        prefilter=Prefilter(min_words=80),
        see=("duplicate-section", "overlapping-sections"),
        known_limits="Paraphrase that keeps fewer than three words in a row is not found.",
        source="Broder 1997 (shingling); Henzinger 2006 (evaluation).",
    )

    min_words: Annotated[int, "Fewest words of a section to be compared."] = 40
    similarity: Annotated[float, "Least Indel similarity of the words, 0 to 1."] = 0.6
    sure: Annotated[
        float, "Below this similarity the finding is advice: parallel entries are this alike, too."
    ] = 0.7
    sure_reworded: Annotated[
        float, "The same where words were exchanged here and there, whatever the kind of text."
    ] = 0.65
    fewest_changes: Annotated[int, "Fewest places where such sections differ."] = 6
    sure_manual: Annotated[
        float, "Below this similarity the finding is advice in a manual or a rule book."
    ] = 0.75
    sure_binding: Annotated[
        float, "Below this share in common the finding is advice in a specification, statute or contract."
    ] = 0.95
    min_words_error: Annotated[int, "Fewest words of a section that was said again for an error."] = 80
    min_words_manual: Annotated[
        int, "Fewest words of a section for a warning in a manual or a rule book."
    ] = 90
    containment: Annotated[
        float, "Least share of three-word runs in common, where order differs, 0 to 1."
    ] = 0.8
    duplicate: Annotated[float, "From this similarity on the rule duplicate-section speaks."] = 0.9

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group, at the second member."""
        for group in section_groups(
            document, self.min_words, self.similarity, self.duplicate, self.containment
        ):
            first, *others = group.units
            places = [
                related(first.span, "first version"),
                *(related(u.span, "further version") for u in others[1:]),
            ]
            sure = group.similarity >= self.sure or group.containment >= self.containment
            # Entries of a manual are alike by design, but hardly ever this long and this alike, word by word.
            alike = group.similarity >= self.sure_manual
            grave = is_account(document) or (alike and len(first.words) >= self.min_words_manual)
            ours = first.section, others[0].section
            parallel = len(group.units) == 2 and are_neighbours(document, *ours)
            parallel |= is_series(document, *ours) or are_answers(document, *ours)
            parallel |= not is_report(document) and are_entries(document, *ours)
            parallel |= not is_report(document) and are_twins(document, *ours)
            parallel |= tongue(document, first.span) != tongue(document, others[0].span)
            parallel |= is_catalogue(document, others[0].span)
            parallel |= is_binding(document) and max(group.similarity, group.containment) < self.sure_binding
            loud = (sure and grave and not parallel) or self._is_said_again(document, group)
            reworded = loud and not parallel and is_report(document) and self._is_reworded(group)
            yield self.finding(
                others[0].span,
                severity=Severity.ERROR if reworded else None if loud else Severity.INFO,
                related=places,
                members=2,
                swallows=[u.span for u in others] if loud else (),
                evidence={
                    "similarity": round(group.similarity, 3),
                    "containment": round(group.containment, 3),
                    "words": len(first.words),
                    "differences": list(group.differences),
                },
                title=others[0].title,
                more=f" ({group.sections} sections in a row)" if group.sections > 1 else "",
                first=document.lines.position(first.span.start).line,
                last=document.lines.position(first.span.end).line,
                percent=int(100 * max(group.similarity, group.containment)),
            )

    def _is_said_again(self, document: Document, group: Group) -> bool:
        """Tell whether words were exchanged here and there in one text, which is no manner of writing entries."""
        one, other = group.units[0], group.units[-1]
        ours = one.section, other.section
        if len(group.units) > 2 or group.sections > 1 or group.similarity < self.sure_reworded:
            return False
        if is_series(document, *ours) or tongue(document, one.span) != tongue(document, other.span):
            return False
        return is_reworded(document, differences(one.words, other.words), ours, self.fewest_changes)

    def _is_reworded(self, group: Group) -> bool:
        """Tell whether one text was said again in other words: long, much alike, no figure or phrase that parts two
        things."""
        if group.similarity < self.sure_manual or group.containment < self.similarity:
            return False
        changes = [str(change) for change in group.differences]
        if len(group.units[0].words) < self.min_words_error or any(c.isdigit() for d in changes for c in d):
            return False
        return len(changes) >= _FEWEST_CHANGES and len(set(changes)) == len(changes)
