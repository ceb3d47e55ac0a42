"""The rule ``unrounded-number``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

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

_LONG = re.compile(r"\.\d{7,40}(?![\w]|[.,]\d)")
_WHOLE = rare(r"(?:(?<![\w.,/:=_-])|(?<=[ (|]-))\d{1,12}$")
_CONSTANTS = (
    "3.14159",
    "2.71828",
    "1.41421",
    "1.61803",
    "1.73205",
    "0.57721",
    "0.69314",
    "6.28318",
    "0.30000000000000004",
)
_NEARLY_ONE = rare(r"[01]\.0{5,11}[1-9]")
"""A growth a second, a chance in a billion: the digits that tell begin far behind the point."""
_TIME = rare(r"1[3-9]\d{8}\.")
"""Seconds since 1970."""
_KINDS = ("paragraph", "item", "table", "html")
_FLOATING = frozenset("float floats floating ieee epsilon mantissa decimals irrational".split())
"""Words of texts in which many decimals are the matter."""


@dataclass(frozen=True)
class UnroundedNumber(DocumentRule):
    """A number stands as the program computed it, with more than a dozen digits.

    Nobody measured that exactly: the digits say that nobody read the table, and hide the size of the number.
    Coordinates, known constants and texts about floating point are left alone.
    Round to the digits that are known.
    """

    meta = RuleMeta(
        id="unrounded-number",
        message='"{value}" has {digits} digits: it was never rounded.',
        help="Round to the digits that are known.",
        severity=Severity.WARNING,
        good=[
            "It costs 4,611.11 dollars at 52.5200066, 13.4049540, and pi is 3.14159265358979.\n",
            "Run `4611.111111111111` or version 1.2.20231101123456; the id is 10.5555/77.1234567890123.\n",
            '<svg><path d="M 4611.111111111111"/></svg>\n\nIt began at 1712345678.1234567 seconds.\n',
            "It grows by 1.000000000431902764 a second.\n",
            "A float prints 1.1000000000000001 for 1.1.\n",
        ],
        bad=[
            Bad(
                "| Cost | N |\n|---|---|\n| 4611.111111111111 | 7.619999999999999 |\n", ["4611.111111111111"]
            ),
            Bad("The mean is -24639.66881926199 dollars.\n", ["24639.66881926199"]),
        ],
        prefilter=Prefilter(blocks=_KINDS, asks="reportlint_rules.artifacts._signs:Signs"),
    )

    min_digits: Annotated[int, "Fewest digits of a number, leading noughts left out."] = 13

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all numbers of the document."""
        found: list[tuple[Span, int]] = []
        prose = document.prose
        for m in _LONG.finditer(prose):
            whole = _WHOLE.search(prose, max(0, m.start() - 14), m.start())
            if not whole:
                continue
            value = prose[whole.start() : m.end()]
            digits = len(value.replace(".", "").lstrip("0"))
            if (
                digits < self.min_digits
                or value.startswith(_CONSTANTS)
                or _TIME.match(value)
                or _NEARLY_ONE.match(value)
            ):
                continue
            block = document.blocks[document.block_at(m.start())]
            at = document.block_at(m.start())
            if block.kind == "table" and any(b.kind == "code" for b in document.blocks[max(0, at - 2) : at]):
                continue  # what a program printed, shown as its output
            if block.kind in _KINDS and not block.quoted:
                found.append((Span(whole.start(), m.end()), digits))
        if found and document.word_set.isdisjoint(_FLOATING):
            (first, digits), *others = found
            yield self.finding(
                first,
                related=[related(span, "not rounded, too") for span, _ in others],
                members=1,
                value=document.text[first.start : first.end],
                digits=digits,
            )
