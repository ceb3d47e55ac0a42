"""The rule ``uncited-number``."""

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
    is_report,
    rare,
    related,
)
from reportlint_rules.evidence._claims import (
    Claim,
    all_figures,
    figure_blocks,
    figures,
    genre,
    has_source,
    linked_blocks,
    plain_figure,
    tells_source,
    worldly,
)

_BAD = (
    "# Pumps\n\nSales grew [1] as expected.\n\n"
    + "".join(f"In region {n} the share rose to {n} % of all homes.\n\n" for n in (12, 34, 56))
    + "[1] https://a.org\n\n"
)

_SOURCE_LINE = rare(r"[*_]{0,2}(?:[sS]ources?|[rR]eferences?)(?: (?:URL|url|link))?[*_]{0,2}:")


@dataclass(frozen=True)
class UncitedNumber(DocumentRule):
    """Figures stand without a source in a report that cites sources elsewhere.

    A share, an amount or a growth rate came from somewhere; in a paragraph without a link or citation the reader
    cannot tell from where. Advice only, for the source may be named above; a warning where a report tells several
    figures of markets, rises or people, which somebody must have counted.
    Cite the source beside the figure.
    """

    meta = RuleMeta(
        id="uncited-number",
        message='{count} figures such as "{first}" stand in paragraphs without a source.',
        help="Cite the source beside the figure.",
        severity=Severity.INFO,
        good=[
            _BAD.replace("all homes", "all homes [1]"),
            "We measured 3 %, 4 % and 5 %.\n",
            _BAD.replace("of all homes", "of all homes (Olt & Brent 2021; n = 400)"),
            _BAD + "In towns the shares rose to 12 %, 34 % and 56 % [1].\n\n",
        ],
        bad=[Bad(_BAD, ["In region 12 the share rose to 12 % of all homes."])],
        prefilter=Prefilter(literals=("%", "percent", "per cent", "$", "€", "£", "illion")),
        see=("no-sources",),
    )

    min_figures: Annotated[int, "Fewest figures without a source."] = 3
    min_world: Annotated[int, "So many figures of markets, rises or people make it a warning."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first figure without a source."""
        # Without any source no-sources speaks, and asking for one is cheaper than reading all figures.
        if not has_source(document):
            return
        blocks = figure_blocks(document)
        if sum(map(len, blocks.values())) < self.min_figures:
            return
        linked = document.once(linked_blocks)
        sourced = {
            block
            for block in blocks
            if block in linked
            or tells_source(document.text, *document.blocks[block].span)
            or _source_below(document, block)
        }
        blocks = {block: offsets for block, offsets in blocks.items() if block not in sourced}
        if sum(map(len, blocks.values())) < self.min_figures:
            return
        told = figures(document, blocks).items()
        # A summary may leave the source to the passage that it sums up.
        known = all_figures(document, sourced)
        bare = [
            Claim(document.sentences[index].span, figure)
            for index, figure in told
            if plain_figure(figure) not in known
        ]
        if len(bare) < self.min_figures:
            return
        kind = genre(document)
        if kind.own or kind.code > 0.1 or kind.person > 8:
            return
        yield self.finding(
            bare[0].span,
            severity=Severity.WARNING if self._grave(document, bare) else None,
            related=[related(c.span, c.statistic) for c in bare[1:30]],
            count=len(bare),
            first=bare[0].statistic,
        )

    def _grave(self, document: Document, bare: list[Claim]) -> bool:
        """Tell whether a report states several figures about the world, which somebody must have counted."""
        return worldly(document, bare, self.min_world) and is_report(document)


def _source_below(document: Document, block: int) -> bool:
    """Tell whether one of the next blocks of the section is the line of the source: "**Source URL:** https://..."."""
    section = document.blocks[block].section
    near = (b for b in document.blocks[block + 1 : block + 4] if b.section == section)
    return any(_SOURCE_LINE.match(document.text, *b.text) for b in near)
