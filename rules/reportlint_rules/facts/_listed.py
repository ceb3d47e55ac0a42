"""Everyday names (Gopher, Falcon) in lists and tables of things of their kind: there they can mean nothing else."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from reportlint import Document, Span
from reportlint.knowledge import Knowledge, Mention


def listed(document: Document, mentions: list[Mention], base: Knowledge) -> list[Mention]:
    """Take ambiguous names for sure that open an item or a row among others of their kind, which are sure."""
    unsure = [m for m in mentions if m.ambiguous and m.refs and m.text[:1].isupper()]
    if not unsure or len(unsure) == len(mentions):
        return mentions
    starts = [m.start for m in mentions]
    rows = _rows(document, unsure)
    found: set[int] = set()
    for spans in rows:
        heads = [_head(document, span, mentions, starts) for span in spans]
        sure = [m for m in heads if m is not None and not m.ambiguous]
        for mention in heads:
            if mention is not None and mention.ambiguous and any(_alike(mention, s, base) for s in sure):
                found.add(mention.start)
    if not found:
        return mentions
    return [m._replace(ambiguous=False) if m.start in found else m for m in mentions]


def _rows(document: Document, unsure: Sequence[Mention]) -> list[list[Span]]:
    """The items of each list, and the first cells of each table, that hold a name which is not sure."""
    lists: dict[int, list[Span]] = defaultdict(list)
    wanted: set[int] = set()
    out: list[list[Span]] = []
    starts = [m.start for m in unsure]
    for block in document.blocks:
        if block.kind == "item" and block.list >= 0:
            lists[block.list].append(block.text)
        elif not block.cells:
            continue
        if bisect_left(starts, block.text.start) == bisect_right(starts, block.text.end):
            continue
        if block.cells:
            out += [[row[k] for row in block.cells[1:] if len(row) > k] for k in (0, 1)]
        else:
            wanted.add(block.list)
    return out + [lists[k] for k in sorted(wanted)]


def _head(
    document: Document, span: Span, mentions: Sequence[Mention], starts: Sequence[int]
) -> Mention | None:
    """The name that an item or cell begins with."""
    at = bisect_left(starts, span.start)
    if at >= len(mentions) or mentions[at].start >= span.end or not mentions[at].refs:
        return None
    before = document.parsed.joined[span.start : mentions[at].start]
    return mentions[at] if not any(c.isalnum() for c in before) else None


def _alike(one: Mention, other: Mention, base: Knowledge) -> bool:
    """Tell whether two names are of one kind, or both models."""
    mine, theirs = _kinds(one, base), _kinds(other, base)
    return bool(mine & theirs)


def _kinds(mention: Mention, base: Knowledge) -> set[str]:
    return {above for r in mention.refs for k in base.at(r).kinds for above in base.kind_and_parents(k)} - {
        "software",
        "technique",
    }
