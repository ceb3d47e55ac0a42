"""The rule ``bold-heading``."""

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
    Section,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.structure._outline import headings

_STOCK = re.compile(
    r"(?:references|sources|bibliography|faqs?|frequently asked questions|conclusions?|introduction|executive "
    r"summary|"
    r"literatur|quellen|fazit|einleitung)\W*$",
    re.I,
)

_LINK = re.compile(r"\[[^\]]*\]\([^()\s]*\)")

_LEAD = rare(
    r"\n[ \t]*\r?\n(?P<line>\*\*(?P<said>[^*\n]{2,80}[^*\n.:!?,])\*\*)[ \t]*\r?\n(?=[^\s\-*#>|=<\d])"
)
"""A bold line with the text right below it."""


@dataclass(frozen=True)
class BoldHeading(DocumentRule):
    """Bold lines stand where headings should: the whole report, its title, or a numbered series.

    A bold line looks like a heading and is none: no outline, no links, no navigation.
    Single bold lines under real headings are left alone.
    Mark them up as headings.
    """

    meta = RuleMeta(
        id="bold-heading",
        message="{lines}{why}.",
        help="Mark them up as headings (# Title, ## Section).",
        severity=Severity.WARNING,
        good=[
            "**[Index](../)**\n\n# A\n\nText.\n\n## B\n\nText.\n",
            "# A\n\n**Note**\n\nText.\n\n## B\n\nText.\n",
            "# A\n\n## B\n\n**Costs**\n\n* high\n\n## C\n\n**Costs**\n\n* low\n",
            "---\ntitle: A\n---\n\n**New here?**\n\nHello.\n\n## B\n\nText.\n\n## C\n\nText.\n",
        ],
        bad=[
            Bad(
                "**Report on pumps**\n\n**Costs**\n\nHigh.\n\n**Uses**\n\nMany.\n\n**Ends**\n\nSad.\n",
                ["Report on pumps"],
            ),
            Bad(
                "# A\n\n**Costs**\nHigh as ever.\n\n**Uses**\nMany of them.\n\n**Ends**\nSad and long.\n",
                ["Costs"],
            ),
            Bad("# A\n\n## B\n\nText.\n\n## C\n\nText.\n\n**References**\n\n* D, 2020\n", ["References"]),
            Bad(
                "# Pumps\n\n**1. Costs**\n\nHigh.\n\n**2. Uses**\n\nMany.\n\n**3. Ends**\n\nSad.\n",
                ["1. Costs"],
            ),
        ],
        prefilter=Prefilter(literals=("**", "__")),
        see=("no-title",),
        source="markdownlint MD036",
    )

    min_lines: Annotated[int, "Fewest bold lines that act as headings."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first bold line that acts as a heading."""
        title = self._title(document)
        real_ones = sum(s.style != "bold" for s in document.sections[1:])
        if real_ones <= 1:
            leads = [Span(*m.span("said")) for m in _LEAD.finditer(document.text)]
            leads = [s for s in leads if document.blocks[document.block_at(s.start)].kind == "paragraph"]
            if len(leads) >= self.min_lines:
                yield self.finding(
                    leads[0],
                    related=[related(s, "and this one") for s in leads[1:]],
                    lines=f"{len(leads)} bold lines act as headings",
                    why=", right above their text",
                )
                return
        if not title and all(s.style != "bold" for s in document.sections):
            return
        bold = [s for s in document.once(headings) if s.style == "bold"]
        real = [s for s in document.once(headings) if s.style != "bold"]
        numbered = [s for s in bold if s.number]
        stock = [s for s in bold if _STOCK.match(s.title)]
        chosen: list[Section] = []
        why = ""
        if not real and len(bold) >= self.min_lines:
            chosen, why = bold, "; the report has no heading"
        elif len(numbered) >= self.min_lines and not any(s.number for s in real):
            chosen, why = numbered, ", numbered like sections"
        elif len(real) == 1 and real[0].index == 1 and len(bold) >= self.min_lines:
            chosen, why = bold, "; only the title is one"
        elif len(real) > 1 and stock:
            chosen, why = stock, ", beside real ones"
        elif len(real) > 1 and title:
            why = ", the title"
        spans = [s.title_span for s in chosen]
        if title and (chosen or real) and why:
            spans = sorted({title, *spans})
        if spans:
            yield self.finding(
                spans[0],
                related=[related(s, "and this one") for s in spans[1:]],
                lines="1 bold line acts as a heading"
                if len(spans) == 1
                else f"{len(spans)} bold lines act as headings",
                why=why,
            )

    def _title(self, document: Document) -> Span | None:
        """The bold line that begins the document, where it is a paragraph of its own."""
        first = next((b for b in document.blocks if b.kind not in ("front-matter", "rule", "html")), None)
        if first is None or first.kind != "paragraph" or first.depth or first.quoted:
            return None
        if document.blocks[0].kind == "front-matter":
            return None  # the title stands there; what follows is a greeting or a notice
        raw = document.text[first.text.start : first.text.end].strip()
        whole = raw[:2] in ("**", "__") and raw.endswith(raw[:2]) and raw.count(raw[:2]) == 2
        if _LINK.fullmatch(raw[2:-2]):
            return None  # the way back to an index
        if not whole or len(raw) > 160 or "\n" in raw or raw[-3] in ".:!":
            return None
        return Span(first.text.start + 2, first.text.start + len(raw) - 2)
