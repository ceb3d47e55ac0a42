"""The engine: where a document is examined, and in which company, must not matter."""

import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.document import Document
from reportlint.engine import Policy, conclude, examine, read_document
from reportlint.errors import ConfigError
from reportlint.finding import JSON, Finding, Related, Severity
from reportlint.pack import load_packs
from reportlint.result import DocumentResult
from reportlint.rule import (
    CorpusRule,
    DocumentRule,
    PairRule,
    PairSummary,
    Passage,
    PassageId,
    Prefilter,
    Rule,
    RuleMeta,
    Side,
    Summary,
)
from reportlint.selection import RuleSettings, select
from reportlint.source import from_bytes
from reportlint.span import Span
from reportlint.spec import RuleSpec
from reportlint.testing import default_resources, findings_of, run_rules


@dataclass(frozen=True)
class Shout(DocumentRule):
    """Flag words in capitals."""

    meta = RuleMeta("shout", "'{word}' is shouted", family="style")
    least: Annotated[int, "Letters."] = 4

    def check(self, document: Document) -> Iterable[Finding]:
        for i, start in enumerate(document.words.starts):
            word = document.text[start : document.words.ends[i]]
            if word.isupper() and len(word) >= self.least:
                yield self.finding(Span(start, start + len(word)), word=word)


@dataclass(frozen=True)
class SameParagraph(DocumentRule):
    """Flag paragraphs that occur twice."""

    meta = RuleMeta("same-paragraph", "copy", Severity.ERROR, family="duplication")

    def check(self, document: Document) -> Iterable[Finding]:
        seen: dict[str, list[Span]] = {}
        for block in document.blocks:
            if block.kind == "paragraph":
                seen.setdefault(document.plain(block.text), []).append(block.text)
        for spans in seen.values():
            if len(spans) > 1:
                first, *others = spans
                rest = [Related(first, "first copy"), *(Related(s, "copy") for s in others[1:])]
                yield self.finding(others[0], related=rest, members=2, swallows=others)


@dataclass(frozen=True)
class SameTitle(CorpusRule):
    """Flag a title that another report bears."""

    meta = RuleMeta("same-title", "{first} has this title too", family="duplication")

    def summarise(self, document: Document) -> Mapping[str, JSON]:
        for section in document.sections[1:]:
            return {section.title.casefold(): list(section.title_span)}
        return {}

    def combine(self, key: str, summaries: Sequence[Summary]) -> Iterable[Finding]:
        first, *others = summaries
        for other in others:
            place = Related(Span(*first.value), "first", first.path)
            yield self.finding(
                Span(*other.value), path=other.path, first=first.path, related=[place], members=2
            )


@dataclass(frozen=True)
class SharedWords(PairRule):
    """Flag paragraphs of two files that share their words."""

    meta = RuleMeta("shared-words", "shared with {other}", family="duplication")
    threshold = 3.0

    def summarise(self, document: Document) -> PairSummary:
        passages: list[Passage] = []
        keys: dict[str, list[int]] = {}
        for block in document.blocks:
            if block.kind == "paragraph":
                words = document.words.list(block.text)
                for word in set(words):
                    keys.setdefault(word, []).append(len(passages))
                passages.append(Passage(block.text, len(words)))
        return PairSummary(passages, keys)

    def candidates(
        self, key: str, members: Sequence[PassageId]
    ) -> Iterable[tuple[PassageId, PassageId, float]]:
        for i, left in enumerate(members):
            for right in members[i + 1 :]:
                if left.path != right.path:
                    yield left, right, 1.0

    def verify(self, left: Side, right: Side, weight: float) -> JSON | None:
        return {"shared": weight} if list(left.words) == list(right.words) else None

    def gather(self, matches: Sequence[tuple[PassageId, PassageId, JSON]], library: Any) -> Iterable[Finding]:
        for left, right, _ in matches:
            span = library.passage(left).span
            yield self.finding(
                library.passage(right).span,
                path=right.path,
                other=left.path,
                related=[Related(span, "here", left.path)],
            )


@dataclass(frozen=True)
class Crash(DocumentRule):
    """Raise on every document that holds the word."""

    meta = RuleMeta("crash", "never", family="style", prefilter=Prefilter(words=("boom",)))

    def check(self, document: Document) -> Iterable[Finding]:
        raise RuntimeError("boom")


RULES: list[Rule] = [Shout(), SameParagraph(), SameTitle(), SharedWords()]
PARAGRAPHS = ["One NOISY paragraph of six words.", "Another one, quiet and short.", "A third LOUD one here."]
TEXTS = st.lists(st.sampled_from([*PARAGRAPHS, "# Title", "# Other", "* item"]), min_size=1, max_size=6).map(
    "\n\n".join
)


def _plain(findings: Iterable[Finding]) -> str:
    return repr([replace(f, evidence=None) for f in findings])


@given(st.dictionaries(st.sampled_from("abcdefgh"), TEXTS, min_size=1), st.randoms())
def test_order_of_files_and_a_trip_through_json_do_not_matter(
    texts: dict[str, str], chance: random.Random
) -> None:
    expected = _plain(run_rules(RULES, texts, {}))
    names = list(texts)
    chance.shuffle(names)
    shuffled = {n: texts[n] for n in names}
    assert _plain(run_rules(RULES, shuffled, {})) == expected
    results = [(n, _through_json(examine(from_bytes(n, t.encode()), RULES))) for n, t in shuffled.items()]
    library = _Library(texts)
    assert _plain(conclude(results, RULES, library).findings) == expected


class _Library:
    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def document(self, path: str, digest: str) -> Document:
        return read_document(from_bytes(path, self.texts[path].encode()))

    def passage(self, id: PassageId) -> Passage:
        raise KeyError(id)


def _through_json(result: DocumentResult) -> DocumentResult:
    return replace(result, summaries=json.loads(json.dumps(result.summaries)))


def test_both_kinds_of_cross_file_rule_see_all_files() -> None:
    texts = {"a.md": "# T\n\n" + PARAGRAPHS[0], "b.md": "# t\n\n" + PARAGRAPHS[0], "c.md": "# x\n"}
    found = run_rules([SameTitle(), SharedWords()], texts, {})
    assert [(f.rule, f.path, f.related[0].path) for f in found] == [
        ("same-title", "b.md", "a.md"),
        ("shared-words", "b.md", "a.md"),
    ]
    assert all(f.fingerprint and f.related[0].fingerprint for f in found)


def test_a_copy_swallows_what_is_said_inside_it_and_gives_it_back_when_suppressed() -> None:
    twice = f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[0]}\n"
    assert [f.rule for f in findings_of_all(twice)] == ["shout", "same-paragraph"]
    hushed = twice + "\n<!-- reportlint-disable-file same-paragraph -- on purpose -->\n"
    assert [f.rule for f in findings_of_all(hushed)] == ["shout", "shout"]


def findings_of_all(text: str) -> list[Finding]:
    return run_rules([Shout(), SameParagraph()], {"a.md": text}, {})


def test_a_suppressed_place_leaves_its_group_and_a_group_of_one_is_no_finding() -> None:
    copy = PARAGRAPHS[1]
    hush = "<!-- reportlint-disable-next-line same-paragraph -- quoted in full -->\n"
    assert len(findings_of(SameParagraph(), f"{copy}\n\n{copy}\n")) == 1
    assert not findings_of(SameParagraph(), f"{copy}\n\n{hush}{copy}\n")
    three = findings_of(SameParagraph(), f"{copy}\n\n{hush}{copy}\n\n{copy}\n")
    assert len(three) == 1
    assert len(three[0].related) == 1


def test_fingerprints_survive_moved_lines_and_tell_copies_apart() -> None:
    copy = PARAGRAPHS[0]
    before = findings_of(SameParagraph(), f"{copy}\n\n{copy}\n")[0]
    after = findings_of(SameParagraph(), f"Intro.\n\n{copy}\n\nBetween.\n\n{copy}\n")[0]
    assert before.fingerprint == after.fingerprint
    assert before.fingerprint != before.related[0].fingerprint


def test_a_known_group_is_silent_and_a_new_member_is_reported() -> None:
    copy = PARAGRAPHS[0]
    known = findings_of(SameParagraph(), f"{copy}\n\n{copy}\n")[0]
    baseline = frozenset({known.fingerprint, *(r.fingerprint for r in known.related)})

    def run(text: str) -> tuple[Finding, ...]:
        results = [("example.md", examine(from_bytes("example.md", text.encode()), [SameParagraph()]))]
        return conclude(results, [SameParagraph()], None, Policy(baseline=baseline)).findings

    assert not run(f"{copy}\n\n{copy}\n")
    third = f"{copy}\n\n{copy}\n\n{copy}\n"
    (found,) = run(third)
    assert found.span.start == third.rindex(copy)


def test_focus_turns_a_group_to_the_side_that_was_touched() -> None:
    texts = {"a.md": "# T\n", "b.md": "# T\n"}
    results = [(n, examine(from_bytes(n, t.encode()), [SameTitle()])) for n, t in texts.items()]

    def run(path: str) -> list[tuple[str, str]]:
        policy = Policy(focus=lambda p, span: p == path)
        report = conclude(results, [SameTitle()], _Library(texts), policy)
        return [(f.path, f.related[0].path) for f in report.findings]

    assert run("a.md") == [("a.md", "b.md")]
    assert run("b.md") == [("b.md", "a.md")]
    assert run("c.md") == []


def test_a_rule_that_raises_is_a_failure_and_the_others_go_on() -> None:
    result = examine(from_bytes("a.md", b"BOOM boom"), [Crash(), Shout()])
    assert [f.rule for f in result.findings] == ["shout"]
    assert "rule 'crash' crashed (RuntimeError: boom)" in result.failures[0].message
    assert not examine(from_bytes("a.md", b"calm"), [Crash()]).failures, "the prefilter keeps the rule away"


@pytest.fixture(scope="module")
def specs() -> dict[str, RuleSpec]:
    return load_packs()


@pytest.mark.parametrize(
    ("wanted", "unwanted", "expected"),
    [
        (("mojibake",), (), {"mojibake"}),
        (("encoding",), ("mojibake",), None),
        (("all",), ("all",), set()),
        (("mojibake",), ("encoding",), {"mojibake"}),
    ],
)
def test_the_more_specific_word_wins(
    specs: dict[str, RuleSpec], wanted: tuple[str, ...], unwanted: tuple[str, ...], expected: set[str] | None
) -> None:
    if "mojibake" not in specs:
        pytest.skip("the encoding family is not in this checkout yet")
    made = {r.meta.id for r in select(specs, RuleSettings(select=wanted, ignore=unwanted, preview=True))}
    if expected is None:
        assert made
        assert "mojibake" not in made
        assert all(specs[i].family == "encoding" for i in made)
    else:
        assert made == expected


def test_unknown_words_are_errors_with_the_nearest_one(specs: dict[str, RuleSpec]) -> None:
    with pytest.raises(ConfigError, match="did you mean 'encoding'"):
        select(specs, RuleSettings(select=("encodin",)))


@dataclass(frozen=True)
class Picky(DocumentRule):
    """Raise wherever it is let in."""

    meta = RuleMeta(
        "picky", "never", family="style", prefilter=Prefilter(every=(("boom", "bang"), ("loud", "noisy")))
    )

    def check(self, document: Document) -> Iterable[Finding]:
        raise RuntimeError("let in")


def test_a_prefilter_may_ask_for_a_word_of_each_of_several_groups() -> None:
    texts = ("Boom.", "A loud cat.", "A loud bang.")
    let_in = [text for text in texts if examine(from_bytes("a.md", text.encode()), [Picky()]).failures]
    assert let_in == ["A loud bang."]


def test_an_error_that_rests_on_a_reading_is_a_warning_outside_of_reports() -> None:
    wrong = "The pump ran for 40 hours. BERT was introduced by OpenAI. [Insert name here] read the meter.\n"
    manual = (
        wrong
        + "\nIf you want to start your pump, press the button that you see. You can then open your valve.\n"
        * 4
    )

    def levels(text: str) -> set[tuple[str, str]]:
        rules = select(load_packs(), RuleSettings(select=("wrong-creator", "placeholder")))
        result = examine(from_bytes("a.md", text.encode()), rules, default_resources())
        return {(f.rule, f.severity.value) for f in result.findings}

    assert levels("# Pumps\n\n" + wrong) == {("wrong-creator", "error"), ("placeholder", "error")}
    assert levels("# Pumps\n\n" + manual) == {("wrong-creator", "warning"), ("placeholder", "warning")}
