"""What the statements of a document may hold, as columns: told by their commas and conjunctions, before any is read."""

import re
from typing import NamedTuple

from reportlint import Document
from reportlint_rules.boilerplate._classes import classes
from reportlint_rules.boilerplate._statements import Atom, atoms

_OPENER = re.compile("[:(–—?;]")
_REACH = 6
"""Words before a conjunction among which the comma of a list stands."""
_SHORT = 16
"""Words of a statement that may hold a list without conjunction: "Upsides. A, b, c."."""


class Columns(NamedTuple):
    """All statements as columns, which are read faster than objects."""

    begins: list[int]
    """The indices of their first words."""
    stops: list[int]
    """The indices after their last words."""
    sections: list[int]


def columns(document: Document) -> Columns:
    """Where all statements begin and end, and their sections."""
    every = document.once(atoms)
    return Columns([a.words.start for a in every], [a.words.stop for a in every], [a.section for a in every])


def statement_starts(document: Document) -> list[int]:
    """The indices of the first words of all statements."""
    return document.once(columns).begins


class Shape(NamedTuple):
    """What the statements may hold, as columns."""

    joints: list[int]
    """Conjunctions."""
    commas: list[int]
    """Commas and semicolons."""
    listed: list[bool]
    """Whether there may be a list of three: items, a comma soon before a conjunction, or commas after an opener."""


def shape(document: Document) -> Shape:
    """The conjunctions, commas and lists of all statements."""
    prose, plane = document.prose, document.once(classes).joints
    begins, stops, _ = document.once(columns)
    joints: list[int] = []
    commas: list[int] = []
    listed: list[bool] = []
    for atom, begin, stop, following in zip(
        document.once(atoms), begins, stops, [*begins[1:], len(plane)], strict=False
    ):
        start, end = atom.span
        marks = prose.count(",", start, end) + prose.count(";", start, end)
        joined = plane.count(1, begin, following)
        joints.append(joined)
        commas.append(marks)
        listed.append(
            atom.items > 0
            or atom.tokens != ()
            # What stands between two statements, such as a heading, is read with the first.
            or (joined > 0 and (marks > 0 or following > stop) and _is_chained(document, begin, following))
            or (marks > 0 and _is_opened(prose, atom, marks))
        )
    return Shape(joints, commas, listed)


def _is_chained(document: Document, begin: int, end: int) -> bool:
    """Tell whether a comma stands soon before a conjunction among these words."""
    prose, starts, plane = document.prose, document.words.starts, document.once(classes).joints
    at = plane.find(1, begin, end)
    while at >= 0:
        if prose.find(",", starts[max(begin, at - _REACH)], starts[at]) >= 0:
            return True
        at = plane.find(1, at + 1, end)
    return False


def _is_opened(prose: str, atom: Atom, marks: int) -> bool:
    """Tell whether commas may part members without a conjunction: after a colon or a bracket, or in a short line."""
    if len(atom.words) <= _SHORT:
        return marks > 1 or prose.find(":", *atom.span) >= 0
    return marks > 1 and _OPENER.search(prose, *atom.span) is not None
