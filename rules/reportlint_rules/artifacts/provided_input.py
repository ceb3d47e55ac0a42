"""The rule ``provided-input``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    mentioned,
    rare,
    related,
)
from reportlint_rules.artifacts._gaps import gaps

_GIVEN = ("provided", "supplied", "given", "scraped", "retrieved")
_THING = (
    r"(?:text|data|sources?|reports?|documents?|context|information|input|search results?|content|materials?|research"
    r"|articles?|r[ée]sum[ée]|transcripts?|excerpts?|snippets?)"
)
_LEADS = (
    r"(?:(?:based|relying|rely|drawing|draws?)(?: solely| only| strictly| entirely| exclusively)? (?:on|upon)"
    r"|according to|(?:from|in|within|by|across|beyond)(?: any of)?|using only|analy[sz]e|review(?:ed|ing)?)"
)
_GOES_ON = (
    "(?:and|or|but|about|on|for|is|are|was|were|do|does|did|has|have|to|which|that|can(?:not)?|could|may|suggests?|shows?"
    "|indicates?|alone|itself|it|the|we|here|there)"
)
"""Other words make the material a part of a thing: "the provided data structure"."""
_CLAIM = re.compile(
    rf"\b{_LEADS} (?:the|your) (?:{'|'.join(_GIVEN)}) {_THING}\b".replace(" ", r"\s+")
    + rf"(?=[^\w\s]|\s*$|\s+{_GOES_ON}\b|\s+[\[(*_])",
    re.M,
)
_SEARCHED = frozenset({"search", "búsqueda", "busqueda", "b", "busca", "pesquisa", "recherche", "ricerca"})
_SEARCHED |= {"suchergebnisse", "suchergebnissen"}
_RESULTS = rare(
    (
        r"\b(?:(?:based|relying|drawing)(?: solely| only)? (?:on|upon)|according to|from) (?:(?:the|my|an|our) )?"
        r"(?:analysis of (?:the|my) )?(?:web |google |internet |online )?search results\b(?! page)"
        r"|\b(?:bas[áa\ufffd]ndo(?:nos|me|se) en|seg[úu\ufffd]n|de acuerdo con|a partir de) "
        r"(?:el an[áa\ufffd]lisis de )?los resultados de (?:la )?b[úu\ufffd]squeda\b"
        r"|\b(?:com base n|de acordo com |a partir d|segundo )(?:a an[áa\ufffd]lise dos|os) resultados da (?:busca"
        r"|pesquisa)\b"
        r"|\b(?:d['’]apr[èe\ufffd]s|selon|sur la base de) (?:l['’]analyse de )?(?:le)?s r[ée\ufffd]sultats de (?:la )?"
        r"recherche\b"
        r"|\b(?:laut|nach|basierend auf|anhand|auf (?:der )?(?:basis|grundlage)(?: der)?) (?:den |der )?"
        r"suchergebnissen?\b"
        r"|\b(?:in base ai|sulla base dei|secondo i) risultati (?:di|della) ricerca\b"
    ).replace(" ", r"\s+")
)
"""What a program found for its writer, in lower case."""
_VAGUE = re.compile(r"\b(?:data|information|documents?|input|content)$")
"""What the author of a study was provided with, too."""
_OTHER = re.compile(r",\s+(?!I\b|AI\b)[A-Z]{2,}[\w-]*\s+[a-z]+s\b")
"""A program does something with it: "based on the provided information, PCU asks"."""
_PROVIDER = re.compile(r"\b[A-Z][\w-]+(?: [a-z]+)? (?:provides?|supplies|hands out|offers|gives out) [a-z]")
"""Who provides what is spoken of, told before."""
_WE = frozenset(("we", "our", "us", "i", "my"))
_MUCH_WE, _MUCH_CODE = 3, 3
_MODELS = frozenset(
    ("llm", "llms", "prompt", "prompts", "retriever", "rag", "chatbot", "embedding", "embeddings")
)


@dataclass(frozen=True)
class ProvidedInput(DocumentRule):
    """The text speaks of material that was provided to its writer, and that its readers do not have.

    "Based on the provided text" makes sense to the person who pasted the text into a prompt. A reader asks: which one,
    provided by whom?
    Name the source, or leave the remark out.
    """

    meta = RuleMeta(
        id="provided-input",
        message='"{said}": readers do not have what was provided to the writer{more}.',
        help="Name the source, or leave the remark out.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nThe Mill School provides handouts, and pupils go beyond the provided material.\n",
            "# Pumps\n\nThe parser reads names from the provided data structure.\n",
            "# Pumps\n\nWe tested pumps. Our test ran on the provided data, and we kept our notes.\n",
            "# Pumps\n\nBased on the documents provided by the town, the pump is old.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nBased solely on the provided text, pumps are cheap.\n",
                ["Based solely on the provided text"],
            ),
            Bad(
                "# Pumps\n\nBased on the search results, pumps are cheap.\n", ["Based on the search results"]
            ),
            Bad(
                "# Pumps\n\nTheir age is not given in the provided sources.\n",
                ["in the provided sources"],
            ),
        ],
        prefilter=Prefilter(words=(*_GIVEN, *sorted(_SEARCHED))),
        see=("stated-gap", "chat-residue", "prompt-residue"),
        known_limits="Texts with code, or about language models, are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all places, at the first."""
        places = list(self._places(document))
        if not places:
            return
        pieces = len(document.parsed.code_spans) + sum(b.kind == "code" for b in document.blocks)
        if pieces >= _MUCH_CODE or len(document.places_of(_MODELS)) >= _MUCH_CODE:
            return
        yield self.finding(
            places[0],
            said=document.plain(places[0]),
            more=f" ({len(places)} such places)" if len(places) > 1 else "",
            related=[related(span, "and here") for span in places[1:]],
            members=1,
        )

    @staticmethod
    def _places(document: Document) -> Iterable[Span]:
        spoken = len(document.places_of(_WE)) >= _MUCH_WE
        gaps_at = {document.sentence_at(span.start) for span, _ in document.once(gaps)}
        for sentence in document.sentences_with(_SEARCHED) if not spoken else ():
            block = document.blocks[sentence.block]
            found = _RESULTS.search(document.folded, *sentence.span)
            if found is None or block.kind not in PROSE_KINDS or block.quoted:
                continue
            if not mentioned(document, Span(*found.span()), block.text):
                yield Span(*found.span())
        for sentence in document.sentences_with(frozenset(_GIVEN)):
            block = document.blocks[sentence.block]
            if block.kind not in PROSE_KINDS or block.quoted:
                continue
            if document.sentence_at(sentence.span.start) in gaps_at:
                continue  # what is missing is the business of stated-gap
            for m in _CLAIM.finditer(document.folded, *sentence.span):
                span = Span(*m.span())
                if _OTHER.match(document.prose, span.end):
                    continue
                if _PROVIDER.search(document.prose, block.text.start, span.start):
                    continue  # "The school provides handouts; pupils go beyond the provided material"
                if not (spoken and _VAGUE.search(m[0])) and not mentioned(document, span, block.text):
                    yield span
