"""The rule ``balance-bridge``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._tables import decimal_comma, grids, show

_SIGNED = re.compile(
    r"[ *_]*(?P<sign>[+−–-]|\()?[ $€£]*(?P<n>\d(?:[\d.,]*\d)?)[ $€£)]*(?:[a-zA-Z€$£]{1,4})?[ *_]*"
)
_START = re.compile(
    r"\b(?:open\w*|start\w*|begin\w*|initial|brought forward|1 (?:jan|apr|jul|oct)\w*|as (?:of|at)|"
    r"at (?:1|31|30)|prior|"
    r"previous|last (?:year|quarter|month)|anfang\w*|vortrag|eröffnung\w*|stand|inicial|apertura|"
    r"anterior|(?:19|20)\d\d)\b",
    re.I,
)
_END = re.compile(
    r"\b(?:clos\w*|end\w*|final|carried forward|(?:31|30) (?:dec|mar|jun|sep)\w*|ende|schluss\w*|"
    r"endbestand|final|cierre|"
    r"result\w*|new|totals?|(?:19|20)\d\d|as (?:of|at))\b",
    re.I,
)
_LINE = re.compile(
    r"^[ \t]*(?:(?P<mark>[+−–-])[ \t]+)?"
    r"(?P<label>[^\W\d_][^\n|]*?)[ \t:.]{2,}(?P<value>[+−–-]?[ ]?[$€£]?\d[\d.,]*)[ \t]*$",
    re.M,
)


@dataclass(frozen=True)
class BalanceBridge(DocumentRule):
    """A bridge from an opening to a closing amount does not add up.

    The first row is where it begins, the rows with a plus or minus say what came and went, and the last row is where
    it ends. Where these do not make the end, one of the figures is wrong or a row is missing.
    Mend the figure, or name what is missing.
    """

    meta = RuleMeta(
        id="balance-bridge",
        message="The bridge ends at {stated}, but its rows add up to {sum}.",
        help="Mend the figure, or name what is missing.",
        severity=Severity.ERROR,
        good=[
            "| Debt | EUR m |\n|---|---|\n| Opening debt | 58.3 |\n| Cash flow | -16.5 |\n| Dividend | +6.2 |\n"
            "| Rent | +3.0 |\n| Closing debt | 51.0 |\n",
            "| Debt | EUR m |\n|---|---|\n| Opening debt | 58.3 |\n| Change in May | -16.5 |\n| Change in "
            "June | +6.2 |\n"
            "| Mean change | 5.2 |\n",
        ],
        bad=[
            Bad(
                "| Debt | EUR m |\n|---|---|\n| Opening debt | 58.3 |\n| Cash flow | -16.5 |\n| Dividend | +6.2 |\n"
                "| Rent | +3.0 |\n| **Closing debt** | **54.0** |\n",
                ["54.0"],
            ),
            Bad(
                "Bridge:\n\n```\nStaff at start of 2024    120\nHired                    +31\nLeft              "
                "       -12\n"
                "Retired                   -4\nStaff at end of 2024     145\n```\n",
                ["145"],
            ),
            Bad(
                "```\nOpening cash     120\n+ Receipts       310\n- Payments       250\nClosing cash     190\n```\n",
                ["190"],
            ),
        ],
        prefilter=Prefilter(blocks=("table", "code")),
        see=("table-total", "table-arithmetic"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the end of each bridge that its rows do not make."""
        for grid in document.once(grids):
            if 4 <= len(grid.rows) <= 30:
                for column in range(1, len(grid.header)):
                    spans = [row[column] for row in grid.block.cells[1:]]
                    yield from self._judge(document, list(grid.labels), spans)
        for block in document.blocks:
            if block.kind == "code" and not block.quoted and block.span.end - block.span.start < 3000:
                labels, spans, marks = _lines(document, block)
                if 4 <= len(labels) <= 30:
                    yield from self._judge(document, labels, spans, marks)

    def _judge(
        self, document: Document, labels: list[str], spans: list[Span], marks: Sequence[str] = ()
    ) -> Iterator[Finding]:
        text, comma = document.text, document.once(decimal_comma)
        # Most columns have no sign in their second row.
        if (
            not (_sign(text, spans[1]) or any(marks[1:2]))
            or not _START.search(labels[0])
            or not _END.search(labels[-1])
        ):
            return
        read = [_SIGNED.fullmatch(text, *span) for span in spans]
        if any(m is None for m in read):
            return
        # In plain text the sign may stand before the label.
        signs = [m["sign"] or mark for m, mark in zip(read, marks or [""] * len(read), strict=True) if m]
        if signs[0] or signs[-1] or not all(signs[1:-1]):
            return
        values = [parse_number(m["n"], comma) for m in read if m]
        if any(v is None for v in values):
            return
        numbers = [v for v in values if v]
        made = numbers[0][0] + sum(
            (1 if sign == "+" else -1) * v for sign, (v, _) in zip(signs[1:-1], numbers[1:-1], strict=True)
        )
        give = sum(step for v, step in numbers if step != 0.5) + 1e-9
        stated = numbers[-1][0]
        if abs(made - stated) <= give or abs(made - stated) > 0.5 * abs(made):
            return
        ends = [m.span("n") for m in read if m]
        yield self.finding(
            Span(*ends[-1]),
            related=[related(Span(*end), "added") for end in ends[:-1]],
            swallows=(Span(*ends[-1]),),
            evidence={"stated": stated, "sum": round(made, 6)},
            stated=text[slice(*ends[-1])],
            sum=show(made),
        )


def _sign(text: str, span: Span) -> bool:
    return text[span.start : span.end].lstrip(" *_")[:1] in ("+", "-", "−", "–", "(")


def _lines(document: Document, block: Block) -> tuple[list[str], list[Span], list[str]]:
    """The lines of a code block that are a label and an amount: labels, amounts, and the signs before the labels."""
    found = list(_LINE.finditer(document.text, *block.text))
    return (
        [m["label"] for m in found],
        [Span(*m.span("value")) for m in found],
        [m["mark"] or "" for m in found],
    )
