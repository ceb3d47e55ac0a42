"""Sentences that open with a number of things and end with a colon: ``Five vendors hold half of the market:``."""

import re
from collections.abc import Iterator

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._units import WORDS

_FOREIGN = {
    word: n
    for n, words in enumerate(
        "zwei dos,drei tres,vier cuatro,fünf cinco,sechs seis,sieben siete,acht ocho,neun nueve,zehn diez,elf once,"
        "zwölf doce".split(","),
        2,
    )
    for word in words.split()
}
VALUES = WORDS | _FOREIGN
_NUMBERS = "|".join(sorted((w for w, n in VALUES.items() if 3 <= n <= 20), key=lambda w: (-len(w), w)))
_OPENS = rare(
    rf"(?:(?:The|These|Die|Las|Los)[ \n])?(?P<n>{_NUMBERS}|[3-9]|1\d)[ \n](?:[^\W\d_][\w-]*[ \n]){{0,2}}?"
    r"(?P<noun>[^\W\d_][\w-]{2,24}(?:s|n|r|e|en|er))[ \n](?P<rest>[^.:;!?\d]{8,120}):[*_ ]*$",
    re.I,
)
_MEASURES = frozenset(
    "days years hours minutes seconds weeks months times points percent people others thousands millions lines rows "
    "columns characters pages words users files tage jahre stunden minuten wochen monate días años horas minutos "
    "semanas meses veces".split()
)
_OPEN_END = rare(
    r"\b(?:such as|including|includes?|for example|e\.g|among|some|like|of which|mainly|mostly|each|every|per|except|"
    r"ago|later|apart|must|should|shall|of (?:them|these|those)|two|three|four|five|six|seven|eight|nine|ten|"
    r"darunter|etwa|zum Beispiel|z\. ?B|jeweils|je|sollte\w*|entre ellos|por ejemplo|como|cada|"
    r"follow\w* (?:up|rules?))\b",
    re.I,
)


def openers(document: Document) -> Iterator[tuple[Span, int, list[Span]]]:
    """The numbers that a list right below misses by one: where they stand, how many items there are, and these."""
    blocks = document.blocks
    for index in range(1, len(blocks)):
        first, lead = blocks[index], blocks[index - 1]
        if first.kind != "item" or lead.kind != "paragraph" or lead.quoted or first.quoted:
            continue
        start = max(lead.text.start, lead.text.end - 200)
        text = document.prose[start : lead.text.end]
        if not text.rstrip("*_ \n").endswith(":"):
            continue
        # The last sentence of the paragraph is the one with the colon.
        begin = max(text.rfind(mark, 0, -2) for mark in (". ", ".\n", "! ", "? ")) + 2
        begin = begin if begin > 1 else 0
        if begin == 0 and start > lead.text.start:
            continue
        m = _OPENS.match(text, begin)
        if not m or m["noun"].casefold() in _MEASURES or _OPEN_END.search(m["rest"]):
            continue
        word = m["n"].casefold()
        promised = int(word) if word.isdigit() else VALUES[word]
        items = _items(document, index)
        # A list of names or labels; one that is out by more counts something else.
        if len(items) < 3 or abs(len(items) - promised) != 1 or not all(_names(document, b) for b in items):
            continue
        yield Span(start + m.start("n"), start + m.end("noun")), len(items), [b.text for b in items]


def _items(document: Document, index: int) -> list[Block]:
    """The items of a list without those in lists of their own; none where the list goes on after something else."""
    first = document.blocks[index]
    found = []
    for block in document.blocks[index:]:
        if block.kind != "item":
            if block.list >= 0 and block.list == first.list:
                continue
            break
        if block.depth == first.depth:
            if block.list != first.list:
                return []
            found.append(block)
    return found


def _names(document: Document, block: Block) -> bool:
    text = document.text[slice(*block.text)].lstrip('*_`["“ ')
    return block.body_start >= 0 or text[:1].isupper() or text[:1].isdigit()
