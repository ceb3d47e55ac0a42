"""Score against the real reports and human documents; the floors only go up."""

import json
import subprocess
import sys
from pathlib import Path

shared, tool = Path(sys.argv[1]), sys.argv[2]
floors = json.loads(Path(__file__).with_name("floors.json").read_text())
failed = []


def score(*args: str) -> dict:
    command = [sys.executable, str(shared / "bin/score"), *args, "--bin", tool, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(args)}: {done.stderr.strip() or done.stdout.strip()}")
    return json.loads(done.stdout)


def hold(what: str, value: float, floor: float, most: bool = False) -> None:
    good = value <= floor if most else value >= floor
    print(f"{'ok  ' if good else 'FAIL'} {what}: {value} ({'at most' if most else 'at least'} {floor})")
    if not good:
        failed.append(what)


for name, labels, folder in (
    ("seeds", "gold/seeds.yaml", "seeds"),
    ("reports", "gold/generated_dev.yaml", "corpus/generated"),
):
    figures = score("gold", str(shared / labels), str(shared / folder))
    for family, floor in floors[name]["recall"].items():
        hold(f"{name} {family} recall", figures["recall"].get(family, [0, 0])[0], floor)
    hold(f"{name} trap hits", figures["trap_hits"], floors[name]["traps"], most=True)
    share = figures["loose"] / max(figures["errors_and_warnings"], 1)
    hold(f"{name} loose share", round(share, 3), floors[name]["loose"], most=True)
figures = score("control", str(shared / "corpus/human"))
hold("human errors", figures["errors"], floors["human"]["errors"], most=True)
hold("human warnings", figures["warnings"], floors["human"]["warnings"], most=True)
figures = score("facts", str(shared / "facts/statements_dev.jsonl"))["all"]
for key in ("precision", "recall", "exact"):
    hold(f"facts {key}", figures[key], floors["facts"][key])
sys.exit(f"below the floor: {', '.join(failed)}" if failed else 0)
