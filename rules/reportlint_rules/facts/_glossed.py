"""Explanations of a name that is no subject: ``X, i.e. D``, ``X (D)``, ``D is called X``, ``by X we mean D``."""

from collections.abc import Iterator, Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._syntax import close

_REFUSED_BEFORE = frozenset(
    """and or high low higher lower no not without poor better good more less avoid avoids avoiding prevent prevents
    preventing against lack beyond unlike than improve improves improving increase increases increasing reduce reduces
    reducing maximize minimize perfect near any some most vs versus""".split()
)
_OPENS = frozenset("the a an how when where whether learning one that is its".split())
_NAMED = frozenset("called known termed dubbed named".split())
_MEANT = frozenset("mean understand denote".split())
_ENDS = frozenset("which while whereas but although because unlike instead".split())
_RELATIVE = frozenset("is are means refers denotes describes".split())
_GENERIC = frozenset("this that these it such what they which".split())


def explained(items: Sequence[Item], names: Sequence[int]) -> Iterator[Predicate]:
    """The explanations of the names of a passage that stand beside them, not behind them as predicates."""
    for at in names:
        body = _behind(items, at) or _meant(items, at) or _termed(items, at)
        if body:
            yield Predicate(items[at], body, "means", min(items[at].start, body[0].start))


def _alone(items: Sequence[Item], at: int) -> bool:
    """Tell whether a name stands for itself: no list, no modifier, no direction before it."""
    if at == 0:
        return True
    before = items[at - 1]
    if before.kind in "EC" or before.low in _REFUSED_BEFORE or before.low == "'s":
        return False
    if before.kind == "p":
        return before.text in "*_\"“‘'" and (at < 2 or items[at - 2].low not in _REFUSED_BEFORE)
    return before.low in DETERMINERS | PREPOSITIONS | AUXILIARY | CONJUNCTIONS or _verb(before.low)


def _verb(low: str) -> bool:
    return low in _USES or low.endswith(("ize", "izes", "ied", "ying"))


_USES = frozenset(
    """use uses used using apply applies applied applying employ employs employed combine combines combined report
    reports reported compute computes computed measure measures measured call called perform performs performed
    support supports supported introduce introduces introduced describe describes described explain explains define
    defines called termed perform rely relies study studies cover covers discuss discusses learn""".split()
)


def _behind(items: Sequence[Item], at: int) -> tuple[Item, ...]:
    """``X, i.e. D``, ``X (D)``, ``X, meaning D``, ``X, which is D``."""
    k = at + 1
    if k + 4 >= len(items) or not _alone(items, at):
        return ()
    sign = items[k].text
    if sign not in (",", "–", "—", "(") or items[k].kind != "p":
        return ()
    inside = sign == "("
    k, marked = _marker(items, k + 1)
    if not marked and not inside:
        if (
            items[k].low == "which"
            and items[k + 1].low in _RELATIVE
            and items[at - 1].low in ("is", "called")
        ):
            return _body(items, k + 2)
        return ()
    if inside:
        shut = close(items, at + 1)
        body = _body(items, k)
        if shut == at + 1 or not body or (not marked and len(body) < 5):
            return ()
        if any(i.kind == "Y" or i.low in ("see", "et") for i in items[at + 2 : shut]):
            return ()
    opener = items[k]
    if not (opener.low in _OPENS or opener.low.endswith("ing") or (opener.kind == "E" and marked)):
        return ()
    return _body(items, k)


def _marker(items: Sequence[Item], k: int) -> tuple[int, bool]:
    """Behind ``i.e.``, ``that is,``, ``meaning``, ``understood as`` and the like, and whether there is one."""
    low = [i.low for i in items[k : k + 5]]
    step = 0
    if low[:3] == ["i", ".", "e"]:
        step = 4 if low[3:4] == ["."] else 3
    elif low[:1] == ["i.e"]:
        step = 2 if low[1:2] == ["."] else 1
    elif low[:2] in (["that", "is"], ["understood", "as"], ["defined", "as"]):
        step = 2
    elif low[:3] == ["in", "other", "words"]:
        step = 3
    elif low[:1] in (["namely"], ["meaning"], ["denoting"]):
        step = 1
    if step and k + step < len(items) and items[k + step].text in (",", ":"):
        step += 1
    return min(k + step, len(items) - 1), step > 0


def _meant(items: Sequence[Item], at: int) -> tuple[Item, ...]:
    """``By X we mean D``, ``the term X stands for D``, ``what is called X is D``, ``the idea of X is D``."""
    low = [i.low for i in items[at + 1 : at + 4]]
    before = [i.low for i in items[:at]]
    if before == ["by"] and low[:1] in (["we"], ["one"], ["people"]) and low[1:2] and low[1] in _MEANT:
        return _body(items, at + 3)
    if before[-2:] == ["the", "term"] and len(before) < 4:
        if low[:2] in (["stands", "for"], ["refers", "to"]):
            return _body(items, at + 3)
        return _body(items, at + 2) if low[:1] in (["means"], ["denotes"], ["describes"]) else ()
    if before in (
        ["what", "is", "called"],
        ["the", "idea", "of"],
        ["the", "idea", "behind"],
        ["the", "notion", "of"],
    ):
        return _body(items, at + 2) if low[:1] == ["is"] else ()
    return ()


def _termed(items: Sequence[Item], at: int) -> tuple[Item, ...]:
    """``D is known as X``, ``D is called X``."""
    k = at - 1
    if k > 3 and items[k].low == "as" and items[k - 1].low in ("known", "described", "defined", "to"):
        k -= 1
        if items[k].low == "to" and items[k - 1].low == "referred":
            k -= 1
    elif not (k > 2 and items[k].low in _NAMED):
        return ()
    while k > 2 and items[k - 1].low in ("often", "also", "commonly", "usually", "generally"):
        k -= 1
    behind = items[at + 1] if at + 1 < len(items) else None
    if items[k - 1].low != "is" or (
        behind is not None and not (behind.kind == "p" and behind.text in ".;,)")
    ):
        return ()
    body = tuple(items[: k - 1])
    if len(body) < 3 or any(i.text in ",;:()" and i.kind == "p" for i in body):
        return ()
    first = body[0].low
    if first in _GENERIC or not (first in ("the", "a", "an") or first.endswith("ing") or body[0].kind == "E"):
        return ()
    return body


def _body(items: Sequence[Item], k: int) -> tuple[Item, ...]:
    """The items of an explanation: up to a sign or another clause."""
    end = k
    while end < len(items) and end - k < 30:
        item = items[end]
        if (item.kind == "p" and item.text in ",;:.()–—?!") or item.low in _ENDS:
            break
        end += 1
    return tuple(items[k:end]) if end - k > 1 else ()
