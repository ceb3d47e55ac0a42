"""What a corpus is made of: file trees, JSON Lines (plain, .gz, .zst), Parquet; a bad record is no end of a run."""

import io
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from reportlint.errors import InputError

TEXT_FIELDS = ("text", "content", "body", "markdown", "report")
ID_FIELDS = ("path", "id", "file", "name", "url", "doc_id")
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst")
_ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".txt")


class Record(NamedTuple):
    """One report of a corpus: its name, unique in the run, and its bytes."""

    path: str
    data: bytes


class Bad(NamedTuple):
    """A record that cannot be read: where it stands and why."""

    place: str
    message: str


def read(inputs: Sequence[str], text: str = "", name: str = "") -> Iterator[Record | Bad]:
    """Yield the records of all inputs in a fixed order; a name that comes again gets ``#2``, ``#3`` …

    ``text`` and ``name`` are the fields of text and name; left empty, the usual ones are tried.
    Raises ``InputError`` for an input that is missing or of an unknown kind.
    """
    seen: dict[str, int] = {}
    for path in inputs:
        for record in _read_one(path, text, name):
            if isinstance(record, Record):
                n = seen[record.path] = seen.get(record.path, 0) + 1
                if n > 1:
                    record = Record(f"{record.path}#{n}", record.data)
            yield record


def _read_one(path: str, text: str, name: str) -> Iterable[Record | Bad]:
    low = path.lower()
    if os.path.isdir(path):
        return _tree(path)
    if not os.path.isfile(path):
        raise InputError(f"{path}: no such file or folder; check the spelling")
    if low.endswith(_LINES):
        return _lines(path, text, name)
    if low.endswith((".parquet", ".pq")):
        return _parquet(path, text, name)
    if low.endswith(_ENDINGS):
        return [_file(path, os.path.basename(path))]
    raise InputError(
        f"{path}: unknown kind of input; known are folders, .jsonl(.gz, .zst), .parquet and reports"
    )


def _tree(top: str) -> Iterator[Record | Bad]:
    """Folders hold reports, JSON Lines and Parquet; hidden ones are left out."""
    for root, folders, files in os.walk(top):
        folders[:] = sorted(f for f in folders if f[0] != ".")
        for file in sorted(files):
            place = os.path.join(root, file)
            if file.lower().endswith(_ENDINGS):
                yield _file(place, os.path.relpath(place, top).replace(os.sep, "/"))
            elif file.lower().endswith((*_LINES, ".parquet", ".pq")):
                yield from _read_one(place, "", "")


def _file(place: str, name: str) -> Record | Bad:
    try:
        with open(place, "rb") as file:
            return Record(name, file.read())
    except OSError as error:
        return Bad(name, f"{error.strerror or error}")


def _lines(path: str, text: str, name: str) -> Iterator[Record | Bad]:
    number = 0
    try:
        with _open(path) as stream:
            for number, line in enumerate(stream, 1):
                if not line.strip():
                    continue
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError) as error:
                    yield Bad(f"{path}:{number}", f"not JSON: {error}")
                    continue
                if isinstance(row, dict):
                    yield _record(row, f"{path}:{number}", text, name)
                else:
                    yield Bad(f"{path}:{number}", "a record is an object with a text")
    except (OSError, EOFError, ValueError) as error:
        yield Bad(f"{path}:{number + 1}", f"the rest cannot be read: {error}")


def _open(path: str) -> Any:
    if path.lower().endswith(".gz"):
        import gzip

        return gzip.open(path, "rb")
    if path.lower().endswith(".zst"):
        try:
            import zstandard
        except ImportError:
            raise InputError(
                f"{path}: reading .zst needs zstandard; pip install 'reportlint[corpus]'"
            ) from None
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(open(path, "rb"), closefd=True))
    return open(path, "rb")


def _parquet(path: str, text: str, name: str) -> Iterator[Record | Bad]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError(f"{path}: reading Parquet needs pyarrow; pip install 'reportlint[corpus]'") from None
    number = 0
    try:
        with ParquetFile(path) as file:
            columns = [c for c in file.schema_arrow.names if c in (text, name, *TEXT_FIELDS, *ID_FIELDS)]
            for batch in file.iter_batches(256, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield _record(row, f"{path}:{number}", text, name)
    except (ArrowException, OSError) as error:
        yield Bad(f"{path}:{number + 1}", f"the rest cannot be read: {error}")


def _record(row: dict[str, Any], place: str, text: str, name: str) -> Record | Bad:
    field = text or next((f for f in TEXT_FIELDS if f in row), "")
    value = row.get(field)
    if isinstance(value, str):
        data = value.encode("utf-8", "surrogatepass")
    elif isinstance(value, bytes):
        data = value
    else:
        return Bad(
            place, f"no text in field '{text}'" if text else f"no text: none of {', '.join(TEXT_FIELDS)}"
        )
    label = row.get(name or next((f for f in ID_FIELDS if row.get(f) not in (None, "")), ""))
    return Record(str(label) if label not in (None, "") else place, data)
