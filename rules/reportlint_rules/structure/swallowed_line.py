"""The rule ``swallowed-line``."""

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
    Span,
    clipped,
    rare,
    related,
)

_LINE = rare(
    r"\n(?P<line>(?:\*\*|__)[^*_\n]{2,40}(?::(?:\*\*|__)|(?:\*\*|__)[ \t]?:)[^\n]*"
    r"|(?:Sources?|Note|Impact|(?:Key )?Takeaways?|Conclusion|Recommendations?|Bottom line|Why it matters|Read more"
    r"|References?): [^\n]*)"
)
_LABELS = (
    *("source", "sources", "note", "impact", "takeaway", "takeaways", "conclusion", "recommendation"),
    *("recommendations", "bottom", "why", "read", "reference", "references"),
)


@dataclass(frozen=True)
class SwallowedLine(DocumentRule):
    """A line with a label stands right below a list, and becomes a part of its last item.

    Markdown reads a line without a blank line above it as the rest of the item: "**Source:** …", meant for the whole
    list or section, is shown behind the last point as if it belonged to that one only.
    Put a blank line in front of it.
    """

    meta = RuleMeta(
        id="swallowed-line",
        message='"{line}" is shown as a part of the list item above it{more}.',
        help="Put a blank line in front of it.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n- They turn.\n- They hum.\n\n**Source:** the town\n",
            "# Pumps\n\n- They turn.\n  **Source:** the town\n- They hum.\n",
            "# Pumps\n\n- They turn\nin the cellar.\n",
        ],
        bad=[
            Bad("# Pumps\n\n- They turn.\n- They hum.\n**Source:** the town\n", ["**Source:** the town"]),
            Bad(
                "# Pumps\n\n1. They turn.\n2. They hum.\nNote: All of them are old.\n",
                ["Note: All of them are old."],
            ),
        ],
        prefilter=Prefilter(
            literals=("\n**", "\n__"),
            words=_LABELS,
            either=True,
            asks="reportlint_rules.structure._signs:Signs",
        ),
        see=("joined-lines",),
        known_limits="Lines without a label are let pass: people wrap items so.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all such lines."""
        text = document.text
        places: list[Span] = []
        for m in _LINE.finditer(text):
            block = document.blocks[document.block_at(m.start("line"))]
            if (
                block.kind != "item"
                or block.quoted
                or not block.text.start < m.start("line") < block.text.end
            ):
                continue
            above = text[: m.start()].rpartition("\n")[2].rstrip("\r")
            # Two blanks or a backslash say that the line was meant to be there.
            if above.strip() and not above.endswith(("  ", "\\", ">")):
                places.append(Span(m.start("line"), m.start("line") + len(m["line"].rstrip())))
        if places:
            short = document.plain(places[0])
            yield self.finding(
                places[0],
                line=clipped(short, 60),
                more=f" (and {len(places) - 1} more)" if len(places) > 1 else "",
                related=[related(span, "and this one") for span in places[1:60]],
                members=1,
            )
