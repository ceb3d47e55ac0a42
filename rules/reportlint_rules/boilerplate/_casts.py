"""Passages cast in one mould, whatever their words: two lists in a frame that returns with other members.

The vocabulary of benefits and challenges has no end, but a mould must repeat its own words. Passages that hold two
enumerations, or name a side, are compared with commas and colons kept: what two of them share in order is the mould.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._polarity import AGAINST, FOR, TURN
from reportlint_rules.boilerplate._sections import STOCK_TITLE, any_overlap
from reportlint_rules.boilerplate._words import FUNCTION

_TOKEN = re.compile(r"[^\W_][\w'’-]*|[,;:.!?()–—|]")
ITEM = "•"
JOINTS = frozenset({"and", "or", "und", "oder", "sowie", "et", "ou", "y", "o", "e"})
MARKS = frozenset(",;:.!?()–—|•")
_LONGEST_ITEM = 8
"""Words of a member that is a list item of its own; longer ones are sentences."""
_LONGEST = 110
"""Tokens of a passage; a longer one is a text."""
_LEADERS = 24
"""Moulds with which a passage is compared, at most: keeps the time linear."""
_FEWEST = 3
_SHARE = 0.55
"""Least share of the tokens, slots brought to one, that two passages of a mould have in common, in order."""
_SLOT = "_"
_MOST = 60
"""Passages that share a word and are compared, at most."""
_LABEL = 3
"""Words of a label at the start of a paragraph, at most."""
_PLAIN = MARKS | {_SLOT, *"the a an of to in and or for is are it they".split()}


class Atom(NamedTuple):
    """A sentence, a lead-in with its short items, or a table: where, in which section, and what it holds."""

    span: Span
    section: int
    block: int
    tokens: tuple[str, ...]
    lists: int
    """Enumerations of three members or more."""
    polar: bool
    """It names a side."""


class Cast(NamedTuple):
    """Passages of one mould: their places with the sections, and the words that all of them share."""

    places: tuple[tuple[Span, int], ...]
    frame: tuple[str, ...]
    """What all of them hold, marks and slots included."""
    sided: bool
    """It sets two sides against each other, rather than two lists side by side."""


def casts(document: Document) -> tuple[Cast, ...]:
    """The moulds of passages with two sides that fill three sections or more."""
    windows = [
        w
        for w in _windows(document.once(atoms))
        if len(w[1]) <= _LONGEST and ("!", "(") not in pairwise(w[1])  # an image
    ]
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
            found.append(Cast(tuple(fresh), frame, _kind(list(frame), len(frame)) == "sides"))
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
    home, stock, fresh = 0, False, False
    for index, block in enumerate(document.blocks):
        if block.quoted:
            continue
        if block.kind == "heading":
            section = document.sections[block.section]
            if section.style != "bold":
                home, fresh = block.section, False
                stock = bool(STOCK_TITLE.search(document.plain(section.title_span)))
            elif not stock:
                found.append(_atom(document, block.span, home, index))
                fresh = True
            continue
        if stock:
            continue
        if block.kind == "table":
            found.append(_table(document, index, home))
        elif block.kind == "item" and found and found[-1].section == home:
            atom = _atom(document, block.text, home, index)
            last = found[-1]
            opens = fresh or last.tokens[-1:] == (":",) or last.tokens[-1:] == (ITEM,)
            if opens and ":" not in atom.tokens and len(_words(atom.tokens)) <= _LONGEST_ITEM:
                tokens = (*last.tokens, *atom.tokens, ITEM)
                span = Span(last.span.start, block.text.end)
                lists = int(tokens.count(ITEM) >= 2)
                found[-1] = last._replace(span=span, tokens=tokens, lists=lists, block=index)
                continue
            found += _sentences(document, index, home)
        elif block.kind in ("paragraph", "item"):
            found += _sentences(document, index, home)
        fresh = False
    return tuple(a for a in found if a.tokens)


def _sentences(document: Document, index: int, home: int) -> Iterator[Atom]:
    sentences = document.sentences_of(index)
    if len(document.blocks[index].text) and not sentences:
        yield _atom(document, document.blocks[index].text, home, index)
    start = -1
    for sentence in sentences:
        start = sentence.span.start if start < 0 else start
        span = Span(start, sentence.span.end)
        if sentence is not sentences[-1] and len(document.words.within(span)) <= _LABEL:
            continue  # "Upsides. A, b, c." is one statement
        yield _atom(document, span, home, index)
        start = -1


def _tokens(document: Document, span: Span) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(document.prose[span.start : span.end].casefold()))


def _words(tokens: tuple[str, ...]) -> list[str]:
    return [t for t in tokens if t not in MARKS]


def _atom(document: Document, span: Span, home: int, block: int) -> Atom:
    tokens = _tokens(document, span)
    polar = any(FOR.match(t) or AGAINST.match(t) for t in tokens)
    return Atom(span, home, block, tokens, _lists(tokens), polar)


def _table(document: Document, index: int, home: int) -> Atom:
    block = document.blocks[index]
    tokens: list[str] = []
    for cell in block.cells[0][:4] if block.cells else ():
        tokens += [*_tokens(document, cell)[:12], "|"]
    polar = _both(tuple(tokens))
    tokens += ["|"] * len(block.cells[:9])
    return Atom(block.span, home, index, tuple(tokens) if polar else (), 2 * polar, polar)


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


def _windows(every: tuple[Atom, ...]) -> Iterator[tuple[Span, tuple[str, ...], int]]:
    """Single passages with two sides in them, and pairs of neighbours that hold one each."""
    active = [n for n, a in enumerate(every) if a.lists or a.polar or not JOINTS.isdisjoint(a.tokens)]
    for n in active:
        atom = every[n]
        if atom.lists >= 2 or (atom.polar and _both(atom.tokens)):
            yield atom.span, atom.tokens, atom.section
    lists = [n for n in active if every[n].lists]
    for one, other in sorted({*pairwise(active), *pairwise(lists)}):
        first, last = every[one], every[other]
        if other - one > 2 or first.section != last.section:
            continue
        alike = bool(first.lists) == bool(last.lists)
        if not alike and not (first.polar and last.polar):
            continue
        if one and every[one - 1].block == first.block and len(every[one - 1].tokens) <= 12:
            first = every[one - 1]
            one -= 1
        tokens = tuple(t for a in every[one : other + 1] for t in a.tokens)
        yield Span(first.span.start, last.span.end), tokens, first.section


def _both(tokens: tuple[str, ...]) -> bool:
    return any(FOR.match(t) for t in tokens) and any(AGAINST.match(t) for t in tokens)


_Window = tuple[Span, tuple[str, ...], int]


def _slotted(windows: list[_Window]) -> Iterator[_Window]:
    """Passages with every stretch of words that does not return in three sections brought to one slot."""
    sections: dict[str, set[int]] = {}
    for _, tokens, section in windows:
        for t in set(tokens):
            sections.setdefault(t, set()).add(section)
    for span, tokens, section in windows:
        out: list[str] = []
        for t in tokens:
            kept = t if t in MARKS or len(sections[t]) >= _FEWEST else _SLOT
            if kept != _SLOT or out[-1:] != [_SLOT]:
                out.append(kept)
        yield span, tuple(out), section


def _moulds(windows: list[_Window]) -> Iterator[tuple[list[_Window], list[str]]]:
    """Each passage with those that share its frame, and the frame: what most of them hold in the same order."""
    slotted = list(dict.fromkeys(_slotted(windows)))
    where: dict[str, list[int]] = {}
    held = [[t for t in dict.fromkeys(w[1]) if t not in _PLAIN] for w in slotted]
    for number, kept in enumerate(held):
        for t in kept:
            where.setdefault(t, []).append(number)
    for one, kept in zip(slotted, held, strict=True):
        rare = sorted(kept, key=lambda t: len(where[t]))[:6]
        near = Counter(g for t in rare for g in where[t][:_MOST])
        group = _closest(one, [slotted[g] for g, _ in near.most_common(_LEADERS)])
        if len({section for _, _, section in group}) >= _FEWEST:
            yield group, _core(one[1], group)


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
    good, bad = (any(sign.match(w) for w in words) for sign in (FOR, AGAINST))
    lists = _slot_lists(core)
    commas = sum(t in (",", ";") for t in core)
    framed = all(any(map(sign.match, told)) for sign in (FOR, AGAINST))
    if good and bad and (lists >= 2 or commas > _FEWEST or framed):
        return "sides"
    heavy = sum(w not in FUNCTION for w in told)
    turn = bad or any(w in TURN for w in words)
    if lists >= 2 and ((turn and heavy and len(told) >= 5) or (bad and len(words) >= 4)):
        return "sides"
    if (lists >= 2 and heavy and len(told) >= 6) or (heavy >= 3 and len(told) >= 8 and _pairs_of(core) >= 2):
        return "sides" if turn else "lists"
    return ""


def _pairs_of(core: list[str]) -> int:
    """Slots joined in pairs: "bring _ and _"."""
    return sum(a == c == _SLOT and b in JOINTS for a, b, c in zip(core, core[1:], core[2:], strict=False))


def _runs(core: list[str]) -> Iterator[list[str]]:
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
