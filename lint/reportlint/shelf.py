"""Documents and texts of a run by path, a few of them in memory: what cross-file rules and reporters ask for."""

from collections import OrderedDict
from collections.abc import Iterable

from reportlint.document import Document
from reportlint.engine import Resources, read_document
from reportlint.errors import InputError
from reportlint.finding import Failure
from reportlint.kit import Item, read
from reportlint.rule import Passage, PassageId
from reportlint.source import Source
from reportlint.span import LineIndex


class Shelf:
    """Hands over documents and texts by path: to cross-file rules as their library, to reporters."""

    def __init__(self, items: Iterable[Item], resources: Resources | None = None, keep: int = 64) -> None:
        """Know where the items lie; at most ``keep`` documents and sources stay in memory."""
        self._items = {item.path: item for item in items}
        self._resources = resources or {}
        self._keep = keep
        self._sources: OrderedDict[str, Source] = OrderedDict()
        self._documents: OrderedDict[tuple[str, str], Document] = OrderedDict()
        self._lines: OrderedDict[str, LineIndex] = OrderedDict()

    def replace(self, path: str, data: bytes) -> Item:
        """Take other bytes for a file, forget what was read of it, and return its item."""
        self._items[path] = item = self._items[path]._replace(data=data)
        self._sources.pop(path, None)
        self._lines.pop(path, None)
        return item

    def put(self, source: Source) -> None:
        """Keep a source that has just been read."""
        self._sources[source.path] = source
        while len(self._sources) > self._keep:
            self._sources.popitem(last=False)

    def source(self, path: str) -> Source:
        """Return the file as it lies there now.

        Raises ``InputError`` where it has become unreadable during the run.
        """
        if path not in self._sources:
            source = (
                read(self._items[path])
                if path in self._items
                else Failure(path, "missing", "not in this run")
            )
            if isinstance(source, Failure):
                raise InputError(f"{path}: {source.message}")
            self.put(source)
        self._sources.move_to_end(path)
        return self._sources[path]

    def text(self, path: str) -> str:
        """Return the decoded text of a file."""
        return self.source(path).text

    def lines(self, path: str) -> LineIndex:
        """Return the line index of a file."""
        if path not in self._lines:
            self._lines[path] = LineIndex(self.text(path))
            while len(self._lines) > 4 * self._keep:
                self._lines.popitem(last=False)
        return self._lines[path]

    def document(self, path: str, digest: str) -> Document:
        """Return the document of that path, as it was when it was examined.

        Raises ``InputError`` where the file has changed since.
        """
        key = (path, digest)
        if key not in self._documents:
            source = self.source(path)
            if source.digest != digest:
                raise InputError(f"{path}: changed while it was being checked; run again")
            self._documents[key] = read_document(source, self._resources)
            while len(self._documents) > self._keep:
                self._documents.popitem(last=False)
        self._documents.move_to_end(key)
        return self._documents[key]

    def passage(self, id: PassageId) -> Passage:
        """Passages come from the engine's own shelf; nobody asks here."""
        raise NotImplementedError
