"""Measure start-up and throughput as CPU time, against floors taken in the same run.

``python bench/speed.py [--reports 1000] [--runs 5] [--peers]`` prints one row per measurement: the median CPU
seconds (user + system, of the process and its children), its spread, the ratio to ``python -c "import click"``, and
the peak memory. Rows are taken in turns (A B C A B C …), so that a machine whose speed drifts distorts no ratio.
``--statistics`` shows what each rule takes, in one process.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.reports import WRONG, Writer, write

REPORTLINT = [sys.executable, "-m", "reportlint", "check", "--isolated", "--quiet", "--exit-zero"]
PEERS = {
    "rumdl": ["rumdl", "check", "--no-cache", "--silent"],
    "jscpd": ["jscpd", "--silent"],
    "typos": ["typos"],
}
FTFY = """
import ftfy, pathlib, sys
for file in pathlib.Path(sys.argv[1]).rglob("*.md"):
    ftfy.fix_text(file.read_text("utf-8"))
"""


class Case(NamedTuple):
    """What is timed: its name, the command, and what to do before each run."""

    name: str
    command: list[str]
    before: Callable[[], None] = lambda: None


def spend(command: list[str], home: Path) -> tuple[float, float]:
    """Run a command; return its CPU seconds and the peak memory of all children so far, in MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "REPORTLINT_CACHE_DIR": str(home), "NO_COLOR": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def clean_report(size: int) -> str:
    """A report without findings, of about this size in bytes."""
    writer = Writer(7)
    parts = ["# The heating of the northern hall\n"]
    while sum(map(len, parts)) < size:
        parts.append(writer.sentence().split(" [")[0].rstrip(".") + ".\n")
    return "\n".join(parts)


def cases(folder: Path, home: Path, reports: int) -> list[Case]:
    """Prepare the inputs and return what is to be timed."""
    (folder / "one").mkdir()
    (folder / "one" / "clean.md").write_text(clean_report(10_000), "utf-8")
    (folder / "one" / "facts.md").write_text("# Models\n\n" + "\n\n".join(WRONG) + "\n", "utf-8")
    size = write(folder / "many", reports)
    print(f"{reports} reports, {size / 1e6:.2f} MB\n")

    def forget() -> None:
        for file in home.glob("results-*"):
            file.unlink()

    clean, facts, many = (str(folder / p) for p in ("one/clean.md", "one/facts.md", "many"))
    return [
        Case("python -c 'import click'", [sys.executable, "-c", "import click"]),
        Case("reportlint --version", [sys.executable, "-m", "reportlint", "--version"]),
        Case("10 KB, cold", [*REPORTLINT, clean], forget),
        Case("10 KB, warm", [*REPORTLINT, clean]),
        Case("wrong facts, cold", [*REPORTLINT, facts], forget),
        Case(f"{reports} reports, no cache, one process", [*REPORTLINT, "--no-cache", "--jobs", "1", many]),
        Case(f"{reports} reports, no cache, all processors", [*REPORTLINT, "--no-cache", many]),
        Case(f"{reports} reports, filling the cache", [*REPORTLINT, "--jobs", "1", many], forget),
        Case(f"{reports} reports, warm", [*REPORTLINT, many]),
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--peers", action="store_true", help="time rumdl, jscpd, typos (where installed) and ftfy, too"
    )
    parser.add_argument("--statistics", action="store_true", help="show the seconds of each rule instead")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, home = Path(name) / "work", Path(name) / "home"
        folder.mkdir()
        home.mkdir()
        if given.statistics:
            write(folder, given.reports)
            subprocess.run(
                [*REPORTLINT[:4], "-j1", "--isolated", "--statistics", "-v", str(folder)], check=False
            )
            return
        todo = cases(folder, home, given.reports)
        if given.peers:
            found = {name: command for name, command in PEERS.items() if shutil.which(command[0])}
            todo += [Case(name, [*command, str(folder / "many")]) for name, command in found.items()]
            todo.append(Case("ftfy", [sys.executable, "-c", FTFY, str(folder / "many")]))
        spend([*REPORTLINT, str(folder / "one")], home)  # compiles what is kept between runs
        spend([*REPORTLINT, str(folder / "one")], home)
        spent: dict[str, list[float]] = {case.name: [] for case in todo}
        for _ in range(given.runs):
            for case in todo:
                case.before()
                spent[case.name].append(spend(case.command, home)[0])
        floor = statistics.median(spent[todo[0].name])
        print(f"{'':45} {'CPU s':>8} {'min':>8} {'max':>8} {'x click':>8}")
        for name, values in spent.items():
            middle = statistics.median(values)
            print(f"{name:45} {middle:8.3f} {min(values):8.3f} {max(values):8.3f} {middle / floor:8.2f}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"\nlargest process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
