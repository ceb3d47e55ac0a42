"""The rule ``fake-link``."""

import re
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
    is_report,
    rare,
    reference_sections,
)

_HOST = rare(
    r"https?://(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu|gov)|your-?(?:domain|website|site|company|link|url|"
    r"blog)\.\w+|"
    r"(?:link|url|source|website|image|img|photo)-?(?:here|to|placeholder)[\w-]*(?:\.\w+)?|placeholder\.(?:com|org|link)"
    r"|domain\.tld)"
    r"(?![\w.-]*\.\w)(?:[:/?#]|$)",
    re.I,
)
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


def _anchors(document: Document) -> frozenset[str]:
    """The anchors of the headings, as renderers make them: "Your rights" is ``#your-rights``."""
    words = (re.sub(r"[^\w\s-]", "", s.title.casefold()).split() for s in document.sections[1:])
    return frozenset("#" + "-".join(w) for w in words)


@dataclass(frozen=True)
class FakeLink(DocumentRule):
    """A link leads nowhere: to ``example.com``, to a placeholder, to ``#`` or to nothing.

    It looks like evidence, and there is none behind it.
    An example address behind words of a report is an error. Addresses such as ``https://example.com`` that are written
    out in the text of a tutorial are left alone.
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
        prefilter=Prefilter(literals=("](", "example.", "://", "]:")),
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
            elif _HOST.match(target) and (
                link.kind == "image"
                or (link.kind == "bare" and document.section_at(link.span.start) in listed)
            ):
                yield self.finding(link.span, reason="an example address")
