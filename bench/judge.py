"""See which judged findings are still reported: ``python bench/judge.py FOLDER…`` marks the others as mended.

A verdict "wrong" or "doubtful" speaks of a rule as it was. Where the documents still lie in one of the folders, this
runs the linter over them and sets ``"mended": true`` in ``bench/verdicts/*.jsonl`` on findings that are gone or now
less loud than the rule's own severity, and takes the mark away from those that came back. Verdicts on documents that
lie nowhere stay as they are. Prints how many of each it found.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

VERDICTS = Path(__file__).resolve().parent / "verdicts"
LOUD = {"error": 2, "warning": 1, "info": 0}


def reported(folder: Path) -> tuple[dict[tuple[str, str], int], set[str]]:
    """Return the loudness of each (rule, fingerprint), and the names of the files checked.

    Fingerprints hold the path as it was given, so the folder is checked from inside and from its parent.
    """
    found: dict[tuple[str, str], int] = {}
    for place, argument in ((folder, "."), (folder.parent, folder.name)):
        command = [sys.executable, "-m", "reportlint", "check", "--isolated", "--no-cache", "--preview"]
        command += ["--scope", "document", "--format", "json", argument]
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        for finding in json.loads(done.stdout)["findings"]:
            found[finding["rule"], finding["fingerprint"]] = LOUD[finding["severity"]]
    return found, {file.name for file in folder.rglob("*") if file.is_file()}


def mark(
    row: dict[str, Any], found: dict[tuple[str, str], int], names: set[str], levels: dict[str, int]
) -> str:
    """Set or take away the mark of one verdict; return what became of it."""
    known = row.get("file", "").rsplit("/", 1)[-1].split(":", 1)[-1] in names
    if row["verdict"] == "right" or not (known or (row["rule"], row["fingerprint"]) in found):
        return "kept"
    loud = found.get((row["rule"], row["fingerprint"]), -1)
    if loud >= min(levels.get(row["rule"], 1), 1):
        row.pop("mended", None)
        return "still reported"
    row["mended"] = True
    return "mended"


def main() -> None:
    """Read the folders, mark the verdicts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    found: dict[tuple[str, str], int] = {}
    names: set[str] = set()
    for folder in parser.parse_args().folders:
        more, files = reported(folder.resolve())
        found |= more
        names |= files
    listed = subprocess.run(
        [sys.executable, "-m", "reportlint", "explain", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    levels = {rule["rule"]: LOUD[rule["severity"]] for rule in json.loads(listed.stdout)}
    counts: Counter[str] = Counter()
    for file in sorted(VERDICTS.glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
        counts.update(mark(row, found, names, levels) for row in rows)
        file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(dict(counts))


if __name__ == "__main__":
    main()
