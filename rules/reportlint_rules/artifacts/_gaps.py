"""How a text says that its own content is missing, in lower case, with the words by which such sentences are found."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportlint import PROSE_KINDS, Document, Span, is_account, mentioned

_WORK = r"(?:report|analysis|summary|section|overview|review|assessment|article|study|chapter|comparison)"
_DATA = r"(?:data|information|input|content|details?|context|material|evidence)"
_WORKS = frozenset(
    (
        "report",
        "analysis",
        "summary",
        "section",
        "overview",
        "review",
        "assessment",
        "article",
        "study",
        "chapter",
    )
) | {"comparison"}
_THINGS = frozenset(("data", "information", "input", "content", "detail", "details", "context", "material"))
_THINGS |= {
    "evidence",
    "research",
    "figures",
    "figure",
    "numbers",
    "number",
    "values",
    "value",
    "results",
    "result",
}
_THINGS |= {"text", "quote", "quotes", "source", "sources"}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.M)


class Gap(NamedTuple):
    """A kind of such sentences: one of ``anchors`` and one of ``company`` stands in each.

    ``beyond`` are the characters after the sentence that the pattern may look at.
    """

    anchors: frozenset[str]
    company: frozenset[str]
    source: str
    certain: bool
    beyond: int = 0
    first: bool = False
    """Whether the gap is how the sentence begins, under a label or a heading that promises what is missing."""

    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for."""
        return _compiled(self.source)


GAPS = (
    Gap(  # "I cannot create a full report based on ..."
        frozenset(("cannot", "can't", "could", "couldn't", "unable", "able")),
        _WORKS,
        r"\b(?:i|we) (?:cannot|can['’]t|could not|couldn['’]t|(?:am|are|was|were) (?:un|not )able to) (?:fully )?"
        r"(?:create|produce|write|complete|generate|compile|prepare|deliver|draft) (?:an?|the|this|your)\b[^.\n]{0,60}"
        rf"\b{_WORK}\b(?=[^.\n]{{0,60}}\b(?:based|from|without|because|as|due|since|with|using)\b)",
        True,
    ),
    Gap(  # "insufficient data to complete this section"
        frozenset(("insufficient", "enough", "no", "missing")),
        _WORKS,
        rf"\b(?:insufficient|not enough|no|missing) (?:\w+ )?{_DATA} (?:(?:was|is|were|are) )?"
        r"(?:available |provided |given )?"
        rf"(?:to (?:complete|write|fill(?: in)?|generate|populate) (?:this|the)|for this) {_WORK}\b",
        True,
    ),
    Gap(  # "replace with actual data"
        frozenset(("replace", "replaced", "substitute", "updated")),
        frozenset(("actual", "real", "verified")),
        r"\b(?:(?:replace|substitute)(?: this| it| them)? with|(?:to|should|must) be (?:replaced|updated) (?:with|by))"
        r" (?:the )?(?:actual|real|verified) (?:\w+ )?"
        r"(?:data|figures?|numbers?|values?|information|research|content|results?|text|quotes?|sources?)\b",
        True,
    ),
    Gap(  # "the following is a partial report"
        frozenset(("partial", "incomplete", "preliminary")),
        _WORKS,
        r"\b(?:the following|this|what follows|below) is (?:only )?an? (?:partial|incomplete|preliminary placeholder) "
        rf"{_WORK}\b(?=[^.\n]{{0,80}}\b(?:provided|available|given|supplied)\b|[.:]?\s*$)",
        True,
    ),
    Gap(  # "(more research is needed here to include numbers)"
        frozenset(("needed", "required", "necessary")),
        frozenset(("here",)),
        r"\b(?:more|further|additional) (?:research|data|information|input|investigation|details?) (?:is|are) "
        r"(?:needed|required|necessary) here\b(?= to (?:include|add|provide|complete|fill|support|give)\b|[.]?\))",
        True,
    ),
    Gap(  # "(Expert opinions are missing, as this requires further investigation)"
        frozenset(("missing",)),
        frozenset(("requires", "require", "needs", "need")),
        r"\((?:[\w-]+ ){1,6}(?:is|are) missing\b[^()\n]{0,40}\b(?:requires?|needs?) (?:further|more|additional) "
        r"(?:investigation|research|information|data)\b",
        True,
    ),
    Gap(  # "due to the limitations of this format, charts were intended to ..."
        frozenset(("limitations", "limitation", "intended", "meant")),
        frozenset(
            (
                "visualization",
                "visualizations",
                "visualisations",
                "charts",
                "chart",
                "graphs",
                "graph",
                "images",
            )
        )
        | {"diagrams", "visuals", "infographics"},
        r"\blimitations? of (?:this|the) (?:\w+ )?(?:format|platform|medium)\b(?:[^.\n]{0,90}\b(?:intended|meant))?"
        r"|\b(?:visuali[sz]ations?|charts?|graphs?|images|diagrams|visuals|infographics) (?:were|are)"
        r" (?:intended|meant) to (?:be (?:included|inserted|added|placed)|(?:illustrate|show|depict|accompany))\b",
        False,
    ),
    Gap(  # "No lead story available."
        frozenset(("available", "found", "identified")),
        frozenset(("no",)),
        r"^\W{0,6}no (?:lead|additional|further|relevant|specific|notable|new|current) (?:[\w-]+ ){0,2}?"
        r"(?:story|stories|news|information|data|findings|details?|developments?|insights|results|sources?)"
        r" (?:(?:is|are|was|were) )?(?:currently )?(?:available|found|identified)(?= ?[.*_]| for this| at this time)",
        False,
    ),
    Gap(  # "Note: further research is needed to identify the vendors"
        frozenset(("needed", "required", "necessary")),
        frozenset(("note",)),
        r"\bnote: +(?:more|further|additional) (?:research|data|information|analysis|investigation) (?:is|are) "
        r"(?:needed|required|necessary) to (?:identify|provide|complete|determine|fill|verify|confirm|add|quantify"
        r"|analy[sz]e)\b",
        False,
    ),
    Gap(  # "Information about the staff is unavailable. Further research is needed."
        frozenset(("unavailable", "available", "missing", "provided")),
        _THINGS,
        rf"\b(?:specific |detailed |further |reliable )?{_DATA} (?:about|on|regarding|concerning|for) [^.\n]{{3,60}} "
        r"(?:is|was|are|were) (?:currently )?(?:unavailable|not available|missing|not provided)\b"
        r"(?=[^\n]{0,30}\b(?:further|more|additional) (?:research|data|information|investigation)\b)",
        False,
        50,
    ),
    Gap(  # "No risks identified due to insufficient input data"
        frozenset(("insufficient", "missing", "lack", "limited")),
        _THINGS,
        r"\bno (?:\w+ ){1,3}(?:identified|found|listed|available|recorded|reported)\b[^.\n]{0,40}\bdue to "
        r"(?:insufficient|missing|(?:an? |the )?lack of|limited) (?:\w+ ){0,2}(?:data|information|input)\b",
        False,
    ),
    Gap(  # "Volume: N/A (requires keyword research)"
        frozenset(("requires", "require", "due", "pending", "needs")),
        frozenset(("n", "unknown", "tbd", "determined", "available")),
        r"(?<![\w,;.] )\b(?:n/a|unknown|not available|tbd|to be determined)[ *_]*[(:–—-]?[ *_]*(?:due to"
        r"|requires?|pending|needs?) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:data|information|input|research|audit|access"
        r"|analysis)\b",
        False,
    ),
    Gap(  # "Market position: Requires analysis of the competitors."
        frozenset(("requires", "needs", "pending", "awaiting")),
        frozenset(("analysis", "audit", "research", "investigation", "assessment", "review")),
        r"\b(?:requires|needs|pending|awaiting) (?:an? |the )?(?:full |further |additional |detailed |more |deeper "
        r"|comprehensive |thorough |in-depth |separate |manual |technical |competitive |keyword ){0,2}"
        r"(?:analysis|audit|research|investigation|assessment|review)(?: of| into| on| to| by|[.;)]|$)",
        False,
        0,
        True,
    ),
)
"""From the certain ones to the likely ones."""
_PROMISE = re.compile(
    r"\b(?:analysis|audit|evaluation|assessment|status|findings|results|positioning|landscape|benchmark\w*|performance"
    r"|volume|score|metrics|data|review|intelligence|overview)\b"
)
_NOTHING = re.compile(
    r"\W*(?:there (?:is|are|was|were) )?no (?:[\w-]+ ){0,5}?(?:developments?|data|information|news|findings|results"
    r"|records|articles?|stories) (?:(?:on|about|for) [\w -]{1,40}? )?(?:(?:was|were|is|are|could be) )?(?:found"
    r"|available|related to|identified|retrieved|reported|returned)\b[^.\n]{0,50}\.?\W*$"
)
_FOUND = frozenset(("found", "available", "related", "identified", "retrieved", "reported", "returned"))
_FEW = 14
"""Words of a section that says no more than that there is nothing to say."""
ANCHORS = frozenset(word for gap in GAPS for word in gap.anchors) | _FOUND
COMPANY = frozenset(word for gap in GAPS for word in gap.company) | {"no"}


def gaps(document: Document) -> Sequence[tuple[Span, bool]]:
    """Each gap once, in order, and whether it is certain: what a likelier pattern found in a sentence goes first."""
    found: list[tuple[Span, bool]] = []
    taken: set[Span] = set()
    places = document.places
    for gap in GAPS:
        # The rarer of the two kinds of words leads to fewer sentences.
        anchors = [word for word in gap.anchors if word in places]
        company = [word for word in gap.company if word in places]
        if not anchors or not company:
            continue
        rare, other = frozenset(anchors), gap.company
        if sum(len(places[w]) for w in company) < sum(len(places[w]) for w in anchors):
            rare, other = frozenset(company), gap.anchors
        for sentence in document.sentences_with(rare):
            block = document.blocks[sentence.block]
            if block.kind not in PROSE_KINDS or block.kind == "quote" or sentence.span in taken:
                continue
            if other.isdisjoint(document.words.list(sentence.span)):
                continue
            # What makes a gap likely may be said in the next sentence.
            for m in gap.pattern().finditer(
                document.folded, sentence.span.start, sentence.span.end + gap.beyond
            ):
                span = Span(*m.span())
                if gap.first and not (
                    m.start() == sentence.span.start and _promised(document, sentence.block)
                ):
                    continue
                if m.start() < sentence.span.end and not mentioned(document, span, block.text):
                    taken.add(sentence.span)
                    found.append((span, gap.certain))
    found += [(span, False) for span in _nothings(document) if span not in taken]
    return sorted(found)


def _promised(document: Document, index: int) -> bool:
    """Tell whether the label or heading above a block promises an analysis, a status or figures, in a report."""
    block = document.blocks[index]
    above = index - 1
    while above >= 0 and block.depth > 1 and document.blocks[above].depth >= block.depth:
        above -= 1
    titles = [document.sections[block.section].title]
    titles += [document.plain(b.label) for b in (block, document.blocks[max(above, 0)]) if b.label]
    return any(_PROMISE.search(title.casefold()) for title in titles) and is_account(document)


def _nothings(document: Document) -> Iterator[Span]:
    """Yield sentences that are all of their section, and say that nothing was found."""
    for sentence in document.sentences_with(_FOUND):
        block = document.blocks[sentence.block]
        if block.kind != "paragraph" or not block.section or len(document.words.within(block.text)) > _FEW:
            continue
        alone = sum(document.blocks[i].kind != "rule" for i in document.blocks_of(block.section)) == 1
        if alone and _NOTHING.match(document.folded, block.text.start, block.text.end):
            yield sentence.span
