"""Judge what kind of thing a name is called: ``ROUGE is a language model``, ``optimizers such as BLEU``."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold, plural_of
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    PREPOSITIONS,
)
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicates import predicates
from reportlint_rules.facts._syntax import group_of
from reportlint_rules.facts._verdict import Verdict, entities_of

_FORM = re.compile(r"[\w']+")


def _nouns(base: Knowledge) -> dict[tuple[str, ...], frozenset[str]]:
    """Noun phrases (singular and plural, folded) → the kinds they may mean."""
    if "nouns" not in base.memo:
        table: dict[tuple[str, ...], set[str]] = {}
        for kind, spec in (base.vocabulary.get("kinds") or {}).items():
            for noun in (spec or {}).get("nouns") or []:
                words = [fold(w) for w in _FORM.findall(noun)]
                if not words:
                    continue
                table.setdefault(tuple(words), set()).add(kind)
                table.setdefault((*words[:-1], fold(plural_of(words[-1]))), set()).add(kind)
        for noun in ("benchmark", "benchmarks"):
            table.setdefault((noun,), set()).add("benchmark")
        for noun in ("method", "methods", "technique", "model", "models"):
            table.setdefault(("classification", noun), set()).add("learning-algorithm")
        base.memo["nouns"] = {k: frozenset(v) for k, v in table.items()}
    result: dict[tuple[str, ...], frozenset[str]] = base.memo["nouns"]
    return result


def disjoint(one: str, other: str, base: Knowledge) -> bool:
    """Tell whether two kinds exclude each other, by themselves or through what stands above them."""
    key = ("disjoint", one, other)
    if key not in base.memo:
        kinds = base.vocabulary.get("kinds") or {}
        left, right = base.kind_and_parents(one), base.kind_and_parents(other)
        base.memo[key] = not (set(left[:1]) & set(right) or set(right[:1]) & set(left)) and any(
            b in ((kinds.get(a) or {}).get("unlike") or ()) or a in ((kinds.get(b) or {}).get("unlike") or ())
            for a in left
            for b in right
        )
    result: bool = base.memo[key]
    return result


def judge_kinds(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the kinds that a passage gives to names."""
    for predicate in passage.once(predicates):
        if predicate.how in ("example", "loose", "in", "objective", "learns", "design", "means"):
            continue
        phrase = _complement(predicate.items, predicate.how)
        if phrase:
            yield from _judge(predicate.subject, phrase, base, predicate.first, behind=predicate.items)
    if passage.names:
        yield from _examples(passage, base)
        yield from _beside(passage, base)
        yield from _inverted(passage, base)
        yield from _before(passage, base)


def _complement(items: Sequence[Item], how: str) -> list[Item]:
    """The noun phrase of ``is a …``, or of an apposition or label body that begins with an article."""
    k = 0
    if how in ("apposition", "label") and items and items[0].low in ("a", "an"):
        k = 0
    else:
        while k < len(items) and items[k].low in ADVERBS | {"which", "that"}:
            k += 1
        found = _as_phrase(items, k)
        if found is not None:
            return found
        if k >= len(items) or items[k].low not in ("is", "are", "was", "were", "remains"):
            return []
        k += 1
    while k < len(items) and items[k].low in ADVERBS | {
        "arguably",
        "probably",
        "perhaps",
        "essentially",
        "basically",
        "still",
        "simply",
        "mainly",
        "really",
    }:
        k += 1
    if k >= len(items):
        return []
    if items[k].low == "one" and k + 2 < len(items) and items[k + 1].low == "of":
        k += 2
    article = items[k].low in DETERMINERS
    while k < len(items) and items[k].low in DETERMINERS:
        k += 1
    phrase = _phrase(items, k)
    if not article and not (phrase and phrase[-1].low.endswith("s")):
        return []
    return phrase


_TAKEN_FOR = frozenset(
    "designed introduced known considered regarded classified intended proposed developed".split()
)


_PRAISE = frozenset(
    "most popular widely used known best common important influential powerful successful".split()
)


def _as_phrase(items: Sequence[Item], k: int) -> list[Item] | None:
    """The noun phrase of ``serves as a …``, ``was designed as a …``, ``belongs to the class of …``."""
    low = [i.low for i in items[k : k + 7]]
    if low[:1] and low[0] in ("is", "are", "was", "were") and low[1:2] and low[1] in _TAKEN_FOR:
        at = 3 if low[2:3] == ["as"] else 2 if low[1] == "considered" else 0
    elif low[:2] == ["is", "best"] and low[2:4] in (
        ["understood", "as"],
        ["described", "as"],
        ["seen", "as"],
    ):
        at = 4
    elif low[:2] in (["counts", "among"], ["ranks", "among"], ["count", "among"], ["rank", "among"]):
        begin = k + 2
        while begin < len(items) and (items[begin].low in DETERMINERS or items[begin].low in _PRAISE):
            begin += 1
        phrase = _phrase(items, begin)
        return phrase if phrase and phrase[-1].low.endswith("s") else None
    elif low[:2] in (["serves", "as"], ["serve", "as"], ["acts", "as"], ["functions", "as"]):
        at = 2
    elif low[:3] == ["belongs", "to", "the"] and low[4:5] == ["of"]:
        return _phrase(items, k + 5)
    else:
        return None
    if at and k + at < len(items) and items[k + at].low in ("a", "an"):
        return _phrase(items, k + at + 1)
    return None


def _phrase(items: Sequence[Item], k: int) -> list[Item]:
    out: list[Item] = []
    while k < len(items) and len(out) < 8:
        item = items[k]
        if item.kind == "p" and (item.text in '"“”' or (item.text in "-‐‑" and item.glued)):
            k += 1
            continue
        if item.glued and out and items[k - 1].text in "-‐‑" and item.low == "to":
            k += 1  # ``text-to-image``
            out.append(item)
            continue
        if item.kind in "CO":
            return []  # ``a multi-layer Universal Transformer``: the noun is part of a name
        if item.kind not in "wE" or item.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | {
            "'s",
            "that",
            "designed",
            "trained",
            "based",
        }:
            break
        if item.low in CREATED and out:
            break
        if item.low == "used" and not (out and out[-1].low.endswith("ly")):
            break
        out.append(item)
        k += 1
    return out


_PRECISE = frozenset(
    """optimizer loss-function activation-function attack defense tokenizer clustering-algorithm
    fine-tuning-method explainability-method compression-method regularization-method decoding-method prompting-method
    normalization-method benchmark library language-model dataset metric""".split()
)
_COMMON = frozenset("benchmark library language-model dataset metric activation-function".split())
"""Kinds that lists use loosely: only an example of quite another sort is wrong."""

_SORTS = (
    frozenset("model network chatbot generative-model-class".split()),
    frozenset(["software"]),
    frozenset(["dataset"]),
    frozenset("technique loss-function activation-function tokenizer".split()),
    frozenset(["metric"]),
)


_MIXED = frozenset(frozenset(pair) for pair in ((2, 4), (1, 3), (3, 4), (0, 3)))
"""Sorts that reports mix up and editors let pass: a benchmark and its metric, a method and its library."""


def _far(entity: Entity, claimed: frozenset[str], base: Knowledge) -> bool:
    """Tell whether all kinds of a thing are of other sorts than the noun, and of sorts that nobody mixes up."""

    def sorts(kinds: Iterable[str]) -> list[int]:
        found = []
        for kind in kinds:
            above = set(base.kind_and_parents(kind))
            found.append(next((n for n, group in enumerate(_SORTS) if group & above), -1))
        return found

    mine, said = sorts(entity.kinds), sorts(claimed)
    pairs = {frozenset((m, s)) for m in mine for s in said}
    return -1 not in mine and not set(mine) & set(said) and not pairs & _MIXED


_HOMONYMS = frozenset("dataset benchmark library framework tool organization environment service".split())
"""Kinds whose names are often short forms that mean something else, too."""


"""Kinds that examples (``optimizers such as X``) decide; looser nouns prove nothing."""


def _judge(
    subject: Item,
    phrase: Sequence[Item],
    base: Knowledge,
    first: int,
    example: bool = False,
    behind: Sequence[Item] = (),
) -> Iterator[Verdict]:
    words = [fold(w) for item in phrase for w in _FORM.findall(item.text)]
    if not words or any(
        w in ("no", "not", "like", "style", "fake", "so", "called", "kind", "sort", "former", "based")
        for w in words
    ):
        return
    if " " in subject.text and subject.text.lower().endswith((" " + words[-1], " " + words[-1].rstrip("s"))):
        return  # ``a global surrogate model is an interpretable model``
    if words[-1] in ("plot", "plots", "curve", "curves"):
        return  # ``ICE plots are all the curves of …``: how a method is drawn
    claimed = _kinds_of(words, base)
    cut = next((n for n, w in enumerate(words) if n and w.endswith(("ed", "able"))), 0)
    if not claimed and cut:
        claimed = _kinds_of(words[:cut], base)  # ``a language model specialized …``
    meant = entities_of(subject, base)
    if example and not claimed <= _PRECISE:
        return
    if (
        example
        and all("software" in base.kind_and_parents(k) for e in meant for k in e.kinds)
        and all("technique" in base.kind_and_parents(c) for c in claimed)
    ):
        return  # ``optimizers like bitsandbytes``: the ones of this library
    if example and claimed == {"loss-function"} and any("activation-function" in e.kinds for e in meant):
        return  # ``losses such as softmax``
    if example and claimed <= _COMMON and not all(_far(e, claimed, base) for e in meant):
        return
    if (
        subject.text.isupper()
        and len(subject.text) <= 4
        and claimed <= _HOMONYMS
        and not _meant_here(meant, behind)
    ):
        return  # ``GQA is a dataset``: short capitals are reused for data sets and tools
    if not claimed or not meant or not all(_wrong(e, claimed, base, words) for e in meant):
        return
    entity = meant[0]
    said = " ".join(i.text for i in phrase)
    spec = (base.vocabulary.get("kinds") or {}).get(entity.kinds[0]) or {}
    holds = (spec.get("nouns") or [entity.kinds[0].replace("-", " ")])[0]
    gist = f" ({entity.gist})" if entity.gist else ""
    span = Span(
        min(first, subject.start, phrase[0].start),
        max(phrase[-1].end, subject.end if subject.start >= first else 0),
    )
    yield Verdict(
        "wrong-kind",
        span,
        f'"{subject.text}" is called "{said}"; it is {_article(holds)} {holds}{gist}.',
        entity,
        said,
        holds,
    )


def _meant_here(meant: Sequence[Entity], items: Sequence[Item]) -> bool:
    """Tell whether a sentence speaks of what the thing is about (``PPO is a dataset for reinforcement learning``)."""
    said = {word for i in items if i.kind in "wE" for word in i.low.split() if len(word) > 5}
    return bool(meant) and all(
        said.intersection([*e.gist.lower().split(), *e.kinds[0].split("-")]) for e in meant
    )


def _article(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"


def _kinds_of(words: Sequence[str], base: Knowledge) -> frozenset[str]:
    """The kinds of a noun phrase: its longest ending that the vocabulary knows."""
    nouns = _nouns(base)
    for size in range(min(5, len(words)), 0, -1):
        found = nouns.get(tuple(words[-size:]))
        if found:
            return found
    return frozenset()


def _wrong(entity: Entity, claimed: frozenset[str], base: Knowledge, words: Sequence[str] = ()) -> bool:
    own = entity.kinds
    denied = set(entity.data.get("not_kind") or ())
    if denied and all(set(base.kind_and_parents(c)) & denied for c in claimed):
        return True
    own = tuple(k for k in own if k != "model-family") or own
    if claimed <= {"library", "software"} and any("model" in base.kind_and_parents(k) for k in own):
        return False  # projects bear the names of their models
    if claimed == {"organization"} and "service" in own:
        return False  # a company and its service bear one name
    if not own:
        return False
    if claimed == {"benchmark"} and words[-1:] in (["benchmark"], ["benchmarks"]) and len(words) < 3:
        return _far(entity, claimed, base)
    if _apart(claimed, own, base, words, entity.gist, "family" in entity.properties):
        return True
    if claimed == {"clustering-algorithm"} and entity.properties.get("supervision") == ["supervised"]:
        return True
    return all(disjoint(c, k, base) for c in claimed for k in own)


_TOOLS = frozenset("library software agent-framework database".split())
_MODELS = frozenset("language-model network architecture convolutional-network recurrent-network".split())
_LEARNERS = frozenset("supervised-algorithm learning-algorithm ensemble-method".split())
_CLASSIFIED = frozenset(["classifier", "classification"])


def _apart(
    claimed: frozenset[str],
    own: Sequence[str],
    base: Knowledge,
    words: Sequence[str],
    gist: str,
    boosted: bool,
) -> bool:
    """Tell whether a plain noun excludes all kinds of a thing, whatever the vocabulary says pair by pair.

    A tool is no language model and no programming language; what groups or projects data is no classifier; an
    optimizer, a metric and a prompt are no network.
    """
    kinds = set(own)
    above = {parent for kind in own for parent in base.kind_and_parents(kind)}
    if claimed <= _MODELS or claimed == {"model"}:
        stored = kinds <= {"database", "service"} and "database" in kinds
        prompts = claimed != {"network"} and kinds <= _TOOLS | {"prompting-method"}
        return kinds <= _TOOLS or stored or prompts or (claimed == {"network"} and boosted)
    if claimed == {"programming-language"}:
        return "programming-language" not in kinds and kinds <= _TOOLS | {"service"} and "cuda" not in words
    if claimed == {"clustering-algorithm"}:
        return "library" in kinds and "clustering-algorithm" not in above and bool(kinds & _LEARNERS)
    if claimed == {"learning-algorithm"} and _CLASSIFIED.intersection(words):
        return kinds <= {"clustering-algorithm", "dimensionality-reduction"}
    if claimed == {"database", "knowledge-base"} or claimed == {"database"}:
        if kinds <= {"library", "agent-framework"}:
            about = set(gist.lower().split())
            return "relational" in words or about.isdisjoint(
                ("vector", "vectors", "search", "index", "similarity")
            )
        return bool(above.isdisjoint(("database", "knowledge-base", "dataset", "service"))) and kinds <= _MODELS | {
            "optimizer", "metric", "software", "agent-framework", "chatbot", "attack", "prompting-method", "tokenizer",
        }  # fmt: skip
    return False


def _beside(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``they store vectors in X, a large language model from Meta``: an apposition to a name that is no subject."""
    items = passage.items
    for at in passage.names:
        k = at + 1
        if k + 3 >= len(items) or items[k].text != "," or items[k + 1].low not in ("a", "an") or at < 2:
            continue
        if items[at].text.islower() or items[at - 1].text == "," or items[at - 1].low in ("and", "or"):
            continue  # perhaps a list
        phrase = _phrase(items, k + 2)
        end = k + 2 + len(phrase)
        while end < len(items) and phrase and items[end].start < phrase[-1].end:
            end += 1
        behind = items[end] if end < len(items) else None
        if sum(len(_FORM.findall(i.text)) for i in phrase) < 2 or (
            behind is not None
            and behind.text != "."
            and behind.low
            not in ("from", "by", "that", "which", "developed", "built", "released", "designed")
        ):
            continue
        yield from _judge(items[at], phrase, base, items[at].start)


_CITED = frozenset("one another popular common well known typical classic widely used famous".split())


def _inverted(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``One popular loss function is X``."""
    items = passage.items
    if not items or items[0].low not in ("one", "another", "a"):
        return
    verb = next((n for n in range(2, min(8, len(items) - 1)) if items[n].low in ("is", "was")), None)
    if verb is None or items[verb + 1].kind != "E":
        return
    behind = items[verb + 2] if verb + 2 < len(items) else None
    if behind is not None and not (behind.kind == "p" and behind.text in ",.;"):
        return
    begin = 1
    while begin < verb and items[begin].low in _CITED:
        begin += 1
    phrase = [i for i in items[begin:verb] if i.kind in "wE"]
    if begin > 1 and phrase and len(phrase) == verb - begin:
        yield from _judge(items[verb + 1], phrase, base, items[0].start)


def _before(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``the optimizer X is``, ``As an optimizer, X``."""
    items = passage.items
    if len(items) > 4 and items[0].low == "as" and items[1].low in ("a", "an"):
        comma = next((n for n in range(2, min(8, len(items))) if items[n].text == ","), None)
        if comma is not None and comma + 1 < len(items) and items[comma + 1].kind == "E":
            phrase = [i for i in items[2:comma] if i.kind in "wE"]
            if phrase and not any(i.low in PREPOSITIONS | AUXILIARY | {"'s"} for i in phrase):
                yield from _judge(items[comma + 1], phrase, base, items[0].start)
    for at in passage.names:
        item = items[at]
        after = items[at + 1] if at + 1 < len(items) else None
        if (
            at < 2
            or after is None
            or item.text.islower()
            or not (after.low in AUXILIARY or (after.text in ",.;" and after.kind == "p"))
        ):
            continue
        k = at - 1
        while (
            k > 0
            and items[k].kind == "w"
            and items[k].low not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARY
            and at - k < 5
        ):
            k -= 1
        if k < at - 1 and items[k].low in ("the", "a", "an"):
            yield from _judge(item, items[k + 1 : at], base, items[k].start, example=True)


def _two_nouns(phrase: Sequence[Item], base: Knowledge) -> bool:
    """Tell whether a phrase holds a verb and another plural: ``libraries support metrics such as X`` are which?"""
    nouns = _nouns(base)
    return any(i.low.endswith("s") and (i.low,) in nouns for i in phrase[:-2]) or any(
        i.low in _VERBAL for i in phrase[:-1]
    )


_VERBAL = frozenset(
    "support include involve use require offer provide need cover contain apply see become".split()
)


def _examples(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``fine-tuning techniques such as A and B``, ``optimizers like A``."""
    items = passage.items
    for at in passage.names:
        if at < 2:
            continue
        k = at - 1
        while k > 0 and items[k].low in DETERMINERS:
            k -= 1
        low = items[k].low
        if low == "as" and k > 0 and items[k - 1].low == "such":
            k -= 2
        elif low in ("including", "include", "notably", "like", "especially", "particularly", "namely"):
            k -= 1
        else:
            continue
        if k >= 0 and items[k].text == ",":
            k -= 1
        phrase: list[Item] = []
        while k >= 0 and len(phrase) < 5:
            here = items[k]
            if here.kind == "p" and here.text in "-‐‑" and here.glued:
                k -= 1
                continue
            common = here.kind == "w" or (
                here.kind == "E" and (here.text.islower() or (k == 0 and here.text[1:].islower()))
            )
            if (
                not common
                or here.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | DETERMINERS
                or here.low == "'s"
            ):
                break
            phrase.insert(0, here)
            k -= 1
        if not phrase or not phrase[-1].low.endswith("s") or _two_nouns(phrase, base):
            continue
        for one in group_of(items, at):
            if items[one].kind == "E":
                yield from _judge(items[one], phrase, base, phrase[0].start, example=True)
