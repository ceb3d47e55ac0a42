"""The rule ``fake-link``."""

import re
from collections.abc import Collection, Iterable
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
    is_manual,
    is_report,
    rare,
    reference_sections,
)

_NAME = (
    r"(?:(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu|gov)|(?:[\w-]{3,}\.)example"
    r"|(?:your|my|sample|dummy|fake|some)-?(?:domain|website|site|company|link|url|blog|source)\.\w+|"
    r"(?:insert-?)?(?:link|url|source|website|image|img|photo)-?(?:here|to|placeholder)[\w-]*(?:\.\w+)?"
    r"|placeholder\.(?:com|org|link|url)|(?:website|url|sourceurl)\.com|domain\.tld)"
    r"(?![\w.-]*\.\w)(?=[:/?#]|[.,;)\]]*(?:\s|$)))"
)
_HOST = rare(rf"(?:https?://|(?=www\.)){_NAME}", re.I)
_BARE = rare(rf"(?<![\w@./-]){_NAME}", re.I)
_PORT = rare(r"[\w.:/-]{0,80}:\d{2,5}\b")
_LABEL = rare(
    r"(?:\b(?:sources?|links?|url|website|retrieved from|available (?:at|from|online)|read more|full (?:text"
    r"|report|study)"
    r"|references?|doi|accessed|quellen?|fuentes?|fontes?)\b[*_]{0,3} ?(?::|at|from|in|\))?[*_\s<([]{0,6}"
    r"|^\[\^?\w{1,12}\]:[^\n]*"
    r"|^[ \t]*(?:[-*+]|\d{1,3}[.)])[^\n]*\((?:1[89]|20)\d\d[a-z]?\)[^\n]*)$",
    re.I | re.M,
)
"""What stands in front of an address that is given as a source."""
_OFFERED = rare(r"\w[\w%\"”’*_]*,? ?[(\[<]+$|\|[ \t]*<?$|\b(?:in|at|see|to|from|by|of) <?$|[:–—] ?<?$")
"""What stands in front of an address in a report: a bracket, the edge of a cell, a preposition."""
_SPOKEN = frozenset(
    """
    address addresses browser browsers domain domains e.g example examples enter enters open opens opened type types
    redirect redirects request requests server servers curl replace endpoint endpoints api subdomain subdomains
    hostname host origin origins cookie cookies header headers configure configured localhost visits webhook callback
    dns crawler scheme uri uris
    """.split()
)
"""Words of a sentence that speaks of addresses."""
_WORD = rare(
    r"(?:#?(?:url|link|insert[\w\s-]*|your[\w\s-]*|source[-_\s]?(?:url|link)|link[-_\s]?to[\w\s-]*|tbd|todo|"
    r"placeholder|"
    r"xxx+|\.\.\.|…)|https?://(?:\.\.\.|…|x{3,})?/?)$",
    re.I,
)
_UPLOAD = rare(r"(?:file://file-\w{8}|sandbox:/|attachment://|/mnt/data/)")
"""Addresses that hold inside the program in which the text was written, and nowhere else."""
_TEXT = rare(r"\w{3}")
_EMBEDDED = rare(r"\[[a-z]+:[^\s\]]+\]")
"""What a site puts in by its own mark: "[video:vimeo/1]()"."""
_HERE = rare(r"[*_]* ?\((?:you are here|this (?:post|page|part|article|one)|current)\b", re.I)


_BEFORE = 300
"""Characters in front of an address in which its label is looked for."""


def _anchors(document: Document) -> frozenset[str]:
    """The anchors of the headings, as renderers make them: "Your rights" is ``#your-rights``."""
    words = (re.sub(r"[^\w\s-]", "", s.title.casefold()).split() for s in document.sections[1:])
    return frozenset("#" + "-".join(w) for w in words)


@dataclass(frozen=True)
class FakeLink(DocumentRule):
    """A link leads nowhere: to ``example.com``, to a placeholder, to ``#`` or to nothing.

    It looks like evidence, and there is none behind it.
    An example address behind words of a report, or given there as a source, is an error. Addresses such as
    ``https://example.com`` that are written out in the text of a tutorial are left alone.
    Link to the page that was meant, or take the link out.
    """

    meta = RuleMeta(
        id="fake-link",
        message="The link leads nowhere ({reason}).",
        help="Link to the page that was meant, or take the link out.",
        severity=Severity.WARNING,
        good=[
            "Write `[text](https://example.com)` or open https://example.com/login in your browser.\n",
            "Part one (you are here): [Pumps](#) (you are here). [video:host/1234]()\n",
            "See [your rights](#your-rights).\n\n# Your rights\n\nNone.\n",
            "See [the notes](#notes) and [Example](https://examples.com).\n\n# Notes\n\nNone.\n",
        ],
        bad=[
            Bad(
                "As [the survey](https://example.com/survey) says.\n",
                ["[the survey](https://example.com/survey)"],
                severity=Severity.ERROR,
            ),
            Bad("Source: https://www.example.com/pumps-2023\n", ["https://www.example.com/pumps-2023"]),
            Bad(
                "![The pump](https://linktoyourimage.com) and [the list](sandbox:/mnt/data/list.csv).\n",
                ["![The pump](https://linktoyourimage.com)", "[the list](sandbox:/mnt/data/list.csv)"],
            ),
            Bad("As [the survey]() and [the study](#) say.\n", ["[the survey]()", "[the study](#)"]),
            Bad(
                "See [our site](insert link here) for more.\n".replace(" link here", "-link"),
                ["[our site](insert-link)"],
            ),
        ],
        prefilter=Prefilter(literals=("](", "example", "://", "]:")),
        see=("placeholder",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each link to nothing, and example addresses given as sources."""
        listed = document.once(reference_sections)
        for link in document.links:
            target = link.target.strip()
            if link.kind == "link" and _TEXT.search(document.prose, *link.text):
                if _EMBEDDED.match(document.text, link.span.start) or _HERE.match(
                    document.text, link.span.end
                ):
                    continue
                if target in ("", "#", "#!"):
                    yield self.finding(link.span, reason="no target")
                elif _WORD.match(target) and target.casefold() not in document.once(_anchors):
                    yield self.finding(link.span, reason="a placeholder")
                elif _UPLOAD.match(target):
                    yield self.finding(
                        link.span,
                        severity=Severity.ERROR if is_report(document) else None,
                        reason="a file of the program in which the text was written",
                    )
                elif _HOST.match(target) and "example" not in document.plain(link.text).casefold():
                    yield self.finding(
                        link.span,
                        severity=Severity.ERROR if is_report(document) else None,
                        reason="an example address",
                    )
            elif _PORT.match(target) and is_manual(document):
                continue  # the address of a server, with its port
            elif _HOST.match(target) and (
                link.kind == "image" or self._is_source(document, link.span, listed)
            ):
                yield self.finding(
                    link.span,
                    severity=Severity.ERROR if link.kind == "bare" and is_report(document) else None,
                    reason="an example address",
                )
        # "Source: www.example.com/study" is no link, and meant as one.
        for m in _BARE.finditer(document.prose) if "example." in document.folded else ():
            span = Span(*m.span())
            label = _LABEL.search(document.text, max(0, span.start - _BEFORE), span.start)
            if label and not label[0].startswith("[") and self._is_source(document, span, listed):
                yield self.finding(span, reason="an example address")

    @staticmethod
    def _is_source(document: Document, span: Span, listed: Collection[int]) -> bool:
        """Tell whether an example address that is written out is given as a source, and not spoken of."""
        block = document.blocks[document.block_at(span.start)]
        if (block.section in listed and block.kind != "code") or block.kind == "footnote":
            return True
        if block.quoted or block.kind not in ("paragraph", "item", "table", "footnote"):
            return False
        at = document.sentence_at(span.start)
        said = document.sentences[at].span if at >= 0 else block.text
        words = document.words
        around = (Span(said.start, span.start), Span(span.end, max(span.end, said.end)))
        if not all(_SPOKEN.isdisjoint(words.list(part)) for part in around):
            return False
        # Only what stands in the same block in front of it: an address at the beginning of a line is looked at, too.
        before = document.text[max(block.span.start, span.start - _BEFORE) : span.start]
        return bool(_LABEL.search(before)) or (
            bool(_OFFERED.search(before) or not before.rpartition("\n")[2].strip(" -*+<>\t"))
            and is_report(document)
        )
