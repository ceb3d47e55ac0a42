"""Read and judge expansions: ``SHORT (Long Form)``, ``Long Form (SHORT)``, ``SHORT stands for …``."""

from collections.abc import Iterator, Sequence

from reportlint import Document, Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DOMAIN_CUES
from reportlint_rules.facts._longforms import claims_at
from reportlint_rules.facts._named import named
from reportlint_rules.facts._nearforms import is_general, near_miss
from reportlint_rules.facts._passages import Passage, shorts_in
from reportlint_rules.facts._verdict import Verdict
from reportlint_rules.facts._wordings import FILLERS, agrees, initials_match, stems, words_in


def judge_expansions(passage: Passage, document: Document, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the expansions of one passage."""
    items = passage.items
    for at, short in shorts_in(passage, base):
        item = items[at]
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
        if short in named(document).shadowed:
            continue  # what the document means is another thing than that of the field
        for words, first, last, strong in claims if meant else ():
            if any(contains(words, long, first < at) for long in others):
                continue
            verdict = _judge(short, item, meant, words, items, first, last, strong, passage, document, base)
            if verdict is not None:
                yield verdict


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


def _judge(
    short: str, item: Item, meant: Sequence[Entity], words: list[str], items: Sequence[Item], first: int, last: int,
    strong: bool, passage: Passage, document: Document, base: Knowledge,
) -> Verdict | None:  # fmt: skip
    rights = [(e, long) for e in meant for long in e.expands.get(short, ())]
    if not rights:
        return None
    at = place_of(items, item)
    backwards = first < at
    behind = (
        words_in(" ".join(i.text for i in items[max(0, at - 24) : at] if i.kind != "p" or i.text in "-‐‑"))[
            -14:
        ]
        if backwards
        else []
    )
    if not backwards and _goes_on(items, at, words, [long for _, long in rights]):
        return None
    if any(
        contains(words, long, backwards) or (behind and contains(behind, long, True)) for _, long in rights
    ):
        return None
    # Another name of the same thing is no wrong expansion: ``DAT (domain-adversarial training)``.
    if any(
        agrees(words, name)
        for e in meant
        for name in (*e.names, *e.ambiguous_names)
        if " " in name or "-" in name
    ):
        return None
    senses = base.vocabulary.get("other_expansions", {}).get(short, [])
    if any(agrees(words, sense) for sense in senses):
        return None
    if any(len(w) > 1 and w.isupper() and w != "AI" and short.endswith(w) for w in words):
        return None  # ``DDP - Distributed DP``: half of it is left short
    if strong and len(words) == 1:
        return None  # ``RAG stands for red, amber and green``, ``it stands for progress``
    if "also" in passage.lows and "stands" in passage.lows:
        return None  # ``X (one thing); X also stands for another``
    if any(w.rstrip("s") == short.rstrip("s") for w in words):
        return None  # ``ANOVA (the assumptions for ANOVA …)``
    spelled = initials_match(short, words)
    rights = _of_the_field(rights)
    shared = _shared(words, rights)
    if not (strong and spelled and (shared or _titled(words))) and not _meant_here(
        document, base, meant, words, short, shared, rights, spelled
    ):
        return None
    entity, long = rights[0]
    if (
        strong
        and not shared
        and not mixed(short)
        and not any(short in (*e.names, *e.ambiguous_names) for e in meant)
        and not (spelled and _titled(words) and {w.lower() for w in words} & _FIELD_WORDS)
    ):
        return None
    if not strong:
        if backwards:
            drop = _dropped(short, words, long)
            if drop:
                return _verdict(
                    short,
                    entity,
                    " ".join(drop),
                    long,
                    items,
                    max(first, last - len(drop) - 3),
                    last,
                    sure=False,
                )
            if not spelled and not (
                _titled(words)
                and words[0][:1].lower() == short[:1].lower()
                and 2 * shared >= len(stems(words_in(long)))
            ):
                return None
        elif (
            not spelled
            and not (shared >= 1 and _titled(words) and words[0][:1].lower() == short[:1].lower())
            and not (
                _titled(words)
                and words[0][:1].lower() == short[:1].lower()
                and (len(words) > 2 or words[-1][:1].isupper())
                and mixed(short)
            )
        ):
            return None
        if any(words_in(w)[0].lower() in _PROPER for w in words if w):
            return None
        distinctive = mixed(short) or all(short in e.names for e in meant)
        fielded = spelled and _titled(words) and {w.lower() for w in words} & _FIELD_WORDS
        if not shared and not distinctive and not fielded:
            return None
        few = 2 * shared < max(len(stems(words_in(long))) for _, long in rights)
        if spelled and _another_sense(document) and (few if backwards else not shared and not mixed(short)):
            return None
    return _verdict(short, entity, " ".join(words), long, items, first, last)


_FIELD_WORDS = frozenset(
    """neural learning sequence language attention transformer gradient embedding encoder decoder generative recurrent
    convolutional adversarial reinforcement supervised unsupervised frequency speech semantic token""".split()
)
"""Words of the field inside a wrong long form: it is meant for the thing of the field."""


_PROPER = frozenset("google openai meta facebook microsoft version see via using e.g eg like such".split())


def _another_sense(document: Document) -> bool:
    """Tell whether a document is long enough to bring names of its own (``Simple Self-Distillation (SSD)``)."""
    return len(document.words) >= 150


def _meant_here(
    document: Document, base: Knowledge, meant: Sequence[Entity], words: Sequence[str], short: str, shared: int,
    rights: Sequence[tuple[Entity, str]], spelled: bool,
) -> bool:  # fmt: skip
    """Tell whether the short form is that of the field: ``CTC (Child Tax Credit)`` is another trade's.

    Half of the right words, a word of the field inside the long form, another name of the base, or words of the
    field elsewhere in the document tell.
    """
    if mixed(short) and len(short) > 2 and any(c.islower() for c in short.rstrip("s")):
        return True
    said = {fold(w) for w in words}
    if shared >= 2 or said & _FIELD_WORDS or said & _CUES:
        return True
    size = max(len(stems(words_in(long))) for _, long in rights)
    if shared and (
        (2 * shared >= size and (size > 2 or _titled(words))) or (spelled and len(short.rstrip("s")) >= 4)
    ):
        return True
    last = stems(words)[-1:]
    # Every trade has networks: "DCN (Data Center Network)".
    if (
        shared
        and _titled(words)
        and not _EVERYWHERE.issuperset(last)
        and any(stems(words_in(long))[-1:] == last for _, long in rights)
    ):
        return True
    refs = {r for m in named(document).mentions if m.text != short and not m.ambiguous for r in m.refs}
    if refs - {base._ids[e.id] for e in meant}:
        return True
    around = (document.word_set & (DOMAIN_CUES | _AROUND)) - said
    return len(around) >= (1 if len(document.words) < 40 else 2)


_EVERYWHERE = frozenset(
    stem
    for word in "network system model unit service group process program plan analysis data function method".split()
    for stem in stems([word])
)
"""Last words of long forms in any trade."""
_CUES = frozenset(
    """memory model models image vision training classifier retrieval translation vector latent policy
    feature features ranking linguistic optimization descent entropy kernel regression bayesian tensor convolution
    encoding embeddings tokens""".split()
)


_AROUND = frozenset(
    """dimensions dimension dimensionality action actions matrix matrices passages passage robot robots boxes box
    variance updates states clusters clustering likelihood rewards reward queries documents overlap pixel words
    vectors adversary classes labels bias ranking ranked nodes graph graphs distribution distributions""".split()
)
"""Words of the field that are too common elsewhere to be cues for a name, but tell what a long form is about."""


def _goes_on(items: Sequence[Item], at: int, words: Sequence[str], rights: Sequence[str]) -> bool:
    """Tell whether the right long form stands there, though the run was cut at a verb or a preposition in it."""
    raw = [w for i in items[at + 1 : at + 40] for w in words_in(i.text)]
    start = next((k for k, w in enumerate(raw) if w == words[0]), None)
    if start is None:
        return False
    return any(agrees(raw[start : start + len(words_in(long))], long, whole=False) for long in rights)


def place_of(items: Sequence[Item], item: Item) -> int:
    return next(k for k, i in enumerate(items) if i is item)


def contains(words: Sequence[str], long: str, backwards: bool) -> bool:
    """Tell whether the words are the right long form, or it and more words on the far side."""
    if agrees(words, long):
        return True
    size = len(words_in(long))
    for length in range(max(2, size - 1), size + 3):
        if length < len(words) and agrees(
            words[-length:] if backwards else words[:length], long, whole=False
        ):
            return True
    return False


def _shared(words: Sequence[str], rights: Sequence[tuple[Entity, str]]) -> int:
    mine = set(stems(words))
    return max((len(mine & set(stems(words_in(long)))) for _, long in rights), default=0)


def _of_the_field(rights: Sequence[tuple[Entity, str]]) -> list[tuple[Entity, str]]:
    """The long forms of the entity itself: what the short form stands for elsewhere shares no word with its first."""
    firsts: dict[str, set[str]] = {}
    return [
        (entity, long)
        for entity, long in rights
        if set(stems(words_in(long))) & firsts.setdefault(entity.id, set(stems(words_in(long))))
    ]


def _titled(words: Sequence[str]) -> bool:
    content = [w for w in words if fold(w) not in FILLERS]
    return len(content) >= 2 and sum(w[:1].isupper() for w in content) >= len(content) - 1


def mixed(short: str) -> bool:
    """Short forms such as LoRA or T5 mean one thing only."""
    bare = short.rstrip("s")
    return any(c.islower() for c in bare) or any(c.isdigit() for c in bare) or len(bare) >= 5


def _dropped(short: str, words: Sequence[str], long: str) -> list[str]:
    """The long form without its first word (``AI language models (LLMs)``), where something else stands for it."""
    right = stems(words_in(long))
    if len(right) < 3:
        return []
    mine = [stems([w]) for w in words]
    tail = len(right) - 1
    run = [s for w in words[-tail:] for s in stems([w])]
    if run != right[1:] or any(right[0] in m for m in mine):
        return []
    lead = words[-tail - 1].lower() if len(words) > tail else ""
    if lead in ("ai", "intelligence", "artificial"):
        start = len(words) - tail - (2 if lead == "intelligence" else 1)
        return list(words[max(0, start) :])
    return []


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
