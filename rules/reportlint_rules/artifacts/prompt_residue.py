"""The rule ``prompt-residue``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

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
)
from reportlint_rules.artifacts._remarks import remarks
from reportlint_rules.artifacts._text import (
    Opening,
    beginning_with,
    content_start,
    is_dialogue,
    openings,
    sentence_at,
    spaced,
)

_ROLE = (
    r"(?:analyst|writer|assistant|researcher|editor|expert|specialist|strategist|journalist|consultant|engineer"
    r"|planner|reporter|agent"
    r"|copywriter|marketer|summari[sz]er|reviewer|scientist|advisor|chatbot)"
)
_CERTAIN = (
    r"this is the expected criteria for your final answer",
    r"you must return the actual complete content as the final answer",
    r"begin! this is very important to you",
    r"make sure you find any interesting and relevant information given (?:that )?(?:the )?current year",
    r"review the context you got and expand each topic into a full section",
    r"format(?:ted)? as markdown without ['\"‘“`]",
    r"to give my best complete final answer to the task",
    r"your final answer must (?:be|contain|include|not)\b",
    r"use the tools available and give your best final answer",
    r"(?:do not|don['’]t) (?:include|add|write|output) (?:any )?(?:preamble|markdown (?:code )?fences|backticks"
    r"|explanations? (?:or|before))",
)
_STARTS = (
    r"you are (?!now (?:in|on|at)\b)(?:an? |the )?(?:[\w-]+ ){0,5}"
    + _ROLE
    + r"\b[^.\n]{0,160}(?:\.|your (?:task|goal|job|role)|with (?:\d+|over|years|deep|expertise)|who|speciali[sz]ing"
    r"|tasked)",
)
_FIRST = (
    r"(?:expected output|task description|system prompt|user prompt|original prompt|user (?:query|request)|prompt"
    r" given|agent role|agent goal|agent backstory)\s*:\s*\S",
    r"your (?:task|goal|role|job|objective|mission) is to\b",
    r"(?:please )?(?:write|generate|create|produce|prepare|compile|draft|conduct) (?:me )?an? (?:[\w,.-]+"
    r" ){0,4}(?:report|article|blog post|essay|summary|analysis|overview|research)\b[^.\n]{0,80}?"
    r"\b(?:about|on|of|for|regarding|covering|with)\b[^\n]{0,300}$",
    r"(?:act|behave) as (?:if you (?:are|were) )?an? (?:[\w-]+ ){0,4}" + _ROLE + r"\b",
    r"(?:user )?(?:query|question|prompt|topic|task)\s*:\s*\S[^\n]{3,200}$",
)
_ANYWHERE = (
    r"(?:as|like) (?:was )?(?:requested|instructed|specified|asked|stated|required) (?:in|by) (?:the|your|this)"
    r" (?:prompt|task(?: description)?|instructions?)\b",
    r"\b(?:according to|following|based on|per) (?:the|your) (?:prompt|task description|user['’]s (?:request|prompt"
    r"|query|instructions?)|instructions (?:provided|given))\b",
    r"\bthe (?:user|prompt) (?:has )?(?:asked (?:me|us)|requested (?:me|us|an? (?:report|article|summary|analysis"
    r"|post))|instructed (?:me|us)|asks (?:me|for an? (?:report|article|summary)))\b",
)
_EDGE = (
    r"the user (?:wants|is asking|asked|asks|has asked|has requested|requested|needs) (?:me |us )?(?:for "
    r"|to )?(?:[\w-]+"
    r" ){0,4}?(?:report|overview|article|summary|analysis|essay|comparison|explanation|post|research)\b",
    r"(?:please )?(?:ensure|make sure)(?: that)? (?:the|your|this) (?:final )?(?:report|article|essay|blog post"
    r"|output"
    r"|response|answer|summary) (?:is|has|contains|includes|does not|follows|stays|remains|meets|covers|flows"
    r"|reads)\b",
    r"(?:please )?(?:do not|don['’]t|avoid) (?:use|using|include|including|exceed"
    r"|exceeding) (?:any )?(?:bullet points"
    r"|markdown|emojis?|plagiari\w+|more than \d+ words|\d+ words|jargon|the first person|filler)\b",
    r"(?:please )?(?:keep|maintain|use|adopt) (?:an? |the )?(?:(?:[\w-]+(?:,| and)? ){0,3}(?:tone|style)\b"
    r"|(?:report|article"
    r"|answer|text|summary) (?:under|below|within|to) \d)",
    r"your (?:final )?(?:report|article|essay|blog post|output|answer|response) (?:must|should) (?:not )?(?:be|have"
    r"|contain"
    r"|include|cover|start|end)\b",
    r"(?:please )?remember to (?:cite|proofread)\b",
    r"(?:the|your) (?:final )?(?:report|article|essay|blog post|output|answer) (?:must|should) (?:be|have|contain"
    r"|include)"
    r" (?:at least |no more than |between |around |about |approximately )?\d[\d,]*(?:-| to | and )?[\d,]* ?(?:words"
    r"|pages"
    r"|sections|paragraphs|sources)\b",
)
"""Orders to the writer, in the first and last paragraphs."""
_ORDERS = frozenset(
    {
        "the",
        "please",
        "ensure",
        "make",
        "do",
        "don't",
        "avoid",
        "keep",
        "maintain",
        "use",
        "adopt",
        "your",
        "remember",
    }
)
_TOLD = re.compile(
    r"(?:describe|specify|mention|summari[sz]e|discuss|elaborate|outline|suggest|assess|state|evaluate|explain"
    r"|recommend"
    r"|define|identify|analy[sz]e|highlight|provide|include|list|add) [^:\n.?!]{3,90}:[ \t]+(?P<body>\S+ +\S+)"
)
_TELLS = frozenset(
    {
        *(
            "describe",
            "specify",
            "mention",
            "summarize",
            "summarise",
            "discuss",
            "elaborate",
            "outline",
            "suggest",
            "assess",
        ),
        *(
            "state",
            "evaluate",
            "explain",
            "recommend",
            "define",
            "identify",
            "analyze",
            "analyse",
            "highlight",
            "provide",
        ),
        *("include", "list", "add"),
    }
)
_WRITERS = ("describe", "specify", "mention", "summari", "discuss", "elaborate", "suggest", "assess", "state")
"""What is asked of a writer rather than of a reader who follows steps."""
_ASIDE = re.compile(
    r"(?:note:\s+)?the user (?:asked|wants|has asked|requested|is asking|wanted)\b[^\n]{0,200}?\bi (?:should"
    r"|need to|must|will|have to|can now)\b"
)
_COUNT = (
    r"[(\[*_ ]{0,4}(?:(?:total |approximate |final )?(?:word|character) count"
    r"|(?:total )?words) ?[:=] ?(?:approx(?:imately|\.)? "
    r"|about |~ ?)?\d[\d,.]*(?: words?)?[)\]*_. ]{0,4}$",
    r"[(\[（*_ ]{0,4}(?:字数|文字数|글자 ?수)[^\n]{0,6}?[:：은는가]? ?(?:约|約|약)? ?\d[\d,]*[^\n]{0,12}$",
)
_YOU = frozenset({"you"})
_SPEAKERS = frozenset({"user", "human"})
_ANSWERERS = frozenset({"assistant", "chatbot", "bot"})
_TURN = re.compile(r"\W*(?:user|human)\W*:")
_ORDER = re.compile(
    r"\W*(?:user|human)\W*:\W*(?:please |can you |could you |now |ok(?:ay)?,? )?(?:make|rewrite|rephrase|shorten|expand"
    r"|add|remove|write|summari[sz]e|translate|format|turn|convert|include|use)\b[^\n]{0,80}?\b(?:this|the|it|an?|more"
    r"|less|shorter|longer|section|table|tone|report|paragraph|summary)\b"
)
_ASKED = ("query", "question", "user", "prompt", "topic", "task")
_PROMPTS = frozenset({"prompt", "prompts", "prompting"})
_MANY_PROMPTS = 4
_COUNTED = ("count", "words", "字数", "文字数", "글자")
_FILE = re.compile(r"[\w-]+\.(?:md|markdown|txt|docx?|html?|pdf|json)", re.I)
_ANSWER = re.compile(
    r"\s*(?:analysis |final |research |search )?(?:results?|response|answer|output|report)\s*:", re.I
)
_CERTAIN_WORDS = frozenset(
    {
        *("criteria", "answer", "begin", "interesting", "got", "markdown", "preamble", "fences", "backticks"),
        *("explanation", "explanations"),
    }
)
_ANYWHERE_WORDS = frozenset({"prompt", "task", "instruction", "instructions", "user", "user's"})
"""One of these words stands in each passage of its kind."""


_POSSIBLE = re.compile(r"\b(?:[Ww]e|[Tt]hey|[Ii]t) (?:can|could|would|might|may)\b[^.]*$")


@cache
def _table(which: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{spaced(p)})" for p in which), re.IGNORECASE)


@dataclass(frozen=True)
class PromptResidue(DocumentRule):
    """Delete the words of the task that were left in the report.

    The prompt ("You are a senior analyst", "Expected output:", "Query: …"), remarks on how it was followed
    ("as requested in the prompt", a word count) and a file name as the title tell how the report was
    ordered.
    """

    meta = RuleMeta(
        id="prompt-residue",
        message='"{said}" {kind}.',
        severity=Severity.ERROR,
        help="Delete it{advice}.",
        good=(
            "# Prompts\n\nGood prompts begin with “You are a senior analyst.” and say what is expected.\n",
            "# Setup\n\nThe user requested page is shown. Write a test before you start.\n",
            "# Plan\n\n- **Describe the audience:** Say who reads it.\n- **Specify the style:** Name the tone.\n",
            "# Words\n\nThe word count of a page is shown below it.\n",
        ),
        bad=(
            Bad(
                "You are a senior analyst with ten years in energy.\n\n# Wind\n\nIt grows.\n",
                flags=["You are a senior analyst with ten years in energy."],
            ),
            Bad(
                "Query: How does wind grow?\n\nAnalysis Result:\n\nIt grows.\n",
                flags=["Query: How does wind grow?", "Analysis Result:"],
            ),
            Bad(
                "# wind_report.md\n\n## Growth\n\nWind grows.\n",
                flags=["wind_report.md"],
                severity=Severity.WARNING,
            ),
            Bad(
                "# Plan\n\n- Describe the audience: people in towns\n- Specify the style: bright and calm\n",
                flags=["Describe the audience:"],
                severity=Severity.WARNING,
            ),
        ),
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("chat-residue", "agent-trace", "placeholder"),
        known_limits="Quotations, code and transcripts are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each passage once, in order."""
        done: set[Span] = set()
        found = sorted(self._find(document), key=lambda f: (*f[:3], f[3] is not None))
        for index, span, kind, severity in found:
            if span in done or (index >= 0 and mentioned(document, span, document.blocks[index].text)):
                continue
            if is_dialogue(document):
                return
            done.add(span)
            said = document.plain(span)
            yield self.finding(
                span,
                said=clipped(said),
                kind=kind,
                advice=" and give the report a title" if "file name" in kind else "",
                severity=severity,
            )

    def _find(self, document: Document) -> Iterator[tuple[int, Span, str, Severity | None]]:
        prose, folded = document.prose, document.folded
        blocks = openings(document)
        first = {i for i, block, _ in blocks[:2] if block.section <= 1}
        last = {i for i, _, _ in blocks[-2:]}
        told = {
            o.place
            for o in beginning_with(document, _YOU)
            if _table(_STARTS).match(prose, o.start, o.block.text.end)
        }
        for index in told:
            span = sentence_at(document, index, content_start(document, document.blocks[index]))
            yield index, span, "is part of the prompt, not of the report", None
        for place, (index, block, start) in enumerate(blocks[:2]):
            if (
                index in first
                and index not in told
                and (m := _table(_FIRST).match(prose, start, block.text.end))
            ):
                alone = m.group().lower().lstrip().startswith(_ASKED)
                answer = self._answered(document, blocks[place + 1 : place + 3]) if alone else None
                if answer:
                    label = _ANSWER.match(document.prose, answer.start, answer.block.text.end)
                    end = label.end() if label else answer.start
                    yield answer.place, Span(answer.start, end), "is the name of a field", Severity.WARNING
                if answer or not alone:
                    span = sentence_at(document, index, start)
                    yield index, span, "is the task, not a part of the report", None
        for index in first | last:
            start, end = document.blocks[index].text
            if any(folded.find(c, start, end) >= 0 for c in _COUNTED):
                for sentence in document.sentences_of(index):
                    if _table(_COUNT).match(prose, sentence.span.start, end):
                        kind = "counts words for the person who set the task"
                        yield index, sentence.span, kind, Severity.WARNING
        for opening in beginning_with(document, _ORDERS):
            spoken = folded.startswith("the user", opening.start)
            at_edge = opening.place in first or opening.place in last
            if opening.block.kind != "paragraph" or not (spoken or at_edge):
                continue
            if _table(_EDGE).match(folded, opening.start, opening.block.text.end):
                span = sentence_at(document, opening.place, opening.start)
                yield opening.place, span, "is an order to the writer", Severity.WARNING
        yield from remarks(document)
        yield from self._labels(document)
        yield from self._aside(document)
        yield from self._spoken(document)
        # Where prompts are the subject, they are mentioned.
        subject = len(document.places_of(_PROMPTS)) >= _MANY_PROMPTS
        for which, words, severity in (
            (_CERTAIN, _CERTAIN_WORDS, None),
            (_ANYWHERE, frozenset() if subject else _ANYWHERE_WORDS, Severity.WARNING),
        ):
            for index in {s.block for s in document.sentences_with(words)}:
                block = document.blocks[index]
                if block.quoted or block.kind == "quote":
                    continue
                for m in _table(which).finditer(prose, content_start(document, block), block.text.end):
                    span = sentence_at(document, index, m.start())
                    if _POSSIBLE.search(prose, span.start, m.start()):
                        continue  # a program could do so on the request of its user
                    yield index, span, "speaks of the task, not of the subject", severity
        for section in document.sections[1:2]:
            name = section.title.strip()
            # A text about a file names it again.
            if _FILE.fullmatch(name) and section.first_block <= 2 and document.text.count(name) < 3:
                yield -1, section.title_span, "is a file name, not a title", Severity.WARNING

    @staticmethod
    def _labels(document: Document) -> Iterator[tuple[int, Span, str, Severity | None]]:
        """Points of the task that were kept as labels in front of the answers."""
        lists: dict[int, list[tuple[int, Span, str, bool]]] = {}
        for index, block, start in beginning_with(document, _TELLS):
            m = _TOLD.match(document.folded, start, block.text.end)
            if m and block.label is None and block.kind == "item":
                body = document.prose[m.start("body")]
                colon = Span(start, m.start("body")).end
                label = Span(start, start + len(document.prose[start:colon].rstrip()))
                lists.setdefault(block.list, []).append((index, label, m.group(), body.islower()))
        for items in lists.values():
            writers = sum(text.startswith(_WRITERS) for _, _, text, _ in items)
            answers = sum(lower for *_, lower in items)
            if len(items) >= 2 and writers and (answers == len(items) or (len(items) >= 3 and writers >= 2)):
                index, label, _, _ = items[0]
                yield index, label, "is a point of the task, kept as a label", Severity.WARNING

    @staticmethod
    def _spoken(document: Document) -> Iterator[tuple[int, Span, str, Severity | None]]:
        """A lone "User: make this section shorter": what somebody typed, no dialogue that the text shows."""
        if document.word_set.isdisjoint(_SPEAKERS) or not document.word_set.isdisjoint(_ANSWERERS):
            return
        turns = [o for o in beginning_with(document, _SPEAKERS) if _TURN.match(document.folded, o.start)]
        for o in turns if len(turns) < 3 else ():
            if o.block.kind == "paragraph" and _ORDER.match(document.folded, o.start, o.block.text.end):
                yield o.place, sentence_at(document, o.place, o.start), "is an order to the writer", None

    @staticmethod
    def _aside(document: Document) -> Iterator[tuple[int, Span, str, Severity | None]]:
        """A note in quotation marks of the page, first or last, in which a program thinks about its user."""
        if document.word_set.isdisjoint(("user", "user's")):
            return
        for index in {0, len(document.blocks) - 1}:
            block = document.blocks[index]
            if block.kind == "quote" or block.quoted:
                m = _ASIDE.match(document.folded, content_start(document, block), block.text.end)
                if m:
                    yield index, sentence_at(document, index, m.start()), "is a thought about the task", None

    @staticmethod
    def _answered(document: Document, following: Sequence[Opening]) -> Opening | None:
        """The one of the next blocks that opens the answer to a question in front; None: there is none."""
        return next(
            (o for o in following if _ANSWER.match(document.prose, o.start, o.block.text.end)),
            None,
        )
