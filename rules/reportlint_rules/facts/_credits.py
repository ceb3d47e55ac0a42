"""Judge who made a thing and when: frames against the base."""

import re
from collections import Counter
from collections.abc import Iterator

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import matches
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._frames import frames_in, frames_of
from reportlint_rules.facts._instances import instance, without_asides, without_denied_agents
from reportlint_rules.facts._item import Item, words_of
from reportlint_rules.facts._lexicon import GATHERING, HOSTS, RELEASE_VERBS, WORK_VERBS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._people import People, known_surnames, plain_name
from reportlint_rules.facts._syntax import role
from reportlint_rules.facts._verdict import Verdict, authors, credit, entities_of


def judge_credits(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on creators, authors and years of one passage."""
    items = without_denied_agents(passage.items) if "not" in passage.lows else passage.items
    if not passage.lows.isdisjoint(_SET_APART):
        items = without_asides(items)
    same = items is passage.items
    frames = frames_in(passage, base) if same else frames_of(items, base, passage.topic)
    for frame in frames:
        yield from judge_frame(frame, items, base, frames)
    yield from _events(passage, base)


_SET_APART = frozenset("unlike like contrast opposed similar compared".split())


def judge_frame(
    frame: Frame, items: tuple[Item, ...], base: Knowledge, frames: list[Frame]
) -> Iterator[Verdict]:
    """Verdicts on one frame; a name that may mean several things is wrong only where it is wrong for all."""
    meant = entities_of(frame.subject, base)
    if not meant or frame.other:
        return
    at = next((k for k, i in enumerate(items) if i is frame.subject), -1)
    if frame.verb in GATHERING and not all(_GATHERED.intersection(e.kinds) for e in meant):
        return
    if instance(items, at, frame.verb, frame.pattern, base):
        return
    orgs = [o for item in (*frame.orgs, *frame.places) if not _style(items, item) for o in item.orgs]
    if orgs and frame.verb not in _STRONG and not _makers(base).intersection(orgs):
        return  # who makes nothing that the base knows, and introduces a thing, begins to use it
    span = _span(frame, items)
    named_orgs = [*frame.orgs, *frame.places]
    if orgs and not frame.open and all(_wrong_orgs(e, orgs, frame, base) for e in meant):
        entity = meant[0]
        said = " and ".join(dict.fromkeys(i.text for i in named_orgs))
        holds = credit(entity, base)
        yield Verdict(
            "wrong-creator",
            span,
            f'"{frame.subject.text}" is credited to {said}; it is by {holds}.',
            entity,
            said,
            holds,
        )
    elif frame.people and all(_wrong_people(e, frame, base) for e in meant):
        entity = meant[0]
        said = _group(frame.people)
        holds = authors(entity) or credit(entity, base)
        yield Verdict(
            "wrong-author", span, f'"{frame.subject.text}" is credited to {said}; it is by {holds}'
            + (f" ({entity.year})." if entity.year else "."), entity, said, holds,
        )  # fmt: skip
    if frame.people and frame.verb != "cite" and frame.years and not any(_among(e, frame) for e in meant):
        return  # whoever introduced it to somebody then
    if frame.years and all(_wrong_years(e, frame) for e in meant) and not _brought(frame, items, meant):
        entity = meant[0]
        said = frame.years[0].text
        holds = str(entity.year)
        kept = f" (also right: {', '.join(str(y) for y in sorted(entity.years))})" if entity.years else ""
        yield Verdict(
            "wrong-year",
            span,
            f'"{frame.subject.text}" is dated {said}; it first appeared in {holds}{kept}.',
            entity,
            said,
            holds,
        )


def _brought(frame: Frame, items: tuple[Item, ...], meant: list[Entity]) -> bool:
    """Tell whether a later year is that of a place where a thing arrived (``introduced at Acme in 2023``)."""
    year = int(frame.years[0].text)
    if any(not e.all_years or year <= max(e.all_years) for e in meant) or frame.pattern == "table":
        return False
    part = items[frame.first : frame.end]
    return any(
        i.low in ("at", "to", "into", "across", "within") and n + 1 < len(part) and part[n + 1].kind != "Y"
        for n, i in enumerate(part)
    )


def _style(items: tuple[Item, ...], org: Item) -> bool:
    """Tell whether a name is that of a style (``a Harvard architecture``)."""
    return org.text in ("Harvard", "Princeton") and any(
        i is org and items[k + 1].low == "architecture" for k, i in enumerate(items[:-1])
    )


def _among(entity: Entity, frame: Frame) -> bool:
    """Tell whether a person named is an author of the thing, or later than its authors nobody can be meant."""
    own = {plain_name(p).split()[-1] for p in entity.people if plain_name(p)}
    named = {plain_name(s).split()[-1] for g, _ in frame.people for s in g.surnames if plain_name(s)}
    early = bool(entity.all_years) and int(frame.years[0].text) < min(entity.all_years)
    return early or bool(own & named) or not own


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


def _group(people: list[tuple[People, Item]]) -> str:
    group = people[0][0]
    names = list(group.surnames)
    if group.others and len(names) == 1:
        return f"{names[0]} et al."
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]


def _wrong_people(entity: Entity, frame: Frame, base: Knowledge) -> bool:
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
    if not any(name.split()[-1] in base.table(_first_authors) for name in said if name):
        return False  # people who lead no work of the base study, use and present what others made
    known = known_surnames(base)
    strangers = not any(s.split()[-1] in known for s in said if s)
    if frame.verb in ("cite",):
        # ``BERT (Rogers et al., 2020)`` may cite a study of BERT: only the name as a subject, its own year, and an
        # author whom the base knows for something else make it a wrong credit.
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
    if strangers and not any(group.others for group, _ in frame.people):
        return False  # nobody that the base knows for anything: they may have introduced it to their house
    return not (strangers and frame.open)


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


def _wrong_years(entity: Entity, frame: Frame) -> bool:
    if not entity.year:
        return False
    right = entity.all_years
    said = [int(y.text) for y in frame.years]
    if any(y in right for y in said):
        return False
    year = said[0]
    if (
        frame.people
        and any(
            plain_name(s) in {plain_name(p) for p in entity.people}
            for g, _ in frame.people
            for s in g.surnames
        )
        and frame.verb == "cite"
    ):
        # The right authors with another year cite another paper or edition of theirs.
        return abs(year - entity.year) >= 3 and all(abs(year - y) >= 3 for y in right)
    if frame.verb == "cite" and not frame.people:
        return False
    if frame.verb == "cite":
        return False
    distance = min(abs(year - y) for y in right)
    if frame.verb == "use":
        # In use since a later year: why not. What bore a product's common name years before is another product.
        another = frame.subject.text in entity.ambiguous_names and not _PRODUCTS.isdisjoint(entity.kinds)
        return year <= min(right) - 2 and not another
    if frame.verb == "coin":
        return entity.sure and distance >= 5
    if frame.verb in WORK_VERBS and year < entity.year:
        return distance >= 2
    if distance >= 2:
        return not (
            year > max(right)
            and frame.verb in ("release", "publish", "present", "describe", "own", "be")
            and frame.pattern
            not in (
                "bracket",
                "passive",
                "active",
                "fronted",
                "in year",
                "the year",
                "making of",
                "own release",
                "year saw",
                "own year",
                "table",
            )
        )
    if year == entity.year - 1:
        product = frame.verb in RELEASE_VERBS and bool(_PRODUCTS.intersection(entity.kinds))
        return (entity.sure or product) and frame.verb in (
            "introduce", "release", "propose", "publish", "launch", "unveil"
        )  # fmt: skip
    return year == entity.year + 1 and _known_to_the_month(entity, frame)


_PRODUCTS = frozenset(
    "chatbot multimodal-model language-model image-generator video-generator service".split()
)
_ARXIV_MONTH = re.compile(r"(\d\d)(0[1-9]|10)\.\d{4,5}\Z")


def _known_to_the_month(entity: Entity, frame: Frame) -> bool:
    """Tell whether a numbered product was launched with its report, months before the next year (``GPT-4``)."""
    m = _ARXIV_MONTH.match(entity.source.arxiv)
    return (
        m is not None
        and 2000 + int(m[1]) == entity.year
        and entity.sure
        and "closed" in entity.properties.get("weights", ())
        and bool(_PRODUCTS.intersection(entity.kinds))
        and any(c.isdigit() for c in frame.subject.text)
        and frame.verb in ("release", "launch", "unveil")
        and frame.pattern in ("active", "passive", "fronted", "in year")
    )


def _events(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Dated events other than the release: ``AlphaGo beat Lee Sedol in 2011``, ``ResNet won ILSVRC in 2012``."""
    items = passage.items
    years = [k for k, i in enumerate(items) if i.kind == "Y"]
    if not years or len(years) > 2:
        return
    names = passage.names
    orgs = [k for k, i in enumerate(items) if i.kind == "O"]
    for k in names[:1] or orgs[:1]:
        between = items[min(k, years[0]) : max(k, years[0])]
        if any(
            i.low
            in ("when", "where", "which", "while", "whereas", "after", "before", "since", "until", "because")
            for i in between
        ):
            continue
        where = role(items, k)
        if items[k].kind == "E" and where not in ("subject", "between", "of"):
            continue
        if where != "subject" and len({items[n].refs for n in names}) > 1:
            continue
        for entity in _meant(items[k], base):
            if not entity.events:
                continue
            words = words_of(items)
            hit = [(year, when) for groups, year, when in entity.events if matches(groups, words)]
            if not hit:
                continue
            said = [int(items[y].text) for y in years if _dates(items, y)]
            allowed = {year for year, _ in hit} | entity.all_years
            if said and not any(y in allowed for y in said):
                first, last = min(k, years[0]), max(k, years[-1])
                span = Span(items[first].start, items[last].end)
                holds = ", ".join(str(y) for y, _ in hit)
                yield Verdict(
                    "wrong-year", span, f'this event of "{items[k].text}" is dated {said[0]}; it took place in {holds}.',  # noqa: E501
                    entity, str(said[0]), holds,
                )  # fmt: skip


def _meant(item: Item, base: Knowledge) -> list[Entity]:
    if item.refs:
        return entities_of(item, base)
    return []


def _dates(items: tuple[Item, ...], y: int) -> bool:
    """Tell whether the year at ``y`` dates the clause (``in 2012``, not ``ILSVRC 2012``)."""
    k = y - 1
    steps = 0
    while k >= 0 and steps < 5:
        low = items[k].low
        if low in ("in", "during", "on", "back", "until", "of"):
            return low in ("in", "during", "on") or (low == "of" and items[k - 1].low in _CONTESTS)
        if items[k].kind != "w":
            return False
        k -= 1
        steps += 1
    return False


_CONTESTS = frozenset("challenge competition contest tournament edition match".split())
