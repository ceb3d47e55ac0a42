"""The rule ``editor-note``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    is_account,
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


_HEADING = re.compile(
    r"\W*(?:editor(?:ial|[’']?s)? (?:notes?|comments?|remarks?|changes|feedback|summary|review)|(?:revision"
    r"|editing|proofreading|review|edit|editing)"
    r" (?:notes?|summary|log|comments?)|notes? (?:from|by|of) (?:the )?(?:editor|proofreader|reviewer)"
    r"|(?:summary of |key |list of )?"
    r"(?:changes|edits|improvements|revisions|corrections)(?: (?:made|applied|implemented|and improvements|i made))?"
    r"|what (?:i|was|has been) changed|reviewer[’']?s? (?:notes?|comments?|feedback))\W*$",
    re.I,
)
_DONE = frozenset(
    """
    simplified improved adjusted removed rewrote fixed corrected ensured enhanced added clarified streamlined reworded
    tightened condensed restructured reorganized reorganised shortened maintained verified replaced rephrased polished
    refined revised strengthened reduced broke split expanded updated checked eliminated smoothed standardized kept
    """.split()
)
"""How an editor begins to tell what was done to a text."""
_OF_TEXT = frozenset(
    """
    sentence sentences paragraph paragraphs section sections wording readability clarity flow tone transitions
    transition jargon grammar heading headings headline structure audience readers reader call-to-action cta phrasing
    language text punctuation spelling repetition redundancy redundant keywords seo voice style claims citations
    conclusion introduction intro bullet length concise engaging conversational typos
    """.split()
)
"""What it was done to."""
_TITLES = frozenset(
    "editor editor's editor’s editorial notes comments revision edits improvements changes corrections".split()
)
_TITLES |= {"changed", "revisions", "proofreading", "review", "reviewer"}
"""One of these words stands in each such heading."""
_FEWEST_DONE, _LAST_SECTIONS = 2, 3


@dataclass(frozen=True)
class EditorNote(DocumentRule):
    """A remark to the writer was left in the text.

    "*Note: Clarify the point in a separate sentence.*" Somebody, often a program that reviews another one's draft,
    asked for a change, and the request was copied into the report instead of being met. A list of what an editor
    changed ("Simplified the wording") at the end of a report is a leftover, too.
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
                "# Pumps\n\nThe pumps of the town are old, and nobody has oiled them since the war.\n\n"
                "## Editor's Notes\n\n"
                "1. **Clarity:** Simplified the wording of three sentences.\n2. **Flow:** Improved transitions.\n",
                ["Editor's Notes"],
            ),
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
        prefilter=Prefilter(every=(tuple(sorted(_LABELS | _TITLES)), (*_VERBS, *sorted(_DONE)))),
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
        if not found and not _DONE.isdisjoint(document.word_set):
            yield from self._told(document)
        if found and not is_minutes(document):
            said = document.plain(found[0])
            yield self.finding(
                found[0],
                said=clipped(said),
                more=f" (and {len(found) - 1} more)" if len(found) > 1 else "",
                related=[related(span, "another one") for span in found[1:]],
                members=1,
            )

    def _told(self, document: Document) -> Iterable[Finding]:
        """The list of what an editor changed, under a heading of its own at the end."""
        for section in document.sections[max(1, len(document.sections) - _LAST_SECTIONS) :]:
            if not _HEADING.match(section.title):
                continue
            told = [b for i in document.blocks_of(section.index) if _tells(document, b := document.blocks[i])]
            if len(told) >= _FEWEST_DONE and is_account(document):
                yield self.finding(
                    section.title_span,
                    message='"{said}" tells what was changed in the text, and readers never saw it before.',
                    help="Delete the section.",
                    related=[related(b.text, "a change") for b in told[:12]],
                    said=section.title,
                    members=1,
                )


def _tells(document: Document, block: Block) -> bool:
    """Tell whether a block says what was done to the text, behind a label or without one."""
    if block.kind not in ("item", "paragraph") or block.quoted:
        return False
    start = block.label.end if block.label else block.text.start
    words = document.words.list(Span(start, block.text.end))
    return bool(words) and words[0] in _DONE and not _OF_TEXT.isdisjoint(words)
