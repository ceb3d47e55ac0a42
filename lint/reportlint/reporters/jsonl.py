"""The findings of the JSON reporter, one a line; what could not be checked is said on standard error only."""

from collections.abc import Iterator

from reportlint.reporters import Context
from reportlint.reporters.json import dump, finding_json
from reportlint.result import Report


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield one line per finding."""
    for finding in report.findings:
        yield dump(finding_json(finding, context)) + "\n"
