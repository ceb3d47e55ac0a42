"""Statements of benefits and of challenges: sentences, lead-ins and labelled items that list one side of a thing."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reportlint import Document, Span
from reportlint_rules.boilerplate._casts import casts
from reportlint_rules.boilerplate._enumerations import groups, normal
from reportlint_rules.boilerplate._polarity import CON, PRO
from reportlint_rules.boilerplate._returns import edges
from reportlint_rules.boilerplate._sections import Line, lines, units
from reportlint_rules.boilerplate._stances import stances
from reportlint_rules.boilerplate._words import words

_GAIN = words(
    """
    gain enjoy enjoys achieve achieves offers offer provides provide brings bring delivers deliver
    promises promise yields yield enables enable allows allow valued praised appreciated popular
    attractive helps help improves improve boosts leads contributes supports known enhances enhance
    increases increase fosters drives facilitates facilitate unlocks unlock empowers beneficial
    advantageous lets gives give creates create bietet bieten ermöglicht bringt offre offrent permet
    ofrece ofrecen permite
    """
)
_LOSS = words(
    """
    suffers suffer struggles struggle faces face hampered criticised criticized hindered limited
    complicated plagued constrained slowed overshadowed requires impeded restricted confronted burdened
    threatened marred grapple grapples wrestle encounter encounters confront confronts lacks lack
    """
)
_BEFORE, _VERB, _AFTER, _LEAD = 12, 5, 9, 5
"""Words that may stand between a list and what says what it lists (noun before, verb before, noun after)."""
_BETTER = words(
    "better improved increased reduced enhanced more fewer less greater faster wider stronger shorter cleaner lower "
    "higher bessere höhere mehr weniger plus moins"
)
_NONE = ("", "")
_LEAST_ALIKE, _REACH = 3, 3
_LONGEST = 160
"""Words of a passage; what is longer says more than a mould holds."""
_NOUNS = PRO | CON
_TAKING_UP = words(
    "they these it this those among such some examples chief sie diese ils elles ce estos estas"
)
_TRIGGERS = PRO | CON | _GAIN | _LOSS | _BETTER
_GOOD, _BAD = PRO | _GAIN | _BETTER, CON | _LOSS
_PREPOSITIONS = words("for by from with as under")
_FULL = 3
"""A label with so many short members in one line is no honest list of pros and cons any more, but the template."""
_PLAIN = 3
"""A lead-in or label of fewer words names no topic: "Pros:", "Main drawbacks:"."""


class Side(NamedTuple):
    """One side: its polarity, its place, the numbers of its first and last line, what it lists."""

    good: bool
    span: Span
    unit: int
    block: int
    first: int
    last: int
    keys: frozenset[tuple[str, ...]]
    plain: bool
    """A bare label or lead-in, as in honest lists of pros and cons."""
    named: bool
    """It says "benefits" or "challenges", rather than a verb of gain or loss."""
    specific: bool
    """Its members hold numbers or code."""
    word: str
    """The word that names the side."""


class Passage(NamedTuple):
    """Both sides of one thing, one after the other."""

    span: Span
    section: int
    keys: frozenset[tuple[str, ...]]
    plain: bool
    wording: tuple[str, str]
    """The two words that say what is listed; empty where both are nouns such as benefit and challenge."""
    neutral: bool = False
    """Its frame sets two lists side by side and says of neither what it lists."""


def passages(document: Document) -> tuple[Passage, ...]:
    """The passages that list benefits and challenges, either first; disjoint, in reading order.

    Where a verb stands for one side ("provides A, B, and C; it suffers from …"), the wording must return in three
    passages: promises and worries in other words are how people weigh things.
    """
    known = document.once(units)
    found = [
        p._replace(section=known[p.section].section)
        for p in _pairs(document)
        if len(document.words.within(p.span)) <= _LONGEST
    ]
    uses = Counter(p.wording for p in found)
    weighty = sum(not any(p.wording) and not p.plain for p in found) >= 2
    kept = [p for p in found if not any(p.wording) or weighty or uses[p.wording] >= _LEAST_ALIKE]
    for cast in document.once(casts):
        # A passage that was read in a bare form has a mould all the same: its place counts once, as a mould.
        if cast.kind != "pairs":
            neutral = cast.kind == "lists"
            kept += [
                Passage(span, section, frozenset(), False, _NONE, neutral) for span, section in cast.places
            ]
    kept += [Passage(s.span, s.section, frozenset(), False, _NONE) for s in document.once(stances)]
    return _disjoint(kept)


def _disjoint(found: list[Passage]) -> tuple[Passage, ...]:
    """Passages in reading order without overlaps; where two meet, they are one."""
    out: list[Passage] = []
    for passage in sorted(found):
        if out and out[-1].span.overlaps(passage.span):
            span = Span(out[-1].span.start, max(out[-1].span.end, passage.span.end))
            keys, plain = out[-1].keys | passage.keys, out[-1].plain and passage.plain
            neutral = out[-1].neutral and passage.neutral
            out[-1] = out[-1]._replace(span=span, keys=keys, plain=plain, neutral=neutral)
        else:
            out.append(passage)
    return tuple(out)


def _pairs(document: Document) -> list[Passage]:
    sides = _sides(document)
    found = [s for s in sides if isinstance(s, Passage)]
    left = [s for s in sides if isinstance(s, Side)]
    # Two sides of one block belong together before sides of neighbouring blocks do.
    for reach in (_same_block, _next_to):
        rest: list[Side] = []
        for side in left:
            if rest and reach(rest[-1], side):
                other = rest.pop()
                if not (other.specific and side.specific):
                    span = Span(other.span.start, side.span.end)
                    plain, keys = other.plain or side.plain, other.keys | side.keys
                    wording = ("", "") if other.named and side.named else (other.word, side.word)
                    found.append(Passage(span, side.unit, keys, plain, wording))
            else:
                rest.append(side)
        left = rest
    return sorted(found)


def _same_block(one: Side, other: Side) -> bool:
    return one.block == other.block and other.first - one.last <= 2 and _opposed(one, other)


def _next_to(one: Side, other: Side) -> bool:
    return one.unit == other.unit and other.first - one.last <= 2 and _opposed(one, other)


def _opposed(one: Side, other: Side) -> bool:
    return one.good != other.good and (one.named or other.named)


def _sides(document: Document) -> list[Side | Passage]:
    found: list[Side | Passage] = []
    if not _may_name(document):
        return found
    every, known = document.once(lines), document.once(units)
    opposed: dict[int, bool] = {}
    for number in _near_nouns(document, every):
        line = every[number]
        if line.unit not in opposed:
            body = document.sections[known[line.unit].section].body
            opposed[line.unit] = _may_oppose(document.words.list(body))
        if not opposed[line.unit]:
            continue
        block = document.blocks[line.block]
        label = block.label if line.first else None
        start = label.start if label else line.span.start
        carried = _carried(every, number)
        if carried == _NONE and _TRIGGERS.isdisjoint(document.words.list(Span(start, line.span.end))):
            continue
        labelled = label is not None and _labelled(document, label)
        listed = _items(document, every, number) if line.lead else []
        lists = [listed] if len(listed) > 1 else groups(document, line)
        heads = [_head(document, Span(start, line.span.end), g, line.lead or labelled) for g in lists]
        heads = [h if h != _NONE else carried for h in heads]
        lists = [g for g, h in zip(lists, heads, strict=True) if h != _NONE]
        heads = [h for h in heads if h != _NONE]
        if labelled and not lists and label is not None:
            head = next(w for w in document.words.list(label) if w in PRO or w in CON)
            lists, heads = [_pieces(document.prose, block.body)], [_noun(head)]
        if not lists:
            continue
        spans = [m for g in lists for m in g]
        keys = frozenset(normal(document, s) for s in spans) - {()}
        end = max([line.span.end, *(s.end for s in spans)])
        specific = sum(any(c.isdigit() for c in document.text[s.start : s.end]) for s in spans) * 2 > len(
            spans
        )
        kinds = dict(heads)
        good, bad = "pro" in kinds or "gain" in kinds, "con" in kinds or "loss" in kinds
        named = "pro" in kinds or "con" in kinds
        if good and bad:
            if named and not specific:
                wording = ("", "") if "pro" in kinds and "con" in kinds else (heads[0][1], heads[-1][1])
                found.append(Passage(Span(start, end), line.unit, keys, False, wording))
            continue
        last = number + sum(1 for n in every[number + 1 : number + 40] if n.span.start < end)
        plain = (labelled and len(spans) < _FULL) or (line.lead and len(line.words) < _PLAIN)
        found.append(
            Side(
                good,
                Span(start, end),
                line.unit,
                line.block,
                number,
                last,
                keys,
                plain,
                named,
                specific,
                heads[0][1],
            )
        )
    return found


def _may_name(document: Document) -> bool:
    """Tell whether words that name a side, and words of either side, stand in three sections."""
    return all(_stand_in_three(document, asked) for asked in (_NOUNS, _GOOD, _BAD))


def _stand_in_three(document: Document, asked: frozenset[str]) -> bool:
    bounds = document.once(edges)
    met: set[int] = set()
    for word in document.word_set & asked:
        for at in document.places[word]:
            met.add(bisect_right(bounds, at))
            if len(met) >= _LEAST_ALIKE:
                return True
    return False


def _may_oppose(held: Sequence[str]) -> bool:
    """Tell whether these words of a section may hold both sides, one of them by its name."""
    if _BAD.isdisjoint(held) or _NOUNS.isdisjoint(held):
        return False
    return not _GOOD.isdisjoint(held) or any(w.endswith("er") for w in held)


def _near_nouns(document: Document, every: tuple[Line, ...]) -> list[int]:
    """The lines that name a side, and their neighbours; none where fewer than three lines of a document do."""
    named = []
    for number, line in enumerate(every):
        label = document.blocks[line.block].label if line.first else None
        if not _NOUNS.isdisjoint(line.words) or (label and not _NOUNS.isdisjoint(document.words.list(label))):
            named.append(number)
    if len(named) < _LEAST_ALIKE:
        return []
    near = {n for number in named for n in range(number - _REACH, number + _REACH + 1)}
    leads = {number for number, line in enumerate(every) if line.lead}
    return sorted(n for n in near | leads if 0 <= n < len(every))


def _carried(every: tuple[Line, ...], number: int) -> tuple[str, str]:
    """The side that the sentence before names, where this one only takes it up: "They include A, B, and C"."""
    line = every[number]
    if not number or line.words[0] not in _TAKING_UP or every[number - 1].block != line.block:
        return _NONE
    before = every[number - 1].words
    named = [w for w in before if w in PRO or w in CON]
    return _noun(named[-1]) if named and len(before) <= _BEFORE else _NONE


def _noun(word: str) -> tuple[str, str]:
    return ("pro" if word in PRO else "con"), word


def _head(document: Document, line: Span, group: list[Span], announced: bool) -> tuple[str, str]:
    """What a list is a list of, and the word that says so: the nearest one before it, or right after it."""
    every = document.words
    before = every.list(Span(line.start, group[0].start if group[0].start < line.end else line.end))
    lead = every.list(Span(group[0].start, group[0].end))[:_LEAD]
    verb = _NONE
    for word, after in pairwise(lead):
        if word in _GAIN or (word in _LOSS and after in _PREPOSITIONS):  # "valued for A, B, and C"
            verb = ("gain" if word in _GAIN else "loss"), word
        elif after != "of" and (word in PRO or word in CON):  # "challenges like A, B"
            return _noun(word)
    reach = len(before) if announced else _BEFORE
    for at, word in enumerate(reversed(before[-reach:] if reach else [])):
        if word in PRO or word in CON:
            agree = (word in PRO) == (verb[0] == "gain")
            return _noun(word) if verb == _NONE or agree else verb
        if verb == _NONE and at < _VERB and (word in _GAIN or word in _LOSS):
            verb = ("gain" if word in _GAIN else "loss"), word
    if verb == _NONE and group[-1].end < line.end:
        for word in every.list(Span(group[-1].start, line.end))[1:][:_AFTER]:
            if word in PRO or word in CON:
                return _noun(word)
    if verb == _NONE and 3 * sum(_is_gain(every.list(m)) for m in group) >= 2 * len(group):
        return "gain", ""
    return verb


def _is_gain(member: Sequence[str]) -> bool:
    """Tell whether a member begins with a word of gain: "lower costs", "improved safety"."""
    return bool(member) and (member[0] in _BETTER or (member[0].endswith("er") and len(member) > 1))


def _pieces(prose: str, span: Span) -> list[Span]:
    """What stands between commas and semicolons."""
    return [
        Span(m.start(), m.start() + len(m[0].rstrip()))
        for m in re.compile(r"[^,;\s][^,;]*").finditer(prose, *span)
    ]


def _labelled(document: Document, label: Span) -> bool:
    held = document.words.list(label)
    return len(held) <= _PLAIN and not (PRO | CON).isdisjoint(held)


def _items(document: Document, every: tuple[Line, ...], number: int) -> list[Span]:
    """The items of the list right below a lead-in: their labels, or their texts."""
    index = every[number].block + 1
    found: list[Span] = []
    section = document.blocks[every[number].block].section
    while index < len(document.blocks):
        block = document.blocks[index]
        if block.kind != "item" or block.section != section:
            break
        found.append(block.text)
        index += 1
    return found


__all__ = ["Passage", "passages"]
