"""Bad input: each kind gives one clear line with file and remedy, the right status, and the rest goes on."""

import json
import os
import sys

import pytest

from reportlint.paths import read_bytes
from tests.tools import Project, Result, project

__all__ = ["project"]

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def check(project: Project, *paths: str) -> tuple[Result, list[dict[str, str]], int]:
    """Check paths beside a good file, which must be checked whatever happens to them."""
    project.configure()
    project.write("good.md", "This is very urgent.\n")
    result = project.run("good.md", *paths, "--format", "json")
    data = json.loads(result.out)
    assert "good.md" in [f["path"] for f in data["findings"]]
    errors: list[dict[str, str]] = data["errors"]
    assert result.status == (2 if errors else 1)
    for error in errors:
        assert f"{error['path']}: {error['message']}" in result.err
    assert len(result.err.splitlines()) == len(errors)
    return result, errors, data["files"]


def test_a_missing_file(project: Project) -> None:
    _, errors, files = check(project, "nowhere.md")
    assert files == 1
    assert errors == [
        {"path": "nowhere.md", "kind": "missing", "message": "no such file or folder; check the spelling"}
    ]


def test_a_mistyped_command_is_no_path(project: Project) -> None:
    result = project.run("chekc", "a.md")
    assert result.status == 2
    assert "'chekc'" in result.err
    assert "'check'" in result.err
    project.write("checks/a.md", "# A\n\nText.\n")
    assert project.run("checks").status == 0, "a folder may be called nearly like a command"


@pytest.mark.skipif(ROOT or sys.platform == "win32", reason="the superuser may read everything")
def test_an_unreadable_file(project: Project) -> None:
    project.write("secret.md", "text\n").chmod(0)
    _, errors, _ = check(project, "secret.md")
    assert errors[0]["kind"] == "unreadable"
    assert "give read permission or exclude it" in errors[0]["message"]


def test_a_file_that_becomes_unreadable_after_it_was_found(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("secret.md", "text\n")

    def refuse(path: str) -> bytes:
        if path.endswith("secret.md"):
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr("reportlint.kit.read_bytes", refuse)
    _, errors, _ = check(project, "secret.md")
    assert errors == [
        {
            "path": "secret.md",
            "kind": "unreadable",
            "message": "Permission denied; give read permission or exclude it",
        }
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="how long a name may be, and what is said, differs")
def test_a_name_that_is_too_long(project: Project) -> None:
    name = "x" * 300 + ".md"
    _, errors, _ = check(project, name)
    assert errors == [
        {"path": name, "kind": "unreadable", "message": "File name too long; repair it or exclude it"}
    ]


def test_an_empty_file(project: Project) -> None:
    project.write("empty.md", b"")
    _, errors, files = check(project, "empty.md")
    assert (errors, files) == ([], 2)


def test_a_binary_file(project: Project) -> None:
    project.write("image.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8)
    _, errors, files = check(project, "image.md")
    assert files == 1
    assert errors[0]["kind"] == "binary"
    assert "exclude it" in errors[0]["message"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_read(project: Project, encoding: str) -> None:
    project.write("wide.md", "# Wide\n\nThis is very urgent, and again very urgent.\n".encode(encoding))
    result, errors, _ = check(project, "wide.md")
    assert not errors
    shouts = [
        f for f in json.loads(result.out)["findings"] if f["path"] == "wide.md" and f["rule"] == "no-shouting"
    ]
    assert [f["span"]["start"]["line"] for f in shouts] == [3, 3]


def test_nul_bytes_in_text_do_not_hide_the_rest(project: Project) -> None:
    project.write("nul.md", b"# Nul\n\nSome\0thing is very urgent.\n" + b"More text that is good.\n" * 20)
    result, errors, _ = check(project, "nul.md")
    assert not errors
    assert "nul.md" in [f["path"] for f in json.loads(result.out)["findings"]]


def test_undecodable_bytes_count_as_one_code_point_each(project: Project) -> None:
    project.write("latin.md", b"caf\xe9 \xff\xfe is very urgent\n")
    result, errors, _ = check(project, "latin.md")
    assert not errors
    (shout,) = [
        f
        for f in json.loads(result.out)["findings"]
        if f["path"] == "latin.md" and f["rule"] == "no-shouting"
    ]
    assert shout["span"]["start"] == {"line": 1, "column": 12, "offset": 11}


def test_a_line_of_five_megabytes(project: Project) -> None:
    project.write("long.md", "word and other words " * 250_000 + "very urgent\n")
    result, errors, _ = check(project, "long.md")
    assert not errors
    assert "long.md" in [f["path"] for f in json.loads(result.out)["findings"]]
    full = project.run("long.md").out
    assert max(map(len, full.splitlines())) < 200


def test_ten_thousand_nested_quotes(project: Project) -> None:
    project.write("deep.md", ">" * 10_000 + " text\n\n" + "* " * 5_000 + "item\n\nThis is very urgent.\n")
    result, errors, _ = check(project, "deep.md")
    assert not errors
    assert "deep.md" in [f["path"] for f in json.loads(result.out)["findings"]]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_loop_of_links(project: Project) -> None:
    (project.root / "a.md").symlink_to("b.md")
    (project.root / "b.md").symlink_to("a.md")
    _, errors, _ = check(project, "a.md")
    assert [e["path"] for e in errors] == ["a.md"]
    assert "exclude it" in errors[0]["message"]


def test_a_file_with_a_name_that_is_no_utf_8(project: Project) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        (project.root / name).write_text("This is very urgent.\n")
    except OSError:
        pytest.skip("this file system has no such names")
    result, errors, _ = check(project, name)
    assert not errors
    assert "\\udce9" in result.out


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        (
            "reportlint.yaml",
            "selct: [all]\n",
            "reportlint.yaml:1: unknown key 'selct'; did you mean 'select'?",
        ),
        ("reportlint.yaml", "select: [all]\nselect: [facts]\n", "reportlint.yaml:2: not valid YAML"),
        ("reportlint.yaml", "packs: [no_such_pack]\n", "pack 'no_such_pack' is not installed"),
        ("house/bad_rule.yaml", "id: [\n", "house/bad_rule.yaml:2: not valid YAML"),
        ("house/bad_rule.yaml", "id: bad-rule\nmach: 1\n", "unknown key 'mach'; did you mean 'match'?"),
        (
            "house/no_shouting_again.yaml",
            "id: no-shouting-again\nfamily: stile\nsummary: x\nmessage: x\n"
            "match: {type: existence, any: [x]}\ngood: [y]\nbad: [{text: x, flags: [x]}]\n",
            "did you mean 'style'?",
        ),
        (
            "house/other/no_shouting.yaml",
            "id: no-shouting\nsummary: x\nmatch: {type: existence, any: [x]}\nmessage: x\ngood: [y]\n"
            "bad: [{text: x, flags: [x]}]\n",
            "rule 'no-shouting' is also defined in",
        ),
    ],
)
def test_a_broken_configuration_or_rule_is_one_line_and_2(
    project: Project, file: str, content: str, expected: str
) -> None:
    project.configure()
    project.write(file, content)
    project.write("good.md", "This is very urgent.\n")
    result = project.run("good.md")
    assert result.status == 2
    assert result.out == ""
    assert len(result.err.splitlines()) == 1
    assert expected in result.err
    assert file in result.err


def test_a_pack_that_fails_to_import(project: Project) -> None:
    project.write("site/broken_pack/__init__.py", "")
    project.write("site/broken_pack/style/bad_rule.py", "import no_such_module\n")
    project.monkeypatch.syspath_prepend(str(project.root / "site"))
    project.write("reportlint.yaml", "packs: [broken_pack]\n")
    project.write("good.md", "text\n")
    result = project.run("good.md")
    assert result.status == 2
    assert (
        "bad_rule.py: cannot be imported (ModuleNotFoundError: No module named 'no_such_module')"
        in result.err
    )
    assert len(result.err.splitlines()) == 1


RAISING = '''
from dataclasses import dataclass
from reportlint import Bad, Document, DocumentRule, RuleMeta

@dataclass(frozen=True)
class RaisesAlways(DocumentRule):
    """It raises."""
    meta = RuleMeta(id="raises-always", message="x", good=["x"], bad=[Bad("y", ["y"])])
    def check(self, document: Document):
        raise ValueError("on purpose")
'''


def test_a_rule_that_raises_names_itself_and_the_others_go_on(project: Project) -> None:
    project.write("site/raising_pack/__init__.py", "")
    project.write("site/raising_pack/style/raises_always.py", RAISING)
    project.monkeypatch.syspath_prepend(str(project.root / "site"))
    project.configure("select: [no-shouting, raises-always]\n")
    project.write("reportlint.yaml", "packs: [raising_pack, ./house]\nselect: [no-shouting, raises-always]\n")
    project.write("good.md", "This is very urgent.\n")
    result = project.run("good.md", "--format", "json")
    assert result.status == 2
    data = json.loads(result.out)
    assert [f["rule"] for f in data["findings"]] == ["no-shouting"]
    (error,) = data["errors"]
    assert error["path"] == "good.md"
    assert error["kind"] == "rule-crash"
    assert "rule 'raises-always' crashed (ValueError: on purpose)" in error["message"]
    assert "--ignore raises-always" in error["message"]
    assert project.run("good.md", "--ignore", "raises-always").status == 1


def test_code_in_the_checked_project_never_runs(project: Project) -> None:
    mark = project.root / "ran"
    code = f"open({str(mark)!r}, 'w').close()\n"
    for name in (
        "house/evil_rule.py",
        "reportlint_rules/__init__.py",
        "evil/__init__.py",
        "evil/style/evil_rule.py",
    ):
        project.write(name, code)
    for name in ("click", "ruamel", "pathspec", "evil"):
        project.write(f"{name}.py", code)
    project.configure()
    project.write("good.md", "This is very urgent.\n")
    from tests.tools import call

    assert call("good.md", cwd=project.root).returncode == 1
    project.write("reportlint.yaml", "packs: [evil]\n")
    done = call("good.md", cwd=project.root)
    assert done.returncode == 2
    assert b"pack 'evil' is not installed" in done.stderr
    assert not mark.exists()


def test_messages_about_the_run_carry_no_escape_sequences(project: Project) -> None:
    project.write("reportlint.yaml", 'select: ["\\e[2Jx"]\n')
    project.write("a.md", "text\n")
    for arguments in (("a.md",), ("--isolated", "\x1b[2J.md")):
        result = project.run(*arguments)
        assert result.status == 2
        assert "\x1b" not in result.err


def test_a_terminal_sees_no_escape_sequences_of_a_document(project: Project) -> None:
    project.configure()
    project.write("evil.md", "\x1b]0;title\x07 this is \x1b[2J very urgent \x1b[0m \u202etxt.\n")
    for form in ("full", "concise", "agent"):
        out = project.run("evil.md", "--format", form, "--color", "never").out
        assert "very urgent" in out
        assert "\x1b" not in out
        assert "\u202e" not in out
