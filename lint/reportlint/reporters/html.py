"""One page for people: self-contained, no scripts, nothing loaded; a template escapes all that others wrote."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader

from reportlint.errors import InputError
from reportlint.finding import FAMILIES, Citation, Finding
from reportlint.pages import precision
from reportlint.reporters import Context, place_of, summary
from reportlint.reporters.cells import safe, safe_name
from reportlint.reporters.full import why_line
from reportlint.result import Report
from reportlint.span import Edit, Span, apply_edits

MOST = 5000
"""Findings that a page holds; of more the gravest are shown, and how many are missing is said."""
MOST_RELATED = 50
_LINES = 10
_AROUND, _INSIDE = 160, 1200
"""Code points shown beside a place on its line, and of the place itself."""
_DIFF_LINES = 30


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield the page: summary, counts by family and rule, the findings by file and line, the rules."""
    shown = report.findings
    if len(shown) > MOST:
        grave = sorted(shown, key=lambda f: -f.severity.rank)[:MOST]
        shown = tuple(sorted(grave, key=Finding.order))
    numbers = {id(f): n for n, f in enumerate(shown, 1)}
    page = _environment().get_template("report.html.j2")
    yield from page.generate(
        summary=summary(report, context),
        version=context.version,
        left_out=len(report.findings) - len(shown),
        counts=_counts(report.findings),
        files=[
            (path, [_Item(numbers[id(f)], f, context) for f in group])
            for path, group in groupby(shown, key=lambda f: f.path)
        ],
        failures=report.failures,
        rules=[_rule(name, shown, context) for name in sorted({f.rule for f in shown})],
    )


def _environment() -> Environment:
    """Escaping is on for all of the template; control and reordering characters become visible escapes."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: safe(value) if type(value) is str else value,
    )
    environment.filters |= {"name": safe_name}
    return environment


class _Row(NamedTuple):
    """A row of the table of counts."""

    family: str
    rule: str
    error: int
    warning: int
    info: int


def _counts(findings: Sequence[Finding]) -> list[_Row]:
    counts: dict[tuple[int, str, str], dict[str, int]] = {}
    for f in findings:
        place = FAMILIES.index(f.family) if f.family in FAMILIES else len(FAMILIES)
        row = counts.setdefault((place, f.family, f.rule), {"error": 0, "warning": 0, "info": 0})
        row[f.severity.value] += 1
    return [_Row(family, rule, **n) for (_, family, rule), n in sorted(counts.items())]


class _Rule(NamedTuple):
    """What the page says of a rule that found something."""

    id: str
    summary: str
    docs: str
    help: str
    measured: str


def _rule(name: str, findings: Sequence[Finding], context: Context) -> _Rule:
    spec = context.specs.get(name)
    if spec is None:
        return _Rule(name, "", "", next(f.help or "" for f in findings if f.rule == name), "")
    return _Rule(name, spec.summary, spec.docs, spec.meta.help, str(precision(spec) or ""))


class _Excerpt(NamedTuple):
    """Some lines around a place: where, what stands before, in and after it, and how much is left out."""

    path: str
    line: int
    column: int
    last: int
    before: str
    inside: str
    after: str


class _Item:
    """One finding as the template asks for it; places are read when they are written."""

    def __init__(self, number: int, finding: Finding, context: Context) -> None:
        self.number, self.f, self.context = number, finding, context
        self.more = max(0, len(finding.related) - MOST_RELATED)

    def place(self) -> _Excerpt:
        """Return the place itself."""
        return self._excerpt(self.f.path, self.f.span)

    def related(self) -> list[tuple[str, _Excerpt]]:
        """Return message and place of what belongs to the finding."""
        return [(r.message, self._excerpt(*place_of(self.f, r))) for r in self.f.related[:MOST_RELATED]]

    def why(self) -> str:
        """Return the evidence on one line."""
        return why_line(self.f.evidence) if self.f.evidence else ""

    def link(self) -> str:
        """Return the address of the source, of known kinds only: DOI, arXiv, http."""
        return _link(self.f.source) if self.f.source else ""

    def diff(self) -> list[tuple[str, str]]:
        """Return the change of the fix as lines with their kind (``del``, ``ins``, ``same``, ``cut``)."""
        try:
            text = self.context.texts.text(self.f.path)
            near = _near(self.context.edits(self.f))
            lines = [line for edits in near for line in _hunk(text, edits)]
        except (InputError, ValueError):
            return []
        left = len(lines) - _DIFF_LINES
        return lines if left <= 0 else [*lines[:_DIFF_LINES], ("cut", f"… {left} more lines")]

    def _excerpt(self, path: str, span: Span) -> _Excerpt:
        start, end = self.context.where(path, span)
        last = max(start.line, end.line - (end.column == 1))
        try:
            lines, text = self.context.texts.lines(path), self.context.texts.text(path)
        except InputError:
            return _Excerpt(path, start.line, start.column, last, "", "", "")
        stop = min(span.end, lines.line_span(min(last, start.line + _LINES - 1)).end, len(text))
        first, final = lines.line_span(start.line), lines.line_span(lines.position(max(stop - 1, 0)).line)
        head, tail = max(first.start, span.start - _AROUND), min(final.end, stop + _AROUND)
        inside = text[span.start : stop]
        cut = len(inside) > _INSIDE or stop < span.end
        after = "" if cut else text[stop:tail] + ("…" if tail < final.end else "")
        return _Excerpt(
            path, start.line, start.column, last,
            ("…" if head > first.start else "") + text[head : span.start],
            _unix(inside[:_INSIDE]).rstrip("\n") + (" …" if cut else ""), _unix(after).rstrip("\n"),
        )  # fmt: skip


def _link(source: Citation) -> str:
    if source.doi:
        return f"https://doi.org/{quote(source.doi, safe='/()')}"
    if source.arxiv:
        return f"https://arxiv.org/abs/{quote(source.arxiv, safe='/')}"
    return source.url if source.url.startswith(("https://", "http://")) else ""


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n")


def _near(edits: Sequence[Edit]) -> list[list[Edit]]:
    """Group edits that stand close enough to be shown together."""
    groups: list[list[Edit]] = []
    for edit in sorted(edits):
        if groups and edit.start - groups[-1][-1].end < _AROUND:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _hunk(text: str, edits: Sequence[Edit]) -> Iterator[tuple[str, str]]:
    """Yield the lines of one change; of a very long line only what stands near the change."""
    first, last = edits[0].start, edits[-1].end
    start = max(text.rfind("\n", 0, first) + 1, first - _AROUND)
    end = text.find("\n", last)
    end = min(len(text) if end < 0 else end, last + _AROUND)
    moved = [Edit(e.start - start, e.end - start, e.text) for e in edits]
    old = text[start:end]
    new = apply_edits(old, moved)
    kinds = {"-": "del", "+": "ins", " ": "same"}
    for line in [*unified_diff(_unix(old).split("\n"), _unix(new).split("\n"), lineterm="", n=1)][2:]:
        if not line.startswith("@@"):
            yield kinds[line[0]], line[0] + (line[1:] if len(line) <= _INSIDE else line[1:_INSIDE] + " …")
