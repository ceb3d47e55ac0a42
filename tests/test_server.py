"""The language server, driven as an editor does it: over standard input and output of its own process."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest

from reportlint.editor import Places, changes
from reportlint.span import apply_edits
from tests.tools import Project, call, project

__all__ = ["project"]

PATIENCE = 90
"""Seconds to wait for an answer: a first run compiles what it needs."""


class Editor:
    """A small client: sends messages, keeps what comes, and applies edits as editors do."""

    def __init__(self, folder: Path, *arguments: str, **capabilities: Any) -> None:
        command = [sys.executable, "-m", "reportlint", "server", *arguments]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe)
        self.came: Queue[Any] = Queue()
        self.held: list[Any] = []
        self.version, self.number = 0, 0
        threading.Thread(target=self._listen, daemon=True).start()
        self.able = self.ask("initialize", processId=None, rootUri=None, capabilities=capabilities)[
            "capabilities"
        ]
        self.send("initialized")

    def _listen(self) -> None:
        out = self.process.stdout
        assert out is not None
        while line := out.readline():
            name, _, value = line.decode().partition(":")
            if name.lower() == "content-length":
                length = int(value)
            elif not line.strip():
                self.came.put(json.loads(out.read(length)))
        self.came.put(None)

    def write(self, message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def send(self, method: str, **params: Any) -> None:
        self.write({"method": method, "params": params})

    def ask(self, method: str, **params: Any) -> Any:
        self.number += 1
        self.write({"id": self.number, "method": method, "params": params})
        answer = self.wait(lambda m: m.get("id") == self.number)
        assert "error" not in answer, answer
        return answer["result"]

    def wait(self, wanted: Any, patience: float = PATIENCE) -> Any:
        for i, message in enumerate(self.held):
            if wanted(message):
                return self.held.pop(i)
        while True:
            message = self.came.get(timeout=patience)
            assert message is not None, "the server has ended"
            if wanted(message):
                return message
            self.held.append(message)

    def open(self, uri: str, text: str) -> list[Any]:
        self.version += 1
        document = {"uri": uri, "languageId": "markdown", "version": self.version, "text": text}
        self.send("textDocument/didOpen", textDocument=document)
        return self.diagnostics(uri)

    def change(self, uri: str, text: str) -> None:
        self.version += 1
        document = {"uri": uri, "version": self.version}
        self.send("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def diagnostics(self, uri: str) -> list[Any]:
        """Wait for the diagnostics of the present version."""

        def wanted(message: Any) -> bool:
            params = message.get("params") or {}
            published = message.get("method") == "textDocument/publishDiagnostics"
            return (
                bool(published)
                and params["uri"] == uri
                and params.get("version", self.version) == self.version
            )

        found: list[Any] = self.wait(wanted)["params"]["diagnostics"]
        return found

    def actions(self, uri: str, line: int, column: int, *only: str) -> dict[str, Any]:
        place = {"line": line, "character": column}
        context: dict[str, Any] = {"diagnostics": [], **({"only": list(only)} if only else {})}
        document, both = {"uri": uri}, {"start": place, "end": place}
        found = self.ask("textDocument/codeAction", textDocument=document, range=both, context=context)
        return {action["title"]: action for action in found}

    def message(self) -> str:
        text: str = self.wait(lambda m: m.get("method") == "window/showMessage")["params"]["message"]
        return text

    def leave(self) -> str:
        """Say goodbye; return what was printed on standard error."""
        if self.process.poll() is None:
            self.ask("shutdown")
            self.send("exit")
        assert self.process.wait(PATIENCE) == 0
        assert self.process.stderr is not None
        return self.process.stderr.read().decode()


def edited(text: str, edits: list[Any]) -> str:
    """Apply edits with columns in UTF-16 units."""
    lines = text.split("\n")

    def offset(place: Any) -> int:
        before = lines[place["line"]].encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le")
        return sum(len(line) + 1 for line in lines[: place["line"]]) + len(before)

    for edit in sorted(edits, key=lambda e: -offset(e["range"]["start"])):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text


@pytest.fixture
def editor(project: Project) -> Iterator[Editor]:
    """An editor in a project that selects two rules; its server must end without a word."""
    pytest.importorskip("pygls.lsp.server", reason="pip install 'reportlint[lsp]'")
    project.configure()
    client = Editor(project.root)
    try:
        yield client
        assert client.leave() == ""
    finally:
        client.process.kill()


def test_findings_come_with_place_level_and_help(project: Project, editor: Editor) -> None:
    uri = (project.root / "my report.md").as_uri()
    first, second = editor.open(uri, "\U0001f600 It is very urgent.\n\nWe utilise it.\n")
    assert first["range"] == {"start": {"line": 0, "character": 9}, "end": {"line": 0, "character": 20}}
    assert (first["severity"], first["code"], first["source"]) == (1, "no-shouting", "reportlint")
    assert first["message"] == "'very urgent' shouts.\nSay what happens otherwise."
    assert "codeDescription" not in first  # a page of the web is known for the built-in rules only
    assert (second["severity"], second["code"]) == (2, "plain-words")


def test_changes_are_checked_once_saving_at_once_and_closing_clears(project: Project, editor: Editor) -> None:
    uri = (project.root / "a.md").as_uri()
    assert editor.open(uri, "Fine.\n") == []
    for text in ("It is v\n", "It is very urg\n", "It is very urgent.\n"):
        editor.change(uri, text)
    assert [d["code"] for d in editor.diagnostics(uri)] == ["no-shouting"]
    with pytest.raises(Empty):
        editor.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics", 1)
    editor.send("textDocument/didSave", textDocument={"uri": uri})
    assert len(editor.diagnostics(uri)) == 1
    editor.send("textDocument/didClose", textDocument={"uri": uri})
    assert editor.diagnostics(uri) == []


def test_fix_and_silence_are_offered_at_the_place(project: Project, editor: Editor) -> None:
    uri = (project.root / "a.md").as_uri()
    text = "# T\n\n\U0001f600 We utilise it.\n\nIt is very urgent.\n"
    editor.open(uri, text)
    assert editor.actions(uri, 0, 0, "quickfix") == {}
    found = editor.actions(uri, 2, 8, "quickfix")
    fix = next(a for title, a in found.items() if "plain-words" in title and not title.startswith("Silence"))
    assert fix["isPreferred"]
    assert fix["diagnostics"][0]["code"] == "plain-words"
    assert edited(text, fix["edit"]["changes"][uri]) == text.replace("utilise", "use")
    silenced = edited(text, found["Silence plain-words here"]["edit"]["changes"][uri])
    assert silenced == text.replace(
        "\U0001f600 We",
        "<!-- reportlint-disable-next-line plain-words -- accepted; say why -->\n\U0001f600 We",
    )
    editor.change(uri, silenced)
    assert [d["code"] for d in editor.diagnostics(uri)] == ["no-shouting"]


def test_all_safe_fixes_at_once_are_those_of_the_command_line(project: Project, editor: Editor) -> None:
    uri = (project.root / "a.md").as_uri()
    text = "We utilise it.\r\n\r\nYou utilise it, utilise it.\r\nIt is very urgent.\r\n"
    editor.open(uri, "Fine.\n")
    editor.change(uri, text)  # actions are about the text as it is, checked or not
    (action,) = editor.actions(uri, 0, 0, "source.fixAll").values()
    assert action["kind"] == "source.fixAll.reportlint"
    assert edited(text, action["edit"]["changes"][uri]) == text.replace("utilise", "use")
    editor.change(uri, "It is very urgent.\n")
    assert editor.actions(uri, 0, 0, "source.fixAll.reportlint") == {}
    assert editor.actions(uri, 0, 0, "refactor") == {}


def test_the_configuration_of_the_folder_holds_and_its_mistakes_are_told(
    project: Project, editor: Editor
) -> None:
    project.write(
        "drafts/reportlint.yaml", "extends: ../reportlint.yaml\npacks: [../house]\nselect: [plain-words]\n"
    )
    text = "We utilise it. It is very urgent.\n"
    draft = (project.root / "drafts/a.md").as_uri()
    assert [d["code"] for d in editor.open(draft, text)] == ["plain-words"]
    project.write("drafts/reportlint.yaml", "packs: [../house]\nselekt: [plain-words]\n")
    editor.send("textDocument/didSave", textDocument={"uri": draft})
    assert editor.diagnostics(draft) == []
    assert "reportlint.yaml:2: " in editor.message()
    project.write("drafts/reportlint.yaml", "packs: [../house]\nselect: [no-shouting]\nexclude: [b.md]\n")
    editor.send("workspace/didChangeWatchedFiles", changes=[])
    assert [d["code"] for d in editor.diagnostics(draft)] == ["no-shouting"]
    assert editor.open((project.root / "drafts/b.md").as_uri(), text) == []


def test_documents_without_a_file_and_with_odd_text_are_no_trouble(project: Project, editor: Editor) -> None:
    assert [d["code"] for d in editor.open("untitled:Untitled-1", "It is very urgent.\n")] == ["no-shouting"]
    for i, text in enumerate(
        ("", "\x00\x01\x02", "a\x00b\x00", "\ud800 very urgent", "\u2028\x0c\rvery urgent")
    ):
        editor.open((project.root / f"odd{i}.md").as_uri(), text)
    (found,) = editor.open((project.root / "line.md").as_uri(), "\u2028\x0c\rIt is very urgent")
    assert found["range"]["start"] == {"line": 1, "character": 6}


def test_built_in_rules_come_with_page_other_copy_and_tag(project: Project) -> None:
    pytest.importorskip("pygls.lsp.server", reason="pip install 'reportlint[lsp]'")
    part = "## Pumps\n\n" + "".join(
        f"The pump in hall {n} ran for {n * 7} hours in May and used {n * 13} kWh, as the meter shows.\n"
        for n in range(9)
    )
    text = (
        f"# Report\n\n{part}\n## Between\n\nNothing was moved in June.\n\n{part}\n## Then\n\nAll went well.\n"
    )
    client = Editor(project.root, "--stdio", workspace={"workspaceEdit": {"documentChanges": True}})
    try:
        uri = (project.root / "a.md").as_uri()
        found = next(d for d in client.open(uri, text) if d["code"] == "duplicate-section")
        assert found["codeDescription"]["href"].endswith("/docs/rules/duplicate-section.md")
        assert found["relatedInformation"][0]["location"]["range"]["start"]["line"] == 2
        assert found["tags"] == [1]
        actions = client.actions(uri, found["range"]["start"]["line"], 0, "quickfix")
        fix = next(a for a in actions.values() if a["title"].endswith("(duplicate-section)"))
        (change,) = fix["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": uri, "version": client.version}
        left = edited(text, change["edits"])
        assert (
            left
            == f"# Report\n\n{part}\n## Between\n\nNothing was moved in June.\n\n## Then\n\nAll went well.\n"
        )
        assert client.leave() == ""
    finally:
        client.process.kill()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"Content-Length: 3\r\n\r\n{a}",
        b"Content-Length: 99\r\n\r\n{}",
        b'Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","method":"exit"}\n',
    ],
)
def test_an_editor_that_goes_without_a_word_or_talks_nonsense_sees_no_traceback(
    data: bytes, tmp_path: Path
) -> None:
    pytest.importorskip("pygls.lsp.server", reason="pip install 'reportlint[lsp]'")
    done = call("server", cwd=tmp_path, data=data)
    assert done.returncode in (0, 1)
    assert done.stderr == b""


def test_a_missing_library_is_said_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "pygls").mkdir()
    (tmp_path / "pygls" / "__init__.py").write_text("")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = call("server", cwd=tmp_path, env={"PYTHONPATH": paths})
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"pip install 'reportlint[lsp]'" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 7), ("utf-16", 4), ("utf-32", 3)])
def test_columns_are_in_the_units_agreed_upon(encoding: str, column: int) -> None:
    places = Places("a\r\nb\rc\n\U0001f600\u00e9x", encoding)
    assert places.position(3) == (1, 0)
    assert places.position(5) == (2, 0)
    assert places.position(9) == (3, column - 1)
    assert places.position(10) == (3, column)


def test_a_change_of_lines_is_no_more_than_that() -> None:
    old, new = "a\nb\r\nc\u2028d\ne", "a\nB\r\nc\u2028d\ne\nf"
    edits = changes(old, new)
    assert [(old[e.start : e.end], e.text) for e in edits] == [("b\r\n", "B\r\n"), ("e", "e\nf")]
    assert apply_edits(old, edits) == new
