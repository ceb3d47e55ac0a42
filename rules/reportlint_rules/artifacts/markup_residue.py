"""The rule ``markup-residue``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

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
    is_chapter,
    is_foreign,
    mentioned,
    related,
)
from reportlint_rules.artifacts import _markups as table
from reportlint_rules.artifacts._text import outside_code


@cache
def _latex() -> re.Pattern[str]:
    return re.compile(
        r"\\(?:(?:textbf|textit|texttt|textsc|emph|underline|(?:sub){0,2}section|paragraph|chapter|cite[tp]?|(?:eq|auto|c)?ref|label"
        r"|footnote|href"
        r"|caption|includegraphics|bibliography|title|author)\*?(?:\[[^\]\n]{0,60}\])?\{"
        r"|(?:begin|end)\{(?:itemize|enumerate|description|table|figure|tabular|center|quote|document|abstract)\*?\}"
        r"|item (?=\w))"
    )


@cache
def _escaped() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\\*])\\\*\\\*(?=[^\s*\\])[^*|\n]{1,120}?[^\s\\]\\\*\\\*(?![\\*])"
        r"|^[ \t]*\\#(?:\\?#){1,5} \S[^\n]{0,80}",
        re.M,
    )


_SUBJECT = re.compile(r"(?<!\\)\b(?:latex|pandoc|bibtex|overleaf|mathjax|katex|rmarkdown|r markdown)\b")
_PAGE = re.compile(r"<(?:input|button|form|textarea|select)\b")
"""What makes a document a page with controls, written in HTML."""
_MANY = 25
"""Commands from which on a document is written for a program that understands them."""


@dataclass(frozen=True)
class MarkupResidue(DocumentRule):
    r"""Replace markup of another format that readers see as it stands.

    ``\textbf{...}`` is LaTeX, ``<o:p>`` comes from a word processor, ``[b]...[/b]`` from a forum, and
    ``\*\*bold\*\*`` shows its asterisks: the text was written for another program, or escaped once too
    often, and the page shows the commands instead of what they mean. Tags such as ``<span style="font-weight: 400">``
    or ``<div class="WordSection1">`` came along with a text that was pasted; HTML that says something (a colour, an
    alignment) is let pass.
    """

    meta = RuleMeta(
        id="markup-residue",
        message='"{token}" is {kind}: readers see the command{more}.',
        severity=Severity.WARNING,
        help="{advice}",
        good=(
            "# Notes\n\nThe command `\\textbf{x}` sets bold type.\n",
            "# Thesis\n\nThe table follows.\n\n\\newpage\n\nIt is long.\n",
            "# LaTeX\n\nIn LaTeX, \\emph{x} stresses a word.\n",
            "# Stars\n\nPrice in \\*Euro. 2 \\* 3 is 6, and $\\textbf{x}$ is a vector.\n",
            '# Red\n\n<div align="center">\n\n<span style="color: red">Stop.</span>\n\n</div>\n',
            "# Words\n\nType “\\*\\*bold\\*\\*” to see the marks.\n",
        ),
        bad=(
            Bad("# Wind\n\nWind is \\textbf{strong} in the north.\n", flags=["\\textbf{"]),
            Bad("# Wind\n\n<o:p></o:p>Wind grows.\n", flags=["<o:p>"]),
            Bad("# Wind\n\nWind [b]grows[/b], '''it does'''.\n", flags=["[b]grows[/b]", "'''it does'''"]),
            Bad(
                '# Wind\n\n<font face="Arial" size="2">Wind grows.</font>\n',
                flags=['<font face="Arial" size="2">'],
            ),
            Bad(
                '# Wind\n\n<span style="color: #222; font-weight: 400">Wind</span> grows.\n',
                flags=['<span style="color: #222; font-weight: 400">'],
            ),
            Bad("# Wind\n\n\\*\\*Result:\\*\\* wind grows.\n", flags=["\\*\\*Result:\\*\\*"]),
        ),
        prefilter=Prefilter(literals=tuple(table.MARKS), words=table.WORDS, either=True),
        see=("literal-escape", "stray-fence"),
        known_limits="Documents that speak of LaTeX, and those with many commands, are let pass.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all commands of LaTeX, one for all escaped marks."""
        prose = document.prose
        commands = [s for m in _latex().finditer(prose) if _counts(document, s := Span(*m.span()))]
        # One command in a text about such programs is a leftover where its own paragraph names none of them.
        own = (
            document.blocks[document.block_at(commands[0].start)].text
            if len(commands) == 1
            else (0, len(prose))
        )
        subject = bool(commands) and _SUBJECT.search(document.folded, *own)
        if 0 < len(commands) < _MANY and not (subject or is_chapter(document)):
            yield self._say(document, commands, "a command of LaTeX", "Write it in Markdown.")
        if not document.word_set.isdisjoint(table.WORDS) or table.is_marked(document.text):
            yield from self._foreign(document)
        marks = []
        if any(mark in document.text for mark in ("\\*\\*", "\\#\\#", "\\##")):
            text = outside_code(document)
            marks = [
                s for m in _escaped().finditer(text) if _counts(document, s := Span(*_trim(text, m.span())))
            ]
        if marks:
            yield self._say(document, marks, "escaped Markdown", "Delete the backslashes.")

    def _foreign(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per format that is not Markdown."""
        groups: dict[str, list[Span]] = {}
        text = outside_code(document)
        if len(document.parsed.comments) and "<!--[if" in document.text:
            text = document.text
        for m in table.others().finditer(text):
            span = Span(*m.span())
            name = next(name for name in table.NAMES if m[name] is not None)
            if _counts(document, span, ("html",)):
                groups.setdefault(name, []).append(span)
        if (
            "docs" in groups
            and is_foreign(document)
            and all(s.style != "atx" for s in document.sections[1:2])
        ):
            del groups["docs"]  # written in that format
        for name, places in groups.items():
            if len(places) < table.FEW and not (name == "wiki" and table.WIKI.search(document.text)):
                yield self._say(document, places, table.NAMES[name], "Write it in Markdown, or delete it.")
        if "<" not in text or any(name == "office" for name in groups) or _PAGE.search(text):
            return
        tags = [Span(*m.span()) for m in table.pasted(text)]
        tags = [span for span in tags if _counts(document, span, ("html",))]
        if tags and len(tags) < table.MANY_PASTED:
            yield self._say(
                document,
                tags,
                "",
                "Delete the tags, and keep their text.",
                message='"{token}" is a leftover of a word processor, a mail or a web page{more}.',
            )

    def _say(
        self, document: Document, places: list[Span], kind: str, advice: str, message: str | None = None
    ) -> Finding:
        token = document.text[slice(*places[0])].strip()
        return self.finding(
            places[0],
            message=message,
            token=clipped(token, 40),
            kind=kind,
            advice=advice,
            more=f", here and at {len(places) - 1} other places" if len(places) > 1 else "",
            related=[related(p, "another one") for p in places[1:60]],
            members=1,
            evidence={"count": len(places)},
        )


def _trim(text: str, span: tuple[int, int]) -> tuple[int, int]:
    inside = text[slice(*span)]
    return span[0] + len(inside) - len(inside.lstrip()), span[1]


def _counts(document: Document, span: Span, more: tuple[str, ...] = ()) -> bool:
    """Tell whether a mark stands in running text and not in a quotation."""
    block = document.blocks[document.block_at(span.start)]
    return block.kind in ("paragraph", "item", "table", "heading", *more) and not (
        block.quoted or mentioned(document, span, block.text)
    )
