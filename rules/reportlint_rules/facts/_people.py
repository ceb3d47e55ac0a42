"""Read groups of persons: ``Devlin et al.``, ``Kingma and Ba``, ``Ian Goodfellow and colleagues``."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import Item

_PARTICLES = frozenset("van von der den de del della di da la le du dos ter ten el al bin".split())


_OTHERS = frozenset(
    """colleagues co-authors coauthors others collaborators coworkers co-workers team teammates group students
    associates""".split()
)


_NOT_NAMES = frozenset(
    """the a an in on at by and or of for from to with it its this that these those as is was were are we our
    he she they
    their his her january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday university institute department college school lab labs laboratory
    research ai inc corporation company team group google facebook microsoft figure table section chapter equation
    however while although since when where there here both unlike however neural deep machine learning language
    natural computer science vision transformer transformers network networks model models generative also but not
    stanford berkeley american chinese french german british canadian european montreal toronto oxford cambridge
    neurips icml iclr cvpr acl emnlp naacl nips aaai arxiv english workshop conference journal""".split()
)


_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())


PLACES = frozenset(
    """paris london berlin munich zurich geneva amsterdam toronto montreal vancouver ottawa beijing shanghai shenzhen
    hangzhou hong kong taipei seoul tokyo singapore bangalore delhi mumbai dubai riyadh cairo nairobi lagos sydney
    melbourne boston seattle san francisco new york los angeles palo alto mountain view menlo park redmond cupertino
    silicon valley california massachusetts texas montréal zürich tel aviv haifa madrid barcelona lisbon rome milan
    vienna prague warsaw stockholm oslo copenhagen helsinki brussels dublin edinburgh oxford cambridge heidelberg
    germany france italy spain portugal switzerland austria netherlands belgium sweden norway denmark finland poland
    russia ukraine turkey israel egypt india china japan korea taiwan canada america usa uk england scotland britain
    europe asia africa australia brazil mexico argentina chile emirates""".split()
)
"""Cities, regions and countries: a lone one of them is no person."""


class People(NamedTuple):
    """A group of persons: surnames as written, where the group ends, and whether others are meant as well."""

    surnames: tuple[str, ...]
    end: int
    others: bool
    """``et al.``, ``and colleagues``."""
    lone: bool
    """A single capitalised word without a first name: a person only where the base knows the surname."""


@lru_cache(maxsize=1 << 13)
def plain_name(name: str) -> str:
    """Fold a surname for comparison: no accents, no case, no particles."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    flat = flat.replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("’", "'")
    parts = flat.replace("-", " ").split()
    while len(parts) > 1 and parts[0] in _PARTICLES:
        parts = parts[1:]
    return " ".join(parts)


def known_surnames(base: Knowledge) -> frozenset[str]:
    """All surnames of the base, folded."""
    known: frozenset[str] = base.table(_fold_surnames)
    return known


def _fold_surnames(base: Knowledge) -> frozenset[str]:
    return frozenset(plain_name(s).split()[-1] for s in base.surnames if plain_name(s))


def _name_word(item: Item) -> bool:
    return (
        item.kind == "w"
        and item.upper
        and item.text[:1].isalpha()
        and item.low not in _NOT_NAMES
        and (not item.text.isupper() or len(item.text) == 1 or len(item.text) > 3)
        and not any(c.isdigit() for c in item.text)
    )


def _one(items: Sequence[Item], at: int) -> tuple[str, int, int] | None:
    """One person: surname, where it ends, and the number of words of the name."""
    words: list[str] = []
    k = at
    size = 0
    while k < len(items) and size < 5:
        item = items[k]
        if _name_word(item) or (words and item.text == "He" and items[k - 1].text.istitle()):
            if k + 1 < len(items) and len(item.text) == 1 and items[k + 1].text == "." and items[k + 1].glued:
                k += 2
                size += 1
                continue
            text = item.text
            k += 1
            while (
                k + 1 < len(items)
                and items[k].text in "-‐‑'’"
                and items[k].glued
                and items[k + 1].glued
                and items[k + 1].kind == "w"
            ):
                text += items[k].text + items[k + 1].text
                k += 2
            words.append(text)
            size += 1
        elif item.kind == "w" and item.low in _PARTICLES and k + 1 < len(items) and _name_word(items[k + 1]):
            words.append(item.low)
            k += 1
        else:
            break
    names = [w for w in words if w not in _PARTICLES]
    if not names:
        return None
    initial = k - at > 1 and items[k - 1].text == "." and len(items[k - 2].text) == 1
    if initial and (k >= len(items) or not items[k].text.strip(".")):
        return None  # ``by David R.``: the sentence was cut inside the name
    if k == len(items) - 1 and items[k].text == "." and len(names) > 1 and len(items[k - 1].text) == 1:
        return None
    surname = names[-1]
    if len(names) == 1 or words[0] in _PARTICLES:
        surname = " ".join(words)
    return surname, k, size


def people_at(items: Sequence[Item], at: int) -> People | None:
    """Read a group of persons that begins at ``at``; None where there is none."""
    if items[at].low in _MONTHS and at + 1 < len(items) and items[at + 1].kind == "Y":
        return None  # ``Jun 2018``
    first = _one(items, at)
    if first is None and items[at].text == "He" and at + 1 < len(items) and items[at + 1].low == "et":
        first = ("He", at + 1, 1)
    if first is None:
        return None
    surnames, k, size = [first[0]], first[1], first[2]
    others = False
    while k < len(items):
        item = items[k]
        low = item.low
        if low == "et" and k + 1 < len(items) and items[k + 1].low in ("al", "alii"):
            k += 2
            if k < len(items) and items[k].text == "." and items[k].glued:
                k += 1
            others = True
            break
        step = 0
        if item.text == "," and k + 1 < len(items):
            step = 2 if items[k + 1].low in ("and", "&") else 1
        elif low == "and" or item.text == "&":
            step = 1
        if not step or k + step >= len(items):
            break
        joins = step == 2 or low == "and" or item.text == "&"
        ahead = k + step
        if joins:
            skip = ahead
            while skip < len(items) and items[skip].low in (
                "his",
                "her",
                "their",
                "several",
                "many",
                "other",
                "the",
                "co",
                "-",
            ):
                skip += 1
            if skip < len(items) and (
                items[skip].low in _OTHERS or items[skip].low in ("authors", "workers")
            ):
                others = True
                k = skip + 1
                break
        nxt = _one(items, ahead)
        if nxt is None:
            break
        # ``Google, Kingma and Ba``: a comma joins persons only where a list goes on to "and" or "et al.".
        if not joins and not _goes_on(items, nxt[1]):
            break
        surnames.append(nxt[0])
        k = nxt[1]
        size = 2
        if joins and item.text != "&" and not (k < len(items) and (items[k].low in ("et",))):
            if k < len(items) and (items[k].text == "," and k + 1 < len(items) and items[k + 1].low == "and"):
                continue
            if not (k < len(items) and items[k].low == "and"):
                break
    return People(tuple(surnames), k, others, len(surnames) == 1 and not others and size == 1)


def _goes_on(items: Sequence[Item], k: int) -> bool:
    for ahead in range(k, min(k + 14, len(items))):
        if items[ahead].low in ("and", "et") or items[ahead].text == "&":
            return True
        if items[ahead].kind in "wp" and not (
            items[ahead].text == "," or items[ahead].upper or items[ahead].text in ".-'’"
        ):
            return False
    return False
