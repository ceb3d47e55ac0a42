"""What a document holds that rules of this family look at: asked before they are imported, and most hold little.

Each question is a necessary condition of what its rule flags, whatever its options, and cheaper than the rule. What
is said in whole sentences (``_sayings``) has words for its signs, what is left in the text its marks.
"""

import re
from collections.abc import Callable, Mapping

from reportlint import Document, rare
from reportlint_rules.artifacts import _lacks as lacks
from reportlint_rules.artifacts import _sayings as sayings
from reportlint_rules.artifacts._text import beginning_with, edge_lines, openings

TRACE_WORDS = frozenset(
    """
    thought action observation final tool using agent next critique scratchpad task entering finished
    crew debug info working invoking calling agentaction agentfinish function taskoutput crewoutput
    running begin end toolmessage aimessage humanmessage systemmessage functionmessage handing handoff
    token tokens step saving retrieved finish_reason executing iteration search system planner researcher
    writer critic supervisor orchestrator coordinator warning researchagent writeragent planneragent
    searchagent editoragent analystagent assistant web tavily serper
    duckduckgo fetch searching thinking reasoning browsing fetching planning bash websearch webfetch grep glob
    todowrite searched browsed fetched delegating delegated
    """.split()
)
"""So begins each line of a trace, behind its markup."""
TRACE_SAYS = frozenset(
    """
    let let's i'll i i'm now next first finally great perfect excellent good ok okay alright hmm so based
    also then thought
    """.split()
)
TRACE_OWN = frozenset({"let", "let's", "i'll", "i", "i'm"})
"""One of these, too."""
TRACE_MARKUP = " \t#>*_│|[-](0123456789:.,=🔧🤖🔍🛠⚙️⏺●✻⎿"
_TRACE_TAG = re.compile(
    r"</?(?:think|thought|scratchpad|tool_|function|invoke|antml|reasoning|reflection|final_|inner_mono|chain_of"
    r"|search_"
    r"|web_|fetch_|attempt_|execute_|read_file|write_to|browser_|use_mcp|ask_follow|user_|system_|document_c"
    r"|result_text"
    r"|task_result|action_input|observation|agent_|subagent|assistant_|\||</?sys>>)",
    re.I,
)
BRACKET_TAG = re.compile(r"\[/?(?:inst\]|tool_|available_tools|think)", re.I)
_INLINE = frozenset({"thought", "observation", "action", "reflection"})
_NUMBERED = re.compile(r"#\d")

_TURN = re.compile(r"turn\d")
_TOKENS = (
    "{{cite:",
    "contentReference[",
    "oai",
    "grok_",
    "sandbox:",
    "attributableIndex",
    "{index=",
    "ppl-ai",
)
_FOREIGN_TOKENS = ("†", *map(chr, range(0xE200, 0xE207)))
_BRACKETED = rare(
    r"\[(?:cite|span_|web:|attached_file:|memory:|generated_image:|conversation_history:|chart:|source:|doc"
    r"|oai|source_\d"
    r"|chunk_\d|grok|\^\d+_\d|\d+(?::\d+)?†)"
)
_ANGLED = rare(r"<(?:span_?(?:start|end)|/?grok|/?ant|arg|cite index)")

_NOT_A_NUMBER = re.compile(r"\[(?!\d)")
_NOTED = re.compile(
    r"\((?:todo|details|tbd|insert|to be|placeholder|citation|author|surname|fill in|please|specify|add |describe"
    r"|suggestion|(?:the )?(?:remaining|rest of|other |further )|(?:the )?(?:report|text|answer|output"
    r"|response|document)"
    r" (?:continue|is|was)|(?:this|the following) section"
    r"|(?:specific|detailed|numerical|further|relevant|additional|more|analysis|detail|data|information|figure|number"
    r"|statistic|result|value|this|the|note|chart|graph|image|diagram|table|content|text)[^()\n]{0,240}?"
    r" (?:to follow|to come|to go|to be|goes?|will|would|should|could|needs?|needed|required|requires?)\b)"
)
"""How a note in brackets says that something is to come, in lower case."""
_TAGGED = re.compile(
    r"<(?:todo|fixme|tb[adc]|insert|placeholder|add |fill in|your |(?:client|company|customer|author|project|product"
    r"|first|last|recipient|contact|analyst) )",
    re.I,
)
_MERGED = re.compile(r"\*\|[A-Z_]{3,20}\|\*")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PAIRS = (("%", _CAPITALS), ("$", _CAPITALS), ("[", "[%"), ("<", "<?"), ("@", "@"))
"""Marks with what stands behind them in a variable."""
_NAMED = re.compile(r"« ?[A-Z]")
_ENDED = re.compile(r"_(?:NAME|DATE|TITLE|ADDRESS|EMAIL|COMPANY|CLIENT|YEAR|NUMBER|AMOUNT)\]")
_YOUR_NAME = re.compile(r":\s+your ")
FIGURES = (
    ("X", ("X%", "X %", " XX ", "$X", "€X", "£X", "X.X", "0XX", "-XX")),
    ("$", ("$c", "$f", "$i", "$l", "$t", "$u")),
    ("%", ("x%",)),
    ("-", ("-xx", "-mm", "-MM")),
)
"""What stands in a figure whose digits are to come, by a mark that is found faster."""
_OPEN = frozenset("todo tbd fixme tktk xxx lorem placeholder placeholders".split())
_MADE_UP = frozenset(
    "hypothetical fictional fictitious illustrative simulated invented imaginary fabricated".split()
)
_HOLDS = frozenset("goes go insert add place put enter write type your".split())
_LETTERS = frozenset({"x", "xx", "xxx", "y", "z", "xyz", "abc"})

_LABELS = frozenset(
    "company study firm vendor brand competitor hospital organization organisation university".split()
)

_LAST_WORDS = frozenset(
    """
    the a an because whose their its been be not to as these this that those and or which of from with
    into than by is are was were had for in on at through between during toward towards within about
    under against very can will should may might would could must also our if when while although since
    whereas has have more most such where who but upon per via other several many both each every some
    any
    """.split()
)
"""The last words of a passage that breaks off."""
_LAST_WORD = re.compile(r"[a-z]+\Z")
_FIRST_OF_ALL = frozenset({"front-matter", "rule", "html"})
_LOW_LINE = re.compile(r"\n {0,3}[a-z]")
_COUNTED = re.compile(r":\W{0,6}\d")
_COUNTS = frozenset(
    """
    processed analyzed analysed fetched scraped crawled retrieved collected covered accessed consulted
    found kept scanned ingested parsed indexed summarized summarised executed made filtering
    deduplication dedup cleaning tokens used consumed count time calls removed skipped filtered out
    """.split()
)
_DECIMALS = re.compile(r"\.\d{7,40}(?![\w]|[.,]\d)")
_TICKER = re.compile(r"\([A-Z]{1,5}(?:\.[A-Z])? [+−–\d-]")
SCRAPS = frozenset(
    "published posted updated share advertisement skip image photo continue story article subscribe sign"
    " read click last"
    .split()
).union(map(str, range(1, 31)))  # fmt: skip
DATES = ("october 2", "oct 2", "oct. 2", " oct", "th oct", ". okt", "-10-2", "10/2")
_ENDS = (
    "end of",
    "conclusion of",
    "fin de",
    "final de",
    "fim do",
    "ende des",
    "fin du",
    "fine de",
    "结束",
    "結束",
    "完",
    "끝",
)


def _trace(document: Document) -> bool:
    text, words = document.text, document.word_set
    if '{"' in text or _TRACE_TAG.search(text) or BRACKET_TAG.search(text):
        return True
    if document.blocks and document.blocks[-1].kind == "code":
        return True
    starts = document.words.starts
    for place in document.places_of(TRACE_WORDS):
        start = starts[place]
        line = text.rfind("\n", max(0, start - 80), start) + 1
        if (line or start <= 80) and not text[line:start].strip(TRACE_MARKUP):
            return True
    if any(":" in text[starts[p] : starts[p] + 14] for p in document.places_of(_INLINE)):
        return True
    if not words.isdisjoint(TRACE_OWN) and beginning_with(document, TRACE_SAYS):
        return True
    return not words.isdisjoint(("llm", "gpt", "model", "agent")) and bool(_NUMBERED.search(text))


def is_loud(document: Document) -> bool:
    """Tell whether a text may hold a variable in capitals, or with marks that nothing else has."""
    text, prose = document.text, document.prose
    if any(_is_followed(text, mark, following) for mark, following in _PAIRS) or _is_followed(
        prose, "#", "#"
    ):
        return True
    if "«" in text and _NAMED.search(text):
        return True
    return "_" in prose and _ENDED.search(text) is not None


def _is_followed(text: str, mark: str, following: str) -> bool:
    """Tell whether one of the marks has one of these behind it: one character is found much faster than two."""
    at = text.find(mark)
    while at >= 0:
        if text[at + 1 : at + 2] in following:
            return at + 1 < len(text)
        at = text.find(mark, at + 1)
    return False


def _placeholder(document: Document) -> bool:
    text, prose, folded, words = document.text, document.prose, document.folded, document.word_set
    if (
        "{" in text
        or "%(" in prose
        or "<%" in text
        or "%%" in text
        or _MERGED.search(text)
        or is_loud(document)
    ):
        return True
    if not words.isdisjoint(_OPEN) or not words.isdisjoint(_MADE_UP) or not words.isdisjoint(_LETTERS):
        return True
    if "[" in text and (
        "[[" in text or _NOT_A_NUMBER.search(prose) or ("[" in prose and "continue" in folded)
    ):
        return True
    if _NOTED.search(folded) or ("<" in text and _TAGGED.search(text)):
        return True
    if any(mark in prose and any(cue in prose for cue in cues) for mark, cues in FIGURES):
        return True
    if "here" in words and not words.isdisjoint(_HOLDS):
        return True
    if "yyyy" in folded or ("your" in words and _YOUR_NAME.search(folded)):
        return True
    return ("b" in words and not words.isdisjoint(_LABELS)) or ("made" in words and "made-up" in folded)


def _vendor(document: Document) -> bool:
    """Ask for tokens of a vendor by questions that are cheaper than the tokens."""
    text = document.text
    if any(literal in text for literal in _TOKENS) or _TURN.search(text):
        return True
    if not text.isascii() and any(mark in text for mark in _FOREIGN_TOKENS):
        return True
    return bool(("[" in text and _BRACKETED.search(text)) or ("<" in text and _ANGLED.search(text)))


def _cut_end(document: Document) -> bool:
    folded, blocks = document.folded, document.blocks
    if not blocks:
        return False
    for block in blocks:
        last = folded[block.text.end - 1 : block.text.end]
        if (last.isalpha() or last in ", \n") and block.kind in ("paragraph", "item"):
            tail = folded[max(block.text.start, block.text.end - 40) : block.text.end].rstrip()
            m = _LAST_WORD.search(tail)
            if tail.endswith(",") or (m and m[0] in _LAST_WORDS):
                return True
    final = blocks[-1]
    end = document.prose[slice(*final.text)].rstrip()[-1:]
    return bool(end) and (end.isalnum() or end in ",([{“„«–—/&+=-") and final.kind != "heading"


def _cut_start(document: Document) -> bool:
    first = next((b for b in document.blocks if b.kind not in _FIRST_OF_ALL), None)
    if first is None:
        return False
    if first.kind == "item":
        return (first.number or 0) > 1
    return first.kind == "paragraph" and document.prose[slice(*first.text)].lstrip()[:1].islower()


def _fragment(document: Document) -> bool:
    text = document.text
    return any(text[m.start() - 1] in '.!?)*_"” \t\r' for m in _LOW_LINE.finditer(text) if m.start())


def _counter(document: Document) -> bool:
    folded = document.folded
    for m in _COUNTED.finditer(folded):
        line = folded.rfind("\n", max(0, m.start() - 100), m.start()) + 1
        before = folded[max(line, m.start() - 40) : m.start()].rstrip(" *_`|#>-–—~\"'\t")
        word = _LAST_WORD.search(before)
        if word[0] in _COUNTS if word else before[-1:] == ")" or not before[-1:].isalnum():
            return True
    return False


def _scrap(document: Document) -> bool:
    if "%)" in document.prose and _TICKER.search(document.prose):
        return True
    begun = beginning_with(document, SCRAPS)
    return any(o.block.kind == "paragraph" and o.block.text.end - o.start < 120 for o in begun)


def _ended(document: Document) -> bool:
    short = (b for b in document.blocks[-4:] if b.kind == "paragraph" and b.text.end - b.text.start <= 80)
    return any(cue in document.folded[slice(*b.text)] for b in short for cue in _ENDS)


def _unavailable(document: Document) -> bool:
    prose, starts = document.prose, document.words.starts
    for place in document.places_of(lacks.ABSENT):
        at = starts[place]
        block = document.blocks[document.block_at(at)]
        if block.quoted or block.kind not in ("paragraph", "item", "table"):
            continue
        opened = prose.rfind("[", max(block.span.start, at - 140), at)
        if block.kind == "table" or (opened >= 0 and prose.find("]", opened, at) < 0):
            return True
        line = max(prose.rfind("\n", block.text.start, at) + 1, block.text.start)
        stop = prose.find("\n", at, block.text.end)
        stop = block.text.end if stop < 0 else stop
        colon = prose.find(":", line, at)
        if colon >= 0:
            if stop - colon - 1 <= 140:
                return True
        elif stop - line < 140 and document.text[line:stop].strip()[:1] in "*_([":
            return True
    return False


_ASKED: Mapping[str, Callable[[Document], bool]] = {
    "agent-trace": _trace,
    "chat-residue": sayings.chat,
    "cutoff-disclaimer": sayings.cutoff,
    "default-date": lambda document: any(cue in document.folded for cue in DATES),
    "end-mark": _ended,
    "failed-step": lacks.failed,
    "leftover-fragment": _fragment,
    "page-scrap": _scrap,
    "placeholder": _placeholder,
    "program-stamp": lambda document: lacks.stamped(document, edge_lines(document, lacks.STAMPS)),
    "prompt-residue": sayings.prompt,
    "role-signature": lambda document: lacks.signed(document, edge_lines(document, lacks.SIGNED)),
    "run-counter": _counter,
    "self-review": lambda document: lacks.reviewed(document, openings(document)),
    "stated-gap": lacks.gap,
    "tool-error": lacks.error,
    "truncated-end": _cut_end,
    "truncated-start": _cut_start,
    "unavailable-value": _unavailable,
    "unrounded-number": lambda document: _DECIMALS.search(document.prose) is not None,
    "vendor-token": _vendor,
}


class Signs:
    """The rules that have something to look at in a document: each is asked for when it is looked up."""

    def __init__(self, document: Document) -> None:
        """Keep the document."""
        self._document = document

    def __contains__(self, rule: object) -> bool:
        """Tell whether a rule (its id) has anything to look at."""
        return _ASKED[str(rule)](self._document)
