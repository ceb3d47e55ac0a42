"""Packs: a separate package, a folder of YAML, and everything that can be wrong with one."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from reportlint.errors import ConfigError, PackError
from reportlint.pack import load_packs
from reportlint.testing import check_examples, findings_of

PACKS = Path(__file__).parent / "packs"

GOOD_YAML = """\
id: {id}
summary: Too much.
match: {{type: existence, any: [much]}}
message: "'{{match}}' is vague."
good: [little]
bad: [{{text: much, flags: [much]}}]
"""


@pytest.fixture
def acme(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.syspath_prepend(str(PACKS / "acme" / "src"))
    monkeypatch.chdir(Path(__file__).parent)
    return "acme_reports"


def test_a_third_party_package_comes_through_the_same_door(acme: str) -> None:
    specs = load_packs([acme])
    assert list(specs) == ["acme-name", "long-item"]
    for spec in specs.values():
        check_examples(spec)


def test_a_folder_of_yaml_is_a_pack() -> None:
    specs = load_packs([str(PACKS / "house") + "/"])
    assert list(specs) == ["no-shouting"]
    check_examples(specs["no-shouting"])


def test_code_in_a_folder_pack_is_never_run(tmp_path: Path) -> None:
    (tmp_path / "evil.py").write_text("raise SystemExit('ran')")
    (tmp_path / "much.yaml").write_text(GOOD_YAML.format(id="much"))
    assert list(load_packs([f"{tmp_path}/"])) == ["much"]


def test_a_pack_in_the_current_folder_is_not_found_even_under_python_m(tmp_path: Path) -> None:
    (tmp_path / "evil_pack").mkdir()
    (tmp_path / "evil_pack" / "__init__.py").write_text("open('ran', 'w')")
    code = "from reportlint.pack import load_packs; load_packs(['evil_pack'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "pack 'evil_pack' is not installed" in done.stderr
    assert not (tmp_path / "ran").exists()


def test_adding_a_rule_touches_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "one_pack"
    (package / "style").mkdir(parents=True)
    (package / "__init__.py").write_text('"""A pack."""\n')
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    monkeypatch.chdir(Path(__file__).parent)
    (package / "style" / "much.yaml").write_text(GOOD_YAML.format(id="much"))
    (package / "style" / "shout.py").write_text(
        textwrap.dedent('''\
            from collections.abc import Iterable
            from dataclasses import dataclass
            from reportlint import Bad, Document, DocumentRule, Finding, RuleMeta

            @dataclass(frozen=True)
            class Shout(DocumentRule):
                """An exclamation mark shouts.

                Reports speak calmly.
                """

                meta = RuleMeta(id="shout", message="'!'", good=["No."], bad=[Bad("Yes!", ["!"])])

                def check(self, document: Document) -> Iterable[Finding]:
                    for i, char in enumerate(document.prose):
                        if char == "!":
                            yield self.finding((i, i + 1))
            ''')
    )
    specs = load_packs(["one_pack"])
    assert list(specs) == ["much", "shout"]
    for spec in specs.values():
        check_examples(spec)
    assert len(findings_of(specs["shout"].make(), "Oh! Ah!")) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("id: [", "not valid YAML"),
        ("- a\n", "a rule is a mapping"),
        (
            GOOD_YAML.format(id="x").replace("summary", "sumary"),
            "unknown key 'sumary'; did you mean 'summary'",
        ),
        (GOOD_YAML.format(id="x").replace("existence", "existance"), "did you mean 'existence'"),
        (
            GOOD_YAML.format(id="x").replace("any:", "ayn:"),
            "match.ayn is unknown to 'existence'; did you mean 'any'",
        ),
        (GOOD_YAML.format(id="x").replace("[much]}\nm", "['*']}\nm"), "needs words"),
        (GOOD_YAML.format(id="x") + "severity: fatal\n", "one of error, warning, info"),
        (GOOD_YAML.format(id="other"), "the file must be named other.yaml"),
        (
            GOOD_YAML.format(id="x").replace("bad: [{text: much, flags: [much]}]", "bad: [much]"),
            "'text' and 'flags'",
        ),
        (GOOD_YAML.format(id="x").replace("good: [little]\n", ""), "'good' is missing"),
        (GOOD_YAML.format(id="x") + "family: prose\n", "unknown family 'prose'"),
    ],
)
def test_a_broken_yaml_rule_names_file_and_remedy(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(content)
    with pytest.raises(PackError) as caught:
        load_packs([f"{tmp_path}/"])
    assert str(file) in str(caught.value)
    assert message in str(caught.value)


def test_two_rules_of_one_id_are_an_error_that_names_both(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "much.yaml").write_text(GOOD_YAML.format(id="much"))
    with pytest.raises(PackError, match=r"also defined in .*a.*much.yaml; rename one"):
        load_packs([f"{tmp_path}/"])


def test_a_pack_that_fails_to_import_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad_pack").mkdir()
    (tmp_path / "bad_pack" / "__init__.py").write_text("")
    (tmp_path / "bad_pack" / "rule.py").write_text("import nothing_of_that_name\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.chdir(Path(__file__).parent)
    with pytest.raises(PackError, match=r"rule.py: cannot be imported \(ModuleNotFoundError"):
        load_packs(["bad_pack"])


def test_options_are_checked_by_name_and_type(acme: str) -> None:
    spec = load_packs([acme])["long-item"]
    assert spec.make({"most": 3}).options == {"most": 3}
    with pytest.raises(ConfigError, match="has no option 'mots'; did you mean 'most'"):
        spec.make({"mots": 3})
    with pytest.raises(ConfigError, match="must be int, not 'many'"):
        spec.make({"most": "many"})
