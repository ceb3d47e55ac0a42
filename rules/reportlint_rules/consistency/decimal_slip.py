"""The rule ``decimal-slip``."""

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

_NOUN = (
    r"correlations?|coefficients?|accuracy|precision|recall|f1(?:[- ]scores?)?|auc|r²|r2|kappa|effect sizes?|"
    r"p[- ]values?|odds ratios?|hazard ratios?|risk ratios?|loss|error(?: rate)?s?|scores?|means?|averages?|medians?|"
    r"rates?|ratios?|probability|probabilities|likelihood|share|index|deviations?|variances?|slopes?|yields?|price|costs?|"
    r"value"
)
_INSIDE = re.compile(r"\((?P<in>[^()=\d]{0,24}?)(?:=|≈|:|of|is|as)[ ]?(?P<b>-?\d{0,9}\.\d{1,12})\)")
_BEFORE = rare(
    rf"(?<![\w.,/$€£+−–-])(?P<a>-?\d{{0,9}}\.\d{{1,12}})[ \n](?:[a-z-]+[ \n]){{0,2}}?(?:{_NOUN})\b"
    r"(?P<between>[^().;:\n]{0,60})$",
    re.I,
)
_TURNED = rare(
    rf"\b(?:{_NOUN})[ \n](?:of|is|was|=)[ \n](?P<a>-?\d{{0,9}}\.\d{{1,12}})(?P<between>[ \n])$", re.I
)
_CHANGED = rare(
    r"\b(?:from|to|vs|versus|against|compared|instead|then|after|before|divided|times|reduced|rose|fell|per|baseline|"
    r"null|previous\w*|random|target|goal|required|threshold|step|tenth|limit|min|max|se|sd|std|ci|p)\b|±",
    re.I,
)


@dataclass(frozen=True)
class DecimalSlip(DocumentRule):
    """One figure is given twice in one breath, with the decimal point in two places.

    "The correlation of 0.63 (r = 0.063)": the digits are the same, and one is ten times the other. Which is right
    only the author knows, and the reader's judgement hangs on it.
    Look the figure up.
    """

    meta = RuleMeta(
        id="decimal-slip",
        message='"{first}" and "{second}" are {times} times apart, and one figure.',
        help="Look the figure up, and give it once.",
        severity=Severity.WARNING,
        good=[
            "The 0.63 correlation of age and wear (r = 0.63) is strong.\n",
            "A correlation of 0.63 (baseline = 0.063) is strong.\n",
            "The accuracy of 0.91 (loss = 0.19) is good.\n",
            "A 0.50 share (p = 0.05) is not much.\n",
        ],
        bad=[
            Bad("The 0.63 correlation between age and wear (best r = 0.063) is real.\n", ["0.63"]),
            Bad("We found an effect size of 0.42 (d = 4.20), which is large.\n", ["0.42"]),
            Bad("The mean error rate of 0.025 (overall = 0.25) is low.\n", ["0.025"]),
        ],
        prefilter=Prefilter(literals=("(",), words=(), min_words=6),
        see=("scale-slip", "number-conflict"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each figure whose digits come again in brackets, moved."""
        for m in _INSIDE.finditer(document.prose):
            ahead = document.prose[max(0, m.start() - 140) : m.start()]
            first = _BEFORE.search(ahead) or _TURNED.search(ahead)
            if not first or _CHANGED.search(first["between"]) or _CHANGED.search(m["in"]):
                continue
            one, other = abs(float(first["a"])), abs(float(m["b"]))
            if not one or not other:
                continue
            times = max(one, other) / min(one, other)
            digits = first["a"].replace(".", "").strip("-0")
            if len(digits) < 2 or round(times) not in (10, 100) or abs(times - round(times)) > 1e-6:
                continue
            at = m.start() - len(ahead)
            yield self.finding(
                Span(at + first.start("a"), at + first.end("a")),
                related=[related(Span(*m.span("b")), "the same digits")],
                first=first["a"],
                second=m["b"],
                times=round(times),
            )
