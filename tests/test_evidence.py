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


GROWTH = [
    "The worldwide bicycle market is enjoying explosive growth.",
    "Leading chip makers are pouring billions into new plants.",
    "Currently, the housing market shows robust growth.",
    "Demand for oat milk has skyrocketed.",
    "Sales of electric scooters are soaring.",
    "Consumer spending on pets has climbed steadily.",
    "The popularity of board games continues to rise.",
    "The introduction of smart sensors has redefined how orchards are managed.",
    "This technology could potentially disrupt entire sectors within a few years.",
    "An increasing number of patients choose day surgery.",
    "Cities around the world are embracing bike lanes.",
    "Billions of dollars are being invested in fusion.",
    "Prices have fallen dramatically over the past decade.",
    "**Sound Outlook:** Robust GDP growth, low unemployment and a sound outlook help.",
]
NO_GROWTH = [
    "The bicycle market grew by 4 % to 60 billion dollars.",
    "Demand for oat milk rose in Oslo and Bergen.",
    "The market opens at nine and closes at noon.",
    "If demand grows, the queue is split.",
    "Adoption of the plan requires two thirds of the votes.",
    "The number of retries grows with each failure.",
    "We want to increase demand for the course next spring.",
    "Hospitals using the form must sign it.",
    "Volvo and Scania are spending billions on battery plants.",
    "Storage: usage is increasing steadily.",
    "The number of errors has risen since version 3.2 was released.",
    "The trend line is drawn in red.",
]
FRAME = (
    "# Report on towns\n\nThe trams run along the river.\n\n## Second\n\nThe sheds are grey.\n\n{}\n\n## End\n\nThey "
    "rest.\n"
)


@pytest.mark.parametrize("sentence", GROWTH)
def test_growth_without_a_figure_is_vague(sentence: str) -> None:
    assert findings_of(SPECS["vague-claim"].make(), FRAME.format(sentence))


@pytest.mark.parametrize("sentence", NO_GROWTH)
def test_growth_with_names_and_markets_that_open_are_not(sentence: str) -> None:
    assert not findings_of(SPECS["vague-claim"].make(), FRAME.format(sentence))


HEARSAY = [
    "Some historians maintain that the bridge was never finished.",
    "A number of physicians fear that the drug masks early symptoms.",
    "Anecdotal accounts hint at better sleep among shift workers.",
    "Comparative studies with traditional kilns show lower fuel use.",
    "Reports suggest that orders from overseas have doubled.",
    "A growing body of research links gut bacteria to mood.",
    "Critics have raised concerns about the cost of desalination.",
    "The benefits of regular sleep are well documented.",
    "Information gathered from various reputable sources points to a shortage.",
    "Hospitals with the system have reported better outcomes.",
    "Some argue that the reform came too late.",
    "According to industry reports, rents will rise in spring.",
    "A recent report highlights the shortage of midwives.",
    "Employees have expressed concerns about the new shifts.",
]
NO_HEARSAY = [
    "Some historians at Lund University maintain that the bridge was never finished.",
    "Researchers should worry about sample size before they start.",
    "The reports show the page that was cut.",
    "Our survey reveals that most tenants move within three years.",
    "Analysts use the dashboard to filter orders by region.",
    "Statistics is a branch of mathematics that studies data.",
    "Data shows up in the table after a refresh.",
    "The module is well documented.",
    "Seek consensus among the members before the vote.",
    "The user should report errors to the desk.",
    "Employees may express concerns to the council.",
    "Run pilot programs in two towns to show the effect.",
    "Scores for style and evidence support the decision.",
]


@pytest.mark.parametrize("sentence", HEARSAY)
def test_people_and_evidence_in_general_are_vague(sentence: str) -> None:
    assert findings_of(SPECS["vague-attribution"].make(), FRAME.format(sentence))


@pytest.mark.parametrize("sentence", NO_HEARSAY)
def test_named_people_own_evidence_and_tasks_are_not(sentence: str) -> None:
    assert not findings_of(SPECS["vague-attribution"].make(), FRAME.format(sentence))


NO_SOURCES = [
    "Google (https://google.com): search results",
    "TechWire: no relevant articles were found.",
    "Web search results",
    "General knowledge",
    "Various online sources",
    "Nature: nothing relevant could be located.",
    "Results of internet searches",
    "Simulated data for illustration",
    "Numerous academic papers",
    "ChatGPT",
]
REAL_SOURCES = [
    "Brin, S.; Page, L. (1998): The anatomy of a search engine. https://a.org/x",
    "Holm, A. (2020): General knowledge and intelligence. Oslo.",
    "No evidence of harm found in pumps, Moe (2019), https://b.org/y",
    "Various artists: Songs of the river, 1974",
    "Search Results: how people read them. 2014. https://c.org/z",
    "Google LLC: Annual report 2023",
    "Knowledge base article 4711",
    "No results, no funding: the crisis of trials. 2011",
    "Internet search and memory, Sparrow et al. (2011)",
    "Online Research Methods, 2016",
]
LISTED = (
    "# Towns\n\nThe trams run.\n\n## References\n\n* Holm, A. (2019): Rails.\n* {}\n* Moe, B. (2021): Rust.\n"
)


@pytest.mark.parametrize("entry", NO_SOURCES)
def test_searches_and_knowledge_at_large_are_no_sources(entry: str) -> None:
    assert findings_of(SPECS["vague-reference"].make(), LISTED.format(entry))


@pytest.mark.parametrize("entry", REAL_SOURCES)
def test_titles_that_sound_so_are_sources(entry: str) -> None:
    assert not findings_of(SPECS["vague-reference"].make(), LISTED.format(entry))
