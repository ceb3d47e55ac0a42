"""The rule ``misspelling``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

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
    tongue,
)
from reportlint_rules.style._english import is_english
from reportlint_rules.style._misspellings import BEFORE_DAYS, DATES, RIGHT

_WRONG = frozenset((*RIGHT, *DATES))
_KINDS = frozenset({"paragraph", "item", "heading", "table", "footnote"})
_JOINS = frozenset("/_.@#\\'’-‑")
"""What joins a word to an address, a path or an identifier."""


@dataclass(frozen=True)
class Misspelling(DocumentRule):
    """A frequent misspelling of an English word: "seperate", "occured", "april 2022".

    A reader who finds one asks how carefully the rest was read. Only spellings that are no other word, no variant
    and no name are known to this rule, and only English text is read. In manuals, minutes and forms, which people write
    for their own, the finding is advice.
    Correct it; ``--fix`` does.
    """

    meta = RuleMeta(
        id="misspelling",
        message='"{word}" is spelled "{right}"{times}.',
        help="Correct the spelling.",
        severity=Severity.INFO,
        good=[
            "The two tanks are kept separate, and `recieve` is the name of the port.\n",
            'The word "seperate" is often misspelled.\n',
            "Ils ont leur propre environement, et c'est dans la cave que les pompes sont.\n",
        ],
        bad=[
            Bad("The two tanks are seperate.\n", ["seperate"]),
            Bad("The lock of the town was opened on monday, 3 april 2022.\n", ["monday", "april"]),
            Bad("# Maintainance of the pumps\n\nIt has occured twice.\n", ["Maintainance", "occured"]),
        ],
        prefilter=Prefilter(words=(*RIGHT, *DATES)),
        see=("doubled-word",),
        known_limits='Rare slips, and those that are other words ("form" for "from"), are not seen.',
    )

    allow: Annotated[tuple[str, ...], "Spellings that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per misspelling, at its first use; the others are related."""
        places: dict[str, list[Span]] = {}
        for word, span in self._found(document):
            places.setdefault(word, []).append(span)
        for word, spans in places.items():
            right = RIGHT.get(word) or DATES[word]
            yield self.finding(
                spans[0],
                related=[related(s, "and here") for s in spans[1:]],
                word=document.plain(spans[0]),
                right=right,
                times=f" ({len(spans)} times)" if len(spans) > 1 else "",
                fix=Fix(
                    f'Replace with "{right}"',
                    tuple(Edit(*s, _cased(document, s, right)) for s in spans),
                    safe=True,
                ),
            )

    def _found(self, document: Document) -> Iterator[tuple[str, Span]]:
        allowed = {a.casefold() for a in self.allow}
        words = document.words
        at = [p for p in document.places_of(_WRONG) if words.texts[p] not in allowed]
        at = [p for p in at if words.texts[p] in RIGHT or _is_small_date(document, p)]
        if not at or not is_english(document):
            return
        for place in at:
            span = Span(words.starts[place], words.ends[place])
            block = document.blocks[document.block_at(span.start)]
            if block.kind not in _KINDS or block.quoted or not block.text.contains(span):
                continue
            if tongue(document, block.text) != "en" or not _stands_alone(document, span):
                continue
            line = document.folded[block.text.start : block.text.end]
            if RIGHT.get(words.texts[place], "\n").casefold() in line and len(line) < 200:
                continue  # a change of the spelling is told, or a table of such
            if not mentioned(document, span, block.text):
                yield words.texts[place], span


def _is_small_date(document: Document, place: int) -> bool:
    """Tell whether the name of a month beside a number, or of a day after "on", is written small."""
    words = document.words
    if not document.text[words.starts[place]].islower():
        return False
    around = words.texts[place - 1 : place] + words.texts[place + 1 : place + 2]
    if words.texts[place].endswith("day"):
        return not BEFORE_DAYS.isdisjoint(around[:1])
    return any(near.isdigit() for near in around)


def _stands_alone(document: Document, span: Span) -> bool:
    """Tell whether a word is no part of an address, a path or an identifier, and is written like a word."""
    text = document.text
    word = text[span.start : span.end]
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    if text[span.start - 1 : span.start] in _JOINS:
        return False
    return text[span.end : span.end + 1] not in _JOINS or not text[span.end + 1 : span.end + 2].isalnum()


def _cased(document: Document, span: Span, right: str) -> str:
    word = document.text[span.start : span.end]
    if word.isupper() and len(word) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if word[:1].isupper() else right
