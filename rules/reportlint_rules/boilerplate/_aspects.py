"""Labels and sub-headings that name an aspect which every topic has: benefits, applications, challenges, impact."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple

from reportlint import Document, Severity, Span
from reportlint_rules.boilerplate._peers import Peer, peers, span_of
from reportlint_rules.boilerplate._specifics import per_hundred
from reportlint_rules.boilerplate._words import FUNCTION, content, stem, words

_LONGEST_LEAD, _FEWEST = 16, 4
_ASPECTS = {
    "benefits": """
        benefit benefits advantage advantages value opportunity opportunities beneficios ventajas avantages vorteile
        """,
    "applications": """
        application applications use uses case cases usage scenario scenarios story illustration illustrations
        implementation implementations aplicaciones anwendungen
        """,
    "challenges": """
        challenge challenges limitation limitations drawback drawbacks concern concerns obstacles desafíos limitaciones
        défis limites herausforderungen
        """,
    "impact": """
        implication implications impact impacts significance importance outcome outcomes effect effects relevance
        implicaciones impacto importancia auswirkungen bedeutung
        """,
    "features": """
        feature features capability capabilities functionality functionalities function functions mechanism mechanisms
        characteristics aspects component components technique techniques innovation innovations improvement
        improvements enhancements advancement advancements advances development developments trend trends highlights
        factor factors características merkmale
        """,
    "outlook": """
        outlook prospects directions projection projections potential recommendations strategies perspectivas
        """,
    "overview": """
        overview introduction background description summary details analysis context definition insight insights
        findings points takeaway takeaways descripción resumen überblick beschreibung
        """,
}
"""What labels and sub-headings speak of; the last one is neutral: it names no aspect at all."""
SPECIFIC = 10.0
"""Names, numbers and sources in 100 words from which a mould is well filled."""
NEUTRAL, LEADS = "overview", "lead-ins"
_FILL = words(
    """
    key main major primary notable important potential core significant current recent future real world industry
    ethical specific market success user users common emerging technical new strategic practical business societal
    social broader possible critical essential several following other example examples study studies principales clave
    """
)
_OFFERS = words(
    "offer offers bring brings provide provides present presents face faces pose poses come comes here among"
)
_ENDS = words("include includes including are is follow follows following as be incluyen son sind umfassen")


class Aspect(NamedTuple):
    """A label, sub-heading or lead-in of a peer that names an aspect."""

    aspect: str
    span: Span
    lead: bool
    """Whether it is a lead-in: "The key benefits of X include:"."""


class Mould(NamedTuple):
    """What returns in most peers: the aspects, the places, and how particular the text under them is."""

    aspects: Mapping[str, int]
    """Each aspect with the number of peers that have it; ``lead-ins`` for lead-ins of any aspect."""
    places: tuple[tuple[Span, ...], ...]
    """The labels of each peer that has one."""
    sections: tuple[int, ...]
    """All peers."""
    per_hundred: float
    """Names, numbers and sources in 100 words, those of the topic left out."""

    def level(self, allowed: Set[str], most_specific: float) -> Severity | None:
        """Lead-ins or two aspects over unspecific text are a mould; one aspect over hollow text is advice."""
        aspects = self.aspects.keys() - allowed
        if LEADS in aspects or (len(aspects) > 1 and aspects - {NEUTRAL}):
            return Severity.WARNING if self.per_hundred < most_specific else None
        single = aspects - {NEUTRAL} and len(self.sections) > _FEWEST
        return Severity.INFO if single and self.per_hundred < 0.35 * most_specific else None


def moulds(document: Document) -> tuple[Mould, ...]:
    """What three fifths of the sections of one level have in common, and four at least."""
    if len(document.places_of(_table().keys())) < _FEWEST:
        return ()
    return tuple(filter(None, (_mould(document, group) for group in document.once(peers))))


def _mould(document: Document, group: Sequence[Peer]) -> Mould | None:
    held = [tuple(_aspects(document, peer)) for peer in group]
    uses: Counter[str] = Counter()
    for found in held:
        uses.update({a.aspect for a in found})
        uses[LEADS] += any(a.lead for a in found)
    enough = max(_FEWEST, 0.6 * len(group))
    recurring = {name: n for name, n in sorted(uses.items(), key=lambda e: (-e[1], e[0])) if n >= enough}
    if not recurring.keys() - {NEUTRAL}:
        return None
    places = [[a.span for a in found if (LEADS if a.lead else a.aspect) in recurring] for found in held]
    return Mould(
        recurring,
        tuple(tuple(p) for p in places if p),
        tuple(peer.section for peer in group),
        per_hundred(document, [span_of(document, peer) for peer in group]),
    )


def _aspects(document: Document, peer: Peer) -> Iterator[Aspect]:
    own = frozenset(map(stem, document.words.list(peer.title)))
    if peer.section:
        end = document.sections[peer.section].span.end
        for section in document.sections[peer.section + 1 :]:
            if section.heading.start >= end:
                break
            aspect = aspect_of(document.words.list(section.title_span), own)
            if aspect:
                yield Aspect(aspect, section.title_span, False)
    for index in peer.blocks:
        block = document.blocks[index]
        span, lead = block.label or _last_line(document, index), False
        if not span or span == peer.title:
            continue
        held = document.words.list(span)
        aspect = aspect_of(held, own)
        if not aspect and not block.label:
            aspect, lead = _of_lead(held, own), True
        if aspect:
            yield Aspect(aspect, span, lead)


def _last_line(document: Document, index: int) -> Span | None:
    """The last sentence of a block that ends in a colon."""
    block = document.blocks[index]
    start, end = block.text
    if document.prose[max(start, end - 4) : end].rstrip()[-1:] not in (":", "："):
        return None
    sentences = document.sentences_of(index)
    return sentences[-1].span if sentences else None


def aspect_of(label: Sequence[str], own: frozenset[str]) -> str:
    """The aspect that a label names and nothing else, words of the own heading apart; empty for others."""
    table = _table()
    if not 0 < len(label) <= 8 or table.keys().isdisjoint(label):
        return ""
    found = ""
    for word in label:
        if word in table:
            found = table[word]
        elif word not in _FILL and word not in FUNCTION and not (content((word,)) and stem(word) in own):
            return ""
    return found


def _of_lead(words: Sequence[str], own: frozenset[str]) -> str:
    """The aspect of a lead-in such as "some of the key benefits of X include", "X offers several advantages"."""
    table = _table()
    if not 2 < len(words) <= _LONGEST_LEAD or table.keys().isdisjoint(words):
        return ""
    for at, word in enumerate(words[:9]):
        if word in table and (
            words[-1] in _ENDS or at == len(words) - 1 or "of" in words[at:] or "including" in words
        ):
            return table[word]
        if word not in _FILL and word not in FUNCTION and word not in _OFFERS and stem(word) not in own:
            return ""
    return ""


@cache
def _table() -> dict[str, str]:
    return {word: name for name, text in _ASPECTS.items() for word in text.split()}
