"""Structure: outlines of other languages are no outlines, and what stands at the top."""

import pytest

from reportlint import Document, contents, is_minutes, tongue
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.testing import findings_of

SPECS = load_packs()
FOREIGN = [
    ".. note:: a\n\n.. code-block:: b\n\nTitle\n=====\n\nOther\n=====\n\nText.\n",
    "== Title ==\n\n=== Part ===\n\n# one\n# two\n\nText.\n",
    "= Title\n\n[source,yaml]\n----\na: b\n----\n\n[source,json]\n----\n{}\n----\n\n# a\n# b\n",
]


def _document(text: str) -> Document:
    return Document(text, parse(text))


@pytest.mark.parametrize("text", FOREIGN)
@pytest.mark.parametrize("rule", ["multiple-h1", "empty-section", "heading-jump", "numbering-gap"])
def test_other_markup_has_no_markdown_outline(rule: str, text: str) -> None:
    assert not findings_of(SPECS[rule].make(), text)


def test_code_between_template_tags_has_no_headings() -> None:
    text = "# A\n\n{% highlight python %}\n# one\n# two\n{% endhighlight %}\n\nText.\n"
    assert not findings_of(SPECS["multiple-h1"].make(), text)
    assert not findings_of(SPECS["empty-section"].make(), text)


def test_a_number_that_stands_in_a_line_of_its_own_is_no_gap() -> None:
    text = "# A\n\n## 1. B\n\nText.\n\n2. C\n\n## 3. D\n\nText.\n\n## 4. E\n\nText.\n"
    assert not findings_of(SPECS["numbering-gap"].make(), text)


@pytest.mark.parametrize(
    ("anchor", "lost"),
    [
        ("#b-c", False),
        ("#B-C", False),
        ("#b--c", False),
        ("#here", False),
        ("#there", True),
        ("#b-c-1", False),
    ],
)
def test_anchors_are_found_however_slugs_are_made(anchor: str, lost: bool) -> None:
    text = f"# A\n\nSee [it]({anchor}).\n\n## B & C\n\nText.\n\n<a name='here'></a>\n\nText.\n"
    assert bool(findings_of(SPECS["dangling-reference"].make(), text)) is lost


def test_chapters_of_other_files_are_left_alone() -> None:
    text = "# A\n\nSee Chapter 12. See Section 7.\n\n## 1. B\n\nText.\n\n## 2. C\n\nText.\n"
    assert [f.message for f in findings_of(SPECS["dangling-reference"].make(), text)] == [
        '"Section 7" is not in this document.'
    ]


_PARTS = "".join(f"## Part {n}\n\nIt turned {n} times on that day.\n\n" for n in ("A", "B", "C", "D"))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The minutes are reproduced in Appendix 2.", "Appendix 2"),
        ("The register is described in Annex B.", "Annex B"),
        ("All values are given in Table 5.", "Table 5"),
        ("The rates are shown in more detail in Figure 4, by year.", "Figure 4"),
        ("As the chart below shows, half of them agree.", "The chart"),
    ],
)
def test_what_a_sentence_sends_to_is_there_or_lost(sentence: str, name: str) -> None:
    rule = SPECS["dangling-reference"].make()
    text = f"# Pumps\n\n{_PARTS}{sentence}\n"
    assert [f.message for f in findings_of(rule, text)] == [f'"{name}" is not in this document.']


def test_the_figures_of_a_review_are_those_of_the_other_text() -> None:
    text = f"# Review\n\nThe reviewers read the manuscript.\n\n{_PARTS}As Table 4 shows, it is old.\n"
    assert not findings_of(SPECS["dangling-reference"].make(), text)


@pytest.mark.parametrize(
    "text",
    [
        "# Pumps\n\nThey turn and the boilers of the town heat.\n\n# Exhibit A\n\nText.\n\n# Pumps\n\nText.\n",
        "# Pumps\n\nThe pumps of the town turn and the boilers heat.\n\n"
        "# Les pompes\n\nLes pompes de la ville tournent et les chaudières sont chaudes.\n",
    ],
)
def test_attachments_and_translations_bring_titles_of_their_own(text: str) -> None:
    assert not findings_of(SPECS["multiple-h1"].make(), text)


def test_fields_above_the_first_heading_hold_the_title() -> None:
    text = "Title: Pumps\nDate: 4 May\n\n# A\n\nText.\n\n# B\n\nText.\n"
    assert not findings_of(SPECS["multiple-h1"].make(), text)
    text = text.replace("Title", "Author")
    assert [f.severity for f in findings_of(SPECS["multiple-h1"].make(), text)] == ["info"]
    assert not findings_of(
        SPECS["no-title"].make({"min_words": 2}), "## Contents\n\n* A\n\n# Pumps\n\n## A\n\nText.\n"
    )


def test_a_subtitle_and_a_linked_heading_are_no_empty_sections() -> None:
    rule = SPECS["empty-section"].make()
    assert not findings_of(rule, "# Pumps\n### Of the north\n\n## A\n\nText.\n")
    assert not findings_of(rule, "# A\n\n## [B](https://example.org)\n\n## C\n\nText.\n")


def test_a_run_of_bare_titles_is_one_list_of_contents() -> None:
    """Titles are shortened and changed further down: the whole run is the list where half of it comes again."""
    text = "# A\n\n## Cost\n## Uses\n## Ads\n## Ends\n\n---\n\n## Cost\n\nX.\n\n## The uses\n\nX.\n\n## Ads\n\nX.\n\n"
    document = _document(text + "## Ends!\n\nX.\n")
    assert contents(document) == {2, 3, 4, 5}
    assert not contents(_document("# A\n\n## Cost\n## Uses\n## Ads\n\n## Cost\n\nX.\n"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The pump is for that and it will be with us.", "en"),
        ("Die Pumpe ist für das Haus und nicht von hier.", "de"),
        ("La pompe est dans la maison et pour des gens du pays.", "fr"),
        ("De Silva, La Rue", "en"),
    ],
)
def test_small_words_tell_the_language(text: str, name: str) -> None:
    document = _document(text + "\n")
    assert tongue(document, document.sections[0].span) == name


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Verkle call 15", True),
        ("WG notes, May 2026", True),
        ("WG Notes - May 2026", True),
        ("Minutes of the yearly meeting", True),
        ("Learn pumps in ten minutes", False),
        ("call / 1", False),
        ("How to meet people", False),
    ],
)
def test_minutes_are_known_by_their_titles(title: str, told: bool) -> None:
    assert is_minutes(_document(f"# {title}\n\nWe spoke of pumps.\n")) == told
