"""Flags one thing that two files define, spell out, credit or date in ways that exclude each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import matches
from reportlint_rules.facts._expanding import contains
from reportlint_rules.facts._frames import frames_in
from reportlint_rules.facts._items import named
from reportlint_rules.facts._longforms import claims_at, shorts_in
from reportlint_rules.facts._passages import Passage, passages
from reportlint_rules.facts._predicates import predicates
from reportlint_rules.facts._verdict import entities_of
from reportlint_rules.facts._verdicts import expansions

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
        prefilter=Prefilter(names=True),
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
        if not named(document).mentions:
            return out
        base = named(document).base
        for passage in passages(document):
            if passage.silent:
                continue
            for key, reading, said, span in _claims_of(passage, document, base):
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


def _claims_of(passage: Passage, document: Document, base: Knowledge) -> Iterator[tuple[str, str, str, Span]]:
    items = passage.items
    for at, short in shorts_in(passage, base):
        rights = [
            long for e in (base.at(i) for i in base.expansions[short]) for long in e.expands.get(short, ())
        ]
        for words, first, last, _ in claims_at(items, at, short):
            right = next((r for r in rights if contains(words, r, first < at)), None)
            if right is not None:
                span = Span(items[first].start, items[min(last, len(items) - 1)].end)
                yield f"expansion {short}", "right", right, span
    for verdict in expansions(passage, document, base):
        yield f"expansion {verdict.evidence['short']}", verdict.claimed.lower(), verdict.claimed, verdict.span
    for frame in frames_in(passage, base):
        meant = entities_of(frame.subject, base)
        if len(meant) != 1 or frame.open or frame.other:
            continue
        entity = meant[0]
        parts = [i for i in items[frame.first : frame.end] if i.kind != "p"] or [frame.subject]
        span = Span(min(p.start for p in parts), max(p.end for p in parts))
        orgs = [o for i in (*frame.orgs, *frame.places) for o in i.orgs]
        if orgs and entity.orgs and not entity.orgs_open:
            right_org = any(base.same_organisation(o, own) for o in orgs for own in entity.orgs)
            yield (
                f"creator {entity.name}",
                "right" if right_org else orgs[0],
                base.organisation_name(orgs[0]),
                span,
            )
    for predicate in passage.once(predicates):
        meant = entities_of(predicate.subject, base)
        if len(meant) == 1 and (found := _reading(meant[0], predicate.words, base)):
            ends = [i for i in predicate.items if i.kind != "p"]
            yield (
                f"definition {meant[0].name}",
                *found,
                Span(min(predicate.first, ends[0].start), ends[-1].end),
            )


def _reading(entity: Entity, words: str, base: Knowledge) -> tuple[str, str] | None:
    """What a predicate takes the thing for: itself, a sibling, or something the base denies."""
    said = words if len(words) <= 80 else words[:77] + "..."
    for groups, _, _, text in entity.denies:
        if matches(groups, words):
            return f"denied: {text[:40]}", said
    if any(matches(f, words) for f in entity.features):
        return "right", said
    for name in entity.confused_with:
        sibling = base.get(name)
        if sibling is not None and any(matches(f, words) for f in sibling.features):
            return name, said
    return None
