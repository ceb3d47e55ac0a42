"""The rule ``repeated-closing``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Good, Prefilter, RuleMeta, Severity, related
from reportlint_rules.boilerplate._closings import Closing, closings
from reportlint_rules.boilerplate._peers import peers

_TOPICS = (
    ("Kites", "Children fly them on the hill above the mill", "the strings", "older pupils"),
    ("Rafts", "The ferryman builds them from old doors each spring", "the river", "the harbour"),
    ("Sleds", "A joiner in the upper village makes them of ash", "the slope", "the school"),
    ("Swings", "They hang from the chestnuts behind the inn", "the ropes", "the guests"),
    ("Stilts", "Every summer the farmers walk on them to the fair", "the ground", "the elderly"),
)
_TURNS = (
    "However, safety concerns about {} remain.",
    "Although they are loved, {} may pose risks.",
    "Yet using them raises questions about {}.",
    "Despite their charm, {} presents challenges.",
    "While they delight everyone, {} can be an issue.",
)
_REMARKS = (
    "This development highlights the growing role of play for {}.",
    "Such an innovation ensures joy for {}.",
    "Many like them, fostering a sense of wonder among {}.",
    "This important shift empowers {}.",
    "These initiatives strengthen the bonds with {}.",
)


def _sections(closings: tuple[str, ...], word: int) -> str:
    return "".join(
        f"# {topic[0]}\n\n{topic[1]}. The town counts more of them now than ever before. "
        f"{closing.format(topic[word])}\n\n"
        for topic, closing in zip(_TOPICS, closings, strict=True)
    )


_INNER = "{sections} of {of} {parts} turn to trouble in one manner ({cues})."
_KINDS = {
    "turn": "a turn to trouble",
    "inner": "a turn to trouble",
    "remark": "a remark of one kind",
    "frame": "a sentence of one frame",
}


@dataclass(frozen=True)
class RepeatedClosing(DocumentRule):
    """Section after section closes on a remark of one kind, which would fit any of them.

    Three kinds are told. A turn to trouble that stays unnamed: "However, challenges remain", "Despite this, it raises
    concerns" (where nearly all sections have a "However, …", wherever it stands). A remark on the section's own matter:
    "This advancement …", "This will ensure …", "…, ensuring …", "…, paving the way". And one frame of words: "This is
    achieved through …". The first such closing may be meant; after the third the reader
    expects it, and reads none of them. Remarks with a number in them do not count.
    End a section with its last fact; where there is trouble, say which, for whom, and how much.
    """

    meta = RuleMeta(
        id="repeated-closing",
        message="{sections} of {of} {parts} close on {kind} ({cues}).",
        help="End each section with its last fact, and leave out what would fit any other.",
        severity=Severity.WARNING,
        good=[
            _sections(
                tuple(
                    "They cost {n} euros a piece at the shop beside {}.".replace("{n}", n) for n in "34567"
                ),
                2,
            ),
            Good(_sections(_TURNS, 2), {"min_share": 1.0, "min_sections": 6}),
        ],
        bad=[
            Bad(_sections(_TURNS, 2), ["However, safety concerns about the strings remain."]),
            Bad(
                _sections(_REMARKS, 3),
                ["This development highlights the growing role of play for older pupils."],
            ),
        ],
        prefilter=Prefilter(min_words=100),
        see=("benefits-and-challenges", "repeated-skeleton", "uniform-sections"),
        known_limits="Sections of one sentence are not read; items of one sentence must nearly all agree.",
    )

    min_sections: Annotated[int, "Fewest sections that close alike."] = 4
    min_share: Annotated[float, "Least share of the sections of one level, 0 to 1, from 0.6 up."] = 0.6

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of sections and kind of closing, at its first place."""
        for group in document.once(peers):
            for closing in closings(document, group):
                places = len(closing.places)
                if places < max(self.min_sections, self.min_share * closing.of):
                    continue
                first, *others = sorted(closing.places)
                yield self.finding(
                    first,
                    severity=None if self._is_grave(closing) else Severity.INFO,
                    message=_INNER if closing.kind == "inner" else None,
                    related=[related(s, "and here") for s in others],
                    members=self.min_sections,
                    evidence={"kind": closing.kind, "sections": places, "of": closing.of},
                    sections=places,
                    of=closing.of,
                    parts="sections" if group[0].section else "items",
                    kind=_KINDS[closing.kind],
                    cues=", ".join(f'"{cue} …"' for cue in closing.cues),
                )

    @staticmethod
    def _is_grave(closing: Closing) -> bool:
        """Remarks are grave where many begin alike, or nearly all sections end on one."""
        share = len(closing.places) / closing.of
        if closing.kind != "remark":
            return True
        return len(closing.places) >= 5 and (share >= 0.7 or closing.demonstratives >= 0.4 * closing.of)
