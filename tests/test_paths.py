"""Paths as text: what ``pathlib`` would say of them."""

import os
from pathlib import Path

import pytest

from reportlint.paths import above, absolute, beside, in_order, inside, relative, tidy


@pytest.mark.parametrize("path", ["/", "/a", "/a/b.md", "/a/b c/d"])
def test_above_is_a_folder_and_its_parents(path: str) -> None:
    place = absolute(path)
    assert above(place) == [str(p) for p in (Path(place), *Path(place).parents)]


@pytest.mark.parametrize(
    ("place", "folder", "way"),
    [
        ("/a/b/c.md", "/a", "b/c.md"),
        ("/a/b/c.md", "/", "a/b/c.md"),
        ("/a", "/a", ""),
        ("/", "/", ""),
        ("/ab/c.md", "/a", None),
        ("/a", "/a/b", None),
    ],
)
def test_inside_is_the_way_from_a_folder(place: str, folder: str, way: str | None) -> None:
    found = inside(absolute(place), absolute(folder))
    assert (found and found.replace(os.sep, "/")) == way


def test_relative_paths_have_slashes_and_may_lead_out() -> None:
    assert relative(absolute("/a/b/c.md"), absolute("/a")) == "b/c.md"
    assert relative(absolute("/a/c.md"), absolute("/a/b")) == "../c.md"


@pytest.mark.parametrize("path", ["./a", "a//b/./c", "a/b/", ".", "/a/./b", "../a", "a/../b"])
def test_tidy_writes_a_path_as_pathlib_does(path: str) -> None:
    assert Path(tidy(path)) == Path(path)
    assert tidy(path) == str(Path(path))


def test_what_lies_beside_a_file_may_lie_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "far" / "project").mkdir(parents=True)
    (tmp_path / "far" / "facts.yaml").write_text("")
    (tmp_path / "project").symlink_to(tmp_path / "far" / "project")
    config = str(tmp_path / "project" / "reportlint.yaml")
    assert beside(config, "./house") == str(tmp_path / "project" / "house")
    assert beside(config, str(tmp_path)) == str(tmp_path)
    assert os.path.isfile(beside(config, "../facts.yaml")), "the folder above is that of the link's target"


def test_the_order_of_paths_goes_folder_by_folder() -> None:
    paths = [os.path.join("a-b", "a"), os.path.join("a", "z"), "a.yaml", os.path.join("a", "b", "c")]
    assert in_order(paths) == [str(p) for p in sorted(map(Path, paths))]
