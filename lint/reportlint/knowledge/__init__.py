"""The knowledge base: loader, schema, compiled form, name matcher, expressions, queries. Its data live in packs.

The base is an open world: what it does not state is never wrong. Names are loaded on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportlint.knowledge.base import Entity, Knowledge, Organisation
    from reportlint.knowledge.loader import load
    from reportlint.knowledge.match import Mention, mentions_of

_HOME = {
    "Entity": "base",
    "Knowledge": "base",
    "Organisation": "base",
    "Mention": "match",
    "mentions_of": "match",
}

__all__ = ["Entity", "Knowledge", "Mention", "Organisation", "load", "mentions_of"]


def __getattr__(name: str) -> Any:
    if name == "load":
        return import_module("reportlint.knowledge.loader").load
    if name not in _HOME:
        raise AttributeError(f"module 'reportlint.knowledge' has no attribute {name!r}")
    return getattr(import_module(f"reportlint.knowledge.{_HOME[name]}"), name)
