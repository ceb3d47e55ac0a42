"""Compiled regular expressions, kept between runs of the command line.

``re`` translates each pattern anew in every process, in Python: for the patterns of one run 100 ms, three times
what importing click takes. The translation is a list of numbers that depends on the pattern, its flags and the
interpreter alone, and the engine in C checks it before use, so the store keeps it (4 ms instead of 100).
Only programs that own their process call ``remember``; a library must not change ``re`` under its users.
"""

import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from typing import Any

from reportlint import store

_FORMAT = 1
_MOST = 4000
"""Patterns that are kept; a store that has grown beyond is begun anew."""
_Kept = dict[tuple[str | bytes, int], tuple[int, int, dict[str, int], bytes]]
"""Pattern and flags to: effective flags, number of groups, names of groups, code."""

_kept: _Kept | None = None
_new: list[tuple[str | bytes, int]] = []
_before: Callable[..., Any] | None = None


def _parts() -> tuple[Any, Any, Any]:
    """The parts of ``re`` that translate and build: private, so all that touches them may fail."""
    return import_module("re._compiler"), import_module("re._parser"), import_module("_sre")


def _key() -> str:
    sre = _parts()[2]
    return store.key([(f"{sys.version} {sre.MAGIC} {sre.CODESIZE}", b"")], _FORMAT)


def remember() -> None:
    """From now on, take translations from the store; where this interpreter is built otherwise, change nothing."""
    global _before
    if _before is not None:
        return
    try:
        compiler, parser, sre = _parts()
        if sre.compile and sre.MAGIC and array("I").itemsize == sre.CODESIZE and compiler._code and parser.parse:
            _before, compiler.compile = compiler.compile, _compile
    except (ImportError, AttributeError):
        return


def _compile(pattern: Any, flags: int = 0) -> Any:
    global _kept
    assert _before is not None
    if not isinstance(pattern, (str, bytes)) or flags & re.DEBUG:
        return _before(pattern, flags)
    if _kept is None:
        found = store.read("regexes", _key())
        _kept = found if isinstance(found, dict) else {}
    row = _kept.get((pattern, flags))
    if row is None:
        if _at_import():
            _new.append((pattern, flags))
        return _before(pattern, flags)
    try:
        effective, groups, names, code = row
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            by_number[number] = name
        numbers = array("I", code).tolist()
        return _parts()[2].compile(pattern, effective, numbers, groups, names, tuple(by_number))
    except (ValueError, RuntimeError, TypeError, IndexError, OverflowError):
        return _before(pattern, flags)


def _at_import() -> bool:
    """Tell whether a module is being imported: patterns made of what a document says would fill the store."""
    frame = sys._getframe(3)
    for _ in range(8):
        if frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__") != "__main__":
            return True
        if frame.f_back is None:
            return False
        frame = frame.f_back
    return False


def keep(place: str | None = None) -> None:
    """Keep the translations that were new in this process (at its end); without any this costs nothing."""
    if not _new or _before is None:
        return
    compiler, parser, _ = _parts()
    kept = dict(_kept or {}) if len(_kept or {}) + len(_new) <= _MOST else {}
    for pattern, flags in _new:
        try:
            made = _before(pattern, flags)
            code = compiler._code(parser.parse(pattern, flags), flags)
            kept[pattern, flags] = made.flags, made.groups, dict(made.groupindex), array("I", code).tobytes()
        except (re.error, OverflowError, RecursionError):
            continue
    _new.clear()
    store.write("regexes", _key(), kept, place, keep=3)
