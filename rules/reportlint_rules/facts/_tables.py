"""Placeholder."""
from collections.abc import Iterator
from typing import Any


def judge_tables(document: Any, base: Any) -> Iterator[Any]:
    yield from ()
