"""Whether a text names what an entry of its list of sources names: author, title, house."""

import re

from reportlint import Block, Document, Span, rare

_PIECES = rare(r"[.,;:|()\[\]\"“”«»《》*_\n]| [-–—] | by (?:the )?|\bet al\b")
_OFTEN = 200
"""A word that stands in more places is no name of a source; it also bounds the work."""
_INITIAL = rare(r",[ \n][A-Z]\.")
_TELLING = frozenset(
    """
    according per by from see source sources cited citing cites report reports reported reporting study studies survey
    surveys research researchers analysis analysts analyst data estimate estimates estimated forecast forecasts find
    finds found findings say says said state states stated note notes noted predict predicts predicted project projects
    projected show shows showed shown argue argues argued suggest suggests suggested published publishes publication
    paper papers article articles author authors blog index indicates indicated reveals revealed highlights highlighted
    describe describes described explains explained claims claimed warns warned documentation guide laut según selon
    据 报 论 研 究 表 指 显 称
    """.split()
)
_HOST = rare(r"https?://(?:[\w-]{1,40}\.){0,3}?([\w-]{4,40})\.(?:co\.)?[a-z]{2,6}(?:[/:?#]|$)", re.I)


def named(document: Document, entry: Block, inside: range) -> bool:
    """Tell whether the text outside the list names the author of an entry, quotes its title, or relies on its house.

    The name of a house alone may be that of a firm that the report is about: it must be told as a source.
    """
    span = entry.text
    for m in _HOST.finditer(document.text, *span):
        if _stands(document, [m[1].casefold()], inside, True):
            return True
    at = span.start
    for end, after in [*(m.span() for m in _PIECES.finditer(document.prose, *span)), (span.end, span.end)]:
        piece = document.prose[at:end].strip()
        if len(piece) > 2 and not piece.islower() and not piece[0].isdigit():
            words = document.words.list(Span(at, end))
            person = bool(_INITIAL.match(document.prose, end))
            if _stands(document, list(words[:4]), inside, len(words) < 3 and not person):
                return True
        at = after
    return False


def _stands(document: Document, words: list[str], inside: range, told: bool) -> bool:
    """Tell whether words stand together outside the list; ``told``: beside a word that tells of sources."""
    texts = document.words.texts
    # A word or two of the headings are the subject; more of them are the work that the report is about.
    if not words or (len(words) < 3 and document.once(_titles).issuperset(words)):
        return False
    places = [document.places.get(word, ()) for word in words]
    rarest = min(range(len(words)), key=lambda n: len(places[n]))
    for found in places[rarest][:_OFTEN]:
        place = found - rarest
        end = place + len(words)
        if place not in inside and texts[place:end] == words:
            if not told or not _TELLING.isdisjoint(
                (*texts[max(0, place - 3) : place], *texts[end : end + 3])
            ):
                return True
            if document.prose[document.words.starts[place] - 1] == "(":
                return True
    return False


def _titles(document: Document) -> frozenset[str]:
    """The words of the headings: what the report is about."""
    return frozenset(w for s in document.sections[1:] for w in document.words.list(s.title_span))
