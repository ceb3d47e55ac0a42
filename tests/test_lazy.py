"""Patterns that are compiled when first used: they match as others do, and all of them compile."""

import importlib
import re

import pytest

from reportlint import lazy
from reportlint.lazy import rare
from reportlint.pack import CORE_PACK, pack_files


def test_a_rare_pattern_matches_as_a_compiled_one_and_says_the_same_of_itself() -> None:
    pattern, compiled = rare(r"(?P<word>[a-z]+) (\d)", re.I), re.compile(r"(?P<word>[a-z]+) (\d)", re.I)
    text = "Olt 3, Brent 4"
    assert pattern.findall(text) == compiled.findall(text)
    assert [m.span() for m in pattern.finditer(text, 3)] == [m.span() for m in compiled.finditer(text, 3)]
    assert (pattern.pattern, pattern.flags, pattern.groups) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
    )
    assert pattern.sub("x", text) == compiled.sub("x", text)
    assert pattern.search is pattern.search, (
        "from the first use on, the methods are those of the compiled pattern"
    )


def test_what_makes_a_rare_pattern_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(re, "compile", lambda text, flags=0: made.append(text))
    rare("olt")
    assert made == []


def test_every_rare_pattern_of_the_rules_compiles() -> None:
    for inside, _ in pack_files(CORE_PACK).files:
        if inside.endswith(".py") and not inside.endswith("__init__.py"):
            importlib.import_module(f"{CORE_PACK}.{inside.removesuffix('.py').replace('/', '.')}")
    assert len(lazy._every) > 200
    lazy.compile_all()
