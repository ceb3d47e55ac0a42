"""The rule ``failed-step``."""

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
    is_minutes,
    mentioned,
    related,
)
from reportlint_rules.artifacts import _failures as said
from reportlint_rules.artifacts._gaps import gaps
from reportlint_rules.artifacts._lacks import FAILED, MADE, PARTS, STEPS

_MUCH_CODE, _MUCH_SOFTWARE = 3, 4


@dataclass(frozen=True)
class FailedStep(DocumentRule):
    """The report tells how its own making failed: searches with errors, pages that did not load, figures not fetched.

    "The data retrieval attempts faced multiple errors" belongs to the log of a program. Readers learn that something is
    missing, and neither what nor whether it exists.
    Run the step again, or say in the method what could not be found out, and what follows from that.
    """

    meta = RuleMeta(
        id="failed-step",
        message='"{said}": the report tells how a step of its own making failed{more}.',
        help="Run the step again, or say in the method what could not be found out and what follows.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nSeveral attempts to repair the pump were unsuccessful.\n",
            "# Pumps\n\nTechnical issues delayed the works, and access to the cellar was blocked by snow.\n",
            "# Search\n\nA query to the API fails when the server is down. The query returns an error, and the client"
            " sends the query again. Queries with errors are logged by the server.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThe retrieval of prices failed, so none are given.\n",
                ["retrieval of prices failed"],
            ),
            Bad("# Pumps\n\nDespite retrieval errors, sales look good.\n", ["Despite retrieval errors"]),
            Bad(
                "# Pumps\n\nThe exact prices could not be populated.\n",
                ["exact prices could not be populated"],
            ),
        ],
        prefilter=Prefilter(
            every=(tuple(sorted(FAILED)), tuple(sorted(MADE))),
            asks="reportlint_rules.artifacts._signs:Signs",
        ),
        see=("stated-gap", "tool-error", "unavailable-value"),
        known_limits="Texts with code or about search and software are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all statements, at the first."""
        found = list(_statements(document))
        if not found or not is_account(document) or is_minutes(document):
            return
        pieces = len(document.parsed.code_spans) + sum(b.kind == "code" for b in document.blocks)
        if pieces >= _MUCH_CODE or len(document.places_of(said.SOFTWARE)) > _MUCH_SOFTWARE + len(found):
            return
        words = document.plain(found[0])
        yield self.finding(
            found[0],
            said=clipped(words),
            more=f" ({len(found)} such places)" if len(found) > 1 else "",
            related=[related(span, "and here") for span in found[1:60]],
            members=1,
        )


def _statements(document: Document) -> Iterator[Span]:
    """What stated-gap reports in a sentence is left to it."""
    words = document.word_set
    steps = {sentence.span for sentence in document.sentences_with(STEPS & words)}
    parts = {sentence.span for sentence in document.sentences_with(PARTS & words)}
    for sentence in document.sentences_with(FAILED & words):
        span = sentence.span
        if span not in steps and span not in parts:
            continue
        block = document.blocks[sentence.block]
        if block.kind not in ("paragraph", "item") or block.quoted:
            continue
        m = said.MAKING.search(document.folded, *span) if span in steps else None
        if not m and span in parts and (m := said.PARTLY.search(document.folded, *span)):
            m = m if said.FOLLOWED.search(document.folded, *span) else None
        if not m or mentioned(document, Span(*m.span()), block.text):
            continue
        if any(span.start <= gap.start < span.end for gap, _ in document.once(gaps)):
            continue
        yield Span(*m.span())
