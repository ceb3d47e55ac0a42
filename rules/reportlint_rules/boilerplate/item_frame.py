"""The rule ``item-frame``."""

from collections.abc import Iterable
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
    is_report,
    related,
)
from reportlint_rules.boilerplate._items import item_frames, item_units
from reportlint_rules.boilerplate._list_frames import list_frames
from reportlint_rules.boilerplate._words import STOCK

_SECTIONS = (
    ("Mills", "Grinding", "Sieving"),
    ("Kilns", "Drying", "Glazing"),
    ("Looms", "Warping", "Weaving"),
    ("Vats", "Soaking", "Rinsing"),
)
_OTHER = (
    "fills most of the morning",
    "needs two people and a hook",
    "is best left to the master",
    "ends before the bell rings",
)


def _lists(first: str) -> str:
    return "".join(
        f"# {t}\n\nTwo steps are common in the trade.\n\n"
        f"* **{a}**: {first or t} {_OTHER[3 - i]}.\n* **{b}**: {_OTHER[i]}.\n\n"
        for i, (t, a, b) in enumerate(_SECTIONS)
    )


_HOLLOW = STOCK | {"this", "these", "such", "dieser", "diese", "dieses", "cette", "ce", "ces", "este", "esta"}
"""Words of judgement, and those that take up the label: an opening with one of them fits any item."""


@dataclass(frozen=True)
class ItemFrame(DocumentRule):
    """Items of list after list open with the same words: "This approach involves …", "In this approach, …".

    The frame says nothing, and after the third time the reader skips it together with what follows.
    A parallel opening within one list is good style; the rule counts openings across sections, and only those with a
    word of judgement or one that takes up the label ("this"): the others are laws, steps or fields of the matter.
    In reports, a single list counts too where three quarters of its items, and three at least, promise in one frame:
    "… can lead to more …", "…, contributing to the …", "… is crucial for …".
    Begin each item with its own verb or subject.
    """

    meta = RuleMeta(
        id="item-frame",
        message='{items} items in {sections} of {of} sections open with "{text}".',
        help="Begin each item with what is particular to it.",
        severity=Severity.WARNING,
        good=[
            _lists(""),
            "# Steps\n\nTwo are common.\n\n* This step involves water and soap.\n"
            "* This step involves a brush and patience.\n"
            "* This step involves oil and a cloth.\n",
            Good(_lists("This approach involves work that"), {"allow": ["This approach involves"]}),
        ],
        bad=[
            Bad(_lists("This approach involves work that"), ["This approach involves"]),
            Bad(_lists("In this approach, the work"), ["In this approach"]),
            Bad(
                "# Gains\n\nThe survey of the town names three of them, and the council has heard each.\n\n"
                "* Deeper locks can lead to more barges.\n* Wider quays can lead to higher fees.\n"
                "* Lower cranes can lead to better sleep.\n",
                ["can lead to"],
            ),
        ],
        prefilter=Prefilter(blocks=("item",), min_words=30),
        see=("repeated-skeleton", "repeated-label"),
    )

    min_share: Annotated[
        float, "Least share of all items, 0 to 1; a fifth is advice where half of the sections do it."
    ] = 0.25
    min_sections_share: Annotated[float, "Least share of the sections with lists, 0 to 1."] = 0.4
    allow: Annotated[tuple[str, ...], "Openings that may recur."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per opening, at its first place, and one per list that promises in one frame."""
        frames = list_frames(document)
        if frames and is_report(document):
            for frame in frames:
                said = dict.fromkeys(document.plain(span).lower() for span in frame.places)
                yield self.finding(
                    frame.places[0],
                    message="{items} of {of} items of this list promise in one frame ({text}).",
                    related=[related(s, "and here") for s in frame.places[1:]],
                    members=3,
                    evidence={"items": len(frame.places), "of": frame.of},
                    text=", ".join(f'"{cue}"' for cue in [*said][:3]),
                    items=len(frame.places),
                    of=frame.of,
                )
        of = document.once(item_units)
        for group in document.once(item_frames):
            # "For any random variable" opens the laws of a matter; "this approach involves" opens anything.
            if len(group.places) < 4 or _HOLLOW.isdisjoint(group.text.split()):
                continue
            grave = group.share >= self.min_share and group.units >= self.min_sections_share * of
            light = group.share >= 0.8 * self.min_share and group.units >= max(4, 0.5 * of)
            if not (grave or light) or any(a.casefold().startswith(group.text) for a in self.allow):
                continue
            if 2 * sum(self._is_field(document, s) for s in group.places) >= len(group.places):
                continue
            first, *others = group.places
            yield self.finding(
                first,
                severity=None if grave else Severity.INFO,
                related=[related(s, "and here") for s in others],
                members=3,
                evidence={
                    "items": len(group.places),
                    "sections": group.units,
                    "share": round(group.share, 2),
                },
                text=group.text,
                items=len(group.places),
                sections=group.units,
                of=of,
            )

    @staticmethod
    def _is_field(document: Document, opening: Span) -> bool:
        """Tell whether a colon follows within a few words: the name of a field, as in "Key amenities: free lunch"."""
        return ":" in document.prose[opening.start : opening.end + 24].split("\n")[0]
