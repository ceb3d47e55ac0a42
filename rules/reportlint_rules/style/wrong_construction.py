"""The rule ``wrong-construction``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    is_report,
    mentioned,
)
from reportlint_rules.style._constructions import READERS
from reportlint_rules.style._english import is_english, speaks_english

_WORDS = frozenset(READERS)
_GAPS = re.compile(r"\s*(?:\w[\w'’]*\s+)*\w[\w'’]*")
"""Words with nothing between them but blanks: no markup, sign or line of a list."""


@dataclass(frozen=True)
class WrongConstruction(DocumentRule):
    """Words stand together that no English puts together: "comprises of", "can been", "these application are".

    A slip of grammar in a finished report tells that nobody read it again. Only pairs that are wrong in every
    variety of English are known to this rule.
    Write what the message says. In texts other than reports, where people write as they speak, the finding is
    advice.
    """

    meta = RuleMeta(
        id="wrong-construction",
        message='"{match}" is no English: write {advice}.',
        help="Write what the message says, or put the sentence another way.",
        severity=Severity.WARNING,
        good=[
            "The set comprises three pumps. We discussed it, and these benefit the town despite the cost.\n",
            "The mayor has ushered in a new age, and she could of course have been there.\n",
        ],
        bad=[
            Bad("The set comprises of three pumps.\n", ["comprises of"]),
            Bad("The new lock has ushered better times for the boats.\n", ["has ushered better"]),
            Bad(
                "These application are slow, and the pump should works.\n",
                ["These application", "should works"],
            ),
        ],
        prefilter=Prefilter(words=tuple(READERS)),
        see=("wrong-article", "doubled-word"),
        known_limits="Slips that make other good English, and those over longer distances, are not seen.",
    )

    allow: Annotated[tuple[str, ...], "Constructions that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per construction."""
        allowed = {a.casefold() for a in self.allow}
        words = document.words
        texts = words.texts
        for place in document.places_of(_WORDS):
            wrong = READERS[texts[place]](texts, place)
            if not wrong:
                continue
            span = words.span(wrong.first, wrong.end)
            match = document.plain(span)
            block = document.blocks[document.block_at(span.start)]
            if block.kind not in PROSE_KINDS or block.kind == "quote" or block.quoted:
                continue
            # "MUST/SHOULD is", "Will needs help", "case-by-case"
            if not block.text.contains(span) or match[1:] != match[1:].lower() or match.casefold() in allowed:
                continue
            if not _GAPS.fullmatch(document.prose, *span) or not _apart(document.text, span.start, span.end):
                continue
            if match[:1].isupper() and texts[wrong.first] in ("will", "may"):
                continue
            if (
                is_english(document)
                and speaks_english(document, block)
                and not mentioned(document, span, block.text)
            ):
                yield self.finding(
                    span,
                    severity=None if is_report(document) else Severity.INFO,
                    match=match,
                    advice=wrong.advice,
                )


def _apart(text: str, start: int, end: int) -> bool:
    """Tell whether no hyphen, slash or bracket joins the words to others."""
    return text[start - 1 : start] not in ("-", "/", "_", "(") and text[end : end + 1] not in (
        "-",
        "/",
        "_",
        "‑",
    )
