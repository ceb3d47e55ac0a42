"""The rule ``unexplained-suppression``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, read_suppressions


@dataclass(frozen=True)
class UnexplainedSuppression(DocumentRule):
    """A suppression comment gives no reason.

    Whoever meets the exception in a year cannot tell whether it still holds. Runs when selected by name: a house
    rule for teams that audit their exceptions.
    """

    meta = RuleMeta(
        id="unexplained-suppression",
        message="This suppression of {names} gives no reason.",
        severity=Severity.INFO,
        default=False,
        help="Say why after two hyphens: <!-- reportlint-disable-next-line RULE -- reason -->.",
        prefilter=Prefilter(literals=("reportlint-",)),
        good=[
            "<!-- reportlint-disable-next-line mojibake -- an example of what goes wrong -->\nText.\n",
            "<!-- reportlint-enable mojibake -->\nText.\n",
        ],
        bad=[
            Bad(
                "<!-- reportlint-disable-file mojibake -->\nText.\n",
                ["<!-- reportlint-disable-file mojibake -->"],
            ),
            Bad(
                "<!-- reportlint-disable-next-line mojibake -- TODO -->\nText.\n",
                ["<!-- reportlint-disable-next-line mojibake -- TODO -->"],
            ),
        ],
        see=("unused-suppression",),
    )

    empty: Annotated[tuple[str, ...], "Words that are no reason."] = (
        "todo",
        "fixme",
        "wip",
        "ignore",
        "by design",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each comment without a reason, once."""
        seen = set()
        for s in read_suppressions(document):
            reason = re.sub(r"[\W_]+", " ", s.reason).strip().casefold()
            if s.comment not in seen and (not reason or reason in self.empty):
                seen.add(s.comment)
                yield self.finding(s.comment, names=", ".join(f"'{rule}'" for rule in s.rules))
