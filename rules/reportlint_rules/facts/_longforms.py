"""Where a passage spells a short name out: ``SHORT (Long Form)``, ``SHORT stands for …``, ``Long Form (SHORT)``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DETERMINERS, THING_NOUNS
from reportlint_rules.facts._longform_words import LINKING, Claim, forward, stated
from reportlint_rules.facts._syntax import close
from reportlint_rules.facts._wordings import FILLERS, capitals, initials_match


def claims_at(items: Sequence[Item], at: int, short: str) -> Iterator[Claim]:
    """Long forms claimed for the short form at ``at``.

    Words, first and last item, and whether the claim is explicit.
    """
    yield from _bracketed(items, at)
    yield from _said(items, at, short)
    yield from _apposed(items, at, short)
    yield from _derived(items, at)
    yield from _full_form(items, at)
    if at and (items[at - 1].kind == "p" or items[at - 1].low in LINKING):
        from reportlint_rules.facts._longforms_before import claims_before

        yield from claims_before(items, at, short)


def _low(items: Sequence[Item], k: int) -> str:
    return items[k].low if k < len(items) else ""


def _bracketed(items: Sequence[Item], at: int) -> Iterator[Claim]:
    """``SHORT (Long Form …)``, ``the SHORT method (Long Form)``, ``SHORT (acronym of Long Form)``."""
    k = at + 1
    while k < min(at + 3, len(items)) and items[k].low in THING_NOUNS and items[k].text.islower():
        k += 1
    if k < len(items) and items[k].text in "([" and items[k].kind == "p":
        end = close(items, k)
        begin = k + 1
        while begin < end and (items[begin].low in _SAID_INSIDE or items[begin].text == ":"):
            begin += 1
        words, last = forward(items, begin, end)
        if words and not all(i.kind in "OpY" for i in items[k + 1 : end]):
            yield words, at, last, begin > k + 2


_SAID_INSIDE = frozenset(
    "full name form acronym abbreviation initialism of for the an a short stands".split()
)
"""Words that open a bracket with a long form."""


_BEFORE_VERBS = frozenset(
    "which that , acronym abbreviation ( literally actually itself term whose name here usually".split()
)
_VERBS = {
    **dict.fromkeys(((verb, "for") for verb in ("stands", "stand", "standing", "stood", "short")), False),
    ("expands", "to"): False,
    ("refers", "to"): True,
}
"""Verbs of expansions, and whether they may say something else than a long form (``strict``)."""
_MEANS = frozenset("means mean denotes denote abbreviates signifies signify".split())


def _verb_behind(items: Sequence[Item], at: int) -> int:
    """Where the verb of the short form at ``at`` may stand: ``SHORT, which``, ``SHORT, an acronym that``."""
    k = at + 1
    while k < len(items) and items[k].low in _BEFORE_VERBS:
        k += 1
    return k


def _said(items: Sequence[Item], at: int, short: str) -> Iterator[Claim]:
    """``SHORT stands for``, ``is short for``, ``means``, ``is spelled out as``, ``is a``, ``SHORT: Long Form``."""
    k = _verb_behind(items, at)
    if k >= len(items):
        return
    item = items[k]
    strict = _VERBS.get((item.low, _low(items, k + 1)))
    if strict is not None:
        yield from stated(items, at, k + 2, strict=strict)
    elif item.low in _MEANS:
        yield from stated(items, at, k + 1, strict=True)
    elif _in_full(items, at, k):
        yield from stated(items, at, k + 2, strict=True)
    elif (spelled := _spelled_out(items, k)) is not None:
        yield from stated(items, at, spelled)
    elif item.low in ("is", "was", "are"):
        yield from _copular(items, at, k + 1, short)
    elif item.text in ("=", ":", "–", "—") or (item.text == "-" and not item.glued):
        words, last = forward(items, k + 1, len(items))
        if len(words) > 1 and initials_match(short, words):
            yield words, at, last, False


def _in_full(items: Sequence[Item], at: int, k: int) -> bool:
    """Tell whether ``By SHORT we mean``, ``In full, SHORT is called`` is written."""
    if _low(items, k) == "we":
        return at > 0 and items[at - 1].low == "by" and _low(items, k + 1) in ("mean", "understand")
    named = _low(items, k + 1) in ("called", "named")
    return named and any(i.low == "full" for i in items[max(0, at - 4) : at])


_WRITTEN = frozenset("expanded spelled written resolved".split())


def _spelled_out(items: Sequence[Item], k: int) -> int | None:
    """Where the long form begins in ``is expanded as L``, ``can be spelled out as L``; None elsewhere."""
    while k < len(items) and items[k].low in ("is", "are", "was", "can", "be", "usually", "often"):
        k += 1
    if k + 3 < len(items) and [i.low for i in items[k : k + 3]] == ["spells", "out", "as"]:
        return k + 3
    if k + 2 >= len(items) or items[k].low not in _WRITTEN:
        return None
    verb, k = items[k].low, k + 1
    if items[k].low == "out":
        k += 1
    elif verb != "expanded":
        return None
    return k + 1 if k + 1 < len(items) and items[k].low in ("as", "to") else None


def _copular(items: Sequence[Item], at: int, k: int, short: str) -> Iterator[Claim]:
    """``SHORT is short for``, ``is an acronym for``, ``is a``: the verb stands before ``k``."""
    if _low(items, k) == "short" and _low(items, k + 1) == "for":
        yield from stated(items, at, k + 2)
        return
    begin = k
    while begin < len(items) and items[begin].low in _OFTEN:
        begin += 1
    if _low(items, begin) in ("known", "called", "termed") and begin + 1 < len(items):
        words, last = forward(items, begin + 1 + (_low(items, begin + 1) == "as"), len(items))
        if len(words) > 1 and capitals(words) and initials_match(short, words):
            yield words, at, last, False
        return
    while begin < len(items) and items[begin].low in DETERMINERS | {"common", "usual"}:
        begin += 1
    if _low(items, begin) == "short" and _low(items, begin + 1) in ("form", "name"):
        begin += 1
    named = _low(items, begin) in ("acronym", "abbreviation", "shorthand", "initialism", "form", "name")
    if _low(items, begin) in ("form", "name") and _low(items, begin - 1) != "short":
        named = False
    if named and _low(items, begin + 1) in ("for", "of"):
        yield from stated(items, at, begin + 2)
        return
    words, last = _spelling_part(items, begin, short)
    if len(words) < 2:
        return
    titled = _low(items, k) == "the" and len(words) == len(short) > 2 and capitals(words)
    if titled or initials_match(short, words):
        yield words, at, last, False


_OFTEN = frozenset("also often commonly usually sometimes better officially formally".split())


def _spelling_part(items: Sequence[Item], begin: int, short: str) -> tuple[list[str], int]:
    """The words from ``begin``, cut at a preposition where only those before it spell the short form."""
    words, last = forward(items, begin, len(items))
    cut = next((n for n, w in enumerate(words) if n > 1 and fold(w) in FILLERS), 0)
    if not cut or initials_match(short, words) or not initials_match(short, words[:cut]):
        return words, last
    low = fold(words[cut])
    last = next((n for n in range(begin + 1, last + 1) if items[n].low == low), last + 1) - 1
    return words[:cut], last


_OPENING = frozenset("or short for i aka abbreviated the a an meaning in that".split())
_OPENED = frozenset(
    "or short for i e . , aka the a an meaning in full that is acronym abbreviation of".split()
)


def _apposed(items: Sequence[Item], at: int, short: str) -> Iterator[Claim]:
    """``SHORT, or Long Form, …``, ``SHORT, short for Long Form``."""
    if _low(items, at + 1) != "," or at + 2 >= len(items):
        return
    first = items[at + 2]
    if first.low not in _OPENING and not (first.upper and first.kind == "w"):
        return
    k = at + 2
    while k < len(items) and items[k].low in _OPENED:
        k += 1
    words, last = forward(items, k, len(items))
    if len(words) < 2:
        return
    low = first.low
    if low in ("a", "an", "the") and _low(items, at + 3) in ("acronym", "abbreviation"):
        low = "short"
    shut = _low(items, last + 1) == ","
    near = low == "the" and shut and len(words) > 2 and capitals(words) and words[0][:1] == short[:1]
    bare = low == "for" or first.upper
    fits = initials_match(short, words) and (not bare or (shut and capitals(words)))
    if fits or near or low == "short":
        yield words, at, last, low == "short"


_DERIVED = {("is", "derived"): 3, ("is", "formed"): 3, ("comes", "from"): 2, ("derives", "from"): 2}
"""Verbs of where a name comes from, and how many items the long form stands behind them."""


def _derived(items: Sequence[Item], at: int) -> Iterator[Claim]:
    """``the name SHORT comes from``, ``the acronym SHORT is derived from``."""
    if at and items[at - 1].low in ("name", "acronym", "abbreviation", "term"):
        k = _verb_behind(items, at)
        behind = _DERIVED.get((_low(items, k), _low(items, k + 1)))
        if behind is not None and k + 2 < len(items):
            yield from stated(items, at, k + behind)


def _full_form(items: Sequence[Item], at: int) -> Iterator[Claim]:
    """``the full form of SHORT is``, ``SHORT's full name is``."""
    if (
        at >= 2
        and items[at - 1].low == "of"
        and items[at - 2].low in ("form", "name", "expansion", "meaning")
        and _low(items, at + 1) == "is"
    ):
        yield from stated(items, at, at + 2)
    lows = [item.low for item in items[at + 1 : at + 5]]
    if (
        len(lows) == 4
        and (lows[0], lows[3]) == ("'s", "is")
        and lows[1] in ("full", "long")
        and lows[2] in ("name", "form")
    ):
        yield from stated(items, at, at + 5)
