"""The rule ``repeated-skeleton``."""

import re
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
from reportlint_rules.boilerplate._casts import casts
from reportlint_rules.boilerplate._frames import LONG, Frame, lead_frames, leading_units, openings, run_frames
from reportlint_rules.boilerplate._items import item_frames, item_units
from reportlint_rules.boilerplate._sections import any_overlap, units
from reportlint_rules.boilerplate._sides import passages
from reportlint_rules.boilerplate._words import JUDGEMENT, STOCK, content

_LISTS = (
    ("Kites", "wind, string", "sails"),
    ("Rafts", "rope, planks", "oars"),
    ("Sleds", "snow, slopes", "runners"),
)


def _leads(text: str) -> str:
    return "".join(
        f"# {t}\n\nChildren build them in spring, and again as the days get shorter.\n\n"
        f"{text.format(t.lower())}\n\n* {a}\n* {b}\n\n"
        for t, a, b in _LISTS
    )


_PROGRESS = "".join(
    f"# {t}\n\nResearchers have made significant progress in {rest}\n\n"
    for t, rest in (
        ("Locks", "building gates that close without a keeper at night."),
        ("Weirs", "letting eels pass upstream during the summer months."),
        ("Dykes", "finding burrows of voles by listening to the soil."),
        ("Sluices", "predicting the level of the tide an hour ahead."),
    )
)


@dataclass(frozen=True)
class RepeatedSkeleton(DocumentRule):
    """Sections are cast in one mould: the same lead-in or sentence frame returns with the topic exchanged.

    "Key benefits of X include:", "Researchers have made progress in …", "This advancement is crucial for …": a
    frame that fits every topic tells nothing of one. Words of the own heading and words of one place are slots; a
    frame counts from a share of the sections up. A frame without any word of judgement may be a rule or a term of
    the matter and is advice only. Lead-ins of code, references, paths and numbers are left alone.
    Begin with what is particular to the topic, or say the common part once.
    """

    meta = RuleMeta(
        id="repeated-skeleton",
        message='"{text}" {stands} {sections} of {of} sections.',
        help="Begin with what is particular to the topic, or say the common part once.",
        severity=Severity.WARNING,
        good=[
            "".join(
                f"# {t}\n\nRun this command in the folder of {t}:\n\n```\nmake\n```\n\n" for t, _, _ in _LISTS
            ),
            "".join(f"# {t}\n\n{t} are built by hand. It takes {a} and {b}.\n\n" for t, a, b in _LISTS),
            Good(_leads("Key materials of {} include:"), {"allow": ["key materials of"]}),
        ],
        bad=[
            Bad(_leads("Key materials of {} include:"), ["Key materials of kites include:"]),
            Bad(_PROGRESS, ["Researchers have made significant progress in"]),
        ],
        prefilter=Prefilter(min_words=45),
        see=("benefits-and-challenges", "item-frame", "swapped-noun-passage"),
        known_limits="Frames that are paraphrased from section to section are not seen, nor those of two sections.",
        source="Shaib et al. 2024, Detection and Measurement of Syntactic Templates, arXiv:2407.00211",
    )

    min_sections: Annotated[int, "Fewest sections that share a frame."] = 3
    lead_share: Annotated[float, "Least share of the sections with lead-ins, for lead-ins."] = 0.4
    share: Annotated[float, "Least share of the sections, for sentence frames."] = 0.3
    opening_share: Annotated[
        float, "Least share of sections that open with one word (from six sections on)."
    ] = 0.6
    allow: Annotated[tuple[str, ...], "House phrases: a frame that holds one is left alone."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per skeleton, at its first place."""
        sections = document.once(units)
        if len(sections) < self.min_sections:
            return
        said = sorted(self._explained(document))
        for frame in document.once(lead_frames):
            stock = frame.slots and not (JUDGEMENT | {"key"}).isdisjoint(frame.text.split())
            enough = frame.units >= max(self.min_sections, 3 if stock else 4)
            if (
                enough
                and frame.content >= 2
                and frame.units >= self.lead_share * document.once(leading_units)
            ):
                said = sorted({*said, *frame.places})
                yield from self._say(
                    frame, "leads in", len(sections), None if stock else self._level(document)
                )
        for cast in document.once(casts):
            places = tuple(span for span, _ in cast.places)
            if cast.kind == "pairs" and not any(any_overlap(said, p) for p in places):
                # Pairs in one frame of many words are a mould however few of the sections have it.
                fixed = [t for t in cast.frame if t[0].isalnum()]
                held = len({section for _, section in cast.places})
                text = re.sub(r"[^\w\s]|_", " … ", " ".join(cast.frame))
                text = " ".join(re.sub(r"(?:…\s*)+", "… ", text).strip(" …").split())
                said = sorted({*said, *places})
                frame = Frame(text, places, held, len(content(fixed)), len(fixed), True, True)
                yield from self._say(frame, "stands in", len(sections), self._level(document))
        for frame in document.once(openings):
            if frame.units >= max(6, self.opening_share * len(sections)):
                yield from self._say(frame, "opens", len(sections), self._level(document))
        for frame in document.once(run_frames):
            share = frame.units / len(sections)
            if share < self.share or frame.units < self.min_sections or not frame.slots:
                continue
            if not ((frame.content >= 2 and frame.opening) or (frame.content >= 3 and frame.literals >= 6)):
                continue
            if 2 * sum(any_overlap(said, p) for p in frame.places) >= len(frame.places):
                continue
            stock = not STOCK.isdisjoint(frame.text.split())
            judged = not JUDGEMENT.isdisjoint(frame.text.split())
            grave = judged and (frame.units >= 4 or (frame.content >= 3 and frame.literals >= 6))
            if not grave and not (stock or frame.literals >= LONG):
                continue
            severity = self._level(document) if grave else Severity.INFO
            yield from self._say(frame, "stands in", len(sections), severity)

    def _say(self, frame: Frame, stands: str, of: int, severity: Severity | None) -> Iterable[Finding]:
        if any(" ".join(a.casefold().split()) in frame.text for a in self.allow):
            return
        first, *others = frame.places
        yield self.finding(
            first,
            severity=severity,
            related=[related(s, "and here") for s in others],
            members=self.min_sections,
            evidence={
                "skeleton": frame.text,
                "sections": frame.units,
                "of": of,
                "fixed words": frame.literals,
            },
            text=frame.text,
            stands=stands,
            sections=frame.units,
            of=of,
        )

    @staticmethod
    def _level(document: Document) -> Severity | None:
        """Manuals, specifications, courses and minutes lead in the same things in the same words on purpose."""
        return None if is_report(document) else Severity.INFO

    @staticmethod
    def _explained(document: Document) -> Iterable[Span]:
        """Places that other rules of the family explain: benefits and challenges, items of one frame."""
        found = document.once(passages)
        if len(found) >= 3:
            yield from (p.span for p in found)
        for group in document.once(item_frames):
            if group.share >= 0.25 and group.units >= 0.4 * document.once(item_units):
                yield from group.places
