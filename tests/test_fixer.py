"""Fixes: whole or not at all, once and for all, and not one byte outside an edit changes."""

import os
import shutil
import stat
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.engine import conclude, examine
from reportlint.errors import InputError
from reportlint.finding import Finding, Fix, Related
from reportlint.fixer import choose, diff, edit_bytes, write
from reportlint.pack import load_packs
from reportlint.source import from_bytes
from reportlint.span import Edit, Span
from reportlint.spec import RuleSpec
from tests.tools import RULES, Project, call, project

__all__ = ["project"]


def finding(
    *edits: Edit, path: str = "a.md", safe: bool = True, related: tuple[Related, ...] = ()
) -> Finding:
    start, end = min(e.start for e in edits), max(e.end for e in edits)
    return Finding(
        "some-rule", Span(start, end), "m", path=path, fix=Fix("Fix", edits, safe), related=related
    )


def test_fixes_that_overlap_or_touch_wait_for_the_next_pass() -> None:
    one, two, three = finding(Edit(0, 4, "x")), finding(Edit(4, 6, "y")), finding(Edit(9, 10, "z"))
    assert choose([one, two, three], unsafe=False) == {"a.md": [one, three]}
    both = finding(Edit(0, 1, ""), Edit(9, 10, ""))
    assert choose([both, three], unsafe=False) == {"a.md": [both]}


def test_unsafe_fixes_come_only_when_asked_for_and_after_safe_ones() -> None:
    safe, unsafe = finding(Edit(5, 9, "x")), finding(Edit(0, 6, "y"), safe=False)
    assert choose([safe, unsafe], unsafe=False) == {"a.md": [safe]}
    assert choose([unsafe, safe], unsafe=True) == {"a.md": [safe]}


def test_two_copies_never_delete_each_other() -> None:
    first = finding(Edit(0, 10, ""), safe=False, related=(Related(Span(20, 30), "copy", "b.md"),))
    second = finding(
        Edit(20, 30, ""), path="b.md", safe=False, related=(Related(Span(0, 10), "copy", "a.md"),)
    )
    assert choose([first, second], unsafe=True) == {"a.md": [first]}


def test_safe_fixes_are_written_and_the_rest_is_reported(project: Project) -> None:
    project.configure()
    file = project.write("a.md", "We utilise it. It is very urgent.\n")
    result = project.run("a.md", "--fix", "--format", "concise")
    assert file.read_text("utf-8") == "We use it. It is very urgent.\n"
    assert result.status == 1
    assert "no-shouting" in result.out
    assert "plain-words" not in result.out
    assert "fixed 1 finding in 1 file" in result.err
    again = project.run("a.md", "--fix")
    assert "fixed" not in again.err
    assert file.read_text("utf-8") == "We use it. It is very urgent.\n"


def test_fix_only_reports_nothing_and_leaves_the_rest(project: Project) -> None:
    project.configure()
    file = project.write("a.md", "We utilise it. It is very urgent.\n")
    result = project.run("a.md", "--fix-only")
    assert (result.status, result.out) == (0, "")
    assert "fixed 1 finding in 1 file" in result.err
    assert file.read_text("utf-8") == "We use it. It is very urgent.\n"


def test_diff_prints_the_change_and_writes_nothing(project: Project) -> None:
    project.configure()
    file = project.write("a.md", "One.\n\nWe utilise it.")
    result = project.run("a.md", "--diff")
    assert result.status == 1
    assert result.out == (
        "--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n One.\n \n"
        "-We utilise it.\n\\ No newline at end of file\n+We use it.\n\\ No newline at end of file\n"
    )
    assert file.read_text("utf-8").endswith("utilise it.")
    project.run("a.md", "--fix")
    assert project.run("a.md", "--diff") == (0, "", "")


def test_a_suppressed_finding_is_not_fixed(project: Project) -> None:
    project.configure()
    text = "<!-- reportlint-disable-next-line plain-words -- a quotation -->\nWe utilise it.\n"
    file = project.write("a.md", text)
    project.run("a.md", "--fix")
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfWe utilise it.\r\n\r\nraw \xe9\xff byte, \xef\xbf\xbd real\r\n",
        b"no line end, utilise",
        b"\xe2\x82 utilise \xed\xa0\x80 and \xf0\x9f\x98\x80",
        b"mixed\nends\r\nutilise\rhere",
    ],
)
def test_bytes_outside_edits_stay(project: Project, data: bytes) -> None:
    project.configure()
    file = project.write("a.md", data)
    project.run("a.md", "--fix")
    assert file.read_bytes() == data.replace(b"utilise", b"use")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_wide_files_keep_their_encoding(project: Project, encoding: str) -> None:
    project.configure()
    text = "We utilise it, and the text is long enough to be told from noise.\r\n\U0001f600\r\n"
    file = project.write("a.md", text.encode(encoding))
    project.run("a.md", "--fix")
    assert file.read_bytes() == text.replace("utilise", "use").encode(encoding)


@given(st.binary(max_size=60), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 5)), max_size=3))
def test_edits_change_what_they_name_and_nothing_else(data: bytes, places: list[tuple[int, int]]) -> None:
    source = from_bytes("a.md", data)
    edits: list[Edit] = []
    done = 0
    for start, length in sorted(places):
        end = min(start + length, len(source.text))
        if done < start < end:
            edits.append(Edit(start, end, "#"))
            done = end
    try:
        new = edit_bytes(source, edits)
    except InputError:
        return
    wide = any(i.kind in ("utf-16", "utf-32") for i in source.issues)
    if not wide:
        text = data.decode("utf-8", "surrogateescape")
        for edit in reversed(edits):
            text = text[: edit.start] + "#" + text[edit.end :]
        assert new == text.encode("utf-8", "surrogateescape")
    if not edits:
        assert new == data


@given(
    st.lists(
        st.sampled_from(["utilise", "Utilise", "use", "it", "**utilise**", "\n\n", "`utilise`"]), max_size=30
    )
)
def test_fixing_twice_is_fixing_once(words: list[str]) -> None:
    once = mend(" ".join(words))
    assert mend(once) == once
    assert [w for w in once.split(" ") if "`" in w] == [w for w in words if "`" in w]


def mend(text: str) -> str:
    """Fix a text in memory with one rule."""
    rule = load_yaml().make()
    data = text.encode("utf-8")
    for _ in range(3):
        source = from_bytes("a.md", data)
        report = conclude([("a.md", examine(source, [rule]))], [rule])
        chosen = choose(report.findings, unsafe=False).get("a.md", [])
        data = edit_bytes(source, [e for f in chosen if f.fix for e in f.fix.edits])
    return data.decode("utf-8")


@cache
def load_yaml() -> RuleSpec:
    """The rule ``plain-words`` of the test project."""
    folder = Path(tempfile.mkdtemp())
    try:
        (folder / "plain_words.yaml").write_text(RULES["house/plain_words.yaml"], encoding="utf-8")
        return load_packs([f"{folder}/"])["plain-words"]
    finally:
        shutil.rmtree(folder)


def test_inserted_line_ends_follow_the_file() -> None:
    source = from_bytes("a.md", b"one\r\ntwo\r\n")
    assert edit_bytes(source, [Edit(3, 3, "\nnew")]) == b"one\r\nnew\r\ntwo\r\n"


def test_a_deleted_paragraph_leaves_one_blank_line() -> None:
    data = b"one \xff\r\n\r\nGONE\r\n\r\ntwo\r\n"
    assert edit_bytes(from_bytes("a.md", data), [Edit(9, 13, "")]) == b"one \xff\r\n\r\ntwo\r\n"


def test_a_deleted_item_or_quotation_takes_its_marker_along() -> None:
    data = b"- one\r\n- GONE\r\n- two\r\n\r\n> GONE\r\n\r\n**GONE**\r\n\r\nend \xff\r\n"
    edits = [Edit(at, at + 4, "") for at in (9, 26, 36)]
    assert edit_bytes(from_bytes("a.md", data), edits) == b"- one\r\n- two\r\n\r\nend \xff\r\n"


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are others there")
def test_writing_keeps_the_mode_and_the_link(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to("a.md")
    write(link, b"new", b"old")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "link.md"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"other")
    with pytest.raises(InputError, match="changed while it was being fixed"):
        write(file, b"new", b"old")
    assert file.read_bytes() == b"other"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(InputError, match="No space left"):
        write(file, b"new", b"old")
    assert file.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_fixes_that_undo_each_other_are_given_up_on(project: Project) -> None:
    project.configure()
    for name, old, new in (("to_dog", "cat", "dog"), ("to_cat", "dog", "cat")):
        project.write(
            f"house/{name}.yaml",
            f"id: {name.replace('_', '-')}\nsummary: x\nmessage: x\n"
            f"match: {{type: substitution, swap: {{{old}: {new}}}, safe: true}}\n"
            f"good: [a]\nbad: [{{text: a {old}, flags: [{old}]}}]\n",
        )
    file = project.write("a.md", "a cat\n")
    result = project.run("a.md", "--select", "to-dog,to-cat", "--fix")
    assert result.status == 2
    assert "its fixes undo each other" in result.err
    assert file.read_text("utf-8") in ("a cat\n", "a dog\n")


def test_standard_input_is_fixed_onto_standard_output(project: Project) -> None:
    project.configure()
    done = call("-", "--fix", cwd=project.root, data=b"We utilise it.\r\n")
    assert (done.returncode, done.stdout) == (0, b"We use it.\r\n")
    assert call("-", "--fix", cwd=project.root, data=b"Good.\n").stdout == b"Good.\n"


def test_a_diff_of_equal_texts_is_empty() -> None:
    assert diff("a.md", "x\n", "x\n") == []
