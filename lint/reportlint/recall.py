"""What the cache knows of the files of a run: what was said about each, and what they said together."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from reportlint.cache import Cache, identify
from reportlint.finding import Failure
from reportlint.paths import read_bytes
from reportlint.plain import (
    pack_finding,
    pack_result,
    pack_suppressed,
    unpack_finding,
    unpack_result,
    unpack_suppressed,
)
from reportlint.result import DocumentResult
from reportlint.source import digest

if TYPE_CHECKING:
    from reportlint.engine import Gathered


class File(Protocol):
    """A file of a run, as ``kit.Item`` has it."""

    @property
    def path(self) -> str: ...
    @property
    def place(self) -> str | None: ...
    @property
    def data(self) -> bytes | None: ...
    @property
    def variant(self) -> int: ...


class Recall:
    """Looks up and keeps the results of the files of one run. ``note`` says at the end how it went."""

    def __init__(self, cache: Cache, files: Sequence[File], settings: Sequence[str]) -> None:
        """Read and hash the files; ``settings`` are those of each variant, as text."""
        self._cache, self._files, self._settings = cache, files, settings
        self._digests: dict[str, str] = {}
        for file in files:
            try:
                self._digests[file.path] = digest(_bytes(file))
            except OSError:
                continue  # examining it will say why
        self._numbers = {
            f.path: identify(cache.key, settings[f.variant], self._digests[f.path])
            for f in files
            if f.path in self._digests
        }
        names = [f"{f.path}\n{self._numbers.get(f.path)}" for f in files]
        self._conclusion = identify(cache.key, *settings, *names)
        self.note = ""

    def gathered(self) -> "Gathered | None":
        """Return what the files said together in an earlier run, where every one of them is the same."""
        if len(self._digests) < len(self._files):
            return None
        row = self._cache.get("conclusions", [self._conclusion]).get(self._conclusion)
        if row is None:
            return None
        from reportlint.engine import Gathered

        self.note = f"all {len(self._files)} files are known"
        findings, suppressions = row
        return Gathered(
            tuple([unpack_finding(f) for f in findings]),
            tuple([(path, unpack_suppressed(s)) for path, s in suppressions]),
            (),
            self._digests,
        )

    def results(self) -> dict[str, DocumentResult]:
        """Return the results that are known, by path."""
        rows = self._cache.get("documents", sorted(set(self._numbers.values())))
        found = {path: unpack_result(rows[n]) for path, n in self._numbers.items() if n in rows}
        missing = len(self._files) - len(found)
        self.note = f"{missing} of {len(self._files)} files examined"
        if missing:
            self.note += f" ({self._cache.why_missed(self._settings)})"
        return found

    def keep(self, results: Iterable[tuple[str, DocumentResult]]) -> None:
        """Keep results that were not known; a result that changed while being read, or with failures, is left out."""
        self._cache.put(
            "documents",
            [
                (self._numbers[path], pack_result(result))
                for path, result in results
                if self._digests.get(path) == result.digest and not result.failures
            ],
        )
        self._cache.keep_parts(self._settings)

    def keep_gathered(self, gathered: "Gathered", failures: Sequence[Failure]) -> None:
        """Keep what the files said together, unless anything failed or changed meanwhile."""
        if failures or gathered.failures or dict(gathered.digests) != self._digests:
            return
        findings = tuple([pack_finding(f) for f in gathered.findings])
        suppressions = tuple([(path, pack_suppressed(s)) for path, s in gathered.suppressions])
        self._cache.put("conclusions", [(self._conclusion, (findings, suppressions))])


def _bytes(file: File) -> bytes:
    return file.data if file.data is not None else read_bytes(file.place or file.path)
