"""Which rules about characters a document concerns: asked before they are imported, and most concern none."""

import re

from reportlint import Document

CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
"""A control character; tabs, line ends and form feeds between pages are let pass."""

_USUAL = bytes((*range(0x20, 0x7F), *b"\t\n\r\x0c"))


def strange(document: Document) -> str:
    """The distinct characters of the text that are no printable ASCII, blanks and line ends apart.

    One look over the text (bytes are dropped faster than characters are compared) tells the rules about characters
    what there is to be found, and most texts hold little.
    """
    return document.once(_strange)


def _strange(document: Document) -> str:
    rest = document.text.encode("utf-8", "surrogatepass").translate(None, _USUAL)
    return "".join(sorted(set(rest.decode("utf-8", "surrogatepass")))) if rest else ""


def signs(document: Document) -> frozenset[str]:
    """The rules that have something to look at."""
    found = set()
    if document.issues:
        found |= {"control-character", "utf-16-file"}
    if "\x0c" in document.text or CONTROL.search(strange(document)):
        found.add("control-character")
    return frozenset(found)
