"""Find the item of a list that is of another sort than the class named and the rest of the list.

``detection models include A, B and C``, where C is a dataset: lists are written loosely, but where the other items
are what the class says, and one is of a sort that nobody mixes with it, that one is misplaced.
"""

from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._kind_nouns import FORM, kinds_of
from reportlint_rules.facts._lexicon import AUXILIARY, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._syntax import close
from reportlint_rules.facts._verdict import Verdict, entities_of

_SORTS: dict[str, str] = {
    # kind (or a parent of it): its sort; whatever has none is never misplaced
    "dataset": "data", "metric": "metric", "model": "model", "network": "model", "optimizer": "optimizer",
    "loss-function": "loss", "activation-function": "activation", "tokenizer": "tokenizer",
    "rl-algorithm": "agent", "clustering-algorithm": "cluster", "supervised-algorithm": "supervised",
    "dimensionality-reduction": "projection", "hardware": "hardware", "library": "software", "database": "software",
    "agent-framework": "software", "attack": "attack", "defense": "defense", "decoding-method": "decoding",
    "programming-language": "language", "explainability-method": "explanation", "compression-method": "compression",
    "normalization-method": "normalization", "generative-model-class": "model",
    "regularization-method": "regularization", "data-augmentation": "augmentation", "prompting-method": "prompting",
    "fine-tuning-method": "tuning",
}  # fmt: skip
_NEUTRAL = frozenset("discriminative-model model-family training-method pretraining-task service".split())
"""Kinds that things of many sorts have besides."""
_MIXED = frozenset(
    frozenset(pair.split())
    for pair in (
        "metric loss,model supervised,model software,supervised projection,supervised software,cluster software,"
        "projection software,agent software,explanation software,compression software,attack software,model agent,"
        "model cluster,model projection,cluster projection,optimizer agent,supervised agent,model explanation,"
        "normalization optimizer,software hardware,software language,software tokenizer,"
        "model tokenizer,explanation supervised,explanation projection,defense explanation,defense normalization,"
        "defense compression,defense software,optimizer supervised,software optimizer,model attack,model defense,"
        "model compression,model decoding,model normalization,model activation,model loss,attack optimizer,"
        "regularization optimizer,regularization loss,regularization normalization,regularization augmentation,"
        "regularization compression,regularization supervised,regularization tuning,regularization defense,"
        "augmentation model,augmentation software,augmentation defense,augmentation attack,prompting decoding,"
        "prompting software,prompting attack,prompting tuning,prompting model,tuning compression,tuning software,"
        "tuning optimizer,tuning model,regularization projection,"
        "compression projection,loss supervised,software data,activation normalization,projection explanation"
    ).split(",")
)
"""Sorts that share members, or that writers name in one breath."""
_NO_MODELS = frozenset("rl-algorithm database knowledge-base optimizer loss-function".split())
"""Classes that hold no network, though things of theirs may be named among models."""
_NEUTRAL_MODELS = frozenset("rl-system software library generative-model-class".split())
_DATA_TOO = frozenset(["benchmark"])
"""A benchmark and the score it yields go by one name."""
_OPENERS = frozenset("including include includes included like namely are were e.g example".split())
_OPENING = frozenset("such as like including include namely are were among them for example".split())
_SIGNS = frozenset(",:(–—")
_BEHIND_LIST = AUXILIARY | PREPOSITIONS | CONJUNCTIONS | frozenset("which that to all each".split())
_ENDS_NOUN = PREPOSITIONS | AUXILIARY | CONJUNCTIONS | frozenset("used we they that which available".split())
_REFUSED = frozenset("no not unlike other never based".split())


def judge_odd_items(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on misplaced items of the lists of one passage."""
    if len(passage.names) < 2:
        return
    items = passage.items
    last = -1
    for at in passage.names:
        if at <= last:
            continue
        elements, end = _list_from(items, at)
        if len(elements) < 3 or elements[0] is None:
            continue
        phrase = _class_before(items, at) or _class_named(items, at)
        if phrase:
            last = end
            yield from _misplaced(items, elements, phrase, base)


def _list_from(items: Sequence[Item], at: int) -> tuple[list[int | None], int]:
    """The items of the list that begins at ``at`` (None for what is no bare name), and the index of its last part."""
    elements: list[int | None] = []
    k, closed = at, False
    while k < len(items):
        end = k + 1
        bare = items[k].kind == "E"
        if end < len(items) and items[end].text == "(" and (shut := close(items, end)) > end:
            end = shut + 1
        while end < len(items) and end - k < 5 and _continues(items[end]):
            bare = bare and items[end].kind == "p" and items[end].text in "\"'”’*"
            end += 1
        elements.append(k if bare else None)
        if closed:
            return elements, end - 1
        ahead = end
        while ahead < len(items) and ahead - end < 3 and (
            items[ahead].text in (",", "&") or items[ahead].low in ("and", "or")
        ):  # fmt: skip
            closed = closed or items[ahead].text != ","
            ahead += 1
        while ahead < len(items) and items[ahead].low in ("the", "a", "an"):
            ahead += 1
        if ahead == end or ahead >= len(items) or items[ahead].kind not in "EwC":
            return [], max(at, end - 1)
        k = ahead
    return [], len(items)


def _continues(item: Item) -> bool:
    """Tell whether an item goes on what the list names (``COCO scores``), rather than what is said of the list."""
    if item.kind == "p":
        return item.text in "-‐‑\"'”’*/"
    return item.kind in "wEC" and item.low not in _BEHIND_LIST


def _class_before(items: Sequence[Item], at: int) -> list[Item]:
    """The plural noun phrase that a list gives examples of; empty where there is none."""
    k = at - 1
    while k > 0 and items[k].low in DETERMINERS:
        k -= 1
    opened = False
    while (
        k > 0
        and (items[k].low in _OPENING or (items[k].kind == "p" and items[k].text in _SIGNS))
        and at - k < 8
    ):
        opened = opened or items[k].low in _OPENERS or items[k].low == "as" or items[k].text in ":("
        opened = opened or items[k].low in ("them", "these")
        verb = items[k].low in ("are", "were", "include", "included", "includes")
        k -= 1
        if verb:
            return _subject(items, k + 1)
    if opened:
        phrase = _ending_at(items, k)
        inserted = items[k + 1].text == "," and items[k + 2].low in (
            "including",
            "such",
            "for",
            "like",
            "namely",
        )
        return _before_of(items, k) if inserted and not (phrase and phrase[-1].low.endswith("s")) else phrase
    return []


def _before_of(items: Sequence[Item], k: int) -> list[Item]:
    """The class before what narrows it: ``datasets for digit recognition, including``."""
    for n in range(k, max(k - 8, 0), -1):
        if items[n].kind not in "wE" and items[n].text not in "-‐‑":
            return []
        if items[n].low in ("for", "of", "in", "from"):
            phrase = _ending_at(items, n - 1)
            alone = n - 1 - len(phrase) < 0 or items[n - 1 - len(phrase)].low in DETERMINERS
            return phrase if alone and phrase and phrase[-1].low.endswith("s") else []
    return []


def _class_named(items: Sequence[Item], at: int) -> list[Item]:
    """The class that stands right before a list: ``the datasets A, B and C``."""
    phrase = _ending_at(items, at - 1) if at else []
    before = at - 1 - len(phrase)
    if not phrase or not phrase[-1].low.endswith("s") or any(i.kind == "E" for i in phrase[-1:]):
        return []
    if before >= 0 and items[before].low in ("the", "these", "three", "both") and items[at - 1].kind == "w":
        return phrase
    return []


def _ending_at(items: Sequence[Item], k: int) -> list[Item]:
    """The noun phrase whose last word is at ``k``."""
    out: list[Item] = []
    while (
        k >= 0
        and len(out) < 5
        and (items[k].kind == "w" or items[k].text[1:].islower() or items[k].text in "-‐‑")
    ):
        if items[k].kind == "p":
            pass
        elif items[k].low in _ENDS_NOUN | DETERMINERS or items[k].low == "'s":
            break
        else:
            out.insert(0, items[k])
        k -= 1
    return [] if k >= 0 and items[k].low in ("and", "or") else out


def _subject(items: Sequence[Item], verb: int) -> list[Item]:
    """The noun phrase that begins the clause of a verb: ``datasets used for tests are``, ``among the metrics are``."""
    begin = verb - 1
    while (
        begin >= 0
        and items[begin].text not in ",;:("
        and (items[begin].kind not in "EC" or items[begin].text[1:].islower())
    ):
        begin -= 1
    begin += 1
    if begin < verb and items[begin].low in ("among", "the", "our"):
        begin += 1
    while begin < verb and items[begin].low in DETERMINERS:
        begin += 1
    end = begin
    while end < verb and items[end].low not in _ENDS_NOUN - {"used"}:
        if items[end].low == "used" and end > begin and items[end - 1].low.endswith("s"):
            break
        end += 1
    if end < verb and items[end].low in ("and", "or"):
        return []
    return [i for i in items[begin:end] if i.kind in "wE"][-5:]


def _sorts(kinds: Sequence[str] | frozenset[str], base: Knowledge) -> set[str]:
    found = set()
    for kind in [k for k in kinds if k not in _NEUTRAL] or kinds:
        found.add(next((_SORTS[k] for k in base.kind_and_parents(kind) if k in _SORTS), ""))
    return found


def _misplaced(
    items: Sequence[Item], elements: Sequence[int | None], phrase: Sequence[Item], base: Knowledge
) -> Iterator[Verdict]:
    words = [fold(w) for i in phrase for w in FORM.findall(i.text)]
    claimed = kinds_of(words, base) if words and words[-1].endswith("s") else frozenset()
    if not claimed or not _REFUSED.isdisjoint(words):
        return
    said = _sorts(claimed, base)
    if "" in said:
        return
    fitting, odd = 0, []
    for at in elements:
        meant = entities_of(items[at], base) if at is not None else []
        if not meant or at is None:
            continue
        if any(_fits(e, claimed, base) for e in meant):
            fitting += 1
        elif all(_far(e, claimed, said, base) for e in meant):
            odd.append(at)
        elif not any(_sorts(e.kinds, base) & said for e in meant):
            return  # a list of several things
    if len(odd) != 1 or fitting < 1 or (fitting < 2 and len(elements) > 3):
        return
    item = items[odd[0]]
    entity = entities_of(item, base)[0]
    spec = (base.vocabulary.get("kinds") or {}).get(entity.kinds[0]) or {}
    holds = (spec.get("nouns") or [entity.kinds[0].replace("-", " ")])[0]
    claim = " ".join(i.text for i in phrase)
    article = "an" if holds[:1] in "aeiou" else "a"
    message = f'"{item.text}" is named among "{claim}"; it is {article} {holds}.'
    span = Span(min(phrase[0].start, item.start), max(item.end, phrase[-1].end))
    yield Verdict("wrong-kind", span, message, entity, claim, holds, sure=False)


def _fits(entity: Entity, claimed: frozenset[str], base: Knowledge) -> bool:
    return any(not claimed.isdisjoint(base.kind_and_parents(k)) for k in entity.kinds)


def _far(entity: Entity, claimed: frozenset[str], said: set[str], base: Knowledge) -> bool:
    """Tell whether a thing is of sorts that share no member with those of the class."""
    mine = _sorts(entity.kinds, base)
    if not mine or "" in mine or mine & said:
        return False
    if "metric" in said and _DATA_TOO.intersection(
        k for own in entity.kinds for k in base.kind_and_parents(own)
    ):
        return False
    if mine == {"model"} and claimed <= _NO_MODELS and not _NEUTRAL_MODELS.intersection(entity.kinds):
        return True
    return all(frozenset((m, s)) not in _MIXED for m in mine for s in said)
