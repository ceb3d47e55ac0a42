"""What a report asserts about the world, and what it shows for it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from itertools import islice
from typing import NamedTuple

from reportlint import Document, Span, rare

_SOURCE = rare(
    r"https?://|\bwww\.|\bdoi\b|\barxiv\b|\bet al\b|\[@|\\cite|\bibid\b|【|"
    r"\(?\b(?:source|sources|quelle|quellen|fuente|fuentes)[ \t]?:|\bISBN\b|\bRFC[ -]?\d|<[\w.-]+\.\w+/",
    re.I,
)
_SIGNS = (
    "://", "www.", "doi", "arxiv", "et al", "[@", "\\cite", "ibid", "【", "source", "quelle", "fuente", "isbn", "rfc",
    "<",
)  # fmt: skip
"""One of these stands in each match of ``_SOURCE``, in lower case: most texts hold few of them."""
_AUTHOR_YEAR = rare(
    r"\([A-Z][^()\n]{1,80}?,? (?:19|20)\d\d[a-z]?(?:, pp?\.[^()\n]{0,12})?\)|\b[A-Z]\w+ (?:and|&) [A-Z]\w+,? "
    r"\((?:19|20)\d\d[a-z]?\)|"
    r"\b[A-Z]\w+ \((?:19|20)\d\d[a-z]?\) (?:argue|find|found|show|report|suggest|propose|note|describe|"
    r"conclude|observe|state|write)"
)
_CITED_YEAR = rare(r"[( ](?:19|20)\d\d[a-z]?[,)]")
"""Stands in each match of ``_AUTHOR_YEAR``."""
_STATISTIC = rare(
    # One set of characters begins both branches, so that the search can skip.
    r"[~≈$€£¥₹\d](?:(?<![\w.,].)(?:(?<=\d)|(?<=[$€£¥₹])\d|(?<=[~≈])[$€£¥₹]?\d)[\d,.]{0,30}\+?"
    r"(?:\s?(?:%|percent\b|per cent\b|per ?cent|prozent\b)|\s?(?:million|billion|trillion|bn)\b)"
    r"|(?<=[$€£¥₹])(?<!\w.)\s?\d[\d,.]{0,30}"
    r"|(?<=[a-z] )(?<=\b(?:USD|EUR|GBP|INR|CHF|JPY|CNY|AUD|CAD|SGD) )\d[\d,.]{0,30})",
    re.I,
)
_RESEARCH = rare(
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
_PROGRESS = rare(
    r"\b(?:ha(?:s|ve) (?:\w+ )?(?:led|become|emerged|gained|seen|improved|enabled|made|revolutioni[sz]ed|"
    r"transformed|evolved|grown|"
    r"increased|witnessed|brought|shifted|opened|reached|driven|enhanced|reshaped|proven|surged|accelerated|"
    r"paved|been adopted)|"
    r"lead(?:s|ing) to|leading to|result(?:s|ing|ed) in|(?:is|are) (?:expected|projected|poised|set|likely|"
    r"increasingly|becoming|revolutioni[sz]ing|"
    r"transforming|rapidly|now)|advances?|advancements?|breakthroughs?|innovations?|trends?|developments?|"
    r"improved|enhanced|"
    r"significant(?:ly)?|increased|reduced|market|industry|adoption|efficiency|accuracy|performance|impact)\b"
)
_PROGRESS_WORDS = frozenset(
    "advance advances advancement advancements breakthrough breakthroughs innovation innovations trend trends "
    "development developments improved enhanced significant significantly increased reduced market industry adoption "
    "efficiency accuracy performance impact".split()
)
"""Each is a match of ``_PROGRESS`` by itself."""
_PROGRESS_ABROAD = frozenset(
    """
    avance avances innovación innovaciones tendencia tendencias desarrollo desarrollos crecimiento mercado mercados
    industria adopción eficiencia precisión rendimiento impacto mejora mejoras mejorado mejorar significativo
    significativa significativos significativas significativamente aumento reducción evolución transformación
    revolucionando transformando optimización proyectado
    avanço avanços inovação inovações tendência tendências desenvolvimento desenvolvimentos crescimento indústria
    adoção eficiência precisão desempenho melhoria melhorias redução evolução transformação otimização
    avancée avancées progrès tendance tendances développement développements croissance marché marchés industrie
    efficacité précision amélioration améliorations significatif significative significativement évolution
    fortschritt fortschritte innovationen entwicklung entwicklungen wachstum markt märkte branche effizienz genauigkeit
    auswirkungen verbesserung verbesserungen verbessert deutlich erheblich optimierung
    progressi innovazione innovazioni tendenza tendenze sviluppo sviluppi crescita mercato adozione efficienza
    precisione prestazioni impatto miglioramento miglioramenti evoluzione trasformazione
    """.split()
)
"""The same in Spanish, Portuguese, French, German and Italian, without what English shares."""
_PROGRESS_BEGINS = _PROGRESS_WORDS | frozenset(
    "has have lead leads leading result results resulting resulted is are".split()
)
_RESEARCH_BEGINS = frozenset(
    "research researcher researchers studies study survey surveys expert experts analyst analysts scientists "
    "evidence "
    "experiment experiments report reports literature data has have was were according state it key".split()
)
"""The words that a match begins with: an expression is tried only where one stands."""
_PERSON = frozenset("i you your let's we'll we're please".split())
_OWN = rare(
    r"\b(?:we (?:measured|ran|found|surveyed|tested|observed|collected|interviewed)|our (?:own )?(?:survey|"
    r"measurements?|results|data|experiments?|tests?))\b",
    re.I,
)
_RECORDS = frozenset(
    "tickets responses records rows transactions orders logs entries interviews dataset spreadsheet".split()
)
_OWN_RECORDS = rare(
    r"\b(?:analy[sz]\w+|analysis|review\w*|examin\w+|summar\w+|based|drawn|derived)"
    r"(?: (?:of|on|from|the|this|all|an?|total|provided|supplied|attached|available|given|uploaded|raw)){0,5} "
    r"(?:\d[\d,]* (?:[a-z]+ ){0,2}(?:tickets|responses|records|rows|transactions|orders|logs|entries|interviews)|"
    r"(?:[a-z]+ ){0,2}(?:dataset|spreadsheet))\b"
)
"""What the report says of the records that it counts: they are its source."""
_READS = ("analy", "review", "examin", "summar", "based", "drawn", "derived")
"""The beginnings of the words with which it begins."""
_CITED = rare(
    r"[\[(【](?:(?<=\[)(?:\^?\d|@)|(?<=\()(?:[^()]{0,60},\s)?(?:19|20)\d\d|(?<=【)"
    r"|(?<=\()(?!(?:As|In|By|Since|Until|From|FY|[HQ][1-4]|Fiscal|Year|Early|Mid|Late|End|CAGR|Jan|Feb|Mar|Apr|May|Jun|Jul"
    r"|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)[A-Z][A-Za-z.&'’ -]{2,60}[ \xa0](?:19|20)\d\d[;:)])"
)
_NAMED = rare(r"\b(?:et al\b|according to [a-z]|source\b)", re.I)
_NAMES = ("et al", "according to ", "source")
"""One of these stands in each match of ``_NAMED``; most texts hold none."""
_YEARS = tuple(map(str, range(2010, 2030)))
_AMOUNTS = frozenset(
    "percent cent prozent million billion trillion bn usd eur gbp inr chf jpy cny aud cad sgd".split()
)
_GLUED = ("illion", "bn", "cent", "prozent")
"""Ends of scales that may be written together with their number."""
_SIGNS_OF_AMOUNT = "%$€£¥₹"
"""One of these signs or words stands in each match of ``_STATISTIC``."""


class Claim(NamedTuple):
    """A sentence that states a figure or a finding of others; ``grave`` for figures and research."""

    span: Span
    statistic: str


def has_source(document: Document) -> bool:
    """Tell whether a reader could follow anything: links to other places, notes, identifiers, citations."""
    return document.once(_has_source)


def _has_source(document: Document) -> bool:
    for link in document.links:
        away = link.target.startswith(("http", "www.", "//", "doi:", "ftp:"))
        if link.kind.startswith("footnote") or (link.kind != "image" and away):
            return True
        if link.kind == "link" and link.target and link.target[0] != "#":
            return True
    text = document.text
    folded = text.lower()
    signs = [sign for sign in _SIGNS if sign in folded]
    dated = _CITED_YEAR.search(text) is not None
    for block in document.blocks if signs or dated else ():
        if block.kind in ("code", "front-matter", "heading"):
            continue
        if signs:
            low = text[block.span.start : block.span.end].lower()
            if any(sign in low for sign in signs) and _SOURCE.search(text, *block.span):
                return True
        if dated and _CITED_YEAR.search(text, *block.span) and _AUTHOR_YEAR.search(text, *block.span):
            return True
    return False


def claims(document: Document) -> tuple[Claim, ...]:
    """The sentences, items and table rows that state figures or findings, in reading order."""
    return document.once(_claims)


def figure_blocks(document: Document) -> dict[int, list[int]]:
    """The blocks that may state figures, with the offsets of their signs and scales: no sentence is read for it."""
    prose, starts = document.prose, document.words.starts
    glued = {
        w for w in document.places if w < ":" and w.endswith(_GLUED)
    }  # what begins with a digit stands below it
    offsets = [starts[place] for place in document.places_of(_AMOUNTS | glued)]
    for sign in _SIGNS_OF_AMOUNT:
        at = prose.find(sign)
        while at >= 0:
            offsets.append(at)
            at = prose.find(sign, at + 1)
    found: dict[int, list[int]] = {}
    for offset in offsets:
        found.setdefault(document.block_at(offset), []).append(offset)
    return found


def figures(document: Document, blocks: Mapping[int, list[int]]) -> dict[int, str]:
    """The sentences of some blocks that state a figure, by index, each with its first such figure."""
    prose, sentences = document.prose, document.sentences
    places: set[int] = set()
    for block, offsets in blocks.items():
        if not document.blocks[block].quoted:
            # A heading or table has no sentences: the one before it stands in another block.
            told = set(map(document.sentence_at, offsets)) - {-1}
            places.update(index for index in told if sentences[index].block == block)
    found: dict[int, str] = {}
    for index in sorted(places):
        if m := _STATISTIC.search(prose, *sentences[index].span):
            found[index] = m[0].strip()
    return found


def _claims(document: Document) -> tuple[Claim, ...]:
    prose, starts = document.prose, document.words.starts
    told = figures(document, figure_blocks(document))
    found = [Claim(document.sentences[index].span, statistic) for index, statistic in told.items()]
    done = -1
    for place in document.places_of(_RESEARCH_BEGINS):
        at = starts[place]
        index = document.sentence_at(at)
        if index == done or index in told or index < 0:
            continue
        sentence = document.sentences[index]
        end = sentence.span.end
        if at < end and not document.blocks[sentence.block].quoted and _RESEARCH.match(prose, at, end):
            found.append(Claim(sentence.span, ""))
            done = index
    return tuple(sorted(found))


class Genre(NamedTuple):
    """How a text speaks: a rate per 1,000 words, and the share of the text that is code."""

    words: int
    person: float
    code: float
    years: int
    own: bool


def genre(document: Document) -> Genre:
    """Measure how a text speaks."""
    return document.once(_genre)


def _genre(document: Document) -> Genre:
    total = max(1, len(document.words))
    places = document.places
    # Short forms address the reader or name the author as well: "you're", "i'm".
    spoken = {w for w in _short_forms(document, _PERSON) if w not in _PERSON}
    code = sum([b.span.end - b.span.start for b in document.blocks if b.kind == "code"])
    spans = sum([s.end - s.start for s in document.parsed.code_spans])
    return Genre(
        total,
        1000 * sum(len(places.get(word, ())) for word in (*_PERSON, *spoken)) / total,
        (code + spans) / max(1, len(document.text)),
        sum(year in places for year in _YEARS),
        _tells_own(document),
    )


def _tells_own(document: Document) -> bool:
    """Tell whether a report speaks of own measurements or of the records that it counts."""
    starts, folded, places = document.words.starts, document.folded, document.places
    if any(_OWN.match(folded, starts[n]) for word in ("we", "our") for n in places.get(word, ())):
        return True
    if _RECORDS.isdisjoint(places):
        return False
    first = [word for word in places if word.startswith(_READS)]
    return any(_OWN_RECORDS.match(folded, starts[n]) for word in first for n in places[word])


def _short_forms(document: Document, words: Set[str]) -> set[str]:
    """The words of a document that begin with one of ``words`` and an apostrophe."""
    return {w for w in document.once(_apostrophes) if w.partition("'")[0] in words}


def _apostrophes(document: Document) -> list[str]:
    return [w for w in document.places if "'" in w]


def progress(document: Document) -> float:
    """The words of progress and markets, per 1,000 words."""
    return 1000 * len(document.once(_progress)) / max(1, len(document.words))


def is_abroad(document: Document) -> bool:
    """Tell whether a document speaks of progress and markets in another language than English."""
    abroad = sum(1 for _ in document.places_of(_PROGRESS_ABROAD))
    return 2 * abroad > len(document.once(_progress))


def _progress(document: Document) -> tuple[int, ...]:
    """Where the words of progress and markets stand."""
    words, folded = document.words, document.folded
    done = 0
    found: list[int] = []
    owned = _short_forms(document, _PROGRESS_BEGINS)
    for place in document.places_of(_PROGRESS_BEGINS | _PROGRESS_ABROAD | owned):
        at = words.starts[place]
        if at < done:
            continue
        if words.texts[place] in _PROGRESS_WORDS or words.texts[place] in _PROGRESS_ABROAD:
            done = words.ends[place]
            found.append(at)
        elif m := _PROGRESS.match(folded, at):
            done = m.end()
            found.append(at)
    return tuple(found)


def progress_claims(document: Document, most: int) -> list[Span]:
    """The sentences that speak most of progress and markets, at least twice each."""
    held = Counter(map(document.sentence_at, document.once(_progress)))
    found: list[tuple[int, Span]] = []
    for index, count in held.items():
        span = document.sentences[index].span
        # A word of a heading counts for the sentence before it.
        inside = (
            index >= 0 and sum(span.start <= at < span.end for at in document.once(_progress))
            if count > 1
            else 0
        )
        if inside > 1 and not document.blocks[document.sentences[index].block].quoted:
            found.append((-inside, span))
    return [span for _, span in sorted(found)[:most]]


def table_figures(document: Document) -> int:
    """How many figures the tables state; none where they are most of the text, as in sheets of codes."""
    tables = [b.span for b in document.blocks if b.kind == "table"]
    if 2 * sum(t.end - t.start for t in tables) > len(document.text):
        return 0
    stated = (document.blocks[b] for b in figure_blocks(document))
    return sum(1 for b in stated if b.kind == "table" for _ in _STATISTIC.finditer(document.prose, *b.span))


def tells_source(text: str, start: int, end: int) -> bool:
    """Tell whether a block names a source: a mark, a year in brackets, "according to"."""
    if _CITED.search(text, start, end):
        return True
    low = text[start:end].lower()
    return any(name in low for name in _NAMES) and bool(_NAMED.search(text, start, end))


def plain_figure(statistic: str) -> str:
    """A figure as it may stand elsewhere: "$4.7 billion" for "$4.7  billion"."""
    return "".join(statistic.casefold().split())


def all_figures(document: Document, blocks: Iterable[int]) -> frozenset[str]:
    """The figures of two digits or more that some blocks state."""
    stated = (
        m[0] for block in blocks for m in _STATISTIC.finditer(document.prose, *document.blocks[block].span)
    )
    return frozenset(plain_figure(f) for f in stated if sum(map(str.isdigit, f)) > 1)


def linked_blocks(document: Document) -> frozenset[int]:
    """The blocks that hold a link."""
    return frozenset(document.block_at(x.span.start) for x in document.links if x.kind != "image")


_WORLD = rare(
    r"\bcagr\b|\b(?:market|industry|sector|spending|sales|revenues?|adoption|investments?|economy|exports?|prices"
    r"|transactions?)\b[^\n]{0,120}?\b(?:valued|worth|reach(?:ed|es)?|gr[eo]wn?|growing|exceed(?:ed|s)?"
    r"|surpass(?:ed|es)?|projected|expected|forecast|estimated|surg\w+|soar\w+|fell|fallen|declin\w+|ris\w+|rose|jump\w+"
    r"|contract\w+)\b|\b(?:affects?|suffers?|employs?|serves?|impacts?|accounts?\s+for|generates?|raised)\s+(?:\w+\s+){0,3}"
    r"[$€£]?\d[\d.,]*\s?(?:million|billion|trillion|%|percent)|\b(?:surg|soar|jump|increas|grow|gr[eo]w|ris|rose|drop|f[ea]ll"
    r"|declin|reduc|improv|boost|cut|rais)\w*\s+(?:\w+\s+){0,4}?\d[\d.,–-]*\s?(?:%|percent)"
)
"""A figure about the world: a market, a rise, a number of people; somebody has counted it."""


def worldly(document: Document, stated: Iterable[Claim], least: int) -> bool:
    """Tell whether so many statements give a figure about the world."""
    found = (c for c in stated if c.statistic and _WORLD.search(document.folded, *c.span))
    return len(list(islice(found, least))) == least
