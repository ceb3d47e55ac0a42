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
from functools import cache
from importlib import import_module
from types import CodeType
from typing import Any

from reportlint import store

_FORMAT = 4
_MOST = 6000
"""Translations that are kept; a store that has grown beyond is begun anew."""
_WORTH = 24
"""New translations of functions that are worth a write: a pattern made of what a document says comes but once."""
_Row = tuple[int, int, dict[str, int], bytes]
"""Of a pattern: effective flags, number of groups, names of groups, code."""

_translate: Callable[..., Any] | None = None


class _Shelf:
    """The translations of one group of modules, loaded when first asked for one that the groups before lack."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.new: dict[tuple[str | bytes, int], bool] = {}
        """New patterns, and whether a module was being imported when they came."""
        self.new_sources: dict[str, CodeType] = {}
        self._patterns: dict[tuple[str | bytes, int], _Row] | None = None
        self._sources: dict[str, bytes] = {}

    @property
    def patterns(self) -> dict[tuple[str | bytes, int], _Row]:
        if self._patterns is None:
            self._patterns = {}
            kept = store.read(f"translations-{self.name}", _key())
            if isinstance(kept, tuple) and len(kept) == 2:
                self._patterns, self._sources = kept
        return self._patterns

    @property
    def sources(self) -> dict[str, bytes]:
        self.patterns  # noqa: B018
        return self._sources


_shelves = (_Shelf("core"), _Shelf("rules"))
"""What every run needs, and what a run needs that examines: a quarter and three quarters of all."""


def _parts() -> tuple[Any, Any, Any]:
    """The parts of ``re`` that translate and build: private, so all that touches them may fail."""
    return import_module("re._compiler"), import_module("re._parser"), import_module("_sre")


@cache
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
        fit = (
            sre.compile
            and sre.MAGIC
            and array("I").itemsize == sre.CODESIZE
            and compiler._code
            and parser.parse
        )
    except (ImportError, AttributeError):
        return
    if fit:
        _translate, compiler.compile = compiler.compile, _compile
        # A module's own name hides the built-in one: the only call of exec there makes the methods of a class.
        dataclasses.exec = _execute  # type: ignore[attr-defined]


def _compile(pattern: Any, flags: int = 0) -> Any:
    assert _translate is not None
    if not isinstance(pattern, (str, bytes)) or flags & re.DEBUG:
        return _translate(pattern, flags)
    row = next((row for shelf in _shelves if (row := shelf.patterns.get((pattern, flags)))), None)
    if row is None:
        shelf, importing = _origin()
        if shelf is not None:
            shelf.new[pattern, flags] = importing
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


def _origin() -> tuple[_Shelf | None, bool]:
    """Return where a new translation belongs, and whether a module is being imported.

    Patterns that the data of a knowledge base bring along are too many to be kept.
    """
    frame = sys._getframe(2)
    importing = rules = False
    for _ in range(40):
        name = str(frame.f_globals.get("__name__"))
        if name.startswith("reportlint.knowledge"):
            return None, False
        examining = name in ("reportlint.pack", "reportlint.engine") and frame.f_code.co_name != "<module>"
        rules = rules or examining or name.startswith("reportlint_rules")
        importing = importing or (frame.f_code.co_name == "<module>" and name != "__main__")
        if frame.f_back is None:
            break
        frame = frame.f_back
    return _shelves[rules], importing


def _execute(source: Any, *spaces: Any) -> None:
    if not isinstance(source, str):
        exec(source, *spaces)
        return
    kept = next((kept for shelf in _shelves if (kept := shelf.sources.get(source))), None)
    if kept is not None:
        code = marshal.loads(kept)
    else:
        code = compile(source, "<string>", "exec")
        shelf = _origin()[0]
        if shelf is not None:
            shelf.new_sources[source] = code
    exec(code, *spaces)


def keep(place: str | None = None) -> None:
    """Keep what was new in this process (at its end); where nothing was, this costs nothing."""
    if _translate is None:
        return
    compiler, parser, _ = _parts()
    for shelf in _shelves:
        if not (any(shelf.new.values()) or len(shelf.new) + len(shelf.new_sources) >= _WORTH):
            continue
        patterns, sources = dict(shelf.patterns), dict(shelf.sources)
        if len(patterns) + len(sources) + len(shelf.new) + len(shelf.new_sources) > _MOST:
            patterns, sources = {}, {}
        for pattern, flags in shelf.new:
            try:
                made = _translate(pattern, flags)
                code = compiler._code(parser.parse(pattern, flags), flags)
            except (re.error, OverflowError, RecursionError):
                continue
            patterns[pattern, flags] = (
                made.flags,
                made.groups,
                dict(made.groupindex),
                array("I", code).tobytes(),
            )
        sources.update((source, marshal.dumps(code)) for source, code in shelf.new_sources.items())
        shelf.new.clear()
        shelf.new_sources.clear()
        store.write(f"translations-{shelf.name}", _key(), (patterns, sources), place, keep=3)
