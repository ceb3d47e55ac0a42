"""Evidence: what counts as a source, and where citations lead."""

import pytest

from reportlint.pack import load_packs
from reportlint.testing import findings_of

SPECS = load_packs()
CLAIM = (
    "Research has shown that new pumps have significantly improved efficiency. Adoption is expected to grow "
    "by 40 % as "
    "the market is rapidly expanding, leading to increased accuracy and reduced costs in the industry.\n\n"
)
REPORT = "# Pump trends in 2024\n\n" + CLAIM * 10

SOURCES = [
    "See https://pumps.org/report.\n",
    "See [the survey](https://pumps.org).\n",
    "See the survey.[^1]\n\n[^1]: Pump Council, yearbook.\n",
    "As Miller et al. say.\n",
    "As (Miller, 2019) says.\n",
    "doi:10.1000/182\n",
    "Source: Pump Council yearbook.\n",
    "See [@miller2019].\n",
]


@pytest.mark.parametrize("source", SOURCES)
def test_any_source_keeps_no_sources_silent(source: str) -> None:
    rule = SPECS["no-sources"].make()
    assert findings_of(rule, REPORT)
    assert not findings_of(rule, REPORT + source)


def test_manuals_own_measurements_and_short_texts_need_no_source() -> None:
    rule = SPECS["no-sources"].make()
    assert not findings_of(rule, REPORT.replace("Research has shown", "You can see in your log"))
    assert not findings_of(rule, REPORT + "We measured each pump.\n")
    assert not findings_of(rule, "# Pump trends in 2024\n\n" + CLAIM)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("It grew [1-3].\n\n## References\n\n[1] A.\n\n[2] B.\n\n[3] C.\n", []),
        ("It grew [1–4].\n\n## References\n\n[1] A.\n\n[2] B.\n\n[3] C.\n", ["[1–4]"]),
        ("It grew [1][2] and [3].\n\n## References\n\n[1] A.\n\n[2] B.\n\n[3] C.\n", []),
        ("It grew [1][4].\n\n## References\n\n[1] A.\n\n[2] B.\n\n[3] C.\n", ["[4]"]),
        ("It grew [1, 5].\n\n## References\n\n1. A\n2. B\n3. C\n", ["[1, 5]"]),
        ("Take a[1], b[2] and c[3] of the array.\n", []),
        ("Sales grew.[1] Costs fell.[2] Nobody left [3].\n", ["[1]"]),
        ("The text `x[7]` and $a[9]$.\n", []),
        ("As [1](https://a.org) and [2](https://b.org) say.\n", []),
    ],
)
def test_citations_are_looked_up(text: str, flagged: list[str]) -> None:
    found = findings_of(SPECS["dangling-citation"].make(), text)
    assert [text[f.span.start : f.span.end] for f in found] == flagged


@pytest.mark.parametrize(
    ("number", "bad"),
    [
        ("arXiv:1706.03762", False),
        ("arXiv:1706.03762v7", False),
        ("arXiv:cs/0112017", False),
        ("arXiv:0704.0001", False),
        ("arXiv:1713.03762", True),
        ("arXiv:1706.037", True),
        ("arXiv:2401.1234", True),
        ("ISBN 978-3-16-148410-0", False),
        ("ISBN 978-3-16-148410-1", True),
        ("ISBN 0-19-852663-6", False),
        ("ISSN 2049-3630", False),
        ("ISSN 2049-3631", True),
        ("https://doi.org/10.1038/nature14539", False),
        ("https://doi.org/nature14539", False),
        ("doi: 11.1038/nature14539", True),
    ],
)
def test_identifiers_are_checked_by_form_and_checksum(number: str, bad: bool) -> None:
    assert bool(findings_of(SPECS["bad-identifier"].make(), f"See {number}.\n")) is bad


def test_figures_without_any_sentence_are_read() -> None:
    """A document of a table alone has figures and no sentence to look for them in."""
    text = "| A | B |\n|---|---|\n| a study found | 5 % |\n| grew in May 2020 | $4 million |\n"
    for spec in load_packs().values():
        if spec.family in ("evidence", "consistency"):
            assert not findings_of(spec.make(), text)
