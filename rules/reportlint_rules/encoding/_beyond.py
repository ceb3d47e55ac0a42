"""The runs of characters beyond ASCII, found once: all that was misread stands in them."""

import re

from reportlint import Document

_RUN = re.compile("[^\x00-\x7f]+")
_ASCII = bytes(range(0x80))


def runs(document: Document) -> list[tuple[int, str]]:
    """The runs of the prose: where each begins, and its characters."""
    return document.once(_runs)


def _runs(document: Document) -> list[tuple[int, str]]:
    return [(m.start(), m.group()) for m in _RUN.finditer(document.prose)]


def signs(document: Document) -> frozenset[str]:
    """The distinct characters beyond ASCII of the prose, in which entities stand decoded."""
    return document.once(_signs)


def _signs(document: Document) -> frozenset[str]:
    # Bytes are dropped faster than characters are compared.
    rest = document.prose.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(rest.decode("utf-8", "surrogatepass"))
