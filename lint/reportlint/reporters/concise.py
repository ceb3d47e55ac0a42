"""One line per finding, in the form that editors and terminals know from compilers."""

from collections.abc import Iterator

from reportlint.reporters import Context, statistics_lines, summary
from reportlint.reporters.cells import one_line, safe_name
from reportlint.result import Report


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield ``path:line:column: severity: message [rule]`` per finding, and the summary."""
    if context.statistics:
        yield from statistics_lines(report, context)
        return
    for finding in report.findings:
        start, _ = context.where(finding.path, finding.span)
        yield (
            f"{safe_name(context.display(finding.path))}:{start.line}:{start.column}: "
            f"{finding.severity.value}: {one_line(finding.message)} [{finding.rule}]\n"
        )
    if not context.quiet:
        yield summary(report, context) + "\n"
