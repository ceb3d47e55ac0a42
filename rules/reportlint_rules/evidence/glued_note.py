"""The rule ``glued-note``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)

_GLUED = rare(
    r"(?:[.!?][)”\"’»]?|[)”\"’»][.!?])(\d{1,3})(?:, ?\d{1,3}){0,4}(?=[ \t]+[^\W\d_a-zà-ÿ]|\s*\n\s*\n|\s*$)"
)
_FIRST = frozenset("12345")
"""One of the first notes is glued where others are."""
_SHORT = frozenset(
    "fig figs tab eq eqs sec sect vol vols art arts ver vers cap chap ref refs rev par pp nos abs inc rule item version"
    " figure table section chapter step part level phase point".split()
)
"""What is numbered with a full stop in front of the number."""
_QUOTES = ')”"’»'
_WORD = rare(r"[^\W\d_]{3,}[)”\"’»]?$")


@dataclass(frozen=True)
class GluedNote(DocumentRule):
    """The numbers of notes run into the text: "… of the town.12 The pump …".

    The text was copied from a page on which 12 was a small raised link to a source. What is left reads like a
    decimal, and leads nowhere.
    Make marks of the numbers again ("[12]" or "[^12]"), or link the sources.
    """

    meta = RuleMeta(
        id="glued-note",
        message='"{said}": {count} numbers of notes run into the sentences in front of them.',
        help='Write them as marks ("[12]", "[^12]") that lead to the list of sources.',
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nPumps turn.[1] Seals hold.[2] Valves close.[3] They last.\n",
            "# Pumps\n\nSee version.1 Beta, fig.2 Above and step.3 Below. It costs 4.5 euros.\n",
            "# Pumps\n\nPumps turn.1 Seals hold. Valves close.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nPumps turn all day.1 Seals hold for a year.2 Valves close fast.3 They last.\n",
                ["day.1"],
            ),
            Bad(
                "# Bombas\n\nA bomba gira.1 Vedações duram um ano.4 Elas fecham bem.12\n\nElas duram “muito”.13\n",
                ["gira.1"],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_FIRST))),
        see=("uncited-list", "unused-reference", "dangling-citation"),
        known_limits="Numbers behind a comma or in mid-sentence are not counted.",
    )

    least: Annotated[int, "So many different numbers must be glued to sentences."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding with all places."""
        prose, starts = document.prose, document.words.starts
        if not any(_is_glued(prose[max(starts[i] - 2, 0) : starts[i]]) for i in document.places_of(_FIRST)):
            return
        places: list[Span] = []
        numbers: set[str] = set()
        for m in _GLUED.finditer(prose):
            block = document.blocks[document.block_at(m.start())]
            word = _WORD.search(prose, max(block.span.start, m.start() - 30), m.start())
            if (
                block.kind not in PROSE_KINDS
                or block.quoted
                or not word
                or word[0].rstrip(_QUOTES).casefold() in _SHORT
            ):
                continue
            if m.end() > block.span.end:
                continue
            places.append(Span(word.start(), m.end()))
            numbers.add(m[1])
        if len(numbers) >= self.least:
            yield self.finding(
                places[0],
                said=document.plain(places[0]),
                count=len(places),
                related=[related(span, "another one") for span in places[1:60]],
                members=self.least,
                evidence={"count": len(places)},
            )


def _is_glued(before: str) -> bool:
    """Tell whether the two characters in front of a number end a sentence."""
    return (before[-1:] in (".", "!", "?") and (before[:1].isalpha() or before[:1] in _QUOTES)) or (
        before[-1:] in _QUOTES and before[:1] in (".", "!", "?")
    )
