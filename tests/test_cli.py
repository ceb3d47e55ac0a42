"""The command line: exit statuses, paths, formats, streams, and the small commands."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reportlint.pack import load_packs
from reportlint.terminal import wants_progress
from reportlint.testing import check_examples
from tests.tools import Project, call, project

__all__ = ["project"]

SHOUT = "# Report\n\nThis is very urgent.\n"
CLEAN = "# Report\n\nThe licence ends in May.\n"


def test_status_is_0_for_a_clean_file_and_1_for_an_error(project: Project) -> None:
    project.configure()
    project.write("a.md", CLEAN)
    assert project.run("a.md").status == 0
    project.write("a.md", SHOUT)
    assert project.run("a.md").status == 1


def test_the_command_check_may_be_left_out(project: Project) -> None:
    project.configure()
    project.write("a.md", SHOUT)
    assert project.run("check", "--format", "json", "a.md") == project.run("--format", "json", "a.md")
    assert project.run().status == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning", "--exit-zero"], 0),
    ],
)
def test_fail_on_decides_what_fails(project: Project, arguments: list[str], status: int) -> None:
    project.configure()
    project.write("a.md", "We utilise it.\n")
    assert project.run("a.md", *arguments).status == status


def test_a_failed_run_is_2_even_with_exit_zero(project: Project) -> None:
    project.configure()
    project.write("a.md", SHOUT)
    result = project.run("a.md", "missing.md", "--exit-zero", "--format", "json")
    assert result.status == 2
    data = json.loads(result.out)
    assert [f["rule"] for f in data["findings"]] == ["no-shouting"]
    assert [e["path"] for e in data["errors"]] == ["missing.md"]


def test_nothing_to_check_is_2_and_says_why(project: Project) -> None:
    project.configure("exclude: ['*.md']\n")
    project.write("a.md", SHOUT)
    result = project.run("a.md")
    assert result.status == 2
    assert "1 excluded by `exclude`" in result.err
    assert "--allow-empty" in result.err
    assert project.run("a.md", "--allow-empty").status == 0
    assert json.loads(project.run("a.md", "--allow-empty", "--format", "json").out)["files"] == 0


def test_select_and_ignore_take_rules_families_and_lists(project: Project) -> None:
    project.configure()
    project.write("a.md", "This is very urgent, so we utilise it.\n")

    def rules(*arguments: str) -> list[str]:
        return [
            f["rule"] for f in json.loads(project.run("a.md", "--format", "json", *arguments).out)["findings"]
        ]

    assert rules() == ["no-shouting", "plain-words"]
    assert rules("--select", "plain-words") == ["plain-words"]
    assert rules("--select", "no-shouting,plain-words") == ["no-shouting", "plain-words"]
    assert rules("--ignore", "no-shouting") == ["plain-words"]
    assert rules("--select", "style", "--ignore", "plain-words") == ["no-shouting"]
    assert rules("--select", "all", "--ignore", "style") == []


def test_a_selection_on_the_command_line_replaces_the_configured_one(project: Project) -> None:
    project.configure("ignore: [plain-words]\n")
    project.write("a.md", "We utilise it.\n")
    assert "plain-words" not in project.run("a.md").out
    assert "plain-words" in project.run("a.md", "--select", "plain-words").out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--fromat", "json"], "'--format'"),
        (["--select", "no-shoutin"], "did you mean 'no-shouting'?"),
        (["--ignore", "fact"], "did you mean 'facts'?"),
        (["--format", "jsn"], "did you mean 'json'?"),
        (["--fail-on", "eror"], "'error'"),
        (["--jobs", "none"], "'auto'"),
        (["--config", "nowhere.yaml"], "nowhere.yaml"),
        (["--config", "reportlint.yaml", "--isolated"], "exclude each other"),
        (["--format", "json", "--format", "sarif"], "json=FILE"),
        (["--format", "json="], "names no file"),
        (["--format", "json=a.json", "--output", "b.json"], "--output"),
        (["--unsafe-fixes"], "--fix or --diff"),
    ],
)
def test_a_wrong_call_is_2_and_names_the_remedy(
    project: Project, arguments: list[str], expected: str
) -> None:
    project.configure()
    project.write("a.md", CLEAN)
    result = project.run("a.md", *arguments)
    assert result.status == 2
    assert result.out == ""
    assert expected in result.err


def test_standard_input_is_read_under_the_name_that_is_given(project: Project) -> None:
    project.configure("overrides: [{files: ['drafts/'], ignore: [no-shouting]}]\n")
    done = call("-", "--format", "json", cwd=project.root, data=SHOUT.encode())
    assert done.returncode == 1
    assert [f["path"] for f in json.loads(done.stdout)["findings"]] == ["-"]
    done = call("-", "--stdin-filename", "b/c.md", "--format", "json", cwd=project.root, data=SHOUT.encode())
    assert [f["path"] for f in json.loads(done.stdout)["findings"]] == ["b/c.md"]
    done = call("-", "--stdin-filename", "drafts/c.md", cwd=project.root, data=SHOUT.encode())
    assert done.returncode == 0


def test_one_run_writes_several_reports(project: Project) -> None:
    project.configure()
    project.write("a.md", SHOUT)
    result = project.run(
        "a.md", "--format", "json=out.json", "--format", "sarif=out.sarif", "--format", "concise"
    )
    assert result.status == 1
    assert result.out.startswith("a.md:3:9: error: 'very urgent' shouts. [no-shouting]\n")
    assert json.loads((project.root / "out.json").read_text("utf-8"))["files"] == 1
    assert json.loads((project.root / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert project.run("a.md", "--format", "json=out.json").out.startswith("Found 1 error in 1 of 1 file.")
    assert project.run("a.md", "--format", "jsonl", "--output", "o.jsonl").out.startswith("Found 1 error")
    assert json.loads((project.root / "o.jsonl").read_text("utf-8"))["rule"] == "no-shouting"


def test_an_output_that_cannot_be_written_is_2(project: Project) -> None:
    project.configure()
    project.write("a.md", CLEAN)
    result = project.run("a.md", "--format", "json", "--output", "nowhere/out.json")
    assert result.status == 2
    assert "nowhere/out.json: cannot be written" in result.err


def test_statistics_count_by_rule(project: Project) -> None:
    project.configure()
    project.write("a.md", "We utilise it. They utilise it. It is very urgent.\n")
    out = project.run("a.md", "--statistics").out.splitlines()
    assert out[:2] == ["2  warning  plain-words  (2 fixable with --fix)", "1  error    no-shouting"]


def test_statistics_are_part_of_json_when_asked_for(project: Project) -> None:
    project.configure()
    project.write("a.md", "We utilise it. They utilise it.\n")
    data = json.loads(project.run("a.md", "--statistics", "-v", "--format", "json").out)
    assert data["statistics"]["rules"] == {"plain-words": 2}
    assert "plain-words" in data["statistics"]["seconds"]
    assert "statistics" not in json.loads(project.run("a.md", "--format", "json").out)


def test_the_shell_completes_options_and_rules(project: Project) -> None:
    def complete(words: str, at: int) -> str:
        env = {"_REPORTLINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        command = [sys.executable, "-c", "from reportlint.cli import main; main()"]
        done = subprocess.run(
            command, cwd=project.root, env={**os.environ, **env}, capture_output=True, check=False
        )
        return done.stdout.decode()

    assert "plain,--select" in complete("reportlint check --sel", 2)
    assert "plain,mojibake" in complete("reportlint explain moji", 2)


@pytest.mark.parametrize(
    ("files", "allowed", "environ", "shown"),
    [
        (500, True, {}, True),
        (5, True, {}, False),
        (500, False, {}, False),
        (500, True, {"CI": "1"}, False),
        (500, True, {"PRE_COMMIT": "1"}, False),
        (500, True, {"TERM": "dumb"}, False),
    ],
)
def test_a_progress_bar_is_for_long_runs_at_terminals(
    monkeypatch: pytest.MonkeyPatch, files: int, allowed: bool, environ: dict[str, str], shown: bool
) -> None:
    assert not wants_progress(500, True, {})
    monkeypatch.setattr("reportlint.terminal._is_terminal", lambda _: True)
    assert wants_progress(files, allowed, environ) is shown


def test_quiet_prints_findings_only_and_verbose_says_what_is_read(project: Project) -> None:
    project.configure()
    project.write("a.md", CLEAN)
    assert project.run("a.md", "--quiet") == (0, "", "")
    assert "reportlint.yaml" in project.run("a.md", "-v").err
    assert project.run("a.md").out == "No findings in 1 file.\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-8"])
@pytest.mark.parametrize("form", ["full", "concise", "agent", "markdown", "json", "github"])
def test_no_encoding_of_standard_output_crashes(project: Project, encoding: str, form: str) -> None:
    project.configure()
    project.write(
        "bericht-\u4e2d\u6587.md",
        "# \u4e2d\u6587\n\n\U0001f600 \u201every urgent\u201c very urgent \ufeff\u202e\x07 caf\u00e9\n",
    )
    done = call(
        "--format",
        form,
        "--exit-zero",
        cwd=project.root,
        env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert done.returncode == 0, done.stderr
    assert b"no-shouting" in done.stdout
    if form == "json":
        assert json.loads(done.stdout.decode("utf-8"))["findings"]


def test_a_closed_pipe_is_no_crash(project: Project) -> None:
    project.configure()
    project.write("a.md", "This is very urgent.\n\n" * 2000)
    command = [sys.executable, "-m", "reportlint", "a.md"]
    with subprocess.Popen(
        command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.parametrize(
    ("env", "arguments", "colored"),
    [
        ({}, [], False),
        ({}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colours_follow_the_stream_the_environment_and_the_option(
    project: Project, env: dict[str, str], arguments: list[str], colored: bool
) -> None:
    project.configure()
    project.write("a.md", SHOUT)
    for name, value in env.items():
        project.monkeypatch.setenv(name, value)
    out = project.run("a.md", *arguments).out
    assert ("\x1b[" in out) is colored
    assert "\x1b]8" not in out


def test_explain_prints_a_page_and_the_catalogue(project: Project) -> None:
    project.configure()
    page = project.run("explain", "no-shouting")
    assert page.status == 0
    assert page.out.startswith("# no-shouting\n")
    assert "Say what happens otherwise." in page.out
    assert "It is very urgent." in page.out
    catalogue = project.run("explain").out
    assert "  no-shouting " in catalogue
    assert "Importance is shown, not shouted." in catalogue
    data = json.loads(project.run("explain", "--format", "json").out)
    assert {"rule", "family", "severity", "options"} <= set(data[0])
    assert json.loads(project.run("explain", "no-shouting", "--format", "json").out)["severity"] == "error"
    wrong = project.run("explain", "no-shoutin")
    assert wrong.status == 2
    assert "did you mean 'no-shouting'?" in wrong.err


def test_show_settings_names_the_origin_of_each_value(project: Project) -> None:
    project.write("base.yaml", "ignore: [plain-words]\nrules: {no-shouting: {severity: warning}}\n")
    project.configure(
        "extends: [base.yaml]\nfail-on: warning\n"
        "overrides:\n  - files: [drafts/]\n    rules:\n      no-shouting: info\n"
    )
    project.write("drafts/a.md", SHOUT)
    out = project.run("--show-settings", "drafts/a.md", "--preview").out
    assert 'fail-on: "warning"  # reportlint.yaml:3' in out
    assert 'ignore: ["plain-words"]  # base.yaml:1' in out
    assert "preview: true  # command line" in out
    assert "include: []  # default" in out
    assert "no-shouting: info  # base.yaml:2, reportlint.yaml:7" in out


def test_init_writes_a_configuration_that_is_read_back(project: Project) -> None:
    for n in range(5):
        project.write(f"reports/r{n}.md", CLEAN)
    project.write("README.md", CLEAN)
    project.write("CHANGELOG.md", CLEAN)
    assert project.run("init").status == 0
    text = (project.root / "reportlint.yaml").read_text("utf-8")
    assert 'include: ["reports/**"]' in text
    assert 'exclude: ["CHANGELOG.md"]' in text
    assert json.loads(project.run("--format", "json").out)["files"] == 5
    again = project.run("init")
    assert again.status == 2
    assert "reportlint.yaml configures this folder already" in again.err


@pytest.mark.parametrize("kind", ["yaml", "python"])
def test_a_new_rule_passes_its_examples_from_the_start(
    project: Project, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = f"pack_of_{kind}"
    project.write(f"{package}/__init__.py", '"""A pack."""\n')
    assert project.run("new-rule", "no-filler", "--kind", kind, "-o", package).status == 0
    monkeypatch.syspath_prepend(str(project.root))
    monkeypatch.chdir(project.root.parent)
    specs = load_packs([package])
    assert list(specs) == ["no-filler"]
    check_examples(specs["no-filler"])


def test_new_rule_refuses_what_cannot_be_a_rule(project: Project) -> None:
    assert "no rule id" in project.run("new-rule", "NoFiller").err
    assert "exists already" in project.run("new-rule", "mojibake").err
    assert "did you mean 'facts'?" in project.run("new-rule", "no-filler", "--family", "fact").err
    assert project.run("new-rule", "no-filler").status == 0
    assert project.run("new-rule", "no-filler").status == 2


def test_help_of_every_command(project: Project) -> None:
    for command in ([], ["check"], ["explain"], ["init"], ["new-rule"]):
        result = project.run(*command, "--help")
        assert result.status == 0
        assert result.out.startswith("Usage: reportlint")
    assert project.run("--version").out == "reportlint, version 0.1.0\n"


def test_paths_are_relative_to_the_project_root_from_anywhere(project: Project, tmp_path: Path) -> None:
    project.configure()
    project.write("sub/deep/a.md", SHOUT)
    project.monkeypatch.chdir(project.root / "sub")
    result = project.run("deep", "--format", "json")
    assert [f["path"] for f in json.loads(result.out)["findings"]] == ["sub/deep/a.md"]
    assert project.run("deep", "--format", "concise").out.startswith("deep/a.md:3:9:")


def test_explain_takes_a_family(project: Project) -> None:
    shown = project.run("explain", "encoding")
    assert shown.status == 0
    assert "mojibake" in shown.out
    assert "duplicate-section" not in shown.out
    assert {r["family"] for r in json.loads(project.run("explain", "facts", "--format", "json").out)} == {
        "facts"
    }
    assert project.run("explain", "all").out == project.run("explain").out
    assert project.run("explain", "fact").status == 2


def test_new_rule_says_how_to_name_its_folder(project: Project) -> None:
    assert "packs: [./]" in project.run("new-rule", "no-filler").err
    assert "packs: [./house/]" in project.run("new-rule", "no-padding", "-o", "house").err


def test_a_full_disk_is_said_plainly(project: Project) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("the system has no /dev/full")
    project.configure()
    project.write("a.md", SHOUT)
    with full.open("w") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "reportlint", "a.md"],
            cwd=project.root,
            stdout=stream,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "standard output cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pipe_is_read_once_and_shown_rightly(project: Project) -> None:
    project.configure()
    os.mkfifo(project.root / "pipe.md")
    writer = threading.Thread(target=(project.root / "pipe.md").write_text, args=(SHOUT,))
    writer.start()
    result = project.run("pipe.md", "--format", "concise")
    writer.join()
    assert "pipe.md:3:" in result.out
