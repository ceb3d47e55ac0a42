"""Small questions about items: what follows a name, what governs it, where a clause ends, who is the agent."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, CONJUNCTIONS, CREATED, PREPOSITIONS, THING_NOUNS

_TITLES = frozenset(
    """idea concept notion technique method framework architecture algorithm family original purpose goal aim role point
    essence principle objective""".split()
)


_DASHES = frozenset("–—-:")


_NEGATED = frozenset("isn wasn aren weren doesn don didn hasn haven won couldn wouldn ain".split())


def close(items: Sequence[Item], at: int) -> int:
    """The index of the bracket that closes the one at ``at``; ``at`` where there is none near by."""
    want = {"(": ")", "[": "]"}[items[at].text]
    for k in range(at + 1, min(at + 60, len(items))):
        if items[k].text == want:
            return k
    return at


def after_name(items: Sequence[Item], at: int) -> int:
    """The index behind a name, the nouns that go with it, and its brackets."""
    k = at + 1
    for _ in range(6):
        if k < len(items) and items[k].kind == "w" and items[k].low in THING_NOUNS:
            if k + 1 < len(items) and items[k + 1].low in ("the", "a", "an", "how") and k == at + 1:
                break  # ``X models the …``: a verb
            k += 1
        elif k < len(items) and items[k].text in "([" and (end := close(items, k)) > k:
            k = end + 1
        elif k < len(items) and items[k].text in "”’\"'*" and items[k].kind == "p":
            k += 1
        else:
            break
    return k


def group_of(items: Sequence[Item], at: int) -> list[int]:
    """The names coordinated with the one at ``at`` to its right: ``A, B and C``; a bare comma joins nothing."""
    group, size = [at], 1
    k = after_name(items, at)
    while k < len(items):
        ahead = k
        word = False
        while (
            ahead < len(items)
            and ahead - k < 2
            and (items[ahead].text in (",", "&", "/") or items[ahead].low in ("and", "or"))
        ):
            word = word or items[ahead].text != ","
            ahead += 1
        if ahead == k:
            break
        while ahead < len(items) and items[ahead].low in ("the", "a", "an"):
            ahead += 1
        if ahead >= len(items) or items[ahead].kind not in "EC":
            break
        group.append(ahead)
        if word:
            size = len(group)
        k = after_name(items, ahead)
    return group[:size]


def head_of_group(items: Sequence[Item], at: int) -> int:
    """The first name of the coordination that holds the one at ``at``."""
    first = at
    joined = len(group_of(items, at)) > 1
    while first > 1:
        k = first - 1
        while k > 0 and items[k].low in ("the", "a", "an"):
            k -= 1
        if items[k].text == "&" or items[k].low in ("and", "or"):
            joined = True
        elif items[k].text != "," or not joined:
            return first
        k -= 1
        if k > 0 and items[k].text == ",":
            k -= 1
        if k > 2 and items[k].text == ")":
            opened = next((n for n in range(k - 1, max(k - 12, -1), -1) if items[n].text == "("), k)
            k = opened - 1
        while k > 0 and (items[k].low in THING_NOUNS):
            k -= 1
        if k >= 0 and items[k].kind in "EC":
            first = k
        else:
            return first
    return first


def role(items: Sequence[Item], at: int) -> str:
    """What governs the name at ``at``.

    ``subject`` (nothing before it), ``of``, ``with``… (a preposition), ``object``.
    """
    k = head_of_group(items, at) - 1
    steps = 0
    while k >= 0:
        item = items[k]
        low = item.low
        if item.kind in "pQ":
            return "subject" if item.text not in "\"'“”‘’*" else role_from(items, k - 1)
        if low in ("both", "neither", "either"):
            k -= 1
            continue
        if low == "time" and k > 1 and items[k - 1].low == "the" and items[k - 2].low == "by":
            return "subject"  # ``by the time X won …``
        if low in PREPOSITIONS:
            if low in ("of", "behind", "for") and k > 0 and items[k - 1].low in _TITLES:
                k -= 2
                continue
            if (
                low == "on"
                and k > 1
                and items[k - 1].low in ("paper", "article")
                and items[k - 2].low in ("first", "original", "seminal")
            ):
                k -= 2
                continue
            if (
                low == "in"
                and k == 0
                and at - k > 1
                and items[1].low
                in ("practice", "theory", "principle", "general", "short", "particular", "essence")
            ):
                return "subject"
            behind = after_name(items, at)
            if (
                low in ("as", "after", "before", "since")
                and k == 0
                and behind < len(items)
                and items[behind].low in AUXILIARY
            ):
                return "subject"  # ``As BERT is …``
            return low
        if low in CONJUNCTIONS:
            inside = items[k + 1 : at] if low in ("that", "which", "who") else ()
            verbal = any(
                i.kind == "w" and i.low.endswith(("s", "ed")) and i.low not in THING_NOUNS for i in inside
            )
            return "object" if verbal else "subject"  # ``the tool that uses X``
        if low in AUXILIARY or low in CREATED:
            return "object"
        if item.kind in "EC" and steps == 0:
            return "other"
        if steps > 6:
            return "far"
        steps += 1
        k -= 1
    return "subject"


def role_from(items: Sequence[Item], k: int) -> str:
    """The role of something whose nearest word to the left is at ``k``."""
    if k < 0:
        return "subject"
    low = items[k].low
    return low if low in PREPOSITIONS else "subject"


def skip(items: Sequence[Item], k: int, words: frozenset[str]) -> int:
    """Step over the words of a set."""
    while k < len(items) and items[k].kind == "w" and items[k].low in words:
        k += 1
    return k


def negated(items: Sequence[Item]) -> bool:
    """Tell whether items hold a negation."""
    return any(
        i.low in ("not", "never", "neither", "nor", "cannot", "no")
        or (i.low in _NEGATED and (i.low != "won" or (items[n + 1 : n + 2] and items[n + 1].text in "'’")))
        for n, i in enumerate(items)
        if i.kind == "w"
    )
