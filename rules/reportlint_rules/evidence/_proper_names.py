"""Tell whether a sentence names somebody or something."""

from reportlint import Document, Span, rare

_CAPITAL = rare(r"(?<=[a-z,;(–—-] )[*_]{0,2}([A-Z][\w’'&-]*)")
_LABEL = rare(r"[*_]{0,3}[A-Z][^.:*\n]{2,60}(?::[*_]{2,3}|[*_]{2,3}:)\s")
_NOT_NAMED = frozenset(
    "january february march april may june july august september october november december ai llm llms it ml nlp "
    "iot api apis b2b b2c crm erp esg gdp hr kpi kpis roi saas ict vr".split()
)
_SUBJECT = 8
"""A word that stands so often is what the text is about; its name alone says nothing."""


def names(document: Document, span: Span) -> bool:
    """Tell whether a sentence names somebody or something: a word in capitals that no heading holds."""
    label = _LABEL.match(document.text, *span)
    for m in _CAPITAL.finditer(document.text, *span):
        if label and m.end() <= label.end() and f" {m[1].lower()}" in document.prose:
            continue  # "**Economic Outlook:**" in capitals, "economic outlook" elsewhere
        name = m[1].casefold().partition("-")[0].removesuffix("'s").removesuffix("’s")
        often = len(document.places.get(name, ())) + len(document.places.get(name + "s", ())) >= _SUBJECT
        if (
            not often
            and not (m[1].isupper() and _is_term(document, m[1]))
            and name not in _NOT_NAMED
            and name not in document.once(_headings)
        ):
            return True
    return False


def _is_term(document: Document, letters: str) -> bool:
    """Tell whether the words before letters in brackets are small: "battery electric vehicle (BEV)"."""
    at = max(document.text.find(f"({letters})"), document.text.find(f"({letters}s)"))
    return at > 0 and document.text[max(0, at - 40) : at].rstrip().rpartition(" ")[2][:1].islower()


def _headings(document: Document) -> frozenset[str]:
    return frozenset(w for s in document.sections[1:] for w in document.words.list(s.title_span))
