"""The rule ``wrong-equation``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import add, mul, sub, truediv

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
from reportlint_rules.consistency._at_price import bills
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._openings import holds_money, may_tell_ratio
from reportlint_rules.consistency._tables import decimal_comma, show

_SIGN = r"[+−–×*÷/-]"
_NUMBER = r"[$€£¥]?\d(?:(?:[.,'’]|[ \u00a0\u202f](?=\d{3}(?!\d)))?\d){0,20}(?:\s?(?:%|million|billion|bn|[kKmM]\b))?"
_UNIT = r"(?:/[a-z]{1,12})?(?:[ \u00a0]?[A-Za-z][\w/.-]{0,14}){0,2}"
_EQUATION = rare(
    rf"(?<![\w.,(+×*/^−-])(?P<left>{_NUMBER}{_UNIT}(?:\s?{_SIGN}\s{_NUMBER}{_UNIT}){{1,6}})\s(?P<is>=|≈)\s"
    rf"(?P<right>{_NUMBER})(?![\w(]|[.,]\d|\s?[+×*÷/^=−])"
)
_MORE = rare(r"[\d)%\]]\s?[=+×*÷/(^−-]\s?$")
"""Stands before the rest of a longer equation."""
_PART = rare(rf"(?P<sign>{_SIGN})?\s?(?P<number>{_NUMBER}){_UNIT}")
_SCALE = {"million": 1e6, "billion": 1e9, "bn": 1e9, "k": 1e3, "m": 1e6, "%": 0.01}
_MONEY = r"(?:[$€£]|(?:EUR|USD|GBP|CHF) )\d(?:[\d.,]*\d)?"
_EACH = rare(
    rf"(?P<price>{_MONEY})[ \n](?:per|a|an|for each|for every)[ \n](?P<one>[a-z]{{3,20}})\b(?P<gap>[^.!?]{{0,60}}?)\b"
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7})[ \n](?P<many>[a-z]{3,20}s)\b(?:[ \n](?:a|per)[ \n]year)?,?[ \n]"
    rf"(?:this |that |which |it |they |would )*(?:makes?|costs?|comes? to|amounts? to|adds? up to|is|are)[ \n]"
    rf"(?P<sum>{_MONEY})(?![.,]?\d|[ \n](?:thousand|million|billion|bn|per|a|an)\b)"
)
"""``EUR 0.02 per page; for 400,000 pages a year this makes EUR 8,000``"""
_OF_ALL = rare(
    rf"\b[Ee]ach[ \n]of[ \n]the[ \n](?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})[ \n](?P<one>(?P<many>[a-z]{{3,20}}s))"
    rf"[ \n](?:costs?|pays?|gets?|receives?)[ \n](?P<price>{_MONEY}),(?P<gap>)[ \n](?:so[ \n])?(?:which|that|this|"
    r"the[ \n][a-z]+)[ \n](?:makes?|is|are|"
    rf"comes? to|adds? up to|amounts? to|costs?)[ \n]"
    rf"(?P<sum>{_MONEY})(?![.,]?\d|[ \n](?:thousand|million|billion|bn|per|a|an)\b)"
)
_OTHERWISE = rare(r"\b(?:months?|monthly|discount|plus|less|rebate|up to|about|over|fee|flat)\b|\d")
_DO = {"+": add, "-": sub, "−": sub, "–": sub, "×": mul, "*": mul, "÷": truediv, "/": truediv}


@dataclass(frozen=True)
class WrongEquation(DocumentRule):
    """An equation that the text writes out is wrong: ``$3,200 + $1,200 + $2,400 = $7,800``.

    The reader is invited to check it, and the numbers that follow rest on it. Chains of one sign are computed, with
    rounding allowed for; equations of single digits, which are examples of something, are left alone.
    Mend the number that is wrong.
    """

    meta = RuleMeta(
        id="wrong-equation",
        message="{left} is {value}, not {right}.",
        help="Mend the number that is wrong.",
        severity=Severity.WARNING,
        good=[
            "Total costs = $3,200 + $1,200 + $2,400 = $6,800; 30 h × $80/h = $2,400, and 100 / 3 ≈ 33.\n",
            "In binary 1 + 1 = 10; 5 million × 12 % = 600,000.\n",
        ],
        bad=[
            Bad("Total costs = $3,200 + $1,200 + $2,400 = $7,800.\n", ["$3,200 + $1,200 + $2,400 = $7,800"]),
            Bad("It costs EUR 0.02 per page; for 400,000 pages this makes EUR 80,000.\n", ["EUR 80,000"]),
            Bad("They sold 6,100 sacks, or 4.2 sacks for each of the 2,000 carters.\n", ["4.2"]),
            Bad("The 80 mills have 2,000 smiths, an average of 30 smiths per mill.\n", ["30"]),
            Bad("Each of the 48 sensors costs €125, so the hardware comes to €7,000.\n", ["€7,000"]),
            Bad("A run takes 4 hours at $2.50 per hour, i.e. $25.\n", ["25"]),
            Bad("Wir rechnen mit 1.200 Stunden zu je 85 Euro, also 120.000 Euro.\n", ["120.000"]),
            Bad("Labour: 30 h × $80/h = $2,800.\n", ["30 h × $80/h = $2,800"]),
        ],
        prefilter=Prefilter(
            words=("per", "each", "average", "averaging", "mean"),
            literals=("=", "≈", "zu je", "zu jeweils", "a razón de"),
            either=True,
        ),
        see=("sum-mismatch", "table-arithmetic"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each equation of the running text that does not hold."""
        prose = document.prose
        yield from self._ratios(document)
        yield from self._bills(document)
        folded = document.folded
        equal = ("=" in prose and " = " in prose) or " ≈ " in prose
        if document.once(holds_money) and (equal or " per " in folded or "each of the " in folded):
            yield from self._products(document)
        for m in _EQUATION.finditer(prose) if equal else ():
            block = document.blocks[document.block_at(m.start())]
            if (
                _MORE.search(prose[max(0, m.start() - 6) : m.start()])
                or block.quoted
                or block.kind not in ("paragraph", "item", "table", "footnote")
            ):
                continue
            comma = document.once(decimal_comma)
            parts = [(p["sign"], _value(p["number"], comma)) for p in _PART.finditer(m["left"])]
            right = _value(m["right"], comma)
            values = [v for _, v in parts if v]
            signs = {sign for sign, _ in parts[1:] if sign}
            if right is None or len(values) != len(parts) or len(signs) != 1 or len(parts) < 2:
                continue
            if max(abs(v) for v, _ in values) < 10 and abs(right[0]) < 100:
                continue
            low, high = _range(signs.pop(), values)
            give = right[1] + 1e-6 * abs(right[0]) + (0.02 * abs(right[0]) if m["is"] == "≈" else 0)
            if low - give <= right[0] <= high + give:
                continue
            # Far off, or with another scale, it is no slip of arithmetic but another notation.
            middle = (low + high) / 2
            if not middle or not 0.2 < right[0] / middle < 5:
                continue
            yield self.finding(
                Span(*m.span()),
                evidence={"stated": right[0], "computed": round(middle, 4)},
                left=document.plain(Span(*m.span("left"))),
                value=show(middle),
                right=m["right"].strip(),
            )

    def _ratios(self, document: Document) -> Iterator[Finding]:
        if not may_tell_ratio(document):
            return
        from reportlint_rules.consistency._ratios import ratios

        for ratio in ratios(document):
            yield self.finding(
                ratio.told,
                related=[related(span, "computed from") for span in ratio.counts],
                evidence={"stated": ratio.stated, "computed": round(ratio.made, 4)},
                left=ratio.words,
                value=show(ratio.made),
                right=document.plain(ratio.told),
            )

    def _bills(self, document: Document) -> Iterator[Finding]:
        for bill in bills(document):
            number, price = document.plain(bill.number), document.plain(bill.price)
            yield self.finding(
                bill.told,
                related=[related(bill.price, "the price"), related(bill.number, "how many")],
                evidence={"stated": bill.stated, "computed": round(bill.made, 4)},
                left=f"{number} times {price}",
                value=show(bill.made),
                right=document.plain(bill.told),
            )

    def _products(self, document: Document) -> Iterator[Finding]:
        """A price for one, a number of them, and what they cost together."""
        prose, comma = document.prose, document.once(decimal_comma)
        found = [
            *_EACH.finditer(prose),
            *(_OF_ALL.finditer(prose) if "each of the " in document.folded else ()),
        ]
        for m in found:
            block = document.blocks[document.block_at(m.start())]
            one, many = m["one"], m["many"]
            if (
                block.quoted
                or block.kind not in ("paragraph", "item")
                or many not in (one, one + "s", one + "es")
            ):
                continue
            if _OTHERWISE.search(m["gap"]) or m["price"][0] != m["sum"][0]:
                continue
            price, number, total = (
                parse_number(re.sub(r"^\D+", "", m[name]).rstrip(".,"), comma)
                for name in ("price", "n", "sum")
            )
            if not price or not number or not total:
                continue
            made = price[0] * number[0]
            give = price[1] * number[0] * (price[1] != 0.5) + total[1] + 0.01 * made
            if abs(made - total[0]) > give and 0.05 < total[0] / made < 20:
                yield self.finding(
                    Span(*m.span("sum")),
                    related=[
                        related(Span(*m.span("price")), "the price"),
                        related(Span(*m.span("n")), "how many"),
                    ],
                    evidence={"stated": total[0], "computed": round(made, 4)},
                    left=f"{m['n']} times {m['price']}",
                    value=show(made),
                    right=m["sum"],
                )


def _value(text: str, comma: bool) -> tuple[float, float] | None:
    """The value of a number and the half of its last digit; a percentage is a part of one."""
    m = re.fullmatch(r"[$€£¥]?(.*?\d)\s?(%|million|billion|bn|[kKmM])?", text.strip())
    read = parse_number(m[1].replace(" ", ""), comma) if m else None
    if not m or read is None:
        return None
    scale = _SCALE[m[2].casefold()] if m[2] else 1.0
    exact = not m[2] and "." not in m[1] and "," not in m[1][-3:]
    return read[0] * scale, 0.5 if exact else read[1] * scale


def _range(sign: str, values: list[tuple[float, float]]) -> tuple[float, float]:
    """What a chain of one sign can be, given how its numbers are rounded; whole numbers are exact."""
    do = _DO[sign]
    made = [
        reduce(do, [v + way * (step if step < 0.5 else 0) for v, step in values])
        for way in (-1, 0, 1)
    ]  # fmt: skip
    if do in (sub, truediv):
        first, rest = values[0], values[1:]
        for way in (-1, 1):
            ends = [first[0] + way * (first[1] if first[1] < 0.5 else 0)]
            ends += [v - way * (step if step < 0.5 else 0) for v, step in rest]
            made.append(reduce(do, ends))
    return min(made), max(made)
