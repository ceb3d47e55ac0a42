"""Judge what kind of thing a name is called: ``ROUGE is a language model``, ``optimizers such as BLEU``."""

from collections.abc import Iterator, Sequence

from reportlint import Span
from reportlint.knowledge import Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._kind_examples import told_apart
from reportlint_rules.facts._kind_judge import judge_kind
from reportlint_rules.facts._kind_nouns import FORM, kind_nouns
from reportlint_rules.facts._kind_phrases import complement, noun_phrase
from reportlint_rules.facts._lexicon import (
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
)
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicates import predicates
from reportlint_rules.facts._syntax import after_name, group_of
from reportlint_rules.facts._verbal import verbal
from reportlint_rules.facts._verdict import Verdict, entities_of


def judge_kinds(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the kinds that a passage gives to names."""
    for predicate in passage.once(predicates):
        if predicate.how in ("example", "loose", "in", "objective", "learns", "design", "means"):
            continue
        phrase = complement(predicate.items, predicate.how)
        if phrase:
            yield from judge_kind(predicate.subject, phrase, base, predicate.first, behind=predicate.items)
    if passage.names:
        yield from _examples(passage, base)
        yield from _beside(passage, base)
        yield from _inverted(passage, base)
        yield from _before(passage, base)
        if len(passage.names) > 1 and not passage.lows.isdisjoint(("and", "or")):
            from reportlint_rules.facts._odd_items import judge_odd_items

            yield from judge_odd_items(passage, base)


_GOING_ON = frozenset("from by that which developed built released designed for trained used".split())
_BY_MEANS_OF = frozenset("with by via using use uses used apply applied run ran called".split())


def _beside(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``they store vectors in X, a large language model from Meta``: an apposition to a name that is no subject."""
    items = passage.items
    for at in passage.names:
        k = at + 1
        if (
            k + 3 >= len(items)
            or items[k].text != ","
            or items[k + 1].low not in ("a", "an", "its", "their")
            or at < 2
        ):
            continue
        if items[at - 1].text == "," or items[at - 1].low in ("and", "or"):
            continue  # perhaps a list
        if items[at].text.islower() and not (items[at - 1].low in _BY_MEANS_OF and "-" in items[at].text):
            continue
        phrase = noun_phrase(items, k + 2)
        end = k + 2 + len(phrase)
        while end < len(items) and phrase and items[end].start < phrase[-1].end:
            end += 1
        behind = items[end] if end < len(items) else None
        if sum(len(FORM.findall(i.text)) for i in phrase) < 2 or (
            behind is not None
            and behind.text != "."
            and behind.low
            not in (
                "from",
                "by",
                "that",
                "which",
                "developed",
                "built",
                "released",
                "designed",
                "for",
                "trained",
                "used",
            )
        ):
            continue
        yield from judge_kind(items[at], phrase, base, items[at].start)


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
        yield from judge_kind(items[verb + 1], phrase, base, items[0].start)


def _before(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """``the optimizer X is``, ``As an optimizer, X``."""
    items = passage.items
    if len(items) > 4 and items[0].low == "as" and items[1].low in ("a", "an"):
        comma = next((n for n in range(2, min(8, len(items))) if items[n].text == ","), None)
        if comma is not None and comma + 1 < len(items) and items[comma + 1].kind == "E":
            phrase = [i for i in items[2:comma] if i.kind in "wE"]
            if phrase and not any(i.low in PREPOSITIONS | AUXILIARY | {"'s"} for i in phrase):
                yield from judge_kind(items[comma + 1], phrase, base, items[0].start)
    for at in passage.names:
        item = items[at]
        after = items[at + 1] if at + 1 < len(items) else None
        if (
            at < 2
            or after is None
            or item.text.islower()
            or not (after.low in AUXILIARY or verbal(after) or (after.text in ",.;" and after.kind == "p"))
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
            yield from judge_kind(item, items[k + 1 : at], base, items[k].start, example=True)


def _told_apart(items: Sequence[Item], at: int, phrase: Sequence[Item], base: Knowledge) -> Iterator[Verdict]:
    """``LLMs are combined with other technologies such as NLP``."""
    words = [fold(w) for i in phrase for w in FORM.findall(i.text)]
    ahead = [i for i in items if i.start < phrase[0].start]
    before = [e for i in ahead if i.kind == "E" for e in entities_of(i, base)]
    plain = any(i.low in ("llm", "llms") for i in ahead)
    for one in group_of(items, at):
        for entity in entities_of(items[one], base)[:1]:
            if told_apart(entity, words, before, plain):
                yield Verdict(
                    "wrong-kind",
                    Span(phrase[0].start, items[one].end),
                    f'"{items[one].text}" is set apart from language models; they are a part of it.',
                    entity,
                    " ".join(i.text for i in phrase),
                    "the field of language models",
                    sure=False,
                )


def _for_instance(items: Sequence[Item], k: int, at: int) -> int | None:
    """The bracket of ``(e.g., X)`` or ``(for example X)`` whose words end at ``k``; None where there is none."""
    behind = after_name(items, group_of(items, at)[-1])
    if behind >= len(items) or items[behind].text not in ("),"):
        return None  # ``(e.g., X was trained …)``
    if items[k].text == ",":
        k -= 1
    words = [i.low for i in items[max(0, k - 3) : k + 1] if i.text != "."]
    if words[-2:] not in (["e", "g"], ["for", "example"], ["for", "instance"]) and words[-1:] != ["e.g"]:
        return None
    return next((n for n in range(k, max(k - 6, 0), -1) if items[n].text == "("), None)


def _two_nouns(phrase: Sequence[Item], base: Knowledge) -> bool:
    """Tell whether a phrase holds a verb and another plural: ``libraries support metrics such as X`` are which?"""
    nouns = kind_nouns(base)
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
        elif (opened := _for_instance(items, k, at)) is not None:
            k = opened
        else:
            continue
        if k >= 0 and items[k].text in (",", "("):
            k -= 1
        phrase: list[Item] = []
        while k >= 0 and len(phrase) < 5:
            here = items[k]
            if here.kind == "p" and here.text in "-‐‑" and here.glued:
                k -= 1
                continue
            if here.low == "to" and phrase and k and items[k - 1].text in "-‐‑" and items[k - 1].kind == "p":
                phrase.insert(0, here)  # ``text-to-image systems``
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
        if not phrase or not phrase[-1].low.endswith("s"):
            continue
        if any(i.low == "other" for i in (*phrase, *items[max(k - 2, 0) : k + 1])):
            yield from _told_apart(items, at, phrase, base)
        doubtful = _two_nouns(phrase, base)
        joined = k >= 0 and items[k].low in ("and", "or")  # ``situations and data sets, such as X``
        if doubtful:
            verb = next((n for n in range(len(phrase) - 2, -1, -1) if phrase[n].low in _VERBAL), None)
            if verb is None:
                continue
            phrase = phrase[verb + 1 :]  # ``they offer language models such as X``
        for one in group_of(items, at):
            if items[one].kind == "E":
                found = judge_kind(items[one], phrase, base, phrase[0].start, example=True)
                yield from (v for v in found if not joined and not (v.sure and doubtful))
