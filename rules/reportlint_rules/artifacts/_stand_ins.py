"""What stands in the place of names and of cells: "X University", "Study B", "TODO: owner"."""

import re
from collections.abc import Iterator

from reportlint import Document, Span, mentioned
from reportlint_rules.artifacts import _placeholders as table

_LETTERS = frozenset({"x", "xx", "xxx", "y", "z", "xyz", "abc"})
_LABELS = frozenset(
    {
        "company",
        "study",
        "firm",
        "vendor",
        "brand",
        "competitor",
        "hospital",
        "organization",
        "organisation",
        "university",
    }
)
_VARIABLES = re.compile(
    r"\b(?!(?:from|on|at|with|of|to|in|by|and|or|generation|platform)\b)[a-z]{3,} X\b(?=.*\bY\b)"
)
TO_DO = frozenset({"todo", "tbd", "fixme", "tktk", "xxx"})


def stand_ins(document: Document) -> list[Span]:
    """The letters that stand in the place of names."""
    words = document.word_set
    if words.isdisjoint(_LETTERS) and ("b" not in words or words.isdisjoint(_LABELS)):
        return []
    folded = document.folded
    places = [m.span() for m in table.stand_ins().finditer(folded) if _stands_in(document, m.span())]
    names = {folded[a:b] for a, b in places}
    if len(names) < 2:  # one company may be called A, and so may one study
        places = [p for p in places if not _LETTERS.isdisjoint(folded[slice(*p)].split())]
    return [Span(*p) for p in places]


def _stands_in(document: Document, span: tuple[int, int]) -> bool:
    """Tell whether a stand-in is used as a name: in running text, unquoted, and in no made-up example."""
    block = document.blocks[document.block_at(span[0])]
    at = document.sentence_at(span[0])
    sentence = document.sentences[at].span if at >= 0 else block.text
    if block.kind not in ("paragraph", "item") or block.quoted or sentence.end < span[1]:
        return False
    token = document.prose[slice(*span)]
    label = document.folded[slice(*span)].split()[0]
    if not token[-1].isupper() and not token[0].isupper():
        return False
    if label in ("figure", "table", "appendix", "section", "chapter", "exhibit"):
        if table.roman().search(document.folded):
            return False
    elif not token[-1].isupper() and not token.split()[0].isupper():
        return False
    # "Load X of Hospital A never meets load Y of Hospital B": letters for whatever it may be.
    if _VARIABLES.search(document.prose, *sentence):
        return False
    # A section called an example, or opened as one, goes on with its companies A and B.
    told = document.sections[block.section].heading.start
    if table.MADE_UP.search(document.folded, told, sentence.start):
        return False
    return not table.supposed().search(document.folded, *sentence) and not mentioned(
        document, Span(*span), block.text
    )


def open_cells(document: Document) -> Iterator[Span]:
    """Cells of a table that say what is still to be done: "TODO: owner"; "TODO" alone is a state of work."""
    if document.word_set.isdisjoint(TO_DO):
        return
    for block in document.blocks:
        for cell in (c for row in block.cells for c in row):
            if document.prose[cell.start : cell.start + 3] in ("TOD", "TBD") and table.TO_DO_CELL.match(
                document.prose, *cell
            ):
                yield Span(cell.start, cell.start + (4 if document.prose[cell.start + 1] == "O" else 3))
