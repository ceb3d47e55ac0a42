"""A number of things at a price, and what they make: ``4 hours at $2.50 per hour, i.e. $25``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.consistency._numbers import parse_number
from reportlint_rules.consistency._tables import decimal_comma

_N = r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}"
_AMOUNT = r"\d(?:[\d.,]*\d)?"
_AT = re.compile(
    rf"(?<![\d.,])(?P<n>{_N})[ \n](?P<many>[a-z]{{3,16}}s)[ \n]at[ \n](?P<sign>[$€£])(?P<price>{_AMOUNT})[ \n]"
    r"(?:(?:per|an?)[ \n](?P<one>[a-z]{3,16})|each|apiece),?[ \n](?:i\.e\.,?|that is,?|which is|"
    r"which makes|that makes|"
    r"for a total of|a total of|making|totall?ing|so|or)[ \n](?P=sign)"
    rf"(?P<sum>{_AMOUNT})(?P<tail>)(?![\d.,]*\d|[ \n]?(?:thousand|million|billion|bn|m|k|per|an?)\b)"
)
_ZU = re.compile(
    rf"(?<![\d.,])(?P<n>{_N})[ \n](?P<many>[^\W\d_]{{3,20}})[ \n](?:zu[ \n]je|zu[ \n]jeweils|à|"
    rf"a[ \n]razón[ \n]de)[ \n]"
    rf"(?P<price>{_AMOUNT})[ \n](?:Euro|€|euros),?[ \n](?:also|das[ \n]sind|macht|zusammen|insgesamt|"
    rf"mithin|es[ \n]decir,|en[ \n]total|"
    rf"o[ \n]sea,?)[ \n](?P<sum>{_AMOUNT})[ \n](?P<tail>Euro|€|euros)"
)
CUES = ("zu je", " à ", "a razón de", " at $", " at €", " at £", "\nat $")


class Bill(NamedTuple):
    """What is told to cost how much, and what number and price make."""

    told: Span
    number: Span
    price: Span
    stated: float
    made: float


def bills(document: Document) -> Iterator[Bill]:
    """The sums that number and price do not make."""
    folded = document.folded
    if not any(cue in folded for cue in CUES):
        return
    comma = document.once(decimal_comma)
    for pattern in (_AT, _ZU):
        for m in pattern.finditer(document.prose):
            block = document.blocks[document.block_at(m.start())]
            one = m.groupdict().get("one")
            if (
                block.quoted
                or block.kind not in ("paragraph", "item")
                or (one and m["many"] not in (one + "s", one + "es"))
            ):
                continue
            read = [parse_number(m[name], comma) for name in ("n", "price", "sum")]
            number, price, total = ((r or (0.0, 0.0)) for r in read)
            made = number[0] * price[0]
            give = price[1] * number[0] * (price[1] != 0.5) + total[1] + 0.01 * made
            if made and total[0] and abs(made - total[0]) > give and 0.05 < total[0] / made < 20:
                told, count, each = (Span(*m.span(name)) for name in ("sum", "n", "price"))
                yield Bill(told, count, each, total[0], made)
