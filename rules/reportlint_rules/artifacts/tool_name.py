"""The rule ``tool-name``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_account,
    related,
)

_TOOLS = frozenset(
    "serper serperdev serperdevtool serpapi tavily tavilysearch tavilysearchresults scrapewebsitetool "
    "websitesearchtool "
    "exasearchtool firecrawl duckduckgosearchrun searxng filereadtool filewritertool directoryreadtool "
    "txtsearchtool pdfsearchtool".split()
)
_PROGRAMS = frozenset(
    "agent agents llm llms api apis framework frameworks rag mcp chatbot chatbots sdk python library libraries "
    "langchain langgraph crewai github repository scraping scraper crawler orchestration multi-agent prompt "
    "prompts".split()
)
"""Words of texts about such programs."""
_HOW = re.compile(
    r"\bprovenance|\bhow\b.*\b(?:made|generated|written|produced|compiled|researched|built)\b"
    r"|\bsearch (?:strategy|log)",
    re.I,
)
"""A heading of a section that tells how the report was made, and nothing else: a method names its sources."""
_MANY, _A_SUBJECT = 3, 5


@dataclass(frozen=True)
class ToolName(DocumentRule):
    """A report about something else names a tool of the program that wrote it: "search engines (Serper)".

    Readers do not know the tool, and what was found with it does not depend on its name.
    Name the sources that were read.
    """

    meta = RuleMeta(
        id="tool-name",
        message='"{name}" is a tool of programs that write reports, in a report about something else{more}.',
        help="Name the sources that were read instead.",
        severity=Severity.WARNING,
        good=[
            "# Agents\n\nAgents search with Serper or Tavily; both have an API, and most frameworks know them.\n",
            "# Pumps\n\n```\npip install tavily\n```\n",
            "# Pumps\n\nThey are old.\n\n## How this report was made\n\n1. Ran Tavily on the prices of pumps.\n",
        ],
        bad=[
            Bad("# Pumps\n\nWe read the prices of pumps on the web (Serper).\n", ["Serper"]),
            Bad("# Pumps\n\n- Search: Tavily\n- Towns: three\n", ["Tavily"]),
        ],
        prefilter=Prefilter(words=tuple(sorted(_TOOLS))),
        see=("raw-identifier", "program-stamp"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all places."""
        words = document.words
        places = [
            Span(words.starts[place], words.ends[place])
            for place in document.places_of(_TOOLS)
            if _is_running(document, words.starts[place])
        ]
        if (
            not 0 < len(places) < _A_SUBJECT
            or len(document.places_of(_PROGRAMS)) >= _MANY
            or not is_account(document)
        ):
            return
        yield self.finding(
            places[0],
            name=document.plain(places[0]),
            more=f" ({len(places)} places)" if len(places) > 1 else "",
            related=[related(span, "again") for span in places[1:60]],
            members=1,
        )


def _is_running(document: Document, at: int) -> bool:
    """Tell whether a place is in running text of the document's own."""
    block = document.blocks[document.block_at(at)]
    linked = any(link.span.start <= at < link.span.end for link in document.links)
    how = _HOW.search(document.sections[block.section].title)
    return block.kind in ("paragraph", "item") and not block.quoted and not linked and not how
