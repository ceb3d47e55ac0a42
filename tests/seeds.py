"""Regenerate the expected findings of the seeds: ``python -m tests.seeds``."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
EXPECTED = SEEDS / "expected"


def lint(seed: Path) -> list[dict[str, Any]]:
    """The findings of one seed as the json reporter prints them, without what may be reworded freely."""
    command = [
        sys.executable,
        "-m",
        "reportlint",
        "check",
        "--format",
        "json",
        "--isolated",
        "--no-cache",
        seed.name,
    ]
    done = subprocess.run(command, cwd=SEEDS, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return [
        {
            "rule": f["rule"],
            "severity": f["severity"],
            "line": f["span"]["start"]["line"],
            "column": f["span"]["start"]["column"],
            "message": f["message"],
            "related": [r["span"]["start"]["line"] for r in f["related"]],
        }
        for f in findings
    ]


def main() -> None:
    """Write the expectations of all seeds."""
    EXPECTED.mkdir(exist_ok=True)
    for seed in sorted(SEEDS.glob("*.md")):
        if seed.name != "README.md":
            rows = ",\n".join(json.dumps(f, ensure_ascii=False) for f in lint(seed))
            (EXPECTED / f"{seed.stem}.json").write_text(f"[\n{rows}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
