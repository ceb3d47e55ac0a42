"""The real reports: processes, batches, order and a trip through JSON change not one byte of what is found."""

import json
import pickle
import random
from pathlib import Path

import pytest

from reportlint.discover import discover
from reportlint.engine import conclude
from reportlint.finding import Finding
from reportlint.kit import Item, Kit, Plan
from reportlint.pack import load_packs
from reportlint.run import Outcome, run
from reportlint.selection import RuleSettings
from reportlint.settle import Policy
from reportlint.shelf import Shelf

PLAN = Plan(("reportlint_rules",), (RuleSettings(),), document_scope=True)
STEP = 12
"""Every twelfth report: the order of minutes that the whole corpus takes is for the bench."""


@pytest.fixture(scope="module")
def items(shared: Path) -> list[Item]:
    """A cut through the real reports, generated ones and those that people wrote."""
    folder = shared / "corpus"
    files = discover([str(folder)], folder).files[::STEP]
    return [Item(f.path, str(f.place)) for f in files]


@pytest.fixture(scope="module")
def serial(items: list[Item]) -> Outcome:
    """What one process finds."""
    return run(items, PLAN, jobs=1)


def test_two_processes_find_the_same(items: list[Item], serial: Outcome) -> None:
    assert len(serial.report.findings) > 10
    assert run(items, PLAN, jobs=2).report == serial.report


def test_shuffled_batches_of_seven_find_the_same(items: list[Item], serial: Outcome) -> None:
    shuffled = random.Random(7).sample(items, len(items))
    specs = load_packs()
    found: list[Finding] = []
    for at in range(0, len(shuffled), 7):
        found += run(shuffled[at : at + 7], PLAN, specs=specs, jobs=1).report.findings
    assert tuple(sorted(found, key=Finding.order)) == serial.report.findings


def test_results_survive_pickle_and_summaries_survive_json(items: list[Item]) -> None:
    plan = Plan(("reportlint_rules",), (RuleSettings(),))
    outcome = run(items, plan, jobs=1)
    again = pickle.loads(pickle.dumps(outcome.results))
    for (path, result), (_, original) in zip(again, outcome.results, strict=True):
        assert json.loads(json.dumps(result.summaries)) == json.loads(json.dumps(original.summaries)), path
    travelled = [
        (
            path,
            type(r)(
                **{
                    **{f: getattr(r, f) for f in r.__slots__},
                    "summaries": json.loads(json.dumps(r.summaries)),
                }
            ),
        )
        for path, r in again
    ]
    kit = Kit(plan)
    shelf = Shelf(items, kit.resources)
    at_home, back = (conclude(r, kit.all_rules(), shelf, Policy()) for r in (outcome.results, travelled))
    assert at_home.findings
    assert back == at_home
