"""Mention is not use: what stands in quotation marks is somebody else's."""

from reportlint.document import Document
from reportlint.span import Span

_QUOTES = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "»": "«"}


def mentioned(document: Document, span: Span, within: Span) -> bool:
    """Tell whether a span stands inside quotation marks of the passage ``within``, a block's text as a rule."""
    before = document.text[within.start : span.start]
    after = document.text[span.end : within.end]
    if before.count('"') % 2 == 1 and '"' in after:
        return True
    return any(before.rfind(a) > before.rfind(b) and b in after for a, b in _QUOTES.items())
