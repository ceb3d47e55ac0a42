"""The rule ``name-variant``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_report,
    mentioned,
    rare,
    related,
    tongue,
)
from reportlint_rules.consistency._openings import ROLES, exchanged

if TYPE_CHECKING:
    from reportlint_rules.consistency._bearers import Holder

_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ](?<!\w.)[a-zß-öø-ÿā-ž][A-Za-zß-öø-ÿā-ž]{3,}(?![\w-]|['’](?!s\b))")
_NEXT = rare(r"[ \n]([A-ZÀ-ÖØ-Þ][\w’'-]*)|,?[ \n]\(?(\d{4})\b")
_BEFORE = rare(r"(?:([A-ZÀ-ÖØ-Þ][\w’'-]*|[A-ZÀ-ÖØ-Þ])\.?[ \n])$")
_REACH = 30
"""Characters of the word before a name that are read."""
_DOING = re.compile(r"[A-Z][a-z]+[b-dfghk-np-tv-z]ing")
_SHORT = 6
"""Letters; shorter names, and names that stand in the text once each, need the same bearer."""
_TITLES = frozenset(
    "The A An In On At Of Dr Mr Mrs Ms Prof Sir And But For With By From To As Our This".split()
)
_TRADES = frozenset(
    "engineer developer manager scientist analyst designer architect consultant researcher officer director".split()
)
_BETWEEN = rare(r"\s*(?:,|/|&|,?\s+(?:and|or|vs\.?|versus|und|et|y))\s*")
_OFTEN, _LONG = 4, 8
"""Places of the commoner spelling, and letters, from which a rarer one is a slip without any company."""
_SOUND_ALIKE = frozenset(("dt", "iy", "fv", "ck", "gk", "sz"))
"""Letters that are exchanged at the end of a name by mistake; others are inflections there."""


@dataclass(frozen=True)
class NameVariant(DocumentRule):
    """One name is spelled in two ways: "Anna Lindqvist" here, "Anna Lindquist" there.

    A warning where two spellings differ in one letter, one is rarer, and both stand beside the same word (first name,
    year, second part of the name), or both stand beside the same name or initial; and where the holder of one office
    has one family name and two first names; and where a word that stands in the text again and again is once written
    with two letters swapped, or a name with one doubled, dropped or mistaken. Advice where a long name is once
    written differently. Search does not find the odd place, and a reader takes it for somebody else.
    Look the spelling up and use it throughout.
    """

    meta = RuleMeta(
        id="name-variant",
        message='"{rare}" is spelled "{common}" elsewhere ({many}×){beside}.',
        help="Look the spelling up and use it throughout.",
        severity=Severity.WARNING,
        good=[
            "The firm Norbeck Pumps was founded by Anna Norbeck and Anna Norberg, her cousin.\n",
            "Olt Kranz is red. They make Olt Kranz, Krantz, Brent and Cree in one mill.\n",
            "Kinds of mills:\n\n* MQ Kranz\n* MQ Krantz\n* Brent, by the brook\n",
            "Core Tracing is new. We use Tracing, and Tracing is fast; the Core Tracing of old was not.\n\nThe Core "
            "Tracking server is another thing.\n",
            "The Danish Institute and the Danish Institutes agree; so does the Danish Institute of Ports.\n",
            "The trial at Olt was long; the trial at Brent, and the trial at Cree, end at the trail.\n",
        ],
        bad=[
            Bad(
                "Halvorsen Marine built the ferry. Two years later Halvorsen Marine sold it. The engine was made by "
                "Halversen Marine as well.\n",
                ["Halversen"],
            ),
            Bad(
                "The mayor, Anna Kvist, opened the mill by the sluice.\n\nIn her speech the mayor, Hanne Kvist, "
                "praised it.\n",
                ["Hanne Kvist"],
            ),
            Bad(
                "Run pumpflow to start. The flows of pumpflow are old, and pumpflow is slow. Stop pumpflow.\n\n"
                "The first part of pumpflow is old, the second part of pupmflow is new.\n",
                ["pupmflow"],
            ),
            Bad(
                "PumpFlow runs. We ask PumpFlow for water, and PumpFlow stops.\n\nThe new PompFlow is better.\n",
                ["PompFlow"],
            ),
            Bad(
                "Auditor of the works is H. Lindqvist of the old town.\n\nH. Lindquist will tell the board about it.\n",
                ["Lindquist"],
            ),
        ],
        prefilter=Prefilter(min_words=15),
        see=("term-variant",),
        known_limits="Names of four letters and fewer are not compared.",
    )

    least: Annotated[int, "Fewest places of the commoner spelling."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per rarer spelling, at its first place."""
        for office, later, earlier in _renamed(document):
            if document.plain(later.span).split()[-1].casefold() in _TRADES:
                continue  # "Principal Firmware Engineer" is an office as a whole
            yield self.finding(
                later.span,
                message='"{rare}" here, "{common}" elsewhere, of the same {office}.',
                related=[related(earlier.span, "the other name")],
                members=2,
                rare=document.plain(later.span),
                common=document.plain(earlier.span),
                office=office,
            )
        starts: dict[str, list[int]] = {}
        for m in _NAME.finditer(document.prose):
            starts.setdefault(m[0], []).append(m.start())
        known: dict[str, tuple[int, str, str, bool]] = {}
        pairs = sorted(_alike(starts))
        forms = exchanged(document, starts)
        if not pairs and not forms:
            return
        from reportlint_rules.consistency._slips import OTHERS, is_slip, swapped_letters

        named = {name for pair in pairs for name in pair}
        places = {name: [Span(at, at + len(name)) for at in starts[name]] for name in named}
        for one, other in pairs:
            few, many = sorted((one, other), key=lambda n: (len(places[n]), -places[n][0].start))
            rare = len(places[many]) < self.least or len(places[few]) * 2 > len(places[many])
            if (rare or len(few) < _SHORT) and not _same_bearer(document, places[few], places[many]):
                continue
            if (
                few.lower() in document.prose
                or few.casefold() in OTHERS
                or _spoken_of(document, places[few][0])
            ):
                continue  # a word of the language, in capitals here; another name; a word spoken of
            if _tongue(document, places[few][0]) != _tongue(document, places[many][0]):
                continue  # "Autor" and "Author"
            if len(places[few]) == len(places[many]) == 1 and _listed(
                document, places[few][0], places[many][0]
            ):
                continue  # two items of one list are two things
            if _enumerated(document, places[few], places[many]):
                continue  # "Olt, Oltz and Brent"
            beside = _company(document, places[few]) & _company(document, places[many])
            often = len(places[many])
            slip = len(places[few]) == 1 and is_slip(few, many, often)
            slip = slip and _tongue(document, places[few][0]) == "en"
            if beside or slip or (often >= _OFTEN and len(places[few]) == 1 and len(few) >= _LONG):
                words = f', beside the same "{min(beside)}"' if beside else ""
                known[few] = max(known.get(few, (0, "", "", False)), (often, many, words, slip))
        told: list[Span] = []
        for span, others, common in swapped_letters(document, forms):
            if not _spoken_of(document, span):
                told.append(span)
                yield self.finding(
                    span,
                    severity=_of_slip(document),
                    related=[related(others[0], "the other spelling")],
                    rare=document.plain(span),
                    common=common,
                    many=len(others),
                    beside="",
                )
        for few, (often, many, words, slip) in sorted(known.items()):
            first, *others = places[few]
            if first in told:
                continue
            more = [related(span, "again") for span in others]
            yield self.finding(
                first,
                severity=None if words else _of_slip(document) if slip else Severity.INFO,
                related=[related(places[many][0], "the other spelling"), *more],
                rare=few,
                common=many,
                many=often,
                beside=words,
            )


def _enumerated(document: Document, few: list[Span], many: list[Span]) -> bool:
    """Tell whether two names stand side by side in an enumeration."""
    starts = {span.start: span for span in many}
    for span in few:
        for start, other in starts.items():
            one, two = sorted((span, other)) if abs(start - span.start) < _REACH + 30 else (span, span)
            if one.end < two.start and _BETWEEN.fullmatch(document.text, one.end, two.start):
                return True
    return False


def _listed(document: Document, one: Span, other: Span) -> bool:
    """Tell whether two items of one list are an acronym and a name of its own each: "MQ Kranz", "MQ Krantz"."""
    first, second = (document.blocks[document.block_at(span.start)] for span in (one, other))
    if first.kind != "item" or first is second or first.list != second.list:
        return False
    for block, span in ((first, one), (second, other)):
        before = document.plain(Span(block.text.start, span.start)).strip()
        if not (before.isupper() and before.isalpha() and span.end == block.text.end):
            return False
    return True


def _of_slip(document: Document) -> Severity | None:
    """A slip of the pen is worth a word anywhere, and a warning in a report."""
    return None if is_report(document) else Severity.INFO


def _tongue(document: Document, span: Span) -> str:
    """The language of the section in which a name stands."""
    return tongue(document, document.sections[document.section_at(span.start)].span)


def _renamed(document: Document) -> Iterator[tuple[str, "Holder", "Holder"]]:
    if not document.word_set.isdisjoint(ROLES):
        from reportlint_rules.consistency._bearers import renamed  # few reports name holders of offices

        yield from renamed(document)


def _spoken_of(document: Document, span: Span) -> bool:
    return mentioned(document, span, document.blocks[document.block_at(span.start)].text)


def _alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ in one letter: then the first or the second half of both is equal."""
    halves: dict[str, list[str]] = {}
    for name in names:
        length = len(name)
        middle = length // 2
        # A second half has no capital, so that it is no first half; the first letters are equal.
        keys = [name[:middle], name[-middle:] + name[0]]
        if length % 2:
            keys += (name[: middle + 1], name[-middle - 1 :] + name[0])
        for key in keys:
            if key in halves:
                halves[key].append(name)
            else:
                halves[key] = [name]
    seen: set[tuple[str, str]] = set()
    for group in halves.values():
        for one, other in combinations(group, 2) if len(group) > 1 else ():
            pair = (one, other) if one < other else (other, one)
            if pair not in seen and _one_letter(one, other):
                seen.add(pair)
                yield pair


def _one_letter(one: str, other: str) -> bool:
    """Tell whether one letter is exchanged, or left out inside the word.

    What differs at its end is an inflection, what differs at its beginning another name ("Merkle" and "Verkle").
    """
    if one[0] != other[0] or one.casefold() == other.casefold():
        return False
    if len(one) == len(other):
        apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(apart) != 1:
            return False
        at = apart[0]
        letters = "".join(sorted(one[at] + other[at]))
        if at >= len(one) - 2:
            return letters in _SOUND_ALIKE if at == len(one) - 1 else letters == "cs" and one[-1] == "e"
        return not (letters == "sz" and one[at - 1] == "i")  # "Organisation" and "Organization"
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    british = long[at - 1 : at + 1] == "ll" and long[at + 1 :] in ("ing", "ed", "er", "ers")  # "Modelling"
    if at == len(short):
        from reportlint_rules.consistency._slips import is_added

        return is_added(long)
    if _DOING.fullmatch(short) and _DOING.fullmatch(long) and at <= len(short) - 3:
        return False  # "Tracing" and "Tracking" are two words of the language
    inflected = at == len(short) - 1 and long[at] in "aeiou" and short[-1] in "snr"
    return not inflected and short[at:] == long[at + 1 :] and not british


def _same_bearer(document: Document, few: list[Span], many: list[Span]) -> bool:
    """Tell whether a name or an initial stands beside both on the same side: "H. Lind", "Lind Pumps", never a year."""
    prose = document.prose
    sides: list[tuple[set[str], set[str]]] = []
    for spans in (few, many):
        before = {m[1] for s in spans if (m := _BEFORE.search(prose, max(0, s.start - _REACH), s.start))}
        after = {m[1] for s in spans if (m := _NEXT.match(prose, s.end)) and m[1]}
        sides.append((before - _TITLES, after))
    return any(a & b for a, b in zip(*sides, strict=True))


def _company(document: Document, spans: list[Span]) -> set[str]:
    """The names, years and initials right beside a name."""
    found: set[str] = set()
    prose = document.prose
    for span in spans:
        after = _NEXT.match(prose, span.end)
        if after:
            found.add(after[1] or after[2])
        before = _BEFORE.search(prose, max(0, span.start - _REACH), span.start)
        if before:
            found.add(before[1])
    return found
