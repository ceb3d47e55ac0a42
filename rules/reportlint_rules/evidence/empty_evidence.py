"""The rule ``empty-evidence``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    is_account,
    rare,
)
from reportlint_rules.evidence._claims import genre
from reportlint_rules.evidence._proper_names import names

_AHEAD = r"^\W*(?:(?:\d{1,2}|[ivx]{1,4})[.):]?\s+)?(?:(?:key|main|major|notable|recent|relevant|selected|emerging)\s+)?"
_FIGURES = rare(
    _AHEAD + r"(?:(?:impact|success|market|adoption|usage)\s+(?:metrics|statistics)|statistics"
    r"|by the numbers|quantitative (?:results|impact|evidence)|market data|benchmark results)\W*$",
    2,
)
_CASES = rare(
    _AHEAD
    + r"(?:case stud(?:y|ies)|success stories|real[- ]world (?:examples?|(?:use[- ])?cases?|case studies|impacts?"
    r"|applications?|success stories|implementations?)|industry examples|examples from (?:practice|industry))"
    r"(?:\s+(?:and|of|in|from|on)\s+[\w\s&-]{1,60})?\W*$",
    2,
)
_FINDINGS = rare(
    _AHEAD + r"(?:research|study|survey|empirical|scientific) (?:findings|evidence|results)"
    r"(?:\s+(?:on|of|in|from|about)\s+[\w\s&-]{1,60})?\W*$",
    2,
)
_CUES = (
    *("metrics", "statistics", "numbers", "quantitative", "data", "results", "case", "stories", "world"),
    *("examples", "findings", "evidence"),
)
"""One of these stands in every heading that announces evidence."""
_DIGIT = rare(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d(?!\d?[.)]\s)")
_ALLOWED = ("paragraph", "item", "heading")
_BODY = (
    "# Pumps\n\nThey last.\n\n## {}\n\n* The trade uses pumps for water and oil.\n* Towns that invest early see calm "
    "summers and {} in the long run.\n\n## End\n\nThey rest.\n"
)


@dataclass(frozen=True)
class EmptyEvidence(DocumentRule):
    """A section announces evidence, and holds none: metrics without a number, cases without a name.

    "Real-world use cases" that name no organisation, "key research findings" without a study or a figure, "impact
    metrics" in words: the heading claims what the section does not show.
    Give the cases, studies and numbers, or call the section what it is.
    """

    meta = RuleMeta(
        id="empty-evidence",
        message='"{title}" announces {kind}, and the section holds none.',
        help="Give the names and numbers, or call the section what it is.",
        severity=Severity.WARNING,
        good=[
            _BODY.format("Success metrics", "12 % lower costs"),
            _BODY.format("Case studies", "lower costs, as in Oslo"),
            _BODY.format("Uses", "lower costs"),
        ],
        bad=[
            Bad(_BODY.format("Success metrics", "lower costs"), ["Success metrics"]),
            Bad(_BODY.format("Real-world use cases", "lower costs"), ["Real-world use cases"]),
            Bad(_BODY.format("Key research findings", "lower costs"), ["Key research findings"]),
        ],
        prefilter=Prefilter(
            words=(
                *(
                    "metrics",
                    "statistics",
                    "numbers",
                    "quantitative",
                    "data",
                    "results",
                    "findings",
                    "evidence",
                ),
                *("cases", "case", "studies", "stories", "examples", "real-world", "world"),
            )
        ),
        see=("vague-claim", "no-sources"),
        known_limits="English headings only. Any word in capitals that no heading holds counts as a name.",
    )

    min_words: Annotated[int, "Fewest words of such a section."] = 8

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per section that holds no evidence."""
        for section in document.sections[1:]:
            kind = _kind(section.title)
            if not kind or not self._empty(document, section, kind):
                continue
            told = genre(document)
            if told.person > 8 or told.code > 0.1 or told.own or not is_account(document):
                return
            yield self.finding(section.title_span, title=section.title, kind=kind)

    def _empty(self, document: Document, section: Section, kind: str) -> bool:
        """Tell whether the text of a section has no figure and, where cases or findings are told, no name."""
        blocks = [document.blocks[i] for i in document.blocks_of(section.index, deep=True)]
        told = [b for b in blocks if b.kind in PROSE_KINDS]
        if any(b.kind not in _ALLOWED or b.quoted for b in blocks) or not told:
            return False
        if sum(len(document.words.within(b.text)) for b in told) < self.min_words:
            return False
        if document.text[: told[-1].span.end].rstrip().endswith(":"):
            return False
        start, end = told[0].span.start, told[-1].span.end
        if any(start <= x.span.start < end for x in document.links) or "`" in document.text[start:end]:
            return False
        if any(_DIGIT.search(document.text, *b.text) or "[" in document.text[slice(*b.text)] for b in told):
            return False
        return kind == "figures" or not any(names(document, b.text) or _labels(document, b) for b in blocks)


def _kind(title: str) -> str:
    """What a heading announces."""
    said = title.casefold()
    if not any(cue in said for cue in _CUES):
        return ""
    for pattern, kind in ((_FIGURES, "figures"), (_CASES, "cases"), (_FINDINGS, "findings of research")):
        if pattern.match(title):
            return kind
    return ""


def _labels(document: Document, block: Block) -> bool:
    """Tell whether a block begins with a word in capitals that the text never writes small: it may be a name."""
    words = document.prose[slice(*block.text)].split(maxsplit=1)
    first = words[0].strip("*_:.,") if words else ""
    return (
        first[:1].isupper()
        and len(document.words.within(block.text)) < 4
        and first.lower() not in document.prose
    )
