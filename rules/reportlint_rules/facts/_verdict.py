"""A verdict: what was said, what holds, and how sure the base is; and the words for it."""

from collections.abc import Mapping
from typing import NamedTuple

from reportlint import JSON, Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._item import Item


class Verdict(NamedTuple):
    """A claim that the base contradicts: the rule that reports it, where it stands, and the sentence about it."""

    rule: str
    span: Span
    message: str
    entity: Entity
    claimed: str
    holds: str
    evidence: Mapping[str, JSON] = {}
    sure: bool = True
    """False where the reading leaves a little room: a warning at most."""


def entities_of(item: Item, base: Knowledge) -> list[Entity]:
    """The entities that a name may mean."""
    return [base.at(r) for r in item.refs]


def credit(entity: Entity, base: Knowledge) -> str:
    """Who made a thing, for messages: ``Google (Devlin et al., 2018)``."""
    orgs = [base.organisation_name(o) for o in entity.orgs[:3]]
    who = ", ".join(orgs[:-1]) + (" and " if len(orgs) > 1 else "") + orgs[-1] if orgs else ""
    if len(entity.orgs) > 3:
        who = ", ".join(orgs) + " and others"
    people = authors(entity)
    detail = ", ".join(p for p in (people, str(entity.year) if entity.year else "") if p)
    if who and detail:
        return f"{who} ({detail})"
    return who or detail


def _with_others(entity: Entity) -> bool:
    """Tell whether the source names more authors than the entry: an open list alone says that others are credited."""
    said = entity.source.authors
    return "et al" in said or " and " in said or ";" in said


def authors(entity: Entity) -> str:
    """The authors of a thing, for messages: ``Devlin et al.``."""
    people = entity.people
    if not people:
        return ""
    if len(people) == 1:
        return people[0] + (" et al." if entity.people_open and _with_others(entity) else "")
    if len(people) == 2 and not entity.people_open:
        return f"{people[0]} and {people[1]}"
    return f"{people[0]} et al."
