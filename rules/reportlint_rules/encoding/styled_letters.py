"""The rule ``styled-letters``."""

import re
import unicodedata
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
from reportlint_rules.encoding._chars import outside_code, strange, talks_of

_STYLED = re.compile(
    "[\U0001d400-\U0001d7ff]{2,}(?:[ \u2019'-][\U0001d400-\U0001d7ff]+)*"
    "|[\uff21-\uff3a\uff41-\uff5a]{2,}(?:[\uff10-\uff19]+)?"
)
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ABOUT = re.compile(r"unicode|full-?width|mathematical alphanumeric|homoglyph|font")


@dataclass(frozen=True)
class StyledLetters(DocumentRule):
    """Write words in letters, not in mathematical or full-width look-alikes.

    "\U0001d5ef\U0001d5fc\U0001d5f9\U0001d5f1" made of mathematical symbols looks bold in a post that allows no
    markup. In a report it cannot be searched, and readers' software spells it symbol by symbol.
    Write plain letters, and use markup for emphasis.
    """

    meta = RuleMeta(
        id="styled-letters",
        message='"{seen}" is written in {kind}{more}.',
        severity=Severity.WARNING,
        help="Write plain letters; use ** ** for bold.",
        good=(
            "The vector \U0001d431 has length \U0001d45b, and \uff21 is a full-width letter.\n",
            "\u6771\u4eac\u306e\uff21\uff30\uff29\u306f\u53e4\u3044\u3067\u3059\u3002\n",
        ),
        bad=(
            Bad(
                "The \U0001d5fd\U0001d602\U0001d5fa\U0001d5fd is new.\n",
                flags=["\U0001d5fd\U0001d602\U0001d5fa\U0001d5fd"],
                fixed="The pump is new.\n",
            ),
            Bad("The \uff21\uff30\uff29 is old.\n", flags=["\uff21\uff30\uff29"], fixed="The API is old.\n"),
        ),
        prefilter=Prefilter(non_ascii=True),
        see=("mixed-script-word",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all such words."""
        chars = strange(document)
        if not chars or chars[-1] < "\uff21":
            return
        spans = [Span(*m.span()) for m in _STYLED.finditer(outside_code(document))]
        if _EAST.search(document.text):
            spans = [s for s in spans if document.text[s.start] > "\uffff"]
        about: dict[int, bool] = {}  # a block is searched once, however many such words it holds
        for span in spans:
            at = document.block_at(span.start)
            if at not in about:
                about[at] = talks_of(document, at, _ABOUT)
        spans = [s for s in spans if not about[document.block_at(s.start)]]
        if not spans:
            return
        seen = document.text[slice(*spans[0])]
        edits = [Edit(*s, unicodedata.normalize("NFKC", document.text[slice(*s)])) for s in spans]
        yield self.finding(
            spans[0],
            seen=seen,
            kind="mathematical symbols" if seen > "\uffff" else "full-width letters",
            more=f" (and {len(spans) - 1} more)" if len(spans) > 1 else "",
            related=[related(s, "another one") for s in spans[1:50]],
            members=1,
            evidence={"count": len(spans)},
            fix=Fix("Write plain letters", tuple(edits)),
        )
