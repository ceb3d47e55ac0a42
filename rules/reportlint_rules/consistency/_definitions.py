"""Definitions of terms: what a labelled sentence defines, and in which words."""

from typing import NamedTuple

from reportlint import Document, Span


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OPENERS = _set(
    """
    is are was were refers refer means mean involves involve describes describe denotes provides provide
    a an the any ist sind bezeichnet ein eine est sont désigne un une es son
    """
)
_EMPTY = _set(
    """
    the a an of in on for to and or with by from method methods technique techniques approach approaches
    model models training learning based new improved enhanced advanced better increased
    """
)
_CLAIMS = _set(
    """
    need needs should must can could may might will would has have had do does did
    """
)
"""What follows the term is a claim or a demand, no definition."""
_PRAISE = _set(
    """
    crucial key important essential critical vital pivotal growing significant popular one
    """
)


_DIGITS = "0123456789"


class Place(NamedTuple):
    """A label and the first sentence after it."""

    label: Span
    own: bool
    """The label stands in the item, not in a heading."""
    end: int
    words: range


class Term(NamedTuple):
    """A term with its definition."""

    label: Span
    stems: frozenset[str]
    span: Span
    words: tuple[str, ...]
    subject: bool
    """The definition opens with the term itself."""


def read(document: Document, place: Place, least: int) -> Term | None:
    """The definition at a place; None where the sentence is none."""
    words = list(document.words.texts[place.words.start : place.words.stop])
    names = {_stem(w) for w in document.words.list(place.label)}
    first = 0
    while first < len(words) and (
        _stem(words[first]) in names or (first == 0 and words[0] in ("the", "a", "an"))
    ):
        first += 1
    subject = first > 0 and _stem(words[first - 1]) in names
    body = words[first if subject else 0 :]
    if len(body) < least or any(w[0] == "`" or w[0].isdigit() for w in body):
        return None
    if body[0] in _CLAIMS or not _PRAISE.isdisjoint(body[1:4]):
        return None
    stems = frozenset(names - {_stem(w) for w in _EMPTY})
    if not place.own and not stems <= {_stem(w) for w in words[:first]}:
        return None  # under a heading the sentence may speak of another thing than the heading names
    if not stems or not (subject or body[0] in _OPENERS):
        return None
    span = Span(document.words.starts[place.words.start], place.end)
    return Term(place.label, stems, span, tuple(body), subject)


def beside(document: Document, one: Term, other: Term) -> bool:
    """Tell whether two terms stand in one list or under sibling headings: manuals say there the same of each."""
    first, second = (document.blocks[document.block_at(term.label.start)] for term in (one, other))
    if first.kind == "item":
        return first.list == second.list
    sections = document.sections
    left, right = (sections[document.section_at(term.label.start)] for term in (one, other))
    return left.index != right.index and left.parent == right.parent and left.level == right.level


def graded(one: Term, other: Term) -> bool:
    """Tell whether two terms are grades of one thing, told apart by a number ("Q2", "Q3"): one word sets them apart."""
    left, right = (sorted(s.rstrip(_DIGITS) for s in term.stems) for term in (one, other))
    return left == right


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
