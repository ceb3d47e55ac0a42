"""Streams as people have them: encodings that lack glyphs, colours, pipes that close early, progress bars."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TextIO

from reportlint.reporters import Style
from reportlint.reporters.cells import one_line

PROGRESS_FROM = 150
"""Files from which on a progress bar is worth its import."""
_GLYPHS = "─│┌└…≈→"


def say(message: str) -> None:
    """Say one thing about the run itself on standard error, on one line, without escapes of others."""
    print(f"reportlint: {one_line(message)}", file=sys.stderr)


def style(stream: TextIO, color: str, environ: Mapping[str, str]) -> Style:
    """Choose colours, hyperlinks and glyphs for a stream; ``color`` is auto, always or never."""
    terminal = _is_terminal(stream)
    if color == "auto":
        forced = environ.get("FORCE_COLOR", "") not in ("", "0") or environ.get("CLICOLOR_FORCE", "") not in (
            "",
            "0",
        )
        plain = bool(environ.get("NO_COLOR")) or environ.get("TERM") == "dumb"
        colored = not environ.get("NO_COLOR") and (forced or (terminal and not plain))
    else:
        colored = color == "always"
    links = colored and terminal and environ.get("TERM") != "dumb" and not environ.get("CI")
    if colored and os.name == "nt":
        os.system("")  # switches the console to escape sequences
    encoding = getattr(stream, "encoding", None) or "ascii"
    return Style(colored, links, can_encode(stream), _width(stream, terminal), encoding)


def can_encode(stream: TextIO, glyphs: str = _GLYPHS) -> bool:
    """Tell whether the stream's encoding has the glyphs of our output."""
    try:
        glyphs.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def _width(stream: TextIO, terminal: bool) -> int:
    if not terminal:
        return 120
    try:
        return max(40, os.get_terminal_size(stream.fileno()).columns)
    except (OSError, ValueError):
        return 100


def write(pieces: Iterable[str], *, machine: bool, stream: TextIO | None = None) -> None:
    """Write a report to a stream: UTF-8 bytes for machines, the stream's own encoding for people.

    A reader that closes the pipe early (``| head``) ends the output, not the run.
    """
    stream = stream or sys.stdout
    raw = getattr(stream, "buffer", None)
    try:
        for piece in _blocks(pieces):
            if machine and raw is not None:
                stream.flush()
                raw.write(piece.encode("utf-8", "backslashreplace"))
            else:
                stream.write(piece)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _blocks(pieces: Iterable[str], size: int = 1 << 16) -> Iterator[str]:
    held: list[str] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length >= size:
            yield "".join(held)
            held, length = [], 0
    if held:
        yield "".join(held)


def write_file(path: str, pieces: Iterable[str]) -> None:
    """Write a report to a file as UTF-8; raises ``OSError``."""
    with open(path, "wb") as out:
        for piece in _blocks(pieces):
            out.write(piece.encode("utf-8", "backslashreplace"))


def wants_progress(files: int, allowed: bool, environ: Mapping[str, str]) -> bool:
    """Tell whether a progress bar is due: long runs at a terminal where nobody records the output."""
    recorded = (
        any(environ.get(name) for name in ("CI", "PRE_COMMIT", "GITHUB_ACTIONS"))
        or environ.get("TERM") == "dumb"
    )
    return allowed and files >= PROGRESS_FROM and not recorded and _is_terminal(sys.stderr)


@contextmanager
def progress(files: int, shown: bool) -> Iterator[Callable[[int], None] | None]:
    """Show a progress bar on standard error while the block runs; rich is imported only then."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Checking", total=files)
        yield lambda n: bar.advance(task, n)


def give_up() -> None:
    """Send what is still held for standard output nowhere: else Python fails on it once more at the very end.

    That end has a status of its own (120), and what has to be said was said.
    """
    with suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
