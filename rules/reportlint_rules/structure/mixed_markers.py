"""The rule ``mixed-markers``."""

import re
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
    Span,
    is_account,
    related,
)

_MARKER = re.compile(r"([-*+])([ \t]+)")


@dataclass(frozen=True)
class MixedMarkers(DocumentRule):
    """Lists of one level begin with other marks and other blanks: "- " here, "*   " there.

    On the page they look alike, or do not, by the renderer; in the source they tell that parts of the report come from
    different hands, or from different answers of a model.
    Use one mark.
    """

    meta = RuleMeta(
        id="mixed-markers",
        message='{few} list items begin with "{rare}" here, {many} with "{usual}" elsewhere.',
        help="Use one mark for all lists.",
        severity=Severity.INFO,
        good=[
            "# Pumps\n\n- old\n- new\n- red\n\nOr:\n\n* big\n* small\n* round\n",
            "# Pumps\n\n- old\n    *   rusty\n    *   worn\n    *   wet\n- new\n- red\n- blue\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n- old\n- new\n- red\n- blue\n\n## Seals\n\n*   big\n*   small\n*   round\n",
                ["*   big"],
            ),
            Bad(
                "# Pumps\n\n*   old\n*   new\n*   red\n*   blue\n\n## Seals\n\n- big\n- small\n- round\n",
                ["- big"],
            ),
        ],
        prefilter=Prefilter(blocks=("item",)),
        see=("joined-lines",),
        known_limits="Marks alone are a matter of taste; they count where the blanks behind them differ, too.",
    )

    least: Annotated[int, "Fewest items of either kind."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the first item of the rarer kind."""
        text = document.text
        kinds: dict[str, list[Span]] = {}
        for block in document.blocks:
            top = block.kind == "item" and block.depth == 1 and not block.quoted
            if top and (m := _MARKER.match(text, block.span.start, block.span.start + 12)):
                kinds.setdefault(m.group(), []).append(block.span)
        often = sorted((k for k in kinds if len(kinds[k]) >= self.least), key=lambda k: (-len(kinds[k]), k))
        if (
            len(often) < 2
            or often[0][0] == often[1][0]
            or often[0][1:] == often[1][1:]
            or not is_account(document)
        ):
            return
        usual, rare = often[:2]
        first, *others = (_first_line(text, span) for span in kinds[rare])
        yield self.finding(
            first,
            few=len(kinds[rare]),
            many=len(kinds[usual]),
            rare=rare,
            usual=usual,
            related=[related(span, "and here") for span in others[:30]],
            members=1,
        )


def _first_line(text: str, span: Span) -> Span:
    return Span(span.start, span.start + len(text[slice(*span)].split("\n")[0].rstrip()))
