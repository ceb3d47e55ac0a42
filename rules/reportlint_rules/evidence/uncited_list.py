"""The rule ``uncited-list``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Annotated

from reportlint import (
    JSON,
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Good,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    Span,
    is_account,
    rare,
    reference_sections,
    related,
)
from reportlint_rules.evidence._citations import entries as numbered_entries
from reportlint_rules.evidence._claims import figure_blocks, figures, genre
from reportlint_rules.evidence._naming import named

_NUMBER = rare(
    r"\[\d{1,3}\\?[\],;–-]|\[(?:\^|@|[A-Z][^\[\]\n]{1,40}[12]\d{3}[a-z]?\])|\[(?:source|ref)", re.I
)
_RAISED = rare(r"[【¹]|<sup>|\\(?:foot)?cite")
_GLUED = rare(r"[.,;][\"”’)]?(?<!\d.)\d{1,3}(?=\s)")
"""A number behind a full stop: a raised one whose mark was lost."""
_ROUND = rare(
    r"\((?:\d{1,3}(?:, ?\d{1,3}){0,6}\)[.,;]|"
    r"(?:see |cf\. |e\.g\.,? )?[A-Z][^()\n]{1,120}\b(?:19|20)\d\d[a-z]?[,;)])"
)
_TOLD = rare(
    r"\bet al\b|(?<!\w)\(?(?:sources?|quellen?|fuentes?|来源|出典|출처)[*_]{0,3}[ ]?[:：](?![*_ ]{0,4}\d)",
    re.I,
)
_TRACE = rare(r"\b(?:1[89]|20)\d\d\b|\bdoi\b|\barxiv\b|\bISBN\b|\w\.(?:com|org|net|gov|edu|io|ai)\b", re.I)
_REPORT = rare(r"\b(?:report|analysis|review|assessment|study|briefing|white ?paper)\b", re.I)
_LISTS = tuple(
    "reference references bibliography source sources literature cited citation citations endnotes quellen "
    "quellenverzeichnis literatur literaturverzeichnis einzelnachweise références bibliographie fuentes referencias "
    "bibliografía fonti riferimenti 考 典 参考 参考文献 参考资料 出典 참고문헌 참고".split()
)
"""The words of headings that announce sources."""
_BODY = "# Pumps in 2024\n\nThe market has grown by 40 % since the valves were changed, and fell by half since.\n\n"
_LIST = (
    "## References\n\n* Holm, A. (2019). Oil.\n* Iversen, B. (2020). Ice.\n"
    "* Krogh, C. (2021). Rust.\n* Moe: https://moe.org/x\n"
)
_SHORT: dict[str, JSON] = {"min_words": 10}


@dataclass(frozen=True)
class UncitedList(DocumentRule):
    """A report ends in a list of sources, and no place of the text cites any of them.

    No number, note, link, year or name leads from a statement to its source: no reader can tell what is supported by
    what, or whether anything is. Manuals, where such a list is further reading, are left alone.
    Cite each source where it supports a statement, and drop those that support none.
    """

    meta = RuleMeta(
        id="uncited-list",
        message='The text cites none of the {count} sources of "{title}".',
        help='Cite each source where it supports a statement; call the list "Further reading" if it is that.',
        severity=Severity.WARNING,
        good=[
            Good(f"{_BODY}It lasts [1].\n\n{_LIST}", _SHORT),
            Good(f"{_BODY}As Holm and Iversen say, it lasts.\n\n{_LIST}", _SHORT),
            Good(f"{_BODY}It lasts, [they say](https://moe.org/x).\n\n{_LIST}", _SHORT),
            Good(f"{_BODY}It lasts.\n\n{_LIST.replace('References', 'Further reading')}", _SHORT),
        ],
        bad=[
            Bad(f"{_BODY}It lasts.\n\n{_LIST}", ["References"], _SHORT),
            Bad(
                f"{_BODY}It lasts.\n\n{_LIST.replace('References', 'Works cited')}\n## Contact\n\nHall two.\n",
                ["Works cited"],
                _SHORT,
            ),
            Bad(
                f"{_BODY}Oil by Holm helps.\n\n## References\n\n[1] Holm: Oil\n[2] Moe: Ice\n[3] Krogh: Rust\n",
                ["References"],
                _SHORT,
            ),
        ],
        prefilter=Prefilter(
            every=(_LISTS,),
        ),
        see=("unused-reference", "uncited-entry", "no-sources"),
        known_limits="A source counts as cited where the text names its author or title, or tells of its publisher.",
    )

    min_entries: Annotated[int, "Fewest entries of a list."] = 2
    min_words: Annotated[int, "Fewest words above the list."] = 250
    max_named: Annotated[
        float, "Most entries whose names stand in the text by chance, as a share, 0 to 1."
    ] = 0.1

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the heading of the list."""
        listed = document.once(reference_sections)
        if not listed:
            return
        section = document.sections[max(listed)]
        while section.parent in listed:
            section = document.sections[section.parent]
        entries = _entries(document, section)
        numbered = _numbered(document, section)
        words = document.words
        inside = words.within(section.span)
        if (
            (len(entries) < self.min_entries and not numbered)
            or inside.start < self.min_words
            or len(words) - inside.stop > inside.start / 4
            or not (numbered or _sources(document, entries))
            or _cites(document, section)
            or not (is_account(document) or _calls_itself(document))
        ):
            return
        kind = genre(document)
        if kind.person > 8 or kind.code > 0.15:
            return
        if numbered:
            yield self.finding(
                section.title_span,
                message='The {count} sources of "{title}" have numbers, and the text cites none of them.',
                related=[related(span, "cited nowhere") for span in numbered[:12]],
                evidence={"entries": len(numbered), "named": 0},
                count=len(numbered),
                title=section.title,
            )
            return
        told = sum(named(document, entry, inside) for entry in entries)
        if told <= self.max_named * len(entries):
            numbers = figures(document, figure_blocks(document)).items()
            stated = [(document.sentences[index].span, number) for index, number in numbers]
            yield self.finding(
                section.title_span,
                related=[
                    *(related(b.text, "cited nowhere") for b in entries[:12]),
                    *(
                        related(span, f"which source says {number}?")
                        for span, number in stated[:12]
                        if not section.span.contains(span)
                    ),
                ],
                evidence={"entries": len(entries), "named": told},
                count=len(entries),
                title=section.title,
            )


def _calls_itself(document: Document) -> bool:
    """Tell whether the title calls the text a report, whatever it recommends."""
    return len(document.sections) > 1 and _REPORT.search(document.sections[1].title) is not None


def _entries(document: Document, section: Section) -> list[Block]:
    """The entries of the list: its items, or its paragraphs where it has no items; what follows a rule is no entry."""
    blocks = (document.blocks[i] for i in document.blocks_of(section.index, deep=True))
    above = list(takewhile(lambda b: b.kind != "rule", blocks))
    items = [b for b in above if b.kind == "item" and b.depth == 1]
    return items or [b for b in above if b.kind == "paragraph"]


def _numbered(document: Document, section: Section) -> list[Span]:
    """The entries of a list that all bear a number in brackets, by which the text would cite them."""
    found = [e for e in document.once(numbered_entries) if section.span.contains(e.span)]
    return [e.span for e in found] if len(found) > 2 and all(e.bracketed for e in found) else []


def _sources(document: Document, entries: list[Block]) -> bool:
    """Tell whether three of four entries can be looked up, and none is a text of its own."""
    text = document.text
    traced = 0
    for entry in entries:
        if len(document.words.within(entry.text)) > 60:
            return False
        traced += "://" in text[entry.text.start : entry.text.end] or bool(_TRACE.search(text, *entry.text))
    return 4 * traced >= 3 * len(entries)


def _cites(document: Document, section: Section) -> bool:
    """Tell whether the text outside the list has a citation of any form, or a link that may be one."""
    span = section.span
    for link in document.links:
        if not span.start <= link.span.start < span.end and link.kind != "image" and link.target[:1] != "#":
            return True
    for at, end in ((0, span.start), (span.end, len(document.text))):
        for pattern, least in ((_NUMBER, 1), (_RAISED, 1), (_TOLD, 1), (_ROUND, 2), (_GLUED, 3)):
            found = islice(pattern.finditer(document.text, at, end), least)
            if sum(1 for _ in found) == least:
                return True
    return False
