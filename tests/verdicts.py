"""Count judged findings: ``bench/verdicts/*.jsonl`` become ``precision.json`` of the built-in pack.

``python -m tests.docs`` writes it. Each line of a verdict file is one judged finding:
``{"rule", "fingerprint", "file", "verdict": "right|wrong|doubtful", "reason"}``; a later line on the same
finding replaces an earlier one.
"""

import json
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = ("right", "wrong", "doubtful")


def count(folder: Path) -> dict[str, dict[str, int]]:
    """Return for each rule how many findings were judged right, wrong and doubtful.

    Raises ``ValueError`` naming file and line for a verdict that cannot be read.
    """
    judged: dict[tuple[str, str, str], str] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                key, verdict = (row["rule"], row.get("fingerprint", ""), row.get("file", "")), row["verdict"]
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{file}:{number}: not a verdict ({error}); see tests/verdicts.py") from None
            if verdict not in VERDICTS:
                raise ValueError(f"{file}:{number}: verdict '{verdict}'; one of {', '.join(VERDICTS)}")
            judged[key] = verdict
    counts: dict[str, Counter[str]] = {}
    for (rule, _, _), verdict in judged.items():
        counts.setdefault(rule, Counter())[verdict] += 1
    return {rule: {v: c[v] for v in VERDICTS} for rule, c in sorted(counts.items())}


def text(folder: Path = ROOT / "bench" / "verdicts") -> str:
    """Return the file's text, one rule a line."""
    rows = ",\n".join(f"{json.dumps(rule)}: {json.dumps(row)}" for rule, row in count(folder).items())
    return "{\n" + rows + "\n}\n" if rows else "{}\n"
