"""Where sentences end: a compiled pattern finds the stops, a few questions decide which of them are ends."""

import re

_STOP = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=[ \t\r\n])|[。！？｡]+[」』”’）】》]*|[.!?…]+[\"'”’»)\]]*(?=[(\[“‘«]?[\u3040-\u30ff\u4e00-\u9fff])"
)
_BEFORE = re.compile(r"[^\s(\[{“‘\"'«/\u2013\u2014]*$")
_AFTER = re.compile(r"[\s*_~\[(“‘\"'«<>\\]*")
_NEVER = frozenset(
    "dr mr mrs ms prof st fig figs eq eqs eqn sec secs ch chap chs ref refs tab vol vols no nos pp p ed eds vs cf approx "
    "ca resp viz dept univ assoc gen col sgt capt lt maj rev hon gov sen rep pres supt incl excl est min max avg "
    "e.g i.e eg ie i.a a.k.a e.t.c art arts par para bzw z.b d.h u.a usw vgl bspw ggf nr abb tel ext jan feb mar apr "
    "jun jul aug sep sept oct nov dec mt ft messrs mme mlle def thm prop lem cor".split()
)
_SOMETIMES = frozenset(
    "etc al inc ltd co corp llc plc bros jr sr esq u.s u.k u.s.a e.u u.n d.c a.m p.m am pm ph.d m.d b.a m.a m.sc b.sc "
    "m.s b.s mba gmbh ag s.a n.v b.c a.d b.c.e c.e ave blvd rd hwy sq in".split()
)
"""Abbreviations that also end sentences: they end one where a typical first word follows."""
_STARTERS = frozenset(
    "the a an this that these those it its he his she her they their them we our you your i my there here in on at for "
    "from by with as if when while although though because since after before during however moreover furthermore "
    "therefore thus hence also additionally consequently meanwhile nevertheless instead similarly finally first second "
    "third next then so but and yet or what who whom whose which where why how is are was were do does did can could "
    "will would should may might must has have had some many most several each every all both another other such no "
    "not only even despite according unlike".split()
)


def split(prose: str, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split the block ``[start, end)`` into sentences; offsets of code points, blanks at both ends left out.

    ``prose`` is masked, ``text`` the source: a stop is found in prose, what follows it is looked up in the source,
    because a sentence may begin with code or markup.
    """
    found: list[tuple[int, int]] = []
    first = start
    for m in _STOP.finditer(prose, start, end):
        if m.end() < first or not _ends(prose, text, m.start(), m.end(), first, end):
            continue
        _add(prose, first, m.end(), found)
        first = m.end()
    _add(prose, first, end, found)
    return found


def _add(prose: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    piece = prose[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        found.append((start, start + len(stripped)))


def _ends(prose: str, text: str, stop: int, after: int, first: int, end: int) -> bool:
    """Tell whether the stop at ``stop`` ends a sentence that began at ``first``."""
    sign = prose[stop]
    following = _AFTER.match(text, after, end)
    at = following.end() if following else after
    if at >= end:
        return False  # the block ends anyway
    if sign in "。！？｡":
        return True
    begins = text[at]
    if begins.islower() and not _is_name(text, at, end):
        return False
    if sign in "!?" or prose[stop : stop + 2] == ".." or sign == "…":
        return not (begins in ",;:" or begins == ")")
    if begins in ",;:)–—":
        return False
    before = _BEFORE.search(prose, max(first, stop - 40), stop)
    word = before[0] if before else ""
    if not prose[first:stop].strip(" \t\r\n(").replace(word, "", 1).strip() and _is_ordinal(word):
        return False  # "1. First, …" at the start
    low = word.casefold().rstrip(".")
    if low in _NEVER:
        return low in ("no", "st", "min", "max", "art", "dec", "mar", "p", "col", "fig") and _ambiguous(
            low, text, at, end
        )
    if low in _SOMETIMES or len(low) == 1 and low.isalpha() or _is_initials(word):
        return begins == "`" or _next_word(text, at, end) in _STARTERS
    return True


def _ambiguous(low: str, text: str, at: int, end: int) -> bool:
    """``no.`` and the like are also words: they end a sentence where no number or name can follow."""
    return (
        low in ("no", "min", "max", "art") and _next_word(text, at, end) in _STARTERS and text[at].isupper()
    )


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
