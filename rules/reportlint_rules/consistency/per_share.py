"""The rule ``per-share``."""

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
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._tables import Cell, decimal_comma, grids, show

_EPS = rare(
    r"\b(?:basic[ \n])?(?:earnings[ \n]per[ \n]share|EPS|Ergebnis[ \n]je[ \n]Aktie|"
    r"Gewinn[ \n]je[ \n]Aktie|beneficio[ \n]por[ \n]acción)"
    r"(?:[ \n](?:of|was|were|is|are|reached|came to|von|betrug|de|fue de)|:)?[ \n*_]{1,4}(?P<sign>[$€£]|EUR[ \n])?"
    r"(?P<n>\d[\d.,]*\d|\d)[ \u00a0]?(?P<unit>p|pence|cents?|c|€|EUR|euros?)?(?!\w)",
    re.I,
)
_SHARES = rare(
    r"\b(?:(?:weighted[ \n])?(?:average[ \n])?number[ \n]of[ \n](?:outstanding[ \n]|"
    r"ordinary[ \n])?shares(?:[ \n]outstanding)?|"
    r"shares[ \n]outstanding|Zahl[ \n]der[ \n]Aktien|Aktienzahl|número[ \n](?:medio[ \n])?de[ \n]acciones)"
    r"(?:[ \n](?:in[ \n]issue[ \n])?(?:of|was|were|is|betrug|von|fue[ \n]de)|"
    r":)?[ \n*_]{1,4}(?P<n>\d[\d.,]*\d|\d)[ \u00a0\n]"
    r"(?P<scale>million|m\b|Mio\b|Millionen|millones|billion)",
    re.I,
)
_PROFIT = rare(
    r"\W*(?:net (?:profit|income|earnings)|profit (?:for the (?:period|year|quarter)|after tax)|Konzernergebnis|"
    r"Jahresüberschuss|Periodenergebnis|Nettogewinn|beneficio neto|resultado neto)\W*",
    re.I,
)
_WORDS = frozenset("eps earnings aktie acción".split())
_ADJUSTED = rare(r"\b(?:adjusted|diluted|underlying|bereinigt\w*|verwässert\w*|ajustado|diluido)\W*$", re.I)


@dataclass(frozen=True)
class PerShare(DocumentRule):
    """Earnings per share are not the net profit divided by the number of shares.

    12.3 million of profit on 61.5 million shares are 20.0 a hundred, not 22.0. The figures of the text and of the table
    of income are compared where each is given once.
    Mend whichever number is wrong.
    """

    meta = RuleMeta(
        id="per-share",
        message="A profit of {profit} on {shares} shares is {made} a share, not {stated}.",
        help="Mend whichever number is wrong.",
        severity=Severity.WARNING,
        good=[
            "Basic earnings per share of 20.0p. Number of shares: 61.5 million.\n\n| | Q3 | Q2 |\n|---|---|---|\n"
            "| Revenue | 153.7 | 141.6 |\n| Net profit | 12.3 | 9.7 |\n",
            "Adjusted earnings per share of 22.0p. Number of shares: 61.5 million.\n\n| | Q3 | Q2 |\n|---|---|---|\n"
            "| Revenue | 153.7 | 141.6 |\n| Net profit | 12.3 | 9.7 |\n",
        ],
        bad=[
            Bad(
                "Basic earnings per share of 22.0p. Number of shares: 61.5 million.\n\n| | Q3 | Q2 |\n|---|---|---|\n"
                "| Revenue | 153.7 | 141.6 |\n| Net profit | 12.3 | 9.7 |\n",
                ["22.0p"],
            ),
            Bad(
                "EPS was €2.60. Shares outstanding: 40 million.\n\n| | 2025 | 2024 |\n|---|---|---|\n"
                "| Revenue | 153.7 | 141.6 |\n| Net income | 92.0 | 88.7 |\n",
                ["€2.60"],
            ),
        ],
        prefilter=Prefilter(
            blocks=("table",), every=(tuple(sorted(_WORDS)), ("shares", "aktien", "aktienzahl", "acciones"))
        ),
        see=("table-arithmetic", "wrong-equation"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the earnings per share that profit and shares do not make."""
        shares = list(_SHARES.finditer(document.prose))
        told = [m for s in document.sentences_with(_WORDS) if (m := _EPS.search(document.prose, *s.span))]
        told = [m for m in told if not _ADJUSTED.search(document.prose, max(0, m.start() - 14), m.start())]
        profits = list(_profits(document))
        # Two of a kind are of two periods, and which belong together is not told.
        if len(shares) != 1 or len(told) != 1 or len(profits) != 1:
            return
        comma = document.once(decimal_comma)
        read = [parse_number(m["n"].rstrip(".,"), comma) for m in (told[0], shares[0])]
        if not read[0] or not read[1] or not read[1][0] or shares[0]["scale"].casefold() == "billion":
            return
        (eps, step), (number, wide) = read[0], read[1]
        profit = profits[0].number
        made = profit.low / number if profit.low < 1e5 else profit.low / (number * 1e6)
        give = made * (profit.step / profit.low + wide / number) + step
        unit = (told[0]["unit"] or "").casefold()
        if unit in ("p", "pence", "cent", "cents", "c"):
            made, give = 100 * made, 100 * made * (profit.step / profit.low + wide / number) + step
        # Another scale, or the profit of another period, is no slip of the pen.
        if abs(made - eps) <= give + 0.01 * made or not 0.7 < eps / made < 1.4:
            return
        span = Span(
            told[0].start("sign") if told[0]["sign"] else told[0].start("n"),
            told[0].end("unit") if unit else told[0].end("n"),
        )
        yield self.finding(
            span,
            related=[
                related(profits[0].span, "the profit"),
                related(Span(*shares[0].span("n")), "the shares"),
            ],
            evidence={"stated": eps, "computed": round(made, 4)},
            profit=document.plain(profits[0].span),
            shares=f"{shares[0]['n']} {shares[0]['scale']}",
            made=show(round(made, 2)),
            stated=document.plain(span),
        )


def _profits(document: Document) -> Iterator[Cell]:
    """The first figure of each row of net profit, from the tables."""
    for grid in document.once(grids):
        for row, label in enumerate(grid.labels):
            cell = next((c for c in grid.rows[row][1:] if c), None)
            if cell and cell.number.low > 0 and _PROFIT.fullmatch(label):
                yield cell
