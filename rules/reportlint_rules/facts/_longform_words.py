"""The words of a long form that begins at a place of a passage, and the words around long forms."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, CONJUNCTIONS, CREATED
from reportlint_rules.facts._wordings import FILLERS, initials_match, words_in

Claim = tuple[list[str], int, int, bool]
"""The words of a long form, its first and last item, and whether it is said outright that it is one."""
CLAUSE = AUXILIARY | frozenset("which that while but because".split())
"""Words that begin another clause: no long form goes on behind them."""
LINKING = frozenset(
    """ai or abbreviated as called known commonly usually to aka a k short often simply also widely better
    shortened hereafter henceforth acronym abbreviation""".split()
)
"""What may stand between a long form and the short form behind it: ``a transformer, also known as``."""
_ENDS = CLAUSE | frozenset("has uses by can".split())
_LEADS = frozenset("the a an short for i e or stands standing from".split())


def stated(items: Sequence[Item], at: int, k: int, strict: bool = False) -> Iterator[Claim]:
    """The long form that is said outright to be that of ``at``; with ``strict``, only where it looks like one."""
    while k < len(items) and (
        items[k].low in ("the", "a", "an", "term", "phrase", "words") or items[k].text in "\"'“”‘*:"
    ):
        k += 1
    words, last = forward(items, k, len(items), explicit=True)
    if words and (
        not strict or sum(w[:1].isupper() for w in words) >= 2 or initials_match(items[at].text, words)
    ):
        yield words, at, last, True


def forward(items: Sequence[Item], k: int, end: int, explicit: bool = False) -> tuple[list[str], int]:
    """The words of a long form that begins at ``k``, and its last item; one word alone only where ``explicit``."""
    words: list[str] = []
    last = k = _begin(items, k, end)
    while k < end and len(words) < 12:
        item = items[k]
        if item.kind == "p":
            if not (item.text in "-‐‑'’/\"“”&‘" and words and k + 1 < end):
                break
        elif _ends(items, k, end, bool(words)):
            break
        else:
            words += words_in(item.text)
            last = k
        k += 1
    while words and fold(words[-1]) in FILLERS | CONJUNCTIONS:
        words.pop()
    if len(words) > 9 or (len(words) < 2 and not explicit):
        return [], last
    return words, last


def _begin(items: Sequence[Item], k: int, end: int) -> int:
    """Where the words begin, behind articles, quotation marks and ``i.e.``."""
    while k < end and (
        items[k].low in _LEADS
        or items[k].text in "\"'“”‘"
        or (items[k].text in ".," and items[k - 1].low in ("i", "e", "."))
    ):
        k += 1
    return k


def _ends(items: Sequence[Item], k: int, end: int, begun: bool) -> bool:
    """Tell whether the long form ends before the word at ``k``."""
    item = items[k]
    if item.kind in "YQ" or item.low == "'s" or item.low in _ENDS:
        return True
    if item.low in CREATED and item.text.islower():
        # A participle is a verb, unless a hyphen joins it to the word before it (``Low-Rank-adapted``).
        return not (k and items[k - 1].text in ("-", "‐", "‑") and item.glued)
    joins = item.low in ("in", "as", "with", "and")
    return joins and begun and not (k + 1 < end and items[k + 1].upper)
