"""The table of reporters. A reporter turns a Report into text; it sees texts for excerpts, and no rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import NamedTuple, Protocol

from reportlint.errors import InputError
from reportlint.finding import Finding, Related
from reportlint.result import Report
from reportlint.span import Edit, LineIndex, Position, Span, close_gaps
from reportlint.spec import RuleSpec


class Texts(Protocol):
    """Hands over texts and line indices by path."""

    def text(self, path: str) -> str:
        """Return the decoded text of a file."""

    def lines(self, path: str) -> LineIndex:
        """Return the line index of a file."""


@dataclass(frozen=True)
class Style:
    """How people see it: colours, hyperlinks, glyphs beyond ASCII, and the width of the terminal in cells."""

    color: bool = False
    hyperlinks: bool = False
    glyphs: bool = True
    width: int = 100
    encoding: str = "utf-8"


@dataclass(frozen=True)
class Context:
    """What reporters know beside the report."""

    texts: Texts
    specs: Mapping[str, RuleSpec]
    version: str
    style: Style = Style()
    display: Callable[[str], str] = field(default=lambda path: path)
    """Turns a path of the report into one that people can click from where they stand."""
    repository: Callable[[str], str] = field(default=lambda path: path)
    """Turns a path of the report into one relative to the repository's root, as code hosts want it."""
    uri: Callable[[str], str] = field(default=lambda path: "")
    """Turns a path of the report into a ``file:`` address for hyperlinks at terminals."""
    fail_on: str = "error"
    verbose: bool = False
    quiet: bool = False
    statistics: bool = False
    seconds: float = 0.0

    def where(self, path: str, span: Span) -> tuple[Position, Position]:
        """Return start and end of a span; a file that has vanished since gives the first line."""
        try:
            lines = self.texts.lines(path)
        except InputError:
            return Position(1, 1), Position(1, 1)
        top = lines.length
        return lines.position(min(span.start, top)), lines.position(min(span.end, top))

    def excerpt(self, path: str, span: Span) -> str:
        """Return the text of a span, or nothing where the file has vanished."""
        try:
            return self.texts.text(path)[span.start : span.end]
        except InputError:
            return ""

    def edits(self, finding: Finding) -> list[Edit]:
        """Return the edits of a finding's fix as ``--fix`` makes them, blank lines that go along included."""
        edits = finding.fix.edits if finding.fix else ()
        if all(edit.text for edit in edits):
            return list(edits)
        try:
            return close_gaps(self.texts.text(finding.path), edits)
        except InputError:
            return list(edits)


Reporter = Callable[[Report, Context], Iterator[str]]


class Entry(NamedTuple):
    """One reporter: its module, and whether it is for people (colours, the stream's encoding) or in UTF-8."""

    module: str
    for_people: bool = False


REPORTERS: Mapping[str, Entry] = {
    "full": Entry("full", for_people=True),
    "concise": Entry("concise", for_people=True),
    "json": Entry("json"),
    "jsonl": Entry("jsonl"),
    "sarif": Entry("sarif"),
    "github": Entry("github"),
    "gitlab": Entry("gitlab"),
    "junit": Entry("junit"),
    "rdjsonl": Entry("rdjsonl"),
    "markdown": Entry("markdown"),
    "html": Entry("html"),
    "agent": Entry("agent"),
}


def load_reporter(name: str) -> Reporter:
    """Return the reporter of that name."""
    reporter: Reporter = import_module(f"reportlint.reporters.{REPORTERS[name].module}").render
    return reporter


def place_of(finding: Finding, related: Related) -> tuple[str, Span]:
    """Return path and span of a related place."""
    return related.path or finding.path, related.span


def count(n: int, word: str) -> str:
    """Return ``1 file`` or ``2 files``."""
    return f"{n:,} {word}" if n == 1 else f"{n:,} {word}s"


def summary(report: Report, context: Context) -> str:
    """Return the last line for people: what was found, where, and what was left out."""
    levels = [(s, sum(f.severity == s for f in report.findings)) for s in ("error", "warning", "info")]
    checked = count(report.files, "file")
    if report.findings:
        found = ", ".join(count(n, s) if s != "info" else f"{n:,} info" for s, n in levels if n)
        line = f"Found {found} in {len({f.path for f in report.findings}):,} of {checked}."
    elif report.files:
        line = f"No findings in {checked}."
    else:
        line = "No files were checked."
    fixable = [
        sum(f.fix is not None and f.fix.safe is safe for f in report.findings) for safe in (True, False)
    ]
    if fixable[0]:
        line += f" {count(fixable[0], 'finding')} fixable with --fix"
        line += f", {fixable[1]:,} more with --unsafe-fixes." if fixable[1] else "."
    elif fixable[1]:
        line += f" {count(fixable[1], 'finding')} fixable with --unsafe-fixes."
    silent = [
        f"{n:,} {word}"
        for n, word in ((report.suppressed, "suppressed"), (report.baselined, "in the baseline"))
        if n
    ]
    if silent:
        line += f" ({', '.join(silent)})"
    if report.failures:
        line += f" {count(len(report.failures), 'problem')} kept the run from checking everything."
    return line


def statistics_lines(report: Report, context: Context) -> Iterator[str]:
    """Yield a table of rules by number of findings, with times the slowest rules, and a panel of each report."""
    counts: dict[tuple[str, str], list[int]] = {}
    for f in report.findings:
        row = counts.setdefault((f.rule, f.severity.value), [0, 0])
        row[0] += 1
        row[1] += f.fix is not None and f.fix.safe
    width = max((len(str(n)) for n, _ in counts.values()), default=1)
    for (rule, severity), (n, fixable) in sorted(counts.items(), key=lambda c: (-c[1][0], c[0])):
        tail = f"  ({fixable} fixable with --fix)" if fixable else ""
        yield f"{n:>{width}}  {severity:<7}  {rule}{tail}\n"
    if not context.quiet:
        yield summary(report, context) + "\n"
    seconds = report.statistics.get("seconds")
    if seconds:
        yield f"Seconds in all: {context.seconds:.2f}; by rule:\n"
        for rule, spent in sorted(seconds.items(), key=lambda s: -s[1])[:15]:
            yield f"{spent:8.3f}  {rule}\n"
    documents = report.statistics.get("documents")
    if documents and not context.quiet:
        from reportlint.panel import lines

        yield from lines(documents, context.display)
