"""Wordings of states, totals and dates that do not fit what stands beside them, and near misses that stay silent."""

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.rule import DocumentRule
from reportlint.testing import default_resources

SPECS = load_packs()
RESOURCES = default_resources()
ROWS = "| Name | Town |\n|---|---|\n| Olt | Arle |\n| Brent | Benno |\n| Cree | Cork |\n"
NUMBERED = "1. Olt of Arle\n2. Brent of Benno\n3. Cree of Cork\n"


def fires(rule: str, text: str) -> int:
    made = SPECS[rule].make()
    assert isinstance(made, DocumentRule)
    return len(list(made.check(Document(text, parse(text), RESOURCES))))


def _states(heading: str, *states: str, column: str = "Status") -> str:
    rows = "".join(f"| N{i} | {state} | x |\n" for i, state in enumerate(states))
    return f"# R\n\n## {heading}\n\n| Name | {column} | Owner |\n|---|---|---|\n{rows}"


def _fields(heading: str, *states: str) -> str:
    return f"# R\n\n## {heading}\n\n" + "".join(
        f"- **N{i}**\n    - **Status:** {state}\n" for i, state in enumerate(states)
    )


def _total(field: str, held: str = ROWS, above: bool = False) -> str:
    body = f"{field}\n\n{held}" if above else f"{held}\n{field}\n"
    return f"# Mills\n\nText about mills.\n\n## List\n\n{body}"


def _dated(date: str, heading: str, column: str, *cells: str) -> str:
    rows = "".join(f"| N{i} | {cell} |\n" for i, cell in enumerate(cells))
    return f"# Mills\n\n**Date:** {date}\n\nOld.\n\n## {heading}\n\n| Name | {column} |\n|---|---|\n{rows}"


BAD = [
    ("status-conflict", _states("Active Trials", "Active", "Completed")),
    ("status-conflict", _states("Ongoing Projects", "Ongoing", "✅ Completed")),
    ("status-conflict", _states("Completed Tasks", "Done", "Pending")),
    ("status-conflict", _states("Upcoming Events", "Planned", "Cancelled")),
    ("status-conflict", _states("Outstanding Actions", "**Resolved**", "Open")),
    ("status-conflict", _states("Running Experiments", "Running", "Finished", column="State")),
    ("status-conflict", _states("Ongoing Trials", "Completed (2021)", "Recruiting")),
    ("status-conflict", _states("In-Progress Tasks", "Done", "In progress")),
    ("status-conflict", _fields("Open Findings", "Open", "Resolved")),
    ("status-conflict", _fields("Ongoing Research", "Active", "Discontinued")),
    ("count-mismatch", _total("Source: Register. Total found: 2")),
    ("count-mismatch", _total("**Total results:** 1")),
    ("count-mismatch", _total("Matches found: none")),
    ("count-mismatch", _total("Patents retrieved: 1")),
    ("count-mismatch", _total("Count of items: 2")),
    ("count-mismatch", _total("Items listed: 4", above=True)),
    ("count-mismatch", _total("Number of suppliers: 2", above=True)),
    ("count-mismatch", _total("**Total candidates identified:** 1", above=True)),
    ("count-mismatch", _total("Total found: 2", NUMBERED)),
    ("count-mismatch", _total("Risks identified: 1", NUMBERED)),
    ("report-date", _dated("2024", "Patents", "Date", "2025-06-24")),
    ("report-date", _dated("2024", "Key works", "Granted", "2023-01-01", "2025-02-02")),
    ("report-date", _dated("2024", "News", "Date", "March 3, 2025")),
    ("report-date", _dated("December 30, 2024", "Sources", "Retrieved", "2025-01-09")),
    ("report-date", _dated("2024", "Deals", "Acquired on", "May 2025")),
    ("report-date", "# Mills\n\n**Date:** October 3, 2024\n\nOlt, a mill of Arle, accessed 2025-03-02.\n"),
    ("report-date", "# Mills\n\n**Date:** October 3, 2024\n\nThe suit, filed in May 2025, is open.\n"),
    ("report-date", "# Mills\n\n**Date:** 2024\n\nIn March 2025, the council launched a mill.\n"),
]
CLEAN = [
    ("status-conflict", _states("Active and Completed Trials", "Completed", "Active")),
    ("status-conflict", _states("Current State of Works", "Completed")),
    ("status-conflict", _states("Open Source Projects", "Completed")),
    ("status-conflict", _states("Open Issues", "Open", "Done in part")),
    ("status-conflict", _states("Complete List of Tasks", "Pending")),
    ("status-conflict", _states("Ongoing Projects", "Ongoing", "Planned")),
    ("count-mismatch", _total("Total found: 3")),
    ("count-mismatch", _total("Total results: 45", above=True)),
    ("count-mismatch", _total("Total found: 3,400")),
    ("count-mismatch", _total("Results: 2 of 3 passed")),
    ("count-mismatch", _total("Total findings: 2 issues and one idea")),
    ("count-mismatch", _total("Total found: 0", ROWS + "\n" + ROWS)),
    ("count-mismatch", _total("Issues found: 2 per mill")),
    ("report-date", _dated("2024", "Planned releases", "Release date", "2025-06-24")),
    ("report-date", _dated("2024", "Patents", "Expiry date", "2031-01-01")),
    ("report-date", _dated("2024", "Meetings", "Date", "2025-06-24")),
    ("report-date", _dated("2024", "Patents", "Granted", "2024-03-03")),
    ("report-date", "# Mills\n\n**Date:** 2024\n\nIt will be published on 2025-01-05.\n"),
    ("report-date", "# Mills\n\n**Date:** 2024\n\nIn 2025, sales will rise.\n"),
]
BAD += [
    ("term-variant", f"The board looked at {one} in May. The others looked at {other} in June, and paid.\n")
    for one, other in (
        ("LLaMA", "Llama"),
        ("LinkedIn", "Linkedin"),
        ("TensorFlow", "Tensorflow"),
        ("sub-atomic", "subatomic"),
        ("multi-modal", "multimodal"),
        ("pay-roll", "payroll"),
        ("ease-of-use", "ease of use"),
        ("cost-of-living", "cost of living"),
        ("supply-and-demand", "supply and demand"),
    )
]
CLEAN += [
    ("term-variant", f"The board looked at {one} in May. The others looked at {other} in June, and paid.\n")
    for one, other in (
        ("ReAct", "React"),
        ("Cocoa", "cocoa"),
        ("MAchine", "Machine"),
        ("real-time", "real time"),
        ("state-of-the-art pumps", "state of the art"),
        ("an out-of-stock list", "out of stock"),
    )
]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_what_does_not_fit(rule: str, text: str) -> None:
    assert fires(rule, text) == 1


@pytest.mark.parametrize(("rule", "text"), CLEAN)
def test_what_fits(rule: str, text: str) -> None:
    assert fires(rule, text) == 0
