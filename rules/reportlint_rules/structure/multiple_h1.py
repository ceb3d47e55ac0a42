"""The rule ``multiple-h1``."""

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
    Section,
    Severity,
    is_chapter,
    is_minutes,
    is_report,
    is_slides,
    related,
    tongue,
)
from reportlint_rules.structure._outline import TITLE_CELL, headings, is_change_log

_CHAPTER = re.compile(r"\W*(?:chapter|part|appendix|lesson|unit|volume|book|kapitel|teil)\b", re.I)
_ATTACHED = re.compile(
    r"\W*(?:appendix|annex|anhang|exhibit|schedule|attachment|anlage|annexe|anexo)\b", re.I
)
_FIELD = re.compile(
    r"^[ \t]*(?:(?:[-*+][ \t]+)?[A-Z][\w /-]{1,30}:(?:[ \t]|$)|(?:\.|@def )[a-z_]{2,20} = \S)", re.M
)
_DAY = re.compile(
    r"\W*(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2})?(?:st|nd|rd|th)?"
    r"(?:,? \d{4})?\W*$",
    re.I,
)
_TITLED = re.compile(
    r"^\W{0,6}(?:def )?(?:title|titel|titre|título|feature(?: name)?)\b[\"']?\s*[:=]|\A% ", re.I | re.M
)
_OPENING = re.compile(r"(?:summary|abstract|motivation|introduction|overview|background)\W*$", re.I)
_TWO = 2
"""More headings of level 1 are the way of their author to head sections."""
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d+[.)])[ \t]")


@dataclass(frozen=True)
class MultipleH1(DocumentRule):
    """A report has several headings of the first level: it has no title, or several.

    Readers, tables of contents and search engines take the one heading of level 1 for the title. Sections put
    together from separate answers often bring one each.
    Where the title may stand in front matter, and where a text other than a report (a manual, a proposal) heads all
    its sections so, the finding is advice; where front matter holds the title, there is none. Slides, minutes and the
    sources of typeset works (Internet-Drafts, chapters of a thesis) are left alone.
    Keep one title, and move the others a level down.
    """

    meta = RuleMeta(
        id="multiple-h1",
        message="{count} headings of level 1; a report has one, its title.",
        help="Keep one title, and move the others a level down.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n## Costs\n\nHigh.\n\n## Uses\n\nMany.\n",
            "# 1.2\n\nA.\n\n# 1.1\n\nB.\n",
            "---\ntitle: Pumps\n---\n\n# Costs\n\nHigh.\n\n# Uses\n\nMany.\n",
            '@def title = "Pumps"\n@def authors = "Ann"\n\n# Costs\n\nHigh.\n\n# Uses\n\nMany.\n',
            "| Title | Pumps |\n|---|---|\n| Author | Ann |\n\n# Costs\n\nHigh.\n\n# Uses\n\nMany.\n",
            "# Preface\n\nP.\n\n# Chapter 1: A\n\nA.\n\n# Chapter 2: B\n\nB.\n\n# Chapter 3: C\n\nC.\n",
            "# May 4\n\nA.\n\n# May 11\n\nB.\n",
            "# Pumps\n# A history\n\nText.\n\n## Costs\n\n* high\n",
            "".join(f"# Pump {n}\n\n* turns\n* stops\n\n" for n in "ABCDEFGH"),
        ],
        bad=[
            Bad("# Pumps\n\nThey turn.\n\n# Boilers\n\nThey heat.\n", ["Boilers"]),
            Bad("# Pumps\n\n# Summary\n\nThey turn.\n\n## Costs\n\nHigh.\n", ["Summary"]),
        ],
        prefilter=Prefilter(blocks=("heading",), asks="reportlint_rules.structure._signs:Signs"),
        see=("no-title", "heading-jump"),
        source="markdownlint MD025",
    )

    max_h1: Annotated[int, "Most headings of level 1."] = 1

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the second heading of level 1."""
        top = [
            s
            for s in document.once(headings)
            if s.level == 1 and s.style != "bold" and not _in_item(document, s)
        ]
        # What is attached has a title of its own, and may repeat that of the whole.
        attached = next((n for n, s in enumerate(top) if _ATTACHED.match(s.title)), len(top))
        top = top[: attached or 1]
        if len(top) > 1 and self._is_subtitle(document, top[0], top[1]):
            del top[0]
        if len(top) <= self.max_h1 or document.once(is_change_log):
            return
        if all(_DAY.match(s.title) for s in top) or _is_book(document, top):
            return  # the days of a log, the chapters of a book
        if is_chapter(document) or is_slides(document) or is_minutes(document):
            return
        first, second, *others = top
        if tongue(document, first.span) != tongue(document, second.span):
            return  # a text and its translation
        # With a title in its front matter, a text may well begin its sections on level 1.
        mild = document.blocks[0].kind == "front-matter" or _has_metadata(document, first)
        if TITLE_CELL.search(document.text, 0, first.heading.start):
            return
        if mild and (_TITLED.search(document.text, 0, first.heading.start) or _OPENING.match(first.title)):
            return  # the title stands there, and all sections are on one level
        yield self.finding(
            second.title_span,
            severity=Severity.INFO if mild or (len(top) > _TWO and not is_report(document)) else None,
            related=[
                related(first.title_span, "the first one"),
                *(related(s.title_span, "and one more") for s in others),
            ],
            members=2,
            count=len(top),
        )

    def _is_subtitle(self, document: Document, first: Section, second: Section) -> bool:
        """Tell whether the second heading belongs to the first: no line between them, or a book and its chapter.

        Of the human documents that open with two such headings all name a book and a chapter.
        """
        if second.index != first.index + 1 or first.end_block != first.first_block:
            return False
        between = document.text[first.heading.end : second.heading.start]
        title = document.text[slice(*second.title_span)]
        return between.count("\n") < 2 or bool(_CHAPTER.match(title))


def _is_book(document: Document, top: list[Section]) -> bool:
    """Tell whether three headings are chapters: a book in one file."""
    return sum(bool(_CHAPTER.match(document.text, *s.title_span)) for s in top) > 2


def _has_metadata(document: Document, first: Section) -> bool:
    """Tell whether fields stand above the first heading, two or more: "Title: Pumps", ".title = Pumps"."""
    # A typesetter reads the title behind a per cent sign in the first line.
    return document.text.startswith("% ") or len(_FIELD.findall(document.text, 0, first.heading.start)) > 1


def _in_item(document: Document, section: Section) -> bool:
    """Tell whether a heading mark stands inside a list item, where people number things with it ("- #12 ...")."""
    line = document.text[document.text.rfind("\n", 0, section.heading.start) + 1 : section.heading.start]
    return bool(_ITEM.match(line))
