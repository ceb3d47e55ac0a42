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
    r"(?: (?:is|was|were|are|of|reached|reaches|stood at|stands at|at|came to|totall?ed|hits?|"
    r"achieved|achieves|attained|averaged|averages|equals|has reached|(?:rose|rises|has risen|climbed|climbs|grew|"
    r"grows|"
    r"improved|improves|increased|increases|jumped|went up|went|fell|falls|dropped|drops|declined|decreased)(?: to)"
    r"(?: as much as| a record| a new high of)?)|:|\*\*:?| \()+"
    rf"[ *]{{0,3}}{_VALUE}"
    r"(?! (?:of|more|higher|better|above|over|increase|improvement|gain|greater|relative))",
    re.I,
)
_FRONT = rare(
    rf"(?<![\w.,-]){_VALUE}[ \n](?:(?:test|training|overall|validation|average|mean|classification|model)[ \n])?"
    r"(?P<name>sensitivity|specificity|accuracy|recall|precision|uptime|turnout)\b"
    r"(?! (?:increase|gain|improvement|growth))",
    re.I,
)
_OF = rare(
    rf"(?<![\w.,-]){_VALUE}[ \n](?P<name>of (?:all |the |our |its )*(?:respondents|participants|patients|voters|"
    r"interviewees|households|pupils|students|employees|women|men|children|adults|farmers|teachers|users|"
    r"customers|firms|companies))\b",
    re.I,
)
"""Shares of people, who cannot be more than they are."""
_AMOUNTS = (
    "revenues|sales|costs|assets|earnings|wages|imports|exports|deposits|reserves|savings|taxes|losses|profits|"
    "expenses|payments|funds|debts|loans|emissions|needs|others"
)
_COUNTED = (
    "criteria|samples|programs|programmes|questions|articles|documents|seats|votes|items|records|schools|villages|"
    "species|countries|tests|projects|papers|studies"
)
_OF_ALL = rare(
    rf"(?<![\w.,-]){_VALUE}[ \n](?P<name>of (?:all (?:the |our )?(?!(?:{_AMOUNTS})\b)[a-z-]{{3,}}s|"
    rf"(?:the|our|these|its) (?:{_COUNTED})))\b(?=[.;,)]|[ \n](?:were|was|are|is|have|has|had)\b)"
)
"""Shares of things that are counted, where the sentence ends there or says what they are."""
_HELD = frozenset(("all", *_COUNTED.split("|")))
_BARE = rare(rf"\W*{_VALUE}\W*$", re.I)
_LABEL = rare(
    rf"\W*(?:[\w-]+ ){{0,2}}{_SHARE}\b(?![^|]*\b(?:growth|change|increase|gain|vs|relative)\b)",
    re.I,
)
_TIMES = rare(r"\b(?:by|than|over|about|additional|another|up|increase of|plus)[ \n]+$", re.I)
_PEOPLE = frozenset(
    "respondents participants patients voters interviewees households pupils students employees women men children "
    "adults farmers teachers users customers firms companies".split()
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
            "The reserve stands at 140% of all payments.\n",
            "Users grew by 140 % of the users of 2020; it has 120 % more accuracy.\n",
            "Accuracy rose by 120 %, and the accuracy of 99.5 % is high; the market share was 100 %.\n",
            "| Measure | 2023 |\n|---|---|\n| Accuracy growth | 140% |\n| Accuracy | 97% |\n",
        ],
        bad=[
            Bad("The test has a sensitivity of 104 %.\n", ["sensitivity of 104 %"]),
            Bad("On the other fields, accuracy rose to 108%.\n", ["accuracy rose to 108%"]),
            Bad("In all, 104 % of the respondents heat with wood.\n", ["104 % of the respondents"]),
            Bad("It has 112% accuracy on the old set.\n", ["112% accuracy"]),
            Bad("In 1998, 140% of all mills were counted.\n", ["140% of all mills"]),
            Bad("| Measure | Value |\n|---|---|\n| Specificity | 105.6% |\n| Cases | 300 |\n", ["105.6%"]),
        ],
        prefilter=Prefilter(
            every=((*_WORDS, *sorted(_PEOPLE), *sorted(_HELD)),),
            literals=("%", "percent", "per cent"),
            asks="reportlint_rules.consistency._asked:exceeds",
        ),
        see=("percent-sum",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per value."""
        for sentence in document.sentences_with(frozenset(_WORDS)):
            for m in _STATED.finditer(document.prose, *sentence.span):
                yield from self._judge(Span(*m.span()), m["name"], m["value"])
            for m in _FRONT.finditer(document.prose, *sentence.span):
                if not _TIMES.search(document.prose, max(sentence.span.start, m.start() - 24), m.start()):
                    yield from self._judge(Span(*m.span()), m["name"], m["value"])
        for sentence in document.sentences_with(_PEOPLE):
            for m in _OF.finditer(document.prose, *sentence.span):
                if not _TIMES.search(document.prose, max(sentence.span.start, m.start() - 24), m.start()):
                    yield from self._judge(Span(*m.span()), "a share " + m["name"], m["value"])
        for sentence in document.sentences_with(_HELD):
            for m in _OF_ALL.finditer(document.prose, *sentence.span):
                if not _TIMES.search(document.prose, max(sentence.span.start, m.start() - 24), m.start()):
                    yield from self._judge(Span(*m.span()), "a share " + m["name"], m["value"])
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
