"""Copies in foreign surroundings: what repeats itself on purpose stands among texts that are alike, too."""

from reportlint import Document, Span
from reportlint_rules.duplication._guards import are_neighbours
from reportlint_rules.duplication._runs import shared_runs
from reportlint_rules.duplication._small_words import SMALL

_REACH = 20
"""Words before and after a passage that are its surroundings."""
_LETTERS = 4
"""Letters of a word that counts among them."""
_ALIKE = 0.25
"""Share of these words, on either side, from which on two surroundings are alike."""
_TOPIC = 4
"""Headings that hold a word of the topic at least."""
MOST_RUNS = 12
"""Runs of three words that two sections share beside the copy, at most."""


def are_strangers(document: Document, one: Span, other: Span) -> bool:
    """Tell whether two equal passages of two sections stand among texts that have nothing in common.

    What is repeated on purpose (steps, provisos, notes, entries) stands in parallel texts, whose neighbours are alike.
    """
    sections = sorted(document.section_at(span.start) for span in (one, other))
    if sections[0] == sections[1]:
        return False
    if _are_headed_alike(document, *sections):
        return False
    beside = _runs_beside(document, one, other, (sections[0], sections[1]))
    if are_neighbours(document, *sections) and (beside or not _is_plain(document, one, other)):
        return False
    if beside > MOST_RUNS:
        return False
    first, second = (document.words.within(span) for span in sorted((one, other)))
    # What lies between the two may be less than that: neither is a part of the other's surroundings.
    before = (
        range(max(0, first.start - _REACH), first.start),
        range(max(first.stop, second.start - _REACH), second.start),
    )
    after = (
        range(first.stop, min(first.stop + _REACH, second.start)),
        range(second.stop, second.stop + _REACH),
    )
    return not _are_alike(document, *before) and not _are_alike(document, *after)


def _are_alike(document: Document, one: range, other: range) -> bool:
    """Tell whether two stretches of words have much in common."""
    texts = document.words.texts
    left, right = (
        {word for word in texts[at.start : at.stop] if len(word) >= _LETTERS and word.isalpha()}
        for at in (one, other)
    )
    return len(left & right) >= _ALIKE * max(1, min(len(left), len(right)))


def common_runs(document: Document) -> dict[tuple[int, int], int]:
    """Pairs of sections, the first one first, to the number of runs that their blocks share."""
    blocks = document.blocks
    found: dict[tuple[int, int], int] = {}
    for (left, right), n in document.once(shared_runs).items():
        pair = blocks[left].section, blocks[right].section
        found[pair] = found.get(pair, 0) + n
    return found


def _runs_beside(document: Document, one: Span, other: Span, sections: tuple[int, int]) -> int:
    """How many runs the two sections share in other pairs of blocks than those of the passages."""
    left, right = sorted(document.block_at(span.start) for span in (one, other))
    shared = document.once(shared_runs).get((left, right), 0)
    return document.once(common_runs).get(sections, 0) - shared


def _are_headed_alike(document: Document, one: int, other: int) -> bool:
    """Tell whether the headings of two sections share a word that is no topic of the whole: "Setup on Windows",
    "Setup on Linux"."""
    titles = [
        {word for word in document.words.list(document.sections[s].title_span) if len(word) >= _LETTERS}
        for s in (one, other)
    ]
    return any(_headings_with(document, word) < _TOPIC for word in (titles[0] & titles[1]) - SMALL)


def _headings_with(document: Document, word: str) -> int:
    return sum(word in section.title.casefold() for section in document.sections)


def _is_plain(document: Document, one: Span, other: Span) -> bool:
    """Tell whether passages without figures are parts of paragraphs that differ."""
    if any(char.isdigit() for char in document.text[slice(*one)]):
        return False
    held = [document.blocks[document.block_at(span.start)].text for span in (one, other)]
    return document.words.list(held[0]) != document.words.list(held[1])
