"""Hostile inputs: with all rules, four times the input takes at most about four times the time, and nothing crashes."""

import os
import random
import time
from collections.abc import Callable
from functools import cache

import pytest

from reportlint import engine, prose
from reportlint.engine import examine, read_document
from reportlint.kit import Kit, Plan
from reportlint.selection import RuleSettings
from reportlint.source import from_bytes

SENTENCE = (
    "The old pump in the northern hall costs 40 euros more than the new one, because its sensor drifts, which nobody "
    "noticed. "
)
SMALL = 40_000
SLOW = os.environ.get("REPORTLINT_SLOW") == "1"
"""Set it for the inputs of several megabytes, which take minutes."""


def near_copies(length: int) -> str:
    """Reports of one mould, joined: each sentence comes again and again with other words in two places."""
    chance = random.Random(7)
    things = [
        f"{a}{b}"
        for a in ("pump", "valve", "boiler", "meter", "lift")
        for b in ("s", "house", "works", "man")
    ]
    frames = [
        f"{opener} the {{}} of the northern hall was {verb} in winter, so that the {{}} costs less than in {year}."
        for opener in ("In practice,", "As a rule,", "On paper,", "In the end,")
        for verb in ("replaced", "measured", "repaired", "postponed", "tested")
        for year in (2019, 2021, 2022)
    ]
    parts: list[str] = []
    size = 0
    while size < length:
        said = [chance.choice(frames).format(*chance.choices(things, k=2)) for _ in range(6)]
        head = "# Report on " if len(parts) % 6 == 0 else "## Part on "
        parts.append(
            f"{head}{chance.choice(things)} {len(parts)}\n\n{' '.join(said[:3])}\n\n* {said[3]}\n* {said[4]}\n\n"
        )
        size += len(parts[-1])
    return "".join(parts)[:length]


INPUTS: dict[str, Callable[[int], str]] = {
    "one line": lambda n: (SENTENCE * (n // len(SENTENCE) + 1))[:n],
    "one word": lambda n: "a" * n,
    "words": lambda n: "word " * (n // 5),
    "headings": lambda n: "".join(f"# Heading {i}\n\n" for i in range(n // 14)),
    "items": lambda n: "".join(f"- item {i} of it\n" for i in range(n // 18)),
    "equal items": lambda n: "- **Label**: the same item again and again\n" * (n // 43),
    "paragraphs": lambda n: (SENTENCE + "\n\n") * (n // len(SENTENCE)),
    "sections": lambda n: "".join(f"## Part {i}\n\n{SENTENCE}\n\n" for i in range(n // 140)),
    "open brackets": lambda n: "[" * n,
    "links": lambda n: "[](" * (n // 3),
    "images": lambda n: "![[]()" * (n // 6),
    "parentheses": lambda n: "(" * n,
    "stars": lambda n: "*a " * (n // 3),
    "bold": lambda n: "**a** " * (n // 6),
    "underscores": lambda n: "_a" * (n // 2),
    "backticks": lambda n: "`a" * (n // 2),
    "quotation marks": lambda n: '"a ' * (n // 3),
    "block quotes": lambda n: "> " * (n // 2) + "a",
    "fences": lambda n: "```\na\n" * (n // 6),
    "underlines": lambda n: "a\n=\n" * (n // 4),
    "table": lambda n: "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * (n // 10),
    "html": lambda n: "<div><p>" * (n // 8),
    "comments": lambda n: "<!-- " * (n // 5),
    "braces": lambda n: '{"a": [' * (n // 7),
    "dots": lambda n: "." * n,
    "hashes": lambda n: "#" * n,
    "dashes": lambda n: "-" * n,
    "commas": lambda n: "a, " * (n // 3),
    "colons": lambda n: "a: " * (n // 3),
    "blanks": lambda n: " " * n + "a",
    "line breaks": lambda n: "\n" * n,
    "escapes": lambda n: "\\n" * (n // 2),
    "digits": lambda n: "1" * n,
    "shares": lambda n: "12 % " * (n // 5),
    "figures": lambda n: "5 % of 20 million, " * (n // 19),
    "dates": lambda n: "30 February 2024, " * (n // 18),
    "references": lambda n: "".join(f"[{i % 900}] " for i in range(n // 6)),
    "addresses": lambda n: "https://a.b/" * (n // 12),
    "mailboxes": lambda n: "a@" * (n // 2),
    "mojibake": lambda n: "Ã©â€™" * (n // 5),
    "signs": lambda n: "漢字。" * (n // 3),
    "short forms": lambda n: "ABC (A B C) " * (n // 12),
    "conjunctions": lambda n: "and " * (n // 4),
    "enumerations": lambda n: "such as a, b, " * (n // 14),
    "contrasts": lambda n: "— not X, but Y " * (n // 15),
    "near copies": near_copies,
    "wrong facts": lambda n: "BERT was made by OpenAI. " * (n // 25),
}


@cache
def kit() -> Kit:
    return Kit(Plan(("reportlint_rules",), (RuleSettings(preview=True),)))


def seconds(text: str) -> float:
    source = from_bytes("x.md", text.encode())
    before = time.process_time()
    result = examine(source, kit().rules[0], kit().resources)
    spent = time.process_time() - before
    assert not result.failures, result.failures[0].message
    return spent


@pytest.mark.parametrize("name", INPUTS)
def test_time_grows_with_length_and_no_faster(name: str) -> None:
    make = INPUTS[name]
    seconds(make(SMALL // 10))  # imports, tables
    # A quadratic rule takes sixteen times as long, and shows above the constant once it matters.
    small, large = seconds(make(SMALL)), seconds(make(4 * SMALL))
    if large > 8 * small + 0.3:  # the clock of a shared machine lies at times
        small, large = seconds(make(SMALL)), seconds(make(4 * SMALL))
    assert large <= 8 * small + 0.3, f"{small:.2f} s, and {large:.2f} s for four times as much"


@pytest.mark.skipif(not SLOW, reason="takes minutes; set REPORTLINT_SLOW=1")
@pytest.mark.parametrize(
    "text",
    [
        INPUTS["one line"](5_000_000),
        INPUTS["sections"](50_000_000),
        INPUTS["near copies"](4_000_000),
        INPUTS["headings"](1_600_000),
        INPUTS["items"](2_000_000),
        INPUTS["open brackets"](1_000_000),
    ]
    if SLOW
    else [],
)
def test_large_inputs_come_to_an_end(text: str) -> None:
    assert seconds(text) < 12 * len(text) / 1e6


def test_megabytes_are_read_by_pieces_to_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "# Straße\n\nThe `old pump` is “here”,\nand `two\nlines` of it’s code.\n\n漢字 and **Do**main 1,5.\n\n"
        * 40
    )
    small = read_document(from_bytes("x.md", text.encode()))
    before = small.words, dict(small.places)
    monkeypatch.setattr(prose, "LARGE", 1)
    monkeypatch.setattr(prose, "_PIECE", 50)
    large = read_document(from_bytes("x.md", text.encode()))
    assert (large.words.texts, [*large.words.starts], [*large.words.ends]) == (
        before[0].texts,
        before[0].starts,
        before[0].ends,
    )
    assert {word: [*held] for word, held in prose.compact_places(large.words.texts).items()} == before[1]


def test_families_forget_what_they_read_of_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    source = from_bytes("x.md", near_copies(30_000).encode())
    rules, resources = kit().rules[0], kit().resources
    before = examine(source, rules, resources).findings
    monkeypatch.setattr(engine, "LARGE", 1)
    assert examine(source, rules, resources).findings == before
