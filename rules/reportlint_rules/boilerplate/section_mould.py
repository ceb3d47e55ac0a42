"""The rule ``section-mould``."""

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
    is_manual,
    rare,
    related,
)
from reportlint_rules.boilerplate._aspects import SPECIFIC, Mould, moulds

_WORK = rare(
    r"^\W*(?:authors?|venue|links?|paper|doi|arxiv|source|published(?: in)?|journal|citation)\b[*_]*:",
    re.I | re.M,
)
"""A field that only the entry of a work has."""
_TOPICS = (
    ("Kites", "They lift a line over the roofs and bring joy to all.", "Useful in many places."),
    ("Rafts", "A simple way to cross the water with little effort.", "Good for work and for play."),
    ("Sleds", "These carry wood and people down the slope.", "Found wherever there is a hill."),
    ("Swings", "Old and young like to sit and sway on them.", "They suit each garden."),
    ("Stilts", "They carry their masters over every hedge and wall.", "Worn at feasts and in the fields."),
)


def _sections(one: str, other: str, *, year: str = "") -> str:
    return "".join(
        f"## {topic}\n\n{text}{year and f' The guild counted {n}{year}.'}\n\n"
        f"{one.format(topic.lower())}\n\n* {use}\n* Easy to learn.\n\n{other}\n\n* Bad weather.\n* Lack of skill.\n\n"
        for n, (topic, text, use) in enumerate(_TOPICS, 11)
    )


@dataclass(frozen=True)
class SectionMould(DocumentRule):
    """Section after section has the same labels, sub-headings or lead-ins: Applications, Benefits, Challenges.

    Such words name an aspect that every topic has, so that the mould can be filled without knowing anything of the
    topic. It is a warning where two of them return, or lead-ins ("The benefits of … include:"), in most sections, and
    the text under them is unspecific, too: fewer than ten names, numbers and sources in 100 words. One such
    label over text without particulars is advice. Catalogues and specifications with labels of their own kind
    (parameters, returns, ingredients), and honest comparisons (pros, cons, strengths, verdict) are left alone.
    Choose for each topic what is worth telling of it, and let headings say that.
    """

    meta = RuleMeta(
        id="section-mould",
        message="{sections} of {of} sections are cast in one mould ({aspects}), with {rate} names, numbers and sources "
        "in 100 words.",
        help="Keep of each section what is particular to its topic, and let headings say that.",
        severity=Severity.WARNING,
        good=[
            _sections("### Parameters", "### Returns"),
            Good(_sections("**Benefits:**", "**Challenges:**"), {"allow": ["benefits", "challenges"]}),
        ],
        bad=[
            Bad(_sections("### Key Benefits", "### Challenges"), ["Key Benefits"]),
            Bad(
                _sections("Some benefits of {} include:", "What can go wrong:"),
                ["Some benefits of kites include:"],
            ),
            Bad(_sections("**Applications:**", "But:"), ["Applications"], severity=Severity.INFO),
        ],
        prefilter=Prefilter(min_words=100),
        see=("uniform-sections", "repeated-label", "benefits-and-challenges", "low-specificity"),
        known_limits="Labels outside the list of aspects are no mould; other ones are read by `repeated-label`.",
    )

    min_share: Annotated[float, "Least share of the sections of one level, 0 to 1, from 0.6 up."] = 0.6
    most_specific: Annotated[
        float, "Names, numbers and sources in 100 words from which a mould is well filled."
    ] = SPECIFIC
    allow: Annotated[
        tuple[str, ...], "House aspects, such as benefits, applications, challenges, impact, features."
    ] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of sections, at its first label."""
        for found in document.once(moulds):
            shared = {
                name: n for name, n in found.aspects.items() if n >= self.min_share * len(found.sections)
            }
            level = found._replace(aspects=shared).level({*self.allow}, self.most_specific)
            if not level:
                continue
            first, *others = sorted(places[0] for places in found.places)
            yield self.finding(
                first,
                # A reference is cast in a mould, and so is a review of literature.
                severity=Severity.INFO if is_manual(document) or _reviews(document, found) else level,
                related=[related(s, "and here") for s in others],
                members=4,
                evidence={
                    "sections": len(found.places),
                    "of": len(found.sections),
                    "aspects": shared,
                    "specific": round(found.per_hundred, 1),
                },
                sections=len(found.places),
                of=len(found.sections),
                aspects=", ".join(f"{name} in {n}" for name, n in shared.items()),
                rate=round(found.per_hundred, 1),
            )


def _reviews(document: Document, found: Mould) -> bool:
    """Tell whether the sections are entries of works: most give authors, venue or link in fields of their own."""
    held = sum(bool(_WORK.search(document.text, *document.sections[s].span)) for s in found.sections)
    return 2 * held > len(found.sections)
