"""The panel of each report under ``--statistics``: length, ease, grade, specificity, sources."""

import json

import pytest

from reportlint.document import Document
from reportlint.markdown import parse
from reportlint.panel import Panel, measure, syllables
from tests.tools import Project, project

__all__ = ["project"]

PLAIN = "The pump turns all day and night. The man oils it at noon in the yard. It runs well for a week. "
HARD = (
    "Organisational implementation considerations necessitate comprehensive deliberation regarding the "
    "multidimensional interdependencies that characterise contemporary administrative environments. "
)


def panel(text: str) -> Panel:
    return measure(Document(text, parse(text)))


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("pump", 1), ("table", 2), ("make", 1), ("report", 2), ("statistics", 3), ("hm", 1)],
)
def test_syllables_are_groups_of_vowels(word: str, wanted: int) -> None:
    assert syllables(word) == wanted


def test_plain_text_reads_easier_than_official_text() -> None:
    plain, hard = panel(PLAIN * 8), panel(HARD * 8)
    assert plain.ease
    assert hard.ease
    assert plain.ease > 80 > 20 > hard.ease
    assert plain.grade
    assert hard.grade
    assert plain.grade < 5 < hard.grade


def test_short_and_foreign_texts_have_no_ease() -> None:
    assert panel("# A\n\nThe pump turns.\n").ease is None
    german = panel(
        "Die Pumpe läuft den ganzen Tag und wird mittags geschmiert, weil sonst alles stillsteht. " * 12
    )
    assert german.words > 100
    assert german.ease is None


def test_headings_quotes_and_code_are_no_words() -> None:
    assert (
        panel("# A title of six words here\n\n> quoted words are left alone here\n\n```\ncode\n```\n").words
        == 0
    )


def test_specific_sentences_hold_a_number_or_a_name() -> None:
    text = "It grew by 4 % last year. The board met with Ms Ito. Nothing else is known of it. All was well there.\n"
    assert panel(text).specific == 0.5


def test_sources_are_different_addresses_or_notes() -> None:
    text = "Rain [fell](https://a.org/x) here. " + "It fell there as well. " * 50
    assert panel(text + "See https://a.org/x#top and [b](https://b.org).\n").sources == pytest.approx(
        7.7, abs=0.4
    )
    assert panel("It fell hard that day.[^1]\n\n[^1]: A log.\n").sources is not None


def test_statistics_show_a_line_for_each_report(project: Project) -> None:
    project.configure()
    project.write("a.md", f"# A\n\n{PLAIN * 8}\n")
    project.write("b.md", "# B\n")
    out = project.run("--statistics").out.splitlines()
    head = next(i for i, line in enumerate(out) if line.split()[:2] == ["words", "sentences"])
    assert [line.split()[-1] for line in out[head + 1 :]] == ["a.md", "b.md"]
    assert out[head + 2].split()[:3] == ["0", "0", "-"]


def test_statistics_in_json_hold_the_panels(project: Project) -> None:
    project.configure()
    project.write("a.md", f"# A\n\n{PLAIN * 8}\n")
    data = json.loads(project.run("a.md", "--statistics", "--format", "json").out)
    row = data["statistics"]["documents"]["a.md"]
    assert set(row) == {"words", "sentences", "ease", "grade", "specific", "sources"}
    assert row["sentences"] == 24
    assert "statistics" not in json.loads(project.run("a.md", "--format", "json").out)
