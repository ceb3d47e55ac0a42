"""The rule ``section-claim``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

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
    related,
)

_REFERENCE = re.compile(r"\b(?:section|sec\.|§|chapter|clause)[ \n]*(\d+(?:\.\d+)*)\b")
_OTHER_TEXT = re.compile(
    r"[ \n]*(?:of|in|from)[ \n]+(?:the[ \n]+)?(?:\[|rfc|iso|gdpr|act\b|law\b|annex"
    r"|appendix|[\w-]+[ \n]+(?:act|spec\w*|guide))"
)
_AMOUNT = re.compile(r"(?<![\w.,-])(\d[\d.,]*)[ \n]?(%|[a-z]{2,})")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_NO_UNITS = frozenset(
    "to or and of in the by for is are was were section sections at on with from as".split()
)


@dataclass(frozen=True)
class SectionClaim(DocumentRule):
    """A sentence cites a section of this text for an amount that the section does not give.

    "The 112 bits required in Section 7.1", where Section 7.1 requires 64 bits: one of the two is out of date.
    Amounts count whose unit stands in that section with other figures only.
    Correct the amount, here or there.
    """

    meta = RuleMeta(
        id="section-claim",
        message='"{said}" is cited from section {number}, which says {others}.',
        help="Correct the amount, here or there.",
        severity=Severity.WARNING,
        good=[
            "## 1. Keys\n\nA key has 64 bits.\n\n## 2. Use\n\nThe 64 bits of Section 1 are enough; see Section 1.\n",
            "## 1. Keys\n\nA key has 64 bits.\n\n## 2. Use\n\nThe 128 bits of Section 1 of RFC 9000 are more.\n",
        ],
        bad=[
            Bad(
                "## 1. Keys\n\nA key has 64 bits.\n\n## 2. Use\n\nThe 112 bits that Section 1 asks for are stored.\n",
                ["112 bits"],
            )
        ],
        prefilter=Prefilter(words=("section", "sec", "chapter", "clause"), literals=("§",), either=True),
        see=("dangling-reference", "number-conflict"),
        known_limits="Reads figures in digits, and sections with explicit numbers.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each amount that the cited section contradicts."""
        sections = {s.number.rstrip("."): s for s in document.sections if s.number}
        if not sections:
            return
        folded = document.folded
        read: dict[int, _Amounts] = {}
        done = -1
        for m in _REFERENCE.finditer(folded):
            section = sections.get(m[1])
            index = document.sentence_at(m.start()) if section else -1
            if section is None or index < 0 or _OTHER_TEXT.match(folded, m.end()):
                continue
            if index == done:
                continue
            done, sentence = index, document.sentences[index]
            inside = section.span.start <= m.start() < section.span.end
            if inside or document.blocks[sentence.block].quoted:
                continue
            if len(_REFERENCE.findall(folded, *sentence.span)) == 1:
                if section.index not in read:
                    read[section.index] = _amounts(folded, section.body)
                yield from self._judge(document, section, read[section.index], sentence.span, Span(*m.span()))

    def _judge(
        self, document: Document, section: Section, there: "_Amounts", sentence: Span, reference: Span
    ) -> Iterable[Finding]:
        """Compare the amounts of a sentence with those of the section that it cites."""
        for m in _AMOUNT.finditer(document.folded, *sentence):
            figure, unit = m[1].rstrip(".,"), m[2]
            if unit in _NO_UNITS or reference.overlaps(Span(*m.span())):
                continue
            if unit in there.units and figure not in there.figures:
                yield self.finding(
                    Span(*m.span()),
                    said=document.plain(Span(*m.span())),
                    number=section.number.rstrip("."),
                    others=", ".join(there.units[unit][:3]),
                    related=[related(section.title_span, "the cited section")],
                )
                return


class _Amounts(NamedTuple):
    """What a section says: its amounts by unit, and all its figures."""

    units: dict[str, list[str]]
    figures: frozenset[str]


def _amounts(folded: str, body: Span) -> _Amounts:
    units: dict[str, list[str]] = {}
    for m in _AMOUNT.finditer(folded, *body):
        units.setdefault(m[2], []).append(" ".join(m[0].split()))
    return _Amounts(units, frozenset(_FIGURE.findall(folded, *body)))
