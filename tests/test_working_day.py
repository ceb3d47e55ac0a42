"""A working day: baseline, suppressions, focus on changes, all in a git repository."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint import baseline
from reportlint.changes import Changes, Repository
from reportlint.engine import Policy
from reportlint.errors import ConfigError, InputError
from reportlint.finding import Finding
from reportlint.kit import Item, Plan
from reportlint.pack import load_packs
from reportlint.run import Outcome, run
from reportlint.selection import RuleSettings
from reportlint.span import LineIndex, Span
from reportlint.spec import RuleSpec
from tests.tools import RULES, Project, project

__all__ = ["project"]

SHOUT = "This is very urgent.\n"
LONG = (
    "The pump in the hall ran well and nobody had to mend anything in the long month of May, "
    "which pleased the owner of the plant and all of the people who work there every day.\n"
)


def git(folder: Path, *arguments: str) -> str:
    """Run git with an identity of its own."""
    identity = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *identity, "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def repository(project: Project) -> Project:
    """A repository with two old findings and one clean report, all committed."""
    project.configure()
    project.write("r/old.md", f"# Old\n\n{SHOUT}\nAnd it is very urgent again.\n")
    project.write("r/clean.md", "# Clean\n\nNothing here.\n")
    git(project.root, "init", "-q")
    commit(project)
    return project


def commit(project: Project) -> None:
    git(project.root, "add", "-A")
    git(project.root, "commit", "-qm", "change", "--allow-empty")


def found(project: Project, *arguments: str) -> list[tuple[str, int]]:
    """Path and line of each finding."""
    data = json.loads(project.run("--format", "json", *arguments).out)
    return [(f["path"], f["span"]["start"]["line"]) for f in data["findings"]]


OLD = [("r/old.md", 3), ("r/old.md", 5)]


def test_a_baseline_silences_what_is_known_and_nothing_else(repository: Project) -> None:
    assert found(repository) == OLD
    result = repository.run("baseline")
    assert result.status == 0
    assert "recorded 2 findings (2 places) in reportlint-baseline.json" in result.err
    assert found(repository) == []
    assert repository.run().out == "No findings in 2 files. (2 in the baseline)\n"
    repository.write("r/new.md", SHOUT)
    assert found(repository) == [("r/new.md", 1)]


def test_moving_lines_and_other_text_do_not_wake_a_known_finding(repository: Project) -> None:
    repository.run("baseline")
    text = (repository.root / "r/old.md").read_text("utf-8")
    repository.write("r/old.md", text.replace("# Old\n", "# Old\n\nNew words before.\n\nAnd more.\n"))
    assert found(repository) == []


def test_a_further_equal_place_is_new(repository: Project) -> None:
    repository.run("baseline")
    text = (repository.root / "r/old.md").read_text("utf-8")
    repository.write("r/old.md", text + "\nVery urgent. A third time: very urgent.\n")
    assert len(found(repository)) == 2


def test_the_file_is_sorted_one_entry_a_line_and_merges(repository: Project) -> None:
    repository.run("baseline")
    file = repository.root / "reportlint-baseline.json"
    lines = file.read_text("utf-8").splitlines()
    assert lines[0] == '{"schema": 1, "entries": ['
    assert lines[-1] == "null]}"
    assert all(line.startswith('{"path": ') and line.endswith(",") for line in lines[1:-1])
    first = file.read_bytes()
    repository.run("baseline")
    assert file.read_bytes() == first
    repository.write(".gitattributes", "reportlint-baseline.json merge=union\n")
    commit(repository)
    for branch, name in (("one", "a"), ("two", "z")):
        git(repository.root, "checkout", "-q", "-b", branch, "main")
        repository.write(f"r/{name}.md", SHOUT)
        repository.run("baseline")
        commit(repository)
    git(repository.root, "merge", "-q", "one")
    assert found(repository) == []


def test_prune_drops_what_is_gone_and_adds_nothing(repository: Project) -> None:
    repository.run("baseline")
    repository.write("r/old.md", f"# Old\n\n{SHOUT}")
    repository.write("r/new.md", SHOUT)
    assert "1 of 2 places in the baseline no longer occur" in repository.run("-v").err
    result = repository.run("baseline", "--prune")
    assert "dropped 1 of 2 places" in result.err
    assert found(repository) == [("r/new.md", 1)]


def test_a_partial_baseline_keeps_what_is_known_of_other_files(repository: Project) -> None:
    repository.run("baseline")
    repository.write("r/new.md", SHOUT)
    repository.run("baseline", "r/new.md")
    assert found(repository) == []
    repository.write("r/new.md", "Good.\n")
    repository.run("baseline", "--prune", "r/new.md")
    assert found(repository) == []


def test_nothing_is_recorded_where_not_everything_was_checked(repository: Project) -> None:
    (repository.root / "r/gone.md").symlink_to("nowhere.md")
    result = repository.run("baseline")
    assert result.status == 2
    assert "was not written" in result.err
    assert not (repository.root / "reportlint-baseline.json").exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", r":1: not a baseline"),
        ("[]", r":1: not a baseline of this version"),
        ('{"schema": 9, "entries": []}', "schema 1"),
        ('{"schema": 1, "entries": [\n<<<<<<< HEAD\nnull]}', r":2: not a baseline: a merge conflict"),
        ('{"schema": 1, "entries": [{"path": "a"}, null]}', "lacks path, rule or fingerprint"),
    ],
)
def test_a_broken_baseline_names_file_line_and_remedy(repository: Project, text: str, expected: str) -> None:
    file = repository.write("reportlint-baseline.json", text)
    with pytest.raises(ConfigError, match=expected) as caught:
        baseline.read(file)
    assert "'reportlint baseline'" in str(caught.value)
    assert repository.run().status == 2


def test_a_baseline_from_a_commit_needs_no_file(repository: Project) -> None:
    repository.write("r/new.md", SHOUT)
    assert found(repository, "--baseline-from-ref", "main") == [("r/new.md", 1)]
    commit(repository)
    assert found(repository, "--baseline-from-ref", "main") == []
    assert found(repository, "--baseline-from-ref", "main~1") == [("r/new.md", 1)]
    git(repository.root, "checkout", "-q", "-b", "topic", "main~1")
    assert found(repository, "--baseline-from-ref", "main") == []


def test_staged_reports_what_the_commit_brings(repository: Project) -> None:
    assert repository.run("--staged") == (0, "No files were checked.\n", "")
    repository.write("r/clean.md", f"# Clean\n\nNothing here.\n\n{SHOUT}")
    assert found(repository, "--staged") == [], "the index holds no change yet"
    git(repository.root, "add", "-A")
    assert found(repository, "--staged") == [("r/clean.md", 5)]
    assert repository.run("--staged").status == 1


def test_staged_reads_the_index_and_not_the_work_tree(repository: Project) -> None:
    repository.write("r/clean.md", f"# Clean\n\n{SHOUT}")
    git(repository.root, "add", "-A")
    repository.write("r/clean.md", "# Clean\n\nMore.\n\nMended in the work tree only.\n")
    assert found(repository, "--staged") == [("r/clean.md", 3)]
    (repository.root / "r/clean.md").unlink()
    assert found(repository, "--staged") == [("r/clean.md", 3)]
    repository.write("r/untracked.md", SHOUT)
    assert found(repository, "--staged") == [("r/clean.md", 3)]


def test_changed_since_reports_changed_lines_only(repository: Project) -> None:
    text = (repository.root / "r/old.md").read_text("utf-8")
    repository.write("r/old.md", text + f"\n{SHOUT}")
    assert found(repository, "--changed-since", "HEAD") == [("r/old.md", 7)]
    commit(repository)
    assert found(repository, "--changed-since", "HEAD") == []
    assert found(repository, "--changed-since", "HEAD~1") == [("r/old.md", 7)]
    repository.write("r/untracked.md", SHOUT)
    assert ("r/untracked.md", 1) in found(repository, "--changed-since", "HEAD~1")


def test_a_renamed_file_is_not_new(repository: Project) -> None:
    git(repository.root, "mv", "r/old.md", "r/moved \u00e9.md")
    assert found(repository, "--staged") == []
    repository.write(
        "r/moved \u00e9.md", (repository.root / "r/moved \u00e9.md").read_text("utf-8") + f"\n{SHOUT}"
    )
    git(repository.root, "add", "-A")
    assert found(repository, "--staged") == [("r/moved \u00e9.md", 7)]


def test_focus_names_files_and_folders(repository: Project) -> None:
    repository.write("s/other.md", SHOUT)
    assert found(repository, "--focus", "s/other.md") == [("s/other.md", 1)]
    assert found(repository, "--focus", "r") == OLD
    assert found(repository, "--focus", "r/clean.md", "--focus", "s") == [("s/other.md", 1)]
    repository.write("README.rst", "Not a report.\n")
    assert repository.run("--focus", "README.rst").status == 0
    missing = repository.run("--focus", "r/claen.md")
    assert missing.status == 2
    assert "r/claen.md: no such file or folder" in missing.err
    assert "exclude each other" in repository.run("--focus", "r", "--staged").err


def test_a_failure_outside_the_focus_is_said_and_does_not_fail(repository: Project) -> None:
    repository.write("r/broken.md", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    result = repository.run("--focus", "r/clean.md")
    assert result.status == 0
    assert "outside the focus: r/broken.md" in result.err
    assert repository.run("--focus", "r/broken.md").status == 2


def test_a_copy_is_anchored_on_the_side_that_changed(repository: Project) -> None:
    repository.configure("select: [duplicate-sentence]\n")
    repository.write("r/old.md", f"# Old\n\n## One\n\n{LONG}\n## Two\n\nOther.\n")
    commit(repository)
    repository.write("r/old.md", f"# Old\n\n{LONG}\n## One\n\n{LONG}\n## Two\n\nOther.\n")
    git(repository.root, "add", "-A")
    (finding,) = json.loads(repository.run("--staged", "--format", "json").out)["findings"]
    assert finding["span"]["start"]["line"] == 3
    assert [r["span"]["start"]["line"] for r in finding["related"]] == [7]


def test_an_unknown_commit_and_a_missing_repository_are_clear_errors(
    project: Project, repository: Project
) -> None:
    result = repository.run("--changed-since", "origin/main")
    assert result.status == 2
    assert "'origin/main' is not known here; fetch it, or check its spelling" in result.err
    assert repository.run("--changed-since", "--output=x").status == 2


def test_outside_a_repository_the_options_say_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is in no git repository"):
        Repository(tmp_path)


def test_a_shallow_clone_says_how_to_fetch_more(
    repository: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    commit(repository)
    clone = tmp_path_factory.mktemp("clones") / "shallow"
    git(repository.root, "clone", "-q", "--depth", "1", f"file://{repository.root}", str(clone))
    repository.monkeypatch.chdir(clone)
    result = repository.run("--changed-since", "HEAD~1")
    assert result.status == 2
    assert "git fetch --unshallow origin" in result.err
    assert "fetch-depth: 0" in result.err


def test_suppressions_are_written_where_they_work(repository: Project) -> None:
    text = (
        f"---\ntitle: x\n---\n\n# D\n\nSome text and\nmore very urgent text.\n\n* one\n* a very urgent item\n\n{SHOUT}"
        "\n> quoted\n\nlast very urgent line"
    )
    repository.write("r/new.md", text)
    result = repository.run("r/new.md", "--add-suppressions", "agreed with Ann --> 2026")
    assert result.status == 0
    assert "silenced 4 findings in 1 file" in result.err
    assert found(repository, "r/new.md") == []
    written = (repository.root / "r/new.md").read_text("utf-8")
    assert (
        "<!-- reportlint-disable-next-line no-shouting -- agreed with Ann - 2026 -->\nThis is very" in written
    )
    assert "<!-- reportlint-disable no-shouting -- agreed with Ann - 2026 -->\n* one\n" in written
    kept = [line for line in written.split("\n") if "reportlint-" not in line]
    assert "\n".join(kept) == text
    repository.run("r/new.md", "--add-suppressions", "again")
    assert (repository.root / "r/new.md").read_text("utf-8") == written


def test_a_group_is_silenced_as_a_whole(repository: Project) -> None:
    repository.configure("select: [duplicate-sentence]\n")
    repository.write("r/new.md", "".join(f"## Part {n}\n\n{LONG}\n" for n in range(4)))
    assert repository.run("r/new.md", "--add-suppressions", "a refrain").status == 0
    assert found(repository, "r/new.md") == []


def test_a_further_rule_joins_the_comment_that_is_there(repository: Project) -> None:
    first = "<!-- reportlint-disable-next-line plain-words -- agreed -->\n"
    text = f"# A\n\n{first}We utilise it, very urgent.\n\n{first}Text that we utilise and\nthat is very urgent.\n"
    file = repository.write("r/new.md", text)
    assert repository.run("r/new.md", "--add-suppressions", "later").status == 0
    assert found(repository, "r/new.md") == []
    written = file.read_text("utf-8")
    assert "<!-- reportlint-disable-next-line no-shouting plain-words -- agreed -->\nWe utilise" in written
    assert f"<!-- reportlint-disable no-shouting -- later -->\n{first}Text that" in written


def test_a_stale_suppression_is_reported_and_taken_out(repository: Project) -> None:
    repository.configure("select: [no-shouting, plain-words, unused-suppression]\n")
    comment = "<!-- reportlint-disable-next-line no-shouting plain-words -- agreed -->\n"
    file = repository.write("r/new.md", f"{comment}{SHOUT}")
    (finding,) = json.loads(repository.run("r/new.md", "--format", "json").out)["findings"]
    assert finding["rule"] == "unused-suppression"
    assert finding["severity"] == "warning"
    assert "'plain-words'" in finding["message"]
    repository.run("r/new.md", "--fix")
    assert file.read_text("utf-8") == comment.replace(" plain-words", "") + SHOUT
    file.write_text(comment + "Mended.\n")
    assert found(repository, "r/new.md", "--select", "plain-words") == [], "only rules that ran are judged"
    repository.run("r/new.md", "--fix")
    assert file.read_text("utf-8") == "Mended.\n"


def test_a_suppression_of_all_is_judged_only_where_all_rules_ran(repository: Project) -> None:
    repository.configure("select: [no-shouting, plain-words, unused-suppression]\n")
    repository.write("r/new.md", "<!-- reportlint-disable-file all -- a draft -->\nGood.\n")
    assert found(repository, "r/new.md") == [("r/new.md", 1)]
    assert found(repository, "r/new.md", "--scope", "document") == []
    assert found(repository, "r/new.md", "--ignore", "plain-words") == []


def test_the_audit_lists_every_silenced_place_with_reason_and_age(repository: Project) -> None:
    repository.run("baseline")
    repository.write("r/new.md", f"<!-- reportlint-disable-next-line no-shouting -- agreed -->\n{SHOUT}")
    repository.write("r/stale.md", "<!-- reportlint-disable-file plain-words -->\nGood.\n")
    commit(repository)
    lines = repository.run("baseline", "--audit").out.splitlines()
    assert lines[0].startswith("r/new.md:1: no-shouting [next-line] agreed; since 20")
    assert "r/stale.md:1: plain-words [file] no reason given; since 20" in lines[1]
    assert lines[1].endswith("; silences nothing: plain-words")
    assert 'no-shouting [baseline] in the baseline: "very urgent"; since 20' in lines[2]
    assert lines[-1] == "2 suppressions (1 idle), 2 places in the baseline."
    rows = json.loads(repository.run("baseline", "--audit", "--format", "json").out)
    assert rows[0]["reason"] == "agreed"
    assert rows[0]["days"] == 0


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(0, 4)), max_size=5),
    st.integers(0, 200),
    st.integers(0, 60),
)
def test_a_span_touches_changed_lines_exactly_if_it_shares_one(
    ranges: list[tuple[int, int]], start: int, length: int
) -> None:
    text = "line\n" * 40
    index = LineIndex(text)
    merged: list[tuple[int, int]] = []
    for first, more in sorted(ranges):
        if not merged or first > merged[-1][1]:
            merged.append((first, first + more))
    touches = Changes({"a.md": merged}).focus(lambda _: index)
    span = Span(min(start, len(text)), min(start + length, len(text)))
    covered = {
        index.position(min(o, len(text))).line
        for o in (range(*span) if span.end > span.start else [span.start])
    }
    expected = any(first <= line <= last for line in covered for first, last in merged)
    assert touches("a.md", span) is expected
    assert not touches("b.md", span)


WORDS = st.lists(
    st.sampled_from(["very urgent", "utilise", "fine", "good\n\n## Next\n\nmore", "\n\n"]), max_size=12
)


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, RuleSpec]:
    """The two rules of the test project, from YAML."""
    folder = tmp_path_factory.mktemp("rules")
    for name, text in RULES.items():
        (folder / Path(name).name).write_text(text, encoding="utf-8")
    return load_packs([f"{folder}/"])


def outcome(specs: dict[str, RuleSpec], texts: dict[str, str], policy: Policy | None = None) -> Outcome:
    items = [Item(path, None, text.encode()) for path, text in texts.items()]
    return run(items, Plan((), (RuleSettings(),)), specs=specs, jobs=1, policy=lambda _: policy or Policy())


def marks(specs: dict[str, RuleSpec], texts: dict[str, str]) -> list[str]:
    return [m for f in outcome(specs, texts).report.findings for _, _, m in baseline.places_of(f)]


@given(st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md"]), WORDS, min_size=1), st.data())
def test_a_fix_and_a_regression_never_cancel_out(
    specs: dict[str, RuleSpec], files: dict[str, list[str]], data: st.DataObject
) -> None:
    """With the baseline of one state, exactly as many findings are new as the other state has more places."""
    before = {path: " ".join(words) for path, words in files.items()}
    path = data.draw(st.sampled_from(sorted(files)))
    after = {**before, path: " ".join(data.draw(WORDS))}
    known = marks(specs, before)
    assert len(known) == len(set(known))
    new = outcome(specs, after, Policy(baseline=frozenset(known))).report.findings
    now = marks(specs, after)
    assert {f.fingerprint for f in new} == set(now) - set(known)
    extra = "".join(f"\n\nEntirely new {n}: very urgent." for n in range(2))
    worse = outcome(
        specs, {**after, path: after[path] + extra}, Policy(baseline=frozenset(now))
    ).report.findings
    assert len(worse) == 2


@given(st.dictionaries(st.sampled_from("abcdefgh"), WORDS, min_size=1), st.data())
def test_any_split_into_batches_gives_the_same_findings(
    specs: dict[str, RuleSpec], files: dict[str, list[str]], data: st.DataObject
) -> None:
    texts = {f"{name}.md": " ".join(words) for name, words in files.items()}
    whole = outcome(specs, texts).report.findings
    names = data.draw(st.permutations(sorted(texts)))
    size = data.draw(st.integers(1, len(names)))
    parts: list[Finding] = []
    for at in range(0, len(names), size):
        parts += outcome(specs, {n: texts[n] for n in names[at : at + size]}).report.findings
    assert tuple(sorted(parts, key=Finding.order)) == whole


def test_staged_equals_the_filter_of_the_full_run(repository: Project) -> None:
    for n in range(6):
        repository.write(f"r/{n}.md", f"# R{n}\n\n{SHOUT * (n % 3)}\nWe utilise it.\n")
    commit(repository)
    changed = {}
    for n in (1, 2, 5):
        text = (repository.root / f"r/{n}.md").read_text("utf-8")
        repository.write(f"r/{n}.md", text + f"\nAdded, and very urgent {n}.\n")
        changed[f"r/{n}.md"] = text.count("\n") + 2
    git(repository.root, "add", "-A")
    full = json.loads(repository.run("--format", "json").out)["findings"]
    staged = json.loads(repository.run("--staged", "--format", "json").out)["findings"]
    assert staged == [f for f in full if f["span"]["end"]["line"] >= changed.get(f["path"], 10**9)]
    assert len(staged) == 3
