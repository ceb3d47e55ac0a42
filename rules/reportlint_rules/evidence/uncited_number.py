"""The rule ``uncited-number``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.evidence._claims import claims, genre, has_source

_CITED = re.compile(
    r"\[\^?\d|\[@|\((?:[^()]{0,60},\s)?(?:19|20)\d\d|\bet al\b|according to [A-Z]|\bsource\b|【", re.I
)
_BAD = (
    "# Pumps\n\nSales grew [1] as expected.\n\n"
    + "".join(f"In region {n} the share rose to {n} % of all homes.\n\n" for n in (12, 34, 56))
    + "[1] https://a.org\n\n"
)


@dataclass(frozen=True)
class UncitedNumber(DocumentRule):
    """Figures stand without a source in a report that cites sources elsewhere.

    A share, an amount or a growth rate came from somewhere; in a paragraph without a link or citation the reader
    cannot tell from where. Advice only: the source may be named above.
    Cite the source beside the figure.
    """

    meta = RuleMeta(
        id="uncited-number",
        message='{count} figures such as "{first}" stand in paragraphs without a source.',
        help="Cite the source beside the figure.",
        severity=Severity.INFO,
        good=[_BAD.replace("all homes", "all homes [1]"), "We measured 3 %, 4 % and 5 %.\n"],
        bad=[Bad(_BAD, ["In region 12 the share rose to 12 % of all homes."])],
        prefilter=Prefilter(literals=("%", "percent", "per cent", "$", "€", "£", "illion")),
        see=("no-sources",),
    )

    min_figures: Annotated[int, "Fewest figures without a source."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first figure without a source."""
        found = [c for c in claims(document) if c.statistic]
        if len(found) < self.min_figures or not has_source(document):
            return
        kind = genre(document)
        if kind.own or kind.code > 0.1 or kind.person > 8:
            return
        linked = {document.block_at(x.span.start) for x in document.links if x.kind != "image"}
        bare = []
        for claim in found:
            block = document.block_at(claim.span.start)
            if block not in linked and not _CITED.search(document.text, *document.blocks[block].span):
                bare.append(claim)
        if len(bare) >= self.min_figures:
            yield self.finding(
                bare[0].span,
                related=[related(c.span, c.statistic) for c in bare[1:30]],
                count=len(bare),
                first=bare[0].statistic,
            )
