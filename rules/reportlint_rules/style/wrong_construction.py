"""The rule ``wrong-construction``."""

import re
from collections.abc import Iterable, Iterator
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
    Span,
    is_report,
    mentioned,
)
from reportlint_rules.style._constructions import AFTER, ALONE, BEFORE, READERS, Wrong
from reportlint_rules.style._english import is_english, speaks_english

_WORDS = frozenset(READERS)
_GAPS = re.compile(r"\s*(?:\w[\w'’]*\s+)*\w[\w'’]*")
"""Words with nothing between them but blanks: no markup, sign or line of a list."""


@dataclass(frozen=True)
class WrongConstruction(DocumentRule):
    """Words stand together that no English puts together: "comprises of", "can been", "these findings is".

    A slip of grammar in a finished report tells that nobody read it again. Only pairs that are wrong in every
    variety of English are known to this rule.
    Subjects and verbs are compared where a clause begins with a plain subject: a determiner, adjectives, a noun.
    Write what the message says. In texts other than reports, where people write as they speak, the finding is
    advice; a verb in the wrong number is advice in minutes alone.
    """

    meta = RuleMeta(
        id="wrong-construction",
        message='"{match}" is no English: write {advice}.',
        help="Write what the message says, or put the sentence another way.",
        severity=Severity.WARNING,
        good=[
            "The set comprises three pumps. We discussed it, and these benefit the town despite the cost.\n",
            "Our state-of-the-art servers are new. The paper first describing files for pumps is:\n",
            "Reading these files is easy, the number of pumps is high, and economics is hard.\n",
            "One of the pumps that we use is new. The team have agreed that the pump help.\n",
            "The mayor has ushered in a new age, and she could of course have been there.\n",
        ],
        bad=[
            Bad("The set comprises of three pumps.\n", ["comprises of"]),
            Bad("The new lock has ushered better times for the boats.\n", ["has ushered better"]),
            Bad(
                "These application are slow, and the pump should works.\n",
                ["These application", "should works"],
            ),
            Bad(
                "The many old pumps needs care. This tool help you to close it, and the gauges is read daily.\n",
                ["The many old pumps needs", "This tool help"],
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
        for wrong, agreed in self._found(document):
            span = document.words.span(wrong.first, wrong.end)
            match = document.plain(span)
            if match.casefold() in allowed or not _is_running(document, span):
                continue
            if agreed and not _is_said(document, wrong, match):
                continue
            yield self.finding(
                span,
                severity=None if agreed and is_report(document) else Severity.INFO,
                message=None if agreed else '"{match}": {advice} are needed.',
                match=match,
                advice=wrong.advice,
            )

    @staticmethod
    def _found(document: Document) -> Iterator[tuple[Wrong, bool]]:
        """Constructions by their words, and disagreements of subject and verb, as the grammar tells them."""
        texts = document.words.texts
        told: set[int] = set()
        last = len(texts) - 1
        for place in document.places_of(_WORDS):
            # Most stand beside words that make no construction with any of them.
            if (
                (place == last or texts[place + 1] not in AFTER)
                and texts[place - 1] not in BEFORE
                and texts[place] not in ALONE
            ):
                continue
            wrong = READERS[texts[place]](texts, place)
            if wrong:
                told.update(range(wrong.first, wrong.end))
                yield wrong, True
        if is_english(document):
            from reportlint_rules.style._agreement import disagreements

            for wrong in disagreements(document):
                if told.isdisjoint(range(wrong.first, wrong.end)):
                    yield wrong, False


def _is_running(document: Document, span: Span) -> bool:
    """Tell whether words stand in running English text, joined to no others, and are not spoken of."""
    block = document.blocks[document.block_at(span.start)]
    if (
        block.kind not in PROSE_KINDS
        or block.kind == "quote"
        or block.quoted
        or not block.text.contains(span)
    ):
        return False
    if not _apart(document.text, span.start, span.end):
        return False
    return (
        is_english(document) and speaks_english(document, block) and not mentioned(document, span, block.text)
    )


def _is_said(document: Document, wrong: Wrong, match: str) -> bool:
    """Tell whether nothing but blanks stands between the words, and none is a name: "MUST/SHOULD is", "Will needs"."""
    if match[1:] != match[1:].lower() or not _GAPS.fullmatch(
        document.prose, *document.words.span(wrong.first, wrong.end)
    ):
        return False
    return not (match[:1].isupper() and document.words.texts[wrong.first] in ("will", "may"))


def _apart(text: str, start: int, end: int) -> bool:
    """Tell whether no hyphen, slash or bracket joins the words to others."""
    return text[start - 1 : start] not in ("-", "/", "_", "(") and text[end : end + 1] not in (
        "-",
        "/",
        "_",
        "‑",
    )
