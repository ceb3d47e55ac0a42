"""A share of a plan beside what lies above or below it: ``121 % of baseline`` and ``10 % above baseline``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare

_BASE = rare(
    r"(?P<n>\d{1,3}(?:\.\d+)?)\s?% of (?P<base>(?:the )?(?:[\w-]+ )?(?:baseline|target|plan|budget|"
    r"projections?|projected [\w-]+|quota|capacity)(?: projections?)?)",
    re.I,
)
_OFF = rare(
    r"(?P<n>\d{1,3}(?:\.\d+)?)\s?% (?P<way>above|over|higher than|below|under|lower than) (?P<base>(?:the "
    r")?(?:[\w-]+ )?(?:baseline|target|plan|budget|projections?|quota|capacity)(?: projections?)?)",
    re.I,
)


class Pair(NamedTuple):
    """Two ways of telling one figure that do not fit: where they stand, and what the share amounts to."""

    away: Span
    share: Span
    apart: float
    side: str
    step: float
    way: str


def baselines(document: Document) -> Iterator[Pair]:
    """The pairs of one sentence or table row that do not fit."""
    if not _OFF.search(document.prose):
        return
    units = [s.span for s in document.sentences]
    units += [Span(row[0].start, row[-1].end) for b in document.blocks for row in b.cells if row]
    for span in units:
        off = list(_OFF.finditer(document.prose, *span))
        if len(off) != 1:
            continue
        base = _base(off[0]["base"])
        of = [m for m in _BASE.finditer(document.prose, *span) if _base(m["base"]) == base]
        if len(of) == 1:
            share, step, way = float(of[0]["n"]), float(off[0]["n"]), off[0]["way"]
            away = share - 100 if way.lower() in ("above", "over", "higher than") else 100 - share
            if abs(away - step) > 1.01:
                side = "above" if share > 100 else "below"
                yield Pair(Span(*off[0].span()), Span(*of[0].span()), abs(away), side, step, way)


def _base(text: str) -> str:
    words = re.findall(r"[a-z]+", text.casefold())
    return next((w.rstrip("s") for w in words if w not in ("the", "projected")), "")
