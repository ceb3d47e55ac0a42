"""The rule ``cut-title``."""

import re
from collections.abc import Iterable, Iterator
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
    rare,
    reference_sections,
    related,
)

_CUT = rare(
    r"\w[\w’'()&-]{0,40}[,:;|]?[ ]?(?:\.\.\.|…)(?=[\"”’*_]{0,4}(?:[ \t\\]*$|\]\(|:?[ \t]+<?https?://|:[ \t]"
    r"|,[ \t]accessed\b|[ \t]?\((?:https?://|[\w-]{1,40}\.\w)))",
    re.M,
)
_WEB = rare(r"https?://|\b[\w-]{2,40}\.(?:com|org|net|gov|edu|io|ai|co|info)\b", re.I)
_TITLE = "Oil and rust in the pumps of small"


@dataclass(frozen=True)
class CutTitle(DocumentRule):
    """The title of a source breaks off with three dots, as lists of search results cut it.

    Who copies the list of hits has not opened the page; nobody can cite the title, and "A review of the ..." finds
    another review as well.
    Open the source and give the whole title.
    """

    meta = RuleMeta(
        id="cut-title",
        message='The title "{end}" breaks off{times}.',
        help="Open the source and give its whole title.",
        severity=Severity.WARNING,
        good=[
            f"# A\n\nIt lasts.\n\n## References\n\n* {_TITLE} towns: https://a.org/x\n* Holm, A., ... Moe, B. Ice.\n",
            f"# A\n\nThe title [{_TITLE} ...](https://a.org/x) was cut.\n",
        ],
        bad=[
            Bad(
                f"# A\n\nIt lasts.\n\n## References\n\n* [{_TITLE} ...](https://a.org/x)\n",
                ["pumps of small ..."],
            ),
            Bad(
                f"# A\n\nIt lasts.\n\n## Sources\n\n[1] {_TITLE} ...: https://a.org/x\n\n[2] {_TITLE} ...: https://b.org\n",
                ["pumps of small ..."],
            ),
            Bad(
                f"# A\n\nIt lasts ([{_TITLE} ...](https://a.org/x)) and shines ([{_TITLE} …](https://b.org/y)).\n",
                ["pumps of small ..."],
            ),
        ],
        prefilter=Prefilter(literals=("...", "…")),
        see=("cut-cell", "home-page-source"),
    )

    min_words: Annotated[int, "Fewest words of a title before the dots."] = 4
    min_links: Annotated[int, "Fewest cut titles outside lists of sources."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first such title."""
        listed = sorted(set(self._listed(document)))
        loose = sorted(set(self._linked(document)) - set(listed))
        found = sorted({*listed, *(loose if len(loose) >= self.min_links else ())})
        if found:
            first, *others = found
            yield self.finding(
                first,
                related=[related(s, "breaks off, too") for s in others],
                members=1,
                evidence={"titles": len(found)},
                end=document.text[first.start : first.end],
                times=f" ({len(found)} such titles)" if others else "",
            )

    def _listed(self, document: Document) -> Iterator[Span]:
        """The cut titles of the lists of sources."""
        text = document.text
        for index in document.once(reference_sections):
            for block in (document.blocks[i] for i in document.blocks_of(index, deep=True)):
                if block.kind not in ("item", "paragraph", "footnote", "table"):
                    continue
                for m in _CUT.finditer(text, *block.span):
                    line = Span(
                        text.rfind("\n", 0, m.start()) + 1,
                        (text.find("\n", m.end()) + 1 or len(text) + 1) - 1,
                    )
                    if _WEB.search(text, *line) and (end := self._end(text, line.start, m.end())):
                        yield end

    def _linked(self, document: Document) -> Iterator[Span]:
        """The cut titles of links to other sites."""
        text = document.text
        for link in document.links:
            label = text[link.text.start : link.text.end]
            if (
                link.kind != "link"
                or not label.endswith((" ...", " …"))
                or not link.target.startswith("http")
            ):
                continue
            if end := self._end(text, link.text.start, link.text.end):
                yield end

    def _end(self, text: str, start: int, end: int) -> Span | None:
        """The last three words of a title that is long enough."""
        words = [m.start() for m in re.finditer(r"[^\W\d_][\w’'-]*", text[start:end])]
        return Span(start + words[-3], end) if len(words) >= self.min_words else None
