"""Tell a thing of the base from one of its kind (``a transformer trained by …``), and drop denied agents."""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import CREATED, HEAD_NOUNS, PREPOSITIONS

_INDEFINITE = frozenset(
    """a an our my your their this these those another one each every any some several many two three four most
    other various new newer first-ever""".split()
)

_CHOOSING = frozenset(
    """adopt adopts adopted choose chooses chose pick picks picked prefer prefers preferred use uses using employ
    employs try tries rely relies relied turn turned switch switched opt opted recommend recommends include includes
    included""".split()
)
_SUBJECTS = frozenset("we i they he she you it".split())
_NAMING = frozenset("called named dubbed titled termed known as is are was were".split())

_GENERIC = frozenset(
    "architecture layer field technique learning-paradigm supervised-algorithm ensemble-method".split()
)

_WORKED = frozenset("train build make design develop create pretrain produce engineer construct ship".split())


def generic(item: Item, base: Knowledge) -> bool:
    """Tell whether a name stands for a whole kind of things (``transformer``, ``GANs``), not for one product."""
    if item.text.endswith("s") and len(item.text) > 3 and item.text[:-1].isupper():
        return True  # ``GANs``, ``VAEs``
    return (
        bool(item.refs)
        and not any(c.isdigit() for c in item.text)
        and any(_GENERIC.intersection(base.at(r).kinds[:1]) for r in item.refs)
    )


def indefinite(items: Sequence[Item], at: int) -> bool:
    """Tell whether a name stands behind ``a``, ``our``, ``these`` …: one of its kind, or a variant of it.

    ``a language model, BERT`` and ``a model called BERT`` name the thing itself.
    """
    k = at - 1
    steps = 0
    while k >= 0 and steps < 6:
        item = items[k]
        if item.kind == "p":
            if item.text in "-‐‑\"'“”*/#" and k > 0:
                k -= 1
                continue
            return False
        if item.kind == "E" and items[k + 1].text == "/":
            k -= 1  # ``a Python/Java library``
            continue
        if item.low in _SUBJECTS:
            return False  # ``for this reason we chose X``
        if item.low in _CHOOSING:
            return False  # ``many teams adopted X``
        if item.low in _INDEFINITE:
            return True
        if (
            item.kind != "w"
            or item.low in PREPOSITIONS
            or item.low in _NAMING
            or item.low in CREATED
            or item.low in ("the", "'s")
        ):
            return False
        if steps == 0 and item.low in HEAD_NOUNS and items[at].upper:
            return False  # ``a new optimizer Adam``
        k -= 1
        steps += 1
    return False


def instance(items: Sequence[Item], at: int, verb: str, pattern: str, base: Knowledge) -> bool:
    """Tell whether a credit speaks of one thing of the kind (``a GAN built by NVIDIA``, ``CNNs trained by Meta``)."""
    if at < 0 or at >= len(items):
        return False
    if indefinite(items, at):
        return True
    if pattern != "passive" or verb not in _WORKED:
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    plain = after is not None and after.kind == "w" and after.low not in ("was", "were", "is", "are", "has")
    return plain and generic(items[at], base)


def without_denied_agents(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out ``, not Google,``, ``(not OpenAI)``, ``and not Meta``: the denied agent takes no part."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        end = _denied_agent(items, k)
        if end is None:
            out.append(items[k])
            k += 1
        else:
            k = end
    return tuple(out) if len(out) < len(items) else items


def _denied_agent(items: Sequence[Item], k: int) -> int | None:
    """The end of a denied agent that begins at ``k`` with a comma, a bracket, a dash or ``and``; None elsewhere."""
    opening = items[k].text
    if not (opening in (",", "(", "–", "—") or items[k].low in ("and", "but")):
        return None
    j = k + 1
    if j >= len(items) or items[j].low != "not":
        return None
    j += 1
    while j < len(items) and items[j].low in ("by", "from", "at", "the", "with"):
        j += 1
    first = j
    while j < len(items) and (
        items[j].kind == "O"
        or (items[j].kind == "w" and items[j].upper)
        or items[j].low in ("and", "or", "et", "al", "colleagues", "'s", "researchers", "engineers", "team")
        or (
            items[j].text in ".-&"
            and items[j].kind == "p"
            and j + 1 < len(items)
            and j > first
            and items[j].glued
        )
    ):
        j += 1
    if j == first or not any(i.kind == "O" or i.upper for i in items[first:j]):
        return None
    if j < len(items) and items[j].text in (",", ")", "–", "—"):
        # The sign behind the agent goes with it, unless the clause ends here.
        return j + 1
    return j if items[k].low in ("and", "but") or j >= len(items) or items[j].text in ".;" else None


INSERTED = frozenset(
    "example instance however incidentally course too turn therefore moreover meanwhile though contrast form".split()
)
"""Words of which each inserted phrase holds one."""
_INSERTIONS = (
    ["for", "example"], ["for", "instance"], ["of", "course"], ["in", "turn"], ["by", "contrast"], ["in", "contrast"],
    ["however"], ["incidentally"], ["too"], ["therefore"], ["moreover"], ["meanwhile"], ["though"],
)  # fmt: skip


def without_insertions(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out ``, for example,`` and ``in its modern form`` between a name and what is said of it."""
    for at in range(1, len(items) - 4):
        if items[at].low == "in" and items[at + 1].low in ("its", "their", "today"):
            end = next((k for k in range(at + 2, at + 6) if k < len(items) and items[k].low == "form"), None)
            if end is not None and all(i.kind == "w" or i.text == "-" for i in items[at:end]):
                return items[:at] + items[end + 1 :]
    for at in range(1, len(items) - 3):
        if items[at].text != ",":
            continue
        for words in _INSERTIONS:
            end = at + 1 + len(words)
            if end < len(items) and items[end].text == "," and [i.low for i in items[at + 1 : end]] == words:
                return items[:at] + items[end + 1 :]
    return items


_ASIDES = frozenset("unlike like".split())
_LONGER = (["in", "contrast", "to"], ["in", "contrast", "with"], ["as", "opposed", "to"], ["just", "like"],
           ["similar", "to"], ["compared", "to"], ["compared", "with"])  # fmt: skip


def without_asides(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out ``, unlike the earlier Y,`` behind a name: what follows is said of the name all the same."""
    for at in range(1, len(items) - 4):
        if items[at].text != "," or items[at - 1].kind != "E":
            continue
        low = [i.low for i in items[at + 1 : at + 4]]
        if low[0] not in _ASIDES and not any(low[: len(words)] == words for words in _LONGER):
            continue
        end = next((k for k in range(at + 2, min(at + 14, len(items) - 1)) if items[k].text == ","), None)
        if (
            end is None
            or items[end + 1].low in ("and", "or", "which", "that", "who")
            or items[end + 1].kind in "EC"
        ):
            continue
        return items[:at] + items[end + 1 :]
    return items
