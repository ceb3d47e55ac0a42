"""Tables, figures, pictures and appendices that a text points at and does not have."""

import re
from collections.abc import Iterator

from reportlint import Document, Severity, Span

_APPENDIX = re.compile(r"\b(Appendix|Annex)\s([A-H]|\d)(?![\w.]*\w)")
_CHAPTER = re.compile(r"\bChapters? \d")
_CAPTIONED = re.compile(r"(?<![\w-])(Table|Figure|Fig\.)\s(\d{1,2})(?![\d.]*\d|-\d)")
_APPENDED, _NUMBERED = frozenset(("appendix", "annex")), frozenset(("table", "figure", "fig"))
"""The words of these references."""
_CLAIMS = re.compile(
    r"[ \t\n]+(?:lists?|gives?|shows?|describes?|presents?|summari[sz]es?|reports?|compares?|contains?|illustrates?|"
    r"provides?|is|are|and)\s"
)
"""What follows the number where a sentence begins with it, and no caption."""
_POINTS = re.compile(
    (
        r"(?:(?:^|[.;(]~)(?:as|see) (?:also )?(?:in )?|\b(?:is|are|was|were|be) (?:\w+ )?(?:given|shown|listed"
        r"|described|reproduced|summari[sz]ed|set out|found|presented|reported|illustrated|depicted|compared|plotted"
        r"|tabulated|attached) (?:in (?:more |full )?detail |as |separately |below )?(?:in |as )(?:the )?)$"
    )
    .replace(" ", r"[ \n]+")
    .replace("~", r"[ \n]*"),
    re.I,
)
"""What stands in front of the number where a sentence sends its reader there."""
_ELSEWHERE = re.compile(r"\s*(?:,?\s*(?:of|in|from)\s+(?!this\b)|\()", re.I)
_OTHER = re.compile(
    r"\b(?:RFC|ISO|BIP|EIP|spec(?:ification)?|standard|paper|act|article|book|et al|thesis|appendix)\b|\[",
    re.I,
)
_THING = "(chart|graph|diagram|plot|infographic|photo|picture|screenshot)"
_PICTURE = re.compile(
    (
        rf"\b(?:(?:as|see) (?:in |you can see in )?(?:the|this) {_THING} (?:below|above)"
        rf"|the {_THING} (?:below|above) (?:shows|illustrates|depicts|displays|compares|summari[sz]es))\b"
    ).replace(" ", r"\s+")
)
_PICTURES = frozenset(("chart", "graph", "diagram", "plot", "infographic", "photo", "picture", "screenshot"))
_REVIEW = frozenset(
    ("manuscript", "manuscripts", "reviewer", "reviewers", "reviewer's", "submission", "resubmission")
)
_REVIEW |= {"referee", "referees", "rebuttal"}
_MUCH_REVIEW, _FEW_SECTIONS = 3, 3
_REVIEWED = re.compile(r"\b(?:reviews?|reviewers?|referees?|rebuttal)\b", re.I)
_DRAWN = frozenset(("code", "html", "math"))


def missing(document: Document) -> Iterator[tuple[Span, str, Severity]]:
    """Yield what is named and not there: its place, its name, and how sure that is."""
    yield from _appendices(document)
    yield from _captions(document)
    yield from _pictures(document)


def matches(document: Document, pattern: re.Pattern[str], words: frozenset[str]) -> Iterator[re.Match[str]]:
    """The references of a kind in running text that lead into no other work; each holds one of ``words``."""
    for sentence in document.sentences if "§" in words else document.sentences_with(words):
        if document.blocks[sentence.block].quoted:
            continue
        for m in pattern.finditer(document.prose, *sentence.span):
            rest = document.prose[m.end() : sentence.span.end]
            here = re.match(r"\s*,?\s*of this\b", rest)
            if here and any(0 <= x.span.start - m.end() - here.end() < 3 for x in document.links):
                continue  # "Appendix B of this [paper](...)"
            if (here or not _ELSEWHERE.match(rest)) and not _OTHER.search(
                document.text, sentence.span.start, m.start()
            ):
                yield m


def _appendices(document: Document) -> Iterator[tuple[Span, str, Severity]]:
    places = list(matches(document, _APPENDIX, _APPENDED))
    if not places:
        return
    titles = [document.text[slice(*s.title_span)] for s in document.sections[1:]]
    own = {m[2] for m in map(_APPENDIX.search, titles) if m}
    if not own and "chapter" in document.word_set and _CHAPTER.search(document.prose):
        return  # a chapter of a book, whose appendices stand in other files
    bare = not own and any(title.casefold().startswith(("appendi", "annex")) for title in titles)
    for m in places:
        if (
            not own
            and document.text[m.start() - 1 : m.start()] in ("*", "_")
            and document.text.startswith(":", m.end())
        ):
            continue  # "*Appendix E: Costs*" is called by its name, as a part of another work
        if m[2] not in own and (own or (not bare and _points(document, m) and not _is_review(document))):
            yield Span(*m.span()), m[0], Severity.WARNING


def _captions(document: Document) -> Iterator[tuple[Span, str, Severity]]:
    found: dict[str, list[re.Match[str]]] = {}
    for m in matches(document, _CAPTIONED, _NUMBERED):
        found.setdefault("Table" if m[1] == "Table" else "Figure", []).append(m)
    for kind, places in found.items():
        captions = {m[2] for m in places if _is_caption(document, m)}
        captions |= set(_own(document, kind))
        things = (
            sum(b.kind == "table" for b in document.blocks)
            if kind == "Table"
            else sum(x.kind == "image" for x in document.links)
            + sum(b.kind == "code" for b in document.blocks)
            + document.text.count("<img")
            + document.text.count("<fig")
        )
        if not (captions and things) and _is_review(document):
            continue
        for m in places:
            if m[2] in captions or (not captions and int(m[2]) <= things):
                continue
            # Without any caption it may stand in another file of the same work.
            told = captions or _points(document, m)
            if told or not things:
                yield Span(*m.span()), f"{kind} {m[2]}", Severity.WARNING if told else Severity.INFO


def _pictures(document: Document) -> Iterator[tuple[Span, str, Severity]]:
    """A chart "below" in a text without pictures, and in a section without a table."""
    if document.word_set.isdisjoint(_PICTURES) or any(b.kind in _DRAWN for b in document.blocks):
        return
    if any(x.kind == "image" for x in document.links) or "<" in document.text:
        return
    for sentence in document.sentences_with(_PICTURES):
        m = _PICTURE.search(document.folded, *sentence.span)
        block = document.blocks[sentence.block]
        tables = any(document.blocks[i].kind == "table" for i in document.blocks_of(block.section))
        if m and not block.quoted and not tables:
            yield Span(*m.span()), f"The {m[1] or m[2]}", Severity.WARNING


def _points(document: Document, m: re.Match[str]) -> bool:
    """Tell whether a sentence of a text with headings points there: "As Figure 2 shows", "is given in Table 4"."""
    before = document.prose[max(0, m.start() - 60) : m.start()]
    block = document.blocks[document.block_at(m.start())]
    begin = not document.prose[block.text.start : m.start() - len(before)].strip()
    return len(document.sections) > _FEW_SECTIONS and bool(_POINTS.search(before if begin else f" {before}"))


def _is_review(document: Document) -> bool:
    """Tell whether a text reviews another document, or replies to reviewers: the figures are those of the other."""
    titled = any(_REVIEWED.search(s.title) for s in document.sections[1:2])
    return len(document.places_of(_REVIEW)) + titled >= _MUCH_REVIEW


def _own(document: Document, kind: str) -> Iterator[str]:
    """Numbers in captions that are masked or stand in headings, tables and html."""
    name = "table" if kind == "Table" else r"fig(?:ure|\.)?"
    for m in re.finditer(rf"(?:^|[!\[>*_#|\"'])[ \t]*{name}[ \t]?(\d{{1,2}})\b", document.text, re.I | re.M):
        if not _CLAIMS.match(document.text, m.end(), m.end() + 30):
            yield m[1]


def _is_caption(document: Document, m: re.Match[str]) -> bool:
    block = document.blocks[document.block_at(m.start())]
    before = document.prose[block.text.start : m.start()].strip()
    after = document.prose[m.end() : min(m.end() + 2, block.text.end)]
    if not before and (after[:1] in (",", ")", ";") or after in ("'s", "’s")):
        return False
    if not before and _CLAIMS.match(document.prose, m.end(), block.text.end):
        return False
    return not before or document.text[m.end() : m.end() + 1] in (":", "—", "–")
