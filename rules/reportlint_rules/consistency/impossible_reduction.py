"""The rule ``impossible-reduction``."""

import re
from collections.abc import Iterable, Iterator
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
    mentioned,
    rare,
)

_VALUE = (
    r"(?P<{}>\d{{3,4}}(?:[.,]\d{{1,2}})?)(?:[ \n]?[-–—][ \n]?\d{{3,4}})?[ \n-]?(?:%|percent\b|per[ \n]cent\b)"
)
_LESS = rare(
    rf"(?<![\w.,-]){_VALUE.format('a')}[ \n]+(?:\w+[ \n]+){{0,2}}?(?:reductions?|decreases?|drops?|declines?|cuts?"
    r"|savings?)[ \n]+(?:in|of|on)\b"
    rf"|(?<![\w.,-]){_VALUE.format('b')}[ \n]+(?:fewer|less|lower|smaller|cheaper|shorter)\b"
    r"|\b(?:reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?"
    r"|shorten(?:s|ed|ing)?|minimi[sz](?:e|es|ed|ing)|shrank|shrunk|fell|falls?|fallen|dropp(?:ed|ing)|drops?|declin(?:e|es|ed|ing))\b"
    r"[^.;:!?\n%]{0,60}?[ \n]by[ \n]+(?:(?:up[ \n]+to|as[ \n]+much[ \n]+as|more[ \n]+than|about|around|nearly|almost"
    r"|over|roughly|approximately|some|an?|at[ \n]+least)[ \n]+){0,2}"
    rf"{_VALUE.format('c')}"
)
_BELOW_ZERO = rare(
    r"\b(?:net|profits?|earnings|income|results?|margins?|ebitda?|cash|flows?|growth|returns?|surplus|deficits?|balances?"
    r"|equity|points?|scores?|index|temperatures?|rates?[ \n]+of[ \n]+(?:change|growth)|impossible|cannot"
    r"|can['’]t|nonsense|wrong|absurd|makes[ \n]+no[ \n]+sense|from[ \n]+\d+)\b"
)
"""What may fall below nothing, and words of a text that speaks about such figures."""
_CUES = frozenset(
    """
    reduction reductions decrease decreases decreased decreasing drop drops dropped dropping decline declines declined
    declining cut cuts cutting saving savings fewer less lower lowers lowered lowering smaller cheaper shorter reduce
    reduces reduced reducing slash slashes slashed slashing shorten shortens shortened shortening minimize minimizes
    minimized minimise minimises minimised shrank shrunk fell fall falls fallen
    """.split()
)
_NEAR = 120
_MARK = re.compile(r"[,;:.!?]")
_HIGH = re.compile(r"[1-9]\d{2,3}(?:[.,]\d{1,2})?[ \n-]?(?:%|per ?cent)")


@dataclass(frozen=True)
class ImpossibleReduction(DocumentRule):
    """Something is reduced by more than 100 %: "280 % fewer defects", "cuts costs by 150 %".

    Whoever loses 100 % has nothing left. Such figures were computed against the wrong base, or made up.
    Profits, balances and rates of growth may fall below nothing, and are left alone.
    Compute the figure anew.
    """

    meta = RuleMeta(
        id="impossible-reduction",
        message='"{said}": nothing can be reduced by more than 100 %.',
        help="Compute the figure anew, or name the factor.",
        severity=Severity.ERROR,
        good=[
            "Costs fell by 80 %, the net profit fell by 130 %, and sales rose by 250 %.\n",
            "The price was reduced by 100 % for members; it is 120 % higher elsewhere.\n",
            "A 150 % reduction in time is impossible.\n",
        ],
        bad=[
            Bad("The mill reports a 280% reduction in defects.\n", ["280% reduction in"]),
            Bad("The new pump uses 150 % less oil.\n", ["150 % less"]),
            Bad(
                "It can cut the cost of repairs by up to 120-140%.\n",
                ["cut the cost of repairs by up to 120-140%"],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_CUES)), literals=("%", "percent", "per cent")),
        see=("impossible-share", "change-size"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per figure."""
        folded = document.folded
        if not any(_HIGH.search(folded, max(0, at - 10), at + 12) for at in _percents(folded)):
            return
        for sentence in document.sentences_with(_CUES):
            block = document.blocks[sentence.block]
            if block.quoted or not _HIGH.search(folded, *sentence.span):
                continue
            for m in _LESS.finditer(folded, *sentence.span):
                value, span = next(m[g] for g in "abc" if m[g]), Span(*m.span())
                if float(value.replace(",", ".")) <= 100 or _BELOW_ZERO.search(folded, *_clause(folded, m)):
                    continue
                near = Span(max(block.text.start, span.start - _NEAR), min(block.text.end, span.end + _NEAR))
                if not mentioned(document, span, near):
                    yield self.finding(span, said=document.plain(span))


def _percents(folded: str) -> Iterator[int]:
    """Yield the places of shares behind three digits or more."""
    for sign in ("%", "percent", "per cent"):
        at = folded.find(sign)
        while at >= 0:
            if folded[max(0, at - 5) : at].strip("., \n-")[-3:].isdigit():
                yield at
            at = folded.find(sign, at + 1)


def _clause(folded: str, match: re.Match[str]) -> tuple[int, int]:
    """What stands around a figure, up to the next marks."""
    first, last = max(0, match.start() - _NEAR), match.end() + _NEAR
    start = max(folded.rfind(mark, first, match.start()) for mark in ",;:.!?")
    end = _MARK.search(folded, match.end(), last)
    return max(first, start + 1), end.start() if end else last
