"""The last step: settle the findings shard by shard, and write findings, errors and a summary."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TextIO

from reportlint.corpus.job import Run
from reportlint.corpus.output import Writer, error_line, open_writer
from reportlint.corpus.reports import Reports
from reportlint.finding import Finding
from reportlint.places import fingerprint
from reportlint.plain import unpack_finding, unpack_suppressed
from reportlint.settle import Policy, settle
from reportlint.span import LineIndex


def write(run: Run, reports: Reports, crossing: Sequence[Finding]) -> None:
    """Settle the findings of each shard with those that concern it, and write them."""
    by_shard: dict[int, list[Finding]] = {}
    for f in crossing:
        by_shard.setdefault(reports.shard_of[f.path], []).append(f)
    silencing = _suppressions(run, reports.shards)
    ran = frozenset(r.meta.id for r in run.kit.all_rules())
    severity = run.job.plan.variants[0].severity
    policy = Policy(severity=lambda rule, _path: severity.get(rule))
    counts: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    with (
        open_writer(run.job.output, run.job.form) as out,
        open(run.job.output / "errors.jsonl", "a", encoding="utf-8") as errors,
    ):
        for n in range(reports.shards):
            findings = [*_findings(run, n, errors), *by_shard.get(n, ())]
            settled = settle(findings, silencing, ran, policy).findings
            counts.update(f.rule for f in settled)
            levels.update(f.severity.value for f in settled)
            _put(out, settled, dict(run.state.rows(f"shard-{n}")), reports)
            run.tell("writing", n + 1, reports.shards)
    run.tally.findings = sum(counts.values())
    _summarise(run, counts, levels)


def _findings(run: Run, n: int, errors: TextIO) -> list[Finding]:
    """The findings of the reports of a shard; what failed goes to ``errors``."""
    findings: list[Finding] = []
    for path, row, failure in run.state.rows(f"results-{n}"):
        for kind, message in [failure] if row is None else [(f[1], f[2]) for f in row[4]]:
            run.tally.failures += 1
            errors.write(error_line(path, kind, message))
        if row is not None:
            findings += fingerprint([replace(unpack_finding(f), path=path) for f in row[1]])
    return findings


def _put(out: Writer, findings: Iterable[Finding], texts: dict[str, bytes], reports: Reports) -> None:
    lines: dict[str, LineIndex] = {}
    for f in findings:
        if f.path not in lines:
            from reportlint.source import from_bytes

            data = texts[f.path] if f.path in texts else reports.data(f.path)
            lines[f.path] = LineIndex(from_bytes(f.path, data).text)
        out.put(f, lines[f.path].position(f.span.start), lines[f.path].position(f.span.end))


def _suppressions(run: Run, shards: int) -> list[tuple[str, Any]]:
    return [
        (path, unpack_suppressed(s))
        for n in range(shards)
        for path, row, _ in run.state.rows(f"results-{n}")
        if row is not None
        for s in row[3]
    ]


def _summarise(run: Run, counts: Counter[str], levels: Counter[str]) -> None:
    summary = {
        "records": run.tally.records,
        "bad records": run.tally.bad,
        "failures": run.tally.failures,
        "findings": run.tally.findings,
        "by severity": dict(sorted(levels.items())),
        "by rule": dict(sorted(counts.items(), key=lambda c: (-c[1], c[0]))),
    }
    (run.job.output / "summary.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
