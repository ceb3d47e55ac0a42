"""Near misses of short forms that reports of all fields spell out: ``International Money Fund (IMF)``.

Such letters mean many things, and documents coin their own. So a wording is wrong only where it lines up word by word
with a known long form and differs in few of its words; where any known meaning fits, and where none is near, nothing
is said.
"""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Entity
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._syntax import close
from reportlint_rules.facts._wordings import FILLERS, words_in

_REACH = 18
"""Words of a long form and its surroundings that are looked at."""

_LOOSE = FILLERS | {"or"}
"""Words that long forms may gain, lose or exchange."""

_SIGNS = frozenset("-‐‑–'’\"“”*/&,+")
_IRREGULAR = {"indices": "index", "analyses": "analysis", "analyzes": "analysis", "diagnoses": "diagnosis",
              "criteria": "criterion", "children": "child", "people": "person", "media": "medium",
              "buses": "bus", "gases": "gas", "viruses": "virus",
              "vertices": "vertex", "matrices": "matrix", "theses": "thesis"}  # fmt: skip


def is_general(entity: Entity) -> bool:
    """Tell whether an entry only spells a short form out: it names nothing that the readers follow."""
    return not entity.names and not entity.ambiguous_names


def _plain(word: str) -> str:
    """A word without spelling and number (``Organisations`` is ``organization``)."""
    low = fold(word)
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return low[:-2]
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def content(words: Sequence[str]) -> list[str]:
    """The words of a long form that count, in plain form."""
    return [p for w in words if (p := _plain(w)) and p not in _LOOSE]


def _runs(items: Sequence[Item], at: int) -> Iterator[tuple[list[tuple[str, int]], bool, bool]]:
    """Stretches that may spell out the item at ``at``: words with their items, whether they stand before it, closed.

    A closed stretch is a bracket of its own: all of its words are meant.
    """
    count = len(items)
    k = at + 1
    if at and items[at - 1].text in "([":
        end = close(items, at - 1)
        if at < end <= at + 2:
            yield _back(items, at - 2), True, False
    if k < count and items[k].text in "([":
        end = close(items, k)
        if end > k + 2:
            yield _ahead(items, k + 1, end), False, True
    elif k + 1 < count and items[k + 1].text == "(" and items[k].text.islower() and items[k].kind == "w":
        yield _ahead(items, k + 2, close(items, k + 1)), False, True  # ``SWOT analysis (strengths, …)``


def _back(items: Sequence[Item], k: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    while k >= 0 and len(found) < _REACH:
        item = items[k]
        if item.kind == "p":
            if item.text not in _SIGNS or (item.text in "-–" and not item.glued):
                break
        elif item.low != "'s":
            found[:0] = [(w, k) for w in words_in(item.text)]
        k -= 1
    return found


def _ahead(items: Sequence[Item], k: int, end: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    while k < end and len(found) < _REACH:
        item = items[k]
        if item.kind == "p":
            if item.text not in _SIGNS or (item.text in "-–" and not item.glued):
                break
        elif item.low != "'s":
            found += [(w, k) for w in words_in(item.text)]
        k += 1
    return found


def _flat(words: Sequence[str]) -> str:
    return "".join(_plain(w) for w in words)


def _right(run: Sequence[str], long: str, backwards: bool) -> bool:
    """Tell whether a stretch ends (or begins) with a long form, hyphens, fillers, spelling and number aside."""
    words = words_in(long)
    mine, want = content(run), content(words)
    if not want:
        return False
    if (mine[-len(want) :] if backwards else mine[: len(want)]) == want:
        return True
    return _ends("".join(want), mine, backwards) or _ends(_flat(words), [_plain(w) for w in run], backwards)


def _spans(words: Sequence[str], longs: Sequence[str]) -> list[tuple[int, int]]:
    """Where right long forms of several words stand in a stretch of plain words."""
    found = []
    for long in longs:
        want = content(words_in(long))
        size = len(want)
        if size > 1:
            found += [(k, k + size) for k in range(len(words) - size + 1) if words[k : k + size] == want]
    return found


def _ends(flat: str, words: Sequence[str], backwards: bool) -> bool:
    """Tell whether the last (or first) of the words, joined, make the text: blanks and hyphens do not count."""
    joined = ""
    for word in reversed(words) if backwards else words:
        joined = word + joined if backwards else joined + word
        if len(joined) >= len(flat):
            return joined == flat
    return False


def _like(one: str, other: str) -> bool:
    """Tell whether two words look alike enough to be taken for each other (``confident``, ``confidence``)."""
    if one[:1] != other[:1] or min(len(one), len(other)) < 4:
        return False
    if one[:5] == other[:5] and min(len(one), len(other)) >= 6:
        return True
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) >= 0.75


def _distance(mine: Sequence[str], want: Sequence[str], titled: bool) -> int:
    """How many words differ where the stretch is a near miss of the long form, else 0."""
    pairs = [(a, b) for a, b in zip(mine, want, strict=True) if a != b]
    size = len(want)
    if not pairs or 2 * len(pairs) > size:
        return 0
    if size == 2:
        return int(all(_like(a, b) for a, b in pairs))
    if all(a[:1] == b[:1] for a, b in pairs):
        return len(pairs)
    if len(pairs) == 1 and mine[0] == want[0] and (size > 3 or titled):
        return 1
    return 0


def near_miss(
    items: Sequence[Item], at: int, short: str, meant: Sequence[Entity], others: Sequence[str],
    claims: Sequence[tuple[list[str], int, int, bool]],
) -> tuple[Entity, str, str, int, int] | None:  # fmt: skip
    """The entry, the words claimed, the long form they miss, and the first and last item of the claim; or None.

    ``others`` are long forms that fit as well; ``claims`` what the reader of explicit wordings found.
    """
    runs = list(_runs(items, at))
    if not runs:
        for words, first, last, _ in claims:
            if first == at and words:
                k = next((k for k in range(at + 1, last + 1) if words[0] in words_in(items[k].text)), at + 1)
                runs.append((_ahead(items, k, len(items)), False, False))
            elif first < at and words:
                runs.append((_back(items, _before(items, at)), True, False))
    every = [*others, *(long for e in meant for long in e.expands.get(short, ()))]
    for run, back, shut in runs:
        words = [w for w, _ in run]
        fits = [long for long in every if _right(words, long, back)]
        if len(words) < 2 or any(
            not shut or len(content(words_in(long))) != len(content(words)) - 1 for long in fits
        ):
            return None
        places = [(_plain(w), w, k) for w, k in run if _plain(w) not in _LOOSE]
        right = _spans([p for p, _, _ in places], every)
        best: tuple[int, Entity, str, int, int] | None = None
        for entity in meant:
            longs = entity.expands.get(short, [])
            main = set(content(words_in(longs[0]))) if longs else set()
            for long in longs:
                want = content(words_in(long))
                size = len(want)
                if size < 2 or len(places) < size or (shut and len(places) != size):
                    continue
                if long != longs[0] and 2 * len(main & set(want)) < max(len(main), size):
                    continue  # another meaning: known, but no measure
                start = len(places) - size if back else 0
                if any(b - a >= size and a < start + size and b > start for a, b in right):
                    continue  # ``Continuous Integration and Continuous Delivery/Deployment``: the right form, and more
                part = places[start : start + size]
                titled = sum(w[:1].isupper() for _, w, _ in part) >= size - 1
                far = _distance([p for p, _, _ in part], want, titled)
                if far and any(i.text == "/" for i in items[part[0][2] : part[-1][2]]) and "/" not in short:
                    continue  # two words to choose from: ``Operating/Operational Expenditure``
                if far and (best is None or far < best[0]):
                    best = (far, entity, long, part[0][2], part[-1][2])
        if best is not None:
            _, entity, long, first, last = best
            said, holds = _said(items, first, last), _for_message(entity, short, long)
            if back:
                return entity, said, holds, first, min(at + 1, len(items) - 1)
            closing = last + 1 < len(items) and items[last + 1].text in ")]"
            return entity, said, holds, at, last + closing
    return None


def _for_message(entity: Entity, short: str, long: str) -> str:
    """The long form for messages: the first of the entry where the claim is as near to it, which it mostly is."""
    longs = entity.expands[short]
    return longs[0] if len(content(words_in(longs[0]))) == len(content(words_in(long))) else long


def _before(items: Sequence[Item], at: int) -> int:
    """The last item before an introduction such as ``, or`` or ``, abbreviated``."""
    k = at - 1
    while k > 0 and items[k].text != ",":
        k -= 1
    return k - 1


def _said(items: Sequence[Item], first: int, last: int) -> str:
    """The claimed words as they stand."""
    out = items[first].text
    for item in items[first + 1 : last + 1]:
        out += ("" if item.glued else " ") + item.text
    return out
