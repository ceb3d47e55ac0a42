"""Fields that are filled in twice: ``**Pupils on roll:** 742`` in the head, ``Number of pupils on roll | 724`` below.

And a subject that gets another figure in the next sentence: ``transport 2.9. Transport, which received 3.9 points``.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._clauses import STOP
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._openings import given
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma

_FIELD = rare(
    r"^[ >*+-]{0,6}\*\*(?P<label>[^*\n:|]{3,50}?):?\*\*:?[ \t]*(?P<value>[^\n|*]{1,40}?)[ \t\\]*$", re.M
)
_EMPTY = frozenset(map(stem, "number total count amount overall current no nr".split()))
_GENERIC = frozenset(
    map(
        stem,
        "version score price size weight date level page step time value year rank points cost result".split(),
    )
)
"""Fields that many things of a report have."""
_NEXT = rare(
    r"\W{0,3}(?P<subject>(?:The )?[A-Za-z][\w’'-]*(?: [a-z][\w’'-]*){0,2}?),?[ \n](?:which|that)?[ \n]?"
    r"(?:received|scored|got|had|was rated|reached|achieved|has|stands at|stood at|was|is)[ \n](?=\d)"
)
_LISTED = r"(?P<n>\d{{1,4}}(?:\.\d{{1,2}})?)(?![\d.,]*\d|[ \n]?[-–])"


class Field(NamedTuple):
    """A field with a number: whether in a table, the number, and where it stands."""

    table: bool
    quantity: Quantity


def labelled(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of numbers that one field, or one subject, is given, the earlier first."""
    # Only what stands in both kinds is compared.
    pairs = [
        row
        for block in document.blocks
        if block.kind == "table" and not block.quoted
        for row in block.cells
        if len(row) == 2
    ]
    fields: dict[frozenset[str], list[Field]] = {}
    for m in _FIELD.finditer(document.text) if pairs and "**" in document.text else ():
        block = document.blocks[document.block_at(m.start("label"))]
        if block.kind in ("paragraph", "item") and not block.quoted:
            _add(document, fields, m["label"], Span(*m.span("value")), False)
    for row in pairs if fields else ():
        _add(document, fields, document.plain(row[0]), row[1], True)
    for told in fields.values():
        if len(told) == 2 and told[0].table != told[1].table:
            one, other = (f.quantity for f in told)
            if one.unit == other.unit and not one.agrees(other):
                first, second = sorted((one.span, other.span))
                yield first, second
    yield from _again(document)


def _add(
    document: Document, fields: dict[frozenset[str], list[Field]], label: str, value: Span, table: bool
) -> None:
    words = (
        frozenset(stem(w) for w in re.findall(r"[^\W\d_]{2,}", label.casefold()) if w not in STOP) - _EMPTY
    )
    if not words or words <= _GENERIC:
        return
    read = quantities(document.text, *value, document.once(decimal_comma))
    if len(read) == 1 and read[0].span.start - value.start < 3 and read[0].low == read[0].high:
        q = read[0]
        # A date or a period is told in other ways, too.
        if not re.search(r"\d", document.text[q.span.end : value.end]) and not 1900 <= q.low <= 2100:
            fields.setdefault(words, []).append(Field(table, q))


def _again(document: Document) -> Iterator[tuple[Span, Span]]:
    """A subject with its figure at the end of a list, and the next sentence with another one."""
    sentences, prose = document.sentences, document.prose
    for index in document.once(given):
        here, before = sentences[index], sentences[index - 1]
        if here.block != before.block:
            continue
        m = _NEXT.match(prose, here.span.start, min(here.span.end, here.span.start + 80))
        if not m:
            continue
        subject = m["subject"].removeprefix("The ")
        told = re.compile(rf"\b{re.escape(subject)}[ \n](?:at |by |with )?{_LISTED.format()}", re.I)
        one = list(told.finditer(prose, *before.span))
        other = re.compile(_LISTED.format()).match(prose, m.end(), here.span.end)
        if len(one) == 1 and other and document.blocks[here.block].kind == "paragraph":
            left, right = one[0]["n"], other["n"]
            if left != right and ("." in left) == ("." in right) and len(left) == len(right):
                yield Span(*one[0].span("n")), Span(*other.span("n"))
