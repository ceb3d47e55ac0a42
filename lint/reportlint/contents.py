"""Contents set as headings: a run of titles without text, each of which comes again further down."""

from collections.abc import Iterator, Sequence

from reportlint.document import Document, Section

_FEWEST = 3


def contents(document: Document) -> frozenset[int]:
    """The indices of the headings without text or subsection that come again later, where three or more do.

    Where they stand in one run with others without text, the whole run is the list: titles are shortened and changed
    further down. A title said twice in a row is no entry of a list.
    """
    blocks = document.blocks
    bare = [
        s for s in document.sections[1:] if all(b.kind == "rule" for b in blocks[s.first_block : s.end_block])
    ]
    if len(bare) < _FEWEST:
        return frozenset()
    last = {_key(s): s.index for s in document.sections[1:]}
    again = {s.index for s in bare if last[_key(s)] > s.index + 1}
    found = {
        s.index
        for s in bare
        if s.index in again and s.span.end == s.body.end and s.end_block == s.first_block
    }
    listed = set(found if len(found) >= _FEWEST else ())
    for run in _runs([s.index for s in bare]):
        if len(again.intersection(run)) >= max(_FEWEST, len(run) / 2):
            leaves = {n for n in run if document.sections[n].span.end == document.sections[n].body.end}
            listed |= leaves | again.intersection(run)
    return frozenset(listed)


def _key(section: Section) -> str:
    """The letters and figures of a title, in lower case: signs and pictures are added further down."""
    return "".join(filter(str.isalnum, section.title.casefold()))


def _runs(indices: Sequence[int]) -> Iterator[list[int]]:
    """Yield the stretches of numbers that follow each other."""
    run: list[int] = []
    for index in indices:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


__all__ = ["contents"]
