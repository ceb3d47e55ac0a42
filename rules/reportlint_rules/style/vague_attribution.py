"""The rule ``vague-attribution``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
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
    is_minutes,
    mentioned,
    rare,
    related,
)
from reportlint_rules.style._attributions import (
    BARE,
    BARE_STYLE,
    BEGIN,
    CASE,
    FIGURE,
    KNOWN,
    NAME,
    NAMELESS,
    PATTERN,
    PREDICATE,
    RESEARCH,
    SAW,
    SECOND,
    SOURCE,
    WELL_SOURCED,
    bare_citations,
    beginnings,
    citations,
    sums_up,
)
from reportlint_rules.style._hearsay import hearsay
from reportlint_rules.style._hearsay_words import HEARSAY
from reportlint_rules.style._places import hits

_OWN_LOOK = rare(r"\bno evidence found\b|\bdata points(?! to\b)")
"""What the author looked for in vain; points that are data."""

_NONE = rare(r"\b[Nn]o (?:[a-z-]+ ){0,2}$")
_ADVISED = rare(r"it (?:is|was) (?:also )?(?:suggested|recommended|proposed|advised|requested) that\b")
_SOURCE_LINE = rare(r"[\W_]*(?:[sS]ources?|[rR]eferences?)\b[*_]*:")


@dataclass(frozen=True)
class VagueAttribution(DocumentRule):
    """A statement leans on experts, studies or firms whom nobody can look up.

    "Experts warn", "studies show", "a leading company reported a gain of 30 %": without a name, a year or a link
    the reader cannot tell a finding from a rumour. A source anywhere in the paragraph excuses it, and so do studies
    that are known from the text ("the study", "our research") and institutions ("the Institute of Asian Studies").
    Openings and conclusions of a text that cites its sources are left alone, as they sum up what is cited elsewhere,
    unless the sentence gives a figure.
    Name the source, or say it in your own name.
    """

    meta = RuleMeta(
        id="vague-attribution",
        message='"{match}": nobody is named and no source is given{times}.',
        help="Name the source, or say it in your own name.",
        severity=Severity.WARNING,
        good=[
            "Studies show that bees sleep [3]. Experts agree, says [Ito](https://ito.invalid).\n",
            "No evidence found of a second dam. Both surveys are the empirical data points for the matter.\n",
            "Our research shows a decline, and the study found no cause.\n",
            "The printer logs hold dates, and the reports show which page was cut. Users have reported 3 leaks.\n",
            'The guide tells writers to avoid "experts say" and "studies show".\n',
        ],
        bad=[
            Bad("Studies show that bees sleep on warm afternoons.\n", ["Studies show"]),
            Bad("A large software company reported a gain of 30%.\n", ["A large software company reported"]),
            Bad(
                "Recent research in the trade has led to quieter pumps. Expert opinions point to new rules.\n",
                ["Recent research in the trade has led to"],
            ),
            Bad("Engineers in Asia have unveiled a pump of glass.\n", ["Engineers in Asia have unveiled"]),
            Bad(
                "The rise is being reported across academic studies.\n", ["reported across academic studies"]
            ),
        ],
        prefilter=Prefilter(words=(*BEGIN, *SAW, *SECOND, "report", *sorted(HEARSAY))),
        see=("absolute-claim",),
        known_limits="A bracketed number or year in the paragraph counts as a source, whatever it belongs to.",
    )

    allow: Annotated[tuple[str, ...], "Phrases that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first place."""
        found = sorted({*self._places(document), *self._cases(document)})
        found = sorted((*found, *self._hearsay(document, found)))
        if not found:
            return
        first, *others = found
        yield self.finding(
            first,
            severity=Severity.INFO if is_minutes(document) else None,
            related=[related(s, "and here") for s in others],
            members=1,
            evidence={"places": len(found)},
            match=document.plain(first),
            times=f" ({len(found)} such places)" if others else "",
        )

    def _places(self, document: Document) -> Iterator[Span]:
        for block, span in hits(document, PATTERN, beginnings(document)):
            before = document.prose[max(block.text.start, span.start - 40) : span.start]
            word = document.prose[slice(*span)]
            named = NAME.search(before) and not before.rstrip().endswith((".", ":", "!", "?"))
            titled = word[:1].isupper() and before.strip() and before.rstrip()[-1] not in ".:!?—–-|"
            if PREDICATE.match(document.folded, *span) or _NONE.search(before):
                continue
            if _ADVISED.match(document.folded, *span) and is_manual(document):
                continue  # the authors suggest
            if self._follows_quotation(document, block) and not _gives_figure(document, span):
                continue
            if before.rstrip().casefold().endswith("security") and word.startswith("researcher"):
                continue  # who find holes in programs
            if KNOWN.search(before) or (named and len(before.split()) > 1) or titled:
                continue
            if self._stands(document, block, span):
                yield span

    def _cases(self, document: Document) -> Iterator[Span]:
        """What nameless firms and users have seen, with a figure."""
        shares = "%" in document.prose or "percent" in document.word_set
        if not shares or document.word_set.isdisjoint(SAW) or document.word_set.isdisjoint(NAMELESS):
            return
        for sentence in document.sentences_with(SAW):
            block = document.blocks[sentence.block]
            m = None if block.quoted else CASE.search(document.folded, *sentence.span)
            if m and self._stands(document, block, Span(*m.span())):
                yield Span(*m.span())

    def _hearsay(self, document: Document, found: list[Span]) -> Iterator[Span]:
        """What the grammar finds beside the expressions."""
        for span in hearsay(document):
            block = document.blocks[document.block_at(span.start)]
            prose = block.kind in PROSE_KINDS and not block.quoted and block.text.contains(span)
            if not prose or any(span.overlaps(x) for x in found) or mentioned(document, span, block.text):
                continue
            if not self._follows_quotation(document, block) and self._stands(document, block, span):
                yield span

    @staticmethod
    def _follows_quotation(document: Document, block: Block) -> bool:
        """Tell whether a quotation stands just before: "critics note" takes it up."""
        before = document.block_at(max(0, block.span.start - 1))
        return document.blocks[before].quoted and not block.quoted

    def _stands(self, document: Document, block: Block, span: Span) -> bool:
        """Tell whether no source excuses a place: in its block, or where the opening sums up what is cited below."""
        if _OWN_LOOK.search(document.folded, max(block.text.start, span.start - 4), span.end + 4):
            return False
        if document.prose[slice(*block.text)].rstrip()[-1:] == ":" or self._is_sourced(document, block):
            return False  # the list below a colon says what was found
        allowed = {a.casefold() for a in self.allow}
        if document.plain(span).casefold() in allowed:
            return False
        # An opening may sum up what is cited below, but a figure of its own needs its own source.
        return _gives_figure(document, span) or not (
            sums_up(document, block) and len(document.once(citations)) >= WELL_SOURCED
        )

    @staticmethod
    def _is_sourced(document: Document, block: Block) -> bool:
        if SOURCE.search(document.text, block.span.start, block.span.end):
            return True
        if block.kind == "item" and _source_below(document, block):
            return True
        if BARE.search(document.prose, *block.text) and len(document.once(bare_citations)) >= BARE_STYLE:
            return True
        return any(link.span.overlaps(block.span) for link in document.links)


def _source_below(document: Document, block: Block) -> bool:
    """Tell whether one of the next items of the list is the line of its source: "Source: ..."."""
    index = document.block_at(block.span.start)
    near = document.blocks[index + 1 : index + 4]
    return any(
        b.kind == "item" and b.list == block.list and _SOURCE_LINE.match(document.text, *b.text) for b in near
    )


def _gives_figure(document: Document, span: Span) -> bool:
    """Tell whether the sentence tells a share or a multiple that research has found."""
    if not RESEARCH.search(document.folded, *span):
        return False
    index = document.sentence_at(span.start)
    end = document.sentences[index].span.end if index >= 0 else span.end
    return FIGURE.search(document.folded, span.end, max(span.end, end)) is not None
