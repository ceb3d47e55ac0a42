"""SARIF 2.1.0 as GitHub reads it: the first location, and related places that the message links."""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from reportlint.finding import JSON, Finding, Severity
from reportlint.pages import precision, rule_page
from reportlint.reporters import Context, place_of
from reportlint.result import Report
from reportlint.span import Span
from reportlint.spec import RuleSpec

MOST_RESULTS = 25_000
"""More and GitHub rejects the file; it keeps the 5,000 gravest of them, so the gravest must be in."""
MOST_RELATED = 100
_LINKED = 20
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_PRECISION = {"error": "very-high", "warning": "high", "info": "medium"}
_PROBLEM = {"error": "error", "warning": "warning", "info": "recommendation"}
_TEXT = 1024


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield one log with one run."""
    findings = list(report.findings)
    left_out = len(findings) - MOST_RESULTS
    if left_out > 0:
        findings = sorted(sorted(findings, key=lambda f: -f.severity.rank)[:MOST_RESULTS], key=Finding.order)
    ids = sorted({f.rule for f in findings})
    index = {rule: i for i, rule in enumerate(ids)}
    notes = [_note(failure.message, "error", failure.path, context) for failure in report.failures]
    if left_out > 0:
        notes.append(
            _note(
                f"{left_out} results of lower severity left out (limit {MOST_RESULTS})",
                "warning",
                "",
                context,
            )
        )
    run = {
        "tool": {
            "driver": {
                "name": "reportlint",
                "semanticVersion": context.version,
                "version": context.version,
                "rules": [_rule(rule, context.specs.get(rule), findings) for rule in ids],
            }
        },
        "automationDetails": {"id": "reportlint/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                **({"toolExecutionNotifications": notes} if notes else {}),
            }
        ],
        "results": [],
    }
    head = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    opening, closing = json.dumps(head, ensure_ascii=False, indent=1).rsplit('"results": []', 1)
    yield opening + '"results": ['
    for i, finding in enumerate(findings):
        result = json.dumps(_result(finding, index[finding.rule], context), ensure_ascii=False)
        yield (",\n    " if i else "\n    ") + result
    yield "]" + closing + "\n"


def _clip(text: str) -> str:
    return text if len(text) <= _TEXT else text[: _TEXT - 1] + "…"


def _rule(rule: str, spec: RuleSpec | None, findings: list[Finding]) -> JSON:
    if spec is None:
        first = next(f for f in findings if f.rule == rule)
        summary, docs, help, level = rule.replace("-", " "), "", first.help or "", first.severity
        page, family = f"# {rule}\n\n{help}\n", first.family
        tags: tuple[str, ...] = ()
    else:
        summary, docs, help, level = spec.summary, spec.docs, spec.meta.help, spec.meta.severity
        page, family, tags = rule_page(spec, examples=False), spec.family, spec.meta.tags
    return {
        "id": rule,
        "name": "".join(word.capitalize() for word in rule.split("-")),
        "shortDescription": {"text": _clip(summary or rule)},
        "fullDescription": {"text": _clip(" ".join(f"{summary} {docs}".split()) or rule)},
        "help": {"text": help or summary or rule, "markdown": page},
        "defaultConfiguration": {"level": _LEVEL[level]},
        "properties": {
            "tags": [family, *tags][:10],
            "precision": _precision(spec, level),
            "problem.severity": _PROBLEM[level],
        },
    }


def _precision(spec: RuleSpec | None, level: Severity) -> str:
    """The measured precision in SARIF's words; what its severity promises where too few findings were judged."""
    measured = precision(spec) if spec else None
    if measured is None or measured.judged < 20:
        return _PRECISION[level]
    share = measured.right / measured.judged
    return "very-high" if share >= 0.95 else "high" if share >= 0.8 else "medium" if share >= 0.6 else "low"


def _result(finding: Finding, index: int, context: Context) -> JSON:
    related = finding.related[:MOST_RELATED]
    links = []
    for i, r in enumerate(related[:_LINKED], 1):
        path, span = place_of(finding, r)
        start, _ = context.where(path, span)
        links.append(f"[{_escape(r.message)}: {_escape(context.repository(path))}:{start.line}]({i})")
    text = _escape(finding.message)
    if finding.help:
        text += f"\n{_escape(finding.help)}"
    if links:
        rest = f"; and {len(finding.related) - len(links)} more" if len(finding.related) > len(links) else ""
        text += f"\nSee {'; '.join(links)}{rest}."
    result: dict[str, JSON] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.path, _first_line(finding, context), context)],
        "partialFingerprints": {"primaryLocationLineHash": f"{finding.fingerprint}:1"},
    }
    if related:
        result["relatedLocations"] = [
            {
                "id": i,
                "message": {"text": r.message or "related"},
                **_location(*place_of(finding, r), context),
            }
            for i, r in enumerate(related, 1)
        ]
    if finding.fix:
        result["fixes"] = [
            {
                "description": {"text": finding.fix.title},
                "artifactChanges": [
                    {
                        "artifactLocation": _artifact(finding.path, context),
                        "replacements": [
                            {
                                "deletedRegion": _region(finding.path, Span(e.start, e.end), context),
                                "insertedContent": {"text": e.text},
                            }
                            for e in context.edits(finding)
                        ],
                    }
                ],
            }
        ]
    properties: dict[str, JSON] = {"family": finding.family}
    if finding.evidence:
        properties["evidence"] = dict(finding.evidence)
    if finding.source:
        properties["source"] = str(finding.source)
    whole = _region(finding.path, finding.span, context)
    if whole["endLine"] != whole["startLine"]:
        properties["wholeRegion"] = whole
    result["properties"] = properties
    return result


def _first_line(finding: Finding, context: Context) -> Span:
    """The part of the span on its first line: hosts show a place only if all its lines are in the change."""
    text = context.excerpt(finding.path, finding.span)
    line, _, rest = text.partition("\n")
    if not rest or not line.strip():
        return finding.span
    return Span(finding.span.start, finding.span.start + len(line.rstrip("\r")))


def _escape(text: str) -> str:
    """Keep brackets and backslashes of the text from being read as links."""
    return re.sub(r"([\[\]\\])", r"\\\1", " ".join(text.split()))


def _artifact(path: str, context: Context) -> JSON:
    return {"uri": quote(context.repository(path), safe="/~", errors="surrogateescape")}


def _region(path: str, span: Span, context: Context) -> dict[str, int]:
    start, end = context.where(path, span)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _location(path: str, span: Span, context: Context) -> dict[str, JSON]:
    region = _region(path, span, context)
    return {"physicalLocation": {"artifactLocation": _artifact(path, context), "region": region}}


def _note(message: str, level: str, path: str, context: Context) -> JSON:
    note: dict[str, JSON] = {"level": level, "message": {"text": message}}
    if path:
        note["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(path, context)}}]
    return note
