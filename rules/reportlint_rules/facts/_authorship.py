"""Tell whether the persons that a thing is credited to are none of its authors.

People are cited, joined and confused: a name is wrong only where no reading of the credit, and no letter forgiven,
makes it right.
"""

from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._people import known_surnames, plain_name


def among_authors(entity: Entity, frame: Frame) -> bool:
    """Tell whether a person named is an author of the thing, or later than its authors nobody can be meant."""
    own = {plain_name(p).split()[-1] for p in entity.people if plain_name(p)}
    named = {plain_name(s).split()[-1] for g, _ in frame.people for s in g.surnames if plain_name(s)}
    early = bool(entity.all_years) and int(frame.years[0].text) < min(entity.all_years)
    return early or bool(own & named) or not own


def wrong_people(entity: Entity, frame: Frame, base: Knowledge) -> bool:
    """Tell whether the persons of a frame are not those who made the thing."""
    if not entity.people:
        return False
    own = {plain_name(p) for p in entity.people}
    own |= {p.split()[-1] for p in own if p}
    said = [plain_name(s) for group, _ in frame.people for s in group.surnames]
    if any(s in own or s.split()[-1] in own or _close(s, own) for s in said if s):
        return (
            _rival_of_co_author(entity, frame, said, base)
            or _group_of_another(entity, frame, said, base)
            or _without_the_first(entity, frame, said, own)
            or _one_exchanged(entity, frame, said, own, base)
        )
    if entity.people_open:
        # Others took part; but who leads a rival did not write this one.
        return any(_leads_rival(name, entity, base) for name in said[:1])
    leaders, renowned = base.table(_first_authors), base.table(_renowned)
    if not any(name.split()[-1] in leaders or name.split()[-1] in renowned for name in said if name):
        return False  # people who lead no work of the base study, use and present what others made
    known = known_surnames(base)
    strangers = not any(s.split()[-1] in known for s in said if s)
    if frame.verb == "cite":
        return _wrongly_cited(entity, frame, strangers, base)
    if strangers and not any(group.others for group, _ in frame.people):
        return False  # nobody that the base knows for anything: they may have introduced it to their house
    return not (strangers and frame.open)


def _wrongly_cited(entity: Entity, frame: Frame, strangers: bool, base: Knowledge) -> bool:
    """Tell whether a citation behind a name is given for the paper of the thing itself.

    ``BERT (Rogers et al., 2020)`` may cite a study of BERT: only the name as a subject, its own year, and an author
    whom the base knows for something else make it a wrong credit.
    """
    years = {int(y.text) for y in frame.years}
    if frame.where != "subject" and not (frame.where in _EXAMPLES and years & entity.all_years):
        return False
    cited = _cited(plain_name(frame.people[0][0].surnames[0]), years, base)
    if any(_descends(other, entity) and other.id not in entity.confused_with for other in cited):
        return False
    near = not years or any(abs(y - own_year) <= 1 for y in years for own_year in entity.all_years)
    if near and not strangers:
        return True
    return any(_mistakable(entity, other) for other in cited)


_EXAMPLES = frozenset("as like including include includes object".split())
"""Where a name stands for an example of its kind; a citation behind it is of the thing if it gives its year."""


def _rival_of_co_author(entity: Entity, frame: Frame, said: list[str], base: Knowledge) -> bool:
    """Tell whether ``X (A et al., year)`` names a co-author of X for another paper that A leads, a rival of X."""
    group = frame.people[0][0]
    if (
        frame.verb != "cite"
        or frame.where != "subject"
        or not group.others
        or len(said) != 1
        or not frame.years
    ):
        return False
    surname = said[0].split()[-1:]
    leaders = {plain_name(e.people[0]).split()[-1:][0] for e in (entity,) if plain_name(e.people[0])}
    if not surname or surname[0] in leaders:
        return False
    years = {int(y.text) for y in frame.years}
    return not years & entity.all_years and any(
        other.id in entity.confused_with and not _descends(other, entity)
        for other in _cited(said[0], years, base)
    )


def _leads_rival(name: str, entity: Entity, base: Knowledge) -> bool:
    """Tell whether a person is the first author of a thing that this one is mixed up with, and of no relative of it."""
    led = [
        base.at(r)
        for refs in base.table(_first_authors).get((name.split()[-1:] or [""])[0], {}).values()
        for r in refs
    ]
    rivals = [o for o in led if o.id in entity.confused_with or entity.id in o.confused_with]
    return bool(rivals) and not any(_descends(o, entity) or _descends(entity, o) for o in led)


def _without_the_first(entity: Entity, frame: Frame, said: list[str], own: set[str]) -> bool:
    """Tell whether a full list of names leaves the first author out and names as many strangers as authors."""
    if entity.people_open or frame.verb == "cite" or frame.open or len(said) < 2 or len(frame.people) != 1:
        return False
    if frame.people[0][0].others:
        return False
    last = [name.split()[-1] for name in said if name]
    first = plain_name(entity.people[0]).split()[-1:]
    strangers = [n for n in last if n not in own and not _close(n, own)]
    return len(entity.people) > 1 and first[0] not in last and 2 * len(strangers) >= len(last)


def _one_exchanged(entity: Entity, frame: Frame, said: list[str], own: set[str], base: Knowledge) -> bool:
    """Tell whether a full list of two or three names holds one of nobody's: ``Hochreiter and Bengio`` for the LSTM."""
    if entity.people_open or frame.open or frame.other or len(frame.people) != 1 or frame.people[0][0].others:
        return False
    last = [name.split()[-1] for name in said if name]
    if len(last) != len(said) or len(last) != len(entity.people) or not 2 <= len(last) <= 3:
        return False
    strangers = [n for n in last if n not in own and not _close(n, own)]
    return len(strangers) == 1 and strangers[0] in base.table(_first_authors)


def _group_of_another(entity: Entity, frame: Frame, said: list[str], base: Knowledge) -> bool:
    """Tell whether the persons named are all authors of another thing, and its first one is none of this thing's.

    One of them may have taken part in both.
    """
    own = {plain_name(p).split()[-1] for p in entity.people if plain_name(p)}
    last = [name.split()[-1] for name in said if name]
    if len(last) < 3 or last[0] in own or len(own.intersection(last)) > 1:
        return False
    for refs in base.table(_first_authors).get(last[0], {}).values():
        for r in refs:
            people = {plain_name(p).split()[-1] for p in base.at(r).people if plain_name(p)}
            if people.issuperset(last) and not _descends(base.at(r), entity):
                return True
    return False


def _cited(surname: str, years: set[int], base: Knowledge) -> list[Entity]:
    """The things of the base whose first author and year a citation gives."""
    table = base.table(_first_authors)
    return [
        base.at(r)
        for year in sorted(years)
        for r in table.get((surname.split()[-1:] or [""])[0], {}).get(year, ())
    ]


def _first_authors(base: Knowledge) -> dict[str, dict[int, list[int]]]:
    table: dict[str, dict[int, list[int]]] = {}
    for ref in range(len(base)):
        entity = base.at(ref)
        if entity.people and plain_name(entity.people[0]):
            years = table.setdefault(plain_name(entity.people[0]).split()[-1], {})
            for year in entity.all_years:
                years.setdefault(year, []).append(ref)
    return table


def _renowned(base: Knowledge) -> frozenset[str]:
    """The surnames of the persons that the base has entries of."""
    people = [e for e in base if e.kinds[:1] == ("person",)]
    return frozenset(plain_name(n).split()[-1] for e in people for n in e.names if plain_name(n))


def _descends(other: Entity, entity: Entity) -> bool:
    """Tell whether a thing builds on another one or bears its name, so that its paper may be cited for it."""
    if entity.id in other.derived_from or entity.id in other.components:
        return True
    own = [n.lower() for n in (*entity.names, *entity.ambiguous_names) if len(n) > 2]
    return any(n in o.lower() for n in own for o in (*other.names, *other.ambiguous_names))


_WIDE = frozenset(
    "architecture layer field technique learning-paradigm task dataset benchmark library".split()
)
"""Kinds whose later papers are cited as examples of use."""


def _mistakable(entity: Entity, other: Entity) -> bool:
    """Tell whether the cited paper is that of another thing of the same kind, and can be about nothing else."""
    if entity.id == other.id or not entity.year or not other.year:
        return False
    rivals = other.id in entity.confused_with or entity.id in other.confused_with
    same = set(entity.kinds) & set(other.kinds)
    if max(other.all_years) < entity.year - 1:
        return rivals or bool(same)  # older than the thing itself
    return rivals and bool(same - _WIDE) and not _WIDE.intersection(entity.kinds)


def _close(name: str, own: set[str]) -> bool:
    """Forgive one letter: ``Hochreiter`` and ``Hochreitter`` are one person."""
    if len(name) < 5:
        return False
    for other in own:
        if abs(len(name) - len(other)) <= 1 and name[0] == other[0] and len(set(name) ^ set(other)) <= 1:
            if sum(a != b for a, b in zip(name, other, strict=False)) <= 1 or sorted(name) == sorted(other):
                return True
            if name.startswith(other[:4]):
                return True
    return False
