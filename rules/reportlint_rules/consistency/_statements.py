"""Figures with what they are said of: the words, names and years around a number."""

import re
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._candidates import candidates
from reportlint_rules.consistency._clauses import CONTRAST, PEOPLE, PLURALS, STOP, content
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma, grids
from reportlint_rules.consistency._units import WORDS

_WORD = re.compile(r"[^\W\d_][\w'’.-]*[^\W_]|[^\W\d_]|\d+(?:\.\d+)*")
_LEAD_IN = re.compile(
    r"[ \n]*(?!After|Before|Since|Until|With|Under|During|For\b)[A-Z][a-z]+(?: [a-z]+){0,3}, "
)
_COUNTED = rare(
    rf"\+?\s+(?:[a-z-]+(?:ed|al|ive|ing|ic|ful)\s+)?([a-z][a-z-]{{3,}}s|{'|'.join(sorted(PLURALS))})\b"
)
_PER = rare(r"(?:each|every)\s+(?:year|month|week|day|hour|quarter)\b", re.I)
"""Says the same as "per year", and sets nothing apart."""
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD = re.compile(
    r"\b(?:Q[1-4]|H[12]|FY ?\d\d(?:\d\d)?|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)
_CHANGED = re.compile(
    r"\b(?:by|up|down|(?:increas|decreas|declin|ris|ros|drop|fall|growth|gain|reduction|cut|improvement|change|saving)\w*"
    r"(?: of| by)?)[ \n](?:about |around |nearly |over |another |an? )*[$€£]?$"
)
_DIFFERS = re.compile(
    r"[ \n](?:more|less|higher|lower|faster|slower|fewer|cheaper|larger|smaller|above|below|over|under|increase|growth|"
    r"rise|decline|decrease|drop|reduction|gain|improvement|saving|discount)s?\b"
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
    stems: frozenset[str]
    """The stems of the names: at the head of a sentence a name cannot be told from a word."""
    leads: frozenset[tuple[str, str]]
    """Pairs of words of which the first stands right before the second, and may narrow it."""
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
        if len(numbers) > 1:
            # "three" in "240 students of three schools" is a word like others.
            numbers = [q for q in numbers if q.unit or _DIGIT.search(prose, *q.span)] or numbers
        if len(numbers) > 1 and (first := _first_part(prose, clause, numbers)):
            clause, numbers = first, numbers[:1]
        if len(numbers) != 1 or not _DIGIT.search(prose, *numbers[0].span):
            continue
        q = numbers[0]
        unit = q.unit or _counted(prose, q, clause)
        if not unit:
            continue
        context = _context(document, _body(prose, clause, q), q.span, span.start)
        if len(context[0]) >= 2:
            if index not in periods:
                periods[index] = frozenset(_YEAR.findall(prose, *span)) | frozenset(
                    _PERIOD.findall(prose, *span)
                )
            unit = kind_of(prose, clause, q) + unit
            found.append(Statement(q, clause, unit, *context, periods[index], block, False))
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
            r"(?:(?!(?:With|Of|The|In|At|About|Some|Over|Only|All|From|By|For|Nearly|Around|These|After|Just)\b)\b"
            r"[A-Z][\w.]*[ -]|#|[Ss]tep |[Vv]ersion |[Cc]hapter |[Pp]age |[Ll]ine |[Ll]evel |[Ss]ection |"
            r"[Nn]o\. ?)$",
            before,
        )
    )


def kind_of(prose: str, clause: Span, q: Quantity) -> str:
    """``Δ`` where a number says how much something changed or differs, not how much there is."""
    before, after = (
        prose[max(clause.start, q.span.start - 32) : q.span.start],
        prose[q.span.end : q.span.end + 20],
    )
    return (
        "Δ" if (q.low < 0 and "°" not in q.unit) or _CHANGED.search(before) or _DIFFERS.match(after) else ""
    )


def _counted(prose: str, q: Quantity, clause: Span) -> str:
    """The stem of the noun that a bare number counts: ``5,000 employees``."""
    m = _COUNTED.match(prose, q.span.end, clause.end)
    if not m or m[1] in STOP:
        return ""
    return "#person" if m[1] in PEOPLE else f"#{stem(m[1])}"


def _context(
    document: Document, clause: Span, number: Span, start: int
) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[tuple[str, str]]]:
    """The words, names and pairs of words of a clause, the number left out."""
    prose = document.prose
    words, names, leads = set(), set(), set()
    last, end = "", -9
    for m in _WORD.finditer(prose, *clause):
        if number.start <= m.start() < number.end:
            continue
        word = m[0]
        folded = word.casefold()
        if folded in STOP or (folded in WORDS and folded not in CONTRAST) or _YEAR.fullmatch(word):
            continue
        if folded in ("each", "every") and _PER.match(prose, m.start()):
            continue
        if (
            (word[0].isupper() and m.start() > start)
            or word[0].isdigit()
            or any(c.isupper() for c in word[1:])
        ):
            folded = folded.removesuffix("'s").removesuffix("’s")
            names.add(folded)
            stemmed = stem(folded)
        else:
            stemmed = content(folded)
            words.add(stemmed)
        if m.start() == end + 1:
            leads.add((last, stemmed))
        last, end = stemmed if not folded.endswith("ed") else "", m.end()
    names.update(w for w in document.words.list(clause) if w[0] == "`")
    return frozenset(words), frozenset(names), frozenset(map(stem, names)), frozenset(leads)


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
                owned = unit not in ("", "%", "x") and len(grid.header) == 2
                if unit and len(words) >= 3 - owned and len(_WORD.findall(label)) > 1:
                    none: frozenset[str] = frozenset()
                    found.append(
                        Statement(
                            cell.number, cell.span, unit, words, none, none, frozenset(), years, index, True
                        )
                    )
    return found
