"""Holders of an office whose first name changes: "the headteacher, Anna Rourke" here, "Hanna Rourke" there."""

from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._openings import ROLES

_NAME = r"(?P<first>[A-Z][a-zà-ÿ]{2,})[ \n](?:[A-Z]\.[ \n])?(?P<last>[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]+)?)"
_AFTER = rare(rf",?[ \n](?:(?:Dr|Prof|Mr|Ms|Mrs)\.?[ \n])?{_NAME}(?![\w-]|[ \n][A-Z][a-z])")
_WHOLE = rare(rf"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?[ \n])?{_NAME}")


class Holder(NamedTuple):
    """A name with its office."""

    first: str
    span: Span


def renamed(document: Document) -> Iterator[tuple[str, Holder, Holder]]:
    """The offices whose holder has one family name and two first names: the later name and the one before."""
    groups: dict[tuple[str, str], list[Holder]] = {}
    words, prose = document.words, document.prose
    for place in document.places_of(ROLES):
        m = _AFTER.match(prose, words.ends[place])
        if m and m["first"].casefold() not in ROLES:
            span = Span(m.start("first"), m.end("last"))
            groups.setdefault((words.texts[place], m["last"]), []).append(Holder(m["first"], span))
    for block in document.blocks if groups else ():
        for row in block.cells if block.kind == "table" and not block.quoted else ():
            m = _WHOLE.fullmatch(document.plain(row[1])) if len(row) == 2 else None
            office = document.plain(row[0]).casefold()
            if m and office in ROLES:
                groups.setdefault((office, m["last"]), []).append(Holder(m["first"], row[1]))
    for (office, _), holders in groups.items():
        told = {h.first: [x for x in holders if x.first == h.first] for h in holders}
        if len(told) == 2:
            # The commoner name is more likely right, and of two the earlier one.
            many, few = sorted(told.values(), key=lambda at: (-len(at), at[0].span))
            yield office, few[0], many[0]
