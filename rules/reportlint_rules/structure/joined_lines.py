"""The rule ``joined-lines``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)

_MARKS = "•●▪‣◦✅✔✓☑❌✗✘➤►▸▶👉🔹🔸"
_BEGINS = re.compile(
    rf"[ \t]*(?:[{_MARKS}]\ufe0f?[ \t]*\S|\[\d{{1,3}}\][ \t:.]"
    r"|(?:[^\w\s*]{1,3}[ \t])?\*\*[^*\n]{1,40}(?:[:：]\*\*|\*\*[ \t]?[:：])[ \t]*\S)"
)
_HEAD = rf"[ \t]*(?:[^\w\s*+-]{{1,3}} )?(?:\*\*|[{_MARKS}]|\[\d{{1,3}}\][ \t:.])"
_SUSPECT = re.compile(rf"\n{_HEAD}[^\n]*[^\s\\>]\r?(?=\n{_HEAD})")
"""Two neighbouring lines that begin so, and no break between them."""
_BROKEN = ("  ", "\\", ">")
"""A line with such an end keeps its break."""
_STOPS = (".", "!", "?", "。", "！", "？", "؟")


@dataclass(frozen=True)
class JoinedLines(DocumentRule):
    """Lines that should stand below each other run together when the page is rendered.

    Markdown joins the lines of a paragraph. "**Date:** …" and "**Author:** …" on lines of their own, or lines that
    begin with "•", "✅" or the number of a source ("[1] …"), become one long line: only a list, a blank line or a hard
    line break keeps them apart.
    Make a list of them, or end each line with two blanks.
    """

    meta = RuleMeta(
        id="joined-lines",
        message="{lines} lines {what} run together into one paragraph when the page is rendered{more}.",
        help='Make a list of them ("- " in front of each), or end each line with two blanks or a backslash.',
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n**Date:** May 2  \n**Town:** Ulm  \n**State:** open\n",
            "# Pumps\n\n- **Date:** May 2\n- **Town:** Ulm\n- **State:** open\n",
            "# Pumps\n\n**Date:** May 2\n**Town:** Ulm\n",
            "# Pumps\n\n**Date:** May 2\n\n**Town:** Ulm\n\n**State:** open\n",
            "# Pumps\n\n**Aim:** We count pumps.\n**Way:** We walk.\n**Result:** There are two.\n",
            "# Pumps\n\nA paragraph may have\n**bold words** first,\n**and again** here,\n**or** here.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n**Date:** May 2\n**Town:** Ulm\n**State:** open\n",
                ["**Date:** May 2"],
                fixed="# Pumps\n\n**Date:** May 2  \n**Town:** Ulm  \n**State:** open\n",
            ),
            Bad(
                "# Pumps\n\n## Sources\n\n[1] Ada: Seals\n[2] Bea: Valves\n[3] Cyd: Pipes\n",
                ["[1] Ada: Seals"],
                fixed="# Pumps\n\n## Sources\n\n[1] Ada: Seals  \n[2] Bea: Valves  \n[3] Cyd: Pipes\n",
            ),
            Bad(
                "# Pumps\n\nThey are:\n✅ cheap\n✅ small\n✅ quiet\n",
                ["They are:"],
                fixed="# Pumps\n\nThey are:  \n✅ cheap  \n✅ small  \n✅ quiet\n",
            ),
        ],
        prefilter=Prefilter(literals=("\n**", "\n[2]", *(f"\n{mark}" for mark in _MARKS))),
        see=("bold-heading",),
        known_limits="Programs that keep every line break (chats, some note-takers) show such lines as they stand.",
    )

    least: Annotated[int, "So many lines of a paragraph must begin with a label or a mark."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all such paragraphs of the document."""
        text = document.text
        places: list[tuple[Block, int]] = []
        last = -1
        for m in _SUSPECT.finditer(text):
            at = document.block_at(m.end() - 1)
            block = document.blocks[at]
            if at <= last or block.kind not in ("paragraph", "item") or block.quoted:
                continue
            last = at
            start, end = block.text
            lines = text[start:end].rstrip().split("\n")
            begun = sum(_BEGINS.match(line) is not None for line in lines)
            if begun < self.least or begun < len(lines) - 1:
                continue
            kept = sum(line.rstrip("\r").endswith(_BROKEN) for line in lines[:-1])
            ended = sum(line.rstrip("\r *_").endswith(_STOPS) for line in lines)
            # Sentences may follow each other: a summary with labels is a paragraph like others.
            if 2 * kept < len(lines) - 1 and 2 * ended <= len(lines):
                places.append((block, begun))
        if not places:
            return
        block, begun = places[0]
        line = text[slice(*block.text)].rstrip().split("\n")[-1].lstrip()
        what = "with numbers of sources" if line.startswith("[") else "with marks"
        yield self.finding(
            _first_line(text, block.text),
            lines=begun,
            what="with labels" if "**" in line[:6] else what,
            more=f" (and {len(places) - 1} more such places)" if len(places) > 1 else "",
            related=[related(_first_line(text, other.text), "here, too") for other, _ in places[1:60]],
            members=1,
            evidence={"lines": begun, "places": len(places)},
            fix=Fix(
                "End the lines with two blanks", tuple(e for b, _ in places for e in _breaks(text, b.text))
            ),
        )


def _first_line(text: str, span: Span) -> Span:
    """The first line of a paragraph."""
    return Span(span.start, span.start + len(text[slice(*span)].lstrip("\n").split("\n")[0].rstrip()))


def _breaks(text: str, span: Span) -> Iterable[Edit]:
    """Put two blanks at the end of each line but the last one."""
    stop = span.start + len(text[slice(*span)].rstrip())
    at = text.find("\n", span.start, stop)
    while at >= 0:
        end = at - 1 if text[at - 1] == "\r" else at
        ink = end
        while ink > span.start and text[ink - 1] in " \t":
            ink -= 1
        if text[ink:end] != "  " and text[ink - 1] != "\\":
            yield Edit(ink, end, "  ")
        at = text.find("\n", at + 1, stop)
