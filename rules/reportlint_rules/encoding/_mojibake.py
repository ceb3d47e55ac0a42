"""Find UTF-8 that was read in a single-byte encoding: span by span, invertible, with the mechanism named.

Own evidence first (a run of characters whose bytes are valid UTF-8, whose reading is coherent text while
the run itself is no word); ftfy is asked only about what that leaves open, and about every repair: a span
is fixable where it goes there and back again and ftfy, reading the same words, arrives at the same
characters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reportlint_rules.encoding._codecs import CODECS, LATIN, Table, pair, table
from reportlint_rules.encoding._scripts import script, usual

_DEPTH = 3
_SHORT = 12
"""Characters of a run that may come again."""
_LOOK = 400
"""Characters of a run that are looked at to see which encoding could have written all of it."""
_BOX = re.compile("[\u2500-\u259f]+")
_ONE_LETTER_WORDS = frozenset("àáâéèêëíìïóòôöúùûüåæøõÀÁÉÈÊÍÌÓÒÔÖÚÙÜÅÆØÕ") - {"â"}
_CAPITALS = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽČĆŚŻŹŁĐİŞŐŰĀĒĪŪĢĶĻŅ")
_C1 = re.compile("[\x80-\x9f\ufffd]")
_OPENERS = frozenset("«‹“‘„‚¿¡\xa0–—…·•\xad")
_CLOSERS = frozenset("»›”’“‘\xa0–—…·•™®°º\xad")
_SURE = ("\u2010-\u2027\u2030-\u205e", "\u20ac\u2122\u2190-\u21ff\ufffd\ufeff\U0001f000-\U0001faff")
_TYPOGRAPHIC = re.compile(f"[{''.join(_SURE)}]")


class Hit(NamedTuple):
    """A span of text that is misread UTF-8: what it says, through which encodings (last misreading first).

    ``strength`` 2 proves itself, 1 needs a second witness. ``whole`` means that nothing was left over
    around or inside it, so that the repair is the original and not a part of it.
    """

    start: int
    end: int
    text: str
    chain: tuple[str, ...]
    strength: int
    whole: bool


def candidates(text: str, runs: Iterable[tuple[int, str]]) -> Iterator[Hit]:
    """Yield the spans that could be misread UTF-8, in order; ``runs`` are those of ``text`` beyond ASCII."""
    quick = pair()
    for start, run in runs:
        if len(run) > 1 and quick.search(run):
            end = start + len(run)
            for hit in explain(run, text[max(start - 1, 0) : start], text[end : end + 1]):
                yield hit._replace(start=hit.start + start, end=hit.end + start)


def _finds(run: str) -> list[tuple[Table, list[tuple[int, int]]]]:
    """In which encodings, the more frequent ones first, a run holds what is valid UTF-8, and where."""
    return [(tab, spans) for codec in CODECS if (spans := list((tab := table(codec)).find(run)))]


_short_finds = lru_cache(maxsize=4096)(_finds)
"""The same few pairs of signs (a dash and a quotation mark) stand in a text again and again."""


def explain(run: str, left: str, right: str, depth: int = 0) -> list[Hit]:
    """Read one run of characters in the encoding that explains most of it; offsets count from the run's
    start."""
    readings: list[tuple[tuple[int, int, int], list[Hit]]] = []
    for tab, spans in _short_finds(run) if len(run) <= _SHORT else _finds(run):
        hits = [h for span in spans if (h := _read(run, span, tab, left, right, depth))]
        if hits:
            proven = sum((h.end - h.start) * (h.strength == 2) for h in hits)
            covered = sum(h.end - h.start for h in hits)
            readings.append(((proven, covered, sum(c in tab.byte for c in run[:_LOOK])), hits))
    if not readings:
        return []
    best = max(readings, key=lambda r: r[0])[1]  # the first of equals: the more frequent encoding
    texts = {(h.start, h.end): h.text for h in best}
    torn = {h[:2] for _, hits in readings for h in hits if texts.get(h[:2], h.text) != h.text}
    # What another encoding reads differently is no certain repair, however likely this reading is.
    return [h._replace(whole=False) if h[:2] in torn else h for h in best]


def _read(run: str, span: tuple[int, int], tab: Table, left: str, right: str, depth: int) -> Hit | None:
    """Judge one find: decode it, look for further layers below, weigh the evidence."""
    start, end = span
    seen = run[start:end]
    said = tab.decode(seen)
    before = run[start - 1] if start else left
    after = run[end] if end < len(run) else right
    deeper = explain(said, before, after, depth + 1) if depth + 1 < _DEPTH and len(said) > 1 else []
    certain = [h for h in deeper if _goes_on(said, h, tab, before, after)]
    unsure = len(deeper) > len(certain)
    deeper = certain
    whole = not _residue(run, span, tab) and not unsure
    if deeper:
        parts, at = [], 0
        for h in deeper:
            parts += [said[at : h.start], h.text]
            at = h.end
        parts.append(said[at:])
        covered = sum(h.end - h.start for h in deeper)
        if 2 * covered >= len(said):
            whole = whole and covered == len(said) and all(h.whole for h in deeper)
            chain = (tab.codec, *max((h.chain for h in deeper), key=len))
            return Hit(start, end, "".join(parts), chain, 2, whole and _settled(parts, before, after))
    strength = _strength(tab, seen, said, before, after)
    if not strength:
        return None
    return Hit(start, end, said, (tab.codec,), strength, whole and _settled([said], before, after))


def _goes_on(said: str, hit: Hit, tab: Table, before: str, after: str) -> bool:
    """Tell whether a layer below is certain: by itself, by improbable characters, or by the encoding of
    this layer."""
    if hit.strength == 2 or _badness(_around(said, hit, before, after)):
        return True
    return hit.chain[0] == tab.codec and said[hit.end - 1] not in _CLOSERS | _OPENERS


def _around(text: str, hit: Hit, before: str, after: str) -> str:
    """A hit with a character before it and three after it, as far as the text or its neighbours have them."""
    left = text[hit.start - 1] if hit.start else before
    return left + text[hit.start : hit.end + 2] + (after if hit.end + 2 > len(text) else "")


def _strength(tab: Table, seen: str, said: str, before: str, after: str) -> int:
    """Weigh a reading: 0 no text at all, 1 possible, 2 certain."""
    if any(
        unicodedata.category(c) in ("Cn", "Co", "Cs") or not (usual(c) or c == "\ufffd" or c == "\ufeff")
        for c in said
    ):
        return 0
    scripts = {s for c in said if (s := script(c))}
    if len(scripts) > 1:
        return 0
    near = {s for c in (before, after) if c and c.isalpha() and (s := script(c))}
    if _BOX.fullmatch(seen):
        word = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
        return 2 if len(said) > 1 and scripts == {"Latin"} and word else 1
    if len(said) == 1:
        return _single(tab, seen, said, before, after)
    if not scripts and not _TYPOGRAPHIC.search(said):
        return 1
    return 2 if _odd(tab, seen) and not (scripts and near - scripts) else 1


def _single(tab: Table, seen: str, said: str, before: str, after: str) -> int:
    """Weigh a reading of one character, where chance is a rival."""
    if len(seen) > 2:
        if _TYPOGRAPHIC.match(said):
            return 2 if _odd(tab, seen) else 1
        return int(script(said) in ("", "Latin") or tab.codec in ("cp1252", "latin-1"))
    if tab.codec not in LATIN and script(seen[0]) and not script(said) and not (before + after).isascii():
        return 0
    if said in "\xa0\xad" and before.isupper() and after.isupper():
        return 0
    if said.islower() and before.isupper() and after.isupper():
        return 0
    near = {script(c) for c in (before, after) if c.isalpha()}
    if tab.codec not in ("cp1252", "latin-1") and script(said) and near and script(said) not in near:
        return 0
    in_word = before.isascii() and before.isalpha() and after.isascii() and after.islower()
    symbol = not script(seen[1]) and seen[1] not in _OPENERS and seen[1] not in _CLOSERS
    if in_word and symbol and script(said) == "Latin":
        return 2
    begins = (not before or before in ' \n\t("“„«') and after.isascii() and after.islower()
    odd = not seen[1].isalnum() and seen[1] not in "’'\xa0"
    return 2 if begins and odd and said.isupper() and said in _CAPITALS and seen[0].isupper() else 1


def _odd(tab: Table, seen: str) -> bool:
    """Tell whether the characters as they stand make no word: a symbol inside, or a capital after a small
    letter."""
    inside = seen[:-1]
    if any(
        not script(c) and not unicodedata.combining(c) and c not in "\u200c\u200d\u200e\u200f"
        for c in inside[1:]
    ):
        return True
    if tab.codec in LATIN and not script(seen[1]):
        return True
    return any(a.islower() and b.isupper() for a, b in pairwise(seen))


def _residue(run: str, span: tuple[int, int], tab: Table) -> bool:
    """Tell whether bytes of a torn character lie next to a match: then the reading may be a fragment."""
    start, end = span
    before, after = run[max(start - 1, 0) : start], run[end : end + 1]
    said = tab.decode(run[start:end])
    if after and tab.byte.get(after, 0) and tab.byte.get(said[-1], 0) >= 0xC2:
        return True
    if before and before not in _OPENERS and _torn(before, said[0], tab):
        return True
    return bool(after) and after not in _CLOSERS and _torn(after, said[-1], tab)


def _torn(neighbour: str, said: str, tab: Table) -> bool:
    """Tell whether a neighbour is a byte of this encoding, damage, or a letter of another script than the
    reading."""
    if neighbour in tab.byte or _C1.match(neighbour):
        return True
    return bool(script(neighbour)) and script(neighbour) != script(said)


def _settled(parts: list[str], before: str, after: str) -> bool:
    """Tell whether the text after repair reads as text: no control, no lost character, no symbol inside a
    word."""
    text = "".join(parts)
    if _C1.search(text) or any(not usual(c) for c in text):
        return False
    line = before + text + after
    if len(text) == 1 and script(text) not in ("", "Latin", "Greek", "Cyrillic"):
        return False
    if text == "\xa0" and (
        not before or before.isspace() or not (after.isalnum() or (after and after in "!?:;»«(€$£"))
    ):
        return False
    alone = len(text) == 1 and text.isalpha() and not (before.isalpha() or after.isalpha())
    if alone and (before.isdigit() or after.isdigit() or text not in _ONE_LETTER_WORDS):
        return False
    for i in range(len(before), len(before) + len(text)):
        c = line[i]
        if ("\xa1" <= c <= "\xbf" and c not in "«»¿¡·ºª°²³¹") or c in "€ƒ†‡‰ˆ˜™":
            follows, leads = line[i + 1 : i + 2], line[i - 1 : i] if i else ""
            if follows.isalpha() or (
                leads.isalpha() and follows not in ("", " ", "\n", ".", ",", ")", "-", ";", ":")
            ):
                return False
            if (leads > "\x7f" and leads not in _OPENERS) or (follows > "\x7f" and follows not in _CLOSERS):
                return False
    return True


def _badness(text: str) -> int:
    """Ask ftfy how improbable a sequence of characters is (imported here: 50 ms that clean text never
    pays)."""
    from ftfy.badness import badness

    return int(badness(text))
