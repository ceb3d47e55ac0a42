"""The rule API: what a rule states about itself, and the three shapes a rule can take.

A rule is a frozen dataclass: its docstring is its documentation, its annotated fields are its options, its
``meta`` holds id, message, severity and the good and bad examples that prove it. Rules are pure: they see a
``Document`` (or summaries of documents) and nothing else, no files, clock, environment or configuration.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any, ClassVar, NamedTuple, Protocol

from reportlint.document import Document, Words
from reportlint.finding import JSON, Citation, Finding, Fix, Related, Severity
from reportlint.span import Span


@dataclass(frozen=True, slots=True)
class Bad:
    """An example that must be flagged.

    ``text`` is a document, or ``{file name: document}`` for rules that compare files. ``flags`` are the pieces of
    text that the findings' primary spans cut out, in order (``...`` inside a piece stands for anything); for
    several files ``{file name: pieces}``. ``fixed`` is the text after the rule's fixes.
    """

    text: str | Mapping[str, str]
    flags: Sequence[str] | Mapping[str, Sequence[str]]
    options: Mapping[str, JSON] = field(default_factory=dict)
    fixed: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Good:
    """An example that must pass; a plain string says the same where no options are needed."""

    text: str | Mapping[str, str]
    options: Mapping[str, JSON] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prefilter:
    """What a document must hold for the rule to look at it at all; the engine answers it in one shared scan.

    ``literals``: at least one of these strings occurs in the case-folded source text (not only in prose).
    ``words``: at least one of these case-folded words occurs among the document's words.
    ``blocks``: at least one block of one of these kinds. ``min_words``: at least that many words.
    ``non_ascii``: at least one code point above U+007F. ``names``: at least one name of the knowledge base stands
    in the text. ``every``: groups of case-folded words; at least one word of *each* group occurs among the
    document's words. Conditions that are given must all hold; with ``either``, one of ``words`` and ``literals``
    will do. ``asks``: the ``module:function`` of a question about the document, answered once for all rules that
    ask it and only where all else holds; it returns the ids of the rules that have something to say.
    """

    literals: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    min_words: int = 0
    non_ascii: bool = False
    names: bool = False
    every: tuple[tuple[str, ...], ...] = ()
    either: bool = False
    asks: str = ""


@dataclass(frozen=True, slots=True)
class RuleMeta:
    """What a rule states about itself.

    ``message`` is a template: placeholders are filled from the data that the rule passes to ``finding`` and from
    its options. ``family`` is set by the loader from the folder. ``preview`` rules run only with ``--preview``.
    ``default`` false: runs only when selected by name. ``needs`` names resources: ``knowledge``, ``tokens``.
    ``see`` names related rules; ``known_limits`` says in prose what the rule misses or mistakes on purpose.
    ``source`` cites the paper behind the method.
    """

    id: str
    message: str
    severity: Severity = Severity.WARNING
    good: Sequence[str | Mapping[str, str] | Good] = ()
    bad: Sequence[Bad] = ()
    help: str = ""
    tags: tuple[str, ...] = ()
    prefilter: Prefilter = Prefilter()
    needs: tuple[str, ...] = ()
    preview: bool = False
    default: bool = True
    see: tuple[str, ...] = ()
    known_limits: str = ""
    source: str = ""
    family: str = ""


class _Fill(dict[str, Any]):
    """Leaves an unknown placeholder as it stands, so that a wrong template shows in tests and never crashes a run."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@dataclass(frozen=True)
class Rule:
    """What all rules share. Options are the annotated fields of the subclass."""

    meta: ClassVar[RuleMeta]
    version: ClassVar[int] = 1

    @cached_property
    def options(self) -> dict[str, JSON]:
        """The options with their values, by name."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def finding(
        self,
        span: Span,
        *,
        message: str | None = None,
        help: str | None = None,
        severity: Severity | None = None,
        related: Iterable[Related] = (),
        evidence: Mapping[str, JSON] | None = None,
        source: Citation | None = None,
        fix: Fix | None = None,
        members: int = 0,
        swallows: Iterable[Span] = (),
        path: str = "",
        **data: object,
    ) -> Finding:
        """Make a finding of this rule; ``message`` and ``help`` are templates like those of ``meta``."""
        values = _Fill({**self.options, **data})
        text = help if help is not None else self.meta.help
        return Finding(
            rule=self.meta.id,
            span=Span(*span),
            message=(message or self.meta.message).format_map(values),
            severity=severity or self.meta.severity,
            help=text.format_map(values) if text else None,
            related=tuple(related),
            evidence=evidence,
            source=source,
            fix=fix,
            members=members,
            swallows=tuple(swallows),
            path=path,
        )


@dataclass(frozen=True)
class DocumentRule(Rule):
    """A rule that needs one document."""

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield the findings of one document, in any order."""
        raise NotImplementedError


@dataclass(frozen=True)
class SuppressionRule(DocumentRule):
    """A rule about suppression comments that silenced nothing; it speaks after suppressions were applied."""

    def check(self, document: Document) -> Iterable[Finding]:
        """Say nothing: a document alone does not tell."""
        return ()

    def unused(
        self, document: Document, comment: Span, names: Sequence[str], idle: Sequence[str]
    ) -> Iterable[Finding]:
        """Yield findings on a comment that names rules (or families, ``all``) of which some silenced nothing."""
        raise NotImplementedError


class Summary(NamedTuple):
    """What a corpus rule kept of one document under one key: where it stands, and a value of plain JSON."""

    path: str
    value: JSON


@dataclass(frozen=True)
class CorpusRule(Rule):
    """A rule that compares files by what it kept of each: map, shuffle by key, reduce."""

    def summarise(self, document: Document) -> Mapping[str, JSON]:
        """Return the values to meet other documents' under their keys; small, plain JSON."""
        raise NotImplementedError

    def combine(self, key: str, summaries: Sequence[Summary]) -> Iterable[Finding]:
        """Yield findings (with ``path``) from all summaries of one key, which come sorted by path."""
        raise NotImplementedError


class Passage(NamedTuple):
    """A passage that a pair rule compares: its span, the number of its words, and a title for messages."""

    span: Span
    words: int
    title: str = ""


class PassageId(NamedTuple):
    """One passage of the corpus: the document's path and digest, and the number among the document's passages."""

    path: str
    digest: str
    number: int


class PairSummary(NamedTuple):
    """What a pair rule kept of one document: its passages and their keys.

    ``keys`` is a mapping of each key to the indices of the passages that hold it; or, in a fifth of the space, a string
    per passage in which its keys of ``width`` characters follow each other.
    """

    passages: Sequence[Passage]
    keys: Mapping[str, Sequence[int]] | Sequence[str]
    width: int = 0


class Side(NamedTuple):
    """One passage of a candidate pair with its words fetched."""

    id: PassageId
    passage: Passage
    document: Document

    @property
    def words(self) -> Sequence[str]:
        """The case-folded words of the passage."""
        return self.document.words.list(self.passage.span)

    @property
    def columns(self) -> Words:
        """The word columns of the passage's document, for spans."""
        return self.document.words


@dataclass(frozen=True)
class PairRule(Rule):
    """A rule that compares passages of two files.

    The engine sends every key to one place, adds up the weights of equal pairs over all keys, keeps the pairs
    whose weight reaches ``threshold``, fetches both documents by digest, and asks ``verify``; ``gather`` turns the
    verified pairs into findings (groups, not pairs).
    """

    threshold: ClassVar[float] = 1.0

    def summarise(self, document: Document) -> PairSummary:
        """Return the passages of a document and the keys (shingle hashes) under which they meet others."""
        raise NotImplementedError

    def candidates(
        self, key: str, members: Sequence[PassageId]
    ) -> Iterable[tuple[PassageId, PassageId, float]]:
        """Yield pairs of passages that meet under one key, with a weight; ``members`` come sorted."""
        raise NotImplementedError

    def resembles(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Compare two passages by the hashes of their words, to spare the fetching of both documents at a time.

        False only where ``verify`` would find nothing; a rule with few candidates need not answer.
        """
        return True

    def verify(self, left: Side, right: Side, weight: float) -> JSON | None:
        """Compare two passages word by word; return plain JSON about the match, or None where they differ."""
        raise NotImplementedError

    def gather(
        self, matches: Sequence[tuple[PassageId, PassageId, JSON]], library: "Library"
    ) -> Iterable[Finding]:
        """Yield findings (with ``path``) from all verified matches, which come sorted."""
        raise NotImplementedError


class Library(Protocol):
    """Hands over documents by path and digest to those who compare files; the engine's caller provides it."""

    def document(self, path: str, digest: str) -> Document:
        """Return the document of that path as it was when it was summarised."""

    def passage(self, id: PassageId) -> Passage:
        """Return the passage behind an id."""


def related(span: Span, message: str, path: str = "") -> Related:
    """Make a related place; ``path`` is empty for the finding's own document."""
    return Related(Span(*span), message, path)
