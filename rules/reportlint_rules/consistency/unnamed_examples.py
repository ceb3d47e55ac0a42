"""The rule ``unnamed-examples``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

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
    rare,
    related,
)

_KINDS = (
    "llms|models|language models|frameworks|libraries|platforms|companies|startups|start-ups|vendors|providers|"
    "benchmarks|datasets|data sets|chatbots|apps|products|players|competitors|universities|firms|publications|papers|"
    "books|startups|brands|packages|software|chips|robots|agents|case studies|case examples|tools"
)
_LEAD = rare(
    rf"\b(?:(?:notable |prominent |popular |leading |key |some |well-known )?(?:examples|instances) of "
    rf"(?:such |these |the |some )?(?:[\w-]+ ){{0,3}}?(?:{_KINDS})|"
    rf"(?:notable|prominent|popular|leading|well-known) (?:[\w-]+ ){{0,2}}?(?:{_KINDS}))"
    r"(?: (?:in|for|of|on) [\w -]{3,40}?)? (?:include|are|comprise)(?: the following)?:[*_ ]*$",
    re.I,
)
_WORDS = frozenset(
    "llms models frameworks libraries platforms companies startups vendors providers benchmarks datasets sets chatbots "
    "apps products players competitors universities firms publications papers books brands packages software chips "
    "robots agents studies examples tools".split()
)
_DOING = frozenset(
    "diagnosis diagnostics research discovery analysis analytics management development education care healthcare "
    "medicine finance law support service services security generation translation summarization summarisation "
    "classification detection prediction forecasting trading marketing manufacturing engineering planning optimization "
    "optimisation automation writing coding tutoring screening modeling modelling simulation design logistics retail "
    "agriculture gaming entertainment creation assessment monitoring maintenance review reviews reporting training "
    "learning testing personalization personalisation recommendation recommendations assistance evaluation recognition "
    "navigation transportation science compliance communication processing interaction industry sector".split()
)
_NAME = rare(r"(?<=[a-z,;(][ \n])[A-Z][a-z][A-Za-z0-9-]*|\b[A-Za-z]+\d[\w.-]*|\b[A-Z][a-z]+[A-Z]\w*")
_SEPARATOR = rare(r"[^\W\d_]+")


@dataclass(frozen=True)
class UnnamedExamples(DocumentRule):
    """ "Examples of such models include:" is followed by fields of work, and no model is named.

    The list answers another question: where such things are used. A reader who looks for one of them finds none.
    Name some, or announce what the list holds.
    """

    meta = RuleMeta(
        id="unnamed-examples",
        message='{count} items follow "{lead}", and none of them is one: they are fields of use.',
        help="Name some, or announce what the list holds.",
        severity=Severity.WARNING,
        good=[
            "Examples of small models include:\n\n* **Olt-7:** It writes.\n* **Brent:** It reads.\n* **Cree:** It "
            "sings.\n",
            "Examples of such models include:\n\n* **Diagnosis:** MedOlt reads pictures in medical diagnosis.\n"
            "* **Legal research:** LexBrent finds cases.\n* **Trading:** FinCree buys shares.\n",
            "Examples of uses include:\n\n* **Diagnosis:** They help.\n* **Legal research:** They find cases.\n"
            "* **Trading:** They buy shares.\n",
        ],
        bad=[
            Bad(
                "Examples of small models include:\n\n* **Medical Diagnosis:** Models that know medical data help with "
                "it.\n* **Legal Research:** They find cases in no time.\n* **Stock Trading:** They buy and sell "
                "shares.\n",
                ["Examples of small models include"],
            ),
            Bad(
                "Notable platforms in this market include:\n\n- Customer service\n- Content creation\n- Fraud "
                "detection\n",
                ["Notable platforms in this market include"],
            ),
        ],
        prefilter=Prefilter(
            blocks=("item",),
            every=(tuple(sorted(_WORDS)), ("include", "are", "comprise")),
        ),
        see=("count-mismatch",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each lead-in whose list names none of what it announces."""
        blocks = document.blocks
        for index in range(1, len(blocks)):
            first, lead = blocks[index], blocks[index - 1]
            if (
                first.kind != "item"
                or first.quoted
                or lead.kind not in ("paragraph", "item", "heading")
                or lead.list == first.list
            ):
                continue
            start = max(lead.text.start, lead.text.end - 160)
            m = _LEAD.search(document.prose[start : lead.text.end])
            if not m:
                continue
            items = []
            for block in blocks[index:]:
                if block.kind == "item" and block.list == first.list:
                    items.append(block)
                elif block.kind != "item":
                    break
            if len(items) > 1 and all(_field(document, item) for item in items):
                begin = start + m.start()
                end = start + len(m.string.rstrip("*_ \n").rstrip(":"))
                span = Span(begin, end)
                yield self.finding(
                    span,
                    related=[related(i.text, "a field of use") for i in items[:12]],
                    count=len(items),
                    lead=document.plain(span),
                )


def _field(document: Document, item: Block) -> bool:
    """Tell whether an item is headed by a field of work, and names nothing."""
    head = item.label or item.text
    words = [w.casefold() for w in _SEPARATOR.findall(document.plain(head))]
    if not 1 <= len(words) <= 5 or words[-1] not in _DOING:
        return False
    return not item.label or not _NAME.search(document.prose, *item.body)
