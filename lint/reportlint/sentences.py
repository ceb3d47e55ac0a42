"""Where sentences end: a compiled pattern finds the stops, a few questions decide which of them are ends."""

import re
from bisect import bisect_left
from collections.abc import Sequence

_SIGNS = ".!?…。！？｡"
# The look-behind (a run of stops is read from its first one only) and the possessive "+" keep a line of a million
# dots linear.
_STOP = re.compile(
    r"[.!?…。！？｡](?:(?<=[.!?…])(?<![.!?…][.!?…])[.!?…]*+[\"'”’“»«›)\]]*+"
    r"(?=[ \t\r\n]|[(\[“‘«]?[\u3040-\u30ff\u4e00-\u9fff])|(?<=[。！？｡])[。！？｡]*[」』”’）】》]*)"
)
_OPENING = frozenset("([{“‘\"'«/\u2013\u2014")
"""What a word may stand behind besides blanks."""
_AFTER = re.compile(r"[\s*_~\[(“‘\"'«<>\\]*")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NEVER = _words(
    """
    dr mr mrs ms prof st fig figs eq eqs eqn sec secs ch chap chs ref refs tab vol vols nos pp ed eds vs cf
    approx ca resp viz dept univ assoc gen sgt capt lt maj rev hon gov sen rep pres supt incl excl est avg e.g
    i.e eg ie a.k.a arts par para bzw z.b d.h u.a usw vgl bspw ggf nr abb tel ext mt ft messrs mme mlle thm
    prop lem cor
    """
)
_SOMETIMES = _words(
    """
    etc e.t.c al inc ltd co corp llc plc bros jr sr esq u.s u.k u.s.a e.u u.n d.c a.m p.m ph.d m.d b.a m.a m.sc
    b.sc m.s b.s mba gmbh ag s.a n.v b.c a.d b.c.e c.e ave blvd rd hwy
    """
)
"""Abbreviations that also end sentences: they end one where a typical first word follows."""
_BEFORE_NUMBER = _words("no art col def min max p jan feb mar apr jun jul aug sep sept oct nov dec")
"""Abbreviations where a number follows, words or ends of sentences elsewhere."""
_SHORT = _NEVER | _SOMETIMES | _BEFORE_NUMBER
_STARTERS = _words(
    """
    the a an this that these those it its he his she her they their them we our you your i my there here in on
    at for from by with as if when while although though because since after before during however moreover
    furthermore therefore thus hence also additionally consequently meanwhile nevertheless instead similarly
    finally first second third next then so but and yet or what who whom whose which where why how is are was
    were do does did can could will would should may might must has have had some many most several each every
    all both another other such no not only even despite according unlike
    """
)


def stops(prose: str) -> list[int]:
    """Where a text has full stops and marks like them, ascending: found sign by sign, ten times as fast as by class."""
    found: list[int] = []
    for sign in ".!?" if prose.isascii() else _SIGNS:
        at = prose.find(sign)
        while at >= 0:
            found.append(at)
            at = prose.find(sign, at + 1)
    found.sort()
    return found


def split(prose: str, text: str, start: int, end: int, found_stops: Sequence[int]) -> list[tuple[int, int]]:
    """Split the block ``[start, end)`` into sentences; offsets of code points, blanks at both ends left out.

    ``prose`` is masked, ``text`` the source: a stop is found in prose, what follows it is looked up in the source,
    because a sentence may begin with code or markup. ``found_stops`` are those of the whole text.
    """
    found: list[tuple[int, int]] = []
    first = read = start
    for at in range(bisect_left(found_stops, start), bisect_left(found_stops, end)):
        stop = found_stops[at]
        if stop < read:
            continue
        if _plainly(prose, text, stop, first, end):
            read = stop + 1
        else:
            m = _STOP.match(prose, stop, end)
            if m is None:
                continue
            read = m.end()
            if not _ends(prose, text, stop, read, first, end):
                continue
        _add(prose, text, first, read, found)
        first = read
    _add(prose, text, first, end, found)
    return found


def _add(prose: str, text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    """Add a sentence without the blanks around it; code and formulas, blank in prose, belong to it."""
    while start < end and prose[start].isspace() and text[start] not in "`$":
        start += 1
    while end > start and prose[end - 1].isspace() and text[end - 1] not in "`$":
        end -= 1
    if start < end:
        found.append((start, end))


def _plainly(prose: str, text: str, stop: int, first: int, end: int) -> bool:
    """Tell whether a stop ends a sentence as most do: a word, a full stop, a blank, a capital.

    What holds here is a match of the pattern and holds for ``_ends`` as well, which ask much more.
    """
    if stop + 2 >= end or stop - first <= 12 or not text[stop + 2].isupper():
        return False
    if prose[stop : stop + 2] != ". " or text[stop + 1] != " ":
        return False
    word = _word_before(prose, max(first, stop - 40), stop)
    return len(word) > 1 and word.isalpha() and word.casefold() not in _SHORT


def _ends(prose: str, text: str, stop: int, after: int, first: int, end: int) -> bool:
    """Tell whether the stop at ``stop`` ends a sentence that began at ``first``."""
    sign = prose[stop]
    following = _AFTER.match(text, after, end)
    at = following.end() if following else after
    if at >= end:
        return False  # the block ends anyway
    if sign in "。！？｡":
        return True
    if text[after] in "`$":
        return False  # "`std`.`io`": blank in prose only
    begins = text[at]
    if begins.islower() and not _is_name(text, at, end):
        return False
    if sign in "!?" or prose[stop : stop + 2] == ".." or sign == "…":
        return begins not in ".,;:)"
    if begins in ".,;:)–—":
        return False
    word = _word_before(prose, max(first, stop - 40), stop)
    if stop - first <= 12 and _is_ordinal(prose[first:stop].strip(" \t\r\n(")):
        return False  # "1. First, …" at the start
    low = word.casefold().rstrip(".")
    if low in _NEVER or (low in _BEFORE_NUMBER and begins.isdigit()):
        return False
    if low in _BEFORE_NUMBER:
        return True
    if low in _SOMETIMES or (len(low) == 1 and low.isalpha()) or _is_initials(word):
        return begins == "`" or _next_word(text, at, end) in _STARTERS
    return True


def _word_before(prose: str, first: int, stop: int) -> str:
    word = prose[max(first, prose.rfind(" ", first, stop) + 1) : stop]
    if word.isalpha():
        return word  # neither a blank nor a mark in it: one call instead of two per letter
    at = stop
    while at > first and not (prose[at - 1].isspace() or prose[at - 1] in _OPENING):
        at -= 1
    return prose[at:stop]


def _next_word(text: str, at: int, end: int) -> str:
    to = at
    while to < end and to < at + 20 and (text[to].isalnum()):
        to += 1
    return text[at:to].casefold()


def _is_name(text: str, at: int, end: int) -> bool:
    """``spaCy`` and ``iPhone`` may begin a sentence although their first letter is small."""
    word = text[at : min(at + 12, end)].split()
    return bool(word) and any(c.isupper() for c in word[0][1:4])


def _is_ordinal(word: str) -> bool:
    return bool(word) and (word.replace(".", "").isdigit() or (len(word) == 1 and word.isalpha()))


def _is_initials(word: str) -> bool:
    parts = word.rstrip(".").split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)
