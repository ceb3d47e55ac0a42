"""Frames of owners and origins: ``Y's X``, ``X by Y``, ``X from Y``."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame, spread
from reportlint_rules.facts._instances import generic
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DERIVED,
    DETERMINERS,
    HEAD_NOUNS,
    PREPOSITIONS,
)
from reportlint_rules.facts._people import people_at, plain_name
from reportlint_rules.facts._syntax import after_name, group_of, role
from reportlint_rules.facts._tail import FORMER, Tail, is_person
from reportlint_rules.facts._tails import read_tail


def possessive(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``Y's X``, ``Y's open-source library X``, ``Kingma and Ba's X``, ``Google's 2018 BERT``."""
    for k, item in enumerate(items):
        if item.low not in ("'s", "’", "'") or k == 0 or k + 1 >= len(items):
            continue
        owner = items[k - 1]
        if item.low != "'s" and not (owner.text.endswith("s") and item.glued):
            continue
        tail = Tail(end=k + 1)
        first = k - 1
        if owner.kind == "O":
            tail.orgs = [owner]
            # ``Stanford and Google's ELECTRA``
            if k >= 3 and items[k - 2].low in ("and", "&") and items[k - 3].kind == "O":
                tail.orgs.append(items[k - 3])
                first = k - 3
            if first > 0 and (items[first - 1].low in FORMER):
                continue
        elif (owner.kind == "w" and owner.upper) or (
            owner.text == "." and k > 2 and items[k - 2].low == "al"
        ):
            begin = k - 1
            while (
                begin > 0
                and (items[begin - 1].upper or items[begin - 1].low in ("and", ",", "et", "al", ".", "-"))
                and k - begin < 9
            ):
                begin -= 1
            while begin < k and not items[begin].upper:
                begin += 1
            group = people_at(items, begin)
            if (
                group is None
                or group.end != k
                or (group.lone and group.surnames[0].lower() in ("today", "europe", "china"))
            ):
                continue
            if not is_person(group, base):
                continue
            tail.people = [(group, begin)]
            first = begin
        else:
            continue
        target = None
        years: list[Item] = []
        for ahead in range(k + 1, min(k + 8, len(items))):
            here = items[ahead]
            if here.kind == "E":
                target = ahead
                break
            if here.kind == "Y":
                years.append(here)
                continue
            if here.kind == "p" and (
                here.text in "-‐‑\"'“”"
                or (here.text in ",(" and ahead > k + 1 and items[ahead - 1].low in HEAD_NOUNS)
            ):
                continue
            if (
                here.kind != "w"
                or here.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | DERIVED
                or here.low in CREATED
            ):
                break
            if here.low in AGENT_NOUNS and here.low not in (
                "ai",
                "language",
                "research",
                "deep",
                "machine",
                "learning",
                "nlp",
                "based",
                "search",
                "chip",
            ):
                break
            if here.upper and here.low not in HEAD_NOUNS and here.low not in ADVERBS:
                break
            if _verb(here):
                break  # ``IBM's platform offers X``
            if here.low.endswith("ing") and here.low not in (
                "learning",
                "existing",
                "leading",
                "groundbreaking",
                "pioneering",
                "processing",
                "modeling",
                "reasoning",
                "language-modeling",
                "underlying",
                "winning",
                "training",
                "going",
                "upcoming",
                "outstanding",
            ):
                break
        if target is None:
            continue
        if first > 1 and items[first - 1].low == "by" and items[first - 2].low in CREATED:
            continue  # ``trained by Y's X``: X is who did it
        behind = items[target + 1] if target + 1 < len(items) else None
        if (
            behind is not None
            and behind.kind == "w"
            and items[target].text.islower()
            and behind.low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARY
        ):
            continue  # ``NVIDIA's transformer training framework``
        if (
            behind is not None
            and behind.kind == "w"
            and _another_noun(behind, items[target + 2] if target + 2 < len(items) else None)
        ):
            continue
        if (
            behind is not None
            and behind.kind == "w"
            and generic(items[target], base)
            and behind.low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARY | HEAD_NOUNS
            and not behind.low.endswith(("s", "ed"))
        ):
            continue  # ``NVIDIA's Transformer engine``
        owned = group_of(items, target)
        # ``Google's BERT and GPT-3``: only the first is surely owned.
        tail.years = years
        yield from spread(items, owned[:1], "own", tail, first, "possessive", role(items, target))


def _verb(word: Item) -> bool:
    """Tell whether a word among the modifiers of a name can only be a verb (``offers``, ``runs``)."""
    low = word.low
    return (
        low.endswith("s")
        and len(low) > 3
        and word.text.islower()
        and low not in HEAD_NOUNS
        and not low.endswith(("ous", "ss", "us", "is", "ics", "series"))
    )


def _whole_title(items: Sequence[Item], at: int, k: int) -> bool:
    """Tell whether a link holds nothing but the name: what stands before and behind it begins in lower case."""
    before = at - 1
    while before >= 0 and items[before].low in DETERMINERS:
        before -= 1
    alone = (
        before < 0
        or items[before].kind == "p"
        or (items[before].text.islower() and items[before].low not in ("with", "and", "or"))
    )
    return alone and not any(i.upper for i in items[at + 1 : k])


_IMPLEMENTED = frozenset(
    """implementation implementations port ports checkpoint checkpoints integration integrations support api apis
    plugin plugins wrapper wrappers usage use deployment deployments experiments fork clone finetune finetunes fine
    finetuning tokenizer tokenizers pipeline pipelines classifier classifiers variant variants derivative derivatives
    course tutorial tutorials experience customers users strategy kernels kernel scripts script repository repo
    notebook notebooks weights demo recipe recipes replication reproduction release results result strategy version
    numbers setup configuration code""".split()
)


def _another_noun(word: Item, after: Item | None) -> bool:
    """Tell whether the word behind a name makes another thing of it (``BERT implementation``)."""
    return word.low in _IMPLEMENTED and not (
        word.low in ("release", "use", "support", "weights")
        and after is not None
        and after.low not in PREPOSITIONS
    )


def prepositional(items: Sequence[Item], base: Knowledge, topic: Item | None) -> Iterator[Frame]:
    """``X by Y``, ``X, from Y``, ``X of Vaswani et al.``, gapped ``X from Y, Z from W``."""
    for at, item in enumerate(items):
        if item.kind != "E":
            continue
        k = after_name(items, at)
        comma = k < len(items) and items[k].text in (",", ":", "–", "—", "-", "(")
        if comma:
            k += 1
        if k + 1 >= len(items):
            continue
        low = items[k].low
        if low not in ("by", "from", "of", "at"):
            continue
        if at > 1 and (
            (items[at - 1].upper and items[at - 1].low.endswith("ing") and not items[at - 1].text.isupper())
            or (items[at - 1].low == "in" and items[at - 2].low in ("written", "implemented", "coded"))
        ):
            continue  # ``Mastering X by Y``: a title; ``a profiler written in X from Y``
        nxt = items[k + 1]
        if low == "at" or (low == "of" and not nxt.upper):
            continue
        if nxt.low.endswith("ing") and nxt.kind == "w" and not nxt.upper:
            continue
        direct = nxt.kind == "O" or (
            nxt.kind == "w" and (nxt.upper or nxt.low in AGENT_NOUNS or nxt.low in DETERMINERS)
        )
        if not direct:
            continue
        if nxt.low == "scratch" or (items[k].start - items[k - 1].end > 3 and not _whole_title(items, at, k)):
            continue  # ``Transformers from scratch``; ``[Dissecting X](…) by Y``: the title of another text
        # ``downloaded BERT from Hugging Face``, ``the results on BERT by Y``, ``BERT is beaten by Y``.
        if low == "from" and _taken(items, at):
            continue
        tail = read_tail(items, k + 1, base, agent=True)
        if low == "of":
            tail.orgs = []
            if any(
                i.low.endswith("ed") or i.low in AUXILIARY
                for i in items[max(0, at - 6) : at]
                if i.kind == "w"
            ):
                continue  # ``replaced the U-Net of Rombach et al.``: the one that they use
            if not tail.years and (k > at + 1 or not _leads(tail, items[at], base)):
                continue  # ``the BERT model of Tenney et al.``: theirs
        if not (tail.orgs or tail.people):
            continue
        where = role(items, at)
        if low == "by" and where == "from":
            continue
        if where in (  # noqa: SIM102
            "on",
            "in",
            "over",
            "against",
            "than",
            "to",
            "of",
            "with",
            "for",
            "using",
            "via",
            "through",
            "into",
            "about",
            "regarding",
            "concerning",
            "covering",
            "behind",
        ) and not (low == "from" or (comma and low == "by")):
            # ``experiments with BERT by Google``: who made what is open.
            if not (where in ("than", "with", "using", "to") and low == "by" and nxt.kind == "O"):
                continue
        if low == "by" and where == "object" and at > 0 and not comma and _verb_before(items, at):
            continue
        tail.years = []
        yield from spread(items, [at], "by", tail, at, "by" if low == "by" else low, where)


def _leads(tail: Tail, item: Item, base: Knowledge) -> bool:
    """Tell whether the person named is the first author of something else than a relative of the thing."""
    name = plain_name(tail.people[0][0].surnames[0]).split()[-1:] if tail.people else []
    written = [
        base.at(ref)
        for spelled, refs in base.surnames.items()
        if plain_name(spelled).split()[-1:] == name
        for ref in refs
    ]
    first = [e for e in written if plain_name(e.people[0]).split()[-1:] == name]
    own = [base.at(r).name.lower() for r in item.refs]
    return bool(first) and not any(o in e.name.lower() for e in first for o in own)


_TAKING = frozenset(
    """download downloaded downloading load loaded loading import imported importing take taken took taking get got
    obtain obtained borrowed borrow fetch fetched pulled use used uses using initialize initialized starting start
    available accessed distilled distill transfer transferred move moved switch switched migrate migrated shift
    progressed evolved evolution separate separated differs different distinguish""".split()
)


def _taken(items: Sequence[Item], at: int) -> bool:
    return any(i.low in _TAKING for i in items[max(0, at - 7) : at])


def _verb_before(items: Sequence[Item], at: int) -> bool:
    return any(i.low in CREATED or i.low in ("use", "uses", "used") for i in items[max(0, at - 5) : at])
