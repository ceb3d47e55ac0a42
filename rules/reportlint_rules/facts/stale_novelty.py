"""Flags a thing called new or emerging that was years old when the report was written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Good, Prefilter, RuleMeta, Severity, Span
from reportlint.knowledge import Entity, Knowledge
from reportlint_rules.facts._cues import NEW
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import CONJUNCTIONS, PREPOSITIONS
from reportlint_rules.facts._named import named
from reportlint_rules.facts._passages import passages
from reportlint_rules.facts._syntax import after_name, group_of, head_of_group
from reportlint_rules.facts._verdict import entities_of

_YEAR = re.compile(
    r"(?<!by )(?<!until )(?<!through )(?<!beyond )(?<!before )(?<!toward )(?<!towards )\b(20[0-3]\d)\b"
)


@dataclass(frozen=True)
class StaleNovelty(DocumentRule):
    """Flags a thing called new or emerging that was years old when the report was written.

    "Emerging models such as the Sparse Transformer" in a report on 2024 misdates the field by five years. The year
    of the report is the latest one that its title or text names; the year of the thing comes from the knowledge
    base. Drop the adjective, or name something that is new.
    """

    meta = RuleMeta(
        id="stale-novelty",
        message='"{name}" is called {word} in a report on {now}; it is from {year}.',
        severity=Severity.INFO,
        help="Drop the adjective, or name something of that time.",
        needs=("knowledge",),
        prefilter=Prefilter(
            words=tuple(sorted(NEW)), names=True, asks="reportlint_rules.facts._cues:novelties"
        ),
        good=(
            "# Trends of 2019\n\nNovel architectures such as BERT are widely discussed.",
            "# Trends of 2024\n\nNew tools that use BERT are widely discussed.",
            Good("# Trends of 2024\n\nNovel architectures such as BERT help.", options={"years": 20}),
        ),
        bad=(
            Bad(
                "# Trends of 2024\n\nNovel architectures such as BERT are widely discussed.",
                ["Novel architectures such as BERT"],
            ),
            Bad(
                "# AI in 2025\n\nThe emerging Transformer architecture is used.",
                ["emerging Transformer architecture"],
            ),
        ),
        see=("wrong-year",),
        known_limits="Reports that name no year; novelty said in another sentence than the name.",
    )

    years: Annotated[int, "how many years old a thing must be to be no longer new"] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield names whose own noun phrase calls them new, against the latest year of the report."""
        read = passages(document)
        if not read:
            return
        base = named(document).base
        now = -1
        for passage in read:
            if passage.silent or not passage.names or NEW.isdisjoint(passage.lows):
                continue
            for at in passage.names:
                start = _novel(passage.items, at)
                word = _called(passage.items, at) if start is None else start
                if word is None:
                    continue
                if now < 0:
                    now = max((y for y in map(int, _YEAR.findall(document.prose)) if y <= 2035), default=0)
                for one in group_of(passage.items, at):
                    meant = (
                        [
                            e
                            for e in entities_of(passage.items[one], base)
                            if e.year and not _in_versions(e, base)
                        ]
                        if passage.items[one].kind == "E"
                        else []
                    )
                    if meant and now and all(max(e.all_years) + self.years <= now for e in meant):
                        first, last = (start, one) if start is not None else (at, word)
                        span = Span(passage.items[first].start, passage.items[last].end)
                        yield self.finding(
                            span, name=passage.items[one].text, word=passage.items[word].low, now=now, year=meant[0].year,  # noqa: E501
                            evidence={"entity": meant[0].id, "year": meant[0].year, "report": now}, source=meant[0].source,  # noqa: E501
                        )  # fmt: skip
                        break


_VERSIONED = frozenset(
    "software protocol programming-language hardware database file-format organization".split()
)
"""Kinds of which a version, a copy or a place is called new (``a new nginx``), not the thing itself."""


def _in_versions(entity: Entity, base: Knowledge) -> bool:
    return any(not _VERSIONED.isdisjoint(base.kind_and_parents(kind)) for kind in entity.kinds)


def _novel(items: Sequence[Item], at: int) -> int | None:
    """The adjective of novelty in the noun phrase of the name (``novel models such as X``, ``the new X``)."""
    k = at - 1
    for _ in range(8):
        if k < 0:
            return None
        item = items[k]
        if item.low in NEW:
            return k if k == 0 or items[k - 1].low != "more" else None
        such = (
            item.low
            in ("such", "as", "like", "including", "include", "includes", "and", "the", "a", "notably")
            or item.text in ',"“”-‐‑'
            or (item.low in ("in", "of") and items[k + 1].kind == "Y")
        )
        if item.kind == "E" or (item.kind == "p" and not such):
            return None
        if not such and (
            item.low in PREPOSITIONS | CONJUNCTIONS or item.low in ("is", "are", "was", "use", "uses", "that")
        ):
            return None
        k -= 1
    return None


_AT_ALL = NEW - {"recent", "latest", "newest"}


def _called(items: Sequence[Item], at: int) -> int | None:
    """The adjective of ``X and Y are novel methods`` where the sentence says of what year it speaks."""
    if not any(item.kind == "Y" for item in items) or head_of_group(items, at) != at:
        return None
    k = after_name(items, group_of(items, at)[-1])
    if k + 2 >= len(items) or items[k].low not in ("is", "are", "represents", "represent"):
        return None
    article = items[k + 1].low in ("a", "an")
    k += 2 if article else 1
    if items[k].low not in _AT_ALL:
        return None
    plural = any(item.low.endswith("s") and item.kind in "wE" for item in items[k + 1 : k + 4])
    return k if (article or plural) and items[k + 1].low not in PREPOSITIONS else None
