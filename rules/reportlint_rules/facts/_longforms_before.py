"""Long forms before their short form: ``Long Form (SHORT)``, ``Long Form, or SHORT``, ``abbreviated SHORT``."""

import re
from collections.abc import Iterator, Sequence

from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._longform_words import CLAUSE, LINKING, Claim
from reportlint_rules.facts._syntax import close
from reportlint_rules.facts._wordings import FILLERS, initials_match, words_in

_CALLED = frozenset("abbreviated shortened known called".split())
_SAID = frozenset("or abbreviated short aka known called shortened hereafter henceforth".split())
_STOPS = CLAUSE | frozenset("as like called including".split())


def claims_before(items: Sequence[Item], at: int, short: str) -> Iterator[Claim]:
    """The long form that ends before the short form at ``at``, where a sign or a word makes it one."""
    before = at - 1
    while before >= 0 and (items[before].low in LINKING or items[before].text in "\"'“”‘.:"):
        before -= 1
    if before < 0:
        return
    lows = [item.low for item in items[max(0, before - 2) : before + 1]]
    if lows[:2] == [",", "which"] and lows[2:] in (["is"], ["are"]):
        before -= 2  # ``Long Form, which is abbreviated as SHORT``
    opened = items[before].text in "(["
    bracketed = opened and 0 <= close(items, before) - at <= 2
    if bracketed or _introduced(items, before, at) or _short_for(items, before, at):
        words, first = _backward(items, before, short)
        if words:
            yield words, first, at + (1 if opened else 0), False


def _introduced(items: Sequence[Item], before: int, at: int) -> bool:
    """Tell whether ``, or``, ``, known as``, ``is called`` stands between ``before`` and the short form."""
    if at - before < 2:
        return False
    if items[before].text == ",":
        return any(i.low in _SAID for i in items[before + 1 : before + 4])
    return (
        before > 1
        and items[before].low in ("is", "are")
        and any(i.low in _CALLED for i in items[before + 1 : at])
    )


def _short_for(items: Sequence[Item], before: int, at: int) -> bool:
    """Tell whether ``Long Form, SHORT for short`` is written."""
    return (
        at - before == 1
        and items[before].text in (",", "–", "—", "-")
        and [i.low for i in items[at + 1 : at + 3]] in (["for", "short"], ["in", "short"])
    )


def _backward(items: Sequence[Item], before: int, short: str) -> tuple[list[str], int]:
    """The words before ``before`` that spell the short form, or might be meant to, and their first item."""
    words, places = _words_before(items, before)
    if not words:
        return [], before
    letters = len(re.sub(r"[^A-Za-z]", "", short.rstrip("s")))
    size = _spelling(words, short, letters) or _titled(words, short, letters) or min(len(words), letters + 2)
    return words[-size:], places[-size]


def _words_before(items: Sequence[Item], before: int) -> tuple[list[str], list[int]]:
    """Up to ten words of the clause before ``before``, each with the index of its item."""
    words: list[str] = []
    places: list[int] = []
    k = before - 1
    while k >= 0 and len(words) < 10:
        item = items[k]
        if item.kind == "p":
            if item.text not in "-‐‑'’\"“”*/&":
                break
        elif item.kind in "YQ" or item.low == "'s" or item.low in _STOPS:
            break
        else:
            parts = words_in(item.text)
            words[:0] = parts
            places[:0] = [k] * len(parts)
        k -= 1
    return words, places


def _spelling(words: Sequence[str], short: str, letters: int) -> int:
    """How many of the last words spell the short form: of several numbers, that of as many words as letters."""
    sizes = [
        size
        for size in range(2, min(len(words), letters + 5) + 1)
        if words[-size].lower() not in FILLERS and initials_match(short, words[-size:])
    ]
    return min(sizes, key=lambda size: abs(_content(words[-size:]) - letters), default=0)


def _content(words: Sequence[str]) -> int:
    return sum(fold(w) not in FILLERS for w in words)


def _titled(words: Sequence[str], short: str, letters: int) -> int:
    """How many title-cased words end here: nothing spells the short form, but they may be meant to."""
    size = 0
    while size < min(len(words), letters + 2) and (
        words[-size - 1][:1].isupper() or (size and fold(words[-size - 1]) in FILLERS)
    ):
        size += 1
    while size and fold(words[-size]) in FILLERS:
        size -= 1
    return size if size >= 2 and words[-size][:1].lower() == short[:1].lower() else 0
