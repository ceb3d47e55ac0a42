"""Steps of an agent in the middle of a line, and calls of tools that stand as JSON in the text."""

import re
from collections.abc import Iterator
from functools import cache

from reportlint import Document, Span, mentioned
from reportlint_rules.artifacts._text import outside_code

STEPS = frozenset({"thought", "observation", "action", "reflection"})
"""Words in front of the colon of a step."""
_ABOUT = (
    r"(?:information|data|details|sources?|search|tools?|find|look|answer|section|report|summary|write"
    r"|draft|gaps?"
    r"|check|verify|query|retrieve|summari[sz]e|fetch|paragraph|results?|need for|user)\b"
)
_TOOL = (
    r"(?:tool|search(?: results?)?|api|query|function|scraper|retriever|website|web ?page|page|database"
    r"|vector store"
    r"|model|agent|call|request|results?|document store)"
)


@cache
def steps() -> re.Pattern[str]:
    """A step of a reasoning loop, wherever it stands: its label, and words that only a program says behind it."""
    return re.compile(
        r"(?:Thought:[* ]+(?:(?:I|We)(?:['’](?:ll|ve|m))? (?:now|should|need|must|have|can|will|am|still"
        r"|already|do)\b"
        rf"[^\n]{{0,160}}?\b{_ABOUT}|Do I need to use a tool|The user\b|Let me (?:search|check|look|find"
        rf"|verify|query)"
        r"|Now (?:I|let me)\b)"
        rf"|Observation:[* ]+(?i:(?:the |no |an? )?{_TOOL} (?:call |search |query )?(?:returned|gave|failed"
        rf"|found|yielded"
        r"|produced|came back|shows? no|results?\b|is empty|timed out|did not return))"
        r"|Action:[* ]+(?:[a-z]+_[a-z_]+\b|[A-Z]\w+\[|[a-z_]+\()"
        r"|Reflection:[* ]+[^\n]{0,80}\bI (?:will|should|need to) (?:search|check|add|revise|rewrite|look"
        r"|verify)\b"
        r"|Thought:[* ]+[^\n]{3,300}?\b(?:Final Answer|Action(?: Input)?|Observation):"
        r"|(?:Observation|Action):[* ]+[^\n]{3,300}?\b(?:Thought|Final Answer|Action Input):)[^\n]*",
    )


def inline(document: Document) -> Iterator[Span]:
    """Yield the steps of an agent that begin anywhere in a line of running text."""
    words, text = document.words, document.text
    done = -1
    for place in document.places_of(STEPS):
        start = words.starts[place]
        if start < done or ":" not in text[start : start + 14]:
            continue
        m = steps().match(outside_code(document), start)
        if m is None:
            continue
        block = document.blocks[document.block_at(start)]
        span = Span(start, m.start() + len(m.group().rstrip(" \t*_")))
        if not block.quoted and not mentioned(document, Span(start, start + 1), block.text):
            done = m.end()
            yield span


CUES = (
    *(
        '"tool',
        '"function',
        '"search_query"',
        '"role"',
        '{"query"',
        '{"q"',
        '"thought"',
        '"arguments"',
        '"parameters"',
    ),
    *('"args"', '"action_input"', '"input"'),
)
"""One of these stands in each call, in lower case."""
_OPENS = re.compile(r"(?:(?<=[\s:>])|\A)(?:\[\s*)?\{\s*\"(?=[a-z_]{1,24}\"\s*:)")
_SURE = frozenset(
    {"tool_name", "tool_calls", "function_call", "tool_call_id", "tool_use_id", "action_input", "tool_input"}
)
_SURE |= {"search_query", "recipient_name"}
_NAMES = frozenset({"name", "function", "action", "tool"})
_GIVEN = frozenset({"arguments", "parameters", "args", "input", "params", "query"})
_TYPES = ("function", "tool_use", "tool_call", "function_call", "tool_result")
_SEARCH = frozenset(
    {
        "query",
        "q",
        "num_results",
        "max_results",
        "top_k",
        "k",
        "language",
        "limit",
        "filters",
        "search_depth",
        "page",
    }
)
_MOST, _LONGEST = 40, 20_000
"""Openings that are looked at, and characters of one value."""


def calls(document: Document, about: bool) -> Iterator[Span]:
    """Yield the calls of tools in the text; in one ``about`` such things, only the plain ones."""
    import json  # late: few reports hold what looks like a call

    text = outside_code(document)
    decoder = json.JSONDecoder(strict=False)
    done = -1
    for seen, m in enumerate(_OPENS.finditer(text)):
        if seen > _MOST:
            return
        if m.start() < done:
            continue
        try:
            value, length = decoder.raw_decode(text[m.start() : m.start() + _LONGEST])
        except (ValueError, RecursionError):
            continue
        done = m.start() + length
        if _is_call(value, about):
            yield Span(m.start(), done)


def _is_call(value: object, about: bool) -> bool:
    """Tell whether a value of JSON calls a tool, or is a message of such a call."""
    if isinstance(value, list):
        return any(_is_call(item, about) for item in value[:3])
    if not isinstance(value, dict):
        return False
    keys = value.keys()
    if keys & _SURE or value.get("type") in _TYPES or (keys & _NAMES and keys & _GIVEN):
        return True
    if "thought" in keys and keys & {"action", "observation", "tool", "answer"}:
        return True
    if about:
        return False
    if {"role", "content"} <= keys and value["role"] in ("assistant", "user", "system", "tool"):
        return True
    return keys <= _SEARCH and bool(keys & {"query", "q"})
