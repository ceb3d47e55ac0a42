"""The house: generated pages are fresh, imports stay late, modules keep to their places."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportlint.pages import rule_pages
from tests.docs import PAGES, ROOT


def test_rule_pages_are_fresh() -> None:
    pages = rule_pages()
    assert {p.name for p in PAGES.glob("*.md")} == set(pages), "run: python -m tests.docs"
    for name, text in pages.items():
        assert (PAGES / name).read_text(encoding="utf-8") == text, (
            f"{name} is stale; run: python -m tests.docs"
        )


def test_source_roots_are_no_packages() -> None:
    assert not (ROOT / "lint" / "__init__.py").exists()
    assert not (ROOT / "rules" / "__init__.py").exists()


HEAVY = ("spacy", "textstat", "rich", "jinja2", "ruamel")


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_import_nothing_heavy(argument: str) -> None:
    assert not _imported(HEAVY, argument)


def test_a_clean_report_is_checked_without_spacy_and_textstat(tmp_path: Path) -> None:
    report = tmp_path / "clean.md"
    line = "The pump in hall {n} ran for {m} hours in May and used {k} kWh, as the meter shows.\n"
    report.write_text("# Pumps\n\n" + "".join(line.format(n=n, m=n * 7, k=n * 13) for n in range(120)))
    assert report.stat().st_size > 9000
    assert not _imported(("spacy", "textstat"), "check", "--isolated", "--no-cache", str(report))


def test_only_a_run_with_html_imports_jinja2(tmp_path: Path) -> None:
    report = tmp_path / "a.md"
    report.write_text("# Pumps\n\nThe pump ran for 7 hours.\n")
    run = ("check", "--isolated", "--no-cache", str(report))
    assert not _imported(("jinja2",), *run, "--format", "markdown")
    assert not _imported(("jinja2", "pygls", "lsprotocol"), *run, "--fix")
    assert _imported(("jinja2",), *run, "--format", "concise", "--format", f"html={tmp_path / 'a.html'}")
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")


def _imported(names: tuple[str, ...], *arguments: str) -> list[str]:
    code = (
        "import sys, click\n"
        "from reportlint.cli import main\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    pass\n"
        f"print('IMPORTED', *(n for n in {names!r} if n in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    last = done.stdout.strip().splitlines()[-1]
    assert last.startswith("IMPORTED"), done.stderr
    return last.split()[1:]


HOME = {
    "click": {"cli"},
    "ruamel": {"pack", "config", "knowledge"},
    "spacy": {"prose"},
    "multiprocessing": {"workers"},
    "pyromark": {"markdown"},
    "jinja2": {"reporters"},
    "pygls": {"server"},
    "lsprotocol": {"server"},
}


@pytest.mark.parametrize("library", HOME)
def test_each_library_is_imported_by_its_home_only(library: str) -> None:
    package = ROOT / "lint" / "reportlint"
    for file in package.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if f"import {library}" in text or f"from {library}" in text:
            home = file.relative_to(package).parts[0].removesuffix(".py")
            assert home in HOME[library], f"{file.name} imports {library}"
