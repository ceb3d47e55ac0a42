"""Helpers of the tests: a small project with rules of its own, and the command line called in-process."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from reportlint.cli import main

RULES = {
    "house/no_shouting.yaml": """\
id: no-shouting
summary: Importance is shown, not shouted.
severity: error
match: {type: existence, any: [very urgent]}
message: "'{match}' shouts."
help: Say what happens otherwise.
good: [It is urgent.]
bad: [{text: It is very urgent., flags: [very urgent]}]
""",
    "house/plain_words.yaml": """\
id: plain-words
summary: Plain words are read faster.
severity: warning
match: {type: substitution, swap: {utilise: use}, safe: true}
message: "Write '{replacement}' instead of '{match}'."
good: [We use it.]
bad: [{text: We utilise it., flags: [utilise], fixed: We use it.}]
""",
}


class Result(NamedTuple):
    """What a call of the command line gave."""

    status: int
    out: str
    err: str


class Project:
    """A folder with rules of its own, in which the command line is called."""

    def __init__(
        self, root: Path, monkeypatch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]
    ) -> None:
        self.root, self.monkeypatch, self.capture = root, monkeypatch, capture
        monkeypatch.chdir(root)
        for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "GITHUB_ACTIONS"):
            monkeypatch.delenv(name, raising=False)

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file, its folders too."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return file

    def configure(self, text: str = "") -> None:
        """Write the rules and a configuration that selects them, with further keys."""
        for name, rule in RULES.items():
            self.write(name, rule)
        self.write(
            "reportlint.yaml",
            f"packs: [./house]\n{text}"
            + ("" if "select:" in text else "select: [no-shouting, plain-words]\n"),
        )

    def run(self, *arguments: str) -> Result:
        """Call the command line in this process."""
        self.capture.readouterr()
        status: object = 0
        try:
            main(list(arguments))
        except SystemExit as stop:
            status = stop.code
        said = self.capture.readouterr()
        return Result(int(str(status or 0)), said.out, said.err)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Project:
    """An empty project in a folder of its own."""
    return Project(tmp_path, monkeypatch, capsys)


def call(
    *arguments: str, cwd: Path, data: bytes = b"", env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """Call the command line in a process of its own."""
    command = [sys.executable, "-m", "reportlint", *arguments]
    return subprocess.run(
        command, cwd=cwd, input=data, capture_output=True, check=False, env={**os.environ, **(env or {})}
    )
