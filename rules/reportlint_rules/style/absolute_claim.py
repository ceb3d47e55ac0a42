"""The rule ``absolute-claim``."""

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
    is_account,
    rare,
)
from reportlint_rules.style._places import hits

_QUALITY = (
    r"(?:accuracy|performance|quality|speed|security|safety|reliability|efficiency|precision|functionality)"
)
_CLAIMS = rare(
    "|".join(
        (
            # the trade-off that is said not to exist; a figure after it excuses the claim
            r"\bwithout\s+(?:sacrificing|compromising|losing|any\s+loss\s+(?:of|in))\s+(?:on\s+)?(?:\w+\s+)?"
            rf"{_QUALITY}\b(?![^.!?\n]{{0,80}}\d)",
            # whole classes of trouble done away with
            r"\b(?:completely|fully|totally|entirely)\s+(?:eliminat|eradicat|solv)\w+\s+(?:\w+\s+){0,3}"
            r"(?:problem|error|risk|bias|challenge|issue)(?:s|es)?\b",
            # promises of an outcome
            r"\bguarantee[sd]?\s+(?:success|(?:(?:complete|full|total|perfect)\s+)?(?:accuracy|quality|fairness|satisfaction"
            r"|safety|privacy))\b",
            r"\bensur(?:es?|ing)\s+(?:complete|total|absolute|perfect)\b",
            # potential without end
            r"\b(?:is|are)\s+(?:boundless|limitless|endless|unlimited|infinite)\b(?=[.!])",
            r"\b(?:zero|no)\s+(?:downtime|latency|risk|errors|bias)\s+(?:whatsoever|at\s+all|guaranteed)\b",
            r"\b100\s?%\s+(?:accura\w+|secure|safe|reliable|effective|guaranteed)\b",
            r"\bohne\s+(?:einbußen|abstriche)\s+(?:bei|an)\b|\bsans\s+(?:compromis|sacrifier)\b"
            r"|\bsin\s+(?:sacrificar|comprometer)\b",
        )
    )
)

_TROUBLE = (
    r"(?:errors?|mistakes|risks?|bias(?:es)?|bugs?|vulnerabilit(?:y|ies)|threats?|attacks?|breach(?:es)?|fraud|diseases?|"
    r"failures?|inefficienc(?:y|ies)|defects?|viruses|malware|hallucinations?)"
)
_WHOLE = rare(
    "|".join(
        (
            # protection against a whole class
            r"(?:comprehensive|complete|full|total|absolute|universal|perfect)\s+(?:protection|immunity|security|defen[sc]e)"
            r"\s+(?:against|from)\s+(?:all|any|every)\b(?:\s+\w+){1,3}",
            r"protect(?:s|ing)?\s+(?:[\w-]+\s+){0,4}against\s+(?:all|every)\s+(?:known|possible|types|kinds|forms|current"
            r"|existing|conceivable)\b(?:\s+\w+){0,3}",
            # without fault, everywhere
            r"(?:near[ -]perfect|flawless|perfect|error[ -]free)\b(?:,?\s+[\w-]+){1,4}\s+(?:across|in|for)\s+"
            r"(?:all|every|"
            r"hundreds\s+of|thousands\s+of|dozens\s+of)\s+\w+",
            # nothing is left of it
            rf"(?:eliminates|eradicates|removes|prevents|detects|identifies|catches|stops|blocks|solves|cures)\s+(?:all|every)"
            rf"\s+(?:\w+\s+){{0,2}}{_TROUBLE}\b",
        )
    )
)
"""Promises that cover a whole class: no expert would sign them."""
_WHOLE_BEGIN = (
    *(
        "comprehensive",
        "complete",
        "full",
        "total",
        "absolute",
        "universal",
        "perfect",
        "near",
        "flawless",
        "error",
    ),
    *(
        "protect",
        "protects",
        "protecting",
        "eliminates",
        "eradicates",
        "removes",
        "prevents",
        "detects",
        "identifies",
    ),
    *("catches", "stops", "blocks", "solves", "cures"),
)
_WHOLE_END = ("all", "every", "any", "hundreds", "thousands", "dozens")
_ENDS = frozenset(_WHOLE_END)
_DENIED = frozenset(
    "no not never cannot nor neither hardly isn't doesn't don't can't won't nothing none if".split()
)

_ENDLESS = ("boundless", "limitless", "endless", "unlimited", "infinite")
_BEGIN = (
    *(
        "without",
        "completely",
        "fully",
        "totally",
        "entirely",
        "guarantee",
        "guarantees",
        "guaranteed",
        "ensure",
    ),
    *("ensures", "ensuring", "zero", "no", "100", "ohne", "sans", "sin"),
)
"""The words with which claims begin, those apart that begin with "is"."""
_NEXT = {
    "without": ("sacrificing", "compromising", "losing", "any"),
    **dict.fromkeys(("no", "zero"), ("downtime", "latency", "risk", "errors", "bias")),
    **dict.fromkeys(("ensure", "ensures", "ensuring"), ("complete", "total", "absolute", "perfect")),
    **dict.fromkeys(("is", "are"), _ENDLESS),
}
"""With what the word after some of these begins, wherever they begin a claim."""


@dataclass(frozen=True)
class AbsoluteClaim(DocumentRule):
    """A claim admits no exception and gives no measure.

    "Without sacrificing quality" and "guarantees success" are promises that engineering rarely keeps: every saving
    has its price. Unmeasured, they cost the report its credit; a figure right after excuses the claim.
    Where a promise covers a whole class ("complete protection against all known worms") it is a warning in accounts.
    Say how much is lost, on what, and by whose measurement.
    """

    meta = RuleMeta(
        id="absolute-claim",
        message='"{match}" admits no exception and gives no measure.',
        help="Say how much is lost or gained, on what, and by whose measurement.",
        severity=Severity.INFO,
        good=[
            "The filter halves the cost without sacrificing quality on our 40 samples.\n",
            "The archive is guaranteed by law, and the lock opens without a key.\n",
        ],
        bad=[
            Bad(
                "Pruning makes the model smaller without sacrificing accuracy.\n",
                ["without sacrificing accuracy"],
            ),
            Bad(
                "The varnish offers complete protection against all known worms.\n",
                ["complete protection against all known worms"],
            ),
            Bad(
                "The new lock guarantees complete safety, and its potential is limitless.\n",
                ["guarantees complete safety", "is limitless"],
            ),
        ],
        prefilter=Prefilter(words=(*_BEGIN, *_ENDLESS, *_WHOLE_BEGIN)),
        see=("vague-attribution",),
    )

    allow: Annotated[tuple[str, ...], "Claims that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per claim."""
        allowed = {a.casefold() for a in self.allow}
        begin, texts = {*_BEGIN}, document.words.texts
        if not document.word_set.isdisjoint(_ENDLESS):
            begin |= {"is", "are"}
        if not document.word_set.isdisjoint(_WHOLE_END):
            places = document.places_of(frozenset(_WHOLE_BEGIN))
            places = [i for i in places if not _ENDS.isdisjoint(texts[i + 1 : i + 17])]
            for _, span in hits(document, _WHOLE, places):
                match = document.plain(span)
                if match.casefold() not in allowed and not _is_denied(document, span):
                    severity = Severity.WARNING if is_account(document) else None
                    yield self.finding(span, severity=severity, match=match)
        places = [
            i
            for i in document.places_of(begin)
            if texts[i] not in _NEXT or "".join(texts[i + 1 : i + 2]).startswith(_NEXT[texts[i]])
        ]
        for _, span in hits(document, _CLAIMS, places):
            match = document.plain(span)
            if match.casefold() not in allowed:
                yield self.finding(span, match=match)


def _is_denied(document: Document, span: Span) -> bool:
    """Tell whether a word of denial, or an "if", stands before a claim in its sentence."""
    at = document.sentence_at(span.start)
    begin = document.sentences[at].span.start if at >= 0 else span.start
    return not _DENIED.isdisjoint(document.words.list(Span(min(begin, span.start), span.start)))
