"""Totals told beside what they count: ``Total found: 0`` under a table of four rows."""

import itertools
from collections.abc import Iterator

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._tables import TOTAL

_NOUN = (
    r"(?:results?|hits|matches|entries|records|items|sources|trials|studies|patents|papers|articles|documents|companies|"
    r"products|candidates|tasks|issues|findings|risks|recommendations|references|rows|test cases|vendors|competitors|"
    r"suppliers|projects|incidents|tickets|vulnerabilities|features|tools|reviews|events|stories|publications|leads|"
    r"listings|properties|jobs|courses|cases|defects|bugs|questions|providers|transactions|orders|keywords|repositories)"
)
_SEEN = r"(?:found|identified|returned|retrieved|reviewed|matched|detected|collected|analy[sz]ed|discovered|reported)"
_SHOWN = r"(?:listed|shown|displayed|included|covered|presented|below|above|in (?:the|this) (?:table|list))"
_FIELD = rare(
    rf"\b(?:(?P<all>(?:grand )?total|overall|count|(?:total )?number)(?: (?:number )?of| count)? ?)?"
    rf"(?:(?P<what>(?:[a-z-]+ )?{_NOUN}) ?)?(?:(?P<seen>{_SEEN})|(?P<shown>{_SHOWN}))?"
    r"[*_ ]{0,3}[:=][*_ ]{0,4}(?P<n>\d{1,3}|none|zero)(?!\w)"
    r"(?=[*_ \t\r]*(?:[.,;)\]|(\n]|$))(?![.,]\d)"
)
_NUMBER = rare(r"[:=][*_ ]{0,4}(?P<n>\d{1,3}|none|zero)(?!\w)")
"""What every field ends with: the pattern above is asked in front of these only."""
_LONGEST = 70
_WORDS = frozenset(
    "total overall count number found identified returned retrieved reviewed matched detected collected analyzed "
    "analysed discovered reported listed shown displayed included covered presented below above".split()
)
_NONE = frozenset(("none", "zero", "0"))


def totals(document: Document) -> Iterator[tuple[Span, str, Span]]:
    """The fields beside the one table, or the one numbered list, of a section that holds more rows than they say.

    What is shown may be a choice of what was found, so that a larger total is no fault, unless it is said to be of
    what stands there.
    """
    if document.word_set.isdisjoint(_WORDS):
        return
    blocks = document.blocks
    done = -1
    for index, block in enumerate(blocks):
        if block.quoted or block.section == done:
            continue
        if block.kind != "table" and (block.kind != "item" or block.number is None or block.depth != 1):
            continue
        done = block.section
        held = [blocks[i] for i in document.blocks_of(block.section)]
        tables = [b for b in held if b.kind == "table"]
        lists = {b.list for b in held if b.kind == "item" and b.depth == 1 and b.number is not None}
        if len(tables) + len(lists) != 1:
            continue
        if tables:
            rows = [row for row in block.cells[1:] if row and not TOTAL.match(document.plain(row[0]))]
            count, name, end = len(rows), "rows", index
        else:
            items = [i for i, b in enumerate(blocks) if b.list == block.list and b.depth == 1]
            count, name, end = len(items), "items", items[-1]
        around = itertools.chain(blocks[max(0, index - 2) : index], blocks[end + 1 : end + 3])
        for near in around:
            found = near.section == block.section and _field(document, near, count)
            if found:
                yield found, f"{count} {name}", block.text
                break


def _field(document: Document, block: Block, count: int) -> Span | None:
    if block.kind not in ("paragraph", "item") or block.quoted or count < 1:
        return None
    folded, (start, end) = document.folded, block.text
    for number in _NUMBER.finditer(folded, start, end):
        m = _FIELD.search(folded, max(start, number.start() - _LONGEST), end)
        if not m or m.start("n") != number.start("n"):
            continue
        shown = m["seen"] or m["shown"]
        if sum(map(bool, (m["all"], m["what"], shown))) < 2:
            continue
        n = 0 if m["n"] in _NONE else int(m["n"])
        if n < count or (m["shown"] and n != count):
            return Span(m.start(), m.end("n"))
    return None
