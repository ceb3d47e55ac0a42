"""Any bytes: check, fix, fix again. No crash, nothing changes outside the edits, the second fix changes
nothing.

``REPORTLINT_FUZZ`` sets the number of inputs (default 600); 100,000 take about ten minutes.
"""

import os
import random

import pytest
from bench.multilingual import LINES

from reportlint.engine import conclude, examine
from reportlint.errors import InputError
from reportlint.finding import Finding
from reportlint.fixer import choose, edit_bytes
from reportlint.pack import load_packs
from reportlint.rule import Rule
from reportlint.source import Source, from_bytes
from reportlint.span import close_gaps

PASSES = 3
COUNT = int(os.environ.get("REPORTLINT_FUZZ", "600"))
CODECS = (
    "cp1252",
    "cp1251",
    "mac-roman",
    "cp437",
    "utf-16",
    "utf-16-be",
    "shift_jis",
    "gbk",
    "euc_kr",
    "latin-1",
)
SCRAPS = (
    b"```markdown\n",
    b"```",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x00",
    b"\xe2\x80",
    b"\xed\xa0\x80",
    b"\r\n",
    b"\r",
    b"\n\n---\n\n",
    b"Certainly! Here is the report:\n\n",
    b"\n\nLet me know if you'd like more.",
    b"[Your Name]",
    b"\xc3\x83\xc2\xa9",
    b"\xc2\x92",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8b",
    b"&amp;rsquo;",
    b"\\u2019",
    b"# T\n",
    b"| a | b |\n|---|---|\n",
    b"> ",
    b"* ",
    b"<think>",
    b"</think>",
    b"\xef\xbf\xbd",
    b"\xf0\x9f\x98\x80",
    b"`",
    b"$",
    b"turn0search1",
    b"\xc3",
    b"\xa9",
    b"\x1b[31m",
    b"{",
    b"[",
    b"(insert x here)",
)


def inputs(count: int) -> list[bytes]:
    """Random bytes, and reports that were garbled, cut and mixed."""
    rng = random.Random(2026)
    lines = [line for pair in LINES.values() for line in pair]
    made = []
    for number in range(count):
        kind = number % 5
        if kind == 0:
            made.append(rng.randbytes(rng.randrange(200)))
            continue
        parts: list[bytes] = []
        for _ in range(rng.randrange(1, 6)):
            line = rng.choice(lines)
            data = line.encode()
            for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
                data = data.decode(rng.choice(CODECS), "replace").encode("utf-8", "replace")
            if rng.random() < 0.2:
                data = line.encode(rng.choice(CODECS), "replace")
            parts += (data, rng.choice(SCRAPS), rng.choice((b"\n", b"\n\n", b" ")))
        text = bytearray(b"".join(parts))
        if kind >= 3:
            for _ in range(rng.randrange(1, 8)):
                at = rng.randrange(len(text) + 1)
                text[at : at + rng.randrange(3)] = rng.choice((b"", rng.randbytes(1), rng.choice(SCRAPS)))
        if kind == 4:
            text = text[rng.randrange(len(text) // 2 + 1) : rng.randrange(len(text) // 2, len(text) + 1)]
        made.append(bytes(text))
    return made


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    """The rules of the two families whose fixes touch single characters."""
    return [spec.make() for spec in load_packs().values() if spec.family in ("encoding", "artifacts")]


def check(data: bytes, rules: list[Rule]) -> tuple[Source, list[Finding]]:
    source = from_bytes("r.md", data)
    report = conclude([("r.md", examine(source, rules, {}))], rules)
    assert not report.failures, (data, [f.detail for f in report.failures])
    return source, list(report.findings)


def fixed(data: bytes, rules: list[Rule], unsafe: bool) -> bytes:
    """Apply one pass of fixes; check that the text between the edits is the old one, byte for byte."""
    source, findings = check(data, rules)
    for f in findings:
        assert 0 <= f.span.start <= f.span.end <= len(source.text), (data, f)
    edits = sorted(e for f in choose(findings, unsafe).get("r.md", ()) if f.fix for e in f.fix.edits)
    if not edits:
        return data
    try:
        new = edit_bytes(source, edits)
    except InputError:  # bytes that do not survive decoding are left alone, as the fixer does
        return data
    wide = any(i.kind in ("utf-16", "utf-32") for i in source.issues)
    if not wide:
        text = data.decode("utf-8", "surrogateescape")
        at = 0
        for start, end, _ in close_gaps(text, edits):  # blank lines beside a deletion go along
            piece = text[at:start].encode("utf-8", "surrogateescape")
            assert piece in new, (data, edits)
            at = end
        assert new.endswith(text[at:].encode("utf-8", "surrogateescape")), (data, edits)
    return new


@pytest.mark.parametrize("part", range(4))
def test_check_fix_and_fix_again(rules: list[Rule], part: int) -> None:
    for data in inputs(COUNT)[part::4]:
        once = fixed(data, rules, unsafe=False)
        # Edits that touch wait for the next pass of the fixer; a few passes must settle everything.
        for _ in range(PASSES):
            before, once = once, fixed(once, rules, unsafe=False)
            if once == before:
                break
        else:
            pytest.fail(f"not settled after {PASSES} more passes: {data!r}")
        fixed(once, rules, unsafe=True)
