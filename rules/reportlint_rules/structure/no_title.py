"""The rule ``no-title``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    is_account,
    is_foreign,
    is_report,
)
from reportlint_rules.structure._outline import TAG, TITLE_CELL, TITLE_FIELD, headings

_PART = re.compile(
    r"(?:executive summary|introduction|overview|abstract|summary|background|key (?:findings|trends|points|"
    r"takeaways)|"
    r"table of contents|contents|einleitung|zusammenfassung|überblick|introducción|introdução|résumé|resumen|"
    r"sommaire)\W*$",
    re.I,
)
_USUAL = re.compile(r"(?:introduction|overview|background|table of contents|contents)\W*$", re.I)
"""So begin manuals and notes, too, whose title is the name of their file."""
_SUMMARY = re.compile(r"(?:summary|abstract)\W*$", re.I)
_PROPOSAL = re.compile(
    r"(?:motivation|rationale|proposal|drawbacks|alternatives|unresolved|open questions|prior art|detailed |design|"
    r"implementation|references|backward|stakeholders|specification)\b",
    re.I,
)
_CONTENTS = re.compile(r"\W*(?:table of contents|contents|inhalt(?:sverzeichnis)?|sommaire|índice)\W*$", re.I)
_SPOKEN = re.compile(r"\b(?:i|i'm|i've|you|your|we|we'll|we're|our|let's|us|my)\b")

_LOW = 2
"""Headings of a level below this one, and none above, have a title nowhere."""
_SENTENCE_END = re.compile(r"\w[.!?…。！？][\"”’)*_]{0,2}(?:\s|$)")
_FEWEST_SENTENCES = 3


@dataclass(frozen=True)
class NoTitle(DocumentRule):
    """The report has no title: no heading at all, or it begins with a section such as "Executive Summary".

    Out of its folder nobody knows what it is about.
    Titles in front matter, in bold or in HTML count; so does a heading of a lower level that stands alone at the
    top of the outline. A text before headings of level 3 and below is no title, nor is a title that comes after
    "Introduction".
    In texts other than reports an "Introduction" in the first place is advice.
    Begin with a heading of level 1 that says what the report is about.
    """

    meta = RuleMeta(
        id="no-title",
        message="The report has no title: {why}.",
        help="Begin with a heading of level 1 that says what the report is about.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n## Overview\n\nText.\n\n## Costs\n\nText.\n",
            "---\ntitle: Pumps\n---\n\n## Overview\n\nText.\n\n## Costs\n\nText.\n",
            "**Pumps**\n\n## Overview\n\nText.\n\n## Costs\n\nText.\n",
            '@def title = "Pumps"\n@def authors = "Ann"\n\nThey turn.\n\n### Costs\n\nHigh.\n\n### Uses\n\nMany.\n',
            "<table>\n<tr><td> Title </td><td> Pumps </td></tr>\n</table>\n\n# Abstract\n\nText.\n\n# Costs\n\nText.\n",
        ],
        bad=[
            Bad(
                "# Executive Summary\n\nText.\n\n# Costs\n\nText.\n", ["Executive Summary"], {"min_words": 2}
            ),
            Bad(
                "The pump turns. It pumps.\n\nThe boiler heats.\n\nThe end.\n",
                ["The pump turns."],
                {"min_words": 5},
            ),
            Bad(
                "The pump turns.\n\n### Costs\n\nHigh.\n\n### Uses\n\nMany.\n",
                ["The pump turns."],
                {"min_words": 5},
            ),
            Bad(
                "## Introduction\n\n# The Pump\n\nIt turns.\n\n## Costs\n\nHigh.\n",
                ["Introduction"],
                {"min_words": 5},
            ),
        ],
        prefilter=Prefilter(
            blocks=("heading", "paragraph", "item"), asks="reportlint_rules.structure._signs:Signs"
        ),
        see=("multiple-h1", "bold-heading"),
        known_limits="Texts whose headings all begin at level 2 are left alone: another tool prints their title.",
        source="markdownlint MD041",
    )

    min_words: Annotated[int, "Fewest words of a report."] = 250
    max_spoken: Annotated[
        float, "Most words per 1,000 of somebody who speaks to somebody; above, it is no report."
    ] = 15.0

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at what stands first."""
        if not document.blocks or document.blocks[0].kind in ("front-matter", "code"):
            return
        first = next((b for b in document.blocks if b.kind not in ("rule", "html")), None)
        if first is None or first.kind not in ("heading", "paragraph", "item"):
            return
        # The outline says at once of nearly all texts that they have a title; words are read for the rest.
        headed = first.kind == "heading" and first.section > 0
        found = self._part(document, first.section) if headed else None
        if found and TITLE_CELL.search(document.text, 0, first.span.start):
            return
        low = not headed and len(document.sections) > 1 and min(s.level for s in document.sections[1:]) > _LOW
        if (
            (headed and not found)
            or (not headed and len(document.sections) > 1 and not low)
            or len(document.words) < self.min_words
            or is_foreign(document)
        ):
            return
        if found:
            title = document.sections[first.section].title
            usual = _USUAL.match(title) or (_SUMMARY.match(title) and _proposes(document))
            aside = usual and not is_report(document)
            yield replace(found, severity=Severity.INFO) if aside else found
        elif low:
            # A tag in front of the first heading is the work of a site that prints a title of its own.
            tagged = TAG.search(document.text, 0, document.sections[1].heading.start) is not None
            real = bool(document.once(headings)) and (is_report(document) or not tagged)
            if real and is_account(document) and not self._bold(document, first.text):
                sentences = document.sentences_of(document.blocks.index(first))
                level = min(s.level for s in document.sections[1:])
                why = f"it begins with plain text, and its first heading is of level {level}"
                yield self.finding(sentences[0].span if sentences else first.text, why=why)
        elif 1000 * len(_SPOKEN.findall(document.folded)) > self.max_spoken * len(document.words):
            # A talk, a letter, a transcript.
            return
        elif any(b.kind == "code" for b in document.blocks):
            # A page of a manual, titled by its place.
            return
        elif len(_SENTENCE_END.findall(document.prose)) < _FEWEST_SENTENCES:
            return  # a table of data, a list of things to do
        elif first.kind == "item" or not self._bold(document, first.text):
            sentences = document.sentences_of(document.blocks.index(first))
            span = sentences[0].span if sentences else first.text
            if len(document.plain(span)) > 2:
                yield self.finding(span, why="it has no heading at all")

    def _part(self, document: Document, index: int) -> Finding | None:
        section = document.sections[index]
        siblings = [s for s in document.sections[1:] if s.level <= section.level and s.style != "bold"]
        following = document.sections[index + 1] if index + 1 < len(document.sections) else None
        if _CONTENTS.match(section.title) and following and following.level == 1:
            return None  # a list of contents made by a tool, and then the title
        if not _PART.match(section.title):
            return None
        if section.level > 1 and following and following.level == 1 and _only(document, 1):
            why = f'the title, "{following.title}", comes after the section "{section.title}"'
            return self.finding(section.title_span, message="The title does not come first: {why}.", why=why)
        if len(siblings) > 1:
            return self.finding(section.title_span, why=f'it begins with the section "{section.title}"')
        return None

    def _bold(self, document: Document, text: Span) -> bool:
        return document.text.startswith(("**", "__", "<h", "="), text.start) or bool(
            TITLE_FIELD.search(document.text, 0, text.end)
        )


def _proposes(document: Document) -> bool:
    """Tell whether the sections are those of a proposal, whose title is the name of its file."""
    return sum(_PROPOSAL.match(s.title) is not None for s in document.sections) > 1


def _only(document: Document, level: int) -> bool:
    """Tell whether there is one heading of a level."""
    return sum(s.level == level and s.style != "bold" for s in document.sections) == 1
