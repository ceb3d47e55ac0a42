"""The rule ``recurring-formula``."""

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
    is_account,
    is_report,
    related,
)
from reportlint_rules.boilerplate._formulas import Formula, formulas

_TOPICS = (
    (
        "Locks",
        "The upper gate was hung anew and closes without a keeper, which boatmen had long asked for",
        "water",
    ),
    (
        "Weirs",
        "Eels pass the two lower ones at night now, and anglers have counted them since the spring",
        "fish",
    ),
    (
        "Dykes",
        "Voles had dug through the northern one, and three farmers filled the holes with clay again",
        "land",
    ),
    (
        "Mills",
        "The wheel beside the chapel turns on Sundays only, for the miller has a trade in the city",
        "bread",
    ),
    (
        "Wells",
        "Four of the old ones were opened, and their water was found good enough for the gardens",
        "gardens",
    ),
)


def _report(*sentences: str) -> str:
    return "".join(
        f"# {title}\n\n{text}. {sentence.format(topic=topic)}\n\n"
        for (title, text, topic), sentence in zip(_TOPICS, sentences, strict=True)
    )


_COMMITMENT = _report(
    "This work underscores the town's commitment to {topic}.",
    "It reflects a dedication to {topic}.",
    "The project shows a strong commitment to {topic}.",
    "The council remains committed to {topic}.",
    "They cost nine hundred.",
)
_YEAR = "".join(
    f"# {title}\n\n{opening} {text}.\n\n"
    for (title, text, _), opening in zip(
        _TOPICS,
        (
            "In 2031 much was done.",
            "2031 sees great progress.",
            "By 2031 things had changed.",
            "The year 2031 has been a good one.",
            "Nobody lives here.",
        ),
        strict=True,
    )
)
_KINDS = {
    "commitment": "The praise of a commitment",
    "importance": "The claim that something is crucial",
    "forecast": 'The forecast "is expected to"',
    "milestone": 'The formula "marks a step"',
    "fitness": 'The formula "making it suitable"',
    "potential": "The promise of a potential",
    "improvement": "The same sort of improvement",
    "brochure": "The praise of a brochure",
    "fostering": 'The formula "fostering"',
    "revolution": "The announcement of a revolution",
    "means": 'A means that is "leveraged"',
    "assurance": 'The formula "ensuring"',
    "examples": 'The formula "fields such as"',
    "consequence": 'The formula "thereby"',
    "year": "The year at the head of a section",
    "lead-in": "A lead-in that says no more than that a list follows",
}
_ADVICE = frozenset(("assurance", "examples", "consequence"))
_SHOWN = 4


@dataclass(frozen=True)
class RecurringFormula(DocumentRule):
    """One formula returns in section after section: "is crucial for", "committed to", "In 2031", "improved quality".

    The words differ a little from place to place, the thought does not: each section is told to be crucial, to show
    a commitment, to belong to the year of the title, to improve efficiency, to be stunning. What holds of every topic
    tells nothing of one. Counted are the sections of running text; a formula is told of where it stands in
    four of them and in two fifths, and at least once in 400 words. Manuals, rules, minutes and forms are left alone,
    and texts that argue get advice.
    Say the formula once for all sections, and in each of them what is so only there: how much, by what, for whom.
    """

    meta = RuleMeta(
        id="recurring-formula",
        message="{kind} returns in {sections} of {of} sections ({cues}).",
        help="Say it once for all sections, and in each of them what holds there only.",
        severity=Severity.WARNING,
        good=[
            _report(
                "The town is committed to {topic}.",
                "They cost seven hundred.",
                "Two remain.",
                "It closed in May.",
                "Their dedication to {topic} is old.",
            ),
            _report(*("They were last seen on 3 May 2031, at {topic}." for _ in _TOPICS)),
            Good(_COMMITMENT, {"min_share": 0.9}),
        ],
        bad=[
            Bad(_COMMITMENT, ["town's commitment to"]),
            Bad(_YEAR, ["In 2031"]),
            Bad(
                _report(*("Rules ensure enough {topic} for all." for _ in _TOPICS)),
                ["ensure"],
                severity=Severity.INFO,
            ),
        ],
        prefilter=Prefilter(min_words=80),
        see=("repeated-skeleton", "repeated-closing", "puffery-density"),
        known_limits="English, but for the year; formulas outside the table are the business of repeated-skeleton.",
    )

    min_sections: Annotated[int, "Fewest sections with the formula."] = 4
    min_share: Annotated[float, "Least share of the sections of running text, 0 to 1."] = 0.4
    min_share_common: Annotated[
        float, "The same for what good prose needs now and then: ensuring, leveraging, lead-ins."
    ] = 0.6
    words_per_use: Annotated[int, "Most words of the document for each use."] = 400

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per kind of formula, at its first place."""
        for formula in formulas(document):
            share = self.min_share_common if formula.kind in _COMMON else self.min_share
            places = len(formula.places)
            if places < max(self.min_sections, share * formula.of):
                continue
            if formula.uses * self.words_per_use < len(document.words) or not is_account(document):
                continue
            first, *others = formula.places
            yield self.finding(
                first,
                severity=Severity.INFO if formula.kind in _ADVICE or not is_report(document) else None,
                related=[related(span, "and here") for span in others],
                members=self.min_sections,
                evidence={"kind": formula.kind, "sections": places, "of": formula.of, "uses": formula.uses},
                kind=_KINDS[formula.kind],
                sections=places,
                of=formula.of,
                cues=self._cues(document, formula),
            )

    @staticmethod
    def _cues(document: Document, formula: Formula) -> str:
        said = dict.fromkeys(document.plain(span).lower() for span in formula.places)
        return ", ".join(f'"{cue}"' for cue in list(said)[:_SHOWN])


_COMMON = frozenset(("assurance", "means", "lead-in"))
