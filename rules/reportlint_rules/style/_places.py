"""What the rules of this family share: where running text may be judged, and mention told from use."""

from collections.abc import Iterator

from reportlint import PROSE_KINDS, Block, Document, Span

_QUOTES = {"“": "”", "«": "»", "„": "“", "「": "」", "»": "«"}


def prose_blocks(document: Document) -> Iterator[tuple[int, Block]]:
    """The blocks of running text outside quotes, with their numbers."""
    for index, block in enumerate(document.blocks):
        if block.kind in PROSE_KINDS and block.kind != "quote" and not block.quoted:
            yield index, block


def mentioned(document: Document, span: Span, block: Block) -> bool:
    """Tell whether a span stands inside quotation marks of its block."""
    before = document.text[block.text.start : span.start]
    after = document.text[span.end : block.text.end]
    if before.count('"') % 2 == 1 and '"' in after:
        return True
    return any(before.rfind(a) > before.rfind(b) and b in after for a, b in _QUOTES.items())
