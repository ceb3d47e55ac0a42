"""The command ``check``: a project is opened, examined, concluded, mended where asked, and reported."""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from reportlint import __version__, terminal
from reportlint.discover import git_root, relative
from reportlint.errors import ConfigError, InputError, ReportlintError
from reportlint.finding import Failure, Severity
from reportlint.fixer import diff, fix, write
from reportlint.pack import did_you_mean
from reportlint.project import Project, Wishes, find_files, open_project
from reportlint.reporters import REPORTERS, Context, Style, count, load_reporter, summary
from reportlint.result import Report
from reportlint.run import Outcome, run
from reportlint.source import Source
from reportlint.span import LineIndex

OK, FOUND, FAILED = 0, 1, 2


@dataclass(frozen=True)
class Output:
    """How a run speaks: formats with their files, and how much."""

    formats: tuple[tuple[str, str | None], ...] = (("full", None),)
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    progress: bool = True
    statistics: bool = False
    exit_zero: bool = False
    allow_empty: bool = False
    fix: bool = False
    unsafe: bool = False
    diff: bool = False


def read_formats(formats: Sequence[str], output: str | None) -> tuple[tuple[str, str | None], ...]:
    """Read ``NAME`` and ``NAME=FILE``; at most one format goes to ``--output`` or standard output.

    Raises ``ConfigError`` for an unknown name and for two formats without a file.
    """
    read: list[tuple[str, str | None]] = []
    for text in formats or ("full",):
        name, _, file = text.partition("=")
        if name not in REPORTERS:
            hint = did_you_mean(name, REPORTERS) or f"; known are {', '.join(REPORTERS)}"
            raise ConfigError(f"--format: unknown format '{name}'{hint}")
        if "=" in text and not file:
            raise ConfigError(f"--format: '{text}' names no file; write {name}={name}.out")
        read.append((name, file or None))
    bare = [name for name, file in read if file is None]
    if len(bare) > 1:
        raise ConfigError(
            f"--format: {' and '.join(bare)} would both go to standard output; write {bare[0]}=FILE"
        )
    if output is not None:
        if not bare:
            raise ConfigError(
                "--output: every --format names its own file; drop --output or one of the files"
            )
        read = [(name, output if file is None else file) for name, file in read]
    return tuple(read)


def say(message: str) -> None:
    """Say one thing about the run itself on standard error."""
    print(f"reportlint: {' '.join(message.split())}", file=sys.stderr)


def lint(project: Project, output: Output, stdin: Callable[[], bytes] | None = None) -> Outcome:
    """Examine and conclude the files of a project, with a progress bar where one is due."""
    items, plan = project.items_and_plan(stdin or (lambda: sys.stdin.buffer.read()))
    shown = terminal.wants_progress(len(items), output.progress and not output.quiet, os.environ)
    with terminal.progress(len(items), shown) as progress:
        outcome = run(items, plan, specs=project.specs, jobs=project.wishes.jobs, progress=progress)
    found = tuple(
        sorted((*project.found.failures, *outcome.report.failures), key=lambda f: (f.path, f.kind, f.message))
    )
    spent: dict[str, float] = {}
    for _, result in outcome.results:
        for rule, seconds in result.statistics.get("seconds", {}).items():
            spent[rule] = spent.get(rule, 0.0) + seconds
    statistics = {"seconds": spent} if spent else {}
    outcome.report = replace(outcome.report, failures=found, statistics=statistics)
    return outcome


def check(wishes: Wishes, output: Output) -> int:
    """Run ``check`` and return the exit status."""
    started = time.perf_counter()
    project = open_project(wishes)
    find_files(project)
    if output.verbose:
        _tell(project)
    if not project.found.files and not project.found.failures:
        return _nothing(project, output)
    outcome = lint(project, output)
    if output.fix or output.diff:
        mended = mend(project, outcome, output)
        if output.diff:
            return FAILED if outcome.report.failures else FOUND if mended and not output.exit_zero else OK
    context = make_context(project, outcome, output, time.perf_counter() - started)
    mended_stdin = output.fix and any(f.place is None for f in project.found.files)
    emit(outcome.report, context, output, sys.stderr if mended_stdin else None)
    return status(outcome.report, project.config.fail_on, output)


def mend(project: Project, outcome: Outcome, output: Output) -> bool:
    """Fix in memory, then write the files or print the change; tell whether anything changes."""
    shelf = outcome.shelf
    before: dict[str, Source] = {}

    def source(path: str) -> Source:
        now = shelf.source(path)
        before.setdefault(path, now)
        return now

    def again(changed: Mapping[str, bytes]) -> Report:
        outcome.examine_again(changed)
        return outcome.conclude(outcome.policy)

    done = fix(outcome.report, source, again, unsafe=output.unsafe)
    failures = list(outcome.report.failures)
    failures += [Failure(path, "fix", f"not fixed: {why}") for path, why in sorted(done.skipped.items())]
    for path, data in sorted(done.changed.items()):
        place = next((f.place for f in project.found.files if f.path == path), None)
        if output.diff:
            terminal.write(diff(path, before[path].text, shelf.text(path)), machine=True)
        elif place is not None:
            try:
                write(place, data, before[path].data)
            except InputError as error:
                failures.append(Failure(path, "fix", f"not fixed: {error}"))
    if not output.diff:
        for file in project.found.files:
            if file.place is None and not any(f.path == file.path for f in failures):
                sys.stdout.flush()
                sys.stdout.buffer.write(shelf.source(file.path).data)
    if output.diff:
        for failure in failures:
            say(f"{failure.path}: {failure.message}")
    if done.fixed and not output.quiet:
        verb = "would fix" if output.diff else "fixed"
        say(f"{verb} {count(done.fixed, 'finding')} in {count(len(done.changed), 'file')}")
    outcome.report = replace(done.report, failures=tuple(failures))
    return bool(done.changed)


def status(report: Report, fail_on: str, output: Output) -> int:
    """Return the exit status of a report: a failed run comes before findings."""
    if report.failures:
        return FAILED
    if output.exit_zero or fail_on == "never":
        return OK
    lowest = Severity(fail_on).rank
    return FOUND if any(f.severity.rank >= lowest for f in report.findings) else OK


def _nothing(project: Project, output: Output) -> int:
    if output.allow_empty:
        emit(Report((), 0), Context(_NoTexts(), project.specs, __version__, quiet=output.quiet), output)
        return OK
    raise InputError(f"{project.found.why_empty()}; name other paths, or use --allow-empty")


class _NoTexts:
    def text(self, path: str) -> str:
        raise InputError(path)

    def lines(self, path: str) -> LineIndex:
        raise InputError(path)


def _tell(project: Project) -> None:
    config = project.config
    say(f"configuration: {config.file or 'none'}; project root: {config.root}")
    say(f"packs: {', '.join(config.packs)}; {len(project.specs)} rules known")
    left_out = ", ".join(f"{n} {reason}" for reason, n in sorted(project.found.left_out.items()))
    say(f"{len(project.found.files)} files to check" + (f"; left out: {left_out}" if left_out else ""))


def make_context(project: Project, outcome: Outcome, output: Output, seconds: float) -> Context:
    """Gather what reporters need."""
    here = Path.cwd()

    def display(path: str) -> str:
        if project.root == here or path == "-":
            return path
        try:
            return os.path.relpath(project.root / path, here)
        except ValueError:
            return path

    repository = git_root(project.root) or project.root

    return Context(
        texts=outcome.shelf,
        specs=project.specs,
        version=__version__,
        style=terminal.style(sys.stdout, output.color, os.environ),
        display=display,
        repository=lambda path: path if path == "-" else relative(project.root / path, repository),
        uri=lambda path: (project.root / path).as_uri() if path != "-" else "",
        fail_on=project.config.fail_on,
        verbose=output.verbose,
        quiet=output.quiet,
        statistics=output.statistics,
        seconds=seconds,
    )


def emit(report: Report, context: Context, output: Output, stream: TextIO | None = None) -> None:
    """Write the report in all formats, and failures on standard error."""
    spoken = False
    for name, file in output.formats:
        entry = REPORTERS[name]
        reporter = load_reporter(name)
        if file is None:
            spoken = True
            terminal.write(reporter(report, context), machine=not entry.for_people, stream=stream)
            continue
        plain = replace(context, style=Style(width=context.style.width))
        try:
            terminal.write_file(Path(file), reporter(report, plain))
        except OSError as error:
            raise InputError(f"{file}: cannot be written: {error.strerror}; check the folder") from None
    if not spoken and not output.quiet:
        terminal.write([summary(report, context) + "\n"], machine=False)
    for failure in report.failures:
        say(f"{failure.path}: {failure.message}" if failure.path else failure.message)
        if output.verbose and failure.detail:
            print(failure.detail, file=sys.stderr)


def fail(error: ReportlintError) -> int:
    """Say why the run cannot go on, on one line, and return the exit status."""
    say(str(error))
    return FAILED


__all__ = [
    "FAILED",
    "FOUND",
    "OK",
    "Mapping",
    "Output",
    "check",
    "emit",
    "fail",
    "lint",
    "make_context",
    "read_formats",
]
