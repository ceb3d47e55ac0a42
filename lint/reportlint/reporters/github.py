"""GitHub's workflow commands: ten annotations of each level, the gravest first; the rest is counted."""

from collections.abc import Iterator

from reportlint.finding import Finding
from reportlint.reporters import Context, count, place_of, summary
from reportlint.result import Report

MOST = 10
"""GitHub shows ten errors and ten warnings of a step, and drops the others silently."""
_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield annotations, then what was left out."""
    left_out = []
    for level, command in _COMMAND.items():
        findings = [f for f in report.findings if f.severity == level]
        for finding in _spread(findings)[:MOST]:
            yield _annotation(finding, command, context)
        if len(findings) > MOST:
            left_out.append(count(len(findings) - MOST, f"more {level}"))
    if left_out:
        yield f"Not annotated, because GitHub shows {MOST} of each kind: {', '.join(left_out)}.\n"
    yield summary(report, context) + "\n"


def _spread(findings: list[Finding]) -> list[Finding]:
    """Put the first finding of each rule before the second of any: ten annotations show most kinds."""
    seen: dict[str, int] = {}
    order = []
    for i, finding in enumerate(findings):
        seen[finding.rule] = seen.get(finding.rule, 0) + 1
        order.append((seen[finding.rule], i))
    return [findings[i] for _, i in sorted(order)]


def _annotation(finding: Finding, command: str, context: Context) -> str:
    start, end = context.where(finding.path, finding.span)
    last = max(start.line, end.line - (end.column == 1))
    where = {"file": context.repository(finding.path), "line": str(start.line), "endLine": str(last)}
    if start.line == end.line:
        where |= {"col": str(start.column), "endColumn": str(end.column)}
    where["title"] = finding.rule
    lines = [finding.message]
    for related in finding.related[:3]:
        path, span = place_of(finding, related)
        lines.append(f"{related.message}: {context.repository(path)}:{context.where(path, span)[0].line}")
    if finding.help:
        lines.append(finding.help)
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    text = "\n".join(lines)
    return f"::{command} {properties}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
