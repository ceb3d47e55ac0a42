"""From a document to verdicts: all claims judged once, one verdict per cause. Shared by the rules of the family."""

from collections.abc import Iterable, Iterator

from reportlint import Document, Finding, Rule, Severity, Span, rare
from reportlint.knowledge import Knowledge
from reportlint_rules.facts import _cues as cues
from reportlint_rules.facts._named import named
from reportlint_rules.facts._passages import Passage, passages, shorts_in, spelled_topic
from reportlint_rules.facts._verdict import Verdict


def expansions(passage: Passage, document: Document, base: Knowledge) -> list[Verdict]:
    """The verdicts on the expansions of a passage, judged once."""
    if not shorts_in(passage, base) and not (passage.topic is not None and spelled_topic(passage)):
        return []
    from reportlint_rules.facts._expanding import judge_expansions

    if "expansions" not in passage.memo:
        passage.memo["expansions"] = list(judge_expansions(passage, document, base))
    found: list[Verdict] = passage.memo["expansions"]
    return found


def verdicts(document: Document) -> list[Verdict]:
    """All verdicts on a document, one per cause."""
    return document.once(_judge)


def told(document: Document) -> frozenset[str]:
    """The rules that have a verdict: no other one needs to be imported."""
    return frozenset(verdict.rule for verdict in verdicts(document))


def _judge(document: Document) -> list[Verdict]:
    found: list[Verdict] = []
    if not named(document).mentions:
        return found
    base = named(document).base
    for passage in passages(document):
        if passage.silent:
            continue
        if cues.credits(passage, base):
            from reportlint_rules.facts._credits import judge_credits

            told = list(judge_credits(passage, base))
            if cues.doubtful(passage, base):
                from reportlint_rules.facts._loose import judge_loosely

                told += judge_loosely(passage, base)
            # "### Pumps, 2017" heads what happened to pumps in that year.
            dated = (
                _DATED_TITLE.search(document.text, *passage.span) if _is_title(document, passage) else None
            )
            found += [
                v
                for v in told
                if not (dated and v.rule == "wrong-year")
                and not (v.rule == "wrong-creator" and _SOURCE_LINK.search(document.text, *v.span))
            ]
        found += expansions(passage, document, base)
        if passage.names or passage.topic is not None:
            from reportlint_rules.facts._defining import judge_predicates

            found += judge_predicates(passage, base)
        if not passage.lows.isdisjoint(cues.OWNERSHIP) and any(
            i.kind == "O" and i.refs for i in passage.items
        ):
            from reportlint_rules.facts._institutions import judge_institutions

            found += judge_institutions(passage, base)
    if cues.rows(document):
        from reportlint_rules.facts._tables import judge_tables

        found += judge_tables(document, base)
    if any(block.kind == "table" for block in document.blocks):
        from reportlint_rules.facts._glossaries import judge_glossaries
        from reportlint_rules.facts._loose_tables import judge_loose_tables

        found += judge_glossaries(document, base)
        found += judge_loose_tables(document, base)
    found = _of_its_own(_once(found))
    if found:
        from reportlint_rules.facts._second import confirmed

        found = [v for v in found if confirmed(document, v)]
    return found


_SOURCE_LINK = rare(r"[(\[]\[[^\[\]\n]*\]\(https?://[^\s()/]+/[^\s()]+\)[)\]]?\Z")
"""A page in brackets is where a statement comes from: "80 % on X ([Acme](https://acme.com/news))"."""
_DATED_TITLE = rare(r"[^\d,()]+, (?:19|20)\d\d\W*\Z")


def _is_title(document: Document, passage: Passage) -> bool:
    return document.blocks[document.block_at(passage.span.start)].kind == "heading"


_DEFINING = frozenset(
    {
        "wrong-training-task",
        "wrong-component",
        "wrong-definition",
        "wrong-effect",
        "wrong-kind",
        "wrong-comparison",
        "overclaimed-effect",
    }
)


def _once(found: Iterable[Verdict]) -> list[Verdict]:
    """Keep one verdict per cause: one per rule where spans overlap, and one of all that say what a thing is or does."""
    kept: list[Verdict] = []
    held: dict[
        tuple[str, int], list[Span]
    ] = {}  # by group and stretch of the text: thousands must stay cheap
    for verdict in found:
        group = "" if verdict.rule in _DEFINING else verdict.rule
        places = [(group, at) for at in range(verdict.span.start >> 9, (verdict.span.end >> 9) + 1)]
        if not any(span.overlaps(verdict.span) for place in places for span in held.get(place, ())):
            kept.append(verdict)
            for place in places:
                held.setdefault(place, []).append(verdict.span)
    return sorted(kept, key=lambda v: (v.span.start, v.span.end, v.rule))


def _of_its_own(found: list[Verdict]) -> list[Verdict]:
    """Leave out what has another long form and other authors at once: another thing that goes by the same letters.

    Where the long form is made of the names of the authors, it is none: "Olt (Chen and Brent, 2016)".
    """
    long = [v for v in found if v.rule == "wrong-expansion"]
    other = [v for v in found if v.rule in ("wrong-author", "wrong-creator")] if long else []
    dropped: set[int] = set()
    for a, b in (
        (a, b) for a in long for b in other if a.entity.id == b.entity.id and a.span.overlaps(b.span)
    ):
        same = not set(a.claimed.casefold().split()).isdisjoint(b.claimed.casefold().split())
        dropped |= {id(a)} if same else {id(a), id(b)}
    return [v for v in found if id(v) not in dropped]


def findings(rule: Rule, document: Document) -> Iterator[Finding]:
    """The findings of one rule of the family."""
    for verdict in verdicts(document):
        if verdict.rule == rule.meta.id:
            entity = verdict.entity
            sure = entity.sure and verdict.sure and not _remembered(verdict)
            severity = Severity.ERROR if sure else Severity.WARNING
            yield rule.finding(
                verdict.span,
                message=verdict.message.replace("{", "{{").replace("}", "}}"),
                severity=min(severity, rule.meta.severity, key=lambda s: s.rank),
                evidence={
                    "entity": entity.id,
                    "claimed": verdict.claimed,
                    "holds": verdict.holds,
                    "checked": entity.level,
                    **verdict.evidence,
                },
                source=entity.source,
                swallows=_explained(document, verdict) if verdict.rule == "wrong-expansion" else (),
            )


def _remembered(verdict: Verdict) -> bool:
    """Tell whether what a verdict rests on was typed from memory, in an entry that is checked otherwise."""
    known = verdict.entity.from_memory
    return bool(known) and (
        verdict.evidence.get("property") in known
        or (verdict.rule == "wrong-training-task" and "trained_with" in known)
    )


def _explained(document: Document, verdict: Verdict) -> list[Span]:
    """Where a document spells the short form out: that one of the ways differs is said once, where it is wrong."""
    from reportlint_rules.facts._longforms import claims_at

    spans = [verdict.span]
    base = named(document).base
    for passage in passages(document):
        for at, short in shorts_in(passage, base):
            if short == verdict.evidence["short"]:
                items = passage.items
                spans += [
                    Span(items[first].start, items[min(last, len(items) - 1)].end)
                    for _, first, last, _ in claims_at(items, at, short)
                ]
    return spans
