"""Attributions by their grammar: people of a trade, or evidence in general, and a verb of finding or saying."""

from collections.abc import Iterator, Sequence

from reportlint import Document, Span, is_account, rare
from reportlint_rules.style._hearsay_wordings import (
    GAINED,
    LATER,
    PRONOUNS,
    SCATTERED,
    SECOND,
    SET_FIRST,
    SET_PHRASE,
)
from reportlint_rules.style._hearsay_words import (
    ADJECTIVAL,
    AUXILIARY,
    BARE,
    DOUBTS,
    FOREIGN,
    HEARSAY,
    IT_SAYS,
    JOINTS,
    KINDS_OF_EVIDENCE,
    OUTSIDE,
    OWN_WORK,
    PLURAL,
    RAISED,
    REPORTERS,
    SINGULAR,
    SOME,
    STATE,
    THEY_SAY,
    TOLD,
    TRADES,
    UNNAMED,
)

_LONGEST = 9
_BREAK = rare(r"[.:;!?()\[\]\"“”„«»|\n]|\s[–—-]\s|,")
_NAME = rare(r"\b[A-ZÀ-Þ][a-zß-ÿ]")
_OPENERS = frozenset("and but that while although however as since".split())
_HINDRANCE = frozenset("the our this these those his her their my its your such no own both same".split())


def hearsay(document: Document) -> Iterator[Span]:
    """The attributions by grammar in a report, in reading order."""
    return iter(document.once(_hearsay))


def _hearsay(document: Document) -> tuple[Span, ...]:
    texts = document.words.texts
    found: list[Span] = []
    for place in document.places_of(HEARSAY):
        word = texts[place]
        span = None
        if word in TOLD:
            m = GAINED.match(document.folded, document.words.starts[place])
            span = m and _reporters(document, place, m.end())
        elif word in TRADES:
            span = _trade(document, place)
        elif word in KINDS_OF_EVIDENCE:
            span = _evidence(document, place)
        if not span and word in SET_FIRST:
            span = _set_phrase(document, place)
        if span and (not found or found[-1].end <= span.start):
            found.append(span)
    return tuple(found) if found and is_account(document) else ()


_IFS = frozenset(("if", "when", "unless", "until", "once", "provided"))
"""Words in front of "are well documented" that make it a condition."""


def _set_phrase(document: Document, place: int) -> Span | None:
    """ "It is commonly held that", "several ongoing discussions in forums"."""
    texts, word = document.words.texts, document.words.texts[place]
    after = texts[place + 1] if place + 1 < len(texts) else ""
    if after not in SECOND and word != "recent":
        return None
    told = LATER.get(word)
    if told and told.isdisjoint(texts[place + 1 : place + 6]):
        return None
    m = SET_PHRASE.match(document.folded, document.words.starts[place])
    if (
        not m
        or (word in SCATTERED and SOME.isdisjoint(texts[max(0, place - 2) : place]))
        or (word in PRONOUNS and not _opens(document, place))
        or (
            "documented" in m[0]
            and (
                texts[place - 1] not in ("are", "been")
                or not _IFS.isdisjoint(texts[max(0, place - 30) : place])
            )
        )
    ):
        return None
    return Span(*m.span())


def _trade(document: Document, place: int) -> Span | None:
    """ "Some historians maintain", "critics have raised concerns"."""
    texts = document.words.texts
    first = place
    before = texts[place - 1] if place else ""
    number = before == "of" and texts[place - 2] == "number"
    if before in SOME:
        first -= 1
    elif place > 1 and (number or (texts[place - 2] in SOME and not _opens(document, place))):
        first -= 2
    elif not _opens(document, place) or not (texts[place] in OUTSIDE or _long_known(texts, place)):
        return None
    if first and texts[first - 1] in _HINDRANCE:
        return None
    verb = place + 1
    if verb + 1 < len(texts) and texts[verb] in ("and", "or") and texts[verb + 1] in TRADES:
        verb += 2
    return _ends(document, first, place, verb, THEY_SAY)


def _long_known(texts: Sequence[str], place: int) -> bool:
    """ "Psychologists have long known"."""
    return list(texts[place + 1 : place + 3]) in (["have", "long"], ["have", "always"], ["have", "often"])


def _evidence(document: Document, place: int) -> Span | None:
    """ "Anecdotal mentions suggest", "comparative analysis with older kilns shows"."""
    texts = document.words.texts
    word = texts[place]
    before = texts[place - 1] if place else ""
    first = place
    told = FOREIGN if word in OWN_WORK else UNNAMED
    if before in told:
        first -= 1
        if first and texts[first - 1] in SOME | UNNAMED:
            first -= 1
    elif before == "of" and place > 2 and texts[place - 2] in ("body", "number", "wealth"):
        first -= 2
    elif _composed(document, place):
        first -= 1
    elif before == "the" and word == "literature":
        return _ends(document, place - 1, place, place + 1, IT_SAYS)
    elif word not in BARE or not _opens(document, place):
        return None
    if first and texts[first - 1] in _HINDRANCE:
        return None
    return _ends(document, first, place, place + 1, IT_SAYS)


def _composed(document: Document, place: int) -> bool:
    """ "Several case studies", "a meta-analysis"."""
    texts = document.words.texts
    if place and texts[place - 1] in ("a", "an", "one"):
        return texts[place] in ("meta-analysis", "survey", "poll", "analysis", "study", "investigation")
    if place < 2 or texts[place - 1] not in ("case", "pilot", "field"):
        return False
    return texts[place - 2] in SOME or _opens(document, place - 1)


def _ends(document: Document, first: int, place: int, verb: int, verbs: frozenset[str]) -> Span | None:
    """The phrase up to its verb, where one follows: at once, or after a few words that "in" or "of" joins."""
    words, texts = document.words, document.words.texts
    last = min(len(texts), verb + _LONGEST)
    joined = verb < last and texts[verb] in JOINTS
    while verb < last:
        word = texts[verb]
        if (word in verbs and not (joined and word in ADJECTIVAL)) or (
            word in RAISED and not DOUBTS.isdisjoint(texts[verb + 1 : verb + 4])
        ):
            break
        if word in STATE and texts[verb - 1] in AUXILIARY and verbs is THEY_SAY:
            break
        if word not in AUXILIARY and not word.endswith("ly") and not joined:
            return None
        verb += 1
    else:
        return None
    if verbs is IT_SAYS and (texts[verb - 1] == "to" or (texts[place] in SINGULAR and texts[verb] in PLURAL)):
        return None
    span = words.span(first, verb + 1)
    inside = document.prose[words.ends[place] : words.starts[verb]]
    if _BREAK.search(inside) or _NAME.search(inside):
        return None
    return span


def _reporters(document: Document, place: int, end: int) -> Span | None:
    """The words from those who report, with no name and no break between."""
    words = document.words
    for n in range(place - 1, max(-1, place - 11), -1):
        if words.texts[n] in REPORTERS:
            before = set(words.texts[max(0, n - 2) : n])
            told = document.prose[words.ends[n] : words.starts[place]]
            if not _HINDRANCE.isdisjoint(before) or _BREAK.search(told) or _NAME.search(told):
                return None
            return Span(words.starts[n], end)
    return None


def _opens(document: Document, place: int) -> bool:
    """Tell whether a word opens a clause: nothing, a mark or a conjunction stands before."""
    words = document.words
    if not place or words.texts[place - 1] in _OPENERS:
        return True
    between = document.prose[words.ends[place - 1] : words.starts[place]]
    return not between.isspace() or "\n\n" in between
