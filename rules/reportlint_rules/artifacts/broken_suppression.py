"""The rule ``broken-suppression``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, read_problems


@dataclass(frozen=True)
class BrokenSuppression(DocumentRule):
    """A comment begins like a suppression and cannot be understood, so that it silences nothing.

    Known are ``reportlint-disable-next-line``, ``reportlint-disable``, ``reportlint-enable`` and
    ``reportlint-disable-file``, each with the names of rules, and a reason after two hyphens.
    """

    meta = RuleMeta(
        id="broken-suppression",
        message="This suppression is not understood: {problem}.",
        severity=Severity.WARNING,
        help="Write it as <!-- reportlint-disable-next-line RULE -- reason -->.",
        prefilter=Prefilter(literals=("reportlint-",)),
        good=[
            "<!-- reportlint-disable-next-line mojibake -- an example of it -->\nText.\n",
            "Write `<!-- reportlint-disabel x -->` and nothing happens.\n",
        ],
        bad=[
            Bad("<!-- reportlint-disabel mojibake -->\nText.\n", ["<!-- reportlint-disabel mojibake -->"]),
            Bad("<!-- reportlint-disable-next-line -->\nText.\n", ["<!-- reportlint-disable-next-line -->"]),
        ],
        see=("unused-suppression",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each comment that is not understood."""
        for span, problem in read_problems(document):
            yield self.finding(span, problem=problem)
