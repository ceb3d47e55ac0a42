"""The rule ``recycled-item``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Good,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_manual,
    is_report,
    related,
)
from reportlint_rules.boilerplate._enumerations import Member, members
from reportlint_rules.boilerplate._sections import is_summary, lines, units
from reportlint_rules.boilerplate._words import JUDGEMENT, stem

_MOST_COMPANY = 100
_POINT = range(4, 10)
"""Words of a short point: fewer name a thing that may recur, more are the business of duplicate-item."""
_SHARE_OF_POINTS = 0.4
_OPENS = re.compile(r"\([^()\n]{0,50}\Z")
_LINKED = re.compile(r"[^()\[\]\n]{0,60}(?:\[[^\]\n]{0,80}\]\(|https?:)")
_NO_POINT = re.compile(r"[\[\](){}<>=/+*_\d]|[:?]$")
_ONE = "It faces problems such as worn seals, {}, and late deliveries of spare parts to the depot in the north.\n\n"
_TWO = "Users report rising energy costs, {}, and noise in the early hours of the morning near the river.\n\n"
_THREE = "Its operators complain about cracks, {}, and a shortage of trained people in the whole region.\n\n"


_POINTS = (
    ("Pumps", "Two of the four lost oil during the winter and had to stop for a week.", "Order seals"),
    ("Boilers", "The older one burns more gas than the whole of the school next door.", "Sweep it"),
    ("Bridges", "Rust was seen below the deck where the salt of the road collects.", "Paint the rail"),
)


def _example(first: str, second: str, third: str) -> str:
    return "".join(
        f"# {title}\n\n{text.format(item)}"
        for title, text, item in (
            ("Pumps", _ONE, first),
            ("Boilers", _TWO, second),
            ("Bridges", _THREE, third),
        )
    )


@dataclass(frozen=True)
class RecycledItem(DocumentRule):
    """The same item is listed in section after section, whatever the topic.

    "Dealing with noisy data" as a challenge of every subject tells the reader nothing about any of them: the lists
    were filled from a stock. Items are compared by their last content words, so "handling X" and "dealing with X"
    meet. Names, numbers and code are left alone, and so are terms that the document is about (they stand in its
    headings or mostly outside lists).
    Say what is particular to this section, or say it once for all of them.
    """

    meta = RuleMeta(
        id="recycled-item",
        message='"{item}" is listed in {sections} of {of} sections.',
        help="Say what is particular to each section, or say it once for all of them.",
        severity=Severity.WARNING,
        good=[
            _example("leaking pipes", "uneven heating", "loose railings"),
            _example("New York", "New York", "New York"),
            Good(
                _example("poor documentation", "bad documentation", "poor documentation"),
                {"allow": ["poor documentation"]},
            ),
        ],
        bad=[
            Bad(
                _example(
                    "poor technical documentation",
                    "dealing with technical documentation",
                    "technical documentation",
                ),
                ["poor technical documentation"],
            ),
            Bad(
                _example(
                    "handling outdated content", "dealing with outdated content", "handling outdated content"
                ),
                ["handling outdated content"],
            ),
            Bad(
                "".join(
                    f"# {t}\n\n{_THREE.format(c)}* {p}\n* Train the new staff\n\n" for t, c, p in _POINTS
                ),
                ["Train the new staff"],
            ),
        ],
        prefilter=Prefilter(literals=(",", "and "), min_words=40),
        see=("benefits-and-challenges", "duplicate-item"),
        known_limits="Paraphrases with other content words (noisy data, dirty data) are taken for different items.",
    )

    min_sections: Annotated[int, "Fewest sections that list the item."] = 3
    min_share: Annotated[float, "Least share of the sections, 0 to 1; five sections always suffice."] = 0.3
    share_of_warning: Annotated[
        float, "Least share of the sections for a warning, 0 to 1; items of praise need none."
    ] = 0.25
    allow: Annotated[tuple[str, ...], "Items that may recur."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per item, at its first place."""
        sections = document.once(units)
        yield from self._points(document)
        places: dict[tuple[str, ...], list[Member]] = {}
        for member in document.once(members):
            places.setdefault(member.key, []).append(member)
        allowed = {" ".join(a.casefold().split()) for a in self.allow}
        held = {k: self._by_unit(document, ms) for k, ms in places.items() if len(ms) >= self.min_sections}
        held = {
            k: v
            for k, v in held.items()
            if len(v) >= self.min_sections and self._counts(document, k, places[k])
        }
        company = self._company(held, held)
        praise = {k: v for k, v in held.items() if self._is_praise(document, places[k])}
        praised = self._company(held, praise)
        for key, found in held.items():
            if any(document.plain(m.span).casefold() in allowed for m in places[key]):
                continue
            share = len(found) / len(sections)
            if share < self.min_share and len(found) < 5 and not (len(found) >= 4 and company[key]):
                continue
            first, *others = (m for number in sorted(found) for m in found[number])
            # In a long manual terms of the matter return here and there; praise that returns is a stock.
            often = key in praise or praised[key]
            often |= share >= self.share_of_warning
            grave = (
                is_report(document)
                and often
                and (len(found) >= 4 or (share >= 0.4 and len(sections) > 4 and company[key]))
            )
            yield self.finding(
                first.span,
                severity=None if grave else Severity.INFO,
                related=[related(m.span, "and here") for m in others],
                members=self.min_sections,
                evidence={"sections": len(found), "of": len(sections)},
                item=min((document.plain(m.span) for m in (first, *others)), key=len),
                sections=len(found),
                of=len(sections),
            )

    def _points(self, document: Document) -> Iterator[Finding]:
        """Short points of lists that stand word for word in section after section (duplicate-item has long ones)."""
        held: dict[tuple[str, ...], dict[int, Span]] = {}
        words, blocks = document.words, document.blocks
        of = 0
        for number, unit in enumerate(document.once(units)):
            points = [block for index in unit.blocks if (block := blocks[index]).kind == "item"]
            if not points:
                continue
            of += 1
            if is_summary(document, number):
                continue
            for block in points:
                if block.label is None:
                    inside = words.within(block.text)
                    if len(inside) in _POINT:
                        said = tuple(words.texts[inside.start : inside.stop])
                        held.setdefault(said, {}).setdefault(number, block.text)
        least = max(self.min_sections, _SHARE_OF_POINTS * of)
        held = {said: places for said, places in held.items() if len(places) >= least}
        if not held or is_manual(document):
            return
        for said, places in held.items():
            first, *others = (places[number] for number in sorted(places))
            text = document.plain(first)
            if _NO_POINT.search(text) or 2 * sum(w[0].isupper() for w in text.split()) > len(said):
                continue  # names, fields of a form, questions
            if 2 * sum(self._is_dated(document, number) for number in places) > len(places):
                continue  # what stands on every agenda
            if text.casefold().rstrip(".") in {" ".join(a.casefold().split()) for a in self.allow}:
                continue
            yield self.finding(
                first,
                severity=None if is_report(document) else Severity.INFO,
                related=[related(span, "and here") for span in others],
                members=self.min_sections,
                swallows=[first, *others],
                evidence={"sections": len(places), "of": of},
                item=text.rstrip("."),
                sections=len(places),
                of=of,
            )

    @staticmethod
    def _is_dated(document: Document, number: int) -> bool:
        """Tell whether the heading of a unit holds a figure, as those of minutes do."""
        title = document.sections[document.once(units)[number].section].title
        return any(c.isdigit() for c in title)

    @staticmethod
    def _by_unit(document: Document, found: list[Member]) -> dict[int, list[Member]]:
        by: dict[int, list[Member]] = {}
        for member in found:
            number = document.once(lines)[member.line].unit
            if not is_summary(document, number):
                by.setdefault(number, []).append(member)
        return by

    @staticmethod
    def _is_praise(document: Document, found: list[Member]) -> bool:
        """Tell whether most of the places hold a word of judgement."""
        judged = sum(not JUDGEMENT.isdisjoint(document.words.list(m.span)) for m in found)
        return 2 * judged > len(found)

    @staticmethod
    def _counts(document: Document, key: tuple[str, ...], found: list[Member]) -> bool:
        """Leave out names, and terms of the document: those of its headings, those that mostly stand outside lists."""
        if 2 * sum(_is_cited(document, m.span) for m in found) > len(found):
            return False
        capitals = sum(all(w[0].isupper() for w in document.plain(m.span).split()) for m in found)
        if 2 * capitals >= len(found):
            return False
        title = document.once(units)[0].title if document.once(units)[0].section <= 1 else frozenset()
        headings = [document.once(units)[document.once(lines)[m.line].unit].title for m in found]
        if all(stem(w) in title for w in key) or sum(
            all(stem(w) in h for w in key) for h in headings
        ) * 2 >= len(found):
            return False
        # As it is written, with the small words inside: "state of the art" rather than "state art".
        words = document.words.texts
        shortest = min((document.words.list(m.span) for m in found), key=len)
        begin = shortest.index(key[0]) if key[0] in shortest else 0
        told = tuple(shortest[begin:])
        # The rarest word tells where to look.
        at = min(range(len(told)), key=lambda n: len(document.places.get(told[n], ())))
        starts = [place - at for place in document.places.get(told[at], ()) if place >= at]
        uses = sum(tuple(words[i : i + len(told)]) == told for i in starts)
        return uses <= 2 * len(found)

    @staticmethod
    def _company(
        held: dict[tuple[str, ...], dict[int, list[Member]]],
        others: dict[tuple[str, ...], dict[int, list[Member]]],
    ) -> dict[tuple[str, ...], bool]:
        """Tell of each item whether another one recurs in at least two of its sections."""
        near = list(others.items())[:_MOST_COMPANY]
        return {k: any(o != k and len(v.keys() & w.keys()) >= 2 for o, w in near) for k, v in held.items()}


def _is_cited(document: Document, span: Span) -> bool:
    """Tell whether a member stands in brackets with a link: an entry of a citation ("(Reader, 2025, [x](y))")."""
    text = document.text
    return bool(
        _OPENS.search(text, max(0, span.start - 60), span.start)
        and _LINKED.match(text, span.end, min(len(text), span.end + 100))
    )
