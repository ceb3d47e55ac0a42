"""Shares handed out in a row: ``40% steel, 35% wood and 25% stone``, and headings that end with a share each."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportlint import Document, rare
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._shares import percentages
from reportlint_rules.consistency._tables import decimal_comma

_GIVES = rare(
    r"\b(?:portfolio|budget|mix|allocat\w+|split|divid\w+|spend\w*|spent|invest\w*|holds?|goes|consist\w*|"
    r"distribut\w+|compos\w+|made up|weight\w*|devot\w+|dedicat\w+|assign\w*|vote\w*|blend|comprise\w*|of (?:all|"
    r"the|our|its) "
    r"[a-z]+,|put|puts)\b",
    re.I,
)
_NONE = rare(
    r"\b(?:grew|grow\w*|rose|ris(?:e|es|ing)|fell|fall\w*|increas\w*|decreas\w*|declin\w*|reduc\w*|improv\w*|from|"
    r"accuracy|precision|recall|than|compared|respectively|cagr|per year|annual\w*|both|also|either|multiple|more|"
    r"less|"
    r"overlap\w*|whereas|while|versus|vs|against|each|up to|at least|at most|over|under|nearly|off|discounts?|chance|"
    r"probabilit\w+|confiden\w+|likel\w+|cut|cuts|saves?|savings?|faster|higher|lower|growth)\b",
    re.I,
)
_JOINED = rare(
    r"[ \n][^\d.;:()%]{2,60}?(?:,|,?[ \n](?:and|&|plus))[ \n](?:and[ \n]|about[ \n]|another[ \n]|the (?:other|"
    r"remaining)[ \n])?"
)
_TITLE = rare(
    r"[\s:(–—-]*[(:–—-][ \t]*(?P<share>\d{1,2}(?:\.\d)?)[ \t]?%(?: of (?:the )?(?:total|budget))?\)?[\s*_]*$"
)


def in_a_row(document: Document, comma: bool) -> Iterator[list[Quantity]]:
    """The shares of a sentence that stand side by side and are all that it hands out."""
    for index, count in document.once(percentages).items():
        if count < 3:
            continue
        sentence = document.sentences[index]
        start, end = sentence.span
        block = document.blocks[sentence.block]
        if end - start > 400 or block.quoted or block.kind not in ("paragraph", "item"):
            continue
        prose = document.prose
        text = prose[start:end]
        found = [q for q in quantities(prose, start, end, comma) if q.unit == "%"]
        if len(found) != count or any(q.bound or q.low != q.high for q in found):
            continue
        if not _GIVES.search(text) or _NONE.search(text):
            continue
        # "40% steel, 35% wood and 25% stone": nothing but what each is for stands between.
        if all(_JOINED.fullmatch(prose, a.span.end, b.span.start) for a, b in pairwise(found)):
            yield found


def in_titles(document: Document) -> Iterator[list[Quantity]]:
    """The shares with which all headings under one heading end."""
    groups: dict[int, list[Quantity | None]] = {}
    for section in document.sections[1:]:
        at, end = section.title_span
        share = None
        if document.text.find("%", at, end) >= 0:
            m = _TITLE.search(document.text, at, end)
            if m:
                share = quantities(document.text, m.start("share"), end, document.once(decimal_comma))[0]
        groups.setdefault(section.parent, []).append(share)
    for shares in groups.values():
        told = [q for q in shares if q]
        if len(told) > 2 and len(told) == len(shares) and all(q.unit == "%" for q in told):
            yield told
