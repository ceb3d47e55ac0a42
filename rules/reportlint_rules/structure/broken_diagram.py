"""The rule ``broken-diagram``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)

_TOP = rare(r"[┌╔╭][─═━┬╦┴╩┼╤╥╧]{2,}[┐╗╮]")
_PLAIN_TOP = rare(r"\+[-=][-=+]{2,}\+")
_WIDE = rare(
    r"[\u0300-\u036f\u1100-\u11ff\u200d\u2600-\u27bf\u2b00-\u2bff\u2e80-\ua4cf\uac00-\ud7af\ufe0f\uff00-\uff60\U0001f000-\U0001faff]|\t"
)
"""What is wider or narrower than one column, by the font: no column can be told behind it."""
_SIDES, _ENDS = frozenset("│║┃├┤╠╣╟╢┼└┘╚╝╰╯▲▼►◄|+┬┴→←↔─═-><"), frozenset("└╚╰┘╝╯+")
_TEXTS = frozenset(("", "text", "txt", "plaintext", "plain", "ascii", "diagram", "markdown", "md"))
"""Languages of boxes that hold drawings; a script prints its frames with values that are filled in."""
_HIGHEST = 40


@dataclass(frozen=True)
class BrokenDiagram(DocumentRule):
    """The frame of a box drawn with characters is broken: its side stands in another column than its corner.

    Models count no columns. Where the text in a box is a letter too long or too short, the frame falls apart on the
    page, and a diagram of many such boxes cannot be read.
    Pad the lines to one width, or draw the diagram with a tool.
    """

    meta = RuleMeta(
        id="broken-diagram",
        message="{count} sides of drawn boxes do not stand below their corners{more}.",
        help="Pad the lines between the sides to one width, or draw the diagram with a tool.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n```\n┌──────┐\n│ Pump │\n└──────┘\n```\n",
            "# Pumps\n\n```\n+------+     +------+\n| Pump |---->| Seal |\n| old  |     +------+\n+------+\n```\n",
            "# Pumps\n\n```\n┌──────┐\n│ 泵站 │\n│ 水泵  │\n└──────┘\n```\n",
            "# Pumps\n\n```bash\necho '┌──────┐'\necho '│ $N │'\necho '│ $MORE │'\necho '└──────┘'\n```\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n```\n┌───────────┐\n│ Pump      │\n│ Seal       │\n│ Valve    │\n└───────────┘\n```\n",
                ["│ Seal       │"],
            ),
            Bad(
                "# Pumps\n\n```\n+---------+\n| Pump    |\n|  Seal    |\n| Valves  old |\n+---------+\n```\n",
                ["|  Seal    |"],
            ),
        ],
        prefilter=Prefilter(blocks=("code",), literals=("┌", "╔", "╭", "+---", "+===")),
        known_limits="Lines with characters of another width (Chinese, emoji), and all below them, are left alone.",
        see=("unbalanced-emphasis",),
    )

    least: Annotated[int, "Fewest sides that are out of their column."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all drawings, at the first line that is out."""
        places = [
            span
            for block in document.blocks
            if block.kind == "code" and block.lang.split(" ")[0].casefold() in _TEXTS
            for span in dict.fromkeys(_shifted(document, block))
        ]
        if len(places) >= self.least:
            yield self.finding(
                places[0],
                count=len(places),
                more="",
                related=[related(span, "out, too") for span in places[1:60]],
                members=self.least,
            )


def _shifted(document: Document, block: Block) -> Iterator[Span]:
    """Yield the lines of a block in which one side of a box stands in its column, and the other one does not."""
    text = document.text[slice(*block.text)]
    pattern = _TOP if not {"┌", "╔", "╭"}.isdisjoint(text) else _PLAIN_TOP
    if pattern is _PLAIN_TOP and "+-" not in text and "+=" not in text:
        return
    lines = text.split("\n")
    starts = [block.text.start]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for row, line in enumerate(lines):
        for m in pattern.finditer(line):
            if _WIDE.search(line):
                break
            left, right = m.start(), m.end() - 1
            # A lower edge looks like an upper one where corners are plus signs.
            if pattern is _PLAIN_TOP and (
                _at(lines, row + 1, left) != "|" or _at(lines, row - 1, left) in ("|", "+")
            ):
                continue
            for below in range(row + 1, min(row + _HIGHEST, len(lines))):
                one, other = _at(lines, below, left), _at(lines, below, right)
                if _WIDE.search(lines[below]) or (one not in _SIDES and other not in _SIDES):
                    break
                if (one in _SIDES) != (other in _SIDES):
                    found = lines[below]
                    begin = starts[below] + len(found) - len(found.lstrip())
                    yield Span(begin, starts[below] + len(found.rstrip()))
                if one in _ENDS or other in _ENDS:
                    break


def _at(lines: list[str], row: int, column: int) -> str:
    return lines[row][column : column + 1] if 0 <= row < len(lines) else ""
