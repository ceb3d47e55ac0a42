"""Find the names of the base in a document's words: one look into a table per word.

A document that shares no first word with any name is done after one set intersection.
"""

import re
from collections.abc import Sequence, Set
from typing import Any, NamedTuple

from reportlint.document import Document
from reportlint.knowledge.base import Knowledge, Row
from reportlint.knowledge.spelling import PIECE, fold, plural_of

_SEPARATOR = re.compile(r"(?:[\s\-‐-―·\0]*|\.|[ \0]?/[ \0]?|, |\()\Z")
_MAX_GAP = 12
_HYPHENS = frozenset("-‐‑")


class Mention(NamedTuple):
    """A name of the base in a text: where it stands, what it may mean, and how sure that is.

    ``refs`` are entity indices; ``orgs`` organisation ids. ``ambiguous`` names need a cue from their
    surroundings. A short form that the base only spells out has neither. ``text`` is the name as written.
    """

    start: int
    end: int
    text: str
    refs: tuple[int, ...]
    orgs: tuple[str, ...]
    ambiguous: bool


def mentions_of(document: Document, base: Knowledge) -> list[Mention]:
    """Return the mentions of a document in reading order; longer names win, mentions never overlap."""
    known = document.once(_kept)
    if base.digest not in known:
        known[base.digest] = _find(document, base)
    return known[base.digest]


def _kept(_document: Document) -> dict[str, list[Mention]]:
    return {}


def _find(document: Document, base: Knowledge) -> list[Mention]:
    words = document.word_set
    firsts = words & base.first_words
    joined = document.parsed.joined
    owners = _owners(words) if "'" in joined or "’" in joined else []
    own = base.first_words.intersection(owners)
    if not firsts and not own:
        return []
    texts, starts = document.words.texts, document.words.starts
    found: list[Mention] = []
    done = -1
    for at in _places(document, base, firsts, own, owners):
        word = texts[at]
        if starts[at] >= done and (
            mention := _best(document, base, at, word if word in firsts else word[:-2])
        ):
            done = mention.end
            found.append(mention)
    return found


def _owners(words: Set[str]) -> list[str]:
    """The words that stand in the possessive, without its ending (splitting one string is one call, not hundreds)."""
    return [piece[piece.rfind("\n") + 1 :] for piece in "\n".join([*words, ""]).split("'s\n")[:-1]]


class _Written:
    """Answers whether the text holds a form as it is written; markup inside words is taken out where it must be."""

    __slots__ = ("_bare", "_joined")

    def __init__(self, document: Document) -> None:
        """Look into a document's words as they are written."""
        self._joined = document.parsed.joined
        self._bare = ""

    def holds(self, forms: tuple[str, ...]) -> bool:
        """Tell whether one of the forms stands anywhere."""
        for form in forms:
            if form in self._joined:
                return True
        if not self._bare:
            if "\0" not in self._joined:
                return False
            self._bare = self._joined.replace("\0", "")
        return any(form in self._bare for form in forms)


def _places(
    document: Document, base: Knowledge, firsts: Set[str], own: Set[str], owners: list[str]
) -> list[int]:
    """The words, ascending, that may begin a name: ``in`` only where ``context`` or ``flight`` follows.

    Most first words are everyday words of no name of their own, so what may follow them is asked of the document's
    distinct words first, not at each place.
    """
    places, words, texts = document.places, document.word_set, document.words.texts
    possessive = {owner + "'s": fold(owner) for owner in owners}
    owned = frozenset(possessive.values())
    known, disjoint = base.beginnings, words.isdisjoint
    after = [*texts[1:], ""]
    found: list[int] = []
    written = _Written(document)
    for word in own:
        found += places[word + "'s"]
    for word in firsts:
        single, longer, exact = known[word] if word in known else base.beginning(word)
        here = places[word]
        # ``its`` is met in every text, ``ITS`` in few: the case is asked of the text once, not of each place.
        if single and (exact is None or written.holds(exact)):
            found += here
            continue
        # Asked of the few that may follow, not of all words: mostly none of them is in the text.
        if disjoint(longer) and owned.isdisjoint(longer):
            continue
        if len(here) > 3 * len(longer):
            follow = list(words.intersection(longer))
            follow += [form for form, plain in possessive.items() if plain in longer and form not in longer]
            found += [i - 1 for second in follow for i in places[second] if i and texts[i - 1] == word]
        else:
            found += [i for i in here if after[i] in longer or possessive.get(after[i]) in longer]
    found.sort()
    return found


def _best(document: Document, base: Knowledge, at: int, first: str) -> Mention | None:
    words, joined = document.words, document.parsed.joined
    texts, starts, ends = words.texts, words.starts, words.ends
    found: list[tuple[Any, bool]] = []
    size, begin, end = 0, starts[at], 0
    for parts, form, source, refs in _candidates(texts, at, base, first):
        if found and len(parts) < size:
            break
        last = at + len(parts) - 1
        if last >= len(texts) or (len(parts) > 1 and texts[at] != first):
            continue
        fit = _fits(texts, at, parts)
        if fit is None or (form != "literal" and not _near(document.text, joined, starts, ends, at, last)):
            continue
        plural, possessive = fit
        stop = ends[last] - (2 if possessive else 0)
        if form == "exact" and not _same_case(joined[begin:stop].replace("\0", ""), source, plural):
            continue
        if form == "literal":
            if joined[begin : begin + len(source)] != source:
                continue
            stop = begin + len(source)
            if stop > end:
                found = []  # ``U-Net++`` is not ``U-Net`` as well
        elif end > stop:
            continue
        found += refs
        size, end = len(parts), max(end, stop)
    if not found:
        return None
    entities = tuple(dict.fromkeys(r for r, _ in found if not isinstance(r, str)))
    orgs = tuple(dict.fromkeys(r[2:] for r, _ in found if isinstance(r, str) and r[0] == "o"))
    ambiguous = all(a for r, a in found if not (isinstance(r, str) and r[0] == "x")) or not (entities or orgs)
    return Mention(begin, end, joined[begin:end].replace("\0", ""), entities, orgs, ambiguous)


def _candidates(texts: list[str], at: int, base: Knowledge, first: str) -> list[Row]:
    """The names that begin with a word and go on with the next one, in the order of the table."""
    single, by_second, _ = base.beginning(first)
    if not by_second or at + 1 >= len(texts):
        return single
    word = texts[at + 1]
    some = by_second.get(word)
    folded = fold(word)
    rest = by_second.get(folded) if folded != word else None
    if word.endswith("'s"):
        own = by_second.get(fold(word[:-2]))
        rest = [*(rest or ()), *(own or ())] or None
    if rest:
        rows = [*(some or ()), *rest]
        # Names reached on two ways stay single, longer ones first.
        some = sorted({id(r): r for r in rows}.values(), key=lambda row: (-len(row[0]), row[0], row[2]))
    return [*some, *single] if some else single


def _fits(texts: list[str], at: int, parts: tuple[str, ...]) -> tuple[bool, bool] | None:
    """None where the words differ from the name, else whether the last word is its plural, and possessive."""
    last = len(parts) - 1
    if last == 0:
        return False, texts[at] != parts[0] and texts[at].endswith("'s")
    for k in range(1, last):
        if texts[at + k] != parts[k] and fold(texts[at + k]) != parts[k]:
            return None
    word, want = texts[at + last], parts[last]
    if word == want:
        return False, False
    possessive = word.endswith("'s")
    word = fold(word[:-2] if possessive else word)
    if word == want:
        return False, possessive
    return (True, possessive) if word == plural_of(want) else None


def _near(text: str, joined: str, starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> bool:
    """Only blanks, a hyphen or markup stand between the words of a name."""
    for k in range(first, last):
        gap = joined[ends[k] : starts[k + 1]]
        if len(gap) > _MAX_GAP or not _SEPARATOR.match(gap) or gap.count("\n") > 1:
            return False
        if joined[starts[k + 1] : ends[k + 1]] == "a" and gap.strip("\0") not in _HYPHENS:
            return False  # ``ImageNet, a dataset`` does not name ImageNet-A
        if "|" in text[ends[k] : starts[k + 1]]:
            return False  # two cells of a table
    return True


def _same_case(written: str, source: str, plural: bool) -> bool:
    """Compare piece by piece, so that hyphens and blanks may stand for one another."""
    have, want = PIECE.findall(written), PIECE.findall(source)
    if len(have) != len(want):
        return False
    for i, (h, w) in enumerate(zip(have, want, strict=True)):
        if h == w or (plural and i == len(want) - 1 and h in (w + "s", w + "es", plural_of(w))):
            continue
        # A lower-case name may begin a sentence.
        if i == 0 and w[:1].islower() and h == w[:1].upper() + w[1:] and (len(w) > 3 or len(want) > 1):
            continue
        # In a name of several words, only pieces with capitals inside them keep their case.
        alpha = "".join(c for c in w if c.isalpha())
        special = len(alpha) > 1 and (alpha.isupper() or any(c.isupper() for c in alpha[1:]))
        letters = sum(c.isalpha() for c in source)
        if not special and letters > 5 and fold(h) == fold(w):
            continue
        return False
    return True
