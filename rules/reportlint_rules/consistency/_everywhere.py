"""``A outperforms B on all five corpora``, ``better in both languages``: the table has it so in some only."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Document, Sentence, Span, rare
from reportlint_rules.consistency._tables import PARTIAL, TOTAL, Cell, Grid
from reportlint_rules.consistency._trends import Claim
from reportlint_rules.consistency._units import WORDS

CUES = frozenset(
    "outperforms outperformed outperform beats beat surpasses surpassed exceeds exceeded better worse ahead faster "
    "slower cheaper higher lower übertrifft übertraf schlägt schlug besser schlechter schneller supera superó "
    "superior mejor peor".split()
)
_NUMBERS = WORDS | {"both": 2, "beiden": 2, "beide": 2, "ambos": 2, "ambas": 2} | {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
}  # fmt: skip
_EVERYWHERE = rare(
    r"\b(?:on|in|for|across|at|with|auf|bei|en|para)[ \n](?:(?:all|allen|alle|todos los|todas las|los|las|each of the|"
    r"every one of the)[ \n](?:of the[ \n])?(?P<n>[^\W\d_]+|\d{1,2})[ \n]|(?P<both>both|beiden|ambos|"
    r"ambas|every|each|cada|jedem|jeder)[ \n])"
    r"(?:[^\W\d_]+[ \n])?(?P<noun>[^\W\d_][\w-]{2,})",
    re.I,
)
_NOT = rare(
    r"\b(?:not|except|but|only|nicht|außer|nur|no|salvo|excepto|solo|average|mean|if|would|will)\b", re.I
)
_MEAN = rare(
    r"\b(?:mean|average|avg|overall|total|macro|Ø|mittel\w*|durchschnitt|media|promedio|all)\b", re.I
)


def everywhere(document: Document, every: Sequence[Grid]) -> Iterator[Claim]:
    """The comparisons said of all columns that hold in some of them only, and are told the other way in the rest."""
    # Two columns at least are compared.
    every = [grid for grid in every if len(grid.header) > 2 and len(grid.rows) > 1]
    for sentence in document.sentences_with(CUES) if every else ():
        block = document.blocks[sentence.block]
        if (
            block.quoted
            or block.kind not in ("paragraph", "item")
            or sentence.span.end - sentence.span.start > 400
        ):
            continue
        m = _EVERYWHERE.search(document.prose, *sentence.span)
        if not m:
            continue
        word = (m["both"] or m["n"] or "").casefold()
        number = int(word) if word.isdigit() else _NUMBERS.get(word, -1 if m["both"] else 0)
        if number in (0, 1) or _NOT.search(document.prose, *sentence.span):
            continue
        for grid in every:
            if grid.block.section == block.section:
                yield from _judge(document, grid, sentence, m, number)


def _judge(
    document: Document, grid: Grid, sentence: Sentence, m: re.Match[str], number: int
) -> Iterator[Claim]:
    before = document.prose[sentence.span.start : m.start()]
    pair = _pair(grid, before)
    if pair is None:
        return
    one, other = pair
    columns = _columns(grid, m["noun"], number)
    cells = [(c, grid.rows[one][c], grid.rows[other][c]) for c in columns]
    apart = [(c, a, b, a.number.low - b.number.low) for c, a, b in cells if a and b]
    if len(apart) != len(columns) or len(columns) < 2:
        return
    up = [x for x in apart if x[3] > 0]
    down = [x for x in apart if x[3] < 0]
    if not up or not down:
        return
    # The side with fewer columns is the odd one; of two, the first that is told below.
    odd = min((down, up), key=len)[0]
    a, b = (document.plain(cell.span) for cell in (odd[1], odd[2]))
    names = [grid.labels[i].strip("*_` ") for i in (one, other)]
    head = grid.header[odd[0]]
    fact = f'"{names[0]}" has {a} and "{names[1]}" {b} in "{head}", and elsewhere it is the other way round'
    yield Claim(Span(*m.span()), odd[1].span, fact)


def _pair(grid: Grid, text: str) -> tuple[int, int] | None:
    """The two rows that are compared, in the order of the text; None where it names more or fewer."""
    found = []
    folded = text.casefold()
    for i, label in enumerate(grid.labels):
        bare = label.strip("*_` ").casefold()
        if len(bare) < 2 or TOTAL.match(label) or PARTIAL.search(label):
            continue
        place = re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", folded)
        if place is None and len(words := bare.split()) == 2:
            # "Whisper-type large" is "the large Whisper-type model".
            place = re.search(rf"(?<![\w-]){re.escape(words[1])} {re.escape(words[0])}(?![\w-])", folded)
        if place:
            found.append((place.start(), i))
    if len(found) != 2:
        return None
    found.sort()
    return found[0][1], found[1][1]


def _columns(grid: Grid, noun: str, number: int) -> list[int]:
    """The columns that are meant: as many as are told, with numbers in all rows and one unit."""
    full = [
        c
        for c, head in enumerate(grid.header)
        if c and not _MEAN.search(head) and all(row[c] is not None for row in grid.rows)
    ]
    kept = [c for c in full if _unit(grid, c) == _unit(grid, full[0])]
    if number < 0 and len(kept) == len(full):
        return kept
    if len(kept) == number:
        return kept
    # Heads that share a word: "WER German", "WER English" beside "Real-time factor".
    for c in full:
        first = grid.header[c].split(" ")[0]
        alike = [x for x in full if grid.header[x].split(" ")[0] == first]
        if len(alike) == number and number > 1 and first:
            return alike
    return []


def _unit(grid: Grid, column: int) -> str:
    cells: list[Cell] = [c for row in grid.rows if (c := row[column])]
    return cells[0].number.unit if cells else ""
