"""What a report must hold for an analysis to find anything: asked before the analysis is even imported."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reportlint import Document, Sentence, Span
from reportlint_rules.consistency._numerals import numerals, written
from reportlint_rules.consistency._units import WORDS

MOST = 2000
"""Numbers of a document that are compared; more are data."""
_CODES = frozenset(("eur", "usd", "gbp", "chf"))
_PLURALS = frozenset(("people", "children"))
SHORT_VERBS = frozenset(
    "take takes took last lasts lasted reach reaches reached stood stands amounts amounted measures measured weighs "
    "weighed holds costs".split()
)
GETS = frozenset("received scored got had rated reached achieved has at was is".split())
"""One of these stands before the figure that a subject gets in the next sentence."""
_MADE = frozenset(
    "consist consists consisting comprises comprising composed made divided split broken".split()
)
_MARK = re.compile("[:(–—]")
"""Stands before parts where no verb announces them."""
_INTO = frozenset("of up down into between among".split())
"""One of these follows them."""
_WORDED = frozenset(WORDS) - {"one"}
"""Parts in digits are read by the rule itself."""
_THESE = frozenset("all the these those its our their".split())
ROLES = frozenset(
    "headteacher headmaster headmistress director manager chair chairman chairwoman chairperson mayor minister "
    "president ceo cto cfo founder editor inspector auditor coordinator secretary principal commissioner chancellor "
    "governor superintendent curator librarian treasurer dean rector chairs lead leader officer".split()
)


def holds_money(document: Document) -> bool:
    """Tell whether amounts of money may stand in the text with their sign or code."""
    prose = document.prose
    return "$" in prose or "€" in prose or "£" in prose or not _CODES.isdisjoint(document.word_set)


def swapped(document: Document) -> list[tuple[str, str]]:
    """The pairs of numbers, alone with their digits, of which two are swapped; ask it with ``once``."""
    groups: dict[str, list[str]] = {}
    numbers = document.once(written)
    for number in numbers if len(numbers) < MOST else ():
        if len(number) > 1:
            groups.setdefault("".join(sorted(number)), []).append(number)
    found = []
    for group in groups.values():
        if len(group) != 2:
            continue
        one, other = sorted(group)
        apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        # "96" and "960" differ in scale, and "20" and "02" in nothing that is swapped by hand.
        if (
            len(apart) == 2
            and all(a.isdigit() and b.isdigit() for a, b in apart)
            and "0" not in (one[0], other[0])
        ):
            found.append((one, other))
    return found


def repeated(document: Document) -> list[tuple[str, list[int]]]:
    """The numbers that stand twice, with other words after them, and where; ask it with ``once``."""
    prose, folded = document.prose, document.folded
    found = []
    for number, told in document.once(written).items():
        if len(told) < 2 or len(number) < 2:
            continue
        at = [start for start in told if not _glued(prose[start - 1 : start])]
        if len(at) == 2:
            one, other = (start + len(number) for start in at)
            if folded[one : one + _SAME] != folded[other : other + _SAME]:
                found.append((number, at))
    return found


_SAME = 14
"""Code points after a figure in which any two units differ."""


def _glued(before: str) -> bool:
    return before.isalnum() or (before != "" and before in "_.,/#-")


def comes_back(document: Document) -> bool:
    """Tell whether a count comes back with an article, or as a total: only such are compared."""
    texts, places = document.words.texts, document.places
    return any(
        (word[0] < ":" or word in WORDS) and noun_after(texts, place + 1)
        for known in ("the", "all", "of")
        for place in places.get(known, ())
        if (known != "of" or texts[place - 1] == "total")
        and place + 1 < len(texts)
        and (word := texts[place + 1])
    )


def noun_after(texts: Sequence[str], place: int) -> bool:
    """Tell whether one of the three words after a number may be what it counts."""
    after = texts[place + 1 : place + 4]
    return not _PLURALS.isdisjoint(after) or True in [word[-1] == "s" for word in after]


def fields(document: Document) -> bool:
    """Tell whether a label in bold may meet the first cell of a row of two."""
    return "**" in document.text and any(
        len(row) == 2 for block in document.blocks if block.kind == "table" for row in block.cells
    )


def given(document: Document) -> list[int]:
    """The sentences (indices) in which a subject may get a figure; ask it with ``once``."""
    texts, starts = document.words.texts, document.words.starts
    near = {
        document.sentence_at(starts[place])
        for place in document.places_of(GETS)
        if place + 1 < len(texts) and texts[place + 1][0] < ":"
    }
    return sorted(near - {-1, 0})


def handed_out(document: Document) -> tuple[list[int], set[int]]:
    """The sentences (indices) that may hand out parts in words, and those that say so; ask it with ``once``."""
    texts, starts = document.words.texts, document.words.starts
    made = {
        document.sentence_at(starts[place])
        for place in document.places_of(_MADE)
        if texts[place].startswith("compris") or not _INTO.isdisjoint(texts[place + 1 : place + 2])
    }
    last, end, twice = -1, -1, set(made)
    for place in document.places_of(_WORDED):
        if starts[place] < end:
            twice.add(last)
            continue
        last = document.sentence_at(starts[place])
        end = document.sentences[last].span.end if last >= 0 else -1
    prose, sentences = document.prose, document.sentences
    near = [i for i in sorted(twice) if i >= 0 and (i in made or _MARK.search(prose, *sentences[i].span))]
    return near, made


def opens_with_whole(document: Document) -> bool:
    """Tell whether a whole may stand in front: ``Of these 17``."""
    texts, starts = document.words.texts, document.words.starts
    return any(
        document.prose[starts[place]] == "O" and not _THESE.isdisjoint(texts[place + 1 : place + 2])
        for place in document.places.get("of", ())
    )


def each_of(document: Document) -> bool:
    """Tell whether something is told of "each of" several."""
    texts = document.words.texts
    return any(texts[place + 1 : place + 2] == ["of"] for place in document.places.get("each", ()))


def means(document: Document) -> list[Sentence]:
    """The sentences that speak of a mean and hold three numbers; ask it with ``once``."""
    numbers = document.once(numerals)
    found = []
    for sentence in document.sentences_with(_MEANS):
        place = bisect_left(numbers, (sentence.span.start, ""))
        if place + 2 < len(numbers) and numbers[place + 2][0] < sentence.span.end:
            found.append(sentence)
    return found


_MEANS = frozenset(("average", "mean", "averaging"))


def may_tell_ratio(document: Document) -> bool:
    """Tell whether so many for each, or a mean, may be worked out."""
    return each_of(document) or bool(document.once(means))


_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_HOURS = frozenset("hour hours minute minutes".split())
_LENGTHS = frozenset(("duration", "downtime"))


def may_be_timeline(document: Document) -> bool:
    """Tell whether a table or list begins with a number or a month."""
    text = document.text
    seen: set[int] = set()
    for block in document.blocks:
        if block.kind == "table":
            first = next((row[0] for row in block.cells[1:] if len(row) > 1), None)
        elif block.kind == "item" and block.list not in seen and block.depth == 1 and not block.quoted:
            seen.add(block.list)
            first = block.text
        else:
            continue
        if first is not None:
            begins = text[first.start : first.start + 16].lstrip("*_~| \t\r\n\u00a0")
            if begins[:1].isdigit() or begins[:3].lower() in _MONTHS:
                return True
    return False


def may_last(document: Document) -> bool:
    """Tell whether the length of something may be told beside its begin and end."""
    if not document.word_set.isdisjoint(_LENGTHS):
        return True
    if document.word_set.isdisjoint(_HOURS):
        return False
    prose = document.prose
    numbers = document.once(numerals)
    return any(prose[at + len(number) : at + len(number) + 1] == ":" for at, number in numbers)


FREQUENT, OFTEN, LONG = 3, 5, 6
"""Places of a name and of a word from which it is frequent, and letters of such a word."""
_ENDINGS = frozenset("ng on ns ed ly nt ty ss er rs al ve ce le ge re ze se ul us ry te es st ts ic".split())
"""Words that end so are no names, unless they are written with a capital."""


def exchanged(document: Document, names: Mapping[str, Sequence[int]]) -> dict[str, tuple[str, str]]:
    """Words that become a frequent one when two letters are swapped: that one, and the word with its "'s".

    ``names`` are the words with a capital, with their places.
    """
    known, owners = document.word_set, _owners(document)
    often = {name.casefold() for name, at in names.items() if len(at) >= FREQUENT}
    often.update(
        [
            word
            for word, at in document.places.items()
            if len(at) >= OFTEN and len(word) >= LONG and word[-2:] not in _ENDINGS
        ]
    )
    found = {}
    for word in sorted(often):
        for i in range(1, len(word) - 1):
            form = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            if (form in known or form in owners) and form != word:
                found[form] = word, owners.get(form, form)
    return found


def _owners(document: Document) -> dict[str, str]:
    words, prose = document.words, document.prose
    owners: dict[str, str] = {}
    for mark in ("'s", "’s"):
        at = prose.find(mark)
        while at > 0:
            owner = words.texts[words.within(Span(0, at)).stop - 1]
            owners[owner[:-2]] = owner
            at = prose.find(mark, at + 2)
    return owners
