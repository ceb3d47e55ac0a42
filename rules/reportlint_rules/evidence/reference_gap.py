"""The rule ``reference-gap``."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    is_minutes,
    rare,
    related,
)
from reportlint_rules.evidence._citations import Entry, entries

_TARGET = rare(r"\[\d+\]:")


@dataclass(frozen=True)
class ReferenceGap(DocumentRule):
    """The numbers of a reference list leave some out, or stand twice: [1], [2], [6].

    The list was cut out of a longer one; citations of the missing numbers lead nowhere, and nobody knows what
    they said.
    Number the list anew, with the citations, or restore what is missing.
    """

    meta = RuleMeta(
        id="reference-gap",
        message="The reference list goes from [{before}] to [{after}].",
        help="Number the list and its citations anew, or restore what is missing.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## References\n\n[1] B.\n\n[2] C.\n\n[3] D.\n",
            "# A\n\nSee [b][1], [c][2] and [d][58].\n\n[1]: https://b.org\n[2]: https://c.org\n[58]: https://d.org\n",
            "# A\n\n[4] The fourth remark follows.\n",
        ],
        bad=[Bad("# A\n\n## Sources\n\n[1] B.\n\n[2] C.\n\n[6] D.\n", ["[6] D."])],
        prefilter=Prefilter(literals=("[2", "[3", "[4", "[5", "[6", "[7", "[8", "[9")),
        see=("dangling-citation", "unused-reference"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per list whose numbers do not follow each other."""
        lists: dict[int, list[Entry]] = {}
        for entry in document.once(entries):
            # Targets of links are masked: their numbers show nowhere.
            if entry.bracketed and not _TARGET.match(document.text, *entry.span):
                lists.setdefault(entry.section, []).append(entry)
        for members in lists.values():
            if len(members) < 3 or members[0].number > 2:
                continue
            breaks = [(a, b) for a, b in itertools.pairwise(members) if b.number != a.number + 1]
            if breaks and all(b.number >= a.number for a, b in breaks):
                if is_minutes(document):
                    return  # the numbers of the agenda
                (before, after), *others = breaks
                yield self.finding(
                    after.span,
                    related=[related(b.span, f"after [{a.number}]") for a, b in others],
                    before=before.number,
                    after=after.number,
                )
