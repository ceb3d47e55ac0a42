"""Passages cast in one mould, whatever their words: two lists in a frame that returns with other members.

The vocabulary of benefits and challenges has no end, but a mould must repeat its own words. Passages that hold two
enumerations, or name a side, are compared with commas and colons kept: what two of them share in order is the mould.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._polarity import CON, JOINTS, PRO, TURN, signs
from reportlint_rules.boilerplate._returns import returning_pairs, returning_words
from reportlint_rules.boilerplate._sections import STOCK_TITLE, any_overlap, sentence_words
from reportlint_rules.boilerplate._words import FUNCTION

_TOKEN = re.compile(r"[^\W_][\w'’-]*|[,;:.!?()–—|]")
ITEM = "•"
MARKS = frozenset(",;:.!?()–—|•")
_LONGEST_ITEM = 8
"""Words of a member that is a list item of its own; longer ones are sentences."""
_LONGEST = 110
"""Tokens of a passage; a longer one is a text."""
_INNER = 4
"""Words of a member between commas that is brought to a slot whether it returns or not."""
_LEADERS = 24
"""Moulds with which a passage is compared, at most: keeps the time linear."""
_FEWEST = 3
_SHARE = 0.55
"""Least share of the tokens, slots brought to one, that two passages of a mould have in common, in order."""
_SLOT = "_"
_MOST = 60
"""Passages that share a word and are compared, at most."""
_TAIL = 6
"""Characters at the end of a statement among which its last sign is sought."""
_LABEL = 3
"""Words of a label at the start of a paragraph, at most."""
_PLAIN = MARKS | {_SLOT, *"the a an of to in and or for is are it they".split()}


class Atom:
    """A sentence, a lead-in with its short items, or a table: where, in which section, and what it holds."""

    items = 0
    """Short list items that belong to it."""
    tokens: tuple[str, ...] = ()
    """Its words and marks, once they were read."""
    lists = 0
    """Enumerations in it; one for its items."""
    polar = False
    """It names a side."""

    def __init__(self, span: Span, section: int, block: int, words: range) -> None:
        """Note where a statement stands; it is read only where it may matter."""
        self.span, self.section, self.block, self.words = span, section, block, words
        self.parts: list[Span] = []

    def add(self, span: Span, block: int, words: range) -> None:
        """Take in a short item of the list below."""
        self.parts = [*(self.parts or [self.span]), span]
        self.items += 1
        self.block, self.span = block, Span(self.span.start, span.end)
        self.words = range(self.words.start, words.stop)

    def read(self, document: Document) -> None:
        """Read its words and marks, once."""
        if self.tokens:
            return
        first, *items = (_tokens(document, part) for part in self.parts or (self.span,))
        self.polar = any(map(signs, first))
        self.tokens = tuple(chain(first, *((*item, ITEM) for item in items)))
        self.lists = int(self.items > 1) if items else _lists(first)


class Cast(NamedTuple):
    """Passages of one mould: their places with the sections, and the words that all of them share."""

    places: tuple[tuple[Span, int], ...]
    frame: tuple[str, ...]
    """What all of them hold, marks and slots included."""
    kind: str
    """``sides`` sets two sides against each other, ``lists`` two lists side by side, ``pairs`` are shorter."""


def casts(document: Document) -> tuple[Cast, ...]:
    """The moulds of passages with two sides that fill three sections or more."""
    likely = _likely(document)
    if len({document.once(atoms)[one].section for one, _ in likely}) < _FEWEST:
        return ()
    windows = [
        w
        for w in _windows(document, likely)
        if len(w[1]) <= _LONGEST and ("!", "(") not in pairwise(w[1])  # an image
    ]
    if len({section for _, _, section in windows}) < _FEWEST:
        return ()
    moulds: dict[tuple[int, tuple[str, ...]], set[tuple[Span, int]]] = {}
    for group, core in _moulds(windows):
        longest = max(len(tokens) for _, tokens, _ in group)
        kind = _kind(core, longest)
        if kind:
            held = moulds.setdefault((len(core) * len(group), tuple(core)), set())
            held.update((span, section) for span, _, section in group)
    found: list[Cast] = []
    taken: list[Span] = []
    for (_, frame), places in sorted(moulds.items(), key=lambda m: m[0], reverse=True):
        fresh = sorted(p for p in places if not any_overlap(taken, p[0]))
        if len({section for _, section in fresh}) >= _FEWEST:
            taken = _union([*taken, *(span for span, _ in fresh)])
            found.append(Cast(tuple(fresh), frame, _kind(list(frame), len(frame))))
    return tuple(found)


def _union(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def atoms(document: Document) -> tuple[Atom, ...]:
    """The sentences, lists and tables in reading order; bold paragraphs taken for headings are lead-ins here."""
    found: list[Atom] = []
    prose, words = document.prose, document.words
    home, stock, fresh = 0, False, False
    for index, block in enumerate(document.blocks):
        if block.quoted:
            continue
        kind, text = block.kind, block.text
        if kind == "heading":
            section = document.sections[block.section]
            if section.style != "bold":
                home, fresh = block.section, False
                stock = bool(STOCK_TITLE.search(document.folded[slice(*section.title_span)]))
            elif not stock:
                found.append(Atom(block.span, home, index, words.within(block.span)))
                fresh = True
            continue
        if stock:
            continue
        if kind == "table":
            found.append(_table(document, index, home))
        elif kind == "item" and found and found[-1].section == home:
            last = found[-1]
            inside = words.within(text)
            opens = fresh or last.items or _colon(prose, last.span)
            if (
                opens
                and document.text[text.start] != "["
                and prose.find(":", *text) < 0
                and _is_short(document, text, inside)
            ):
                last.add(text, index, inside)
                fresh = False
                continue
            _sentences(document, index, home, found)
        elif kind in ("paragraph", "item"):
            _sentences(document, index, home, found)
        fresh = False
    return tuple(a for a in found if a.words or a.tokens)


def _colon(prose: str, span: Span) -> bool:
    """Tell whether the last sign of a statement is a colon or a question mark."""
    begin = max(span.start, span.end - _TAIL)
    at = max(prose.rfind(":", begin, span.end), prose.rfind("?", begin, span.end))
    return at >= 0 and not _TOKEN.search(prose, at + 1, span.end)


def _is_short(document: Document, text: Span, inside: range) -> bool:
    if len(inside) <= _LONGEST_ITEM:
        return True
    return len(inside) <= 2 * _LONGEST_ITEM and len(_words(_tokens(document, text))) <= _LONGEST_ITEM


def _sentences(document: Document, index: int, home: int, found: list[Atom]) -> None:
    bounds = document.once(sentence_words)
    text = document.blocks[index].text
    first, end = bounds.first[index], bounds.first[index + 1]
    if first == end and len(text):
        found.append(Atom(text, home, index, document.words.within(text)))
    start = at = -1
    for number in range(first, end):
        span = document.sentences[number].span
        if start < 0:
            start, at = span.start, bounds.begin[number]
        stop = bounds.end[number]
        if number < end - 1 and stop - at <= _LABEL:
            continue  # "Upsides. A, b, c." is one statement
        found.append(Atom(Span(start, span.end), home, index, range(at, stop)))
        start = -1


def _tokens(document: Document, span: Span) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(document.folded, *span))


def _words(tokens: tuple[str, ...]) -> list[str]:
    return [t for t in tokens if t not in MARKS]


def _table(document: Document, index: int, home: int) -> Atom:
    """A table whose header names both sides; any other is left out."""
    block = document.blocks[index]
    tokens: list[str] = []
    for cell in block.cells[0][:4] if block.cells else ():
        tokens += [*_tokens(document, cell)[:12], "|"]
    atom = Atom(block.span, home, index, document.words.within(block.span))
    if not _both(tokens):
        atom.words = range(atom.words.start, atom.words.start)
        return atom
    atom.tokens = (*tokens, *["|"] * len(block.cells[:9]))
    atom.lists, atom.polar = 2, True
    return atom


def _lists(tokens: tuple[str, ...]) -> int:
    """Enumerations: runs of short pieces between commas, the last one joined by a conjunction or not."""
    found = pieces = length = 0
    for token in (*tokens, "."):
        if token in (",", ";"):
            pieces = pieces + 1 if length <= _LONGEST_ITEM or not pieces else 1
            length = 0
        elif token in MARKS:
            found += pieces >= 2
            pieces = length = 0
        else:
            length += 1
            if token in JOINTS and pieces:
                found += 1
                pieces = 0
    return found


def _likely(document: Document) -> list[tuple[int, int]]:
    """First and last statement of passages that may have a mould: of what must return in them, enough returns.

    Counted are words that stand in pairs which return, and returning words of gain and loss.
    """
    every = document.once(atoms)
    told, heavy = _told(document)
    good, bad = _polar(document, every)
    joints = document.once(_joints)
    if sum(map(bool, heavy)) < _FEWEST and not (any(good) and any(bad)):
        return []
    commas, listed = document.once(_commas), document.once(may_list)
    found = []
    for one, first in enumerate(every):
        sides = good[one] and bad[one] and (told[one] >= 4 or listed[one])
        lists = (
            commas[one] and commas[one] + joints[one] >= 4 and (bad[one] or (heavy[one] and told[one] >= 5))
        )
        if first.tokens or sides or lists:  # a table, both sides, or two lists in one statement
            found.append((one, one))
        fixed, weighty, pro, con = told[one], heavy[one], good[one], bad[one]
        if one and every[one - 1].block == first.block:  # a short sentence before belongs to them
            before = one - 1
            fixed, weighty = fixed + told[before], weighty + heavy[before]
            pro, con = pro + good[before], con + bad[before]
        for other in range(one + 1, min(one + 3, len(every))):
            if every[other].section != first.section:
                break
            fixed, weighty = fixed + told[other], weighty + heavy[other]
            pro, con = pro + good[other], con + bad[other]
            if other - one == 2 and joints[one + 1] and not (listed[one] and listed[other]):
                continue  # what stands between is a statement of its own
            if (
                (pro and con and (fixed >= 4 or listed[one] or listed[other]))
                or (listed[one] and listed[other] and ((weighty and fixed >= 5) or con))
                or (weighty >= 3 and fixed >= 8 and joints[one] and joints[other])
            ):
                found.append((one, other))
    return found


def _told(document: Document) -> tuple[list[int], list[int]]:
    """For each statement the number of words in pairs that return, and of those with a meaning of their own."""
    every, texts = document.once(atoms), document.words.texts
    pairs = document.once(returning_pairs)
    places = sorted({*pairs, *(at + 1 for at in pairs)})
    return _count(every, places), _count(every, [at for at in places if texts[at] not in FUNCTION])


def _polar(document: Document, every: Sequence[Atom]) -> tuple[list[int], list[int]]:
    """For each statement the number of words of gain and of loss in it that return."""
    signed = [(w, signs(w)) for w in document.once(returning_words)]
    good, bad = (document.places_of({w for w, sign in signed if sign & side}) for side in (1, 2))
    return _count(every, good), _count(every, bad)


def _count(every: Sequence[Atom], places: Sequence[int]) -> list[int]:
    """How many of the words at these places, ascending, each statement holds."""
    counts = []
    at = 0
    for atom in every:
        begin = bisect_left(places, atom.words.start, at)
        at = bisect_left(places, atom.words.stop, begin)
        counts.append(at - begin)
    return counts


def may_list(document: Document) -> list[bool]:
    """Which statements can hold an enumeration: items, two commas, or one and a conjunction."""
    joints = document.once(_joints)
    return [
        atom.items > 0 or atom.tokens != () or commas > 1 or (commas and joints) > 0
        for atom, commas, joints in zip(document.once(atoms), document.once(_commas), joints, strict=True)
    ]


def _commas(document: Document) -> list[int]:
    """The number of commas and semicolons of each statement."""
    prose = document.prose
    return [prose.count(",", *a.span) + prose.count(";", *a.span) for a in document.once(atoms)]


def _joints(document: Document) -> list[int]:
    """The number of conjunctions of each statement."""
    return _count(document.once(atoms), document.places_of(JOINTS))


def _windows(
    document: Document, likely: list[tuple[int, int]]
) -> Iterator[tuple[Span, tuple[str, ...], int]]:
    """Single passages with two sides in them, and pairs of neighbours that hold one each."""
    every = document.once(atoms)
    active: dict[int, bool] = {}

    def is_active(number: int) -> bool:
        if number not in active:
            atom = every[number]
            atom.read(document)
            active[number] = bool(atom.lists) or atom.polar or not JOINTS.isdisjoint(atom.tokens)
        return active[number]

    for one, other in likely:
        if not (is_active(one) and is_active(other)):
            continue
        first, last = every[one], every[other]
        if one == other:
            if first.lists >= 2 or (first.polar and _both(first.tokens)):
                yield first.span, first.tokens, first.section
            continue
        # What stands between may be passed over where it holds no list, and these two do.
        listed = first.lists and last.lists
        if other - one == 2 and is_active(one + 1) and (every[one + 1].lists or not listed):
            continue
        alike = bool(first.lists) == bool(last.lists)
        if not alike and not (first.polar and last.polar):
            continue
        if one and every[one - 1].block == first.block:
            every[one - 1].read(document)
            if len(every[one - 1].tokens) <= 12:
                one -= 1
                first = every[one]
        for atom in every[one : other + 1]:
            atom.read(document)
        tokens = tuple(t for a in every[one : other + 1] for t in a.tokens)
        yield Span(first.span.start, last.span.end), tokens, first.section


def _both(tokens: Sequence[str]) -> bool:
    held = set(map(signs, tokens))
    return 3 in held or {1, 2} <= held


_Window = tuple[Span, tuple[str, ...], int]


def _slotted(windows: list[_Window]) -> Iterator[_Window]:
    """Passages with every stretch of words that does not return in three sections brought to one slot."""
    sections: dict[str, set[int]] = {}
    for _, tokens, section in windows:
        for t in set(tokens):
            sections.setdefault(t, set()).add(section)
    for span, tokens, section in windows:
        out: list[str] = []
        members = _inner_members(tokens)
        for n, t in enumerate(tokens):
            kept = t if t in MARKS or (len(sections[t]) >= _FEWEST and n not in members) else _SLOT
            if kept != _SLOT or out[-1:] != [_SLOT]:
                out.append(kept)
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
    for one, kept in zip(slotted, held, strict=True):
        if not _may_lead(one[1]):
            continue
        rare = sorted(kept, key=lambda t: len(where[t]))[:6]
        near = Counter(g for t in rare for g in where[t][:_MOST])
        group = _closest(one, [slotted[g] for g, _ in near.most_common(_LEADERS)])
        if len({section for _, _, section in group}) >= _FEWEST:
            yield group, _core(one[1], group)


def _may_lead(tokens: Sequence[str]) -> bool:
    """Tell whether a passage holds enough that returns for ``_kind``; its mould holds no more."""
    told = [w for run in _runs(tokens) if len(run) > 1 for w in run]
    if len(told) >= 5 and any(w not in FUNCTION for w in told):
        return True
    return any(signs(t) & 2 for t in tokens)


def _closest(one: _Window, others: list[_Window]) -> list[_Window]:
    """The passages that share most of their tokens with one, the closest where they overlap."""
    from rapidfuzz.distance import LCSseq  # late: it takes 10 ms

    found: list[_Window] = []
    alike = [(LCSseq.normalized_similarity(one[1], other[1]), other) for other in others]
    for share, other in sorted(alike, key=lambda a: (-a[0], -len(a[1][1]), a[1][1])):
        if share >= _SHARE and not any(other[0].overlaps(f[0]) for f in found):
            found.append(other)
    return found


def _core(leader: tuple[str, ...], group: list[_Window]) -> list[str]:
    """The tokens of a passage that most of its group hold in the same order."""
    from rapidfuzz.distance import LCSseq

    uses: Counter[int] = Counter()
    for _, tokens, _ in group:
        for op in LCSseq.opcodes(leader, tokens):
            if op.tag == "equal":
                uses.update(range(op.src_start, op.src_end))
    core: list[str] = []
    for n, t in enumerate(leader):
        kept = t if uses[n] >= max(_FEWEST, 0.7 * len(group)) else _SLOT
        if kept != _SLOT or core[-1:] != [_SLOT]:
            core.append(kept)
    return core


def _kind(core: list[str], longest: int) -> str:
    """Tell whether a mould names two sides or sets lists against each other, or holds much around two lists."""
    if len(core) < _SHARE * longest or any(t[0].isdigit() for t in core):
        return ""
    runs = list(_runs(core))
    words = [w for run in runs for w in run]
    told = [w for run in runs if len(run) > 1 for w in run]
    good, bad = (any(signs(w) & side for w in words) for side in (1, 2))
    lists = _slot_lists(core)
    commas = sum(t in (",", ";") for t in core)
    # Without lists or pairs only words that name the sides tell: what fails and what succeeds are steps of a procedure.
    named = not PRO.isdisjoint(told) and not CON.isdisjoint(told)
    framed = named or (
        _pairs_of(core, ",", ";") >= 2 and all(any(signs(w) & side for w in told) for side in (1, 2))
    )
    if good and bad and (lists >= 2 or commas > _FEWEST or framed):
        return "sides"
    heavy = sum(w not in FUNCTION for w in told)
    turn = bad or any(w in TURN for w in words)
    if lists >= 2 and ((turn and heavy and len(told) >= 4) or (bad and len(words) >= 4)):
        return "sides"
    # "Audience: _, _. Topics: _, _" is a form; it takes more words of its own to be a mould.
    least = 6 if heavy < 2 or ":" in core else 5
    if lists >= 2 and heavy and len(told) >= least:
        return "sides" if turn else "lists"
    if heavy >= 3 and len(told) >= 8 and _pairs_of(core) >= 2:
        if turn:
            return "sides"
        # "They bring _ and _. They bring _ and _": the second half repeats the first.
        again = {w for w, n in Counter(words).items() if n > 1}
        return "lists" if len(again) >= 2 and not again <= FUNCTION else "pairs"
    return ""


def _pairs_of(core: list[str], *more: str) -> int:
    """Slots joined in pairs: "bring _ and _"; with ``more`` signs also "(_, _)"."""
    joints = (*JOINTS, *more)
    return sum(a == c == _SLOT and b in joints for a, b, c in zip(core, core[1:], core[2:], strict=False))


def _runs(core: Sequence[str]) -> Iterator[list[str]]:
    """The words of a mould that stand together, without a slot or a mark between them."""
    for literal, run in groupby(core, key=lambda t: t not in MARKS and t != _SLOT):
        if literal:
            yield list(run)


def _slot_lists(core: list[str]) -> int:
    """The stretches of slots and commas between the words of a mould, two commas or items in each at least."""
    found = 0
    for inside, run in groupby(core, key=lambda t: t in (_SLOT, ",", ";", "|", ITEM) or t in JOINTS):
        held = list(run)
        found += (
            inside and _SLOT in held and sum(t in JOINTS or t in (",", ";", "|", ITEM) for t in held) >= 2
        )
    return found
