"""The rule ``impossible-share``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, rare

_SHARE = (
    r"(?:sensitivity|specificity|accuracy|recall|precision|f1(?:[- ]score)?|market share|probability|"
    r"(?:response|success|error|survival|mortality|detection|completion|attendance|retention|turnout|pass|literacy|"
    r"employment|unemployment|recovery|false[- ](?:positive|negative)) rate|voter turnout|availability|uptime)"
)
_VALUE = r"(?P<value>\d{3,4}(?:[.,]\d{1,2})?) ?(?:%|percent\b|per cent\b)"
_STATED = rare(
    rf"\b(?P<name>{_SHARE})(?: (?:of|for|in) (?:[\w-]+ ){{0,3}}?[\w-]+)?"
    r"(?: (?:is|was|were|are|of|reached|reaches|stood at|stands at|at|came to|totall?ed)|:|\*\*:?| \()+"
    rf"[ *]{{0,3}}{_VALUE}"
    r"(?! (?:of|more|higher|better|above|over|increase|improvement|gain|greater|relative))",
    re.I,
)
_BARE = rare(rf"\W*{_VALUE}\W*$", re.I)
_LABEL = rare(
    rf"\W*(?:[\w-]+ ){{0,2}}{_SHARE}\b(?![^|]*\b(?:growth|change|increase|gain|vs|relative)\b)",
    re.I,
)
_WORDS = (
    *(
        "sensitivity",
        "specificity",
        "accuracy",
        "recall",
        "precision",
        "f1",
        "share",
        "probability",
        "rate",
        "turnout",
    ),
    *("availability", "uptime"),
)


@dataclass(frozen=True)
class ImpossibleShare(DocumentRule):
    """A share of a whole exceeds 100 %: an accuracy of 105 %, a market share of 120 %.

    Accuracy, sensitivity, turnout and their kind are parts of a whole. Whoever computed more divided by the wrong
    number, or made it up. Growth may exceed 100 %, and is left alone.
    Compute it anew.
    """

    meta = RuleMeta(
        id="impossible-share",
        message="{name} cannot be {value} %: it is a share of a whole.",
        help="Compute it anew.",
        severity=Severity.ERROR,
        good=[
            "Accuracy rose by 120 %, and the accuracy of 99.5 % is high; the market share was 100 %.\n",
            "| Measure | 2023 |\n|---|---|\n| Accuracy growth | 140% |\n| Accuracy | 97% |\n",
        ],
        bad=[
            Bad("The test has a sensitivity of 104 %.\n", ["sensitivity of 104 %"]),
            Bad("| Measure | Value |\n|---|---|\n| Specificity | 105.6% |\n| Cases | 300 |\n", ["105.6%"]),
        ],
        prefilter=Prefilter(every=(_WORDS,), literals=("%", "percent", "per cent")),
        see=("percent-sum",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per value."""
        for sentence in document.sentences_with(frozenset(_WORDS)):
            for m in _STATED.finditer(document.prose, *sentence.span):
                yield from self._judge(Span(*m.span()), m["name"], m["value"])
        for block in document.blocks:
            if block.kind == "table" and not block.quoted:
                yield from self._table(document, block.cells)

    def _table(self, document: Document, rows: tuple[tuple[Span, ...], ...]) -> Iterator[Finding]:
        header = rows[0] if rows else ()
        columns = {n for n, cell in enumerate(header) if _LABEL.match(document.plain(cell))}
        for row in rows[1:]:
            label = bool(row) and bool(_LABEL.match(document.plain(row[0])))
            for n, cell in enumerate(row[1:], 1):
                if label or n in columns:
                    m = _BARE.match(document.plain(cell))
                    if m:
                        yield from self._judge(
                            cell, document.plain(row[0] if label else header[n]), m["value"]
                        )

    def _judge(self, span: Span, name: str, value: str) -> Iterator[Finding]:
        number = float(value.replace(",", "."))
        if 100 < number < 1000:
            yield self.finding(span, name=f"{name[0].upper()}{name[1:]}", value=value)
