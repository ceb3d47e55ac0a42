"""Enumerations of all units, their members brought to one form, so that "handling X" and "dealing with X" meet."""

import re
from collections.abc import Set
from typing import NamedTuple

from reportlint import Document, Span, Words, rare
from reportlint.prose import enumerations
from reportlint_rules.boilerplate._returns import returning_words
from reportlint_rules.boilerplate._sections import Line, lines
from reportlint_rules.boilerplate._words import CHANGE, FUNCTION, words

_JOINT = re.compile(r"(?:and|or|as well as|und|oder|sowie|et|ou|y|o|e)\b", re.I)
_LAST = rare(
    r"\s(?:that|which|while|whereas|but|because|so that|to|for|in|on|with|from|at|by|due|are|is|remain|sind|bleiben|son"
    r"|sont)\s|[.;:!?()—–]",
    re.I,
)
_FIRST = rare(
    r"\b(?:include[sd]?|including|like|such as|its|their|of|for|with|in|as|are|is|was|were|on|by|from|the|offers?|"
    r"provides?|brings?|poses?|faces?|to|than|through|between|about|into)\b",
    re.I,
)
_CLAUSE = words(
    """
    is are was were has have had can may will would should must does do poses pose it they we you he she
    this these there however nevertheless ist sind hat haben wird werden est sont peut es son tiene
    tienen
    """
)
"""A member that holds one of these is a clause, not a thing."""
_LONGEST = 8


_INNER = rare(r"\s(?:and|or|und|oder|sowie|et|ou|y|o|e)\s", re.I)
_VERB = rare(
    r"\b(?:include[sd]?|including|such\s+as|like|offers?|gains?|enjoys?|achieves?|means?|involves?|entails?|requires?|provides?|brings?|poses?|faces?|suffers?|delivers?|are|is|has|have|can|"
    r"will|wie|sind|gehören|tels|comprennent|como|incluyen|plantean?|figuran|destacan)\b",
    re.I,
)
"""A piece that holds one of these opens a new enumeration."""
_OPENER = rare(
    r"(?:including|include|such\s+as|like|namely|for\s+example|especially|wie|darunter|como|notamment)\s+",
    re.I,
)
_BREAK = re.compile(r"\s[–—-]+\s|—|[;:]\s|[()]")
_COMMA = re.compile(r",\s")
_SHORT = 5
_REACH = 200
_FEWEST = 3
_OPENING = words("include includes included including such like namely comprises involves covers offers")
"""Places below which nothing recurs."""


_JOINERS = words(
    "and or as und oder sowie et ou y o e include includes included including such like namely covers"
)
"""One of these must stand in a line with a single comma, or it holds no enumeration."""


class Member(NamedTuple):
    """One member of an enumeration: where it stands and what it comes down to."""

    span: Span
    line: int
    key: tuple[str, ...]


def members(document: Document) -> tuple[Member, ...]:
    """The members of enumerations in running text whose normal form holds two words or more and may recur."""
    every = document.once(lines)
    found: list[Member] = []
    for number in _candidates(document, every):
        for span in series(document, every[number]):
            key = normal(document, span)
            if len(key) >= 2:
                found.append(Member(span, number, key))
    return tuple(found)


def _candidates(document: Document, every: tuple[Line, ...]) -> list[int]:
    """The lines whose enumerations may hold an item that recurs.

    An item ends in two content words; where no such pair ends something in three sections, nothing recurs.
    """
    frequent = {w for w in document.once(returning_words) if len(w) > 1} - FUNCTION
    if len(frequent) < 2:
        return []
    prose, words = document.prose, document.words
    pairs: dict[int, list[tuple[str, str]]] = {}
    sections: dict[tuple[str, str], set[int]] = {}
    for number, line in enumerate(every):
        start, end = line.span
        at = prose.find(",", start, end)
        if at < 0:
            if _OPENING.isdisjoint(line.words):
                continue
        elif prose.find(",", at + 1, end) < 0 and _JOINERS.isdisjoint(line.words):
            continue
        if frequent.isdisjoint(line.words):
            continue
        held = _ends(words, line, frequent)
        if held:
            pairs[number] = held
            for pair in held:
                if pair in sections:
                    sections[pair].add(line.unit)
                else:
                    sections[pair] = {line.unit}
    often = {pair for pair, units in sections.items() if len(units) >= _FEWEST}
    return [number for number, held in pairs.items() if not often.isdisjoint(held)] if often else []


def _ends(words: Words, line: Line, frequent: Set[str]) -> list[tuple[str, str]]:
    """Neighbouring content words after which a function word, a sign or the end of the sentence stands."""
    starts, ends, texts = words.starts, words.ends, words.texts
    found = []
    previous = ""
    last = line.at + len(line.words) - 1
    for index, word in enumerate(line.words, line.at):
        if word in frequent:
            if previous and (
                index == last or starts[index + 1] - ends[index] > 1 or texts[index + 1] in FUNCTION
            ):
                found.append((previous, word))
            previous = word
        elif previous and word not in FUNCTION and len(word) > 1:
            previous = ""
    return found


def series(document: Document, line: Line) -> list[Span]:
    """The members of the enumerations of one sentence, announced or not."""
    return sorted(m for group in groups(document, line) for m in group)


def groups(document: Document, line: Line) -> list[list[Span]]:
    """The enumerations of one sentence, each a list of members in order; read once."""
    known = document.once(_read)
    if line.span not in known:
        known[line.span] = _groups(document, line)
    return known[line.span]


def _read(_document: Document) -> dict[Span, list[list[Span]]]:
    return {}


def _groups(document: Document, line: Line) -> list[list[Span]]:
    known = enumerations(document, line.span)
    covered = [Span(e.lead.start, e.members[-1].end) for e in known]
    announced = [_opened(document.prose, list(e.members)) for e in known]
    # Without a comma there are no loose members.
    loose = (
        []
        if document.prose.find(",", *line.span) < 0
        else [
            group
            for number, segment in enumerate(_segments(document.prose, line.span))
            for group in _loose(document.prose, segment) or (_bare(document.prose, segment) if number else [])
            if not any(c.overlaps(m) for c in covered for m in group)
        ]
    )
    return sorted([g for g in announced if len(g) > 1] + loose)


def _opened(prose: str, group: list[Span]) -> list[Span]:
    """Begin where a member opens the enumeration anew: "are hurdles, including A, B, and C"."""
    for at in range(len(group) - 1, 0, -1):
        opener = _OPENER.match(prose, *group[at]) or (at < len(group) - 1 and _VERB.search(prose, *group[at]))
        if opener and opener.end() < group[at].end:
            return [_trim(prose, opener.end(), group[at].end), *group[at + 1 :]]
    return group


def _segments(prose: str, span: Span) -> list[Span]:
    """The parts of a sentence between dashes, colons, semicolons and brackets."""
    edges = [span.start, *(x for m in _BREAK.finditer(prose, *span) for x in m.span()), span.end]
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]


def _bare(prose: str, segment: Span) -> list[list[Span]]:
    """Three short members or more without a conjunction that are all of a part: "strengths – A, B, C – are"."""
    edges = [segment.start, *(x for m in _COMMA.finditer(prose, *segment) for x in m.span()), segment.end]
    pieces = [_trim(prose, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    pieces = [_cut(prose, *p) if p is pieces[-1] else p for p in pieces]
    short = all(0 < len(prose[a:b].split()) <= _SHORT for a, b in pieces)
    return [pieces] if len(pieces) >= _FEWEST and short and not _VERB.search(prose, *segment) else []


def _loose(prose: str, span: Span) -> list[list[Span]]:
    """Members of "A, B, and C" without an announcing word; the first member keeps its last words only."""
    pieces: list[Span] = []
    at = span.start
    while at < span.end:
        cut = prose.find(",", at, span.end)
        cut = span.end if cut < 0 else cut
        pieces.append(_trim(prose, at, cut))
        at = cut + 1
    found: list[list[Span]] = []
    start = 0
    for i, piece in enumerate(pieces):
        joint = _JOINT.match(prose, piece.start, piece.end)
        inner = None if joint else _INNER.search(prose, piece.start, min(piece.end, piece.start + _REACH))
        if i > start and joint and joint.end() < piece.end:
            if i - start >= 2:
                last = _cut(prose, joint.end(), piece.end)
                found.append([_tail(prose, pieces[start]), *pieces[start + 1 : i], last])
            start = i + 1
        elif i > start and inner and not _VERB.search(prose, piece.start, inner.start()):
            # "A, B and C", without the comma before the conjunction
            left, right = _trim(prose, piece.start, inner.start()), _cut(prose, inner.end(), piece.end)
            found.append([_tail(prose, pieces[start]), *pieces[start + 1 : i], left, right])
            start = i + 1
        elif len(prose[piece.start : piece.end].split()) > _LONGEST or _VERB.search(prose, *piece):
            start = i
    found = [[m for m in group if m.end > m.start] for group in found]
    return [g for g in found if len(g) > 1 and all(len(prose[a:b].split()) <= _LONGEST for a, b in g)]


def _cut(prose: str, start: int, end: int) -> Span:
    """Cut a last member where its phrase ends."""
    last = _trim(prose, start, end)
    stop = _LAST.search(prose, last.start, last.end)
    return _trim(prose, last.start, stop.start()) if stop else last


def _tail(prose: str, span: Span) -> Span:
    """Cut the lead of a first member: what follows the last announcing word, four words at most."""
    start = max((m.end() for m in _FIRST.finditer(prose, span.start, span.end)), default=span.start)
    begins = [m.start() for m in re.finditer(r"\S+", prose[start : span.end])]
    return _trim(prose, start + begins[-4] if len(begins) > 4 else start, span.end)


def _trim(prose: str, start: int, end: int) -> Span:
    piece = prose[start:end]
    stripped = piece.strip()
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(stripped))


def normal(document: Document, span: Span) -> tuple[str, ...]:
    """The last three content words, a leading gerund or word of change left out ("dealing with" noisy data)."""
    held = document.words.list(span)
    if any(w[0] == "`" or w[0].isdigit() or w in _CLAUSE for w in held):
        return ()
    kept = [w for w in held if w not in FUNCTION and len(w) > 1]
    while len(kept) > 2 and (kept[0].endswith("ing") or kept[0] in CHANGE):
        kept = kept[1:]
    return tuple(kept[-3:])
