"""The rule ``vague-claim``."""

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
    related,
)
from reportlint_rules.evidence._claims import genre
from reportlint_rules.evidence._vague import FIRST, vague_statements

_BAD = (
    "# Pumps in 2024\n\nRegulators and manufacturers are developing new rules for pumps. Efforts are underway to make "
    "them quieter.\n\nSeveral approaches have been proposed, and the field has seen remarkable progress.\n"
)


@dataclass(frozen=True)
class VagueClaim(DocumentRule):
    """Statements report that something is done, proposed or growing, and name nobody, nothing and no figure.

    "Regulators are developing new policies", "several approaches have been proposed", "the year saw remarkable
    progress": which, by whom, when, by how much? Such sentences fit every subject and cannot be checked. A sentence
    with a name, a figure or an example, and a paragraph with a source, is left alone.
    Name one case for each, or take the sentence out.
    """

    meta = RuleMeta(
        id="vague-claim",
        message='"{match}": nobody, nothing and no figure is named{times}.',
        help="Name who, what, when or how much, or take the sentence out.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nIn spring, two makers, Holm and Krogh, are developing quiet pumps.\n",
            _BAD.replace(".", " [1]."),
        ],
        bad=[Bad(_BAD, ["Regulators and manufacturers are developing new rules for pumps."])],
        prefilter=Prefilter(words=tuple(sorted(FIRST))),
        see=("vague-attribution", "no-sources"),
        known_limits="English only. Any word in capitals that no heading holds counts as a name.",
    )

    min_places: Annotated[int, "Fewest such sentences."] = 1
    min_weak: Annotated[int, "Fewest where all say only 'being developed' or 'greatly improved'."] = 2
    places: Annotated[int, "Most sentences to point at."] = 20

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first such sentence."""
        kind = genre(document)
        if kind.person > 8 or kind.code > 0.1 or kind.own:
            return
        found = document.once(vague_statements)
        weak = not any(x.strong for x in found)
        if not found or len(found) < (self.min_weak if weak else self.min_places) or not is_account(document):
            return
        first, *others = found
        yield self.finding(
            first.sentence,
            related=[related(x.sentence, "and here") for x in others[: self.places]],
            members=self.min_places,
            evidence={"places": len(found)},
            match=document.plain(first.span),
            times=f" ({len(found)} such sentences)" if others else "",
        )
