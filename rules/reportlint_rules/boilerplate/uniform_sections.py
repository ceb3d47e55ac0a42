"""The rule ``uniform-sections``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_manual,
    related,
)
from reportlint_rules.boilerplate._aspects import SPECIFIC, moulds
from reportlint_rules.boilerplate._frames import lead_frames
from reportlint_rules.boilerplate._items import item_frames, label_groups
from reportlint_rules.boilerplate._sections import units
from reportlint_rules.boilerplate._sides import passages
from reportlint_rules.boilerplate._specifics import per_hundred

_HOLLOW = 4.0
"""Names, numbers and sources in 100 words under which a shape was filled without knowing the topic."""
_MORE = " and share their wording", ", with {} names, numbers and sources in 100 words"
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_TOPICS = ("Gates", "Fences", "Hedges", "Walls")
_SHAPE = (
    "Some words about them come first.\n\n{}:\n\n* **{}**: made of wood.\n* **{}**: made of iron.\n\n"
    "They last long.\n\n"
)
_PLAIN = "".join(
    f"# {t}\n\n"
    + _SHAPE.format(("They come in kinds", "Two sorts exist", "We saw these", "On sale are")[i], t[0], t[:2])
    for i, t in enumerate(_TOPICS)
)
_SAME = "".join(
    f"# {t}\n\n" + _SHAPE.format(f"Notable examples of {t.lower()} include", t[0], t[:2]) for t in _TOPICS
)


@dataclass(frozen=True)
class UniformSections(DocumentRule):
    """All sections have one shape: the same sequence of paragraphs, lead-ins and lists.

    Alone this is advice: a handbook may want it. Where most of these sections also share a lead-in, an item frame, a
    label or a passage of benefits and challenges, they were poured into a mould, and it is a warning, unless the
    text is full of names, numbers and sources. So are labelled lists in one place of three quarters of the sections,
    six at least, that hardly name anything.
    Manuals, rule books and minutes are left alone: there one form serves.
    Let each topic have the room and the form that it needs.
    """

    meta = RuleMeta(
        id="uniform-sections",
        message="{sections} of {of} sections have one shape ({shape}){and_more}.",
        help="Let each topic have the room and the form that it needs.",
        severity=Severity.INFO,
        good=[
            "# A\n\nText of some length about the first thing that stands here.\n\n"
            "# B\n\n* one item of the list that stands here\n* two more words and a few others\n",
            _PLAIN.replace("They last long.\n\n", "", 2),
        ],
        bad=[
            Bad(_SAME, ["Gates"], severity=Severity.WARNING),
            Bad(_PLAIN, ["Gates"], severity=Severity.INFO),
        ],
        prefilter=Prefilter(min_words=60),
        see=("repeated-skeleton", "repeated-label"),
    )

    min_sections: Annotated[int, "Fewest sections of one shape."] = 4
    min_share: Annotated[float, "Least share of the sections, 0 to 1."] = 0.6

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first heading of the commonest shape; a run of paragraphs is no shape."""
        sections = [u for u in document.once(units) if u.section]
        grouped: dict[str, list[int]] = {}
        for unit in sections:
            grouped.setdefault(self._shape(document, unit.section), []).append(unit.section)
        shape, alike = max(grouped.items(), key=lambda e: (len(e[1]), e[0]), default=("", []))
        if (
            len(alike) < max(self.min_sections, self.min_share * len(sections))
            or len(shape) < 2
            or not set(shape) - {"P"}
        ):
            return
        first, *others = (document.sections[s].title_span for s in alike)
        moulded = len(shape) >= 3 and self._moulded(document, alike)
        if not moulded and (is_manual(document) or self._is_log(document, alike)):
            return
        if any(
            m.level(set(), SPECIFIC) == "warning" and {*alike} <= {*m.sections} for m in document.once(moulds)
        ):
            return  # the labels that fill the shape say it better: one cause, one finding
        rate = per_hundred(document, [document.sections[s].body for s in alike])
        hollow = rate < _HOLLOW and "L" in shape and len(alike) >= max(6, 0.75 * len(sections))
        moulded = moulded and rate < SPECIFIC
        names = {
            "P": "text",
            ":": "lead-in",
            "L": "labelled list",
            "l": "list",
            "T": "table",
            "C": "code",
            "Q": "quotation",
        }
        yield self.finding(
            first,
            severity=Severity.WARNING if (moulded or hollow) and not is_manual(document) else None,
            related=[related(s, "and here") for s in others],
            members=self.min_sections,
            evidence={
                "shape": shape,
                "sections": len(alike),
                "of": len(sections),
                "specific": round(rate, 1),
            },
            sections=len(alike),
            of=len(sections),
            shape=", ".join(names[c] for c in shape),
            and_more=_MORE[0] if moulded else _MORE[1].format(round(rate, 1)) if hollow else "",
        )

    @staticmethod
    def _shape(document: Document, section: int) -> str:
        out = ""
        for index in document.blocks_of(section):
            block = document.blocks[index]
            end = document.prose[block.text.start : block.text.end].rstrip()[-1:]
            kind = {"item": "L" if block.label else "l", "table": "T", "code": "C", "quote": "Q"}.get(
                block.kind, ""
            )
            if block.kind == "paragraph":
                kind = ":" if end == ":" else "P"
            if block.quoted:
                kind = "Q"
            if kind and (kind not in "LlQ" or out[-1:].lower() != kind.lower()):
                out += kind
        return out

    @staticmethod
    def _is_log(document: Document, alike: list[int]) -> bool:
        """Tell whether most of the headings are dates: minutes and diaries have one form."""
        titles = (document.sections[s].title for s in alike)
        return 2 * sum(bool(_DATE.search(t)) for t in titles) > len(alike)

    @staticmethod
    def _moulded(document: Document, alike: list[int]) -> bool:
        """Tell whether most of the sections share a wording that other rules of the family name."""
        groups: list[tuple[Span, ...]] = [f.places for f in document.once(lead_frames) if f.content >= 2]
        groups += [g.places for g in document.once(item_frames)] + [
            g.places for g in document.once(label_groups)
        ]
        groups.append(tuple(p.span for p in document.once(passages)))
        return any(
            len({document.section_at(s.start) for s in places} & set(alike)) * 2 > len(alike)
            for places in groups
        )
