"""The rule ``percentile-order``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

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
from reportlint_rules.consistency._numbers import quantities
from reportlint_rules.consistency._tables import Cell, Grid, decimal_comma, grids

_NAMES = (
    r"p ?(?P<p>\d{2}(?:\.\d)?)|(?P<nth>\d{2}(?:\.\d)?)(?:th|st|nd|rd|\.|º|%)?[ -](?:percentiles?|"
    r"perzentil\w*|percentil)|"
    r"(?P<median>median\w*|mediana)|(?P<min>min(?:imum|\.)?|mínimo)|(?P<max>max(?:imum|\.)?|máximo)"
)
_NAME = rare(rf"(?<![\w.])(?:{_NAMES})(?![\w])", re.I)
_LOW = frozenset(("p50", "median"))
_RANKED = ("median", "perc", "perz", "p5", "p9", "min", "mín", "max", "máx", "p ")
_TOLD = rare(
    r"\b(?P<one>p50|median)\b[^.;\d]{0,30}(?=\d)(?P<a>[\d.,]*\d)[ \u00a0]?(?P<unit>ms|s|min|seconds|"
    r"minutes|hours|days)\b"
    r"[^.;\d]{0,40}\b(?P<other>p9\d|9\dth percentile)[^.;\d]{0,30}(?=\d)(?P<b>[\d.,]*\d)[ \u00a0]?(?P=unit)\b",
    re.I,
)


@dataclass(frozen=True)
class PercentileOrder(DocumentRule):
    """A higher percentile is given with a lower value: a 95th percentile below the median.

    Half of all values lie below the median and 95 of 100 below the 95th percentile, so the second cannot be smaller.
    One of the two figures is wrong, or they stand in the wrong columns.
    Compute them anew.
    """

    meta = RuleMeta(
        id="percentile-order",
        message='"{high}" is {b} and "{low}" {a}: a higher percentile cannot be smaller.',
        help="Compute them anew.",
        severity=Severity.ERROR,
        good=[
            "| Pump | p50 (ms) | p95 (ms) |\n|---|---|---|\n| A | 6 | 14 |\n| B | 11 | 11 |\n",
            "| Pump | p50 (MB/s) | p95 (MB/s) |\n|---|---|---|\n| A | 60 | 14 |\n| B | 31 | 11 |\n",
            "| Pump | Median age | Max load |\n|---|---|---|\n| A | 60 | 14 |\n| B | 9 | 11 |\n",
            "The median is 21 ms and the 95th percentile 38 ms.\n",
        ],
        bad=[
            Bad(
                "| Pump | p50 (ms) | p95 (ms) |\n|---|---|---|\n| A | 6 | 14 |\n| B | 38 | 21 |\n| C | 9 | 30 |\n",
                ["21"],
            ),
            Bad("The median was 38 ms and the 95th percentile 21 ms.\n", ["21 ms"]),
            Bad(
                "| Messung | Minimum | Median | Maximum |\n|---|---|---|---|\n| A | 3 | 7,5 | 9 |\n| B | 4 | "
                "9,5 | 8 |\n",
                ["8"],
            ),
        ],
        prefilter=Prefilter(literals=("max", "p9", "p50", "percentil", "perzentil", "median")),
        see=("table-arithmetic",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each value that lies on the wrong side of another percentile."""
        for grid in document.once(grids):
            yield from self._table(document, grid)
        comma = document.once(decimal_comma)
        for sentence in document.sentences_with(_LOW):
            m = _TOLD.search(document.prose, *sentence.span)
            if m is None:
                continue
            read = [quantities(document.prose, *m.span(name), comma) for name in ("a", "b")]
            block = document.blocks[document.block_at(m.start())]
            if (
                block.quoted
                or any(len(found) != 1 for found in read)
                or block.kind not in ("paragraph", "item")
            ):
                continue
            a, b = read[0][0].low, read[1][0].low
            if b < a:
                yield self.finding(
                    Span(m.start("b"), m.end()),
                    related=[related(Span(*m.span("a")), "the lower percentile")],
                    high=m["other"],
                    low=m["one"],
                    a=m["a"],
                    b=m["b"],
                )

    def _table(self, document: Document, grid: Grid) -> Iterator[Finding]:
        ranks: dict[str, list[tuple[float, int]]] = {}
        for column, head in enumerate(grid.header):
            folded = head.casefold()
            m = _NAME.search(head) if column and any(cue in folded for cue in _RANKED) else None
            if m:
                rest = " ".join((head[: m.start()] + head[m.end() :]).split()).casefold()
                ranks.setdefault(rest, []).append((_rank(m), column))
        for columns in ranks.values():
            columns.sort()
            for (low, a), (high, b) in pairwise(columns):
                if low == high:
                    continue
                pairs: list[tuple[Cell, Cell]] = [
                    (x, y) for row in grid.rows if (x := row[a]) and (y := row[b])
                ]
                odd = [
                    (x, y) for x, y in pairs if y.number.low < x.number.low and x.number.unit == y.number.unit
                ]
                # Where it is so in all rows, small values may be the bad ones.
                if len(odd) != 1 or len(pairs) < 2:
                    continue
                x, y = odd[0]
                yield self.finding(
                    y.span,
                    related=[related(x.span, "the lower percentile")],
                    swallows=(y.span,),
                    high=grid.header[b],
                    low=grid.header[a],
                    a=document.plain(x.span),
                    b=document.plain(y.span),
                )


def _rank(m: re.Match[str]) -> float:
    if m["median"]:
        return 50.0
    if m["min"]:
        return 0.0
    return 100.0 if m["max"] else float(m["p"] or m["nth"])
