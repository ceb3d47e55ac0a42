"""JUnit XML: a suite per file, a case per finding; findings below ``fail-on`` pass and say so."""

import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from reportlint.finding import Failure, Finding, Severity
from reportlint.reporters import Context, count
from reportlint.result import Report

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield one document."""
    lowest = Severity(context.fail_on).rank if context.fail_on != "never" else 3
    failed = sum(f.severity.rank >= lowest for f in report.findings)
    total = len(report.findings) + len(report.failures) or 1
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f"<testsuites {_counts('reportlint', total, failed, len(report.failures))}>\n"
    if not report.findings and not report.failures:
        yield f"  <testsuite {_counts('reportlint', 1, 0, 0)}>\n"
        yield f"    <testcase {_names(count(report.files, 'file') + ' checked', 'reportlint')}/>\n"
        yield "  </testsuite>\n"
    for path, group in groupby(report.findings, key=lambda f: f.path):
        findings = list(group)
        failures = sum(f.severity.rank >= lowest for f in findings)
        yield f"  <testsuite {_counts(path, len(findings), failures, 0)}>\n"
        for finding in findings:
            yield _case(finding, finding.severity.rank >= lowest, context)
        yield "  </testsuite>\n"
    for failure in report.failures:
        yield _error(failure)
    yield "</testsuites>\n"


def _counts(name: str, tests: int, failures: int, errors: int) -> str:
    return f'name={_attribute(name)} tests="{tests}" failures="{failures}" errors="{errors}"'


def _names(name: str, group: str) -> str:
    return f"name={_attribute(name)} classname={_attribute(group)}"


def _case(finding: Finding, fails: bool, context: Context) -> str:
    start, _ = context.where(finding.path, finding.span)
    names = _names(f"{finding.rule} at line {start.line}, column {start.column}", finding.path)
    place = f"{finding.path}:{start.line}:{start.column}"
    text = f"{place}: {finding.severity.value}: {finding.message}"
    text = _text(f"{text}\n{finding.help}" if finding.help else text)
    if not fails:
        return f"    <testcase {names}><system-out>{text}</system-out></testcase>\n"
    attributes = f"type={_attribute(finding.rule)} message={_attribute(finding.message)}"
    return f"    <testcase {names}><failure {attributes}>{text}</failure></testcase>\n"


def _error(failure: Failure) -> str:
    name = failure.path or "reportlint"
    attributes = f"type={_attribute(failure.kind)} message={_attribute(failure.message)}"
    return (
        f"  <testsuite {_counts(name, 1, 0, 1)}>\n"
        f"    <testcase {_names(failure.kind, name)}><error {attributes}/></testcase>\n"
        "  </testsuite>\n"
    )


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", text), {"\n": " "})


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))
