"""The rule ``raw-json-report``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_START = re.compile(r"\s*(?:```(?:json)?\s*)?([{\[])\s*[\"{\[]")
_REPR = re.compile(
    r"\s*(?:raw=['\"]|CrewOutput\(|TaskOutput\(|AgentFinish\(|AIMessage\(|ChatCompletion\w*\("
    r"|content=['\"].{0,4000}?\b(?:additional_kwargs|response_metadata)=)",
    re.S,
)
_PAIR = re.compile(r"\"[\w .-]{1,60}\"\s*:\s*[\"\[{\dtfn-]")
_LONGEST = 2_000_000


@dataclass(frozen=True)
class RawJsonReport(DocumentRule):
    """Turn the data into a report: the file holds the JSON of a program's answer.

    Readers get braces, quotation marks and ``\\\\n`` instead of headings and paragraphs. The program wrote
    the object of its answer, not the text in it.
    """

    meta = RuleMeta(
        id="raw-json-report",
        message="The file is {what}, not a report.",
        severity=Severity.ERROR,
        help='Write the text field of the answer (json.loads(...)["..."], result.raw) into the file.',
        good=(
            '# Format\n\nThe answer looks like this:\n\n```json\n{"name": "x"}\n```\n',
            "[One](https://example.org) and {two} are no JSON.\n",
        ),
        bad=(
            Bad(
                '{"name": "Wind", "summary": "It grows."}\n',
                flags=['{"name": "Wind", "summary": "It grows."}'],
            ),
            Bad(
                "raw='# Wind\\n\\nIt grows.' pydantic=None json_dict=None\n",
                flags=["raw='# Wind\\n\\nIt grows.' pydantic=None json_dict=None"],
            ),
        ),
        prefilter=Prefilter(
            literals=(
                *(
                    "{",
                    "[",
                    "raw=",
                    "crewoutput(",
                    "taskoutput(",
                    "agentfinish(",
                    "aimessage(",
                    "chatcompletion",
                ),
                "content=",
            )
        ),
        see=("whole-file-fence", "literal-escape"),
        known_limits="JSON inside a report is let pass, whatever its length.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding at the first line."""
        text = document.text.lstrip("\ufeff")
        shift = len(document.text) - len(text)
        if _REPR.match(text):
            yield self._say(document, shift, "the printed object of a program's answer")
        elif _START.match(text) and len(text) <= _LONGEST and self._is_json(text):
            yield self._say(document, shift, "raw JSON")

    @staticmethod
    def _is_json(text: str) -> bool:
        """Tell whether the text is one JSON value, one on each line, or JSON that was cut."""
        import json

        body = re.sub(r"^\s*```(?:json)?\s*|\s*```\s*$", "", text).strip()
        try:
            return isinstance(json.loads(body, strict=False), (dict, list))
        except (ValueError, RecursionError):
            pass
        lines = [line for line in body.splitlines() if line.strip()]
        try:
            return len(lines) > 1 and all(isinstance(json.loads(line), (dict, list)) for line in lines)
        except (ValueError, RecursionError):
            # Objects one after another, or an object that was cut: nearly all of it is keys and values.
            return (
                body[0] == "{"
                and body[-1] in '}]",0123456789'
                and len(_PAIR.findall(body)) >= 3
                and "\n#" not in body
            )

    def _say(self, document: Document, shift: int, what: str) -> Finding:
        start = shift + len(document.text[shift:]) - len(document.text[shift:].lstrip())
        end = document.text.find("\n", start)
        return self.finding(Span(start, end if end >= 0 else len(document.text)), what=what)
