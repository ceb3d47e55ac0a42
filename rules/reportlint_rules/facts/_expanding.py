"""Read and judge expansions: ``SHORT (Long Form)``, ``Long Form (SHORT)``, ``SHORT stands for …``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlint import Document, Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._expansion_sense import FIELD_WORDS, another_sense, meant_here, mixed
from reportlint_rules.facts._expansion_words import (
    contains,
    dropped,
    goes_on,
    looks_alike,
    of_the_field,
    shared_words,
    titled,
)
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._longforms import claims_at
from reportlint_rules.facts._named import named
from reportlint_rules.facts._nearforms import is_general, near_miss
from reportlint_rules.facts._passages import Passage, short_of, shorts_in, spelled_topic
from reportlint_rules.facts._verdict import Verdict
from reportlint_rules.facts._wordings import agrees, initials_match, stems, words_in


def judge_expansions(passage: Passage, document: Document, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the expansions of one passage."""
    items = passage.items
    found = shorts_in(passage, base)
    if not found and passage.topic is not None and (verb := spelled_topic(passage)):
        short = short_of(passage.topic, base)
        if short is not None:
            # ``It stands for …``, read as if the name stood there.
            items, found = (passage.topic, *items[verb:]), [(0, short)]
            passage = Passage(items, passage.span, passage.block, lows=passage.lows)
    for at, short in found:
        every = [base.at(i) for i in base.expansions[short]]
        general = [e for e in every if is_general(e)]
        meant = [e for e in every if not is_general(e)] if general else every
        claims = list(claims_at(items, at, short))
        others = [long for e in general for long in e.expands[short]]
        if general and not {"also", "stands"} <= passage.lows and not _coined(passage.lows):
            verdict = general_verdict(short, at, items, general, meant, claims, base)
            if verdict is not None:
                yield verdict
                continue
        if short in named(document).shadowed and not _beside_kin(passage, meant, base):
            continue  # what the document means is another thing than that of the field
        for words, first, last, strong in claims if meant else ():
            if any(contains(words, long, first < at) for long in others):
                continue
            claim = _Claim(short, at, words, first, last, strong)
            verdict = _judge(claim, meant, passage, document, base)
            if verdict is not None:
                yield verdict


def _beside_kin(passage: Passage, meant: Sequence[Entity], base: Knowledge) -> bool:
    """Tell whether a sentence names a thing that is made of what the field means: ``MCTS`` beside AlphaGo."""
    ids = {entity.id for entity in meant}
    others = (base.at(r) for at in passage.names for r in passage.items[at].refs)
    return any(not ids.isdisjoint((*other.components, *other.derived_from)) for other in others)


_NAMING = frozenset("call calls name define denote term dub coin introduce propose abbreviate".split())


def _coined(lows: frozenset[str]) -> bool:
    """Tell whether a sentence gives a name of its own (``Customer Service Ratio (CSR), as we call it``)."""
    return ("we" in lows and not lows.isdisjoint(_NAMING)) or {"our", "own"} <= lows


def general_verdict(
    short: str, at: int, items: Sequence[Item], general: Sequence[Entity], field: Sequence[Entity],
    claims: Sequence[tuple[list[str], int, int, bool]], base: Knowledge,
) -> Verdict | None:  # fmt: skip
    """The verdict on a short form of everyday reports: near misses only, and a warning at most."""
    others = [*base.vocabulary.get("other_expansions", {}).get(short, ())]
    for entity in field:
        others += [*entity.expands.get(short, ()), *(n for n in entity.names if " " in n)]
    miss = near_miss(items, at, short, general, others, claims)
    if miss is None:
        return None
    entity, said, long, first, last = miss
    return _verdict(short, entity, said, long, items, first, last, sure=False)


class _Claim(NamedTuple):
    """What a passage says that a short form stands for."""

    short: str
    at: int
    """Where the short form stands."""
    words: list[str]
    first: int
    last: int
    strong: bool
    """It is said outright that the words are the long form."""

    @property
    def backwards(self) -> bool:
        """Tell whether the long form stands before the short one."""
        return self.first < self.at


def _judge(
    claim: _Claim, meant: Sequence[Entity], passage: Passage, document: Document, base: Knowledge
) -> Verdict | None:
    short, words = claim.short, claim.words
    rights = [(e, long) for e in meant for long in e.expands.get(short, ())]
    if (
        not rights
        or _right(claim, passage.items, [long for _, long in rights])
        or _other_name(claim, meant, base)
        or _no_long_form(claim, passage.lows)
    ):
        return None
    rights = of_the_field(rights)
    entity, long = rights[0]
    spelled, shared = initials_match(short, words), shared_words(words, rights)
    if spelled and any(looks_alike(words, other) for _, other in rights):
        return _verdict(
            short, entity, " ".join(words), long, passage.items, claim.first, claim.last, sure=False
        )
    plain = claim.strong and spelled and (shared or titled(words))
    if not plain and not meant_here(document, base, meant, words, short, shared, rights, spelled):
        return None
    if not claim.strong and claim.backwards and (drop := dropped(short, words, long)):
        first = max(claim.first, claim.last - len(drop) - 3)
        return _verdict(short, entity, " ".join(drop), long, passage.items, first, claim.last, sure=False)
    fielded = spelled and titled(words) and not FIELD_WORDS.isdisjoint(w.lower() for w in words)
    if not (
        shared or mixed(short) or fielded or _named(claim, meant) or _vouched(claim, meant, passage, base)
    ):
        return None
    if not claim.strong and not (
        _looks_meant(claim, long, spelled, shared)
        and not _sense_of_its_own(claim, document, rights, spelled, shared)
    ):
        return None
    return _verdict(short, entity, " ".join(words), long, passage.items, claim.first, claim.last)


def _right(claim: _Claim, items: Sequence[Item], rights: Sequence[str]) -> bool:
    """Tell whether a right long form stands there, be it in more words than were read."""
    at, words, backwards = claim.at, claim.words, claim.backwards
    behind: list[str] = []
    if backwards:
        before = [i.text for i in items[max(0, at - 24) : at] if i.kind != "p" or i.text in "-‐‑"]
        behind = words_in(" ".join(before))[-14:]
    elif goes_on(items, at, words, rights):
        return True
    return any(
        contains(words, long, backwards) or (behind and contains(behind, long, True)) for long in rights
    )


def _other_name(claim: _Claim, meant: Sequence[Entity], base: Knowledge) -> bool:
    """Tell whether the words are another name of the thing, or another sense of the short form that the base knows.

    ``DAT (domain-adversarial training)`` is no wrong expansion.
    """
    names = [n for e in meant for n in (*e.names, *e.ambiguous_names) if " " in n or "-" in n]
    senses = base.vocabulary.get("other_expansions", {}).get(claim.short, [])
    return any(agrees(claim.words, name) for name in (*names, *senses))


def _no_long_form(claim: _Claim, lows: frozenset[str]) -> bool:
    """Tell whether the words can be no long form at all, or one beside another."""
    short, words = claim.short, claim.words
    return (
        # ``DDP - Distributed DP``: half of it is left short.
        any(len(w) > 1 and w.isupper() and w != "AI" and short.endswith(w) for w in words)
        # ``RAG stands for red, amber and green``, ``it stands for progress``
        or (claim.strong and len(words) == 1)
        # ``X (one thing); X also stands for another``
        or {"also", "stands"} <= lows
        # ``ANOVA (the assumptions for ANOVA …)``
        or any(w.rstrip("s") == short.rstrip("s") for w in words)
    )


def _named(claim: _Claim, meant: Sequence[Entity]) -> bool:
    """Tell whether the short form is a name of what is meant: of one of them if that is said outright, else of all."""
    if claim.strong:
        return any(claim.short in (*e.names, *e.ambiguous_names) for e in meant)
    return all(claim.short in e.names for e in meant)


def _vouched(claim: _Claim, meant: Sequence[Entity], passage: Passage, base: Knowledge) -> bool:
    """Tell whether the sentence shows which thing is meant: its maker owns it, or its gist is told in other words."""
    items, at = passage.items, claim.at
    if at > 1 and items[at - 1].low == "'s" and items[at - 2].kind == "O":
        return any(
            base.same_organisation(o, own) for e in meant for o in items[at - 2].orgs for own in e.orgs
        )
    around = [w for n, i in enumerate(items) if not claim.first <= n <= claim.last for w in words_in(i.text)]
    told = set(stems(around))
    return any(len(told.intersection(stems(words_in(e.gist)))) >= 4 for e in meant)


_PROPER = frozenset("google openai meta facebook microsoft version see via using e.g eg like such".split())


def _looks_meant(claim: _Claim, long: str, spelled: bool, shared: int) -> bool:
    """Tell whether words beside a short form are meant to be its long form, though nothing says so."""
    short, words = claim.short, claim.words
    if any(words_in(w)[0].lower() in _PROPER for w in words if w):
        return False
    if spelled:
        return True
    if not titled(words) or words[0][:1].lower() not in (short[:1].lower(), long[:1].lower()):
        return False
    if claim.backwards:
        return 2 * shared >= len(stems(words_in(long)))
    return shared >= 1 or ((len(words) > 2 or words[-1][:1].isupper()) and mixed(short))


def _sense_of_its_own(
    claim: _Claim, document: Document, rights: Sequence[tuple[Entity, str]], spelled: bool, shared: int
) -> bool:
    """Tell whether a document gives the short form a meaning of its own: it spells it, with few of the right words."""
    if not spelled or not another_sense(document):
        return False
    if claim.backwards:
        return 2 * shared < max(len(stems(words_in(long))) for _, long in rights)
    return not shared and not mixed(claim.short)


def _verdict(
    short: str,
    entity: Entity,
    said: str,
    long: str,
    items: Sequence[Item],
    first: int,
    last: int,
    sure: bool = True,
) -> Verdict:
    span = Span(items[first].start, items[min(last, len(items) - 1)].end)
    return Verdict(
        "wrong-expansion",
        span,
        f'"{short}" does not stand for "{said}"; it stands for "{long}".',
        entity,
        said,
        long,
        {"short": short},
        sure,
    )
