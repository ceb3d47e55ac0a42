"""How the command starts: what a run over a clean report does not import, since importing is most of what it does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reportlint.depends import settings_key
from reportlint.selection import RuleSettings

NEEDLESS = {"pathlib", "json", "urllib.parse", "ipaddress", "fnmatch", "importlib.metadata"}
"""Modules that click does not import either."""
CLEAN = """\
# Pumps

The pump in hall 4 ran for 212 hours in May and used 1,310 kWh, as the meter shows. It was serviced twice.

## Costs

The two services cost 480 euros. How long the pump ran stands under [Pumps](#pumps).
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    for form in Path(os.environ["REPORTLINT_CACHE_DIR"]).glob("*.bin"):  # compiling them takes seconds
        shutil.copy(form, folder)
    monkeypatch.setenv("REPORTLINT_CACHE_DIR", str(folder))
    return folder


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that a run imports; it must find nothing."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "reportlint", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    lines = (line.split("|") for line in done.stderr.splitlines() if line.startswith("import time:"))
    names = {line[2].strip() for line in lines}
    assert "reportlint.cli" in names
    return names


def test_a_clean_report_needs_no_heavy_standard_modules(home: Path, tmp_path: Path) -> None:
    (tmp_path / "clean.md").write_text(CLEAN)
    (tmp_path / "other.md").write_text("# Valves\n\nValve 3 was closed for 12 days.\n")
    imported(tmp_path, "check", "other.md")  # compiles what changed since the rules were last loaded
    cold = imported(tmp_path, "check", "clean.md")
    warm = imported(tmp_path, "check", "clean.md")
    assert "reportlint.document" in cold
    assert "reportlint.markdown" in cold, "the first run reads the report"
    assert "reportlint.markdown" not in warm, "the second run knows it"
    assert not cold & NEEDLESS
    assert not warm & (NEEDLESS | {"unicodedata"})


def test_the_version_needs_no_heavy_standard_modules(tmp_path: Path) -> None:
    assert not imported(tmp_path, "--version") & NEEDLESS


def test_equal_settings_are_equal_as_text_and_others_are_not() -> None:
    def key(**options: Any) -> str:
        return settings_key(RuleSettings(("all",), options={"a": options, "b": {}}), False, "")

    assert key(x=1, y={"p": 1, "q": 2}) == key(y={"q": 2, "p": 1}, x=1)
    assert key(x={"one", "two", "three"}) == key(x={"three", "two", "one"})
    assert key(x=[1, "a"]) == key(x=(1, "a"))
    assert key(x=Path("a/b")) == key(x="a/b")
    different: list[Any] = [None, "None", True, "True", 1, "1", 1.5, [], {}, set(), "a\nb"]
    different += [["a", "b"], ["a, b"], ["a', 'b"]]
    assert len({key(x=value) for value in different}) == len(different)
    told = [
        settings_key(RuleSettings(("a",), ("b",)), *rest) for rest in ((False, ""), (True, ""), (False, "x"))
    ]
    told += [settings_key(RuleSettings(("a", "b")), False, "")]
    assert len(set(told)) == 4
