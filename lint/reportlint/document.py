"""The document as rules see it: text, masked prose, words, sections, blocks, sentences. No cycles, no files."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, TypeVar

from reportlint.span import LineIndex, Span

T = TypeVar("T")
_UNKNOWN: Any = object()
_MANY_WORDS = 300_000
_MANY_CHARACTERS, _PIECE = 2_000_000, 500_000

BlockKind = Literal[
    "heading",
    "paragraph",
    "item",
    "quote",
    "table",
    "code",
    "html",
    "math",
    "footnote",
    "front-matter",
    "rule",
]
PROSE_KINDS: frozenset[str] = frozenset({"paragraph", "item", "quote", "footnote"})
"""The kinds of block that hold running text (headings, tables and html are read by the rules that want them)."""

LinkKind = Literal["link", "image", "bare", "definition", "footnote-reference", "footnote-definition"]
HeadingStyle = Literal["", "atx", "setext", "bold", "html"]


class Sentence(NamedTuple):
    """A sentence: its span in the text (blanks at both ends left out) and the index of its block."""

    span: Span
    block: int


class Block(NamedTuple):
    """A leaf of the document, in reading order.

    ``span`` covers the source with its markers, ``text`` only the content (``* **Label**: body`` without the
    marker; a code block without its fences). ``label`` is the span of a bold or strong lead-in of an item or
    paragraph, without its colon; the words after it are the ``body``.
    """

    kind: BlockKind
    span: Span
    text: Span
    section: int = 0
    label: Span | None = None
    quoted: bool = False
    depth: int = 0
    """List nesting: 0 outside a list, 1 in a list, 2 in a nested one."""
    list: int = -1
    """Ordinal of the innermost list (counted over the document), -1 outside lists."""
    number: int | None = None
    """The number of an ordered item as rendered (first number of the list plus its place)."""
    lang: str = ""
    """Info string of a code block."""
    cells: tuple[tuple[Span, ...], ...] = ()
    """Rows of a table, header first; each cell is the span of its content."""
    body_start: int = -1
    """Where the content after the label and its colon begins; -1 where there is no label."""

    @property
    def body(self) -> Span:
        """The content after the label (and its colon); the whole content where there is no label."""
        return Span(self.body_start, self.text.end) if self.body_start >= 0 else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. ``sections[0]`` is the root: level 0, no heading, the whole document."""

    index: int
    title: str
    level: int
    style: HeadingStyle
    heading: Span
    """The heading with its markers; empty for the root."""
    title_span: Span
    """The words of the heading, numbering included, markup left out at both ends."""
    span: Span
    """From the heading to the next heading of the same or a higher level."""
    body: Span
    """From the end of the heading to the next heading of any level."""
    parent: int
    number: str
    """Explicit numbering such as ``2.1`` or ``IV``, else empty; ``title`` leaves it out."""
    first_block: int
    end_block: int
    """``blocks[first_block:end_block]`` are the blocks of the body (the heading's own block left out)."""


def lowered(text: str) -> str:
    """The text in lower case, megabytes by pieces of lines: ``lower`` asks for twelve bytes of memory a character."""
    if len(text) < _MANY_CHARACTERS:
        return text.lower()
    pieces: list[str] = []
    at = 0
    while at < len(text):
        # What a letter becomes depends on its neighbours ("Σ" at the end of a word), but never across lines.
        end = text.find("\n", at + _PIECE) + 1 or len(text)
        pieces.append(text[at:end].lower())
        at = end
    return "".join(pieces)


class Words:
    """The words of a document in reading order, as parallel lists (columns are cheaper than objects).

    ``texts`` are case-folded; an inline code span is one opaque word that begins with a backtick, so that it
    equals itself where passages are compared and no name where names are sought. Han and kana characters are
    words of their own.
    """

    __slots__ = ("ends", "starts", "texts")

    def __init__(self, texts: list[str], starts: Sequence[int], ends: Sequence[int]) -> None:
        """Keep three lists of equal length (arrays, where there are millions)."""
        self.texts, self.starts, self.ends = texts, starts, ends

    def __len__(self) -> int:
        """The number of words."""
        return len(self.texts)

    def within(self, span: Span) -> range:
        """The indices of the words that begin inside ``span``."""
        start, end = span
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def list(self, span: Span) -> Sequence[str]:
        """The texts of the words that begin inside ``span``."""
        start, end = span
        return self.texts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def span(self, first: int, end: int) -> Span:
        """The span in the text from word ``first`` to the word before ``end``."""
        return Span(self.starts[first], self.ends[end - 1])


class Link(NamedTuple):
    """A link, image or bare address: its span in the text, the span of its words, and the target."""

    span: Span
    text: Span
    target: str
    kind: LinkKind


class Masked(NamedTuple):
    """What the Markdown parser hands over; see ``Document`` for the meaning of the fields."""

    prose: str
    joined: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    code_spans: tuple[Span, ...]
    """Inline code and formulas, with their marks."""
    comments: tuple[Span, ...]
    """HTML comments outside code, with their marks."""
    fence: Span | None
    """The opening line of a fence that wraps the whole file; the parser sees through it."""


@dataclass(frozen=True)
class Document:
    """One report.

    ``prose`` is ``text`` with markup, addresses, code, maths, comments and front matter replaced by blanks of
    equal length (line breaks stay), so a match on prose is a span of the text. ``joined`` is prose with U+0000 in
    place of inline markup inside words (``**Domain**-adversarial``); words are read from it.
    """

    text: str
    parsed: Masked
    resources: Mapping[str, Callable[[], Any]] = field(default_factory=dict)
    issues: tuple[Any, ...] = ()
    """What the decoder noticed: undecodable bytes, byte-order mark, another encoding (``source.Issue``)."""
    _memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def prose(self) -> str:
        """The text with everything that is no running text blanked out, of equal length."""
        return self.parsed.prose

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The leaf blocks in reading order."""
        return self.parsed.blocks

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections in reading order; the first one is the root."""
        return self.parsed.sections

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Links, images, bare addresses, reference definitions and footnotes in reading order."""
        return self.parsed.links

    @cached_property
    def lines(self) -> LineIndex:
        """The line index of the text."""
        return LineIndex(self.text)

    @cached_property
    def words(self) -> Words:
        """The words of all prose, headings, table cells and html text."""
        from reportlint.prose import read_words

        return read_words(self.parsed, self.text)

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The distinct words: the cheapest prefilter there is."""
        return frozenset(self.places)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Each distinct word with the indices of the words that are it, ascending: where to look, without looking."""
        texts = self.words.texts
        if len(texts) >= _MANY_WORDS:
            from reportlint.prose import compact_places

            return compact_places(texts)
        places: dict[str, list[int]] = {}
        for index, word in enumerate(texts):
            here = places.get(word)
            if here is None:
                places[word] = [index]
            else:
                here.append(index)
        return places

    def places_of(self, words: Set[str]) -> list[int]:
        """The indices, ascending, of the words that are among ``words`` (case-folded)."""
        found = self.word_set & words
        here: list[int] = []
        places = self.places
        for word in found:
            here += places[word]
        if len(found) > 1:
            here.sort()
        return here

    @cached_property
    def folded(self) -> str:
        """The prose in lower case, code points one for one (so offsets hold)."""
        low = lowered(self.prose)
        if len(low) == len(self.prose):
            return low
        # One capital, the Turkish dotted I, has a lower case of two code points.
        return "İ".join([lowered(part) for part in self.prose.split("İ")])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all prose blocks."""
        from reportlint.prose import read_sentences

        return read_sentences(self)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds ``offset``, or of the last one that begins before it; -1 before all."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentences_with(self, words: Set[str]) -> list[Sentence]:
        """The sentences in which a word is among ``words`` (case-folded), in order: the rest need no pattern."""
        places = self.places_of(words)
        if not places:
            return []
        starts, sentences, begins = self.words.starts, self.sentences, self._sentence_starts
        kept: list[Sentence] = []
        next_begins = 0
        for place in places:
            offset = starts[place]
            if offset < next_begins:
                continue
            at = bisect_right(begins, offset)
            next_begins = begins[at] if at < len(begins) else len(self.text)
            if at and offset < sentences[at - 1].span.end:
                kept.append(sentences[at - 1])
        return kept

    @cached_property
    def _sentence_blocks(self) -> list[int]:
        return [s.block for s in self.sentences]

    def sentences_of(self, block: int) -> tuple[Sentence, ...]:
        """The sentences of the block with this index."""
        at = self._sentence_blocks
        return self.sentences[bisect_left(at, block) : bisect_left(at, block + 1)]

    def plain(self, span: Span) -> str:
        """The words of a span as people read them: markup gone, blanks collapsed."""
        return " ".join(self.parsed.joined[span.start : span.end].replace("\0", "").split())

    def blocks_of(self, section: int, deep: bool = False) -> range:
        """The indices of the blocks of a section's body; with ``deep``, of its subsections too (headings included)."""
        first = self.sections[section].first_block
        if not deep:
            return range(first, self.sections[section].end_block)
        return range(first, max(first, bisect_left(self._block_starts, self.sections[section].span.end)))

    def heading_path(self, section: int) -> tuple[str, ...]:
        """The titles from the outermost section to this one, the root left out."""
        path: list[str] = []
        while section > 0:
            path.append(self.sections[section].title)
            section = self.sections[section].parent
        return tuple(reversed(path))

    def block_at(self, offset: int) -> int:
        """The index of the block that holds ``offset``, or of the last one that begins before it; -1 before all."""
        return bisect_left(self._block_starts, offset + 1) - 1

    def section_at(self, offset: int) -> int:
        """The index of the innermost section that holds ``offset``."""
        return bisect_left(self._section_starts, offset + 1) - 1 if offset >= 0 else 0

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.span.start for b in self.blocks]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [0, *(s.heading.start for s in self.sections[1:])]

    def once(self, analysis: Callable[["Document"], T]) -> T:
        """Run a shared analysis of this document once and remember it: rules of one family share their reading."""
        result: T = self._memo.get(analysis, _UNKNOWN)
        if result is _UNKNOWN:
            result = self._memo[analysis] = analysis(self)
        return result

    def forget(self, pack: str = "") -> None:
        """Drop what analyses of a package (a name with dots; else all) remember; asked again, they run again."""
        if not pack:
            self._memo.clear()
            return
        for analysis in [a for a in self._memo if getattr(a, "__module__", "").startswith(pack)]:
            del self._memo[analysis]

    def resource(self, name: str) -> Any:
        """What the engine hands over by name (``knowledge``, ``tokens``); a rule declares it in ``needs``.

        Raises ``KeyError`` where the engine was not asked for it.
        """
        return self.resources[name]()
