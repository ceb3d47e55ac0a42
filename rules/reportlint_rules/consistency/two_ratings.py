"""The rule ``two-ratings``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._stems import stem

_KINDS = "confidence|priority|severity|certainty|risk|urgency|importance|likelihood|probability"
_LEVELS = "critical|very high|high|medium|moderate|low|very low|minor|major"
_RATED = rare(
    rf"\W*(?P<level>{_LEVELS})[ -](?P<kind>{_KINDS})\b|"
    rf"\W*(?P<kind2>{_KINDS})(?: level| rating)?: (?P<level2>{_LEVELS})\b",
    re.I,
)
_NAMED = rare(rf"(?:level of )?(?P<kind>{_KINDS})(?: level| rating)?\W*$", re.I)
_CELL = rare(rf"\W*(?P<level>{_LEVELS})\W*$", re.I)
_WORD = rare(r"[^\W\d_]{3,}")
_FIGURE = rare(r"\d[\d.,]*\d(?:\+|%)?|\d(?:\+|%)|[A-Z]{2,}-\d[\d-]+")
_SMALL = frozenset(
    "the and for with that this from are was were has have not its into which their claim than can may will".split()
)
_SAME = {"moderate": "medium", "minor": "low", "major": "high", "very low": "low", "very high": "high"}


class Rated(NamedTuple):
    """A claim with its rating."""

    kind: str
    level: str
    span: Span
    words: frozenset[str]
    figures: frozenset[str]


@dataclass(frozen=True)
class TwoRatings(DocumentRule):
    """One claim is rated twice: of medium confidence here, of low confidence there.

    Ratings tell the reader how far to trust a claim, or what to do first. With two of them he knows neither.
    Give each claim one rating.
    """

    meta = RuleMeta(
        id="two-ratings",
        message="This is of {level} {kind} here, and of {other} {kind} in line {line}.",
        help="Give each claim one rating.",
        severity=Severity.WARNING,
        good=[
            "## High confidence\n\n- Pumps of 1998 leak in 63% of 4,100 mills.\n\n## Low confidence\n\n"
            "- Pumps of 2004 leak in 12% of 900 mills.\n",
            "| Risk | Probability | Impact |\n|---|---|---|\n| Pumps leak | High | Low |\n"
            "| Mills burn | Low | High |\n",
        ],
        bad=[
            Bad(
                "**Medium confidence note:** That pumps leak in 63% of 4,100 mills stands in one letter only.\n\n"
                "## Low confidence\n\n- Pumps leak in 63% of 4,100 mills. One source.\n",
                ["Pumps leak in 63% of 4,100 mills. One source."],
            ),
            Bad(
                "## High priority\n\n- Replace the old pumps of the north mill\n- Paint the doors\n\n"
                "## Low priority\n\n- Replace the old pumps of the north mill\n- Sweep the yard\n",
                ["Replace the old pumps of the north mill"],
            ),
            Bad(
                "| Risk | Severity |\n|---|---|\n| Pumps leak | High |\n| Mills burn | Low |\n| Floods come | Low |\n\n"
                "# Plan\n\n| Risk | Severity | Measure |\n|---|---|---|\n| Pumps leak | Medium | Mend |\n"
                "| Mills burn | Low | Wet |\n| Floods come | Low | Dam |\n",
                ["Medium"],
            ),
        ],
        prefilter=Prefilter(
            every=(
                tuple(_KINDS.split("|")),
                ("critical", "high", "medium", "moderate", "low", "minor", "major"),
            )
        ),
        see=("number-conflict",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each claim that was rated otherwise before."""
        rated = sorted(_listed(document), key=lambda r: r.span)
        if len(rated) <= 200:
            for at, later in enumerate(rated):
                for earlier in rated[:at]:
                    if earlier.kind == later.kind and earlier.level != later.level and _same(earlier, later):
                        yield self._finding(document, earlier, later)
                        break
        yield from self._tables(document)

    def _tables(self, document: Document) -> Iterator[Finding]:
        """Two tables that rate the same things alike, but for one."""
        tables = [
            t for block in document.blocks if block.kind == "table" for t in _columns(document, block.cells)
        ]
        if len(tables) > 12:
            return
        for one, other in combinations(tables, 2):
            common = one.keys() & other.keys()
            wrong = [k for k in common if one[k].level != other[k].level]
            if len(common) > 2 and len(wrong) == 1 and one[wrong[0]].kind == other[wrong[0]].kind:
                yield self._finding(document, one[wrong[0]], other[wrong[0]])

    def _finding(self, document: Document, earlier: Rated, later: Rated) -> Finding:
        return self.finding(
            later.span,
            related=[related(earlier.span, "the other rating")],
            members=2,
            level=later.level,
            other=earlier.level,
            kind=later.kind,
            line=document.lines.position(earlier.span.start).line,
        )


def _columns(document: Document, cells: tuple[tuple[Span, ...], ...]) -> Iterator[dict[str, Rated]]:
    """The columns of ratings of a table, each from label to rating."""
    for at, head in enumerate(cells[0]) if cells else ():
        m = _NAMED.fullmatch(document.plain(head)) if at else None
        if not m:
            continue
        kind = m["kind"].casefold()
        column: dict[str, Rated] = {}
        for row in cells[1:]:
            found = _CELL.match(document.plain(row[at])) if len(row) == len(cells[0]) else None
            label = document.plain(row[0]).casefold()
            if not found or not label or label in column:
                continue
            column[label] = Rated(kind, _level(found["level"]), row[at], frozenset(), frozenset())
        if len(column) > 2:
            yield {f"{kind}:{k}": v for k, v in column.items()}


def _listed(document: Document) -> Iterator[Rated]:
    """What stands under a heading or behind a label that rates it."""
    for block in document.blocks:
        if block.quoted or block.kind not in ("paragraph", "item"):
            continue
        own = _RATED.match(document.plain(block.label)) if block.label else None
        title = document.sections[block.section].title
        m = own or (_RATED.match(title) if block.kind == "item" and len(title) < 48 else None)
        if not m:
            continue
        kind, level = m["kind"] or m["kind2"], m["level"] or m["level2"]
        span = Span(*(block.body if own else block.text))
        text = document.plain(span)
        words = frozenset(stem(w) for w in _WORD.findall(text.casefold()) if w not in _SMALL)
        figures = frozenset(f.rstrip(".,") for f in _FIGURE.findall(text))
        yield Rated(kind.casefold(), _level(level), span, words, figures)


def _level(text: str) -> str:
    low = text.casefold()
    return _SAME.get(low, low)


def _same(one: Rated, other: Rated) -> bool:
    """Tell whether two rated claims are one: the same words, or two figures and most words of the shorter one."""
    if len(one.words) < 3 or len(other.words) < 3:
        return False
    if one.words == other.words and one.figures == other.figures:
        return True
    common, fewest = len(one.words & other.words), min(len(one.words), len(other.words))
    shared = one.figures & other.figures
    return len(shared) > 1 and any(len(f) > 2 for f in shared) and 2 * common >= min(fewest, 8)
