"""Configuration files as plain data with the line of each key: YAML by ruamel, TOML by ``tomllib``."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportlint.errors import ConfigError
from reportlint.finding import JSON
from reportlint.paths import inside, read_bytes

At = tuple[str | int, ...]
"""The way to a value in a configuration file: keys and list indices."""


_MOST_VALUES, _DEEPEST = 50_000, 20
"""Beyond these a file is no configuration but an attack by anchors that multiply."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One configuration file as read: plain data and the line of each key and list entry."""

    file: str
    data: Mapping[str, JSON]
    lines: Mapping[At, int]

    @property
    def shown(self) -> str:
        """The file as people find it from where they stand."""
        return shown(self.file)

    def where(self, *at: str | int) -> str:
        """Return ``file:line: `` for a value, or for the nearest one that holds it."""
        while at and at not in self.lines:
            at = at[:-1]
        return f"{self.shown}:{self.lines.get(at, 1)}: "


def shown(file: str) -> str:
    """Return a path relative to the current folder where it lies below, else as it is."""
    return inside(file, os.getcwd()) or file


def read_layer(file: str) -> Layer:
    """Read one YAML or TOML file into plain data with lines."""
    try:
        raw = read_bytes(file)
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"{shown(file)}: cannot be read: {error.strerror}; check the path and its permissions"
        ) from None
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ConfigError(f"{shown(file)}:{line}: not UTF-8; save the file as UTF-8") from None
    return _read_toml(file, text) if os.path.splitext(file)[1] == ".toml" else _read_yaml(file, text)


def _read_yaml(file: str, text: str) -> Layer:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        tree = YAML(typ="rt", pure=True).load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark and error.context_mark and mark.index >= len(text.rstrip()):
            mark = error.context_mark  # what was never closed says more than the end of the file
        problem = " ".join((error.problem or error.context or "").split())
        advice = (
            "write the key once" if "duplicate key" in problem else "check indentation, colons and quotes"
        )
        raise ConfigError(
            f"{shown(file)}:{mark.line + 1 if mark else 1}: not valid YAML: {problem}; {advice}"
        ) from None
    except (YAMLError, ValueError) as error:
        raise ConfigError(f"{shown(file)}:1: not valid YAML: {' '.join(str(error).split())}") from None
    lines: dict[At, int] = {}

    def plain(value: Any, at: At) -> JSON:
        if len(lines) > _MOST_VALUES or len(at) > _DEEPEST:
            raise ConfigError(
                f"{shown(file)}:1: too many or too deeply nested values; write them out without anchors"
            )
        if isinstance(value, CommentedMap):
            out = {}
            for key, inner in value.items():
                way = (*at, str(key))
                lines[way] = value.lc.key(key)[0] + 1 if key in (value.lc.data or {}) else lines.get(at, 1)
                out[str(key)] = plain(inner, way)
            return out
        if isinstance(value, CommentedSeq):
            for i in range(len(value)):
                lines[*at, i] = value.lc.item(i)[0] + 1
            return [plain(inner, (*at, i)) for i, inner in enumerate(value)]
        if isinstance(value, bool) or value is None:
            return value
        for kind in (int, float, str):
            if isinstance(value, kind):
                return kind(value)
        return str(value)

    data = plain(tree, ()) if tree is not None else {}
    if not isinstance(data, dict):
        raise ConfigError(
            f"{shown(file)}:1: a configuration is a mapping of keys such as 'select'; see 'reportlint init'"
        )
    return Layer(file, data, lines)


def _read_toml(file: str, text: str) -> Layer:
    import tomllib

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise ConfigError(
            f"{shown(file)}:{line[1] if line else text.rstrip().count(chr(10)) + 1}: not valid TOML: {error}"
        ) from None
    way = ("tool", "reportlint") if os.path.basename(file) == "pyproject.toml" else ()
    data = whole.get("tool", {}).get("reportlint", {}) if way else whole
    if not isinstance(data, dict):
        raise ConfigError(
            f"{shown(file)}:1: [tool.reportlint] is a table of keys such as 'select'; see 'reportlint init'"
        )
    return Layer(file, data, _toml_lines(text, way))


def _toml_lines(text: str, prefix: tuple[str, ...]) -> dict[At, int]:
    """Find the lines of tables and keys; ``tomllib`` gives none, and this is enough for error messages."""
    lines: dict[At, int] = {}
    table: At = ()
    counts: dict[At, int] = {}

    def note(at: At, line: int) -> None:
        if at[: len(prefix)] == prefix:
            for end in range(len(prefix), len(at) + 1):
                lines.setdefault(at[len(prefix) : end], line)

    def split(name: str) -> At:
        return tuple(a or b or c for a, b, c in re.findall(r'"([^"]*)"|\'([^\']*)\'|([\w-]+)', name))

    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(r"\s*\[(\[)?([^\[\]]+)\]", line):
            table = split(header[2])
            if header[1]:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            note(table, number)
        elif key := re.match(
            r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""", line
        ):
            way = (*table, *split(key[1]))
            note(way, number)
            for inner in re.findall(r"[{,]\s*([\w-]+)\s*=", line[key.end() :]):
                note((*way, inner), number)
    return lines
