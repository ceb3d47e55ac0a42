"""The rule ``pipeline-note``."""

from collections.abc import Iterable, Iterator
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
    is_account,
    mentioned,
    rare,
)
from reportlint_rules.artifacts._text import content_start, openings

_DUE = frozenset(
    "reviewed verified expanded completed checked filled confirmed revisited updated refined added addressed resolved "
    "finalized finalised merged".split()
)
_WHEN = ("pass", "sub-pass", "subpass", "iteration", "draft", "run")
_DEFERRED = rare(
    r"\b(?:to be|will be|should be|needs? to be|must be) (?:further )?(?:reviewed|verified|expanded|completed|checked"
    r"|filled in|confirmed|revisited|updated|refined|added|addressed|resolved|finali[sz]ed|merged)"
    r" (?:in|during|by|on|at) (?:(?:the |a )?(?:next|later|subsequent|following|second|third|final)"
    r" (?:editing |review |writing )?(?:sub-?)?(?:pass|iteration|draft|run)"
    r"|(?:sub-?)?(?:pass|iteration|draft|run) (?:no\. ?|#)?\d+)\b".replace(" ", r"\s+")
)
_FORMATS = frozenset(
    "format formatted formatting length structure style layout markdown imrad requested required specified".split()
)
_THING = r"(?:manuscript|document|report|output|article|content|response|analysis|post|paper|essay|summary|deliverable)"
_DELIVERY = rare(
    rf"\W{{0,6}}(?:{_THING} (?:format|formatting|length|structure|style|layout)\W{{0,4}}: ?\W{{0,4}}\S"
    rf"|(?:note\W{{1,4}})?(?:this|the|the above|the following) {_THING} (?:above )?(?:is|was|has been)"
    r" (?:written|formatted|structured|presented|provided|delivered|prepared|rendered|output)"
    r" (?:in|as|using) (?:an? |the )?(?:valid |clean |proper |plain |standard |requested |required |specified )*"
    r"(?:markdown|imrad|apa|mla|json|html"
    r"|latex|plain text|requested|required|specified)\b"
    rf"|(?:this|the|the above) {_THING} (?:follows|adheres to|conforms to|meets|uses) (?:the |all )?"
    r"(?:requested|required|specified|given|prescribed|imrad) (?:format|structure|outline|template|guidelines"
    r"|requirements|word count|length))"
)
_OUTPUTS = frozenset("result results output outputs response answer".split())
_LABEL = rare(
    r"\W{0,4}(?:(?:final|research|search|task|agent|crew|model|llm|ai|generated|raw|formatted|structured) (?:analysis "
    r"|research )?(?:results?|outputs?|response|answers?)|analysis (?:results?|output|response))\W{0,3}"
    r":\W{0,3}(?=\n|\Z)"
)
_TITLES = frozenset(("title", "headline", "subject"))
_TITLE = rare(
    r"\W{0,6}(?:(?:Report|Article|Blog|Post|Blog Post|SEO|Suggested|Proposed) )?(?:Title|Headline)\W{0,4}:"
    r"(?=\W{0,4}\w[^\n]{8,}\s*\Z)"
)
"""A title with the name of its field, alone in its paragraph."""
_TOP, _END = 3, 4


@dataclass(frozen=True)
class PipelineNote(DocumentRule):
    """A note of the program that wrote the report on its own work was left in.

    "To be reviewed in sub-pass 4", "Manuscript format: IMRaD structure with all tables" behind the last section, or the
    name of a field above the text ("Analysis Result:") belong to the run and to its log. Readers know of no pass 4.
    Do what the note says, and delete it.
    """

    meta = RuleMeta(
        id="pipeline-note",
        message='"{said}" {kind}.',
        help="Delete it; where something is left to do, do it first.",
        severity=Severity.WARNING,
        good=[
            "Title: The pumps of the town\nAuthor: Ada Berg\n\nThey turn.\n",
            "# Pumps\n\nThe format of the report is set.\n\nThe seals are to be checked in the next round.\n",
            "# Pumps\n\n## Results\n\nAnalysis results:\n\n* They turn.\n",
            "# Style\n\nPeople write “to be reviewed in the next pass” into drafts.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThe price is 40 euros. To be verified in sub-pass 3.\n",
                ["To be verified in sub-pass 3"],
            ),
            Bad(
                "# Pumps\n\nThey turn.\n\n*Report format: markdown with three tables and a summary*\n",
                ["Report format: markdown with three tables and a summary"],
            ),
            Bad("Title: The pumps of the town of Ulm\n\nThey turn.\n", ["Title:"]),
            Bad("Analysis Result:\nThe pump turns.\n\nIt hums.\n", ["Analysis Result:"]),
            Bad(
                "# Pumps\n\nThey turn.\n\nThe above article is written in markdown format, in four parts.\n",
                ["The above article is written in markdown format, in four parts."],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted({*_WHEN, *_FORMATS, *_OUTPUTS, *_TITLES}))),
        see=("agent-trace", "prompt-residue", "run-counter"),
        known_limits="Notes on the format are looked for in the last blocks only, names of fields in the first ones.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each note, in order."""
        found = sorted(_notes(document))
        if found and is_account(document):
            for span, kind in found:
                said = document.plain(span)
                yield self.finding(span, said=clipped(said), kind=kind)


def _notes(document: Document) -> Iterator[tuple[Span, str]]:
    folded = document.folded
    for sentence in document.sentences_with(frozenset(_WHEN)):
        block = document.blocks[sentence.block]
        m = _DEFERRED.search(folded, *sentence.span) if block.kind in ("paragraph", "item") else None
        if m and not block.quoted and not mentioned(document, Span(*m.span()), block.text):
            yield Span(*m.span()), "puts work off to a later run of the program"
    blocks = openings(document)
    if not document.word_set.isdisjoint(_OUTPUTS):
        for opening in blocks[:_TOP]:
            m = (
                _LABEL.match(folded, opening.start, opening.block.text.end)
                if opening.block.section == 0
                else None
            )
            if m:
                yield (
                    Span(opening.start, opening.start + len(m.group().rstrip(" *_"))),
                    "is the name of a field",
                )
    if blocks and not document.word_set.isdisjoint(_TITLES):
        for opening in blocks[:_TOP]:
            whole = document.prose[: opening.block.text.end]
            m = _TITLE.match(whole, opening.start) if opening.block.section == 0 else None
            if m and opening.block.kind == "paragraph":
                yield Span(opening.start, opening.start + len(m.group().lstrip())), "is the name of a field"
    if document.word_set.isdisjoint(_FORMATS):
        return
    for opening in blocks[-_END:]:
        start = content_start(document, opening.block)
        while 0 <= start < opening.block.text.end:
            stop = folded.find("\n", start, opening.block.text.end)
            stop = opening.block.text.end if stop < 0 else stop
            # What says "as requested" speaks to whoever asked: that is chat-residue.
            if _DELIVERY.match(folded, start, stop) and folded.find("as requested", start, stop) < 0:
                at = start + len(folded[start:stop]) - len(folded[start:stop].lstrip())
                yield (
                    Span(at, at + len(folded[at:stop].rstrip())),
                    "tells how the text was ordered or delivered",
                )
            start = stop + 1
