"""Read a document for mojibake once: what is certain, what of it can be repaired, what only looks like it."""

import re
from bisect import bisect_left
from collections.abc import Container
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.encoding._beyond import runs, signs
from reportlint_rules.encoding._mojibake import Hit, candidates

_BEYOND = re.compile("[^\x00-\x7f]")
_WORD = 120
_ROUNDS = 4
_LOOK_AT_MOST, _SUSPECT_AT_MOST = 5000, 200
"""Suspicious places that are looked into, and named, in one document: more of them say nothing new."""
_ASK_AT_MOST = 4000
"""Distinct words that ftfy is asked about in one document; later ones are flagged without a fix."""
_LOSSY = re.compile(
    "[ÃÂ](?=[ ?\ufffd]|$)|[ÂÃÄÅÐÑÎÏ×ØÙà-ï]\ufffd|\u0413 (?=[a-zб-я])|\u00e2\u20ac|\u0432\u0402|\u0393\u00c7"
    "|\u00d4\u00c7"
    "|\u201a\u00c4|\u00ef\u00bf|\u00ed\u00a0|\u00cc[\u00b3-\u00b8]|\u00c5 (?=[a-z])|â\u0080",
    re.MULTILINE,
)
_LEADING = frozenset("\u0413\u0432\u0393\u201aÂÃÄÅÌÎÏÐÑÔ×ØÙàáâãäåæçèéêëìíîï")
_LEADS = re.compile(f"[{''.join(sorted(_LEADING))}]")
"""So each of these begins: from sign to sign a search skips, through alternatives it walks."""
_ABOUT = re.compile(
    r"mojibake|utf-?8|unicode|latin-?1\b|windows-?125|\bcp-?\d{3,4}\b|iso-?8859|charset|character set"
    r"|character encoding|\bftfy\b|文字化け|乱码|\bgbk\b|gb ?2312|gb ?18030|shift[-_ ]?jis"
)


class Misread(NamedTuple):
    """A certain span, and whether ftfy came to the same repair."""

    hit: Hit
    agreed: bool


class Reading(NamedTuple):
    """What a document's prose holds: certain spans, and spans that are suspicious without proof."""

    certain: tuple[Misread, ...]
    suspected: tuple[Span, ...]


def read(document: Document) -> Reading:
    """Read the prose of a document; ftfy is imported only where suspicious runs exist."""
    text = document.prose
    if text.isascii():
        return Reading((), ())
    # An entity stands decoded in the prose: what spans one is no text of this file and cannot be replaced
    # in it.
    found = [
        h for h in candidates(text, runs(document)) if text[h.start : h.end] == document.text[h.start : h.end]
    ]
    lossy = []
    if not _LEADING.isdisjoint(signs(document)):
        lossy = [Span(*m.span()) for lead in _LEADS.finditer(text) if (m := _LOSSY.match(text, lead.start()))]
    if not found and not lossy:
        return Reading((), ())
    subject = Subject(document)
    found = [h for h in found if not subject.is_about(h.start)]
    lossy = [s for s in lossy if not subject.is_about(s.start)]
    certain = _accept(text, found)
    torn = _torn(document, certain)
    judge = Judge(text, certain)
    agreed = judge.agreed({h for h in certain if h.whole and h not in torn})
    misread = tuple(Misread(h, h in agreed) for h in certain)
    taken = {h[:2] for h in certain}
    places = sorted({*lossy, *(Span(h.start, h.end) for h in found if h[:2] not in taken)})
    return Reading(misread, tuple(judge.changed(places, frozenset(lossy))))


class Subject:
    """Knows which blocks talk about encodings, each block read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, bool] = {}
        self._whole = "mojibake" in document.folded or "文字化け" in document.folded

    def is_about(self, offset: int) -> bool:
        """Tell whether the block at a place or a neighbour names an encoding, or the file names mojibake."""
        at = self._document.block_at(offset)
        return self._whole or any(self._names(i) for i in range(max(at - 1, 0), at + 2))

    def _names(self, index: int) -> bool:
        if index not in self._known:
            blocks = self._document.blocks
            self._known[index] = index < len(blocks) and bool(
                _ABOUT.search(self._document.folded, *blocks[index].span)
            )
        return self._known[index]


def _accept(text: str, found: list[Hit]) -> list[Hit]:
    """Keep the certain hits; a possible one needs improbable characters, or company in the same encoding."""
    from ftfy.badness import badness

    certain = {h for h in found if h.strength == 2 or badness(text[max(h.start - 2, 0) : h.end + 2])}
    company: dict[str, int] = {}
    for h in certain:
        company[h.chain[-1]] = company.get(h.chain[-1], 0) + 1
    certain |= {
        h
        for h in found
        if company.get(h.chain[-1], 0) >= 2
        and (
            h.text in "¿¡«»“”„‘’–—…"
            or (
                h.text.isalpha()
                and (text[h.start - 1 : h.start].isalpha() or text[h.end : h.end + 1].isalpha())
            )
        )
    }
    return sorted(certain)


def _torn(document: Document, certain: list[Hit]) -> set[Hit]:
    """Return the hits that may be fragments: their line holds different numbers of layers, or the file ends
    in them.

    The whole line is left alone, not only its shorter readings: once the longer ones were repaired, nothing
    would tell that the others are fragments, and a second pass would write what the first one refused.
    """
    text = document.prose
    layers: dict[tuple[int, str], set[int]] = {}
    keys = [(document.lines.position(h.start).line, h.chain[-1]) for h in certain]
    for h, key in zip(certain, keys, strict=True):
        layers.setdefault(key, set()).add(len(h.chain))
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    return {
        h
        for h, key in zip(certain, keys, strict=True)
        if len(layers[key]) > 1 or h.start <= first or h.end >= last
    }


class Judge:
    """Asks ftfy, the second reader, about words and remembers the answers."""

    def __init__(self, text: str, certain: list[Hit]) -> None:
        """Keep the text and the certain hits, which count as repaired wherever ftfy is asked about the
        rest."""
        self._text, self._certain = text, certain
        self._starts = [h.start for h in certain]
        self._answers: dict[str, str] = {}

    def _ask(self, piece: str) -> str:
        from ftfy import TextFixerConfig, fix_encoding

        if piece not in self._answers:
            if len(self._answers) >= _ASK_AT_MOST:
                return piece
            self._answers[piece] = fix_encoding(piece, TextFixerConfig(explain=False))
        return self._answers[piece]

    def _window(self, start: int, end: int, blanks: str) -> Span:
        text = self._text
        first, last = start, end
        while first > 0 and start - first < _WORD and text[first - 1] not in blanks:
            first -= 1
        while last < len(text) and last - end < _WORD and text[last] not in blanks:
            last += 1
        return Span(first, last)

    def _repaired(self, window: Span, which: Container[Hit] | None = None) -> str:
        parts, at = [], window.start
        # By index: a slice would copy all later places for each of them.
        for i in range(bisect_left(self._starts, window.start), len(self._certain)):
            h = self._certain[i]
            if h.end > window.end:
                break
            if which is None or h in which:
                parts += [self._text[at : h.start], h.text]
                at = h.end
        # A byte-order mark goes with a fix of its own, and what is asked must not depend on which fix came
        # first.
        return "".join((*parts, self._text[at : window.end])).replace("\ufeff", "")

    def agreed(self, hits: set[Hit]) -> set[Hit]:
        """Return those hits for which ftfy arrives at the same characters, now or once the others are
        repaired.

        Going round until nothing is added makes the fix stable: a second pass over the repaired file would
        ask the same questions again.
        """
        done: set[Hit] = set()
        for _ in range(_ROUNDS):
            more = {h for h in sorted(hits - done) if self._agrees(h, done)}
            if not more:
                break
            done |= more
        return done

    def _agrees(self, hit: Hit, done: set[Hit]) -> bool:
        """Tell whether ftfy, reading the word or the line around a hit, arrives at the same characters."""
        if hit.end - hit.start > 4 * _WORD:
            return False
        for blanks in (" \n\t\r", "\n"):
            window = self._window(hit.start, hit.end, blanks)
            piece = self._repaired(window, done)
            asked, repaired = self._ask(piece), self._repaired(window)
            if asked == repaired != piece:
                return True
        # ftfy may repair more of the line than was certain here: compare the word at the same place in both.
        at = self._text.count(" ", window.start, hit.start)
        ours, theirs, now = repaired.split(" "), asked.split(" "), piece.split(" ")
        return len(ours) == len(theirs) == len(now) and ours[at] == theirs[at] != now[at]

    def changed(self, places: list[Span], lossy: frozenset[Span]) -> list[Span]:
        """Return the spans that ftfy would still change, each once, in order.

        A torn sequence (``lossy``) beside a certain hit in the same line counts as well: ftfy gives up on
        lines that mix both.
        """
        spans: list[Span] = []
        for place in places[:_LOOK_AT_MOST]:
            if len(spans) == _SUSPECT_AT_MOST:
                break
            if spans and place.start < spans[-1].end:
                continue
            window = self._window(place.start, place.end, "\n")
            piece = self._repaired(window)
            near = self._certain[
                bisect_left(self._starts, window.start) : bisect_left(self._starts, window.end)
            ]
            if any(h.start < place.end and place.start < h.end for h in near):
                continue
            if self._ask(piece) == piece and not (near and place in lossy):
                continue
            spans.append(_spread(self._text, place))
        return spans


def _spread(text: str, place: Span) -> Span:
    """Widen a place to the run of strange characters around it."""
    start, end = place
    while start > 0 and _BEYOND.match(text[start - 1]) and place.start - start < _WORD:
        start -= 1
    while end < len(text) and _BEYOND.match(text[end]) and end - place.end < _WORD:
        end += 1
    return Span(start, end)


__all__ = ["Judge", "Misread", "Reading", "read"]
