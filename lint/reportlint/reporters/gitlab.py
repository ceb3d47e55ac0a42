"""GitLab Code Quality: a JSON array; findings of equal fingerprints would be merged, so none are equal."""

import json
from collections.abc import Iterator

from reportlint.reporters import Context
from reportlint.result import Report

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield one array, one finding a line."""
    seen: dict[str, int] = {}
    yield "["
    for i, f in enumerate(report.findings):
        start, end = context.where(f.path, f.span)
        seen[f.fingerprint] = seen.get(f.fingerprint, 0) + 1
        again = f"-{seen[f.fingerprint]}" if seen[f.fingerprint] > 1 else ""
        issue = {
            "description": f.message + (f" {f.help}" if f.help else ""),
            "check_name": f.rule,
            "fingerprint": f.fingerprint + again,
            "severity": _SEVERITY[f.severity],
            "location": {
                "path": context.repository(f.path),
                "lines": {"begin": start.line, "end": max(start.line, end.line - (end.column == 1))},
            },
        }
        yield (",\n " if i else "\n ") + json.dumps(issue, ensure_ascii=False)
    yield "\n]\n"
