"""The rule ``unkept-figures``."""

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
    is_manual,
    rare,
    related,
)
from reportlint_rules.consistency._numerals import has_number

_MONEY = (
    r"roi|return on investment|revenue|sales|financial|cost|costs|budget|profit|earnings|savings|cash[- ]?flow|traffic|"
    r"growth|market|demand|income|expenses?|spend(?:ing)?|price|pricing|investment|conversion|valuation"
)
_ANNOUNCES = rare(
    r"(?:(?:expected|projected|estimated|initial|key|total|overall|(?:\d|one|two|three|four|five|ten)-year|annual) )?"
    rf"(?:{_MONEY})"
    rf"(?: (?:&|and|/) (?:{_MONEY}))? (?:projections?|forecasts?|estimates?|estimations?|figures|numbers|statistics|"
    r"breakdown)|(?:key|quick|market|industry|usage|main) (?:statistics|figures|numbers|stats)|by the numbers|"
    r"(?:quantitative|numerical|statistical|benchmark) (?:results|performance|findings|data|metrics|benchmarks)"
    r"(?: (?:&|and) [\w ]{3,30})?|market size(?: (?:&|and) (?:growth|share|forecast))?|"
    r"(?:projected|expected|estimated) (?:roi|savings|revenue|costs?|returns?|market size)|"
    r"(?:cost|budget|price) estimates?|performance (?:numbers|figures|statistics)|break-?even (?:analysis|point)",
    re.I,
)
_NUMBERING = rare(r"^[\W\d_]*(?:[IVX]+\.\s)?")
_WORDS = frozenset(
    "projection projections forecast forecasts estimate estimates estimation estimations figures numbers statistics "
    "breakdown stats quantitative numerical statistical benchmark size roi savings projected expected estimated "
    "break-even breakeven".split()
)
_AMOUNT = rare(
    r"\b(?:doubl\w+|tripl\w+|quadrupl\w+|halv\w+|half|third|quarter|twice|thrice|hundreds?|thousands?|millions?|"
    r"billions?|trillions?|dozens?|percent|\w+fold|zero|single-digit|double-digit|tbd|n/?a|not available|unavailable|"
    r"pending|unknown|to be (?:determined|added|provided|confirmed|estimated)|not (?:yet )?(?:known|given|disclosed)|"
    r"see|appendix|attached|spreadsheet|below|above|cannot|could not|depends?|depending|requires?)\b|%|[$€£₹¥]|\{|\[",
    re.I,
)


@dataclass(frozen=True)
class UnkeptFigures(DocumentRule):
    """A heading announces figures, and what follows holds none.

    "Revenue projections" above three sentences that say that revenue can grow: the reader looks for a number, and
    the plan has none.
    Give the figures, or name the section after what it says.
    """

    meta = RuleMeta(
        id="unkept-figures",
        message='"{title}" announces figures, and no number follows.',
        help="Give the figures, or name the section after what it says.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## Revenue projections\n\n- Sales grow by 4 % a year.\n- More mills lead to more sales.\n",
            "# A\n\n## Revenue projections\n\nThe table in the appendix shows them. They are bold. They are new.\n",
            "# A\n\n## Cost estimates\n\n| Pump | Cost |\n|---|---|\n| Olt | low |\n| Brent | low |\n",
            "# A\n\n## Forecasting methods\n\n- We ask mills.\n- We ask farmers.\n- We ask the bank.\n",
        ],
        bad=[
            Bad(
                "# A\n\n## Revenue projections\n\n- More mills can lead to more sales.\n- Better pumps can lead to "
                "loyal buyers.\n- Trust can lead to a better name.\n",
                ["Revenue projections"],
            ),
            Bad(
                "# A\n\n* **ROI Projections:**\n    * More mills can lead to more sales.\n    * Better pumps can lead "
                "to loyal buyers.\n* **Others:**\n    * None\n",
                ["ROI Projections"],
            ),
            Bad(
                "# A\n\n**Market size and growth:** The market of pumps is growing fast. Mills everywhere look for new "
                "ones. Demand is expected to rise further in the coming years.\n\nNext.\n",
                ["Market size and growth"],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_WORDS)), min_words=14),
        see=("missing-values", "empty-section"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each heading or label that announces figures above text without any."""
        words = document.words
        for index, block in enumerate(document.blocks):
            if block.kind == "heading":
                span = document.sections[block.section].title_span
            elif block.label and block.kind in ("item", "paragraph"):
                span = block.label
            else:
                continue
            if block.quoted or not 6 < span.end - span.start < 120 or _WORDS.isdisjoint(words.list(span)):
                continue
            title = _NUMBERING.sub("", document.plain(span)).rstrip(" :.*_")
            if not 6 < len(title) < 70 or not _ANNOUNCES.fullmatch(title):
                continue
            body = _body(document, index, block)
            if body and _said(document, body) and not is_manual(document):
                yield self.finding(
                    span, related=[related(b.text, "no number here") for b in body[:12]], title=title
                )


def _body(document: Document, index: int, block: Block) -> list[Block]:
    """What a heading or label announces: its section, or its own words and the list under it."""
    if block.kind == "heading":
        return [document.blocks[i] for i in document.blocks_of(block.section, deep=True)]
    body = [block._replace(text=block.body)] if document.plain(block.body) else []
    for after in document.blocks[index + 1 :]:
        deeper = after.kind == "item" and (block.kind == "paragraph" or after.depth > block.depth)
        if not deeper or after.section != block.section:
            # A table, code or another paragraph may belong to it, where it has nothing of its own.
            if not body and after.kind != "item":
                return []
            if after.kind in ("table", "code", "html", "math") and after.section == block.section:
                return []
            break
        body.append(after)
    return body


def _said(document: Document, body: list[Block]) -> bool:
    """Tell whether these blocks are enough plain text, and hold no number and no word that stands for one."""
    if any(b.kind not in ("paragraph", "item", "heading") for b in body):
        return False
    texts = [b for b in body if b.kind != "heading"]
    words = sum(len(document.words.list(b.text)) for b in texts)
    if words < 14 or len(texts) > 12:
        return False
    for b in texts:
        span = Span(*b.text)
        if (
            has_number(document, *span)
            or _AMOUNT.search(document.text, *span)
            or re.search(r"\d", document.text[slice(*span)])
        ):
            return False
    return True
