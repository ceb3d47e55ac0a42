"""The rule ``dangling-citation``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Good,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_foreign,
    is_report,
    rare,
    reference_sections,
    related,
)
from reportlint_rules.evidence._citations import Marker, entries, markers

_INCLUDE = rare(r"\s*\{[*%!]")
"""Directives of site generators hold lists of line numbers."""
_NAME = rare(r"\w")
"""``[^...]`` is a class of characters, no note."""
_ENDS = rare(r"[.;]?(?:\s|$)")
_FEW = 3
"""Numbers without an entry up to which a list in brackets lacks them; more belong to another list."""
_ABOVE = rare(r"(?:,? (?:and|or) \[\d{1,3}\])* (?:above|below)\b")


_DOCSTRINGS = re.compile(r"^```@(?:docs|autodocs)\b|^\.\. auto(?:class|module|function)::", re.M)
"""Where a tool puts what stands in the source of a program."""
_NUMBERED_LINE = re.compile(r"^[ \t]*\[\d{1,2}\][ \t]*\w[^\n]*\n(?:[^\n]*\n){0,20}?[ \t]*\[\d{1,2}\]", re.M)
"""Two lines of code with numbers in brackets in front."""


@dataclass(frozen=True)
class DanglingCitation(DocumentRule):
    """A citation leads nowhere: ``[7]`` without a seventh entry, ``[^7]`` without a note.

    The reader cannot check the claim, and the list that the number belonged to is often somebody else's.
    Where the report has no list at all, the citations are reported once; where its list in brackets lacks one entry or
    a few, they are errors.
    Add the entry, or take the citation out.
    """

    meta = RuleMeta(
        id="dangling-citation",
        message='Citation "{label}" has no entry in this document.',
        help="Add the entry, or take the citation out.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n```\n[1]open valve\nwait\n[2]shut valve\n[3]rest\n```\n\nIt opens [1], shuts [2] and rests [3].\n",
            "# A\n\nIt grew [1] and fell [2].\n\n## References\n\n[1] B, 2020.\n\n[2] C, 2021.\n",
            "# A\n\nBoth [1] and [2] above must hold for [3].\n\nThe rows [1,2,3,4,5,6,7] are kept.\n",
            "# A\n\nThe element x [0] of the array, then y [1].\n",
            "# A\n\nIt grew [1].\n\n## References\n\n1. B, 2020.\n2. C, 2021.\n",
            "# A\n\nThe result is <i>[1, 2, 3]</i>, then <i>[1, 2]</i>.\n",
            "# A\n\nIt grew.[^1]\n\n<div>\n[^1]: B, 2020.\n</div>\n",
            Good("# A\n\nIt grew.[^1]\n\n[^1]: B, 2020.\n"),
            "# A\n\nIt grew.[^1]\n\n## Sources\n\n:::references\n- id: 1\n  title: B\n:::\n",
            "# A\n\nIt grew [1], fell [2] and rested [3].\n\nWhere from:\n[1] https://b.org/x - B\n"
            "[2] https://c.org/x - C\n[3] https://d.org/x - D\n",
            "# A\n\nIt grew [[1]](https://b.org/x), fell [[2]](https://c.org/x), rested [[3]](https://d.org/x).\n",
        ],
        bad=[
            Bad(
                "# A\n\nIt grew [1] and fell [3].\n\n## References\n\n[1] B, 2020.\n\n[2] C, 2021.\n",
                ["[3]"],
            ),
            Bad("# A\n\nIt grew [1], fell [2] and rested [3], as all say [1, 2].\n", ["[1]"]),
            Bad("# A\n\nIt grew [4].\n\n## Sources\n\n[1] B, 2020.\n", ["[4]"]),
            Bad("# A\n\nIt grew.[^1] It fell.[^2]\n\n[^1]: B, 2020.\n", ["[^2]"]),
            Bad("# Pump report\n\n## Summary\n\nThe market grew by 12 % in 2023 [7].\n", ["[7]"]),
            Bad("# A\n\nIt grew by far.\n\n[Sources 1-3]\n", ["[Sources 1-3]"]),
        ],
        prefilter=Prefilter(
            literals=("[1", "[2", "[3", "[4", "[5", "[6", "[7", "[8", "[9", "[^", "[s", "[r", "[c")
        ),
        see=("unused-reference",),
        known_limits="Citations by author and year: see unlisted-citation.",
    )

    min_citations: Annotated[int, "Fewest different numbers cited before a missing list is reported."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per missing entry, or one for a missing list."""
        found = list(self._found(document))
        # Lists of sources and notes are written otherwise there; asked last, for few documents have any finding.
        if found and not is_foreign(document):
            yield from found

    def _found(self, document: Document) -> Iterable[Finding]:
        yield from self._notes(document)
        listed = document.once(entries)
        # A linked number leads to its address: "[[1]](https://...)", "[1][gas]".
        linked = {n for x in document.links if x.kind == "link" for n in (x.span.start, x.span.start + 1)}
        found = tuple(
            f
            for f in document.once(markers)
            # "[200, 200]" is a place in a picture.
            if f.span.start not in linked and (len(f.numbers) < 2 or len(set(f.numbers)) == len(f.numbers))
        )
        if listed:
            numbers = {e.number for e in listed}
            # Entries in brackets under their own heading are a list even where nothing that is cited stands in it.
            sure = any(e.bracketed and e.section in document.once(reference_sections) for e in listed)
            if sure or {n for f in found for n in f.numbers} & numbers:
                yield from self._missing(document, found, numbers, sure)
        elif found and not _calls_out(document):
            yield from self._no_list(document, found)

    def _missing(
        self, document: Document, found: tuple[Marker, ...], numbers: set[int], sure: bool
    ) -> Iterable[Finding]:
        places: dict[int, list[Marker]] = {}
        for marker in found:
            for number in marker.numbers:
                if number not in numbers:
                    places.setdefault(number, []).append(marker)
        # A number of a list that has no such entry at all is an index or a year, not a citation of it.
        if len({at[0].span for at in places.values()}) <= max(3, len(numbers)):
            named: set[Span] = set()
            for number, at in places.items():
                if at[0].span in named:
                    continue
                named.add(at[0].span)
                others = [related(m.span, "cited again") for m in at[1:]]
                loud = sure and len(places) <= _FEW and is_report(document)
                severity = Severity.ERROR if loud else None
                yield self.finding(at[0].span, severity=severity, related=others, label=f"[{number}]")

    def _no_list(self, document: Document, found: tuple[Marker, ...]) -> Iterable[Finding]:
        named = [m for m in found if m.named]
        plain = [
            m
            for m in found
            if not m.named
            and document.text[m.span.start : m.span.start + 1] == "["
            and document.text[m.span.end : m.span.end + 1] != "("
            and document.text[m.span.end - 1] == "]"
        ]
        numbers = {n for m in plain for n in m.numbers}
        if "[0]" in document.prose or any(_is_typed(document, m) for m in plain):
            plain = []  # places in a list of a program
        # "[1] and [2] above" are conditions that the text itself numbers; six numbers in one bracket are data.
        if any(_ABOVE.match(document.prose, m.span.end) or len(m.numbers) > 5 for m in plain) or any(
            _INCLUDE.match(document.text, document.blocks[document.block_at(m.span.start)].span.start)
            for m in plain
        ):
            plain = []
        if not self._left(document, plain) and (
            1 not in numbers or 0 in numbers or len(numbers) < self.min_citations
        ):
            plain = []
        if sum(_begins(document, m) for m in plain) > 1 or any(_is_value(document, m) for m in plain):
            plain = []  # a list that anchors hide, and the values of arrays
        if named or plain:
            first, *others = sorted(named + plain, key=lambda m: m.span)
            yield self.finding(
                first.span,
                message='Citation "{label}" leads nowhere: this document lists no references.',
                related=[related(o.span, "and this one") for o in others],
                label=document.plain(first.span),
            )

    def _left(self, document: Document, plain: list[Marker]) -> bool:
        """Tell whether one or two citations are left of a list that is gone: they end the sentences of a report."""
        numbers = [n for m in plain for n in m.numbers]
        return (
            0 < len(plain) <= 2
            and len(numbers) == len(plain)
            and 1 < min(numbers) <= max(numbers) < 100
            and all(_ENDS.match(document.text, m.span.end) for m in plain)
            and is_report(document)
        )

    def _notes(self, document: Document) -> Iterable[Finding]:
        defined = {x.target.casefold() for x in document.links if x.kind == "footnote-definition"}
        seen: set[str] = set()
        if _DOCSTRINGS.search(document.text):
            return  # the notes may stand in the text that a tool puts there
        for link in document.links:
            name = link.target.casefold()
            if link.kind == "footnote-reference" and name not in defined | seen and _NAME.search(name):
                seen.add(name)
                # Between tags the note is text for the parser, and the renderer may know better.
                # So may a generator of pages, whose list of sources is a block of fields: "- id: 7".
                known = rf"^(?:\[\^{re.escape(name)}\]:|\s*-\s+(?:id|key|ref|number):\s*[\"']?{re.escape(name)}\b)"
                if re.search(known, document.text, re.M | re.I):
                    continue
                yield self.finding(link.span, label=document.text[link.span.start : link.span.end])


def _is_typed(document: Document, marker: Marker) -> bool:
    """Tell whether a number in brackets belongs to a name in quotation marks: 'bool[2]'."""
    text = document.text
    after = text[marker.span.end : marker.span.end + 1]
    return after in ("'", '"') and text[marker.span.start - 1 : marker.span.start].isalnum()


def _calls_out(document: Document) -> bool:
    """Tell whether lines of code are numbered in brackets: the text speaks of these lines."""
    return any(
        _NUMBERED_LINE.search(document.text, *b.span)
        for b in document.blocks
        if b.kind == "code" and not b.quoted
    )


def _begins(document: Document, marker: Marker) -> bool:
    """Tell whether a number stands at the beginning of its line, tags left out: an entry."""
    line = document.text.rfind("\n", 0, marker.span.start) + 1
    return not document.prose[line : marker.span.start].strip()


def _is_value(document: Document, marker: Marker) -> bool:
    """Tell whether numbers in brackets are code that is not marked as such: alone between tags, in a shortcode."""
    text = document.text
    tagged = text[marker.span.start - 1 : marker.span.start] == ">" and text.startswith("</", marker.span.end)
    return tagged or "{{< highlight" in text or "{{% highlight" in text
