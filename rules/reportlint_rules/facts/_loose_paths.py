"""Link a name to a maker or a year by the words between them, whatever their order.

Where one thing and one maker (or year) stand in a sentence, nearly all that matters is the path from one to the other:
if all its words are of the kind that leads from a maker to its work (verbs and nouns of making, words for people and
things, time and small words) and one of them is a sign of making, the sentence credits the one with the other. What
stands outside of the path is free. Any other word on it (*service*, *tested*, *phones*) breaks the link.
"""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import THING_NOUNS
from reportlint_rules.facts._people import People, known_surnames, people_at, plain_name
from reportlint_rules.facts._tail import is_person

_LONGEST = 16
_STRONG = {
    form: verb
    for verb, forms in {
        "develop": "developed develops developing develop development develops",
        "create": "created creates creating create creation creations creator creators brainchild offspring baby child "
        "handiwork merit gift birthplace cradle roots origin origins originated originator originators born parents "
        "father fathers parent owe owes owed credit thanks thank responsible credited attributed due debt",
        "invent": "invented invents inventing invent invention inventions inventor inventors",
        "design": "designed designs designing designer designers devised devises devising devise conceived conceives",
        "propose": "proposed proposes proposing propose proposal formulated suggested idea",
        "write": "wrote written writes writing authored author authors coined pioneered pioneers pioneering",
        "introduce": "introduced introduces introducing introduce introduction",
        "release": "released releases releasing release published publishes publishing publish publication launched "
        "launches launching launch unveiled unveils unveiling unveil announced announces announcing open-sourced",
        "engineer": "constructed crafted hatched maker makers developer developers",
    }.items()
    for form in forms.split()
}
"""Signs of making, and the verb that a credit is judged as."""
_NOUNS = frozenset(
    """brainchild offspring baby child handiwork merit gift creation creations invention inventions product products
    work works proposal idea development contribution achievement publication release introduction launch roots origin
    origins cradle birthplace home creator creators inventor inventors maker makers developer developers author authors
    originator originators father fathers parent parents part result fruit team group laboratory lab labs researchers
    engineers scientists employees people colleagues staff department division workshop house owner
    lab company firm startup organization institution""".split()
)
"""Nouns behind which ``of`` leads on."""
_SMALL = frozenset(
    """the a an its their his this that these those which who whom whose what it they we us all both one two three four
    five six ten some several is are was were be been being has have had did does do and to of by at from within inside
    as ' 's , exists exist existing there here so""".split()
)
_TIME = frozenset(
    """years year months month time long later first originally then now already finally eventually soon back again once
    today ago early late mid recent recently decade days spring summer autumn fall winter january february march april
    may june july august september october november december beginning end start middle turn in on when""".split()
)
_PEOPLE = frozenset(
    """researchers researcher engineers engineer scientists scientist team teams group groups lab labs laboratory people
    colleagues staff employees department division unit university company firm startup house members student students
    world public community field everyone everybody mankind science name called named known under became become behind
    worked works working work took needed spent came comes stems hails grew emerged arose goes belongs belonged went
    gave given gives give brought out up together forward forth began begun started life project paper papers article
    thesis research built made trained presented shown showed put set laid""".split()
)
_PRAISE = frozenset(
    """new novel large larger largest small big great whole entire full famous popular influential seminal powerful
    simple fast open free little young own joint successful original language neural deep machine learning image text
    speech vision audio code data source good best known important early widely used-by whole well""".split()
)
_PATH = _SMALL | _TIME | _PEOPLE | _PRAISE | THING_NOUNS | _STRONG.keys() | _NOUNS
_APPEARED = {
    **dict.fromkeys(
        "appeared appears debuted debut emerged arrived came entered born birth seen heard shown dates dated surfaced "
        "premiered public appearance arrival unveiling milestones milestone followed".split(), "release"
    ),
    **{
        form: verb
        for form, verb in _STRONG.items()
        if form.endswith(("ed", "tion", "ing", "ten")) or form == "release"
    },
}  # fmt: skip
_PAPERS = frozenset("paper papers article articles study survey research work report blog post".split())
_ERA = 1930
"""Smaller numbers are no years of things of the field, but of their versions."""
_SCENE = frozenset(
    "scene stage literature market coming light day close its history begins began culminated".split()
)
_BEFORE_MAKER = frozenset("by at from of within inside to that which what whom is was are were".split())
_BEFORE_NAME = frozenset("of behind called named as became have has is was are were the a".split())
_HOUSE = frozenset("team group lab laboratory researchers engineers scientists division unit".split())
_WHERE = frozenset("in on for to with at under within over".split())
_GIVING = frozenset(
    "credit responsible thank thanks owe owes owed due credited attributed belongs goes went".split()
)
_BEHIND = frozenset("and in on to with as for but or when while because since after before until under that which who "
                    "is was are were has have had did will can does at from by over using within during where whose it "
                    "researchers engineers scientists team itself too alone 's".split())  # fmt: skip


def linked(items: Sequence[Item], base: Knowledge) -> Iterator[Frame]:
    """Frames of the one thing of a passage with its one maker, and with its one year."""
    names = [k for k, i in enumerate(items) if i.kind == "E"]
    if len(names) != 1 or any(i.kind in "CQ" for i in items) or any(i.low in ("not", "no") for i in items):
        return
    at = names[0]
    orgs = [k for k, i in enumerate(items) if i.kind == "O"]
    years = [k for k, i in enumerate(items) if i.kind == "Y"]
    groups = [] if orgs else _groups(items, base)
    if len(orgs) == 1 and (verb := _credit(items, at, orgs[0], orgs[0] + 1)):
        yield _frame(items, at, verb, orgs=[items[orgs[0]]], also=orgs[0])
    elif len(groups) == 1 and (verb := _credit(items, at, groups[0][1], groups[0][0].end)):
        group, start = groups[0]
        yield _frame(items, at, verb, people=[(group, items[start])], also=group.end - 1)
    if len(years) == 1 and (verb := _date(items, at, years[0])):
        yield _frame(items, at, verb, years=[items[years[0]]], also=years[0])


def _frame(
    items: Sequence[Item],
    at: int,
    verb: str,
    also: int,
    orgs: list[Item] | None = None,
    people: list[tuple[People, Item]] | None = None,
    years: list[Item] | None = None,
) -> Frame:
    first, end = min(at, also), max(at, also) + 1
    return Frame(
        items[at],
        verb,
        orgs or [],
        people or [],
        years or [],
        [],
        False,
        False,
        first,
        end,
        "loose",
        "subject",
    )


def _groups(items: Sequence[Item], base: Knowledge) -> list[tuple[People, int]]:
    """The groups of persons of a passage that the base knows."""
    known = known_surnames(base)
    found: list[tuple[People, int]] = []
    k = 0
    while k < len(items):
        item = items[k]
        if item.kind == "w" and item.upper and (group := people_at(items, k)):
            if is_person(group, base) and any(
                plain_name(s).split()[-1:][0] in known for s in group.surnames if plain_name(s)
            ):
                found.append((group, k))
            k = group.end
        else:
            k += 1
    return found


def _credit(items: Sequence[Item], at: int, first: int, end: int) -> str:
    """The verb of the credit that links the name at ``at`` to its maker between two places; empty if none does."""
    if any(i.low in _PAPERS for i in items[max(at - 4, 0) : at]):
        return ""  # ``a paper on X by Y``
    if first > at:
        path = items[at + 1 : first]
        behind = items[end] if end < len(items) else None
        before = path[-1].low if path else ""
        k = len(path) - 1
        while k > 0 and path[k].low in (
            "the",
            "a",
            "its",
            "team",
            "group",
            "researchers",
            "engineers",
            "at",
            "of",
        ):
            k -= 1
            before = path[k].low if path[k].low in _BEFORE_MAKER else before
        if before not in _BEFORE_MAKER or not _free(behind):
            return ""
        ahead = items[max(at - 6, 0) : at]
        if path[-1].low in ("that", "which", "what", "whom"):
            return _STRONG.get(behind.low, "") if behind is not None and _plain(path) else ""
        if path[-1].low == "to" and _GIVING.isdisjoint(i.low for i in (*path, *ahead)):
            return ""
        if path[-1].low == "of" and (len(path) < 2 or path[-2].low not in _NOUNS):
            return ""
        if path[-1].low in ("is", "was", "are", "were") and _NOUNS.isdisjoint(i.low for i in (*path, *ahead)):
            return ""
    else:
        path = items[end:at]
        ahead = items[max(first - 6, 0) : first]
        owned = bool(path) and path[0].low == "'s" and not any(i.low in _HOUSE for i in path[1:4])
        if not path or owned or not _free(items[at + 1] if at + 1 < len(items) else None):
            return ""
        k = len(path) - 1
        while k > 0 and (
            path[k].low in ("the", "a", "its") or path[k].low in THING_NOUNS or path[k].low in _PRAISE
        ):
            k -= 1
        before = path[k].low
        giving = not _GIVING.isdisjoint(i.low for i in (*path, *ahead))
        if before not in _BEFORE_NAME and before not in _STRONG and not (before in ("for", "to") and giving):
            return ""
        if before == "of" and (k < 1 or path[k - 1].low not in _NOUNS):
            return ""
    if not _plain(path):
        return ""
    if first < at and _delivers(items, at):
        return ""
    return next((_STRONG[i.low] for i in (*path, *(ahead if _plain(ahead) else ())) if i.low in _STRONG), "")


def _delivers(items: Sequence[Item], at: int) -> bool:
    """Tell whether a name is followed by the place where it is delivered: ``to release X in Azure``."""
    behind = [i.low for i in items[at + 1 : at + 3]]
    return (
        behind[:1] != [] and behind[0] in _WHERE and not (at + 2 < len(items) and items[at + 2].kind == "Y")
    )


def _plain(path: Sequence[Item]) -> bool:
    """Tell whether all words of a path lead from a maker to its work."""
    return len(path) <= _LONGEST and all(
        i.low in _PATH or (i.kind == "w" and i.low.endswith("ly") and i.text.islower()) for i in path
    )


def _free(behind: Item | None) -> bool:
    """Tell whether a name ends where it seems to end: no noun, no hyphen goes on with it."""
    return (
        behind is None
        or behind.text in ".,;:)!–—"
        or (behind.kind == "w" and behind.low in _BEHIND | _STRONG.keys())
    )


def _date(items: Sequence[Item], at: int, year: int) -> str:
    """The verb of the first appearance that links a name to a year; empty if none does."""
    first, end = min(at, year), max(at, year)
    path = items[first + 1 : end]
    ahead = items[max(first - 5, 0) : first]
    if int(items[year].text) < _ERA or any(i.low in _PAPERS for i in (*path, *ahead)):
        return ""
    if (
        not all(
            i.low in _PATH
            or i.low in _SCENE
            or i.low in _APPEARED
            or i.text in "(,"
            or (i.low.endswith("ly") and i.text.islower())
            for i in path
        )
        or len(path) > _LONGEST
    ):
        return ""
    if end + 1 < len(items) and not _free(items[end + 1]):
        return ""
    around = [*path, *(items[at + 1 : at + 4] if at > year else ())]
    return next((_APPEARED[i.low] for i in around if i.low in _APPEARED), "")
