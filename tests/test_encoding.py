"""Encoding damage: what is found, what is repaired to the letter, and what clean text of all scripts must
keep."""

import os
import sys
from pathlib import Path

import pytest
from bench.multilingual import LINES

from reportlint.engine import conclude, examine
from reportlint.finding import Finding
from reportlint.pack import load_packs
from reportlint.rule import Rule
from reportlint.source import from_bytes
from reportlint.span import apply_edits
from reportlint.spec import RuleSpec
from reportlint.testing import run_rules

ENCODINGS = ("cp1252", "latin-1", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "mac-roman", "cp437")
FAMILY = "encoding"


@pytest.fixture(scope="module")
def specs() -> dict[str, RuleSpec]:
    """The rules of this family."""
    return {name: spec for name, spec in load_packs().items() if spec.family == FAMILY}


@pytest.fixture(scope="module")
def rules(specs: dict[str, RuleSpec]) -> list[Rule]:
    """All rules of the family with their defaults."""
    return [spec.make() for spec in specs.values()]


def check(rules: list[Rule], text: str) -> list[Finding]:
    return [f for f in run_rules(rules, {"r.md": text}, {}) if f.severity != "info"]


def misread(text: str, encoding: str, layers: int = 1) -> str:
    """Garble as browsers and editors do: bytes without a character become C1 controls."""
    for _ in range(layers):
        text = "".join(
            c if (c := bytes([b]).decode(encoding, "replace")) != "\ufffd" else chr(b) for b in text.encode()
        )
    return text


def safely_fixed(rules: list[Rule], text: str) -> str:
    return apply_edits(text, {e for f in check(rules, text) if f.fix and f.fix.safe for e in f.fix.edits})


@pytest.mark.parametrize("language", LINES)
def test_clean_text_of_every_language_is_let_pass(rules: list[Rule], language: str) -> None:
    assert check(rules, "\n\n".join(LINES[language]) + "\n") == []


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("layers", [1, 2, 3])
def test_garbled_sentences_are_found_and_never_repaired_wrongly(
    rules: list[Rule], encoding: str, layers: int
) -> None:
    missed = 0
    for language, lines in list(LINES.items())[::layers]:
        line = lines[0]
        text = misread(line, encoding, layers) + "\n"
        missed += not check(rules, text)
        fixed = safely_fixed(rules, text)
        assert safely_fixed(rules, fixed) == fixed, language
        written = [e.text for f in check(rules, text) if f.fix and f.fix.safe for e in f.fix.edits]
        assert all(piece in line for piece in written), language
    assert missed <= 1


@pytest.mark.parametrize(
    ("garbled", "clean", "mechanism"),
    [
        ("Googleâ€™s", "Google’s", "UTF-8 read as Windows-1252"),
        ("nÃƒÂ©e", "née", "UTF-8 read as Windows-1252, twice"),
        ("cafÃ©", "café", "UTF-8 read as Windows-1252"),
        ("r√©gime", "régime", "UTF-8 read as Mac Roman"),
        ("rΓé¼gime", None, ""),
        ("РџСЂРёРІРµС‚", "Привет", "UTF-8 read as Windows-1251"),
        ("LiĂ¨ge", "Liège", "UTF-8 read as Windows-1250"),
    ],
)
def test_the_message_names_the_mechanism(
    rules: list[Rule], garbled: str, clean: str | None, mechanism: str
) -> None:
    text = f"We say {garbled} here.\n"
    findings = [f for f in check(rules, text) if f.rule == "mojibake"]
    if clean is None:
        return
    assert findings
    assert findings[0].message.endswith(f"{mechanism}.")
    assert safely_fixed(rules, text) == f"We say {clean} here.\n"


@pytest.mark.parametrize(
    "text",
    [
        "NESTLÉ® RÉSUMÉ… L’ÉTÉ “À LA CARTE”, VOCÊ…, HÅØYA.",
        "5×£35, 2012—∞, √π, ∆°, 10 Å, ±2 °C, ½, «É», „Ä“, µm, ¿É?",
        "├── src\n└── tests",
        "ВІКІ і СІРІ — слова; «В», «Г» і «Р».",
        "Η ¨ανατροφή¨ και «Β».",
        "Charlotte Brontë…” and ZAJÉ’s list.",
        "2 × 3 = 6, Ä–Ö, Ü›, é®, à§.",
    ],
)
def test_odd_but_right_characters_are_let_pass(rules: list[Rule], text: str) -> None:
    assert check(rules, text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "In mojibake the é becomes Ã©, and so on.",
        "Read as Windows-1252, UTF-8 shows Ã© and â€™.",
        "The test string `cafÃ©` is garbled.",
        "```\ncafÃ©\n```",
    ],
)
def test_text_about_mojibake_and_code_are_let_pass(rules: list[Rule], text: str) -> None:
    assert [f for f in check(rules, text + "\n") if f.rule.endswith("mojibake")] == []


def test_entities_are_no_text_to_replace(rules: list[Rule]) -> None:
    text = "10Î&frac14;s and Ã&copy;.\n"
    assert safely_fixed(rules, text) == text


def test_bytes_that_are_no_utf8_are_named_by_line_and_column(specs: dict[str, RuleSpec]) -> None:
    data = b"# R\n\nCaf\xe9 one.\n\nGood caf\xc3\xa9.\n\n\x93Quoted\x94\n"
    source = from_bytes("r.md", data)
    report = conclude([("r.md", examine(source, [specs["invalid-utf8"].make()], {}))], [])
    assert [f.evidence["columns"] for f in report.findings if f.evidence] == [[4], [1, 8]]
    assert "Latin-1" in report.findings[0].message
    assert "Windows-1252" in report.findings[1].message
    assert all(f.fix and not f.fix.safe for f in report.findings)


def test_a_shift_jis_file_is_named(specs: dict[str, RuleSpec]) -> None:
    text = "# 報告\n\nこれは日本語の報告書です。とても短い文章ですが、文字は読めません。\n"
    source = from_bytes("r.md", text.encode("shift_jis"))
    report = conclude([("r.md", examine(source, [specs["invalid-utf8"].make()], {}))], [])
    assert report.findings
    assert all("Shift JIS" in f.message for f in report.findings)
    fixed = [e.text for f in report.findings if f.fix for e in f.fix.edits]
    assert "これは日本語の報告書です。とても短い文章ですが、文字は読めません。" in "".join(fixed)


def test_double_byte_text_read_as_latin_is_found(rules: list[Rule]) -> None:
    kana = (
        "これはレポートのタイトルです".encode("shift_jis")
        .decode("cp1252", "replace")
        .replace("\ufffd", "\x81")
    )
    han = "这份报告给出了三个新的例子".encode("gb2312").decode("latin-1")
    for text, said in ((kana, "Shift JIS"), (han, "GBK")):
        found = [f for f in check(rules, f"Title: {text} .\n") if f.rule == "mojibake"]
        assert any(said in f.message for f in found), ascii(text)
        assert not any(f.fix and f.fix.safe for f in found)
    assert check(rules, "Letters: ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ and äöüÄÖÜß, éèêëàâîï.\n") == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_wide_files_are_one_finding(rules: list[Rule], encoding: str) -> None:
    source = from_bytes("r.md", "# Report\n\nIt’s a text of some words.\n".encode(encoding))
    report = conclude([("r.md", examine(source, rules, {}))], rules)
    assert [f.rule for f in report.findings] == ["utf-16-file"]


def test_joiners_stay_where_scripts_need_them(rules: list[Rule]) -> None:
    for text in (
        "می‌شود",
        "क्‍ष",
        "👨‍👩‍👧",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "ภาษา\u200bไทย",
        "Silben\u00adtrennung",
    ):
        assert check(rules, f"Text {text} text.\n") == [], ascii(text)


def test_ftfy_is_not_imported_for_clean_text() -> None:
    import subprocess

    program = (
        "import sys\nfrom reportlint.pack import load_packs\nfrom reportlint.testing import run_rules\n"
        "rules = [s.make() for s in load_packs().values() if s.family == 'encoding']\n"
        "run_rules(rules, {'r.md': 'Die Prüfung – „häufig“ – kostet 5 €. L’été, où ça ? Российский отчёт «В»."
        " 数据。\\n'}, {})\n"
        "print('ftfy' in sys.modules)\n"
    )
    environment = {**os.environ, "PYTHONPATH": "lint:rules", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[1],
        env=environment,
    )
    assert not done.returncode, done.stderr
    assert done.stdout.strip() == "False"


def test_rules_are_linear_on_hostile_text(rules: list[Rule]) -> None:
    from time import perf_counter

    for piece in (
        "Ã©",
        "Ãƒ",
        "├┤",
        "вЂ™",
        "Ã",
        "\u200b",
        "\x92",
        "Ã ",
        "é’",
        "\\u2019",
        "&amp;",
        "мixеd ",
        "\ufffd",
        "â€",
    ):
        text = piece * (60_000 // len(piece))
        started = perf_counter()
        run_rules(rules, {"r.md": text}, {})
        assert perf_counter() - started < 20, ascii(piece)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("It鈥檚 done, and it鈥檚 late.", "It’s done, and it’s late."),
        ("The caf茅 was na茂ve.", "The café was naïve."),
        ("It窶冱 done.", "It’s done."),
    ],
)
def test_utf8_read_as_double_byte_text_is_restored(rules: list[Rule], seen: str, said: str) -> None:
    found = [f for f in run_rules(rules, {"a.md": seen + "\n"}) if f.rule == "mojibake"]
    assert apply_edits(seen, [e for f in found if f.fix for e in f.fix.edits]) == said


@pytest.mark.parametrize(
    "text",
    [
        "贵州茅台的猫很可爱，GitHub猫也是。",
        "The neko (猫) sleeps.",
        "Read as GBK the apostrophe becomes 鈥檚, which is mojibake.",
        "半角の ﾃｽﾄ と ﾒﾃﾞｨｱ が混ざった文です。",
    ],
)
def test_chinese_and_japanese_text_is_no_misread_utf8(rules: list[Rule], text: str) -> None:
    assert not [f for f in run_rules(rules, {"a.md": text + "\n"}) if f.rule == "mojibake"]
