"""Applies fixes: whole or not at all, never two that overlap, and not one byte outside an edit changes."""

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportlint.errors import InputError
from reportlint.finding import Finding
from reportlint.paths import AnyPath
from reportlint.result import Report
from reportlint.source import Source, digest
from reportlint.span import Edit, Span, apply_edits, close_gaps

MOST_PASSES = 10
"""Passes after which fixes that keep enabling each other are given up on."""


@dataclass
class Fixed:
    """What fixing did: the report that remains, the new bytes by path, and how many findings are gone."""

    report: Report
    changed: dict[str, bytes] = field(default_factory=dict)
    fixed: int = 0
    skipped: dict[str, str] = field(default_factory=dict)
    """Files that could not be fixed, with the reason."""


def choose(findings: Sequence[Finding], unsafe: bool) -> dict[str, list[Finding]]:
    """Choose by path the fixes that can be applied together, first come first served.

    No two edits overlap or touch, and no place that a chosen finding refers to (its other copy) is edited:
    otherwise both copies of a section could go at once.
    """
    chosen: dict[str, list[Finding]] = {}
    edited: dict[str, list[Span]] = {}
    kept: dict[str, list[Span]] = {}
    for f in sorted(findings, key=lambda f: (f.path, not (f.fix and f.fix.safe), f.order())):
        if f.fix is None or not f.fix.edits or not (f.fix.safe or unsafe):
            continue
        spans = [Span(e.start, e.end) for e in f.fix.edits]
        needed = [(r.path or f.path, r.span) for r in f.related]
        if any(_meet(a, b) for a in spans for b in edited.get(f.path, ())):
            continue
        if any(a.overlaps(b) for a in spans for b in kept.get(f.path, ())):
            continue
        if any(span.overlaps(b) for path, span in needed for b in edited.get(path, ())):
            continue
        chosen.setdefault(f.path, []).append(f)
        edited.setdefault(f.path, []).extend(spans)
        for path, span in needed:
            kept.setdefault(path, []).append(span)
    return chosen


def _meet(a: Span, b: Span) -> bool:
    return a.start <= b.end and b.start <= a.end


def edit_bytes(source: Source, edits: Sequence[Edit]) -> bytes:
    """Return the bytes of a file with edits applied; bytes outside them, decodable or not, stay as they are.

    A deletion of whole lines takes the blank lines along that one blank line makes superfluous.
    Raises ``InputError`` where the file's bytes do not survive a trip through text.
    """
    wide = next((i for i in source.issues if i.kind in ("utf-16", "utf-32")), None)
    if wide is None:
        encoding, errors = "utf-8", "surrogateescape"
    else:
        encoding, errors = wide.guess, "surrogatepass"
    try:
        text = source.data.decode(encoding, errors)  # each undecodable byte is one code point here, too
    except UnicodeDecodeError:
        text = ""
    if len(text) != len(source.text) or source.data != text.encode(encoding, errors):
        raise InputError("its bytes do not survive decoding; convert it to UTF-8 first")
    return apply_edits(text, fit(text, edits)).encode(encoding, errors)


def fit(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Fit edits to a text: what they insert has its line ends, and no deletion leaves two blank lines."""
    windows = text.count("\r\n") * 2 > text.count("\n")
    return [e._replace(text=_line_ends(e.text)) if windows else e for e in close_gaps(text, edits)]


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def fix(
    report: Report,
    source: Callable[[str], Source],
    again: Callable[[Mapping[str, bytes]], Report],
    *,
    unsafe: bool = False,
) -> Fixed:
    """Fix in memory, pass after pass, until nothing more can be fixed.

    ``source`` hands over a file as it is now; ``again`` takes the changed files and returns the new report.
    A file that comes back to a state it had before is left there: its fixes undo each other.
    """
    done = Fixed(report)
    seen: dict[str, set[str]] = {}
    for _ in range(MOST_PASSES):
        changed: dict[str, bytes] = {}
        count = 0
        for path, findings in choose(done.report.findings, unsafe).items():
            if path in done.skipped:
                continue
            now = source(path)
            try:
                data = edit_bytes(now, [e for f in findings if f.fix for e in f.fix.edits])
            except (InputError, ValueError, UnicodeError) as error:
                done.skipped[path] = str(error)
                continue
            states = seen.setdefault(path, {now.digest})
            if digest(data) in states:
                done.skipped[path] = (
                    f"its fixes undo each other ({', '.join(sorted({f.rule for f in findings}))})"
                )
                continue
            states.add(digest(data))
            changed[path] = data
            count += len(findings)
        if not changed:
            break
        done.changed |= changed
        done.fixed += count
        done.report = again(changed)
    return done


def write(place: AnyPath, data: bytes, expected: bytes) -> None:
    """Replace a file in one step, keeping its mode; a link stays a link.

    Raises ``InputError`` where the file may not be written, or has changed since it was read.
    """
    target = Path(os.path.realpath(place))
    try:
        if target.read_bytes() != expected:
            raise InputError("changed while it was being fixed; run again")
        if not os.access(target, os.W_OK):
            raise InputError("is read-only; give write permission")
        mode = stat.S_IMODE(target.stat().st_mode)
        import tempfile

        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            os.chmod(name, mode)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}; check the folder's permissions") from None


def diff(path: str, old: str, new: str) -> list[str]:
    """Return the change as a unified diff that ``patch`` understands."""
    before, after = (text.split("\n") for text in (old, new))
    whole = [lines[-1] == "" and lines.pop() == "" for lines in (before, after)]
    if not all(whole):
        for lines, ended in zip((before, after), whole, strict=True):
            if not ended and lines:
                lines[-1] += "\n\\ No newline at end of file"
    from difflib import unified_diff

    return [line + "\n" for line in unified_diff(before, after, path, path, lineterm="")]
