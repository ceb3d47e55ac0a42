"""The rule ``stray-hyphen``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_report,
    mentioned,
    rare,
    related,
)
from reportlint_rules.style._english import is_english, speaks_english

_MARKS = ("real-time", "-term", "vice-versa", "ly-", "in-", "on-demand")
_END = (
    r"(?=\s*[.,;:!?)]|\s*\Z|\s+(?:to|as|with|by|from|across|based|via|through|on|at|when|while|but|using|without|so|during|"
    r"is|are|was|were|which|that|if|for|rather|instead|about|into|we|it|they|will|would|can|may|ensuring|allowing|"
    r"enabling|tracking|reducing|improving)\b)"
)
_ADVERB = rare(
    rf"\bin (?:near )?(real-time){_END}|\b(?:in|over|for) the ((?:short|long|near|medium|mid)-term){_END}"
    r"|\b(vice-versa)\b"
)
_LATE_MARKS = ("in-depth", "in-person", "on-demand", "hand-in-hand", "in-line")
_LATE = rare(rf"(?:in-depth|in-person|on-demand|hand-in-hand){_END}|in-line\s+with\b")
"""Adverbs that have their hyphen before a noun only: "we met in-person"."""
_BEFORE = rare(r"(?:\b(?:is|are|was|were|be|an?|the|of|and|or|as|more|from|by|very|for|to)|[,;/-])\s$")
"""After these it may be another word of a list, or tells what something is: "the review is in-depth"."""
_EVERYWHERE = ("real-time", "-term", "vice-versa")
"""Told in any text; the others, which people write on purpose, in reports only."""
_LY = rare(
    r"\b([a-z]{3,}ly)-(?:[a-z]+(?:ed|ing|own|ven)|based|available|friendly|made|built|specific|aware|sized|held|run|led|"
    r"boring|different|complex|important|relevant|sound|sensitive)\b(?!-)"
)
_NO_ADVERBS = frozenset(
    "family early only friendly supply monthly daily weekly quarterly yearly hourly nightly multiply reply apply "
    "assembly timely anomaly likely poly lovely elderly curly ally italy costly deadly july sly tally rally "
    "doubly singly fully newly silly ugly holy homely butterfly jelly belly kelly emily holly molly lily".split()
)
"""Words in "ly" that are no adverbs, and "fully", with which many terms are made."""


@dataclass(frozen=True)
class StrayHyphen(DocumentRule):
    """A hyphen joins what does not belong together: "it works in real-time", "a digitally-driven town".

    "Real-time" with its hyphen stands before a noun ("real-time data"); after "in" it is a noun itself and has
    none. An adverb in "-ly" belongs to the next word anyway; people join the two in many texts, so that one is told in
    reports only. All such places of a document are one finding.
    Leave the hyphen out.
    """

    meta = RuleMeta(
        id="stray-hyphen",
        message='"{match}" needs no hyphen{others}.',
        help="Leave the hyphen out.",
        severity=Severity.INFO,
        good=[
            "The real-time map is updated in real time, and the early-warning system is family-owned.\n",
            "The in-depth review is in-depth; the board went from in-person to on-demand.\n",
            "The lock is read in real-time mode; the friendly-looking man is here for the long-term lease.\n",
        ],
        bad=[
            Bad("The map of the town is updated in real-time.\n", ["real-time"]),
            Bad("The board met in-person, in-line with the law.\n", ["in-person"]),
            Bad("This is a digitally-driven town in the long-term, too.\n", ["digitally-driven"]),
        ],
        prefilter=Prefilter(literals=_MARKS),
        see=("misspelling",),
    )

    allow: Annotated[tuple[str, ...], "Words that may keep their hyphen."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first place; the others are related."""
        found = [s for s in _strays(document) if document.folded[slice(*s)] not in self.allow]
        if not found or not is_english(document):
            return
        if not is_report(document):
            found = [s for s in found if document.folded[slice(*s)].endswith(_EVERYWHERE)]
        places = [s for s in found if _is_prose(document, s)]
        if places:
            cuts = [at for s in places for at in range(*s) if document.prose[at] == "-"]
            more = len(places) - 1
            yield self.finding(
                places[0],
                related=[related(s, "and here") for s in places[1:]],
                match=document.plain(places[0]),
                others=f", nor do {more} more places"
                if more > 1
                else ", nor does one more place"
                if more
                else "",
                fix=Fix("Leave the hyphen out", tuple(Edit(at, at + 1, " ") for at in cuts)),
            )


def _strays(document: Document) -> Iterator[Span]:
    folded = document.folded
    spans: set[Span] = set()
    if any(mark in folded for mark in _MARKS[:3]):
        spans.update(Span(*m.span(m.lastindex or 0)) for m in _ADVERB.finditer(folded))
    late = "in-" in folded or "on-demand" in folded
    for mark in _LATE_MARKS if late else ():
        at = folded.find(mark)
        while at >= 0:
            apart = folded[at - 1 : at].isspace() and not _BEFORE.search(folded, max(0, at - 8), at)
            if apart and _LATE.match(folded, at):
                spans.add(Span(at, at + len(mark)))
            at = folded.find(mark, at + 4)
    at = folded.find("ly-")
    while at >= 0:
        begin = at
        while begin and folded[begin - 1].isalpha() and at - begin < 30:
            begin -= 1
        m = _LY.match(folded, begin)
        if m and m[1] not in _NO_ADVERBS and folded[begin - 1 : begin] not in ("-", "/", "_", ".", "@"):
            spans.add(Span(*m.span()))
        at = folded.find("ly-", at + 3)
    yield from sorted(spans)


def _is_prose(document: Document, span: Span) -> bool:
    block = document.blocks[document.block_at(span.start)]
    if (
        block.kind not in PROSE_KINDS
        or block.kind == "quote"
        or block.quoted
        or not block.text.contains(span)
    ):
        return False
    return speaks_english(document, block) and not mentioned(document, span, block.text)
