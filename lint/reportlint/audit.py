"""The command ``baseline``: record what is known, drop what is gone, and list all that is silenced."""

import json
import os
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reportlint import baseline, terminal
from reportlint.changes import Repository
from reportlint.check import FAILED, OK, Output, lint, tell_failures
from reportlint.errors import InputError
from reportlint.paths import inside
from reportlint.project import Project, Wishes, find_files, open_project
from reportlint.reporters import count
from reportlint.reporters.cells import one_line
from reportlint.run import Outcome
from reportlint.scope import policy_of
from reportlint.terminal import say

_DAY = 86_400


def _run(wishes: Wishes, output: Output) -> tuple[Project, Outcome]:
    project = open_project(wishes)
    if not wishes.paths and not project.config.include:
        project.wishes = wishes = _everything(project)
    find_files(project)
    if not project.found.files and not project.found.failures:
        raise InputError(f"{project.found.why_empty()}; name other paths")
    return project, lint(project, output, policy=policy_of(project, None, None))


def _everything(project: Project) -> Wishes:
    return replace(project.wishes, paths=(project.root,))


def record(wishes: Wishes, output: Output, *, prune: bool) -> int:
    """Write the baseline, or take out of it what no longer occurs; return the exit status."""
    project, outcome = _run(wishes, output)
    if outcome.report.failures:
        tell_failures(outcome.report, output)
        say("the baseline was not written, because not everything could be checked")
        return FAILED
    file = project.baseline_file
    now = baseline.entries_of(outcome.report, outcome.shelf)
    known = baseline.read(file) if os.path.isfile(file) else []
    checked = {f.path: None for f in project.found.files} if wishes.paths else {}
    if prune:
        kept, gone = baseline.prune(known, now, checked)
        baseline.write(file, kept)
        say(f"dropped {gone} of {count(len(known), 'place')} from {_shown(project)}")
        return OK
    others = [e for e in known if wishes.paths and e.path not in checked]
    baseline.write(file, (*others, *now))
    found = count(len(outcome.report.findings), "finding")
    say(
        f"recorded {found} ({count(len(now), 'place')}) in {_shown(project)}; from now on only new ones count"
    )
    return OK


def _shown(project: Project) -> str:
    file = project.baseline_file
    return inside(file, project.root) or file


class Silenced(NamedTuple):
    """One silenced place: by which means, which rules, why, since when, and whether it silences anything."""

    path: str
    line: int
    rules: tuple[str, ...]
    means: str
    reason: str
    since: str
    days: int | None
    idle: tuple[str, ...]


def audit(wishes: Wishes, output: Output, form: str) -> int:
    """List every silenced place with reason and age; return the exit status."""
    project, outcome = _run(wishes, output)
    rows = [*_comments(outcome), *_entries(project)]
    rows = _dated(project, rows)
    if form == "json":
        fields = [{**row._asdict(), "rules": [*row.rules], "idle": [*row.idle]} for row in rows]
        terminal.write([json.dumps(fields, ensure_ascii=False, indent=1) + "\n"], machine=True)
    else:
        terminal.write((line + "\n" for line in _lines(rows)), machine=False)
    tell_failures(outcome.report, output)
    return FAILED if outcome.report.failures else OK


def _comments(outcome: Outcome) -> list[Silenced]:
    idle: dict[tuple[str, int], list[str]] = {}
    for path, s in outcome.report.unused:
        idle.setdefault((path, s.comment.start), []).extend(s.rules)
    rows: dict[tuple[str, int], Silenced] = {}
    for path, result in outcome.results:
        for s in result.suppressions:
            key = (path, s.comment.start)
            rules = (*(rows[key].rules if key in rows else ()), *s.rules)
            line = outcome.shelf.lines(path).position(s.comment.start).line
            rows[key] = Silenced(path, line, rules, s.kind, s.reason, "", None, tuple(idle.get(key, ())))
    return [rows[key] for key in sorted(rows)]


def _entries(project: Project) -> list[Silenced]:
    file = project.baseline_file
    if not os.path.isfile(file):
        return []
    return [Silenced(e.path, 0, (e.rule,), "baseline", e.text, "", None, ()) for e in baseline.read(file)]


def _dated(project: Project, rows: Iterable[Silenced]) -> list[Silenced]:
    """Add the day of the commit that brought each comment or entry, where git knows it."""
    rows = list(rows)
    try:
        repository = Repository(project.root)
    except InputError:
        return rows
    times: dict[str, dict[int, int]] = {}
    baseline_lines: Mapping[tuple[str, str, str], int] = {}
    if any(r.means == "baseline" for r in rows):
        text = Path(project.baseline_file).read_text("utf-8", "replace")
        found: dict[tuple[str, str, str], int] = {}
        for number, written in enumerate(text.split("\n"), 1):
            if written.startswith("{") and written.endswith(","):
                try:
                    entry = json.loads(written[:-1])
                except ValueError:
                    continue
                found.setdefault(
                    (entry.get("path", ""), entry.get("rule", ""), entry.get("text", "")), number
                )
        baseline_lines = found
    dated = []
    for row in rows:
        if row.means == "baseline":
            path, line = _shown(project), baseline_lines.get((row.path, row.rules[0], row.reason), 0)
        else:
            path, line = row.path, row.line
        if path not in times:
            times[path] = _blame(repository, project, path)
        when = times[path].get(line)
        if when is None:
            dated.append(row)
        else:
            since = time.strftime("%Y-%m-%d", time.gmtime(when))
            dated.append(row._replace(since=since, days=max(0, int((time.time() - when) // _DAY))))
    return dated


def _blame(repository: Repository, project: Project, path: str) -> dict[int, int]:
    """Return the time of the last commit of each line; lines that are not committed have none."""
    try:
        said = repository.git("blame", "--line-porcelain", "--", project.place(path))
    except InputError:
        return {}
    times: dict[int, int] = {}
    line, committed = 0, False
    for row in said.decode("utf-8", "replace").split("\n"):
        if head := re.match(r"([0-9a-f]{40}) \d+ (\d+)", row):
            line, committed = int(head[2]), set(head[1]) != {"0"}
        elif row.startswith("committer-time ") and committed:
            times[line] = int(row.split(" ")[1])
    return times


def _lines(rows: list[Silenced]) -> Iterable[str]:
    for row in rows:
        where = f"{row.path}:{row.line}" if row.line else row.path
        age = f"since {row.since} ({count(row.days or 0, 'day')})" if row.since else "not committed"
        reason = one_line(row.reason) or "no reason given"
        if row.means == "baseline":
            reason = f'in the baseline: "{reason}"'
        stale = f"; silences nothing: {', '.join(row.idle)}" if row.idle else ""
        yield f"{where}: {', '.join(row.rules)} [{row.means}] {reason}; {age}{stale}"
    comments = sum(row.means != "baseline" for row in rows)
    idle = sum(bool(row.idle) for row in rows)
    entries = len(rows) - comments
    yield f"{count(comments, 'suppression')} ({idle} idle), {count(entries, 'place')} in the baseline."
