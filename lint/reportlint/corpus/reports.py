"""The reports of a corpus once more, for the steps that compare them and write about them: a few at a time."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from reportlint.corpus.state import State
from reportlint.corpus.tasks import document_of
from reportlint.document import Document
from reportlint.kit import Kit
from reportlint.rule import Passage, PassageId
from reportlint.span import Span

_SHARDS_AT_HAND = 8
_DOCUMENTS_AT_HAND = 64


class Reports:
    """Bytes, kept passages and documents by path; those asked for first are dropped first."""

    def __init__(self, state: State, kit: Kit, shard_of: Mapping[str, int]) -> None:
        """Read from the shards on disk."""
        self._state, self._kit, self.shard_of = state, kit, shard_of
        self._loaded: OrderedDict[int, dict[str, bytes]] = OrderedDict()
        self._passages: OrderedDict[int, dict[tuple[str, str], Any]] = OrderedDict()
        self._documents: OrderedDict[str, Document] = OrderedDict()

    @property
    def shards(self) -> int:
        """The number of shards."""
        return 1 + max(self.shard_of.values(), default=-1)

    def data(self, path: str) -> bytes:
        """The bytes of a report."""
        n = self.shard_of[path]
        if n not in self._loaded:
            self._loaded[n] = dict(self._state.rows(f"shard-{n}"))
            _drop(self._loaded, _SHARDS_AT_HAND)
        return self._loaded[n][path]

    def passages(self, rule: str, path: str) -> Any:
        """The passages that a pair rule kept of a report."""
        n = self.shard_of[path]
        if n not in self._passages:
            rows = self._state.rows(f"passages-{n}")
            self._passages[n] = {(name, p): kept for name, p, kept in rows}
            _drop(self._passages, _SHARDS_AT_HAND)
        return self._passages[n][rule, path]

    def document(self, path: str) -> Document:
        """A report, parsed."""
        if path not in self._documents:
            self._documents[path] = document_of(self._kit, path, self.data(path))
            _drop(self._documents, _DOCUMENTS_AT_HAND)
        return self._documents[path]


def _drop(held: OrderedDict[Any, Any], most: int) -> None:
    while len(held) > most:
        held.popitem(last=False)


class Library:
    """The library of a pair rule."""

    def __init__(self, reports: Reports, rule: str) -> None:
        """Give the passages that ``rule`` kept."""
        self._reports, self._rule = reports, rule

    def document(self, path: str, digest: str) -> Document:
        """A report; its path is enough here."""
        return self._reports.document(path)

    def passage(self, id: PassageId) -> Passage:
        """A passage that the rule kept."""
        start, end, words, title = self._reports.passages(self._rule, id.path)[id.number]
        return Passage(Span(start, end), words, title)
