"""One JSON object, as the contract says; one finding a line, so that two outputs can be compared."""

import json
from collections.abc import Iterator, Sequence

from reportlint.finding import JSON, Citation, Failure, Finding, Fix
from reportlint.reporters import Context, place_of
from reportlint.result import SCHEMA, Report
from reportlint.span import Edit, Span


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield the report as one object."""
    head = {"schema": SCHEMA, "version": context.version, "files": report.files}
    yield dump(head)[:-1] + ', "findings": ['
    for i, finding in enumerate(report.findings):
        yield (",\n  " if i else "\n  ") + dump(finding_json(finding, context))
    yield '\n ],\n "errors": ['
    for i, failure in enumerate(report.failures):
        yield (",\n  " if i else "\n  ") + dump(failure_json(failure))
    yield "]"
    if context.statistics:
        counts: dict[str, int] = {}
        for finding in report.findings:
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
        yield ',\n "statistics": ' + dump({"rules": dict(sorted(counts.items())), **report.statistics})
    yield "}\n"


def dump(value: JSON) -> str:
    """Return JSON on one line, not escaped beyond need."""
    return json.dumps(value, ensure_ascii=False)


def failure_json(failure: Failure) -> JSON:
    """Return what kept a file from being checked."""
    return {"path": failure.path, "kind": failure.kind, "message": failure.message}


def span_json(path: str, span: Span, context: Context) -> JSON:
    """Return start and end with line, column and offset, all in code points."""
    start, end = context.where(path, span)
    return {
        "start": {"line": start.line, "column": start.column, "offset": span.start},
        "end": {"line": end.line, "column": end.column, "offset": span.end},
    }


def finding_json(finding: Finding, context: Context) -> JSON:
    """Return one finding in the shape of the contract."""
    related = []
    for r in finding.related:
        path, span = place_of(finding, r)
        place = {"path": path, "span": span_json(path, span, context)}
        related.append({**place, "message": r.message, "fingerprint": r.fingerprint})
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "path": finding.path,
        "span": span_json(finding.path, finding.span, context),
        "message": finding.message,
        "help": finding.help,
        "related": related,
        "evidence": dict(finding.evidence) if finding.evidence is not None else None,
        "source": source_json(finding.source),
        "fix": fix_json(finding.fix, context.edits(finding)),
        "fingerprint": finding.fingerprint,
    }


def source_json(source: Citation | None) -> JSON:
    """Return a citation without its empty fields."""
    if source is None:
        return None
    fields = ("title", "authors", "year", "venue", "arxiv", "doi", "url")
    return {name: getattr(source, name) for name in fields if getattr(source, name) or name == "title"}


def fix_json(fix: Fix | None, edits: Sequence[Edit]) -> JSON:
    """Return a fix with its edits in code points."""
    if fix is None:
        return None
    places = [{"start": e.start, "end": e.end, "text": e.text} for e in edits]
    return {"title": fix.title, "safe": fix.safe, "edits": places}
