"""What Python makes anew in every process, kept between runs of the command line.

``re`` translates each pattern in Python, and ``dataclasses`` writes and compiles source for each class: together
150 ms of a run that otherwise takes 100. Both depend on their input and the interpreter alone, so the store keeps
them (6 ms instead). Translated patterns are lists of numbers that the engine in C checks before use.
Only programs that own their process call ``remember``; a library must not change ``re`` under its users.
"""

import dataclasses
import marshal
import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from types import CodeType
from typing import Any

from reportlint import store

_FORMAT = 2
_MOST = 6000
"""Translations that are kept; a store that has grown beyond is begun anew."""
_WORTH = 24
"""New translations of functions that are worth a write: a pattern made of what a document says comes but once."""
_Row = tuple[int, int, dict[str, int], bytes]
"""Of a pattern: effective flags, number of groups, names of groups, code."""

_patterns: dict[tuple[str | bytes, int], _Row] = {}
_sources: dict[str, bytes] = {}
_new: dict[tuple[str | bytes, int], int] = {}
_new_sources: dict[str, CodeType] = {}
_translate: Callable[..., Any] | None = None


def _parts() -> tuple[Any, Any, Any]:
    """The parts of ``re`` that translate and build: private, so all that touches them may fail."""
    return import_module("re._compiler"), import_module("re._parser"), import_module("_sre")


def _key() -> str:
    sre = _parts()[2]
    return store.key([(f"{sys.version} {sre.MAGIC} {sre.CODESIZE}", b"")], _FORMAT)


def remember() -> None:
    """From now on, take translations from the store; where this interpreter is built otherwise, change nothing."""
    global _translate
    if _translate is not None:
        return
    try:
        compiler, parser, sre = _parts()
        fit = sre.compile and sre.MAGIC and array("I").itemsize == sre.CODESIZE and compiler._code and parser.parse
    except (ImportError, AttributeError):
        return
    if fit:
        kept = store.read("translations", _key())
        if isinstance(kept, tuple) and len(kept) == 2:
            _patterns.update(kept[0])
            _sources.update(kept[1])
        _translate, compiler.compile = compiler.compile, _compile
        # A module's own name hides the built-in one: the only call of exec there makes the methods of a class.
        dataclasses.exec = _execute  # type: ignore[attr-defined]


def _compile(pattern: Any, flags: int = 0) -> Any:
    assert _translate is not None
    if not isinstance(pattern, (str, bytes)) or flags & re.DEBUG:
        return _translate(pattern, flags)
    row = _patterns.get((pattern, flags))
    if row is None:
        origin = _origin()
        if origin >= 0:
            _new[pattern, flags] = origin
        return _translate(pattern, flags)
    try:
        effective, groups, names, code = row
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            by_number[number] = name
        numbers = array("I", code).tolist()
        return _parts()[2].compile(pattern, effective, numbers, groups, names, tuple(by_number))
    except (ValueError, RuntimeError, TypeError, IndexError, OverflowError):
        return _translate(pattern, flags)


def _origin() -> int:
    """Tell where a pattern comes from: 1 a module being imported, 0 a function, -1 the data of a knowledge base."""
    frame = sys._getframe(3)
    for _ in range(8):
        name = str(frame.f_globals.get("__name__"))
        if name.startswith("reportlint.knowledge"):
            return -1
        if frame.f_code.co_name == "<module>" and name != "__main__":
            return 1
        if frame.f_back is None:
            return 0
        frame = frame.f_back
    return 0


def _execute(source: Any, *spaces: Any) -> None:
    if not isinstance(source, str):
        exec(source, *spaces)
        return
    kept = _sources.get(source)
    if kept is not None:
        code = marshal.loads(kept)
    else:
        code = _new_sources[source] = compile(source, "<string>", "exec")
    exec(code, *spaces)


def keep(place: str | None = None) -> None:
    """Keep what was new in this process (at its end); where nothing was, this costs nothing."""
    if _translate is None or not (any(_new.values()) or len(_new) + len(_new_sources) >= _WORTH):
        return
    compiler, parser, _ = _parts()
    count = len(_patterns) + len(_sources) + len(_new) + len(_new_sources)
    patterns, sources = ({}, {}) if count > _MOST else (dict(_patterns), dict(_sources))
    for pattern, flags in _new:
        try:
            made = _translate(pattern, flags)
            code = compiler._code(parser.parse(pattern, flags), flags)
            patterns[pattern, flags] = made.flags, made.groups, dict(made.groupindex), array("I", code).tobytes()
        except (re.error, OverflowError, RecursionError):
            continue
    sources.update((source, marshal.dumps(code)) for source, code in _new_sources.items())
    _new.clear()
    _new_sources.clear()
    store.write("translations", _key(), (patterns, sources), place, keep=3)
