"""Placeholder."""
from collections.abc import Iterator
from typing import Any


def judge_expansions(passage: Any, document: Any, base: Any) -> Iterator[Any]:
    yield from ()
