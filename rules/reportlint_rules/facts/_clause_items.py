"""What belongs to the clause that begins at an item: up to the next subject, contrasts and brackets left out."""

from collections.abc import Sequence

from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, STOP_CLAUSE
from reportlint_rules.facts._syntax import after_name
from reportlint_rules.facts._verbal import verbal

_CUTS = (
    "instead of",
    "rather than",
    "as opposed to",
    "in contrast to",
    "in contrast with",
    "unlike",
    "compared to",
    "compared with",
)


_CUTS_BEGIN = frozenset(cut.split()[0] for cut in _CUTS)


DIRECTIONS = frozenset("higher lower larger smaller greater bigger high low".split())


_APPOSED = frozenset("which that a an the by one where in".split())
"""Words behind a comma that go on about the name before it."""
_INSERTED = frozenset(
    """like unlike as in on however similar along short or also with for though although by when sometimes often called
    known introduced obtained first abbreviated proposed""".split()
)
"""Words behind a comma that begin what is inserted, up to the next comma."""
_RELATIVE = frozenset("which that who where".split())


def clause_items(items: Sequence[Item], k: int) -> tuple[tuple[Item, ...], str]:
    """The clause that begins at ``k``, and how: ``subject``, ``label`` (behind a colon) or ``apposition``."""
    begin, how = _begin(items, k)
    if begin is None:
        return (), how
    out: list[Item] = []
    k = begin
    while k < len(items):
        item = items[k]
        if item.low == "unlike" and k > begin and items[k - 1].text == ",":
            back = _comma(items, k + 1, k + 12)
            if back is None or not out or out[-1].text != "," or out[0].low not in ("which", "that"):
                break
            k = back + 1  # ``which, unlike Y, has``
            continue
        if item.low == "but" and k > begin and _goes_on(items, k + 1):
            k += 1  # ``but incorporates …``: the same subject goes on
            continue
        if _ends(items, k, begin) or (
            k > begin and (_other_subject(items, k, out) or _other_clause(items, k, begin, out, how))
        ):
            break
        if item.text in "([" and item.kind == "p":
            close = next((n for n in range(k + 1, min(k + 40, len(items))) if items[n].text in ")]"), None)
            if close is not None:
                k = close + 1
                continue
        out.append(item)
        k += 1
    return tuple(_without_contrasts(out)), how


def _begin(items: Sequence[Item], k: int) -> tuple[int | None, str]:
    """Where the clause behind a name begins that ends at ``k``, None where a sign ends it; and how."""
    if k >= len(items) or items[k].kind != "p":
        return k, "subject"
    text = items[k].text
    if text in ":–—" or (text == "-" and not items[k].glued):
        return k + 1, "label"
    if text in "\"'“”*":
        return k + 1, "subject"
    behind = items[k + 1].low if k + 1 < len(items) else ""
    if text == "," and behind in _APPOSED:
        return k + 1, "apposition"
    if text != "," or behind not in _INSERTED:
        return None, "subject"
    end = _comma(items, k + 1, k + 16)
    if end is not None and end + 1 < len(items) and items[end + 1].low in _RELATIVE:
        # ``X, in contrast to Z, which …, is``: the relative clause is about Z.
        end = _comma(items, end + 1, end + 16)
    return (None if end is None else end + 1), "subject"


def _comma(items: Sequence[Item], begin: int, end: int) -> int | None:
    return next((n for n in range(begin, min(end, len(items))) if items[n].text == ","), None)


def _goes_on(items: Sequence[Item], k: int) -> bool:
    """Tell whether a verb follows without a subject of its own, or what denies one."""
    if k >= len(items):
        return False
    low = items[k].low
    return (verbal(items[k]) and not low.endswith("ed")) or low in ("no", "without", "only", "never")


def _ends(items: Sequence[Item], k: int, begin: int) -> bool:
    """Tell whether a sign or a conjunction ends the clause."""
    item = items[k]
    if item.text == ".":
        return k + 1 >= len(items) or not items[k + 1].glued
    if item.kind == "p":
        return item.text in ";?!" or (item.text in "—–" and k > begin)
    if item.low == "while" and k + 1 < len(items) and items[k + 1].low in _MEANWHILE:
        return k > begin and items[k - 1].text == ","
    # ``… and as an example we trained``
    return k > begin and (item.low in STOP_CLAUSE or (item.low in ("we", "i") and item.kind == "w"))


_MEANWHILE = frozenset("it they in being stored moving".split())
"""Words behind "while" that go on about the same thing (``protects data while it travels``)."""


def _other_subject(items: Sequence[Item], k: int, out: Sequence[Item]) -> bool:
    """Tell whether the subject of another clause stands behind a comma or "and"."""
    item = items[k]
    if k + 1 >= len(items) or (item.text != "," and item.low != "and"):
        return False
    behind = items[k + 1]
    if item.low == "and":
        return behind.low in ("it", "they", "this") or (behind.kind == "E" and _has_verb(items, k + 1))
    name = k + 1
    if behind.kind != "E" and (behind.low in ("the", "and", "or") or behind.low in DIRECTIONS):
        name = k + 2
    if name >= len(items) or items[name].kind != "E":
        return False
    # ``…, Z from left to right``: another subject, unless a list of names runs here.
    return _has_verb(items, name) or not out or out[-1].kind != "E"


def _has_verb(items: Sequence[Item], name: int) -> bool:
    """Tell whether a verb stands behind a name: ``… and Z trains …``."""
    behind = after_name(items, name)
    return behind < len(items) and (items[behind].low in AUXILIARY or verbal(items[behind]))


def _other_clause(items: Sequence[Item], k: int, begin: int, out: Sequence[Item], how: str) -> bool:
    """Tell whether a relative clause begins or ends at a comma, or a colon deals out what was said of two."""
    behind = items[k + 1] if k + 1 < len(items) else None
    if behind is None:
        return False
    if items[k].text == ":" and behind.low == "the" and k + 2 < len(items):
        return items[k + 2].low in ("former", "first", "latter")
    if items[k].text != ",":
        return False
    if how != "apposition":
        return bool(out) and behind.low in ("which", "who", "where")
    # ``X, which …, differs``
    relative = k > begin + 1 and items[begin].low in ("which", "that")
    return relative and (behind.low in AUXILIARY or verbal(behind))


def _without_contrasts(items: list[Item]) -> list[Item]:
    """Leave out ``instead of …``, ``rather than …``, ``unlike …`` up to the next comma."""
    if not any(item.low in _CUTS_BEGIN for item in items):
        return items
    out: list[Item] = []
    k = 0
    while k < len(items):
        pair = items[k].low + " " + (items[k + 1].low if k + 1 < len(items) else "")
        triple = pair + " " + (items[k + 2].low if k + 2 < len(items) else "")
        if items[k].low in _CUTS or pair in _CUTS or triple in _CUTS:
            while k < len(items) and items[k].text != ",":
                k += 1
            if k + 1 < len(items) and items[k + 1].low in ("which", "that", "who", "where"):
                # ``in contrast to Z, which …,``: the relative clause is about Z.
                k = next((n for n in range(k + 1, len(items)) if items[n].text == ","), len(items))
            continue
        out.append(items[k])
        k += 1
    return out
