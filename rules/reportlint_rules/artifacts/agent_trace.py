"""The rule ``agent-trace``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    mentioned,
    related,
)
from reportlint_rules.artifacts import _traces as traces
from reportlint_rules.artifacts._inline import CUES, calls, inline
from reportlint_rules.artifacts._signs import BRACKET_TAG, TRACE_MARKUP, TRACE_OWN, TRACE_SAYS, TRACE_WORDS
from reportlint_rules.artifacts._text import (
    beginning_with,
    is_dialogue,
    is_personal,
    outside_code,
    sentence_at,
)

_CALLED = re.compile(r"\bAction: ?[A-Za-z_]\w{2,40}[(\[]")
"""A thought and the call that follows it on the same line."""


@dataclass(frozen=True)
class AgentTrace(DocumentRule):
    """Delete the log of the agent that wrote the report.

    Lines such as "Thought:", "Action Input:", "# Agent: Senior Researcher" or ``<think>`` show how a
    program worked, not what it found. Save the final answer, not the console.
    """

    meta = RuleMeta(
        id="agent-trace",
        message="{what} of the agent's run {verb} left in the report{more}.",
        severity=Severity.ERROR,
        help="Delete it; save only the final answer of the last task.",
        good=(
            "# Agents\n\nAn agent alternates thought, action and observation.\n",
            "# Logs\n\n```\nThought: I need data\nAction: search\n```\n",
            "# Search\n\nLet's search for the word wind. I will find more data later.\n",
            "# Sums\n\nSolve the equation.\n\nFinal answer: the sum of both is twelve.\n",
            "**Observation:** The valve was open at noon.\n\nThe reading was 4 bar.\n",
        ),
        bad=(
            Bad(
                "Thought: I need the numbers.\nAction: search\nAction Input: wind\n\n# Wind\n\nIt grows.\n",
                flags=["Thought:"],
            ),
            Bad(
                "# Agent: Senior Analyst\n## Final Answer:\n\nWind grows.\n",
                flags=["# Agent: Senior Analyst"],
            ),
            Bad(
                '# Wind\n\nWind grows.\n\n```json\n{"tool": "search", "arguments": {"query": "wind"}}\n```\n',
                flags=['{"tool": "search", "arguments": {"query": "wind"}}'],
            ),
            Bad(
                "# Wind\n\nLet me check the figures before I continue. I'll open the tables next.\n\nWind grows.\n",
                flags=["Let me check the figures before I continue."],
                severity=Severity.WARNING,
            ),
            Bad(
                "# Wind\n\nLet me search for more information on wind farms:\n\nNow I'll gather data on costs.\n",
                flags=["Let me search for more information on wind farms:"],
            ),
            Bad(
                '# Wind\n\nIt grows.\n\n*Tool call: web_search("wind") → 0 results*\n',
                flags=['*Tool call: web_search("wind") → 0 results*'],
            ),
            Bad(
                "# Wind\n\n[assistant] I'll fetch the page first.\n\nIt grows.\n",
                flags=["[assistant] I'll fetch the page first."],
            ),
            Bad("<think>\nThe user wants wind.\n</think>\n\n# Wind\n\nIt grows.\n", flags=["<think>"]),
        ),
        prefilter=Prefilter(
            words=(*sorted(TRACE_WORDS | TRACE_OWN),),
            literals=(*traces.LITERALS, *traces.CALLS, *CUES),
            either=True,
            asks="reportlint_rules.artifacts._signs:Signs",
        ),
        see=("chat-residue", "prompt-residue", "tool-error"),
        known_limits='One step word alone ("Observation:") is let pass: people use it as a label.',
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for the steps and headers of a trace, one for tags of a model's format."""
        places = [*self._lines(document), *self._calls(document), *_fenced(document), *_labels(document)]
        places += [p for p in inline(document) if not any(p.overlaps(other) for other in places)]
        said = list(_remarks(document))
        if len(said) == 1 and is_personal(document):
            said = []
        # A person, too, may say once what comes next.
        mild = Severity.WARNING if len(said) == 1 and not places else None
        places = sorted({p.start: p for p in sorted([*places, *said])}.values())
        if places:
            yield self._say(places, "A line" if len(places) == 1 else f"{len(places)} lines", mild)
        if "<" in document.text or BRACKET_TAG.search(document.text):
            text = outside_code(document)
            tags = [Span(*m.span()) for m in traces.tags().finditer(text) if _at_edge(text, *m.span())]
            if tags:
                yield self._say(tags, "A tag" if len(tags) == 1 else f"{len(tags)} tags")

    @staticmethod
    def _lines(document: Document) -> list[Span]:
        """Lines of a console: loud ones alone, steps and headers where two kinds of them stand together."""
        places: list[Span] = []
        steps: list[tuple[str, Span]] = []
        headers: list[tuple[str, Span]] = []
        final: list[Span] = []
        for start in _suspects(document):
            text = outside_code(document)
            if m := traces.loud().match(text, start):
                places.append(Span(*_trim(text, m.span())))
            elif m := traces.agent().match(text, start):
                headers.append((m.group().lstrip("#*_ \t>").partition(":")[0], Span(*_trim(text, m.span()))))
            elif m := traces.step().match(text, start):
                steps.append((m[1].lower(), Span(*_trim(text, m.span()))))
                whole = m[1].lower() == "thought" and _CALLED.search(text, m.end(), _line_end(text, m.end()))
                if whole or (m[1].lower() == "final answer" and _is_sentence(document, m.end())):
                    final.append(Span(*_trim(text, m.span())))
        if not (steps or headers):
            return places
        kinds = {step for step, _ in steps} | {h.lower() for h, _ in headers} & {"final answer"}
        if len(kinds) >= 2 and not is_dialogue(document):
            places += [span for _, span in steps]
        else:
            places += final
        if len({header for header, _ in headers}) >= 2 or (headers and places):
            places += [span for _, span in headers]
        return places

    @staticmethod
    def _calls(document: Document) -> Iterator[Span]:
        """Calls of tools as JSON, in a document that is not JSON as a whole."""
        if '{"' in document.text and any(cue in document.text for cue in CUES):
            text = outside_code(document)
            if not (text.lstrip().startswith("{") and text.rstrip().endswith("}")):
                about = not document.word_set.isdisjoint(traces.CALLED_ABOUT)
                found = list(calls(document, about))
                yield from found
                lines = (Span(*_trim(text, m.span())) for m in traces.call().finditer(text))
                yield from (line for line in lines if not any(line.overlaps(call) for call in found))
            # In a box of code it is a leftover where it is the only code, and nothing else is said of such things.
            boxes = [block for block in document.blocks if block.kind == "code"]
            if len(boxes) == 1 and document.word_set.isdisjoint(traces.CALLED_ABOUT):
                m = traces.call().match(document.text, *boxes[0].text)
                if m and not document.text[m.end() : boxes[0].text.end].strip(" \t\r\n}]"):
                    yield Span(*_trim(document.text, m.span()))

    def _say(self, places: list[Span], what: str, severity: Severity | None = None) -> Finding:
        fix = None
        if "tag" in what:
            fix = Fix("Delete the tags", tuple(Edit(*p, "") for p in places))
        return self.finding(
            places[0],
            what=what,
            verb="is" if len(places) == 1 else "are",
            more="",
            severity=severity,
            related=[related(p, "another one") for p in places[1:60]],
            members=1,
            evidence={"count": len(places)},
            fix=fix,
        )


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _suspects(document: Document) -> Iterator[int]:
    """Yield the starts of lines that begin, behind their markup, like a line of a trace."""
    text, starts = document.text, document.words.starts
    for place in document.places_of(TRACE_WORDS):
        start = starts[place]
        line = text.rfind("\n", max(0, start - 80), start) + 1
        if (line or start <= 80) and not text[line:start].strip(TRACE_MARKUP):
            yield line


def _is_sentence(document: Document, offset: int) -> bool:
    """Tell whether a final answer speaks as a report does, or is a sentence, and no result of an exercise."""
    if traces.REPORT.match(document.folded, offset):
        return True
    end = document.text.find("\n", offset)
    words = document.words.within(Span(offset, end if end >= 0 else len(document.text)))
    return len(words) >= traces.FEWEST_ANSWER and document.word_set.isdisjoint(traces.EXERCISE)


def _fenced(document: Document) -> Iterator[Span]:
    """Yield the box of code at the end in which a program thinks about the report."""
    last = document.blocks[-1] if document.blocks else None
    if last is None or last.kind != "code" or not document.word_set.isdisjoint(traces.WORKING):
        return
    if m := traces.fenced().match(document.text, *last.text):
        yield Span(*_trim(document.text, m.span()))


def _labels(document: Document) -> Iterator[Span]:
    """Yield the labels of numbered models, one and the same again and again, in a text about something else."""
    if "#" not in document.text or document.word_set.isdisjoint(("llm", "gpt", "model", "agent")):
        return
    groups: dict[str, list[Span]] = {}
    for block in document.blocks:
        if block.label and traces.LABEL.match(document.text, block.label.start):
            groups.setdefault(document.plain(block.label), []).append(block.label)
    found = sorted(span for spans in groups.values() if len(spans) >= traces.MANY_LABELS for span in spans)
    about = len(document.places.get("llm", ())) + len(document.places.get("llms", ()))
    if about <= len(found):
        yield from found


def _remarks(document: Document) -> Iterator[Span]:
    """Yield what a program says about its next step at the start of a block."""
    if document.word_set.isdisjoint(TRACE_OWN) or document.word_set.isdisjoint(traces.LOOKS):
        return
    for index, block, start in beginning_with(document, TRACE_SAYS):
        m = traces.narration().match(document.folded, start, block.text.end)
        if m and not mentioned(document, Span(*m.span()), block.text):
            if is_dialogue(document):
                return
            yield sentence_at(document, index, start)


def _at_edge(text: str, start: int, end: int) -> bool:
    """Tell whether a tag begins or ends its line: inside a sentence it is a mention."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    after = text.find("\n", end)
    return not line.strip(" \t>*_") or not text[end : after if after >= 0 else len(text)].strip(" \t*_.")


def _trim(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
