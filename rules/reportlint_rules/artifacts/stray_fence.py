"""The rule ``stray-fence``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span

_TITLED = re.compile(r"^ {0,3}`{3,}[^\n`]+`[^\n]*$", re.M)
"""A fence with code in its title, which some publishers read as a box: its partner is no stray."""
_FENCE = re.compile(
    r"^(?:(?P<item>[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)|(?P<indent>[ \t]*))(?P<mark>`{3,}|~{3,})"
    r"[ \t]*(?P<language>[\w+-]*)"
    r"[^\n`]*$",
    re.M,
)
"""A line that opens or closes code, also behind the mark of an item."""
_INDENT = 3
"""Blanks in front of a fence, at most."""
_WORD = re.compile(r"\s*(markdown|md)[ \t]*\r?\n\s*(?=# )")
"""What is left of an opening fence whose marks were cut off, with the heading it stood above."""
_PROSE = re.compile(r"^(?:#{1,6} \S|\*\*\S|[-*] \S|\d+\. \S|[A-Z][\w'’,-]*(?: [\w'’,;:()-]+){6,})", re.M)
_SENTENCE = re.compile(
    r"\n[ \t]*\r?\n(?:#{2,4} [A-Z][^\n]{3,80}\r?\n[ \t]*\r?\n)?"
    r"(?:[-*] |\d\. )?\**[A-Z][a-z'’]*,?(?: [\w'’`(\"“*][\w'’`,.:*)/\"”-]*){4,}"
    r"[^\n]*(?:[.:!?][\"”)*]{0,3}[ \t]*\r?$|\n[a-z])",
    re.M,
)
"""A sentence that begins behind an empty line: no program is written so."""


@dataclass(frozen=True)
class StrayFence(DocumentRule):
    """Close or delete a code fence that stands alone.

    A fence without its partner turns the rest of the report into code. At the end of a file it is usually
    the closing half of a fence that once wrapped the answer.
    """

    meta = RuleMeta(
        id="stray-fence",
        message="This code fence has no partner{rest}.",
        severity=Severity.WARNING,
        help="Delete it, or close the code block where the code ends.",
        good=(
            "Text.\n\n```python\nprint(1)\n```\n\nMore.\n",
            "1. ```math\n   x\n   ```\n2. ```math\n   y\n   ```\n\nMore.\n",
            "````markdown\n```python\nx\n```\n````\n",
        ),
        bad=(
            Bad("# Wind\n\nIt grows.\n\n```\n", flags=["```"], fixed="# Wind\n\nIt grows.\n\n"),
            Bad("markdown\n# Wind\n\nIt grows.\n", flags=["markdown"], fixed="# Wind\n\nIt grows.\n"),
            Bad(
                "# Wind\n\n```\n\n## Sun\n\nThe sun shines on all of us today.\n",
                flags=["```"],
                severity=Severity.ERROR,
            ),
            Bad("# Wind\n\n```sh\nmake wind\n", flags=["```sh"]),
            Bad(
                "# Wind\n\n```sh\nmake wind\n\nThe wind blows for an hour or so.\n",
                flags=["```sh"],
                severity=Severity.ERROR,
            ),
        ),
        prefilter=Prefilter(literals=("```", "~~~"), words=("markdown", "md"), either=True),
        see=("whole-file-fence", "truncated-end"),
        known_limits="Fences with a title in backticks, boxes of some publishers, are let pass with what follows.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding: only the last fence of a file can lack its partner."""
        text = document.text
        if document.parsed.fence is not None:
            return
        if m := _WORD.match(text):
            yield self.finding(
                Span(*m.span(1)),
                message='The first line is "{word}", the rest of a code fence.',
                help="Delete the line.",
                word=m[1],
                fix=Fix("Delete the line", (Edit(*m.span(), ""),)),
            )
        if "```" not in text and "~~~" not in text:
            return
        inside: re.Match[str] | None = None
        for m in _FENCE.finditer(text):
            if m["item"] is not None and inside is not None:
                continue  # behind the mark of an item a fence opens, and never closes
            if len(m["indent"] or "") > _INDENT and (inside is None or inside["item"] is None):
                continue
            if inside is None and m["mark"][0] == "~" and text[: m.start() - 1].rpartition("\n")[2].strip():
                continue  # the underline of a heading in reStructuredText
            if inside is None:
                inside = m
            elif (
                m["mark"][0] == inside["mark"][0]
                and len(m["mark"]) >= len(inside["mark"])
                and not m["language"]
            ):
                inside = None
        if inside is None or not any(
            b.kind == "code" and b.span.start <= inside.start("mark") < b.span.end for b in document.blocks
        ):
            return
        if _TITLED.search(text, 0, inside.start()):
            return
        rest = text[inside.end() :]
        if not rest.strip():
            line = Span(inside.start(), min(inside.end() + 1, len(text)))
            yield self.finding(
                Span(inside.start(), inside.end()),
                rest=" and nothing after it",
                fix=Fix("Delete the fence", (Edit(*line, ""),)),
            )
        elif self._is_prose(rest, inside["language"].lower()):
            lines = rest.count("\n")
            yield self.finding(
                Span(inside.start(), inside.end()),
                severity=Severity.ERROR,
                rest=f": the {lines} lines after it are shown as code",
            )
        else:
            yield self.finding(Span(inside.start(), inside.end()), rest=": the file ends inside the code")

    @staticmethod
    def _is_prose(rest: str, language: str) -> bool:
        """Tell whether running text follows in what is shown as code of a language."""
        if language in ("", "markdown", "md", "text", "txt") and len(_PROSE.findall(rest)) >= 2:
            return True
        return language not in ("markdown", "md") and _SENTENCE.search(rest) is not None
