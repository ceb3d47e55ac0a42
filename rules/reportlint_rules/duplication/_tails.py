"""Clauses of a few words that say nothing of one place, and so are copied: what a sentence ends in, and praise.

Facts are repeated in the words in which they were found: 3,499 documents of people hold 50 pairs of clauses of eight
to eleven words in common. Not one of them ends two sentences behind a comma and a participle.
"""

from collections.abc import Sequence

from reportlint import Document, Span, rare

_LEAST_TAIL = 7
_LEAST_HOLLOW, _LEAST_HOLLOWER = 9, 8
"""Words of a clause with a hollow word, and of one with two."""
_JOINING = frozenset(
    """
    with which while by thereby thus hence as where whose including despite although though unlike given driven based
    followed supported coupled aimed without in
    """.split()
)
_NOT_JOINING = frozenset(
    "during according regarding concerning being nothing anything something everything".split()
)
_BEHIND = rare(r"[,;—–][\s*_]*$")
_QUOTED = rare('["“”„«»]')
_HOLLOW = rare(
    r"various|comprehensive\w*|significant\w*|crucial\w*|potential\w*|innovat\w+|complex|complexit\w+|advance[ds]?|"
    r"advancements?|advancing|robust|diverse|enhanc\w+|improv\w+|foster\w*|ensur\w+|leverag\w+|seamless\w*|"
    r"effective(?:ly|ness)?|efficien\w+|popular|beautiful|stunning|optimi[sz]\w+|challeng\w+|opportunit\w+|"
    r"benefits?|beneficial|growth|growing|accura\w+|transform\w*|sustainab\w+|facilitat\w+|ideal|valuable|essential|"
    r"important\w*|importance|emergence|evolving|promis\w+|tailored|personali[sz]\w+|strateg\w+|fundamental\w*|"
    r"substantial\w*|increasing\w*|balanc\w+|vital|rapid\w*|production-ready|far-reaching|human-like|long-term|"
    r"modern\w*|holistic|meaningful\w*|outcomes|capabilit\w+"
)


def is_hollow(document: Document, left: Span, right: Span) -> bool:
    """Tell whether a clause that stands in two sentences is the tail of both, or holds words that fit anything."""
    if any(_QUOTED.search(document.text, max(0, span.start - 2), span.end + 2) for span in (left, right)):
        return False
    tail = _tail(document, right)
    if tail >= _LEAST_TAIL and _tail(document, left) >= _LEAST_TAIL:
        return True
    words: Sequence[str] = document.words.list(right)
    if len(words) < _LEAST_HOLLOWER:
        return False
    hollow = sum(_HOLLOW.fullmatch(word) is not None for word in words)
    return hollow >= (1 if len(words) >= _LEAST_HOLLOW else 2)


def _tail(document: Document, span: Span) -> int:
    """The words from the first comma on that a participle or a joining word follows; 0 where there is none."""
    inside, starts, texts = document.words.within(span), document.words.starts, document.words.texts
    for at in inside:
        if inside.stop - at < _LEAST_TAIL:
            return 0
        word = texts[at]
        joins = word in _JOINING or (word.endswith("ing") and len(word) > 4 and word not in _NOT_JOINING)
        if joins and _BEHIND.search(document.prose, max(0, starts[at] - 4), starts[at]):
            return inside.stop - at
    return 0
