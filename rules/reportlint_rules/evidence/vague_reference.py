"""The rule ``vague-reference``."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Link,
    Prefilter,
    RuleMeta,
    Severity,
    is_report,
    rare,
    reference_sections,
    related,
)

_TRACE = rare(
    r"\b(?:1[89]|20)\d\d\b|\bdoi\b|\bisbn\b|\barxiv\b|\bpp?\.|\bvol\b|et al|\b[\w-]{2,40}\.(?:txt|pdf|docx?|"
    r"md|html?|csv|com|org|net|edu|"
    r"gov|io|ai|info)\b|@|§|"
    r"\b(?:RFC|ISO|IEC|DIN|EN|IEEE)[ -]?\d|\d{3,}",
    re.I,
)

_FILE = rare(r"\W{0,6}(?:\d{1,3}\W{1,3})?[\w-]{1,60}\.(?:txt|pdf|docx?|md|html?|json|csv)\W{0,4}", re.I)
_PATH = rare(r"\W{0,3}`[^`\n]*[\w.-]/[\w.-][^`\n]*`[^\w\n]{0,4}")
_FILES = 'The {count} entries of "{title}" are names of files: no author, title, year or address.'
"""An entry that is the name of a file and nothing else."""
_A_SENTENCE = 8
_LONGEST = 160
"""Characters of an entry from which on it is read as a text."""
_NO_SOURCE = rare(
    # "no relevant articles were found", "data access attempted"
    r"[^\n]{0,80}?\b(?:no|nothing)\s(?:[\w-]+\s){0,3}?(?:(?:articles?|coverage|sources?|results?|data|information"
    r"|publications?|references?|records?|relevant)\s(?:[\w-]+\s){0,8}?)?(?:found|identified|located|provided|returned|used"
    r"|cited)\b"
    r"|no\s(?:[\w-]+\s){0,2}sources?\s(?:are\s|were\s)?(?:available|given|needed|used)\b"
    r"|(?:data|page|site)\saccess\s(?:was\s)?attempted\b"
    # "various online sources", "general knowledge", "web search results"
    r"|(?:(?:(?:various|multiple|numerous|several|assorted|different|general|generic|online|public(?:ly\savailable)?|industry"
    r"|company|internal|common|expert|web|internet|news|academic|third-party|market|best\spractices|external|open)"
    r"(?:\sand\s|,\s|\s)){1,3}(?:(?:articles?|blog|research|industry|company|news|expert|news|general|online)\s){0,2}"
    r"(?:sources|websites|articles|papers|reports|knowledge|expertise|search(?:es)?(?:\sresults)?|research|posts|forums"
    r"|information|databases|data|publications)(?:\s(?:and|or|on|of|in|from|for|about|the|to|related)\b[^\n.:;\d\"“(]{0,60}"
    r"|\s(?:base|results))?"
    # "simulated data for illustration", "training data of the model"
    r"|(?:ai|llm|model|computer)-?\s?generated\s(?:[\w-]+\s?){1,4}|(?:model|llm)?\s?training\sdata\b[^\n.:\d]{0,40}"
    r"|(?:simulated|hypothetical|fictional|illustrative|made-up)\s(?:[\w-]+\s){0,2}(?:data|figures|numbers|sources|examples)"
    r"\b[^\n.:\d]{0,40}|results?\s(?:of|from)\s(?:the\s)?(?:internet|web|online|google)\ssearch(?:es)?"
    r"|(?:industry|news|market|academic|research)\s(?:reports|articles|papers)\s?\((?:various|several|multiple)\)"
    r"|wikipedia(?:,\s(?:various|several|multiple)\sarticles)?|n/?a|none|not\s(?:available|applicable)|unknown"
    # "ChatGPT", "Google search"
    r"|(?:chat)?gpt(?:-\d\w*)?|claude|gemini|perplexity|copilot)"
    r"\W{0,6}(?:(?:as\sof|accessed|retrieved|consulted|various|\d)[^\n]{0,30})?$"
    r"|(?:google|bing|yahoo|duckduckgo|baidu|brave|serper|tavily)\b(?:\ssearch\b|[^\n]{0,60}\bsearch(?:\sengine)?\sresults\b)",
    re.I,
)
"""An entry that tells of a search, of knowledge at large or of nothing; it is matched at its first word."""
_PAGE = rare(r"https?://[^/\s)>\]]+/[^\s)>\]]|\b(?:doi|isbn|arxiv)\b|\bet al\b", re.I)
_LEAD = rare(r"[\W_]{0,6}(?:\d{1,3}[\W_]{1,4})?")
_NOTHING = '"{match}" is no source: nobody can look it up{times}.'


def _start(link: Link) -> int:
    return link.span.start


@dataclass(frozen=True)
class VagueReference(DocumentRule):
    """A list of references names nothing that can be looked up: no address, year, number or identifier.

    "Official website of the tourist board" is the appearance of a source; nobody can follow it. Nor is "web search
    results", "general knowledge" or "no relevant article was found" a source, one entry among others though it be.
    Give each entry what it takes to find it: author, title, year, address.
    """

    meta = RuleMeta(
        id="vague-reference",
        message='None of the {count} entries of "{title}" has an address, a year or an identifier.',
        help="Give each entry what it takes to find it: author, title, year, address.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## References\n\n* B. Miller: Pumps, 2019\n* The pump council\n",
            "# A\n\n## Reference\n\nThis part says what the pump council must do.\n\n* keep pumps\n* paint pumps\n",
            "# A\n\n## Source and test files\n\n* `lib/pump.py`\n* `lib/well.py`\n",
            "# A\n\n## Sources of error\n\n* Heat\n* Dust\n* Noise\n",
        ],
        bad=[
            Bad(
                "# A\n\nText.\n\n## References\n\n* Pump Council: official site\n* Journal of Pumps\n* Pumps Today\n",
                ["References"],
            ),
            Bad(
                "# A\n\nText.\n\n## Sources\n\n* Holm: Oil, 2019\n* Web search results, accessed in May\n",
                ["Web search results, accessed in May"],
            ),
            Bad("# A\n\nText.\n\n## Sources\n\n* [pumps_1.txt]\n* pumps_2.pdf\n", ["Sources"]),
        ],
        prefilter=Prefilter(blocks=("item",)),
        see=("no-sources",),
    )

    min_entries: Annotated[int, "Fewest entries of a list."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per reference list without a trace to follow."""
        for index in sorted(document.once(reference_sections)):
            section = document.sections[index]
            blocks = [document.blocks[i] for i in document.blocks_of(index, deep=True)]
            items = [b for b in blocks if b.kind == "item"]
            first, end = (bisect_left(document.links, edge, key=_start) for edge in section.span)
            inside = any(
                section.span.contains(x.span) and not x.target.startswith("#")
                for x in document.links[first:end]
            )
            # A sentence that introduces it makes a handbook's "Reference".
            if (
                blocks
                and blocks[0].kind == "paragraph"
                and len(document.words.within(blocks[0].text)) >= _A_SENTENCE
            ):
                continue
            if inside or len(items) < self.min_entries or len(items) < len(blocks) / 2:
                yield from self._no_sources(document, items or blocks)
                continue
            if items and all(_PATH.fullmatch(document.text, *b.text) for b in items):
                continue  # files of the project itself, by their paths
            files = all(_FILE.fullmatch(document.text, *b.text) for b in items) and len(items) == len(blocks)
            if files or not any(_TRACE.search(document.text, *b.text) for b in blocks):
                yield self.finding(
                    section.title_span,
                    message=_FILES if files else None,
                    related=[related(b.text, "without a trace") for b in items],
                    count=len(items),
                    title=section.title,
                )
            else:
                yield from self._no_sources(document, items)

    def _no_sources(self, document: Document, entries: list[Block]) -> Iterable[Finding]:
        """Yield at most one finding for the entries of a list that name a search, or nothing."""
        found = []
        if len(entries) == 1 and not is_report(document):
            return  # a form in which a line says that there are none
        for block in entries:
            lead = _LEAD.match(document.text, *block.text)
            start = lead.end() if lead else block.text.start
            if block.text.end - start > _LONGEST or _PAGE.search(document.text, *block.text):
                continue
            if block.kind in ("item", "paragraph") and _NO_SOURCE.match(document.text, start, block.text.end):
                found.append(block.text)
        if found:
            first, *others = found
            yield self.finding(
                first,
                message=_NOTHING,
                related=[related(x, "and this") for x in others],
                match=document.text[first.start : first.end].strip()[:60],
                times=f" ({len(found)} such entries)" if others else "",
            )
