"""Judge comparisons: older, newer, larger, smaller, more or less data, derived from whom."""

import itertools
import re
from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._lexicon import ADVERBS, AUXILIARY, CONJUNCTIONS, PREPOSITIONS, THING_NOUNS
from reportlint_rules.facts._magnitudes import by_name
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._syntax import after_name, negated, role
from reportlint_rules.facts._verdict import Verdict, entities_of

_MORE = frozenset("more larger greater higher bigger longer additional extra deeper".split())


_FEWER = frozenset("less fewer smaller lower shorter reduced shallower".split())


_OLDER = (
    ("predates",),
    ("predated",),
    ("preceded",),
    ("precedes",),
    ("older", "than"),
    ("came", "before"),
    ("before",),
    ("predecessor", "of"),
    ("predecessor", "to"),
    ("earlier", "than"),
    ("precursor", "of"),
    ("precursor", "to"),
)


_NEWER = (
    ("postdates",),
    ("newer", "than"),
    ("came", "after"),
    ("succeeded",),
    ("succeeds",),
    ("later", "than"),
    ("successor", "to"),
    ("successor", "of"),
    ("after",),
    ("younger", "than"),
    ("supersedes",),
    ("superseded",),
)


_DERIVED = (
    ("based", "on"), ("built", "on"), ("builds", "on"), ("derived", "from"), ("built", "upon"), ("builds", "upon"), ("built", "on", "top", "of"),  # noqa: E501
    ("fine", "tuned", "from"), ("finetuned", "from"), ("extension", "of"), ("extends",), ("variant", "of"), ("version", "of"), ("descendant", "of"),  # noqa: E501
    ("improvement", "over"), ("improves", "on"), ("improves", "upon"), ("distilled", "from"), ("refinement", "of"), ("adapted", "from"),  # noqa: E501
    ("fork", "of"), ("offshoot", "of"), ("inspired", "by"),
)  # fmt: skip


_RELATIVES = frozenset(
    "predecessor successor precursor descendant extension improvement refinement offshoot version variant".split()
)


def _first(entity: Entity) -> int:
    """The earliest year of a thing."""
    return min(entity.all_years)


_APPEARANCE = frozenset(
    "released introduced published appeared launched came proposed announced invented".split()
)


def judge_comparisons(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on comparisons of two names in one passage."""
    items = passage.items
    names = passage.names
    if len(names) < 2:
        return
    turned = _fronted(items, names)
    if turned is not None:
        items, names = turned, [at for at, item in enumerate(turned) if item.kind == "E"]
    elif "as" in passage.lows and (times := _times(items, names)) is not None:
        items, names = times, [at for at, item in enumerate(times) if item.kind == "E"]
    elif (
        "than" in passage.lows
        and items[after_name(items, names[0]) :][:1]
        and items[after_name(items, names[0])].text == ","
    ):
        items = _without_relative(items, names)
        names = [at for at, item in enumerate(items) if item.kind == "E"]
    for left, right in itertools.pairwise(names):
        if role(items, left) not in ("subject",) or items[left + 1].low == "'s":
            continue
        between = _joined(items[left + 1 : right])
        if negated(between) or len(between) > 18 or any(i.text in ";:" for i in between if i.kind == "p"):
            continue
        if between and between[-1].low in ("a", "an") and not any(i.low == "than" for i in between):
            continue  # ``is preceded by an encoder-decoder model``: one of its kind
        if len(between) > 12 or any(
            i.low in ("for", "from", "that", "which")
            or (i.low == "of" and between[n - 1].low not in _RELATIVES)
            for n, i in enumerate(between[:4])
        ):
            continue
        if any(i.low in ("while", "whereas", "but", "unlike", "who", "compared", "and") for i in between):
            continue
        ones, others = entities_of(items[left], base), entities_of(items[right], base)
        if len(ones) != 1 or len(others) != 1 or _more_words(items, right):
            continue
        named = by_name(ones[0], others[0], items[left], items[right], words_of(between).split())
        if named:
            yield Verdict(
                "wrong-comparison", _span(items[left], items[right]),
                f'"{items[left].text}" and "{items[right].text}" are compared the wrong way round: {named}.',
                ones[0], words_of(between), named, {"other": others[0].id}, ones[0].sure and others[0].sure,
            )  # fmt: skip
            continue
        if ones[0].id == others[0].id or _variant(items[left], ones[0]) or _variant(items[right], others[0]):
            continue
        verdict = _compare(ones[0], others[0], between, items, left, right, base)
        if verdict is not None:
            yield verdict


_SET_AGAINST = (
    ("compared", "with"), ("compared", "to"), ("in", "comparison", "with"), ("in", "comparison", "to"),
    ("relative", "to"), ("unlike",), ("in", "contrast", "to"), ("in", "contrast", "with"),
)  # fmt: skip
_THAN = Item("w", "than", "than", 0, 0, False)


def _fronted(items: Sequence[Item], names: Sequence[int]) -> tuple[Item, ...] | None:
    """``Compared with Y, X needs fewer parameters`` as ``X needs fewer parameters than Y``; None for anything else."""
    low = [i.low for i in items[:3]]
    head = next((len(p) for p in _SET_AGAINST if tuple(low[: len(p)]) == p), 0)
    if not head or len(names) < 2:
        return None
    other, one = names[:2]
    comma = after_name(items, other)
    if comma >= len(items) or items[comma].text != "," or one - comma > 3 or other - head > 2:
        return None
    clause = list(items[one : one + 1])
    for item in items[one + 1 :]:
        if item.kind == "p" and item.text not in "-‐‑":
            break
        if item.kind in "EC":
            break
        if item.low in ("than", "while", "whereas", "but", "because", "and", "which", "not"):
            break
        clause.append(item)
        if len(clause) > 11:
            return None
    said = {i.low for i in clause}
    if not said & (_MORE | _FEWER | _SPEED):
        return None
    # Only what is compared, and at most two words of what it is needed for.
    last = max(n for n, i in enumerate(clause) if i.low in _MORE | _FEWER | _SPEED)
    return (*clause[: last + 4], _THAN, items[other])


_MULTIPLES = {
    "twice": "more", "double": "more", "thrice": "more", "times": "more", "half": "fewer", "third": "fewer",
    "quarter": "fewer", "tenth": "fewer", "percent": "fewer",
}  # fmt: skip
_SIZES = {"more": "larger", "fewer": "smaller"}


def _times(items: Sequence[Item], names: Sequence[int]) -> tuple[Item, ...] | None:
    """``X has twice as many layers as Y`` as ``X has more layers than Y``; None for anything else."""
    for k in range(names[0] + 1, len(items) - 4):
        if items[k].low not in _MULTIPLES or items[k + 1].low != "as":
            continue
        way = _MULTIPLES[items[k].low]
        last = next((n for n in range(k + 3, min(k + 7, len(items) - 1)) if items[n].low == "as"), None)
        if last is None:
            return None
        word = _SIZES[way] if items[k + 2].low in ("large", "big", "long") else way
        if items[k + 2].low not in ("large", "big", "many", "much", "long"):
            return None
        begin = k - 1 if items[k - 1].low in ("a", "one", "two", "three", "four", "five", "ten") else k
        return (*items[:begin], Item("w", word, word, items[k].start, items[k].end, False), *items[k + 3 : last],
                _THAN, *items[last + 1 :])  # fmt: skip
    return None


def _joined(between: Sequence[Item]) -> Sequence[Item]:
    """``larger and slower than`` without the ``and``."""
    for k in range(1, len(between) - 1):
        if between[k].low == "and" and {between[k - 1].low, between[k + 1].low} <= _MORE | _FEWER | _SPEED:
            return [*between[:k], *between[k + 1 :]]
    return between


def _without_relative(items: tuple[Item, ...], names: Sequence[int]) -> tuple[Item, ...]:
    """``X, which …, is larger than Y`` without its relative clause."""
    at = after_name(items, names[0])
    if (
        at + 2 < len(items)
        and items[at].text == ","
        and (
            items[at + 1].low == "which"
            or (items[at + 1].low.endswith("ed") and items[at + 1].text.islower())
        )
    ):
        end = next((n for n in range(at + 2, min(at + 22, len(items))) if items[n].text == ","), None)
        if end is not None and end + 1 < len(items) and not any(i.kind in "EC" for i in items[at:end]):
            return (*items[:at], *items[end + 1 :])
    return items


def _variant(item: Item, entity: Entity) -> bool:
    """Tell whether a name is the entry's with a word before it (``Gated DeltaNet``): perhaps a later variant."""
    return item.text.lower().endswith((" " + entity.name.lower(), "-" + entity.name.lower()))


def _span(one: Item, other: Item) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _more_words(items: Sequence[Item], k: int) -> bool:
    """A noun behind the second name makes another thing of it (``than BERT checkpoints``)."""
    return k + 1 < len(items) and items[k + 1].low == "'s"


_STEPS = frozenset(
    "trained tuned fine-tuned finetuned pretrained pre-trained aligned using with via then".split()
)


def _has(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> str:
    for phrase in phrases:
        size = len(phrase)
        for at in range(len(words) - size + 1):
            if tuple(words[at : at + size]) == phrase and len(words) - at - size <= 4:
                return " ".join(phrase)
    return ""


def _compare(
    one: Entity,
    other: Entity,
    between: Sequence[Item],
    items: Sequence[Item],
    left: int,
    right: int,
    base: Knowledge,
) -> Verdict | None:
    words = words_of(between).split()
    span = _span(items[left], items[right])
    sure = one.sure and other.sure
    text = " ".join(words)

    def wrong(message: str, holds: str, certain: bool = True) -> Verdict:
        return Verdict(
            "wrong-comparison", span, message, one, text, holds, {"other": other.id}, sure and certain
        )

    if "than" in words and words.index("than") >= len(words) - 4:
        verdict, certain = _listed(one, other, words)
        if verdict:
            return wrong(
                f'"{items[left].text}" has {verdict} than "{items[right].text}", not the other way round.',
                verdict,
                certain,
            )
        bigger = _bigger(one, other, words)
        if bigger:
            return wrong(
                f'"{items[left].text}" and "{items[right].text}" are compared the wrong way round: {bigger}.',
                bigger,
            )
    if not one.year or not other.year:
        return None
    older = _has(words, _OLDER)
    newer = _has(words, _NEWER)
    if words[-2:] in (["succeeded", "by"], ["superseded", "by"], ["followed", "by"], ["postdated", "by"]):
        # "tuned with examples followed by RLHF" tells the steps of the work.
        steps = not _STEPS.isdisjoint(words) and words[-2] == "followed"
        older, newer = ("" if steps else "succeeded by"), ""
    elif "by" in words[-3:] and older:
        older, newer = "", "preceded by"
    derived = _has(words, _DERIVED)
    if derived.endswith(" of") and words[0] not in AUXILIARY and words[0] not in ("a", "an", "the"):
        derived = ""  # ``runs on X by bundling the latest version of Y``
    if derived and items[left].text.islower() and between[0].low not in AUXILIARY:
        derived = ""  # ``a python library based on Y``
    if derived and (_noun_follows(between[0]) or _modifies(items, left, between[0])):
        derived = ""  # ``a ViT speed-up tool based on Y``
    dates = f"{one.name} is from {one.year}, {other.name} from {other.year}"
    if not derived and (older or newer) and (months := _months(one, other)):
        dates = f"{one.name} is from {months[0]}, {other.name} from {months[1]}"
        if older and any(w in _APPEARANCE or w in _AGE for w in words) and months[0] > months[1]:
            return wrong(f'"{items[left].text}" does not precede "{items[right].text}": {dates}.', dates)
        if newer and any(w in _APPEARANCE or w in _AGE for w in words) and months[0] < months[1]:
            return wrong(f'"{items[left].text}" cannot be later than "{items[right].text}": {dates}.', dates)
        return None
    if older and older != "before" and not newer and _first(one) > _first(other):
        return wrong(f'"{items[left].text}" does not precede "{items[right].text}": {dates}.', dates)
    if older == "before" and any(w in _APPEARANCE for w in words) and _first(one) > _first(other):
        return wrong(f'"{items[left].text}" does not precede "{items[right].text}": {dates}.', dates)
    if newer == "after" and not any(w in _APPEARANCE for w in words):
        newer = ""
    if (newer or derived) and not older and _first(one) < _first(other):
        return wrong(f'"{items[left].text}" cannot be later than "{items[right].text}": {dates}.', dates)
    return None


_AGE = frozenset("older newer predates predated preceded precedes younger postdates succeeded".split())
_ARXIV = re.compile(r"(\d\d)(\d\d)\.\d{4,5}\Z")


def _months(one: Entity, other: Entity) -> tuple[str, str] | None:
    """The months of two things of one year, where both first appeared on arXiv, at least two months apart."""
    found = []
    for entity in (one, other):
        m = _ARXIV.match(entity.source.arxiv)
        if m is None or 2000 + int(m[1]) != entity.year or not entity.sure or _first(entity) != entity.year:
            return None
        found.append((entity.year, int(m[2])))
    if found[0][0] != found[1][0] or abs(found[0][1] - found[1][1]) < 2:
        return None
    return f"{found[0][0]}-{found[0][1]:02}", f"{found[1][0]}-{found[1][1]:02}"


def _listed(one: Entity, other: Entity, words: Sequence[str]) -> tuple[str, bool]:
    """What the base lists against the comparison (``more training data``) and whether a source says so; else nothing."""  # noqa: E501
    direction = "more" if _MORE.intersection(words) else "fewer" if _FEWER.intersection(words) else ""
    pace = _pace(words)
    if not pace and (not direction or (_MORE.intersection(words) and _FEWER.intersection(words))):
        return "", True
    for this, that, flip in ((one, other, False), (other, one, True)):
        for entry in this.compare:
            if entry.get("than") != that.id:
                continue
            kind = next((k for k in ("more", "fewer", "less", "same") if k in entry), "")
            noun = str(entry.get(kind, "")).lower().replace("-", " ").split()
            if not kind or not noun or kind == "same":
                continue
            holds = "more" if (kind == "more") != flip else "fewer"
            if noun[-1] == "speed":
                said = pace
            else:
                said = direction if _same_noun(noun, words) else ""
            if said and holds != said:
                what = str(entry[kind])
                return (
                    f"{'less' if holds == 'fewer' and not what.endswith('s') else holds} {what}",
                    "checked" not in entry,
                )
    return "", True


_SPEED = frozenset("faster quicker slower quickly slowly speedier".split())


def _pace(words: Sequence[str]) -> str:
    """``more`` for faster, ``fewer`` for slower, nothing where neither or both are said."""
    fast = bool({"faster", "quicker", "quickly", "speedier"} & set(words))
    slow = bool({"slower", "slowly"} & set(words))
    less = "less" in words
    if fast == slow:
        return ""
    return "more" if fast != less else "fewer"


def _same_noun(noun: Sequence[str], words: Sequence[str]) -> bool:
    head = noun[-1].rstrip("s")
    return any(w.rstrip("s") == head for w in words) or (
        head in ("parameter", "size")
        and bool({"larger", "smaller", "bigger"} & set(words))
        and not {"data", "corpus", "dataset"} & set(words)
    )


def _bigger(one: Entity, other: Entity, words: Sequence[str]) -> str:
    from reportlint_rules.facts._properties import sizes

    mine, theirs = sizes(one.properties.get("parameters", ())), sizes(other.properties.get("parameters", ()))
    if not mine or not theirs:
        return ""
    about = {"parameters", "parameter"} & set(words) or (
        words and words[-1] == "than" and {"larger", "bigger", "smaller"} & set(words) and "is" in words
    )
    if not about or {"data", "corpus", "context", "vocabulary"} & set(words):
        return ""
    facts = f"{one.name} has {', '.join(one.properties['parameters'])} parameters, {other.name} {', '.join(other.properties['parameters'])}"  # noqa: E501
    if _MORE.intersection(words) and max(mine) < min(theirs):
        return facts
    if _FEWER.intersection(words) and min(mine) > max(theirs):
        return facts
    return ""


def _noun_follows(word: Item) -> bool:
    """Tell whether the word behind a name makes another thing of it: no verb, no participle, nothing that joins."""
    return (
        word.kind == "w"
        and word.text.islower()
        and word.low not in AUXILIARY
        and word.low not in ADVERBS
        and word.low not in PREPOSITIONS
        and word.low not in CONJUNCTIONS
        and word.low not in THING_NOUNS
        and (not word.low.endswith(("s", "ed", "ly")) or word.low in ("speed", "feed", "seed"))
        and word.low not in ("built", "which", "that", "can", "itself")
    )


def _modifies(items: Sequence[Item], at: int, behind: Item) -> bool:
    """Tell whether a name is a modifier: ``an open-source Java framework based on Y``."""
    if behind.low not in THING_NOUNS:
        return False
    k = at - 1
    while k >= 0 and at - k < 5 and items[k].kind in "wp" and items[k].low not in ("a", "an", "the"):
        k -= 1
    return k >= 0 and items[k].low in ("a", "an")
