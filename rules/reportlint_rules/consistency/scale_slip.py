"""The rule ``scale-slip``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, rare
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._tables import decimal_comma

_SCALES = {"million": 1e6, "millionen": 1e6, "mio": 1e6, "mn": 1e6, "m": 1e6, "millones": 1e6, "billion": 1e9,
           "milliarden": 1e9, "mrd": 1e9, "bn": 1e9, "k": 1e3, "thousand": 1e3}  # fmt: skip
_AMOUNT = rare(
    r"(?P<front>[$€£]|\b(?:EUR|USD|GBP|CHF)[ \u00a0])(?P<a>\d[\d.,]*)(?:[ \u00a0\n]?(?P<sa>million|"
    r"billion|bn|mn|m|k|Mio|Mrd)\b)?|"
    r"(?P<b>\b\d[\d.,]*)[ \u00a0\n](?P<sb>million|billion|Mio|Mrd|Millionen|Milliarden|millones)\b\.?"
    r"[ \u00a0\n](?:de[ \n])?(?P<back>euros?|dollars?|pounds|€|\$|EUR|USD)(?!\w)",
    re.I,
)
_CURRENCY = {"$": "$", "usd": "$", "dollar": "$", "dollars": "$", "€": "€", "eur": "€", "euro": "€", "euros": "€",
             "£": "£", "gbp": "£", "pounds": "£", "chf": "chf"}  # fmt: skip
_OWN = rare(
    r"\b(?:held|holds|had|has|have|with|ended\b[^.;]{0,40}\bwith|hält|hielt|verfügt(?:e)? über|tiene|tenía)[ \n]+"
    r"(?:about |around |some |rund |etwa |unos )?$|"
    r"\b(?:cash (?:position|balance|reserves?)|net (?:debt|cash)|liquidity|overdraft|Barmittel|"
    r"Liquidität|Kassenbestand|caja)"
    r"[ \n](?:of|was|is|stood at|stands at|amounts? to|von|betrug|beträgt|de|era de)[ \n]$",
    re.I,
)
_CASH = rare(
    r"\W{0,2}(?:in|of|an|en)?[ \n]?(?:net[ \n])?(?:cash|liquid (?:funds|assets)|debt|Barmitteln?|liquiden Mitteln|"
    r"caja|efectivo)\b",
    re.I,
)
_NAMED = rare(
    r"\b(?:cash (?:position|balance|reserves?)|net (?:debt|cash)|liquidity|overdraft|Barmittel|Liquidität|caja)",
    re.I,
)


class _Amount(NamedTuple):
    span: Span
    value: float
    currency: str


@dataclass(frozen=True)
class ScaleSlip(DocumentRule):
    """An amount of a company is given in billions where all its others are thousands of times smaller.

    "Held €4.1 billion in cash" in a report whose other amounts are of one to sixty million: a slip of the unit.
    Only cash, debt and liquidity are judged, of which a company cannot have a hundred times its revenue.
    Mend the unit.
    """

    meta = RuleMeta(
        id="scale-slip",
        message='"{told}" is {times} times the largest of the other {count} amounts: probably a slip of the unit.',
        help="Mend the unit.",
        severity=Severity.WARNING,
        good=[
            "It held €4.1 billion in cash. Sales were €12.8 billion, €11.4 billion, €8.9 billion and €7 billion.\n",
            "The market is worth €4.1 billion. Sales were €12.8 million, €11.4 million, €8.9 million and €7 "
            "million.\n",
        ],
        bad=[
            Bad(
                "It held €4.1 billion in cash. Sales were €12.8 million, €11.4 million, €8.9 million and €7 "
                "million.\n",
                ["€4.1 billion"],
            ),
            Bad(
                "Net debt of 3.2 billion euros is low. Sales were €12.8 million, €11.4 million, €8.9 million "
                "and €7 million."
                "\n",
                ["3.2 billion euros"],
            ),
        ],
        prefilter=Prefilter(
            words=("billion", "bn", "mrd", "milliarden", "1bn"),
            literals=("cash", "debt", "liquid", "overdraft", "barmittel", "kassenbestand", "caja"),
        ),
        see=("number-conflict",),
        known_limits="Other amounts in millions only; revenues, which are told of markets as well, are not judged.",
    )

    factor: Annotated[float, "How many times the largest other amount it must be."] = 40.0
    min_others: Annotated[int, "Fewest other amounts."] = 4

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the one amount that is out of scale."""
        amounts = list(_amounts(document))
        for one in sorted(amounts, key=lambda a: -a.value)[:1]:
            others = [a.value for a in amounts if a.span != one.span and a.currency == one.currency]
            if one.value < 1e9 or len(others) < self.min_others or one.value < self.factor * max(others):
                continue
            block = document.blocks[document.block_at(one.span.start)]
            if block.quoted or block.kind not in ("paragraph", "item"):
                continue
            before = document.prose[max(block.span.start, one.span.start - 60) : one.span.start]
            after = _CASH.match(document.prose, one.span.end, one.span.end + 40)
            if not (m := _OWN.search(before)) or not (after or _NAMED.search(m[0])):
                continue
            yield self.finding(
                one.span,
                told=document.plain(one.span),
                times=round(one.value / max(others)),
                count=len(others),
            )


def _amounts(document: Document) -> Iterator[_Amount]:
    comma = document.once(decimal_comma)
    for m in _AMOUNT.finditer(document.prose):
        read = parse_number((m["a"] or m["b"]).rstrip(".,"), comma)
        scale = _SCALES.get((m["sa"] or m["sb"] or "").casefold(), 1.0)
        sign = _CURRENCY.get((m["front"] or m["back"] or "").strip().casefold(), "")
        if read:
            yield _Amount(Span(*m.span()), read[0] * scale, sign)
