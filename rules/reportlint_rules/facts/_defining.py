"""Placeholder until definitions are read."""
from collections.abc import Iterator
from typing import Any


def judge_predicates(passage: Any, base: Any) -> Iterator[Any]:
    yield from ()
