"""Read knowledge files, merge them by id, and compile them to a form that loads in milliseconds.

The compiled form is keyed by the bytes of all files (never their dates), the version of the tool and of Python;
each parsed file is kept as well, so that an edit costs the reading of one file. A cache that is missing, stale
or damaged is made again; a folder that cannot be written is no error.
"""

import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reportlint import rows, store
from reportlint.errors import KnowledgeError
from reportlint.paths import AnyPath, in_order, read_bytes, tidy

if TYPE_CHECKING:
    from reportlint.knowledge.base import Knowledge

FORMAT = 13
"""Raise it whenever the compiled form changes."""
_FILES_KEPT = 60


def files_of(paths: Iterable[AnyPath]) -> list[str]:
    """Return the YAML files of files and folders, in a fixed order; raises ``KnowledgeError`` for a missing path."""
    found: list[str] = []
    for path in (tidy(os.fspath(p)) for p in paths):
        if os.path.isdir(path):
            inside = [os.path.join(root, name) for root, _, names in os.walk(path) for name in names]
            wanted = (f for f in inside if os.path.splitext(f)[1] in (".yaml", ".yml"))
            found += in_order(f for f in wanted if os.path.isfile(f))
        elif os.path.isfile(path):
            found.append(path)
        else:
            raise KnowledgeError(f"facts: {path} does not exist; name a YAML file or a folder of them")
    return list(dict.fromkeys(found))


def key_of(files: Sequence[str]) -> str:
    """Return the key of a base: made of the bytes of its files; raises ``OSError`` for one that cannot be read."""
    return store.key_of_files([(os.path.basename(f), f) for f in files], FORMAT)


def _plain(value: Any) -> Any:
    """What marshal can hold (dates become text)."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def parse_file(text: str, name: str) -> dict[str, Any]:
    """Parse one knowledge file to plain data; raises ``KnowledgeError`` where it is no mapping."""
    from reportlint.knowledge.schema import read_yaml

    data = _plain(read_yaml(text, name))
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise KnowledgeError(f"{name}: a knowledge file is a mapping with version, entities, vocabulary")
    return data


def load(paths: Iterable[AnyPath], *, cache: bool = True) -> "Knowledge":
    """Load the knowledge base of these files and folders; later files win over earlier ones.

    Raises ``KnowledgeError`` for a file that cannot be read or breaks the schema.
    """
    from reportlint.knowledge.base import Knowledge

    files = files_of(paths)
    key = key_of(files)
    kept = rows.read("names", key, lambda: _rows_of(_anew(files, key)["names"])) if cache else None
    if kept is not None:
        try:
            return Knowledge(_Names(kept), lambda: _Rest(files, key), key, files)
        except ValueError:
            pass  # not as written: it is compiled again
    compiled = _compile(files, cache)
    if cache:
        _keep(key, compiled)
    return Knowledge(compiled["names"], lambda: compiled, key, files)


class _Rest(dict[str, Any]):
    """What is not in the name table, each part read when asked for; compiled again where it has gone since."""

    def __init__(self, files: Sequence[str], key: str) -> None:
        super().__init__()
        self._files, self._key = files, key

    def __missing__(self, part: str) -> Any:
        kept: Any = None
        if part == "blobs":
            kept = rows.read("knowledge-blobs", self._key, self._blobs)
        else:
            kept = store.read(f"knowledge-{part}", self._key)
        if kept is None:
            self.update(_compile(self._files, cache=True))
        else:
            self[part] = kept
        return self[part]

    def _blobs(self) -> list[bytes]:
        """All entities anew, where the kept ones turn out to be damaged."""
        blobs: list[bytes] = _anew(self._files, self._key)["blobs"]
        return blobs


class _Names(Mapping[str, bytes]):
    """The name table: first words to packed beginnings, each read when its word occurs."""

    def __init__(self, kept: Sequence[bytes]) -> None:
        """Take the rows of the file: all words, sorted, then what belongs to each."""
        self._kept = kept
        self._words = kept[0].decode("utf-8").split("\n")
        if len(self._words) != len(kept) - 1:
            raise ValueError("a name table that nobody wrote so")

    def __getitem__(self, word: str) -> bytes:
        at = bisect_left(self._words, word)
        if self._words[at : at + 1] != [word]:
            raise KeyError(word)
        return self._kept[at + 1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


def _rows_of(names: Mapping[str, bytes]) -> list[bytes]:
    words = sorted(names)
    return ["\n".join(words).encode(), *(names[word] for word in words)]


def _compile(files: Sequence[str], cache: bool) -> dict[str, Any]:
    from reportlint.knowledge.compiler import compile_base

    return compile_base([_parsed(file, cache) for file in files])


def _anew(files: Sequence[str], key: str) -> dict[str, Any]:
    """Compile a base of which something kept was damaged, and keep it."""
    compiled = _compile(files, cache=True)
    _keep(key, compiled)
    return compiled


def _keep(key: str, compiled: dict[str, Any], place: str | None = None) -> None:
    rows.write("knowledge-blobs", key, compiled["blobs"], place)
    for part, value in compiled.items():
        if part not in ("names", "blobs"):
            store.write(f"knowledge-{part}", key, value, place)
    rows.write("names", key, _rows_of(compiled["names"]), place)  # last: with it, all is there


def ship(paths: Iterable[AnyPath], place: str) -> None:
    """Compile a base into the folder ``place``, from where ``store`` reads what an installed wheel brings along."""
    files = files_of(paths)
    _keep(key_of(files), _compile(files, cache=False), place)


def _parsed(file: str, cache: bool) -> tuple[str, str, dict[str, Any]]:
    """One file as name, text and plain data; parsed again only where its bytes changed."""
    data = read_bytes(file)
    text = data.decode("utf-8-sig", "replace")
    part = store.key([("", data)], FORMAT)
    value = store.read("facts", part) if cache else None
    if value is None:
        value = parse_file(text, file)
        if cache:
            store.write("facts", part, value, keep=_FILES_KEPT)
    return file, text, value
