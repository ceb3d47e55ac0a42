"""The rule ``leftover-fragment``."""

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
    Severity,
    Span,
    clipped,
    is_account,
    rare,
    related,
)

_FRAGMENT = re.compile(r"\n {0,3}(?P<said>[a-z][^\n]{10,})")
"""A line in small letters."""
_ENDED = rare(r"(?:[^.\W]\w|\W)[.!?][)*_\"”]{0,3}[ \t\r]*\Z")
"""What stands above it: a sentence that has ended."""
_SHORTENED = rare(
    r"(?:\be\.g|\bi\.e|\betc|\bvs|\bcf|\bno|\bp|\bsec|\bfig|\bresp|\bincl|\bca|\bapprox)\.\s*$", re.I
)
_MOST = 40
"""Lines that are looked at: texts with more are written so."""


@dataclass(frozen=True)
class LeftoverFragment(DocumentRule):
    """The end of a sentence stands on a line of its own, and the whole sentence elsewhere.

    A shorter version of the text was written over a longer one, or two answers were pasted over each other: the tail
    of the old one is still there.
    Delete it, with all that follows it.
    """

    meta = RuleMeta(
        id="leftover-fragment",
        message='"{said}" is the end of a sentence that stands elsewhere: a leftover of another version.',
        help="Delete it, and check what follows it: it may be left over, too.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nA pump turns in the cellar.\niron pumps last for a very long time.\n",
            "# Pumps\n\nA pump turns in the cellar of the old house.\n\nA pump turns in the cellar of the old house.\n",
            "# Pumps\n\nUse oil (e.g.\nthe oil of the town, which is cheap) here.\n\nUse\nthe oil of the town, which is"
            " cheap) here.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n* A pump lowers the risk of floods in the cellars.\n* It is cheap.\n"
                " the risk of floods in the cellars.\n* It is cheap.\n",
                ["the risk of floods in the cellars."],
            ),
            Bad(
                "# Pumps\n\nThe town bought pumps for all of the old cellars. It was glad of them.\n"
                "ps for all of the old cellars. It was glad of them.\n",
                ["ps for all of the old cellars. It was glad of them."],
            ),
        ],
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("truncated-start", "truncated-end"),
        known_limits="Fragments of text that stands nowhere else are not seen.",
    )

    least: Annotated[int, "Fewest words of a fragment."] = 4

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each line that is the tail of a sentence above it."""
        text = document.text
        looked = 0
        for m in _FRAGMENT.finditer(text):
            if not _ENDED.search(text, max(0, m.start() - 12), m.start()):
                continue
            looked += 1
            if looked > _MOST:
                return
            span = Span(m.start("said"), m.start("said") + len(m["said"].rstrip()))
            block = document.blocks[document.block_at(span.start)]
            if block.kind not in ("paragraph", "item") or block.quoted or not block.text.start <= span.start:
                continue
            said = text[slice(*span)]
            if (
                _SHORTENED.search(text, max(0, m.start() - 12), m.start())
                or len(document.words.within(span)) < self.least
            ):
                continue
            at = text.find(said, 0, m.start("said"))
            # In the other place it is the end of a line that says more.
            if (
                at < 1
                or text[at - 1] == "\n"
                or text[at + len(said) : at + len(said) + 2].strip(" \r")[:1] not in ("", "\n")
            ):
                continue
            if not is_account(document):
                return  # code that stands unfenced begins its lines so
            short = document.plain(span)
            yield self.finding(
                span,
                said=clipped(short),
                related=[related(Span(at, at + len(said)), "the sentence")],
            )
