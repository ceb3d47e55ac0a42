"""What a document says of the things of the base: how it spells them out, whom it credits, what it takes them for."""

from collections.abc import Iterator

from reportlint import Document, Span, clipped
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts import _cues as cues
from reportlint_rules.facts._defining import predicates_in
from reportlint_rules.facts._named import named
from reportlint_rules.facts._passages import Passage, passages, shorts_in
from reportlint_rules.facts._verdict import entities_of
from reportlint_rules.facts._verdicts import expansions

Claim = tuple[str, str, str, Span]
"""Aspect and thing, the reading of the claim, its words, and where it stands."""


def claims(document: Document) -> list[Claim]:
    """All claims of a document."""
    return document.once(_claims)


def told(document: Document) -> frozenset[str]:
    """The rule that sets claims against those of other files, where there are any."""
    return frozenset({"cross-document-conflict"} if claims(document) else ())


def _claims(document: Document) -> list[Claim]:
    if not named(document).mentions:
        return []
    base = named(document).base
    return [
        claim
        for passage in passages(document)
        if not passage.silent
        for claim in _claims_of(passage, document, base)
    ]


def _claims_of(passage: Passage, document: Document, base: Knowledge) -> Iterator[Claim]:
    if shorts_in(passage, base):
        yield from _expansions(passage, document, base)
    if cues.signs(passage) & cues.ORG and any(e.orgs and not e.orgs_open for e in cues.meant(passage, base)):
        yield from _creators(passage, base)
    for predicate in predicates_in(passage):
        meant = entities_of(predicate.subject, base)
        if len(meant) == 1 and (found := _reading(meant[0], predicate.words, base)):
            ends = [i for i in predicate.items if i.kind != "p"]
            yield (
                f"definition {meant[0].name}",
                *found,
                Span(min(predicate.first, ends[0].start), ends[-1].end),
            )


def _expansions(passage: Passage, document: Document, base: Knowledge) -> Iterator[Claim]:
    from reportlint_rules.facts._expansion_words import contains
    from reportlint_rules.facts._longforms import claims_at

    items = passage.items
    for at, short in shorts_in(passage, base):
        rights = [
            long for e in (base.at(i) for i in base.expansions[short]) for long in e.expands.get(short, ())
        ]
        for words, first, last, _ in claims_at(items, at, short):
            right = next((r for r in rights if contains(words, r, first < at)), None)
            if right is not None:
                span = Span(items[first].start, items[min(last, len(items) - 1)].end)
                yield f"expansion {short}", "right", right, span
    for verdict in expansions(passage, document, base):
        yield f"expansion {verdict.evidence['short']}", verdict.claimed.lower(), verdict.claimed, verdict.span


def _creators(passage: Passage, base: Knowledge) -> Iterator[Claim]:
    from reportlint_rules.facts._frames import frames_in

    items = passage.items
    for frame in frames_in(passage, base):
        meant = entities_of(frame.subject, base)
        if len(meant) != 1 or frame.open or frame.other:
            continue
        entity = meant[0]
        parts = [i for i in items[frame.first : frame.end] if i.kind != "p"] or [frame.subject]
        span = Span(min(p.start for p in parts), max(p.end for p in parts))
        orgs = [o for i in (*frame.orgs, *frame.places) for o in i.orgs]
        if orgs and entity.orgs and not entity.orgs_open:
            right_org = any(base.same_organisation(o, own) for o in orgs for own in entity.orgs)
            yield (
                f"creator {entity.name}",
                "right" if right_org else orgs[0],
                base.organisation_name(orgs[0]),
                span,
            )


def _reading(entity: Entity, words: str, base: Knowledge) -> tuple[str, str] | None:
    """What a predicate takes the thing for: itself, a sibling, or something the base denies."""
    from reportlint.knowledge.expressions import matches

    said = clipped(words, 80)
    for groups, _, _, text in entity.denies:
        if matches(groups, words):
            return f"denied: {text[:40]}", said
    if any(matches(f, words) for f in entity.features):
        return "right", said
    for name in entity.confused_with:
        sibling = base.get(name)
        if sibling is not None and any(matches(f, words) for f in sibling.features):
            return name, said
    return None
