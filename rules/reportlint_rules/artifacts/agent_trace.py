"""The rule ``agent-trace``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

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
    related,
)
from reportlint_rules.artifacts._text import is_dialogue, outside_code

_DECOR = r"[ \t>]*(?:#{1,6}[ \t]+)?(?:[*_]{1,3})?[ \t]*"


@cache
def _step() -> re.Pattern[str]:
    return re.compile(
        rf"^{_DECOR}(thought|action input|action|observation|final answer|tool input|tool output|using tool|tool call"
        r"|tool result|agent final answer|next action|critique|scratchpad)[ \t*_]*:",
        re.I | re.M,
    )


@cache
def _agent() -> re.Pattern[str]:
    return re.compile(
        rf"^{_DECOR}(?:Agent:[ \t]*[*_]*[ \t]*[A-Z][^\n]{{2,80}}|Task:[ \t]*[*_]*[ \t]*[^\n]{{20,}}|Final Answer:["
        rf" \t]*[*_]*[ \t]*)$",
        re.M,
    )


@cache
def _loud() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t#>*_│|]*(?:(?:> )?(?:Entering new \w*(?:Chain|Executor|Agent)\w* chain|Finished chain)\.*|Running the"
        r" Crew\b[^\n]{0,40}"
        r"|Crew Execution (?:Started|Completed)[^\n]{0,40}|\[(?:DEBUG|INFO)\]: ==? ?(?:Working Agent|\[)[^\n]*|Working"
        r" Agent: [^\n]*"
        r"|(?:Invoking|Calling): `?\w+`? with [^\n]*|Agent stopped due to [^\n]*|AgentAction\([^\n]*"
        r"|AgentFinish\([^\n]*"
        r"|TaskOutput\([^\n]*"
        r"|CrewOutput\([^\n]*|Running:[ \t]*\n[ \t]*-[ \t]\w+\([^\n]*|(?:Begin|End) of (?:agent|tool) (?:output"
        r"|log)[^\n]*)",
        re.M,
    )


@cache
def _tags() -> re.Pattern[str]:
    return re.compile(
        r"</?(?:think|thinking|scratchpad|tool_call|tool_calls|tool_response|tool_result|function_calls?"
        r"|invoke|antml:\w+"
        r"|reasoning"
        r"|reflection|final_answer)\b[^>\n]{0,80}>|<\|(?:im_start|im_end|endoftext|eot_id|start_header_id|end_header_id"
        r"|assistant"
        r"|user|system|end)\|>|\[/?INST\]|<</?SYS>>"
    )


_WORDS = (
    "thought", "action", "observation", "answer", "tool", "agent", "task", "critique", "scratchpad", "entering",
    "finished", "crew", "invoking", "calling", "agentaction", "agentfinish", "taskoutput", "crewoutput", "running",
    "begin",
)  # fmt: skip
"""One of these words stands in each line of a trace."""
_LITERALS = (
    "<think", "</think", "<scratchpad", "</scratchpad", "<tool_", "</tool_", "<function_call", "</function_call",
    "<invoke", "</invoke", "<antml", "</antml", "<reasoning", "</reasoning", "<reflection", "</reflection",
    "<final_answer", "</final_answer", "<|", "[inst]", "[/inst]", "<<sys>>", "<</sys>>",
)  # fmt: skip

_BEGINNINGS = (
    "thought",
    "action",
    "observation",
    "final answer",
    "tool input",
    "tool output",
    "using tool",
    "tool call",
    "tool result",
    "agent",
    "next action",
    "critique",
    "scratchpad",
    "task:",
    "entering new",
    "finished chain",
    "running",
    "crew",
    "[debug]",
    "[info]",
    "working agent",
    "invoking",
    "calling",
    "taskoutput(",
    "begin of",
    "end of",
)


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
            Bad("<think>\nThe user wants wind.\n</think>\n\n# Wind\n\nIt grows.\n", flags=["<think>"]),
        ),
        prefilter=Prefilter(words=_WORDS, literals=_LITERALS, either=True),
        see=("chat-residue", "prompt-residue", "tool-error"),
        known_limits='One step word alone ("Observation:") is let pass: people use it as a label.',
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for the steps and headers of a trace, one for tags of a model's format."""
        text = outside_code(document)
        places: list[Span] = []
        steps: list[tuple[str, Span]] = []
        headers: list[tuple[str, Span]] = []
        for start in _suspects(text) if not document.word_set.isdisjoint(_WORDS) else ():
            if m := _loud().match(text, start):
                places.append(Span(*_trim(text, m.span())))
            elif m := _agent().match(text, start):
                headers.append((m.group().lstrip("#*_ \t>").partition(":")[0], Span(*_trim(text, m.span()))))
            elif m := _step().match(text, start):
                steps.append((m[1].lower(), Span(*_trim(text, m.span()))))
        if len(
            {step for step, _ in steps} | {h.lower() for h, _ in headers} & {"final answer"}
        ) >= 2 and not is_dialogue(document):
            places += [span for _, span in steps]
        if len({header for header, _ in headers}) >= 2 or (headers and places):
            places += [span for _, span in headers]
        places = sorted({p.start: p for p in sorted(places)}.values())
        if places:
            yield self._say(places, "A line" if len(places) == 1 else f"{len(places)} lines", len(places))
        tagged = "<" in text or "INST]" in text
        tags = (
            [Span(*m.span()) for m in _tags().finditer(text) if _at_edge(text, *m.span())] if tagged else []
        )
        if tags:
            finding = self._say(tags, "A tag" if len(tags) == 1 else f"{len(tags)} tags", len(tags))
            yield finding

    def _say(self, places: list[Span], what: str, count: int) -> Finding:
        fix = None
        if "tag" in what:
            fix = Fix("Delete the tags", tuple(Edit(*p, "") for p in places))
        return self.finding(
            places[0],
            what=what,
            verb="is" if count == 1 else "are",
            more="",
            related=[related(p, "another one") for p in places[1:60]],
            members=1,
            evidence={"count": count},
            fix=fix,
        )


def _suspects(text: str) -> Iterator[int]:
    """Yield the starts of lines that begin, behind their markup, like a line of a trace."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        head = text[at : min(end, at + 60)].lstrip(" \t>#*_│|").lower()
        if head.startswith(_BEGINNINGS):
            yield at
        at = end + 1


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
