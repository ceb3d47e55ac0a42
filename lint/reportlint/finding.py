"""What a rule says: findings are plain data, ordered by place, never exceptions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from reportlint.span import Edit, Span

JSON = Any
"""Plain data that survives a trip through JSON: null, bool, number, string, list, object."""


FAMILIES = (
    "encoding",
    "duplication",
    "boilerplate",
    "facts",
    "consistency",
    "artifacts",
    "evidence",
    "structure",
    "style",
)
"""The families of rules, in the order of catalogues."""


def clipped(text: str, most: int = 70) -> str:
    """A text as a message quotes it: ``most`` code points at most, the end left out and marked where it is longer."""
    return text if len(text) <= most else text[: most - 3].rstrip() + "..."


class Severity(StrEnum):
    """How sure and how grave: see the contract in ``docs/writing-rules.md``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact comes from; every field may be empty but the title."""

    title: str
    authors: str = ""
    year: int | None = None
    venue: str = ""
    arxiv: str = ""
    doi: str = ""
    url: str = ""

    def __str__(self) -> str:
        """One line for people: authors, year, title, venue, identifier."""
        head = " ".join(p for p in (self.authors, f"({self.year})" if self.year else "") if p)
        tail = f"arXiv:{self.arxiv}" if self.arxiv else f"doi:{self.doi}" if self.doi else self.url
        return ", ".join(p for p in (head, f'"{self.title}"', self.venue, tail) if p)


@dataclass(frozen=True, slots=True)
class Fix:
    """A titled set of edits that apply together or not at all; ``safe`` ones keep the meaning for certain."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding; ``path`` is empty where it is the finding's own document."""

    span: Span
    message: str
    path: str = ""
    anchor: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach at one place, with its evidence.

    ``members`` tells how many places (the primary one and the related ones) the finding needs to stand:
    0 where the related places only explain; 2 for a pair of copies; 3 for a thing said in three places.
    A suppression or a baseline takes single places out of such a group.
    ``swallows`` names spans of the same document in which this finding explains what other rules would say.
    ``anchor`` is the engine's: a hash of heading path and normalised text of the place.
    """

    rule: str
    span: Span
    message: str
    severity: Severity = Severity.WARNING
    family: str = ""
    help: str | None = None
    related: tuple[Related, ...] = ()
    evidence: Mapping[str, JSON] | None = None
    source: Citation | None = None
    fix: Fix | None = None
    members: int = 0
    swallows: tuple[Span, ...] = ()
    path: str = ""
    anchor: str = ""
    fingerprint: str = ""

    def order(self) -> tuple[str, int, int, str, str]:
        """The sort key of every report: path, span, rule, message."""
        return (self.path, self.span.start, self.span.end, self.rule, self.message)


_SLOTS = {
    kind: [(name, kind.__dict__[name].__get__, kind.__dict__[name].__set__) for name in kind.__slots__]
    for kind in (Finding, Related)
}
Place = TypeVar("Place", Finding, Related)


def changed(place: Place, **values: Any) -> Place:
    """The same with other values: what ``dataclasses.replace`` does, in half of the time.

    Each finding is made anew four times on its way to a report, and each of its places three times.
    """
    kind = place.__class__
    made = kind.__new__(kind)
    for name, read, write in _SLOTS[kind]:
        write(made, values[name] if name in values else read(place))
    return made


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that kept the run from checking a file completely (unreadable input, a rule that crashed)."""

    path: str
    kind: str
    message: str
    detail: str = field(default="", compare=False)
