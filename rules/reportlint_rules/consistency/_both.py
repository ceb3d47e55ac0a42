"""``both conditions`` where a section of that name lists four of them."""

import re
from collections.abc import Iterator

from reportlint import Document, Span, rare

_BOTH = rare(
    r"\bboth[ \n](?:the[ \n]|these[ \n]|of the[ \n])?(?P<adj>[a-z-]+[ \n])?(?P<noun>[a-z-]{5,20}s)\b", re.I
)
_TITLE = rare(r"(?:[\w-]+ )?(?P<noun>[A-Za-z-]{5,20}s)")


def both(document: Document) -> Iterator[tuple[Span, int, list[Span]]]:
    """The places that speak of both, where the one list under the heading of that name has three or more labels."""
    if "both" not in document.word_set:
        return
    named: dict[str, list[int]] = {}
    for place in document.places["both"]:
        start = document.words.starts[place]
        m = _BOTH.match(document.prose, start, start + 60)
        block = document.blocks[document.block_at(start)]
        if not m or block.quoted or block.kind not in ("paragraph", "item"):
            continue
        for section in document.sections[1:] if not named else ():
            title = _TITLE.fullmatch(section.title.strip())
            if title:
                named.setdefault(title["noun"].casefold(), []).append(section.index)
        at = named.get(m["noun"].casefold(), [])
        if len(at) != 1 or block.section == at[0]:
            continue
        inside = [document.blocks[i] for i in document.blocks_of(at[0])]
        items = [b for b in inside if b.kind == "item"]
        if len(items) > 2 and len(items) == len(inside) and all(b.label for b in items):
            yield Span(m.start(), m.end("noun")), len(items), [b.text for b in items]
