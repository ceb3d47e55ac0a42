"""The rule ``control-character``."""

import re
from collections.abc import Iterable
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
    related,
)
from reportlint_rules.encoding._chars import by_block, find, strange
from reportlint_rules.encoding._signs import CONTROL

_CONTROL = re.compile("(?:\x1b\\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f])+")
_TORN = re.compile("(?<=[^\\W\\d_])\x0c+(?=[^\\W\\d_])")
"""A form feed inside a word; between pages it is let pass."""
_COLOUR = re.compile("(?:\x1b\\[[0-9;]*[A-Za-z])+")


@dataclass(frozen=True)
class ControlCharacter(DocumentRule):
    """Remove control characters from text.

    Nobody sees them, editors and parsers trip over them. U+0080 to U+009F are nearly always Windows-1252
    punctuation that was read as Latin-1 (0x92 is an apostrophe there); the unsafe fix reads them that way.
    Escape sequences come from coloured terminal output, other controls from broken copies.
    """

    meta = RuleMeta(
        id="control-character",
        message="{what} in the text{guess}.",
        severity=Severity.ERROR,
        help="{advice}",
        good=(
            "Tabs\tand line ends are fine.\r\n",
            "A log in code: `\x1b[31mred\x1b[0m`.\n",
            "Page one.\n\x0c\nPage two.\n",
        ),
        bad=(
            Bad("It\x92s done.\n", flags=["\x92"], fixed="It\u2019s done.\n"),
            Bad("The mo\x0cdel.\n", flags=["\x0c"], fixed="The model.\n"),
            Bad("A\x00B and C\x07D.\n", flags=["\x00"], fixed="AB and CD.\n"),
            Bad("Status: \x1b[32mok\x1b[0m.\n", flags=["\x1b[32m"], fixed="Status: ok.\n"),
        ),
        prefilter=Prefilter(asks="reportlint_rules.encoding._signs:signs"),
        see=("mojibake", "invisible-character"),
        known_limits="Tab, line feed, carriage return and form feed are let pass; code is not looked at.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per block that holds control characters."""
        if any(i.kind == "binary" for i in document.issues) and document.text.count("\0") > 20:
            at = document.text.find("\0")
            yield self.finding(
                Span(at, at + 1),
                what="NUL bytes",
                guess=": is this a text file?",
                advice="Check what wrote the file.",
            )
            return
        if "\x0c" in document.text and (torn := find(document, _TORN)):
            yield from (self._say(document, group) for group in by_block(document, torn))
        if not CONTROL.search(strange(document)):
            return
        for group in by_block(document, find(document, _CONTROL)):
            yield self._say(document, group)

    def _say(self, document: Document, group: list[Span]) -> Finding:
        text = document.text
        edits = tuple(Edit(*s, _as_windows(text[slice(*s)])) for s in group)
        seen = text[slice(*group[0])]
        windows = edits[0].text
        if _COLOUR.fullmatch(seen):
            what, advice = "Terminal escape sequence", "Delete it; write plain output to files (NO_COLOR=1)."
        else:
            codes = ", ".join(f"U+{ord(c):04X}" for c in seen[:4])
            what, advice = (
                f"Control character {codes}",
                "Delete it, or put the character back that was meant.",
            )
        if windows:
            advice = "Put the character back that was meant; decode such text as Windows-1252."
        return self.finding(
            group[0],
            what=what,
            guess=f', probably "{windows}" in Windows-1252' if windows else "",
            advice=advice,
            related=[related(s, "another one") for s in group[1:50]],
            evidence={"count": len(group)},
            fix=Fix("Read as Windows-1252" if windows else "Delete", edits),
        )


def _as_windows(seen: str) -> str:
    """What C1 controls mean in Windows-1252; all other controls, and those it leaves unassigned, mean
    nothing."""
    return "".join(bytes([ord(c)]).decode("cp1252", "ignore") for c in _COLOUR.sub("", seen) if c >= "\x80")
