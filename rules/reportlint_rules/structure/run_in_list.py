"""The rule ``run-in-list``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related

_NUMBER = re.compile(r"(?<=[ \t(])(\d{1,2})[.)][ \t]+(?=[A-Z*\"“])")
_LAST = re.compile(r"(?<!\w)(?:and|or|und|oder|et|ou|y|e|en)(?:[ \t]+(?:finally|lastly|then|also))?[ \t(]+$")
_THIRD = re.compile(r" 3[.)] ")
_CITES = re.compile(
    r"(?:\b(?:no|nr|fig|vol|ch|chap|sec|art|page|p|step|version|chapter|section)\.? ?|[([])$", re.I
)


@dataclass(frozen=True)
class RunInList(DocumentRule):
    """A numbered list has lost its lines and runs on inside a long paragraph.

    "… three models: 1. Fixed days: … 2. Remote first: … 3. Free choice: …" was a list before a program joined its
    lines, and headings are often swallowed with it. Nobody finds point 2 again.
    Give each point a line of its own.
    """

    meta = RuleMeta(
        id="run-in-list",
        message="{count} numbered points run on inside one paragraph of {words} words.",
        help="Give each point a line of its own, and each heading, too.",
        severity=Severity.WARNING,
        good=[
            "Pumps come in three kinds: 1. Large ones, 2. Small ones, 3. None.\n",
            "They turn and they hum, day and night. " * 12
            + "There are three: 1) Olt, which is red, 2) Brent, and 3) Cree.\n",
            "1. Large pumps turn.\n2. Small pumps hum.\n3. Old pumps stop.\n",
        ],
        bad=[
            Bad(
                "Pumps come in kinds. "
                + "They turn and they hum, day and night, in the town and out of it. " * 5
                + "1. Large pumps: They turn slowly and last. 2. Small pumps: They hum and last less long."
                " 3. Old pumps: They stop.\n",
                [
                    "1. Large pumps: They turn slowly and last. 2. Small pumps: They hum and last less long. 3."
                ],
            ),
            Bad(
                "The plan has points. "
                + "It was made in May, and it holds for all of the pumps in the town. " * 5
                + "1. Buy seals. 2. Fit the seals. 3. Test the pumps. 4. Tell the town.\n",
                ["1. Buy seals. 2. Fit the seals. 3. Test the pumps. 4."],
            ),
        ],
        prefilter=Prefilter(literals=(" 3. ", " 3) "), min_words=80),
        see=("joined-lines", "truncated-end"),
        known_limits="Points in short paragraphs are a matter of taste, and let pass.",
    )

    least: Annotated[int, "So many points, counted from 1, must run on."] = 3
    words: Annotated[int, "Words of a paragraph that is long."] = 80

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all such paragraphs."""
        places: list[tuple[Span, int, int]] = []
        seen = -1
        for m in _THIRD.finditer(document.text):
            index = document.block_at(m.start())
            block = document.blocks[index]
            if index > seen and block.kind == "paragraph" and not block.quoted:
                seen = index
                points = _points(document.prose, block.text)
                words = len(document.words.within(block.text))
                if len(points) >= self.least and words >= self.words:
                    places.append((Span(points[0].start, points[-1].end), len(points), words))
        if places:
            (span, count, words), *others = places
            yield self.finding(
                span,
                count=count,
                words=words,
                related=[related(other, "and here") for other, _, _ in others],
                members=1,
                evidence={"points": count, "words": words},
            )


def _points(prose: str, block: Span) -> list[Span]:
    """The numbers 1, 2, 3, … that stand in one line of a paragraph, each in front of a capital."""
    found: list[Span] = []
    for m in _NUMBER.finditer(prose, *block):
        if int(m[1]) == len(found) + 1 and not _CITES.search(
            prose, max(block.start, m.start() - 12), m.start()
        ):
            if found and "\n" in prose[found[-1].end : m.start()]:
                return []  # lines of their own, if joined ones
            if found and _LAST.search(prose, max(found[-1].end, m.start() - 14), m.start()):
                return []  # "1) seals, 2) valves, and 3) pumps" is one sentence
            found.append(Span(m.start(), m.start() + len(m[1]) + 1))
    return found
