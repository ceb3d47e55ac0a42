"""The rule ``undefined-link``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import PROSE_KINDS, Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_REFERENCE = re.compile(r"(?<![\]\\!`\w])\[([^\[\]\n]{1,80})\]\[([^\[\]\n]{0,60})\](?![\[(])")
_DEFINITION = re.compile(r"^[ >]{0,6}\[([^\[\]\n]{1,120})\]:", re.M)
_JOINED = re.compile(r"\{%-?\s*include|\{\{[<%]|<!--\s*#include|^--8<--", re.M)
"""Other files are put in here, which may define labels."""
_NO_LABEL = re.compile(r"[\d\s,.:;^*?+|-]*|.*[*+?|\\].*|\s.*|.*\s|source:.*")
"""Numbers are citations, signs of patterns are code, blanks at an end are drawings."""


@dataclass(frozen=True)
class UndefinedLink(DocumentRule):
    """A link names a label that no line of the file defines, so its brackets show in the page.

    ``[the plan][plan]`` needs a line ``[plan]: https://…``. Without it readers see the brackets, and have no link.
    Texts most of whose labels are defined elsewhere, by the program that joins the files, are left alone.
    Define the label, or write the address beside the words.
    """

    meta = RuleMeta(
        id="undefined-link",
        message='No line defines the label "{label}": the brackets show in the page.',
        help="Define the label, or write the address beside the words.",
        severity=Severity.WARNING,
        good=[
            "See [the plan][plan], [plan][] and [1][2], or `[a][b]`.\n\n[plan]: https://a.invalid\n",
            "The pattern [a-z][a-z0-9-]* matches names.\n",
            "Of [one][topic one], [two][topic two], [three][topic three] and [four][topic four] no line is here.\n",
        ],
        bad=[
            Bad(
                "See [the plan][plan] and [the map][map].\n\n[map]: https://a.invalid\n",
                ["[the plan][plan]"],
            ),
            Bad(
                "See [the plan][] and [the map][map].\n\n[map]: https://a.invalid\n",
                ["[the plan][]"],
            ),
        ],
        prefilter=Prefilter(literals=("][",)),
        see=("dangling-citation",),
    )

    most: Annotated[int, "So many undefined labels at most: more are defined elsewhere."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each link without a definition, where the file defines other labels."""
        text = document.text
        if "]:" not in text or _JOINED.search(text):
            return
        known = {_plain(m[1]) for m in _DEFINITION.finditer(text)}
        # Some programs take a heading for a label.
        titles = {_plain(s.title) for s in document.sections}
        found = []
        for m in _REFERENCE.finditer(text):
            label = _plain(m[2] or m[1])
            if label in known or label in titles or _NO_LABEL.fullmatch(m[2] or m[1]):
                continue
            at = document.block_at(m.start())
            # What is code is blanked out in the prose.
            if (
                at >= 0
                and document.blocks[at].kind in PROSE_KINDS
                and document.prose[m.start(1)] == text[m.start(1)]
            ):
                found.append((Span(*m.span()), m[2] or m[1]))
        if known and len(found) <= min(self.most, len(known)):
            for span, label in found:
                yield self.finding(span, label=label)


def _plain(label: str) -> str:
    """A label as Markdown compares labels: case and runs of blanks do not count."""
    return " ".join(label.casefold().split())
