"""The rule ``link-number``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_TARGET = re.compile(r"/(?:pulls?|issues|merge_requests|discussions|bugs?)/(\d{1,7})(?=$|[/#?])")
_TEXT = re.compile(
    r"[\s\[\]()*_`]*(?:[\w.-]+/[\w.-]+(?=#))?(?:(?:prs?|mrs?|pull requests?|issues?|pulls?|bugs?|gh|merge requests?"
    r"|discussions?)[\s/-]*)?[\[(]?[#!]?(\d{2,7})[\s\])*_`]*",
    re.I,
)
"""A number and nothing but its kind; other numberings ("ACDE#206") have names of their own."""


@dataclass(frozen=True)
class LinkNumber(DocumentRule):
    """A link says one number of an issue or pull request and leads to another.

    One of the two is a slip, and readers who follow the link land on a different matter.
    Look the matter up, and correct the number or the address.
    """

    meta = RuleMeta(
        id="link-number",
        message='The link says "{said}" and leads to number {number}.',
        help="Look the matter up, and correct the number or the address.",
        severity=Severity.WARNING,
        good=[
            "See [#3116](https://git.invalid/a/b/pull/3116) and [a/b#29](https://git.invalid/a/b/issues/29#note-4).\n",
            "See [ACDE#206](https://git.invalid/a/pm/issues/1306) and [12](https://git.invalid/docs/13).\n",
            "A tracking issue: [[10]]\n\n[10]: https://git.invalid/a/b/issues/2964\n",
            "See [spec/617](https://git.invalid/a/spec/issues/617) and [issues/519](https://git.invalid/a/b/issues/519).\n",
        ],
        bad=[
            Bad(
                "It came with PR [3161](https://git.invalid/a/b/pull/3116).\n",
                ["[3161](https://git.invalid/a/b/pull/3116)"],
            ),
            Bad(
                "* [BUG #523](https://git.invalid/a/b/issues/524): a crash\n",
                ["[BUG #523](https://git.invalid/a/b/issues/524)"],
            ),
        ],
        prefilter=Prefilter(literals=("/pull", "/issues/", "/merge_requests/", "/discussions/", "/bug")),
        see=("wrong-identifier",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each link whose number is not the one it leads to."""
        for link in document.links:
            if link.kind != "link":
                continue
            if _is_citation(document, link.text):
                continue  # "[12]", the number of an entry that holds the address
            target = _TARGET.search(link.target)
            said = _TEXT.fullmatch(document.text, *link.text) if target else None
            if target and said and int(said[1]) != int(target[1]):
                yield self.finding(link.span, said=said[0].strip(" \n*_`"), number=target[1])


def _is_citation(document: Document, said: Span) -> bool:
    """Tell whether a bare number names an entry by its label: a line "[12]: https://..." stands below."""
    number = document.text[slice(*said)].strip("[] ")
    return number.isdigit() and f"\n[{number}]:" in document.text
