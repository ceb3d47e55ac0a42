"""The outline of a Markdown document: its headings without those of other languages and of unfenced code."""

import re

from reportlint import Document, Section, is_console, is_foreign

_RELEASE = re.compile(
    r"\W*(?:(?:v(?:ersion)?\.? ?)?\d+\.\d+[\w.+-]*\W*(?:$|\(|(?:19|20)\d\d|[A-Z][a-z]{2,8}\.? \d)|(?:19|"
    r"20)\d\d[-/.]\d|unreleased\b)",
    re.I,
)
_LIQUID = re.compile(r"\{%-?[ \t]*(highlight|raw|end(?:highlight|raw))\b")

_BOX = re.compile(r":{3,}\s*[^\s:]")
"""The line that opens a box; bare colons close the one before, and the heading below is one of the report."""

TITLE_FIELD = re.compile(
    r"^\s*(?:@def )?[\"']?(?:title|name|titel|pagetitle)[\"']?\s*(?::|=(?!=))\s*\S", re.I | re.M
)
"""A field that holds the title: "title: Pumps", "@def title = ..."."""
TITLE_CELL = re.compile(r"<t[dh]\b[^<>]*>\s*title\s*</t[dh]>|^[ \t]*\|[ \t*_]*title[ \t*_:]*\|", re.I | re.M)
"""The cell of a table at the top of a document beside which its title stands."""

TAG = re.compile(r"<[A-Za-z!/]")
"""The beginning of a tag or a comment: what stands in front of a heading then is the work of a site."""


def is_change_log(document: Document) -> bool:
    """Tell whether two headings or more are releases: their sections follow a form of their own."""
    return sum(bool(_RELEASE.match(document.text[slice(*s.title_span)])) for s in document.sections[1:]) > 1


def headings(document: Document) -> tuple[Section, ...]:
    """The sections with a heading, in reading order; none where the text is not Markdown, but a script.

    Code between the tags of a template language (``{% highlight %}``) is no Markdown either.
    """
    if is_foreign(document) or is_console(document):
        return ()
    closed: list[tuple[int, int]] = []
    opened = -1
    for m in _LIQUID.finditer(document.text):
        if not m[1].startswith("end"):
            opened = m.end()
        elif opened >= 0:
            closed.append((opened, m.start()))
            opened = -1
    return tuple(
        s
        for s in document.sections[1:]
        if not s.title.startswith("$$")
        and not _boxed(document, s)
        and not any(a <= s.heading.start < b for a, b in closed)
    )


def _boxed(document: Document, section: Section) -> bool:
    """Tell whether a heading is the title of a box (``::: {.note}``), not of a section."""
    before = document.text[max(0, section.heading.start - 200) : section.heading.start].rstrip()
    return _BOX.match(before.rpartition("\n")[2]) is not None
