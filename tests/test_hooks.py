"""What teams copy: the hooks, the action, and the snippets of the docs."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from reportlint.discover import ENDINGS, discover
from tests.tools import Project, project

__all__ = ["project"]

ROOT = Path(__file__).resolve().parent.parent


def read(name: str) -> Any:
    return YAML(typ="safe").load((ROOT / name).read_text("utf-8"))


HOOKS = {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}


def test_there_are_three_hooks() -> None:
    assert list(HOOKS) == ["reportlint", "reportlint-files", "reportlint-fix"]
    assert HOOKS["reportlint"]["pass_filenames"] is False
    assert HOOKS["reportlint"]["verbose"] is True
    assert all(hook["require_serial"] and hook["language"] == "python" for hook in HOOKS.values())


@pytest.mark.parametrize("hook", HOOKS)
def test_the_entry_of_each_hook_is_a_call_that_works(project: Project, hook: str) -> None:
    project.configure("exclude: ['*.txt']\n")
    project.write("a.md", "We utilise it.\n")
    subprocess.run(["git", "init", "-q"], cwd=project.root, check=True)
    words = HOOKS[hook]["entry"].split()
    assert words[0] == "reportlint"
    files = ["a.md", "x.txt"] if HOOKS[hook].get("pass_filenames", True) else []
    project.write("x.txt", "text\n")
    assert project.run(*words[1:], *files).status == 0
    assert project.run(*words[1:], *files[1:]).status == 0, "a commit of excluded files passes"


@pytest.mark.parametrize("hook", HOOKS)
def test_hooks_take_the_files_that_a_folder_gives(tmp_path: Path, hook: str) -> None:
    names = [f"a{ending}" for ending in sorted(ENDINGS)] + [
        "a.Rmd",
        "a.py",
        "a.rst",
        "requirements-dev.txt",
        "md",
    ]
    names += ["LICENSE.md", "robots.txt", "CMakeLists.txt", "sub/licenses.md"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    taken = {n for n in names if re.search(HOOKS[hook]["files"], n)}
    if "exclude" in HOOKS[hook]:
        taken = {n for n in taken if not re.search(HOOKS[hook]["exclude"], n)}
        assert taken == {f.path for f in discover([str(tmp_path)], tmp_path).files}
    else:
        assert taken >= {f.path for f in discover([str(tmp_path)], tmp_path).files}


ACTION = read("action.yml")


def test_every_input_of_the_action_is_used_and_every_output_is_set() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name} " in text or f"inputs.{name} }}" in text, name
    script = step("check")["run"]
    for name, output in ACTION["outputs"].items():
        key = re.search(r"steps\.check\.outputs\.(\w+)", output["value"])
        assert key, name
        assert f'"{key[1]}=' in script, name
    assert "${{" not in script, "values come through the environment, so that they cannot become commands"


def step(name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(s for s in ACTION["runs"]["steps"] if s.get("id") == name)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
@pytest.mark.parametrize(
    ("values", "status", "annotated"),
    [
        ({}, 1, True),
        ({"PATHS": "clean file.md"}, 0, False),
        ({"PATHS": "a.md\nclean file.md", "FAIL_ON": "never"}, 0, True),
        ({"PATHS": "$(touch hacked)"}, 2, False),
        ({"ARGS": "--ignore\nno-shouting"}, 0, False),
        ({"ANNOTATIONS": "false"}, 1, False),
    ],
)
def test_the_script_of_the_action(
    project: Project, values: dict[str, str], status: int, annotated: bool
) -> None:
    project.configure()
    project.write("a.md", "This is very urgent.\n")
    project.write("clean file.md", "Good.\n")
    tools = project.write("bin/reportlint", f'#!/bin/sh\nexec "{sys.executable}" -m reportlint "$@"\n')
    tools.chmod(0o755)
    temporary = project.root / "tmp"
    temporary.mkdir()
    env = dict.fromkeys(step("check")["env"], "") | {
        "SCOPE": "project",
        "ANNOTATIONS": "true",
        "SUMMARY": "true",
    }
    env |= {"RUNNER_TEMP": str(temporary), "GITHUB_OUTPUT": str(temporary / "output")}
    env |= {"GITHUB_STEP_SUMMARY": str(temporary / "summary.md"), **values}
    env["PATH"] = f"{tools.parent}:{os.environ['PATH']}"
    command = ["bash", "-eo", "pipefail", "-c", step("check")["run"]]
    done = subprocess.run(
        command, cwd=project.root, env={**os.environ, **env}, capture_output=True, text=True, check=False
    )
    assert done.returncode == status, done.stderr
    assert ("::error file=a.md" in done.stdout) is annotated
    output = dict(line.split("=", 1) for line in (temporary / "output").read_text().splitlines())
    assert output["status"] == str(status)
    assert output["errors"] == ("1" if status == 1 or annotated else "0")
    assert not (project.root / "hacked").exists()
    if status != 2:
        assert (temporary / "summary.md").read_text("utf-8").startswith("## reportlint\n")
        assert (temporary / "reportlint.sarif").exists()


@pytest.mark.parametrize("page", sorted(p.name for p in (ROOT / "docs").glob("*.md")))
def test_links_between_documents_lead_somewhere(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    for target in re.findall(
        r"\]\((?!https?:)([^)#]+)", re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    ):
        assert (ROOT / "docs" / target).exists(), target


def test_commands_and_options_in_the_documents_exist(project: Project) -> None:
    known = "\n".join(
        project.run(*command, "--help").out
        for command in ([], ["check"], ["baseline"], ["explain"], ["init"], ["new-rule"])
    )
    for page in ("getting-started.md", "adopting.md", "hooks-and-ci.md", "configuration.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        for line in re.findall(r"reportlint [^`\n|]*--[^`\n|]*", text):
            for option in re.findall(r"(?<!\S)--[a-z][a-z-]+", line):
                assert option in known or "pip " in line, f"{page}: {option}"
