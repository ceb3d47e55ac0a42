"""Count judged findings: ``bench/verdicts/*.jsonl`` become ``precision.json`` of the built-in pack.

``python -m tests.docs`` writes it. Each line of a verdict file is one judged finding:
``{"rule", "fingerprint", "file", "verdict": "right|wrong|doubtful", "reason"}``; a later line on the same
finding replaces an earlier one. ``"mended": true`` marks a finding that was judged wrong or doubtful and that the rule
no longer reports as loudly (``python bench/judge.py`` sets it): it says nothing about today's precision and is counted
apart, as are findings on sentences that were written to be found (files of ``bench/`` and ``tests/``).
"""

import json
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = ("right", "wrong", "doubtful")
PLANTED = ("bench/", "tests/")
"""Where the texts stand that were written for this project with the defect in them."""


def count(folder: Path) -> dict[str, dict[str, int]]:
    """Return for each rule how many findings on real documents were judged right, wrong and doubtful.

    ``mended`` are those not counted because they are no longer reported; ``planted`` and ``planted_right`` those on
    our own sentences. Raises ``ValueError`` naming file and line for a verdict that cannot be read.
    """
    judged: dict[tuple[str, str, str], str] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                name = row.get("file", "")
                key, verdict = (row["rule"], row.get("fingerprint", ""), name), row["verdict"]
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{file}:{number}: not a verdict ({error}); see tests/verdicts.py") from None
            if verdict not in VERDICTS:
                raise ValueError(f"{file}:{number}: verdict '{verdict}'; one of {', '.join(VERDICTS)}")
            judged[key] = "mended" if row.get("mended") and verdict != "right" else verdict
    counts: dict[str, Counter[str]] = {}
    for (rule, _, name), verdict in judged.items():
        row = counts.setdefault(rule, Counter())
        if name.startswith(PLANTED):
            row["planted"] += 1
            row["planted_right"] += verdict == "right"
        else:
            row[verdict] += 1
    extra = ("mended", "planted", "planted_right")
    return {
        rule: {v: c[v] for v in VERDICTS}
        | {v: c[v] for v in extra if c["mended" if v == "mended" else "planted"]}
        for rule, c in sorted(counts.items())
    }


def text(folder: Path = ROOT / "bench" / "verdicts") -> str:
    """Return the file's text, one rule a line."""
    rows = ",\n".join(f"{json.dumps(rule)}: {json.dumps(row)}" for rule, row in count(folder).items())
    return "{\n" + rows + "\n}\n" if rows else "{}\n"
