"""The configuration: what is read, where values come from, and that every mistake names file, line and remedy."""

import json
import re
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest

from reportlint.config import find_config, load
from reportlint.config.schema import schema
from reportlint.errors import ConfigError
from reportlint.pack import load_packs
from tests.tools import Project, project

__all__ = ["project"]

ROOT = Path(__file__).resolve().parent.parent

WRONG = [
    # text of reportlint.yaml, line, and a piece of the message that names the remedy
    ("selct: [all]", 1, "did you mean 'select'?"),
    ("fail_on: error", 1, "did you mean 'fail-on'?"),
    ("failon: error", 1, "did you mean 'fail-on'?"),
    ("spacy_pipeline: x", 1, "did you mean 'spacy-pipeline'?"),
    ("zzz: 1", 1, "known are extends, packs, include"),
    ("# comment\n\nexlude: [a]", 3, "did you mean 'exclude'?"),
    ("select: facts", 1, "write select: [duplication, facts, mojibake]"),
    ("select:", 1, "write select: ["),
    ("select: []", 1, "drop the key"),
    ("select: [1]", 1, "must be a list of rule and family names"),
    ("select:\n  - facts\n  - 7", 3, "must be a list of rule and family names"),
    ("select:\n  - facts\n  - fakts", 3, "did you mean 'facts'?"),
    ("ignore: [mojibak]", 1, "did you mean 'mojibake'?"),
    ("ignore: {mojibake: true}", 1, "write ignore: ["),
    ("ignore: [duplicate-sectoin]", 1, "did you mean 'duplicate-section'?"),
    ("ignore: [qqqqqq]", 1, "'reportlint explain' lists them all"),
    ("preview: yes please", 1, "must be true or false"),
    ("preview: 1", 1, "must be true or false"),
    ("fail-on: eror", 1, "did you mean 'error'?"),
    ("fail-on: 3", 1, "must be one of error, warning, info, never"),
    ("fail-on: [error]", 1, "must be one of error, warning, info, never"),
    ("include: reports", 1, 'write include: ["reports/**"]'),
    ("include: ['../other/**']", 1, "globs are relative to its root"),
    ("exclude:\n  - ok/**\n  - ''", 3, "must be a list of globs"),
    ("rules: [mojibake]", 1, "a mapping from rule names to severity and options"),
    ("rules: {mojibak: off}", 1, "did you mean 'mojibake'?"),
    ("rules:\n  facts: off", 2, "that is a family"),
    ("rules:\n  mojibake: eror", 2, "did you mean 'error'?"),
    ("rules:\n  mojibake:\n    severity: fatal", 3, "must be one of error, warning, info, off"),
    ("rules:\n  mojibake: 3", 2, "write mojibake: {severity: warning}"),
    ("rules:\n  mojibake:", 2, "write mojibake: {severity: warning}"),
    ("rules:\n  mojibake:\n    serverity: off", 3, "has no option 'serverity'"),
    ("rules:\n  duplicate-sentence:\n    min_word: 5", 3, "did you mean 'min_words'?"),
    ("rules:\n  duplicate-sentence:\n    min_words: many", 3, "must be int, not 'many'"),
    ("overrides: {files: [a]}", 1, "must be a list of mappings with 'files'"),
    ("overrides: [a]", 1, "must be a list of mappings with 'files'"),
    ("overrides:\n  - ignore: [facts]", 2, "write files:"),
    ("overrides:\n  - files: [a]\n    fail-on: error", 3, "known are files, select, ignore, rules"),
    ("overrides:\n  - files: [a]\n    ignore: [fact]", 3, "did you mean 'facts'?"),
    ("overrides:\n  - files: [a]\n    rules:\n      mojibak: off", 4, "did you mean 'mojibake'?"),
    ("overrides:\n  - files: drafts", 2, "must be a list of globs"),
    ("packs: house", 1, "must be a list of packages and folders"),
    ("packs: [./nowhere]", 1, "is no folder of YAML rules beside this file"),
    ("packs: [no_such_package]", 1, "install the package that holds it"),
    ("facts: [nowhere.yaml]", 1, "is no file or folder beside this file"),
    ("baseline: [a]", 1, "must be a path"),
    ("spacy-pipeline: [a]", 1, "must be a text"),
    ("spacy-pipeline: no_such_pipeline", 1, "install its package"),
    ("spacy-pipeline: ./model", 1, "is not installed beside reportlint"),
    ("extends: [nowhere.yaml]", 1, "does not exist beside this file"),
    ("extends: [reportlint.yaml]", 1, "remove one link"),
    ("extends: 3", 1, "must be a list of paths"),
    ("- select", 1, "a configuration is a mapping of keys"),
    ("just text", 1, "a configuration is a mapping of keys"),
    ("select: [all]\nselect: [facts]", 2, "write the key once"),
    ("select: [all", 1, "check indentation, colons and quotes"),
    ("select:\n- facts\n ignore: x", 3, "check indentation, colons and quotes"),
    (
        "a: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n" for a, b in pairwise("abcdefgh")
        ),
        1,
        "without anchors",
    ),
]


@pytest.mark.parametrize(("text", "line", "remedy"), WRONG, ids=[t[:70] for t, _, _ in WRONG])
def test_a_wrong_configuration_names_file_line_and_remedy(
    project: Project, text: str, line: int, remedy: str
) -> None:
    project.write("reportlint.yaml", text + "\n")
    project.write("a.md", "text\n")
    result = project.run("a.md")
    assert result.status == 2
    assert len(result.err.splitlines()) == 1
    place = re.match(r"reportlint: reportlint\.yaml:(\d+): ", result.err)
    assert place, result.err
    assert remedy in result.err
    assert int(place[1]) == line, result.err


def test_the_table_of_wrong_configurations_is_long_enough() -> None:
    assert len(WRONG) >= 40


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("[tool.reportlint]\nselct = []", 2, "did you mean 'select'?"),
        (
            '[tool.reportlint]\nselect = ["all"]\n\n[tool.reportlint.rules.mojibak]\nseverity = "off"',
            4,
            "'mojibake'",
        ),
        ('[tool.reportlint]\nselect = ["all"]\nrules.mojibake.severity = "offf"', 3, "did you mean 'off'?"),
        ('[tool.reportlint]\n[[tool.reportlint.overrides]]\nfiles = ["a"]\nignore = ["fact"]', 4, "'facts'"),
        ('[tool.reportlint]\nrules = { mojibake = { serverity = "off" } }', 2, "no option 'serverity'"),
        ("[tool.reportlint]\nselect = [", 2, "not valid TOML"),
        ("[tool]\nreportlint = 3", 1, "is a table"),
    ],
)
def test_a_wrong_table_in_pyproject_names_file_line_and_remedy(
    project: Project, text: str, line: int, remedy: str
) -> None:
    project.write("pyproject.toml", text + "\n")
    project.write("a.md", "text\n")
    result = project.run("a.md", *(("--config", "pyproject.toml") if "[tool]" in text else ()))
    assert result.status == 2
    assert f"pyproject.toml:{line}: " in result.err
    assert remedy in result.err


def test_the_nearest_configuration_above_the_common_folder_is_used(tmp_path: Path) -> None:
    for name in ("reportlint.yaml", "a/.reportlint.yaml", "a/b/pyproject.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert find_config(tmp_path / "a" / "b" / "c") == str(tmp_path / "a" / ".reportlint.yaml")
    (tmp_path / "a/b/pyproject.toml").write_text("[tool.reportlint]\n")
    assert find_config(tmp_path / "a" / "b" / "c") == str(tmp_path / "a" / "b" / "pyproject.toml")
    assert find_config(tmp_path / "x") == str(tmp_path / "reportlint.yaml")


def test_the_three_places_say_the_same(tmp_path: Path) -> None:
    yaml = "select: [facts]\nrules: {mojibake: {severity: info}}\noverrides: [{files: [a/**], ignore: [style]}]\n"
    toml = (
        '[tool.reportlint]\nselect = ["facts"]\nrules.mojibake.severity = "info"\n'
        '[[tool.reportlint.overrides]]\nfiles = ["a/**"]\nignore = ["style"]\n'
    )
    (tmp_path / "reportlint.yaml").write_text(yaml)
    (tmp_path / "pyproject.toml").write_text(toml)
    one, two = (load(tmp_path / name, tmp_path) for name in ("reportlint.yaml", "pyproject.toml"))
    assert (one.choice, one.overrides) == (two.choice, two.overrides)
    assert one.origins["select",] == f"{tmp_path}/reportlint.yaml:1"
    assert two.origins["rules", "mojibake", "severity"] == f"{tmp_path}/pyproject.toml:3"


def test_extends_replaces_keys_and_merges_rules(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "house").mkdir()
    (tmp_path / "base" / "top.yaml").write_text("fail-on: info\nignore: [style]\n")
    (tmp_path / "base" / "base.yaml").write_text(
        "extends: top.yaml\npacks: [./house]\nselect: [facts, encoding]\n"
        "rules: {mojibake: {severity: info}, duplicate-section: {severity: warning}}\n"
    )
    (tmp_path / "reportlint.yaml").write_text(
        "extends: [base/base.yaml]\nselect: [encoding]\nrules: {mojibake: {severity: off}}\n"
    )
    config = load(tmp_path / "reportlint.yaml", tmp_path)
    assert config.choice.select == ("encoding",)
    assert config.choice.ignore == ("style",)
    assert config.fail_on == "info"
    assert config.choice.severity == {"mojibake": "off", "duplicate-section": "warning"}
    assert config.packs == ("reportlint_rules", str(tmp_path / "base" / "house"))


def test_a_circle_of_extends_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: [b.yaml]\n")
    (tmp_path / "b.yaml").write_text("extends: [a.yaml]\n")
    with pytest.raises(ConfigError, match=r"circle through a\.yaml"):
        load(tmp_path / "a.yaml", tmp_path)


def test_a_configuration_that_is_no_utf_8_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "reportlint.yaml").write_bytes(b"# ok\n# caf\xe9\n")
    with pytest.raises(ConfigError, match=r"reportlint\.yaml:2: not UTF-8"):
        load(tmp_path / "reportlint.yaml", tmp_path)


def test_isolated_and_config_choose_the_configuration(project: Project) -> None:
    project.configure("ignore: [no-shouting]\n")
    project.write("other.yaml", "packs: [./house]\nselect: [no-shouting]\n")
    project.write("a.md", "This is very urgent.\n")
    assert project.run("a.md").status == 0
    assert project.run("a.md", "--config", "other.yaml").status == 1
    assert project.run("a.md", "--isolated", "--select", "no-shouting").status == 2


def test_severity_off_and_options_reach_the_rules(project: Project) -> None:
    project.configure("rules: {no-shouting: {severity: warning, any: [rather]}, plain-words: off}\n")
    project.write("a.md", "This is rather good, very urgent, and we utilise it.\n")
    findings = json.loads(project.run("a.md", "--format", "json").out)["findings"]
    assert [(f["rule"], f["severity"], f["message"]) for f in findings] == [
        ("no-shouting", "warning", "'rather' shouts.")
    ]


def test_the_schema_is_fresh_and_agrees_with_the_reader(project: Project) -> None:
    made = schema(load_packs())
    stored = json.loads((ROOT / "docs" / "schemas" / "configuration.schema.json").read_text("utf-8"))
    assert stored == made, "run: python -m tests.docs"
    validator = jsonschema.Draft202012Validator(made)
    validator.check_schema(made)
    good = {
        "extends": "base.yaml",
        "select": ["facts", "mojibake"],
        "fail-on": "warning",
        "rules": {"mojibake": "off", "duplicate-sentence": {"severity": "info", "min_words": 12}},
        "overrides": [{"files": ["a/**"], "ignore": ["style"]}],
        "packs": ["./house"],
    }
    assert not list(validator.iter_errors(good))
    wrong = [
        {"selct": []},
        {"select": "facts"},
        {"preview": 1},
        {"fail-on": "eror"},
        {"rules": {"mojibake": "of"}},
        {"rules": {"mojibake": {"serverity": "off"}}},
        {"rules": {"duplicate-sentence": {"min_words": "many"}}},
        {"overrides": [{"ignore": ["style"]}]},
    ]
    for data in wrong:
        assert list(validator.iter_errors(data)), data
    printed = project.run("init", "--schema")
    assert json.loads(printed.out) == made
