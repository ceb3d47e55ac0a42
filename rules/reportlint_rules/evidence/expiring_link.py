"""The rule ``expiring-link``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare

_SIGNED = rare(
    r"[?&](?:amp;)?(?:x-amz-(?:signature|expires|credential)|x-goog-(?:signature|expires)|awsaccesskeyid)=|"
    r"[?&](?:amp;)?(?:se|sig)=[^&#\s]*&[^#\s]*\b(?:sig|se|sv)=",
    re.I,
)


@dataclass(frozen=True)
class ExpiringLink(DocumentRule):
    """A link or image address is signed and stops working after minutes or days.

    Image services hand out such addresses; in a report the picture is soon a gap.
    Store the file beside the report, or link to a lasting address.
    """

    meta = RuleMeta(
        id="expiring-link",
        message="This signed address expires; the {what} will be gone.",
        help="Store the file beside the report, or link to a lasting address.",
        severity=Severity.WARNING,
        good=["![a](https://a.org/x.png?se=1) and [b](https://b.org/?sig=flow).\n"],
        bad=[
            Bad(
                "![a](https://a.blob.example/x.png?se=2024-01-01T00%3A00&sp=r&sv=2021&sig=abc)\n",
                ["![a](https://a.blob.example/x.png?se=2024-01-01T00%3A00&sp=r&sv=2021&sig=abc)"],
            )
        ],
        prefilter=Prefilter(literals=("x-amz-", "x-goog-", "awsaccesskeyid=", "sig=")),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each link whose target is signed."""
        for link in document.links:
            if link.kind in ("link", "image", "bare", "definition") and _SIGNED.search(link.target[:4000]):
                yield self.finding(link.span, what="picture" if link.kind == "image" else "page")
