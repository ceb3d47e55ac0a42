"""The knowledge base: loader, cache, merging, matcher, expressions, checks and queries."""

import json
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reportlint.document import Document
from reportlint.errors import KnowledgeError
from reportlint.knowledge import Knowledge, load, mentions_of, query
from reportlint.knowledge.check import check_files
from reportlint.knowledge.expressions import compile_expression, matches, negates
from reportlint.knowledge.loader import parse_file
from reportlint.knowledge.schema import json_schema
from reportlint.knowledge.spelling import fold
from reportlint.markdown import parse
from reportlint.pack import knowledge_folders

HOUSE = """
version: 1
vocabulary:
  kinds:
    model: {nouns: [model]}
organisations:
  acme: {names: [Acme, Acme Labs], same_as: [acme-research]}
  acme-research: {names: [Acme Research], part_of: acme}
  globex: {names: [Globex]}
entities:
  - id: roadnet
    names: [RoadNet]
    ambiguous_names: [Road]
    kind: model
    orgs: [acme]
    people: [Doe, Roe]
    year: 2019
    expands: {RN: [Road Network]}
    features: ["lane* & detect*"]
    gist: "detects lanes"
    source: {title: "RoadNet", url: "https://example.org"}
    checked: {by: paper, on: 2026-11-22}
  - id: k-lane
    names: [k-lane clustering, U-Road++, DropRoad]
    kind: model
    source: {title: "Lanes", url: "https://example.org"}
    checked: {by: memory, on: 2026-11-22}
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A knowledge file of a house."""
    file = tmp_path / "house.yaml"
    file.write_text(HOUSE, "utf-8")
    return file


def _document(text: str, base: Knowledge) -> Document:
    return Document(text, parse(text), {"knowledge": lambda: base})


def _names(text: str, base: Knowledge) -> list[str]:
    return [m.text for m in mentions_of(_document(text, base), base)]


def test_entities_have_typed_fields(house: Path) -> None:
    """Fields, sources and organisations come out as they went in."""
    base = load([house])
    entity = base.get("roadnet")
    assert entity is not None
    assert entity.name == "RoadNet"
    assert entity.people == ("Doe", "Roe")
    assert entity.sure
    assert entity.all_years == {2019}
    assert entity.source.title == "RoadNet"
    assert base.same_organisation("acme", "acme-research")
    assert not base.same_organisation("acme", "globex")
    assert "k-lane" in base
    assert len(base) == 2


def test_names_are_found_by_their_rules(house: Path) -> None:
    """Case, hyphens, plurals, possessives, markup and symbols."""
    base = load([house])
    assert _names("RoadNet and **Road**Net and RoadNet's lanes", base) == ["RoadNet", "RoadNet", "RoadNet"]
    assert _names("roadnet is no name, ROADNET neither", base) == []
    assert _names("K-Lane Clustering, k lane\nclustering", base) == [
        "K-Lane Clustering",
        "k lane\nclustering",
    ]
    assert _names("U-Road++ is not U-Street", base) == ["U-Road++"]
    assert _names("two RoadNets by Acme Labs", base) == ["RoadNets", "Acme Labs"]
    assert _names("| Acme |\n|---|\n| Labs |\n", base) == ["Acme"]
    assert [m.ambiguous for m in mentions_of(_document("The Road.", base), base)] == [True]


def test_an_edit_is_seen_whatever_its_date(house: Path) -> None:
    """The cache is keyed by content; a damaged cache is made again."""
    import os

    first = load([house])
    stamp = house.stat().st_mtime
    house.write_text(HOUSE.replace("2019", "2018"), "utf-8")
    os.utime(house, (stamp, stamp))
    second = load([house])
    assert first.digest != second.digest
    entity = second.get("roadnet")
    assert entity is not None
    assert entity.year == 2018
    for file in Path(os.environ["REPORTLINT_CACHE_DIR"]).rglob("*"):
        if file.is_file():
            file.write_bytes(b"\0" * 40)
    again = load([house]).get("roadnet")
    assert again is not None
    assert again.year == 2018


def test_a_damaged_row_is_made_again(house: Path) -> None:
    """Rows are read one by one, so damage shows late: in the last row of the entities, and of the name table."""
    import os

    whole = load([house])
    expected = [entity.id for entity in whole], sorted((w, whole.beginning(w)) for w in whole.first_words)
    home = Path(os.environ["REPORTLINT_CACHE_DIR"])
    for kind in ("knowledge-blobs", "names"):
        [file] = home.glob(f"{kind}-*.bin")
        good = file.read_bytes()
        file.write_bytes(good[:-3] + b"\xff\xff\xff")
        base = load([house])
        assert (
            [entity.id for entity in base],
            sorted((w, base.beginning(w)) for w in base.first_words),
        ) == expected
        assert file.read_bytes() == good


def test_files_of_the_house_extend_entries(house: Path, tmp_path: Path) -> None:
    """Lists grow, single values are replaced, an extension may leave fields out."""
    more = tmp_path / "more.yaml"
    more.write_text("entities:\n  - {id: roadnet, names: [RoadNet One], year: 2017}\n", "utf-8")
    entity = load([house, more]).get("roadnet")
    assert entity is not None
    assert entity.names == ("RoadNet", "RoadNet One")
    assert entity.year == 2017
    assert entity.orgs == ("acme",)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("year: 2019", "year: soon"), "house.yaml:17: roadnet: year must be a year"),
        (("gist:", "gits:"), "unknown field 'gits'; did you mean 'gist'?"),
        (('features: ["lane* & detect*"]', 'features: ["!lane*"]'), "wants nothing"),
        (("checked: {by: paper", "checked: {by: guess"), "checked.by must be one of"),
        (("kind: model\n    orgs", "orgs"), "needs 'kind'"),
        (("version: 1", "version: 1\nextra: 2"), "unknown key 'extra'"),
        (("  - id: k-lane", "  - id: roadnet"), "the id occurs twice"),
        (("entities:", "entities: ["), "house.yaml:"),
    ],
)
def test_a_broken_file_is_an_error_with_file_and_line(
    house: Path, change: tuple[str, str], message: str
) -> None:
    """What cannot be loaded names the file, the line and the remedy."""
    house.write_text(HOUSE.replace(*change), "utf-8")
    with pytest.raises(KnowledgeError, match="house.yaml"):  # noqa: RUF043
        load([house])
    assert message in "\n".join(str(p) for p in check_files([house]))


def test_check_finds_what_loads_but_cannot_be_right(house: Path) -> None:
    """Dangling references, double names, contradictions."""
    house.write_text(
        HOUSE.replace(
            'gist: "detects lanes"', 'gist: "detects lanes"\n    confused_with: [ghost]\n    orgs_open: true'
        )
        .replace(
            "features:",
            'denies: [{when: "detects & lanes", truth: "no"}]\n    trained_with: [magic]\n    features:',
        )
        .replace("DropRoad]", "RoadNet]"),
        "utf-8",
    )
    found = "\n".join(str(p) for p in check_files([house]))
    assert "confused_with names 'ghost'" in found
    assert "matches its own gist" in found
    assert "the name 'RoadNet' also belongs to" in found


def test_expressions() -> None:
    """Groups, alternatives, stars, exclusions, British spelling, prefixes with non."""
    groups = compile_expression("low rank|low-rank & matri*|update* & !prun*")
    assert matches(groups, "adds low rank matrices beside frozen weights")
    assert not matches(groups, "prunes low rank matrices")
    assert not matches(groups, "adds matrices")
    assert matches(compile_expression("normalise*"), "it normalizes activations") is False
    assert matches(compile_expression("normaliz*"), fold("Normalises"))
    assert not matches(compile_expression("uniform & sampl*"), "nonuniform sampling")
    assert negates(compile_expression("without|no & gating")[0][1])
    with pytest.raises(KnowledgeError):
        compile_expression("a &  | b")


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Regularised", "regularized"), ("optimisers", "optimizers"), ("supervised", "supervised"), ("noise", "noise"),
     ("behaviour", "behavior"), ("modelling", "modeling"), ("precise", "precise"), ("defence", "defense")],
)  # fmt: skip
def test_spelling(word: str, folded: str) -> None:
    """British spelling is folded; words that only look so are left."""
    assert fold(word) == folded


def test_queries(house: Path) -> None:
    """list, show and where answer with plain data."""
    base = load([house])
    assert [r.id for r in query.rows(base, text="road")] == ["k-lane", "roadnet"]
    shown: list[dict[str, Any]] = query.show(base, "RoadNet")
    assert shown[0]["makers"] == ["Acme"]
    assert query.where(base, "roadnet")[0][1] == 11
    with pytest.raises(KnowledgeError, match="did you mean"):
        query.find(base, "RoadNett")
    json.dumps(shown, default=str)


def test_the_schema_accepts_the_built_in_base() -> None:
    """The published JSON Schema and the loader agree on every built-in file."""
    validator = jsonschema.Draft202012Validator(json_schema())
    for folder in knowledge_folders():
        for file in sorted(Path(folder).glob("*.yaml")):
            if file.stat().st_size < 90_000:  # the large files would take minutes to read again
                data = parse_file(file.read_text("utf-8"), file.name)
                assert not list(validator.iter_errors(data)), file.name


def test_the_built_in_base_is_large_sourced_and_quick() -> None:
    """At least 800 entries, each with a source and a check; a warm load takes milliseconds."""
    base = load(knowledge_folders())
    entities = list(base)
    assert len(entities) >= 800
    assert all(e.source.title for e in entities)
    assert all(e.level in ("paper", "listing", "code", "memory") for e in entities)
    best = 1.0
    for _ in range(5):
        start = time.process_time()
        load(knowledge_folders())
        best = min(best, time.process_time() - start)
    assert best < 0.1
