"""The rule ``symbol-conflict``."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)

_VALUE = re.compile(
    r"(?<![\w$\\?&/=.-])(?P<symbol>[A-Za-z]{1,3}_[A-Za-z0-9]{1,6})[ \n]?[=≈][ \n]?"
    r"(?P<value>[-−]?\d[\d.,]*\d)(?![\w(^*/+×])"
)
_DIGITS = re.compile(r"\D")
_LEAST, _NEAR = 3, 90
_SUPPOSED = re.compile(
    r"\b(?:if|when|cases?|scenarios?|assum\w*|e\.g|example|suppose|before|after|initial|final|instead|vs|versus)\b"
)
"""Words of a value that holds in one case only."""


@dataclass(frozen=True)
class SymbolConflict(DocumentRule):
    """A quantity with a symbol of its own has one value here and another one there.

    "G_K = 14.97" and, two pages on, "G_K = 19.74": one of the two was typed wrongly, or belongs to another case,
    which the text should name. Values of three digits and more count, and symbols with a subscript that have two
    values in all.
    Correct the value, or say for which case it holds.
    """

    meta = RuleMeta(
        id="symbol-conflict",
        message="{symbol} is {value} here and {other} in line {line}.",
        help="Correct the value, or say for which case it holds.",
        severity=Severity.WARNING,
        good=[
            "We take G_K = 14.97 throughout.\n\nWith G_K = 14.97 the pump is full.\n",
            "If the valve is shut, G_K = 14.97.\n\nWhen it is open, G_K = 19.74.\n",
            "For x_1 = 3 and x_1 = 4 it holds.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThe model gives G_K = 14.97 for the mill.\n\nThe G_K = 19.74 of the model stays.\n",
                ["G_K = 19.74"],
            )
        ],
        prefilter=Prefilter(literals=("_",)),
        see=("number-conflict",),
        known_limits="Formulas between dollar signs and code are not read.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each symbol that has two values."""
        prose = document.prose
        if "=" not in prose and "≈" not in prose:
            return
        found: dict[str, dict[str, Span]] = defaultdict(dict)
        for m in _VALUE.finditer(prose):
            at = document.block_at(m.start())
            if at < 0 or document.blocks[at].kind not in PROSE_KINDS or document.blocks[at].quoted:
                continue
            if len(_DIGITS.sub("", m["value"])) >= _LEAST:
                found[m["symbol"]].setdefault(m["value"], Span(*m.span()))
        for symbol, values in found.items():
            if len(values) != 2:
                continue
            (other, first), (value, later) = values.items()
            if any(self._supposed(document, span) for span in (first, later)):
                continue
            yield self.finding(
                later,
                symbol=symbol,
                value=value,
                other=other,
                line=document.lines.position(first.start).line,
                related=[related(first, "the other value")],
            )

    @staticmethod
    def _supposed(document: Document, span: Span) -> bool:
        """Tell whether a value holds in one case only."""
        block = document.blocks[document.block_at(span.start)].span
        start, end = max(block.start, span.start - _NEAR), min(block.end, span.end + _NEAR)
        return _SUPPOSED.search(document.folded, start, end) is not None
