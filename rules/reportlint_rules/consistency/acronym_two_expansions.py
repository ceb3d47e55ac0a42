"""The rule ``acronym-two-expansions``."""

import re
from collections.abc import Hashable, Iterable, Sequence
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
    rare,
    related,
    tongue,
)
from reportlint_rules.consistency._acronyms import Expansion, expansions

_INNER = rare(r"\b[A-Z]{2,}")
_ENDING = rare(r"(?<=\w{4})(?:ing|ed)$")
_APART = rare(
    r"\b(?:confused|confusion|mistaken|mix(?:ed)? up|distinct from|different from|as opposed to|not the|also stands|"
    r"other sense|ambiguous|same (?:acronym|abbreviation|initials|letters))\b",
    re.I,
)


@dataclass(frozen=True)
class AcronymTwoExpansions(DocumentRule):
    """One acronym is spelled out in two ways.

    One of them is wrong, or the reader must guess which is meant from then on.
    Plural, hyphens, spelling and small words make no difference.
    Use one expansion, or two acronyms.
    """

    meta = RuleMeta(
        id="acronym-two-expansions",
        message='"{acronym}" stands for "{first}" in line {line} and for "{second}" here.',
        help="Use one expansion, or two acronyms.",
        severity=Severity.WARNING,
        good=[
            "Large Language Models (LLMs) and one large language model (LLM).\n",
            "A Pump Control Unit (PCU) and a pump-control unit (PCU).\n",
            "A valve utility (VU) pumps it; many valve utilities (VUs) do.\n",
            "Water-side pumping (WSP) and water-side pumped (WSP).\n",
            "A Pump Control Unit (PCU) must not be confused with a Power Control Unit (PCU).\n",
            "The Common Expression Language (CEL) is small. Changes to CEL (core language and libraries) are rare.\n",
        ],
        bad=[
            Bad(
                "A Pump Control Unit (PCU) is here.\n\nThe Power Control Unit (PCU) is there.\n",
                ["Power Control Unit"],
            )
        ],
        prefilter=Prefilter(words=("stands", "short"), literals=("(",), either=True),
        see=("wrong-expansion", "redefined-acronym"),
        source="Schwartz and Hearst 2003, A Simple Algorithm for Identifying Abbreviation Definitions",
    )

    similarity: Annotated[float, "Least similarity of two words that count as one, 0 to 1."] = 0.85

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per acronym, at the first expansion that differs from the first one."""
        groups: dict[str, list[Expansion]] = {}
        for expansion in document.once(expansions):
            groups.setdefault(expansion.acronym, []).append(expansion)
        for acronym, (first, *others) in groups.items():
            # "RL with Verifiable Rewards" spells out half: one acronym inside another.
            whole = [o for o in others if not _INNER.search(document.prose[slice(*o.long)])]
            if _INNER.search(document.prose[slice(*first.long)]):
                continue
            # "CEL (core language and libraries)" is a remark beside "Common Expression Language (CEL)".
            other = [o for o in whole if not self._same(first.words, o.words) and o.whole >= first.whole]
            # "Not to be confused with": the reader is told that there are two.
            if other and not any(_apart(document, x) for x in (first, *other)):
                # Elsewhere than in English, the long form often stands in two languages.
                mild = tongue(document, document.sections[0].span) != "en"
                yield self.finding(
                    other[0].long,
                    severity=Severity.INFO if mild else None,
                    related=[
                        related(first.long, "the other expansion"),
                        *(related(o.long, "again") for o in other[1:]),
                    ],
                    members=2,
                    acronym=acronym,
                    first=document.plain(first.long),
                    second=document.plain(other[0].long),
                    line=document.lines.position(first.long.start).line,
                )

    def _same(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        if one == other or set(one) <= set(other) or set(other) <= set(one):
            return True
        if len(one) == len(other):
            # Word by word: "valve" and "volume" are two words, "optimise" and "optimize" one.
            return all(
                a.startswith(b) or b.startswith(a) or _stem(a) == _stem(b) or _alike(a, b) >= self.similarity
                for a, b in zip(one, other, strict=True)
            )
        left, right = "".join(one), "".join(other)
        return _alike(left, right) >= self.similarity


def _stem(word: str) -> str:
    """A word without its ending: "rendering" and "rendered" are one, and so are "battery" and "batteries"."""
    return word[:-2] + "y" if word.endswith("ie") else _ENDING.sub("", word)  # the plural has lost its "s"


def _apart(document: Document, expansion: Expansion) -> bool:
    """Tell whether the sentence of an expansion sets it apart from another sense of the acronym."""
    index = document.sentence_at(expansion.long.start)
    return index >= 0 and bool(_APART.search(document.prose, *document.sentences[index].span))


def _alike(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    from rapidfuzz.distance import Indel  # 10 ms: only where there are two expansions to compare

    return Indel.normalized_similarity(one, other)
