"""The rule ``status-conflict``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    Span,
    is_manual,
    rare,
    related,
)

_OPEN = frozenset(
    "active ongoing open current pending unresolved outstanding upcoming planned remaining recruiting running live "
    "unfinished incomplete in-progress".split()
)
_CLOSED = frozenset(
    "completed complete closed resolved finished done terminated cancelled canceled withdrawn concluded ended retired "
    "discontinued expired".split()
)
_TITLE = re.compile(
    r"(?:list of |all |overview of |our |the |(?:\d+ )?)?(?P<state>in[ -]progress|[a-z]+) (?P<what>[a-z][a-z &-]{2,40})"
)
_BOTH = rare(
    r"\b(?:and|or|vs|to|list|state|status|update)\b|/|^\S+ (?:source|learning|beta|alpha|loop|access|directory|web|"
    r"data|research questions?|set|space)\b"
)
"""Titles of several states, and pairs of words that are names of things: "open source", "active learning"."""
_THINGS = rare(
    r"\b(?:trials?|studies|projects?|issues?|tasks?|tickets?|items?|incidents?|cases|actions?|campaigns?|contracts?|orders|"
    r"programmes?|programs?|initiatives?|investigations?|lawsuits|litigation|grants?|experiments?|tenders?|deals|"
    r"positions?|bugs|defects|findings|risks|works?|milestones?|deliverables?|requests?|claims|audits?|subscriptions?|"
    r"engagements?|pilots?|interventions?|vulnerabilities|research|partnerships?|efforts?|phases?|activities|events?)$"
)
_STATUS = frozenset(
    ("status", "state", "trial status", "current status", "project status", "recruitment status")
)
_MARKS = rare(r"^[\W_]+|[\W_]+$")
_YEAR = rare(r"[\s,]*\([^()]*\)\W*$|,? (?:in |on )?(?:\w{3,9} )?(?:19|20)\d\d$")
_FIELD = rare(r"(?:current |trial |project )?(?:status|state)")


@dataclass(frozen=True)
class StatusConflict(DocumentRule):
    """A table or list of active things holds one that is told to be completed, or the other way round.

    Under the heading "Active trials" stands a row with the status "Completed": either the row is in the wrong place
    or its status is old, and the reader cannot tell which.
    Move the entry, mend its status, or widen the heading.
    """

    meta = RuleMeta(
        id="status-conflict",
        message='"{status}" stands under "{title}".',
        help="Move the entry, mend its status, or widen the heading.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## Active and completed works\n\n| Work | Status |\n|---|---|\n| Weir | Completed |\n",
            "# A\n\n## Open works\n\n| Work | Status |\n|---|---|\n| Weir | Completed in part |\n| Mill | Open |\n",
            "# A\n\n## Current state\n\n| Work | Status |\n|---|---|\n| Weir | Completed |\n",
        ],
        bad=[
            Bad(
                "# A\n\n## Active works\n\n| Work | Status |\n|---|---|\n| Weir | Active |\n| Mill | Completed |\n",
                ["Completed"],
            ),
            Bad(
                "# A\n\n## Completed projects\n\n- **Weir**\n    - **Status:** Done\n- **Mill**\n"
                "    - **Status:** Ongoing\n",
                ["Ongoing"],
            ),
        ],
        prefilter=Prefilter(words=("status", "state")),
        see=("count-mismatch",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per section, at its first entry of another state."""
        for section in document.sections[1:]:
            said = self._state(section)
            if not said:
                continue
            against = _CLOSED if said in _OPEN else _OPEN - {"current", "live"}
            found = [span for span, state in _states(document, section) if state in against]
            if found and not is_manual(document):
                yield self.finding(
                    found[0],
                    related=[
                        related(section.title_span, "the heading"),
                        *(related(s, "and this") for s in found[1:20]),
                    ],
                    status=document.plain(found[0]),
                    title=section.title,
                )

    @staticmethod
    def _state(section: Section) -> str:
        """The state that a heading tells of things that can be finished; empty where it tells none, or several."""
        title = section.title.casefold().strip(" :.")
        m = _TITLE.fullmatch(title)
        if not m or m["state"] not in _OPEN | _CLOSED or not _THINGS.search(title) or _BOTH.search(title):
            return ""
        return m["state"].replace(" ", "-")


def _states(document: Document, section: Section) -> Iterator[tuple[Span, str]]:
    """The states that the table or the fields of a section give."""
    for index in document.blocks_of(section.index):
        block = document.blocks[index]
        if block.quoted:
            continue
        if block.kind == "table" and block.cells:
            heads = [_MARKS.sub("", document.plain(cell).casefold()) for cell in block.cells[0]]
            columns = [i for i, head in enumerate(heads) if head in _STATUS]
            for row in block.cells[1:] if len(columns) == 1 else ():
                if len(row) > columns[0]:
                    cell = row[columns[0]]
                    yield cell, _state(document.plain(cell))
        elif block.label and _FIELD.fullmatch(_MARKS.sub("", document.plain(block.label).casefold())):
            text = document.plain(block.body)
            at = document.text.find(text, *block.body) if text else -1
            if at >= 0:
                yield Span(at, at + len(text)), _state(text)


def _state(text: str) -> str:
    """The state that an entry gives: "completed" of "Completed (2021)"."""
    return _MARKS.sub("", _YEAR.sub("", text.casefold())).replace(" ", "-")
