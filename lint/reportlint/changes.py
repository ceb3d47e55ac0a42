"""What changed, as git tells it: lines since a commit, lines in the index, and files as they were."""

import os
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from reportlint.discover import git_root
from reportlint.errors import InputError
from reportlint.paths import AnyPath, absolute, relative
from reportlint.span import LineIndex, Span

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPES = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, '"': 34, "\\": 92}


@dataclass
class Changes:
    """Changed places by path relative to the project root: line ranges (first, last), or ``None`` for all of a file."""

    lines: dict[str, list[tuple[int, int]] | None] = field(default_factory=dict)

    def focus(self, lines: Callable[[str], LineIndex]) -> Callable[[str, Span], bool]:
        """Return a test of places against these changes; ``lines`` hands over the line index of a file."""

        def touches(path: str, span: Span) -> bool:
            if path not in self.lines:
                return False
            ranges = self.lines[path]
            if ranges is None:
                return True
            index = lines(path)
            first = index.position(min(span.start, index.length)).line
            last = index.position(min(max(span.start, span.end - 1), index.length)).line
            at = bisect_right(ranges, (last, index.length + 1))
            return at > 0 and ranges[at - 1][1] >= first

        return touches


class Repository:
    """The git repository around a project."""

    def __init__(self, root: AnyPath) -> None:
        """Find it; raises ``InputError`` where there is none."""
        root = absolute(root)
        top = git_root(root)
        if top is None:
            raise InputError(f"{root} is in no git repository; drop the option, or run inside a repository")
        self.top, self.root = top, root

    def git(self, *arguments: str, data: bytes | None = None) -> bytes:
        """Run git and return what it prints.

        Raises ``InputError`` where git is missing or fails.
        """
        # Nothing that the repository configures may run: no external diffs, text conversion or file monitor.
        command = [
            "git",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.quotepath=off",
            "-C",
            self.top,
            *arguments,
        ]
        env = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            import subprocess

            done = subprocess.run(command, input=data, capture_output=True, check=False, env=env)
        except OSError as error:
            raise InputError(
                f"git cannot be run ({error.strerror}); install git, or drop the option"
            ) from None
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split()) or f"status {done.returncode}"
            raise InputError(f"git {arguments[0]} failed: {said}")
        return done.stdout

    def base(self, ref: str) -> str:
        """Return the commit from which ``HEAD`` and ``ref`` went apart.

        Raises ``InputError`` for an unknown commit, and for a shallow clone that does not reach back to it.
        """
        shallow = self.git("rev-parse", "--is-shallow-repository").strip() == b"true"
        deeper = (
            "this is a shallow clone: fetch more with 'git fetch --unshallow origin' "
            "(in actions/checkout: fetch-depth: 0)"
        )
        if ref.startswith("-"):
            raise InputError(f"'{ref}' is no commit; name a branch, tag or hash")
        try:
            commit = self.git("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").decode().strip()
        except InputError:
            remedy = deeper if shallow else "fetch it, or check its spelling"
            raise InputError(f"'{ref}' is not known here; {remedy}") from None
        try:
            return self.git("merge-base", commit, "HEAD").decode().strip()
        except InputError:
            if shallow:
                raise InputError(f"the history does not reach back to '{ref}'; {deeper}") from None
            return commit

    def since(self, ref: str) -> Changes:
        """Return the lines that differ from ``ref`` in the work tree, and all files that git does not know yet."""
        changes = self._parse(self._diff(self.base(ref)))
        for path in self._names("ls-files", "--others", "--exclude-standard", "-z"):
            changes.lines[path] = None
        return changes

    def staged(self) -> Changes:
        """Return the lines that the index changes."""
        return self._parse(self._diff("--cached"))

    def tracked(self) -> set[str]:
        """Return the paths that the index holds."""
        return set(self._names("ls-files", "--cached", "-z"))

    def index_contents(self) -> dict[str, bytes]:
        """Return the bytes in the index of all files whose work tree differs from it."""
        names = self._names("diff", "--name-only", "--no-ext-diff", "-z")
        return self.contents("", names)

    def files_at(self, ref: str) -> list[str]:
        """Return the paths of all files of a commit below the project root."""
        return self._names("ls-tree", "-r", "--name-only", "--full-tree", "-z", ref)

    def contents(self, ref: str, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of files at a commit (in the index where ``ref`` is empty); missing ones are left out."""
        wanted = list(paths)
        if not wanted:
            return {}
        asked = "".join(f"{ref}:{self._of_repository(path)}\n" for path in wanted if "\n" not in path)
        answer = self.git("cat-file", "--batch", data=asked.encode("utf-8", "surrogateescape"))
        found: dict[str, bytes] = {}
        at = 0
        for path in (p for p in wanted if "\n" not in p):
            end = answer.index(b"\n", at)
            head = answer[at:end].rsplit(b" ", 2)
            at = end + 1
            if len(head) == 3 and head[1] == b"blob":
                size = int(head[2])
                found[path] = answer[at : at + size]
                at += size + 1
            elif len(head) == 3 and head[2].isdigit():
                at += int(head[2]) + 1
        return found

    def _diff(self, *what: str) -> str:
        options = (
            "-U0",
            "-M",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--src-prefix=a/",
            "--dst-prefix=b/",
        )
        return self.git("diff", *options, *what, "--").decode("utf-8", "surrogateescape")

    def _names(self, *arguments: str) -> list[str]:
        raw = self.git(*arguments).decode("utf-8", "surrogateescape")
        return [relative(os.path.join(self.top, name), self.root) for name in raw.split("\0") if name]

    def _of_repository(self, path: str) -> str:
        return relative(os.path.join(self.root, path), self.top)

    def _parse(self, patch: str) -> Changes:
        changes = Changes()
        ranges: list[tuple[int, int]] | None = None
        body = 0
        for line in patch.split("\n"):
            if body > 0 and line[:1] in "+-":
                body -= 1
            elif line.startswith("+++ "):
                name = _unquote(line[4:].rstrip("\t"))
                ranges = None
                if name.startswith("b/"):
                    ranges = []
                    changes.lines[relative(os.path.join(self.top, name[2:]), self.root)] = ranges
            elif hunk := _HUNK.match(line):
                first, count = int(hunk[1]), int(hunk[2] or 1)
                removed = line.split(" ")[1].partition(",")[2]
                body = count + int(removed or 1)
                if ranges is not None and count:
                    ranges.append((first, first + count - 1))
        return changes


def _unquote(name: str) -> str:
    """Read a file name as git writes it: in quotes with C escapes where it holds odd bytes."""
    if not (name.startswith('"') and name.endswith('"')):
        return name
    raw = re.sub(
        rb'\\([0-7]{3}|[abtnvfr"\\])',
        lambda m: bytes([int(m[1], 8) if len(m[1]) == 3 else _ESCAPES[m[1].decode()]]),
        name[1:-1].encode("utf-8", "surrogateescape"),
    )
    return raw.decode("utf-8", "surrogateescape")


def whole_files(paths: Iterable[str]) -> Changes:
    """Return changes that take in all of these files."""
    lines: Mapping[str, list[tuple[int, int]] | None] = dict.fromkeys(paths)
    return Changes(dict(lines))
