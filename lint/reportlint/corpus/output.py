"""Findings of a corpus as a table: JSON Lines as ``--format jsonl`` prints them, or Parquet; lines of errors."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from reportlint.errors import ConfigError
from reportlint.finding import Finding
from reportlint.span import Position

_BATCH = 2000
_COLUMNS = ("path", "rule", "family", "severity", "start_line", "start_column", "start", "end_line", "end_column",
            "end", "message", "help", "fingerprint")  # fmt: skip


class Writer(Protocol):
    """Takes findings in order."""

    def put(self, finding: Finding, start: Position, end: Position) -> None:
        """Write one."""


def _row(f: Finding, start: Position, end: Position) -> dict[str, Any]:
    return {
        "path": f.path, "rule": f.rule, "family": f.family, "severity": f.severity.value,
        "start_line": start.line, "start_column": start.column, "start": f.span.start,
        "end_line": end.line, "end_column": end.column, "end": f.span.end,
        "message": f.message, "help": f.help, "fingerprint": f.fingerprint,
        "evidence": f.evidence,
        "related": [
            {"path": r.path or f.path, "start": r.span.start, "end": r.span.end, "message": r.message}
            for r in f.related
        ],
    }  # fmt: skip


class _Lines:
    def __init__(self, file: Path) -> None:
        self._out = open(file, "wb")  # noqa: SIM115

    def put(self, finding: Finding, start: Position, end: Position) -> None:
        text = json.dumps(_row(finding, start, end), ensure_ascii=False, separators=(",", ":"), default=str)
        self._out.write(text.encode("utf-8", "backslashreplace") + b"\n")

    def close(self) -> None:
        self._out.close()


class _Parquet:
    def __init__(self, file: Path) -> None:
        try:
            import pyarrow
            from pyarrow.parquet import ParquetWriter
        except ImportError:
            raise ConfigError("--format parquet needs pyarrow; pip install 'reportlint[corpus]'") from None
        text, number = pyarrow.string(), pyarrow.int64()
        numbers = {"start_line", "start_column", "start", "end_line", "end_column", "end"}
        names = (*_COLUMNS, "evidence", "related")
        self._arrow = pyarrow
        self._schema = pyarrow.schema([(name, number if name in numbers else text) for name in names])
        self._out = ParquetWriter(str(file), self._schema, compression="zstd")
        self._held: list[dict[str, Any]] = []

    def put(self, finding: Finding, start: Position, end: Position) -> None:
        row = _row(finding, start, end)
        row["evidence"] = json.dumps(row["evidence"], ensure_ascii=False, default=str)
        row["related"] = json.dumps(row["related"], ensure_ascii=False)
        self._held.append(
            {
                k: v.encode("utf-8", "backslashreplace").decode() if isinstance(v, str) else v
                for k, v in row.items()
            }
        )
        if len(self._held) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._out.write_table(self._arrow.Table.from_pylist(self._held, schema=self._schema))
            self._held = []

    def close(self) -> None:
        self._flush()
        self._out.close()


def error_line(path: str, kind: str, message: str) -> str:
    """A line of ``errors.jsonl``: a record that could not be read, or a report that failed."""
    row = {"path": path, "kind": kind, "message": message}
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode() + "\n"


@contextmanager
def open_writer(folder: Path, form: str) -> Iterator[Writer]:
    """Open ``findings.jsonl`` or ``findings.parquet`` in a folder; raises ``ConfigError`` where pyarrow is missing."""
    writer = _Parquet(folder / "findings.parquet") if form == "parquet" else _Lines(folder / "findings.jsonl")
    try:
        yield writer
    finally:
        writer.close()
