"""What the rules of this family share: where running text may be judged, and mention told from use."""

import re
from collections.abc import Iterable, Iterator

from reportlint import PROSE_KINDS, Block, Document, Span, mentioned


def hits(document: Document, pattern: re.Pattern[str], words: Iterable[int]) -> Iterator[tuple[Block, Span]]:
    """The matches of a lower-case pattern that begin with one of the words, inside single blocks of running text.

    ``words`` are indices of words, ascending; quotations are left out. To ask at a few words costs a fraction of
    one search through the text.
    """
    starts, folded = document.words.starts, document.folded
    done = 0
    for index in words:
        if starts[index] < done:
            continue
        m = pattern.match(folded, starts[index])
        if not m:
            continue
        span = Span(*m.span())
        done = span.end
        block = document.blocks[document.block_at(span.start)]
        prose = block.kind in PROSE_KINDS and block.kind != "quote" and not block.quoted
        if prose and block.text.contains(span) and not mentioned(document, span, block.text):
            yield block, span
