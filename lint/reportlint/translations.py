"""What Python makes anew in every process, kept between runs of the command line.

``re`` translates each pattern in Python, ``dataclasses`` and named tuples write and compile source: together
150 ms of a run that otherwise takes 100. Both depend on their input and the interpreter alone, so the store keeps
them (6 ms instead). Translated patterns are lists of numbers that the engine in C checks before use.
Only programs that own their process call ``remember``; a library must not change ``re`` under its users.
"""

import collections
import dataclasses
import marshal
import re
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from types import CodeType
from typing import Any

from reportlint import classes, rows, store
from reportlint.hashing import blake2b

_FORMAT = 7
_MOST = 6000
"""Translations that are kept; a store that has grown beyond is begun anew."""
_WORTH = 24
"""New translations of functions that are worth a write: a pattern made of what a document says comes but once."""

_DEBUG = int(re.DEBUG)
"""A plain number: ``&`` with a member of an enumeration costs as much as finding a translation."""

_EXAMINING = frozenset({"reportlint.engine", "reportlint.pack", "reportlint.spec"})
"""Modules whose functions call rules, or make them."""

_translate: Callable[..., Any] | None = None
_build: Callable[..., Any] | None = None
"""What makes a pattern of a translation: ``_sre.compile``."""
_write: Callable[..., Any] | None = None
"""What writes a method for ``dataclasses``: ``dataclasses._create_fn``."""


class _Shelf:
    """The translations of one group of modules, loaded when first asked for one that the groups before lack.

    Thousands are kept and a run needs hundreds, so each is a row of its own, found by the hash of its source:
    ``_hashes`` is sorted (and is the first row), and what belongs to hash ``i`` is row ``i + 1``.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.new: dict[tuple[str | bytes, int], bool] = {}
        """New patterns, and whether a module was being imported when they came."""
        self.new_sources: dict[tuple[str, str], tuple[CodeType, bool]] = {}
        """New code, by source and mode, and whether a module was being imported."""
        self._hashes: array[int] | None = None
        self._rows: Sequence[bytes] = ()

    def _load(self) -> "array[int]":
        if self._hashes is None:
            self._hashes = array("Q")
            kept = rows.read(f"translations-{self.name}", _key())
            try:
                if kept is not None:
                    self._hashes.frombytes(kept[0])
                    self._rows = kept
            except (ValueError, IndexError):
                self._hashes = array("Q")
        return self._hashes

    def find(self, hash: int) -> Any:
        """Return what is kept under the hash of a source, or None."""
        hashes = self._load()
        at = bisect_left(hashes, hash)
        if at == len(hashes) or hashes[at] != hash:
            return None
        try:
            return marshal.loads(self._rows[at + 1])
        except (ValueError, EOFError, TypeError, IndexError):
            return None  # damaged: it is translated again

    def kept(self) -> dict[int, bytes]:
        """Return all that is kept, by hash."""
        found = {}
        for i, hash in enumerate(self._load()):
            with suppress(ValueError, IndexError):
                found[hash] = self._rows[i + 1]
        return found

    def write(self, kept: dict[int, bytes], place: str | None) -> None:
        """Keep these translations and no others."""
        ordered = sorted(kept)
        hashes = array("Q", ordered).tobytes()
        rows.write(f"translations-{self.name}", _key(), [hashes, *(kept[h] for h in ordered)], place, keep=3)


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
    global _translate, _build, _write
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
        _translate, compiler.compile, _build = compiler.compile, _compile, sre.compile
        # A module's own name hides the built-in one: the only calls there make the methods of a class.
        dataclasses.exec = _execute  # type: ignore[attr-defined]
        collections.eval = _evaluate  # type: ignore[attr-defined]
        classes.quicken(_evaluate)
        _write = getattr(dataclasses, "_create_fn", None)  # as Python 3.11 and 3.12 have it
        if _write:
            dataclasses._create_fn = _write_later  # type: ignore[attr-defined]


def in_use() -> bool:
    """Tell whether this process is ours, so that ``remember`` was called."""
    return _translate is not None


def _hash(kind: str, source: str | bytes) -> int:
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8, key=kind.encode()).digest(), "big")


def _hash_of_pattern(pattern: str | bytes, flags: int) -> int:
    return _hash(f"{pattern.__class__.__name__} {int(flags)}", pattern)


def _find(hash: int) -> Any:
    for shelf in _shelves:
        kept = shelf.find(hash)
        if kept is not None:
            return kept
    return None


def _compile(pattern: Any, flags: int = 0) -> Any:
    assert _translate is not None
    assert _build is not None
    if not isinstance(pattern, (str, bytes)) or flags & _DEBUG:
        return _translate(pattern, flags)
    row = _find(_hash_of_pattern(pattern, flags))
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
        return _build(pattern, effective, numbers, groups, names, tuple(by_number))
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
        examining = name in _EXAMINING and frame.f_code.co_name != "<module>"
        # What a rule brings along for few documents is as finite as what is made when it is imported.
        rare = name == "reportlint.lazy"
        rules = rules or examining or rare or name.startswith("reportlint_rules")
        importing = importing or rare or (frame.f_code.co_name == "<module>" and name != "__main__")
        if frame.f_back is None:
            break
        frame = frame.f_back
    return _shelves[rules], importing


def _write_later(name: str, *given: Any, **more: Any) -> Any:
    """Of the methods of a data class only ``__init__`` is written at once: most are never called."""
    assert _write is not None
    if name == "__init__":
        return _write(name, *given, **more)
    written: Any = None

    def method(*arguments: Any) -> Any:
        nonlocal written
        if written is None:
            assert _write is not None
            written = _write(name, *given, **more)
        return written(*arguments)

    method.__name__ = name
    return method


_codes: dict[str, CodeType] = {}
"""Code by source: rules without options share the methods that ``dataclasses`` writes for them."""


def _code(source: str, mode: str) -> CodeType:
    code = _codes.get(source)
    if code is None:
        code = _find(_hash(mode, source))
        if not isinstance(code, CodeType):
            code = compile(source, "<string>", mode)
            shelf, importing = _origin()
            if shelf is not None:
                shelf.new_sources[source, mode] = code, importing
        _codes[source] = code
    return code


def _execute(source: Any, *spaces: Any) -> None:
    exec(_code(source, "exec") if isinstance(source, str) else source, *spaces)


def _evaluate(source: Any, *spaces: Any) -> Any:
    return eval(_code(source, "eval") if isinstance(source, str) else source, *spaces)


def keep(place: str | None = None) -> None:
    """Keep what was new in this process (at its end); where nothing was, this costs nothing."""
    if _translate is None:
        return
    compiler, parser, _ = _parts()
    for shelf in _shelves:
        whole = any(shelf.new.values()) or any(importing for _, importing in shelf.new_sources.values())
        if not whole and len(shelf.new) + len(shelf.new_sources) < _WORTH:
            continue
        kept = shelf.kept()
        if len(kept) + len(shelf.new) + len(shelf.new_sources) > _MOST:
            kept = {}
        for pattern, flags in shelf.new:
            try:
                made = _translate(pattern, flags)
                code = compiler._code(parser.parse(pattern, flags), flags)
            except (re.error, OverflowError, RecursionError):
                continue
            row = (made.flags, made.groups, dict(made.groupindex), array("I", code).tobytes())
            kept[_hash_of_pattern(pattern, flags)] = marshal.dumps(row)
        for (source, mode), (methods, _) in shelf.new_sources.items():
            kept[_hash(mode, source)] = marshal.dumps(methods)
        shelf.new.clear()
        shelf.new_sources.clear()
        shelf.write(kept, place)
