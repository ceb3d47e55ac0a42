"""What one pass over a document leaves behind, before offsets are code points and leaves are blocks."""

from dataclasses import dataclass, field

from reportlint.document import BlockKind, LinkKind


@dataclass(slots=True)
class Leaf:
    """A block in the making; offsets are bytes of the parsed text until the parser is done, then code points."""

    kind: BlockKind
    start: int
    end: int
    text_start: int
    text_end: int
    quoted: bool = False
    depth: int = 0
    ordinal: int = -1
    number: int | None = None
    lang: str = ""
    level: int = 0
    """Level of a heading."""
    html: bool = False
    """The leaf is a heading written in HTML."""
    rows: list[list[tuple[int, int]]] | None = None


@dataclass(slots=True)
class Reading:
    """Everything the events told, in byte offsets of the parsed text."""

    leaves: list[Leaf] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    """What stands before each piece of text: 0 nothing known, 1 inline markup (words run through), 2 a border."""
    decoded: dict[int, str] = field(default_factory=dict)
    """Entities: start of the piece → the characters it stands for."""
    strongs: dict[int, int] = field(default_factory=dict)
    """Start → end of each bold run, markers included."""
    links: list[tuple[int, int, int, int, str, LinkKind]] = field(default_factory=list)
    """Start, end, start and end of the words, target, kind."""
    code: list[tuple[int, int]] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    maths: list[tuple[int, int]] = field(default_factory=list)
    displays: dict[int, int] = field(default_factory=dict)
    """Start → end of display maths."""
