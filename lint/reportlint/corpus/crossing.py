"""The step between reports: meet what they kept, weigh and verify pairs, and make findings of what holds."""

import marshal
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from reportlint.corpus.job import Run
from reportlint.corpus.reports import Library, Reports
from reportlint.corpus.tasks import Task, parts_of
from reportlint.finding import Finding
from reportlint.places import Anchors, fingerprint
from reportlint.plain import unpack_finding
from reportlint.rule import PairRule, PassageId
from reportlint.selection import Chosen, is_cross

_PAIRS_AT_ONCE = 200
_Matches = dict[str, list[tuple[PassageId, PassageId, Any]]]


def cross(run: Run, reports: Reports) -> list[Finding]:
    """Compare the reports; return the findings with anchors, in order."""
    rules = {r.meta.id: r for r in run.kit.all_rules() if is_cross(r)}
    if not rules:
        return []
    findings = _combine(run, reports.shards)
    matches = _verify(run, reports, _weigh(run, reports.shards))
    for name in sorted(matches):
        found = rules[name]
        rule = found.rule if isinstance(found, Chosen) else found
        assert isinstance(rule, PairRule)
        findings += rule.gather(matches[name], Library(reports, name))
    family = {name: r.meta.family for name, r in rules.items()}
    anchors = Anchors(Library(reports, ""), _Digests())
    return fingerprint([anchors.add(replace(f, family=family.get(f.rule, f.family))) for f in findings])


def _combine(run: Run, shards: int) -> list[Finding]:
    """The findings of rules that need what was kept under one key; the pairs that met are kept on disk."""
    said: list[Any] = []
    number = parts_of(shards)
    tasks = (
        Task(
            "combine",
            run.job.plan,
            (number, [run.state.slice(f"kept-{n}", number, part) for n in range(shards)]),
        )
        for part in range(number)
    )
    for part, (findings, slices) in enumerate(run.engine.map(tasks)):
        said += marshal.loads(findings)
        run.state.keep_slices(f"pairs-{part}", slices)
        run.tell("comparing", part + 1, number)
    return [unpack_finding(row) for _, _, row in sorted(said, key=lambda s: s[:2])]


def _weigh(run: Run, shards: int) -> list[Any]:
    """The pairs of passages that met often enough to be compared, in order."""
    number = parts_of(shards)
    tasks = (
        Task(
            "weigh",
            run.job.plan,
            [run.state.slice(f"pairs-{met}", number, part) for met in range(number)],
        )
        for part in range(number)
    )
    return sorted(pair for data in run.engine.map(tasks) for pair in marshal.loads(data))


def _verify(run: Run, reports: Reports, pairs: Sequence[Any]) -> _Matches:
    """The pairs that hold, by rule."""
    matches: _Matches = {}
    done = 0
    for data in run.engine.map(_verifying(run, reports, pairs)):
        done += _PAIRS_AT_ONCE
        run.tell("verifying", min(done, len(pairs)), len(pairs))
        for name, a, b, match in marshal.loads(data):
            matches.setdefault(name, []).append((PassageId(*a), PassageId(*b), match))
    return matches


def _verifying(run: Run, reports: Reports, pairs: Sequence[Any]) -> Iterator[Task]:
    for at in range(0, len(pairs), _PAIRS_AT_ONCE):
        some = pairs[at : at + _PAIRS_AT_ONCE]
        sides = [(name, side[0]) for name, a, b, _ in some for side in (a, b)]
        data = {path: reports.data(path) for path in {path for _, path in sides}}
        passages = {(name, path): reports.passages(name, path) for name, path in sides}
        yield Task("verify", run.job.plan, (some, data, passages))


class _Digests(dict[str, str]):
    """Anchors ask by digest; here the path says it all."""

    def __missing__(self, path: str) -> str:
        return ""
