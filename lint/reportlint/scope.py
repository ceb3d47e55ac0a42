"""Which findings count in a run: those that no baseline knows, and those that touch what is in focus."""

import os
from collections.abc import Callable
from dataclasses import replace

from reportlint import baseline
from reportlint.changes import Changes, Repository, whole_files
from reportlint.discover import File, Found, Walker
from reportlint.errors import ConfigError
from reportlint.paths import absolute, inside, relative
from reportlint.project import Project
from reportlint.run import run
from reportlint.settle import Policy
from reportlint.shelf import Shelf


def read_focus(project: Project) -> Changes | None:
    """Return what is in focus, or ``None`` where everything is; raises ``InputError`` or ``ConfigError``."""
    wishes = project.wishes
    chosen = [bool(wishes.focus), bool(wishes.changed_since), wishes.staged]
    if sum(chosen) > 1:
        raise ConfigError("--focus, --changed-since and --staged exclude each other; keep one of them")
    for path in wishes.focus:
        if not os.path.exists(absolute(path)):
            raise ConfigError(f"--focus: {path}: no such file or folder; check the spelling")
    if wishes.focus:
        return whole_files(relative(absolute(path), project.root) for path in wishes.focus)
    if wishes.changed_since:
        return Repository(project.root).since(wishes.changed_since)
    return Repository(project.root).staged() if wishes.staged else None


def settle_files(project: Project, focus: Changes | None) -> None:
    """Fit the files to the focus: folders in focus are their files, and what is staged is read from the index."""
    if focus is None:
        return
    found = project.found
    if project.wishes.focus:
        folders = [f"{path}/" for path in focus.lines if os.path.isdir(project.place(path))]
        focus.lines |= (
            {f.path: None for f in found.files if f.path.startswith(tuple(folders))} if folders else {}
        )
    if project.wishes.staged:
        repository = Repository(project.root)
        tracked = repository.tracked()
        project.contents = repository.index_contents()
        here = {f.path for f in found.files}
        walker = Walker(project.root, project.config.include, project.config.exclude)
        gone = [p for p in project.contents if p not in here and not p.startswith("../")]
        found.files = [f for f in found.files if f.path in tracked]
        if not project.wishes.paths:  # deleted in the work tree, but still in the index
            places = [(p, project.place(p)) for p in gone]
            gone_places = [(p, place) for p, place in places if not os.path.exists(place)]
            found.files += [File(p, place) for p, place in gone_places if walker.belongs(place)]
            found.files.sort()
        found.failures = [f for f in found.failures if f.path in tracked or f.path in focus.lines]


def known_marks(project: Project) -> frozenset[str] | None:
    """Return the fingerprints that the baseline knows, from its file or from a commit; ``None`` without one.

    Raises ``ConfigError`` or ``InputError``.
    """
    marks: set[str] | None = None
    file = project.baseline_file
    if not project.wishes.isolated and os.path.isfile(file):
        marks = {entry.fingerprint for entry in baseline.read(file)}
    if project.wishes.baseline_from:
        marks = (marks or set()) | _marks_at(project, project.wishes.baseline_from)
    return frozenset(marks) if marks is not None else None


def _marks_at(project: Project, ref: str) -> set[str]:
    """Check the project as it was where ``ref`` and ``HEAD`` went apart, with the rules of today."""
    repository = Repository(project.root)
    commit = repository.base(ref)
    walker = Walker(project.root, project.config.include, project.config.exclude)
    tops = [absolute(path) for path in project.wishes.paths]

    def wanted(path: str) -> bool:
        place = project.place(path)
        if path.startswith("../"):
            return False
        if not tops:
            return walker.belongs(place)
        return place in tops or (walker.belongs(place) and any(inside(place, top) for top in tops))

    paths = [path for path in repository.files_at(commit) if wanted(path)]
    contents = repository.contents(commit, paths)
    files = [File(path, project.place(path)) for path in sorted(contents)]
    then = replace(project, found=Found(files), contents=contents)
    items, plan = then.items_and_plan(lambda: b"")
    outcome = run(items, plan, specs=project.specs, jobs=project.wishes.jobs)
    return {mark for f in outcome.report.findings for _, _, mark in baseline.places_of(f)}


def policy_of(
    project: Project, focus: Changes | None, marks: frozenset[str] | None
) -> Callable[[Shelf], Policy]:
    """Return the maker of the policy: it needs the texts of the run."""
    wishes = project.wishes
    complete = wishes.scope == "project" and not wishes.select and not wishes.ignore

    def policy(shelf: Shelf) -> Policy:
        touches = focus.focus(shelf.lines) if focus is not None else None
        return Policy(baseline=marks, focus=touches, complete=complete)

    return policy


def in_focus(project: Project, focus: Changes | None) -> bool:
    """Tell whether any file of the run is in focus."""
    if focus is None:
        return True
    paths = {*(f.path for f in project.found.files), *(f.path for f in project.found.failures)}
    return not paths.isdisjoint(focus.lines)


__all__ = ["in_focus", "known_marks", "policy_of", "read_focus", "settle_files"]
