"""Enumerations in running text: ``include A, B (x, y), and C``."""

import re
from typing import NamedTuple

from reportlint.document import Document
from reportlint.span import Span

_LEAD = re.compile(
    # A set in front lets the search skip in C what can begin no such word; the text is in lower case.
    r"[:abcefilnosw](?:(?<=:)(?=\s)|(?<!\w.)(?:(?<=i)(?:nclud(?:e|es|ed|ing)|s|nvolves?)|(?<=s)uch as|"
    r"(?<=c)(?:ompris(?:e|es|ing)|onsists? of|over(?:s|ing)?)|(?<=n)amely|(?<=f)or example|(?<=e)\.g\.,?|(?<=a)re|"
    r"(?<=w)(?:as|ere)|(?<=l)ike|(?<=o)(?:ffers?|f)|(?<=b)etween)\b:?(?=\s))"
)
_PART = re.compile(
    r"[,、，]|[(\[\])]|\s(?:and/or|and|or|as well as)(?=\s)|[;；]|\s[–—-]+\s|—|[.!?](?=\s|$)|[:。]"
    r"|\s(?:which|that|while|whereas|but|because|so that|although|to ensure|in order to)(?=\s)"
)
_CLOSING = {"(": ")", "[": "]"}
_SEPARATORS = frozenset(",、，;；")
_CONJUNCTIONS = frozenset({"and", "or", "and/or", "as well as"})
_WEAK = frozenset({"are", "is", "was", "were", "like", "between", "of", ":"})
"""Words that announce an enumeration only where three members follow."""
_EMPTY = frozenset({"", "etc", "etc.", "so on", "more", "others", "among others", "so forth"})
_REACH = 800
"""Code points that are searched for members after the announcing word; keeps hostile sentences linear."""
_LONGEST_BRACKET = 300
_LONGEST_MEMBER = 16


class Enumeration(NamedTuple):
    """An enumeration in running text: the words that announce it and its members."""

    lead: Span
    members: tuple[Span, ...]


def enumerations(document: Document, span: Span) -> list[Enumeration]:
    """Return the enumerations inside ``span``, in order and disjoint; spans are code points of the text.

    At least two members after ``include``, ``such as`` and the like, three after ``are``, ``like``, ``:``. Brackets
    stay inside their member, a clause (``which …``), a dash, a semicolon or a stop ends the last one, a comma after
    the final ``and`` too. Members have no blanks at their ends, no leading conjunction and at most 16 words.
    """
    found: list[Enumeration] = []
    prose = document.folded
    at = span.start
    while lead := _LEAD.search(prose, at, span.end):
        # The nearest announcing word wins: "of models such as A, B" is announced by "such as".
        reach = min(span.end, lead.end() + _REACH)
        inner = _LEAD.search(prose, lead.end(), reach)
        if inner and not _PART.search(prose, lead.end(), inner.start()):
            at = inner.start()
            continue
        members = _members(prose, document.text, lead.end(), reach)
        word = lead[0].casefold()
        least = 3 if word.rstrip(":") in _WEAK or word == ":" else 2
        if len(members) >= least and all(len(prose[a:b].split()) <= _LONGEST_MEMBER for a, b in members):
            found.append(Enumeration(Span(*lead.span()), tuple(members)))
            at = members[-1].end
        else:
            at = lead.end()
    return found


def _members(prose: str, text: str, start: int, end: int) -> list[Span]:
    """Split ``A, B, and C`` from ``start`` on."""
    commas: list[tuple[int, int]] = []
    joints: list[tuple[int, int, bool]] = []  # conjunctions; the flag says that a comma stands right before
    at = start
    while m := _PART.search(prose, at, end):
        sign = m[0].strip().casefold()
        at = m.end()
        if sign in _CLOSING:
            close = prose.find(_CLOSING[sign], at, min(end, at + _LONGEST_BRACKET))
            if close < 0:
                end = m.start()
                break
            at = close + 1
        elif sign in _SEPARATORS and (not commas or (sign in ";；") == (prose[commas[0][0]] in ";；")):
            # "a, b; c": what separates the first two members separates them all.
            commas.append(m.span())
        elif sign in ",、，":
            continue
        elif sign in _CONJUNCTIONS:
            after_comma = bool(commas) and not prose[commas[-1][1] : m.start()].strip()
            joints.append((commas[-1][0] if after_comma else m.start(), m.end(), after_comma))
        else:
            end = m.start()
            break
    final = next((j for j in joints if j[2]), None) or next(
        (j for j in joints if commas and commas[0][0] < j[0]), None
    )
    if final:
        # Conjunctions before the final one belong to their member ("training and inference, tuning, and use").
        cuts = [c for c in commas if c[0] < final[0]] + [final[:2]]
        end = next((c[0] for c in commas if c[0] >= final[1]), end)
    elif commas:
        cuts = commas
    else:
        cuts = [j[:2] for j in joints]
    edges = [start, *(x for cut in cuts for x in cut), end]
    members = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        # A member that is code alone is blank in prose.
        source = prose if prose[first:last].strip() else text
        member = _trim(source, first, last)
        if source[member.start : member.end].casefold() not in _EMPTY:
            members.append(member)
    return members


def _trim(prose: str, start: int, end: int) -> Span:
    piece = prose[start:end]
    stripped = piece.strip(' \t\r\n:*_"“”')
    start += len(piece) - len(piece.lstrip(' \t\r\n:*_"“”'))
    return Span(start, start + len(stripped))
