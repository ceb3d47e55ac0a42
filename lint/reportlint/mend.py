"""Changes files on request: applies fixes, writes suppression comments, or shows what either would change."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportlint import terminal
from reportlint.errors import InputError
from reportlint.finding import Failure, Finding
from reportlint.fixer import diff, edit_bytes, fix, write
from reportlint.project import Project
from reportlint.reporters import count
from reportlint.result import Report
from reportlint.run import Outcome
from reportlint.silence import comments, places_to_silence
from reportlint.source import Source
from reportlint.terminal import say

ABOUT_COMMENTS = frozenset({"unused-suppression", "broken-suppression", "unexplained-suppression"})
_PASSES = 3


class _Files:
    """The files of an outcome as they were before the first change."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.before: dict[str, Source] = {}

    def source(self, path: str) -> Source:
        """Return a file as it is now, and remember how it was."""
        now = self.outcome.shelf.source(path)
        self.before.setdefault(path, now)
        return now

    def again(self, changed: Mapping[str, bytes]) -> Report:
        """Take the changed bytes and conclude again."""
        self.outcome.examine_again(changed)
        return self.outcome.conclude(self.outcome.policy)


def mend(project: Project, outcome: Outcome, *, unsafe: bool, only_show: bool, quiet: bool) -> bool:
    """Fix in memory, then write the files or print the change; tell whether anything changes."""
    files = _Files(outcome)
    done = fix(outcome.report, files.source, files.again, unsafe=unsafe)
    failures = [*outcome.report.failures]
    failures += [Failure(path, "fix", f"not fixed: {why}") for path, why in sorted(done.skipped.items())]
    failures += _put(project, files, done.changed, only_show)
    if done.fixed and not quiet:
        verb = "would fix" if only_show else "fixed"
        say(f"{verb} {count(done.fixed, 'finding')} in {count(len(done.changed), 'file')}")
    outcome.report = replace(done.report, failures=tuple(failures))
    return bool(done.changed)


def add_suppressions(
    project: Project, outcome: Outcome, reason: str, *, only_show: bool, quiet: bool
) -> bool:
    """Write a comment at each finding, so that the next run is silent; tell whether anything changes."""
    files = _Files(outcome)
    changed: dict[str, bytes] = {}
    failures = [*outcome.report.failures]
    report = outcome.report
    silenced = 0
    for attempt in range(_PASSES):
        open_ones = [f for f in report.findings if f.rule not in ABOUT_COMMENTS]
        if not open_ones:
            break
        silenced = silenced or len(open_ones)
        now = _comment(files, open_ones, reason, whole_file=attempt == _PASSES - 1, failures=failures)
        if not now:
            break
        changed |= now
        report = files.again(now)
    failures += _put(project, files, changed, only_show)
    if changed and not quiet:
        left = sum(f.rule not in ABOUT_COMMENTS for f in report.findings)
        verb = "would silence" if only_show else "silenced"
        say(f"{verb} {count(silenced - left, 'finding')} in {count(len(changed), 'file')}")
    outcome.report = replace(report, failures=tuple(failures))
    return bool(changed)


def _comment(
    files: _Files, findings: Sequence[Finding], reason: str, *, whole_file: bool, failures: list[Failure]
) -> dict[str, bytes]:
    changed: dict[str, bytes] = {}
    for path, places in sorted(places_to_silence(findings).items()):
        source = files.source(path)
        document = files.outcome.shelf.document(path, source.digest)
        try:
            changed[path] = edit_bytes(source, comments(document, places, reason, file=whole_file))
        except (InputError, ValueError) as error:
            failures.append(Failure(path, "fix", f"not silenced: {error}"))
    return changed


def _put(project: Project, files: _Files, changed: Mapping[str, bytes], only_show: bool) -> list[Failure]:
    """Write changed files, or print the change; standard input goes to standard output, changed or not."""
    failures = []
    places = {f.path: f.place for f in project.found.files}
    shelf = files.outcome.shelf
    for path, data in sorted(changed.items()):
        place = places.get(path)
        if only_show:
            terminal.write(diff(path, files.before[path].text, shelf.text(path)), machine=True)
        elif place is not None:
            try:
                write(place, data, files.before[path].data)
            except InputError as error:
                failures.append(Failure(path, "fix", f"not changed: {error}"))
    for path, place in places.items():
        if place is None and not only_show:
            sys.stdout.flush()
            sys.stdout.buffer.write(shelf.source(path).data)
    return failures
