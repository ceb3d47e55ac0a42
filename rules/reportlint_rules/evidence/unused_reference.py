"""The rule ``unused-reference``."""

import re
from bisect import bisect_left
from collections import Counter
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
    is_report,
    rare,
    reference_sections,
    related,
)
from reportlint_rules.evidence._citations import Entry, entries, markers, scope

_BRACKET = rare(r"\[\d{1,3}(?:[ ]?[,;–-][ ]?\d{1,3}){0,12}\]")


_SOURCE = rare(r"\[\d{1,3}\]:?[ \t]+[^\W\d_][^\n]{3,160}?\b(?:1[89]|20)\d\d\b")
"""An entry that names a person or a title, and a year."""
_FEW = 2
_NOTE = rare(r"\[\^[^\[\]\n]{1,80}\]")


def _cited(document: Document, home: Span) -> set[int]:
    """The numbers that are cited in a part of the document."""
    found = document.once(markers)
    first, end = (bisect_left(found, edge, key=lambda m: m.span.start) for edge in home)
    return {n for m in found[first:end] if m.span.end <= home.end for n in m.numbers}


def _served(document: Document) -> set[int]:
    """The sections whose lists are cited in the part of the document that they serve."""
    return {
        entry.section
        for entry in document.once(entries)
        if entry.number in document.once(_cited_in)[scope(document, entry.section)]
    }


def _cited_in(document: Document) -> dict[int, set[int]]:
    """The numbers that are cited in each part that a list serves."""
    parts = {scope(document, entry.section) for entry in document.once(entries)}
    return {part: _cited(document, document.sections[part].span) for part in parts}


def _loose(document: Document) -> tuple[tuple[int, int], ...]:
    """Numbers in brackets outside the lists, wherever they stand but at the head of a line, with their offsets."""
    listed = document.once(reference_sections)
    found: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.kind in ("paragraph", "item", "table", "quote", "heading") and block.section not in listed:
            for m in _BRACKET.finditer(document.text, *block.span):
                head = document.text.rfind("\n", 0, m.start()) + 1
                if block.kind == "table" or document.text[head : m.start()].strip(" *->"):
                    found += [(m.start(), int(n)) for n in re.findall(r"\d+", m[0])]
    return tuple(found)


@dataclass(frozen=True)
class UnusedReference(DocumentRule):
    """A numbered reference, or a whole list of them, is cited nowhere in a report that cites by number.

    A source that supports no sentence is padding, or its citation was lost, and the text stands without evidence.
    Lists that close a text without any numbered citation are left alone: they may be further reading.
    Cite the source where it supports a statement, or drop it.
    """

    meta = RuleMeta(
        id="unused-reference",
        message="Reference [{number}] is cited nowhere.",
        help="Cite the source where it supports a statement, or drop it.",
        severity=Severity.WARNING,
        good=[
            "# A\n\nIt grew [1] and fell [2].\n\n## References\n\n[1] B, 2020.\n\n[2] C, 2021.\n",
            "# A\n\nIt grew.\n\n## References\n\n1. B, 2020.\n2. C, 2021.\n",
            "# A\n\nIt grew [1-3].\n\n## References\n\n[1] B.\n\n[2] C.\n\n[3] D.\n",
        ],
        bad=[
            Bad(
                "# A\n\nIt grew [1] and fell [2].\n\n## References\n\n[1] B, 2020.\n\n[2] C, 2021.\n\n[3] D, 2022.\n",
                ["[3] D, 2022."],
            ),
            Bad(
                "# R\n\n## A\n\nIt grew [1] and fell [2].\n\n### Sources\n\n[1] B.\n\n[2] C.\n\n"
                "## D\n\nIt rested.\n\n### Sources\n\n[1] E.\n\n[4] F.\n",
                ["Sources"],
            ),
            Bad(
                "# A\n\nIt grew [2].\n\n## References\n\n[1] B, 1.\n\n[2] C, 2.\n\n[3] D, 3.\n\n[4] E, 4.\n",
                ["References"],
            ),
            Bad(
                "# Pump report\n\nIt grew.\n\n[9] Olt, A. (2021). On the Pumps of the North. Oslo.\n",
                ["[9] Olt, A. (2021). On the Pumps of the North. Oslo."],
                severity=Severity.INFO,
            ),
            Bad("# A\n\nIt grew.[^1]\n\n[^1]: B, 2020.\n\n[^2]: C, 2021.\n", ["[^2]:..."]),
        ],
        prefilter=Prefilter(literals=("[1", "[2", "[3", "\n[", "[^", "sources", "references")),
        see=("dangling-citation",),
    )

    min_cited: Annotated[
        float, "Least share of a list that must be cited before its other entries count."
    ] = 0.5
    min_list: Annotated[int, "Fewest entries of a list most of which is cited nowhere."] = 4

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per list that is cited nowhere, per entry of other lists, and per unused note."""
        yield from self._notes(document)
        found = document.once(markers)
        lists: dict[int, list[Entry]] = {}
        for entry in document.once(entries):
            lists.setdefault(entry.section, []).append(entry)
        all_cited = {n for m in found for n in m.numbers}
        for section, members in lists.items():
            home = document.sections[scope(document, section)].span
            cited = set(document.once(_cited_in)[scope(document, section)])
            if any(e.number not in cited for e in members):
                # In tables, and before a colon, a number may be something else; as a citation it is one all the same.
                loose = document.once(_loose)
                first, end = (bisect_left(loose, (edge, 0)) for edge in home)
                cited.update(n for _, n in loose[first:end])
            unused = [e for e in members if e.number not in cited]
            used = len(members) - len(unused)
            if not unused:
                continue
            if not all_cited:
                yield from self._alone(document, unused)
                continue
            if not used:
                if home.start and len(members) > 1 and document.once(_served) - {section}:
                    yield self._whole(document, section, members)
            elif (used >= 2 or len(members) == 2) and used >= self.min_cited * len(members):
                for entry in unused:
                    yield self.finding(entry.span, number=entry.number)
            elif len(members) >= self.min_list and max(cited) <= max(e.number for e in members):
                yield self._most(document, section, members, unused)

    def _alone(self, document: Document, unused: list[Entry]) -> Iterable[Finding]:
        """An entry or two that stand in a report like notes, and that no number leads to."""
        if len(unused) <= _FEW and len(document.once(entries)) == len(unused) and not document.once(_loose):
            for entry in unused:
                if entry.bracketed and _SOURCE.match(document.text, *entry.span) and is_report(document):
                    yield self.finding(entry.span, severity=Severity.INFO, number=entry.number)

    def _whole(self, document: Document, section: int, members: list[Entry]) -> Finding:
        return self.finding(
            document.sections[section].title_span,
            message='None of the {count} sources of "{title}" is cited in the text above them.',
            related=[related(e.span, "cited nowhere") for e in members],
            count=len(members),
            title=document.sections[section].title,
        )

    def _most(self, document: Document, section: int, members: list[Entry], unused: list[Entry]) -> Finding:
        return self.finding(
            document.sections[section].title_span,
            message='{unused} of the {count} sources of "{title}" are cited nowhere.',
            related=[related(e.span, "cited nowhere") for e in unused[:12]],
            count=len(members),
            unused=len(unused),
            title=document.sections[section].title,
        )

    def _notes(self, document: Document) -> Iterable[Finding]:
        used = {x.target.casefold() for x in document.links if x.kind == "footnote-reference"}
        defined = {x.target.casefold() for x in document.links if x.kind == "footnote-definition"}
        # A misspelt citation leaves a note unused; dangling-citation names that cause.
        misspelt = [u for u in used - defined if len(u) > 4]
        # A note may be cited inside a block of code, which the parser does not read.
        marks = Counter(_NOTE.findall(document.text)) if defined - used else Counter()
        for link in document.links:
            if link.kind != "footnote-definition" or link.target.casefold() in used:
                continue
            if marks[f"[^{link.target}]"] < 2:
                from rapidfuzz.distance import Indel  # late: it takes 10 ms

                if any(Indel.normalized_similarity(link.target.casefold(), u) > 0.85 for u in misspelt):
                    continue
                end = link.span.start + len(document.text[link.span.start : link.span.end].rstrip())
                yield self.finding(
                    Span(link.span.start, end),
                    message="Footnote [^{number}] is cited nowhere.",
                    number=link.target,
                )
