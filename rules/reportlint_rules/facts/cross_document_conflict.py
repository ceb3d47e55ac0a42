"""Flags one thing that two files define, spell out, credit or date in ways that exclude each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportlint import (
    JSON,
    Bad,
    CorpusRule,
    Document,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    Summary,
    related,
)
from reportlint_rules.facts._claims import claims

_WHAT = {"expansion": "spelled out", "definition": "defined", "creator": "credited", "year": "dated"}


@dataclass(frozen=True)
class CrossDocumentConflict(CorpusRule):
    """Flags one thing that two files define, spell out, credit or date in ways that exclude each other.

    Reports of one series are read together; two definitions of one technique cannot both be right, and the reader
    cannot tell which one is. Both places are shown. Decide on one and use it everywhere.
    """

    meta = RuleMeta(
        id="cross-document-conflict",
        message='"{name}" is {what} in {count} ways that exclude each other: {values}.',
        severity=Severity.WARNING,
        help="Decide on one and use it in all files.",
        needs=("knowledge",),
        prefilter=Prefilter(names=True, asks="reportlint_rules.facts._claims:told"),
        good=(
            {
                "a.md": "Large Language Models (LLMs) write.\n",
                "b.md": "A large language model (LLM) writes.\n",
            },
            {
                "a.md": "BERT was introduced by Google in 2018.\n",
                "b.md": "BERT (Google AI, 2019) reads both ways.\n",
            },
        ),
        bad=(
            Bad(
                {
                    "a.md": "Large Language Models (LLMs) write.\n",
                    "b.md": "Language Learning Models (LLMs) write.\n",
                },
                {"a.md": [], "b.md": ["Language Learning Models (LLMs)"]},
            ),
            Bad(
                {"a.md": "BERT was introduced by Google.\n", "b.md": "BERT was introduced by OpenAI.\n"},
                {"a.md": [], "b.md": ["BERT was introduced by OpenAI"]},
            ),
        ),
        see=("wrong-definition", "wrong-expansion", "acronym-two-expansions"),
        known_limits="Only things that the knowledge base names.",
    )

    def summarise(self, document: Document) -> Mapping[str, JSON]:
        """Keep what the document says of each thing: the reading of the claim, its words and its place."""
        out: dict[str, list[list[Any]]] = {}
        for key, reading, said, span in claims(document):
            rows = out.setdefault(key, [])
            if all(row[0] != reading for row in rows):
                rows.append([reading, said, span.start, span.end])
        return out

    def combine(self, key: str, summaries: Sequence[Summary]) -> Iterable[Finding]:
        """Yield one finding per thing that different files say different things of."""
        places = [(s.path, *row) for s in summaries for row in s.value]
        first: dict[str, Any] = {}
        for place in places:
            first.setdefault(place[1], place)
        if len(first) < 2 or len({p[0] for p in first.values()}) < 2:
            return
        aspect, _, name = key.partition(" ")
        values = "; ".join(f'"{p[2]}"' for p in list(first.values())[:4])
        # The right one needs no mending: it is a place only where there is no other to set the wrong one against.
        kept = sorted((p for p in first.values() if p[1] != "right"), key=lambda p: (p[0], p[3]))
        if len({p[0] for p in kept}) < 2:
            kept += [p for p in first.values() if p[1] == "right"]
        others = [related(Span(p[3], p[4]), f'here: "{p[2]}"', p[0]) for p in kept[1:]]
        yield self.finding(
            Span(kept[0][3], kept[0][4]), path=kept[0][0], related=others, members=2, name=name, what=_WHAT[aspect],
            count=len(first), values=values, evidence={"aspect": aspect, "readings": list(first)},
        )  # fmt: skip
