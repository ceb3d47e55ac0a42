"""Paths to files: what a run checks, in one order, and why it leaves the rest out."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlint.finding import Failure
from reportlint.paths import AnyPath, above, absolute, inside, read_bytes, relative

ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".txt"})
"""Endings (in lower case) of the files that a folder gives."""
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
    place: str | None
    """``None`` for standard input."""


@dataclass(slots=True)
class Found:
    """What the paths gave: files sorted by path, failures, and how many files were left out and why."""

    files: list[File] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    streams: set[str] = field(default_factory=set)
    """Pipes and devices named by the user, such as ``<(command)``: they can be read only once."""

    def why_empty(self) -> str:
        """Say in one sentence why there is nothing to check."""
        if not self.left_out:
            endings = ".md, .markdown, .mdown, .mkd, .qmd, .Rmd, .txt"
            return f"nothing to check: no file there ends in {endings}"
        reasons = ", ".join(f"{n} {reason}" for reason, n in sorted(self.left_out.items()))
        return f"nothing to check: {reasons}"


def git_root(folder: str) -> str | None:
    """Return the nearest folder at or above ``folder`` that holds ``.git``, or ``None``."""
    return next((place for place in above(folder) if os.path.exists(os.path.join(place, ".git"))), None)


def is_no_report(name: str) -> bool:
    """Tell whether a name (in lower case) is one of those texts that nobody means by a report."""
    return (
        name in ("robots.txt", "cmakelists.txt")
        or name.startswith("license")
        or (name.startswith("requirements") and name.endswith(".txt"))
    )


class Patterns:
    """Patterns in the manner of .gitignore, relative to a folder; the last one that matches decides."""

    __slots__ = ("_spec", "base")

    def __init__(self, lines: Iterable[str], base: str) -> None:
        """Compile ``lines``; a project without patterns never pays for the import of ``pathspec``."""
        from pathspec import GitIgnoreSpec

        self.base = base
        self._spec: Any = GitIgnoreSpec.from_lines(lines)

    def verdict(self, place: str, folder: bool = False) -> bool | None:
        """Tell whether the patterns take ``place``, take it back (``!``), or say nothing (``None``)."""
        path = inside(place, self.base)
        if not path:
            return None
        path = path.replace(os.sep, "/")
        verdict: bool | None = self._spec.check_file(path + "/" if folder else path).include
        return verdict


def compile_patterns(lines: Sequence[str], base: str) -> Callable[[str], bool]:
    """Return a test of absolute paths of files against patterns in the manner of .gitignore."""
    if not lines:
        return lambda _place: False
    patterns = Patterns(lines, base)
    return lambda place: patterns.verdict(place) is True


class Walker:
    """Walks folders in one order; linked folders are not followed, so that loops cannot happen."""

    def __init__(self, root: str, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> None:
        """Prepare the patterns of one project."""
        self.root = root
        self.found = Found()
        self._include = compile_patterns(include, root) if include else None
        # A pattern with an ending of its own (``*.rst``) brings in files that are no reports by their name.
        named = [p for p in include if len(posixpath.splitext(p)[1]) > 1]
        self._named = compile_patterns(named, root)
        self._exclude = Patterns(exclude, root) if exclude else None
        self._ignores: dict[str, Patterns | None] = {}
        self._seen: set[str] = set()

    def add(self, path: str) -> None:
        """Add a file or a folder as the user named it."""
        place = absolute(path)
        try:
            mode = os.stat(place).st_mode
        except OSError as error:
            self._fail(place, error)
            return
        is_folder = stat.S_ISDIR(mode)
        if not is_folder and not stat.S_ISREG(mode):
            self.found.streams.add(place)
        if self._excluded(place, is_folder):
            self.found.left_out["excluded by `exclude`"] += 1
        elif is_folder:
            chain = self._chain(os.path.dirname(place))
            self._walk(place, [] if self._ignored(place, True, chain) else chain)
        else:
            self._take(place)

    def belongs(self, place: str) -> bool:
        """Tell whether a folder would give this file, if it were there; .gitignore is not asked."""
        included = self._include is None or self._include(place)
        folders = (inside(place, self.root) or "").split(os.sep)[:-1]
        skipped = any(folder in SKIPPED_FOLDERS for folder in folders)
        return self._wanted(place) and included and not skipped and not self._excluded(place, False)

    def result(self) -> Found:
        """Return what was found; a link to a file that is checked anyway is left out as its own copy."""
        real: set[str] = set()
        kept: list[File] = []
        for file in sorted(
            self.found.files, key=lambda f: (f.place is not None and os.path.islink(f.place), f.path)
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

    def _fail(self, place: str, error: OSError) -> None:
        path = relative(place, self.root)
        if isinstance(error, FileNotFoundError):
            kind, message = "missing", "no such file or folder; check the spelling"
            if os.path.islink(place):
                message = f"a link to {os.readlink(place)}, which does not exist; remove it or exclude it"
        else:
            kind = "unreadable"
            remedy = "give read permission" if isinstance(error, PermissionError) else "repair it"
            message = f"{error.strerror or error}; {remedy} or exclude it"
        self.found.failures.append(Failure(path, kind, message))

    def _take(self, place: str) -> None:
        known = os.path.normcase(place)
        if known not in self._seen:
            self._seen.add(known)
            self.found.files.append(File(relative(place, self.root), place))

    def _chain(self, folder: str) -> list[Patterns]:
        """The .gitignore files that bind ``folder``, outermost first, from the repository's root on."""
        top = git_root(folder) or (folder if inside(folder, self.root) is None else self.root)
        chain: list[Patterns] = []
        if os.path.isdir(os.path.join(top, ".git")):
            chain += self._read_ignore(os.path.join(top, ".git", "info", "exclude"), top)
        for place in reversed([place for place in above(folder) if inside(place, top) is not None]):
            chain += self._read_ignore(os.path.join(place, ".gitignore"), place)
        return chain

    def _read_ignore(self, file: str, base: str) -> list[Patterns]:
        if file not in self._ignores:
            try:
                lines = read_bytes(file).decode("utf-8", "replace").splitlines()
            except OSError:
                lines = []
            wanted = [x for x in lines if x.strip() and not x.startswith("#")]
            self._ignores[file] = Patterns(wanted, base) if wanted else None
        patterns = self._ignores[file]
        return [patterns] if patterns else []

    def _ignored(self, place: str, folder: bool, chain: Sequence[Patterns]) -> bool:
        for patterns in reversed(chain):
            verdict = patterns.verdict(place, folder)
            if verdict is not None:
                return verdict
        return False

    def _excluded(self, place: str, folder: bool) -> bool:
        return self._exclude is not None and self._exclude.verdict(place, folder) is True

    def _walk(self, top: str, chain: list[Patterns]) -> None:
        stack: list[tuple[str, list[Patterns]]] = [(top, chain)]
        while stack:
            folder, outer = stack.pop()
            try:
                with os.scandir(folder) as scan:
                    entries = sorted(scan, key=lambda e: e.name)
            except OSError as error:
                self._fail(folder, error)
                continue
            rules = outer + self._read_ignore(os.path.join(folder, ".gitignore"), folder)
            for place, is_folder in self._sift(entries, rules):
                if is_folder:
                    stack.append((place, rules))
                else:
                    self._take(place)

    def _sift(
        self, entries: Iterable["os.DirEntry[str]"], rules: list[Patterns]
    ) -> Iterator[tuple[str, bool]]:
        for entry in entries:
            place = entry.path
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
                if not stat.S_ISREG(os.stat(place).st_mode):
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

    def _wanted(self, place: str) -> bool:
        name = os.path.basename(place).lower()
        if os.path.splitext(name)[1] in ENDINGS and not is_no_report(name):
            return True
        return self._named(place)


def discover(
    paths: Sequence[str],
    root: AnyPath,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    stdin_filename: str | None = None,
) -> Found:
    """Find the files of a run: named files, folders walked, ``-`` for standard input."""
    root = absolute(root)
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
