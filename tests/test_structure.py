"""Structure: outlines of other languages are no outlines, and what stands at the top."""

import pytest

from reportlint.pack import load_packs
from reportlint.testing import findings_of

SPECS = load_packs()
FOREIGN = [
    ".. note:: a\n\n.. code-block:: b\n\nTitle\n=====\n\nOther\n=====\n\nText.\n",
    "== Title ==\n\n=== Part ===\n\n# one\n# two\n\nText.\n",
    "= Title\n\n[source,yaml]\n----\na: b\n----\n\n[source,json]\n----\n{}\n----\n\n# a\n# b\n",
]


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
