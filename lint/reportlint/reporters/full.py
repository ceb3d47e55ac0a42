"""For people: each finding with its lines, related places, why, help and source, as rustc and ruff do."""

from collections.abc import Iterator

from reportlint.finding import JSON, Finding, Related
from reportlint.reporters import Context, place_of, statistics_lines, summary
from reportlint.reporters.cells import cells, cut, cut_left, one_line, safe, safe_name
from reportlint.result import Report
from reportlint.span import Span

_RELATED = 4
"""Related places shown with their lines; the others are listed in one line."""
_WIDEST = 120
_COLORS = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "gutter": "34",
    "other": "34",
    "help": "36",
    "bold": "1",
}


def render(report: Report, context: Context) -> Iterator[str]:
    """Yield each finding with its places, then the summary."""
    if context.statistics:
        yield from statistics_lines(report, context)
        return
    for finding in report.findings:
        yield "\n".join(_Block(finding, context).lines()) + "\n\n"
    if not context.quiet:
        yield summary(report, context) + "\n"
        if report.findings:
            yield f"For the reasons behind a rule: reportlint explain {report.findings[0].rule}\n"


class _Block:
    """The lines of one finding."""

    def __init__(self, finding: Finding, context: Context) -> None:
        self.finding, self.context = finding, context
        self.shown = finding.related if context.verbose else finding.related[:_RELATED]
        places = [(finding.path, finding.span), *(place_of(finding, r) for r in self.shown)]
        self.gutter = max(len(str(context.where(path, span)[0].line)) for path, span in places)

    def paint(self, text: str, color: str) -> str:
        """Colour ``text`` where colours are wanted."""
        return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if self.context.style.color and text else text

    def lines(self) -> Iterator[str]:
        """Yield the lines in order."""
        f = self.finding
        level = f.severity.value
        head = self.paint(f"{level}[{f.rule}]", level)
        yield f"{head}: {self.paint(one_line(f.message), 'bold')}"
        yield from self.place("-->", f.path, f.span, "^", level, "")
        for related in self.shown:
            path, span = place_of(f, related)
            yield from self.place(":::", path, span, "-", "other", one_line(related.message))
        yield from self.notes(f.related[len(self.shown) :])

    def place(self, arrow: str, path: str, span: Span, mark: str, color: str, label: str) -> Iterator[str]:
        """Yield a place: where it is, its first line, and what is marked there."""
        start, end = self.context.where(path, span)
        indent = " " * self.gutter
        where = self.link(path, f"{safe_name(self.context.display(path))}:{start.line}:{start.column}")
        yield f"{indent}{self.paint(arrow, 'gutter')} {where}"
        text, at, marked = self.excerpt(path, span)
        if text is None:
            return
        bar = self.paint("|", "gutter")
        number = self.paint(str(start.line).rjust(self.gutter), "gutter")
        yield f"{indent} {bar}"
        yield f"{number} {bar} {text}".rstrip()
        last = end.line - (end.column == 1 and end.line > start.line)
        notes = [label] if label else []
        if last > start.line:
            notes.append(f"to line {last}")
        note = f" {', '.join(notes)}" if notes else ""
        room = min(self.context.style.width, _WIDEST) - self.gutter - 3 - at
        marks = mark * max(1, min(marked, max(room - cells(note), 8)))
        under = self.paint(marks + note, color)
        yield f"{indent} {bar} {' ' * at}{under}"

    def excerpt(self, path: str, span: Span) -> tuple[str | None, int, int]:
        """Return the first line of a span cut to the width, where the marks begin, and how many there are."""
        context = self.context
        start, _ = context.where(path, span)
        try:
            lines = context.texts.lines(path)
            line = lines.line_span(start.line)
        except Exception:  # the file has vanished since it was checked; its place is still worth showing
            return None, 0, 0
        end = min(span.end, line.end)
        before = context.excerpt(path, Span(max(line.start, span.start - 400), span.start))
        inside = context.excerpt(path, Span(span.start, min(end, span.start + 400))).rstrip("\r\n")
        after = context.excerpt(path, Span(end, min(line.end, end + 400))).rstrip("\r\n")
        before, inside, after = (self.plain(part) for part in (before, inside, after))
        dots = "…" if context.style.glyphs else "..."
        room = max(20, min(context.style.width, _WIDEST) - self.gutter - 3)
        left_out = line.start < span.start - 400
        if not left_out and cells(before) + cells(inside) + cells(after) <= room:
            return before + inside + after, cells(before), cells(inside)
        # Show the place with some of what stands before it, then as much as fits of what follows.
        some = max(room // 3, room - cells(inside) - cells(after) - 2 * len(dots))
        if left_out or cells(before) > some:
            before = dots + cut_left(before, some - len(dots))
        rest = room - cells(before)
        if cells(inside) + cells(after) > rest:
            tail = cut(inside + after, rest - len(dots))
            marked = min(cells(inside), cells(tail))
            return before + tail + dots, cells(before), marked
        return before + inside + after, cells(before), cells(inside)

    def plain(self, text: str) -> str:
        """Return text as the stream will show it, so that the marks stand below what they mark."""
        text = safe(text.replace("\t", "  "))
        encoding = self.context.style.encoding
        return text if text.isascii() else text.encode(encoding, "backslashreplace").decode(encoding)

    def link(self, path: str, text: str) -> str:
        """Make ``text`` a hyperlink to the file where the terminal has hyperlinks."""
        uri = self.context.uri(path) if self.context.style.hyperlinks else ""
        return f"\x1b]8;;{uri}\x1b\\{text}\x1b]8;;\x1b\\" if uri else text

    def notes(self, more: tuple[Related, ...]) -> Iterator[str]:
        """Yield what stands below the places: further ones, why, help, source, fix."""
        f = self.finding
        if more:
            places = []
            for related in more[:12]:
                path, span = place_of(f, related)
                start, _ = self.context.where(path, span)
                places.append(
                    f"{safe_name(self.context.display(path))}:{start.line}"
                    if related.path
                    else f"line {start.line}"
                )
            rest = f" and {len(more) - 12} more" if len(more) > 12 else ""
            yield self.note("also", ", ".join(places) + rest)
        if f.evidence:
            why = why_line(f.evidence)
            if why:
                yield self.note("why", why)
        if f.help:
            yield self.note("help", one_line(f.help), "help")
        if f.source:
            yield self.note("source", one_line(str(f.source)))
        if f.fix:
            how = "--fix" if f.fix.safe else "--fix --unsafe-fixes"
            yield self.note("fix", f"{one_line(f.fix.title)} ({how})", "help")

    def note(self, word: str, text: str, color: str = "bold") -> str:
        """Return one line below the places."""
        return f"{' ' * self.gutter} {self.paint('=', 'gutter')} {self.paint(word, color)}: {text}"


def why_line(evidence: JSON) -> str:
    """Return the evidence as people read it: short values by name, the rest left to the JSON reporter."""
    parts = []
    for name, value in evidence.items():
        if isinstance(value, bool) or value is None or isinstance(value, dict):
            continue
        if isinstance(value, float):
            value = f"{value:.3g}" if abs(value) < 1000 else f"{value:,.15g}"
        if isinstance(value, (list, tuple)):
            if not value or any(isinstance(v, (dict, list, tuple)) for v in value):
                continue
            value = ", ".join(str(v) for v in value[:6]) + ("..." if len(value) > 6 else "")
        parts.append(f"{name.replace('_', ' ')}: {one_line(str(value))}")
    line = "; ".join(parts)
    return line if len(line) <= 300 else cut(line, 297) + "..."
