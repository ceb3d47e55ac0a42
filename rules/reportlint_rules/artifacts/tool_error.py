"""The rule ``tool-error``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    mentioned,
    related,
)
from reportlint_rules.artifacts._text import beginning_with, openings, phrase


@cache
def _starts() -> re.Pattern[str]:
    return phrase(
        r"(?:(?:tool |api |http |agent |unexpected |runtime |an )?error(?: code)?:? (?:failed to|could not|unable to"
        r"|executing|while (?:running|calling|executing|fetching|processing)"
        r"|fetching|calling|accessing|retrieving|generating|occurred|4\d\d|5\d\d|connecting|reading|in"
        r" (?:the )?tool|litellm|openai|groq|rate limit)[^\n]*"
        r"|error(?: code)?: (?:invalid|no |the )[^\n]*"
        r"|(?:i|we|the (?:agent|tool|search|system)) (?:encountered|ran into|received|got|hit) (?:an?"
        r"|the following|some"
        r"|several) (?:\w+ ){0,3}?(?:error|exception|timeout|rate limit|issue with the tool)"
        r"|(?:the )?(?:tool|api|search tool|web search|function) (?:call |request )?(?:returned (?:an error"
        r"|no results"
        r"|nothing|none)|threw an|raised an|did not return|failed with|timed out (?:after|while))\b"
        r"|(?:rate limit|quota|context (?:length|window)|maximum (?:context|token)s?(?: length| limit)?) (?:reached"
        r"|exceeded)\b"
        r"|(?:failed|unable) to (?:fetch|retrieve|load|generate|parse|scrape|explain|summari[sz]e|connect to|reach)"
        r" (?:the )?(?:section|page|url|data|content|response|website|results?|article|summary|server|api)\b"
        r"|(?:no (?:response|output|content|summary|results?) (?:was |were )?(?:generated|returned|received)|\(?no"
        r" (?:response|output)\)?\s*$)"
        r"|traceback \(most recent call last\)|agent stopped due to (?:iteration|time|max) "
        r"|\[object object\]|(?:nonetype|undefined|null|nan)\s*$)"
    )


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(
        r"\[object Object\]|Traceback \(most recent call last\)|Agent stopped due to (?:iteration limit"
        r"|max iterations"
        r"|time limit)|RateLimitError[:(]|insufficient_quota['\"]"
        r"|Error code: [45]\d\d - |\b(?:litellm|openai)\.\w*Error\b|HTTPSConnectionPool\(|'NoneType' object has no"
        r" attribute|\bI encountered an error while (?:trying|using|executing|calling)\b"
        r"|^Error: Failed to [^\n]+|^(?:\w+\.)*[A-Z][a-z]\w+(?:Error|Exception): \S[^\n]+",
        re.M,
    )


_TITLE = re.compile(
    r"[\"“'‘:]\s*((?:error|failed to|unable to|cannot) (?:extract|fetch|load|retriev|pars|scrap|read)(?:ing|e)? "
    r"(?:the )?(?:title|content|page|data|article|text|url|document|website)"
    r"|(?:404|403|page) not found|access denied|just a moment\.*|enable javascript[^\"”'’\n]{0,40}|\[object object\])"
    r"[\"”'’]?\W*$",
    re.I,
)
"""What a scraper got in place of a title, as the subject of a report."""
_CUES = (
    "[object Object]", "Traceback", "Agent stopped", "insufficient_quota", "HTTPSConnectionPool(", "NoneType",
    "I encountered",
)  # fmt: skip
_CUE_WORDS = frozenset({"object", "traceback", "agent", "insufficient", "insufficient_quota", "i"})
_CUE_WORDS |= {"httpsconnectionpool", "nonetype"}
_ENDS = ("Error", "Exception")
"""One of these stands in each message that may stand anywhere; their words are asked first."""
_FAILED_WORDS = frozenset({"failed"})
_FAILED = re.compile(
    r"[\s*_:]*(?:[A-Za-z]+ )?(?:analysis|extraction|summary|summari[sz]ation|processing|parsing|retrieval|generation"
    r"|request|translation|classification|validation) failed[\s.*_]*",
    re.I,
)
"""What a step that failed left as the value of a label."""
_MUCH_CODE = 3
"""Pieces of code from which on a text is about software."""
_BEGINNINGS = frozenset(
    {
        *(
            "tool",
            "api",
            "http",
            "agent",
            "unexpected",
            "runtime",
            "an",
            "error",
            "i",
            "we",
            "the",
            "web",
            "search",
            "",
        ),
        *(
            "function",
            "rate",
            "quota",
            "context",
            "maximum",
            "failed",
            "unable",
            "no",
            "traceback",
            "undefined",
            "null",
            "nan",
        ),
        "nonetype",
    }
)
"""So begin the messages that fill a block."""


@dataclass(frozen=True)
class ToolError(DocumentRule):
    """Write the section that a failing tool left as an error message.

    The program that wrote the report printed its errors into it: a failed call, a rate limit, ``[object
    Object]``. What should stand there is missing.
    """

    meta = RuleMeta(
        id="tool-error",
        message='"{said}" is an error message of a tool: the content it should have delivered is missing{more}.',
        severity=Severity.ERROR,
        help="Run the step again and put its result here, or say that the information could not be found.",
        good=(
            "# Errors\n\nError: messages that begin so are logged. An error occurred twice last year.\n",
            "The tool failed in 3 of 20 runs, and the rate limit was reached in two.\n",
            "Error bars show the standard deviation.\n",
            "We watch:\n\n- Error rate (share of failed requests)\n- Error the meter shows at rest\n",
        ),
        bad=(
            Bad(
                "## Overview\n\nError: Failed to explain section Overview with both APIs\n",
                flags=["Error: Failed to explain section Overview with both APIs"],
            ),
            Bad(
                "- **Gist:** Analysis failed\n- **Tone:** calm\n\nPumps turn.\n\n- **Gist:** Analysis failed\n",
                flags=["Analysis failed"],
            ),
            Bad(
                '# Report on "Error extracting title"\n\nThe market grows.\n',
                flags=["Error extracting title"],
            ),
            Bad("## Prices\n\n[object Object]\n", flags=["[object Object]"]),
            Bad(
                "## News\n\nError executing tool search: timeout after 30 s\n",
                flags=["Error executing tool search: timeout after 30 s"],
            ),
        ),
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("agent-trace", "chat-residue"),
        known_limits="Messages in code are let pass: reports about software quote them there.",
    )

    max_words: Annotated[int, "Longer texts may be notes about software: the finding is advice."] = 5000

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all messages of one kind (equal first three words)."""
        groups: dict[str, list[Span]] = {}
        prose = document.prose
        anywhere = (
            not document.word_set.isdisjoint(_CUE_WORDS) and any(cue in prose for cue in _CUES)
        ) or any(end in prose for end in _ENDS)
        code = sum(b.kind == "code" for b in document.blocks) + len(document.parsed.code_spans)
        begun = beginning_with(document, _BEGINNINGS)
        opened = {o.place for o in begun}
        for index, block, start in openings(document) if anywhere else begun:
            end = block.text.end
            spans = [Span(*m.span()) for m in _anywhere().finditer(prose, start, end)] if anywhere else []
            m = _starts().match(prose, start, end) if index in opened else None
            # "null" and "undefined" as items of a list are the names of types, and texts about software note messages.
            if m and (block.kind == "item" or m.group().strip().isalpha()) and code >= _MUCH_CODE:
                m = None
            if m and block.kind == "item" and m.group().strip().isalpha():
                m = None
            if code >= _MUCH_CODE:
                spans = [s for s in spans if len(s) < end - start or s.start > start]
            if m and not spans and _is_short(document, Span(start, end)):
                spans = [Span(start, end)]
            for span in spans:
                if not mentioned(document, span, block.text):
                    key = " ".join(document.plain(span).split()[:3]).casefold()
                    groups.setdefault(key, []).append(span)
        if code < _MUCH_CODE:
            for span in _failed(document):
                groups.setdefault(document.plain(span).casefold(), []).append(span)
        for section in document.sections[1:2]:
            title = document.text[slice(*section.title_span)]
            if code < _MUCH_CODE and (m := _TITLE.search(title)):
                at = section.title_span.start
                groups.setdefault(m[1].casefold(), []).append(Span(at + m.start(1), at + m.end(1)))
        for spans in groups.values():
            said = document.plain(spans[0])
            yield self.finding(
                spans[0],
                # A long text, or one with code, may note the messages it is about.
                severity=Severity.INFO if code or len(document.words) > self.max_words else None,
                said=clipped(said),
                more=f" (and {len(spans) - 1} more)" if len(spans) > 1 else "",
                related=[related(s, "another one") for s in spans[1:]],
                members=1,
                evidence={"count": len(spans)},
            )


def _failed(document: Document) -> Iterator[Span]:
    """Yield values of labels that say no more than that a step failed, where two or more say so."""
    found: list[Span] = []
    for place in document.places_of(_FAILED_WORDS):
        offset = document.words.starts[place]
        block = document.blocks[document.block_at(offset)]
        if block.label is not None and _FAILED.fullmatch(document.prose, *block.body):
            found.append(block.body)
    if len(found) > 1:
        yield from (
            Span(s.start + len(t) - len(t.lstrip()), s.start + len(t.rstrip()))
            for s in found
            if (t := document.prose[slice(*s)])
        )


def _is_short(document: Document, span: Span) -> bool:
    """Error messages are one line; a paragraph that begins like one and goes on is about errors."""
    return len(document.plain(span).split()) <= 30
