"""The rule ``zero-and-low``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
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

_ZERO = rare(
    r"\bzero[ -](?P<what>latency|downtime|delay|overhead|error|errors|waste|emissions?|risk|maintenance|cost|"
    r"friction|defects|"
    r"loss|noise|bias|hallucinations?|lag|effort)\b",
    re.I,
)
_LOW = rare(
    r"\b(?:ultra-?|very |extremely )?(?:low|reduced|minimal|little|near-zero|negligible)[ "
    r"-](?P<what>latency|downtime|delay|overhead|"
    r"errors?|waste|emissions?|risk|maintenance|costs?|friction|defects|loss|noise|bias|hallucinations?|lag|"
    r"effort)\b",
    re.I,
)
_NOT = rare(
    r"\b(?:net|near|nearly|almost|towards?|approach\w*|goal|target|aim\w*|if|would|not)\W*$|[“\"]$", re.I
)


@dataclass(frozen=True)
class ZeroAndLow(DocumentRule):
    """One section promises none of a thing and little of it: zero latency under the heading "Low latency".

    Both cannot hold, and none of it is rarely true.
    Say how much there is.
    """

    meta = RuleMeta(
        id="zero-and-low",
        message='"{zero}" here, "{low}" in line {line}: both cannot hold.',
        help="Say how much there is.",
        severity=Severity.WARNING,
        good=[
            "# A\n\nNear-zero latency, low latency. With zero risk and low cost.\n\n# B\n\nZero latency.\n",
        ],
        bad=[
            Bad(
                "# Low-latency pumps\n\nThe pump reacts with zero-latency in all weathers.\n",
                ["zero-latency"],
            )
        ],
        prefilter=Prefilter(every=(("zero",), ("low", "reduced", "minimal", "little", "near", "negligible"))),
        see=("definition-conflict",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per section and thing."""
        low: dict[tuple[int, str], Span] = {}
        for m in _LOW.finditer(document.prose):
            low.setdefault(
                (document.section_at(m.start()), m["what"].casefold().rstrip("s")), Span(*m.span())
            )
        seen = set()
        for m in _ZERO.finditer(document.prose) if low else ():
            if _NOT.search(document.prose[max(0, m.start() - 20) : m.start()]):
                continue
            key = (document.section_at(m.start()), m["what"].casefold().rstrip("s"))
            apart = document.block_at(m.start()) != document.block_at(low[key].start) if key in low else False
            both = (
                {document.blocks[document.block_at(x)].kind for x in (m.start(), low[key].start)}
                if apart
                else set()
            )
            if key in low and key not in seen and both != {"item"}:
                seen.add(key)
                yield self.finding(
                    Span(*m.span()),
                    related=[related(low[key], "the other")],
                    zero=document.plain(Span(*m.span())),
                    low=document.plain(low[key]),
                    line=document.lines.position(low[key].start).line,
                )
