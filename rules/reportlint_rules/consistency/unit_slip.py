"""The rule ``unit-slip``."""

import re
from collections import defaultdict
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
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._numerals import numerals

_GROUPS = (
    ("µg", "mcg", "mg", "g", "kg"),
    ("kb", "mb", "gb", "tb", "pb"),
    ("kib", "mib", "gib"),
    ("ns", "µs", "ms"),
    ("nm", "µm", "mm", "cm"),
    ("kw", "mw", "gw", "tw"),
    ("kwh", "mwh", "gwh", "twh"),
    ("khz", "mhz", "ghz"),
    ("million", "billion", "trillion"),
)
"""Units of one size each; the figure beside them tells a thing only together with them."""
_SIZE = {
    spelt: size
    for size, units in enumerate(_GROUPS)
    for unit in units
    for spelt in (unit, unit.replace("µ", "μ"))
}
_SAME = {"mcg": "µg"}
_FIGURE = rare(r"(?<![\w.,-])[$€£]?\d[\d,.]*(?:[ \n]?[-–][ \n]?\d[\d,.]*)?(?=[ \n\u00a0-]?$)")
"""The figure in front of a unit."""
_RANGE = rare(r"[ \n]+(?:of|to|and|or|-|–)[ \n]+\d")
"""What follows the first figure of a range: "37 MB to 45 GB"."""
_GLUED = re.compile(r"(?:[kmgtp]i?b|[mµμk]g|mcg|[nµμm]s|[nµμmc]m|[kmgt]wh?|[kmg]hz)\b")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ROUND = re.compile(r"\D*(?:[1-9]0*|[1-9]50*|12|16|24|32|64|128|256|512|1024|2048)\D*")
"""Figures that turn up in many places, and say nothing by themselves."""
_NEAR, _MOST, _LONGEST = 70, 4, 30
"""Characters around an amount, places of one amount that others are compared with, characters
of a figure."""
_SMALL = frozenset(
    """
    that this from with than more over each about into which their there have been were will would could should also
    only such when where what them they these those most least between after before under above million billion
    trillion
    """.split()
)


class _Amount(NamedTuple):
    """A figure with its unit."""

    span: Span
    unit: str


@dataclass(frozen=True)
class UnitSlip(DocumentRule):
    """The same figure stands with two units, one a thousand times the other.

    "100–300 mg a day" and "100–300 µg a day" of one substance, "$23.5 billion" and "$23.5 million" for one loan: the
    figure was copied, and the unit was not. Figures that are rare (a range, or one that is not round) are told where
    one word near both places is the same.
    Look the amount up, and correct the unit.
    """

    meta = RuleMeta(
        id="unit-slip",
        message='"{one}" here, "{other}" in line {line}: the figure is the same, the unit is not.',
        help="Look the amount up, and correct the unit.",
        severity=Severity.WARNING,
        good=[
            "The tank holds 4 MB of text. A disk holds 4 GB.\n",
            "The pump takes 230 mg of oil a day. The mill needs 417 µg of salt.\n",
            "It sends 37 MB to 45 GB of pictures, 37 GB at most.\n",
        ],
        bad=[
            Bad(
                "Give 120–340 mg of the salt each day.\n\nThe usual dose of the salt is 120–340 µg each day.\n",
                ["120–340 µg"],
            ),
            Bad(
                "The council took up a $23.5 billion loan for the harbour.\n\nThe loan of $23.5 million is due.\n",
                ["$23.5 million"],
            ),
        ],
        prefilter=Prefilter(
            words=tuple(sorted(_SIZE.keys() - {"g", "cm"})),
            literals=(
                "0mb",
                "5mb",
                "0gb",
                "5gb",
                "1gb",
                "2gb",
                "4gb",
                "6gb",
                "8gb",
                "0mg",
                "5mg",
                "0ms",
                "5ms",
            ),
            either=True,
        ),
        see=("scale-slip", "number-conflict"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each amount whose figure stands with another unit above."""
        found: dict[tuple[str, int], list[_Amount]] = defaultdict(list)
        for amount, figure in _amounts(document):
            found[figure, _SIZE[amount.unit]].append(amount)
        for (figure, _), amounts in found.items():
            if len({a.unit for a in amounts}) < 2:
                continue
            if _ROUND.fullmatch(figure):
                continue  # number-conflict reads what else is told of such a sum
            kept: dict[str, list[_Amount]] = defaultdict(list)
            for later in amounts:
                first = next(
                    (
                        a
                        for unit, places in kept.items()
                        if unit != later.unit
                        for a in places
                        if self._agree(document, a, later)
                    ),
                    None,
                )
                if len(kept[later.unit]) < _MOST:
                    kept[later.unit].append(later)
                if first:
                    yield self.finding(
                        later.span,
                        one=document.plain(later.span),
                        other=document.plain(first.span),
                        line=document.lines.position(first.span.start).line,
                        related=[related(first.span, "the other unit")],
                        swallows=(later.span,),
                    )
                    break

    @staticmethod
    def _agree(document: Document, one: _Amount, other: _Amount) -> bool:
        """Tell whether the words around two amounts tell of one thing."""
        blocks = [document.block_at(a.span.start) for a in (one, other)]
        if any(b < 0 or document.blocks[b].quoted for b in blocks):
            return False
        return not _around(document, one.span).isdisjoint(_around(document, other.span))


def _amounts(document: Document) -> list[tuple[_Amount, str]]:
    """The amounts of the text in order, each with its figure; none where no two units of one size stand there."""
    folded, words = document.folded, document.words
    units = _SIZE.keys() & document.word_set
    places = [(words.starts[n], words.starts[n] + len(words.texts[n])) for n in document.places_of(units)]
    ends = (at + len(digits) for at, digits in document.once(numerals))
    glued = [m.span() for end in ends if (m := _GLUED.match(folded, end))]
    sizes = [_SIZE[unit] for unit in {*units, *(folded[slice(*at)] for at in glued)}]
    found: list[tuple[_Amount, str]] = []
    if len(sizes) == len(set(sizes)):
        return found
    for start, end in sorted({*places, *glued}):
        m = _FIGURE.search(folded, max(0, start - _LONGEST), start)
        if m and not _RANGE.match(folded, end):
            unit = folded[start:end].replace("μ", "µ")
            figure = re.sub(r"\s", "", m[0]).replace("–", "-").rstrip(".,")
            found.append((_Amount(Span(m.start(), end), _SAME.get(unit, unit)), figure))
    return found


def _around(document: Document, span: Span) -> frozenset[str]:
    """The longer words near an amount, in its block."""
    block = document.blocks[document.block_at(span.start)].span
    start, end = max(block.start, span.start - _NEAR), min(block.end, span.end + _NEAR)
    return frozenset(_WORD.findall(document.folded, start, end)) - _SMALL - _SIZE.keys()
