"""What a report asserts about the world, and what it shows for it."""

import re
from typing import NamedTuple

from reportlint import Document, Span

_SOURCE = re.compile(
    r"https?://|\bwww\.|\bdoi\b|\barxiv\b|\bet al\b|\[@|\\cite|\bibid\b|【|"
    r"\(?\b(?:source|sources|quelle|quellen|fuente|fuentes)[ \t]?:|\bISBN\b|\bRFC[ -]?\d|<[\w.-]+\.\w+/",
    re.I,
)
_AUTHOR_YEAR = re.compile(
    r"\([A-Z][^()\n]{1,80}?,? (?:19|20)\d\d[a-z]?(?:, pp?\.[^()\n]{0,12})?\)|\b[A-Z]\w+ (?:and|&) [A-Z]\w+,? "
    r"\((?:19|20)\d\d[a-z]?\)|"
    r"\b[A-Z]\w+ \((?:19|20)\d\d[a-z]?\) (?:argue|find|found|show|report|suggest|propose|note|describe|"
    r"conclude|observe|state|write)"
)
_STATISTIC = re.compile(
    r"(?<![\w.,])[~≈]?[$€£¥₹]?\d[\d,.]{0,30}\+?(?:\s?(?:%|percent\b|per cent\b|per ?cent|prozent\b)|\s?(?:million|"
    r"billion|trillion|bn)\b)"
    r"|(?<!\w)[$€£¥₹]\s?\d[\d,.]{0,30}",
    re.I,
)
_RESEARCH = re.compile(
    r"\b(?:research(?:ers)?|studies|study|surveys?|experts?|analysts?|scientists|evidence|experiments?|"
    r"reports?|literature|data)\s+"
    r"(?:\w+\s){0,2}?(?:has|have|had|shows?|showed|shown|suggests?|suggested|indicates?|indicated|finds?|"
    r"found|reveals?|"
    r"revealed|demonstrates?|demonstrated|highlights?|highlighted|confirms?|confirmed|agree|predicts?|"
    r"estimates?|points?)\b|"
    r"\b(?:has|have|was|were)\s+(?:\w+\s)?been\s+(?:\w+\s)?(?:shown|proven|demonstrated|found|reported|estimated)\b|"
    r"\b(?:according to|state[- ]of[- ]the[- ]art|studies|it is estimated|key research findings)\b",
    re.I,
)
_PROGRESS = re.compile(
    r"\b(?:ha(?:s|ve) (?:\w+ )?(?:led|become|emerged|gained|seen|improved|enabled|made|revolutioni[sz]ed|"
    r"transformed|evolved|grown|"
    r"increased|witnessed|brought|shifted|opened|reached|driven|enhanced|reshaped|proven|surged|accelerated|"
    r"paved|been adopted)|"
    r"lead(?:s|ing) to|leading to|result(?:s|ing|ed) in|(?:is|are) (?:expected|projected|poised|set|likely|"
    r"increasingly|becoming|revolutioni[sz]ing|"
    r"transforming|rapidly|now)|advances?|advancements?|breakthroughs?|innovations?|trends?|developments?|"
    r"improved|enhanced|"
    r"significant(?:ly)?|increased|reduced|market|industry|adoption|efficiency|accuracy|performance|impact)\b",
    re.I,
)
_PERSON = re.compile(r"\b(?:i|i'm|i've|you|your|you'll|you're|let's|we'll|we're|please)\b")
_OWN = re.compile(
    r"\b(?:we (?:measured|ran|found|surveyed|tested|observed|collected|interviewed)|our (?:own )?(?:survey|"
    r"measurements?|results|data|experiments?|tests?))\b",
    re.I,
)
_YEAR = re.compile(r"\b20[12]\d\b")


class Claim(NamedTuple):
    """A sentence that states a figure or a finding of others; ``grave`` for figures and research."""

    span: Span
    statistic: str


def has_source(document: Document) -> bool:
    """Tell whether a reader could follow anything: links to other places, notes, identifiers, citations."""
    for link in document.links:
        away = link.target.startswith(("http", "www.", "//", "doi:", "ftp:"))
        if link.kind.startswith("footnote") or (link.kind != "image" and away):
            return True
        if link.kind == "link" and link.target and link.target[0] != "#":
            return True
    return any(
        pattern.search(document.text, *block.span)
        for block in document.blocks
        if block.kind not in ("code", "front-matter", "heading")
        for pattern in (_SOURCE, _AUTHOR_YEAR)
    )


def claims(document: Document) -> tuple[Claim, ...]:
    """The sentences, items and table rows that state figures or findings, in reading order."""
    found: list[Claim] = []
    for sentence in document.sentences:
        if document.blocks[sentence.block].quoted:
            continue
        m = _STATISTIC.search(document.prose, *sentence.span)
        if m or _RESEARCH.search(document.prose, *sentence.span):
            found.append(Claim(sentence.span, m[0].strip() if m else ""))
    return tuple(found)


class Genre(NamedTuple):
    """How a text speaks: rates per 1,000 words, and the share of the text that is code."""

    words: int
    person: float
    progress: float
    code: float
    years: int
    own: bool


def genre(document: Document) -> Genre:
    """Measure how a text speaks."""
    total = max(1, len(document.words))
    folded = document.folded
    code = sum(b.span.end - b.span.start for b in document.blocks if b.kind == "code")
    spans = sum(s.end - s.start for s in document.parsed.code_spans)
    return Genre(
        total,
        1000 * len(_PERSON.findall(folded)) / total,
        1000 * len(_PROGRESS.findall(folded)) / total,
        (code + spans) / max(1, len(document.text)),
        len(set(_YEAR.findall(folded))),
        bool(_OWN.search(folded)),
    )
