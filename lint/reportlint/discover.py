"""Paths to files: what a run checks, in one order, and why it leaves the rest out."""

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from reportlint.finding import Failure

ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".txt"})
"""Endings (in lower case) of the files that a folder gives."""
NOT_REPORTS = ("requirements*.txt", "robots.txt", "license*", "cmakelists.txt")
"""Names (in lower case) of files with such an ending that nobody means by a report."""
SKIPPED_FOLDERS = frozenset(
    {
        ".git",
        ".hg",
        ".svn",
        ".jj",
        ".venv",
        "venv",
        "node_modules",
        "site-packages",
        "__pycache__",
        ".tox",
        ".nox",
    }
    | {".eggs", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".reportlint_cache", ".hypothesis"}
)
STDIN = "-"


class File(NamedTuple):
    """One file to check: its path in reports (relative to the project root, with ``/``) and where it lies."""

    path: str
    place: Path | None
    """``None`` for standard input."""


@dataclass(slots=True)
class Found:
    """What the paths gave: files sorted by path, failures, and how many files were left out and why."""

    files: list[File] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    streams: set[Path] = field(default_factory=set)
    """Pipes and devices named by the user, such as ``<(command)``: they can be read only once."""

    def why_empty(self) -> str:
        """Say in one sentence why there is nothing to check."""
        if not self.left_out:
            endings = ".md, .markdown, .mdown, .mkd, .qmd, .Rmd, .txt"
            return f"nothing to check: no file there ends in {endings}"
        reasons = ", ".join(f"{n} {reason}" for reason, n in sorted(self.left_out.items()))
        return f"nothing to check: {reasons}"


def relative(place: Path, root: Path) -> str:
    """Return a path relative to ``root`` with ``/``; another drive keeps its absolute path."""
    try:
        return os.path.relpath(place, root).replace(os.sep, "/")
    except ValueError:
        return place.as_posix()


def absolute(path: str | Path) -> Path:
    """Make a path absolute without following links, so that a linked file keeps its own name."""
    return Path(os.path.normpath(os.path.abspath(path)))


def git_root(folder: Path) -> Path | None:
    """Return the nearest folder at or above ``folder`` that holds ``.git``, or ``None``."""
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return place
    return None


class Patterns:
    """Patterns in the manner of .gitignore, relative to a folder; the last one that matches decides."""

    __slots__ = ("_spec", "base")

    def __init__(self, lines: Iterable[str], base: Path) -> None:
        """Compile ``lines``; a project without patterns never pays for the import of ``pathspec``."""
        from pathspec import GitIgnoreSpec

        self.base = base
        self._spec: Any = GitIgnoreSpec.from_lines(lines)

    def verdict(self, place: Path, folder: bool = False) -> bool | None:
        """Tell whether the patterns take ``place``, take it back (``!``), or say nothing (``None``)."""
        try:
            path = place.relative_to(self.base).as_posix()
        except ValueError:
            return None
        if path == ".":
            return None
        verdict: bool | None = self._spec.check_file(path + "/" if folder else path).include
        return verdict


def compile_patterns(lines: Sequence[str], base: Path) -> Callable[[Path], bool]:
    """Return a test of absolute paths of files against patterns in the manner of .gitignore."""
    if not lines:
        return lambda _place: False
    patterns = Patterns(lines, base)
    return lambda place: patterns.verdict(place) is True


class Walker:
    """Walks folders in one order; linked folders are not followed, so that loops cannot happen."""

    def __init__(self, root: Path, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> None:
        """Prepare the patterns of one project."""
        self.root = root
        self.found = Found()
        self._include = compile_patterns(include, root) if include else None
        # A pattern with an ending of its own (``*.rst``) brings in files that are no reports by their name.
        named = [p for p in include if PurePosixPath(p).suffix and not p.endswith("/")]
        self._named = compile_patterns(named, root)
        self._exclude = Patterns(exclude, root) if exclude else None
        self._ignores: dict[Path, Patterns | None] = {}
        self._seen: set[Path] = set()

    def add(self, path: str) -> None:
        """Add a file or a folder as the user named it."""
        place = absolute(path)
        try:
            mode = place.stat().st_mode
        except OSError as error:
            self._fail(place, error)
            return
        is_folder = stat.S_ISDIR(mode)
        if not is_folder and not stat.S_ISREG(mode):
            self.found.streams.add(place)
        if self._excluded(place, is_folder):
            self.found.left_out["excluded by `exclude`"] += 1
        elif is_folder:
            chain = [] if self._ignored(place, True, self._chain(place.parent)) else self._chain(place.parent)
            self._walk(place, chain)
        else:
            self._take(place)

    def belongs(self, place: Path) -> bool:
        """Tell whether a folder would give this file, if it were there; .gitignore is not asked."""
        inside = self._include is None or self._include(place)
        skipped = any(part in SKIPPED_FOLDERS for part in place.relative_to(self.root).parts[:-1])
        return self._wanted(place) and inside and not skipped and not self._excluded(place, False)

    def result(self) -> Found:
        """Return what was found; a link to a file that is checked anyway is left out as its own copy."""
        real: set[str] = set()
        kept: list[File] = []
        for file in sorted(
            self.found.files, key=lambda f: (f.place is not None and f.place.is_symlink(), f.path)
        ):
            target = os.path.realpath(file.place) if file.place else STDIN
            if target in real:
                self.found.left_out["links to files that are checked anyway"] += 1
            else:
                real.add(target)
                kept.append(file)
        self.found.files = sorted(kept)
        self.found.failures.sort(key=lambda f: (f.path, f.kind))
        return self.found

    def _fail(self, place: Path, error: OSError) -> None:
        path = relative(place, self.root)
        if isinstance(error, FileNotFoundError):
            kind, message = "missing", "no such file or folder; check the spelling"
            if place.is_symlink():
                message = f"a link to {os.readlink(place)}, which does not exist; remove it or exclude it"
        else:
            kind = "unreadable"
            remedy = "give read permission" if isinstance(error, PermissionError) else "repair it"
            message = f"{error.strerror or error}; {remedy} or exclude it"
        self.found.failures.append(Failure(path, kind, message))

    def _take(self, place: Path) -> None:
        if place not in self._seen:
            self._seen.add(place)
            self.found.files.append(File(relative(place, self.root), place))

    def _chain(self, folder: Path) -> list[Patterns]:
        """The .gitignore files that bind ``folder``, outermost first, from the repository's root on."""
        top = git_root(folder) or (self.root if self.root in (folder, *folder.parents) else folder)
        between = [folder, *folder.parents]
        chain: list[Patterns] = []
        if (top / ".git").is_dir():
            chain += self._read_ignore(top / ".git" / "info" / "exclude", top)
        for place in reversed(between[: between.index(top) + 1] if top in between else []):
            chain += self._read_ignore(place / ".gitignore", place)
        return chain

    def _read_ignore(self, file: Path, base: Path) -> list[Patterns]:
        if file not in self._ignores:
            try:
                lines = file.read_bytes().decode("utf-8", "replace").splitlines()
            except OSError:
                lines = []
            wanted = [x for x in lines if x.strip() and not x.startswith("#")]
            self._ignores[file] = Patterns(wanted, base) if wanted else None
        patterns = self._ignores[file]
        return [patterns] if patterns else []

    def _ignored(self, place: Path, folder: bool, chain: Sequence[Patterns]) -> bool:
        for patterns in reversed(chain):
            verdict = patterns.verdict(place, folder)
            if verdict is not None:
                return verdict
        return False

    def _excluded(self, place: Path, folder: bool) -> bool:
        return self._exclude is not None and self._exclude.verdict(place, folder) is True

    def _walk(self, top: Path, chain: list[Patterns]) -> None:
        stack: list[tuple[Path, list[Patterns]]] = [(top, chain)]
        while stack:
            folder, outer = stack.pop()
            try:
                with os.scandir(folder) as scan:
                    entries = sorted(scan, key=lambda e: e.name)
            except OSError as error:
                self._fail(folder, error)
                continue
            rules = outer + self._read_ignore(folder / ".gitignore", folder)
            for place, is_folder in self._sift(entries, rules):
                if is_folder:
                    stack.append((place, rules))
                else:
                    self._take(place)

    def _sift(
        self, entries: Iterable["os.DirEntry[str]"], rules: list[Patterns]
    ) -> Iterator[tuple[Path, bool]]:
        for entry in entries:
            place = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                if entry.name in SKIPPED_FOLDERS:
                    continue
                if not self._ignored(place, True, rules) and not self._excluded(place, True):
                    yield place, True
                else:
                    self.found.left_out["folders ignored by .gitignore or `exclude`"] += 1
                continue
            if not self._wanted(place):
                continue
            try:
                if not stat.S_ISREG(place.stat().st_mode):
                    continue
            except OSError as error:
                self._fail(place, error)
                continue
            if self._excluded(place, False):
                self.found.left_out["excluded by `exclude`"] += 1
            elif self._ignored(place, False, rules):
                self.found.left_out["ignored by .gitignore"] += 1
            elif self._include is not None and not self._include(place):
                self.found.left_out["outside `include`"] += 1
            else:
                yield place, False

    def _wanted(self, place: Path) -> bool:
        name = place.name.lower()
        if os.path.splitext(name)[1] in ENDINGS and not any(fnmatch(name, p) for p in NOT_REPORTS):
            return True
        return self._named(place)


def discover(
    paths: Sequence[str],
    root: Path,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    stdin_filename: str | None = None,
) -> Found:
    """Find the files of a run: named files, folders walked, ``-`` for standard input."""
    walker = Walker(root, include, exclude)
    for path in paths:
        if path == STDIN:
            name = relative(absolute(stdin_filename), root) if stdin_filename else STDIN
            if stdin_filename and walker._excluded(absolute(stdin_filename), False):
                walker.found.left_out["excluded by `exclude`"] += 1
            elif all(f.place is not None for f in walker.found.files):
                walker.found.files.append(File(name, None))
        else:
            walker.add(path)
    return walker.result()
