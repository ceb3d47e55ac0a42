"""Where an assistant says that its input is missing, and asks for it, in the place of the text."""

from collections.abc import Iterator

from reportlint import Document, rare
from reportlint_rules.artifacts._sayings import MISSING_CUES, MISSING_WHO
from reportlint_rules.artifacts._text import is_personal

_KIND = (
    r"(?:contents?|texts?|sections?|transcripts?|articles?|documents?|files?|passages?|data|details?|information|inputs?"
    r"|material|reports?|papers?|links?|urls?|images?|attachments?|context|topics?|sources?|excerpts?|chapters?|quer(?:y"
    r"|ies)|body|page)"
)
_YOURS = r"your\s+(?:request|message|prompt|input|query|question|submission|instructions?|post|upload)"
_LOST = (
    r"(?:missing|(?:not|n['’]t|never)\s+(?:actually\s+)?(?:been\s+)?(?:provided|included|attached|shared|supplied|pasted"
    r"|specified|present|given)|absent|cut\s+off|incomplete|empty|blank|truncated)"
)
_SORRY = (
    r"(?:(?:unfortunately|however|sorry|(?:my\s+)?apologies|i(?:['’]m|\s+am)\s+(?:sorry|afraid)|i\s+apologi[sz]e"
    r"(?:\s+for\s+(?:the|any)\s+\w+)?)[,;:.!—–-]*\s+(?:but\s+|that\s+)?)"
)
_SEEMS = r"(?:(?:it|there)\s+(?:seems|looks|appears)\s+(?:(?:that|like|as\s+(?:if|though)|to\s+be)\s+)?)"
_GAVE = (
    r"(?:provided?|includ(?:e|ed)|attach(?:ed)?|shared?|past(?:e|ed)|upload(?:ed)?|specif(?:y|ied)|suppl(?:y|ied)|sent|send"
    r"|give|given)"
)
_I_WILL = (
    r"i(?:['’]ll|['’]d|\s+will|\s+can|\s+could|\s+would)\s+(?:then\s+|gladly\s+|certainly\s+)?(?:be\s+(?:happy|glad|able"
    r"|delighted|pleased)\s+to|help|assist|proceed|complete|write|summari[sz]e|analy[sz]e|explain|translate|create"
    r"|generate|prepare|provide|draft|continue|review|give|edit|include|add|answer)\b"
)
_TEXT = r"(?:contents?|texts?|sections?|transcripts?|articles?|documents?|passages?|excerpts?|chapters?)"
_HEDGE = rf"(?:{_SORRY}{_SEEMS}?|{_SEEMS})"
_LACKS = rare(
    # What no manual says of a request: "the text of this section is missing from your message".
    rf"{_HEDGE}?(?:(?:the|your|any|no|part\s+of)\s[^.!?\n]{{0,80}}?\b{_TEXT}\b[^.!?\n]{{0,80}}?\b{_LOST}"
    rf"[^.!?\n]{{0,40}}?\b{_YOURS}|no\s[^.!?\n]{{0,60}}?\b{_KIND}\s[^.!?\n]{{0,30}}?\b{_GAVE}\s+(?:in|with|to|from)"
    rf"\s+{_YOURS})"
    # With a regret or a guess in front.
    rf"|{_HEDGE}(?:you(?:['’]ve|\s+have|\s+had)?\s*(?:did\s+not|didn['’]t|not|n['’]t|haven['’]t|forgot(?:ten)?\s+to"
    rf"|accidentally)\s+(?:yet\s+|actually\s+|to\s+)*{_GAVE}"
    rf"|(?:the|your)\s[^.!?\n]{{0,60}}?\b{_KIND}\b[^.!?\n]{{0,60}}?\b{_LOST}[^.!?\n]{{0,40}}?\b{_YOURS}"
    rf"|(?:the|any)\s[^.!?\n]{{0,40}}?\b{_KIND}\s+(?:(?:that\s+)?you(?:['’]ve|\s+have)?\s+{_GAVE}"
    rf"|{_GAVE}\s+in\s+{_YOURS})\s[^.!?\n]{{0,40}}?\b{_LOST}"
    rf"|no\s[^.!?\n]{{0,20}}?\b{_KIND}\s+(?:\w+\s+){{0,2}}?(?:in|with|from)\s+{_YOURS}"
    rf"|{_YOURS}\s+(?:(?:seems|appears|was|is|got|may\s+have)\s+)*(?:to\s+)?(?:be\s+|have\s+been\s+|been\s+)*{_LOST})"
    rf"|{_SORRY}?i\s+(?:do\s+not|don['’]t|did\s+not|didn['’]t|have\s+not|haven['’]t|cannot|can['’]t)\s+(?:see|have|find"
    rf"|receive|received)\s+(?:access\s+to\s+)?(?:any|the|an?|your)\s[^.!?\n]{{0,40}}?\b{_KIND}\b[^.!?\n]{{0,60}}?"
    rf"\b(?:you(?:['’]ve|['’]re|\s+have|\s+are)?\s+(?:want|mention|refer|provid|shar|upload|attach|past|ask)\w*|{_YOURS})"
)
"""That something is not in the request."""
_ASKS = rare(
    r"(?:please|(?:could|can|would)\s+you(?:\s+please)?|kindly|if\s+you(?:\s+can|\s+could|\s+would)?(?:\s+please)?|once\s+you"
    r"(?:\s+have)?)\s+(?:re-?)?(?:provide|share|paste|send|supply|upload|attach|include|specify)d?\s+(?:me\s+|us\s+)?(?:with\s+)?"
    rf"(?:it|this|the|your|more|some|any|additional|further|an?|its|those|these|that)\s[^.!?\n]{{0,120}}?(?:\b{_I_WILL}"
    r"|\b(?:in\s+order\s+)?for\s+me\s+to\b)"
)
"""What the assistant would do if it had it."""


def missing_input(document: Document) -> tuple[tuple[int, int, int], ...]:
    """Block, start and end of each sentence that says that its input is missing, or asks for it."""
    return document.once(_missing)


def _missing(document: Document) -> tuple[tuple[int, int, int], ...]:
    return tuple(_sentences(document))


def _sentences(document: Document) -> Iterator[tuple[int, int, int]]:
    folded = document.folded
    if document.word_set.isdisjoint(MISSING_WHO):
        return
    personal: bool | None = None
    for sentence in document.sentences_with(MISSING_CUES):
        start = sentence.span.start
        while start < sentence.span.end and folded[start].isspace():
            start += 1
        found = _LACKS.match(folded, start, sentence.span.end)
        if not found and _ASKS.match(folded, start, sentence.span.end):
            personal = is_personal(document) if personal is None else personal
            found = None if personal else _ASKS.match(folded, start, sentence.span.end)
        block = document.blocks[sentence.block]
        if found and not block.quoted:
            yield sentence.block, start, sentence.span.end
