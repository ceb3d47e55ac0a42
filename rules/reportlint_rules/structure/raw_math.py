"""The rule ``raw-math``."""

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
    clipped,
    related,
)

_INLINE = re.compile(r"(?<!\\)\\\((?P<body>[^\n]{1,200}?)(?<!\\)\\\)")
_DISPLAY = re.compile(r"(?<!\\)\\\[(?P<body>[^\]]{1,400}?)(?<!\\)\\\]")
_IS_MATHS = re.compile(r"\\[A-Za-z]{2,}|(?<![\w\\])[A-Za-z][_^][\w{(]|[\w})][_^]\{")


@dataclass(frozen=True)
class RawMath(DocumentRule):
    r"""Formulas stand between marks that Markdown does not know.

    ``\( x_1 \)`` and ``\[ … \]`` are what chat programs turn into formulas. Markdown takes the backslashes for escapes,
    and readers see "( x_1 )" with the commands in plain letters.
    Write ``$x_1$``, ``$$ … $$``, or a sentence.
    """

    meta = RuleMeta(
        id="raw-math",
        message='"{said}": {count} formula{s} between marks that Markdown shows as plain brackets.',
        help="Write $…$ and $$…$$, which most programs turn into formulas, or plain words.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nThe rate $q_1$ and \\(optional\\) parts \\[async_hooks\\] \\[pump_list\\].\n",
            "# Regular expressions\n\nWrite `\\(a_1\\)` and \\\\(b_1\\\\).\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThe rate \\(q_1\\) falls, and \\( \\frac{a}{b} \\) grows.\n",
                ["\\(q_1\\)"],
            ),
            Bad(
                "# Pumps\n\n\\[ q = \\frac{a}{b} \\]\n\nIt holds for \\(q_2\\).\n",
                ["\\[ q = \\frac{a}{b} \\]"],
            ),
        ],
        prefilter=Prefilter(literals=("\\(", "\\[")),
        see=("markup-residue", "unbalanced-emphasis"),
        known_limits="Sites that load a renderer for these marks show them as formulas.",
    )

    least: Annotated[int, "So many formulas must stand between such marks."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all formulas."""
        text = document.text
        places: list[Span] = []
        for pattern in (_INLINE, _DISPLAY):
            for m in pattern.finditer(text):
                if not _IS_MATHS.search(m["body"]):
                    continue
                block = document.block_at(m.start())
                if block < 0 or document.blocks[block].kind in ("code", "math", "html", "front-matter"):
                    continue
                if document.prose[m.start() + 1] == text[m.start() + 1]:  # else masked: code, a comment
                    places.append(Span(*m.span()))
        places.sort()
        if len(places) >= self.least:
            said = " ".join(text[slice(*places[0])].split())
            yield self.finding(
                places[0],
                said=clipped(said, 60),
                count=len(places),
                s="s" if len(places) > 1 else "",
                related=[related(span, "another one") for span in places[1:60]],
                members=self.least,
                evidence={"count": len(places)},
            )
