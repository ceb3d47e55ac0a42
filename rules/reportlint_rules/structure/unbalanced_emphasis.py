"""The rule ``unbalanced-emphasis``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_chapter,
    is_foreign,
    mentioned,
    related,
)

_STARS = re.compile(r"\*{2,}")
_WORD = re.compile(r"[^\W\d_]")
_ARGUMENTS = re.compile(r"(?:kw|\w+_)?(?:args|kwargs|options|opts|params)\b")
"""What a programmer names with two asterisks in front."""
_WILD = re.compile(r"(?<!\w)\w\Z")
_FIRST_NOTE = re.compile(r"^\*(?=\w)", re.M)


@dataclass(frozen=True)
class UnbalancedEmphasis(DocumentRule):
    """Asterisks of bold text show in the page, because they do not pair or stand beside a blank.

    ``** text**`` and ``**text`` are printed with their asterisks.
    Close what is opened, and put no blank between the asterisks and the text.
    """

    meta = RuleMeta(
        id="unbalanced-emphasis",
        message="These asterisks show in the page: they mark no bold text.",
        help="Close what is opened, without blanks between asterisks and text.",
        severity=Severity.WARNING,
        good=[
            "**bold** and *thin*, 2 ** 3, `**code` and x**2 + y**2.\n",
            "Each M**V frame is old: '**' for powers.\n",
            "Type the **kwargs of a call.\n\n*Code 1\n\n**Code 2\n",
            'The "** operator" raises.\n\nPolls**: two\n\n** Of adults.\n',
        ],
        bad=[Bad("This is ** bold** text.\n", ["**"]), Bad("* **Open: the label never ends.\n", ["**"])],
        prefilter=Prefilter(literals=("**",)),
        see=("bold-heading",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the first asterisks that show."""
        # What closes is masked in the prose.
        if "**" not in document.prose or is_foreign(document) or "{% highlight" in document.text:
            return
        if is_chapter(document):
            return  # the asterisks may be those of a program or a formula
        places: list[Span] = []
        closing = opening = False
        for block in document.blocks:
            if block.kind not in ("paragraph", "item", "heading") or block.quoted:
                continue
            found = []
            for m in _STARS.finditer(document.prose, *block.text):
                before, after = document.text[m.start() - 1 : m.start()], document.text[m.end() : m.end() + 2]
                # Powers, globs and escapes are not emphasis; "** text" and "text **" were meant to be.
                if _ARGUMENTS.match(document.text, m.end()):
                    continue
                if _WILD.search(document.text, max(0, m.start() - 2), m.start()) and _WORD.match(after):
                    continue  # "M**V", "x**n"
                if before == after[:1] == "'":
                    continue  # an operator in quotation marks
                if len(m[0]) == 2 and before not in ("/", "\\") and after[:1] not in ("/", "."):
                    left = bool(_WORD.match(before)) or before in tuple(")”\"'%.!?:,")
                    right = bool(_WORD.match(after.lstrip(" ") or " "))
                    if (left or right) and not mentioned(document, Span(*m.span()), block.text):
                        found.append(Span(*m.span()))
                        closing |= bool(_WORD.match(before)) and not right
                        opening |= not document.prose[block.text.start : m.start()].strip()
            places += found
        # Marks behind words and the same marks in front of notes are footnotes; so are lines marked * and **.
        if places and all(_begins(document, s) for s in places) and _FIRST_NOTE.search(document.prose):
            return
        if places and not (closing and opening):
            yield self.finding(places[0], related=[related(s, "and these") for s in places[1:]])


def _begins(document: Document, span: Span) -> bool:
    """Tell whether asterisks begin their line and touch a word."""
    before, after = document.text[span.start - 1 : span.start], document.text[span.end : span.end + 1]
    return before in ("", "\n") and bool(_WORD.match(after))
