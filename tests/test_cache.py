"""The cache: it never changes what is said, survives what happens to files, and says why it missed."""

import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportlint import kit
from reportlint.cache import Cache, identify
from reportlint.finding import Citation, Finding, Fix, Related, Severity
from reportlint.kit import Item, Plan
from reportlint.pack import load_packs
from reportlint.plain import pack_finding, unpack_finding
from reportlint.run import Outcome, run
from reportlint.selection import RuleSettings
from reportlint.span import Edit, Span

PLAN = Plan(("reportlint_rules",), (RuleSettings(),))
TEXT = "# A\n\nThe cafÃ© was closed. <!-- reportlint-disable-next-line mojibake -- as found -->\n\nThe cafÃ© again.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    for form in Path(os.environ["REPORTLINT_CACHE_DIR"]).glob("*.bin"):  # compiling them takes seconds
        shutil.copy(form, folder)
    monkeypatch.setenv("REPORTLINT_CACHE_DIR", str(folder))
    return folder


def items(*texts: str) -> list[Item]:
    return [Item(f"{n}.md", None, text.encode()) for n, text in enumerate(texts)]


def go(*texts: str, plan: Plan = PLAN) -> Outcome:
    return run(items(*texts), plan, specs=load_packs(), jobs=1, cached=True)


def file(home: Path) -> Path:
    [found] = home.glob("results-*.sqlite")
    return found


def test_a_second_run_says_the_same_and_examines_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run(items(TEXT, "# B\n"), PLAN, jobs=1).report
    first = go(TEXT, "# B\n")
    assert "2 of 2 files examined (the cache was empty)" in first.note
    monkeypatch.setattr(kit, "examine", None)
    second = go(TEXT, "# B\n")
    assert second.note == "all 2 files are known"
    assert plain == first.report == second.report
    assert plain.suppressed == 1
    assert second.results == first.results


def test_only_what_changed_is_examined(home: Path) -> None:
    go(TEXT, "# B\n", "# C\n")
    again = go(TEXT, "# B\n\nMore.\n", "# C\n")
    assert again.note == "1 of 3 files examined (changed since the last run: content)"
    assert again.report == run(items(TEXT, "# B\n\nMore.\n", "# C\n"), PLAN, jobs=1).report


def test_settings_are_part_of_the_key_and_the_reason(home: Path) -> None:
    go(TEXT, "# B\n")
    other = Plan(("reportlint_rules",), (RuleSettings(ignore=("mojibake",)),))
    again = go(TEXT, "# B\n", plan=other)
    assert "settings" in again.note
    assert not any(f.rule == "mojibake" for f in again.report.findings)


@pytest.mark.parametrize("damage", ["garbage", "truncated", "empty", "foreign", "rows"])
def test_a_damaged_file_is_made_anew(home: Path, damage: str) -> None:
    wanted = go(TEXT, "# B\n").report
    place = file(home)
    if damage == "garbage":
        place.write_bytes(b"this is no database" * 100)
    elif damage == "truncated":
        place.write_bytes(place.read_bytes()[:5000])
    elif damage == "empty":
        place.write_bytes(b"")
    else:
        db = sqlite3.connect(place)
        if damage == "foreign":
            db.executescript("PRAGMA user_version=77; DROP TABLE documents; CREATE TABLE documents (x)")
        else:
            db.execute("UPDATE documents SET body = zeroblob(40)")
            db.execute("UPDATE conclusions SET body = x'00'")
        db.commit()
        db.close()
    for _ in range(3):
        assert go(TEXT, "# B\n").report == wanted


def test_no_place_to_write_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("REPORTLINT_CACHE_DIR", str(tmp_path / "a file" / "below"))
    outcome = run(
        items(TEXT), Plan(("reportlint_rules",), (RuleSettings(select=("encoding",)),)), cached=True
    )
    assert outcome.report.findings
    assert "not used" in outcome.note


def test_failures_are_not_kept(home: Path, tmp_path: Path) -> None:
    gone = Item("gone.md", str(tmp_path / "gone.md"))
    for _ in range(2):
        outcome = run([*items(TEXT), gone], PLAN, specs=load_packs(), jobs=1, cached=True)
        assert [f.kind for f in outcome.report.failures] == ["unreadable"]


def test_the_file_stays_small(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_CACHE_SIZE", "1")
    cache = Cache({"rules": "x"})
    for n in range(40):
        cache.put("documents", [(identify(str(n)), "y" * 100_000)])
    cache.close()
    assert file(home).stat().st_size < 2**21


def test_parallel_runs_do_not_disturb_each_other(home: Path) -> None:
    (folder := home.parent / "in").mkdir()
    for n in range(20):
        (folder / f"{n}.md").write_text(f"# Report {n}\n\n{TEXT}")
    command = [sys.executable, "-m", "reportlint", "check", "--isolated", "--format", "jsonl", str(folder)]
    environment = {**os.environ, "REPORTLINT_CACHE_DIR": str(home)}

    def check(_: int) -> bytes:
        return subprocess.run(command, env=environment, capture_output=True, check=False).stdout

    with ThreadPoolExecutor(4) as pool:
        outputs = set(pool.map(check, range(6)))
    assert len(outputs) == 1
    assert outputs != {b""}


def test_findings_survive_the_trip() -> None:
    finding = Finding(
        "a-rule", Span(1, 5), "m", Severity.ERROR, "style", "h", (Related(Span(7, 9), "r", "p", "a", "f"),),
        {"n": 1.5, "list": [1, "x", None], "nested": {"k": True}}, Citation("t", "a", 2016, "v", "1", "d", "u"),
        Fix("f", (Edit(1, 2, "x"),), True), 2, (Span(0, 3),), "p.md", "an", "fi",
    )  # fmt: skip
    assert unpack_finding(pack_finding(finding)) == finding
