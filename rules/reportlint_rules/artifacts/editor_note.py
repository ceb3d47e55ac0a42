"""The rule ``editor-note``."""

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
    Span,
    clipped,
    is_minutes,
    related,
)
from reportlint_rules.artifacts._text import content_start

_LABELS = frozenset(("note", "comment", "suggestion", "feedback", "edit"))
_VERBS = (
    "clarify reiterate expand elaborate rephrase reword rewrite shorten tighten cite verify double-check fact-check"
    " consider add include insert provide mention specify"
).split()
_ORDERS = (
    r"clarify|reiterate|expand|elaborate|rephrase|reword|rewrite|shorten|tighten|cite|verify|double-check|fact-check"
    r"|consider (?:adding|including|expanding|rephrasing|removing|clarifying|breaking|citing|mentioning|using)"
    r"|(?:add|include|insert|provide|mention|specify)"
    r" (?:an? |the |more |some |specific |concrete |additional |relevant |brief ){0,3}(?:examples?|details?|sources?"
    r"|citations?|references?|data|statistics|context|evidence|link|transition|sentence|paragraph|figures?|numbers"
    r"|definition)"
)
_NOTE = re.compile(
    r"(?P<open>[*_(\[（]{1,3})?\s{0,2}(?:(?:editor|reviewer|proofreader|writer)[’']?s? )?(?:note|comment|suggestion"
    r"|feedback|edit)(?: (?:to|for) (?:the )?(?:writer|author|editor|self))?[*_]{0,3}\s?[:：][*_]{0,3}\s{0,4}"
    rf"(?:please )?(?:{_ORDERS})\b[^\n]*",
    re.I,
)
_TO_WRITER = re.compile(
    r"(?:editor|reviewer|proofreader)|(?:to|for) (?:the )?(?:writer|author|editor|self)"
    r"|\b(?:sentence|paragraph|section|wording|readers?|clarity|flow|tone|statement|claim|citations?|sources?|phrase"
    r"|point)\b|[:：][*_]{0,3}\s*(?:reiterate|rephrase|reword|elaborate on)\b",
    re.I,
)


@dataclass(frozen=True)
class EditorNote(DocumentRule):
    """A remark to the writer was left in the text.

    "*Note: Clarify the point in a separate sentence.*" Somebody, often a program that reviews another one's draft,
    asked for a change, and the request was copied into the report instead of being met.
    Do what it asks for, and delete it.
    """

    meta = RuleMeta(
        id="editor-note",
        message='"{said}" is a remark to the writer, not to the readers{more}.',
        help="Do what it asks for, and delete it.",
        severity=Severity.ERROR,
        good=[
            "# Pumps\n\nNote: Check the seal before you start.\n",
            "# Pumps\n\n*Note: Verify that the pump is off.*\n\n*Note: Add the oil slowly.*\n",
            "# Style\n\nReviewers write “Note: Clarify this sentence.” in the margin.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThey turn.\n\n*Note: Clarify the cost of seals in a separate sentence.*\n",
                ["Note: Clarify the cost of seals in a separate sentence."],
            ),
            Bad(
                "# Pumps\n\nThey turn. (Editor's note: add a source for this claim.)\n\n"
                "[Note to writer: Expand the paragraph on valves]\n",
                ["Editor's note: add a source for this claim."],
            ),
        ],
        prefilter=Prefilter(every=(tuple(sorted(_LABELS)), tuple(_VERBS))),
        see=("prompt-residue", "placeholder"),
        known_limits="Only remarks with a label (note, comment, feedback) that name a sentence, a source or the like.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all remarks."""
        found: list[Span] = []
        done = -1
        for sentence in document.sentences_with(_LABELS):
            block = document.blocks[sentence.block]
            if block.quoted or block.kind == "quote" or sentence.span.start < done:
                continue
            for m in _NOTE.finditer(document.text, sentence.span.start, sentence.span.end):
                start = m.end("open") if m["open"] else m.start()
                marked = m["open"] or start == content_start(document, block)
                before = document.text[start - 1 : start]
                if not marked or (before and before in "\"'“”„‘’«»`"):
                    continue
                end = m.start() + len(m.group().rstrip().rstrip("*_)]） "))
                if _TO_WRITER.search(document.text, start, end):
                    found.append(Span(start, end))
                    done = end
        if found and not is_minutes(document):
            said = document.plain(found[0])
            yield self.finding(
                found[0],
                said=clipped(said),
                more=f" (and {len(found) - 1} more)" if len(found) > 1 else "",
                related=[related(span, "another one") for span in found[1:]],
                members=1,
            )
