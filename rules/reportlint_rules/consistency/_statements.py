"""Figures with what they are said of: the words, names and years around a number."""

import re
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.consistency._candidates import candidates
from reportlint_rules.consistency._clauses import SAME, STOP
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._polarity import stem
from reportlint_rules.consistency._tables import decimal_comma, grids
from reportlint_rules.consistency._units import WORDS

_WORD = re.compile(r"[^\W\d_][\w'’.-]*[^\W_]|[^\W\d_]|\d+(?:\.\d+)*")
_LEAD_IN = re.compile(r"[ \n]*[A-Z][a-z]+(?: [a-z]+){0,3}, ")
_COUNTED = re.compile(r"\+?\s+(?:[a-z-]+(?:ed|al|ive|ing|ic|ful)\s+)?([a-z][a-z-]{3,}s)\b")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD = re.compile(
    r"\b(?:Q[1-4]|H[12]|FY ?\d\d(?:\d\d)?|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)
_CONTRAST = frozenset(
    "not no without before after previous previously earlier later former new old first second third initial final "
    "best worst min max minimum maximum low high lower upper baseline control target goal planned actual optimistic "
    "pessimistic bull bear male female men women urban rural north south east west short long small large medium big "
    "example if suppose say instead originally prior ago once next last average median mean additional another other "
    "each every respectively versus vs compared alternatively either".split()
)
_COMMA = re.compile(r",\s")


class Statement(NamedTuple):
    """A figure and what it is said of."""

    quantity: Quantity
    place: Span
    unit: str
    """The unit, or the stem of the word counted."""
    words: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    block: int
    table: bool


def statements(document: Document) -> tuple[Statement, ...]:
    """The figures of the document that say of one thing one value, where another one may say it again."""
    found: list[Statement] = []
    cells = _cells(document)
    comma = document.once(decimal_comma)
    prose = document.prose
    periods: dict[int, frozenset[str]] = {}
    for index, clause in candidates(document, {cell.words for cell in cells}):
        span, block = document.sentences[index]
        numbers = [q for q in quantities(prose, *clause, comma) if not _is_name(prose, q)]
        if len(numbers) > 1 and (first := _first_part(prose, clause, numbers)):
            clause, numbers = first, numbers[:1]
        if len(numbers) != 1 or not _DIGIT.search(prose, *numbers[0].span):
            continue
        q = numbers[0]
        unit = q.unit or _counted(prose, q, clause)
        if not unit:
            continue
        words, names = _context(prose, _body(prose, clause, q), q.span, span.start)
        if len(words) >= 2:
            if index not in periods:
                periods[index] = frozenset(_YEAR.findall(prose, *span)) | frozenset(
                    _PERIOD.findall(prose, *span)
                )
            found.append(Statement(q, clause, unit, words, names, periods[index], block, False))
    return (*found, *cells)


def _first_part(prose: str, clause: Span, numbers: list[Quantity]) -> Span | None:
    """The part of a clause up to the comma after its first number: ``used 41 m³ in 2024, 8 % less``."""
    cut = _COMMA.search(prose, numbers[0].span.end, numbers[1].span.start)
    return Span(clause.start, cut.start()) if cut and numbers[0].unit != numbers[1].unit else None


def _body(prose: str, clause: Span, q: Quantity) -> Span:
    """The clause without a lead-in of a few words ("In short,", "As surveyed,")."""
    m = _LEAD_IN.match(prose, clause.start, min(clause.end, q.span.start))
    return Span(m.end(), clause.end) if m else clause


def _is_name(prose: str, q: Quantity) -> bool:
    """Tell whether a number is a year, or belongs to a name or version ("GPT-4", "Python 3", "Section 2")."""
    text = prose[slice(*q.span)]
    if not q.unit and re.fullmatch(r"(?:19|20)\d\d(?:\D{1,4}(?:19|20)?\d\d)?", text):
        return True
    before = prose[max(0, q.span.start - 30) : q.span.start]
    return not q.unit and bool(
        re.search(
            r"(?:[A-Z][\w.]*[ -]|#|[Ss]tep |[Vv]ersion |[Cc]hapter |[Pp]age |[Ll]ine |[Ll]evel |[Ss]ection |"
            r"[Nn]o\. ?)$",
            before,
        )
    )


def _counted(prose: str, q: Quantity, clause: Span) -> str:
    """The stem of the noun that a bare number counts: ``5,000 employees``."""
    m = _COUNTED.match(prose, q.span.end, clause.end)
    return f"#{stem(m[1])}" if m and m[1] not in STOP else ""


def _context(prose: str, clause: Span, number: Span, start: int) -> tuple[frozenset[str], frozenset[str]]:
    words, names = set(), set()
    for m in _WORD.finditer(prose, *clause):
        if number.start <= m.start() < number.end:
            continue
        word = m[0]
        folded = word.casefold()
        if folded in STOP or (folded in WORDS and folded not in _CONTRAST) or _YEAR.fullmatch(word):
            continue
        if (
            (word[0].isupper() and m.start() > start)
            or word[0].isdigit()
            or any(c.isupper() for c in word[1:])
        ):
            names.add(folded.removesuffix("'s").removesuffix("’s"))
        else:
            words.add(SAME.get(stem(folded), stem(folded)))
    return frozenset(words), frozenset(names)


def _cells(document: Document) -> list[Statement]:
    """The figures of tables, said of the label of their row and the head of their column."""
    found = []
    for grid in document.once(grids):
        index = document.block_at(grid.block.span.start)
        for label, row in zip(grid.labels, grid.rows, strict=True):
            for head, cell in zip(grid.header[1:], row[1:], strict=True):
                if not cell:
                    continue
                said = f"{label} {head}"
                words = frozenset(
                    stem(w.casefold())
                    for w in _WORD.findall(said)
                    if w.casefold() not in STOP and not w[0].isdigit()
                )
                years = frozenset(_YEAR.findall(said))
                unit = cell.number.unit or ("%" if "%" in head else "")
                if unit and len(words) >= 3 and len(_WORD.findall(label)) > 1:
                    found.append(
                        Statement(cell.number, cell.span, unit, words, frozenset(), years, index, True)
                    )
    return found


def same_thing(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say a figure of the same thing: one is said in the words of the other."""
    if one.unit != other.unit:
        return False
    if one.table or other.table:
        small, large = (one, other) if one.table else (other, one)
        everything = large.words | frozenset(map(stem, large.names))
        return (
            not large.table
            and small.words <= everything
            and small.years == large.years
            and not (everything - small.words) & _CONTRAST
        )
    if (one.years != other.years and one.years and other.years) or one.names != other.names:
        return False
    if one.years != other.years and not one.names:
        return False
    common = one.words & other.words
    fewer, all_words = sorted((one.words, other.words), key=len)
    if fewer - common or (one.words ^ other.words) & _CONTRAST or len(all_words) > 2 * len(fewer):
        return False
    # Without a name or a period the subject stands elsewhere, in the heading or the sentence before; where three or
    # four words are the same, and the figure has a unit of its own, it stands in them.
    if not one.names and not one.years & other.years:
        owned = not one.unit.startswith("#") and one.unit != "x"
        extra = len(all_words) - len(fewer)
        return owned and not one.years and not other.years and extra <= 2 and len(common) >= 3 + (extra > 1)
    return len(common) + len(one.names) + len(one.years & other.years) >= 4 and len(common) >= 2
