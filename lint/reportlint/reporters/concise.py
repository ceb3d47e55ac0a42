"""One line per finding, in the form that editors and terminals know from compilers."""

from collections.abc import Iterator

from reportlint.reporters import Context, summary
from reportlint.result import Report


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield ``path:line:column: severity: message [rule]`` per finding, and the summary."""
    for finding in report.findings:
        start, _ = context.where(finding.path, finding.span)
        message = " ".join(finding.message.split())
        yield (
            f"{context.display(finding.path)}:{start.line}:{start.column}: "
            f"{finding.severity.value}: {message} [{finding.rule}]\n"
        )
    if not context.quiet:
        yield summary(report, context) + "\n"
