"""The command ``check``: a project is opened, examined, concluded, mended where asked, and reported."""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, TextIO

from reportlint import __version__, terminal
from reportlint.discover import git_root
from reportlint.errors import ConfigError, InputError, ReportlintError
from reportlint.finding import JSON, Severity
from reportlint.paths import relative
from reportlint.project import Project, Wishes, find_files, open_project
from reportlint.reporters import REPORTERS, Context, Style, load_reporter, summary
from reportlint.result import Report
from reportlint.run import Outcome, run
from reportlint.scope import in_focus, known_marks, policy_of, read_focus, settle_files
from reportlint.settle import Policy
from reportlint.shelf import Shelf
from reportlint.span import LineIndex
from reportlint.spec import did_you_mean
from reportlint.terminal import say

if TYPE_CHECKING:
    from reportlint.changes import Changes

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
    fix_only: bool = False
    unsafe: bool = False
    diff: bool = False
    silence: str | None = None
    """The reason that suppression comments are written with."""


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


def lint(
    project: Project,
    output: Output,
    stdin: Callable[[], bytes] | None = None,
    policy: Callable[[Shelf], Policy] | None = None,
) -> Outcome:
    """Examine and conclude the files of a project, with a progress bar where one is due."""
    items, plan = project.items_and_plan(stdin or (lambda: sys.stdin.buffer.read()))
    shown = terminal.wants_progress(len(items), output.progress and not output.quiet, os.environ)
    with terminal.progress(len(items), shown) as progress:
        outcome = run(
            items,
            plan,
            specs=project.specs,
            jobs=project.wishes.jobs,
            policy=policy,
            progress=progress,
            cached=project.wishes.cached,
        )
    if output.verbose and outcome.note:
        say(f"cache: {outcome.note}")
    failures = {*project.found.failures, *outcome.report.failures}
    spent: dict[str, float] = {}
    for _, result in outcome.results if plan.timed else ():
        for rule, seconds in result.statistics.get("seconds", {}).items():
            spent[rule] = spent.get(rule, 0.0) + seconds
    statistics: dict[str, JSON] = {"seconds": spent} if spent else {}
    if output.statistics:
        from reportlint.panel import panels

        statistics["documents"] = panels(outcome.results, outcome.shelf)
    outcome.report = replace(
        outcome.report,
        failures=tuple(sorted(failures, key=lambda f: (f.path, f.kind, f.message))),
        statistics=statistics,
    )
    return outcome


def check(wishes: Wishes, output: Output) -> int:
    """Run ``check`` and return the exit status."""
    started = time.perf_counter()
    project = open_project(wishes)
    focus = read_focus(project)
    find_files(project)
    settle_files(project, focus)
    if output.verbose:
        _tell(project)
    if not project.found.files and not project.found.failures and focus is None:
        return _nothing(project, output)
    if not in_focus(project, focus):
        emit(Report((), 0), empty_context(project, output), output)
        return OK
    marks = known_marks(project)
    outcome = lint(project, output, policy=policy_of(project, focus, marks))
    if marks and output.verbose and wishes.scope == "project" and not wishes.paths:
        _tell_stale(project, outcome, marks)
    if focus is not None:
        outcome.report = _failures_in_focus(outcome.report, focus)
    if output.silence is not None or output.fix or output.diff:
        if output.silence is not None:
            from reportlint.mend import add_suppressions

            changed = add_suppressions(
                project, outcome, output.silence, only_show=output.diff, quiet=output.quiet
            )
        else:
            from reportlint.mend import mend

            changed = mend(project, outcome, unsafe=output.unsafe, only_show=output.diff, quiet=output.quiet)
        if output.diff:
            tell_failures(outcome.report, output)
            return FAILED if outcome.report.failures else FOUND if changed and not output.exit_zero else OK
        if output.fix_only:
            tell_failures(outcome.report, output)
            return FAILED if outcome.report.failures else OK
    context = make_context(project, outcome, output, time.perf_counter() - started)
    onto_stdout = (output.fix or output.silence is not None) and any(
        f.place is None for f in project.found.files
    )
    emit(outcome.report, context, output, sys.stderr if onto_stdout else None)
    return status(outcome.report, project.config.fail_on, output)


def _tell_stale(project: Project, outcome: Outcome, marks: frozenset[str]) -> None:
    from reportlint.baseline import places_of

    everything = outcome.conclude(replace(outcome.policy, baseline=None, focus=None))
    now = {mark for f in everything.findings for _, _, mark in places_of(f)}
    if gone := len(marks - now):
        say(
            f"{gone} of {len(marks)} places in the baseline no longer occur; 'reportlint baseline --prune' drops them"
        )


def _failures_in_focus(report: Report, focus: "Changes") -> Report:
    """What could not be checked elsewhere in the project is said, but is not this change's fault."""
    mine = tuple(f for f in report.failures if not f.path or f.path in focus.lines)
    for failure in report.failures:
        if failure not in mine:
            say(f"outside the focus: {failure.path}: {failure.message}")
    return replace(report, failures=mine)


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
        emit(Report((), 0), empty_context(project, output), output)
        return OK
    raise InputError(f"{project.found.why_empty()}; name other paths, or use --allow-empty")


def empty_context(project: Project, output: Output) -> Context:
    """Return the context of a report without findings."""
    return Context(_NoTexts(), project.specs, __version__, fail_on=project.config.fail_on, quiet=output.quiet)


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
    here = os.getcwd()

    @cache
    def display(path: str) -> str:
        if project.root == here or path == "-":
            return path
        try:
            return os.path.relpath(project.place(path), here)
        except ValueError:
            return path

    repository = git_root(project.root) or project.root

    return Context(
        texts=outcome.shelf,
        specs=project.specs,
        version=__version__,
        style=terminal.style(sys.stdout, output.color, os.environ),
        display=display,
        repository=lambda path: path if path == "-" else relative(project.place(path), repository),
        uri=lambda path: _uri(project.place(path)) if path != "-" else "",
        fail_on=project.config.fail_on,
        verbose=output.verbose,
        quiet=output.quiet,
        statistics=output.statistics,
        seconds=seconds,
    )


def _uri(place: str) -> str:
    from pathlib import Path  # late: only links at a terminal need it

    return Path(place).as_uri()


def emit(report: Report, context: Context, output: Output, stream: TextIO | None = None) -> None:
    """Write the report in all formats, and failures on standard error."""
    spoken = False
    for name, file in output.formats:
        entry = REPORTERS[name]
        reporter = load_reporter(name)
        if file is None:
            spoken = True
            try:
                terminal.write(reporter(report, context), machine=not entry.for_people, stream=stream)
            except OSError as error:
                terminal.give_up()
                raise InputError(f"standard output cannot be written: {error.strerror}") from None
            continue
        plain = replace(context, style=Style(width=context.style.width))
        try:
            terminal.write_file(file, reporter(report, plain))
        except OSError as error:
            raise InputError(f"{file}: cannot be written: {error.strerror}; check the folder") from None
    if not spoken and not output.quiet:
        terminal.write([summary(report, context) + "\n"], machine=False)
    tell_failures(report, output)


def tell_failures(report: Report, output: Output) -> None:
    """Say on standard error what could not be checked; the first ones only where there are very many."""
    most = len(report.failures) if output.verbose else 20
    if len(report.failures) > most:
        say(f"{len(report.failures)} files could not be checked; the first {most} (-v shows all):")
    for failure in report.failures[:most]:
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
