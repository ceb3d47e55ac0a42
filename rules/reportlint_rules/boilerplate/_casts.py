"""Passages cast in one mould, whatever their words: two lists in a frame that returns with other members.

The vocabulary of benefits and challenges has no end, but a mould must repeat its own words. Passages that hold two
enumerations, or name a side, are compared with commas and colons kept: what two of them share in order is the mould.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._classes import classes
from reportlint_rules.boilerplate._kinds import FEWEST, SHARE, SLOT, kind_of, runs_of
from reportlint_rules.boilerplate._lexicon import signs
from reportlint_rules.boilerplate._likely import Pair, likely
from reportlint_rules.boilerplate._polarity import JOINTS, TURN
from reportlint_rules.boilerplate._sections import any_overlap
from reportlint_rules.boilerplate._shapes import shape
from reportlint_rules.boilerplate._statements import MARKS, Atom, atoms, is_german, names
from reportlint_rules.boilerplate._words import FUNCTION

_LONGEST = 110
"""Tokens of a passage; a longer one is a text."""
_INNER = 4
"""Words of a member between commas that is brought to a slot whether it returns or not."""
_LEADERS = 24
"""Moulds with which a passage is compared, at most: keeps the time linear."""
_MOST = 60
"""Passages that share a word and are compared, at most."""
_BRIEF = 12
"""Tokens of a short sentence before a passage, which belongs to it."""
_NAMES = 5
"""Capitals inside a passage from which it is particular."""
_LINKS = frozenset(
    "the a an of to in on at for with by from as their its than into der die das de la le les des".split()
)
"""Words that join the words of a member, or a member to what is before it."""
_PLAIN = MARKS | {SLOT, *"the a an of to in and or for is are it they".split()}


class Cast(NamedTuple):
    """Passages of one mould: their places with the sections, and the words that all of them share."""

    places: tuple[tuple[Span, int], ...]
    frame: tuple[str, ...]
    """What all of them hold, marks and slots included."""
    kind: str
    """``sides`` sets two sides against each other, ``lists`` two lists side by side, ``pairs`` are shorter."""


_Window = tuple[Span, tuple[str, ...], int]
"""A passage, its tokens and its section."""


def casts(document: Document) -> tuple[Cast, ...]:
    """The moulds of passages with two sides that fill three sections or more."""
    pairs = likely(document)
    if not pairs:
        return ()
    windows = [
        w
        for w in _windows(document, pairs)
        if len(w[1]) <= _LONGEST and ("!", "(") not in pairwise(w[1])  # an image
    ]
    if len({section for _, _, section in windows}) < FEWEST:
        return ()
    moulds: dict[tuple[int, tuple[str, ...]], set[tuple[Span, int]]] = {}
    for group, core in _moulds(windows):
        longest = max(len(tokens) for _, tokens, _ in group)
        kind = kind_of(core, longest)
        if kind:
            held = moulds.setdefault((len(core) * len(group), tuple(core)), set())
            held.update((span, section) for span, _, section in group)
    found: list[Cast] = []
    taken: list[Span] = []
    for (_, frame), places in sorted(moulds.items(), key=lambda m: m[0], reverse=True):
        fresh = sorted(p for p in places if not any_overlap(taken, p[0]))
        if len({section for _, section in fresh}) >= FEWEST:
            taken = _union([*taken, *(span for span, _ in fresh)])
            kind = kind_of(list(frame), len(frame))
            if kind != "lists" or 2 * sum(_has_names(document, span) for span, _ in fresh) <= len(fresh):
                found.append(Cast(tuple(fresh), frame, kind))
    return tuple(found)


def _union(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _windows(document: Document, pairs: list[Pair]) -> Iterator[_Window]:
    """Single passages with two sides in them, and pairs of neighbours that hold one each."""
    every, joints = document.once(atoms), document.once(shape).joints
    active: dict[int, bool] = {}
    fresh: list[Atom] = []

    def read(atom: Atom) -> None:
        if not atom.tokens:
            atom.read(document)
            fresh.append(atom)

    def is_active(number: int) -> bool:
        if number not in active:
            atom = every[number]
            read(atom)
            active[number] = bool(atom.lists) or atom.polar or not JOINTS.isdisjoint(atom.tokens)
        return active[number]

    # Names are asked for first, since statements are dear to read.
    plain = [(one, other) for one, other in pairs if not _is_surely_particular(document, every, one, other)]
    if len({every[one].section for one, _ in plain}) < FEWEST:
        return
    for one, other in plain:
        first, last = every[one], every[other]
        if not (is_active(one) and is_active(other)):
            continue
        if one == other:
            if first.lists >= 2 or first.polar:
                yield first.span, first.tokens, first.section
            continue
        # What stands between may be passed over where it holds no list, and these two do.
        listed = first.lists and last.lists
        if other - one == 2 and is_active(one + 1) and (every[one + 1].lists or not listed):
            continue
        alike = bool(first.lists) == bool(last.lists) or (joints[one] and joints[other])
        if not alike and not (first.polar and last.polar):
            continue
        before, whole = _before(every, one), Span(first.span.start, last.span.end)
        if before is not first:
            read(before)
            if len(before.tokens) <= _BRIEF:
                one -= 1
                first, whole = before, Span(before.span.start, last.span.end)
            if _is_particular(document, whole):
                continue
        for atom in every[one : other + 1]:
            read(atom)
        tokens = tuple([t for a in every[one : other + 1] for t in a.tokens])
        yield whole, tokens, first.section
    for atom in fresh:
        if atom.tokens:
            atom.forget()


def _before(every: Sequence[Atom], number: int) -> Atom:
    """The statement before one in its block, which may belong to a passage; itself where it is the first."""
    one = every[number]
    return every[number - 1] if number and every[number - 1].block == one.block else one


def _is_surely_particular(document: Document, every: Sequence[Atom], one: int, other: int) -> bool:
    """Tell whether a passage is particular, with the statement before it or without."""
    whole = Span(every[one].span.start, every[other].span.end)
    if one == other:
        return _is_particular(document, whole)
    return _is_particular(document, whole, Span(_before(every, one).span.start, whole.end))


def _has_names(document: Document, span: Span) -> bool:
    return names(document, span) > 1 and not is_german(document.words.list(span))


def _is_particular(document: Document, span: Span, around: Span | None = None) -> bool:
    """Tell whether names, numbers or code stand in a passage; capitals tell nothing where what is around is German."""
    words = document.words.within(span)
    # Digits of other scripts are none of the classes.
    if not document.text.isascii() or document.once(classes).exact.find(1, words.start, words.stop) >= 0:
        held = document.words.texts[words.start : words.stop]
        if any(w[0] == "`" for w in held) or sum([w[0].isdigit() for w in held]) > 1:
            return True
    return names(document, span) >= _NAMES and not is_german(document.words.list(around or span))


def _slotted(windows: list[_Window]) -> Iterator[_Window]:
    """Passages with every stretch of words that does not return in three sections brought to one slot."""
    sections: dict[str, set[int]] = {}
    for _, tokens, section in windows:
        for t in set(tokens):
            sections.setdefault(t, set()).add(section)
    often = MARKS.union([t for t, held in sections.items() if len(held) >= FEWEST])
    for span, tokens, section in windows:
        out: list[str] = []
        last = len(tokens) - 1
        fixed = [t in often for t in tokens]
        for n in _inner_members(tokens):
            fixed[n] = False
        for n, t in enumerate(tokens):
            # A lone "the" or "of" between members is none of the mould's own words.
            if fixed[n] and (not 0 < n < last or fixed[n - 1] or fixed[n + 1] or t not in _LINKS):
                out.append(t)
            elif not out or out[-1] != SLOT:
                out.append(SLOT)
        yield span, tuple(out), section


def _inner_members(tokens: tuple[str, ...]) -> set[int]:
    """The places of short members between commas, or a comma and a conjunction: no frame, however often they recur."""
    found: set[int] = set()
    begin = -1
    for n, t in enumerate(tokens):
        if t in (",", ";") or (t in JOINTS and begin >= 0):
            inside = range(begin, n) if begin >= 0 else range(0)
            if len(inside) <= _INNER and not any(tokens[i] in FUNCTION or tokens[i] in TURN for i in inside):
                found.update(inside)
            begin = n + 1 if t in (",", ";") else -1
        elif t in MARKS:
            begin = -1
    return found


def _moulds(windows: list[_Window]) -> Iterator[tuple[list[_Window], list[str]]]:
    """Each passage with those that share its frame, and the frame: what most of them hold in the same order."""
    slotted = list(dict.fromkeys(_slotted(windows)))
    where: dict[str, list[int]] = {}
    held = [[t for t in dict.fromkeys(w[1]) if t not in _PLAIN] for w in slotted]
    for number, kept in enumerate(held):
        for t in kept:
            where.setdefault(t, []).append(number)
    spell = _Spelling()
    led: set[tuple[str, ...]] = set()
    for one, kept in zip(slotted, held, strict=True):
        # Passages that read alike have one mould: the first one finds it.
        if one[1] in led or not _may_lead(one[1]):
            continue
        led.add(one[1])
        rare = sorted(kept, key=lambda t: len(where[t]))[:6]
        near = Counter(g for t in rare for g in where[t][:_MOST])
        others = [slotted[g] for g, _ in near.most_common(_LEADERS)]
        if len({section for _, _, section in others}) < FEWEST:
            continue
        group = _closest(one, others, spell)
        if len({section for _, _, section in group}) >= FEWEST:
            yield group, _core(one[1], group, spell)


class _Spelling(dict[tuple[str, ...], str]):
    """Tokens as a text, a sign for each, since texts are compared faster."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self._signs: dict[str, str] = {}

    def __missing__(self, tokens: tuple[str, ...]) -> str:
        """Spell tokens that are asked for the first time."""
        signs = self._signs
        text = self[tokens] = "".join([signs.setdefault(t, chr(len(signs))) for t in tokens])
        return text


def _may_lead(tokens: Sequence[str]) -> bool:
    """Tell whether a passage holds enough that returns for ``kind_of``; its mould holds no more."""
    told = [w for run in runs_of(tokens) if len(run) > 1 for w in run]
    if len(told) >= 5 and any(w not in FUNCTION for w in told):
        return True
    return any(signs(t) & 2 for t in tokens)


def _closest(one: _Window, others: list[_Window], spell: _Spelling) -> list[_Window]:
    """The passages that share most of their tokens with one, the closest where they overlap."""
    from rapidfuzz.distance import LCSseq  # late: it takes 10 ms

    found: list[_Window] = []
    text = spell[one[1]]
    # Its own bound is not exact: what is just alike enough may fall below.
    least = SHARE - 0.01
    shares = [LCSseq.normalized_similarity(text, spell[other[1]], score_cutoff=least) for other in others]
    alike = [(share, other) for share, other in zip(shares, others, strict=True) if share >= SHARE]
    for _, other in sorted(alike, key=lambda a: (-a[0], -len(a[1][1]), a[1][1])):
        if not any(other[0].overlaps(f[0]) for f in found):
            found.append(other)
    return found


def _core(leader: tuple[str, ...], group: list[_Window], spell: _Spelling) -> list[str]:
    """The tokens of a passage that most of its group hold in the same order."""
    from rapidfuzz.distance import LCSseq

    uses: Counter[int] = Counter()
    for _, tokens, _ in group:
        for op in LCSseq.opcodes(spell[leader], spell[tokens]):
            if op.tag == "equal":
                uses.update(range(op.src_start, op.src_end))
    core: list[str] = []
    for n, t in enumerate(leader):
        kept = t if uses[n] >= max(FEWEST, 0.7 * len(group)) else SLOT
        if kept != SLOT or core[-1:] != [SLOT]:
            core.append(kept)
    return core
