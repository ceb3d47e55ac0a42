"""Words of what a text says that it lacks, of messages, stamps and signatures: most documents hold none."""

import re
from collections.abc import Sequence

from reportlint import Document, Span
from reportlint_rules.artifacts._sayings import groups, holds, said
from reportlint_rules.artifacts._text import Opening, beginning_with

# What the text says of what it lacks: stated-gap, failed-step, unavailable-value.
_WORKS = "report analysis summary section overview review assessment article study chapter comparison"
_THINGS = (
    "data information input content detail details context material evidence research figures figure numbers number"
    " values value results result text quote quotes source sources"
)
_DATA = "data information input content detail details context material evidence"
_GAPS = groups(
    "cannot can't could couldn't unable able | i we | create produce write complete generate compile prepare deliver"
    f" draft | {_WORKS}",
    f"insufficient enough no missing | {_DATA} | {_WORKS} | complete write fill generate populate for",
    "replace replaced substitute updated | actual real verified | with by",
    f"partial incomplete preliminary | {_WORKS} | following this follows below",
    "needed required necessary | here note | more further additional",
    "missing | requires require needs need | further more additional",
    "limitations limitation intended meant | visualization visualizations visualisations charts chart"
    " graphs graph images"
    " diagrams visuals infographics",
    "available found identified | no | lead additional further relevant specific notable new current |"
    " story stories news"
    " information data finding findings detail details development developments insights result results"
    " source sources",
    f"unavailable missing not | {_DATA} | unavailable available missing provided | about on regarding concerning for",
    f"insufficient missing lack limited | no | due | {_THINGS}",
    "requires require due pending needs | n unknown tbd determined not | data information input research audit access"
    " analysis",
)
_PENDING = frozenset("requires needs pending awaiting".split())
_PENDED = frozenset("analysis audit research investigation assessment review".split())
_FOUND = frozenset("found available related identified retrieved reported returned".split())
_FEW = 14


def gap(document: Document) -> bool:
    """Tell whether a text may say that its content is missing."""
    if said(document, _GAPS):
        return True
    for sentence in document.sentences_with(_PENDING):
        words = document.words.list(sentence.span)
        if words[:1] and words[0] in _PENDING and not _PENDED.isdisjoint(words):
            return True
    if "no" in document.word_set:
        for sentence in document.sentences_with(_FOUND):
            block = document.blocks[sentence.block]
            if block.kind == "paragraph" and len(document.words.within(block.text)) <= _FEW:
                return True
    return False


FAILED = frozenset(
    """
    failed timed errors error issues problems restrictions failures failure limits limit limitations
    timeout timeouts difficulties returned yielded produced unsuccessful unable unreachable incomplete
    inaccessible accessible populated retrieved fetched extracted scraped loaded load return yield
    prevented preventing kept hindered blocked down skipped accessed verified completed unavailable
    constraints
    """.split()
)
"""One of these words stands in each statement that a step failed, and one of the next."""
MADE = frozenset(
    """
    retrieval scraping scraper crawler crawling lookup look-up lookups fetching fetch api search searches
    query queries tool tools feed feeds extraction attempts attempt efforts retrieved populated extracted
    scraped fetched retrieve rate technical access restrictions errors site website page pages link links
    text section table article database load accessed verified timeout timeouts paywalls
    """.split()
)
STEPS = MADE - frozenset(
    """
    site website page pages link links text section table article database access accessed verified load
    errors
    """.split()
)
"""One of these stands in each statement that a step failed, ..."""
PARTS = frozenset(
    """
    accessed verified completed opened confirmed checked reached accessible inaccessible unreachable
    unavailable blocked down skipped incomplete missing searched loaded
    """.split()
)
"""... and one of these in what may be about the world."""
ABSENT = frozenset(
    """
    unavailable available missing inaccessible accessible found retrieved retrievable fetched accessed
    extracted generated generate loaded load obtained populated calculated computed verified verify
    parsed scraped collected captured determined determine retrieve fetch extract access obtain pending
    awaiting outstanding incomplete failed unable error errors failure returned retrieval lookup provided
    located fetching verfügbar abrufbar gefunden ermittelt angaben daten disponible disponibles
    disponível disponíveis encontrado encontrados indisponible indisponibles introuvable disponibile
    disponibili requires
    """.split()
)
"""One of these stands in each value that is none."""


_MACHINE = (
    "retrieval scraping scraper scrap crawl crawler crawling lookup lookups look fetch fetching api search"
    " searches query"
    " queries tool tools feed feeds extraction attempt attempts effort efforts trying"
)
_FILLED = "populated retrieved returned fetched extracted scraped loaded parsed filled pulled"
_FAILS = groups(
    f"{_MACHINE} | failed timed crashed faced encountered ran met hit experienced resulted suffered led"
    f" ended did didn't"
    " could couldn't unsuccessful successful unable down blocked unreachable incomplete interrupted",
    f"{_MACHINE} | returned yielded produced delivered | no an error empty errors nothing zero none insufficient",
    f"{_MACHINE} | not | possible available accessible operational responding successful",
    f"{_FILLED} | could cannot can couldn't no",
    "retrieval tool api rate search scraping crawling fetch fetching lookup look extraction browsing token context"
    " | error errors failure failures limit limits limitation limitations issue issues problem problems restriction"
    " restrictions timeout timeouts time constraint constraints failed difficult difficulty difficulties"
    " | due because owing despite given as since",
    "error errors | retrieving fetching accessing scraping loading querying extracting crawling",
    "technical errors limits restrictions timeout timeouts time paywall paywalls | prevented preventing kept hindered"
    " hindering precluded precluding blocked blocking stopped stopping impeded impeding limited limiting impossible",
    f"{' '.join(PARTS)} | could not inaccessible unreachable unavailable blocked down skipped incomplete missing"
    " | report section sections overview table tables analysis summary profile part column columns list"
    " document article"
    " here time because as since during inferred snippets their",
)


def failed(document: Document) -> bool:
    """Tell whether a sentence may say that a step of the making failed."""
    words = document.word_set
    rows = [row for row in _FAILS if all(not words.isdisjoint(group) for group in row)]
    sentences = document.sentences_with(FAILED) if rows else ()
    return any(holds(set(document.words.list(sentence.span)), rows) for sentence in sentences)


# Messages of programs at the start of a block: tool-error.
_ERROR_FIRST = frozenset(
    "tool api http unexpected runtime error web function rate quota maximum failed unable traceback"
    " undefined null nan"
    " nonetype".split()
)
_ERROR_NEXT = {
    "an": re.compile(r"an\s+error"),
    "i": re.compile(r"i\s+(?:encountered|ran|received|got|hit)\b"),
    "we": re.compile(r"we\s+(?:encountered|ran|received|got|hit)\b"),
    "the": re.compile(r"the\s+(?:tool|api|search|web|function|agent|system)\b"),
    "agent": re.compile(r"agent\s+(?:error|stopped)"),
    "search": re.compile(r"search\s+tool"),
    "no": re.compile(r"no\s+(?:response|output|content|summary|results?)\b"),
    "context": re.compile(r"context\s+(?:length|window|reached|exceeded)"),
    "": re.compile(r"\(\s*no\s|\[object"),
}
_ERROR_WORDS = frozenset("traceback insufficient_quota httpsconnectionpool nonetype object".split())
_ERROR_TITLES = (
    "error", "failed to", "unable to", "cannot", "not found", "access denied", "just a moment", "enable javascript",
    "[object object]",
)  # fmt: skip


def error(document: Document) -> bool:
    """Tell whether a message of a program may fill a block, or a title."""
    prose, folded, words = document.prose, document.folded, document.word_set
    if "Error" in prose or "Exception" in prose or not words.isdisjoint(_ERROR_WORDS):
        return True
    if "Agent stopped" in prose or "I encountered" in prose or "insufficient_quota" in prose:
        return True
    if beginning_with(document, _ERROR_FIRST):
        return True
    for word, pattern in _ERROR_NEXT.items():
        for opening in beginning_with(document, {word}):
            if pattern.match(folded, opening.start, opening.block.text.end):
                return True
    if len(document.places.get("failed", ())) > 1 and any(b.label for b in document.blocks):
        return True
    title = (
        document.text[slice(*document.sections[1].title_span)].lower() if len(document.sections) > 1 else ""
    )
    return any(cue in title for cue in _ERROR_TITLES)


# Who signed or stamped it, and who reviewed it: program-stamp, role-signature, self-review.
STAMPS = frozenset(
    """
    generated compiled produced created prepared written researched authored performed conducted
    synthesized synthesised drafted assembled auto-generated autogenerated verified approved validated
    reviewed fact-checked 由 师 成 写 者 보고서는 문서는 리포트는
    """.split()
)
_PROGRAMS = (
    "agent", "swarm", "crew", "pipeline", "automation", "framework", "chatbot", "llm", "model", "system", "engine",
    "tool", "platform", "assistant", "bot", "ai", "artificial", "claude", "gpt", "gemini", "langgraph", "langchain",
    "perplexity", "deepseek", "copilot",
)  # fmt: skip
SIGNED = frozenset(
    """
    elaborado elaborada preparado preparada redactado redactada escrito escrita erstellt verfasst rédigé
    prepared curated compiled written edited authored produced researched drafted analyzed analysed
    reviewed created
    """.split()
)
_ROLES = (
    "analyst", "editor", "researcher", "writer", "strategist", "curator", "specialist", "consultant", "expert",
    "journalist", "reporter", "copywriter", "economist", "advis", "storyteller", "scientist", "summari", "planner",
    "reviewer", "critic", "analista", "especialista", "consultor", "redactor", "redator", "rédacteur", "redakteur",
    "berater",
)  # fmt: skip
_WORK = frozenset(
    """
    report analysis article document summary overview review post essay synthesis briefing assessment
    study content text information compilation version draft sections section points requirements data
    sources bericht überblick informe artículo análisis relatório artigo rapport
    references figures citations write writeup section point topic topics element elements item items requirement
    gut klar übersichtlich bien bem claramente clairement
    """.split()
)
_PRAISED = frozenset(
    """
    task request
    prepared written tailored geared designed intended created crafted compiled developed produced meant
    aimed target aims seeks strives structured organized organised researched polished publication
    engaging informative insightful thoughtful meticulous meticulously comprehensive detailed thorough
    depth concise complete clear extensive robust holistic free ready presented arranged requested
    required specified brief prompt instructions instruction tone style voice optimized optimised
    proofread fact revised updated edited improved final rewritten its brings words format manner way
    structure covered addressed included completed met fulfilled incorporated drafted expanded synthetic
    fabricated made invented hallucinated placeholder simulated gut klar übersichtlich bien bem
    claramente clairement
    """.split()
)


def stamped(document: Document, lines: Sequence[Span]) -> bool:
    """Tell whether one of the lines at the edges may be a stamp."""
    for line in lines:
        text = document.folded[slice(*line)]
        if not text.isascii() or any(program in text for program in _PROGRAMS):
            return True
    return False


def signed(document: Document, lines: Sequence[Span]) -> bool:
    """Tell whether one of the lines at the edges, or the title, may name a role."""
    title = (
        document.text[slice(*document.sections[1].title_span)].casefold()
        if len(document.sections) > 1
        else ""
    )
    texts = [document.folded[slice(*line)] for line in lines] + [title] * (": " in title)
    return any(role in text for text in texts for role in _ROLES)


def reviewed(document: Document, blocks: Sequence[Opening]) -> bool:
    """Tell whether one of the first and last blocks may speak of the report as its client would."""
    for opening in (*blocks[:4], *blocks[max(4, len(blocks) - 4) :]):
        words = document.words.list(opening.block.text)
        if not _WORK.isdisjoint(words) and not _PRAISED.isdisjoint(words):
            return True
    return False
