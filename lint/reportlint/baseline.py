"""The baseline: known findings by the fingerprints of their places, one a line, so that branches merge."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from reportlint.errors import ConfigError
from reportlint.finding import Finding
from reportlint.paths import AnyPath, read_bytes
from reportlint.reporters import Texts
from reportlint.result import Report
from reportlint.span import Span

SCHEMA = 1


class Reads(Protocol):
    """Hands over texts by path."""

    def text(self, path: str) -> str:
        """Return the decoded text of a file."""


@dataclass(frozen=True, order=True, slots=True)
class Entry:
    """One known place: path, rule, fingerprint, and the beginning of its text for those who review the file."""

    path: str
    rule: str
    fingerprint: str
    text: str = ""


def entries_of(report: Report, texts: Texts | Reads) -> list[Entry]:
    """Return an entry for each place of each finding; of groups, for every member."""
    found: dict[str, Entry] = {}
    for f in report.findings:
        for path, span, mark in places_of(f):
            try:
                piece = texts.text(path)[span.start : span.start + 300]
            except Exception:
                piece = ""
            short = " ".join(piece[: span.end - span.start].split())[:60].replace("\ufffd", "?")
            found.setdefault(mark, Entry(path, f.rule, mark, short))
    return sorted(found.values())


def places_of(finding: Finding) -> list[tuple[str, Span, str]]:
    """Return path, span and fingerprint of the places that a baseline must know for the finding to be silent."""
    places = [(finding.path, finding.span, finding.fingerprint)]
    if finding.members:
        places += [(r.path or finding.path, r.span, r.fingerprint) for r in finding.related]
    return places


def read(file: AnyPath) -> list[Entry]:
    """Read a baseline; the last entry is a ``null``, so that added lines never touch their neighbours.

    Raises ``ConfigError`` with file, line and remedy.
    """
    import json  # late: most projects have no baseline

    remedy = "mend it, or write it anew with 'reportlint baseline'"
    try:
        text = read_bytes(file).decode("utf-8")
        data = json.loads(text)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}; check its permissions") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}:1: not UTF-8; {remedy}") from None
    except json.JSONDecodeError as error:
        row = text.split("\n")[error.lineno - 1]
        what = "a merge conflict" if row.startswith(("<<<<<<<", "=======", ">>>>>>>")) else error.msg
        raise ConfigError(f"{file}:{error.lineno}: not a baseline: {what}; {remedy}") from None
    if (
        not isinstance(data, dict)
        or data.get("schema") != SCHEMA
        or not isinstance(data.get("entries"), list)
    ):
        raise ConfigError(f"{file}:1: not a baseline of this version (schema {SCHEMA}); {remedy}")
    entries = []
    for row in data["entries"]:
        if row is None:
            continue
        if not isinstance(row, dict) or not all(
            isinstance(row.get(k), str) for k in ("path", "rule", "fingerprint")
        ):
            raise ConfigError(f"{file}:1: an entry lacks path, rule or fingerprint; {remedy}")
        entries.append(Entry(row["path"], row["rule"], row["fingerprint"], str(row.get("text", ""))))
    return entries


def write(file: AnyPath, entries: Iterable[Entry]) -> None:
    """Write a baseline in one step, sorted, one entry a line; raises ``ConfigError``."""
    import json

    rows = "".join(
        json.dumps(
            {"path": e.path, "rule": e.rule, "fingerprint": e.fingerprint, "text": e.text}, ensure_ascii=False
        )
        + ",\n"
        for e in sorted(set(entries))
    )
    text = f'{{"schema": {SCHEMA}, "entries": [\n{rows}null]}}\n'
    folder, name = os.path.split(file)
    part = os.path.join(folder, f".{name}.part")
    try:
        with open(part, "wb") as out:
            out.write(text.encode("utf-8", "backslashreplace"))
        os.replace(part, file)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}; check the folder") from None


def prune(
    known: Iterable[Entry], now: Iterable[Entry], checked: Mapping[str, object]
) -> tuple[list[Entry], int]:
    """Drop entries that no longer occur in the files that were checked; return the rest, and how many went.

    Entries of files outside this run stay, unless ``checked`` is the whole project (then their files are gone).
    """
    marks = {e.fingerprint for e in now}
    kept = [e for e in known if e.fingerprint in marks or (checked and e.path not in checked)]
    return kept, len(list(known)) - len(kept)


__all__ = ["Entry", "entries_of", "places_of", "prune", "read", "write"]
