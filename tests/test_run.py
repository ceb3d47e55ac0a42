"""Which files a run takes, and that processes, order and batches change nothing."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportlint.discover import discover
from reportlint.kit import Item, Plan
from reportlint.run import run
from tests.tools import Project, call, project

__all__ = ["project"]


def found(root: Path, *paths: str, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> list[str]:
    """The files that discovery gives for paths below a root."""
    got = discover([str(root / p) for p in paths or (".",)], root, include=include, exclude=exclude)
    assert not got.failures
    return [f.path for f in got.files]


def make(root: Path, *names: str, text: str = "text\n") -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def test_folders_give_reports_and_nothing_else(tmp_path: Path) -> None:
    good = ["a.md", "b.markdown", "c.mdown", "d.mkd", "e.qmd", "f.Rmd", "g.txt", "h.MD", "sub/i.md"]
    make(tmp_path, *good, "requirements.txt", "requirements-dev.txt", "robots.txt", "LICENSE", "LICENSE.md")
    make(
        tmp_path,
        "LICENSE.txt",
        "CMakeLists.txt",
        "x.rst",
        "x.py",
        ".git/x.md",
        "node_modules/x.md",
        ".venv/x.md",
    )
    assert found(tmp_path) == sorted(good)


def test_a_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    make(tmp_path, "x.rst", "LICENSE", "notes")
    assert found(tmp_path, "x.rst", "LICENSE", "notes") == ["LICENSE", "notes", "x.rst"]


def test_gitignore_files_are_obeyed_at_every_level(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    make(
        tmp_path,
        "a.md",
        "build/b.md",
        "docs/c.md",
        "docs/tmp/d.md",
        "docs/keep.tmp.md",
        "docs/x.tmp.md",
        "e/f.md",
    )
    (tmp_path / ".gitignore").write_text("build/\n*.tmp.md\n/e\n")
    (tmp_path / "docs" / ".gitignore").write_text("tmp/\n!keep.tmp.md\n")
    assert found(tmp_path) == ["a.md", "docs/c.md", "docs/keep.tmp.md"]
    assert found(tmp_path, "docs") == ["docs/c.md", "docs/keep.tmp.md"]
    assert found(tmp_path, "docs/x.tmp.md") == ["docs/x.tmp.md"], (
        "an explicit file is not subject to .gitignore"
    )
    assert found(tmp_path, "build") == ["build/b.md"], "nor is an explicit folder"


def test_exclude_binds_named_paths_too(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "drafts/b.md", "x/drafts/c.md", "x/d.md")
    assert found(tmp_path, "drafts/b.md", "drafts", "a.md", exclude=["drafts/"]) == ["a.md"]
    assert found(tmp_path, exclude=["/drafts/"]) == ["a.md", "x/d.md", "x/drafts/c.md"]


def test_include_limits_folders_and_may_name_other_endings(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "reports/b.md", "reports/c.rst", "reports/d.png")
    assert found(tmp_path, include=["reports/**"]) == ["reports/b.md"]
    assert found(tmp_path, include=["reports/**", "*.rst"]) == ["reports/b.md", "reports/c.rst"]
    assert found(tmp_path, "a.md", include=["reports/**"]) == ["a.md"]


def test_a_path_given_twice_is_checked_once(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.md")
    assert found(tmp_path, "sub", "sub/a.md", "sub/../sub/a.md") == ["sub/a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_make_no_loops_and_no_copies(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.md", "other/b.md")
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    (tmp_path / "sub" / "alias.md").symlink_to("a.md")
    (tmp_path / "linked").symlink_to(tmp_path / "other")
    assert found(tmp_path) == ["other/b.md", "sub/a.md"]
    assert found(tmp_path, "linked") == ["linked/b.md"]


def test_an_unreadable_place_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    got = discover([str(tmp_path), str(tmp_path / "missing")], tmp_path)
    assert [f.path for f in got.files] == ["a.md"]
    assert [(f.path, f.kind) for f in got.failures] == [
        ("gone.md", "missing"),
        ("loop.md", "unreadable"),
        ("missing", "missing"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    os.mkfifo(tmp_path / "pipe.md")
    assert found(tmp_path) == ["a.md"]


def corpus(project: Project, files: int = 24) -> None:
    """Reports with findings of both scopes, some of them across files."""
    shared = "The pump in the hall ran well and nobody had to mend anything in the long month of May. "
    for n in range(files):
        body = (
            f"# Report {n}\n\nThis is very urgent, number {n}.\n\n## Part {n % 5}\n\n"
            + shared * 4
            + f"Seen {n % 3}.\n"
        )
        project.write(f"r/{n:03}.md", body)


def test_processes_change_nothing(project: Project) -> None:
    project.configure("select: [all]\n")
    corpus(project)
    one = call("r", "--format", "json", "--jobs", "1", cwd=project.root)
    two = call("r", "--format", "json", "--jobs", "2", cwd=project.root)
    assert one.returncode == two.returncode == 1, two.stderr
    assert one.stdout == two.stdout
    assert len(json.loads(one.stdout)["findings"]) > 24


def test_batches_and_order_change_nothing_in_document_scope(project: Project) -> None:
    project.configure("select: [all]\n")
    corpus(project, 12)
    names = [f"r/{n:03}.md" for n in range(12)]
    whole = json.loads(project.run("--scope", "document", "--format", "json", *reversed(names)).out)[
        "findings"
    ]
    parts = []
    for first in range(0, 12, 5):
        batch = names[first : first + 5]
        parts += json.loads(project.run("--scope", "document", "--format", "json", *batch).out)["findings"]
    assert parts == whole


def test_a_worker_that_dies_costs_an_error_and_not_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportlint.run._work", _die)
    items = [Item(f"{n}.md", None, b"text\n") for n in range(4)]
    outcome = run(items, Plan(("reportlint_rules",), ()), jobs=2)
    assert {f.kind for f in outcome.report.failures} == {"crash"}
    assert "ended unexpectedly" in outcome.report.failures[0].message


def _die(_chunk: object) -> None:
    os._exit(3)


def test_overrides_apply_to_files_that_match(project: Project) -> None:
    project.configure(
        "overrides:\n"
        "  - {files: [drafts/], ignore: [no-shouting]}\n"
        "  - {files: [drafts/b.md], rules: {plain-words: error}}\n"
        "  - {files: [notes/], select: [plain-words]}\n"
    )
    for name in ("a.md", "drafts/a.md", "drafts/b.md", "notes/a.md"):
        project.write(name, "This is very urgent, so we utilise it.\n")
    findings = json.loads(project.run("--format", "json").out)["findings"]
    assert [(f["path"], f["rule"], f["severity"]) for f in findings] == [
        ("a.md", "no-shouting", "error"),
        ("a.md", "plain-words", "warning"),
        ("drafts/a.md", "plain-words", "warning"),
        ("drafts/b.md", "plain-words", "error"),
        ("notes/a.md", "plain-words", "warning"),
    ]
