"""Bytes: whatever they are, there is a text with exact offsets and a note of what was wrong."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.source import decode, digest, from_bytes, read
from reportlint.span import LineIndex


@given(st.text())
def test_clean_utf8_comes_through_unchanged(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass")
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decode(encoded) == (text, ())


@given(st.binary(max_size=200))
def test_any_bytes_decode_and_every_issue_names_a_place_in_the_text(data: bytes) -> None:
    text, issues = decode(data)
    index = LineIndex(text)
    for issue in issues:
        assert 0 <= issue.span.start <= issue.span.end <= len(text)
        assert index.position(issue.span.start) == (issue.line, issue.column)
    text.encode("utf-8")


@given(
    st.lists(
        st.one_of(
            st.text(alphabet="aé日\U0001d49c\n"), st.sampled_from([b"\x80", b"\xff", b"\xe2\x82", b"\xc3"])
        )
    )
)
def test_each_undecodable_byte_is_one_replacement_character(parts: list[str | bytes]) -> None:
    data = b"".join(p.encode() if isinstance(p, str) else p for p in parts)
    text, issues = decode(data)
    if any(issue.kind.startswith("utf") for issue in issues):
        return
    bad = [issue for issue in issues if issue.kind == "invalid-byte"]
    assert text.count("\ufffd") == len(bad)
    for issue in bad:
        assert text[issue.span.start : issue.span.end] == "\ufffd"
        assert len(data[: issue.byte].decode("utf-8", "surrogateescape")) == issue.span.start


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_a_byte_order_mark_is_offset_0() -> None:
    text, issues = decode(b"\xef\xbb\xbf# A")
    assert text == "\ufeff# A"
    assert [(i.kind, i.span) for i in issues] == [("bom", (0, 1))]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read_and_noted(encoding: str) -> None:
    text, issues = decode("# Report\n\nSome plain words.\n".encode(encoding))
    assert text.removeprefix("\ufeff") == "# Report\n\nSome plain words.\n"
    assert issues[0].kind == encoding[:6]


def test_a_lone_surrogate_in_utf16_does_not_survive() -> None:
    text, issues = decode("\ufeffab".encode("utf-16-le") + b"\x00\xd8" + "c".encode("utf-16-le"))
    assert text == "\ufeffab\ufffdc"
    assert [(i.kind, i.byte) for i in issues] == [("utf-16", 0), ("lone-surrogate", 6)]


def test_surrogates_in_utf8_are_named_as_such() -> None:
    text, issues = decode(b"a\xed\xa0\x80b")
    assert text == "a\ufffd\ufffd\ufffdb"
    assert {i.kind for i in issues} == {"lone-surrogate"}


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("It\u2019s \u201cquoted\u201d here", "cp1252"),
        ("caf\u00e9 au lait", "latin-1"),
        ("\u65e5\u672c\u8a9e\u306e\u6587\u7ae0\u3067\u3059", "shift_jis"),
        ("\u8fd9\u662f\u4e2d\u6587\u7684\u6587\u7ae0\uff0c\u5f88\u77ed\u3002", "gbk"),
    ],
)
def test_the_encoding_of_a_bad_line_is_guessed(words: str, encoding: str) -> None:
    data = "good l\u00edne\n".encode() + words.encode(encoding) + b"\nend"
    text, issues = decode(data)
    assert text.startswith("good l\u00edne\n")
    assert text.endswith("\nend")
    assert {(i.guess, i.line) for i in issues} == {(encoding, 2)}


def test_a_binary_file_is_noted_once() -> None:
    data = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4
    assert [i.kind for i in decode(data)[1]] == ["binary"]


def test_a_source_keeps_bytes_digest_and_path(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"a\r\n")
    source = read(file)
    assert source.data == b"a\r\n"
    assert source.digest == digest(b"a\r\n") == from_bytes("b.md", b"a\r\n").digest
    assert len(source.digest) == 32
