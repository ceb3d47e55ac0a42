"""Copies: what must be found however it was reworded, what people repeat for good reasons, and how it is told."""

import json
import random
import time
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

import pytest

from reportlint import Document
from reportlint.finding import Finding, Severity
from reportlint.markdown import parse
from reportlint.pack import load_packs
from reportlint.testing import run_rules
from reportlint_rules.duplication._fingerprints import sketch
from reportlint_rules.duplication._repeats import long_runs, repeats
from reportlint_rules.duplication._runs import MOST_PARTNERS, closest

RULES = [spec.make({}) for spec in load_packs().values() if spec.family == "duplication"]
_NOUNS = (
    "pump boiler valve tenant roof cellar bearing meter burner chimney filter pipe stair lift window door heater tank "
    "gauge motor fan switch lamp ladder gutter hinge socket fuse radiator thermostat inspector plumber landlord janitor"
).split()
_VERBS = "replaced checked cleaned moved sealed painted tested opened lowered fitted drained measured mended".split()
_SMALL = "the of to and near over with a for by not in".split()


def prose(seed: int, sentences: int = 9) -> str:
    """Sentences that share no long runs between seeds."""
    chance = random.Random(seed)
    said = []
    for _ in range(sentences):
        words = [chance.choice(_SMALL if n % 2 else _NOUNS + _VERBS) for n in range(chance.randint(12, 18))]
        said.append(" ".join(words).capitalize() + ".")
    return " ".join(said)


def reworded(text: str, rate: float, seed: int = 0) -> str:
    """Substitute, delete and insert words."""
    chance = random.Random(seed)
    words = text.split()
    for at in sorted(chance.sample(range(len(words)), round(rate * len(words))), reverse=True):
        do = chance.random()
        new = chance.choice(("quite", "really", "often", "perhaps", "later", "still"))
        words[at : at + 1] = [new] if do < 0.5 else [] if do < 0.75 else [words[at], new]
    return " ".join(words)


def said(text: str, *others: str) -> list[Finding]:
    """The findings of the family that are more than advice, in one text or several."""
    texts = {f"{chr(97 + n)}.md": t for n, t in enumerate((text, *others))}
    return [f for f in run_rules(RULES, texts) if f.severity != Severity.INFO]


def rules(found: Sequence[Finding]) -> list[str]:
    """The rules that spoke."""
    return [f.rule for f in found]


def report(*parts: str) -> str:
    """A report of sections with different headings."""
    names = ("Water", "Heating", "Access", "Outlook", "Money", "Garden", "Neighbours", "Waste")
    return "\n\n".join(f"# {name}\n\n{part}" for name, part in zip(names, parts, strict=False)) + "\n"


@pytest.mark.parametrize("rate", [0.0, 0.05, 0.1, 0.2, 0.3])
def test_a_copied_section_is_found_however_it_was_reworded(rate: float) -> None:
    for seed in range(6):
        text = report(prose(seed), prose(seed + 50), reworded(prose(seed), rate, seed))
        (found,) = said(text)
        assert found.rule in ("duplicate-section", "near-duplicate-section")
        assert text[slice(*found.span)].startswith("# Access")
        assert text[slice(*found.related[0].span)].startswith("# Water")
        assert rate or found.severity == Severity.ERROR


def test_reordered_sentences_are_found() -> None:
    parts = prose(3).split(". ")
    random.Random(1).shuffle(parts)
    assert rules(said(report(prose(3), prose(4), ". ".join(p.rstrip(".") for p in parts) + "."))) == [
        "near-duplicate-section"
    ]


def test_n_copies_are_one_finding_with_the_others_related() -> None:
    (found,) = said(report(prose(1), prose(2), prose(1), prose(3), prose(1)))
    assert found.rule == "duplicate-section"
    assert len(found.related) == 2


def test_a_report_pasted_twice_under_other_headings_is_one_finding() -> None:
    parts = [prose(n) for n in range(4)]
    text = report(*parts, *parts)
    (found,) = said(text)
    assert found.rule == "duplicate-section"
    assert "(4 sections in a row)" in found.message
    assert text[slice(*found.span)].startswith("# Money")


def test_a_section_without_its_subsections_is_found() -> None:
    text = f"# A\n\n{prose(1)}\n\n## B\n\n{prose(2)}\n\n# C\n\n{prose(3)}\n\n# D\n\n{prose(1)}\n"
    (found,) = said(text)
    assert text[slice(*found.span)].startswith("# D")


def test_a_paragraph_is_found_under_another_heading() -> None:
    one = prose(1, 3)
    (found,) = said(report(one + "\n\n" + prose(2), prose(3) + "\n\n" + reworded(one, 0.15)))
    assert found.rule == "near-duplicate-block"
    assert found.evidence
    assert found.evidence["differences"]


def test_a_paragraph_is_found_in_a_manual() -> None:
    one = prose(1, 4)
    code = "Call `run`, `wait`, `test` and then `stop`."
    (found,) = said(report(f"{one}\n\n{code}\n\n{prose(5)}", f"{prose(6)}\n\n{reworded(one, 0.1)}"))
    assert found.rule == "near-duplicate-block"


def test_paragraphs_copied_together_are_one_finding() -> None:
    pair = prose(1, 3) + "\n\n" + prose(2, 3)
    (found,) = said(report(pair + "\n\n" + prose(5, 12), prose(3, 14) + "\n\n" + pair))
    assert found.rule == "duplicate-block"
    assert found.severity == Severity.ERROR


def test_a_paragraph_told_again_in_other_words_is_found() -> None:
    one = (
        "In 2021 the 14 houses of the Elm Street estate used 310 cubic metres of gas, a third of it for warm water. "
        "The new boiler of the firm Hartmann lowered this to 205 cubic metres, and the tenants saved 90 euros each."
    )
    other = (
        "The estate in Elm Street, 14 houses in all, burned 310 cubic metres of gas during 2021, of which warm water "
        "took a third. With its new boiler by Hartmann this fell to 205 cubic metres; each tenant saved 90 euros."
    )
    (found,) = said(report(one, prose(1), other))
    assert found.rule == "near-duplicate-block"
    assert "figures and names" in found.message
    changed = other.replace("310", "470").replace("14 houses", "30 houses").replace("205", "390")
    assert not said(report(one, prose(1), changed))


def test_a_clause_hidden_in_a_longer_sentence_is_found() -> None:
    clause = "the old pump was replaced because its bearing had worn out after nine years of service"
    text = report(
        f"Everybody knows that {clause}. {prose(1, 3)}",
        f"In the end {clause}, which took two days. Nobody upstairs had complained about noise before Easter came.",
    )
    (found,) = said(text)
    assert found.rule == "near-duplicate-sentence"
    assert text[slice(*found.span)] == clause


def test_a_sentence_made_of_pieces_of_others_is_found() -> None:
    one = "Engineers are working on methods to provide insights into pumping processes and boiler behaviour at night."
    two = "The development of contactless measuring techniques has made all of this a good deal cheaper than before."
    mixed = (
        "The development of contactless measuring techniques to provide insights into pumping processes and boiler "
        "behaviour."
    )
    assert "near-duplicate-sentence" in rules(
        said(report(f"{one} {prose(1, 3)}", f"{two} {prose(2, 3)}", mixed))
    )


_SENTENCE = "The pressure in the upper floors has been stable since the old pump in the cellar was replaced in spring."
_ADDRESS = "Once you have replaced the pump in the cellar, open all the valves and wait until the pressure has settled."
_TABLE = "| Part | Price |\n|---|---|\n" + "\n".join(
    f"| {noun} of the {other} house | {{{n}}} |"
    for n, (noun, other) in enumerate(zip(_NOUNS[:9], _NOUNS[9:18], strict=True))
)

_CLAUSE = "the pressure in the upper floors has been stable since the old pump in the cellar was replaced"
_SCHEME = (
    "{} is a way of running water through the house that most landlords of the city chose after the war; {}."
)
_ANNOUNCED = "The following parts of the house were inspected by the city in the spring of that year:"
LEGITIMATE = {
    "change log": f"# 1.0.1 (2024-01-01)\n\n{prose(1)}\n\n# 1.0.2 (2024-02-01)\n\n{prose(1)}\n",
    "licence": f"# A\n\n{prose(2)}\n\n# License of the code\n\n{prose(1)}\n\n"
    f"# B\n\n{prose(3)}\n\n# License\n\n{prose(1)}\n",
    "quotation": f"# A\n\n{prose(1, 4)}\n\n# B\n\n{prose(2)}\n\n> {prose(1, 4)}\n",
    "tables": report(
        prose(1, 4) + "\n\n" + _TABLE.format(*range(9)), prose(2, 4) + "\n\n" + _TABLE.format(*range(20, 29))
    ),
    "instructions": report(f"{prose(1)} {_ADDRESS}", f"{prose(2)} {_ADDRESS}"),
    "summary": f"# Summary\n\n{_SENTENCE} {prose(1, 3)}\n\n# Water\n\n{prose(2)} {_SENTENCE}\n",
    "lead-in": report(
        f"{prose(1)}\n\n{_ANNOUNCED}\n\n* roof\n",
        f"{prose(2)}\n\n{_ANNOUNCED}\n\n* lift\n",
    ),
    "options": f"# Choice\n\nOption 1: by the owner\n\n* {prose(1, 1)}\n* {prose(2, 1)}\n* {prose(3, 1)}\n\n"
    f"Option 2: by the city\n\n* {reworded(prose(1, 1), 0.2)}\n* {prose(2, 1)}\n* {prose(3, 1)}\n",
    "series": f"# Option A\n\n{_SENTENCE} {prose(1, 3)}\n\n# Option B\n\n{_SENTENCE} {prose(2, 3)}\n",
    "ladder": f"# Senior plumber, level 2\n\n{_SENTENCE} {prose(1, 3)}\n\n"
    f"# Lead plumber, level 3\n\n{_SENTENCE} {prose(2, 3)}\n",
    "exchanged words": f"# The pump\n\n{_SENTENCE}\n\n# The boiler\n\n{_SENTENCE.replace('pump', 'boiler')}\n",
    "manual": report(
        *(
            f"{prose(n, 3)} {_SENTENCE} Call `run {n}`, then `stop {n}`.\n\n```\nrun {n}\n```\n"
            for n in range(3)
        )
    ),
    "asciidoc": "== A\n\n[source,yaml]\n------\na: 1\n------\n\nText.\n\n[source,yaml]\n------\nb: 1\n------\n",
    "summary in Dutch": f"# Samenvatting\n\nIt is known that {_CLAUSE}. {prose(1, 3)}\n\n"
    f"# Water\n\n{prose(2)} In the end {_CLAUSE}, which took two days.\n",
    "scene of an example": report(
        f"{prose(1)} For example, assume that {_CLAUSE}.",
        f"{prose(2)} For example, assume that {_CLAUSE} and nobody has noticed.",
    ),
    "address in French": report(
        f"{prose(1)} Nous savons que {_CLAUSE}.", f"{prose(2)} Nous pensons que {_CLAUSE} en mai."
    ),
    "contents": "# A\n\n* [Pressure in the upper floors of the house after the pump in the cellar was replaced](#b)\n\n"
    f"{prose(1)}\n\n# B\n\n* Pressure in the upper floors of the house after the pump in the cellar was replaced\n",
    "terms of use": f"# Terms of use\n\n{prose(3)}\n\n"
    + report(f"{prose(1)} Know that {_CLAUSE}.", f"{prose(2)} In the end {_CLAUSE}, which took two days."),
    "paragraph of a manual": f"# run()\n\n{prose(1, 4)}\n\nCall `run`, `wait`, `test` and then `stop`.\n\n"
    f"{prose(5)}\n\n# walk()\n\n{reworded(prose(1, 4), 0.1)}\n\n{prose(6)}\n",
    "entries": "# Ways\n\n## Upfeed\n\n"
    + _SCHEME.format("Upfeed", "from the cellar")
    + "\n\n## Downfeed\n\n"
    + _SCHEME.format("Downfeed", "from the roof, by a tank")
    + "\n",
    "short": report("See the manual. " + prose(1), "See the manual. " + prose(2)),
}


@pytest.mark.parametrize("text", LEGITIMATE.values(), ids=LEGITIMATE.keys())
def test_what_is_repeated_for_good_reasons_passes(text: str) -> None:
    assert said(text) == []


def test_a_large_document_is_read_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = report(prose(1) + prose(1), prose(2), prose(1, 3) + prose(2, 4), prose(3))

    def read() -> tuple[list[list[int]], ...]:
        document = Document(text, parse(text))
        places, runs, names = repeats(document)
        return (
            [list(places)],
            [list(run) for run in runs],
            [list(names)],
            [list(r) for r in long_runs(document)],
        )

    small = read()
    monkeypatch.setattr("reportlint_rules.duplication._repeats.MANY", 10)
    assert read() == small
    assert len(small[1]) > 50


def test_of_very_many_pairs_the_closest_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportlint_rules.duplication._runs.MANY_PAIRS", 100)
    equal = dict.fromkeys(combinations(range(200), 2), 50)
    kept = closest(equal, [100] * 200)
    assert len(kept) <= MOST_PARTNERS * 200
    assert {other for one, other in kept if one == 0} == set(range(1, 200))  # a star of the first copy
    shared = equal | {(70, 170): 90}
    assert (70, 170) in closest(shared, [100] * 200)


def test_families_of_near_copies_are_found_whole_among_very_many_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = [reworded(prose(n % 3), 0.1, n) for n in range(36)]
    text = "".join(f"# {chr(65 + n % 26)}{n}\n\n{part}\n\n" for n, part in enumerate(parts))

    def places() -> list[set[int]]:
        return sorted({found.span.start, *(r.span.start for r in found.related)} for found in said(text))

    before = places()
    assert [len(held) for held in before] == [12, 12, 12]
    monkeypatch.setattr("reportlint_rules.duplication._runs.MANY_PAIRS", 0)
    monkeypatch.setattr("reportlint_rules.duplication._runs.MOST_PARTNERS", 4)
    assert places() == before


def test_numbered_headings_are_no_change_log() -> None:
    text = (
        f"# 1 Water\n\n## 1.1 Pump\n\n{prose(1)}\n\n## 1.2 Pipes\n\n{prose(2)}\n\n## 1.3 Tank\n\n{prose(1)}\n"
    )
    assert rules(said(text)) == ["duplicate-section"]


def test_a_han_character_counts_less_than_a_word() -> None:
    assert said("# 一\n\n水泵在春天更换过。\n\n# 二\n\n水泵在春天更换过。还有别的。\n") == []


def test_a_passage_of_two_files_is_told_with_both() -> None:
    (found,) = said(report(prose(1), prose(2)), report(prose(3), reworded(prose(1), 0.1)))
    assert found.rule == "cross-document-duplicate"
    assert (found.path, found.related[0].path) == ("b.md", "a.md")


def test_all_that_two_files_share_is_one_finding() -> None:
    (found,) = said(
        report(prose(1), prose(2), prose(3), prose(9)), report(prose(5), prose(1), prose(2), prose(7))
    )
    assert found.message.startswith("2 passages")


def test_a_house_text_in_many_files_is_advice_told_once() -> None:
    texts = {f"{n}.md": report(prose(10 + n), prose(1)) for n in range(8)}
    (found,) = run_rules(RULES, texts)
    assert found.severity == Severity.INFO
    assert len(found.related) == 7


def test_a_copied_file_is_one_finding() -> None:
    text = report(prose(1), prose(2), prose(3))
    (found,) = said(text, text.replace("winter", "spring"), report(prose(7), prose(8)))
    assert found.rule == "duplicate-document"
    (found,) = said(text, text)
    assert found.rule == "duplicate-document"


def test_an_index_entry_is_small() -> None:
    spec = load_packs()["cross-document-duplicate"]
    assert spec.kind == "pair"
    from reportlint.engine import examine
    from reportlint.source import from_bytes

    text = report(*(prose(n, 12) for n in range(8))).encode()
    summary = examine(from_bytes("a.md", text), RULES).summaries[spec.id]
    # The words here are shorter than those of real reports, where it is a tenth.
    assert len(json.dumps(summary, separators=(",", ":"))) < 0.17 * len(text)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 60_000,
        ("the pump was replaced. " * 20_000),
        "# A\n\n" + "* the pump was replaced because its bearing had worn out\n" * 4_000,
        "".join(
            f"# {n}\n\nThe pump was replaced because its bearing had worn out.\n\n" for n in range(2_000)
        ),
    ],
    ids=["one word", "one sentence", "one item", "one section"],
)
def test_hostile_repetition_takes_linear_time(text: str) -> None:
    start = time.process_time()
    said(text)
    assert time.process_time() - start < 10


def test_a_date_in_the_title_makes_no_log() -> None:
    text = f"# The house, 2024-05-04\n\n## First\n\n{prose(1)}\n\n## Second\n\n{prose(2)}\n\n## Third\n\n{prose(1)}\n"
    (found,) = run_rules(RULES, {"a.md": text})
    assert found.rule == "duplicate-section"


@pytest.mark.parametrize("title", ["Meeting notes", "The house"])
def test_minutes_take_items_up_again(title: str) -> None:
    item = "* whether the pump in the cellar should be replaced before the winter, and at whose costs it will be\n"
    text = f"# {title}\n\n## May 4, 2024\n\n{item}* the roof\n\n## June 1, 2024\n\n{item}* the stairs\n"
    assert not run_rules(RULES, {"a.md": text})


def test_the_same_reasons_under_the_same_heading_are_a_comparison() -> None:
    item = "* the pump in the cellar was replaced before the winter, so that the pressure stays even\n"
    text = f"# A\n\n## Pros\n\n{item}* cheap\n\n# B\n\n## Pros\n\n{item}* quick\n"
    assert all(f.severity == Severity.INFO for f in run_rules(RULES, {"a.md": text}))


def test_a_sentence_in_three_places_is_told_once() -> None:
    said_thrice = "The pump in the cellar was replaced before the winter by the janitor."
    text = report(*(f"{prose(n, 2)} {said_thrice} {prose(n + 10, 2)}" for n in range(3)))
    (found,) = run_rules(RULES, {"a.md": text})
    assert found.rule == "duplicate-sentence"
    assert len(found.related) == 2


def test_passages_that_share_a_third_of_their_runs_share_two_keys() -> None:
    chance = random.Random(3)
    words = [f"w{n}" for n in range(3_000)]
    for _ in range(200):
        one = chance.choices(words, k=120)
        other = [chance.choice(words) if chance.random() < 0.2 else word for word in one]
        left, right = (
            sketch([crc32(" ".join(run).encode()) for run in zip(side, side[1:], side[2:], strict=False)], 24)
            for side in (one, other)
        )
        keys = [{row[at : at + 4] for at in range(0, len(row), 4)} for row in (left, right)]
        assert len(keys[0] & keys[1]) >= 2


_CLAUSE = (
    "The Licensor grants the Licensee the use of the pump pursuant to this Agreement and its provisions, and"
)
_ENDS = (
    "the parties bear the cost of every repair that the pump may need before the end of the term in equal parts.",
    "the parties bear the cost of each repair that the boiler may need before the end of the year in equal parts.",
)


@pytest.mark.parametrize(
    "rest",
    [
        "Each clause survives the termination of the Agreement notwithstanding the liability of either party.",
        "A node MUST reply. It SHOULD wait, and it MAY stop. It MUST NOT ask twice, and SHOULD then leave.",
    ],
    ids=["contract", "specification"],
)
def test_clauses_that_bind_are_alike_by_design(rest: str) -> None:
    text = report(f"{rest} {prose(1)}", f"{_CLAUSE} {_ENDS[0]}", prose(2), f"{_CLAUSE} {_ENDS[1]}")
    assert not said(text)
    plain = text.replace(rest, "")
    for word in ("Licensor", "Licensee", "Agreement", "provisions", "parties", "pursuant"):
        plain = plain.replace(word, word[:-1] + "x")
    assert said(plain)


def test_lists_of_links_and_what_is_announced_again_are_advice() -> None:
    links = "\n".join(f"* [{prose(n, 1)}](a{n}.md)" for n in range(4))
    assert not said(report(links, prose(5), links))
    steps = "\n".join(f"{n}. {prose(n, 1)}" for n in range(1, 5))
    first = f"{prose(6)}\n\n{steps}"
    assert said(report(first, prose(5), f"{prose(7)}\n\n{steps}"))
    assert not said(report(first, prose(5), f"{prose(7)} Look at the steps again:\n\n{steps}"))


def test_tables_that_differ_in_what_is_bold_are_no_copies() -> None:
    rows = "\n".join(f"| {' | '.join(prose(n, 1).rstrip('.').split()[:8])} |" for n in range(6))
    table = f"| a | b | c | d | e | f | g | h |\n|{'---|' * 8}\n{rows}"
    assert said(report(table, prose(5), table))
    first = rows.split("|")[1].strip()
    assert not said(report(table, prose(5), table.replace(f"| {first} ", f"| **{first}** ", 1)))


def test_drills_with_labels_of_their_own_are_advice() -> None:
    drill = (
        "{} test: Put the square on the table so that its edge lies on the left, take the glove, and place your hand "
        "flat on it. Start the recording, turn {} slowly until the needle stands still, and write down what it shows."
    )
    text = report(
        f"{drill.format('Roll', 'the wrist')}\n\n{drill.format('Pitch', 'your whole arm')}", prose(1)
    )
    assert not said(text)


def test_exhibits_and_cells_repeat_headings() -> None:
    assert not said(f"# The act\n\n{prose(1)}\n\n# Exhibit A\n\n# The act\n\n{prose(2)}\n")
    assert rules(said(f"# The act\n\n{prose(1)}\n\n# Costs\n\nHigh.\n\n# The act\n\n{prose(2)}\n")) == [
        "duplicate-heading"
    ]


def test_the_message_and_the_evidence_give_one_figure() -> None:
    text = report(prose(1), prose(2), reworded(prose(1), 0.03, 2))
    (found,) = said(text)
    assert found.evidence
    assert f"of {found.evidence['words']} words" in found.message


def test_reports_in_other_languages_may_instruct_and_bind_too() -> None:
    rule = "Vous devez remplacer la vieille pompe de la cave avant chaque hiver, car son palier ne dure que neuf ans."
    text = report(
        f"{rule} {prose(1, 2)}", prose(2, 2), f"Le gardien le sait depuis longtemps : {rule.lower()}"
    )
    assert not said(text)


def test_we_and_our_make_no_report_a_manual() -> None:
    """A company's own report argues with "we" all over; a long near copy is a copy there as in any report."""
    voice = (
        "We are sure that our work was not in vain, and we do not doubt that our own people made it ours.\n\n"
    )
    block = prose(3, 5)
    text = report(voice + prose(4, 4), block, prose(5, 4), reworded(block, 0.05, 9))
    assert rules(said(text)) in (["duplicate-section"], ["near-duplicate-section"])


_TWO_SECTIONS = (
    "# Report on trades\n\n## Water\n\nThe town has counted its chimneys since the fire. {}. It rained in May.\n\n"
    "## Guilds\n\nTwo rivers meet below the castle, where a miller kept ducks. {}. The fair is in June.\n"
)


@pytest.mark.parametrize(
    ("clause", "copied"),
    [
        (", reflecting a broader shift towards more flexible modes of transport", True),
        (", enabling them to reach a wider audience without marketing costs", True),
        (", with particular emphasis on digital literacy and critical thinking skills", True),
        (", which could significantly alter the competitive dynamics of the market", True),
        (", while preserving the delicate balance between growth and conservation", True),
        (", in line with growing consumer demand for environmentally friendly products", True),
        (" despite ongoing challenges related to funding and limited public awareness", True),
        (" in an increasingly complex and rapidly changing climate environment", True),
        (", although its impact on smaller companies remains to be seen", True),
        (", driven largely by seasonal fluctuations in demand and staffing", True),
        (" by the United Nations Framework Convention on Climate Change", False),
        (' as "a bold plan to improve the efficiency of ports"', False),
        (" in the upper right corner of the market square", False),
        (" on the first Tuesday of each second month", False),
        (" between the left and the right of the party", False),
        (" in Austria, Belgium, Denmark, Finland, France, and Greece", False),
        (" in 420 of 512 boats of the harbour", False),
        (" before the end of the third quarter of the year", False),
        (" by the second wife of the last king", False),
        (", and the gate was closed by the keeper", False),
    ],
)
def test_clauses_that_fit_any_sentence_are_copies(clause: str, copied: bool) -> None:
    one, other = "Bakers switched to gas ovens last winter", "Nobody asked the printers of the old quarter"
    text = _TWO_SECTIONS.format(one + clause, other + clause)
    assert rules(said(text)) == (["near-duplicate-sentence"] if copied else [])


def test_an_item_that_takes_over_the_sentence_of_another() -> None:
    told = (
        "the northern board has closed both locks because the gates of the older one had sunk into soft mud "
        "during the spring flood"
    )
    text = f"# Report\n\n## News\n\n* **Gist:** {told.capitalize()}.\n* **Check:** The gist says rightly that {told}.\n"
    assert rules(said(text)) == ["near-duplicate-sentence"]


def test_abstract_and_conclusion_do_not_repeat_each_other() -> None:
    clause = "Canals serve trade, with applications in the carriage of timber and grain to northern towns"
    text = (
        f"# Canals\n\n## Abstract\n\n{clause}.\n\n## Locks\n\n{prose(1)}\n\n## {{}}\n\nIn brief, {clause}.\n"
    )
    assert rules(said(text.format("Conclusion"))) == ["near-duplicate-sentence"]
    assert not said(text.format("Summary"))
