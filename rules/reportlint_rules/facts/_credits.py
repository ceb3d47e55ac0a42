"""Judge who made a thing and when: frames against the base.

Most frames name organisations; what is said of persons and of years is judged in modules that only a frame with
persons, or with years, brings in.
"""

from collections import Counter
from collections.abc import Iterator

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._frames import frames_in, frames_of
from reportlint_rules.facts._instances import (
    INSERTED,
    instance,
    without_asides,
    without_denied_agents,
    without_insertions,
)
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import GATHERING, HOSTS, OFFERED_OWN, RELEASE_VERBS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._people import People
from reportlint_rules.facts._verdict import Verdict, authors, credit, entities_of
from reportlint_rules.facts._wordings import agrees


def judge_credits(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on creators, authors and years of one passage."""
    items = without_denied_agents(passage.items) if "not" in passage.lows else passage.items
    if not passage.lows.isdisjoint(_SET_APART):
        items = without_asides(items)
    if not passage.lows.isdisjoint(INSERTED):
        items = without_insertions(items)
    same = items is passage.items
    for frame in frames_in(passage, base) if same else frames_of(items, base, passage.topic):
        yield from judge_frame(frame, items, base)
    if any(item.kind == "Y" for item in passage.items):
        from reportlint_rules.facts._events import judge_events

        yield from judge_events(passage, base)


_SET_APART = frozenset("unlike like contrast opposed similar compared".split())


def judge_frame(frame: Frame, items: tuple[Item, ...], base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on one frame; a name that may mean several things is wrong only where it is wrong for all."""
    meant = entities_of(frame.subject, base)
    if not meant or frame.other or _no_credit(frame, items, meant, base):
        return
    if frame.verb == "held" and not all("event" in e.kinds for e in meant):
        frame.verb = "use"  # ``the BERT of 2024`` is another one; there was none in 2004
    if frame.verb == "enact" and not all(_ENACTED.intersection(e.kinds) for e in meant):
        frame.verb = "use"  # ``BERT was adopted by our team in 2022``
    orgs = _orgs(frame, items)
    if (
        orgs
        and not (frame.pattern == "possessive" and all(_PRODUCTS.intersection(e.kinds[:1]) for e in meant))
        and frame.verb not in _STRONG
        and frame.pattern not in _APPOSED
        and not _makers(base).intersection(orgs)
    ):
        return  # who makes nothing that the base knows, and introduces a thing, begins to use it
    if frame.verb == "train" and frame.pattern == "phrase" and not OFFERED_OWN.issuperset(orgs):
        return  # ``ResNet-50, which NVIDIA trained``: anybody may
    span = _span(frame, items)
    if orgs and not frame.open and all(_wrong_orgs(e, orgs, frame, base) for e in meant):
        yield _wrong_creator(frame, meant[0], span, base)
    elif frame.people:
        from reportlint_rules.facts._authorship import wrong_people

        if all(wrong_people(e, frame, base) for e in meant) and not _another(frame, items, meant, base):
            yield _wrong_author(frame, meant[0], span, base)
    if frame.years and not _adopted(frame, meant):
        from reportlint_rules.facts._dating import arrived, wrong_years

        if all(wrong_years(e, frame) for e in meant) and not arrived(frame, items, meant):
            yield _wrong_year(frame, meant[0], span)


def _no_credit(frame: Frame, items: tuple[Item, ...], meant: list[Entity], base: Knowledge) -> bool:
    """Tell whether a verb credits nobody: a model that was collected, one copy of a thing that was bought."""
    if frame.verb in GATHERING and not all(_GATHERED.intersection(e.kinds) for e in meant):
        return True
    at = next((k for k, i in enumerate(items) if i is frame.subject), -1)
    if at == 1 and frame.pattern == "noun passive" and items[0].low in ("a", "an"):
        return False  # ``A TPU is an accelerator designed by …``: said of the kind
    return instance(items, at, frame.verb, frame.pattern, base)


def _another(frame: Frame, items: tuple[Item, ...], meant: list[Entity], base: Knowledge) -> bool:
    """Tell whether a short form is spelled out in another of its senses: so others made what it stands for."""
    short = frame.subject.text
    at = next((k for k, i in enumerate(items) if i is frame.subject), -1)
    senses = [long for e in meant for long in e.expands.get(short, ())]
    senses += base.vocabulary.get("other_expansions", {}).get(short, [])
    if at < 0 or not senses:
        return False
    from reportlint_rules.facts._longforms import claims_at

    own = [name for e in meant for name in e.names if " " in name]
    said = [claim[0] for claim in claims_at(items, at, short)]
    return any(agrees(s, long) for s in said for long in senses) and not any(
        agrees(s, name) for s in said for name in own
    )


def _orgs(frame: Frame, items: tuple[Item, ...]) -> list[str]:
    """The organisations of the base that a frame names, as agents or as places."""
    short = "".join(word[0] for word in frame.subject.text.split()).upper()  # "Upper Confidence Bounds (UCB)"
    return [
        o
        for item in (*frame.orgs, *frame.places)
        if not _style(items, item) and item.text != short
        for o in item.orgs
    ]


def _adopted(frame: Frame, meant: list[Entity]) -> bool:
    """Tell whether the persons of a frame introduced the thing to somebody then, and so the year is theirs."""
    if not frame.people or frame.verb == "cite":
        return False
    from reportlint_rules.facts._authorship import among_authors

    return not any(among_authors(e, frame) for e in meant)


def _wrong_creator(frame: Frame, entity: Entity, span: Span, base: Knowledge) -> Verdict:
    said = " and ".join(dict.fromkeys(i.text for i in (*frame.orgs, *frame.places)))
    holds = credit(entity, base)
    message = f'"{frame.subject.text}" is credited to {said}; it is by {holds}.'
    return Verdict("wrong-creator", span, message, entity, said, holds)


def _wrong_author(frame: Frame, entity: Entity, span: Span, base: Knowledge) -> Verdict:
    said = _names(frame.people)
    holds = authors(entity) or credit(entity, base)
    dated = f" ({entity.year})" if entity.year else ""
    message = f'"{frame.subject.text}" is credited to {said}; it is by {holds}{dated}.'
    return Verdict("wrong-author", span, message, entity, said, holds)


def _wrong_year(frame: Frame, entity: Entity, span: Span) -> Verdict:
    said, holds = frame.years[0].text, str(entity.year)
    kept = f" (also right: {', '.join(str(y) for y in sorted(entity.years))})" if entity.years else ""
    message = f'"{frame.subject.text}" is dated {said}; it first appeared in {holds}{kept}.'
    return Verdict("wrong-year", span, message, entity, said, holds)


def _style(items: tuple[Item, ...], org: Item) -> bool:
    """Tell whether a name is that of a style (``a Harvard architecture``)."""
    return org.text in ("Harvard", "Princeton") and any(
        i is org and items[k + 1].low == "architecture" for k, i in enumerate(items[:-1])
    )


_ENACTED = frozenset("law standard protocol".split())
_PRODUCTS = frozenset(
    """language-model vision-model multimodal-model image-generator video-generator audio-generator code-model chatbot
    speech-model dataset benchmark rl-system""".split()
)
"""What is made and named by one house: an owner before it is taken for its maker."""
_APPOSED = frozenset(("noun by", "noun passive"))
"""Patterns that tell what a thing is: ``X, a framework by Y``."""
_STRONG = frozenset("develop create invent propose design engineer coin".split())
"""Verbs that credit even those who made nothing else that the base knows."""


def _makers(base: Knowledge) -> frozenset[str]:
    """The organisations that made at least two things of the base."""
    makers: frozenset[str] = base.table(_count_makers)
    return makers


def _count_makers(base: Knowledge) -> frozenset[str]:
    counts = Counter(org for entity in base for org in entity.orgs)
    return frozenset(org for org, count in counts.items() if count > 1)


_GATHERED = frozenset({"dataset", "benchmark"})


def _span(frame: Frame, items: tuple[Item, ...]) -> Span:
    parts = [i for i in items[frame.first : frame.end] if i.kind != "Q"]
    inside = [frame.subject] if frame.subject in items else []
    parts = parts + inside
    if not parts:
        return Span(frame.subject.start, frame.subject.end)
    parts = [p for p in parts if p.text not in ".;"] or parts
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def _wrong_orgs(entity: Entity, orgs: list[str], frame: Frame, base: Knowledge) -> bool:
    if not entity.orgs or entity.orgs_open:
        return False
    if any(base.same_organisation(o, own) for o in orgs for own in entity.orgs):
        return False
    if frame.pattern in ("by", "from", "possessive", "bracket", "own") and all(o in HOSTS for o in orgs):
        return False
    if frame.pattern == "bracket" and not frame.people and _LICENSES.issuperset(orgs):
        return False  # ``GPT-J (MIT)``: its license
    if frame.pattern == "possessive" and entity.kinds[:1] and entity.kinds[0] in _METHODS:
        return False  # ``OpenAI's RAG``: what they made of it
    # A host that "released" or "launched" what others made offers it; that is no credit.
    if frame.verb == "maintain" and not _PRODUCTS.intersection(entity.kinds[:1]):
        return False  # libraries pass from hand to hand
    if frame.verb == "offer" and not OFFERED_OWN.issuperset(orgs):
        return False  # clouds and shops offer what others made
    if frame.verb in RELEASE_VERBS and all(o in HOSTS for o in orgs):
        return False
    if any(_own_name(entity, o, base) for o in orgs):
        return False
    return not ("dataset" in entity.kinds and frame.pattern == "possessive" and not entity.people)


_LICENSES = frozenset({"mit", "apache"})
_METHODS = frozenset(
    """technique retrieval-method prompting-method learning-paradigm task field alignment-method training-method
    data-augmentation privacy-method idea""".split()
)
"""Methods that everybody practises: an owner in front of one is its user."""


def _own_name(entity: Entity, org: str, base: Knowledge) -> bool:
    names = {n.lower() for n in base.organisation(org).names}
    return any(n.lower() in names for n in entity.names)


def _names(people: list[tuple[People, Item]]) -> str:
    """The persons of a credit, as a reader would name them."""
    group = people[0][0]
    names = list(group.surnames)
    if group.others and len(names) == 1:
        return f"{names[0]} et al."
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]
