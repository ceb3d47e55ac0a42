"""The rule ``self-certification``."""

import re
from collections.abc import Iterable, Iterator
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
    mentioned,
    rare,
    related,
)

_FALSE = r"(?:synthetic|simulated|fabricated|fake|mock|invented|made-up|hallucinated|ai-generated)"
_ASSURES = rare(
    (
        r"\b(?:real|actual|authentic|genuine)\b[^.,;\n]{0,40}\bdata\b[^.;\n]{0,20}[,(–—-]\s?(?:not|no|never"
        rf"|rather than) (?:any )?{_FALSE}"
        rf"|\bno {_FALSE} (?:data|content|citations?|references|figures|numbers|sources)"
        r"(?: (?:was|were|is|are|has been|have been))?(?: ever)? (?:used|included|generated|present|added)\b"
        r"|\b(?:all|every) (?:claims?|facts?|figures?|citations?|references?|sources?|statistics|numbers)"
        r"[^.,;\n]{0,30} (?:is|are|has been|have been|was|were) (?:\w+ )?(?:real|authentic|genuine|fact-checked"
        r"|double-checked|verified and accurate)\b"
    ).replace(" ", r"[ \n]+")
)
"""The text assures its reader that it is no invention."""
_DONE = (
    r"(?:operational|resolved|passed|passing|fixed|complete|completed|verified|validated|eliminated|working"
    r"|implemented|met|successful)"
)
_SLOGANS = (
    r"\bproduction(?:-| )ready\b|\bready for (?:production|deployment|immediate use)\b|\bmission accomplished\b",
    r"\ball (?:[\w-]+ ){0,2}(?:systems|subsystems|tests|issues|errors|bugs|components|requirements|checks|features"
    r"|problems|engines|imports|modules) (?:are |have been |is |were )?(?:now |fully |successfully |completely |all )*"
    rf"{_DONE}\b",
    r"\b100 ?% (?:success|complete|completed|operational|functional|working|coverage|accura\w+|pass\w*|verified"
    r"|resolved|reliable)\b|\bsuccess rate\W{1,6}100 ?%",
    r"\b(?:completely|permanently|fully|totally) (?:eliminat|resolv|fix|operational|functional|verified|validated"
    r"|solv)\w*|\b(?:eliminat|resolv|fix)\w+ [^.\n]{0,60}\b(?:permanently|for good|once and for all)\b",
    r"\bzero (?:errors|issues|defects|bugs|failures|warnings|data loss)\b"
    r"|\bno (?:remaining|outstanding|known) (?:issues|errors|bugs|problems)\b",
)
_SLOGAN = rare("|".join(f"(?P<k{n}>{p})" for n, p in enumerate(_SLOGANS)).replace(" ", r"[ \n]+"))
"""Ready, all well, in full, for ever, nothing left."""
_FALSE_WORDS = frozenset(
    ("synthetic", "simulated", "fabricated", "fake", "mock", "invented", "hallucinated", "made")
)
_FALSE_WORDS |= {"ai", "authentic", "genuine", "checked", "verified"}
"""One of these stands in each assurance."""
_BEGIN = frozenset(
    ("production", "ready", "mission", "all", "100", "success", "completely", "permanently", "fully")
)
_BEGIN |= {"totally", "zero", "no"}
_BEGIN |= {root + end for root in ("eliminat", "resolv", "fix") for end in ("e", "es", "ed", "ing", "s")} | {
    "fix"
}
"""So begins each slogan."""
_DONE_WORDS = frozenset(
    ("production", "ready", "mission", "100", "operational", "permanently", "zero", "resolved")
)
_DONE_WORDS |= {"passed", "passing", "eliminated", "verified", "validated", "functional"}
"""The rarer words of them: slogans of two kinds hold one."""

_AIMED = rare(
    r"\b(?:achiev\w+|becom\w+|reach\w*|deliverables?|goals?|targets?|aims?|towards?|milestones?|path to|until|before|"
    r"needed|required|not|lacks?|without|ensure|will be|must be|should be|to be|create|build|develop|write)"
    r"\b[^.;\n]{0,30}$|\[ \][^\n]*$"
)
"""What stands before a phrase that tells an aim and no state."""


@dataclass(frozen=True)
class SelfCertification(DocumentRule):
    """The text certifies itself: its data are real, its systems are all operational, its success is 100 %.

    Nobody doubts a result because it lacks the word "real", and nobody believes it for having it. A report that praises
    its own subject as done, ready and without fault in several ways replaces the evidence by a seal.
    Say what was tested, how, and what failed.
    """

    meta = RuleMeta(
        id="self-certification",
        message='"{said}": the text certifies itself{more}.',
        help="Say what was tested or checked, by whom and how, and what failed.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nDeliverable: fully functional pumps. Goal: production-ready dams, zero errors, to be fully "
            "operational.\n",
            "# Pumps\n\nAll tests passed on Monday; two issues are open.\n",
            "# Pumps\n\nWe trained on real data, not on a simulation of ours, because synthetic data mislead.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThe rates come from real literature data, not synthetic estimates.\n",
                ["real literature data, not synthetic"],
            ),
            Bad(
                "# Pumps\n\nStatus: PRODUCTION READY. All systems are fully operational.\n"
                "Success rate: 100 %. The leak is permanently fixed, and zero errors are left.\n",
                ["PRODUCTION READY"],
            ),
        ],
        prefilter=Prefilter(
            words=(
                *(
                    "synthetic",
                    "simulated",
                    "fabricated",
                    "fake",
                    "mock",
                    "invented",
                    "made",
                    "hallucinated",
                    "ai",
                ),
                *(
                    "production",
                    "ready",
                    "mission",
                    "all",
                    "100",
                    "permanently",
                    "completely",
                    "fully",
                    "zero",
                ),
            )
        ),
        see=("absolute-claim", "puffery-density"),
        known_limits="A seal or two of the second kind are let pass: software is production-ready now and then.",
    )

    least: Annotated[int, "Fewest phrases of success."] = 3
    kinds: Annotated[int, "Fewest kinds of them."] = 2
    per_thousand: Annotated[float, "Fewest phrases of success per 1,000 words."] = 2.0

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for the assurances, and one for the slogans."""
        assured = [Span(*m.span()) for m in _assurances(document) if _counts(document, m.span())]
        if assured:
            yield self._say(document, assured)
        if document.word_set.isdisjoint(_DONE_WORDS):
            return
        found = [
            m
            for m in _slogans(document)
            if _counts(document, m.span())
            and not _AIMED.search(document.folded, max(0, m.start() - 48), m.start())
        ]
        if (
            len(found) >= self.least
            and len({m.lastgroup for m in found}) >= self.kinds
            and 1000 * len(found) >= self.per_thousand * len(document.words)
        ):
            yield self._say(document, [Span(*m.span()) for m in found])

    def _say(self, document: Document, places: list[Span]) -> Finding:
        return self.finding(
            places[0],
            said=document.plain(places[0]),
            more=f" ({len(places)} such places)" if len(places) > 1 else "",
            related=[related(span, "and here") for span in places[1:60]],
            members=1,
            evidence={"count": len(places)},
        )


def _assurances(document: Document) -> Iterator[re.Match[str]]:
    for sentence in document.sentences_with(_FALSE_WORDS):
        yield from _ASSURES.finditer(document.folded, *sentence.span)


def _slogans(document: Document) -> Iterator[re.Match[str]]:
    starts, done = document.words.starts, 0
    for place in document.places_of(_BEGIN):
        m = _SLOGAN.match(document.folded, starts[place]) if starts[place] >= done else None
        if m:
            done = m.end()
            yield m


def _counts(document: Document, span: tuple[int, int]) -> bool:
    """Tell whether a phrase is used, not mentioned, outside quotations."""
    at = document.block_at(span[0])
    block = document.blocks[at]
    return (
        at >= 0
        and not block.quoted
        and block.kind != "quote"
        and not mentioned(document, Span(*span), block.text)
    )
