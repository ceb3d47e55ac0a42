"""The rule ``nnt-mismatch``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
from reportlint_rules.consistency._tables import Grid, grids

_WORDS = frozenset(("nnt", "treat"))
_HEAD = rare(r"\b(?:NN[TH]|numbers? needed to (?:treat|harm)|NNT)\b", re.I)
_PAIR = rare(
    r"\W*(?P<a>\d{1,2}(?:[.,]\d+)?) ?% ?(?:vs?\.?|versus|gegen|against|frente a|/|"
    r"vs\.?)[ ]?(?P<b>\d{1,2}(?:[.,]\d+)?) ?%"
)
_NUMBER = rare(r"\W*(?P<n>\d{1,4})\W*")
_TOLD = rare(
    r"\babsolute (?:risk )?(?:reduction|difference)[^.;\d]{0,40}(?P<d>\d{1,2}(?:\.\d+)?) ?(?:%|"
    r"percentage points|points)"
    r"[^.;\d]{0,80}\b(?:NNT|number needed to treat)\b[^.;\d]{0,30}(?P<n>\d{1,4})\b",
    re.I,
)
_FELL = re.compile(
    r"\bfrom (?P<a>\d{1,2}(?:\.\d+)?) ?(?:%|percent) to (?P<b>\d{1,2}(?:\.\d+)?) ?(?:%|percent)[^.;\d]{0,80}"
    r"\b(?:NNT|numbers? needed to treat)\b[^.;\d]{0,30}(?P<n>\d{1,4})\b",
    re.I,
)


@dataclass(frozen=True)
class NntMismatch(DocumentRule):
    """A number needed to treat does not fit the two rates that it is computed from.

    It is 100 divided by the difference of the two rates in percentage points: 16.3 % against 21.2 % makes 20.
    Mend the number or the rates.
    """

    meta = RuleMeta(
        id="nnt-mismatch",
        message="A difference of {apart} points makes a number needed to treat of {wanted}, not {stated}.",
        help="Mend the number or the rates.",
        severity=Severity.ERROR,
        good=[
            "| Trial | Drug vs placebo | NNT |\n|---|---|---|\n| A | 16.3% vs 21.2% | 21 |\n| B | 4 % vs 9 % | 20 |\n",
            "The absolute risk reduction was 5 %, which makes an NNT of 20.\n",
        ],
        bad=[
            Bad(
                "| Trial | Drug vs placebo | NNT |\n|---|---|---|\n| A | 16.3% vs 21.2% | 21 |\n| B | 4 % vs 9 "
                "% | 12 |\n",
                ["12"],
            ),
            Bad("Deaths fell from 12 % to 8 %, which makes a number needed to treat of 40.\n", ["40"]),
            Bad("The absolute risk reduction was 5 %, which makes an NNT of 50.\n", ["50"]),
        ],
        prefilter=Prefilter(words=("nnt", "nnh", "needed")),
        see=("table-arithmetic", "wrong-equation"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each number that is far from 100 divided by the difference."""
        for grid in document.once(grids):
            yield from self._table(document, grid)
        for sentence in document.sentences_with(_WORDS):
            fell = _FELL.search(document.prose, *sentence.span)
            m = fell or _TOLD.search(document.prose, *sentence.span)
            if m is None:
                continue
            apart = round(abs(float(m["a"]) - float(m["b"])), 6) if fell else float(m["d"])
            stated = int(m["n"])
            block = document.blocks[document.block_at(m.start())]
            if apart and not block.quoted and not _fits(apart, stated, 0.1):
                yield self._odd(Span(*m.span("n")), Span(*m.span("a" if fell else "d")), apart, stated)

    def _table(self, document: Document, grid: Grid) -> Iterator[Finding]:
        column = next((c for c, head in enumerate(grid.header) if c and _HEAD.search(head)), 0)
        if not column:
            return
        odd, fits = [], 0
        for row in grid.block.cells[1:]:
            number = _NUMBER.fullmatch(document.text, *row[column])
            pairs = [m for cell in row[1:] if (m := _PAIR.match(document.text, *cell))]
            if not number or len(pairs) != 1:
                continue
            a, b = (float(pairs[0][name].replace(",", ".")) for name in ("a", "b"))
            apart, stated = abs(a - b), int(number["n"])
            if apart and _fits(apart, stated, 0.1):
                fits += 1
            elif apart:
                odd.append((Span(*number.span("n")), Span(*pairs[0].span("a")), apart, stated))
        # Hazard ratios and longer follow-up make other numbers: then none of them fits.
        if len(odd) == 1 and fits:
            yield self._odd(*odd[0])

    def _odd(self, span: Span, rates: Span, apart: float, stated: int) -> Finding:
        return self.finding(
            span,
            related=[related(rates, "computed from")],
            swallows=(span,),
            evidence={"stated": stated, "computed": round(100 / apart, 1)},
            apart=f"{apart:.3g}",
            wanted=f"{100 / apart:.0f}",
            stated=stated,
        )


def _fits(apart: float, stated: int, step: float) -> bool:
    """Tell whether a number is the inverse of a difference, whose rates are rounded to ``step``."""
    low, high = 100 / (apart + step), 100 / max(apart - step, 0.05)
    return low - 1.01 <= stated <= high + 1.01
