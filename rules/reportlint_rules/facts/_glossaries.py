"""Near misses of long forms in tables of abbreviations: ``| IMF | International Money Fund |``."""

from collections.abc import Iterator
from itertools import pairwise

from reportlint import Document, Span
from reportlint.knowledge import Knowledge
from reportlint_rules.facts._expanding import general_verdict
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._items import items_of
from reportlint_rules.facts._named import named
from reportlint_rules.facts._nearforms import is_general
from reportlint_rules.facts._verdict import Verdict


def judge_glossaries(document: Document, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the rows of all tables in which a cell spells out the short form of the one before it."""
    found = named(document)
    for block in document.blocks:
        if block.kind != "table" or block.quoted or not found.within(block.text):
            continue
        for row in block.cells:
            for short, long in pairwise(row):
                if found.within(short):
                    verdict = _pair(document, short, long, base)
                    if verdict is not None:
                        yield verdict


def _pair(document: Document, cell: Span, beside: Span, base: Knowledge) -> Verdict | None:
    short = document.plain(cell).strip(' *:`"')
    short = short if short in base.expansions else short.removesuffix("s")
    every = [base.at(i) for i in base.expansions.get(short, ())]
    general = [e for e in every if is_general(e)]
    words = items_of(document, beside) if general else []
    if not words:
        return None
    # Read as ``SHORT (the other cell)``.
    items = [
        Item("w", short, short.lower(), beside.start, beside.start, False),
        Item("p", "(", "(", beside.start, beside.start, False),
        *words,
        Item("p", ")", ")", words[-1].end, words[-1].end, True),
    ]
    field = [e for e in every if not is_general(e)]
    return general_verdict(short, 0, items, general, field, (), base)
