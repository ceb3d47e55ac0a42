"""Paths as text, absolute and normalised: to import ``pathlib`` takes as long as to check a short report."""

import os
from collections.abc import Iterable

AnyPath = str | os.PathLike[str]
"""A path as users of the Python API hand it over."""


def absolute(path: AnyPath) -> str:
    """Make a path absolute without following links, so that a linked file keeps its own name."""
    return os.path.abspath(path)


def relative(place: str, root: str) -> str:
    """Return a path relative to ``root`` with ``/``; another drive keeps its absolute path."""
    try:
        return os.path.relpath(place, root).replace(os.sep, "/")
    except ValueError:
        return place.replace(os.sep, "/")


def inside(place: str, folder: str) -> str | None:
    """Return the way from ``folder`` to ``place``, empty for the folder itself; ``None`` where it lies elsewhere."""
    one, other = os.path.normcase(place), os.path.normcase(folder)
    if one == other:
        return ""
    begin = os.path.join(other, "")
    return place[len(begin) :] if one.startswith(begin) else None


def above(folder: str) -> list[str]:
    """Return a folder and all folders that hold it, the nearest first."""
    found = [folder]
    while (outer := os.path.dirname(found[-1])) != found[-1]:
        found.append(outer)
    return found


def tidy(path: str) -> str:
    """Return a path without ``.`` and doubled separators; with ``..`` it stays, for a link may lie before that."""
    return path if os.pardir in path.replace(os.sep, "/").split("/") else os.path.normpath(path)


def beside(file: str, path: str) -> str:
    """Return where a path lies that a file names relative to its own folder."""
    return tidy(os.path.join(os.path.dirname(file), path))


def in_order(paths: Iterable[str]) -> list[str]:
    """Sort by folders, then by name: ``a/z`` comes before ``a-b/a``."""
    return sorted(paths, key=lambda path: os.path.normcase(path).split(os.sep))


def read_bytes(path: AnyPath) -> bytes:
    """Read a file; raises ``OSError``."""
    with open(path, "rb") as file:
        return file.read()
