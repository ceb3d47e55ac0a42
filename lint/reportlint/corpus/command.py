"""The command ``corpus``."""

import os
import sys
import time
from pathlib import Path

from reportlint.corpus.drive import drive
from reportlint.corpus.engines import open_engine
from reportlint.corpus.job import Job
from reportlint.project import Wishes, open_project
from reportlint.terminal import say


def corpus(
    inputs: tuple[str, ...], output: str, form: str, engine: str, scheduler: str, wishes: Wishes,
    text: str, name: str, fresh: bool, progress: bool,
) -> int:  # fmt: skip
    """Run it; 0 where every record was read, 2 where some were not."""
    project = open_project(wishes)
    found = project.items_and_plan(lambda: b"")[1]
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    job = Job(inputs, folder, found, form, text, name, fresh)
    started = time.monotonic()
    shown = progress and sys.stderr.isatty() and not os.environ.get("CI")

    def tell(step: str, done: int, of: int) -> None:
        if shown:
            spent = time.monotonic() - started
            left = (
                f", about {spent * (of - done) / done:.0f} s left"
                if of and done and step == "examining"
                else ""
            )
            print(
                f"\r\x1b[K{step} {done}{f' of {of}' if of else ''}{left}", end="", file=sys.stderr, flush=True
            )

    with open_engine(engine, wishes.jobs, scheduler) as runner:
        tally = drive(job, runner, tell)
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr)
    problems = tally.bad + tally.failures
    say(
        f"{tally.records} records, {tally.findings} findings in {folder}"
        + (f"; {tally.resumed} shards were done before" if tally.resumed else "")
        + (f"; {problems} problems in {folder / 'errors.jsonl'}" if problems else "")
    )
    return 2 if problems else 0


__all__ = ["corpus"]
