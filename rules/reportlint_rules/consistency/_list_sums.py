"""Lists that hand out one total each: ``Positive: 2 articles, …`` makes 13 where the other list makes 12."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._stems import stem

_PART = rare(
    r"\W{0,6}[^\d:\n]{2,50}:[*_\s]{0,4}(?P<n>\d{1,4})[ \t]+(?P<noun>[a-z]{3,20})s?\b"
    r"[\s*_.]*(?:\([^()\n]{1,12}\))?[\s*_.]*$",
    re.I,
)
_RATIO = rare(
    r"\W{0,6}[^\d:\n]{2,50}:[*_\s]{0,4}\d{1,4}[ \t]?(?:/|of|out of)[ \t]?(?P<n>\d{1,4})\b"
    r"[\s*_.]*(?:[a-z]{3,20})?[\s*_.]*(?:\(|$)",
    re.I,
)
_SHARES = re.compile(r":[*_ ]*\d{1,4} ?(?:/|[a-z])", re.I)


class ListSum(NamedTuple):
    """The numbers of a list, what they make, and what others make."""

    parts: list[Span]
    total: int
    wanted: int


def list_sums(document: Document) -> Iterator[ListSum]:
    """The lists of counts that make another total than two other places tell."""
    near = {document.block_at(m.start()) for m in _SHARES.finditer(document.text)}
    if len(near) < 5:
        return
    lists: dict[int, list[tuple[int, str, Span]]] = {}
    ratios: dict[int, list[tuple[int, Span]]] = {}
    for index in sorted(near):
        block = document.blocks[index]
        if block.kind != "item" or block.quoted:
            continue
        m = _PART.match(document.text, *block.text)
        if m:
            lists.setdefault(block.list, []).append(
                (int(m["n"]), stem(m["noun"].casefold()), Span(*m.span("n")))
            )
        elif m := _RATIO.match(document.text, *block.text):
            ratios.setdefault(block.list, []).append((int(m["n"]), Span(*m.span("n"))))
    items = Counter(b.list for b in document.blocks if b.kind == "item")
    whole = {
        number: parts
        for number, parts in lists.items()
        if len(parts) == items[number] and len(parts) > 2 and len({noun for _, noun, _ in parts}) == 1
    }
    told = Counter([sum(n for n, _, _ in parts) for parts in whole.values()])
    told.update([n for group in ratios.values() for n, _ in group])
    (wanted, often), *_ = told.most_common(1) or [(0, 0)]
    if often < 2 or wanted < 4 or not whole:
        return
    for parts in whole.values():
        total = sum(n for n, _, _ in parts)
        if total != wanted and abs(total - wanted) <= max(2, 0.25 * wanted):
            yield ListSum([span for _, _, span in parts], total, wanted)
    for group in ratios.values():
        values = {n for n, _ in group}
        if (
            len(group) > 1
            and len(values) == 2
            and wanted in values
            and any(sum(n for n, _, _ in p) == wanted for p in whole.values())
        ):
            yield from (ListSum([span], n, wanted) for n, span in group if n != wanted)
