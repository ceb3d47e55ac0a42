"""The rule ``vague-attribution``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)
from reportlint_rules.style._places import hits

_WHO = (
    r"(?:experts?|researchers|analysts|scholars|scientists|critics|observers|economists|commentators|specialists|insiders"
    r"|studies|research|reports|surveys|evidence)"
)
_SAYS = (
    r"(?:suggests?|shows?|shown|indicates?|indicated|demonstrates?|demonstrated|found|finds?|agrees?|argues?|believes?|"
    r"praises?|predicts?|warns?|estimates?|reveals?|says?|claims?|confirms?|notes?|concurs?|emphasi[sz]es?)"
)
_PATTERN = re.compile(
    # "experts warn", "studies have long shown": who, which study?
    rf"\b{_WHO}\s+(?:(?:now|also|often|widely|generally|consistently)\s+)?(?:ha(?:ve|s)\s+(?:(?:also|long)\s+)?)?{_SAYS}\b"
    # "researchers have achieved a breakthrough": who, where, by what number?
    r"|\b(?:researchers|scientists|experts)\s+(?:have|are)\s+(?:recently\s+)?(?:achiev|mak|mad)(?:ed|ing|e)\s+"
    r"(?:a\s+breakthrough|breakthroughs|significant\s+(?:progress|strides)|great\s+(?:progress|strides))\b"
    # "according to experts"
    r"|\baccording\s+to\s+(?:(?:some|many|most|various|several|recent|leading|existing|industry)\s+)*"
    r"(?:experts?|analysts|studies|researchers|observers|sources|estimates|expert\s+analysis)\b"
    # "is being reported across academic studies", "it is widely believed that"
    r"|\b(?:reported|documented|discussed|observed)\s+(?:across|in)\s+(?:academic|recent|various|numerous|many)\s+"
    r"(?:studies|reports|papers|sources)\b"
    r"|\bit\s+(?:is|has\s+been)\s+(?:widely|generally|commonly|often)\s+(?:believed|accepted|agreed|reported|recogni[sz]ed)\b"
    r"|\b(?:experten|forscher|studien|analysten)\s+(?:zeigen|warnen|sagen|gehen\s+davon\s+aus|belegen)\b"
    r"|\b(?:les\s+experts|des\s+études|les\s+analystes)\s+(?:montrent|estiment|affirment|suggèrent)\b"
    r"|\b(?:los\s+expertos|los\s+estudios|los\s+analistas)\s+(?:muestran|afirman|sugieren|advierten)\b",
)
_BEGIN = (
    *("expert", "experts", "researchers", "analysts", "scholars", "scientists", "critics", "observers"),
    *("economists", "commentators", "specialists", "insiders", "studies", "research", "reports", "surveys"),
    *(
        "evidence",
        "according",
        "reported",
        "documented",
        "discussed",
        "observed",
        "it",
        "experten",
        "forscher",
    ),
    *("studien", "analysten", "les", "des", "los"),
)
"""The words with which such phrases begin."""
_SOURCE = re.compile(
    r":cite[a-z]*:|\\cite"
    r"|\[\^?\w{0,12}\d\w{0,3}\]|\bet al\b|\([^()]{0,60}\b(?:19|20)\d\d[a-z]?\)|\bdoi\b|https?:|[.,;\"”]\d{1,3}(?=\s|$)"
    r"|[¹²³⁴-⁹]|\b(?:19|20)\d\d\s+(?:\w+\s+)?(?:study|report|survey|paper|analysis|review|poll|article|estimate)",
    re.I,
)
_KNOWN = re.compile(
    r"\b(?:earnings|quarterly|annual|financial|police|press|media|news|bug|test|status)\s+$"
    r"|(?:\b(?:our|this|these|the|his|her|their|my|its|own|such|follow-?up|more|further)\s+)(?:\w+\s+){0,2}$",
    re.I,
)
_NAME = re.compile(r"[^\W\d_]*[A-ZÀ-Þ]\w*[’']?s?\s+(?:of\s+\w+\s+)?$")


@dataclass(frozen=True)
class VagueAttribution(DocumentRule):
    """A statement leans on experts, researchers or studies whom nobody can look up.

    "Experts warn", "studies show", "is reported across academic studies": without a name, a year or a link the
    reader cannot tell a finding from a rumour. A source anywhere in the paragraph excuses it, and so do studies
    that are known from the text ("the study", "our research") and institutions ("the Institute of Asian Studies").
    Name the source, or say it in your own name.
    """

    meta = RuleMeta(
        id="vague-attribution",
        message='"{match}": nobody is named and no source is given{times}.',
        help="Name the source, or say it in your own name.",
        severity=Severity.WARNING,
        good=[
            "Studies show that bees sleep [3]. Experts agree, says [Ito](https://ito.invalid).\n",
            "Our research shows a decline, and the study found no cause.\n",
            'The guide tells writers to avoid "experts say" and "studies show".\n',
        ],
        bad=[
            Bad("Studies show that bees sleep on warm afternoons.\n", ["Studies show"]),
            Bad(
                "The rise is being reported across academic studies.\n", ["reported across academic studies"]
            ),
        ],
        prefilter=Prefilter(words=_BEGIN),
        see=("absolute-claim",),
        known_limits="A bracketed number or year in the paragraph counts as a source, whatever it belongs to.",
    )

    allow: Annotated[tuple[str, ...], "Phrases that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first place."""
        found = list(self._places(document))
        if not found:
            return
        first, *others = found
        yield self.finding(
            first,
            related=[related(s, "and here") for s in others],
            members=1,
            evidence={"places": len(found)},
            match=document.plain(first),
            times=f" ({len(found)} such places)" if others else "",
        )

    def _places(self, document: Document) -> Iterator[Span]:
        allowed = {a.casefold() for a in self.allow}
        for block, span in hits(document, _PATTERN, document.places_of(frozenset(_BEGIN))):
            if document.prose[slice(*block.text)].rstrip()[-1:] == ":" or self._sourced(document, block):
                continue  # the list below a colon says what was found
            before = document.prose[max(block.text.start, span.start - 40) : span.start]
            word = document.prose[slice(*span)]
            named = _NAME.search(before) and not before.rstrip().endswith((".", ":", "!", "?"))
            titled = word[:1].isupper() and before.strip() and before.rstrip()[-1] not in ".:!?—–-|"
            if _KNOWN.search(before) or (named and len(before.split()) > 1) or titled:
                continue
            if document.plain(span).casefold() not in allowed:
                yield span

    @staticmethod
    def _sourced(document: Document, block: Block) -> bool:
        if _SOURCE.search(document.text, block.span.start, block.span.end):
            return True
        return any(link.span.overlaps(block.span) for link in document.links)
