"""reviewdog's diagnostic format, one a line; its columns count UTF-8 bytes."""

import json
from collections.abc import Iterator

from reportlint.finding import JSON
from reportlint.reporters import Context, place_of
from reportlint.result import Report
from reportlint.span import Span

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield one diagnostic a line."""
    for f in report.findings:
        diagnostic: dict[str, JSON] = {
            "message": f.message + (f" {f.help}" if f.help else ""),
            "location": _location(f.path, f.span, context),
            "severity": _SEVERITY[f.severity],
            "source": {"name": "reportlint"},
            "code": {"value": f.rule},
        }
        if f.fix and len(f.fix.edits) == 1:
            edit = context.edits(f)[0]
            place = _location(f.path, Span(edit.start, edit.end), context)
            diagnostic["suggestions"] = [{"range": place["range"], "text": edit.text}]
        if f.related:
            diagnostic["related_locations"] = [
                {"message": r.message, "location": _location(*place_of(f, r), context)} for r in f.related
            ]
        yield json.dumps(diagnostic, ensure_ascii=False) + "\n"


def _location(path: str, span: Span, context: Context) -> dict[str, JSON]:
    start, end = context.where(path, span)
    ends = {"start": (start, span.start), "end": (end, span.end)}
    return {
        "path": context.repository(path),
        "range": {
            name: {"line": place.line, "column": _bytes(path, offset - place.column + 1, offset, context) + 1}
            for name, (place, offset) in ends.items()
        },
    }


def _bytes(path: str, start: int, end: int, context: Context) -> int:
    return len(context.excerpt(path, Span(start, end)).encode("utf-8", "surrogatepass"))
