"""Judge what a thing is said to learn from: ``SVMs are trained on unlabeled data``, ``DINO needs class labels``."""

import re
from collections.abc import Iterator

from reportlint import Span
from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import words_of
from reportlint_rules.facts._opposites import OTHERWISE
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate_words import HEDGED, NEGATING
from reportlint_rules.facts._verdict import Verdict, entities_of

_DATA = (
    r"(?:data|datasets?|examples?|images?|documents?|texts?|samples?|speech|audio|sentences?|instances"
    r"|corpora|corpus)"
)
_NO_LABELS = r"(?:unlabeled|unannotated|untranscribed) " + _DATA
_LABELS = (
    r"(?:class |human |manual )?labels|(?:manually |human |hand )?(?:labeled|annotated|transcribed) " + _DATA
)
_LEARNS = (
    r"(?:(?:is|are|was|were|be) (?:\S+ )?(?:pretrained|trained|pre trained|learned|fitted) "
    r"(?:\S+ )?(?:on|with|using|from|by|to)"
    r"|learns? (?:\S+ ){0,3}?from|(?:pre ?training|training) of .{3,40}? (?:uses|needs|requires|depends on|relies on)"
    r"|training data of .{3,40}? (?:is|are|consists? of)|to (?:pre)?train .{3,40}? (?:one|you|we) needs?"
    r"|(?:during|for) (?:pre ?)?training .{3,40}? (?:sees|uses|needs)"
    r"|(?<!s )(?<!model )(?<!network )(?:pre)?trained (?:only |exclusively )?on"
    r"|(?:requires?|needs?(?! for)|relies on|rely on))"
)
_MANNER = re.compile(
    r"(?<!\S)(?:is|are|was|were) (?:pre)?trained (?:by|with|through|using|in an?|via) "
    r"(self supervised|unsupervised|supervised) (?:learning|manner|fashion|way)(?!\S)"
)
_MORE = frozenset(
    "matches match rivals outperforms beats surpasses exceeds competitive compared like as if when whether evaluated "
    "reduce reduces reduced reducing avoid avoids semi transductive self-training pseudo active also both combined "
    "variant variants version while".split()
)


def judge_supervised(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """The verdict on the labels that the only thing of a sentence is said to learn from, or to do without."""
    items = passage.items
    found = [
        (at, e)
        for at in passage.names
        for e in entities_of(items[at], base)[:1]
        if e.properties.get("supervision")
    ]
    others = [at for at in passage.names if not items[at].text.islower()]
    if any("learning" in e.name for _, e in found):
        return  # of a way to learn, its definition says more
    if len(found) != 1 or len(others) > 1 or (others and others[0] != found[0][0]) or len(items) > 40:
        return
    at, entity = found[0]
    known = set(entity.properties["supervision"])
    if any(i.kind == "C" for i in items) or any(i.text == ";" for i in items):
        return
    words = words_of(items)
    said = _said(words, known)
    if not said:
        return
    holds = ", ".join(sorted(known))
    yield Verdict(
        "wrong-training-task", Span(items[0].start, max(i.end for i in items if i.kind != "p")),
        f'"{items[at].text}" is said to learn from {said}; it is {holds}.',
        entity, said, holds, {"property": "supervision"}, sure=False,
    )  # fmt: skip


def _said(words: str, known: set[str]) -> str:
    """What a thing is said to learn from, though it learns otherwise; nothing where that is not plain."""
    free = known <= {"self-supervised", "unsupervised"}
    bound = known == {"supervised"}
    tokens = set(words.split())
    if not (free or bound) or not tokens.isdisjoint(
        _MORE | {"not", "never", "without", "no", "unlike", "than"}
    ):
        return ""
    if (
        (m := _MANNER.search(words))
        and m[1].replace(" ", "-") not in known
        and (m[1] == "supervised") == free
    ):
        return m[1].replace("self s", "self-s") + " learning"
    m = re.search(rf"(?<!\S){_LEARNS}(?: \S+){{0,2}}? ({_LABELS if free else _NO_LABELS})(?!\S)", words)
    if m is None:
        return ""
    silent = NEGATING | HEDGED
    other = OTHERWISE - {"unlabeled", "supervised", "classifier", "classification", "linear", "or", "then"}
    if not silent.isdisjoint(words[: m.end()].split()) or not other.isdisjoint(tokens):
        return ""
    return m[1]
