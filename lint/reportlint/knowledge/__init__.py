"""The knowledge base: loader, schema, compiled form, name matcher, expressions, queries. Its data live in packs.

The base is an open world: what it does not state is never wrong.
"""

from reportlint.knowledge.base import Entity, Knowledge, Organisation
from reportlint.knowledge.load import load
from reportlint.knowledge.match import Mention, mentions_of

__all__ = ["Entity", "Knowledge", "Mention", "Organisation", "load", "mentions_of"]
