"""The rule ``plan-length``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
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
from reportlint_rules.consistency._units import WORDS

_UNITS = frozenset(("day", "week", "month"))
_ENDINGS = ("-day", "-week", "-month")
_NUMBER = "|".join(sorted((w for w, n in WORDS.items() if 2 <= n <= 30), key=lambda w: (-len(w), w)))
_PLANS = frozenset(
    "plan roadmap timeline programme program course schedule rollout curriculum calendar path bootcamp".split()
)
_STATED = rare(
    rf"\b(?P<n>\d{{1,3}}|{_NUMBER})[- \n](?P<unit>day|week|month)[- \n](?:[a-z-]+[ \n]){{0,2}}?$", re.I
)
_AHEAD = 48
"""Characters before the word "plan" in which its length stands."""
_MARK = rare(
    r"\W*(?:(?:phase|step|stage|part|sprint|module) \w{1,5}\W{1,4}(?:[^()\n:]{0,60}\()?)?(?P<unit>day|week|month)s? "
    r"(?P<a>\d{1,3})(?: ?(?:[-–—]|to|and|&) ?(?:(?:day|week|month)s? )?(?P<b>\d{1,3}))?(?P<more>\+)?(?![\d.])|"
    r".{0,70}\((?P<unit2>day|week|month)s? (?P<a2>\d{1,3})(?: ?(?:[-–—]|to) ?(?P<b2>\d{1,3}))?(?P<more2>\+)?\)",
    re.I,
)
_OPEN = rare(
    r"\b(?:ongoing|onwards?|beyond|thereafter|and later|continu\w+|extension|optional|buffer|follow-up|post)\b",
    re.I,
)
_OTHER = rare(r"\b(?:first|second|another|initial|last|each|every|per|or|to|than|previous|old)[ \n-]$", re.I)


class Step(NamedTuple):
    """A step of a plan: its unit, first and last number, and where it stands."""

    unit: str
    first: int
    last: int
    span: Span


@dataclass(frozen=True)
class PlanLength(DocumentRule):
    """A plan is said to take so long, and its steps take another time.

    "Our 12-month roadmap" whose last phase is "months 19-24", a six-month course of four months: the length was
    written before the steps, or the steps were changed after it.
    Mend the length or the steps.
    """

    meta = RuleMeta(
        id="plan-length",
        message='"{stated}", and its steps end in {unit} {last}.',
        help="Mend the length or the steps.",
        severity=Severity.WARNING,
        good=[
            "# 90-day plan\n\n## Phase 1 (Days 1-30)\n\nBuy.\n\n## Phase 2 (Days 31-60)\n\nSell.\n\n"
            "## Phase 3 (Days 61-90)\n\nRest.\n",
            "The four-month plan:\n\n- **Month 1:** buy\n- **Month 2:** sell\n- **Month 4:** rest\n",
            "A six-month course:\n\n- **Month 1:** buy\n- **Month 2:** sell\n- **Month 3:** rest, and continue until "
            "the end\n",
            "A six-month course, and a three-month plan:\n\n- **Month 1:** buy\n- **Month 2:** sell\n- **Month 3:** "
            "rest\n",
        ],
        bad=[
            Bad(
                "# 90-day plan\n\n## Phase 1 (Days 1-30)\n\nBuy.\n\n## Phase 2 (Days 31-60)\n\nSell.\n\n"
                "## Phase 3 (Days 61-120)\n\nRest.\n",
                ["90-day plan"],
            ),
            Bad(
                "Follow this six-month roadmap.\n\n1. **Month 1: Olt**\n2. **Month 2: Brent**\n3. **Month 3: Cree**\n"
                "4. **Month 4: Dart**\n",
                ["six-month roadmap"],
            ),
            Bad(
                "The 8-week course:\n\n| Week | Topic |\n|---|---|\n| Week 1-2 | Olt |\n| Week 3-4 | Brent |\n"
                "| Week 5-6 | Cree |\n",
                ["8-week course"],
            ),
            Bad(
                "The 8-week course:\n\n| Week | Topic |\n|---|---|\n| 1-2 | Olt |\n| 3 | Brent |\n| 4-5 | Cree |\n",
                ["8-week course"],
            ),
        ],
        prefilter=Prefilter(
            every=(("day", "days", "week", "weeks", "month", "months"), tuple(sorted(_PLANS)))
        ),
        see=("duration-mismatch", "count-mismatch"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the first statement of a length that the one series of steps does not have."""
        stated: dict[str, list[tuple[int, Span]]] = {}
        words, prose = document.words, document.prose
        for place in document.places_of(_PLANS):
            # The length stands right before: "90-day", "six month", "12-month strategic".
            if not any(w in _UNITS or w.endswith(_ENDINGS) for w in words.texts[max(0, place - 3) : place]):
                continue
            start = max(0, words.starts[place] - _AHEAD)
            m = _STATED.search(prose[start : words.starts[place]])
            if not m or _OTHER.search(prose[max(0, start + m.start() - 12) : start + m.start()]):
                continue
            word = m["n"].casefold()
            value = int(word) if word.isdigit() else WORDS[word]
            span = Span(start + m.start(), words.ends[place])
            stated.setdefault(m["unit"].casefold(), []).append((value, span))
        if not stated:
            return
        series = list(_series(document))
        for unit, lengths in stated.items():
            own = [s for s in series if s[0].unit == unit]
            if len(own) != 1 or len({n for n, _ in lengths}) != 1:
                continue
            steps, (value, span) = own[0], lengths[0]
            last = max(s.last for s in steps)
            if last != value and value > 1 and last < 4 * value and value < 4 * last:
                yield self.finding(
                    span,
                    related=[related(s.span, "a step") for s in steps[:30]],
                    stated=document.plain(span),
                    unit=unit,
                    last=last,
                )


def _series(document: Document) -> Iterator[list[Step]]:
    """The headings of one level, labels of one list and first cells of one table that count days, weeks or months."""
    groups: dict[object, list[Step]] = {}
    open_ended: set[object] = set()
    for block in document.blocks:
        if block.quoted:
            continue
        places: list[tuple[object, Span]] = []
        if block.kind == "heading":
            section = document.sections[block.section]
            places = [((section.level, section.parent), section.title_span)]
        elif block.label and block.kind in ("item", "paragraph"):
            places = [((block.list, block.depth, block.section if block.list < 0 else 0), block.label)]
        elif block.kind == "table":
            places = [((block.span.start,), row[0]) for row in block.cells[1:] if row]
        head = (
            document.plain(block.cells[0][0]).casefold().strip("*_ ")
            if block.cells and block.cells[0]
            else ""
        )
        unit = head.rstrip("s") + " " if head.rstrip("s") in ("day", "week", "month") else ""
        for key, span in places:
            told = document.plain(span)
            m = _MARK.match(unit + told if told[:1].isdigit() else told)
            if not m:
                continue
            first = int(m["a"] or m["a2"])
            last = int(m["b"] or m["b2"] or first)
            whole = block.span if block.kind != "table" else span
            if m["more"] or m["more2"] or _OPEN.search(document.text, *whole):
                open_ended.add(key)
            groups.setdefault(key, []).append(Step((m["unit"] or m["unit2"]).casefold(), first, last, span))
    for key, steps in groups.items():
        if len(steps) < 3 or key in open_ended or len({s.unit for s in steps}) != 1:
            continue
        # From the first unit on without a gap: half of a plan has no length.
        gaps = any(b.first > a.last + 1 or b.first < a.first for a, b in pairwise(steps))
        if steps[0].first <= 1 and not gaps:
            yield steps
